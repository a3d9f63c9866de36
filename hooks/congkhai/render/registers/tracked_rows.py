"""Rows of what can be looked for: what was ordered, period by period, and what has been seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from ...dates import PartialDate
from ...model import Category
from ...schedule import (
    CATEGORY,
    Seen,
    Share,
    TrackedDuty,
    asked_in_words,
    published_share,
    rule_in_words,
    share,
)
from ...snapshot import Snapshot
from ...text import capitalize_first, sort_key
from ...value import value_class
from ..drawings.year_chart import ChartSeries, YearChart, year_chart
from ..engine.environment import lower_first
from ..parts.lapsed import doer_gone
from ..parts.marks import CRITERION, HELD, NOT_LATE, UNCHECKED, Mark
from ..parts.unread import as_open, as_read
from .filters import PlanColumns, line, years_of
from .lateness import EvidenceView, evidence_view, late_by, lateness, of_unknown_day

MARKS: dict[Seen, Mark] = {
    Seen.ON_TIME: "pub",
    Seen.PUBLISHED: "pub",
    Seen.LATE: "late",
    Seen.PARTLY: "missing",
    Seen.NOT_SEEN: "missing",
    Seen.NOT_YET: "soon",
    Seen.UNDATED: "free",
    Seen.ON_REQUEST: "free",
    Seen.NOT_BINDING: "bind",
    Seen.EVENT: "free",
    Seen.INFERRED: "free",
    Seen.UNCHECKED: "free",
    Seen.CRITERION: "free",
    Seen.DOER_ENDED: "free",
}
BY_YEAR = (
    ChartSeries("đã thấy", "bar"),
    ChartSeries("có, nhưng muộn", "past"),
    ChartSeries("chưa thấy", "base"),
)
WAITING = frozenset(
    {
        Seen.NOT_YET,
        Seen.UNDATED,
        Seen.ON_REQUEST,
        Seen.NOT_BINDING,
        Seen.EVENT,
        Seen.DOER_ENDED,
    }
)
OTHERS = (Category.REPORT, Category.REVIEW, Category.PROGRAMME)
"""Followed, but nobody has to publish them."""


@value_class
class SeenWords:
    """How a kind of duty is said to be seen, of some who must do it, to be late, and not to be
    seen."""

    seen: str
    of_some: str
    late: str
    not_seen: str


NOT_ORDERED = "văn bản không buộc công khai"
WORDS = {
    Category.DISCLOSE: SeenWords(
        seen="Đã công khai",
        of_some="Đã thấy công khai",
        late="Công khai muộn",
        not_seen="Chưa thấy công khai trên cổng này",
    ),
    Category.REPORT: SeenWords(
        seen="Đã thấy báo cáo",
        of_some="Đã thấy báo cáo",
        late="Báo cáo muộn",
        not_seen=f"Chưa thấy báo cáo trên cổng này; {NOT_ORDERED}",
    ),
    Category.REVIEW: SeenWords(
        seen="Đã thấy kết quả",
        of_some="Đã thấy kết quả",
        late="Kết quả ghi ngày sau hạn",
        not_seen=f"Chưa thấy kết quả trên cổng này; {NOT_ORDERED}",
    ),
    Category.PROGRAMME: SeenWords(
        seen="Đã thấy chương trình",
        of_some="Đã thấy chương trình",
        late="Ban hành muộn",
        not_seen=f"Chưa thấy chương trình trên cổng này; {NOT_ORDERED}",
    ),
}


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
    def inferred(self) -> str:
        """Why the editor takes it to fall to whom the row names; empty where it is printed."""
        return self.promise.duty.inferred

    @property
    def is_unchecked(self) -> bool:
        return self.promise.duty.is_unchecked

    @property
    def is_criterion(self) -> bool:
        return self.promise.duty.is_criterion

    @property
    def printed(self) -> str:
        return self.promise.duty.printed

    @property
    def period(self) -> PartialDate | None:
        return self.promise.shown_period

    @property
    def mark(self) -> str:
        return self.line.keys.state

    @property
    def state(self) -> str:
        return as_open(state_words(self.promise), self.remark)

    @property
    def evidence(self) -> tuple[EvidenceView, ...]:
        tracked = self.promise
        return tuple(evidence_view(tracked, one) for one in tracked.records)


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
            inferred=duty.inferred,
            names_doer=True,
            others=(*duty.via, *duty.to),
            kind=duty.category.value,
            words=(duty.what, duty.printed),
        )
        rule = capitalize_first(as_read(plan, rule_in_words(duty), duty.what, duty.printed))
        for tracked in (first, *others):
            keys = known.of(years_of(tracked.own_period), MARKS[tracked.state])
            yield PromiseRow(keys, tracked, rule)


def state_words(tracked: TrackedDuty) -> str:
    """Never more than the records say, and never that what need not be published was not."""
    said = _state_words(tracked)
    if tracked.records and tracked.record is None:
        said += "; chỉ thấy của nơi khác"
    waits = tracked.duty.is_unchecked and tracked.state in WAITING
    if tracked.duty.is_criterion and tracked.state is Seen.NOT_YET:
        said += f"; {CRITERION}"
    return f"{said}; {UNCHECKED}" if waits else said


def _state_words(tracked: TrackedDuty) -> str:
    words, state = WORDS[tracked.duty.category], tracked.state
    has_day = tracked.last_good_day is not None
    if tracked.seen_of:
        return of_some_in_words(tracked)
    if state is Seen.LATE:
        return f"{words.late} {lateness(tracked, tracked.days_late)}"
    if state is Seen.ON_TIME:
        return f"{words.seen}, đúng hạn"
    if state is Seen.PUBLISHED:
        return f"{words.seen}{of_unknown_day(tracked)}"
    if state is Seen.NOT_SEEN:
        return words.not_seen if has_day else f"Kỳ đã hết. {words.not_seen}"
    if state is Seen.UNCHECKED:
        return f"{words.not_seen}; {NOT_LATE}"
    if state is Seen.INFERRED:
        return f"{words.not_seen}; ai làm là suy ra, không tính là chậm"
    if state is Seen.CRITERION:
        return f"{words.not_seen.removesuffix(f'; {NOT_ORDERED}')}; {CRITERION}"
    if state is Seen.EVENT:
        return HELD
    if state is Seen.DOER_ENDED and tracked.last_day is None:
        return f"{words.not_seen}; {lower_first(doer_gone(tracked.duty.who, ''))}"
    if state is Seen.DOER_ENDED:
        return doer_gone(tracked.duty.who)
    if state is Seen.NOT_YET:
        return "Chưa đến hạn" if has_day else "Chưa hết kỳ, chưa thấy trên cổng này"
    if state is Seen.UNDATED and tracked.duty.every and tracked.duty.due:
        return "Chưa rõ tính từ năm nào: văn bản không thấy ngày ban hành"
    if state is Seen.UNDATED:
        return "Không định ngày, chưa thấy trên cổng này"
    return _when_asked(tracked) if state is Seen.ON_REQUEST else "Không ràng buộc"


def _when_asked(tracked: TrackedDuty) -> str:
    told = capitalize_first(_only_asked(tracked))
    return told if told.startswith("Chỉ") else f"{told}, chưa thấy trên cổng này"


def _only_asked(tracked: TrackedDuty) -> str:
    told = asked_in_words(tracked.duty.trigger)
    return f"chỉ {told}" if told.startswith("khi") else told


_AFTER = {
    Seen.UNCHECKED: f"; {NOT_LATE}",
    Seen.INFERRED: "; ai làm là suy ra, không tính là chậm",
    Seen.CRITERION: f"; {CRITERION}",
    Seen.NOT_YET: ", chưa đến hạn",
    Seen.UNDATED: "; không định ngày",
    Seen.NOT_BINDING: "; không ràng buộc",
    Seen.EVENT: f"; {lower_first(HELD)}",
}
MOST_NAMES = 2
"""Of more who were seen, only how many."""


def of_some_in_words(tracked: TrackedDuty) -> str:
    """«Đã thấy báo cáo của 1 nơi (Sở Y tế), muộn 5 ngày; chưa thấy hết»."""
    names = tracked.seen_of
    named = f" ({', '.join(names)})" if len(names) <= MOST_NAMES else ""
    said = f"{WORDS[tracked.duty.category].of_some} của {len(names)} nơi{named}"
    late = {seen.whose for seen in tracked.records if seen.days_late}
    if late and len(names) == 1:
        said += f", {late_by(tracked, tracked.days_late)}"
    elif late:
        said += f", {len(late)} nơi muộn"
    after = _AFTER.get(tracked.state, "")
    if tracked.state is Seen.ON_REQUEST and tracked.duty.trigger:
        after = f"; {_only_asked(tracked)}"
    return f"{said}; chưa thấy hết{after}"


def shares_by_kind(promises: Iterable[TrackedDuty]) -> list[ShareRow]:
    """Of each kind of duty that nobody has to publish, how much of what fell due was seen."""
    groups: dict[Category, list[TrackedDuty]] = {kind: [] for kind in OTHERS}
    for tracked in promises:
        if tracked.duty.category in groups:
            groups[tracked.duty.category].append(tracked)
    remarks = {
        Category.REPORT: "Gửi nơi nhận báo cáo; văn bản không buộc công khai",
        Category.REVIEW: "Văn bản nêu năm phải làm, không buộc công khai",
        Category.PROGRAMME: "Văn bản buộc ban hành, không buộc công khai",
    }
    rows = [
        ShareRow(CATEGORY[kind], "", share(some), remarks[kind]) for kind, some in groups.items()
    ]
    return [row for row in rows if row.share.due]


def shares_by_year(promises: Iterable[TrackedDuty]) -> YearChart | None:
    """What fell due in each year: seen, seen late, not seen."""
    counts: dict[int, list[int]] = {}
    for tracked in promises:
        if tracked.is_due and tracked.own_period:
            place = 1 if tracked.state is Seen.LATE else 0 if tracked.state.is_public else 2
            counts.setdefault(tracked.own_period.year, [0, 0, 0])[place] += 1
    return year_chart("nam", "Mục đã đến hạn, theo năm", BY_YEAR, counts)


def shares_by_agency(
    snapshot: Snapshot,
    promises: Iterable[TrackedDuty],
    measured: Callable[[Iterable[TrackedDuty]], Share] = published_share,
) -> list[ShareRow]:
    """By the agency that issued the plans; what was published unless another measure is asked."""
    groups: dict[str, list[TrackedDuty]] = {}
    for tracked in promises:
        groups.setdefault(snapshot.portal.plans[tracked.plan_id].agency, []).append(tracked)
    agencies = snapshot.portal.agencies
    rows = [
        ShareRow(agencies[key].name if key in agencies else key, key, measured(some))
        for key, some in groups.items()
    ]
    return sorted((row for row in rows if row.share.due), key=lambda row: sort_key(row.words))
