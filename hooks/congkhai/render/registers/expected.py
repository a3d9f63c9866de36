"""/nhiem-vu/ke-hoach-con/: who is still to issue a plan of their own, and who has."""

from __future__ import annotations

from collections.abc import Iterator

from ...addresses import AWAITED_PAGE, DISCLOSURES_PAGE, TASKS_PAGE
from ...dates import PartialDate
from ...model import Expected, Matter, Plan
from ...schedule import rule_in_words
from ...site import Page
from ...snapshot import Snapshot
from ...text import capitalize_first
from ...value import value_class
from ..engine.environment import lower_first
from ..parts.lapsed import doer_gone, lapsed, without_day
from ..parts.marks import Mark
from ..parts.spoken import spoken_in
from ..parts.unread import spoken_at
from ..parts.view import DocumentView, PartyView, document, doers
from .filters import PlanColumns, line
from .pagination import finished

MOST_SPOKEN = 60


@value_class
class ExpectedRow:
    line: PlanColumns
    who: tuple[PartyView, ...]
    what: str
    rule: str
    """By when; empty where no day is set."""
    found: tuple[DocumentView, ...]
    unseen: tuple[PartyView, ...]
    """Of groups, the members in the register whose plan has not been seen."""
    is_unchecked: bool
    gone: str
    """Why nobody is behind with it: it is awaited no more, or that these are to issue it is
    inferred; empty where somebody is, or it was seen."""


def expected_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=AWAITED_PAGE,
        title="Ai phải lập kế hoạch riêng",
        description="Kế hoạch giao ai lập kế hoạch của mình, và đã thấy trên cổng chưa",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = [row for plan in snapshot.portal.plans.values() for row in awaited_table(snapshot, plan)]
    yield from finished(
        snapshot,
        page,
        "register-expected.html",
        rows,
        states={"pub": "Đã thấy"},
        csv="expected",
        above=(("Nhiệm vụ", TASKS_PAGE),),
        names=("Ai phải lập", "Văn bản gì", "Tình trạng", "Mục"),
        spoken=spoken_in(
            snapshot,
            (plan for plan in snapshot.portal.plans.values() if _says_of_plans(plan)),
            Matter.OWN_PLANS,
        )[:MOST_SPOKEN],
    )


def _says_of_plans(plan: Plan) -> bool:
    return not plan.is_imported and bool(spoken_at(plan, Matter.OWN_PLANS))


def awaited_table(snapshot: Snapshot, plan: Plan) -> Iterator[ExpectedRow]:
    for expected, awaited in snapshot.expectations.of(plan.id):
        found = dict.fromkeys(child for some in awaited for child in some.plans)
        unseen = dict.fromkeys(agency for some in awaited for agency in some.unseen)
        whole = bool(awaited) and all(some.is_seen for some in awaited)
        seen = "cổng chưa thấy hết" if found else "cổng chưa thấy"
        is_owed = plan.status.binds and not whole
        gone = _nobody_is_behind(snapshot, plan, expected, seen) if is_owed else ""
        state: Mark = "pub" if whole else "missing" if plan.status.binds else "bind"
        state = "free" if gone else state
        yield ExpectedRow(
            line=line(snapshot, plan, expected.section, expected.who, state=state),
            who=doers(snapshot, expected),
            what=expected.what,
            rule=rule_in_words(expected) if expected.due else "",
            found=tuple(document(snapshot, child) for child in found),
            unseen=tuple(PartyView(agency.name, agency.url, "") for agency in unseen),
            is_unchecked=expected.is_unchecked,
            gone=gone,
        )


def _nobody_is_behind(snapshot: Snapshot, plan: Plan, expected: Expected, seen: str) -> str:
    """Why nobody is behind with that plan: the document or all who were to issue it have ended, or
    no sentence names them."""
    days = [due.last for due in expected.due if isinstance(due, PartialDate)]
    if days:
        if lapse := lapsed(snapshot, plan, expected.who, max(days)):
            return lapse[1]
    elif lapse := lapsed(snapshot, plan, expected.who, snapshot.today):
        is_doers = lapse[0] == "free"
        gone = f"{capitalize_first(seen)}; {lower_first(doer_gone(expected.who, ''))}"
        return gone if is_doers else without_day(lapse[1])
    elif snapshot.timeline.of(plan.id).ended:
        return f"Đã hết thời gian thực hiện mà {seen}"
    inferred = f"{capitalize_first(seen)}; ai lập là suy ra, không tính là thiếu"
    return inferred if expected.inferred else ""
