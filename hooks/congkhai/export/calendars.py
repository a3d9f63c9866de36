"""Calendars people subscribe to: of a plan, an agency, a campaign, a territory, and of all."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import groupby
from operator import attrgetter

from ..addresses import ALL_CALENDARS, calendar_file
from ..dates import HANOI
from ..graph import reports_asked
from ..model import Plan, Portal, upward
from ..schedule import Timeline, takers
from ..snapshot import Site
from .events import CalendarEvent, Revision, calendar_events
from .ical import block, ical_text

MOST_BYTES = 1_000_000
"""A calendar that would be larger is cut into years, these into months, and these into parts."""
FRAME = 1_000
"""Bytes that the lines around the events take, and more."""


def calendar_files(
    portal: Portal,
    timeline: Timeline,
    history: Mapping[str, Revision] | None = None,
    site: Site | None = None,
) -> dict[str, bytes]:
    """Path → bytes; the same whatever the clock says. A calendar without dates is not written.

    `history` is by plan id; a plan without one is stamped with its issue date. Where `site` has no
    address, events have none. A calendar above a megabyte becomes several,
    `…-2026.ics`; the one of all plans is then left to the territories.
    """
    history, site = history or {}, site or Site()
    by_plan: dict[str, tuple[CalendarEvent, ...]] = {}
    asked = cache(partial(reports_asked, portal))
    for plan_id, outline in sorted(timeline.outlines.items()):
        revision = history.get(plan_id) or _first_revision(outline.plan)
        by_plan[plan_id] = tuple(calendar_events(outline, portal, revision, site, asked))
    files: dict[str, bytes] = {}
    for path, name, events in _narrow(portal, by_plan):
        files.update(
            _files(path, f"{site.name}: {name}", events, [event.whole for event in events])
        )
    brief = {event.uid: event.brief for events in by_plan.values() for event in events}
    for path, name, events in _broad(portal, by_plan):
        files.update(
            _files(path, f"{site.name}: {name}", events, [brief[event.uid] for event in events])
        )
    return {path: files[path] for path in sorted(files)}


def _first_revision(plan: Plan) -> Revision:
    day = plan.issued.first if plan.issued else dt.date(2000, 1, 1)
    return Revision(dt.datetime(day.year, day.month, day.day, tzinfo=HANOI))


Group = tuple[str, str, list[CalendarEvent]]
"""Path, name and events of a calendar."""


def _narrow(portal: Portal, by_plan: Mapping[str, tuple[CalendarEvent, ...]]) -> Iterator[Group]:
    agencies: dict[str, dict[str, CalendarEvent]] = {}
    after: dict[str, dict[str, dt.date]] = {}
    for plan_id, events in by_plan.items():
        yield calendar_file("ke-hoach", plan_id), portal.plans[plan_id].heading, list(events)
        for event in events:
            named = event.agencies & portal.agencies.keys()
            for agency in sorted(named):
                # Who stands in its place has what is due once it has ended.
                if agency not in after:
                    after[agency] = {agency: dt.date.min, **takers(portal, agency)}
                for heir, since in after[agency].items():
                    body = portal.agencies.get(heir)
                    if body is None or (heir != agency and heir in named):
                        continue
                    until = body.valid_to.last if body.valid_to else dt.date.max
                    days = tuple(day for day in event.days if since < day <= until)
                    other = agencies.get(heir, {}).get(event.uid)
                    # Of several in whose place it stands, by the one that ended first.
                    if days and (other is None or len(other.days) < len(days)):
                        agencies.setdefault(heir, {})[event.uid] = event.of(agency, days)
    for key, some in agencies.items():
        yield calendar_file("co-quan", key), portal.agencies[key].name, [*some.values()]


def _broad(portal: Portal, by_plan: Mapping[str, tuple[CalendarEvent, ...]]) -> Iterator[Group]:
    campaigns: dict[str, list[CalendarEvent]] = {}
    territories: dict[str, list[CalendarEvent]] = {}
    for plan_id, events in by_plan.items():
        plan = portal.plans[plan_id]
        if plan.campaign in portal.campaigns:
            campaigns.setdefault(plan.campaign or "", []).extend(events)
        for territory in upward(plan.scope.territory, portal.territories):
            territories.setdefault(territory.id, []).extend(events)
    for key, some in campaigns.items():
        yield calendar_file("phong-trao", key), portal.campaigns[key].short, some
    for key, some in territories.items():
        yield calendar_file("dia-ban", key), portal.territories[key].name, some
    yield ALL_CALENDARS, "Mọi kế hoạch", [event for events in by_plan.values() for event in events]


Piece = tuple[CalendarEvent, tuple[dt.date, ...]]
"""An event on some of its days."""


def _files(
    path: str, name: str, events: list[CalendarEvent], written: list[bytes]
) -> Iterator[tuple[str, bytes]]:
    size = sum(map(len, written))
    if 0 < size <= MOST_BYTES - FRAME:
        yield path, _calendar(name, b"".join(written))
    elif size and path != ALL_CALENDARS:
        pieces = [(event, event.days) for event in events]
        yield from _cut(path.removesuffix(".ics"), name, pieces, CUTS)


def _cut(
    stem: str, name: str, pieces: Iterable[Piece], cuts: tuple[Cut, ...]
) -> Iterator[tuple[str, bytes]]:
    """Cut by the first way; what is still too large, by the next; no file loses a date."""
    parts: dict[str, list[Piece]] = {}
    for event, days in pieces:
        for label, some in cuts[0](event, days):
            parts.setdefault(label, []).append((event, some))
    for label, part in sorted(parts.items()):
        size = sum(event.size_on(days) for event, days in part)
        if size <= MOST_BYTES - FRAME or len(cuts) == 1:
            body = b"".join([event.on(days) for event, days in part])
            yield f"{stem}-{label}.ics", _calendar(f"{name}, {label}", body)
        else:
            yield from _cut(f"{stem}-{label}", f"{name}, {label}", part, cuts[1:])


Cut = Callable[[CalendarEvent, tuple[dt.date, ...]], Iterator[tuple[str, tuple[dt.date, ...]]]]
"""An event's days by label; the days come in order of time."""


def _by_year(
    event: CalendarEvent, days: tuple[dt.date, ...]
) -> Iterator[tuple[str, tuple[dt.date, ...]]]:
    for year, some in groupby(days, _year):
        yield str(year), tuple(some)


def _by_month(
    event: CalendarEvent, days: tuple[dt.date, ...]
) -> Iterator[tuple[str, tuple[dt.date, ...]]]:
    for month, some in groupby(days, _month):
        yield f"{month:02}", tuple(some)


def _by_name(
    event: CalendarEvent, days: tuple[dt.date, ...]
) -> Iterator[tuple[str, tuple[dt.date, ...]]]:
    # By what never changes, so that an event stays in its file when others come and go.
    yield f"{zlib.crc32(event.uid.encode()) % 8 + 1}", days


def _by_more_of_the_name(
    event: CalendarEvent, days: tuple[dt.date, ...]
) -> Iterator[tuple[str, tuple[dt.date, ...]]]:
    yield f"{zlib.crc32(event.uid.encode()) // 8 % 16 + 1:02}", days


_year, _month = attrgetter("year"), attrgetter("month")
CUTS: tuple[Cut, ...] = (_by_year, _by_month, _by_name, _by_more_of_the_name)


def _calendar(name: str, body: bytes) -> bytes:
    """RFC 7986 names the calendar; the X- lines say the same to older programs."""
    title = ical_text(name)
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cong khai//Lich//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    )
    return block(head) + body + block(("END:VCALENDAR",))
