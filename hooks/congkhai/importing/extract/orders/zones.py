"""The words by which a text tells what charges somebody from what only looks as if it did."""

from __future__ import annotations

import re

from ....expressions import expression

# Headings, as bare text, of what was: nothing below them is to be done.
PAST_ZONE = expression(
    r"\b(?:tinh hinh|ket qua (?:dat duoc|thuc hien|trien khai)|danh gia chung|uu diem|han che"
    r"|ton tai|nguyen nhan|bai hoc)\b"
)
# The same, whatever they name, where no deed and no limit stands with them: «1. Đánh giá tình
# hình thực hiện nhiệm vụ quý III».
PAST_HEADING = expression(
    r"^\W*(?:[\divx.]+\W+)?(?:ve )?(?:viec )?"
    r"(?:danh gia (?:chung|tinh hinh|ket qua)|tinh hinh|ket qua (?:dat|thuc|trien))\b"
    r"(?!.*\b(?:va|;)\s(?:\w+ ){0,3}(?:nhiem vu|phuong huong|giai phap|ke hoach|yeu cau)\b)",
    holds="danh gia |tinh hinh|ket qua dat|ket qua thuc|ket qua trien",
)
# Headings of aims, grounds and measures: bodies named below them are spoken of, not charged.
ASIDE_ZONE = expression(
    r"\b(?:tinh hinh|(?<!\btra )ket qua|danh gia chung|uu diem|han che|ton tai|nguyen nhan|bai hoc"
    r"|muc dich|quan diem|khen thuong|tieu chuan|tieu chi|doi tuong|nguyen tac|giai thich tu ngu"
    r"|pham vi dieu chinh|thanh phan|so luong)\b"
)
CHARGING_ZONE = expression(
    r"\b(?:to chuc thuc hien|trach nhiem|phan cong|nhiem vu|giai phap|noi dung|trien khai"
    r"|thoi gian toi)\b"
)
# «V. Quy trình kiểm tra, đánh giá», «Chương trình làm việc»: how a day goes, told of who is there;
# «Chương trình kiểm tra, giám sát năm 2026» is what is to be done in a year.
COURSE = expression(
    r"^\W*(?:[ivxlh\d.]{1,5}\W+)?(?:(?:quy trinh|trinh tu)"
    r"(?: (?:buoi|cuoc|ngay))? (?:kiem tra|tien hanh kiem tra|lam viec|hop|hoi nghi|buoi le)"
    r"|(?:chuong trinh|lich trinh)(?: (?:buoi|cuoc|ngay))? (?:lam viec|hop|hoi nghi|buoi le))"
    r"\b"
    r"(?!.*\b(?:ke hoach|nhiem vu|to chuc thuc hien|(?:cuoi|dau|trong) nam|quy [iv]+|nhiem ky"
    r"|nam (?:20\d\d|hoc))\b)",
    holds="kiem tra|lam viec|hop|hoi nghi|buoi le",
)
# Headings below a section that count what is judged or meant; «yêu cầu» alone may be an order.
ASIDE_HEADING = expression(
    r"^(?:muc tieu (?:tong quat|chung|cu the)"
    r"|doi tuong|tieu chi|tieu chuan|hinh thuc khen thuong|khen thuong|muc dich|thanh phan"
    r"|dia diem|pham vi|nguyen tac|danh hieu"
    r"|(?:can cu|co so)(?: (?:chinh tri|phap ly|ly luan|thuc tien|khoa hoc)| de| xay dung|,| va)+"
    r"|su can thiet|ly do)\b"
)
# Of these, what tells who or what is meant, and who comes: nobody named below is charged.
SCOPE = expression(
    r"^(?:(?:doi tuong|pham vi)\b|thanh phan"
    r"(?:(?:,| va)? ?(?:tham (?:du|gia)|du|moi|duoc moi|trieu tap|so luong|doi tuong)\b.*|\W*)$)"
)
MONITORS = expression(r"^(?:thường xuyên |chịu trách nhiệm |chủ trì )?theo dõi\b", re.IGNORECASE)
# A line below a body's name that tells of the duty and is none.
NO_DUTY = expression(
    r"""^(?: theo\ (?!dõi|chức\ năng|thẩm\ quyền)  # «theo Phụ lục 1»; but «theo dõi …»
          | số\ | điện\ thoại | email | địa\ chỉ  # whom to ask
          | lưu\ ý | ghi\ chú | ví\ dụ           # remarks
          | trong\ đó | bao\ gồm | gồm | cụ\ thể(?!\ h(?:óa|oá)) | như\ sau
          | thời\ gian | địa\ điểm | thành\ phần | đối\ tượng | kinh\ phí
          | lưu\s*:\s*(?=\w) | lưu\ (?:vt|văn\ phòng|vp|văn\ thư)   # the last of the recipients
          | \(?kèm\ theo | mục\ đích | yêu\ cầu(?=:) )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# But «không để ai bị bỏ lại phía sau», «… trước ngày 05 tháng sau.» introduce nothing.
INTRO = expression(
    r":$|\b(?<!phía )(?<!về )(?<!trước )(?<!tháng )(?<!quý )(?<!năm )(?<!tuần )(?<!kỳ )(?<!hôm )"
    r"(?:sau|sau đây|như sau|dưới đây)[^\w)]*$"
)
RUN_IN = expression(r"^[^:]{4,320}:\s+(?=\S)")
# «Quý I/2027, các thôn …», «Trên cơ sở đề xuất, Sở A …»: when, why or whereon, before who.
SETTING = expression(
    r"""^(?: trước | sau | trong | từ | đến | tới | quý | tháng | năm | ngày | cuối | đầu
          | (?:giữa|nửa|tuần)\ (?=đầu|cuối|sau|tháng|quý|năm) | kể\ từ | bắt\ đầu\ (?=từ|vào)
          | (?:chậm|muộn|trễ)\ nhất | không\ (?:muộn|chậm|quá) | xong | hạn\ (?:chót|cuối)
          | (?:lúc\ )?\d{1,2}\ ?(?:giờ|h)(?:\ ?\d{2})?(?:\ phút)?   # «11h00 ngày 19/7/2019, …»
          | hằng | hàng | định\ kỳ            # how often
          | khi | trường\ hợp | đối\ với | kết\ thúc     # in what case
          | căn\ cứ | trên\ cơ\ sở | theo(?!\ dõi)     # on what ground
          | để | nhằm | với | về | thực\ hiện ) \b
        [^.;:]{2,420}""",
    re.IGNORECASE | re.VERBOSE,
)
# As bare text: «11h00 ngày 19/7/2026, trường báo cáo Phòng A»: until when, and nothing that is
# held; but a «báo cáo viên» comes, greetings are sent and talks are given where people meet.
HANDS_IN = expression(
    r"\s*[,:]\s*(?!tai )(?:[^\W\d]+ ){1,5}?(?<!nghe )"
    r"(?:bao cao(?! (?:vien|tham luan|chuyen de|tai|truoc)\b)|nop"
    r"|gui(?! (?:loi|tang|hoa|qua|thu chuc|thiep)\b)|trinh(?! (?:bay|dien|chieu|tau|lang)\b))\b"
)
DIRECTS = expression(r"^(?:tiếp tục |thường xuyên |tập trung )?chỉ đạo\b", re.IGNORECASE)
GROUND = expression(r"^(?:căn cứ|trên cơ sở|theo(?! dõi)|trong phạm vi)\b", re.IGNORECASE)
# «Giao các cơ quan chuyên môn …» below a body: what it has its own people do.
GIVES_ITS_OWN = expression(
    r"^giao (?:cho )?(?:các )?(?-i:cơ quan|đơn vị|bộ phận|phòng|ban)(?:, (?:cơ quan|đơn vị))?"
    r" (?-i:chủ trì|chuyên môn|cấp dưới|trực thuộc|tham mưu|chức năng)\b",
    re.IGNORECASE,
)
APPOINTS = expression(r"^(?:phân công|cử)\b", re.IGNORECASE)
# «Trước 16 giờ hằng tuần báo cáo …»: a time without a comma behind it.
AT_TIMES = expression(
    r"^(?:trước|hằng|hàng|định kỳ|cuối|mỗi|ngay sau|sau khi)\b[^.;:,]{2,60}", re.IGNORECASE
)
# When, on what ground or of what, before the verb of a duty that its heading charges somebody with.
BEFORE_DUTY = expression(
    r"""^(?: (?: trước | sau | ngay | trong | từ | đến | cuối | đầu | hằng | hàng | định\ kỳ | mỗi
               | khi | trường\ hợp | nếu | đối\ với | riêng | căn\ cứ | trên\ cơ\ sở | theo | để
               | nhằm | với | qua | thông\ qua | kết\ thúc | đồng\ thời | ngoài\ ra
               | bên\ cạnh\ đó ) \b
             [^.;:]{0,260} (?::\s+)?
           | (?:chế\ độ|công\ tác|việc|về) \b [^.;:]{2,100}? :\s+ )
        """,
    re.IGNORECASE | re.VERBOSE,
)
HANDED = expression(r"\bgiao\s|(?<!^)\bphân công\s", re.IGNORECASE)
# What tells which of the bodies are meant, behind their name: «… được kiểm tra», «… có liên quan».
MEANT = expression(
    r"\s*(?:được (?!giao|phân công)|là (?:tổ chức|cá nhân|hộ)|có liên quan|liên quan|thuộc"
    r"|trực thuộc|đóng trên|nêu trên|khác|còn lại|trên địa bàn|tại)"
)
# «Các phòng tham gia đào tạo», a heading: which ones are meant, not what they shall do.
PARTAKES = expression(
    r"^(?:các|những)\b[^.;:]{2,60}?\s(?:tham gia|chủ trì, quản lý|quản lý, sử dụng"
    r"|chủ trì, tham gia|được giao|được phân công)\b"
    # «Sinh viên thực hiện đồ án»
    r"|^(?:sinh viên|học sinh|học viên|giảng viên|giáo viên|cán bộ|thí sinh|đoàn viên|đảng viên)\s"
    r"(?:thực hiện|tham gia|hướng dẫn|phụ trách|làm|dự|coi|chấm)\s[^.;:,]{3,50}$",
    re.IGNORECASE,
)
ADDRESSED = expression(r"^kinh (?:gui|goi)\b|^.{0,60}\bdien ?:$")
# Sections that exist to charge: what names a body there is seldom spoken of only.
CHARGING_SECTION = expression(r"\b(?:to chuc thuc hien|trach nhiem|phan cong)\b")
# «HI- TỔ CHỨC THỰC HIỆN», «VIII Phân công nhiệm vụ:», «8. Tổ chức thực hiện», as bare text: where
# duties are told, whatever became of its number.
CHARGING_HEADING = expression(
    r"^\W*(?:[ivxlht1j]{1,5}\b|\d{1,2}\b)?\W{0,4}(?:cong tac )?(?:to chuc (?:trien khai )?thuc hien"
    r"|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc thuc hien|cong viec)"
    r"|trach nhiem (?:to chuc |trien khai )?thuc hien|nhiem vu cua cac \w+(?: \w+){0,6})\W*$",
    holds="thuc hien|phan cong |trach nhiem |nhiem vu cua cac ",
)
# «… Phó Thủ tướng có ý kiến như sau:», the end of what a letter leans on.
OPENS_ORDERS = expression(r"\b(?:ý kiến|chỉ đạo|yêu cầu|đề nghị|kết luận)\b[^.;:]{0,80}:$")
# The same with the first order behind it: «… có ý kiến như sau: Sở A khẩn trương …».
OPENS_ORDER_BEHIND = expression(
    r"\b(?:ý kiến|chỉ đạo|yêu cầu|đề nghị|kết luận)(?: (?:cụ thể|chỉ đạo))? như sau:\s+(?=\S)",
    holds=("như sau:",),
)
# «[5] Các bộ: …», a note below the text.
NOTE_BELOW = expression(r"\W{0,3}\[(?:\d{1,3}|[ivx]{1,5})\]\s*(?=\S)", holds=("[",))
# «Giám đốc Sở A có trách nhiệm:»
CHARGES_BELOW = expression(r"\b(?:có|chịu) trách nhiệm\W*$|\bcó (?:nhiệm|nghĩa) vụ\W*$")
# «.Vơi nhận:», «__Nơi nhận__:»: whom the document goes to, where its end was not told apart.
SENT_TO = expression(r"^\W*(?:(?:n|v|m)?oi nha[nm]\b|n[o0][it]\s?nha[nm]:)")
# «3.2. Chế độ báo cáo:», «Về công tác thông tin, báo cáo», as bare text: nobody is named above.
REPORTS_ZONE = expression(
    r"^\W*(?:\d[\d.]*\W+|[a-z]\W+|[ivx]+\W+)?(?:ve )?(?:che do|cong tac|thoi gian)?\s?"
    r"(?:thong tin,? )?bao cao\W*$"
)
# «…, chỉ đạo các trường …», «chức năng, nhiệm vụ của đơn vị»: the sentence's own words go on;
# «công tác kiểm tra, thanh tra, giám sát» lists deeds, but «…, thanh tra tỉnh lập …» begins.
NO_NAME = expression(
    r"(?:(?:chỉ đạo|phân công|cử|nhiệm vụ|trách nhiệm|quyền hạn)\b"
    r"|(?:thanh tra|bảo vệ|kiểm toán)(?:[,;.]| và (?!các )))"
)
# «Phân công cán bộ trực ở ngõ»: the people of whoever is meant, nobody by name.
OWN_PEOPLE = expression(
    r"(?:phân công|cử|chỉ định)\s+(?:một |01 |ít nhất \d+ )?(?:cán bộ|công chức|viên chức|nhân viên"
    r"|chuyên viên|nhân sự|người)\s+(?:thực hiện|phụ trách|theo dõi|làm|trực|tham gia|có)\b",
    re.IGNORECASE,
)
# «Đối với tổ chức, cá nhân vi phạm quy định …»: what befalls them, nothing that they are to do.
OFFENDERS = expression(r"\bvi phạm\b(?! hành chính)")
# «Phu luc 2», alone on its line: nobody named before it is charged with what stands below.
APPENDIX = expression(r"\W*phu luc(?: (?:so )?[\divx]{1,4}[a-z]?)?\W*", holds=("phu luc",))
