"""The facts of one plan as rows: each with its plan, the section that states it, its address."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Edge, Party, Plan, RelationKind
from ..schedule import Duty, DutyKind, Occurrence, duties_of, rule_in_words
from ..snapshot import Snapshot
from .table import Row


def cell_text(value: object) -> str | None:
    """A partial date, an id or None, as it is written in data."""
    return None if value is None or value == "" else str(value)


def at(plan: Plan, section: str | None) -> dict[str, str | None]:
    return {
        "plan": plan.id,
        "section": section,
        "url": plan.url + (f"#{section}" if section else ""),
    }


def keys(parties: tuple[Party, ...]) -> list[str]:
    return [one.agency or one.name for one in parties]


def party_names(snapshot: Snapshot, parties: tuple[Party, ...]) -> list[str]:
    return [one.name or agency_name(snapshot, one.agency or "") for one in parties]


def agency_name(snapshot: Snapshot, agency_id: str) -> str:
    agency = snapshot.portal.agencies.get(agency_id)
    return agency.name if agency else agency_id


def targets_of(edges: tuple[Edge, ...], kind: RelationKind) -> list[str]:
    return list(dict.fromkeys(edge.target for edge in edges if edge.kind is kind))


def plan_row(snapshot: Snapshot, plan: Plan) -> Row:
    portal = snapshot.portal
    edges = portal.edges_from.get(plan.id, ())
    phase = snapshot.timeline.of(plan.id).phase
    return {
        "id": plan.id,
        "kind": plan.kind,
        "number": cell_text(plan.number),
        "symbol": cell_text(plan.symbol),
        "code": cell_text(plan.code),
        "issued": cell_text(plan.issued),
        "agency": plan.agency,
        "title": plan.title,
        "name": cell_text(plan.name),
        "gist": cell_text(plan.gist),
        "campaign": plan.campaign,
        "territory": plan.scope.territory,
        "status": plan.status.value,
        "in_force": plan.status.binds,
        "signatory": cell_text(plan.signatory.name) if plan.signatory else None,
        "signatory_title": cell_text(plan.signatory.title) if plan.signatory else None,
        "start": cell_text(plan.period.start) if plan.period else None,
        "end": cell_text(plan.period.end) if plan.period else None,
        "url": plan.url,
        "source": plan.at.file,
        "original": plan.original.url if plan.original else None,
        "implements": targets_of(edges, RelationKind.IMPLEMENTS),
        "implemented_by": list(dict.fromkeys(edge.source for edge in portal.children(plan.id))),
        "cites": targets_of(edges, RelationKind.CITES),
        "phases": [
            {"name": one.name, "start": str(one.start), "end": str(one.end)} for one in plan.phases
        ],
        "phase": phase.phase.name if phase else None,
    }


def deadline_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    """Deadlines and milestones: every time the plan sets for someone."""
    kinds = {one.id: one.kind for one in plan.deadlines}
    time = snapshot.timeline.of(plan.id)
    times: dict[tuple[str, str, str], list[Occurrence]] = {}
    for one in time.occurrences:
        times.setdefault(one.duty.key, []).append(one)
    for duty in duties_of(plan):
        if duty.kind is DutyKind.DEADLINE:
            yield _deadline(snapshot, plan, duty, kinds[duty.id], times.get(duty.key, []))
        elif duty.kind is DutyKind.MILESTONE:
            kind = "one_off" if duty.is_dated else "undated"
            yield _deadline(snapshot, plan, duty, kind, times.get(duty.key, []))


def _deadline(
    snapshot: Snapshot, plan: Plan, duty: Duty, kind: str, times: list[Occurrence]
) -> Row:
    next_ = next((one for one in times if one.last_good_day >= snapshot.today), None)
    good = next_ or (times[-1] if times and not duty.every else None)
    return {
        "plan": plan.id,
        "id": duty.id,
        "kind": kind,
        "list": "deadlines" if duty.kind is DutyKind.DEADLINE else "milestones",
        "what": duty.what,
        "category": duty.category.value,
        "comparator": duty.comparator.value,
        "every": duty.every.value if duty.every else None,
        "due": str(duty.due[-1]) if duty.due and not duty.every else None,
        "days": [str(day) for day in duty.due] if duty.every else [],
        "rule": rule_in_words(duty),
        "trigger": cell_text(duty.trigger),
        "next": cell_text(next_.due) if next_ else None,
        "last_good_day": good.last_good_day.isoformat() if good else None,
        "who": keys(duty.who),
        "who_names": party_names(snapshot, duty.who),
        "via": keys(duty.via),
        "to": keys(duty.to),
        "binding": duty.binding,
        "section": duty.section,
        "url": at(plan, duty.section)["url"],
        "printed": cell_text(duty.printed),
    }


def phase_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for place, one in enumerate(plan.phases, 1):
        yield {
            **at(plan, one.section),
            "place": place,
            "name": one.name,
            "start": str(one.start),
            "end": str(one.end),
            "what": cell_text(one.what),
            "printed": cell_text(one.printed),
        }


def criteria_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    place = 0
    for group in plan.criteria:
        for one in group.items:
            place += 1
            yield {
                **at(plan, one.section or group.section),
                "place": place,
                "audience": group.audience,
                "text": one.text,
            }


def target_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for one in plan.targets:
        base = one.baseline
        yield {
            **at(plan, one.section),
            "id": one.id,
            "what": one.what,
            "value": one.value,
            "unit": cell_text(one.unit),
            "bound": cell_text(one.bound),
            "direction": cell_text(one.direction),
            "quantified": one.value is not None,
            "baseline": base.value if base else None,
            "baseline_when": cell_text(base.when) if base else None,
            "due": cell_text(one.due),
            "scope": cell_text(one.scope),
            "printed": cell_text(one.printed),
        }


def task_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for one in plan.tasks:
        yield {
            **at(plan, one.section),
            "id": one.id,
            "what": one.what,
            "lead": keys(one.lead),
            "who_names": party_names(snapshot, one.lead),
            "partners": keys(one.partners),
            "via": keys(one.via),
            "deliverable": cell_text(one.deliverable),
            "monitors": one.monitors,
            "every": one.every.value if one.every else None,
            "due": str(one.due[-1]) if one.due and not one.every else None,
            "comparator": one.comparator.value,
            "rule": rule_in_words(one) if one.due or one.every else None,
            "inferred": cell_text(one.inferred),
            "binding": plan.status.binds,
        }


def award_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for one in plan.awards:
        yield {
            **at(plan, one.section),
            "occasion": one.occasion,
            "form": one.form,
            "tier": cell_text(one.tier),
            "proposed": one.proposed,
            "recipients": cell_text(one.recipients),
            "start": cell_text(one.period.start) if one.period else None,
            "end": cell_text(one.period.end) if one.period else None,
            "printed": cell_text(one.printed),
        }


def obligation_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for one in plan.obligations:
        yield {
            **at(plan, one.section),
            "id": one.id,
            "what": one.what,
            "category": one.category.value,
            "headings": list(one.headings),
            "every": one.every.value if one.every else None,
            "due": str(one.due[-1]) if one.due and not one.every else None,
            "comparator": one.comparator.value,
            "rule": rule_in_words(one),
            "trigger": cell_text(one.trigger),
            "who": keys(one.who),
            "who_names": party_names(snapshot, one.who),
            "audience_list": keys(one.audience),
            "binding": plan.status.binds,
            "printed": cell_text(one.printed),
        }


def expected_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for one, awaited in snapshot.expectations.of(plan):
        found = dict.fromkeys(child.id for some in awaited for child in some.plans)
        unseen = dict.fromkeys(agency.id for some in awaited for agency in some.unseen)
        yield {
            **at(plan, one.section),
            "who": keys(one.who),
            "who_names": party_names(snapshot, one.who),
            "what": cell_text(one.what),
            "found": list(found),
            "unseen": list(unseen),
            "binding": plan.status.binds,
        }


def recipient_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    place = 0
    for group in plan.recipients:
        for one in group.items:
            place += 1
            yield {
                **at(plan, "noi-nhan"),
                "place": place,
                "group": cell_text(group.name),
                "name": one,
            }


def consultation_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    asked = plan.consultation
    if asked is None:
        return
    state = "open" if snapshot.today <= asked.closes.last else "closed"
    if asked.opens and snapshot.today < asked.opens.first:
        state = "not_yet"
    yield {
        **at(plan, asked.section),
        "on": asked.on or plan.id,
        "opens": cell_text(asked.opens),
        "closes": str(asked.closes),
        "state": state,
        "whom": keys(asked.whom),
        "send_to": keys(asked.send_to),
        "printed": cell_text(asked.printed),
    }


def erratum_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for place, one in enumerate(plan.errata, 1):
        yield {
            **at(plan, one.section),
            "place": place,
            "printed": one.printed,
            "meant": cell_text(one.meant),
            "why": cell_text(one.why),
        }
