"""What is known of the texts of a family, in bands: an edit reads and writes few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from ...arrays import np
from .index import LEADS, in_order_once
from .texts import NONE, FamilyItems, LongItems, Texts
from .wordings import Hashes, Numbers, Phrases

if TYPE_CHECKING:
    from numpy.typing import NDArray


Rows: TypeAlias = "NDArray[np.uint64]"
"""Each some numbers, in rising order."""
ReadBand = Callable[[str], bytes | None]
"""By its name; None where it is lost."""
_ROWS = 1000
"""About so many of each kind are together in a band."""
_MOST_BITS = 16
_LOTS = 16
"""Phrases of a family are many: they are put in order in so many lots."""
_TEXT = 0xFFFFFFFF
_WIDTHS = {"held": 3, "seen": 9, "like": 2, "liked": 2, "leading": 2, "further": 2}


class BandLost(Exception):
    """A band cannot be read: all is to be compared anew."""


class BandedRows:
    """Rows of one kind, which lie in bands by the first bits of their first number."""

    def __init__(self, name: str, bits: int, read: ReadBand) -> None:
        self._name, self._width, self._read = name, _WIDTHS[name], read
        self._shift = np.uint64(64 - bits)
        self._bands: dict[int, Rows] = {}
        self._changed: set[int] = set()

    def of(self, numbers: Hashes) -> Rows:
        """Those that begin with one of these."""
        wanted = in_order_once(numbers.copy())
        found = [np.zeros((0, self._width), np.uint64)]
        for band, start, end in self._parted(wanted):
            rows, mine = self._band(band), wanted[start:end]
            at = np.searchsorted(mine, rows[:, 0])
            at[at == len(mine)] = 0
            found.append(rows[mine[at] == rows[:, 0]])
        return np.concatenate(found)

    def replace(self, gone: Rows, come: Rows) -> None:
        """Each row is there once, however often it comes."""
        gone, come = _in_order(gone), _in_order(come)
        going = {band: gone[start:end] for band, start, end in self._parted(gone[:, 0])}
        coming = {band: come[start:end] for band, start, end in self._parted(come[:, 0])}
        none = np.zeros((0, self._width), np.uint64)
        for band in going.keys() | coming.keys():
            new = coming.get(band, none)
            left = {*_letters(going.get(band, none)), *_letters(new)}
            rows = self._band(band)
            stay = np.array([row not in left for row in _letters(rows)], np.bool_)
            self._bands[band] = _in_order(np.concatenate((rows[stay], new)))
            self._changed.add(band)

    def changed(self) -> Iterator[tuple[str, bytes]]:
        for band in sorted(self._changed):
            yield band_name(self._name, band), self._bands[band].tobytes()

    def _band(self, band: int) -> Rows:
        if band not in self._bands:
            data = self._read(band_name(self._name, band))
            if data is None:
                raise BandLost
            self._bands[band] = np.frombuffer(data, np.uint64).reshape(-1, self._width)
        return self._bands[band]

    def _parted(self, numbers: Hashes) -> Iterator[tuple[int, int, int]]:
        """Of numbers in order, the bands in which they are, and which are in each."""
        bands, starts = np.unique(numbers >> self._shift, return_index=True)
        ends = [*starts.tolist(), len(numbers)][1:]
        yield from zip(bands.tolist(), starts.tolist(), ends, strict=True)


def _in_order(rows: Rows) -> Rows:
    """Each once."""
    rows = rows[np.lexsort(rows.T[::-1])]
    return rows[np.concatenate(([True], (rows[1:] != rows[:-1]).any(axis=1)))[: len(rows)]]


def _letters(rows: Rows) -> list[bytes]:
    kind: Any = f"V{rows.shape[1] * 8}"
    return [bytes(row) for row in np.ascontiguousarray(rows).view(kind).ravel().tolist()]


def band_name(table: str, band: int) -> str:
    return f"{table} {band}"


class FamilyBands:
    """What is known of a family's texts, each of which is named by the hash of its words."""

    def __init__(self, bits: int, read: ReadBand) -> None:
        self.held = BandedRows("held", bits, read)
        """A text, the number of a plan that holds it, and which of its items that is."""
        self.seen = BandedRows("seen", bits, read)
        """A text that may be like others; the plan that says it first, in which of its items, and
        the first other plan, or 0; how many words it has, and its signature."""
        self.like = BandedRows("like", bits, read)
        """A text and the one that it is a change of; …"""
        self.liked = BandedRows("liked", bits, read)
        """… the same from the other side."""
        self.leading = BandedRows("leading", bits, read)
        """A phrase and one of the texts that it leads to: the first that hold it; …"""
        self.further = BandedRows("further", bits, read)
        """… and one of the others: of some phrases they are very many."""

    def changed(self) -> Iterator[tuple[str, bytes]]:
        for table in vars(self).values():
            yield from table.changed()


