"""Duties that return: «trước ngày 15/12 hàng năm», «định kỳ 6 tháng»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ....dates import Comparator, comparator_said
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.clauses import Unit, clauses, units
from ...structure.paragraphs import Paragraph
from ..bodies.verbs import duty_at, opens_duty
from ..orders.orders import without_number
from ..times.days_after import told_days
from ..times.due_words import without_when
from ..times.month_days import last_days_each_year, month_before, months_behind
from ..times.pace_words import OFTEN, RECURRING, pace_of, wider_pace
from ..times.paced_lists import paced_parts, tells_paces
from ..times.parts_of_period import PartOfPeriod, part_of_period
from ..times.shared_days import shared_days
from ..times.weekdays import weekly
from .days_together import DaysTogether, days_together
from .pace_quotes import own_pace, quoted_pace, tidy
from .pace_starts import DUTY, leads, start_of_pace

_MOST = 40
"""Paces, and days, of one clause; what names more is no sentence."""


@value_class
class Returning:
    """Something that returns: `when` as printed; `days` as «--12-15» or «---20»."""

    when: str
    every: str
    days: tuple[str, ...]
    what: str
    line: int
    paragraph: Paragraph
    comparator: Comparator = Comparator.UNSPECIFIED
    who: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    is_in_task: bool = False


# A day that binds is of a duty in more words than a pace alone is.
_DATED_DUTY = expression(
    r"\b(?:ban hanh|phe duyet|n[op]p|nop|lap|hoan (?:thanh|tat|thien)|quyet (?:dinh|toan)|dang ky"
    r"|tham dinh|de (?:xuat|nghi)|chuyen|thong bao|xong|xac nhan|binh chon|trao|chi tra"
    r"|thanh toan|ke khai|phat (?:hanh|song)|dang tai|bien soan|gioi thieu|niem yet|kiem diem)\b"
)
_GAP = expression(r"(?<=\w) (?=\w)")
_EXCEPTED = expression(r"\brieng (?:thang|quy|ky|nam)\b[^.;]*$")
_LIMITS = (Comparator.BEFORE, Comparator.NO_LATER_THAN)
# «nhân ngày 27/7 hằng năm», «lấy ngày 10/10 hằng năm làm …»: a day that has a name.
_CALLED_DAY = expression(
    r"\b(?:nhan|ky niem|chao mung|huong ung|dip|lay|chon|la|hoi|le|tet)(?: dip| ca)? (?:vao )?$"
)


def _is_its_day(clause: str, days: DaysTogether, pace: re.Match[str]) -> bool:
    """«Họp dân vào ngày 02 hằng tháng», with nothing between the day and how often."""
    is_beside = 0 <= pace.start() - days.end < 3 and clause.startswith(
        ("ngay", "vao", "dung"), days.start
    )
    return bool(days.isos) and is_beside and _CALLED_DAY.search(clause, 0, days.start) is None


def returning(paragraphs: Sequence[Paragraph]) -> list[Returning]:
    """Duties that come back: with a day, or a report at a named pace; each time they are told."""
    found: list[Returning] = []
    for printed in units(paragraphs):
        # Marks of emphasis may stand between «chậm nhất» and its day.
        is_marked = "*" in printed.text
        unit = (
            replace(printed, text=squeezed(printed.text.replace("*", ""))) if is_marked else printed
        )
        plain = bare(unit.text)
        if not any(word in plain for word in OFTEN):
            continue
        # «báo cáo tuần (trước 11 giờ thứ 5), tháng (trước ngày 18)» says how often by its list.
        is_listed = "bao cao" in plain and tells_paces(unit.text)
        if not (is_listed or RECURRING.search(plain) or part_of_period(plain)):
            continue
        spans = list(clauses(unit.text))
        listed = _over_clauses(unit.text, spans)
        if listed:
            first, last = listed
            found += _listed(unit, unit.text[first:last], plain[first:last])
            spans = [span for span in spans if span[1] <= first or span[0] >= last]
        for start, end in spans:
            found += _in_clause(unit, unit.text[start:end], plain[start:end])
    return found


def _over_clauses(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The clauses over which a list goes: «báo cáo tháng trước ngày 15; quý trước ngày 12 …»."""
    parts = paced_parts(text) if ";" in text else ()
    own = [s for s in spans if parts and s[0] < parts[-1].end and s[1] > parts[0].start]
    return (own[0][0], own[-1][1]) if len(own) > 1 else None


