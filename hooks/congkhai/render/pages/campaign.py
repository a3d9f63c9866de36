"""The pages of campaigns: the cascade from the first decision down, and where plans stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from ...addresses import CAMPAIGNS_PAGE
from ...dates import period_in_words
from ...model import Campaign, Category, Plan, short_date
from ...schedule import (
    Occurrence,
    Share,
    TrackedDuty,
    running_periods,
    share,
)
from ...site import Page
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..drawings.cascade import (
    CascadePage,
    DescentTree,
    TreeRow,
    diagram_of,
    family_of,
    parts_of,
    tree_rows,
)
from ..drawings.report_flow import flow_of, flows
from ..drawings.timeline import CampaignTimeline, Subject, campaign_timeline
from ..engine.environment import headings_of, render
from ..parts.calendar_links import CalendarFiles, webcal
from ..parts.campaign_phase import (
    ENDED,
    campaign_phase,
    coming_of,
    no_review_in_words,
    soon_of,
    sorts_of,
    unbound_of,
)
from ..parts.standing import issuer_end, running_in_words, stage_in_words
from ..parts.succession_note import with_note
from ..parts.view import due
from ..registers.criteria import criteria_url, with_criteria
from ..registers.holdings import Holdings
from ..registers.seen_grid import seen_grid, seen_in_one_sentence
from ..registers.tracked_rows import shares_by_agency, shares_by_kind, shares_by_year
from .campaign_plans import campaign_row
from .campaigns_printed import printed_campaigns

AGENCIES = 40
"""Lines of shares; the register has every agency."""
TOGETHER = 600
"""So many plans are drawn on the campaign's page; of more, each territory's page has its own."""


@value_class
class CampaignSum:
    """Where a campaign stands, in a few figures."""

    campaign: Campaign
    plans: tuple[Plan, ...]
    binding: int
    drafts: int
    phase: str
    coming: tuple[Occurrence, ...]
    """The first of each duty that is still in time."""
    unbound: Occurrence | None
    """The next day that binds nobody."""
    reviews: Share
    """Interim and final reviews: how many fell due, and of those, how many were seen."""
    no_review: str
    """Why none fell due."""
    missing_parents: int

    @property
    def next(self) -> Occurrence | None:
        return self.coming[0] if self.coming else None

    @property
    def is_over(self) -> bool:
        return self.phase == ENDED and not self.coming


def campaign_pages(
    snapshot: Snapshot, campaign: Campaign, holdings: Holdings, calendars: CalendarFiles
) -> Iterator[Page]:
    """The campaign's page, and where it has many plans a page for each territory."""
    family = family_of(snapshot, campaign)
    first, *rest = parts_of(snapshot, campaign, family)
    yield _campaign_page(snapshot, campaign, family, first, holdings, calendars, bool(rest))
    for part in rest:
        yield _part_page(snapshot, campaign, family, part)


def _campaign_page(
    snapshot: Snapshot,
    campaign: Campaign,
    family: DescentTree,
    part: CascadePage,
    holdings: Holdings,
    calendars: CalendarFiles,
    has_parts: bool,
) -> Page:
    page = Page(
        url=campaign.url,
        title=campaign.name,
        description=campaign.gist or campaign.name,
        content="",
        tab=CAMPAIGNS_PAGE,
    )
    total = sum_of(snapshot, campaign)
    rows = tree_rows(snapshot, family, part)
    promises = [tracked for plan in total.plans for tracked in snapshot.ledger.of(plan.id)]
    shown = _shown(snapshot, campaign, part, rows)
    is_whole = len(total.plans) <= TOGETHER
    if is_whole:
        shown["timeline"] = _timeline(snapshot, total.plans)
    content = render(
        "campaign.html",
        root=page.root,
        sum=total,
        campaign=campaign,
        period=(
            period_in_words(campaign.period.start, campaign.period.end) if campaign.period else ""
        ),
        diagram=diagram_of(snapshot, family, part, rows),
        coming=[due(snapshot, occurrence) for occurrence in soon_of(snapshot, total.coming)],
        holdings=holdings.of("phong-trao", campaign.id),
        standing=_standing(total, promises),
        grid=seen_grid(snapshot, promises),
        by_kind=shares_by_kind(promises),
        by_agency=shares_by_agency(snapshot, promises)[:AGENCIES],
        by_year=shares_by_year(
            tracked for tracked in promises if not tracked.duty.category.orders_publication
        ),
        criteria=criteria_url(campaign) if with_criteria(snapshot, campaign) else "",
        next=due(snapshot, total.next) if total.next else None,
        unbound=due(snapshot, total.unbound) if total.unbound else None,
        running=running_in_words(running_periods(promises)),
        is_whole=is_whole,
        has_parts=has_parts,
        calendars=calendars.of("phong-trao", campaign.id),
        webcal=partial(webcal, snapshot.site.url),
        **shown,
    )
    return replace(
        page,
        content=with_note(snapshot, content, page.root),
        headings=headings_of(content),
        source="plans/campaigns.yml",
    )


def _standing(total: CampaignSum, promises: Sequence[TrackedDuty]) -> str:
    """The page in one sentence or two."""
    told = f"{total.binding} văn bản đã ban hành"
    told = f"{told}, {total.drafts} dự thảo" if total.drafts else told
    if total.drafts and not total.binding:
        told = f"Mới có {total.drafts} dự thảo, chưa văn bản nào ràng buộc"
    elif not total.binding:
        told = "Chưa có văn bản nào trên cổng"
    if total.missing_parents:
        told += f"; cổng còn thiếu {total.missing_parents} văn bản cấp trên"
    return f"{told}. {seen_in_one_sentence(promises)}"


