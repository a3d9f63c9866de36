"""History → what edits of the sources changed in dates, for feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby, islice

from .check import check_plan
from .export.feeds import Change, date_changes
from .history import History, Version
from .load import read_version
from .model import Plan

MOST = 100
"""So many of the latest versions of plans are read: as many as a feed holds."""


def recall(history: History) -> tuple[Change, ...]:
    """What changed in dates in the latest edits, latest edit first; by plan within one."""
    plans = (one for one in history.versions if one.file.endswith((".md", "/plan.yml")))
    latest = list(islice(plans, MOST))
    texts = history.contents(name for one in latest for name in (one.before, one.after))
    changes: list[Change] = []
    for edit, some in groupby(latest, key=lambda one: one.edit):
        before, after = _edited(list(some), texts)
        changes += date_changes(before, after, edit.at)
    return tuple(changes)


def _edited(
    versions: Iterable[Version], texts: Mapping[str, bytes]
) -> tuple[dict[str, Plan], dict[str, Plan]]:
    """Plans before and after an edit, by id; one that cannot be read on either side is left out.

    A plan that moved to another file stands on both sides.
    """
    before: dict[str, Plan] = {}
    after: dict[str, Plan] = {}
    for one in versions:
        old, new = (_plan(texts.get(name), one.file) for name in (one.before, one.after))
        if old:
            before[old.id] = old
        if new and (old or not one.before):
            after[new.id] = new
    return before, after


def _plan(data: bytes | None, file: str) -> Plan | None:
    """Its facts alone: the text says nothing of dates that they do not."""
    if data is None:
        return None
    return check_plan(replace(read_version(data, file), body=""))[0]