def _listed(unit: Unit, text: str, clause: str) -> Iterator[Returning]:
    """«báo cáo tháng vào ngày 20, …, năm trước 10/11»: each by its own pace and day."""
    for part in paced_parts(text):
        yield Returning(
            when=part.when,
            every=part.every,
            days=told_days((part.day,), clause, part.behind_day, part.every) if part.day else (),
            what=squeezed((unit.context or text).replace("*", " ")),
            line=unit.line,
            paragraph=unit.paragraph,
            comparator=_comparator(part.when),
        )


def _in_clause(unit: Unit, text: str, clause: str) -> Iterator[Returning]:
    if listed := list(_listed(unit, text, clause)):
        yield from listed
        return
    paces = list(islice(RECURRING.finditer(clause), _MOST))
    if any(pace["unit"] for pace in paces):
        # «báo cáo 6 tháng trước ngày …, báo cáo năm trước ngày … hằng năm» says it itself.
        paces = [pace for pace in paces if not pace["named"]]
    if any(not pace["some"] for pace in paces):
        # «định kỳ 06 tháng (trước ngày 30/6 của năm)»
        paces = [pace for pace in paces if not pace["some"]]
    what = squeezed((unit.context or text).replace("*", " "))
    is_duty = unit.is_cell or DUTY.search(clause) is not None
    part = _part_alone(text, clause, paces)
    if part is not None or not paces:
        yield from [_on_part(unit, part, tidy(text[part.start : part.end]), what)] if part else []
        return
    dated, used, told = False, set[int](), set[str]()
    if is_duty or _DATED_DUTY.search(clause) or _tells_deed(text):
        told_together = days_together(clause, unit.is_cell)[:_MOST]
        for days, deed in zip(told_together, _deeds(unit, text, told_together), strict=True):
            pace = min(paces, key=lambda match: (_is_next(match, days), _apart(match, days)))
            is_limit = _comparator(quoted_pace(text, (days.start, days.end), pace)) in _LIMITS
            if not (is_duty or is_limit or _is_its_day(clause, days, pace)):
                continue
            if _EXCEPTED.search(clause, max(0, days.start - 80), days.start):
                # «…, riêng tháng 6 và tháng 12 gửi trước ngày 10»
                continue
            if days.is_bound or _apart(pace, days) < 3:
                # «vào thứ sáu hằng tuần» is no date that tells of all the clause.
                dated = dated or bool(days.isos)
                if not days.isos and pace_of(pace) != "week":
                    # «tối thứ Sáu tuần thứ 2 và thứ 4 hằng tháng»: the pace alone can be kept.
                    if pace.start() not in used:
                        yield _paced(unit, text[pace.start() : pace.end()], pace, what)
                        told.add(pace_of(pace))
                    used.add(pace.start())
                    continue
                used.add(pace.start())
                wider = wider_pace(clause, paces, days.start) if pace["following"] else None
                own = own_pace(clause, days.start, days.end)
                if own and any(p.start() <= own.start() < p.end() for p in paces):
                    own = None
                every = wider or (own and own.lastgroup) or pace_of(pace)
                isos = told_days(days.isos, clause, days.end, every)
                when = quoted_pace(text, (days.start, days.end), own or pace)
                yield Returning(
                    when=when,
                    every=every,
                    days=_ofpace_of(isos, every),
                    what=deed or what,
                    line=unit.line,
                    paragraph=unit.paragraph,
                    comparator=_comparator(when),
                )
    if dated:
        return
    # A day of the week is held to, whatever is done on it.
    week = weekly(clause)
    if week is not None and not any(week[0] <= at < week[1] for at in used):
        yield Returning(
            when=tidy(text[slice(*week)]),
            every="week",
            days=(),
            what=what,
            line=unit.line,
            paragraph=unit.paragraph,
        )
    told |= {"week"} if used or week is not None else set[str]()
    for pace in paces:
        if pace.start() in used or (week is not None and week[0] <= pace.start() < week[1]):
            continue
        start = start_of_pace(clause, pace, unit.is_cell)
        if start is not None and pace_of(pace) not in told:
            told.add(pace_of(pace))
            start = month_before(clause, start)
            behind = months_behind(clause[pace.start() :])
            is_beside = behind is not None and behind[0].start() == 0
            end = pace.start() + behind[0].end() if behind and is_beside else pace.end()
            yield _paced(unit, text[start:end], pace, what)


