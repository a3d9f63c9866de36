"""The facts of one plan as rows: each with its plan, the section that states it, its address."""

from __future__ import annotations

from collections.abc import Iterator

from ..graph import letters_by_draft
from ..model import Outcome, Party, Plan, RelationKind, evidence, is_criterion
from ..schedule import PlanTime, ended_before, force_of, rule_in_words
from ..snapshot import Snapshot
from .cited import named_in_text, targets_of
from .table import Row
from .unseen import unseen_targets, unseen_tasks


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
    return [party.agency or party.name for party in parties]


def party_names(snapshot: Snapshot, parties: tuple[Party, ...]) -> list[str]:
    return [party.name or agency_name(snapshot, party.agency or "") for party in parties]


def agency_name(snapshot: Snapshot, agency_id: str) -> str:
    agency = snapshot.portal.agencies.get(agency_id)
    return agency.name if agency else agency_id


def end_of(time: PlanTime) -> str | None:
    """The day from which the plan no longer holds, where a document gives it."""
    return time.dated_end.since.isoformat() if time.dated_end else None


def binds_now(snapshot: Snapshot, plan: Plan, who: tuple[Party, ...]) -> bool:
    """Whether the plan still asks something, and one of those whom it asks is left."""
    time = snapshot.timeline.of(plan.id)
    return time.binds_now and not ended_before(snapshot.portal, plan, who, snapshot.today)


def plan_row(snapshot: Snapshot, plan: Plan) -> Row:
    portal = snapshot.portal
    edges = portal.edges_from.get(plan.id, ())
    time = snapshot.timeline.of(plan.id)
    force = force_of(plan, time, portal)
    return {
        "id": plan.id,
        "kind": plan.kind,
        "number": cell_text(plan.number),
        "symbol": cell_text(plan.symbol),
        "code": cell_text(plan.code),
        "issued": cell_text(plan.issued),
        "effective": cell_text(plan.effective),
        "agency": plan.agency,
        "title": plan.title,
        "name": cell_text(plan.name),
        "gist": cell_text(plan.gist),
        "campaign": plan.campaign,
        "territory": plan.scope.territory,
        "status": plan.status.value,
        "in_force": force.holds,
        "force": force.value,
        "ends": end_of(time),
        "signatory": cell_text(plan.signatory.name) if plan.signatory else None,
        "signatory_title": cell_text(plan.signatory.title) if plan.signatory else None,
        "start": cell_text(plan.period.start) if plan.period else None,
        "end": cell_text(plan.period.end) if plan.period else None,
        "url": plan.url,
        "source": plan.at.file,
        "imported": plan.is_imported,
        "original": plan.original_link or None,
        "original_sha256": plan.original.sha256 if plan.original else None,
        "implements": targets_of(edges, RelationKind.IMPLEMENTS),
        "implemented_by": list(dict.fromkeys(edge.source for edge in portal.children(plan.id))),
        "cites": list(
            dict.fromkeys((*targets_of(edges, RelationKind.CITES), *named_in_text(snapshot, plan)))
        ),
        "phases": [
            {"name": phase.name, "start": str(phase.start), "end": str(phase.end)}
            for phase in plan.phases
        ],
        "phase": time.phase.phase.name if time.phase else None,
    }


def phase_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for place, phase in enumerate(plan.phases, 1):
        yield {
            **at(plan, phase.section),
            "place": place,
            "name": phase.name,
            "start": str(phase.start),
            "end": str(phase.end),
            "what": cell_text(phase.what),
            "unchecked": phase.is_unchecked,
            "printed": cell_text(phase.printed),
        }


def criteria_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    place = 0
    for group in plan.criteria:
        for item in group.items:
            place += 1
            yield {
                **at(plan, item.section or group.section),
                "place": place,
                "audience": group.audience,
                "text": item.text,
            }


def target_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    unseen = unseen_targets(snapshot, plan)
    for target in plan.targets:
        base = target.baseline
        given = snapshot.ledger.results_of(plan, target.id)
        last = given[-1][1] if given else None
        yield {
            **at(plan, target.section),
            "id": target.id,
            "what": target.what,
            "value": target.value,
            "unit": cell_text(target.unit),
            "bound": cell_text(target.bound),
            "direction": cell_text(target.direction),
            "quantified": target.value is not None,
            "baseline": base.value if base else None,
            "baseline_when": cell_text(base.when) if base else None,
            "every": target.every.value if target.every else None,
            "due": cell_text(target.due),
            "scope": cell_text(target.scope),
            "inferred": cell_text(target.inferred),
            "is_criterion": is_criterion(plan.criteria, target.section),
            "unchecked": target.is_unchecked,
            "overdue": target.id in unseen,
            "result": last.value if last else None,
            "result_when": str(last.date) if last else None,
            "reached": target.side.is_met(last.value, target.value)
            if last and target.value is not None
            else None,
            "printed": cell_text(target.printed),
        }


