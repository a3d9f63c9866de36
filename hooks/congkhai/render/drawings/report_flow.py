"""Who reports to whom, through whom, when: a plan's rows, and the pictures of one or more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...graph import reports_of
from ...model import Deadline, Party, Plan, RelationKind
from ...schedule import DutyState, rule_in_words
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.unread import as_read, straight
from ..parts.unsaid_doer import unsaid
from ..parts.view import PartyView, doers, parties, party
from ..registers.filters import PlanColumns, line
from .report_flow_diagram import FlowPicture, ReportStep, flow_pictures


@value_class
class Flow:
    """One report: who, through whom, to whom, when."""

    line: PlanColumns
    who: tuple[PartyView, ...]
    via: tuple[PartyView, ...]
    straight: str
    """Said where `via` names nobody."""
    to: tuple[PartyView, ...]
    what: str
    rule: str
    binding: bool
    moved: bool
    """An amending document has set other dates; a picture shows those."""


def addressed(plan: Plan) -> list[Deadline]:
    """The reports whose addressee the plan names."""
    return [report for report in reports_of(plan) if report.to]


def flows(snapshot: Snapshot, plan: Plan) -> tuple[Flow, ...]:
    """A plan's own page, those of its campaign and the register have them all."""
    return snapshot.once(("flows", plan.id), lambda: tuple(_flows(snapshot, plan)))


def _flows(snapshot: Snapshot, plan: Plan) -> Iterator[Flow]:
    moved = _moved(snapshot, plan)
    for duty in addressed(plan):
        binding = plan.status.binds and duty.binding
        yield Flow(
            line=line(
                snapshot,
                plan,
                duty.section,
                duty.who,
                others=(*duty.via, *duty.to),
                state="" if binding else "bind",
                words=(duty.what, duty.printed),
            ),
            who=doers(snapshot, duty),
            via=parties(snapshot, duty.via),
            straight=straight(plan),
            to=parties(snapshot, duty.to),
            what=duty.what,
            rule=as_read(plan, rule_in_words(duty), duty.what, duty.printed),
            binding=binding,
            moved=duty.id in moved,
        )


def _moved(snapshot: Snapshot, plan: Plan) -> set[str]:
    """Duties whose own dates are over because an amending document set others."""
    if not any(
        edge.kind is RelationKind.AMENDS for edge in snapshot.portal.edges_to.get(plan.id, ())
    ):
        return set()
    own = [
        occurrence
        for occurrence in snapshot.timeline.of(plan.id).occurrences
        if occurrence.duty.plan_id == plan.id
    ]
    moved = {party.duty_id for party in own if party.state is DutyState.MOVED}
    return moved - {party.duty_id for party in own if party.state.is_open}


def flow_of(snapshot: Snapshot, plans: Iterable[Plan], title: str) -> tuple[FlowPicture, ...]:
    """The pictures of all their reports, those that never meet apart."""
    return flow_pictures([step for plan in plans for step in _steps(snapshot, plan)], title)


def _steps(snapshot: Snapshot, plan: Plan) -> Iterator[ReportStep]:
    def named(parties: tuple[Party, ...]) -> tuple[tuple[str, str], ...]:
        # Words such as «các đơn vị» mean others in another plan; an agency's id does not.
        return tuple(
            (sender.agency or f"{plan.id} {sender.name}", party(snapshot, sender).words)
            for sender in parties
        )

    moved = _moved(snapshot, plan)
    for duty in addressed(plan):
        if duty.id in moved:
            continue
        yield ReportStep(
            named(duty.who) or ((f"{plan.id} ", unsaid(plan, duty.what, duty.printed)),),
            named(duty.via),
            named(duty.to),
            as_read(plan, rule_in_words(duty), duty.what, duty.printed)
            + (" (suy ra)" if duty.inferred else ""),
            plan.status.binds and duty.binding and not duty.inferred,
        )
