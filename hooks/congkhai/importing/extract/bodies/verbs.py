"""The verbs that open a duty: what tells «Phòng A lập danh sách» from the name «Phòng A»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ....expressions import ByFirstWord, expression, first_word
from .compound_names import is_behind_name, is_named_by_deed, is_second_word, tells_work
from .misread_verbs import ANY_LETTERS, NAMELESS, misread_at
from .verb_words import COMMON, OPENERS, SO_MANY, VERBS

# «Hướng dẫn viên» is a person, «hướng dẫn viên chức» a deed.
_OF_PERSONS = (
    r"(?:hướng dẫn|tuyên truyền|vận động|giám sát|kiểm tra|thẩm tra|thẩm định|kiểm soát|điều phối"
    r"|phát thanh|đào tạo|tập huấn|báo cáo|điều hành|thông tin|tư vấn) viên(?! chức)\b"
)
# «Công ty xây dựng Hoa Ban», «nhà thầu xây dựng sửa …»; but «Công ty xây dựng bể nước».
# «Các công ty xây dựng đường ngõ tiến hành …» are called so, with a verb of their own behind.
_BUILT = {"báo cáo", "thông báo", "hướng dẫn", "dự toán", "thuyết minh", "thiết kế"}
_BUILDER = (
    r"\W*$|[,;:)]| [A-ZĐ\d]| (?:không|chưa|đã|đang|được|và|hoặc|thi công|trên địa bàn"
    r"|tại|của|thuộc|"
    rf"{'|'.join(verb for verb in COMMON if verb not in _BUILT)})\b"
    r"|(?<=ội [Nn]hà thầu xây dựng)|(?:(?<=ác công ty xây dựng)|(?<=ác nhà thầu xây dựng))"
    r"(?=[^,;:.]{1,60}? (?:tiến hành|phải|cần|sẽ|có trách nhiệm)\b)"
)
_DEED_OF_UNIT = (
    r"(?:\s*(?:$|[;:()]|, [A-ZĐ])| (?:lập|phối hợp|chủ trì|tham mưu|theo dõi|xây dựng|có|chịu"
    r"|hướng dẫn|rà soát|đôn đốc|tự|thực hiện|triển khai|tổ chức|bố trí|cân đối|là|kiểm tra"
    r"|giám sát)\b)"
)
# «Đội ứng cứu sự cố», «Đơn vị mời chuyên gia», «Quỹ ủng hộ người nghèo»: by the word before.
_TELLING = {
    "ứng cứu": "hóm;iểu ban;ội;ực lượng;ạng lưới;rung tâm",
    "duy tu": "ội;ông ty;ạt;ơn vị;inh phí;í nghiệp",
    "canh": "ội;ực lượng",
    "giữ gìn": "ội;ực lượng",
    "mua sắm": "ơn vị;ội đồng;rung tâm",
    "mời": "ơn vị;ổ chức;anh nghiệp;ên",
    "thuê": "ơn vị;ổ chức;anh nghiệp;ên;ười",
    "ủng hộ": "uỹ;ận động",
    "hiến máu": "ội;ạc bộ;ận động",
    "tìm hiểu": "uộc thi",
    "xếp loại": "ội đồng",
    "bình chọn": "ội đồng",
    "trang bị": "ục",
    "đấu tranh": "ội;ực lượng",
    "kết nghĩa": "ơn vị;ịa phương;ã",
    "thụ lý": "ơn vị;ơ quan;án bộ",
    "lan tỏa": "nguyện",
    "khám": "ơ sở;oàn;rung tâm;ội;ơn vị;gười;ảo hiểm;ết quả;ệc",
    "duyệt": "ội đồng;ê",
    "chấm (?:thi|bài|điểm|sơ|phúc|chung)": "an;ội đồng;ổ;oàn;iệc;ông tác;bộ;viên",
    "in sao": "an;ội đồng;ổ;oàn;iệc",
    "ra đề": "an;ội đồng;ổ;oàn;iệc",
    "đăng cai": "ơn vị;ước;rường;ịa phương",
    "biệt phái": "hức;án bộ;ược cử",
}
# What the same words name: «tổ chức chính trị», «cơ quan, tổ chức, cá nhân», «quản lý dự án»; by
# their first word, since most documents come to few of them.
_NOUNS = {
    "tổ": r"(?<=ơ quan, )tổ chức|(?<=ơn vị, )tổ chức(?= và| có| đề nghị| cá nhân| doanh)"
    r"|(?<!liên quan )tổ chức(?=,| hữu quan| chính trị| đoàn thể| xã hội| cá nhân| và cá nhân"
    r"| liên quan| có liên quan| thành viên| quốc tế| tôn giáo| kinh tế| tín dụng| và| đảng"
    r"| cơ sở| sự nghiệp| khoa học| hội(?! (?:nghị|thi|thảo|diễn|trại|chợ)))"
    r"|(?<=, )tổ chức(?= hành chính| phát hành| cung ứng| nước ngoài| phi chính phủ)"
    r"|tổ chức [Đđ]ảng",
    "quản": r"(?:(?<=(?:[Ss]ở|[Bb]ộ) )|(?<=Vụ )|(?<=Cục ))quản lý(?= (?:chuyên )?ngành)"
    r"|quản lý(?= dự án| vốn| nhà nước| Nhà nước| khu| các khu| rừng| chợ| đô thị| thị trường"
    r"| đất đai| chất lượng| giáo dục)"
    # «Hội đồng quản lý Quỹ»
    r"|(?<=ội đồng )quản lý",
    # «Khoa Nội tổng hợp», «Phòng Kế hoạch tổng hợp lập …», «Khoa Hồi sức tích cực», «công đoàn cấp
    # trên trực tiếp cơ sở».
    # «… gửi Phòng Kế hoạch tổng hợp trước ngày 20».
    "tổng": r"(?:(?<=oa Nội )|(?:(?<=òng Kế hoạch )|(?<=òng Hành chính ))(?=tổng hợp"
    rf"(?:{_DEED_OF_UNIT}|\.| (?:trước|chậm nhất|muộn nhất|vào|để)\b)))tổng hợp(?! số)",
    "tích": r"(?<=ồi sức )tích cực",
    "trực": r"(?<=ấp trên )trực tiếp(?= cơ sở| quản lý)"
    r"|(?:(?<=ộ phận )|(?<=án bộ )|(?<=ổ )|(?<=[Đđ]ội )|(?<=ịch )|(?<=gười )|(?<=\b[Tt]hường )"
    r"|(?<=hế độ )|(?<=ông tác )|(?<=íp )|(?<=ca )|(?<=hòng )|(?<=iệc )|(?<=hân viên ))trực",
    # «Khách tham quan», «Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở»
    "tham": r"(?:(?<=hách )|(?<=ướng dẫn ))tham quan"
    r"|(?<=ực lượng )tham gia(?= bảo vệ (?:an ninh|ANTT|AN-TT|trật tự))",
    # «Tổ Hậu cần», «tiền đóng góp», «quét dọn».
    "cần": r"(?<=ậu )cần|cần (?:thiết|án)",
    "góp": r"(?<=óng )góp",
    "dọn": r"(?:(?<=uét )|(?<=ội ))dọn",
    "tuyển": r"(?<=ội đồng )tuyển",
    "bồi": r"(?<=ội đồng )bồi thường|bồi dưỡng chính trị",
    "xác": r"(?<=ội đồng )xác định giá trị",
    "tư": r"(?<=ội đồng )tư vấn(?! cho| về)|(?<=hà thầu )tư vấn",
    "thi": r"(?<=hà thầu )thi công|thi hành án"
    r"|thi đua(?! (?:làm|thực hiện|hoàn thành|lập|đẩy|phấn đấu))",
    "giám": r"(?<=hà thầu )giám sát,|giám sát cộng đồng|(?<=hanh tra, )giám sát"
    r"|(?<=oàn kiểm tra, )giám sát(?= (?:làm việc|gồm|do|của|có|phải|tiến hành|lập|báo cáo)\b)",
    # «nhà thầu xây dựng», «vật liệu xây dựng», «chất thải xây dựng».
    "xây": rf"(?:(?<=hà thầu )|(?<=ông ty ))xây dựng(?={_BUILDER})"
    r"|(?:(?<=hất thải )|(?<=ật liệu )|(?<=ông trình )|(?<=inh phí )"
    # «Các sở, ngành xây dựng phương án», «Nhà trường xây dựng nội quy» say who does it.
    r"|(?<!, ngành )(?<!ác ngành )(?<=ngành )"
    r"|(?<=môi trường )|(?<=thị trường )|(?<=công trường ))xây dựng"
    r"(?! kế hoạch| đề án| chương trình)",
    "điều": r"(?:(?<=ơ quan )|(?<=ảnh sát )|(?<=n ninh ))điều tra",
    # «Khu kinh tế mở Tân An»
    "mở": r"(?<=hu kinh tế )mở(?= [A-ZĐ]|,)|mở rộng",
    # «Trung tâm Cảnh báo sớm thiên tai», «can thiệp sớm».
    "sớm": r"(?:(?<=ảnh báo )|(?<=ự báo )|(?<=hát hiện )|(?<=an thiệp )|(?<=hẩn đoán )"
    r"|(?<=iều trị )|(?<=àng lọc )|(?<=iếp cận ))",
    "khôi": r"(?:(?<=hỉ đạo )|(?<=Quỹ )|(?<=rung tâm )|(?<=hương trình ))khôi phục",
    # «các cơ sở giáo dục, đào tạo»
    "đào": r"(?<=iáo dục, )đào tạo|đào tạo(?=,| nghề| -)",
    "dự": r"dự (?:thiết|án|báo)|(?<=uỹ )dự trữ",
    "phổ": r"(?<=ội đồng [Pp]hối hợp )phổ biến",
    "kiểm": r"kiểm tra đảng|(?<=hanh tra, )kiểm tra|(?<=ội đồng )kiểm điểm",
    "chỉ": r"chỉ đạo (?:phong trào|cấp|chương trình)",
    # «Tổ thu gom rác», «dịch vụ thu gom»; but «các hộ thu gom rác».
    "thu": r"thu nhập|(?:(?<=ội )|(?<=ịch vụ )|(?<=ơn vị )|(?<=ơ sở )|(?<=ông ty )|(?<=oạt động )"
    r"|(?<=ổ chức )|(?<=ông tác )|(?<=iệc )|(?<=ác xã )|(?<=iểm )|(?<=àng )|(?<=hế độ )"
    r"|(?<=hương tiện )|(?<=hương án )|(?<=ô hình )|(?<=ông nhân )|(?<=ệ thống ))thu gom",
    "giúp": r"giúp việc",
    "bảo": r"bảo vệ (?:môi trường|thực vật|rừng)"
    r"|(?:(?<=ội )|(?<=rạm )|(?<=ông ty )|(?<=ung tâm )|(?<=xưởng )|(?<=ơn vị ))bảo dưỡng",
    **{
        deed.split()[0]: rf"(?:{'|'.join(rf'(?<={end} )' for end in ends.split(';'))}){deed}"
        for deed, ends in _TELLING.items()
    },
    "phòng": r"phòng(?: (?:chống|khám|giao|học|họp)|,)",
    "chống": r"chống",
    # «… đáp ứng điều kiện hỗ trợ quy định tại Điều 12»
    "hỗ": r"(?<=iều kiện )hỗ trợ",
    "hưởng": r"(?<=iều kiện )hưởng",
    "tập": r"tập trung(?= là\b)",
    # «Trạm xử lý nước thải tập trung», «nhà máy xử lý rác»
    "xử": r"(?:(?<=rạm )|(?<=hà máy )|(?<=hu ))xử lý (?:nước|rác|chất)",
    "thông": r"thông tin(?= truyền thông|,| và)",
    "đổi": r"đổi mới sáng tạo",
    "cấp": r"cấp (?:xã|huyện|tỉnh|thành phố|trên|dưới|ủy|uỷ|thoát|nước)"
    r"|(?:(?<=hoa )|(?<=rạm )|(?<=íp )|(?<=ội )|(?<=hòng )|(?<=ung tâm ))cấp cứu",
    "làm": r"làm việc(?!(?: cụ thể| trực tiếp)? với|, trao đổi)",
    "phát": r"phát triển|phát thanh(?=,| -| và| truyền)",
    "in": r"in ấn",
    "chi": r"chi (?:cục|nhánh|bộ|hội|đoàn)",
    "tự": r"(?<=ội đồng )tự đánh giá|tự (?:chủ|nguyện|nhiên|vệ|quản)",
    "phải": r"phải không",
    "quyết": r"quyết định",
    "báo": r"báo cáo (?:số(?=\W*(?:\d|$))|viên)",
    "công": r"công bố(?= trí\b)",
    "tịch": r"(?:(?<=hủ )|(?<=hộ )|(?<=uốc ))tịch thu",
    "xét": r"xét nghiệm|(?<=ội đồng )xét xử",
    "cử": r"cử (?:tri|nhân|chỉ|tạ)\b|(?:(?<=rúng )|(?<=ứng )|(?<=ầu ))cử",
    "ký": r"ký (?:túc|hiệu|sinh|ức)\b",
    "trình": r"trình (?:độ|tự|dược)\b",
    "đầu": r"đầu mối (?:chủ trì|các)",
    "giao": r"giao (?:thông|dịch|lưu)",
    "kế": r"kế hoạch",
    # «Thư ký kỳ họp», «chủ tọa cuộc họp»; but «Ban Chỉ đạo định kỳ họp».
    "họp": r"họp báo|(?:(?<=\b[Kk]ỳ )(?<!ịnh kỳ )|(?<=\b[Cc]uộc )|(?<=\b[Pp]hiên ))họp",
    "khảo": r"khảo sát thiết",
    "sự": r"sự nghiệp",
    "nhận": r"nhận thức",
    # «Các đoàn thanh tra, kiểm tra»; but «Sở Y tế thanh tra, kiểm tra các cơ sở».
    "thanh": r"(?:(?<=oàn )|(?<=[Tt]ổ )|(?<=ông tác )|(?<=oạt động )|(?<=bộ phận )|(?<=[Bb]an )"
    r"|(?<=hòng )|(?<=cán bộ )|(?<=việc )|(?<=cơ quan )|(?<=lực lượng ))thanh tra"
    r"|thanh tra(?!, (?:kiểm tra|giám sát))",
    "lãnh": r"(?<=ập thể )lãnh đạo|lãnh đạo (?:các|UBND|Ủy|Sở|Phòng|Ban|huyện|xã|tỉnh)",
    "chuyển": r"chuyển (?:đổi|biến|phát)",
    "đánh": r"(?<=ội đồng tự )đánh giá|đánh giá(?= chất lượng,)",
}
_ORDERED = "có trách nhiệm|chịu trách nhiệm|có nhiệm vụ"


def _whole(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Any of the words, the longest first."""
    for word in sorted(words, key=len, reverse=True):
        yield first_word(word), rf"{word}\b"


