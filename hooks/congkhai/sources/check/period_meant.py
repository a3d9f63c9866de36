"""Which time of a duty a record is most likely of: what to type for its period."""

from __future__ import annotations

from collections.abc import Mapping

from ...bilingual import Bilingual, filled, joined_words
from ...dates import Every, PartialDate, said_date, stretch
from ...expressions import expression
from ...model import Plan, Publication
from .times_of_duty import Answerable, in_rhythm, looks_back, may_look_back, times_of

_YEAR = expression(r"(?<!\d)20\d\d(?!\d)")
_STRETCHES = {
    Every.YEAR: Bilingual("năm", "year"),
    Every.HALF_YEAR: Bilingual("nửa năm", "half-year"),
    Every.QUARTER: Bilingual("quý", "quarter"),
    Every.MONTH: Bilingual("tháng", "month"),
}


def period_to_add(record: Publication, duty: Answerable, plan: Plan) -> Bilingual:
    """The time whose day is nearest to that of the record, where nothing speaks against it."""
    if period := _nearest(record, duty, plan):
        return filled("thêm «period: $period»", "add «period: $period»", period=str(period))
    return filled(
        "thêm «period»: $stretch mà tài liệu nói tới",
        "add «period»: the $stretch that the document is about",
        stretch=_STRETCHES[duty.every] if duty.every else "",
    )


def _nearest(record: Publication, duty: Answerable, plan: Plan) -> PartialDate | None:
    made = record.date or record.published
    if duty.every is None or made is None or made.day is None or len(duty.due) > 1:
        return None
    day = made.first
    times = times_of(duty, day.year - 1, day.year + 1)
    if times:
        due, about = min(times, key=lambda time: abs(time[0].first - day))
        if about is None and may_look_back(duty, due.first):
            return None
        period = about or stretch(due.first, duty.every)
    else:
        if may_look_back(duty, day):
            return None
        period = stretch(day, duty.every, 1 if looks_back(duty, day) else 0)
    years = {int(year) for year in _YEAR.findall(record.title)}
    if not in_rhythm(period, duty) or (years and period.first.year not in years):
        return None
    whole = plan.period
    is_within = not whole or (whole.start.first <= period.last and period.first <= whole.end.last)
    return period if is_within else None


def period_meant(
    period: PartialDate, duty: Answerable, duties: Mapping[str, Answerable]
) -> Bilingual:
    """«quý I/2026» for 01/2026 of what is quarterly; of what comes once, one of its days."""
    if duty.every is None:
        days = ", ".join(due.written() for due in duty.due)
        return filled("ghi ngày của việc ấy: $days", "write its day: $days", days=days)
    one = stretch(period.first, duty.every)
    if one == period:
        return _one_of_several(period, duty)
    if period.first <= one.first and one.last < period.last:
        told = {"period": said_date(one), "whole": said_date(period)}
        if other := _duty_of(period, duty, duties):
            return filled(
                "ghi từng kỳ một, như $period; tài liệu của cả $whole thuộc việc «$other»",
                "write one stretch at a time, like $period; a document of the whole of $whole "
                "answers the duty «$other»",
                **told,
                other=other,
            )
        return filled(
            "ghi từng kỳ một, như $period; tài liệu của cả $whole mà nộp cho lần cuối thì ghi "
            "$last",
            "write one stretch at a time, like $period; a document of the whole of $whole that was "
            "handed over for the last of them is of $last",
            **told,
            last=said_date(stretch(period.last, duty.every)),
        )
    return filled("có phải là $period?", "did you mean $period?", period=said_date(one))


def _duty_of(period: PartialDate, duty: Answerable, duties: Mapping[str, Answerable]) -> str:
    """The one duty of that kind whose times are as long as the period."""
    fitting = [
        other.id
        for other in duties.values()
        if other.every and other.category is duty.category and in_rhythm(period, other)
        if stretch(period.first, other.every) == period
    ]
    return fitting[0] if len(fitting) == 1 else ""


def _one_of_several(period: PartialDate, duty: Answerable) -> Bilingual:
    """Of what comes several times in that year, each by the half-year that holds it alone, else
    by its month."""
    every = [due.first for due, _ in times_of(duty, period.year, period.year)]
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
