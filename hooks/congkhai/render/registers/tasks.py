"""/nhiem-vu/: who does what with whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...addresses import DISCLOSURES_PAGE, TASKS_PAGE
from ...dates import PartialDate, last_good_day
from ...model import Plan, Progress, Task, TaskStep, evidence, is_criterion
from ...schedule import rule_in_words, set_elsewhere, versions
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from ..parts.amendment_notes import Amended, amended
from ..parts.lapsed import doer_gone, lapsed, without_day
from ..parts.marks import CRITERION, HELD, PROGRESS, Mark, past_its_day
from ..parts.unread import as_read, dateless
from ..parts.unsaid_doer import IN_WORDS
from ..parts.view import PartyView, as_inferred, parties
from ..parts.wider_scope import wider_scope
from .filters import PlanColumns, line, years_of
from .own_plans import own_plans_seen
from .pagination import finished

KINDS = {"does": "Làm", "monitors": "Theo dõi, đôn đốc"}
STATES: dict[Mark, str] = {
    "pub": "Đã xong",
    "soon": "Chưa đến hạn, hoặc đang làm",
    "missing": "Chưa thấy kết quả",
    "free": "Không thấy hạn, định kỳ, hoặc không tính",
}
BY_YEAR = (
    ChartSeries("đã xong", "bar"),
    ChartSeries("mới thấy đang làm", "past"),
    ChartSeries("chưa thấy gì", "base"),
)


@value_class
class TaskRow:
    line: PlanColumns
    task: Task
    lead: tuple[PartyView, ...]
    partners: tuple[PartyView, ...]
    via: tuple[PartyView, ...]
    rule: str
    mark: Mark
    state: str
    step: TaskStep | None
    link: str
    wider: str
    """Where it reaches beyond the plan's own place."""
    dateless: str
    """What stands where `rule` is empty."""
    amended: tuple[Amended, ...]
    """Days that later documents set."""
    is_unread: bool
    """A program read the plan: that nobody is named here does not say that nobody is."""
    is_past: bool
    """Its day is over, whatever is known of it."""

    @property
    def day(self) -> str:
        """By which rows are ordered: the last good one; empty of what returns or has none."""
        days = _last_good_days(self.task)
        return max(days).isoformat() if days and not self.task.every else ""


def task_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=TASKS_PAGE,
        title="Nhiệm vụ",
        description="Ai chủ trì, ai phối hợp, qua ai, đến khi nào, như kế hoạch nêu",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    plans = snapshot.portal.plans.values()
    rows = sorted(
        (row for plan in plans for row in standing_tasks(snapshot, plan)), key=_days_first
    )
    yield from finished(
        snapshot,
        page,
        "register-tasks.html",
        rows,
        kinds=KINDS,
        states=STATES,
        csv="tasks",
        names=("Việc", "Chủ trì", "Hạn", "Tình trạng", "Mục"),
        nobody=sum(_has_no_doer(row) and not row.is_unread for row in rows),
        no_doer_read=sum(_has_no_doer(row) and row.is_unread for row in rows),
        in_words=sum(not row.task.lead and row.line.unsaid == IN_WORDS for row in rows),
        by_year=tasks_by_year(snapshot, rows),
    )


def _has_no_doer(row: TaskRow) -> bool:
    return not row.task.lead and row.line.unsaid != IN_WORDS


def _days_first(row: TaskRow) -> tuple[bool, bool, dt.date]:
    """Of one issuer first what has a day, by day, then what returns, then what has neither."""
    day = last_day_of(row.task)
    returns = bool(row.task.every)
    return day is None and not returns, returns, (None if returns else day) or dt.date.max


def standing_tasks(snapshot: Snapshot, plan: Plan) -> Iterator[TaskRow]:
    """Without those that another document sets today."""
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    return (row for row in task_table(snapshot, plan) if ("tasks", row.task.id) not in elsewhere)


def task_table(snapshot: Snapshot, plan: Plan) -> Iterator[TaskRow]:
    for task in plan.tasks:
        under, step = snapshot.ledger.told_of_task(plan, task.id) or (plan.id, None)
        mark, words = task_state(snapshot, plan, task, step)
        known = line(
            snapshot,
            plan,
            task.section,
            task.lead,
            others=(*task.partners, *task.via),
            years=years_of(*(due for due in task.due if isinstance(due, PartialDate))),
            kind="monitors" if task.monitors else "does",
            state=mark,
            words=(task.what, task.printed),
        )
        yield TaskRow(
            line=known,
            task=task,
            lead=as_inferred(parties(snapshot, task.lead), task.inferred),
            partners=parties(snapshot, task.partners),
            via=parties(snapshot, task.via),
            rule=as_read(plan, rule_in_words(task), task.what, task.printed)
            if task.due or task.every
            else "",
            mark=mark,
            state=words,
            step=step,
            link=evidence(under, step.link) if step else "",
            wider=wider_scope(snapshot, plan, task.what, task.printed),
            dateless=dateless(plan, task.what, task.printed),
            amended=amended(snapshot, plan, task.id),
            is_unread=plan.is_imported,
            is_past=_has_passed(snapshot, task) and plan.status.binds,
        )


