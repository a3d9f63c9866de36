"""The page of one plan: its facts, where it stands today, who must do what, and its text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ...addresses import PLANS_PAGE
from ...dates import period_in_words
from ...graph import only_in_words
from ...model import (
    Category,
    Deadline,
    Matter,
    Obligation,
    Party,
    Plan,
    RelationKind,
    Task,
    brief_name,
    document_name,
    is_criterion,
)
from ...schedule import (
    CATEGORY,
    TRACKED,
    DutyKind,
    DutyState,
    Force,
    PlanTime,
    Seen,
    acting_on,
    carried_on_by,
    due_in_words,
    has_run_out,
    phase_span_in_words,
    rule_in_words,
    running_periods,
    suspended_in_words,
    titled_year,
)
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ...text import Outline
from ...value import value_class
from ..drawings.report_flow import flow_of, flows
from ..drawings.timeline import phase_bar, plan_timeline
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.amendment_notes import amended
from ..parts.calendar_links import CalendarFile, CalendarFiles
from ..parts.feedback import feedback_links
from ..parts.findings import findings
from ..parts.full_text import full_text
from ..parts.item_links import ItemLink, item
from ..parts.labels import towards
from ..parts.lineage import lineage_of
from ..parts.marks import NOT_LATE
from ..parts.plan_history import edit_days
from ..parts.signing import signed_as
from ..parts.similarity_marks import own_part
from ..parts.standing import (
    Past,
    apart_in_words,
    force,
    has_time,
    how_far_in_words,
    issued_as,
    noun,
    running_in_words,
    standing_in_words,
    status_in_words,
    unseen_in_words,
    unseen_places,
    why_nothing_next,
)
from ..parts.succession_note import with_note
from ..parts.unread import as_read, spoken_at
from ..parts.unsaid_doer import unsaid
from ..parts.view import PartyView, above_views, document, doers, due, fate, parties
from ..registers.duty_strips import duty_strips
from ..registers.plan_records import plan_records
from ..registers.targets import TargetRow, target_table
from ..registers.tasks import TaskRow
from ..registers.tracked_rows import promise_rows
from .document import SHOWN, Citers

MOST_TASKS = 10
"""Rows that stand open; the rest is folded."""


@value_class
class DutyViews:
    """What is asked of each duty as its row is written."""

    doers: Callable[[Deadline], tuple[PartyView, ...]]
    parties: Callable[[tuple[Party, ...]], tuple[PartyView, ...]]
    towards: Callable[[Deadline], str]
    rule: Callable[[Deadline | Task], str]
    unsaid: Callable[[Deadline | Task], str]
    amended: Callable[[Deadline], object]
    above: Callable[[Deadline], object]
    item: Callable[[str | None], ItemLink | None]


def plan_page(
    snapshot: Snapshot, plan: Plan, citers: Citers, calendar_files: CalendarFiles
) -> Page:
    calendars = calendar_files.of("ke-hoach", plan.id)
    name = document_name(plan, snapshot.portal.agencies)
    page = Page(
        url=plan.url,
        title=name,
        description="",
        content="",
        source=plan.at.file,
        tab=PLANS_PAGE,
    )
    content = render(
        "plan.html",
        **_values(snapshot, plan, citers, page.root),
        citers=citers.of(plan.id, SHOWN),
        calendars=calendars,
        changed_calendars=[
            (document(snapshot, newer.id), file)
            for _, newer in acting_on(plan, snapshot.portal, RelationKind.AMENDS)
            for file in calendar_files.of("ke-hoach", newer.id)
        ],
        more_citers=max(citers.count(plan.id) - SHOWN, 0),
    )
    agency = snapshot.portal.agencies.get(plan.agency)
    return replace(
        page,
        title=f"{name}, {agency.name}" if agency and plan.number else name,
        description=plan.gist or plan.title,
        content=with_note(snapshot, content, page.root),
        headings=headings_of(content),
        head=head(calendars, page.root),
        changed=max((edit.at for edit in snapshot.edits.get(plan.id, ())), default=None),
    )


def head(calendars: tuple[CalendarFile, ...], root: str) -> str:
    return render("plan-head.html", root=root, calendars=calendars) if calendars else ""


def _values(snapshot: Snapshot, plan: Plan, citers: Citers, root: str) -> dict[str, object]:
    portal, outline = snapshot.portal, snapshot.outlines.get(plan.id)
    time = snapshot.timeline.of(plan.id)
    agency = portal.agencies.get(plan.agency)
    promises = [*promise_rows(snapshot, snapshot.ledger.of(plan.id))]
    register = [*duty_strips(promises)]
    late = [row for row in promises if row.promise.state is Seen.NOT_SEEN]
    recorded = plan_records(snapshot, plan)
    targets = list(target_table(snapshot, plan))
    late_tasks = _overdue(recorded.tasks)
    late_targets = _overdue(targets)
    to_publish = sum(row.promise.duty.category.orders_publication for row in late)
    unseen = unseen_in_words(len(late), late_tasks, late_targets)
    states = [row.state for some in (promises, recorded.tasks, targets) for row in some]
    past = Past(
        unseen=unseen,
        partly=sum(row.promise.state is Seen.PARTLY for row in promises),
        unchecked=sum(NOT_LATE in state for state in states),
        apart=_passed_apart(time),
        is_counted=any(row.promise.is_due for row in promises)
        or any("không tính" in state for state in states)
        or any(row.mark in {"pub", "late"} for some in (recorded.tasks, targets) for row in some),
        running=running_in_words(running_periods(snapshot.ledger.of(plan.id)))
        if plan.status.binds
        else "",
    )
    name = document_name(plan, portal.agencies)
    carrying = carried_on_by(plan, portal, snapshot.today)
    talks = plan.consultation
    is_open = not time.ended and not time.has_late_days
    phase_end = time.phase.phase.end.last if time.phase else time.end if is_open else None
    return {
        "root": root,
        "plan": plan,
        "name": name,
        "noun": noun(plan),
        "has_time": has_time(plan),
        "titled_year": titled_year(plan),
        "brief": brief_name(plan, portal.agencies),
        "standing": _issuer_ended(snapshot, plan) + standing_in_words(snapshot, plan, past),
        "bar": phase_bar(plan, time),
        "site": snapshot.site,
        "status": status_in_words(snapshot, plan),
        "issued_as": issued_as(snapshot, plan),
        "why_nothing_next": "" if time.next else why_nothing_next(snapshot, plan, past),
        "is_unsettled": force(snapshot, plan) is Force.UNKNOWN,
        "has_run_out": has_run_out(plan, snapshot.today),
        "occasions": labels.OCCASION,
        "categories": CATEGORY,
        "agency": agency,
        "signed_as": signed_as(plan.signatory) if plan.signatory else "",
        "agency_fate": fate(snapshot, agency, snapshot.today) if agency else "",
        "campaign": portal.campaigns.get(plan.campaign or ""),
        "time": time,
        "extended": document(snapshot, time.extension.by) if time.extension else None,
        "carried_on": document(snapshot, carrying) if carrying else None,
        "suspended": document(snapshot, time.suspension.by) if time.suspension else None,
        "suspension": suspended_in_words(time.suspension) if time.suspension else "",
        "phase_words": how_far_in_words(plan, time),
        "phase_span": phase_span_in_words(time),
        "phase_end": phase_end if phase_end and phase_end > snapshot.today else None,
        "next": due(snapshot, time.next) if time.next else None,
        "missing": late,
        "unseen": unseen,
        "past": past,
        "past_apart": apart_in_words(past),
        "unseen_places": unseen_places(
            to_publish, len(late) - to_publish, late_tasks, late_targets
        ),
        "lineage": lineage_of(snapshot, plan),
        "ordered": [row for row in register if row.orders_publication],
        "followed": [row for row in register if not row.orders_publication],
        "other_duties": _other_duties(plan),
        "is_criterion": lambda section: is_criterion(plan.criteria, section),
        "numbers": sum(bool(target.value) for target in plan.targets),
        "targets": targets,
        "recorded": recorded,
        "flow_rows": flows(snapshot, plan),
        "flow": flow_of(snapshot, (plan,), f"Ai báo cáo ai theo {name}"),
        "feedback_links": feedback_links(snapshot.site, plan.url, name),
        "rule": lambda duty: as_read(plan, rule_in_words(duty), duty.what, duty.printed),
        "most_tasks": MOST_TASKS,
        "views": DutyViews(
            doers=lambda deadline: doers(snapshot, deadline),
            parties=lambda some: parties(snapshot, some),
            towards=lambda deadline: towards(deadline.category),
            rule=lambda duty: as_read(plan, due_in_words(duty), duty.what, duty.printed),
            unsaid=lambda duty: unsaid(plan, duty.what, duty.printed),
            amended=lambda deadline: amended(snapshot, plan, deadline.id),
            above=lambda deadline: above_views(snapshot, plan, deadline.id),
            item=lambda section: item(outline, section),
        ),
        "unsaid": lambda duty: unsaid(plan, duty.what, duty.printed),
        "period": lambda span: period_in_words(span.start, span.end),
        "item": lambda section: item(outline, section),
        "spoken": lambda matter: item(outline, spoken_at(plan, Matter(matter))),
        "parties": lambda some: parties(snapshot, some),
        "doers": lambda fact: doers(snapshot, fact),
        "own": own_part(snapshot, plan),
        "text": full_text(snapshot, plan, citers, root),
        "talks": talks,
        "talks_open": bool(talks and takes_opinions(talks, snapshot.today)),
        "talks_ahead": bool(talks and talks.opens and snapshot.today < talks.opens.first),
        "findings": findings(snapshot, plan),
        "relation_in_words": labels.relation_in_words,
        # An id that nothing bears is named among the problems (K402); the page stands.
        "ties": [
            edge
            for edge in portal.edges_from.get(plan.id, ())
            if edge.kind not in {RelationKind.IMPLEMENTS, RelationKind.CITES}
        ],
        # What it implements stands above, by its words too.
        "only_in_words": [
            relation
            for relation in only_in_words(portal, plan)
            if relation.type is not RelationKind.IMPLEMENTS
        ],
        "doc": lambda identifier: document(snapshot, identifier),
        "incoming": [
            edge
            for edge in portal.edges_to.get(plan.id, ())
            if edge.kind not in {RelationKind.IMPLEMENTS, RelationKind.CITES}
        ],
        "timeline": plan_timeline(
            plan, time, snapshot.ledger.has_record, section_name=_section_name(outline)
        ),
        "edits": edit_days(snapshot, plan),
        "edit": snapshot.site.edit + plan.at.file if snapshot.site.edit else "",
    }


def _issuer_ended(snapshot: Snapshot, plan: Plan) -> str:
    """A sentence to begin with; empty while the issuer is there."""
    agency = snapshot.portal.agencies.get(plan.agency)
    if agency is None or agency.valid_to is None or agency.valid_to.last >= snapshot.today:
        return ""
    told = fate(snapshot, agency, snapshot.today)
    # Who goes on under its name has no end to begin with: the card tells it.
    return f"Cơ quan ban hành hoạt động {told}. " if told.startswith("đến hết") else ""


def _overdue(rows: Iterable[TaskRow | TargetRow]) -> int:
    return sum(row.mark == "missing" for row in rows)


def _passed_apart(time: PlanTime) -> tuple[str, ...]:
    """What fell due and is of a kind that no record follows: one name for each time."""
    return tuple(
        duty.what
        for occurrence in time.occurrences
        for duty in (occurrence.duty,)
        if occurrence.state is DutyState.PASSED
        and duty.category not in {*TRACKED, Category.CONSULT}
        and (duty.kind is not DutyKind.TASK or duty.every is not None)
    )


def _other_duties(plan: Plan) -> list[tuple[Category, list[Obligation]]]:
    """What the plan orders besides publishing, reporting, reviewing and issuing, by kind."""
    groups: dict[Category, list[Obligation]] = {}
    for duty in plan.obligations:
        if duty.category not in TRACKED:
            groups.setdefault(duty.category, []).append(duty)
    return sorted(groups.items(), key=lambda group: list(Category).index(group[0]))


def _section_name(outline: Outline | None) -> Callable[[str], str]:
    def name(anchor: str) -> str:
        link = item(outline, anchor)
        return link.words if link else anchor

    return name
