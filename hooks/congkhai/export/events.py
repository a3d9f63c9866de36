"""One duty → one calendar event (RFC 5545, 3.6.1) that returns as often as the duty does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from ..dates import Rule, slots_of
from ..graph import DatedReports
from ..model import Plan, Portal
from ..schedule import (
    Dated,
    Duty,
    DutyKind,
    DutyState,
    PlanDuties,
    due_in_words,
    suspended_on,
)
from ..snapshot import Site
from ..value import value_class
from .event_words import categories, description, in_few_lines, late_reports, summary
from .ical import block, date_lines, ical_text, moment, series

ALARMS = (("-P6DT15H", "Còn 7 ngày"), ("-PT15H", "Ngày mai là ngày cuối"))
"""At nine in the morning: a whole day begins at midnight (RFC 5545, 3.8.6.3)."""


@value_class
class Revision:
    """A source's history: its last change, and how many there have been."""

    at: dt.datetime
    """Aware."""
    count: int | None = None
    """None where no history tells it: then no number is given, since it could only be too low."""


@value_class
class CalendarEvent:
    """A duty's days and how a calendar program is told of them.

    `whole` has all that is known and alarms, for calendars of one plan or agency. In those of many
    plans, where nobody wants a thousand alarms, `brief` says what, when and where to read more.
    """

    uid: str
    days: tuple[dt.date, ...]
    agencies: frozenset[str]
    """Whose it is: they are named, or nobody is and it is the issuer's."""
    head: bytes
    title: str
    titles: Mapping[str, str]
    """What it is called in calendars of those who are not named first."""
    marks: bytes
    more: bytes
    less: bytes
    is_reminded: bool

    @property
    def whole(self) -> bytes:
        reminders = _reminders(self.title) if self.is_reminded else b""
        return self._head + _dated(self.days) + self.more + reminders + _TAIL

    @property
    def brief(self) -> bytes:
        return self.on(self.days)

    def size_on(self, days: tuple[dt.date, ...]) -> int:
        return len(self._head) + len(_dated(days)) + len(self.less) + len(_TAIL)

    def on(self, days: tuple[dt.date, ...]) -> bytes:
        """In brief, for some of its days only."""
        return self._head + _dated(days) + self.less + _TAIL

    def of(self, agency: str, days: tuple[dt.date, ...]) -> CalendarEvent:
        """In that body's own calendar, where a phone shows little more than the first name."""
        return replace(self, days=days, title=self.titles.get(agency, self.title))

    @property
    def _head(self) -> bytes:
        return self.head + block((f"SUMMARY:{self.title}",)) + self.marks


_TAIL = b"END:VEVENT\r\n"


def _reminders(title: str) -> bytes:
    return block(
        line
        for before, words in ALARMS
        for line in (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"TRIGGER:{before}",
            f"DESCRIPTION:{words}: {title}",
            "END:VALARM",
        )
    )


def calendar_events(
    outline: PlanDuties,
    portal: Portal,
    revision: Revision,
    site: Site,
    asked: Callable[[str], DatedReports] | None = None,
) -> Iterator[CalendarEvent]:
    """What binds; then, where the plan was suspended or has ended, what is cancelled by that.
    `asked` knows what a document above asks for."""
    late = late_reports(outline.plan, portal, asked)
    stamps: tuple[str, ...] = (f"DTSTAMP:{moment(revision.at)}",)
    if revision.count is not None:
        stamps += (
            f"LAST-MODIFIED:{moment(revision.at)}",
            f"SEQUENCE:{max(revision.count - 1, 0)}",
        )
    for dated in outline.dated:
        for part, every in series(_days(dated.rule)).items():
            base = f"{dated.duty.kind}.{dated.duty.id}.{outline.plan.first_id}"
            uid = f"{base}.{part}" if part else base
            for name, days, why in _parts(dated, every, outline.dated_end is not None):
                own = f"{uid}.{name}" if name else uid
                yield _event(dated.duty, outline.plan, portal, stamps, site, own, days, why, late)