def _part_page(
    snapshot: Snapshot, campaign: Campaign, family: DescentTree, part: CascadePage
) -> Page:
    names = [snapshot.portal.territories[territory].name for territory in part.territories]
    title = ", ".join([campaign.short, *names[-1:]])
    title = f"{title}, trang {part.number}" if part.number > 1 else title
    page = Page(
        url=part.url,
        title=title,
        description=f"{campaign.name}: {title}",
        content="",
        tab=CAMPAIGNS_PAGE,
    )
    trail = [("Phong trào", CAMPAIGNS_PAGE), (campaign.short, campaign.url)]
    trail += [
        (name, f"{campaign.url}{territory}/")
        for name, territory in zip(names, part.territories, strict=True)
    ]
    content = render(
        "campaign-part.html",
        root=page.root,
        sort=campaign.sort,
        title=title,
        trail=trail[:-1] if part.number == 1 else trail,
        here=names[-1] if part.number == 1 else f"Trang {part.number}",
        **_shown(snapshot, campaign, part, tree_rows(snapshot, family, part)),
    )
    return replace(
        page, content=content, headings=headings_of(content), source="plans/campaigns.yml"
    )


def _shown(
    snapshot: Snapshot, campaign: Campaign, part: CascadePage, rows: Sequence[TreeRow]
) -> dict[str, object]:
    """What the campaign's page and its parts show alike: a tree, and the plans in it over time."""
    held = [
        snapshot.portal.plans[member] for member in part.members if member in snapshot.portal.plans
    ]
    return {
        "part": part,
        "rows": rows,
        "plans": [campaign_row(snapshot, plan) for plan in held],
        "flow": flow_of(snapshot, held, f"Ai báo cáo ai trong phong trào {campaign.short}"),
        "flow_rows": [row for plan in held for row in flows(snapshot, plan)],
        "timeline": _timeline(snapshot, held),
    }


def _timeline(snapshot: Snapshot, plans: Iterable[Plan]) -> CampaignTimeline | None:
    subjects = [_subject(snapshot, plan) for plan in plans]
    count = Counter(subject.name for subject in subjects)
    # One agency may have several plans: then their numbers tell them apart.
    apart = [
        replace(subject, name=f"{subject.name}, {_told_apart_by(subject.plan)}")
        if count[subject.name] > 1
        else subject
        for subject in subjects
    ]
    return campaign_timeline(
        sorted(apart, key=_by_group), snapshot.today, snapshot.ledger.has_record
    )


def _told_apart_by(plan: Plan) -> str:
    if plan.number:
        return plan.code
    return short_date(plan.issued) if plan.issued else plan.heading


def _by_group(subject: Subject) -> tuple[tuple[str, str], tuple[str, str]]:
    return sort_key(subject.group), sort_key(subject.name)


def _subject(snapshot: Snapshot, plan: Plan) -> Subject:
    """A plan by its agency's short name, grouped by territory when there are many."""
    agency = snapshot.portal.agencies.get(plan.agency)
    territory = snapshot.portal.territories.get((agency.territory if agency else "") or "")
    name = agency.short if agency else plan.heading
    if territory and territory.name.split()[-1] not in name:
        name = f"{name}, {territory.name}"
    return Subject(
        plan=plan,
        time=snapshot.timeline.of(plan.id),
        name=name if plan.status.binds else f"{name} (dự thảo)",
        group=territory.name if territory else "Nơi khác",
        stage=stage_in_words(snapshot, plan),
        issuer_end=issuer_end(snapshot, plan),
    )


def campaigns_page(snapshot: Snapshot) -> Page:
    page = Page(
        url=CAMPAIGNS_PAGE,
        title="Phong trào",
        description=f"Các {sorts_of(snapshot.portal)} trên cổng",
        content="",
        tab=CAMPAIGNS_PAGE,
    )
    content = render(
        "campaigns.html",
        printed=printed_campaigns(snapshot),
        root=page.root,
        sums=[sum_of(snapshot, campaign) for campaign in snapshot.portal.campaigns.values()],
    )
    return replace(page, content=content, source="plans/campaigns.yml")


def sum_of(snapshot: Snapshot, campaign: Campaign) -> CampaignSum:
    return snapshot.once(("sum", campaign.id), lambda: _sum(snapshot, campaign))


def _sum(snapshot: Snapshot, campaign: Campaign) -> CampaignSum:
    plans = tuple(
        snapshot.portal.plans[identifier]
        for identifier in snapshot.portal.plans_by_campaign.get(campaign.id, ())
    )
    reviews = [
        tracked
        for plan in plans
        for tracked in snapshot.ledger.of(plan.id)
        if tracked.duty.category is Category.REVIEW
    ]
    stubs = {
        edge.target
        for plan in plans
        for edge in snapshot.portal.parents(plan.id)
        if edge.target in snapshot.portal.documents
    }
    return CampaignSum(
        campaign=campaign,
        plans=plans,
        binding=sum(plan.status.binds for plan in plans),
        drafts=sum(not plan.status.binds for plan in plans),
        phase=campaign_phase(snapshot, campaign, plans),
        coming=coming_of(snapshot, plans),
        unbound=unbound_of(snapshot, plans),
        reviews=share(reviews),
        no_review=no_review_in_words(reviews),
        missing_parents=len(stubs),
    )
