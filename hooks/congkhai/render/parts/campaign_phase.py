"""Where a campaign stands in its time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import takewhile

from ...dates import written_day
from ...model import Campaign, Plan, Portal
from ...schedule import Occurrence, PlanTime, Seen, TrackedDuty, in_time, phase_in_words
from ...snapshot import Snapshot

COMING = 4
FAR = 366
"""What falls due in more than so many days is for the calendar."""
ENDED = "đã kết thúc"


def campaign_phase(snapshot: Snapshot, campaign: Campaign, plans: Iterable[Plan]) -> str:
    """By the phases of its plans, else their periods; else by those of drafts, which is said; else
    by its own."""
    times = [snapshot.timeline.of(plan.id) for plan in plans]
    if told := _phase_of(snapshot, [time for time in times if time.binding]):
        return told
    if told := _phase_of(snapshot, [time for time in times if not time.binding]):
        return f"theo dự thảo: {told}"
    if campaign.period:
        span = (campaign.period.start.first, campaign.period.end.last)
        return _span_in_words(snapshot, [span])
    return ""


def _phase_of(snapshot: Snapshot, times: Sequence[PlanTime]) -> str:
    if phases := sorted({phase_in_words(time) for time in times if time.phases}):
        return "; ".join(phases)
    spans = [(time.start, time.end) for time in times if time.start and not time.ended]
    if not spans and any(time.ended for time in times):
        return ENDED
    return _span_in_words(snapshot, spans) if spans else ""


def _span_in_words(snapshot: Snapshot, spans: Iterable[tuple[dt.date, dt.date | None]]) -> str:
    ends = [end for start, end in spans if start <= snapshot.today]
    if not ends:
        return "chưa bắt đầu"
    if None in ends:
        return "đang diễn ra"
    last = max(filter(None, ends))
    return f"đang diễn ra, đến hết {written_day(last)}" if last >= snapshot.today else ENDED


def soon_of(snapshot: Snapshot, coming: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    """Those of the year to come; at least the first."""
    far = dt.timedelta(days=FAR)
    return tuple(
        one for one in coming if one is coming[0] or one.last_good_day - far <= snapshot.today
    )


def coming_of(snapshot: Snapshot, plans: Iterable[Plan]) -> tuple[Occurrence, ...]:
    """What falls due next in its plans, each duty once; all of the last day that is there."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    for occurrence in snapshot.timeline.upcoming(64, [plan.id for plan in plans]):
        found.setdefault(occurrence.duty.key, occurrence)
    first, rest = tuple(found.values())[:COMING], tuple(found.values())[COMING:]
    last = first[-1].last_good_day if first else None
    return (*first, *takewhile(lambda duty: duty.last_good_day == last, rest))


def unbound_of(snapshot: Snapshot, plans: Iterable[Plan]) -> Occurrence | None:
    """What drafts would have done next, or what is due only perhaps."""
    times = (snapshot.timeline.of(plan.id) for plan in plans)
    some = [time.next for time in times if time.next and not time.next.state.is_open]
    return min(some, key=in_time, default=None)


_NONE_DUE = (
    ({Seen.NOT_YET, Seen.EVENT}, "Chưa đến hạn"),
    ({Seen.UNDATED, Seen.ON_REQUEST}, "Không định ngày"),
    ({Seen.INFERRED, Seen.UNCHECKED}, "Không tính là chậm"),
    ({Seen.DOER_ENDED}, "Cơ quan đã hết, không tính"),
    ({Seen.NOT_BINDING, Seen.CRITERION}, "Không có cái nào ràng buộc"),
)


def no_review_in_words(reviews: Iterable[TrackedDuty]) -> str:
    """Of reviews of which none is counted as due, in few words why."""
    states = {tracked.state for tracked in reviews}
    if any(state.is_public for state in states):
        return "Đã thấy trước hạn"
    return next((words for some, words in _NONE_DUE if some & states), "Cổng không thấy nêu")


def sorts_of(portal: Portal) -> str:
    """«phong trào», «phong trào, chương trình»: what its campaigns are, by their names."""
    sorts = (campaign.sort.lower() for campaign in portal.campaigns.values())
    said = dict.fromkeys(sort.removesuffix(" thi đua") for sort in sorts)
    return ", ".join(said) or "phong trào"
