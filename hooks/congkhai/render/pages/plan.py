"""The page of one plan: its facts, where it stands today, who must do what, and its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...addresses import PLANS_PAGE
from ...dates import day_in_hanoi, period_in_words
from ...model import Category, Obligation, Plan, RelationKind
from ...schedule import CATEGORY, TRACKED, Force, phase_in_words, phase_span_in_words, rule_in_words
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ...text import Outline
from ..drawings.report_flow import flow_of, flows
from ..drawings.timeline import plan_timeline
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.amendment_notes import amended
from ..parts.calendar_links import CalendarFile, CalendarFiles
from ..parts.feedback import feedback_links
from ..parts.findings import findings
from ..parts.full_text import full_text
from ..parts.lineage import lineage_of
from ..parts.similarity_marks import own_part
from ..parts.standing import force, status_in_words, why_nothing_next
from ..parts.view import above_views, document, document_name, doers, due, fate, item, parties
from ..registers.plan_records import plan_records
from ..registers.targets import target_table
from ..registers.tracked_rows import promise_rows
from .document import SHOWN, Citers

MOST_EDITS = 5


def plan_page(
    snapshot: Snapshot, plan: Plan, citers: Citers, calendar_files: CalendarFiles
) -> Page:
    calendars = calendar_files.of("ke-hoach", plan.id)
    page = Page(
        url=plan.url,
        title=document_name(plan),
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
        more_citers=max(citers.count(plan.id) - SHOWN, 0),
    )
    agency = snapshot.portal.agencies.get(plan.agency)
    title = f"{document_name(plan)}, {agency.name}" if agency else document_name(plan)
    return replace(
        page,
        title=title,
        description=plan.gist or plan.title,
        content=content,
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
    register = [*promise_rows(snapshot, snapshot.ledger.of(plan.id))]
    talks = plan.consultation
    phase_end = time.phase.phase.end.last if time.phase else None if time.ended else time.end
    return {
        "root": root,
        "plan": plan,
        "name": document_name(plan),
        "site": snapshot.site,
        "status": status_in_words(snapshot, plan),
        "why_nothing_next": "" if time.next else why_nothing_next(snapshot, plan),
        "is_unsettled": force(snapshot, plan) is Force.UNKNOWN,
        "occasions": labels.OCCASION,
        "categories": CATEGORY,
        "agency": agency,
        "signed_as": _signed_as(plan),
        "agency_fate": fate(snapshot, agency, snapshot.today) if agency else "",
        "campaign": portal.campaigns.get(plan.campaign or ""),
        "time": time,
        "phase_words": phase_in_words(time),
        "phase_span": phase_span_in_words(time),
        "phase_end": phase_end if phase_end and phase_end > snapshot.today else None,
        "next": due(snapshot, time.next) if time.next else None,
        "missing": [row for row in register if row.mark == "missing"],
        "lineage": lineage_of(snapshot, plan),
        "ordered": [row for row in register if row.promise.duty.category.orders_publication],
        "followed": [row for row in register if not row.promise.duty.category.orders_publication],
        "other_duties": _other_duties(plan),
        "numbers": sum(bool(target.value) for target in plan.targets),
        "targets": list(target_table(snapshot, plan)),
        "recorded": plan_records(snapshot, plan),
        "flow_rows": flows(snapshot, plan),
        "flow": flow_of(snapshot, (plan,), f"Ai báo cáo ai theo {document_name(plan)}"),
        "feedback_links": feedback_links(snapshot.site, plan.url, document_name(plan)),
        "rule": rule_in_words,
        "amended": lambda duty: amended(snapshot, plan, duty.id),
        "above": lambda duty: above_views(snapshot, plan, duty.id),
        "period": lambda span: period_in_words(span.start, span.end),
        "item": lambda section: item(outline, section),
        "parties": lambda some: parties(snapshot, some),
        "doers": lambda fact: doers(snapshot, fact),
        "own": own_part(snapshot, plan),
        "text": full_text(snapshot, plan, citers, root),
        "talks": talks,
        "talks_open": bool(talks and takes_opinions(talks, snapshot.today)),
        "talks_ahead": bool(talks and talks.opens and snapshot.today < talks.opens.first),
        "findings": findings(snapshot, plan),
        "recipients": sum(len(group.items) for group in plan.recipients),
        "relations": labels.RELATION,
        "ties": [
            relation
            for relation in plan.relations
            if relation.type not in {RelationKind.IMPLEMENTS, RelationKind.CITES}
            # An id that nothing bears is named among the problems (K402); the page stands.
            and snapshot.portal.of(relation.to or "")
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
        "edits": [
            (day_in_hanoi(edit.at), edit.subject) for edit in snapshot.edits.get(plan.id, ())
        ],
        "shown_edits": MOST_EDITS,
        "edit": snapshot.site.edit + plan.at.file if snapshot.site.edit else "",
    }


def _other_duties(plan: Plan) -> list[tuple[Category, list[Obligation]]]:
    """What the plan orders besides publishing, reporting, reviewing and issuing, by kind."""
    groups: dict[Category, list[Obligation]] = {}
    for duty in plan.obligations:
        if duty.category not in TRACKED:
            groups.setdefault(duty.category, []).append(duty)
    return sorted(groups.items(), key=lambda group: list(Category).index(group[0]))


def _signed_as(plan: Plan) -> str:
    """In whose name and in which office."""
    signatory = plan.signatory
    return ", ".join(filter(None, (*signatory.capacity, signatory.title))) if signatory else ""


def _section_name(outline: Outline | None) -> Callable[[str], str]:
    def name(anchor: str) -> str:
        link = item(outline, anchor)
        return link.words if link else anchor

    return name
