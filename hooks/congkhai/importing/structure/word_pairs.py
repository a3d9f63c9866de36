"""Pairs of syllables that administrative Vietnamese writes, to mend what a scan misread.

`word_pairs.txt` holds them, a first syllable and what follows it on a line. Of the spellings that
share their letters without marks, the usual one stands plain, and others that occur stand before a
question mark: «công: nhận nhân?». What occurs is left as it is printed; «công nhẫn» can only be the
usual one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from ...expressions import expression
from ...text import modern_tone
from ...value import value_class
from ..readers.lines import bare
from ..readers.syllables import could_be_syllable

_WORD = expression(r"[^\W\d_]+")
_FEWEST_LETTERS = 3


@value_class
class _Known:
    """The pairs whose first syllables share their letters without marks."""

    usual: dict[str, tuple[str, str]]
    """By the second syllable without marks."""
    others: frozenset[tuple[str, str]]
    spellings: dict[str, tuple[tuple[str, str], ...]]
    """All that occur, by the second syllable without marks."""


@cache
def _lines() -> dict[str, list[str]]:
    """Those of the file by their first syllable without marks; a text needs few of them."""
    found: dict[str, list[str]] = {}
    lines = Path(__file__).with_name("word_pairs.txt").read_text("utf-8").splitlines()
    plain = bare("\n".join(line.partition(":")[0] for line in lines)).split("\n")
    for first, line in zip(plain, lines, strict=True):
        found.setdefault(first, []).append(line)
    return found


@lru_cache(maxsize=4096)
def _known(plain: str) -> _Known:
    """What is known of a syllable, given without marks, and of those behind it."""
    usual: dict[str, tuple[str, str]] = {}
    others: set[tuple[str, str]] = set()
    for line in _lines().get(plain, ()):
        first, _, seconds = line.partition(": ")
        for second in seconds.split():
            if second.endswith("?"):
                others.add((first, second[:-1]))
            else:
                usual[bare(second)] = (first, second)
    spellings: dict[str, list[tuple[str, str]]] = {}
    for pair in (*usual.values(), *others):
        spellings.setdefault(bare(pair[1]), []).append(pair)
    return _Known(usual, frozenset(others), {key: tuple(found) for key, found in spellings.items()})


@cache
def _beside() -> dict[tuple[str, bool], tuple[str, ...]]:
    """What stands before (False) or behind (True) a syllable, as one that is misread may be."""
    found: dict[tuple[str, bool], list[str]] = {}
    for plain in _lines():
        for first, second in _known(plain).usual.values():
            found.setdefault((plain, True), []).append(second)
            found.setdefault((bare(second), False), []).append(first)
    return {key: tuple(words) for key, words in found.items()}


@cache
def _by_word() -> dict[tuple[str, int], tuple[tuple[str, str], ...]]:
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for plain in _lines():
        for pairs in _known(plain).spellings.values():
            for pair in pairs:
                found.setdefault((pair[0], 1), []).append(pair)
                found.setdefault((pair[1], 0), []).append(pair)
    return {key: tuple(pairs) for key, pairs in found.items()}


def _in_place(beside: str, place: int) -> tuple[tuple[str, str], ...]:
    """The pairs whose other syllable is this one, as it is printed."""
    return _by_word().get((beside, place), ())


def misspelt(text: str) -> int:
    """How many pairs of a text bear other marks than any that occur; each counts once."""
    words = [modern_tone(word.lower()) for word in _WORD.findall(text)]
    return sum(
        not (first.isascii() or second.isascii()) and _usual(first, second) != (first, second)
        for first, second in {*pairwise(words)}
    )


def is_usual_pair(first: str, second: str) -> bool:
    """Whether the second word is known to follow the first."""
    pair = (modern_tone(first.lower()), modern_tone(second.lower()))
    known = _known(bare(pair[0]))
    return pair in known.others or known.usual.get(bare(pair[1])) == pair


def _usual(first: str, second: str) -> tuple[str, str]:
    """The usual spelling of a pair; the same where it occurs, or nothing is known of it."""
    known = _known(bare(first))
    if (first, second) in known.others:
        return first, second
    return known.usual.get(bare(second), (first, second))


def pairs_respelt(text: str) -> str:
    """The text with the syllables put right that only their neighbours' pairs explain."""
    matches = list(_WORD.finditer(text))
    words = [modern_tone(match[0].lower()) for match in matches]
    pieces: list[str] = []
    at = 0
    for number, match in enumerate(matches):
        word = words[number]
        before = words[number - 1] if number and _is_beside(text, matches, number) else ""
        is_followed = number + 1 < len(words) and _is_beside(text, matches, number + 1)
        behind = words[number + 1] if is_followed else ""
        right = _meant(word, before, behind, match[0])
        if right != word:
            pieces += [text[at : match.start()], _shaped(right, match[0])]
            at = match.end()
    return "".join([*pieces, text[at:]])


def _is_beside(text: str, matches: list[re.Match[str]], number: int) -> bool:
    """Only a space stands before this word."""
    return text[matches[number - 1].end() : matches[number].start()].isspace()


def _meant(word: str, before: str, behind: str, printed: str) -> str:
    """What a syllable means between its neighbours; a name may be of another language."""
    plain = bare(word)
    is_word = could_be_syllable(word)
    meant: set[str] = set()
    for pair, place in (((before, word), 1), ((word, behind), 0)):
        if all(pair) and bare(pair[1]) in _known(bare(pair[0])).usual:
            found = _usual(*pair)
            # «cán bộ coi thi»: that «bờ cõi» is usual says nothing of what stands behind «bộ».
            if found[1 - place] == pair[1 - place] or not is_word:
                meant.add(found[place])
    if meant:
        return word if word in meant or len(meant) > 1 else meant.pop()
    is_name = printed[:1].isupper()
    if is_word or printed.istitle() or len(word) < _FEWEST_LETTERS - 1:
        return word
    alone = [
        {
            pair[place]
            for pair in _known(bare(read[0])).spellings.get(bare(read[1]), ())
            if pair[1 - place] == read[1 - place]
        }
        for read, place in (((before, word), 1), ((word, behind), 0))
    ]
    sure = set().union(*(found for found in alone if len(found) == 1))
    if len(sure) == 1:
        # «truyèn thông» beside «thông» as it is printed: no «truyền thống».
        return sure.pop()
    if is_name:
        return word
    marked = {
        pair[place]
        for read, place in (((before, word), 1), ((word, behind), 0))
        for pair in _in_place(read[1 - place], place)
        if _is_near(word, pair[place])
    }
    if len(marked) == 1:
        return marked.pop()
    near = Counter(
        other
        for side, is_behind in ((before, True), (behind, False))
        for other in set(_beside().get((bare(side), is_behind), ()))
        if side and _is_near(plain, bare(other))
    )
    best = [other for other, count in near.items() if count == max(near.values())]
    return best[0] if len(best) == 1 else word


def _is_near(word: str, other: str) -> bool:
    """Alike but for one letter, put in the place of another, lost, or too many."""
    if abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    return (
        word[start + 1 :] == other[start + 1 :]
        or word[start:] == other[start + 1 :]
        or word[start + 1 :] == other[start:]
    )


def _shaped(word: str, printed: str) -> str:
    if printed.isupper() and len(printed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if printed[:1].isupper() else word
