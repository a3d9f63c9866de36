"""Which entry holds which key, gathered entry by entry."""

from __future__ import annotations

from array import array
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import chain

from congkhai.search.reading import Vocabulary, is_break
from congkhai.search.shards import Shard, shards

HEAD = 3
"""The class of a key in an entry's title, agency, number or signatory; 0–2 is how often else."""


class Postings:
    """Memory grows with distinct keys per entry: four bytes for each, and the keys."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._entries = _Entries()

    def add(
        self,
        entry: int,
        head: Iterable[int],
        body: Counter[int],
        special: Counter[str],
        own: Iterable[str],
    ) -> None:
        """Entries come in rising order. `special` and `own` are keys that are not words.

        `head` are the words and pairs of the entry's labels, `body` those of its text with how
        often each comes; it changes.
        """
        number_of = self._vocabulary.number
        for key, times in special.items():
            body[number_of(key)] += times
        dict.update(body, dict.fromkeys(chain(head, map(number_of, own)), 0))
        if not body:
            return
        base = entry << 2
        often = [base | 2] * max(body.values())
        values = [base | HEAD, base, base | 1, base | 1, *often]
        # In one pass without a loop in Python: entries have thousands of keys each.
        kept = map(
            array.append,
            map(self._entries.__getitem__, body),
            map(values.__getitem__, body.values()),
        )
        deque(kept, maxlen=0)
        del self._entries.nowhere[:]

    def syllables(self) -> dict[str, int]:
        """Folded words of letters, and in how many entries each occurs at most."""
        frequency: dict[str, int] = {}
        for folded, word, number in self._vocabulary.words():
            if number in self._entries and word.isalpha():
                frequency[folded] = frequency.get(folded, 0) + len(self._entries[number])
        return frequency

    def shards(self) -> Iterator[Shard]:
        """All that was gathered, which is then no longer held."""
        held, nowhere = self._entries, self._entries.nowhere
        numbers = [number for number, entries in held.items() if entries is not nowhere]
        rows = self._vocabulary.in_order(numbers)
        return shards((key, spelled, held.pop(number)) for key, spelled, number in rows)


class _Entries(dict[int, "array[int]"]):
    def __init__(self) -> None:
        super().__init__()
        self.nowhere = array("I")
        """Of whatever a break is part of."""

    def __missing__(self, number: int) -> array[int]:
        made = self[number] = self.nowhere if is_break(number) else array("I")
        return made
