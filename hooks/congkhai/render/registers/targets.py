"""/chi-tieu/: numbers to reach and directions to move in, with what has been reached."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...addresses import DISCLOSURES_PAGE, TARGETS_PAGE
from ...dates import Every, stretch
from ...model import Bound, Plan, Result, Target, evidence, is_criterion
from ...schedule import goal_in_words, later_versions, nobody_from, set_elsewhere
from ...site import Page
from ...snapshot import Snapshot
from ...text import capitalize_first
from ...value import value_class
from ..drawings.target_chart import TargetChart, target_chart, unseen_year
from ..engine.environment import lower_first, vietnamese_number, written_amount
from ..parts.lapsed import lapsed
from ..parts.marks import NOT_LATE, Mark, past_its_day
from ..parts.unread import unstated
from ..parts.view import DocumentView, document
from ..parts.wider_scope import nobody_answers, wider_scope
from .filters import PlanColumns, line, years_of
from .pagination import finished

KINDS = {"number": "Có con số", "direction": "Không ghi con số"}
CHARTS = 12
"""Pictures on the register; each plan shows its own results."""
STATES: dict[Mark, str] = {
    "pub": "Đạt, hoặc có kết quả",
    "late": "Chưa đạt",
    "missing": "Đã qua hạn, chưa thấy kết quả",
    "soon": "Chưa đến hạn, hoặc mới đạt một phần",
    "free": "Không định ngày, hằng năm, hoặc không tính",
}


@value_class
class ResultView:
    result: Result
    link: str
    gap: str
    """How far above or below the target, with its sign; empty for a direction, and where another
    document sets the figure."""


@value_class
class AmendedTarget:
    since: dt.date
    target: Target
    goal: str
    document: DocumentView


@value_class
class TargetRow:
    line: PlanColumns
    target: Target
    goal: str
    """By when, in words; empty where the document does not say."""
    wider: str
    """Where it is to be reached beyond the plan's own place."""
    is_criterion: bool
    unstated: str
    """What stands where the document names neither a start nor a date."""
    mark: Mark
    state: str
    results: tuple[ResultView, ...]
    """Oldest first."""
    chart: TargetChart | None
    amended: tuple[AmendedTarget, ...]
    """What later documents set in its place."""

    @property
    def amount(self) -> str:
        return _in_order(self.target.value, self.target.unit)

    @property
    def start(self) -> str:
        baseline = self.target.baseline
        return _in_order(baseline.value if baseline else None, self.target.unit)

    @property
    def day(self) -> str:
        due = self.target.due
        return due.last.isoformat() if due and not self.target.every else ""


def _in_order(value: Decimal | None, unit: str) -> str:
    """By which rows are ordered: numbers of one unit stand together, by what they are; empty where
    there is none."""
    return "" if value is None else f"{unit} {value:.4f}".strip()


def target_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=TARGETS_PAGE,
        title="Chỉ tiêu",
        description="Con số và chiều hướng mà kế hoạch nêu phải đạt hay lấy để xét, so với kết quả",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [
        row for plan in snapshot.portal.plans.values() for row in standing_targets(snapshot, plan)
    ]
    yield from finished(
        snapshot,
        page,
        "register-targets.html",
        rows,
        kinds=KINDS,
        states=STATES,
        csv="targets",
        names=("Chỉ tiêu", "Kế hoạch của", "Phải đạt", "Gốc", "Đến khi nào", "Kết quả", "Mục"),
        numbers=sum(row.target.value is not None for row in rows),
        judged=sum(row.is_criterion for row in rows),
        without=plans_without_numbers(snapshot),
        charts=[row for row in rows if row.chart][:CHARTS],
        drawn=sum(row.chart is not None for row in rows),
    )


def standing_targets(snapshot: Snapshot, plan: Plan) -> Iterator[TargetRow]:
    """Without those that another document sets today."""
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    return (
        row for row in target_table(snapshot, plan) if ("targets", row.target.id) not in elsewhere
    )


