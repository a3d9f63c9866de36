"""Orders that do not open their sentence, and sentences that only look like orders."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import bodies_at, is_open_bracket
from ..bodies.body_words import HEAD
from ..bodies.verbs import duty_at, opens_duty
from .asked_places import is_place_asked, order_of_asked_place, order_of_place
from .by_when import says_when_alone
from .listed_things import are_things, ends_list, is_of_things
from .orders import DUTIFUL, Order, order_in, orders_within
from .zones import (
    APPOINTS,
    ASIDE_HEADING,
    AT_TIMES,
    BEFORE_DUTY,
    CHARGING_HEADING,
    DIRECTS,
    GIVES_ITS_OWN,
    GROUND,
    HANDS_IN,
    MEANT,
    NO_NAME,
    OPENS_ORDER_BEHIND,
    PARTAKES,
    RUN_IN,
    SETTING,
)

# «Các chủ rừng là tổ chức (các Ban quản lý rừng, các Công ty …)»: who that is, no part of a name.
_EXPLAINED = expression(r"\s*\((?:các|gồm|bao gồm|trừ|kể cả)\b[^()]*\)?\W*$")
_LONGEST_HEADING = 90
# «Có 100% hộ …», «Đến năm 2027 không còn hộ nghèo»: what is to be reached.
_AIMS = expression(
    r"(?:có|đạt|còn) (?:\w+ ){0,2}\d|(?:đến|hết) năm \d|không còn|phấn đấu", re.IGNORECASE
)
# «- Công tác pha chế thuốc;», «- Việc thực hiện các quy định;»: what an inspection looks at.
_LOOKED_AT = expression(
    r"(?:công tác|hoạt động|tình hình|kết quả|pháp nhân|số lượng|nội dung|thời (?:gian|hạn|điểm)"
    r"|địa điểm|đối tượng|hình thức|thành phần|kinh phí|việc(?![^.;]*\bphải\b))\b",
    re.IGNORECASE,
)
_SENTENCE = 5
"""Words of the shortest sentence."""
_LISTING = expression(r"\b(?:các|những|từng|mọi) [^\s,;]+(?: [^\s,;]+)?$")
# «… tổ chức Đoàn, Hội, Đội …»: no whole names, all of one list.
_KINDS = expression(r"\b(?:Đoàn|Hội|Đội|Đảng)$")
_KIND_NEXT = expression(r"(?:Đoàn|Hội|Đội|Đảng)(?:,| và\b)", holds=("Hội", "Đoàn", "Đảng", "Đội"))
# «Khi có dịch, kịp thời phối hợp với Trạm A, Phòng B báo cáo …»: who helps, not who reports.
_HELPED_BY = expression(
    r"(?:,|\bthì) (?:(?:kịp thời|chủ động|khẩn trương|thường xuyên|tiếp tục) ){0,2}"
    r"phối hợp(?: chặt chẽ| kịp thời)? (?:với|cùng)\b[^.;:]*$",
    holds=("phối hợp",),
)
_REPORTS = expression(
    r"^(?:(?!\b(?:huy động|tổ chức|chủ trì|có trách nhiệm)\b)[^,;.]){2,80}?"
    r"(?:báo cáo|đề xuất|xin ý kiến|trình)\b"
)
_AT_HOUR = expression(r"(?:lúc )?\d{1,2} ?(?:giờ|h)", re.IGNORECASE)
_BEGINS = expression(r"(?:các|những|mọi|tất cả|giao|đề nghị|yêu cầu)\s")


def is_aside_heading(paragraph: Paragraph, text: str) -> bool:
    """«2. Đối tượng», «b) Tiêu chí xét khen thưởng»: what stands below is no duty."""
    is_heading = paragraph.kind in {Kind.HEADING, Kind.ARTICLE} or text.endswith(":")
    plain = bare(text)
    return is_heading and len(text) < 120 and ASIDE_HEADING.match(plain) is not None


def meant(paragraph: Paragraph, text: str) -> Order | None:
    """«2. Các cơ quan, đơn vị được kiểm tra»: a heading that says which bodies are meant."""
    if paragraph.kind is not Kind.HEADING or len(text) > 140:
        return None
    named = bodies_at(text)
    if named is None:
        return None
    is_told = MEANT.match(text, named.end) and not opens_duty(text[named.end :])
    if not is_told and not (text[-1:].isalnum() and PARTAKES.match(text)):
        return None
    return Order((DUTIFUL.sub("", _EXPLAINED.sub("", text)).strip(" :.;"),), (), "")


# «Địa điểm: Sở A, địa chỉ: Số 5»: where and who is meant, no order.
_TELLS_WHERE = expression(
    r"(?:do (?:chưa|đã|thiếu|quá|trùng|sai|không)|địa (?:điểm|chỉ)|đối tượng|mục (?:tiêu|đích)"
    r"|quan điểm|nguyên tắc"
    r"|thông tin (?:chuyển khoản|liên hệ)|tài khoản|liên hệ)\b",
    re.IGNORECASE,
    opens="do |địa |đối tượng|mục |quan điểm|nguyên tắc|thông tin |tài khoản|liên hệ",
)


# «Đồng thời, Phòng A lập …», «Riêng các xã ven sông lập …».
_JOINS = expression(r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),|riêng)\s+", re.IGNORECASE)


def behind_heading(text: str) -> Order | None:
    """«Về tổ chức Cuộc thi: Sở A chủ trì …», «Đồng thời, Sở A …»: an order behind other words."""
    joined = _JOINS.match(text)
    if joined is not None:
        return order_in(text[joined.end() :])
    heading = RUN_IN.match(text) or _ASKED_FOR.match(text)
    if heading is None or _TELLS_WHERE.match(text) or is_open_bracket(heading[0]):
        return None  # «(ví dụ: doanh nghiệp A báo cáo …)»
    after = text[heading.end() :]
    is_brought = are_things(after) and opens_duty(heading[0])
    if is_brought and not ((first := order_in(after.partition(";")[0])) and first.rest):
        return None
    order = order_in(after) or behind_time(after) or order_of_place(heading[0], after)
    is_duty = order is not None and order.rest and not is_of_things(heading[0], order.lead)
    return order if is_duty else None


def behind_opinion(text: str) -> Order | None:
    """«Về đề nghị của …, Bộ trưởng có ý kiến như sau: Vụ A …»: the first order behind it."""
    opened = OPENS_ORDER_BEHIND.search(text)
    return order_in(text[opened.end() :]) if opened is not None else None


# What a province asked for at a meeting, before who is to see to it.
_ASKED_FOR = expression(r"^Về [^:]{4,900}:\s+(?=\S)", holds=("Về ",))


def last_within(text: str) -> Order | None:
    found = orders_within(text, is_intro=True)
    return found[-1] if found else None


def duty_behind(text: str) -> bool:
    """«Trong phạm vi quản lý, chủ động phối hợp …»: the verb of a duty behind when or whereon."""
    setting = BEFORE_DUTY.match(text)
    for end in re.finditer(r"[,:]\s+", setting[0] if setting else ""):
        if opens_duty(text[end.end() :]):
            return True
    pace = AT_TIMES.match(text)
    starts = re.finditer(r"\s(?=\w)", pace[0]) if pace else ()
    # «Cuối tháng Trưởng thôn lập …» is the duty of whom it names.
    return any(duty_at(text, start.end()) for start in starts if text[1 : start.end()].islower())


# «Đối với người tự ứng cử thì Ủy ban bầu cử …».
_THEN = expression(r",\s+(?:thì )?|\sthì\s+", holds=(",", "thì"))


# «Trong năm qua, Công an xã tổ chức …» tells what was; «Thời gian qua …, yêu cầu các thôn …».
_OF_PAST = expression(
    r"(?:trong )?(?:(?:những|các|mấy|một) )?(?:năm|tháng|tuần|quý|thời gian|giai đoạn|đợt|dịp|kỳ)"
    r" (?:(?:vừa |đã )?qua|trước|gần đây)\b|(?:vừa qua|trước đây)\b",
    re.IGNORECASE,
)


def behind_time(text: str) -> Order | None:
    """«Quý I/2027, các thôn …», «Trên cơ sở đề xuất, Sở A …»: an order behind when or why."""
    if _AT_HOUR.match(text) and HANDS_IN.search(bare(text)) is None:
        # «8h00 ngày 23/11/2026, đội văn nghệ xã biểu diễn»: held at that hour.
        return None
    opening = SETTING.match(text)
    is_past = _OF_PAST.match(text) is not None
    for index, comma in enumerate(_THEN.finditer(opening[0] if opening else "")):
        after = text[comma.end() :]
        is_place = is_place_asked(after)
        is_begun = after[:1].isupper() or is_place or _BEGINS.match(after) is not None
        before = text[: comma.start()]
        goes_on = (index > 0 and not says_when_alone(before)) or _LISTING.search(before) is not None
        is_listed = bool(_KIND_NEXT.match(after) and _KINDS.search(text, 0, comma.start()))
        is_listed = is_listed or _SPOKEN_OF.search(text, 0, comma.start()) is not None
        is_helping = _HELPED_BY.search(before) is not None and _REPORTS.search(after) is not None
        if NO_NAME.match(after) or is_listed or is_helping or (goes_on and not is_begun):
            # «… phối hợp với các cơ quan, đơn vị tham mưu»: the list before it goes on.
            continue
        order = order_of_asked_place(after) if is_place else order_in(after)
        is_duty = order is not None and order.rest and not ends_list(after, order.rest)
        if order is not None and is_duty and (order.is_opened or not is_past):
            return order
    return None if is_past else _behind_plain_time(text)


# «Từ năm 2027, 100% xã, phường mỗi quý có …»: of how many; «Khi xong, gửi … đến A, B»: who gets it.
_SPOKEN_OF = expression(
    r"\d\s?%\s(?!của|trong|so|vào|trên|trở|năm|kế hoạch|dự toán)[^,.;%]{2,60}(?:,[^,.;%]{2,40})*$"
    r"|(?:,|\bthì) (?:gửi|chuyển|nộp|thông báo) (?:[^.;:]{0,120} )?(?:đến|về|cho|tới|lên) "
    r"(?!(?:các |mọi )?(?:hộ|nhà|dân|nhân dân|người|bà con|phụ huynh|học sinh)\b)[^.;:]*$",
    holds=("%", "gửi", "chuyển", "nộp", "thông báo"),
)


# «Kết thúc đợt thi đua các thôn báo cáo …»: no comma parts when from who.
_WHEN = expression(
    r"(?:kết thúc|định kỳ|hằng|hàng|cuối|trong (?:quá trình|thời gian)|(?:ngay )?sau khi|trước khi"
    r"|trước ngày|trong năm|từ ngày|(?:đến|tới) (?:hết )?ngày|quý [IV1-4]+|tháng \d+)\b",
    re.IGNORECASE,
)
_PACE = expression(r"(?:định kỳ|h[ằà]ng (?:năm|quý|tháng|tuần))\b")
_NAMED = expression(r"[A-ZĐ]|(?:các|những|mỗi) ")
_BOUND_TO = expression(
    r"\b(?:của|và|với|về|cho|do|tại|trong|thuộc|là|đối với|theo|từ|đến|bởi|để|số|giữa|trên|tới|ở|có"
    r"|những|sau|trước|khi) $"
)


def _behind_plain_time(text: str) -> Order | None:
    opening = re.match(r"[^.;:,]{4,160}", text)
    if opening is None or not _WHEN.match(text):
        return None
    for space in re.finditer(r" (?=\S)", opening[0]):
        if _PACE.match(text, space.end()):
            continue
        if duty_at(text, space.end()) and opening[0][:5].lower() != "trong":
            # «Định kỳ báo cáo Sở A …» is the duty of whom its heading names.
            return None
        is_named = _NAMED.match(text, space.end()) and HEAD.match(text, space.end())
        if not is_named or _BOUND_TO.search(text, 0, space.end()):
            continue
        order = order_in(text[space.end() :])
        if order is not None and order.rest:
            return order
    return None


def is_line_of_heading(paragraph: Paragraph, text: str) -> bool:
    """«BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ A», in capitals: a name, or a line of a heading."""
    if paragraph.kind is Kind.SECTION or not genre.is_capitals(text):
        return False
    order = order_in(text)
    is_line = paragraph.kind is Kind.TEXT and text[-1:] not in {".", ";", ":"}
    return order is None or (is_line and bool(order.rest))


def ends_address(paragraph: Paragraph) -> bool:
    """The rest of an addressee that a narrow page parted: «Quảng Trị, Huế;»."""
    text = paragraph.text.rstrip()
    return paragraph.kind is Kind.TEXT and len(text) < 120 and text.endswith((";", ","))


# «Đối với các quán ăn trên địa bàn, hướng dẫn …»: of whom, before what is to be done.
_OF_WHOM = expression(
    r"đối với [^.;:]{4,120} (?:phạm vi quản lý|(?:trên )?địa bàn(?: quản lý)?|thẩm quyền),",
    re.IGNORECASE,
)


def is_own(paragraph: Paragraph, text: str) -> bool:
    """Whether it is the duty of the body above: a paragraph of its own may appoint somebody."""
    heading = RUN_IN.match(text)
    # «- Về thi công: chỉ đạo các nhà thầu …»
    is_work = heading is not None and (opens_duty(text) or not HEAD.search(heading[0]))
    core = text[heading.end() :] if heading and is_work else text
    if _OF_WHOM.match(core) and duty_behind(core):
        return True
    return bool(DIRECTS.match(core)) or (
        paragraph.kind is not Kind.TEXT and bool(APPOINTS.match(core) or GIVES_ITS_OWN.match(core))
    )


def is_charging_heading(paragraph: Paragraph) -> bool:
    """«TỔ CHỨC THỰC HIỆN», whatever became of its number."""
    is_short = len(paragraph.text) < _LONGEST_HEADING
    return is_short and CHARGING_HEADING.match(paragraph.bare) is not None


def is_ground(text: str, order: Order) -> bool:
    """Below a body's name «Căn cứ kế hoạch của các ngành, …» opens that body's own duty."""
    name = order.lead[0]
    return GROUND.match(text) is not None and not (name[:1].isupper() and "," not in name)


def is_whole_sentence(text: str) -> bool:
    """No name, no line of a list: a sentence of its own."""
    is_ended = text.rstrip(" /")[-1:] in {".", ";"} and len(text.split()) >= _SENTENCE
    is_named = HEAD.match(text) or _AIMS.match(text) or _LOOKED_AT.match(text)
    return is_ended and text[:1].isupper() and not is_named


# «Hoàn thành trước ngày 30/4.», «Thực hiện trong quý II.»: more of the duty above.
_ENDS_DUTY = expression(
    r"(?:hoàn (?:thành|tất)|thực hiện (?:xong|trong|từ|theo|trước)|gửi|kết thúc"
    r"|báo cáo kết quả)\b",
    re.IGNORECASE,
)
# «Tuyên truyền năm 2025 đã được …», «Tổ chức tốt việc ấy là trách nhiệm của …»: nothing to do.
_TELLS = expression(
    r"\bđã\b(?! (?:nêu|đề ra|ban hành|đăng ký)| được (?:[^\W\d]+ ){0,9}?(?:giao|phê duyệt|ban hành"
    r"|công nhận|công bố|ký kết)\b)"
    r"|\b(?:đến nay|vừa qua|thời gian qua|(?:những |các |mấy )?năm qua|đạt được)\b"
    r"|\bcho thấy\b|\b(?:xã|tỉnh|phường|huyện|thành phố|thôn|nước) có \d"
    r"|\bđạt (?:kết quả|kế hoạch|yêu cầu|hiệu quả)\b"
    r"|\bcòn (?:nhiều|một số|hạn chế|chậm|thấp|yếu|gặp|tồn tại|lúng túng|bất cập)\b"
    r"|\b(?:có|mang|giữ) (?:ý nghĩa|vai trò|vị trí)\b"
    r"|(?<!\bnhất )(?<!\bbiệt )(?<!\bđây )\blà (?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền|việc|một"
    r"|yếu tố|nội dung|điều|cơ sở|giải pháp|khâu|động lực|mục tiêu|chủ trương)\b"
    r"|(?<!ảo đảm )\bđược (?:thực hiện|triển khai|tổ chức|tiến hành|đẩy mạnh|tăng cường"
    r"|quan tâm|chú trọng|duy trì|coi|xem|xác định|các|nhân dân|Nhân dân)\b"
    r"|^(?:nghiêm cấm|tuyệt đối không|không được)\b",
    re.IGNORECASE,
)
_IN_CASE = expression(r"(?:Trường hợp|Nếu|Khi) ")
_LONG_DUTY = 8
"""Words of a duty that stands on a line without a mark among others with one."""


def lost_its_bullet(text: str) -> bool:
    """A duty of its own below the name, and below another duty whose bullet was kept."""
    is_whole = text.rstrip(" /")[-1:] in {".", ";"} and len(text.split()) >= _LONG_DUTY
    if not is_whole or not text[:1].isupper():
        return False
    is_duty = opens_duty(text) or (_IN_CASE.match(text) is not None and duty_behind(text))
    return is_duty and not (_ENDS_DUTY.match(text) or _TELLS.search(text))