_VERB = ByFirstWord(_whole(VERBS))
# «các sở liên quan phát triển …», «các địa phương mở rộng …»: behind such words no name goes on.
_BEHIND_ENDS = (
    # But «Hợp tác xã phát triển …», «Ban Chỉ đạo xã chuyển đổi số» are names.
    r"(?:(?<=liên quan )|(?<=địa phương )|(?<=viễn thông )|(?<=chức năng )"
    r"|(?<!đạo phường )(?<!hành phường )(?<!\bBan phường )(?<!\b[Tt]ổ phường )(?<=phường )"
    r"|(?<!đạo xã )(?<!hành xã )(?<!\bBan xã )(?<!\b[Tt]ổ xã )(?<!\btác xã )(?<=\bxã ))"
    r"(?:phát triển|mở rộng|chuyển đổi|nâng cấp|cải tạo|hình thành|ứng dụng|thu hút|bảo vệ)"
)
_WITHHELD = (
    r"(?:cấp|giải quyết|tiếp nhận|bố trí|phê duyệt|hợp thức|áp dụng|ký|cho phép|thanh toán|thu)"
)
# «Không thực hiện đúng quy định thì …», «Không giải quyết kịp thời hồ sơ là …» say what is amiss;
# «Không cấp phép trước ngày …» how long, which is no limit.
_AMISS = (
    r"(?:thì|là|đúng|tốt|đạt|kịp thời|đầy đủ|nghiêm túc|triệt để|đến nay"
    r"|(?:trước|trong|từ|đến|hết|quá)\b[^.;]{0,24}\d)"
)
NOT_TO_BE = rf"không {_WITHHELD}\b(?![^.;]{{0,300}}?\b{_AMISS})"
"""«… không cấp phép mới …» behind a name: an order that forbids."""
# No name holds these, whatever stands before: «Đoàn tiến hành», «Trung tâm gửi».
_NEVER_NAMED = (
    # «Cơ quan phối hợp có trách nhiệm …», «Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên»
    # «Hội đồng phối hợp phổ biến, giáo dục pháp luật» is called so.
    r"(?<!\bviệc )(?:(?<!ội đồng (?=phối hợp phổ))phối hợp(?! (?:có|chịu) trách nhiệm)"
    r"|đề nghị|tiến hành|gửi|nộp|rà soát|tiếp tục|chủ động|khẩn trương"
    r"|(?<!nghiệp [-–] [Gg]iáo dục )(?<!nghiệp, giáo dục )(?<!tâm [Gg]iáo dục )thường xuyên"
    r"|phải(?! không)|sẽ|(?<!ậu )cần(?! thiết)|căn cứ|tăng cường|tập trung(?! là\b)"
    r"|(?<!ồi sức )tích cực|kịp thời"
    # «can tập trung», «đây nhanh»: a scan lost the marks.
    r"|can(?= (?:tập trung|tiếp tục|khẩn trương|chủ động|tăng cường))|(?:đẩy|đây) (?:nhanh|mạnh)"
    # «Nhà trường kính mong các hộ …» asks.
    r"|(?:kính |rất )?mong(?= (?:các|quý|Quý|[A-ZĐ]))"
    r"|nghiêm túc|tuyệt đối|bảo đảm|đảm bảo|bố trí|hoàn thành|đôn đốc|không được|duy trì"
    rf"|nhanh chóng|quan tâm(?! đến\b)|{NOT_TO_BE}|{SO_MANY}"
    # «Tổng Liên đoàn giao Ban A …»; but «Trung tâm chuyển giao Công nghệ».
    # «Các Ban giám sát ít nhất 02 cuộc»
    r"|(?:kiểm tra|giám sát|tổ chức|xây dựng|thành lập|thực hiện|lập|mở)"
    r"(?= (?:ít nhất|tối thiểu|không dưới) \d)"
    r"|(?<!ơ quan )(?<!rung )cấp(?= (?:\d|giấy (?:phép|chứng|xác)|thẻ|phép|mã số|đổi|mới|lại))"
    r"|(?<!huyển )(?<!àn )(?<!ược )(?<!hận )giao(?= (?:cho )?[A-ZĐ])|(?<!heo )yêu cầu(?= các )"
    # «Chủ tịch xã quyết định thành lập …», «Phòng A ra quyết định thu hồi …».
    r"|(?<!quyền )(?<!heo )(?<!các )(?<!của )(?<!Các )(?<!ược )quyết định(?= (?:đầu tư|thành lập"
    r"|xác lập"
    r"|ban hành|phê duyệt|việc|mức|giao|phân bổ|hỗ trợ|khen thưởng|điều chỉnh|thu hồi|bổ nhiệm"
    r"|công nhận)\b)|ra(?= (?:quyết định|văn bản|thông báo)\b))"
)
_SURE = expression(rf"(?:{_ORDERED}|{_NEVER_NAMED}|{_BEHIND_ENDS})\b")
_NOUN = {word: expression(forms) for word, forms in _NOUNS.items()}
_PERSON = expression(_OF_PERSONS, holds=(" viên",))
# The words that any of these begins with: most words of a text are none.
_FIRST_WORDS = frozenset(
    re.findall(r"(?:^|[|:)])(\w+)", "|".join((_ORDERED, _NEVER_NAMED, _BEHIND_ENDS, *VERBS)))
)
_WORD = expression(r"\w+")
_OPENING = [*VERBS, *OPENERS]
# «thu đạt 100% dự toán», «đạt 95% báo cáo»: of which a share is.
_SHARE = expression(r"%\s*$", holds=("%",))
# «Thu nhập của doanh nghiệp …», «Phòng họp số 2» open with no verb.
_NO_DEED = expression(
    r"(?:(?:thu nhập|chi (?:phí|bộ|cục|nhánh|hội|đoàn)|học (?:phí|bổng|kỳ|sinh|viên)|giá trị"
    r"|nhân (?:dân|lực|viên|sự|khẩu)|dự án|dự thảo (?:này|đã|do|của|lần)"
    r"|cấp (?:ủy|uỷ|xã|huyện|tỉnh|trên|dưới|trung ương)"
    rf"|phòng (?:họp|học|thi|máy|[A-Z]\.)|{_OF_PERSONS}"
    r"|cử (?:tri|nhân|chỉ)|ký (?:túc|hiệu|sinh)|trình (?:độ|tự)|xét xử)\b"
    # «Hướng dẫn số 31-HD/BTC ngày …» is a document; but «thông báo số điện thoại».
    r"|(?:hướng dẫn|thông báo|báo cáo|quyết định|quy định|yêu cầu|phê duyệt|trình) số:? ?\d)",
    re.IGNORECASE,
    opens="thu |chi |học |giá |nhân |dự |cấp |cử |ký |xét |phòng |hướng dẫn|tuyên truyền"
    "|vận động|giám sát|kiểm |thẩm |điều |phát |đào |tập |báo |thông |tư |quyết |quy |yêu "
    "|phê |trình ",
)
_OPENS = ByFirstWord(_whole(_OPENING), re.IGNORECASE)
_FORBIDS = expression(r"\s*(?:không|tạm dừng|dừng|ngừng)(?: việc)?\s", re.IGNORECASE)
_WITHHELD_AT = expression(rf"{_WITHHELD}\b", re.IGNORECASE)
_TOLD_AMISS = expression(rf"\b{_AMISS}", re.IGNORECASE)


