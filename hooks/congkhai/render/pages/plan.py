"""The page of one plan: its facts, where it stands today, who must do what, and its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...addresses import PLANS_PAGE
from ...dates import written_day
from ...graph import only_in_words
from ...model import (
    Edge,
    Plan,
    RelationKind,
    brief_name,
    document_name,
)
from ...schedule import (
    CATEGORY,
    DutyKind,
    Force,
    acting_on,
    carried_on_by,
    has_run_out,
    last_day_of_level,
    nobody_from,
    phase_span_in_words,
    suspended_in_words,
    titled_time,
)
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ..drawings.report_flow import flow_of, flows
from ..drawings.timeline import phase_bar, plan_timeline
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.calendar_links import CalendarFile, CalendarFiles
from ..parts.feedback import feedback_links
from ..parts.findings import findings
from ..parts.full_text import full_text
from ..parts.lineage import lineage_of
from ..parts.plan_history import edit_days
from ..parts.sections import sections_of
from ..parts.signing import signed_as
from ..parts.similarity_marks import own_part
from ..parts.standing import (
    Past,
    force,
    has_time,
    how_far_in_words,
    issued_as,
    issuer_end,
    left_since,
    noun,
    standing_in_words,
    status_in_words,
    why_nothing_next,
)
from ..parts.succession_note import with_note
from ..parts.view import document, due, fate
from .document import SHOWN, Citers
from .plan_duties import duty_values
from .plan_followed import followed_of, followed_values, past_of


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
    """What the templates of the page ask for, each by its name."""
    name = document_name(plan, snapshot.portal.agencies)
    followed = followed_of(snapshot, plan)
    past = past_of(snapshot, plan, followed)
    return {
        **_identity(snapshot, plan),
        **_standing(snapshot, plan, past),
        **_times(snapshot, plan, root),
        **followed_values(followed, past),
        **duty_values(snapshot, plan),
        **_relations(snapshot, plan),
        **_gone(snapshot, plan),
        "root": root,
        "site": snapshot.site,
        "flow_rows": flows(snapshot, plan),
        "flow": flow_of(snapshot, (plan,), f"Ai báo cáo ai theo {name}"),
        "feedback_links": feedback_links(snapshot.site, plan.url, name),
        "own": own_part(snapshot, plan),
        "text": full_text(snapshot, plan, citers, root),
        "findings": findings(snapshot, plan),
        "edits": edit_days(snapshot, plan),
        "edit": snapshot.site.edit + plan.at.file if snapshot.site.edit else "",
    }


def _identity(snapshot: Snapshot, plan: Plan) -> dict[str, object]:
    """What the document is, and whose."""
    agency = snapshot.portal.agencies.get(plan.agency)
    return {
        "plan": plan,
        "name": document_name(plan, snapshot.portal.agencies),
        "brief": brief_name(plan, snapshot.portal.agencies),
        "noun": noun(plan),
        "titled_time": titled_time(plan),
        "occasions": labels.OCCASION,
        "categories": CATEGORY,
        "agency": agency,
        "signed_as": signed_as(plan.signatory) if plan.signatory else "",
        "agency_fate": fate(snapshot, agency, snapshot.today) if agency else "",
        "campaign": snapshot.portal.campaigns.get(plan.campaign or ""),
    }


def _standing(snapshot: Snapshot, plan: Plan, past: Past) -> dict[str, object]:
    """Whether it holds, where it stands, and whether opinions are asked for."""
    time, talks = snapshot.timeline.of(plan.id), plan.consultation
    return {
        "standing": _issuer_ended(snapshot, plan) + standing_in_words(snapshot, plan, past),
        "status": status_in_words(snapshot, plan),
        "issued_as": issued_as(snapshot, plan),
        "why_nothing_next": "" if time.next else why_nothing_next(snapshot, plan, past),
        "is_unsettled": force(snapshot, plan) is Force.UNKNOWN,
        "has_run_out": has_run_out(plan, snapshot.today),
        "talks": talks,
        "talks_open": bool(talks and takes_opinions(talks, snapshot.today)),
        "talks_ahead": bool(talks and talks.opens and snapshot.today < talks.opens.first),
    }


def _gone(snapshot: Snapshot, plan: Plan) -> dict[str, object]:
    """The last day of who issued it, and whether all who take what is reported of it have ended,
    where nobody goes on for them: they cannot be asked."""
    issuer, reported = issuer_end(snapshot, plan), None
    takers = plan.feedback.to if plan.feedback else ()
    # Whom words alone name may be of another level than the issuer, and go on.
    if takers and all(party.agency or last_day_of_level(party.name) for party in takers):
        reported = nobody_from(snapshot.portal, plan, takers)
    return {
        "issuer_gone": written_day(issuer) if issuer else "",
        "feedback_gone": reported is not None and reported <= snapshot.today,
    }


def _times(snapshot: Snapshot, plan: Plan, root: str) -> dict[str, object]:
    """Its phases, how far it is, and what changed its time."""
    time = snapshot.timeline.of(plan.id)
    carrying = carried_on_by(plan, snapshot.portal, snapshot.today)
    ended = time.dated_end
    is_left = ended and ended.kind is not RelationKind.REPLACES
    is_open = not time.ended and not time.has_late_days
    phase_end = time.stage.phase.end.last if time.stage else time.end if is_open else None
    left = left_since(snapshot, plan)
    gone = f"cơ quan ban hành đã hết {written_day(left)}" if left else ""
    return {
        "time": time,
        "has_time": has_time(plan),
        "bar": None if left else phase_bar(plan, time),
        "extended": document(snapshot, time.extension.by) if time.extension else None,
        "carried_on": document(snapshot, carrying) if carrying and not time.ended else None,
        "ended_by": document(snapshot, ended.by) if ended and is_left else None,
        "suspended": document(snapshot, time.suspension.by) if time.suspension else None,
        "suspension": suspended_in_words(time.suspension) if time.suspension else "",
        "phase_words": how_far_in_words(snapshot, plan),
        "phase_span": gone or phase_span_in_words(time),
        "phase_end": phase_end if phase_end and phase_end > snapshot.today and not left else None,
        "next": due(snapshot, time.next) if time.next else None,
        "next_is_of_talks": bool(time.next and time.next.duty.kind is DutyKind.CONSULTATION),
        "timeline": plan_timeline(
            plan, time, snapshot.ledger.has_record, sections_of(snapshot, plan, root)
        ),
    }


_SHOWN_APART = {RelationKind.IMPLEMENTS, RelationKind.CITES}
"""What it implements stands above, by its words too; what it cites stands below."""


def _relations(snapshot: Snapshot, plan: Plan) -> dict[str, object]:
    """What it hangs together with; an id that nothing bears is named among the problems (K402)."""
    portal = snapshot.portal
    return {
        "lineage": lineage_of(snapshot, plan),
        "doc": lambda identifier: document(snapshot, identifier),
        "relation_words": labels.RELATION,
        "ties": _not_apart(portal.edges_from.get(plan.id, ())),
        "incoming": _not_apart(portal.edges_to.get(plan.id, ())),
        "only_in_words": [
            relation
            for relation in only_in_words(portal, plan)
            if relation.type is not RelationKind.IMPLEMENTS
        ],
    }


def _not_apart(edges: Iterable[Edge]) -> list[Edge]:
    return [edge for edge in edges if edge.kind not in _SHOWN_APART]


def _issuer_ended(snapshot: Snapshot, plan: Plan) -> str:
    """A sentence to begin with; empty while the issuer is there."""
    agency = snapshot.portal.agencies.get(plan.agency)
    if agency is None or agency.valid_to is None or agency.valid_to.last >= snapshot.today:
        return ""
    told = fate(snapshot, agency, snapshot.today)
    # Who goes on under its name has no end to begin with: the card tells it.
    return f"Cơ quan ban hành hoạt động {told}. " if told.startswith("đến hết") else ""
