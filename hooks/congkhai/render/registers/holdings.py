"""What each register holds of one campaign or one agency, counted once for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from ...addresses import (
    AWARDS_PAGE,
    CONSULTATIONS_PAGE,
    DISCLOSURES_PAGE,
    MODELS_PAGE,
    REPORTS_PAGE,
    TARGETS_PAGE,
    TASKS_PAGE,
    TITLES_PAGE,
)
from ...model import Party, Plan
from ...schedule import set_elsewhere
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.marks import Mark
from .consultations import STATES as TALKS
from .consultations import consultation_table
from .disclosures import STATES as DISCLOSURES
from .filters import STATES, StateCount, with_takers
from .reports import STATES as REPORTS
from .targets import STATES as TARGETS
from .targets import target_state
from .tasks import STATES as TASKS
from .tasks import task_state
from .tracked_rows import MARKS

REGISTERS: dict[str, tuple[str, str, dict[Mark, str]]] = {
    DISCLOSURES_PAGE: ("Phải công khai", "việc", DISCLOSURES),
    REPORTS_PAGE: ("Báo cáo, sơ kết, chương trình", "việc", REPORTS),
    TARGETS_PAGE: ("Chỉ tiêu", "chỉ tiêu", TARGETS),
    TASKS_PAGE: ("Nhiệm vụ", "việc", TASKS),
    AWARDS_PAGE: ("Khen thưởng", "lượt khen", {}),
    TITLES_PAGE: ("Danh hiệu", "quyết định công nhận", {}),
    MODELS_PAGE: ("Điển hình", "bài", {}),
    CONSULTATIONS_PAGE: ("Lấy ý kiến", "dự thảo", TALKS),
}
Fact = tuple[str, Plan, tuple[Party, ...], str]
"""The register, the plan, whom the row names besides the issuing agency, and its states."""


@value_class
class Holding:
    """One register's part, with the way to the same rows there."""

    name: str
    url: str
    total: int
    unit: str
    states: tuple[StateCount, ...]

    @property
    def counts_twice(self) -> bool:
        """Whether a row stands in several states, as a duty does whose periods differ."""
        return sum(state.count for state in self.states) > self.total


RegisterCounts = dict[str, Counter[str]]
"""By register, how many rows there are, and how many of each state: a row may have several."""
TOTAL = "rows"


class HoldingIndex:
    """Counted once: by filter and value."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.counts: dict[tuple[str, str], RegisterCounts] = {}
        for register, plan, others, state in _facts(snapshot):
            named = (plan.agency, *(other_.agency for other_ in others if other_.agency))
            keys = [("co-quan", agency) for agency in with_takers(snapshot, named)]
            if plan.campaign:
                keys.append(("phong-trao", plan.campaign))
            for key in keys:
                counts = self.counts.setdefault(key, {})
                counted = counts.setdefault(register, Counter())
                counted.update([TOTAL, *state.split()])


def counts_of(snapshot: Snapshot, key: tuple[str, str]) -> RegisterCounts:
    index = snapshot.once(("holdings", ""), lambda: HoldingIndex(snapshot))
    return index.counts.get(key, {})


class Holdings:
    """What each register holds, as the pages of campaigns and agencies ask."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def has(self, name: str, value: str, register: str) -> bool:
        """Whether the register has a row of it, so that a link to its rows leads to one."""
        return register in self._snapshot.ask(counts_of, (name, value))

    def of(self, name: str, value: str) -> list[Holding]:
        """`name` is a filter of the registers, `value` what it is set to."""
        found: list[Holding] = []
        known = self._snapshot.ask(counts_of, (name, value))
        for register, (words, unit, states) in REGISTERS.items():
            counts = known.get(register)
            if counts:
                named = {**STATES, **states}
                shown = tuple(
                    StateCount(key, named[key], counts[key]) for key in STATES if counts[key]
                )
                url = f"{register}?{name}={value}#so"
                found.append(Holding(words, url, counts[TOTAL], unit, shown))
        return found


def _facts(snapshot: Snapshot) -> Iterator[Fact]:
    """Every row of the registers, as `register.line` would key it."""
    for plan in snapshot.portal.plans.values():
        yield from _of_plan(snapshot, plan)
    plans = snapshot.portal.plans
    for row in consultation_table(snapshot):
        source = plans[row.letters[0].id] if row.letters else plans[row.draft.id]
        parties = (*row.asked.whom, *row.asked.send_to)
        yield CONSULTATIONS_PAGE, source, parties, row.line.keys.state


def _of_plan(snapshot: Snapshot, plan: Plan) -> Iterator[Fact]:
    records = snapshot.ledger.records_of(plan.id)
    for _, some in groupby(snapshot.ledger.of(plan.id), lambda tracked: id(tracked.duty)):
        first, *others = some
        parties = (*first.duty.who, *first.duty.via, *first.duty.to)
        register = DISCLOSURES_PAGE if first.duty.category.orders_publication else REPORTS_PAGE
        states = dict.fromkeys(MARKS[tracked.state] for tracked in (first, *others))
        yield register, plan, parties, " ".join(states)
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    for target in plan.targets:
        if ("targets", target.id) not in elsewhere:
            given = [result for _, result in snapshot.ledger.results_of(plan, target.id)]
            yield TARGETS_PAGE, plan, (), target_state(snapshot, plan, target, given)[0]
    for task in plan.tasks:
        if ("tasks", task.id) not in elsewhere:
            _, step = snapshot.ledger.told_of_task(plan, task.id) or ("", None)
            state = task_state(snapshot, plan, task, step)[0]
            yield TASKS_PAGE, plan, (*task.lead, *task.partners, *task.via), state
    yield from _bare(AWARDS_PAGE, plan, records.awards)
    yield from _bare(TITLES_PAGE, plan, records.titles)
    yield from _bare(MODELS_PAGE, plan, records.examples)


def _bare(register: str, plan: Plan, some: Iterable[object]) -> Iterator[Fact]:
    for _ in some:
        yield register, plan, (), ""
