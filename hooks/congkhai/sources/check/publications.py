"""Records of what was reported or made public, against the duty that they answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from ...bilingual import Bilingual, filled, joined_words
from ...dates import (
    MONTHS_BETWEEN,
    Every,
    PartialDate,
    YearlyDay,
    days_after,
    days_of_year,
    is_early,
    names_time,
    of_day,
    said_date,
    stretch,
)
from ...model import Category, Plan, Publication, Status
from ...problems import Place, Problem, found
from ...value import value_class
from .offers import nearest_id

At = Callable[[str], Place]
"""Where a key of the record is written; the record's own place when it is not."""
_DUTIES = "milestones, deadlines, obligations"
_NO_HEADINGS = Bilingual(
    "việc này không chia nội dung, xóa «heading»", "this duty has no parts: remove «heading»"
)
# What looks back on a period comes when most of it is over; a programme comes before it.
_LOOKS_BACK = frozenset({Category.REPORT, Category.REVIEW})
_PRECISION = {Every.YEAR: "year", Every.HALF_YEAR: "half", Every.QUARTER: "quarter"}
SAID_OFTEN = {
    Every.YEAR: Bilingual("hằng năm", "yearly"),
    Every.HALF_YEAR: Bilingual("sáu tháng một lần", "half-yearly"),
    Every.QUARTER: Bilingual("hằng quý", "quarterly"),
    Every.MONTH: Bilingual("hằng tháng", "monthly"),
}
_ONCE = Bilingual("một lần", "once")
_UNSAID = Bilingual("không ghi", "not given")


@value_class
class Answerable:
    """What a record may answer to."""

    id: str
    what: str
    category: Category
    every: Every | None
    due: tuple[PartialDate | YearlyDay, ...]
    headings: tuple[str, ...] = ()


def answerable(plan: Plan) -> dict[str, Answerable]:
    """By id, the milestones, deadlines and obligations of the plan."""
    duties: dict[str, Answerable] = {
        stone.id: Answerable(
            id=stone.id, what=stone.name, category=stone.category, every=None, due=stone.due
        )
        for stone in plan.milestones
    }
    for deadline in plan.deadlines:
        duties[deadline.id] = Answerable(
            id=deadline.id,
            what=deadline.what,
            category=deadline.category,
            every=deadline.every,
            due=deadline.due,
        )
    for duty in plan.obligations:
        duties[duty.id] = Answerable(
            id=duty.id,
            what=duty.what,
            category=duty.category,
            every=duty.every,
            due=duty.due,
            headings=duty.headings,
        )
    return duties


def wrong_publication(
    record: Publication, plan: Plan, duties: Mapping[str, Answerable], at: At
) -> Iterator[Problem]:
    """What cannot be so: a duty that there is not, a time that the duty does not know."""
    duty = duties.get(record.duty)
    if duty is None:
        near = nearest_id(record.duty, duties, _DUTIES, plan)
        yield found(
            at("duty"), "K702", what=Bilingual("việc", "duty"), id=record.duty, nearest=near
        )
        return
    if duty.every and record.period is None:
        yield found(at("period"), "K703", duty=duty.what)
    if record.period:
        yield from _wrong_period(record.period, duty, plan, at)
        yield from _wrong_day(record, record.period, duty, at)
    if record.date and record.published and record.published.last < record.date.first:
        yield found(
            at("published"),
            "K721",
            published=said_date(record.published),
            date=said_date(record.date),
        )
    if record.heading and record.heading not in duty.headings:
        known = "; ".join(duty.headings) or _NO_HEADINGS
        yield found(at("heading"), "K709", heading=record.heading, duty=duty.what, known=known)
    if not record.link:
        yield found(at("link"), "K714")


def _wrong_period(period: PartialDate, duty: Answerable, plan: Plan, at: At) -> Iterator[Problem]:
    if plan.period:
        start, end = plan.period.start, plan.period.end
        first = start.first
        if duty.every and any(
            about or _may_look_back(duty, due.first)
            for due, about in _times(duty, start.year, start.year)
        ):
            # The first report of a plan may be about the stretch before.
            first = stretch(first, duty.every, 1).first
        # Another document may have made an amended plan longer.
        is_after = period.first > end.last and plan.status is not Status.AMENDED
        if period.last < first or is_after:
            yield found(
                at("period"),
                "K704",
                period=said_date(period),
                to=said_date(end),
                **{"from": start.written()},
            )
            return
    if not _in_rhythm(period, duty):
        rhythm = SAID_OFTEN[duty.every] if duty.every else _ONCE
        days = ", ".join(due.written() for due in duty.due) or rhythm
        yield found(
            at("period"),
            "K722",
            period=said_date(period),
            duty=duty.what,
            rhythm=rhythm,
            days=days,
            fix=_period_meant(period, duty),
        )


def _period_meant(period: PartialDate, duty: Answerable) -> Bilingual:
    """«quý I/2026» for 01/2026 of what is quarterly; of what comes once, one of its days."""
    if duty.every is None:
        days = ", ".join(due.written() for due in duty.due)
        return filled("ghi ngày của việc ấy: $days", "write its day: $days", days=days)
    one = stretch(period.first, duty.every)
    if one == period:
        return _one_of_several(period, duty)
    if period.first <= one.first and one.last < period.last:
        return filled(
            "ghi từng kỳ một, như $period; tài liệu của cả $whole thì ghi kỳ cuối, $last",
            "write one stretch at a time, like $period; a document of the whole of $whole is that "
            "of the last, $last",
            period=said_date(one),
            whole=said_date(period),
            last=said_date(stretch(period.last, duty.every)),
        )
    return filled("có phải là $period?", "did you mean $period?", period=said_date(one))


