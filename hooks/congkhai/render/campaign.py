"""The pages of campaigns: the cascade from the first decision down, and where plans stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..dates import period_in_words
from ..edition import Edition
from ..model import Campaign, Category, Plan
from ..occurrence import Occurrence
from ..page import Page
from ..track import Share, share
from ..wording import phase_in_words
from .frame import headings_of, render
from .report_flow import flow_of, flows
from .timeline import Subject, campaign_timeline
from .view import DocumentView, PartyView, document, due, fate, parties

MAX_TREE = 400
"""Beyond so many nodes the tree is cut; the list of plans has them all."""


@dataclass(frozen=True, slots=True)
class Node:
    """A document in the cascade; `children` are drawn below it."""

    document: DocumentView
    inferred: str
    remark: str
    expected: tuple[tuple[str, tuple[PartyView, ...]], ...]
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class CampaignSum:
    """Where a campaign stands, in a few figures."""

    campaign: Campaign
    plans: tuple[Plan, ...]
    binding: int
    drafts: int
    phase: str
    next: Occurrence | None
    reviews: Share
    """Interim and final reviews: how many fell due, and of those, how many were seen."""
    missing_parents: int


def campaign_page(edition: Edition, campaign: Campaign) -> Page:
    page = Page(campaign.url, campaign.name, campaign.gist or campaign.name, "", tab="phong-trao/")
    total = sum_of(edition, campaign)
    content = render(
        "campaign.html",
        root=page.root,
        sum=total,
        campaign=campaign,
        today=edition.today,
        tree=cascade(edition, campaign),
        plans=[_plan_row(edition, plan) for plan in total.plans],
        coming=[due(edition, one) for one in _coming(edition, total.plans)],
        next=due(edition, total.next) if total.next else None,
        flow=flow_of(edition, total.plans, f"Ai báo cáo ai trong phong trào {campaign.short}"),
        flow_rows=[row for plan in total.plans for row in flows(edition, plan)],
        timeline=campaign_timeline(
            [_subject(edition, plan) for plan in total.plans], edition.today
        ),
    )
    return replace(
        page, content=content, headings=headings_of(content), source="plans/campaigns.yml"
    )


def _subject(edition: Edition, plan: Plan) -> Subject:
    """A plan by its agency's short name, grouped by territory when there are many."""
    agency = edition.portal.agencies.get(plan.agency)
    territory = edition.portal.territories.get((agency.territory if agency else "") or "")
    name = agency.short if agency else plan.heading
    if territory and territory.name.split()[-1] not in name:
        name = f"{name}, {territory.name}"
    return Subject(
        plan,
        edition.timeline.of(plan.id),
        name if plan.status.binds else f"{name} (dự thảo)",
        territory.name if territory else "Nơi khác",
    )


def campaigns_page(edition: Edition) -> Page:
    page = Page(
        "phong-trao/", "Phong trào", "Các phong trào thi đua trên cổng", "", tab="phong-trao/"
    )
    content = render(
        "campaigns.html",
        root=page.root,
        sums=[sum_of(edition, one) for one in edition.portal.campaigns.values()],
        today=edition.today,
    )
    return replace(page, content=content, source="plans/campaigns.yml")


def sum_of(edition: Edition, campaign: Campaign) -> CampaignSum:
    plans = tuple(
        edition.portal.plans[identifier]
        for identifier in edition.portal.plans_by_campaign.get(campaign.id, ())
    )
    times = [edition.timeline.of(plan.id) for plan in plans if plan.phases]
    phases = sorted({phase_in_words(time) for time in times})
    coming = _coming(edition, plans)
    reviews = share(
        one
        for plan in plans
        for one in edition.ledger.of(plan.id)
        if one.duty.category is Category.REVIEW
    )
    stubs = {
        edge.target
        for plan in plans
        for edge in edition.portal.parents(plan.id)
        if edge.target in edition.portal.documents
    }
    return CampaignSum(
        campaign,
        plans,
        sum(plan.status.binds for plan in plans),
        sum(not plan.status.binds for plan in plans),
        "; ".join(phases),
        coming[0] if coming else None,
        reviews,
        len(stubs),
    )


def _coming(edition: Edition, plans: Iterable[Plan]) -> list[Occurrence]:
    found: dict[tuple[str, str, str], Occurrence] = {}
    for one in edition.timeline.upcoming(64, [plan.id for plan in plans]):
        found.setdefault(one.duty.key, one)
    return list(found.values())[:8]


@dataclass(frozen=True, slots=True)
class PlanRow:
    document: DocumentView
    agency_fate: str
    period: str
    phase: str
    next: object


def _plan_row(edition: Edition, plan: Plan) -> PlanRow:
    agency = edition.portal.agencies.get(plan.agency)
    time = edition.timeline.of(plan.id)
    period = period_in_words(plan.period.start, plan.period.end) if plan.period else "không nêu"
    return PlanRow(
        document(edition, plan.id),
        fate(edition, agency, edition.today) if agency else "",
        period,
        phase_in_words(time) if plan.phases else "không chia giai đoạn",
        time.next.last_good_day if time.next and time.binding else None,
    )


def cascade(edition: Edition, campaign: Campaign) -> tuple[Node, ...]:
    """From the documents above all plans of a campaign down to its lowest plans.

    A document with several parents stands under the nearest one (that which itself has a parent
    here) and says that it names the other too. Built without recursion on depth.
    """
    portal = edition.portal
    members = set(portal.plans_by_campaign.get(campaign.id, ()))
    members |= {one.id for one in portal.documents.values() if one.campaign == campaign.id}
    waiting = list(members)
    while waiting:
        for edge in portal.parents(waiting.pop()):
            if edge.target not in members:
                members.add(edge.target)
                waiting.append(edge.target)
    below: dict[str, list[tuple[str, str, str]]] = {}
    tops: list[str] = []
    for member in sorted(members):
        ups = [edge for edge in portal.parents(member) if edge.target in members]
        if not ups:
            tops.append(member)
            continue
        nearest = next((edge for edge in ups if portal.parents(edge.target)), ups[0])
        others = [document(edition, edge.target).words for edge in ups if edge is not nearest]
        remark = f"cũng nêu thẳng {', '.join(others)}" if others else ""
        below.setdefault(nearest.target, []).append((member, nearest.inferred, remark))
    return tuple(_grow(edition, top, below) for top in tops)


def _grow(edition: Edition, top: str, below: dict[str, list[tuple[str, str, str]]]) -> Node:
    """The tree under `top`, built from its leaves up."""
    order: list[tuple[str, str, str]] = [(top, "", "")]
    seen = {top}
    for parent, _, _ in order:
        if len(order) > MAX_TREE:
            break
        for child in below.get(parent, []):
            if child[0] not in seen:
                seen.add(child[0])
                order.append(child)
    built: dict[str, Node] = {}
    for identifier, inferred, remark in reversed(order):
        plan = edition.portal.plans.get(identifier)
        built[identifier] = Node(
            document(edition, identifier),
            inferred,
            remark,
            tuple((one.what, parties(edition, one.who)) for one in plan.expects) if plan else (),
            tuple(built[child] for child, _, _ in below.get(identifier, []) if child in built),
        )
    return built[top]
