"""Places where somebody seems to be charged and no task was read: they need eyes too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from ....expressions import expression
from ....value import value_class
from ...structure.clauses import clauses
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.body_words import HEAD
from ..bodies.deed_values import is_deed
from ..bodies.name_clauses import does_things
from ..orders.charges import is_charging_heading
from ..orders.formulas import executes_only, is_closing
from ..orders.orders import order_in, without_number
from ..orders.zones import CHARGING_SECTION, NO_DUTY, SENT_TO
from ..tables.labels import role_of
from .task import ReadTask

FEWEST_WORDS = 6
_IN_CHARGE = "dưới mục giao việc mà máy không đọc ra việc: xem ai phải làm gì"
_RESPONSIBLE = "câu nói đến trách nhiệm mà máy không đọc ra việc: xem ai phải làm gì"
_REPORTS_TOO = "đoạn còn giao báo cáo, sơ kết hay tổng kết: xem có phải một việc riêng không"
_NAMES_BODY = "mục mở đầu bằng tên nơi làm mà máy không đọc ra việc: xem ai phải làm gì"
_ON_OCCASION = "việc có dịp hay thời gian mà máy không đọc ra: xem có phải việc của kế hoạch không"
_OCCASION = expression(
    r"""\b(?:nhân\ (?:dịp|ngày) | dịp\ (?:hè|tết|lễ|đầu|cuối|kỷ|ngày|khai) | tuần\ lễ
        | mùa\ (?:khô|mưa|hè|xuân|lũ|bão|vụ|lễ|thu\ hoạch|nước\ nổi) | trong\ (?:dịp\ )?hè
        | từ\ \d{1,2}/\d{1,2}\ (?:đến|tới) | trước\ khai\ giảng
        | tháng\ \d | quý\ (?:[IV]+\b|\d) | ngày\ \d
        | (?:hằng|hàng|mỗi)\ (?:tuần|tháng|quý|năm) | tết\ (?:nguyên|trung|cổ) )""",
    re.IGNORECASE | re.VERBOSE,
    holds="dịp|nhân ngày|tuần lễ|mùa |từ |trong |trước |tháng |quý |ngày |hằng|hàng|mỗi|tết ",
)
_WORK = expression(
    r"^\W*(?:\w{1,5}[.)]\s*)?(?:(?:cac|mot so|nhung) )?"
    r"(?:noi dung|nhiem vu|cong viec|viec|hoat dong|giai phap|phan cong|thuc hien"
    r"|bien phap)\b(?!.*\b(?:muc tieu|chi tieu|danh gia|ket qua|han che)\b)"
)
# «Các thôn đã …», «Cơ quan được … là …»: what is told, and no order.
_TELLS = expression(
    r"\b(?:đã|là|đang|được|có (?!trách nhiệm|nhiệm vụ)|gồm|bao gồm|không|chưa|bị|khi|thì|nếu"
    r"|theo quy định)\b"
)
_IN_OUTLINE = "trong đề cương báo cáo mà có hạn và nơi làm: xem có phải việc của văn bản không"
_LOST_TABLE = "bảng mất khung, máy không đọc ra việc: nhập các dòng của bảng từ bản gốc"
_RESPONSIBILITY = expression(r"\b(?:có|chịu) trách nhiệm\b", holds=(" trách nhiệm",))
_PAST = expression(r"\b(?:đã|vừa qua|thời gian qua|chưa)\b")
_REPORTS = expression(
    r"""(?:(?:đồng\ thời|ngoài\ ra)[,\ ]+)?
        (?:(?:định\ kỳ|hằng|hàng|trước|cuối|chậm\ nhất|tổ\ chức)\b[^.;]{0,120}?)?
        (?: tổng\ hợp[^.;]{0,80}\bbáo\ cáo | báo\ cáo(?!\ (?:phải|cần|của))
          | gửi\ [^.;]{0,60}báo\ cáo
          | (?:tổ\ chức\ )?(?:sơ\ kết|tổng\ kết) )\b""",
    re.IGNORECASE | re.VERBOSE,
    holds="tổng hợp|báo cáo|gửi |sơ kết|tổng kết",
)
_FIRST_COLUMN = expression(r"(?:^|\W)(?:stt|tt|so tt)\b", holds=("tt",))
_COLUMNS = expression(
    r"\b(?:noi dung|cong viec|nhiem vu|hoat dong|thoi gian|thoi han|tien do|hoan thanh"
    r"|nguoi thuc hien|don vi|co quan|bo phan|chu tri|phu trach|phoi hop|ket qua|san pham"
    r"|ghi chu)\b"
)


@value_class
class UnreadPlace:
    """Where to look, why, and the words that stand there."""

    paragraph: Paragraph
    reason: str
    text: str
    key: str = "tasks"
    """Of the source, where what stands there would be written."""


def unread_places(
    paragraphs: Sequence[Paragraph],
    tasks: Sequence[ReadTask],
    told: Set[int],
    seen: Sequence[UnreadPlace] = (),
    dated: Set[int] = frozenset(),
) -> tuple[UnreadPlace, ...]:
    """The places, in the order of the text; `told` are paragraphs (by `id`) read otherwise.

    `seen` are places that what reads rows of a table found; `dated` are paragraphs with a deadline.
    """
    charged: dict[int, list[ReadTask]] = {}
    for task in tasks:
        charged.setdefault(id(task.paragraph), []).append(task)
    lost = _lost_tables(paragraphs, charged)
    within = {id(p) for run in lost for p in run}
    found = [UnreadPlace(run[0], _LOST_TABLE, " ".join(p.text for p in run)) for run in lost]
    found += [place for place in seen if id(place.paragraph) not in within]
    for paragraph, is_charging, is_of_work in _with_zones(paragraphs):
        if id(paragraph) in within or id(paragraph) in told or paragraph.kind is Kind.TABLE:
            continue
        own = charged.get(id(paragraph), [])
        reason = _reason(paragraph, own, is_charging)
        if not reason and not own and is_of_work and id(paragraph) not in dated:
            reason = _NAMES_BODY if _names_body(paragraph) else _untold_occasion(paragraph)
        if reason:
            found.append(UnreadPlace(paragraph, reason, paragraph.text))
    return tuple(sorted(found, key=lambda place: place.paragraph.number))


def with_places_besides(
    places: Sequence[UnreadPlace], more: Iterable[UnreadPlace]
) -> tuple[UnreadPlace, ...]:
    """The places, and those of `more` in paragraphs of which none of them is, in their order."""
    known = {id(place.paragraph) for place in places}
    added = [place for place in more if id(place.paragraph) not in known]
    return tuple(sorted([*places, *added], key=lambda place: place.paragraph.number))


_LIMIT = expression(r"\b(?:truoc|cham nhat|xong trong|trong) (?:ngay|thang|quy) \d")


def places_in_outlines(outlines: Sequence[Paragraph]) -> list[UnreadPlace]:
    """Lines of an outline that say who does something by when, of which no task is made."""
    limited = [p for p in outlines if p.kind is not Kind.TABLE and _LIMIT.search(p.bare)]
    orders = [(p, order_in(without_number(p.text))) for p in limited]
    return [UnreadPlace(p, _IN_OUTLINE, p.text) for p, order in orders if order and order.rest]


def _names_body(paragraph: Paragraph) -> bool:
    """«3. Chi hội các thôn … 2 km mương.»: an item that begins with a body; its verb is unknown."""
    text = without_number(paragraph.text)
    is_whole = text.rstrip(" /")[-1:] in {".", ";"} and len(text.split()) >= FEWEST_WORDS
    is_named = paragraph.kind is Kind.ITEM and HEAD.match(text) is not None and text[:1].isupper()
    return is_whole and is_named and ":" not in text and not _TELLS.search(text)


def _untold_occasion(paragraph: Paragraph) -> str:
    """«2. Trưng bày sách nhân dịp 30/4.»: an item that says when, and was read as nothing."""
    text = without_number(paragraph.text)
    is_item = paragraph.kind in {Kind.ITEM, Kind.BULLET} and len(text.split()) >= FEWEST_WORDS
    if not is_item or text.rstrip().endswith(":") or role_of(text.partition(":")[0]):
        return ""
    is_told = _TELLS.search(text.split(",")[0]) is not None
    return _ON_OCCASION if _OCCASION.search(text) and not is_told else ""


def _with_zones(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, bool, bool]]:
    """The paragraphs behind the opening, each with whether its section charges people, or is of
    what is to be done."""
    is_charging = is_opened = is_over = is_of_work = False
    for paragraph in paragraphs:
        if paragraph.kind is Kind.SECTION or is_charging_heading(paragraph):
            is_charging = CHARGING_SECTION.search(paragraph.bare) is not None
            is_of_work = _WORK.search(paragraph.bare) is not None
            is_opened, is_over = True, False
            continue
        is_opened = is_opened or bool(paragraph.mark and paragraph.kind is not Kind.BULLET)
        is_over = is_over or SENT_TO.match(paragraph.bare) is not None
        if is_opened and not is_over:
            yield paragraph, is_charging, is_of_work


def _reason(paragraph: Paragraph, tasks: Sequence[ReadTask], is_charging: bool) -> str:
    text = without_number(paragraph.text)
    if is_closing(text) or executes_only(text):
        return ""
    if tasks:
        return _REPORTS_TOO if len(tasks) == 1 and _tells_of_reports(text) else ""
    is_whole = text.rstrip(" /")[-1:] in {".", ";"} and len(text.split()) >= FEWEST_WORDS
    label, _, told = text.partition(":")
    if not is_whole or NO_DUTY.match(text) or (role_of(label) and not is_deed(told)):
        return ""
    if are_bodies(text) and not (is_charging and does_things(text)):
        return ""
    order = order_in(text)
    if order is not None and executes_only(order.rest):
        return ""
    if is_charging:
        return _IN_CHARGE
    is_told = _RESPONSIBILITY.search(text) is not None and not _PAST.search(text[:120])
    return _RESPONSIBLE if is_told else ""


def _tells_of_reports(text: str) -> bool:
    """A sentence behind the first that opens with a report or a review."""
    later = [text[start:end].strip() for start, end in clauses(text)][1:]
    return any(_REPORTS.match(s) and len(s.split()) >= FEWEST_WORDS for s in later)


def _lost_tables(
    paragraphs: Sequence[Paragraph], charged: dict[int, list[ReadTask]]
) -> list[list[Paragraph]]:
    """Runs of lines below a heading of columns, where few tasks were read."""
    starts = [i for i in range(len(paragraphs)) if _heads_columns(paragraphs[i : i + 2])]
    runs: list[list[Paragraph]] = []
    for start, limit in pairwise([*starts, len(paragraphs)]):
        run = [paragraphs[start]]
        for paragraph in paragraphs[start + 1 : limit]:
            if paragraph.kind in {Kind.SECTION, Kind.TABLE} or is_charging_heading(paragraph):
                break
            run.append(paragraph)
        read = sum(id(p) in charged for p in run)
        if len(run) >= _SHORTEST_TABLE and read < len(run) / 4:
            runs.append(run)
    return runs


_SHORTEST_TABLE = 4
"""Paragraphs, its heading among them."""
_LONGEST_HEADING = 200


def _heads_columns(lines: Sequence[Paragraph]) -> bool:
    """«STT Công việc» / «Thời gian Người thực hiện», on one line or two."""
    if any(line.kind is Kind.TABLE or len(line.text) > _LONGEST_HEADING for line in lines):
        return False
    if not _FIRST_COLUMN.search(lines[0].bare):
        return False
    return len(set(_COLUMNS.findall(" ".join(line.bare for line in lines)))) > 1
