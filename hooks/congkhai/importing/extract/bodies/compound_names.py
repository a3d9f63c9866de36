"""Words behind which a verb goes on with a name: «Phòng Tham mưu», «Cơ quan chủ trì», «Thư ký»."""

from __future__ import annotations

import re

from ....expressions import expression


def _by_word(forms: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {word: expression(form) for words, form in forms.items() for word in words.split()}


# Whatever verb it is. «quá trình», «chương trình», «công trình», «lập trình» are no «trình».
_BEFORE = """
các của Ban nhà Nhà nuôi Nuôi việc đài Đài tổ Tổ bầu được ngoại Ngoại đăng Đăng sáng
tờ Tờ quá Quá chương Chương Công quy Quy
"""
_ALWAYS = frozenset(_BEFORE.split())
_MOSTLY = _by_word(
    {
        "ban": r"(?<!òng ban )(?<!òng, ban )(?<!iểu ban )(?<!rực ban )",
        # «đoàn kiểm tra»; but «Quận Đoàn xây dựng …», «các cấp công đoàn tổ chức …» are whole.
        "đoàn Đoàn": r"(?<=(?<!ận\s)(?<!ỉnh\s)(?<!ành\s)(?<!yện\s)(?<!ông\s)(?<!iên\s)(?<![Cc]hi\s)"
        r"(?<!cấp\s)(?<!sở\s)(?<!bộ\s)(?<!xã\s)(?<!ường\s)(?<!vụ\s)[Đđ]oàn )",
        "Phòng": r"(?<!uốc Phòng )(?<!ăn Phòng )(?<!iên Phòng )",
        "phòng": r"(?<!uốc phòng )(?<!ăn phòng )(?<!ân phòng )(?<!iên phòng )(?<!, phòng )"
        r"(?!(?<=ác phòng )báo cáo\b)",
        # «Các trung tâm báo cáo Sở …»
        "tâm": r"(?!(?<=ác trung tâm )báo cáo\b)",
        # «Trung tâm Cung ứng dịch vụ công | tiếp nhận …»
        "công": r"(?<!ịch vụ công )(?<!ành chính công )",
        # «đảng bộ bộ phận» is a party body of its own
        "phận": r"(?<=\b[Bb]ộ phận )(?<!ảng bộ bộ phận )(?<!hi bộ bộ phận )",
        "bộ": r"(?<=\b[Cc]án bộ )(?<!ổ chức [Cc]án bộ )",
        # «các ý kiến góp ý»
        "kiến": r"(?<=ý kiến )",
        "diện": r"(?<=\bđại diện )",
        "đến tới": r"(?<=quan đến )|(?<=quan tới )",
        "dục": r"(?<=nghiệp [-–] [Gg]iáo dục )|(?<=nghiệp, giáo dục )|(?<=tâm [Gg]iáo dục )",
        # «Văn thư | lập sổ» is whole.
        "thư Thư": r"(?<!ăn thư )|(?=lưu trữ\b)",
        "vụ": r"(?<=ịch vụ )",
        # «sự tham gia»; but «Tòa Hình sự lập …», «Ban Chỉ huy Quân sự kiểm tra …».
        "sự": r"(?<!ình sự )(?<!ân sự )(?<!hời sự )",
        # «Chính quyền xã sau sắp xếp | lập …»; but «Các thôn tháng sau báo cáo».
        "sau": r"(?<!tháng sau )(?<!năm sau )(?<!tuần sau )(?<!quý sau )(?<!hôm sau )(?<!kỳ sau )"
        r"(?<!đợt sau )(?=(?:sắp xếp|sáp nhập|hợp nhất|kiểm tra|thanh tra|giám sát|rà soát|đào tạo"
        r"|đánh giá)\b)",
        # «Ban Chỉ huy Đình Lập hướng dẫn …»
        "lập Lập": r"(?=trình\b)",
        # «Ban Quản lý dự án đầu tư xây dựng số 1»
        "tư": r"(?<=dự án đầu tư )",
        "vi": r"(?<=phạm vi )",
        "vực": r"(?<=trong lĩnh vực )",
        "gian": r"(?<=trung gian )",
    }
)
# A verb of its own behind the name: «Trạm quản lý bảo vệ rừng | niêm yết …».
_OWN = (
    r"(?:lập|phối hợp|chủ trì|tham mưu|theo dõi|xây dựng|có trách nhiệm"
    r"|chịu|hướng dẫn|rà soát|đôn đốc|thực hiện|triển khai|tổ chức|bố trí|niêm yết|công khai"
    r"|báo cáo|gửi|nộp|kiểm tra|tuần tra|trực|phải|tăng cường|thường xuyên|bảo đảm|đảm bảo|rà|cử"
    r"|tuyên truyền|vận động|thông báo|cung cấp|tổng hợp|xử lý|tiến hành|chủ động|ký|mở|trồng"
    r"|sửa chữa|điều tiết"
    r"|hoàn thành|đăng ký|tham gia|cập nhật|ra quân|duy trì)"
)
_OWN_DEED = rf"(?=[^,;.:]{{3,60}}(?:$|[:;.]| {_OWN}\b))"
_DEED_BEHIND = rf"(?=[^,;.:]{{0,60}} {_OWN}\b)"
# These are named after what they do.
_BY_DEED = _by_word(
    {
        "quan vị": r"(?:(?<=\b[Cc]ơ quan )|(?<=\b[Đđ]ơn vị ))"
        r"(?=(?:chủ trì|phối hợp|thực hiện|(?:trực tiếp )?quản lý|tham mưu|soạn thảo|kiểm tra"
        r"|tổ chức|tiếp nhận|sử dụng|thẩm định|tư vấn|giám sát|thi|đầu mối|vận hành|khai thác"
        r"|cung cấp|đăng ký|giải quyết|cấp phép|cấp [Gg]iấy)\b)"
        # But «các đơn vị tổ chức rà soát …», «các đơn vị thực hiện một số nội dung sau».
        r"(?!(?:(?<=ác đơn vị )|(?<=ác cơ quan )|(?<=n, đơn vị ))tổ chức"
        rf" (?:{_OWN}|lấy|phổ biến|quán triệt|thi hành|học tập|tập huấn|họp|thu)\b)"
        r"(?!\S+ \S+ (?:một số|các (?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp)|tốt|nghiêm"
        r"|ít nhất|tối thiểu|không (?:ít|dưới)|\d+)\b)"
        rf"|(?<=\b[Cc]ơ quan )(?=cấp (?:thẻ|mã)\b{_DEED_BEHIND})",
        # «Cơ sở đào tạo nghề của xã»
        "sở": r"(?<=ơ sở )(?=nghiên cứu\b)"
        r"|(?<=\b[Cc]ơ sở )(?=(?:đào tạo|bồi dưỡng|cung cấp|khai thác)\b)",
        # «Đội quản lý trật tự đô thị | kiểm tra …»; but «Đội quản lý chặt chẽ các chốt».
        "Trạm trạm Đội đội Hạt hạt Chốt chốt": r"(?=(?:quản lý|kiểm soát|kiểm dịch|kiểm tra"
        r"|vận hành|điều độ|quan trắc|xử lý|bảo vệ|thanh tra|tuần tra|thu)\b"
        r"(?! (?:chặt|tốt|các|việc|từng|mọi|những|và|tình|theo)\b)"
        # «Đội nạo vét mương | báo cáo …»; but «Đội nạo vét mương.»
        rf"{_OWN_DEED})|(?=(?:nạo vét|san lấp|bơm nước|phục hồi|tu sửa|gia cố|sơ cứu|dọn dẹp)\b"
        rf"{_DEED_BEHIND})",
        # «Quỹ hỗ trợ phát triển hợp tác xã | chi trả …»; but «Quỹ hỗ trợ 300 hộ», «… cho các hộ».
        "Quỹ quỹ": r"(?=(?:hỗ trợ|bảo trợ|bảo lãnh|khuyến khích|xây dựng|đầu tư|phòng|phát triển)"
        r"\b(?! (?:\d|cho|các|những|từng|mỗi|mọi|tối|không|vốn|tiền|kinh phí)\b))",
        "trợ": r"(?<=\b[Qq]uỹ hỗ trợ )(?=(?:xây dựng|phát triển|khởi nghiệp|đầu tư)\b)",
        # «Hội đồng thẩm định Nhà nước | thẩm định …», «Hội đồng nghiệm thu cấp xã | lập …».
        "đồng": r"(?<=\b[Hh]ội đồng )(?=(?:thẩm định|thẩm tra|nghiệm thu|đánh giá|kiểm kê"
        r"|giám định|kiểm tra|định giá|thanh lý|bán đấu giá)\b"
        rf"(?: (?:Nhà nước|nhà nước|cấp|cơ sở|tỉnh|xã|phường|trường)\b|{_OWN_DEED}))",
        # «cơ quan, đơn vị trực tiếp quản lý người ấy | xác minh …».
        "tiếp": r"(?:(?<=ơn vị trực tiếp )|(?<=ơ quan trực tiếp )|(?<=ổ chức trực tiếp ))"
        r"(?=quản lý\b)",
        # «Các viện nghiên cứu, trường đại học»; but «bệnh viện nghiên cứu cách làm», «Học viện …».
        "viện Viện": r"(?<!ệnh viện )(?<!ọc viện )(?=nghiên cứu\b)",
        # «Công ty TNHH một thành viên quản lý khai thác thủy lợi | phối hợp …», «… MTV cấp nước».
        "viên MTV TNHH": r"(?:(?<=\b[Mm]ột thành viên )|(?<=\bMTV )|(?<=\bTNHH ))"
        r"(?=(?:quản lý|khai thác|xây dựng|cấp|cung cấp|vận hành|phát triển|tư vấn|thu gom|xử lý"
        r"|thiết kế|vận chuyển|đào tạo|sản xuất|kinh doanh)\b"
        rf"{_OWN_DEED})",
        "lý": r"(?<=thành viên [Qq]uản lý )(?=(?:khai thác|vận hành|bảo trì|xây dựng)\b)"
        r"|(?<=(?:MTV|NHH) [Qq]uản lý )(?=(?:khai thác|vận hành|bảo trì|xây dựng)\b)",
        # «Văn phòng đăng ký đất đai»; but «Văn phòng lập danh sách».
        "phòng": r"(?<=ăn phòng )(?=(?:đăng ký|điều phối|tiếp công dân|hỗ trợ|tư vấn|quản lý"
        r"|phát triển|giới thiệu|xúc tiến|trợ giúp|đầu tư)\b)",
    }
)


def is_behind_name(text: str, position: int) -> bool:
    """Whether the word before has any verb for its own."""
    word = _word_before(text, position)
    return word in _ALWAYS or (word in _MOSTLY and bool(_MOSTLY[word].match(text, position)))


def is_named_by_deed(text: str, position: int) -> bool:
    """«cơ quan chủ trì», «đơn vị quản lý»."""
    word = _word_before(text, position)
    return word in _BY_DEED and bool(_BY_DEED[word].match(text, position))


_PEOPLE = ("chức ", "cán bộ ", "nhân viên ", "giáo viên ", "người ", "lãnh đạo ")
_WORK = ("làm công tác ", "làm nhiệm vụ ")


def tells_work(text: str, position: int) -> bool:
    """«viên chức làm công tác giám định»: which people, at «làm» and at «giám định»; but «Phòng A
    làm công tác …» is a deed."""
    before = text[max(position - 16, 0) : position].lower()
    return before.endswith(_WORK) or (text.startswith(_WORK, position) and before.endswith(_PEOPLE))


# «Chủ đầu tư xây dựng nhà …» has no «dựng nhà»; but «Hành chính công | bố trí» is no «công bố».
_TWO_WORDS = """
xây dựng; dàn dựng; phục dựng; cung cấp; nâng cấp; trang cấp; phê duyệt; xét duyệt; kiểm duyệt
tiếp nhận; cho thuê; thu dọn; quét dọn; giao khoán; lưu giữ; gìn giữ; lắp đặt; sắp xếp; cắt giảm
gia tăng; thu nộp; giao nộp
"""
_OF_TWO_WORDS = frozenset(_TWO_WORDS.strip().replace("\n", "; ").split("; "))


def is_second_word(text: str, position: int, word: str) -> bool:
    """Whether the word that stands there ends a verb of two words."""
    return f"{_word_before(text, position).lower()} {word}" in _OF_TWO_WORDS


def _word_before(text: str, position: int) -> str:
    """What one space parts from what stands there."""
    if text[position - 1 : position] != " ":
        return ""
    start = position - 1
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return text[start : position - 1]
