"""K5xx: the text of a source."""

from .entry import Code

CODES = (
    Code(
        "K501",
        "warning",
        "HTML thô «$tag» hiện đúng như gõ, không thành định dạng",
        "xóa thẻ, hoặc dùng Markdown: **đậm**, *nghiêng*",
        "Raw HTML «$tag» is shown as typed",
        "remove the tag, or use Markdown: **bold**, *italic*",
        "Toàn văn là chữ, không phải chương trình; thẻ HTML không được chạy.",
        "<b>Mục đích</b>",
        "**Mục đích**",
    ),
    Code(
        "K502",
        "error",
        "Có vẻ là $what của một người: «$masked»",
        "xóa đi; cổng chỉ giữ họ tên và chức vụ người ký",
        "This looks like a person's $what: «$masked»",
        "remove it; the portal keeps only the signatory's name and office",
        "Số điện thoại, thư riêng, số giấy tờ của cá nhân không cần cho việc công khai kế hoạch "
        "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).",
        "liên hệ chị A, 09xx xxx xxx",
        "liên hệ phòng chuyên môn của Sở",
    ),
    Code(
        "K503",
        "warning",
        "Liên kết «$href» không được phép nên hiện thành chữ",
        "chỉ dùng http, https, mailto, tel hoặc liên kết trong cổng",
        "Link «$href» is not allowed and shown as text",
        "use http, https, mailto, tel or links within the portal only",
        "Liên kết lạ (javascript:, data:) có thể chạy mã.",
    ),
    Code(
        "K504",
        "warning",
        "Mục «$label» xuất hiện hai lần; lần đầu ở dòng $first",
        "sửa số mục, hoặc để vậy nếu văn bản in như thế",
        "Item «$label» appears twice; first on line $first",
        "mend the number, or leave it if the document prints it so",
        "Hai mục cùng số thì liên kết tới mục thứ hai có đuôi «-x2».",
    ),
    Code(
        "K505",
        "warning",
        "Toàn văn trống",
        "viết lại các mục của văn bản dưới dòng «---» thứ hai",
        "The text is empty",
        "write the items of the document below the second «---»",
        "Trang không có toàn văn thì người đọc không kiểm chứng được.",
    ),
    Code(
        "K506",
        "info",
        "Đã hết hạn góp ý ngày $closes: người liên hệ không còn hiện trên cổng",
        "xóa «contact» khỏi nguồn; lịch sử kho mã còn giữ, nên lần sau ghi hộp thư chung nếu được",
        "Opinions were taken until $closes: the contact person is no longer shown",
        "remove «contact» from the source; its history keeps it, so prefer a shared mailbox",
        "Tên và số điện thoại của một người chỉ cần trong những ngày nhận góp ý "
        "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).",
    ),
)
