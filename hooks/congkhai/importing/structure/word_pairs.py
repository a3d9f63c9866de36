"""Pairs of syllables that administrative Vietnamese writes, to mend what a scan misread.

`word_pairs.txt` holds them, a first syllable and what follows it on a line. Of the spellings that
share their letters without marks, the usual one stands plain, and others that occur stand before a
question mark: «công: nhận nhân?». What occurs is left as it is printed; «công nhẫn» can only be the
usual one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ...text import modern_tone
from ...value import value_class
from ..readers.lines import bare
from ..readers.syllables import could_be_syllable

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 3


@value_class
class _Known:
    usual: dict[tuple[str, str], tuple[str, str]]
    """By their letters without marks."""
    others: frozenset[tuple[str, str]]


@cache
def _known() -> _Known:
    text = files(__package__).joinpath("word_pairs.txt").read_text(encoding="utf-8")
    usual: dict[tuple[str, str], tuple[str, str]] = {}
    others: set[tuple[str, str]] = set()
    for line in text.splitlines():
        first, _, seconds = line.partition(": ")
        for second in seconds.split():
            if second.endswith("?"):
                others.add((first, second[:-1]))
            else:
                usual[bare(first), bare(second)] = (first, second)
    return _Known(usual, frozenset(others))


@cache
def _beside() -> dict[tuple[str, bool], tuple[str, ...]]:
    """What stands before (False) or behind (True) a syllable, as one that is misread may be."""
    found: dict[tuple[str, bool], list[str]] = {}
    for first, second in _known().usual.values():
        found.setdefault((bare(first), True), []).append(second)
        found.setdefault((bare(second), False), []).append(first)
    return {key: tuple(words) for key, words in found.items()}


def misspelt(text: str) -> int:
    """How many pairs of a text bear other marks than any that occur; each counts once."""
    words = [modern_tone(word.lower()) for word in _WORD.findall(text)]
    return sum(
        not (first.isascii() or second.isascii()) and _usual(first, second) != (first, second)
        for first, second in {*pairwise(words)}
    )


def _usual(first: str, second: str) -> tuple[str, str]:
    """The usual spelling of a pair; the same where it occurs, or nothing is known of it."""
    known = _known()
    if (first, second) in known.others:
        return first, second
    return known.usual.get((bare(first), bare(second)), (first, second))


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
        right = _meant(word, before, behind, match[0][:1].isupper())
        if right != word:
            pieces += [text[at : match.start()], _shaped(right, match[0])]
            at = match.end()
    return "".join([*pieces, text[at:]])


def _is_beside(text: str, matches: list[re.Match[str]], number: int) -> bool:
    """Only a space stands before this word."""
    return text[matches[number - 1].end() : matches[number].start()].isspace()


def _meant(word: str, before: str, behind: str, is_name: bool) -> str:
    """What a syllable means between its neighbours; a name may be of another language."""
    plain = bare(word)
    meant: set[str] = set()
    for pair, place in (((before, word), 1), ((word, behind), 0)):
        if all(pair) and (bare(pair[0]), bare(pair[1])) in _known().usual:
            meant.add(_usual(*pair)[place])
    if meant:
        return word if word in meant or len(meant) > 1 else meant.pop()
    if could_be_syllable(word) or is_name or len(word) < _FEWEST_LETTERS - 1:
        return word
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