_GONE = "Không còn hiệu lực"
_STOPPED = "Tạm ngưng"


def _parts(
    dated: Dated, days: tuple[dt.date, ...], end_is_dated: bool
) -> Iterator[tuple[str, tuple[dt.date, ...], str]]:
    """Days that follow each other and hold alike, by a name that stays, and why they do not hold.

    A series of which nothing is left is cancelled under its own name, so that a copy in somebody's
    calendar is; one that is cut short stays, and ends earlier.
    """
    held, cancelled = _split(dated, days, end_is_dated)
    runs = [
        (is_stopped, tuple(run))
        for is_stopped, run in groupby(
            held, lambda day: suspended_on(dated.suspensions, day) is not None
        )
    ]
    first = next((run for is_stopped, run in runs if not is_stopped), None)
    for is_stopped, run in runs:
        is_own = run is first or (first is None and run is runs[0][1])
        yield (
            "" if is_own else f"{run[0]:%Y%m%d}",
            run,
            _STOPPED if is_stopped else "",
        )
    if cancelled:
        yield "thoi" if held else "", cancelled, _GONE


def _split(
    dated: Dated, days: tuple[dt.date, ...], end_is_dated: bool
) -> tuple[tuple[dt.date, ...], tuple[dt.date, ...]]:
    """Days that hold and days that are cancelled; a day that was moved stands elsewhere.

    When a plan is only known to have ended, on no known day, all its days are cancelled: a
    calendar must not say something else every day.
    """
    if dated.until is None:
        return days, ()
    until, state = dated.until
    if state is DutyState.CANCELLED and not end_is_dated:
        return (), days
    held = tuple(day for day in days if day < until)
    cancelled = days[len(held) :] if state is DutyState.CANCELLED else ()
    return held, cancelled


@lru_cache(maxsize=4096)
def _dated(days: tuple[dt.date, ...]) -> bytes:
    return block(date_lines(days))


@lru_cache(maxsize=2048)
def _days(rule: Rule) -> tuple[dt.date, ...]:
    return tuple(dict.fromkeys(slot.last_good_day for slot in slots_of(rule)))


def _event(
    duty: Duty,
    plan: Plan,
    portal: Portal,
    stamps: tuple[str, ...],
    site: Site,
    uid: str,
    days: tuple[dt.date, ...],
    gone: str,
    late: Mapping[str, str],
) -> CalendarEvent:
    status = "CANCELLED" if gone else "CONFIRMED" if duty.binding else "TENTATIVE"
    uid = f"{uid}@congkhai"
    marks = [
        f"CATEGORIES:{','.join(ical_text(name) for name in categories(duty, plan, portal))}",
        f"STATUS:{status}",
        "TRANSP:TRANSPARENT",
    ]
    if site.url:
        marks.append(f"URL:{site.url}{plan.url}")
    rule = f"{due_in_words(duty)}."
    if duty.kind is DutyKind.DEADLINE and duty.id in late and not gone:
        rule = f"{rule}\n{late[duty.id]}"
    titles = {
        party.agency: ical_text(summary(duty, plan, portal, gone, party))
        for party in duty.who[1:]
        if party.agency
    }
    owing = {who.agency for who in duty.who if who.agency} if duty.who else {plan.agency}
    return CalendarEvent(
        uid=uid,
        days=days,
        agencies=frozenset(owing),
        head=block(("BEGIN:VEVENT", f"UID:{uid}", *stamps)),
        title=ical_text(summary(duty, plan, portal, gone)),
        titles=titles,
        marks=block(marks),
        more=block([f"DESCRIPTION:{ical_text(description(duty, plan, portal, site, rule))}"]),
        is_reminded=status == "CONFIRMED",
        less=block([f"DESCRIPTION:{ical_text(in_few_lines(duty, plan, portal, rule))}"]),
    )
