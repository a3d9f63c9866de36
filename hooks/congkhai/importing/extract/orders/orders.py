"""A sentence that charges somebody: the bodies, those they work with, and what is to be done."""

from __future__ import annotations

import re
from functools import lru_cache

from ....expressions import expression
from ....value import value_class
from ...readers.lines import CAPITALS, squeezed
from ...structure import genre
from ...structure.agency_names import agency_as_written
from ..bodies.bodies import NamedBodies, are_bodies, bodies_at
from ..bodies.body_words import OPEN
from ..bodies.meant_names import as_meant, without_so_on
from ..bodies.partners import duty_in
from ..bodies.placed_names import as_placed
from ..bodies.verbs import duty_at, opens_duty
from ..bodies.which_bodies import are_fields, are_places, by_what_they_do, tells_where
from ..times.asked_times import asks_who
from .by_when import deed_behind_time
from .formulas import executes_only
from .posts import person_in_post
from .told_orders import are_each, charges_nobody, orders_nothing
from .zones import OFFENDERS, OWN_PEOPLE

_MARK = expression(
    # «1- Sở A …», «1.1 Sở A …»; «10 - 15% hộ», «2.5 ha» and «5 Hội» say how much or how many.
    rf"^(?:\d{{1,2}}(?:\.\d{{1,2}})*\s?[-–]\s+(?![\d\s])|\d{{1,2}}(?:\.\d{{1,2}})+\s(?=[{CAPITALS}])"
    rf"|[^\w{OPEN}]*(?:\d{{1,2}}(?:\.\d{{1,2}})*\s?[.)/](?!\d)\s*"
    # «(ii)», «(ii).»
    rf"|(?:[a-zđ]\d?|[IVX]{{1,4}}|[ivx]{{2,4}}(?=\)))\s?[.)/]\.?\s*"
    rf"|[a-zđ]\s?[-–]\s+(?=[{CAPITALS}])|Điều \d+[.:]\s*)?)[\s\-–+•*]*(?:_+\s+)?"
    # «1 Đề nghị các thôn …», a number that lost its point.
    r"(?:\d{1,2}\s(?=(?:Giao|Đề nghị|Yêu cầu)\s))?"
)
# «Thủ tướng Chính phủ[1]»: the sign of a note in a saved page.
_NOTE = expression(r"(?<=\w)\[\d{1,3}\]")
# «Trách nhiệm các xã», «Nhiệm vu của Sở A» of a scan, too.
_OPENER = expression(
    r"(?:(?:trân trọng |kính )?đề nghị|yêu cầu|(?:kính |rất )?mong(?=\s(?-i:các|[Qq]uý|[A-ZĐ]))"
    r"|giao(?: cho| nhiệm vụ cho)?|phân công|chỉ đạo|đồng ý giao"
    r"|ủy quyền(?: cho)?|đối với|thống nhất giao|tiếp tục giao|mời"
    r"|trách nhiệm(?:(?:,| và) (?:quyền hạn|thẩm quyền|nhiệm vụ))? của"
    r"|nhiệm v[ụu](?: cụ thể)? của|(?:trách nhiệm|nhiệm v[ụu])(?=\s+(?-i:[A-ZĐỦ]|[Cc]ác\s)))"
    r"\s*:?\s+(?:đồng chí |ông |bà )?",
    re.IGNORECASE,
    opens="trân trọng |kính |rất |mong|đề nghị|yêu cầu|giao|phân công|chỉ đạo|đồng ý giao|ủy quyền"
    "|đối với|thống nhất giao|tiếp tục giao|mời|trách nhiệm|nhiệm v",
)
# In the midst of a sentence only a plain order counts.
_ORDERED = expression(
    r"(?<!\b(?:có|về|đã) )(?<!\b(?:xét|bàn|các|khi|của) )(?<!\b(?:theo|được|việc|chưa) )"
    r"(?<!\b(?:những|trình) )(?<!\bđáp ứng )(?:^|(?<=\s))"
    r"(?P<verb>(?:đề nghị|yêu cầu|giao(?! (?:(?-i:ban)|lưu|thông|dịch|diện)\b)|phân công)\s+)"
    r"(?=\S)",
    re.IGNORECASE,
)
_ORDER_WORD = expression(r"(?:đề nghị|yêu cầu|giao|phân công)\s", re.IGNORECASE)
_FEWEST_WORDS, _MOST_PASSED = 9, 8
_OPENING = 60
"""Letters behind the names that tell whether what was is told."""
# «… theo nội dung đã nêu trên» tells which, not what was.
_PAST = expression(
    r"\b(?:đã(?! (?:nêu|đề ra|được giao|được phê duyệt|ban hành|đăng ký))|vừa qua"
    r"|trong thời gian qua|được đánh giá|đạt được)\b"
)
# «lập danh sách các ngõ đã quét vôi»: which ones, not what was done.
WHICH = expression(r"\b(?:các|những|danh sách|toàn bộ|hồ sơ)\b(?! (?:đơn vị|cơ quan))[^,.;]{1,40}$")
_ABOUT = expression(r"\s*(?:trong việc|trong công tác|về việc|về)(?:\s|$)")
_PASSES_ON = expression(
    r"(?P<adverbs>\s*,?\s*(?:trân trọng|kính|rất|cũng|đồng thời)?)\s*"
    r"(?=(?:đề nghị|yêu cầu|giao|phân công|mong)\s)"
)
# «Các xã phân công cán bộ …»: who appoints its own people stays charged.
_APPOINTED = expression(
    r"\s*phân công (?:rõ |cụ thể )?(?:một |01 )?(?:cán bộ|công chức|viên chức|giảng viên|giáo viên"
    r"|đồng chí|lãnh đạo|chuyên viên|thành viên|nhân viên|người|nhiệm vụ|trách nhiệm)\b",
)
_BY_OFFICE = expression(
    r"(?:(?:theo|trên cơ sở) (?:chức năng|nhiệm vụ|phạm vi|thẩm quyền|lĩnh vực)"
    r"|trong phạm vi|căn cứ|tùy|tuỳ|mỗi \w+|định kỳ|(?:ngày \d{1,2} )?(?:hằng|hàng)"
    r"|(?:cuối|đầu) (?:năm|quý|tháng|tuần|học kỳ|kỳ|khóa|khoá|đợt|vụ))\b"
)