def duty_at(text: str, position: int) -> bool:
    """Whether a duty's verb stands there, behind a name."""
    word = _WORD.match(text, position)
    if word is None or _SHARE.search(text, max(position - 3, 0), position):
        return False
    if word[0] in _FIRST_WORDS and (
        _SURE.match(text, position)
        or (_VERB.match(text, position) and _is_deed(text, position, word[0]))
    ):
        return True
    return text[position : position + 1].islower() and misread_at(text, position, NAMELESS)


def _is_deed(text: str, position: int, word: str) -> bool:
    """Whether a verb there, by its first word, is of no name and no noun."""
    return not (
        any(told(text, position) for told in (is_behind_name, is_named_by_deed, tells_work))
        or is_second_word(text, position, word)
        or (word in _NOUN and _NOUN[word].match(text, position))
        or _PERSON.match(text, position)
    )


# Of those that open duties and are of names too, the ones that names seldom hold.
_WEAK = expression(
    r"(?:mời|tạo|lấy|nhận|thu hút|quyên góp|tăng|giảm|xóa|xoá|tránh|thăm|tặng|đón"
    r"|nắm|giữ|tìm|gắn|mở rộng|cam kết|hình thành|nâng cấp|cải tạo|chia|quay|in)\b"
)


def may_be_duty_at(text: str, position: int) -> bool:
    """Whether a word stands there that opens duties and is of names as often."""
    return _WEAK.match(text, position) is not None and not is_behind_name(text, position)


def opens_duty(text: str) -> bool:
    """Whether a text begins with the verb of a duty, in any case."""
    return _opened(text) is not None or misread_at(text, 0, ANY_LETTERS)


def _opened(text: str) -> re.Match[str] | None:
    begun = text.lstrip()
    opened = _OPENS.match(begun)
    return None if opened is None or _NO_DEED.match(begun) else opened


def are_deeds(parts: Sequence[str]) -> bool:
    """«Rà soát thủ tục», «Cắt giảm chi phí», «Kinh phí do xã cấp»: more deeds than anything else.

    Of fields, such as «Nội vụ», «Xây dựng», «Tổ chức cán bộ», few read like deeds.
    """
    opened = map(_opened, parts)
    deeds = sum(bool(match and match.string[match.end() :].strip(" .;,")) for match in opened)
    return 2 * deeds > len(parts)


def forbids(text: str) -> bool:
    """«Không cấp giấy phép mới …», «Tạm dừng thu phí …» order as much, below whom they are told."""
    match = _FORBIDS.match(text)
    if match is None or _TOLD_AMISS.search(text) is not None:
        return False
    return opens_duty(text[match.end() :]) or _WITHHELD_AT.match(text, match.end()) is not None