def _has_passed(snapshot: Snapshot, task: Task) -> bool:
    """Whether its last day is over; what returns has none."""
    day = last_day_of(task)
    return day is not None and not task.every and day < snapshot.today


def _is_ahead(snapshot: Snapshot, task: Task) -> bool:
    day = last_day_of(task)
    return day is not None and not task.every and day >= snapshot.today


def last_day_of(task: Task) -> dt.date | None:
    return max((due.last for due in task.due if isinstance(due, PartialDate)), default=None)


def tasks_by_year(snapshot: Snapshot, rows: Iterable[TaskRow]) -> YearChart | None:
    """Tasks whose date has passed, by its year."""
    counts: dict[int, list[int]] = {}
    places = {"pub": 0, "soon": 1, "missing": 2}
    for row in rows:
        dated = [due for due in row.task.due if isinstance(due, PartialDate)]
        if dated and max(due.last for due in dated) < snapshot.today and row.mark in places:
            year = max(due.last for due in dated).year
            is_doing = row.step is not None and row.step.state is Progress.DOING
            place = places["soon"] if is_doing else places[row.mark]
            counts.setdefault(year, [0, 0, 0])[place] += 1
    return year_chart("nam", "Việc đã đến hạn, theo năm", BY_YEAR, counts)


def task_state(
    snapshot: Snapshot, plan: Plan, task: Task, step: TaskStep | None
) -> tuple[Mark, str]:
    """What the latest record says; without one, only what the date says."""
    if step:
        if step.state.is_open and _is_owed(snapshot, plan, task):
            return "missing", f"{PROGRESS[step.state][1]}, đã quá hạn"
        if step.state is Progress.NOT_STARTED and not _is_ahead(snapshot, task):
            return "free", PROGRESS[step.state][1]
        held = _set_by(snapshot, plan, task, step.date.first)
        if step.state is Progress.DONE and (days := _days_after(held, step)):
            return "pub", f"Đã xong, ghi nhận {days} ngày sau hạn"
        return PROGRESS[step.state]
    if not plan.status.binds:
        return "bind", "Không ràng buộc"
    if task.is_event:
        return "free", HELD
    if task.unfinished:
        return "free", "Câu bỏ lửng, không ghi phải làm gì"
    dated = [due for due in task.due if isinstance(due, PartialDate)]
    if is_criterion(plan.criteria, task.section):
        return "free", f"Tiêu chí thi đua, {CRITERION}"
    if (task.every or not dated) and (gone := _gone_today(snapshot, plan, task)):
        return gone
    if task.every:
        return "free", "Việc định kỳ"
    if not dated:
        unstated = dateless(plan, task.what, task.printed)
        return "free", "Hạn không phải một ngày" if task.due else unstated
    last = max(due.last for due in dated)
    if nothing_due := lapsed(snapshot, plan, task.lead, last, task.id):
        return nothing_due
    if last < snapshot.today and (seen := own_plans_seen(snapshot, plan, task, last)):
        return "free", seen
    if last < snapshot.today:
        return past_its_day(task.inferred, task.is_unchecked)
    return "soon", "Chưa đến hạn"


def _gone_today(snapshot: Snapshot, plan: Plan, task: Task) -> tuple[Mark, str] | None:
    """Why what has no day of its own is asked of nobody any more."""
    lapse = lapsed(snapshot, plan, task.lead, snapshot.today, task.id)
    if lapse is None:
        return None
    mark, why = lapse
    return mark, doer_gone(task.lead, "") if mark == "free" else without_day(why)


def _last_good_days(task: Task) -> list[dt.date]:
    return [last_good_day(due, task.comparator) for due in task.due if isinstance(due, PartialDate)]


def _set_by(snapshot: Snapshot, plan: Plan, task: Task, day: dt.date) -> Task:
    """It as the latest document sets it on that day."""
    some = [one for one in versions(plan, "tasks", task.id, snapshot.portal) if one.since <= day]
    last = some[-1].item if some else task
    return last if isinstance(last, Task) else task


def _days_after(task: Task, step: TaskStep) -> int:
    """By how many days the record that it is done is younger than the last day to do it; by when it
    was done the record need not say."""
    days = _last_good_days(task)
    if not days or task.every or task.is_event or step.date.precision != "day":
        return 0
    return max(0, (step.date.first - max(days)).days)


def _is_owed(snapshot: Snapshot, plan: Plan, task: Task) -> bool:
    """Whether its day is over and somebody had to have done it by then."""
    day = last_day_of(task)
    if day is None or not _has_passed(snapshot, task) or task.is_event or task.unfinished:
        return False
    blames_nobody = bool(task.inferred) or task.is_unchecked or not plan.status.binds
    blames_nobody = blames_nobody or is_criterion(plan.criteria, task.section)
    return not blames_nobody and lapsed(snapshot, plan, task.lead, day, task.id) is None
