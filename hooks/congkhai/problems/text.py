"""K5xx: the text of a source."""

from .entry import Code

CODES = (
    Code(
        code="K501",
        severity="warning",
        vi="HTML thô «$tag» hiện đúng như gõ, không thành định dạng",
        hint="xóa thẻ, hoặc dùng Markdown: **đậm**, *nghiêng*",
        en="Raw HTML «$tag» is shown as typed",
        en_hint="remove the tag, or use Markdown: **bold**, *italic*",
        why="Toàn văn là chữ, không phải chương trình; thẻ HTML không được chạy.",
        wrong="<b>Mục đích</b>",
        right="**Mục đích**",
    ),
    Code(
        code="K502",
        severity="error",
        vi="Có vẻ là $what của một người: «$masked»",
        hint="xóa đi; cổng chỉ giữ họ tên và chức vụ người ký",
        en="This looks like a person's $what: «$masked»",
        en_hint="remove it; the portal keeps only the signatory's name and office",
        why=(
            "Số điện thoại, thư riêng, số giấy tờ của cá nhân không cần cho việc công khai "
            "kế hoạch "
            "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."
        ),
        wrong="liên hệ chị A, 09xx xxx xxx",
        right="liên hệ phòng chuyên môn của Sở",
    ),
    Code(
        code="K503",
        severity="warning",
        vi="Liên kết «$href» không được phép nên hiện thành chữ",
        hint="chỉ dùng http, https, mailto, tel hoặc liên kết trong cổng",
        en="Link «$href» is not allowed and shown as text",
        en_hint="use http, https, mailto, tel or links within the portal only",
        why="Liên kết lạ (javascript:, data:) có thể chạy mã.",
    ),
    Code(
        code="K504",
        severity="warning",
        vi="Mục «$label» xuất hiện hai lần; lần đầu ở dòng $first",
        hint="sửa số mục; nếu văn bản in như thế thì ghi «accepted»",
        en="Item «$label» appears twice; first on line $first",
        en_hint="mend the number; if it is printed so add «accepted»",
        why="Hai mục cùng số thì liên kết tới mục thứ hai có đuôi «-x2».",
    ),
    Code(
        code="K505",
        severity="warning",
        vi="Toàn văn trống",
        hint="viết lại các mục của văn bản dưới dòng «---» thứ hai",
        en="The text is empty",
        en_hint="write the items of the document below the second «---»",
        why="Trang không có toàn văn thì người đọc không kiểm chứng được.",
    ),
    Code(
        code="K506",
        severity="info",
        vi="Đã hết hạn góp ý ngày $closes: người liên hệ không còn hiện trên cổng",
        hint=(
            "xóa «contact» khỏi nguồn; lịch sử kho mã còn giữ, nên lần sau ghi hộp thư chung "
            "nếu được"
        ),
        en="Opinions were taken until $closes: the contact person is no longer shown",
        en_hint=(
            "remove «contact» from the source; its history keeps it, so prefer a shared mailbox"
        ),
        why="Tên và số điện thoại của một người chỉ cần trong những ngày nhận góp ý "
        "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).",
    ),
    Code(
        code="K507",
        severity="error",
        vi="Toàn văn không nhận hình: «$href»",
        hint="kể bằng lời hay bằng bảng; muốn cho xem hình thì dẫn liên kết tới bản ký",
        en="A text takes no pictures: «$href»",
        en_hint="tell it in words or in a table; to show the picture link to the signed original",
        why="Hình không đọc được bằng máy đọc màn hình, không tìm được và không so được với văn "
        "bản khác; hình ở nơi khác thì gửi người đọc sang nơi ấy mà họ không biết.",
        wrong="![Sơ đồ tổ chức](so-do.png)",
        right="Sơ đồ tổ chức: Sở, các phòng, các trường; xem [bản ký](https://…).",
    ),
)
