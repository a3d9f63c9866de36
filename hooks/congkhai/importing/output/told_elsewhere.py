"""A duty of the new version that the editor has put into another list is not written twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..readers.lines import bare
from ..structure.body import printed
from .beside import Difference
from .differences import words_that_differ

_DUTIES = ("milestones", "deadlines", "obligations", "tasks", "expects")
_MOSTLY = 0.6
"""Of the words of the shorter: so many are those of the same duty."""

Entry = Mapping[str, object]


def new_to(
    key: str, entries: Sequence[object], source: Mapping[str, object]
) -> tuple[list[object], list[Difference]]:
    """Of a list of the new version: the entries that the source tells in no other list, and what
    differs of those that it does.

    What was a task is a report since the editor moved it: its day differs there.
    """
    own = source.get(key)
    known = {_said(entry) for entry in own} if isinstance(own, list) else set[str]()
    kept: list[object] = []
    told: list[Difference] = []
    for entry in entries:
        is_duty = key in _DUTIES and isinstance(entry, dict) and _said(entry) not in known
        twin = _twin(entry, key, source) if is_duty and isinstance(entry, dict) else None
        if twin is None:
            kept.append(entry)
            continue
        where, other = twin
        before, after = _said(other), _said(entry)
        if before != after:
            words = words_that_differ(before, after)
            told.append(Difference(f"{where}: {other.get('id') or ''}: {words}", where, before))
    return kept, told


def added_by(key: str, entries: Sequence[object]) -> Difference | None:
    """What is told of duties that a list new to the source brings."""
    if key not in _DUTIES or not entries:
        return None
    said = f"{len(entries)} mục thêm từ bản mới: xem từng mục có trùng mục khác"
    return Difference(f"{key}: {said}")


def _twin(entry: Entry, key: str, source: Mapping[str, object]) -> tuple[str, Entry] | None:
    """The duty of another list that stands in the same place in much the same words."""
    for other_key in _DUTIES:
        entries = source.get(other_key)
        for other in entries if other_key != key and isinstance(entries, list) else ():
            if isinstance(other, dict) and other.get("section") == entry.get("section"):
                ours, theirs = _words(entry), _words(other)
                fewest = min(len(ours), len(theirs))
                if fewest and len(ours & theirs) >= _MOSTLY * fewest:
                    return other_key, other
    return None


def _words(entry: Entry) -> set[str]:
    return set(bare(str(entry.get("what") or entry.get("name") or "")).split())


def _said(entry: object) -> str:
    return printed(str(entry.get("printed") or "")) if isinstance(entry, dict) else ""