def target_table(snapshot: Snapshot, plan: Plan) -> Iterator[TargetRow]:
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    for target in plan.targets:
        is_moved = ("targets", target.id) in elsewhere
        given = snapshot.ledger.results_of(plan, target.id)
        results = [result for _, result in given]
        mark, words = target_state(snapshot, plan, target, results)
        known = line(
            snapshot,
            plan,
            target.section,
            (),
            years=years_of(target.due),
            kind="number" if target.value is not None else "direction",
            state=mark,
        )
        views = tuple(
            ResultView(result, evidence(key, result.link), "" if is_moved else _gap(target, result))
            for key, result in given
        )
        why = why_not(snapshot, plan, target)
        yield TargetRow(
            line=known,
            target=target,
            goal=goal_in_words(target),
            wider=wider_scope(snapshot, plan, target.scope, target.printed),
            is_criterion=is_criterion(plan.criteria, target.section),
            unstated=unstated(plan),
            mark=mark,
            state=words,
            results=views,
            # Beside a figure that no longer holds nothing is judged.
            chart=None if is_moved else target_chart(target, results, snapshot.today, why),
            amended=tuple(_amended(snapshot, plan, target)),
        )


def _amended(snapshot: Snapshot, plan: Plan, target: Target) -> Iterator[AmendedTarget]:
    for version in later_versions(plan, "targets", target.id, snapshot.portal):
        if isinstance(version.item, Target):
            goal = goal_in_words(version.item)
            newer = document(snapshot, version.plan.id)
            yield AmendedTarget(version.since, version.item, goal, newer)


def _gap(target: Target, result: Result) -> str:
    if target.value is None:
        return ""
    gap = result.value - target.value
    sign = "+" if gap > 0 else "−" if gap < 0 else ""
    return f"{sign}{vietnamese_number(abs(gap))}"


def target_state(
    snapshot: Snapshot, plan: Plan, target: Target, given: Sequence[Result]
) -> tuple[Mark, str]:
    """A passed date without a result says so, and no more."""
    if ("targets", target.id) in set_elsewhere(plan, snapshot.portal, snapshot.today):
        return "bind", "Nay theo mức của văn bản khác"
    day = target.due.last if target.due else None
    if day is None and given and target.every:
        day = stretch(given[-1].date.last, target.every).last
    nothing_due = lapsed(snapshot, plan, (), day, target=target.id) if day else None
    last_day = _last_day(snapshot, plan, target)
    nobodys = nobody_answers(snapshot, plan, target)
    if (
        given
        and target.every
        and (told := _of_its_time(target, target.every, given[-1], last_day, snapshot.today))
    ):
        return ("free", f"{told[1]}; {nobodys}") if nobodys and told[0] == "missing" else told
    if given and plan.status.binds and not nothing_due:
        year = unseen_year(target, {result.date.year for result in given}, snapshot.today)
        if year:
            words = f"chưa thấy kết quả năm {year} trên cổng này"
            if target.is_unchecked:
                return "free", f"{capitalize_first(words)}; {NOT_LATE}"
            if nobodys:
                return "free", f"{capitalize_first(words)}; {nobodys}"
            return "missing", f"Đã qua hạn, {words}"
    if given:
        mark, words = _compared(target, given[-1], snapshot.today)
        if mark == "late" and nobodys:
            return "free", f"{words.removeprefix('Chưa đạt: ')}; {nobodys}"
        if nothing_due and (mark in {"late", "soon"} or target.side in _HELD):
            # What is to stay under a figure is known on its day alone.
            amount = words
            for whether in ("Chưa đạt: ", "Mới đạt ", "Đạt: "):
                amount = amount.removeprefix(whether)
            when = capitalize_first(given[-1].date.written())
            return nothing_due[0], f"{when}: {amount}; {lower_first(nothing_due[1])}"
        return mark, words
    if not plan.status.binds:
        return "bind", "Không ràng buộc"
    if target.due is None:
        when = capitalize_first(goal_in_words(target)) or "Không định ngày"
        return "free", f"{when}, chưa thấy kết quả trên cổng này"
    if nothing_due:
        return nothing_due
    if target.due.last < snapshot.today:
        if nobodys and not (target.inferred or target.is_unchecked):
            return "free", f"Đã qua ngày ấy, chưa thấy kết quả trên cổng này; {nobodys}"
        return past_its_day(target.inferred, target.is_unchecked)
    return "soon", "Chưa đến hạn"


