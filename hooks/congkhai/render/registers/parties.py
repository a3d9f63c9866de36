"""/cong-khai/duong-bao-cao/ and /cong-khai/giam-sat/: who reports to whom, and who watches."""

from __future__ import annotations

from collections.abc import Iterator

from ...addresses import DISCLOSURES_PAGE, REPORT_CHAINS_PAGE, SUPERVISION_PAGE
from ...model import Campaign, Category, document_name
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.report_flow import flow_of, flows
from ..drawings.report_flow_diagram import FlowPicture
from ..parts.view import PartyView, doers
from .filters import PlanColumns, line
from .pagination import finished

ABOVE = (("Sổ công khai", DISCLOSURES_PAGE),)
TOLD = 12
"""Of what else speaks of watching, so many are named."""
PICTURES = 6
"""On the register; each campaign and plan shows its own."""


@value_class
class Watch:
    """Who watches over the doing, for whose sake."""

    line: PlanColumns
    who: tuple[PartyView, ...]
    what: str


def flow_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=REPORT_CHAINS_PAGE,
        title="Ai báo cáo ai",
        description="Báo cáo đi từ đâu, qua đâu, tới đâu, khi nào",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    yield from finished(
        snapshot,
        page,
        "register-flows.html",
        [row for plan in snapshot.portal.plans.values() for row in flows(snapshot, plan)],
        above=ABOVE,
        csv="deadlines",
        pictures=pictures(snapshot),
        names=("Người báo cáo", "Qua", "Nơi nhận", "Khi nào", "Mục"),
    )


def pictures(snapshot: Snapshot) -> list[tuple[Campaign, tuple[FlowPicture, ...]]]:
    """Of each campaign, in its order, as long as there is room; the others have their own page."""
    plans = snapshot.portal.plans
    found: list[tuple[Campaign, tuple[FlowPicture, ...]]] = []
    room = PICTURES
    for campaign in snapshot.portal.campaigns.values():
        if room <= 0:
            break
        members = snapshot.portal.plans_by_campaign.get(campaign.id, ())
        title = f"Ai báo cáo ai, {campaign.short}"
        drawn = flow_of(snapshot, (plans[member] for member in members), title)[:room]
        room -= len(drawn)
        if drawn:
            found.append((campaign, drawn))
    return found


def watch_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=SUPERVISION_PAGE,
        title="Ai giám sát",
        description="Kế hoạch nêu ai giám sát việc gì, và phản ánh ở đâu",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    rows = list(watches(snapshot))
    told = [] if rows else list(_said_elsewhere(snapshot))
    yield from finished(
        snapshot,
        page,
        "register-watches.html",
        rows,
        told=told[:TOLD],
        more_told=len(told[TOLD:]),
        above=ABOVE,
        csv="obligations",
        names=("Ai giám sát", "Việc gì", "Kế hoạch của", "Mục"),
    )


def _said_elsewhere(snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """What is recorded as a report or a task and speaks of it: its words, its plan."""
    for plan in snapshot.portal.plans.values():
        done = [fact.what for fact in plan.deadlines]
        done += [fact.what for fact in plan.obligations]
        done += [task.what for task in plan.tasks]
        name = document_name(plan, snapshot.portal.agencies)
        yield from ((what, name, plan.url) for what in done if "giám sát" in what.lower())


def watches(snapshot: Snapshot) -> Iterator[Watch]:
    for plan in snapshot.portal.plans.values():
        for obligation in plan.obligations:
            if obligation.category is Category.SUPERVISE:
                known = line(
                    snapshot,
                    plan,
                    obligation.section,
                    obligation.who,
                    others=obligation.audience,
                    state="" if plan.status.binds else "bind",
                    words=(obligation.what, obligation.printed),
                )
                yield Watch(known, doers(snapshot, obligation), obligation.what)
