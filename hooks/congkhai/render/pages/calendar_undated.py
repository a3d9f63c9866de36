"""What plans ask for without a day, as the calendar shows it beside what has one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import groupby

from ...model import Category, Plan, document_name
from ...schedule import Undated, done_without_day, due_in_words, ended_before
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.month import Marks
from ..engine.environment import vietnamese_number
from ..parts.labels import towards
from ..parts.lapsed import doer_gone
from ..parts.marks import Mark
from ..parts.unread import as_read
from ..parts.view import PartyView, doers, parties
from .calendar_filters import marks_of

ORDER = tuple(Category)
"""Reports and reviews first, as the model lists them."""


@value_class
class UndatedView:
    what: str
    who: tuple[PartyView, ...]
    to: tuple[PartyView, ...]
    towards: str
    rule: str
    marks: Marks
    mark: Mark
    state: str
    """Beside the mark: that it binds nobody, or was seen."""
    apart: str
    """How it is counted where it is no work that somebody has to do."""


_REPORTS = frozenset({Category.REPORT, Category.REVIEW})


@value_class
class UndatedGroup:
    """What one plan asks for without a day, reports first."""

    plan: str
    url: str
    remark: str
    duties: tuple[UndatedView, ...]

    @property
    def counted(self) -> str:
        """«12 việc, 10 tiêu chí không buộc»."""
        counts = Counter(duty.apart for duty in self.duties)
        return ", ".join(
            f"{vietnamese_number(count)} {words or 'việc'}"
            for words, count in sorted(counts.items())
        )

    @property
    def reports(self) -> tuple[UndatedView, ...]:
        return tuple(duty for duty in self.duties if duty.marks.kind in _REPORTS)

    @property
    def others(self) -> tuple[UndatedView, ...]:
        return tuple(duty for duty in self.duties if duty.marks.kind not in _REPORTS)


_UNBOUND: tuple[Mark, str] = ("bind", "Không ràng buộc")
_SEEN: tuple[Mark, str] = ("pub", "Đã thấy")
_JUDGED: tuple[Mark, str] = ("free", "Tiêu chí thi đua, không buộc")
_ASKED: tuple[Mark, str] = ("", "")
_APART = {_UNBOUND: "việc không ràng buộc", _JUDGED: "tiêu chí không buộc"}
_ENDED = "việc của cơ quan đã hết"


def undated_groups(snapshot: Snapshot) -> tuple[UndatedGroup, ...]:
    groups: list[UndatedGroup] = []
    for plan_id, found in groupby(snapshot.timeline.undated(), key=lambda undated: undated.plan_id):
        plan = snapshot.portal.plans[plan_id]
        some = sorted(found, key=lambda undated: ORDER.index(undated.duty.category))
        done = done_without_day(snapshot.ledger.of(plan_id))
        views = tuple(_undated(snapshot, plan, undated, done) for undated in some)
        groups.append(
            UndatedGroup(
                document_name(plan, snapshot.portal.agencies), plan.url, plan.heading, views
            )
        )
    return tuple(groups)


def _undated(
    snapshot: Snapshot, plan: Plan, undated: Undated, done: Collection[tuple[str, str, str]]
) -> UndatedView:
    mark, state = _UNBOUND if not undated.duty.binding else _ASKED
    if undated.duty.key in done:
        mark, state = _SEEN
    elif undated.duty.is_criterion:
        mark, state = _JUDGED
    elif undated.duty.binding and ended_before(
        snapshot.portal, plan, undated.duty.who, snapshot.today
    ):
        mark, state = "free", doer_gone(undated.duty.who, "")
    return UndatedView(
        what=undated.duty.what,
        who=doers(snapshot, undated.duty),
        to=parties(snapshot, undated.duty.to),
        towards=towards(undated.duty.category),
        rule=as_read(plan, due_in_words(undated.duty), undated.duty.what, undated.duty.printed)
        if undated.duty.every or undated.duty.trigger
        else "",
        marks=marks_of(snapshot, plan, undated.duty, snapshot.today),
        mark=mark,
        state=state,
        apart=_APART.get((mark, state), _ENDED if mark == "free" else ""),
    )
