"""K5xx: the text of a source."""

from .entry import Code

CODES = (
    Code(
        code="K501",
        severity="warning",
        vi="HTML thô «$tag» hiện đúng như gõ, không thành định dạng",
        hint="xóa thẻ, hoặc dùng Markdown: **đậm**, *nghiêng*; chữ văn bản in trong dấu < thì gõ "
        "\\< phía trước",
        en="Raw HTML «$tag» is shown as typed",
        en_hint="remove the tag, or use Markdown: **bold**, *italic*; where the document itself "
        "prints <, type \\<",
        why="Toàn văn là chữ, không phải chương trình; thẻ HTML không được chạy.",
        en_why="The text is words and no program; HTML in it does not run.",
        wrong="<b>Mục đích</b>",
        right="**Mục đích**",
    ),
    Code(
        code="K502",
        severity="error",
        vi="Có vẻ là $what của một người: «$masked»",
        hint="xóa đi, hoặc ghi hộp thư, số máy chung của cơ quan; cổng chỉ giữ họ tên và chức vụ "
        "người ký",
        en="This looks like a person's $what: «$masked»",
        en_hint="remove it or give the office's own mailbox or number; the portal keeps only the "
        "signatory's name and office",
        why=(
            "Số điện thoại, thư riêng, số giấy tờ của cá nhân không cần cho việc công khai "
            "kế hoạch "
            "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."
        ),
        en_why="Telephone numbers, private mail and identity papers of people are not needed to "
        "make plans public (Law on Personal Data Protection 91/2025/QH15).",
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
        en_why="Odd links (javascript:, data:) can run a program.",
    ),
    Code(
        code="K504",
        severity="warning",
        vi="Mục $label xuất hiện hai lần; lần đầu ở dòng $first",
        hint="sửa số mục; nếu văn bản in như thế thì ghi «accepted»",
        en="Item $label appears twice; first on line $first",
        en_hint="mend the number; if it is printed so add «accepted»",
        why="Hai mục cùng số thì liên kết tới mục thứ hai có đuôi «-x2».",
        en_why="Where two items have one number the link to the second ends in «-x2».",
    ),
    Code(
        code="K505",
        severity="warning",
        vi="Toàn văn trống",
        hint="viết lại các mục của văn bản dưới dòng «---» thứ hai",
        en="The text is empty",
        en_hint="write the items of the document below the second «---»",
        why="Trang không có toàn văn thì người đọc không kiểm chứng được.",
        en_why="Without a text readers have nothing to verify by.",
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
        en_why="A person's name and telephone number are needed only while opinions are taken "
        "(Law on Personal Data Protection 91/2025/QH15).",
    ),
    Code(
        code="K507",
        severity="error",
        vi="Toàn văn không nhận hình ở nơi khác: «$href»",
        hint="đặt tệp hình vào thư mục của kế hoạch, rồi viết ![lời thay hình](ten-tep.png)",
        en="A text takes no pictures from elsewhere: «$href»",
        en_hint="put the file into the plan's folder and write ![words for it](name.png)",
        why="Hình ở nơi khác gửi người đọc sang nơi ấy mà họ không biết, và mất lúc nào không hay.",
        en_why="A picture from elsewhere sends readers there without their knowing, and is gone "
        "one day unnoticed.",
        wrong="![Sơ đồ tổ chức](https://vi-du.example/so-do.png)",
        right="![Sơ đồ: Sở chỉ đạo 12 phòng, phòng chỉ đạo các trường](so-do.png)",
    ),
    Code(
        code="K508",
        severity="error",
        vi="Hình «$file» chưa có lời thay",
        hint="viết trong ngoặc vuông điều mà hình cho biết: ![Bản đồ 12 điểm trồng cây]($file)",
        en="No words stand for the picture «$file»",
        en_hint="say in the brackets what the picture tells: ![Map of 12 places]($file)",
        why=(
            "Người dùng máy đọc màn hình, người chưa tải được hình và ô tìm kiếm chỉ có lời ấy; "
            "«hình 1» hay tên tệp thì không cho biết gì."
        ),
        en_why="People with a screen reader, those for whom the picture is not loaded yet and the "
        "search box have these words alone; «hình 1» or a file name tells nothing.",
        wrong="![](ban-do.png)",
        right="![Bản đồ 12 điểm trồng cây ở ba xã](ban-do.png)",
    ),
    Code(
        code="K509",
        severity="error",
        vi="Không thấy tệp hình «$file» trong thư mục «$folder»",
        hint="đặt tệp vào thư mục $folder/ cạnh nguồn$nearest",
        en="The picture «$file» is not in the folder «$folder»",
        en_hint="put it into the folder $folder/ beside the source$nearest",
        why="Hình là tệp thường, nằm trong thư mục mang tên tệp của kế hoạch.",
        en_why="A picture is an ordinary file in the folder named by the plan's file.",
        wrong="![Bản đồ 12 điểm trồng cây](bando.png)",
        right="![Bản đồ 12 điểm trồng cây](ban-do.png)",
    ),
    Code(
        code="K510",
        severity="error",
        vi="Hình «$file» không thuộc loại mà trang hiện được: $why",
        hint="mở bằng chương trình xem ảnh, lưu lại thành PNG, JPEG hoặc WebP, đúng đuôi tệp",
        en="The picture «$file» is of no kind that a page shows: $why",
        en_hint="open it with a picture viewer and save it as PNG, JPEG or WebP, ending alike",
        why=(
            "SVG chứa được chương trình, HEIC và TIFF nhiều máy không mở được, hình động làm rối "
            "người đọc; tệp đổi đuôi thì máy chủ gửi sai loại."
        ),
        en_why="SVG can hold programs, many devices cannot open HEIC and TIFF, moving pictures "
        "distract; with a wrong suffix the server names a wrong type.",
        wrong="![Sơ đồ ba cấp báo cáo](so-do.svg)",
        right="![Sơ đồ ba cấp báo cáo](so-do.png)",
    ),
    Code(
        code="K511",
        severity="error",
        vi="Hình «$file» quá lớn: $what; nhiều nhất là $most",
        hint="thu nhỏ: rộng 1.600 điểm là đủ cho mọi màn hình và bản in",
        en="The picture «$file» is too large: $what; at most $most",
        en_hint="make it smaller: 1,600 dots wide is enough for every screen and for paper",
        why="Người đọc bằng điện thoại trả tiền cho từng MB.",
        en_why="People reading by telephone pay for each MB.",
    ),
    Code(
        code="K512",
        severity="error",
        vi="Hình «$file» ghi tọa độ nơi chụp",
        hint="lưu lại không kèm vị trí (Windows: Thuộc tính, Chi tiết, Xóa thông tin cá nhân)",
        en="The picture «$file» tells where it was taken",
        en_hint="save it without the location (Windows: Properties, Details, Remove)",
        why=(
            "Điện thoại ghi chỗ đứng chụp vào tệp; ai tải hình cũng biết được nhà của một người "
            "(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."
        ),
        en_why="Telephones write the place into the file; whoever loads the picture learns where "
        "someone lives (Law on Personal Data Protection 91/2025/QH15).",
    ),
    Code(
        code="K513",
        severity="warning",
        vi="Người liên hệ có $what: «$masked»",
        hint="ghi hộp thư, số máy chung của phòng; đúng phải là của riêng thì ghi «accepted»",
        en="The contact has a $what: «$masked»",
        en_hint="give the office's mailbox or number; if it must be their own add «accepted»",
        why=(
            "Cổng gỡ người liên hệ khi hết hạn góp ý, nhưng lịch sử kho mã và bản sao của người "
            "khác thì giữ mãi (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."
        ),
        en_why="The portal takes the contact down when opinions close, but the history of the "
        "repository and other people's copies stay for ever (Law on Personal Data "
        "Protection 91/2025/QH15).",
        wrong="contact: {name: Trần Văn A, phone: 09xx xxx xxx}",
        right="contact: {name: Trần Văn A, phone: 024 3800 xxxx}",
    ),
    Code(
        code="K514",
        severity="warning",
        vi="«$typed» hiện thành chữ, không thành tiêu đề: thiếu dấu cách sau dấu #",
        hint="viết «$meant»",
        en="«$typed» is shown as text, not as a heading: a space is missing behind the #",
        en_hint="write «$meant»",
        why="Không thành tiêu đề thì mục ấy không có trong mục lục, và những gì đứng dưới nó lạc "
        "sang mục trước.",
        en_why="What is no heading is not in the contents, and what stands below falls to the item "
        "before it.",
        wrong="##I. Mục đích",
        right="## I. Mục đích",
    ),
    Code(
        code="K515",
        severity="warning",
        vi="«$typed» hiện thành chữ, không thành mục: thiếu dấu cách sau «$mark»",
        hint="viết «$meant»",
        en="«$typed» is shown as text, not as an item: a space is missing behind «$mark»",
        en_hint="write «$meant»",
        why="Không thành mục thì đoạn ấy không có địa chỉ của nó, và nhập vào mục trước.",
        en_why="What is no item has no address of its own and falls to the item before it.",
        wrong="2.Sở tổng kết vào quý IV.",
        right="2. Sở tổng kết vào quý IV.",
    ),
    Code(
        code="K517",
        severity="warning",
        vi="«$typed» hiện thành chữ, không thành mục: cổng không nhận cách đánh số ấy",
        hint="viết «$meant»",
        en="«$typed» is shown as text, not as an item: items are not numbered so here",
        en_hint="write «$meant»",
        why="Không thành mục thì đoạn ấy không có địa chỉ, và dữ kiện không trỏ tới nó được.",
        en_why="What is no item has no address, and no fact can lead to it.",
        wrong="a. Phòng Kỹ thuật hướng dẫn.",
        right="a) Phòng Kỹ thuật hướng dẫn.",
    ),
    Code(
        code="K516",
        severity="warning",
        vi="$count dòng dán từ bảng hiện thành một đoạn, không thành bảng: thiếu khung "
        "của Markdown",
        hint="viết mỗi dòng như «$first», dưới dòng đầu thêm «$rule»",
        en="{$count line|$count lines} pasted from a table are shown as one paragraph: the "
        "frame of Markdown is missing",
        en_hint="write each line like «$first», with «$rule» below the first",
        why="Bảng dán từ Word hay Excel mất khung; ai làm, hạn nào lẫn vào nhau thì người xem "
        "không đọc được.",
        en_why="A table pasted from Word or Excel loses its frame; who does what by when runs "
        "together and cannot be read.",
        wrong="TT⇥Việc⇥Chủ trì\n1⇥Mở lớp⇥Hội Phụ nữ",
        right="| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Mở lớp | Hội Phụ nữ |",
    ),
    Code(
        code="K518",
        severity="warning",
        vi="Dòng này của bảng có $cells ô mà hàng đầu có $columns cột: $result",
        hint="xem lại chỗ chia ô; dấu | trong ô thì viết \\|",
        en="This row of the table has $cells {cell|cells} where its head has $columns "
        "{column|columns}: $result",
        en_hint="look where the cells are parted; within a cell write \\| for |",
        why="Bảng của Markdown rộng bằng hàng đầu của nó; phần thừa ra không nơi nào hiện.",
        en_why="A table of Markdown is as wide as its head; what is beyond is shown nowhere.",
        wrong="| TT | Việc |\n|---|---|\n| 1 | Mở lớp | Hội Phụ nữ |",
        right="| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Mở lớp | Hội Phụ nữ |",
    ),
)
