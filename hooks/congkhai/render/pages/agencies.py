"""/co-quan/: every agency, with what it issued, how much it has to do, and what was not seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...addresses import AGENCIES_PAGE
from ...model import Agency
from ...site import Page
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts import labels
from ..parts.agency_names import told_apart
from ..parts.view import fate
from .agency_duties import Roles
from .agency_duty_row import FALLS_TO
from .agency_parts import roles_given
from .agency_unseen import with_what_was_missed

MOST = 5
"""So many that have most to do are named above the list."""


@value_class
class Given:
    """How much plans give one agency to do."""

    duties: int
    unseen: int
    """So many of these that it must do itself fell due and were not seen."""
    unseen_of_over: int = 0
    """The same of what documents gave it that no longer hold, or whose time is over."""
    drafts: int = 0
    """What drafts would give it."""


def agencies_page(snapshot: Snapshot) -> Page:
    page = Page(
        url=AGENCIES_PAGE,
        title="Cơ quan",
        description="Các cơ quan có tên trong kế hoạch",
        content="",
        tab=AGENCIES_PAGE,
        source="plans/agencies.yml",
    )
    given = snapshot.ask(given_to, "")
    groups = [
        (
            name,
            sorted(
                (
                    agency
                    for agency in snapshot.portal.agencies.values()
                    if agency.level.value == level
                ),
                key=lambda agency: (sort_key(agency.name), _last_day(agency)),
            ),
        )
        for level, name in labels.LEVEL.items()
    ]
    content = render(
        "agencies.html",
        root=page.root,
        groups=[(name, *_parted(snapshot, some)) for name, some in groups if some],
        apart=lambda named: told_apart(snapshot, named),
        fates={
            agency.id: fate(snapshot, agency, snapshot.today)
            for agency in snapshot.portal.agencies.values()
        },
        plans={key: len(ids) for key, ids in snapshot.portal.plans_by_agency.items()},
        given=given,
        most=_most(snapshot, given),
        tied=snapshot.ask(tied_duties, ""),
    )
    return replace(page, content=content, headings=headings_of(content))


def _parted(
    snapshot: Snapshot, some: Iterable[Agency]
) -> tuple[list[Agency], list[Agency], list[Agency]]:
    """All of one level; of these, who is there today, and who has ended."""
    every, today = list(some), snapshot.today
    living = [agency for agency in every if _last_day(agency) >= today]
    return every, living, [agency for agency in every if _last_day(agency) < today]


def given_to(snapshot: Snapshot, _: str) -> dict[str, Given]:
    """By agency; of those that plans give anything, themselves or those before it. What returns, or
    has headings, is one duty; what a draft would give counts apart."""
    found: dict[str, Given] = {}
    roles = Roles(snapshot)
    for key, agency in snapshot.portal.agencies.items():
        own = (
            row
            for row in roles.of(agency)
            if not (row.is_received or row.is_judged or row.is_doubtful or row.group)
        )
        every = list(dict.fromkeys(own))
        drafts = {row.duty or row for row in every if row.draft}
        rows = [row for row in every if not row.draft]
        hold = [row for row in rows if not row.over]
        late = {row.duty for row in with_what_was_missed(snapshot, key, rows) if row.missed}
        late_now = late.intersection(row.duty for row in hold)
        if hold or late or drafts:
            others = sum(row.duty is None for row in hold)
            duties = {row.duty for row in hold if row.duty}
            found[key] = Given(
                len(duties) + others, len(late_now), len(late - late_now), len(drafts)
            )
    return found


def tied_duties(snapshot: Snapshot, _: str) -> tuple[int, int]:
    """How many duties of plans that bind fall to a body of the register, and how many there are."""
    parts = [
        part
        for plan in snapshot.portal.plans.values()
        if plan.status.binds
        for part in roles_given(plan)
        if part.role in FALLS_TO
    ]
    return sum(any(party.agency for party in part.who) for part in parts), len(parts)


def _most(snapshot: Snapshot, given: Mapping[str, Given]) -> list[tuple[Agency, Given]]:
    """Those that have most to do, where there are enough to choose from, and where most of what is
    to be done is known by whom. Who has no more than one that is left out is left out, too."""
    some = [
        key
        for key, amount in given.items()
        if amount.duties and _last_day(snapshot.portal.agencies[key]) >= snapshot.today
    ]
    tied, every = snapshot.ask(tied_duties, "")
    if len(some) <= MOST or tied * 2 < every:
        return []
    agencies = snapshot.portal.agencies
    first = sorted(some, key=lambda key: (-given[key].duties, sort_key(agencies[key].name)))
    least = given[first[MOST]].duties
    return [(agencies[key], given[key]) for key in first[:MOST] if given[key].duties > least]


def _last_day(agency: Agency) -> dt.date:
    """Of two that share a name the one at work today comes last."""
    return agency.valid_to.last if agency.valid_to else dt.date.max
