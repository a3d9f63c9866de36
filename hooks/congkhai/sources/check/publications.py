"""Records of what was reported or made public, against the duty that they answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from ...bilingual import Bilingual, filled
from ...dates import (
    Every,
    PartialDate,
    said_date,
    stretch,
)
from ...model import Plan, Publication, Status
from ...problems import Place, Problem, found
from .offers import nearest_id
from .period_meant import period_meant, period_to_add
from .times_of_duty import (
    LOOKS_BACK,
    PRECISION,
    SAID_OFTEN,
    Answerable,
    in_rhythm,
    may_look_back,
    times_of,
)

At = Callable[[str], Place]
"""Where a key of the record is written; the record's own place when it is not."""
_DUTIES = "milestones, deadlines, obligations"
_NO_HEADINGS = Bilingual(
    "việc này không chia nội dung, xóa «heading»", "this duty has no parts: remove «heading»"
)
_ONCE = Bilingual("một lần", "once")
_UNSAID = Bilingual("không ghi", "not given")


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
    if not duty.category.is_tracked:
        yield found(at("duty"), "K735", duty=duty.what, category=duty.category.value)
    if duty.every and record.period is None:
        fix = period_to_add(record, duty, plan)
        yield found(at("period"), "K703", duty=duty.what, fix=fix)
    if record.period:
        yield from _wrong_period(record.period, duty, duties, plan, at)
        yield from _wrong_day(record, record.period, duty, at)
    if record.date and record.published and record.published.last < record.date.first:
        yield found(
            at("published"),
            "K721",
            published=said_date(record.published),
            date=said_date(record.date),
        )
    if record.heading and record.heading not in duty.headings:
        fix = _NO_HEADINGS
        if duty.headings:
            known = "; ".join(duty.headings)
            fix = filled("chọn một trong: $known", "choose one of: $known", known=known)
        yield found(at("heading"), "K709", heading=record.heading, duty=duty.what, fix=fix)
    if not record.link:
        yield found(at("link"), "K714")
    elif duty.category.orders_publication and record.date and not record.published:
        yield found(at("date"), "K736", duty=duty.what)


def _wrong_period(
    period: PartialDate,
    duty: Answerable,
    duties: Mapping[str, Answerable],
    plan: Plan,
    at: At,
) -> Iterator[Problem]:
    if plan.period:
        start, end = plan.period.start, plan.period.end
        first = start.first
        if duty.every and any(
            about or may_look_back(duty, due.first)
            for due, about in times_of(duty, start.year, start.year)
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
    if not in_rhythm(period, duty):
        rhythm = SAID_OFTEN[duty.every] if duty.every else _ONCE
        days = ", ".join(due.written() for due in duty.due) or rhythm
        yield found(
            at("period"),
            "K722",
            period=said_date(period),
            duty=duty.what,
            rhythm=rhythm,
            days=days,
            fix=period_meant(period, duty, duties),
        )


def _wrong_day(
    record: Publication, period: PartialDate, duty: Answerable, at: At
) -> Iterator[Problem]:
    """A report bears a day on which there was something to report on."""
    if record.date is None or duty.category not in LOOKS_BACK:
        return
    is_whole = duty.every is not None and period.precision == PRECISION.get(duty.every, "month")
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
    times = times_of(duty, record.period.first.year, record.period.last.year)
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
