"""What was promised and what has been seen, and every record, as rows."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Plan, evidence
from ..schedule import Seen, TrackedDuty, counting_day, rule_in_words
from ..snapshot import Snapshot
from .rows import at, cell_text, keys
from .table import Cell, Row

STATES = (
    "plan", "section", "url", "duty", "what", "category", "heading", "period", "last_good_day",
    "must_be_public", "is_criterion", "rule", "who", "inferred", "is_due", "state", "days_late",
    "published", "title", "link", "source", "printed",
)  # fmt: skip
RECORDS = (
    "plan", "section", "url", "type", "duty", "title", "heading", "period", "date", "published",
    "who", "value", "unit", "occasion", "form", "tier", "proposed", "recipient", "audience",
    "decision", "level", "state", "figures", "received", "accepted", "became", "note", "link",
    "source",
)  # fmt: skip
_IN_TIME_OR_LATE = frozenset({Seen.ON_TIME, Seen.LATE})
_EMPTY: dict[str, Cell] = dict.fromkeys(RECORDS)


def state_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    for tracked in snapshot.ledger.of(plan.id):
        yield _state(plan, tracked)


def _state(plan: Plan, tracked: TrackedDuty) -> Row:
    record = tracked.record
    return {
        **at(plan, tracked.duty.section),
        "duty": tracked.duty.id,
        "what": tracked.duty.what,
        "category": tracked.duty.category.value,
        "heading": cell_text(tracked.heading),
        "period": cell_text(tracked.about or tracked.shown_period),
        "last_good_day": tracked.last_good_day.isoformat() if tracked.last_good_day else None,
        "must_be_public": tracked.duty.orders_publication,
        "is_criterion": tracked.duty.is_criterion,
        "rule": rule_in_words(tracked.duty),
        "who": keys(tracked.duty.who),
        "inferred": cell_text(tracked.duty.inferred),
        "is_due": tracked.is_due,
        "state": tracked.state.value,
        "days_late": tracked.days_late if tracked.state in _IN_TIME_OR_LATE else None,
        "published": cell_text(counting_day(tracked.duty.category, record)) if record else None,
        "title": record.title if record else None,
        "link": cell_text(evidence(plan.id, record.link)) if record else None,
        "source": record.at.file if record else None,
        "printed": cell_text(tracked.duty.printed),
    }


def record_rows(snapshot: Snapshot, plan: Plan) -> Iterator[Row]:
    records = snapshot.ledger.records_of(plan.id)
    sections = _sections(plan)

    def row(type_: str, section: str | None, source: str, link: str, **more: Cell) -> Row:
        return {
            **_EMPTY,
            **at(plan, section),
            "type": type_,
            "who": [],
            "figures": [],
            "link": cell_text(evidence(plan.id, link)),
            "source": source,
            **more,
        }

    for publication in records.publications:
        yield row(
            "publication",
            sections.get(publication.duty),
            publication.at.file,
            publication.link,
            duty=publication.duty,
            title=publication.title,
            heading=cell_text(publication.heading),
            period=cell_text(publication.period),
            date=cell_text(publication.date),
            published=cell_text(publication.published),
            who=keys(publication.who),
            figures=[f"{one.name}: {one.value:f} {one.unit}" for one in publication.figures],
            note=cell_text(publication.note),
        )
    for award in records.awards:
        yield row(
            "award",
            award.section,
            award.at.file,
            award.link,
            period=str(award.year),
            date=cell_text(award.date),
            occasion=award.occasion,
            form=award.form,
            tier=cell_text(award.tier),
            proposed=award.proposed,
            recipient=award.recipient,
            audience=cell_text(award.audience),
            decision=award.decision,
            note=cell_text(award.note),
        )
    for result in records.results:
        yield row(
            "result",
            sections.get(result.target),
            result.at.file,
            result.link,
            duty=result.target,
            date=str(result.date),
            value=result.value,
            unit=result.unit,
            note=cell_text(result.note),
        )
    for step in records.steps:
        yield row(
            "task",
            sections.get(step.task),
            step.at.file,
            step.link,
            duty=step.task,
            date=str(step.date),
            state=step.state.value,
            decision=cell_text(step.decision),
            note=cell_text(step.note),
        )
    for title in records.titles:
        yield row(
            "title",
            title.section,
            title.at.file,
            title.link,
            title=title.name,
            period=str(title.year),
            recipient=title.recipient,
            level=cell_text(title.level),
            value=title.count,
            decision=cell_text(title.decision),
        )
    for example in records.examples:
        yield row(
            "example",
            example.section,
            example.at.file,
            example.link,
            title=example.title,
            date=str(example.date),
            recipient=cell_text(example.recipient),
            decision=cell_text(example.decision),
            note=example.gist,
        )
    for outcome in records.outcomes:
        asked = plan.consultation
        yield row(
            "outcome",
            asked.section if asked else None,
            outcome.at.file,
            outcome.link,
            date=str(outcome.date),
            received=outcome.received,
            accepted=outcome.accepted,
            became=outcome.became,
            note=outcome.gist,
        )


def _sections(plan: Plan) -> dict[str, str | None]:
    """The item that states each duty, target and task."""
    groups = (plan.milestones, plan.deadlines, plan.obligations, plan.targets, plan.tasks)
    return {entry.id: entry.section for group in groups for entry in group}