@value_class
class Order:
    """Who is charged, with whom, and with what; `rest` is empty where only names stand."""

    lead: tuple[str, ...]
    partners: tuple[str, ...]
    rest: str
    is_opened: bool = False
    """«Giao …», «Đề nghị …» stands before the names."""


@lru_cache(maxsize=4096)
def without_number(text: str) -> str:
    """The words of a paragraph without its number, bullet and marks of emphasis."""
    body = text.replace("*", "")
    body = _NOTE.sub("", body) if "[" in body else body
    match = _MARK.match(body)
    return body[match.end() if match else 0 :].strip()


def without_opener(text: str) -> str:
    """«Đề nghị các trường …» without the word that charges them."""
    opener = _OPENER.match(text)
    return text[opener.end() :] if opener else text


def order_in(text: str, passed: int = 0) -> Order | None:
    """The order that a text opens with: «Giao Phòng A …», «Phòng A: …», «Phòng A lập …»; `passed`
    tells how often it was passed on before, «Sở A đề nghị Phòng B giao …»."""
    if (posted := person_in_post(text)) is not None:
        return Order((posted[0],), *duty_in(posted[1]), True)
    order = _order_opened(text, passed) if passed < _MOST_PASSED else None
    handed = _HANDED_ON.match(order.rest) if order is not None else None
    if order is not None and handed and executes_only(handed["first"]):
        # «Yêu cầu các thôn nghiêm túc thực hiện; giao Phòng A đôn đốc …»
        other = order_in(
            order.rest[handed.start("other" if handed["other"] else "body") :], passed + 1
        )
        return other if handed["other"] or (other is not None and other.rest) else order
    return order


