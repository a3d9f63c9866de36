"""Calendars people subscribe to: of a plan, an agency, a campaign, a territory, and of all."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from ..dates import HANOI
from ..model import Plan
from ..model.portal import Portal
from ..schedule import Timeline
from .events import Event, Revision, events_of
from .ical import block, text

MOST_BYTES = 1_000_000
"""A calendar that would be larger is cut into years, these into months, and these into parts."""
ALL = "calendar/tat-ca.ics"


def calendars(
    portal: Portal,
    timeline: Timeline,
    history: Mapping[str, Revision] | None = None,
    site_url: str = "",
) -> dict[str, bytes]:
    """Path → bytes; the same whatever the clock says. A calendar without dates is not written.

    `history` is by plan id; a plan without one is stamped with its issue date. `site_url` ends
    with a slash; without it events have no address. A calendar above a megabyte becomes several,
    `…-2026.ics`; the one of all plans is then left to the territories.
    """
    history = history or {}
    by_plan: dict[str, tuple[Event, ...]] = {}
    for plan_id, outline in sorted(timeline.outlines.items()):
        revision = history.get(plan_id) or _first_revision(outline.plan)
        by_plan[plan_id] = tuple(events_of(outline, portal, revision, site_url))
    files: dict[str, bytes] = {}
    for path, name, events in _narrow(portal, by_plan):
        files.update(_files(path, name, events, [event.whole for event in events]))
    brief = {event.uid: event.brief for events in by_plan.values() for event in events}
    for path, name, events in _broad(portal, by_plan):
        files.update(_files(path, name, events, [brief[event.uid] for event in events]))
    return {path: files[path] for path in sorted(files)}


def _first_revision(plan: Plan) -> Revision:
    day = plan.issued.first if plan.issued else dt.date(2000, 1, 1)
    return Revision(dt.datetime(day.year, day.month, day.day, tzinfo=HANOI))


Group = tuple[str, str, list[Event]]
"""Path, name and events of a calendar."""


def _narrow(portal: Portal, by_plan: Mapping[str, tuple[Event, ...]]) -> Iterator[Group]:
    agencies: dict[str, list[Event]] = {}
    for plan_id, events in by_plan.items():
        yield f"calendar/ke-hoach/{plan_id}.ics", portal.plans[plan_id].heading, list(events)
        for event in events:
            for agency in event.agencies & portal.agencies.keys():
                agencies.setdefault(agency, []).append(event)
    for key, some in agencies.items():
        yield f"calendar/co-quan/{key}.ics", portal.agencies[key].name, some


def _broad(portal: Portal, by_plan: Mapping[str, tuple[Event, ...]]) -> Iterator[Group]:
    campaigns: dict[str, list[Event]] = {}
    territories: dict[str, list[Event]] = {}
    for plan_id, events in by_plan.items():
        plan = portal.plans[plan_id]
        if plan.campaign in portal.campaigns:
            campaigns.setdefault(plan.campaign or "", []).extend(events)
        for territory in _around(portal, plan.scope.territory):
            territories.setdefault(territory, []).extend(events)
    for key, some in campaigns.items():
        yield f"calendar/phong-trao/{key}.ics", portal.campaigns[key].short, some
    for key, some in territories.items():
        yield f"calendar/dia-ban/{key}.ics", portal.territories[key].name, some
    yield ALL, "Mọi kế hoạch", [event for events in by_plan.values() for event in events]


def _around(portal: Portal, territory: str | None) -> Iterator[str]:
    """The territory and those that hold it; a circle in the register ends where it began."""
    seen: set[str] = set()
    while territory and territory in portal.territories and territory not in seen:
        seen.add(territory)
        yield territory
        territory = portal.territories[territory].parent


Piece = tuple[Event, dt.date]


def _files(
    path: str, name: str, events: list[Event], written: list[bytes]
) -> Iterator[tuple[str, bytes]]:
    size = sum(map(len, written))
    if 0 < size <= MOST_BYTES:
        yield path, _calendar(name, b"".join(written))
    elif size and path != ALL:
        pieces = [(event, day) for event in events for day in event.days]
        yield from _cut(path.removesuffix(".ics"), name, pieces, CUTS)


def _cut(
    stem: str, name: str, pieces: list[Piece], cuts: tuple[Callable[[Piece], str], ...]
) -> Iterator[tuple[str, bytes]]:
    """Cut by the first way; what is still too large, by the next; no file loses a date."""
    by = cuts[0]
    for label, some in groupby(sorted(pieces, key=lambda piece: (by(piece), piece[1])), key=by):
        part = list(some)
        body = b"".join(_body(part))
        if len(body) <= MOST_BYTES or len(cuts) == 1:
            yield f"{stem}-{label}.ics", _calendar(f"{name}, {label}", body)
        else:
            yield from _cut(f"{stem}-{label}", f"{name}, {label}", part, cuts[1:])


CUTS: tuple[Callable[[Piece], str], ...] = (
    lambda piece: f"{piece[1].year}",
    lambda piece: f"{piece[1].month:02}",
    # By what never changes, so that an event stays in its file when others come and go.
    lambda piece: f"{zlib.crc32(piece[0].uid.encode()) % 8 + 1}",
    lambda piece: f"{zlib.crc32(piece[0].uid.encode()) // 8 % 16 + 1:02}",
)


def _body(pieces: list[Piece]) -> Iterator[bytes]:
    days: dict[str, tuple[Event, list[dt.date]]] = {}
    for event, day in pieces:
        days.setdefault(event.uid, (event, []))[1].append(day)
    for event, some in days.values():
        yield event.on(some)


def _calendar(name: str, body: bytes) -> bytes:
    """RFC 7986 names the calendar; the X- lines say the same to older programs."""
    title = text(f"Công khai: {name}")
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
