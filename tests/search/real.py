"""The portal's own pages as entries: six real documents, and all that they lean on."""

from __future__ import annotations

import datetime as dt
from functools import cache

from congkhai.pipeline import edition_of, know
from congkhai.search import Entry
from congkhai.search_entries import entries
from congkhai.snapshot import Site

from tests.need import ROOT


@cache
def real_entries() -> tuple[Entry, ...]:
    edition = edition_of(know(ROOT / "plans"), dt.date(2026, 11, 22), Site())
    return tuple(entries(edition))
