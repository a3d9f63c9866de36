"""Which calendar files a plan, an agency or a campaign has: one, none, or one cut into parts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...addresses import calendar_file
from ...snapshot import Snapshot
from ...value import value_class

_PART = re.compile(r"(.+?)-(\d{4})(?:-(\d\d))?(?:-(\d))?(?:-(\d\d))?")


@value_class
class CalendarFile:
    path: str
    part: str
    """Which part of the calendar it holds: «, năm 2026»; empty when it holds all."""


def calendar_files_of(snapshot: Snapshot, folder: str, identifier: str) -> tuple[CalendarFile, ...]:
    """Of `ke-hoach`, `co-quan`, `phong-trao` or `dia-ban`; empty where nothing has a date."""
    whole = calendar_file(folder, identifier)
    if whole in snapshot.subscriptions:
        return (CalendarFile(whole, ""),)
    return snapshot.once(("calendar parts", ""), lambda: _parts(snapshot)).get(
        (folder, identifier), ()
    )


def _parts(snapshot: Snapshot) -> Mapping[tuple[str, str], tuple[CalendarFile, ...]]:
    """The calendars that were too large for one file, by their folder and what they are of."""
    portal = snapshot.portal
    owners = {
        "ke-hoach": portal.plans.keys(),
        "co-quan": portal.agencies.keys(),
        "phong-trao": portal.campaigns.keys(),
        "dia-ban": portal.territories.keys(),
    }
    found: dict[tuple[str, str], tuple[CalendarFile, ...]] = {}
    for path in sorted(snapshot.subscriptions):
        _, _, rest = path.removesuffix(".ics").partition("calendar/")
        folder, _, name = rest.partition("/")
        # An identifier may itself end in a year.
        if not path.endswith(".ics") or folder not in owners or name in owners[folder]:
            continue
        if part := _PART.fullmatch(name):
            key = folder, part[1]
            found[key] = (*found.get(key, ()), CalendarFile(path, _words(part)))
    return found


def _words(part: re.Match[str]) -> str:
    _, year, month, *pieces = part.groups()
    when = f", tháng {int(month)} năm {year}" if month else f", năm {year}"
    number = ".".join(str(int(piece)) for piece in pieces if piece)
    return f"{when}, phần {number}" if number else when
