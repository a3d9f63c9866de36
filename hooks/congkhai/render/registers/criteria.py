"""/phong-trao/<id>/tieu-chi/: what each group is judged by, plan beside plan of a campaign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...addresses import CAMPAIGNS_PAGE
from ...graph import Own
from ...model import Campaign, Criteria, Plan
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.item_links import ItemLink, item
from ..parts.similarity_marks import LIKE
from ..parts.view import DocumentView, document

BESIDE = 3
"""Plans in one table: more columns and no line would hold a thought."""
MOST = 12
"""Plans on the page; the register of criteria has them all."""
# Each plan calls its groups by its own words; the first kind that one of its words names.
KINDS = (
    ("Mặt trận, đoàn thể, hội", ("mặt trận", "tổ chức chính trị", "đoàn thể")),
    ("Cá nhân", ("cá nhân",)),
    ("Doanh nghiệp, hộ gia đình, dòng họ",
     ("doanh nghiệp", "hộ gia đình", "dòng họ", "hợp tác xã")),
    ("Tập thể, cơ quan, đơn vị",
     ("tập thể", "phòng", "sở", "ban", "ủy ban nhân dân", "ubnd", "đơn vị", "cộng đồng")),
)  # fmt: skip
OTHERS = "Nhóm khác"


@value_class
class CriterionView:
    text: str
    link: ItemLink | None
    like: str
    """«giống», «gần giống» where the comparison of texts found it elsewhere."""


@value_class
class GroupView:
    audience: str
    """As the plan calls them."""
    criteria: tuple[CriterionView, ...]


@value_class
class CriteriaCell:
    document: DocumentView
    agency: str
    groups: tuple[GroupView, ...]


@value_class
class Band:
    """One kind of audience across the plans of a table."""

    kind: str
    cells: tuple[CriteriaCell, ...]


@value_class
class CriteriaTable:
    plans: tuple[CriteriaCell, ...]
    bands: tuple[Band, ...]


def criteria_url(campaign: Campaign) -> str:
    return f"{campaign.url}tieu-chi/"


def with_criteria(snapshot: Snapshot, campaign: Campaign) -> list[Plan]:
    plans = snapshot.portal.plans
    members = snapshot.portal.plans_by_campaign.get(campaign.id, ())
    return [plans[member] for member in members if plans[member].criteria]


def campaign_criteria_page(snapshot: Snapshot, campaign: Campaign) -> Iterator[Page]:
    """Nothing where no plan of the campaign states criteria."""
    plans = with_criteria(snapshot, campaign)
    if not plans:
        return
    page = Page(
        url=criteria_url(campaign),
        title=f"Tiêu chí, {campaign.short}",
        description=f"{campaign.short}: ai được xét theo tiêu chí nào, các kế hoạch đặt cạnh nhau",
        content="",
        tab=CAMPAIGNS_PAGE,
    )
    shown = plans[:MOST]
    content = render(
        "criteria.html",
        root=page.root,
        campaign=campaign,
        tables=[beside(snapshot, some) for some in evenly(shown)],
        plans=len(plans),
        shown=len(shown),
        total=sum(len(group.items) for plan in plans for group in plan.criteria),
    )
    yield replace(page, content=content, headings=headings_of(content))


def evenly(plans: Sequence[Plan]) -> list[Sequence[Plan]]:
    """Four plans stand two and two, not three and one."""
    tables = -(-len(plans) // BESIDE)
    width = -(-len(plans) // tables)
    return [plans[start : start + width] for start in range(0, len(plans), width)]


def audience_kind(audience: str) -> str:
    words = f" {audience.lower().replace(',', ' ').replace('(', ' ')} "
    for kind, names in KINDS:
        if any(f" {name} " in words for name in names):
            return kind
    return OTHERS


def beside(snapshot: Snapshot, plans: Sequence[Plan]) -> CriteriaTable:
    kinds = [*(kind for kind, _ in KINDS), OTHERS]
    bands = [Band(kind, tuple(_cell(snapshot, plan, kind) for plan in plans)) for kind in kinds]
    return CriteriaTable(
        tuple(_cell(snapshot, plan, "") for plan in plans),
        tuple(band for band in bands if any(cell.groups for cell in band.cells)),
    )


def _cell(snapshot: Snapshot, plan: Plan, kind: str) -> CriteriaCell:
    agency = snapshot.portal.agencies.get(plan.agency)
    groups = tuple(
        _group(snapshot, plan, group)
        for group in plan.criteria
        if audience_kind(group.audience) == kind
    )
    return CriteriaCell(document(snapshot, plan.id), agency.name if agency else "", groups)


def _group(snapshot: Snapshot, plan: Plan, group: Criteria) -> GroupView:
    outline = snapshot.outlines.get(plan.id)
    marks = snapshot.marks.get(plan.id, {})
    views: list[CriterionView] = []
    for criterion in group.items:
        section = criterion.section or group.section
        mark = marks.get(section or "")
        like = LIKE.get(mark.own, "") if mark and mark.own is not Own.OWN else ""
        views.append(CriterionView(criterion.text, item(outline, section), like))
    return GroupView(group.audience, tuple(views))
