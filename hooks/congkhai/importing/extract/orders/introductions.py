"""Lines that introduce duties below them or beside them, and headings that introduce none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure import genre
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.partners import duty_in
from .charges import duty_behind
from .formulas import executes_only
from .listed_things import lists_things
from .orders import Order, is_duty, order_in, without_number
from .zones import INTRO

SEEN_BELOW = 12
"""How many paragraphs below a heading tell what it heads."""
_COUNTED = frozenset({Kind.ITEM, Kind.HEADING})


def labels_only(text: str, order: Order) -> bool:
    """«Các hộ mua vôi: …»: a name with a colon, which charges nobody where others are told of."""
    name, colon, _ = text.partition(":")
    return bool(colon and order.lead) and name.strip(" *").endswith(order.lead[-1])


def names_helpers_only(paragraph: Paragraph, text: str) -> bool:
    """«a) Chủ trì, phối hợp với các sở, ngành»: with whom, and what stands below."""
    if paragraph.kind not in _COUNTED or text[-1:] in {".", ";"}:
        return False
    partners, what = duty_in(text)
    return (
        bool(partners)
        and text.rstrip(" :").endswith((what, partners[-1]))
        and not (is_duty(what) and not what.lower().startswith(("chủ trì", "phối hợp")))
    )


def heads_helped(paragraph: Paragraph, order: Order, following: Sequence[Paragraph]) -> bool:
    """«1. Sở A chủ trì, phối hợp với các sở, ngành», above its duties: who, and with whom."""
    below = following[0] if following else None
    if below is None or paragraph.kind not in _COUNTED or depth_of(below) <= depth_of(paragraph):
        return False
    words = order.rest.lower()
    is_whole = bool(order.partners) and order.rest.endswith(order.partners[-1])
    return is_whole and words.startswith("phối hợp") and paragraph.text[-1:] not in {".", ";"}


def introduces(paragraph: Paragraph, text: str, following: Sequence[Paragraph]) -> bool:
    """What is to be done stands below: «… các việc sau:», «a) Chủ trì, phối hợp với các sở»."""
    is_intro = INTRO.search(text) is not None and not _ends_alone(paragraph, text, following)
    return is_intro or names_helpers_only(paragraph, text)


def heads_duties(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    """«1. Khẩn trương triển khai dự án», above duties; but above slogans it is one itself."""
    if paragraph.kind not in _COUNTED or paragraph.text.endswith((".", ";")):
        return False
    level = depth_of(paragraph)
    if _names_another(paragraph, following[:1]):
        return True
    is_heading = paragraph.kind is Kind.HEADING
    if not is_heading and (paragraph.text[-1:] in ":,)" or len(paragraph.text.split()) > _LONG):
        return False
    below: list[Paragraph] = []
    for other in following:
        if other.kind in {Kind.SECTION, Kind.TABLE} or depth_of(other) <= level:
            break
        below.append(other)
    duties = sum(_charges(without_number(other.text)) for other in below)
    # What has a letter, «a) Tổ chức kiểm tra», is a heading where most below it is to be done.
    return bool(below) and duties * (3 if is_heading else 2) >= len(below)


def _names_another(paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """«a) Hoàn thiện chính sách», right above «- Bộ A», «Các xã lập …»: the work of these."""
    if not below or depth_of(below[0]) <= depth_of(paragraph):
        return False
    words = without_number(below[0].text)
    order = order_in(words)
    return order is not None and (not order.rest or not is_duty(words))


def counts_on(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    """«1. Giao Phòng A các việc sau:», and its duties counted on beside it: «2. Tổ chức …»."""
    below = following[0] if following else None
    if below is None or paragraph.kind not in _COUNTED or not paragraph.text.endswith(":"):
        return False
    words = without_number(below.text)
    return depth_of(below) == depth_of(paragraph) and is_duty(words) and order_in(words) is None


def _ends_alone(paragraph: Paragraph, text: str, following: Sequence[Paragraph]) -> bool:
    """«- Phân công giảng viên hướng dẫn:», a bullet with its like below: a misprinted «;»."""
    below = following[0] if following else None
    if below is None or paragraph.kind is not Kind.BULLET or not text.endswith(":"):
        return False
    is_duty_itself = is_duty(text) and len(text.split()) >= _SENTENCE
    is_like = below.kind is Kind.BULLET and depth_of(below) == depth_of(paragraph)
    return is_duty_itself and is_like and is_duty(without_number(below.text))


def bullets_go_on(text: str, following: Sequence[Paragraph]) -> bool:
    """«Trong quá trình thực hiện, …», a line that lost its bullet among others with one."""
    return bool(following) and following[0].kind is Kind.BULLET and not text.endswith(":")


_SENTENCE = 8
"""Words of a line that says what is to be done, and more than that something follows."""
_LONG = 12
"""Words of a sentence that says more than what to do with what stands below."""


def tells_itself(paragraph: Paragraph, text: str, following: Sequence[Paragraph]) -> bool:
    """«c) Lấy mẫu tại các cửa hàng, gửi đến các nơi sau:»: a duty, above what it only lists."""
    if lists_things(paragraph.bare):
        return is_duty(text)
    if len(text.split()) < _LONG or not is_duty(text) or text.endswith("trong đó:"):
        return False
    level = depth_of(paragraph)
    below = [other for other in following[:1] if depth_of(other) > level]
    return bool(below) and not _charges(without_number(below[0].text))


# «… khẩn trương thực hiện một số nội dung trọng tâm sau:»: what is to be done stands below.
_POINTS_BELOW = expression(
    r"""(?: (?: khẩn\ trương | tiếp\ tục | tập\ trung | nghiêm\ túc | chủ\ động | quan\ tâm
              | phối\ hợp | tổ\ chức | triển\ khai | thực\ hiện | chỉ\ đạo | một\ số | các | những
              | tốt | ngay | đồng\ bộ | có | hiệu\ quả | nội\ dung | nhiệm\ vụ | công\ việc | việc
              | giải\ pháp | biện\ pháp | công\ tác | trọng\ tâm | chủ\ yếu | cụ\ thể | theo | và
              | hướng\ dẫn | yêu\ cầu | như | dưới | sau | đây | cần | với | về ) [\s,:]* )+""",
    re.IGNORECASE | re.VERBOSE,
)


def points_below(text: str) -> bool:
    """«… tập trung thực hiện tốt một số nhiệm vụ, giải pháp sau:» says nothing more itself."""
    return INTRO.search(text) is not None and _POINTS_BELOW.fullmatch(f"{text} ") is not None


def asks_itself(order: Order, following: Sequence[Paragraph]) -> bool:
    """«… đề nghị các Sở rà soát, báo cáo kết quả theo các mục sau:»: asked, though more follows."""
    more = order.rest[end.end() :] if (end := _POINTS_BELOW.match(order.rest)) else order.rest
    if lists_things(f"{bare(order.rest).rstrip(' :')}:"):
        return is_duty(order.rest)
    is_long = is_duty(order.rest) and len(more.split()) >= _LONG
    below = [without_number(o.text) for o in following[:2] if not genre.is_capitals(o.text)]
    return is_long and not any(map(_charges, below))


def _charges(text: str) -> bool:
    return is_duty(text) or order_in(text) is not None


_PART_END = expression(r"[;.]\s+", holds=(";", "."))


def behind_formula(order: Order) -> Order:
    """«… nghiêm túc triển khai thực hiện; định kỳ báo cáo …»: the duty stands behind."""
    end = _PART_END.search(order.rest)
    if end is None or not executes_only(order.rest[: end.start()]):
        return order
    more = order.rest[end.end() :]
    is_more = is_duty(more) or duty_behind(more) if end[0][0] == "." else bool(more)
    return replace(order, rest=more) if is_more and not more.startswith("hoàn thành") else order


# «Ban gồm: Chủ tịch xã làm Trưởng ban và Trưởng Công an xã làm Phó Trưởng ban»
_SEAT = expression(
    r"(?:làm|là) (?:phó )?(?:trưởng (?:ban|đoàn|tiểu ban|nhóm)|(?:phó )?chủ tịch hội đồng|tổ trưởng"
    r"|tổ phó|nhóm trưởng|ủy viên|uỷ viên|thành viên|thư ký)\b"
    # But «… làm Trưởng ban, trực tiếp chỉ đạo …».
    r"(?![^;.]*(?:,| và)\s(?-i:[a-zđ]))",
    re.IGNORECASE,
)


def is_formula(paragraph: Paragraph, order: Order) -> bool:
    """«… tổ chức thực hiện Kế hoạch này.»; but among items «Giao Phòng A …» is an order."""
    is_counted = paragraph.kind in {*_COUNTED, Kind.BULLET}
    is_nothing = executes_only(order.rest) or _SEAT.match(order.rest) is not None
    return bool(order.rest) and is_nothing and not (is_counted and order.is_opened)


# What follows the name at once; but «A thực hiện quyết định của B:», «A quyết định giao các xã:».
_DECIDES = expression(
    r"(?:(?:,| đã| họp| và| nhất trí| thống nhất| xem xét| biểu quyết| thông qua)+ ?)?"
    r"\s*(?:(?:quyết định|quyết nghị)(?! được)|(?:trân trọng )?thông báo(?=[^:]*\bnhư sau:))"
    r" (?:(?!\btrách nhiệm\b|\bnhiệm vụ\b|\bgiao\b|\bphân công\b|\byêu cầu\b)[^:])*:\W*$",
    holds="quyết |thông báo",
)


def decides(text: str, order: Order) -> bool:
    """«Ủy ban A quyết định sắp xếp các ngõ như sau:», «Trường A thông báo kế hoạch thi như sau:»:
    what it decided or tells stands below, no duty."""
    if order.is_opened or not order.lead:
        return False
    name = order.lead[-1].partition(" quyết ")[0]
    start = text.find(name)
    return start >= 0 and _DECIDES.match(text, start + len(name)) is not None


def names_doers(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    """«Sở Xây dựng» on a line whose number was lost, above its duties."""
    is_told = bool(following) and is_duty(without_number(following[0].text))
    return is_told and paragraph.text[-1:].isalnum() and bool(are_bodies(paragraph.text))
