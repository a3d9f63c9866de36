"""Records as rows show them: of whom, when, and how much too late."""

from __future__ import annotations

from ...dates import PartialDate, day_off, written_day
from ...model import Category, Publication, evidence
from ...schedule import SeenRecord, TrackedDuty, counting_day
from ...value import value_class
from ..engine.environment import vietnamese_number


@value_class
class EvidenceView:
    """One record: of whom, when, and where it can be seen."""

    whose: str
    date: PartialDate | None
    """The day by which it is in time or late."""
    signed: PartialDate | None
    """The day of the document, where the one that counts is that of making it public."""
    published: PartialDate | None
    """When it was made public, where the day that counts is that of the document."""
    late: str
    """How much too late; empty where it was not."""
    link: str
    record: Publication


def evidence_view(tracked: TrackedDuty, seen: SeenRecord) -> EvidenceView:
    record = seen.record
    day = counting_day(tracked.duty.category, record)
    return EvidenceView(
        whose=seen.whose,
        date=day,
        signed=record.date if record.date != day else None,
        published=record.published if record.published != day else None,
        late=late_by(tracked, seen.days_late) if seen.days_late else "",
        link=evidence(tracked.plan_id, record.link),
        record=record,
    )


def late_by(tracked: TrackedDuty, days: int) -> str:
    return f"{late_word(tracked)} {lateness(tracked, days)}"


def of_unknown_day(tracked: TrackedDuty) -> str:
    """Of a disclosure that was to be made by a day, and of which nobody knows when it was."""
    record = tracked.record
    if tracked.last_good_day is None or record is None:
        return ""
    day = counting_day(tracked.duty.category, record)
    return "" if day else "; cổng chưa biết ngày công khai"


def late_word(tracked: TrackedDuty) -> str:
    """Of a review only the day of its document is known, which is later than the review."""
    return "sau hạn" if tracked.duty.category is Category.REVIEW else "muộn"


def lateness(tracked: TrackedDuty, days: int) -> str:
    """«13 ngày, kể từ ngày cuối 14/12/2024 (thứ Bảy)»: whether a day off would have waited for a
    workday the document does not say, so who counts is told what was counted from."""
    told = f"{vietnamese_number(days)} ngày"
    last = tracked.last_good_day
    off = day_off(last) if last else ""
    return f"{told}, kể từ ngày cuối {written_day(last)} ({off})" if last and off else told
