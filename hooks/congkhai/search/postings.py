"""Which entry holds which key, gathered entry by entry and packed into sorted shards."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, pairwise
from zlib import crc32

from congkhai.search.words import spelled
from congkhai.viet import fold

# A pair of words is one number: the first word's number above 22 bits, the second's below.
_BITS = 22
_LOW = (1 << _BITS) - 1
# Small shards make a query light, many of them make the table of contents heavy.
_SMALLEST, _LARGEST = 7_000, 18_000
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

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._by_spelling: dict[str, int] = {}
        self._keys: list[str] = [""]
        self._entries: dict[int, array[int]] = {}

    def add(
        self,
        entry: int,
        head: Iterable[list[str]],
        body: Iterable[list[str]],
        special: Counter[str],
        own: Iterable[str],
    ) -> None:
        """Entries come in rising order. `special` and `own` are keys that are not words."""
        counts = self._count(body)
        in_head = self._count(head)
        for key, times in special.items():
            counts[self._number(key)] += times
        for key in own:
            in_head[self._number(key)] += 1
        entries = self._entries
        base = entry << 2
        for number in in_head:
            counts[number] = 0
        for number, times in counts.items():
            value = base | (HEAD if times == 0 else 0 if times == 1 else 1 if times < 4 else 2)
            held = entries.get(number)
            if held is None:
                held = entries[number] = array("I")
            held.append(value)

    def _count(self, texts: Iterable[list[str]]) -> Counter[int]:
        numbers = self._numbers
        rows = [[numbers.get(word) or self._number_of(word) for word in text] for text in texts]
        pairs = [[first << _BITS | second for first, second in pairwise(row)] for row in rows]
        return Counter(chain(chain.from_iterable(rows), chain.from_iterable(pairs)))

    def _number_of(self, word: str) -> int:
        number = self._numbers[word] = self._number(spelled(word))
        return number

    def _number(self, key: str) -> int:
        number = self._by_spelling.get(key)
        if number is None:
            number = self._by_spelling[key] = len(self._keys)
            self._keys.append(key)
        return number

    def _named(self) -> Iterator[tuple[str, str, int]]:
        keys = self._keys
        folded = [fold(key) for key in keys]
        for number in self._entries:
            high, low = number >> _BITS, number & _LOW
            if high:
                yield f"{folded[high]} {folded[low]}", f"{keys[high]} {keys[low]}", number
            else:
                yield folded[low], keys[low], number

    def syllables(self) -> dict[str, int]:
        """Folded words of letters, and in how many entries each occurs at most."""
        frequency: dict[str, int] = {}
        for word, number in self._by_spelling.items():
            if word.isalpha() and number in self._entries:
                name = fold(word)
                frequency[name] = frequency.get(name, 0) + len(self._entries[number])
        return frequency

    def shards(self) -> Iterator[Shard]:
        """Sorted by folded key. Cuts depend on the key, so that an edit moves no far cut."""
        data = bytearray()
        first, previous = "", b""
        for name, variants in groupby(sorted(self._named()), key=lambda row: row[0]):
            encoded = name.encode()
            size = len(data)
            if size > _LARGEST or (size > _SMALLEST and crc32(encoded) % _CUT == 0):
                yield Shard(first, bytes(data))
                data.clear()
            if not data:
                first, previous = name, b""
            shared = _shared(previous, encoded)
            previous = encoded
            rows = [(exact, self._entries[number]) for _, exact, number in variants]
            data += bytes((shared, len(encoded) - shared)) + encoded[shared:]
            data += _varint(len(rows))
            for exact, values in rows:
                spelling = b"" if exact == name else exact.encode()
                packed = _packed(values)
                data += _varint(len(spelling)) + spelling
                data += _varint(len(values)) + _varint(len(packed)) + packed
        if data:
            yield Shard(first, bytes(data))


def _shared(one: bytes, other: bytes) -> int:
    limit = min(len(one), len(other))
    at = 0
    while at < limit and one[at] == other[at]:
        at += 1
    return at


def _packed(values: array[int]) -> bytes:
    out = bytearray()
    before = 0
    for value in values:
        entry = value >> 2
        number = (entry - before) << 2 | value & 3
        before = entry
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        out.append(number)
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