def _order_opened(text: str, passed: int) -> Order | None:
    words = _ABOVE_ALL.sub("", text) if text.endswith(":") else text
    if genre.is_capitals(words) and len(words) < 160:
        words = agency_as_written(words, "")
        words = words[:1].upper() + words[1:]
    opener = _OPENER.match(words)
    start = opener.end() if opener else 0
    named = bodies_at(words, start) if not (OWN_PEOPLE.match(words) or asks_who(words)) else None
    if named is None or (opener and OFFENDERS.search(words, start, named.end)):
        return None
    if (parted := without_so_on(words, start, named)) is not None:
        return order_in(parted, passed + 1)
    is_whom = opener is None or _ABOUT_WHOM.match(opener[0])
    joined = _JOINS_DEED.search(words, start, named.end) if is_whom else None
    if joined and not _WORD_TOO_MANY.match(words[start : named.end]):
        return None
    named = as_placed(words, as_meant(words, named))
    rest = _PACED.sub(" ", words[named.end :])
    if opener is not None and is_whom and by_what_they_do(words, start):
        return Order((DUTIFUL.sub("", words[start:]).strip(" :.;*"),), (), "", True)
    passed_on = _PASSES_ON.match(rest)
    if passed_on and not _APPOINTED.match(rest, passed_on.end()):
        # «Bộ Nội vụ đề nghị các địa phương …»: who asks is not who is charged.
        other = order_in(rest[passed_on.end("adverbs") :].lstrip(), passed + 1)
        if other is not None or not rest.lstrip().startswith("phân công"):
            return other
    if _does_behind(rest) or deed_behind_time(rest):
        return Order(named.names, (), rest.strip(" ,"), opener is not None)
    stripped = rest.strip(" .:;,")
    if tells_where(stripped):
        # «Đề nghị Mặt trận Tổ quốc tại địa phương», above its duties.
        named = NamedBodies((*named.names[:-1], f"{named.names[-1]} {stripped}"), len(words))
        stripped = ""
    if not stripped:
        return Order(named.names, (), "", opener is not None)
    listed = rest.strip(" :.;") if rest.lstrip().startswith(":") else ""
    if listed and (are_places(listed) or are_fields(words[start : named.end], listed)):
        # «Ủy ban nhân dân các xã: Gia Thuận, Tân Điền»: their names.
        return Order((words[start:].strip(" .;"),), (), "", opener is not None)
    if rest.lstrip().startswith(":") and (members := are_bodies(rest.strip(" :.;"))):
        # «Các đơn vị chuyên môn: Khoa A, Viện B»: who they are.
        return Order(members, (), "", opener is not None)
    if rest.lstrip().startswith(":"):
        inner = _behind_label(rest.lstrip(" :"), opener, passed + 1)
        if inner is not None:
            lead = named.names if are_each(inner.lead) else inner.lead
            return Order(lead, inner.partners, inner.rest, inner.is_opened)
        partners, what = duty_in(rest.lstrip(" :"))
        return Order(named.names, partners, what, True)
    verb_at = len(words) - len(rest.lstrip(" ,"))
    is_told = is_whom and not _is_charge(rest) and not duty_at(words, verb_at)
    is_told = is_told or charges_nobody(text, named.names, rest)
    if rest.lstrip()[:1] in {".", "“", '"'} or _ABOUT.match(rest) or is_told:
        return None
    past = _PAST.search(rest) if opener is None else None
    is_of_what = past is not None and WHICH.search(rest, 0, past.start()) and _is_charge(rest)
    if past is not None and past.end() <= _OPENING and not is_of_what:
        return None
    partners, what = duty_in(rest)
    if not what.strip(" .;"):
        # «Sở Y tế là cơ quan thường trực.»; but of «chủ trì, phối hợp với các thôn đo ngõ» the verb
        # is unknown, and with whom cannot be told.
        helped = rest.lstrip(" ,").startswith(("chủ trì", "phối hợp"))
        is_long = len(rest.split()) >= _FEWEST_WORDS
        whole = rest.strip(" ,:") if helped and is_long else ""
        return Order(named.names, (), whole, opener is not None) if whole else None
    return Order(named.names, partners, what, opener is not None)


