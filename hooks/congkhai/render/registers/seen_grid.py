"""What fell due in each year and what was seen of it: a row a plan, a column a year."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from ...model import Plan, brief_name
from ...schedule import Seen, TrackedDuty, open_until, titled_time
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..engine.environment import vietnamese_number
from ..parts.marks import UNCHECKED, Mark
from ..parts.view import issuer_apart

MOST_PLANS = 12
"""Of more plans the rows are campaigns; where all are of one, the agencies that issued them."""
MOST_ROWS = 12
MOST_STOPPED = 6
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
    before: int
    """What fell due in years before these."""
    first: str
    """What the rows are."""
    stopped: tuple[tuple[str, str, int], ...] = ()
    """Plans that name no end and are counted no longer: words, address, the last year."""
    more_stopped: int = 0


@value_class
class _Group:
    words: str
    url: str


def seen_grid(snapshot: Snapshot, promises: Iterable[TrackedDuty]) -> SeenGrid | None:
    """None while nothing that has a year has fallen due."""
    due = [
        (tracked.own_period.year, tracked)
        for tracked in promises
        if tracked.is_due and tracked.own_period
    ]
    plans = {tracked.plan_id for _, tracked in due}
    if not due:
        return None
    first, group = _rows(snapshot, plans)
    named = {plan_id: group(snapshot, snapshot.portal.plans[plan_id]) for plan_id in plans}
    stopped = [*_stopped(snapshot, sorted(plans))]
    years = sorted({year for year, _ in due})[-MOST_YEARS:]
    counts: dict[_Group, dict[int, list[TrackedDuty]]] = {}
    for year, tracked in due:
        if year in years:
            by_year = counts.setdefault(named[tracked.plan_id], {})
            by_year.setdefault(year, []).append(tracked)
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
        before=sum(year < years[0] for year, _ in due),
        first=first,
        stopped=tuple(stopped[:MOST_STOPPED]),
        more_stopped=len(stopped[MOST_STOPPED:]),
    )


def _stopped(snapshot: Snapshot, plans: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    for plan in (snapshot.portal.plans[plan_id] for plan_id in plans):
        end = open_until(plan)
        returns = any(duty.every for some in (plan.deadlines, plan.obligations) for duty in some)
        if returns and end and end < snapshot.today and not titled_time(plan):
            yield brief_name(plan, snapshot.portal.agencies), plan.url, end.year


def _rows(
    snapshot: Snapshot, plans: Collection[str]
) -> tuple[str, Callable[[Snapshot, Plan], _Group]]:
    """What the rows are, in a word, and that of each plan."""
    if len(plans) <= MOST_PLANS:
        return "Kế hoạch", _itself
    several = len({snapshot.portal.plans[plan_id].campaign for plan_id in plans}) > 1
    return ("Phong trào", _campaign) if several else ("Cơ quan", _agency)


def _itself(snapshot: Snapshot, plan: Plan) -> _Group:
    issuer = issuer_apart(snapshot, plan)
    brief = brief_name(plan, snapshot.portal.agencies)
    return _Group(f"{brief}, {issuer}" if issuer else brief, plan.url)


def _campaign(snapshot: Snapshot, plan: Plan) -> _Group:
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    return _Group(campaign.short, campaign.url) if campaign else _Group("Ngoài phong trào", "")


def _agency(snapshot: Snapshot, plan: Plan) -> _Group:
    agency = snapshot.portal.agencies.get(plan.agency)
    return _Group(agency.short, agency.url) if agency else _Group(plan.agency, "")


def _cell(year: int, some: list[TrackedDuty]) -> SeenCell:
    seen = sum(tracked.state.is_public for tracked in some)
    late = any(tracked.state is Seen.LATE for tracked in some)
    mark: Mark = "" if not some else "missing"
    if some and seen == len(some):
        mark = "late" if late else "pub"
    return SeenCell(year, len(some), seen, mark)


PROMISED = "mục báo cáo, công khai"
"""What is counted, where a page holds tasks and targets, too."""


def seen_in_one_sentence(promises: Sequence[TrackedDuty], counted: str = PROMISED) -> str:
    """«34 mục báo cáo, công khai đã đến hạn; cổng chưa thấy mục nào.»"""
    due = [tracked for tracked in promises if tracked.is_due]
    seen = sum(tracked.state.is_public for tracked in due)
    unchecked = sum(tracked.state is Seen.UNCHECKED for tracked in promises)
    count = vietnamese_number(unchecked)
    after = f" Không tính {count} mục đã qua ngày mà {UNCHECKED}." if unchecked else ""
    if not due:
        none = f"Chưa {counted} nào"
        return f"{none} đã đối chiếu đến hạn.{after}" if after else f"{none} đến hạn."
    late = sum(tracked.state is Seen.LATE for tracked in due)
    among = f", trong đó {vietnamese_number(late)} muộn" if late else ""
    told = f"đã thấy {vietnamese_number(seen)}{among}" if seen else "chưa thấy mục nào"
    if partly := sum(bool(tracked.seen_of) for tracked in due):
        some = f"{vietnamese_number(partly)} mục mới thấy của một số nơi"
        told = f"{told}; {some}" if seen else f"chưa thấy đủ mục nào, {some}"
    told = f"thấy đủ{among}" if seen == len(due) else told
    return f"{vietnamese_number(len(due))} {counted} đã đến hạn; cổng {told}.{after}"