def _one_of_several(period: PartialDate, duty: Answerable) -> Bilingual:
    """Of what comes several times in that year, each by the half-year that holds it alone, else
    by its month."""
    every = [due.first for due, _ in _times(duty, period.year, period.year)]
    halves = [stretch(day, Every.HALF_YEAR) for day in every]
    times = (
        halves if len({*halves}) == len(every) else [PartialDate(d.year, d.month) for d in every]
    )
    return filled(
        "việc này mỗi năm có $count lần; ghi lần nào: $periods",
        "this comes $count times a year; write which: $periods",
        count=str(len(every)),
        periods=joined_words(Bilingual(" hay ", " or "), [said_date(time) for time in times]),
    )


def _in_rhythm(period: PartialDate, duty: Answerable) -> bool:
    """Whether the period means one time of the duty, so that the record answers that one."""
    times = _times(duty, period.first.year, period.last.year + 1)
    if not duty.every:
        return not times or any(names_time(period, *time) for time in times)
    if period.precision != _PRECISION.get(duty.every, "month"):
        # A single day of the series is as good a name for it.
        is_day = period.precision in {"day", "month"}
        several = len(times) > (period.last.year - period.first.year + 2)
        if not is_day and not (several and duty.every is Every.YEAR):
            return False
    return not times or sum(names_time(period, *time) for time in times) == 1


def _times(duty: Answerable, first: int, last: int) -> list[tuple[PartialDate, PartialDate | None]]:
    """The times of a duty in those years, each with the stretch before where it is about that."""
    if duty.every is None:
        return [(due, None) for due in duty.due if isinstance(due, PartialDate)]
    yearly = [due for due in duty.due if isinstance(due, YearlyDay)]
    step = MONTHS_BETWEEN[duty.every]
    later = days_after(yearly, step)
    return [
        (of_day(day), stretch(day, duty.every, 1) if is_back else None)
        for year in range(first, last + 1)
        for month, number in (days_of_year(yearly, step) if yearly else ())
        for day in [YearlyDay(number, month).in_year(year)]
        for is_back in [(month, number) in later or _looks_back(duty, day)]
    ]


def _looks_back(duty: Answerable, day: dt.date) -> bool:
    """Whether a time on that day is about the stretch before, though no words say so."""
    return duty.category in _LOOKS_BACK and _is_early(duty, day)


def _may_look_back(duty: Answerable, day: dt.date) -> bool:
    """Of a disclosure what is said of its record tells."""
    return duty.category is Category.DISCLOSE and _is_early(duty, day)


def _is_early(duty: Answerable, day: dt.date) -> bool:
    if duty.every is None or (duty.every is Every.YEAR and len(duty.due) > 1):
        return False
    return is_early(day, duty.every)


def _wrong_day(
    record: Publication, period: PartialDate, duty: Answerable, at: At
) -> Iterator[Problem]:
    """A report bears a day on which there was something to report on."""
    if record.date is None or duty.category not in _LOOKS_BACK:
        return
    is_whole = duty.every is not None and period.precision == _PRECISION.get(duty.every, "month")
    if not is_whole and period.precision in {"day", "month"}:
        return  # it names the day on which the duty falls due, and a report may come before
    if record.date.last < period.first:
        yield found(at("date"), "K719", date=said_date(record.date), period=said_date(period))
    elif is_whole and record.date.last < _middle(period) and not _is_near_its_day(record, duty):
        yield found(at("date"), "K720", date=said_date(record.date), period=said_date(period))


def _is_near_its_day(record: Publication, duty: Answerable) -> bool:
    """A report of the school year is due in May: signed then, it is of no year before."""
    if record.date is None or record.period is None or duty.every is not Every.YEAR:
        return False
    times = _times(duty, record.period.first.year, record.period.last.year)
    days = [due.first for due, about in times if about is None]
    return any(day - _NEAR <= record.date.last for day in days)


_NEAR = dt.timedelta(days=60)


def _middle(period: PartialDate) -> dt.date:
    return period.first + (period.last - period.first) / 2


def answered_twice(
    publications: Iterable[Publication], duties: Mapping[str, Answerable]
) -> Iterator[Problem]:
    """Of one duty, one heading, one period and one body a document is recorded once; a later one
    that adds to it is another."""
    seen: dict[tuple[str, str, str, str], list[Publication]] = {}
    for publication in publications:
        day = publication.period or publication.date or publication.published
        key = (
            publication.duty,
            publication.heading,
            str(day),
            "; ".join(sorted(one.agency or one.name for one in publication.who)),
        )
        for other in seen.setdefault(key, []):
            same = _the_same(publication, other)
            if same:
                yield found(
                    publication.at,
                    "K715",
                    duty=publication.duty,
                    period=said_date(day) if day else _UNSAID,
                    same=same,
                    other=str(other.at),
                    fix=_told_apart(duties.get(publication.duty)),
                )
                break
        seen[key].append(publication)


def _the_same(record: Publication, other: Publication) -> Bilingual | None:
    if record.link and record.link == other.link:
        return Bilingual("«link»", "«link»")
    is_one = " ".join(record.title.casefold().split()) == " ".join(other.title.casefold().split())
    return Bilingual("«title»", "«title»") if is_one else None


def _told_apart(duty: Answerable | None) -> Bilingual:
    if duty and duty.headings:
        return Bilingual(
            "giữ một bản ghi, hoặc ghi rõ «heading» của từng bản",
            "keep one record, or give each its «heading»",
        )
    return Bilingual(
        "giữ một bản ghi; của nhiều nơi thì ghi «who» của từng bản, bản bổ sung thì ghi «title» và "
        "«link» của chính nó",
        "keep one record; of several bodies give each its «who», and a supplement its own «title» "
        "and «link»",
    )
