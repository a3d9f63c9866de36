"""What tests of the open data start from: a folder of sources on a day, and its files whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congkhai.export.data import data_files
from congkhai.export.table import DataTable
from congkhai.knowledge import load_portal
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site, Snapshot


def snapshot_on(day: dt.date, folder: Path) -> Snapshot:
    known = load_portal(folder)
    return Snapshot(
        portal=known.portal,
        outlines=known.outlines,
        problems=known.problems,
        left_out=known.left_out,
        timeline=schedule(known.portal, day),
        today=day,
        site=Site(),
    )


def told(snapshot: Snapshot) -> tuple[dict[str, bytes], tuple[DataTable, ...]]:
    """The files, each put together from its pieces, and the registers among them."""
    files: dict[str, bytes] = {}
    made = data_files(snapshot)
    while True:
        try:
            path, piece = next(made)
        except StopIteration as end:
            return files, end.value
        files[path] = files.get(path, b"") + piece
