"""/cong-khai/: what plans promise to show, period by period, and what has been seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...addresses import DISCLOSURES_PAGE
from ...dates import PartialDate
from ...model import Category, evidence
from ...schedule import CATEGORY, Seen, Share, TrackedDuty, rule_in_words, share
from ...site import Page
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from ..engine.environment import capitalize_first
from ..parts.marks import Mark
from ..parts.view import document
from .filters import PlanColumns, line, years_of
from .pagination import finished

MARKS: dict[Seen, Mark] = {
    Seen.ON_TIME: "pub",
    Seen.PUBLISHED: "pub",
    Seen.LATE: "late",
    Seen.NOT_SEEN: "missing",
    Seen.NOT_YET: "soon",
    Seen.UNDATED: "free",
    Seen.ON_REQUEST: "free",
    Seen.NOT_BINDING: "bind",
}
STATES: dict[Mark, str] = {
    "pub": "Đã công khai",
    "late": "Công khai muộn",
    "missing": "Chưa thấy công khai",
}
SAID = {
    Seen.NOT_SEEN: "Chưa thấy công khai trên cổng này",
    Seen.NOT_YET: "Chưa đến hạn",
    Seen.UNDATED: "Không định ngày, chưa thấy trên cổng này",
    Seen.ON_REQUEST: "Chỉ khi có yêu cầu",
    Seen.NOT_BINDING: "Không ràng buộc",
}
BY_YEAR = (
    ChartSeries("đã thấy", "bar"),
    ChartSeries("thấy, muộn", "past"),
    ChartSeries("chưa thấy", "base"),
)
AGENCIES = 60
"""Lines of a list above or below the table; the filter finds every agency."""
KINDS = (Category.DISCLOSE, Category.PROGRAMME, Category.REVIEW, Category.REPORT)


@value_class
class PromiseRow:
    """A line of the register, which holds all of them: its words are made when they are shown."""

    line: PlanColumns
    promise: TrackedDuty
    remark: str
    """The rule of the duty, as a sentence begins."""

    @property
    def what(self) -> str:
        return self.promise.what

    @property
    def kind(self) -> str:
        return CATEGORY[self.promise.duty.category]

    @property
    def period(self) -> PartialDate | None:
        return self.promise.period

    @property
    def period_words(self) -> str:
        period = self.promise.period
        return period.written() if period else "không định kỳ"

    @property
    def mark(self) -> str:
        return self.line.keys.state

    @property
    def state(self) -> str:
        return state_words(self.promise)

    @property
    def date(self) -> PartialDate | None:
        record = self.promise.record
        return (record.date or record.published) if record else None

    @property
    def link(self) -> str:
        record = self.promise.record
        return evidence(self.promise.plan_id, record.link) if record else ""

    @property
    def link_words(self) -> str:
        record = self.promise.record
        return record.title if record else ""


@value_class
class ShareRow:
    words: str
    agency: str
    """Its id; empty for a row of another kind."""
    share: Share
    remark: str = ""

    @property
    def width(self) -> float:
        return round(318 * self.share.public / self.share.due, 1) if self.share.due else 0


def disclosure_pages(snapshot: Snapshot) -> Iterator[Page]:
    page = Page(
        url=DISCLOSURES_PAGE,
        title="Sổ công khai",
        description="Kế hoạch nào buộc ai công khai điều gì, và đã thấy trên cổng này chưa",
        content="",
        tab=DISCLOSURES_PAGE,
    )
    promises = list(snapshot.ledger.all())
    yield from finished(
        snapshot,
        page,
        "register-disclosures.html",
        [*promise_rows(snapshot, promises)],
        kinds={kind.value: CATEGORY[kind] for kind in KINDS},
        states=STATES,
        csv="states",
        names=("Điều phải công khai", "Cơ quan", "Kỳ", "Tình trạng", "Mục"),
        plans=len({tracked.plan_id for tracked in promises}),
        by_kind=shares_by_kind(promises),
        by_year=shares_by_year(promises),
        by_agency=shares_by_agency(snapshot, promises)[:AGENCIES],
        silent=silent_plans(snapshot, promises)[:AGENCIES],
    )


def promise_rows(snapshot: Snapshot, promises: Iterable[TrackedDuty]) -> Iterator[PromiseRow]:
    """Of each duty's promises, which mostly stand together, what they share is asked once."""
    for _, some in groupby(promises, lambda tracked: id(tracked.duty)):
        first, *others = some
        plan, duty = snapshot.portal.plans[first.plan_id], first.duty
        known = line(
            snapshot,
            plan,
            duty.section,
            duty.who,
            others=(*duty.via, *duty.to),
            kind=duty.category.value,
        )
        rule = capitalize_first(rule_in_words(duty))
        for party in (first, *others):
            yield PromiseRow(known.of(years_of(party.period), MARKS[party.state]), party, rule)


