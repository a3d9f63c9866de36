"""Lists of duties: what stands among duties is one, whatever verb it opens with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from .charges import duty_behind
from .orders import is_duty, without_number


def in_duty_lists(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Paragraphs (by `id`) most of whose fellows open with the verb of a duty."""
    found: set[int] = set()
    for fellows in _lists(paragraphs):
        known = [_is_known(fellow) for fellow in fellows]
        found.update(
            id(fellow)
            for fellow, is_known in zip(fellows, known, strict=True)
            if not is_known and sum(known) * 2 >= len(fellows) - 1 > 0
        )
    return frozenset(found)


def _is_known(paragraph: Paragraph) -> bool:
    text = without_number(paragraph.text)
    return is_duty(text) or duty_behind(text)


def _lists(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs of one level below one heading."""
    open_lists: list[tuple[float, list[Paragraph]]] = []
    for paragraph in paragraphs:
        level = depth_of(paragraph)
        while open_lists and open_lists[-1][0] > level:
            yield open_lists.pop()[1]
        if open_lists and open_lists[-1][0] == level and paragraph.kind is not Kind.SECTION:
            open_lists[-1][1].append(paragraph)
        else:
            if open_lists and open_lists[-1][0] == level:
                yield open_lists.pop()[1]
            open_lists.append((level, [paragraph]))
    while open_lists:
        yield open_lists.pop()[1]
