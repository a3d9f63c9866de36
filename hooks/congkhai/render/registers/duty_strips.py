"""One row a duty: what was ordered, and a strip of its periods with what was seen of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...dates import Every, PartialDate
from ...model import Category, short_date
from ...schedule import Duty, Seen, TrackedDuty, due_in_words
from ...value import value_class
from ..parts.marks import CRITERION, UNCHECKED, Mark
from ..parts.unread import denies_day
from .filters import PlanColumns
from .lateness import EvidenceView
from .tracked_rows import MARKS, NOT_ORDERED, WAITING, PromiseRow

MOST = 9
"""Periods that a strip shows, the latest; before them it says how many there were."""
MOST_ON_PAPER = 36
"""Periods before these that paper shows besides."""
MOST_EVIDENCE = 60
"""Records that a row names; open data has them all."""


@value_class
class PeriodMark:
    """One period of a duty, and what was seen of it."""

    words: str
    """«2025» · «quý I/2025» · «14/12/2025»; empty where the duty has no periods."""
    machine: str
    mark: str
    state: str
    evidence: tuple[EvidenceView, ...]
    """All that was recorded of it, the earliest first."""


@value_class
class Strip:
    """The periods of one heading of a duty, or of the duty itself."""

    heading: str
    periods: tuple[PeriodMark, ...]
    before: int
    """So many earlier periods are told by their number alone."""

    @property
    def shown(self) -> tuple[PeriodMark, ...]:
        return self.periods[self.before :]

    @property
    def on_paper(self) -> tuple[PeriodMark, ...]:
        """Those before that stand on paper alone, where nothing can be opened."""
        return self.periods[: self.before][-MOST_ON_PAPER:]


@value_class
class DutyStrips:
    """A duty as one row, however many periods and headings it has."""

    line: PlanColumns
    """Answers to the years and the states of all its periods."""
    what: str
    kind: str
    headings: tuple[str, ...]
    """What one sentence orders together, where nothing tells them apart; else empty."""
    rule: str
    printed: str
    inferred: str
    is_unchecked: bool
    is_criterion: bool
    strips: tuple[Strip, ...]
    mark: Mark
    """What all its periods come to."""
    summary: str
    day: str
    """By which rows are ordered: the last good one of the time to come, or else of the latest that
    was; empty where it has none."""

    @property
    def orders_publication(self) -> bool:
        return Category(self.line.keys.kind).orders_publication

    @property
    def is_plain(self) -> bool:
        """Whether the summary says all: a strip of one would repeat it."""
        return len(self.strips) == 1 and len(self.strips[0].periods) == 1

    @property
    def evidence(self) -> tuple[EvidenceView, ...]:
        """The latest of what was recorded."""
        return self._every[-MOST_EVIDENCE:]

    @property
    def more_evidence(self) -> int:
        return len(self._every[:-MOST_EVIDENCE])

    @property
    def _every(self) -> tuple[EvidenceView, ...]:
        return tuple(
            seen for strip in self.strips for period in strip.periods for seen in period.evidence
        )


def duty_strips(rows: Iterable[PromiseRow]) -> Iterator[DutyStrips]:
    """Of rows in which the promises of one duty stand together."""
    for _, some in groupby(rows, lambda row: id(row.promise.duty)):
        yield _joined(list(some))


def _rule(row: PromiseRow) -> str:
    duty = row.promise.duty
    if duty.due:
        return due_in_words(duty)
    return "" if denies_day(row.remark) else row.remark


def _joined(rows: list[PromiseRow]) -> DutyStrips:
    first = rows[0]
    by_heading: dict[str, list[PromiseRow]] = {}
    for row in rows:
        by_heading.setdefault(row.promise.heading, []).append(row)
    strips = tuple(_strip(heading, some) for heading, some in by_heading.items())
    alike = len({strip.periods for strip in strips}) == 1
    headings = tuple(by_heading) if alike and len(by_heading) > 1 else ()
    states = dict.fromkeys(row.mark for row in rows if row.mark)
    years = dict.fromkeys(year for row in rows for year in row.line.keys.years)
    has_several = len(states) > 1 and len(years) > 1
    dated = dict.fromkeys(
        f"{year}:{row.mark}" for row in rows for year in row.line.keys.years if has_several
    )
    duty = first.promise.duty
    counted = next(iter(by_heading.values())) if alike else rows
    mark, words = summary_of(counted)
    return DutyStrips(
        line=first.line.of(tuple(years), " ".join(states), " ".join(dated)),
        what=duty.what,
        kind=first.kind,
        headings=headings,
        rule=_rule(first),
        printed=first.printed,
        inferred=first.inferred,
        is_unchecked=first.is_unchecked,
        is_criterion=first.is_criterion,
        strips=strips[:1] if alike else strips,
        mark=mark,
        summary=words,
        day=_day([row.promise for row in rows]),
    )


def _day(promises: Sequence[TrackedDuty]) -> str:
    dated = [(one.last_good_day, one.state) for one in promises if one.last_good_day]
    coming = [day for day, state in dated if state is Seen.NOT_YET]
    found = min(coming) if coming else max((day for day, _ in dated), default=None)
    return found.isoformat() if found else ""


def _strip(heading: str, rows: Sequence[PromiseRow]) -> Strip:
    return Strip(heading, tuple(map(_period, rows)), max(len(rows) - MOST, 0))


def _period(row: PromiseRow) -> PeriodMark:
    tracked = row.promise
    period, day = tracked.period, tracked.last_good_day
    words = short_date(period) if period else ""
    machine = str(period) if period else ""
    if period and period.day:
        # One date a deadline on every page: «trước 15/12» is met through the 14th.
        machine = day.isoformat() if day else machine
        about = tracked.about
        words = (
            short_date(about) if about else _told_apart(tracked.duty, period, day or period.first)
        )
    return PeriodMark(
        words=words,
        machine=machine,
        mark=row.mark,
        state=_briefly(row),
        evidence=row.evidence,
    )


def _told_apart(duty: Duty, period: PartialDate, day: dt.date) -> str:
    """What of a period's day tells it from those around it; two days a year are told whole, as is
    one that may be set for what was before it."""
    if duty.perhaps_about(period):
        return f"{day:%d/%m/%Y}"
    if len(duty.due) == 1 and duty.every is Every.YEAR:
        return str(period.year)
    if len(duty.due) == 1 and duty.every is Every.MONTH:
        return f"{period.first:%m/%Y}"
    return f"{day:%d/%m/%Y}"


def _is_open(tracked: TrackedDuty) -> bool:
    """Whether it is still to be seen, and is no later time of what returns."""
    is_once = tracked.duty.every is None
    return tracked.state is Seen.UNDATED or (tracked.state is Seen.NOT_YET and is_once)


def _is_besides(tracked: TrackedDuty) -> bool:
    """Whether it was seen though it had not fallen due: what registers count has no such time,
    except where publication is ordered."""
    duty = tracked.duty
    is_counted = duty.orders_publication or duty.blames_nobody or duty.is_criterion
    return tracked.state.is_public and not tracked.is_due and not is_counted


def _seen_of(seen: int, every: int, noun: str) -> str:
    if seen == every == 1:
        return f"Đã thấy {noun} duy nhất"
    return f"Đã thấy {'cả' if seen == every else f'{seen} trên'} {every} {noun}"


def _briefly(row: PromiseRow) -> str:
    """Its state; that nobody must publish it, the heading above the rows has said."""
    return row.state.replace(f"; {NOT_ORDERED}", "")


def summary_of(rows: Sequence[PromiseRow]) -> tuple[Mark, str]:
    """What the periods of a duty come to, in a few words."""
    due = [row for row in rows if row.promise.state not in WAITING]
    if len(rows) == 1 or not due:
        return MARKS[rows[0].promise.state], _briefly(rows[0])
    seen = [row for row in due if row.promise.state.is_public]
    late = [row for row in due if row.promise.state is Seen.LATE]
    inferred = any(row.promise.state is Seen.INFERRED for row in due)
    noun = "mục" if len({row.promise.heading for row in rows}) > 1 else "kỳ"
    unchecked = any(row.promise.state is Seen.UNCHECKED for row in due)
    after = f"; {UNCHECKED}" if unchecked else "; ai làm là suy ra" if inferred else ""
    if judged := due[0].is_criterion:
        after = f"; {CRITERION}"
    if len(due) == 1 and due[0].promise.seen_of:
        return MARKS[due[0].promise.state], _briefly(due[0])
    if partly := sum(bool(row.promise.seen_of) for row in due):
        after = f", {partly} {noun} mới thấy của một số nơi{after}"
    if not seen and partly:
        return "free" if unchecked or inferred or judged else "missing", (
            f"{len(due)} {noun} đã qua{after}"
        )
    if not seen:
        mark: Mark = "free" if after else "missing"
        return mark, f"Cổng chưa thấy, {len(due)} {noun} đã qua{after}"
    # What has no day, or whose day has not come, is not overdue; it is not there all the same.
    open_ones = sum(_is_open(row.promise) for row in rows)
    every = len(due) + open_ones
    besides = sum(_is_besides(row.promise) for row in due)
    words = _seen_of(len(seen), every, noun)
    if 0 < besides < every:
        words = f"{_seen_of(len(seen) - besides, every - besides, noun)} đã đến hạn"
    words += f", trong đó {len(late)} muộn" if late else ""
    if 0 < besides < every:
        words += f"; ngoài ra thấy {besides} {noun}"
    if len(seen) == len(due):
        mark = "late" if late else "free" if open_ones else "pub"
    else:
        mark = "free" if judged or unchecked or inferred else "missing"
        if left := len(due) - len(seen) - partly:
            words += f"; {left} chưa thấy"
    return mark, words + after
