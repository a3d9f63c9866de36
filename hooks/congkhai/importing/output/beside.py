"""Remarks beside the entries that they are about: what such an entry says counts as doubted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...value import value_class
from ..structure.body import printed
from .entries import quotable

REMARK = "# cần xem: "


@value_class
class Difference:
    """What two versions do not say alike."""

    told: str
    key: str = ""
    """Of the list that has it …"""
    words: str = ""
    """… in the entries that print these words; without them it is about the source as a whole."""


def with_remarks(front: str, differences: Sequence[Difference]) -> str:
    """The front matter with a remark below each entry concerned; others come at its end."""
    lines = front.splitlines(keepends=True)
    keys = {difference.key for difference in differences if difference.words}
    ends = _ends_of_entries(front, lines, keys) if keys else {}
    added: dict[int, list[str]] = {}
    for difference in differences:
        places = ends.get((difference.key, difference.words), [(len(lines), 0)])
        for line, column in places:
            added.setdefault(line, []).append(f"{' ' * column}{REMARK}{difference.told}\n")
    for line in sorted(added, reverse=True):
        lines[line:line] = added[line]
    return "".join(lines)


def _ends_of_entries(
    front: str, lines: Sequence[str], keys: Iterable[str]
) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Of lists, by key and printed words: below which line an entry ends, and its column."""
    source: CommentedMap = YAML().load(front)
    begins = sorted(source.lc.key(key)[0] for key in source)
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for key in keys:
        entries = source.get(key)
        if not isinstance(entries, CommentedSeq) or not entries:
            continue
        starts = [entries.lc.item(index)[0] for index in range(len(entries))]
        after = [*starts[1:], next((line for line in begins if line > starts[-1]), len(lines))]
        for index, (start, end) in enumerate(zip(starts, after, strict=True)):
            entry = entries[index]
            if not isinstance(entry, dict):
                continue
            while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1][0] == "#"):
                end -= 1  # what stands at the margin is of what follows
            place = max(end, start + 1), entries.lc.item(index)[1]
            found.setdefault((key, printed(quotable(str(entry.get("printed"))))), []).append(place)
    return found
