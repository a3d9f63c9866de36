"""The pages of agencies: what each issued, what it owes and to whom, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from ...addresses import AGENCIES_PAGE
from ...graph import heirs, steps_from, unsettled_since
from ...model import Agency, Confidence, Succession, SuccessionKind
from ...schedule import TrackedDuty
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.agency_timeline import agency_timeline
from ..drawings.coming_months import coming_months
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.agency_names import told_apart
from ..parts.calendar_links import CalendarFiles, webcal
from ..parts.succession_note import with_note
from ..parts.unread import some_unread
from ..parts.view import DocumentView, document, due, fate
from ..registers.duty_strips import duty_strips
from ..registers.filters import with_takers
from ..registers.holdings import Holdings
from ..registers.tracked_rows import promise_rows, shares_by_year
from .agency_ahead import next_of_each_owed, owed_ahead, owed_by
from .agency_called import Called, called_in
from .agency_duties import Roles
from .agency_duty_row import DutyRow
from .agency_seen import rows_in_registers, with_what_was_seen
from .agency_unseen import left_undone, missed_in_words, with_what_was_missed
from .agency_words import in_one_sentence, of_plans_before, running
from .being_mended import mended_by

PER_PAGE = 120
"""So many duties stand on one page."""
ISSUED = 200
"""So many documents of one agency are named."""
COMING = 4
NAMED_IN = 5
"""So many plans are named that may mean the agency."""

_INTO = {SuccessionKind.ABSORB: "vào", SuccessionKind.FUNCTION_TRANSFER: "sang"}
PROMISES = 12
"""On an agency's page; the register has them all."""


@value_class
class Issued:
    """What was issued under one name."""

    agency: Agency
    documents: tuple[DocumentView, ...]
    more: int


@value_class
class StepView:
    words: str
    when: object
    sources: tuple[Agency, ...]
    targets: tuple[Agency, ...]
    step: Succession
    into: str
    """Before those that came of it."""
    doubt: str
    """How sure the source is, where it is not sure."""


def agency_pages(
    snapshot: Snapshot,
    agency: Agency,
    roles: Roles,
    holdings: Holdings,
    calendars: CalendarFiles,
) -> Iterator[Page]:
    """The agency's page; its duties go on where they are too many for one."""
    every = with_what_was_missed(snapshot, agency.id, _told_apart(roles.of(agency)))
    rows = with_what_was_seen(snapshot, agency, roles.forerunners(agency.id), every)
    cut = [rows[start : start + PER_PAGE] for start in range(0, len(rows), PER_PAGE)] or [[]]
    urls = [agency.url, *(f"{agency.url}trang-{n}/" for n in range(2, len(cut) + 1))]
    pages = urls if len(urls) > 1 else []
    first = _shown(cut[0], 1, pages, len(rows))
    first["missed"] = missed_in_words(snapshot, rows)
    first["calendars"] = calendars.of("co-quan", agency.id)
    first["webcal"] = partial(webcal, snapshot.site.url)
    called = first["called"] = called_in(snapshot, agency, roles, calendars)
    first["is_called"] = bool(called.rows)
    told_of = {row.duty[0] for row in called.rows if row.duty}
    named_in = [plan for plan in roles.named_in(agency) if plan not in told_of]
    first["named_in"] = [document(snapshot, plan) for plan in named_in[:NAMED_IN]]
    first["named_in_all"] = len(named_in)
    first["unread"] = snapshot.ask(some_unread, "")
    yield _first_page(snapshot, agency, roles, holdings, first)
    for number, some in enumerate(cut[1:], 2):
        title = f"{told_apart(snapshot, agency)}, trang {number}"
        page = Page(
            url=urls[number - 1],
            title=title,
            description=f"Việc của {agency.name}",
            content="",
            tab=AGENCIES_PAGE,
            source="plans/agencies.yml",
        )
        content = render(
            "agency-duties.html",
            root=page.root,
            agency=agency,
            title=title,
            **_shown(some, number, pages, len(rows)),
        )
        yield replace(page, content=content, headings=headings_of(content))


def _told_apart(rows: list[DutyRow]) -> list[DutyRow]:
    """Plans of one number, each with its year."""
    plans: dict[str, set[str]] = {}
    for row in rows:
        plans.setdefault(row.plan, set()).add(row.url.partition("#")[0])
    return [
        replace(row, plan=f"{row.plan}, {row.issued.year}")
        if len(plans[row.plan]) > 1 and row.issued
        else row
        for row in rows
    ]


def _shown(rows: list[DutyRow], number: int, pages: list[str], total: int) -> dict[str, object]:
    done = [row for row in rows if not (row.is_received or row.is_judged)]
    sure = [row for row in done if not (row.over or row.is_doubtful or row.draft)]
    return {
        "owed": [row for row in sure if not row.group],
        "shared": [row for row in sure if row.group],
        "doubtful": [row for row in done if not row.over and row.is_doubtful],
        "over": [row for row in done if row.over],
        "drafts": [row for row in done if row.draft and not row.is_doubtful],
        "judged": [row for row in rows if row.is_judged],
        "received": [row for row in rows if row.is_received],
        "named_in": [],
        "called": Called(),
        "is_called": False,
        "named_in_all": 0,
        "some_inherited": any(
            row.under and not (row.is_renamed or row.is_carried_on) for row in rows
        ),
        "number": number,
        "pages": pages,
        "total": total,
    }


