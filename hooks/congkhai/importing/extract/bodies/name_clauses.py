"""Names that go on with a clause or stop within a word: no body is called so."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import CAPITALS

_GOES_ON = expression(
    r"""# «Trưởng trạm quyết định cho nghỉ»; but «người có thẩm quyền quyết định» is a name.
        (?<!thẩm\ quyền\ )(?<!thi\ hành\ )(?<!theo\ )(?<!người\ )(?<!\bra\ )
        quyết\ định\b(?!\ (?:số|đầu\ tư|này|phân))
      | \b(?:dự\ kiến|bảo\ lưu|vui\ lòng|tuyên\ bố|nhấn\ mạnh|cho\ rằng|khuyến\ khích|thay\ mặt
          | (?<!người\ )ra\ (?:quyết\ định|văn\ bản|thông\ báo)
          | nêu\ trên\ [a-zà-ỹđ]+)\b
      | \bquy\ định\ (?:một\ số|các|mức|chi\ tiết|cụ\ thể|việc)\b | \bgồm$
      | \bgiúp\ (?!việc\b) | \btừ\ \d
      | \bcó\ (?:(?:các|những)\ )?(?:quyền(?!\ (?:lợi|lực|sử\ dụng|sở\ hữu)\b)
          | nghĩa\ vụ|nhiệm\ vụ|trách\ nhiệm|thể)\b
      # «Quỹ A được sử dụng …» tells of a thing; «cơ quan được giao» is a name.
      | \bđược\ (?:sử\ dụng|hình\ thành|triển\ khai|thực\ hiện|rà\ soát|xây\ dựng|điều\ chỉnh
          |nhận|quy\ định|tính|áp\ dụng|hoàn\ thiện|nâng\ cấp|lắp\ đặt|ban\ hành|bảo\ đảm)\b
      # «tổ chức do Chủ tịch xã | thành lập», «tổ chức, người | sử dụng lao động»
      | \bdo\ (?!đó\b)(?:(?-i:[A-ZĐ])|(?:dân|cấp|các|mắc)\b)
      | (?:\b(?:trước|sau|sau\ đây|dưới\ đây|người|tự|ứng|xác|hoặc|việc|hình\ thành)|,\ tạo)$
      | \bliên\ quan\ đến\ việc\ thực\ hiện$
      | (?:đơn\ vị|địa\ phương|có\ liên\ quan)\ t[oôổ]\ chức$""",
    re.IGNORECASE | re.VERBOSE,
    holds="quyết định|dự kiến|bảo lưu|vui lòng|tuyên bố|nhấn mạnh|cho rằng|khuyến khích"
    "|thay mặt|ra văn|ra thông|nêu trên|quy định|gồm|giúp |từ |có |được |do |trước"
    "|sau|dưới đây|người|tự|ứng|xác|hoặc|việc|hình thành|, tạo| chức",
)
# «Thuế đối với hàng hóa …» is paid; «Thuế tỉnh A» is a body.
_TAX = expression(
    r"Thuế (?:đối với|phát sinh|các dự án|thu nhập|giá trị|xuất khẩu|nhập khẩu|tiêu thụ|tài nguyên"
    r"|bảo vệ|sử dụng)\b|Thuế$",
    holds=("Thuế",),
)


# «Công an xã khảo thí các ngõ», «Thôn A đan việc lưới»: behind «các» stand no bodies, so that the
# word before is a verb which nobody told the program; «Hiệu trưởng các trường» is a name.
_KINDS = (
    r"cấp|tỉnh|thành|xã|phường|huyện|quận|thị|sở|bộ|ban|ngành|phòng|đơn|cơ|tổ|cá nhân|trường|lớp"
    r"|khu|hội|đoàn|thôn|bản|ấp|khóm|buôn|làng|xóm|địa phương|doanh|hợp tác|hộ|nhà|chủ|công|tổng"
    r"|tập|ngân hàng|bệnh|trạm|trung tâm|viện|học|vụ|cục|chi|đảng|ủy|uỷ|quân|đại|thành viên"
    r"|đồng chí|cán bộ|nước|bên|chuyên|lực lượng|khoa|nhóm|đội|đài|báo|tạp|người|văn|tòa|đặc|thủ"
    r"|toà|lãnh|giám|giáo|thầy|cô|ông|bà|anh|chị|em|sinh viên|thí sinh|phân|dự án|chương trình"
    r"|chợ|cảng|khoá|đô thị|xí nghiệp|cụm|đảo|tôn giáo|cửa khẩu|vùng|miền|lĩnh vực"
    r"|nghề|môn|khối|tiểu|vị trí|tuyến|kỳ|khóa|chốt|dân tộc|tầng|các"
)
_DOES_THINGS = expression(
    r"(?<!được giao)(?<!thực hiện)(?<![Qq]uản lý)(?<!tất cả)(?<!Tất cả)(?<!toàn bộ)(?<!đáp ứng)"
    # «Ban Tổ chức các ngày lễ», «Ủy ban về các vấn đề xã hội», «Hội đồng xét tặng các danh hiệu»
    r"(?<! và)(?<!hoặc)(?<! về)(?<!an Tổ chức)(?<![Bb]ảo tồn)(?<!xét tặng)(?<!xét chọn)(?<!chống)"
    rf"(?<=\w) (?:các|những|mọi) (?!(?:{_KINDS})\b)(?![{CAPITALS}])[^\W\d_]"
    r"|(?<!làm)(?<!giúp)(?<!nghỉ)(?<!thôi)(?<!tìm)(?<!đến)(?<!tới)(?<!về)(?<!hiện)(?<!công)(?<!xét)"
    rf"(?<=\w) việc (?!làm\b)(?![{CAPITALS}])[^\W\d_]",
    holds="các|những|mọi|việc",
)


def does_things(name: str) -> bool:
    """Whether what is read as a name tells what is done, by a verb that is not known."""
    return _DOES_THINGS.search(name) is not None


# «Tiểu ban Hậu cần đặt cơm trưa cho đại biểu»: what follows a name in capitals and goes on with
# small letters tells where, whose, or a field: «Sở Giao thông vận tải».
_GOES_ON_IN_NAME = """
an biên bảo bệnh bổ bộ bưu cao chi chiến chính chuyên chuyển chất chế chứng chủ cán cát công
cơ cấp cấu cộng cứu di du dân dạy dịch dụng dữ giao gia giá giám giáo giống giới hàng hành
hình hóa hoá hải họ học hợp hạ hội khai khoa khoá khoáng khu khí khách khối khởi kim kinh kiểm
kiến kế kết kỷ kỹ lao liên liền lâm lưu lương lực máy môi mầm mẹ mục mỹ mỏ nghề nghiên nghiệp
nghệ ngoài ngoại người ngân ngư ngành ngữ nhi nhiệm nhiếp nhân nhà nông năng nước nội nữ phi
phát phòng phóng pháp phẩm phần phục phụ quan quân quản quốc rừng sinh sách sát siêu sáng sân
sông sĩ sư sản sở sức số thanh thi thiên thiết thiếu thuế thuốc thuỷ thông thư thương thể thị
thời thủ thủy thực tin tiếp tiểu tiền tiết toán toàn trang tri triển truyền trách trí trẻ
trưởng trường trật trị trọt trợ trồng trữ tài tàu tác tâm tây tín tư tổ tổng tội văn vùng vũ
vũng vật vắc vận vệ vụ xuất xã xúc xăng xây y âm ô ăn điều điện đào đa đê đô đường đoàn đảng
đất đầu đền đối động đăng đấu đại địa độc đồ đội ươm ứng đỏ tật ro quyền bản dầu ương vị lịch
thao tranh tra đồng tướng hoạch viên lý chức đạo ổn biến hữu ninh tiến hiệu thám thầu dục lệnh
huy phạm soát mại vốn tộc non đẳng nuôi lợi tượng cây viện thần hồi dưỡng liệu dược bạc cần
binh thập vườn báo sắt không chí đình em hiểm đua thưởng yếu bị nhập trúc tầng thuật định
thoát xanh chiếu vấn giúp luật ban đàn chỉ nghiệm tục quy ký án mặt trận sự ty tiên tế quỹ đai
tỉnh huyện phường quận phố thôn đứng thành uỷ ủy biệt đặc niên lĩnh vực miền núi rủi đổi coi
đơn phó
"""
_FEWEST_IN_CAPITALS, _FEWEST_OF_DEED = 2, 3
_WHERE_OR_WHOSE = """
thuộc tại của và các có được trên trong ở hoặc với cùng gồm theo từ nêu phụ trực tương tham
nơi về cấp
"""


def _goes_on_with_a_deed(name: str) -> bool:
    # «Ban Chỉ đạo quét vôi xã» is named for a deed.
    if "hỉ đạo" in name:
        return False
    words = name.replace(",", " ").split()
    small = 0
    while small < len(words) - 1 and words[-1 - small].islower():
        small += 1
    is_named = len(words) - small >= _FEWEST_IN_CAPITALS and words[0][0].isupper()
    if not is_named or small < _FEWEST_OF_DEED or name.endswith(")"):
        return False
    behind = words[len(words) - small :]
    fields = _GOES_ON_IN_NAME.split()
    while behind and behind[0] in fields:
        del behind[0]
    return len(behind) >= _FEWEST_OF_DEED and not {*_WHERE_OR_WHOSE.split()} & {*behind}


def is_more_than_named(name: str) -> bool:
    """Whether what is read as a name is more than one, or less."""
    is_more = does_things(name) or _goes_on_with_a_deed(name)
    return bool(is_more or _GOES_ON.search(name) or _TAX.match(name))


# «Quỹ A được sử dụng như sau», «Các ngạch, gồm», «Đoàn có quyền …»: no duty stands below.
_HEADS_NO_DUTY = expression(
    r"\bđược (?:sử dụng|hình thành|nhận|hưởng|điều chỉnh|tính|áp dụng|quy định|chi)\b.*"
    r"\b(?:sau|sau đây|dưới đây|gồm)$"
    # «3. Bộ trưởng quy định chi tiết Điều này.», with items of something else below.
    r"|\bquy định (?:chi tiết|cụ thể|việc|về)\b.* (?:điều|khoản|mục|chương|luật) này$"
    r"|\b(?:bao )?gồm$|\bcó (?:(?:các|những) )?"
    # «Các hộ có quyền lợi liên quan» are named.
    r"(?:quyền(?! (?:hạn|lợi|lực|sử dụng|sở hữu)\b)|thể)\b",
    re.IGNORECASE,
    holds="được |quy định |có |gồm",
)


def heads_no_duty(name: str) -> bool:
    """Whether what is read as a name says what may be done, or what there is."""
    return _HEADS_NO_DUTY.search(name) is not None