_HANDED_ON = expression(
    r"(?P<first>[^.;]{4,90})(?:[.;]\s+(?P<other>(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công) )"
    r"|;\s+(?P<body>[^\W\d_a-z]))",
    holds=".|;",
)
# «Công an xã, 6 tháng, 1 năm báo cáo …»: how often, before the deed.
_PACED = expression(
    r"^,?\s(?:(?:\d{1,2} )?(?:tháng|quý|năm|tuần),? (?:và )?){1,4}"
    r"(?=(?:báo cáo|tổng hợp|gửi|nộp)\b)"
)
# «Đối với các hộ nuôi cá có trách nhiệm:», «… có các nhiệm vụ và quyền hạn sau:»
DUTIFUL = expression(
    r"\s(?:có|chịu) (?:các |những )?(?:(?:trách|nhiệm) [^\s]+|nghĩa vụ)"
    r"(?:,? (?:và )?(?:quyền hạn|nghĩa vụ|trách nhiệm|nhiệm vụ))*(?: sau(?: đây)?)?\W*$"
)
# «… vai trò của Đoàn, Hội và nâng cao nhận thức», «các hộ ở xa thì lập …», «… của các sở, ngành
# trong triển khai Chương trình»: who is meant only.
_JOINS_DEED = expression(r"\s(?:và|thì|trong)\s*$")
# «Đoàn Thanh niên và Hội Phụ nữ và thực hiện …»: a word too many behind whole names.
_WORD_TOO_MANY = expression(
    r"[^\W\d_a-z][^,;:]{3,60} và (?!(?:Đoàn|Hội|Đội|Đảng) và)[^\W\d_a-z]"
    r"(?:(?! và )[^,;:]){3,60} và\s*$"
)
# «Chủ tịch UBND các tỉnh từ A đến B, trong đó trọng tâm là các tỉnh: C, D:», a heading.
_ABOVE_ALL = expression(r",?\s+(?:trong đó|nhất là|đặc biệt là)\b[^.;]{3,200}(?=:$)")
_HANDS = expression(r",\s+(?=(?:giao|đề nghị|yêu cầu)\s)")
_ABOUT_WHOM = expression(r"đối với", re.IGNORECASE)


def _behind_label(rest: str, opener: re.Match[str] | None, passed: int) -> Order | None:
    """«Thanh tra khoa học: Ủy ban … làm đầu mối»: what reads like a name heads another's duty."""
    inner = order_in(rest, passed)
    if opener is not None and _ABOUT_WHOM.match(opener[0]):
        handed = _HANDS.search(rest)
        inner = order_in(rest[handed.end() :], passed) if handed else None
    elif opener is not None or (inner is not None and inner.is_opened):
        return None
    return inner if inner is not None and inner.rest else None


# «Đoàn trong quá trình kiểm tra nếu thấy … thì báo cáo»: when, between who and what.
_MIDST = expression(
    r"\s*,?\s*(?:trong quá trình|sau khi|trước khi|khi|trên cơ sở|cuối|định kỳ|nếu)\b"
    r"[^.;:]{3,240}"
)
_THEN = expression(r",\s+(?:thì )?|\sthì\s+|\s(?=(?:cần|phải|có trách nhiệm)\b)")


def _does_behind(rest: str) -> bool:
    """Whether the verb of a duty follows behind when or whereon."""
    midst = _MIDST.match(rest)
    return midst is not None and any(
        duty_at(rest, then.end()) for then in _THEN.finditer(midst[0]) if then.start()
    )


def _is_charge(rest: str) -> bool:
    """A verb follows the names, or «theo chức năng, nhiệm vụ» before it."""
    words = rest.lstrip(" ,")
    return (
        duty_at(words, 0)
        or duty_at(words[:1].lower() + words[1:], 0)
        or bool(_BY_OFFICE.match(words))
    )


def orders_within(text: str, is_intro: bool = False) -> list[Order]:
    """«…; giao Sở A chủ trì …»: orders in the midst of a paragraph."""
    found: list[Order] = []
    if not _ORDER_WORD.search(text):
        return found
    for match in _ORDERED.finditer(text):
        start = match.end("verb")
        named = bodies_at(text, start) if not orders_nothing(text, match) else None
        if named is None or _APPOINTED.match(f" {text[match.start() : match.start() + 60]}"):
            # «phân công cán bộ của Ban tham gia …»: its own people.
            continue
        stop = text.find(". ", named.end)
        rest = text[named.end : stop if stop > 0 else len(text)]
        if is_intro and not rest.strip(" .:;,"):
            found.append(Order(named.names, (), "", True))
        elif rest.strip(" .:;,") and (
            duty_at(rest.lstrip(" ,:"), 0) or rest.lstrip().startswith(":")
        ):
            partners, what = duty_in(rest.lstrip(" :"))
            if what:
                found.append(Order(named.names, partners, what, True))
    return found


def is_duty(text: str) -> bool:
    """Whether a line opens with a duty's verb: «Theo dõi, tổng hợp …»."""
    return opens_duty(squeezed(text))