def why_not(snapshot: Snapshot, plan: Plan, target: Target) -> str:
    """Why nothing had to be reached on its day; empty where it had."""
    found = lapsed(snapshot, plan, (), target.due.last, target=target.id) if target.due else None
    return found[1] if found else ""


def _last_day(snapshot: Snapshot, plan: Plan, target: Target) -> dt.date:
    """Until when a result can be looked for: today, unless the target, its plan or the last who
    could reach it ended before."""
    time = snapshot.timeline.of(plan.id)
    firsts = (time.ended_from, nobody_from(snapshot.portal, plan, ()))
    gone = (day - dt.timedelta(days=1) for day in firsts if day)
    ends = (target.due.last if target.due else None, time.end, *gone, snapshot.today)
    return min(day for day in ends if day)


def _of_its_time(
    target: Target, every: Every, last: Result, last_day: dt.date, today: dt.date
) -> tuple[Mark, str] | None:
    """Of what is to be reached each year: a result is of its own year, and says nothing of the
    next. None where that year still runs."""
    own = stretch(last.date.last, every)
    now = stretch(last_day, every)
    if now.first <= own.first:
        return None
    mark, words = _compared(target, last, own.last)
    amount = words.removeprefix("Mới đạt ").removeprefix("Đang là ")
    if mark != "soon":
        told = words.replace("Đạt:", f"Đạt {own.written()}:", 1)
    elif last.date.last == own.last:
        mark, told = "late", f"Chưa đạt {own.written()}: {amount}"
    else:
        told = f"{capitalize_first(own.written())}: {amount}, tính đến {last.date.written()}"
    is_over = now.last <= last_day
    missed = now if is_over else stretch(now.first, every, 1)
    if missed.first > own.first:
        words = f"chưa thấy kết quả {missed.written()} trên cổng này"
        if target.is_unchecked:
            return "free", f"{capitalize_first(words)}; {NOT_LATE}. {told}"
        return "missing", f"Đã qua hạn, {words}. {told}"
    if last_day < today and not is_over:
        # Nobody was left when that stretch was over.
        return mark, told
    return mark, f"{told}; chưa thấy kết quả {now.written()}"


_HELD = frozenset({Bound.AT_MOST, Bound.UNDER, Bound.EQUAL})
_SIDES = {Bound.UNDER: "dưới", Bound.AT_MOST: "không quá", Bound.OVER: "trên"}
"""What is not reached by coming up to a number: «9,4% / 10%» would say that some is missing."""


def _compared(target: Target, last: Result, today: dt.date) -> tuple[Mark, str]:
    """The latest result beside what must be reached: a tick only for what was."""
    if target.value is None:
        return "pub", "Có kết quả"
    got, wanted = (written_amount(value, target.unit) for value in (last.value, target.value))
    side = _SIDES.get(target.bound)
    both = f"{got} (cần {side} {wanted})" if side else f"{got} / {wanted}"
    if target.side.is_met(last.value, target.value):
        return "pub", f"Đạt: {both}"
    if target.due and target.due.last < today:
        if target.is_unchecked:
            return "free", f"{both}; {NOT_LATE}"
        return "late", f"Chưa đạt: {both}"
    if last.value > target.value:
        return "soon", f"Đang là {got}, cao hơn {wanted}"
    if target.bound is Bound.UNDER:
        return "soon", f"Đang là {got}, chưa dưới {wanted}"
    return "soon", f"Mới đạt {got} / {wanted}"


def plans_without_numbers(snapshot: Snapshot) -> list[DocumentView]:
    return [
        document(snapshot, plan.id)
        for plan in snapshot.portal.plans.values()
        if plan.phases and not any(target.value is not None for target in plan.targets)
    ][:40]
