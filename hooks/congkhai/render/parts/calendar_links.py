"""Which calendar files a plan, an agency or a campaign has: one, none, or one cut into parts."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...expressions import expression
from ...model import Portal
from ...snapshot import Snapshot
from ...value import value_class

_PART = expression(r"(.+?)-(\d{4})(?:-(\d\d))?(?:-(\d))?(?:-(\d\d))?")


@value_class
class CalendarFile:
    path: str
    part: str = ""
    """Which part of the calendar it holds: «, năm 2026»; empty when it holds all."""


def webcal(site: str, path: str) -> str:
    """webcal://…, which a phone subscribes to; empty while the portal's address is unknown."""
    _, found, rest = site.partition("://")
    return f"webcal://{rest}{path}" if found else ""


class CalendarFiles:
    """Read once from the addresses of all calendars; asked for each page."""

    def __init__(self, portal: Portal, paths: Collection[str]) -> None:
        owners = {
            "ke-hoach": portal.plans.keys(),
            "co-quan": portal.agencies.keys(),
            "phong-trao": portal.campaigns.keys(),
            "dia-ban": portal.territories.keys(),
        }
        self._files: dict[tuple[str, str], tuple[CalendarFile, ...]] = {}
        for path in sorted(paths):
            _, _, rest = path.removesuffix(".ics").partition("calendar/")
            folder, _, name = rest.partition("/")
            if not path.endswith(".ics") or folder not in owners:
                continue
            # An identifier may itself end in a year: then the file is its own, not a part.
            if name in owners[folder]:
                self._files[folder, name] = (CalendarFile(path),)
            elif part := _PART.fullmatch(name):
                key = folder, part[1]
                self._files[key] = (*self._files.get(key, ()), CalendarFile(path, _words(part)))

    def of(self, folder: str, identifier: str) -> tuple[CalendarFile, ...]:
        """Of `ke-hoach`, `co-quan`, `phong-trao` or `dia-ban`; empty where nothing has a date."""
        return self._files.get((folder, identifier), ())


def calendars_at(snapshot: Snapshot, key: tuple[str, str]) -> tuple[CalendarFile, ...]:
    known = snapshot.once(
        ("calendars", ""), lambda: CalendarFiles(snapshot.portal, snapshot.subscriptions)
    )
    return known.of(*key)


class CalendarsOnAsking(CalendarFiles):
    """Those that the portal writes, as a page asks."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def of(self, folder: str, identifier: str) -> tuple[CalendarFile, ...]:
        return self._snapshot.ask(calendars_at, (folder, identifier))


def _words(part: re.Match[str]) -> str:
    _, year, month, *pieces = part.groups()
    when = f", tháng {int(month)} năm {year}" if month else f", năm {year}"
    number = ".".join(str(int(piece)) for piece in pieces if piece)
    return f"{when}, phần {number}" if number else when
