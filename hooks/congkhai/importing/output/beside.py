"""Remarks beside the entries that they are about: what such an entry says counts as doubted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...value import value_class
from ..structure.body import printed

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
    source = YAML().load(front)
    lines = front.splitlines(keepends=True)
    added: dict[int, list[str]] = {}
    for difference in differences:
        places = [*_places(source, lines, difference)] or [(len(lines), 0)]
        for line, column in places:
            added.setdefault(line, []).append(f"{' ' * column}{REMARK}{difference.told}\n")
    for line in sorted(added, reverse=True):
        lines[line:line] = added[line]
    return "".join(lines)


def _places(
    source: CommentedMap, lines: Sequence[str], difference: Difference
) -> Iterator[tuple[int, int]]:
    """Below which line of the front matter each entry ends, and the column of what it holds."""
    entries = source.get(difference.key)
    if not difference.words or not isinstance(entries, CommentedSeq):
        return
    keys = sorted(source.lc.key(key)[0] for key in source)
    starts = [entries.lc.item(index)[0] for index in range(len(entries))]
    after = [*starts[1:], next((line for line in keys if line > starts[-1]), len(lines))]
    for index, (start, end) in enumerate(zip(starts, after, strict=True)):
        entry = entries[index]
        if isinstance(entry, dict) and printed(str(entry.get("printed"))) == difference.words:
            while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1][0] == "#"):
                end -= 1  # what stands at the margin is of what follows
            yield max(end, start + 1), entries.lc.item(index)[1]
