"""The page of one plan: its facts, where it stands today, who must do what, and its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...dates.partial import day_in_hanoi, period_in_words
from ...model import Plan, RelationKind
from ...schedule.phrases import CATEGORY, phase_in_words, phase_span_in_words, rule_in_words
from ...site.page import Page
from ...snapshot import Edition
from ...sources.check.contact import takes_opinions
from ...text.outline import Outline
from ..drawings.report_flow import flow_of, flows
from ..drawings.timeline import plan_timeline
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.amendment_notes import amended
from ..parts.feedback import feedback_links
from ..parts.findings import findings
from ..parts.full_text import full_text
from ..parts.lineage import lineage_of
from ..parts.similarity_marks import own_part
from ..parts.view import above_views, document, due, fate, item, name_of, parties
from ..registers.disclosures import promise_rows
from ..registers.plan_records import plan_records
from ..registers.targets import target_rows
from .document import SHOWN, Citers

MOST_EDITS = 5


def plan_page(edition: Edition, plan: Plan, citers: Citers) -> Page:
    page = Page(plan.url, name_of(plan), "", "", source=plan.at.file, tab="ke-hoach/")
    content = render(
        "plan.html",
        **_values(edition, plan, citers, page.root),
        citers=citers.of(edition, plan.id, SHOWN),
        more_citers=max(citers.count(plan.id) - SHOWN, 0),
    )
    agency = edition.portal.agencies.get(plan.agency)
    title = f"{name_of(plan)}, {agency.name}" if agency else name_of(plan)
    return replace(
        page,
        title=title,
        description=plan.gist or plan.title,
        content=content,
        headings=headings_of(content),
        head=head(edition, plan, page.root),
        changed=max((one.at for one in edition.edits.get(plan.id, ())), default=None),
    )


def head(edition: Edition, plan: Plan, root: str) -> str:
    return render("plan-head.html", plan=plan, root=root)


def _values(edition: Edition, plan: Plan, citers: Citers, root: str) -> dict[str, object]:
    portal, outline = edition.portal, edition.outlines.get(plan.id)
    time = edition.timeline.of(plan.id)
    agency = portal.agencies.get(plan.agency)
    register = [*promise_rows(edition, edition.ledger.of(plan.id))]
    talks = plan.consultation
    phase_end = time.phase.phase.end.last if time.phase else None if time.ended else time.end
    return {
        "root": root,
        "plan": plan,
        "name": name_of(plan),
        "site": edition.site,
        "status": labels.STATUS[plan.status],
        "occasions": labels.OCCASION,
        "categories": CATEGORY,
        "agency": agency,
        "signed_as": _signed_as(plan),
        "agency_fate": fate(edition, agency, edition.today) if agency else "",
        "campaign": portal.campaigns.get(plan.campaign or ""),
        "time": time,
        "phase_words": phase_in_words(time),
        "phase_span": phase_span_in_words(time),
        "phase_end": phase_end if phase_end and phase_end > edition.today else None,
        "next": due(edition, time.next) if time.next else None,
        "missing": [row for row in register if row.mark == "seen"],
        "lineage": lineage_of(edition, plan),
        "register": register,
        "numbers": sum(bool(one.value) for one in plan.targets),
        "targets": list(target_rows(edition, plan)),
        "recorded": plan_records(edition, plan),
        "flow_rows": flows(edition, plan),
        "flow": flow_of(edition, (plan,), f"Ai báo cáo ai theo {name_of(plan)}"),
        "feedback_links": feedback_links(edition.site, plan.url, name_of(plan)),
        "rule": rule_in_words,
        "amended": lambda duty: amended(edition, plan, duty.id),
        "above": lambda duty: above_views(edition, plan, duty.id),
        "period": lambda span: period_in_words(span.start, span.end),
        "item": lambda section: item(outline, section),
        "parties": lambda some: parties(edition, some),
        "own": own_part(edition, plan),
        "text": full_text(edition, plan, citers, root),
        "talks": talks,
        "talks_open": bool(talks and takes_opinions(talks, edition.today)),
        "talks_ahead": bool(talks and talks.opens and edition.today < talks.opens.first),
        "findings": findings(edition, plan),
        "recipients": sum(len(group.items) for group in plan.recipients),
        "relations": labels.RELATION,
        "ties": [
            one
            for one in plan.relations
            if one.type not in {RelationKind.IMPLEMENTS, RelationKind.CITES}
            # An id that nothing bears is named among the problems (K402); the page stands.
            and edition.portal.of(one.to or "")
        ],
        "doc": lambda identifier: document(edition, identifier),
        "incoming": [
            edge
            for edge in portal.edges_to.get(plan.id, ())
            if edge.kind not in {RelationKind.IMPLEMENTS, RelationKind.CITES}
        ],
        "timeline": plan_timeline(
            plan, time, edition.ledger.has_record, section_name=_section_name(outline)
        ),
        "edits": [(day_in_hanoi(one.at), one.subject) for one in edition.edits.get(plan.id, ())],
        "shown_edits": MOST_EDITS,
        "edit": edition.site.edit + plan.at.file if edition.site.edit else "",
    }


def _signed_as(plan: Plan) -> str:
    """In whose name and in which office."""
    signatory = plan.signatory
    return ", ".join(filter(None, (*signatory.capacity, signatory.title))) if signatory else ""


def _section_name(outline: Outline | None) -> Callable[[str], str]:
    def name(anchor: str) -> str:
        link = item(outline, anchor)
        return link.words if link else anchor

    return name