def task_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    unseen = unseen_tasks(snapshot, plan)
    for task in plan.tasks:
        judged = is_criterion(plan.criteria, task.section)
        told = snapshot.ledger.told_of_task(plan, task.id)
        yield {
            **at(plan, task.section),
            "id": task.id,
            "what": task.what,
            "lead": keys(task.lead),
            "who_names": party_names(snapshot, task.lead),
            "partners": keys(task.partners),
            "via": keys(task.via),
            "deliverable": cell_text(task.deliverable),
            "monitors": task.monitors,
            "every": task.every.value if task.every else None,
            "due": str(task.due[-1]) if task.due and not task.every else None,
            "comparator": task.comparator.value,
            "rule": rule_in_words(task) if task.due or task.every else None,
            "inferred": cell_text(task.inferred),
            "binding": binds_now(snapshot, plan, task.lead) and not judged,
            "is_criterion": judged,
            "unfinished": task.unfinished,
            "unchecked": task.is_unchecked,
            "overdue": task.id in unseen,
            "state": told[1].state.value if told else None,
            "date": str(told[1].date) if told else None,
            "printed": cell_text(task.printed),
        }


def award_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for award in plan.awards:
        yield {
            **at(plan, award.section),
            "occasion": award.occasion,
            "form": award.form,
            "names_form": award.names_form,
            "tier": cell_text(award.tier),
            "proposed": award.proposed,
            "recipients": cell_text(award.recipients),
            "start": cell_text(award.period.start) if award.period else None,
            "end": cell_text(award.period.end) if award.period else None,
            "unchecked": award.is_unchecked,
            "printed": cell_text(award.printed),
        }


def expected_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for expected, awaited in snapshot.expectations.of(plan.id):
        found = dict.fromkeys(child for some in awaited for child in some.plans)
        unseen = dict.fromkeys(agency.id for some in awaited for agency in some.unseen)
        yield {
            **at(plan, expected.section),
            "who": keys(expected.who),
            "who_names": party_names(snapshot, expected.who),
            "what": cell_text(expected.what),
            "due": str(expected.due[-1]) if expected.due else None,
            "comparator": expected.comparator.value if expected.due else None,
            "rule": rule_in_words(expected) if expected.due else None,
            "found": list(found),
            "unseen": list(unseen),
            "binding": binds_now(snapshot, plan, expected.who),
            "inferred": cell_text(expected.inferred),
            "unchecked": expected.is_unchecked,
            "printed": cell_text(expected.printed),
        }


def recipient_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    place = 0
    for group in plan.recipients:
        for item in group.items:
            place += 1
            yield {
                **at(plan, "noi-nhan"),
                "place": place,
                "group": cell_text(group.name),
                "name": item,
            }


def consultation_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    """One row a draft, of the letter that asks for opinions on it where that is here, too."""
    asked = plan.consultation
    if asked is None:
        return
    on = asked.on or plan.id
    letters = snapshot.ask(letters_about, on)
    if letters and plan.id != letters[0]:
        return
    state = "open" if snapshot.today <= asked.closes.last else "closed"
    if asked.opens and snapshot.today < asked.opens.first:
        state = "not_yet"
    key, last = last_outcome(snapshot, (on, *letters)) or ("", None)
    yield {
        **at(plan, asked.section),
        "on": on,
        "opens": cell_text(asked.opens),
        "closes": str(asked.closes),
        "state": state,
        "whom": keys(asked.whom),
        "send_to": keys(asked.send_to),
        "date": str(last.date) if last else None,
        "received": last.received if last else None,
        "accepted": last.accepted if last else None,
        "gist": last.gist if last else None,
        "became": last.became if last else None,
        "link": cell_text(evidence(key, last.link)) if last else None,
        "printed": cell_text(asked.printed),
    }


def last_outcome(snapshot: Snapshot, ids: tuple[str, ...]) -> tuple[str, Outcome] | None:
    """What became of opinions on a draft as the latest record tells, and of which of these that is:
    the draft, or a letter about it."""
    told = [
        (key, outcome)
        for key in ids
        if key in snapshot.portal.plans
        for outcome in snapshot.ledger.records_of(key).outcomes
    ]
    return max(told, key=lambda one: one[1].date.sort_key(), default=None)


def letters_about(snapshot: Snapshot, draft: str) -> tuple[str, ...]:
    """Other documents here that ask for opinions on it."""
    letters = snapshot.once(("letters about drafts", ""), lambda: letters_by_draft(snapshot.portal))
    return tuple(letter.id for letter in letters.get(draft, ()))


def erratum_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for place, erratum in enumerate(plan.errata, 1):
        yield {
            **at(plan, erratum.section),
            "place": place,
            "printed": erratum.printed,
            "meant": cell_text(erratum.meant),
            "why": cell_text(erratum.why),
        }
