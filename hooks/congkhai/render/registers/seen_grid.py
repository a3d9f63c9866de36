"""What fell due in each year and what was seen of it: a row a plan, a column a year."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import brief_name
from ...schedule import Seen, TrackedDuty
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..engine.environment import vietnamese_number
from ..parts.marks import Mark

MOST_PLANS = 12
"""Of more plans the rows are campaigns, or the agencies that issued them."""
MOST_ROWS = 12
MOST_YEARS = 6
"""Columns that a phone has room for, the latest."""


@value_class
class SeenCell:
    year: int
    due: int
    seen: int
    mark: Mark
    """Empty where nothing fell due."""


@value_class
class SeenRow:
    words: str
    url: str
    cells: tuple[SeenCell, ...]


@value_class
class SeenGrid:
    years: tuple[int, ...]
    rows: tuple[SeenRow, ...]
    more: int
    """Rows that are left out."""
    first: str
    """What the rows are."""


@value_class
class _Group:
    words: str
    url: str


def seen_grid(snapshot: Snapshot, promises: Iterable[TrackedDuty]) -> SeenGrid | None:
    """None while nothing that has a year has fallen due."""
    due = [tracked for tracked in promises if tracked.is_due and tracked.period]
    plans = {tracked.plan_id for tracked in due}
    if not due:
        return None
    by_plan = len(plans) <= MOST_PLANS
    named = {plan_id: _group(snapshot, plan_id, by_plan) for plan_id in plans}
    years = sorted({tracked.period.year for tracked in due if tracked.period})[-MOST_YEARS:]
    counts: dict[_Group, dict[int, list[TrackedDuty]]] = {}
    for tracked in due:
        if tracked.period and tracked.period.year in years:
            by_year = counts.setdefault(named[tracked.plan_id], {})
            by_year.setdefault(tracked.period.year, []).append(tracked)
    groups = sorted(counts, key=lambda group: sort_key(group.words))
    return SeenGrid(
        years=tuple(years),
        rows=tuple(
            SeenRow(
                group.words,
                group.url,
                tuple(_cell(year, counts[group].get(year, [])) for year in years),
            )
            for group in groups[:MOST_ROWS]
        ),
        more=len(groups[MOST_ROWS:]),
        first="Kế hoạch" if by_plan else "Phong trào",
    )


def _group(snapshot: Snapshot, plan_id: str, by_plan: bool) -> _Group:
    plan = snapshot.portal.plans[plan_id]
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    if by_plan:
        return _Group(brief_name(plan, snapshot.portal.agencies), plan.url)
    return _Group(campaign.short, campaign.url) if campaign else _Group("Ngoài phong trào", "")


def _cell(year: int, some: list[TrackedDuty]) -> SeenCell:
    seen = sum(tracked.state.is_public for tracked in some)
    late = any(tracked.state is Seen.LATE for tracked in some)
    mark: Mark = "" if not some else "missing"
    if some and seen == len(some):
        mark = "late" if late else "pub"
    return SeenCell(year, len(some), seen, mark)


def seen_in_one_sentence(promises: Iterable[TrackedDuty]) -> str:
    """«34 mục đã đến hạn; cổng chưa thấy mục nào.»"""
    due = [tracked for tracked in promises if tracked.is_due]
    seen = sum(tracked.state.is_public for tracked in due)
    if not due:
        return "Chưa mục nào đến hạn."
    told = "chưa thấy mục nào" if not seen else f"đã thấy {vietnamese_number(seen)}"
    told = "thấy đủ" if seen == len(due) else told
    return f"{vietnamese_number(len(due))} mục đã đến hạn; cổng {told}."
