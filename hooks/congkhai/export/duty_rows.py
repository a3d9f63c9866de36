"""The duties of one plan as rows: its deadlines and milestones, and what it has to do besides."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Plan, is_criterion
from ..schedule import GONE, NOT_ASKED, Duty, DutyKind, Occurrence, duties_of, rule_in_words
from ..snapshot import Snapshot
from .rows import at, binds_now, cell_text, end_of, keys, party_names
from .table import Row


def deadline_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    """Deadlines and milestones: every time the plan sets for someone."""
    kinds = {deadline.id: deadline.kind for deadline in plan.deadlines}
    time = snapshot.timeline.of(plan.id)
    times: dict[tuple[str, str, str], list[Occurrence]] = {}
    for occurrence in time.occurrences:
        times.setdefault(occurrence.duty.key, []).append(occurrence)
    for duty in duties_of(plan):
        if duty.kind is DutyKind.DEADLINE:
            yield _deadline(snapshot, plan, duty, kinds[duty.id], times.get(duty.key, []))
        elif duty.kind is DutyKind.MILESTONE:
            kind = "one_off" if duty.is_dated else "undated"
            yield _deadline(snapshot, plan, duty, kind, times.get(duty.key, []))


def _deadline(
    snapshot: Snapshot, plan: Plan, duty: Duty, kind: str, times: list[Occurrence]
) -> Row:
    # What was moved stands at the document that moved it; what was cancelled binds no more.
    held = [time for time in times if time.state not in GONE]
    asked = (time for time in held if time.state not in NOT_ASKED)
    next_ = next((time for time in asked if time.last_good_day >= snapshot.today), None)
    good = next_ or (held[-1] if held and not duty.every else None)
    time = snapshot.timeline.of(plan.id)
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
        "next": next_.last_good_day.isoformat() if next_ else None,
        "last_good_day": good.last_good_day.isoformat() if good else None,
        "who": keys(duty.who),
        "who_names": party_names(snapshot, duty.who),
        "via": keys(duty.via),
        "to": keys(duty.to),
        "binding": duty.binding and binds_now(snapshot, plan, duty.who),
        "ends": end_of(time),
        "inferred": cell_text(duty.inferred),
        "section": duty.section,
        "url": at(plan, duty.section)["url"],
        "unchecked": duty.is_unchecked,
        "printed": cell_text(duty.printed),
    }


def obligation_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for obligation in plan.obligations:
        judged = is_criterion(plan.criteria, obligation.section)
        yield {
            **at(plan, obligation.section),
            "id": obligation.id,
            "what": obligation.what,
            "category": obligation.category.value,
            "must_be_public": obligation.category.orders_publication and not judged,
            "is_criterion": judged,
            "headings": list(obligation.headings),
            "every": obligation.every.value if obligation.every else None,
            "due": str(obligation.due[-1]) if obligation.due and not obligation.every else None,
            "comparator": obligation.comparator.value,
            "rule": rule_in_words(obligation),
            "trigger": cell_text(obligation.trigger),
            "who": keys(obligation.who),
            "who_names": party_names(snapshot, obligation.who),
            "audience_list": keys(obligation.audience),
            "binding": binds_now(snapshot, plan, obligation.who) and not judged,
            "inferred": cell_text(obligation.inferred),
            "unchecked": obligation.is_unchecked,
            "printed": cell_text(obligation.printed),
        }