def _part_alone(text: str, clause: str, paces: Sequence[re.Match[str]]) -> PartOfPeriod | None:
    """«… vào thứ Sáu tuần cuối của tháng», where no other pace is told."""
    is_duty = DUTY.search(clause) or _DATED_DUTY.search(clause) or _tells_deed(text)
    part = part_of_period(clause) if is_duty else None
    if part is None:
        return None
    # «tuần cuối hằng tháng»: the pace is its own.
    outside = (p for p in paces if not (p["quarter"] or part.start <= p.start() < part.end))
    return None if any(outside) else part


def _on_part(unit: Unit, part: PartOfPeriod, when: str, what: str) -> Returning:
    said = _comparator(when) if part.days else Comparator.UNSPECIFIED
    return Returning(
        when=when,
        every=part.every,
        days=part.days,
        what=what,
        line=unit.line,
        paragraph=unit.paragraph,
        comparator=part.bound or said,
    )


_REPORT = expression(r"\W*(?:gui |nop )?bao cao\b", holds="bao cao")


def _deeds(unit: Unit, text: str, told: Sequence[DaysTogether]) -> list[str]:
    """For each day the words of its own deed; blank where the whole sentence is of one.

    «sơ kết trước ngày 30/6, tổng kết trước ngày 15/12 hằng năm» are two; reports that follow
    reports are a list, which each of them needs whole.
    """
    plain = bare(text)
    days = [(day.start, day.end) for day in told]
    shared = [] if unit.context else shared_days(plain, (0, len(text)), days)
    begins = [day.begin for day in shared]
    is_list = any(_REPORT.match(plain, at) and "bao cao" in plain[:at] for at in begins if at > 0)
    if len({*begins}) < len(("sơ kết", "tổng kết")) or is_list:
        return [""] * len(told)
    words = [
        without_when(text[day.begin : day.stop], day.bound - day.begin, day.last - day.begin)
        for day in shared
    ]
    return [squeezed(told.replace("*", " ")).strip(" ,;") for told in words]


def _tells_deed(text: str) -> bool:
    """«Phòng A kiện toàn tổ trước ngày 30/8 hằng năm»: somebody does something by then."""
    words = without_number(text)
    return opens_duty(words) or any(duty_at(words, gap.end()) for gap in _GAP.finditer(words))


def _paced(unit: Unit, words: str, pace: re.Match[str], what: str) -> Returning:
    every = pace_of(pace)
    days = last_days_each_year(bare(words)) if every == "year" else ()
    return Returning(
        when=tidy(words),
        every=every,
        days=days,
        comparator=Comparator.NO_LATER_THAN if days else Comparator.UNSPECIFIED,
        what=what,
        line=unit.line,
        paragraph=unit.paragraph,
    )


def _ofpace_of(isos: tuple[str, ...], every: str) -> tuple[str, ...]:
    """A day of the month says nothing about a year."""
    return tuple(iso for iso in isos if not iso.startswith("---") or "+" in iso or every != "year")


def _comparator(when: str) -> Comparator:
    said = comparator_said(when)
    if said is None:
        return (
            Comparator.ON
            if re.search(r"\bngày\s+(?:m[ồù]ng\s+)?\d", when.lower())
            else Comparator.UNSPECIFIED
        )
    return said


def _apart(pace: re.Match[str], days: DaysTogether) -> int:
    """Letters between; «tháng cuối quý» and «năm sau» behind a day belong to it."""
    if pace["alone"] and pace.start() >= days.end:
        # «…, năm (trước ngày 10/12)» tells of the day behind it.
        return len(pace.string)
    if pace["named"] and 0 <= days.start - pace.end() < 8:
        # «báo cáo 6 tháng (trước ngày 15/6)»; «tháng cuối quý» behind the day says it more closely.
        return 1
    is_of_day = any(pace[name] for name in ("quarter", "next", "some", "month", "following"))
    if is_of_day and 0 <= pace.start() - days.end < 6:
        return 0
    return max(pace.start() - days.end, days.start - pace.end(), 0)


def _is_next(pace: re.Match[str], days: DaysTogether) -> bool:
    """«… trước ngày 25, hằng quý báo cáo …»: the pace of what follows."""
    between = pace.string[days.end : pace.start()]
    return between.strip() in {",", "va", ", va"} and leads(pace.string[pace.end() :])
