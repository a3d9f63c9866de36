"""In which words two versions of one passage differ, told so that no new word is lost."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence

_AROUND = 2
"""Words that are shown on either side of what differs, by which the place is found."""
_ALIKE = 0.6
"""Passages that share less are different ones."""
_SHARED = 0.4
_SHOWN = 60


def words_that_differ(before: str, after: str) -> str:
    """«tại 14 xã» → «tại 15 xã»; where little is as it was, the whole of what is now there."""
    old, new = before.split(), after.split()
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return f"nay là «{after}»"
    return "; ".join(
        f"«{_stretch(old, a, b)}» → «{_stretch(new, c, d)}»" for a, b, c, d in _changes(matcher)
    )


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
    old = {words: frozenset(words.split()) for words in gone}
    found: list[tuple[str, str]] = []
    for after in come:
        now = frozenset(after.split())
        matcher = difflib.SequenceMatcher(None, "", after.split(), autojunk=False)
        best, likeness = "", _ALIKE
        for before, held in old.items():
            # Who shares so few words is not alike: told without looking at their order.
            if 2 * len(now & held) < _SHARED * (len(now) + len(held)):
                continue
            matcher.set_seq1(before.split())
            if (ratio := matcher.ratio()) >= likeness:
                best, likeness = before, ratio
        if best:
            del old[best]
            found.append((best, after))
    return found


def beginning(words: str) -> str:
    """By which a passage is named."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