def _first_page(
    snapshot: Snapshot,
    agency: Agency,
    roles: Roles,
    holdings: Holdings,
    shown: dict[str, object],
) -> Page:
    portal = snapshot.portal
    page = Page(
        url=agency.url,
        title=told_apart(snapshot, agency),
        description=f"{agency.name}: kế hoạch, việc phải làm, hạn báo cáo",
        content="",
        tab=AGENCIES_PAGE,
        source="plans/agencies.yml",
    )
    former = roles.forerunners(agency.id)
    issuers = (agency, *roles.committees(agency.id), *former)
    issued = [_issued(snapshot, roles, issuer) for issuer in issuers]
    promised = _promised(snapshot, agency)
    strips = [*duty_strips(promise_rows(snapshot, promised))]
    owed = owed_by(snapshot, agency, former, roles.groups(agency))
    ahead = owed_ahead(snapshot, owed)
    timeline, undrawn = agency_timeline(snapshot, agency, owed)
    content = render(
        "agency.html",
        root=page.root,
        agency=agency,
        name=page.title,
        apart=lambda named: told_apart(snapshot, named),
        level=labels.level_in_words(agency),
        territory=portal.territories.get(agency.territory or ""),
        parent=portal.agencies.get(agency.parent or ""),
        fate=fate(snapshot, agency, snapshot.today),
        heirs=heirs(portal, agency.id, snapshot.today),
        former=former,
        left=left_undone(snapshot, agency, [(body, roles.given_to(body)) for body in former]),
        plans_before=of_plans_before(
            snapshot, agency, [(body, _promised(snapshot, body)) for body in former]
        ),
        handed_on=_handed_on(snapshot, roles, agency),
        mending=snapshot.ask(mended_by, agency.id),
        issued=[document for document in issued if document.documents],
        coming=[due(snapshot, occurrence) for occurrence in next_of_each_owed(ahead)[:COMING]],
        months=coming_months(ahead, snapshot.today),
        told=in_one_sentence(
            snapshot, agency, ahead, promised, running(snapshot, agency, roles.of(agency)), shown
        ),
        standing=_standing(snapshot, agency),
        before=[_step(snapshot, step) for step in roles.steps_to(agency.id)],
        holdings=holdings.of("co-quan", agency.id),
        is_taker=any(agency.id in with_takers(snapshot, [body.id]) for body in former),
        promises=strips[:PROMISES],
        strips=len(strips),
        promised=len(promised),
        by_year=shares_by_year(promised),
        after=[_step(snapshot, step) for step in steps_from(portal, agency.id)],
        timeline=timeline,
        undrawn=undrawn,
        in_register=rows_in_registers(holdings, (agency, *former)),
        **shown,
    )
    content = with_note(snapshot, content, page.root)
    return replace(page, content=content, headings=headings_of(content))


def _handed_on(snapshot: Snapshot, roles: Roles, agency: Agency) -> list[tuple[Agency, list[str]]]:
    """Bodies of which it took over some functions and not the whole, each with these."""
    found: dict[str, list[str]] = {}
    for step in roles.steps_to(agency.id):
        for source in step.sources if step.function else ():
            found.setdefault(source, []).append(step.function)
    known = snapshot.portal.agencies
    return [(known[key], functions) for key, functions in found.items() if key in known]


def _standing(snapshot: Snapshot, agency: Agency) -> str:
    """Whether it is at work, of an agency whose last day is not known; of a group nothing."""
    if agency.valid_from and agency.valid_from.first > snapshot.today:
        return "Chưa hoạt động"
    if agency.group:
        return ""
    since = unsettled_since(snapshot.portal, agency)
    return "Chưa rõ" if since and since.last < snapshot.today else "Đang hoạt động"


def _issued(snapshot: Snapshot, roles: Roles, agency: Agency) -> Issued:
    ids = (*snapshot.portal.plans_by_agency.get(agency.id, ()), *roles.cited(agency.id))
    newest_first = sorted(
        (document(snapshot, key) for key in ids),
        key=lambda entry: str(entry.date or ""),
        reverse=True,
    )
    return Issued(agency, tuple(newest_first[:ISSUED]), len(ids[ISSUED:]))


def _promised(snapshot: Snapshot, agency: Agency) -> list[TrackedDuty]:
    """What its own plans promise to show and has fallen due: duty by duty, each in the order of
    time, the one that fell due last on top."""
    issued = snapshot.portal.plans_by_agency.get(agency.id, ())
    every = (tracked for plan in issued for tracked in snapshot.ledger.of(plan))
    dated = (tracked for tracked in every if tracked.is_due and tracked.period)
    duties = [list(some) for _, some in groupby(dated, lambda tracked: id(tracked.duty))]
    duties.sort(key=_last_of, reverse=True)
    return [tracked for some in duties for tracked in some]


def _last_of(promises: Sequence[TrackedDuty]) -> dt.date:
    return max(tracked.period.last for tracked in promises if tracked.period)


def _step(snapshot: Snapshot, step: Succession) -> StepView:
    known = snapshot.portal.agencies
    return StepView(
        words=labels.SUCCESSION[step.kind.value],
        when=step.effective,
        sources=tuple(known[source] for source in step.sources if source in known),
        targets=tuple(known[target] for target in step.targets if target in known),
        step=step,
        into=_INTO.get(step.kind, "thành"),
        doubt=""
        if step.confidence is Confidence.HIGH
        else labels.CONFIDENCE[step.confidence.value],
    )
