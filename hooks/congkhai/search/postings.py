"""Which entry holds which key, gathered entry by entry and packed into sorted shards."""

from __future__ import annotations

from array import array
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from congkhai.search.reading import Vocabulary

# Small shards make a query light; very small ones compress badly.
_SMALLEST, _LARGEST = 1_800, 5_000
_CUT = 32
HEAD = 3
"""The class of a key in an entry's title, agency, number or signatory; 0–2 is how often else."""


@dataclass(frozen=True, slots=True)
class Shard:
    first: str
    """The folded key that opens it."""
    data: bytes


class Postings:
    """Memory grows with distinct keys per entry: four bytes for each, and the keys."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._entries = _Entries()

    def add(
        self,
        entry: int,
        head: Counter[int],
        body: Counter[int],
        special: Counter[str],
        own: Iterable[str],
    ) -> None:
        """Entries come in rising order. `special` and `own` are keys that are not words.

        The counts are the words' and pairs' of the entry's labels and of its text; they change.
        """
        number_of = self._vocabulary.number
        for key, times in special.items():
            body[number_of(key)] += times
        for number in (*head, *map(number_of, own)):
            body[number] = 0
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

    def _named(self) -> Iterator[tuple[str, str, int]]:
        name = self._vocabulary.name
        return ((*name(number), number) for number in self._entries)

    def syllables(self) -> dict[str, int]:
        """Folded words of letters, and in how many entries each occurs at most."""
        frequency: dict[str, int] = {}
        for folded, word, number in self._vocabulary.words():
            if word.isalpha() and number in self._entries:
                frequency[folded] = frequency.get(folded, 0) + len(self._entries[number])
        return frequency

    def shards(self) -> Iterator[Shard]:
        """Sorted by folded key. Cuts depend on the key, so that an edit moves no far cut."""
        data = bytearray()
        first, previous = "", b""
        entries = self._entries
        rows = sorted(self._named())
        at = 0
        while at < len(rows):
            name = rows[at][0]
            encoded = name.encode()
            size = len(data)
            if size > _LARGEST or (size > _SMALLEST and crc32(encoded) % _CUT == 0):
                yield Shard(first, bytes(data))
                data.clear()
            if not data:
                first, previous = name, b""
            shared = _shared(previous, encoded)
            previous = encoded
            end = at + 1
            while end < len(rows) and rows[end][0] == name:
                end += 1
            data += bytes((shared, len(encoded) - shared)) + encoded[shared:] + _varint(end - at)
            for _, exact, number in rows[at:end]:
                spelling = b"" if exact == name else exact.encode()
                values = entries[number]
                packed = _packed(values)
                data += _varint(len(spelling)) + spelling
                data += _varint(len(values)) + _varint(len(packed)) + packed
            at = end
        if data:
            yield Shard(first, bytes(data))


class _Entries(dict[int, "array[int]"]):
    def __missing__(self, number: int) -> array[int]:
        made = self[number] = array("I")
        return made


def _shared(one: bytes, other: bytes) -> int:
    limit = min(len(one), len(other))
    at = 0
    while at < limit and one[at] == other[at]:
        at += 1
    return at


def _packed(values: array[int]) -> bytes:
    """How far each entry is from the one before, above the two bits of its class."""
    if len(values) == 1:
        return _varint(values[0])
    steps = [value - (before & -4) for before, value in zip((0, *values), values, strict=False)]
    if max(steps) < 128:
        return bytes(steps)
    out = bytearray()
    for step in steps:
        while step > 127:
            out.append(step & 127 | 128)
            step >>= 7
        out.append(step)
    return bytes(out)


_SMALL = [bytes((number,)) for number in range(128)]


def _varint(number: int) -> bytes:
    if number < 128:
        return _SMALL[number]
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)
