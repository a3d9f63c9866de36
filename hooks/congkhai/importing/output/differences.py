"""In which words two versions of one passage differ, told so that no new word is lost."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

_AROUND = 2
"""Words that are shown on either side of what differs, by which the place is found."""
_ALIKE = 0.6
"""Passages that share less are different ones."""
_SHOWN = 60
_MOST = 4
"""Old passages with the most words of a new one, among which the order of words tells."""
_LARGEST = 400_000
"""Words of one passage times those of the other: of what is longer only the ends are compared."""


def words_that_differ(before: str, after: str) -> str:
    """«tại 14 xã» → «tại 15 xã»; where little is as it was, the whole of what is now there."""
    old, new = before.split(), after.split()
    if len(old) * len(new) > _LARGEST:
        return _between_ends(old, new) or f"nay là «{after}»"
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return f"nay là «{after}»"
    return "; ".join(
        f"«{_stretch(old, a, b)}» → «{_stretch(new, c, d)}»" for a, b, c, d in _changes(matcher)
    )


def _between_ends(old: Sequence[str], new: Sequence[str]) -> str:
    """What stands between the words that both begin and end with; nothing where these are few."""
    least = min(len(old), len(new))
    first = next((n for n in range(least) if old[n] != new[n]), least)
    last = next((n for n in range(least - first) if old[-1 - n] != new[-1 - n]), least - first)
    if first + last < _ALIKE * max(len(old), len(new)):
        return ""
    return f"«{_stretch(old, first, len(old) - last)}» → «{_stretch(new, first, len(new) - last)}»"


def _stretch(words: Sequence[str], start: int, end: int) -> str:
    return " ".join(words[max(0, start - _AROUND) : end + _AROUND])


def _changes(matcher: difflib.SequenceMatcher[str]) -> Iterator[tuple[int, int, int, int]]:
    """Places that differ; those whose surroundings would touch are one."""
    last: tuple[int, int, int, int] | None = None
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if last and a - last[1] <= 2 * _AROUND:
            last = last[0], b, last[2], d
            continue
        if last:
            yield last
        last = a, b, c, d
    if last:
        yield last


def pairs(gone: Iterable[str], come: Iterable[str]) -> list[tuple[str, str]]:
    """Passages of two versions that are one passage with other words: each once, by likeness."""
    old = {words: Counter(words.split()) for words in gone}
    size = {words: len(words.split()) for words in old}
    found: list[tuple[str, str]] = []
    for after in come:
        now = after.split()
        counted = Counter(now)
        shares: list[tuple[float, str]] = []
        for before, held in old.items():
            both = len(now) + size[before]
            # As alike as the words are that both have, at most.
            if 2 * min(len(now), size[before]) < _ALIKE * both:
                continue
            share = 2 * sum((counted & held).values()) / both
            if share >= _ALIKE:
                shares.append((share, before))
        matcher = difflib.SequenceMatcher(None, "", now, autojunk=False)
        best, likeness = "", _ALIKE
        for share, before in nlargest(_MOST, shares):
            ratio = share
            if len(now) * size[before] <= _LARGEST:
                matcher.set_seq1(before.split())
                ratio = matcher.ratio()
            if ratio >= likeness:
                best, likeness = before, ratio
        if best:
            del old[best]
            found.append((best, after))
    return found


def beginning(words: str) -> str:
    """By which a passage is named."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
