"""The page of an agency of a small portal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congkhai.pipeline import snapshot_of
from congkhai.render.pages.agency import agency_pages
from congkhai.render.pages.agency_duties import Roles
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.render.registers.holdings import Holdings
from congkhai.snapshot import Site

from tests.small import know_of


def agency_page(folder: Path, agency: str, files: dict[str, str | bytes], today: dt.date) -> str:
    """Its first page on a day, from these sources."""
    snapshot = snapshot_of(know_of(folder, files), today, Site())
    made = agency_pages(
        snapshot,
        snapshot.portal.agencies[agency],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    return next(iter(made)).content