def state_words(tracked: TrackedDuty) -> str:
    """Never more than the records say."""
    report = tracked.duty.category is Category.REPORT
    if tracked.state is Seen.LATE:
        return f"{'Báo cáo' if report else 'Công khai'} muộn {tracked.days_late} ngày"
    if tracked.state is Seen.ON_TIME:
        return "Báo cáo đúng hạn" if report else "Đã công khai, đúng hạn"
    if tracked.state is Seen.NOT_YET and tracked.last_good_day is None:
        return "Chưa hết kỳ, chưa thấy trên cổng này"
    if tracked.state is Seen.NOT_SEEN and tracked.last_good_day is None:
        return "Kỳ đã hết, chưa thấy công khai trên cổng này"
    if tracked.state is Seen.PUBLISHED:
        return "Đã thấy báo cáo" if report else "Đã công khai"
    return SAID[tracked.state]


def shares_by_kind(promises: Iterable[TrackedDuty]) -> list[ShareRow]:
    groups: dict[Category, list[TrackedDuty]] = {kind: [] for kind in KINDS}
    for tracked in promises:
        groups[tracked.duty.category].append(tracked)
    remarks = {
        Category.REPORT: "Gửi cấp trên; kế hoạch không buộc công khai",
        Category.REVIEW: "Kế hoạch nêu năm phải làm, không nêu phải công khai",
    }
    rows = [
        ShareRow(CATEGORY[kind], "", share(some), remarks.get(kind, ""))
        for kind, some in groups.items()
    ]
    return [row for row in rows if row.share.due]


def shares_by_year(promises: Iterable[TrackedDuty]) -> YearChart | None:
    """What fell due in each year: seen, seen late, not seen."""
    counts: dict[int, list[int]] = {}
    for tracked in promises:
        if tracked.is_due and tracked.period:
            place = 1 if tracked.state is Seen.LATE else 0 if tracked.state.is_public else 2
            counts.setdefault(tracked.period.year, [0, 0, 0])[place] += 1
    return year_chart("nam", "Mục đã tới hạn, theo năm", BY_YEAR, counts)


def shares_by_agency(snapshot: Snapshot, promises: Iterable[TrackedDuty]) -> list[ShareRow]:
    groups: dict[str, list[TrackedDuty]] = {}
    for tracked in promises:
        groups.setdefault(snapshot.portal.plans[tracked.plan_id].agency, []).append(tracked)
    agencies = snapshot.portal.agencies
    rows = [
        ShareRow(agencies[key].name if key in agencies else key, key, share(some))
        for key, some in groups.items()
    ]
    return sorted((row for row in rows if row.share.due), key=lambda row: sort_key(row.words))


def silent_plans(snapshot: Snapshot, promises: Iterable[TrackedDuty]) -> list[object]:
    speaking = {tracked.plan_id for tracked in promises}
    return [document(snapshot, key) for key in snapshot.portal.plans if key not in speaking]