def phrase_keys(phrases: Phrases) -> Hashes:
    """Numbers for phrases, which lie as close everywhere: phrases themselves are mostly small."""
    return (phrases * np.uint32(0x9E3779B1)).astype(np.uint64) << np.uint64(32)


def bits_for(items: int) -> int:
    """Of a family of so many items."""
    return min(max((items // _ROWS).bit_length(), 1), _MOST_BITS)


def may_stay(bits: int, items: int) -> bool:
    """Whether the bands of a family fit that has grown or shrunk to so many items.

    One that goes up and down across a boundary does not get others each time.
    """
    return bits - 1 <= bits_for(items) <= bits


def names_of_bands(bits: int) -> list[str]:
    return [band_name(table, band) for table in _WIDTHS for band in range(1 << bits)]


def whole_bands(
    bits: int, items: FamilyItems, plans: Hashes, texts: Texts, read: LongItems, like: Numbers
) -> Iterator[tuple[str, bytes]]:
    """All of them, of a family that is compared whole; `plans` are the numbers of its plans."""
    worded = np.flatnonzero(items.hashes)
    number = (worded - items.starts[items.plan[worded]]).astype(np.uint64)
    held = (items.hashes[worded], plans[items.plan[worded]], number)
    hashes, first = texts.hashes[read.compared], texts.first[read.compared]
    second = texts.second[read.compared]
    has = np.flatnonzero(like != NONE)
    pairs = texts.hashes[has], texts.hashes[like[has]]
    some: Mapping[str, tuple[Hashes, ...]] = {
        "held": held,
        "seen": (
            hashes,
            plans[items.plan[first]],
            (first - items.starts[items.plan[first]]).astype(np.uint64),
            np.where(second == NONE, np.uint64(0), plans[items.plan[second]]),
            read.lengths.astype(np.uint64),
            *read.signatures.T,
        ),
        "like": pairs,
        "liked": pairs[::-1],
    }
    for table, columns in some.items():
        order = np.argsort(columns[0]) if table == "seen" else np.lexsort(columns[::-1])
        rows = np.stack([column[order] for column in columns], axis=1)
        yield from _cut(table, bits, rows, range(1 << bits))
    phrases, owners = read.phrases()
    keys = phrase_keys(phrases)
    bands, lots = 1 << bits, min(_LOTS, 1 << bits)
    lot_of = keys >> np.uint64(64 - lots.bit_length() + 1)
    for lot in range(lots):
        mine = lot_of == lot
        # A phrase is half of its key; texts are numbered as they stand first.
        both = in_order_once(keys[mine] | owners[mine])
        text_half = np.uint64(_TEXT)
        key, text = both & ~text_half, hashes[both & text_half]
        order = _order_of_pairs(key, text)
        is_leading = (rank_in_order(key) < LEADS)[order]
        rows = np.stack((key[order], text[order]), axis=1)
        of_lot = range(lot * bands // lots, (lot + 1) * bands // lots)
        yield from _cut("leading", bits, rows[is_leading], of_lot)
        yield from _cut("further", bits, rows[~is_leading], of_lot)


def _order_of_pairs(keys: Hashes, texts: Hashes) -> Numbers:
    """By half of both as one number, which is sorted sooner, if that tells them apart."""
    both = keys | texts >> np.uint64(32)
    order: Numbers = np.argsort(both)
    both = both[order]
    return np.lexsort((texts, keys)) if (both[1:] == both[:-1]).any() else order


def rank_in_order(keys: Hashes) -> Numbers:
    """Of keys in order, how many of the same stand before each."""
    rank: Numbers = np.arange(len(keys)) - np.searchsorted(keys, keys)
    return rank


def _cut(table: str, bits: int, rows: Rows, bands: range) -> Iterator[tuple[str, bytes]]:
    band_of = rows[:, 0] >> np.uint64(64 - bits)
    ends = np.searchsorted(band_of, np.arange(bands.start, bands.stop + 1, dtype=np.uint64))
    for band, start, end in zip(bands, ends[:-1].tolist(), ends[1:].tolist(), strict=True):
        yield band_name(table, band), rows[start:end].tobytes()
