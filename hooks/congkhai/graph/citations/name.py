"""Names in running text: a trie of words, walked from where a known first word stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...expressions import expression
from ...text import modern_tone

_WORD = expression(r"[^\W_]+|\S")
_SKIPPED = frozenset("“”\"'‘’«»,-–&")
_STOPS = frozenset(".;:()[]")


def name_words(text: str) -> list[tuple[str, int, int]]:
    """Words in one spelling with where they stand; quotes, commas and dashes do not count."""
    return [
        (modern_tone(match[0].lower()), match.start(), match.end())
        for match in _WORD.finditer(text)
        if match[0] not in _SKIPPED
    ]


def name_key(text: str) -> str:
    """What two spellings of one name share."""
    return " ".join(
        modern_tone(word.lower()) for word in _WORD.findall(text) if word not in _SKIPPED
    )


@dataclass(slots=True)
class _Node:
    onward: dict[str, _Node] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)


class Names:
    """Names, each with the ids of those that bear it; the longest match counts."""

    def __init__(self) -> None:
        self._root: dict[str, _Node] = {}
        self._firsts: dict[str, None] = {}
        self._longest = 0

    def add(self, name: str, identifier: str, any_case: bool = False) -> None:
        words = name_words(name)
        if not words:
            return
        onward = self._root
        node = _Node()
        for word, _, _ in words:
            node = onward.setdefault(word, _Node())
            onward = node.onward
        if identifier not in node.ids:
            node.ids.append(identifier)
        first = name[words[0][1] : words[0][2]]
        for spelling in (first, first.lower()) if any_case else (first,):
            self._firsts.setdefault(spelling)
        self._longest = max(self._longest, len(name))

    def may_be_in(self, text: str) -> bool:
        return any(map(text.__contains__, self._firsts))

    def firsts(self) -> Iterator[str]:
        """The words with which names begin."""
        return iter(self._firsts)

    def find(self, text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Start, end and ids of each name in the text, none overlapping."""
        done = 0
        for start in sorted(self._starts(text)):
            if start < done:
                continue
            match = self.match(text, start)
            if match:
                done = _closed(text, start, match[0])
                yield start, done, match[1]

    def _starts(self, text: str) -> Iterator[int]:
        # `str.find` runs at the speed of memory, so that texts without any name cost nothing.
        for first in self._firsts:
            at = text.find(first)
            while at >= 0:
                if not (at and text[at - 1].isalnum()):
                    yield at
                at = text.find(first, at + 1)

    def match(self, text: str, start: int = 0) -> tuple[int, tuple[str, ...]] | None:
        """Where the longest name that begins here ends, and whose it is."""
        found: tuple[int, tuple[str, ...]] | None = None
        onward = self._root
        for match in _WORD.finditer(text, start, start + self._longest + 40):
            if match[0] in _SKIPPED:
                continue
            node = onward.get(modern_tone(match[0].lower()))
            if node is None or match[0] in _STOPS:
                break
            if node.ids:
                found = match.end(), tuple(node.ids)
            onward = node.onward
        return found


def _closed(text: str, start: int, end: int) -> int:
    """With the closing quote of one that opens inside."""
    for opening, closing in ("“”", "«»", '""'):
        if text.count(opening, start, end) % 2 and text.startswith(closing, end):
            return end + 1
    return end
