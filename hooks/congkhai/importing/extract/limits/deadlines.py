"""Deadlines with a date of their own, as sentences and cells of tables set them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ....dates import BARE_BOUND, Comparator, comparator_said, is_firm
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.clauses import Unit, clauses, units
from ...structure.paragraphs import Kind, Paragraph
from ...structure.sections import preamble
from ..bodies.bodies import are_bodies
from ..citations.citation import ReadCitation
from ..times.asked_times import asks_time, says_nothing
from ..times.dates import Moment, moments, ranges
from ..times.due_words import relation_printed, without_when
from ..times.headed_by import headed_by
from ..times.no_deadlines import (
    BLANK_DAY,
    COUNTED,
    EXTENDED,
    IN_FORCE,
    NAME_OF_PLAN,
    NAME_WITH_END,
    OF_STRETCH,
    PAST,
    TAKES_PLACE,
    is_condition,
    is_of_past,
    lasts,
)
from ..times.shared_days import JOINS_DAY, shared_days
from ..times.unbound_days import (
    DONE,
    explained,
    is_labelled,
    is_last_day,
    is_within,
    part_of_time,
    without_bound,
)
from ..times.when import is_without_end
from .goals_of_years import is_goal_of_year

_WIDEST = 1200  # letters of a sentence on either side of its date
MOST_ALIKE = 50  # deadlines of one date that are compared, to find those told twice


@value_class
class Due:
    """Something to be done by a date: `relation` is the printed «trước ngày», «trong»."""

    due: str
    relation: str
    what: str
    printed: str
    line: int
    paragraph: Paragraph
    comparator: Comparator = Comparator.UNSPECIFIED
    who: tuple[str, ...] = ()
    is_in_task: bool = False
    """A task of a table or of labelled lines holds it."""
    doubt: str = ""
    is_joined: bool = False
    """It shares the bound of the day before it: «trước ngày 10/6 và ngày 10/12»."""
    is_aside: bool = False
    """It is of a part: «rà soát quý I (xong trước ngày 15/4), báo cáo trước ngày 20/12»."""


RELATION = expression(
    rf"""(?P<rel>\b
      (?:(?:hoan\ thanh|xong|(?<!ban\ )chi\ dao|gui|ket\ thuc|(?<!ket\ qua\ )(?<!tinh\ hinh\ )
        (?<!tien\ do\ )(?<!qua\ trinh\ )(?<!viec\ )thuc\ hien)\ ){{0,2}}
      (?!truoc\ truoc\b)(?:{BARE_BOUND.replace(" ", "[ ]")}|(?<!con\ |mau\ )(?<!dong\ )dau
        |cuoi|giua|(?:nua|tuan)\ (?:dau|cuoi|sau)(?!\ quy)|xong)
      (?:\ {{1,5}}(?:la|vao|den|trong|truoc|het|thoi\ diem|cuoi|dau|nhat|ngay|thang|quy|nam|gio
        |sang|chieu|cac|giua|(?:nua|tuan)\ (?:dau|cuoi|sau)|(?:thuong|trung|ha)\ tuan
        |tuan\ (?:thu\ )?\d|\d{{1,2}}[hg]\d{{0,2}}[’'′]?|\d{{1,2}}(?=\ gio)|(?<=gio\ )\d{{2}}
        |\d{{1,2}}[’'′]|\d{{1,2}}(?=\ phut)|phut)
        |,?\ {{1,5}}(?:thu\ (?:hai|ba|tu|nam|sau|bay|[2-7])|chu\ nhat))*)\s*[:,(|]?\s*$""",
    re.VERBOSE,
)
"""What makes a date a deadline, right before it; «ngày» blanked out."""
_HANDED_IN = expression(
    r"\b(?:gui|goi|nop|trinh|bao cao|hoan tat|dang ky|lap|thoi han|tiep nhan)\b"
)
# «… đến 30/5/2026 phải bàn giao các ngõ»
_MUST = expression(r"\s*,?\s*(?:phai|can phai|bat buoc)\b(?! la\b)")
_SAMPLED = expression(r"\b(?:lay mau|quan trac|do dac)\b")


def mask(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """Which letters stand in one of the spans."""
    covered = bytearray(length + 1)
    for start, end in spans:
        covered[start:end] = b"\x01" * (end - start)
    return covered


def dues(
    paragraphs: Sequence[Paragraph],
    citations: Sequence[tuple[Paragraph, ReadCitation]],
    issued: str | None = None,
) -> list[Due]:
    """Deadlines with a date of their own; dates of cited documents, stretches and news are none."""
    cited: dict[int, list[tuple[int, int]]] = {}
    for paragraph, citation in citations:
        cited.setdefault(id(paragraph), []).append((citation.start, citation.end))
    found: list[Due] = []
    alike_to: defaultdict[str, list[Due]] = defaultdict(list)
    openings = set(map(id, preamble(paragraphs)))
    for unit in units(paragraphs):
        if unit.is_cell and are_bodies(unit.context):
            # A row that names a body and a time, and nothing to be done: who is visited when.
            continue
        skip = [] if unit.is_cell else cited.get(id(unit.paragraph), [])
        is_opening = id(unit.paragraph) in openings
        for due in _in_unit(unit, skip, is_opening, issued):
            if not any(is_same_deadline(due, other) for other in alike_to[due.due]):
                found.append(due)
                if len(alike_to[due.due]) < MOST_ALIKE:
                    alike_to[due.due].append(due)
    return found


def _in_unit(
    unit: Unit, skip: Sequence[tuple[int, int]], is_opening: bool, issued: str | None
) -> Iterable[Due]:
    text = unit.text
    # Marks of emphasis may stand between «chậm nhất» and its day.
    plain = bare(text).replace("*", " ")
    inside = mask(len(plain), [*skip, *((a, b) for a, b, _, _ in ranges(plain))])
    for start, end in clauses(text):
        before: tuple[int, int] | None = None
        told: list[tuple[int, Moment]] = []
        found = moments(plain[start:end])
        heading = headed_by(plain[start:end], found)
        for moment in found:
            here = Moment(moment.start + start, moment.end + start, moment.precision, moment.iso)
            if inside[here.start] or here.precision == "yearly":
                continue
            relation: int | None
            if unit.is_only(here):
                relation = here.start
            elif before and JOINS_DAY.match(plain[before[1] : here.start]):
                # «trước ngày 30/6/2026 và 20/12/2026»
                relation = before[0]
            else:
                relation = _relation(plain, here, (start, end), unit, issued)
            if is_opening and here.precision == "year":
                # «… ban hành Kế hoạch triển khai nhiệm vụ cuối năm 2025» names the plan.
                relation = None
            if is_opening and relation == here.start and not is_labelled(plain[: here.start]):
                # «Ngày 22/01/2026, Ủy ban đã họp …» tells what was.
                relation = None
            if relation is None:
                continue
            before = (relation, here.end) if moment.start >= heading else None
            told.append((relation, here))
        if limits := [limit for limit in told if limit[1].start >= start + heading]:
            told = limits
        else:
            # «Tháng 4/2026: Ban họp ngày 05/4/2026»: no day of it is a limit.
            heading = 0
        shared = shared_days(plain, (start, end), [(bound, here.end) for bound, here in told])
        for (relation, here), day in zip(told, shared, strict=True):
            begin = max(day.begin, start + heading)
            first, last = max(begin, relation - _WIDEST), min(day.stop, day.last + _WIDEST)
            what = unit.context or without_when(
                text[first:last], relation - first, day.last - first
            )
            # «…; hoàn thành trước ngày …», «…; thời gian thực hiện: …»: of what stands before.
            is_limit = not unit.context and says_nothing(
                text[start:relation] + text[day.last : end]
            )
            is_asked = text[:start] != text[:start].upper() and (asks_time(what) or is_limit)
            if is_asked:
                what = text[:start].strip(" ;.").rpartition(". " if is_limit else "\n")[2]
            printed = relation_printed(text, plain, relation, here)
            first = max(start, relation - _WIDEST)
            last = day.stop if day.is_aside else min(end, here.end + _WIDEST)
            yield Due(
                due=here.iso,
                relation=printed,
                what=squeezed(what.replace("*", " ")),
                printed=squeezed(text[0 if is_asked else first : last]),
                line=unit.line,
                paragraph=unit.paragraph,
                comparator=_comparator(printed, here, plain),
                is_joined=day.is_joined,
                is_aside=day.is_aside,
            )


_PART_SAID = expression(r"(?:dau|cuoi|giua|nua|tuan)\b")
_DONE_SAID = expression(r"\bxong\b", holds=("xong",))
_UNIT_SAID = expression(r"\bngay[\s|]*$", holds=("ngay",))


def _comparator(relation: str, moment: Moment, plain: str) -> Comparator:
    """The bound that words before a date say."""
    said = comparator_said(relation)
    if said is Comparator.BEFORE and is_within(relation):
        return Comparator.NO_LATER_THAN
    if moment.precision != "day" and said in {None, Comparator.ON}:
        return Comparator.IN
    if said is not None:
        return said
    if is_last_day(plain[: moment.start], plain[moment.end :]):
        return Comparator.NO_LATER_THAN
    is_day = (
        plain[max(0, moment.start - 12) : moment.start].rstrip().endswith("ngay")
        or "ngày" in relation
    )
    return Comparator.ON if is_day else Comparator.UNSPECIFIED


def _relation(
    plain: str, moment: Moment, around: tuple[int, int], unit: Unit, issued: str | None
) -> int | None:
    """Where the words begin that make a date a deadline; None where it is not one."""
    start, end = around
    is_cell = unit.is_cell and len(unit.text) < 90
    window = max(start, moment.start - 48)
    before = plain[window : moment.start]
    # The unit belongs to the date for years and months, to the relation for days.
    match = RELATION.search(_UNIT_SAID.sub(lambda found: " " * len(found[0]), before))
    # A sentence longer than any is looked at only around its date.
    start, end = max(start, moment.start - _WIDEST), min(end, moment.end + _WIDEST)
    clause = plain[start:end]
    that = explained(plain, start, moment)
    if that is not None:
        return that
    if moment.precision == "year" and (BLANK_DAY.search(before) or PAST.search(clause)):
        return None
    if moment.precision == "year" and is_goal_of_year(unit, moment, start, end):
        return moment.start
    # «sơ kết 03 tháng đầu (15/9/2026)»: a part of what is told, no bound.
    if match is None or (_PART_SAID.match(match["rel"]) and before.endswith("(")):
        return without_bound(plain, start, moment, is_cell)
    at = window + match.start()
    relation = match["rel"]
    is_held = TAKES_PLACE.search(plain[max(start, at - 90) : at]) is not None
    if is_held and not (is_firm(relation) and EXTENDED.search(plain[start:at]) is None):
        # But «trình thời gian tổ chức lễ hội trước ngày …» is a limit.
        return None
    if relation.startswith("vao") and _SAMPLED.search(plain[max(start, at - 90) : at]):
        # «thời gian lấy mẫu vào tháng 4 và tháng 8 năm 2026»: twice, and no limit.
        return None
    if lasts(plain[start:at], relation) or is_condition(
        plain[start:at], relation, plain[moment.end : end]
    ):
        return None
    if _PART_SAID.match(relation) and moment.precision != "day":
        return part_of_time(plain, (start, end), at, moment)
    firm = is_firm(relation) or _DONE_SAID.search(relation) is not None
    is_till = relation.startswith(("den", "toi"))
    if is_till and (IN_FORCE.search(plain[start:at]) or COUNTED.search(plain[start:at])):
        return None
    if is_till and is_without_end(plain[moment.end : end][:40]):
        # «từ quý II đến quý IV/2026 và thường xuyên»
        return None
    if is_till and is_of_past(moment.iso, plain[moment.end : end], issued):
        return None
    if is_till and OF_STRETCH.search(plain[start:at]) and not DONE.search(plain[start:at]):
        return None
    if moment.precision == "year":
        return _of_year(plain, (start, at, moment.end, end), firm and not is_till, is_cell)
    if moment.precision == "day" and relation in {"den", "toi"}:
        is_must = _MUST.match(plain, moment.end) is not None
        bound = is_must or DONE.search(clause) or _HANDED_IN.search(clause)
        return at if bound else None
    return at


def _of_year(
    plain: str, places: tuple[int, int, int, int], is_bound: bool, is_cell: bool
) -> int | None:
    """A year alone is a deadline where it binds, or something is to be finished in it."""
    start, at, after, end = places
    of_plan = NAME_WITH_END if plain[at : at + 4] in {"den ", "toi "} else NAME_OF_PLAN
    is_name = of_plan.search(plain[start:at]) and not is_bound
    if is_name and not re.search(
        r"\b(?:so ket|tong ket|hoan thanh)\b[^,;]{0,120}$", plain[start:at]
    ):
        return None
    if is_cell or is_bound:
        return at
    near = plain[max(start, at - 160) : min(end, after + 60)]
    return at if DONE.search(near) else None


def is_same_deadline(due: Due, other: Due) -> bool:
    """The same deadline told again, in text and table."""
    in_table = due.paragraph.kind is Kind.TABLE
    if due.due != other.due or in_table == (other.paragraph.kind is Kind.TABLE):
        return False
    return alike(due.what, other.what)


def alike(text: str, other: str) -> bool:
    """Two tellings of one thing share most of the words of the shorter."""
    ours, theirs = set(bare(text).split()), set(bare(other).split())
    fewest = min(len(ours), len(theirs))
    return fewest > 4 and len(ours & theirs) >= 0.6 * fewest
