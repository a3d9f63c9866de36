"""Answers by number: a product keeps the numbers of those that it got, and stands while they do.

A question that is answered otherwise than before gets a new number, and the old one stands for
nothing any more. What was worked out of other answers is kept with their numbers, and is not
worked out again while these stand; nor is what one whole decides (a text its items) looked at
while the whole is answered as it was.
"""

from __future__ import annotations

import datetime as dt
import marshal
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from ..value import value_class
from .digest import SIZE, digest_of_bytes
from .recorder import Read, Reads

Numbers = NDArray[np.uint32]
TABLES = """
CREATE TABLE counter (next INTEGER);
CREATE TABLE answer (
    number INTEGER PRIMARY KEY, read BLOB, digest BLOB, rests BLOB, since TEXT, until TEXT
);
CREATE TABLE whole (
    read BLOB PRIMARY KEY, digest BLOB, seal BLOB, numbers BLOB, reads BLOB, digests BLOB
) WITHOUT ROWID;
"""
_UNKNOWN, _STANDS, _GONE = 0, 1, 2


@value_class
class Answering:
    """What a world answers now."""

    said: Callable[[Read], bytes]
    """The digest of an answer."""
    whole_of: Callable[[Read], Read | None] = lambda read: None
    """The question whose answer decides this one's and those of others like it, if any does."""
    of_whole: Callable[[Read], Mapping[Read, bytes]] = lambda whole: {}
    """All that it decides."""
    rests_of: Callable[[Read], Reads | None] = lambda read: None
    """On what an answer rests that was worked out of others."""
    learn: Callable[[Mapping[Read, bytes]], None] = lambda digests: None
    """Takes over answers that stand without being worked out."""


@value_class
class Resting:
    """The numbers of the answers that one was worked out of, and the days on which it holds."""

    numbers: bytes
    since: str
    until: str


class AnswerBook:
    """The numbers that a store has given, with what each stands for."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute("SELECT next FROM counter").fetchall()
        if not rows:
            database.execute("INSERT INTO counter VALUES (1)")
        self.next = rows[0][0] if rows else 1
        self.single: dict[int, tuple[Read, bytes]] = {}
        self.number_of: dict[Read, int] = {}
        self.resting: dict[int, Resting] = {}
        wanted = "SELECT number, read, digest, rests, since, until FROM answer"
        for number, read, digest, rests, since, until in database.execute(wanted):
            known = marshal.loads(read)
            self.single[number] = known, digest
            self.number_of[known] = number
            if rests is not None:
                self.resting[number] = Resting(rests, since, until)
        self.wholes: list[Read] = []
        """By place; what each decides is read when it is asked for."""
        self._place_of: dict[Read, int] = {}
        self.digests: list[bytes] = []
        self.numbers: list[Numbers] = []
        of_wholes = "SELECT read, digest, seal, numbers FROM whole"
        for read, digest, seal, numbers in database.execute(of_wholes):
            if seal == digest_of_bytes(read + digest + numbers):
                self._put_whole(marshal.loads(read), digest, np.frombuffer(numbers, "<u4"))

    def place_of(self, whole: Read) -> int | None:
        return self._place_of.get(whole)

    def give(self, read: Read, digest: bytes) -> int:
        """A number for what is answered now; what stood for another answer is gone."""
        former = self.number_of.pop(read, None)
        if former is not None:
            del self.single[former]
            self.resting.pop(former, None)
            self._database.execute("DELETE FROM answer WHERE number = ?", (former,))
        number = self._new(1)
        self.single[number] = read, digest
        self.number_of[read] = number
        row = number, marshal.dumps(cast(Any, read)), digest
        self._database.execute("INSERT INTO answer VALUES (?, ?, ?, NULL, NULL, NULL)", row)
        return number

    def rest(self, number: int, on: Resting | None) -> None:
        """Puts down of what an answer was worked out this time."""
        if on == self.resting.get(number):
            return
        if on is None:
            del self.resting[number]
        else:
            self.resting[number] = on
        row = (on.numbers, on.since, on.until) if on else (None, None, None)
        self._database.execute(
            "UPDATE answer SET rests = ?, since = ?, until = ? WHERE number = ?", (*row, number)
        )

    def held(self, place: int) -> dict[Read, tuple[int, bytes]]:
        """What a whole decided when it was last seen."""
        wanted = "SELECT reads, digests FROM whole WHERE read = ?"
        found = self._database.execute(wanted, (_key(self.wholes[place]),))
        for reads, digests in found:
            every = (digests[start : start + SIZE] for start in range(0, len(digests), SIZE))
            numbers = self.numbers[place].tolist()
            return {
                read: (number, digest)
                for read, number, digest in zip(marshal.loads(reads), numbers, every, strict=True)
            }
        return {}

    def renew(self, whole: Read, digest: bytes, now: Mapping[Read, bytes]) -> dict[Read, int]:
        """The numbers of all that a whole decides now: those that are answered as before keep
        theirs."""
        place = self._place_of.get(whole)
        before = {} if place is None else self.held(place)
        given = {read: number for read, (number, said) in before.items() if now.get(read) == said}
        new = [read for read in now if read not in given]
        first = self._new(len(new))
        given |= zip(new, range(first, first + len(new)), strict=True)
        numbers = np.array([given[read] for read in now], "<u4")
        key, packed = _key(whole), numbers.tobytes()
        seal = digest_of_bytes(key + digest + packed)
        row = key, digest, seal, packed, marshal.dumps(cast(Any, [*now])), b"".join(now.values())
        self._database.execute("INSERT OR REPLACE INTO whole VALUES (?, ?, ?, ?, ?, ?)", row)
        self._put_whole(whole, digest, numbers)
        return given

    def _put_whole(self, whole: Read, digest: bytes, numbers: Numbers) -> None:
        place = self._place_of.setdefault(whole, len(self.wholes))
        if place == len(self.wholes):
            self.wholes.append(whole)
            self.digests.append(digest)
            self.numbers.append(numbers)
        self.digests[place], self.numbers[place] = digest, numbers

    def _new(self, count: int) -> int:
        first = self.next
        if count:
            self.next += count
            self._database.execute("UPDATE counter SET next = ?", (self.next,))
        return first


class Verdicts:
    """Which answers of a book stand in one world; each is looked at when something rests on it."""

    def __init__(self, book: AnswerBook, world: Answering, today: dt.date) -> None:
        self._book = book
        self._today = str(today)
        self._world = world
        self._states = np.zeros(book.next, np.uint8)
        self._places = np.full(book.next, -1, np.int32)
        """Of the whole to which a number belongs."""
        for place, numbers in enumerate(book.numbers):
            self._places[numbers] = place
        self._now: dict[Read, int] = {}
        """The numbers of answers that stand."""
        self._renewed: set[Read] = set()

    def standing(self, reads: Sequence[bytes]) -> list[bool]:
        """Of products by the numbers that they keep: whether all that each read is as it was."""
        arrays = [np.frombuffer(numbers, "<u4") for numbers in reads]
        sizes = [len(numbers) for numbers in arrays]
        if not any(sizes):
            return [True] * len(sizes)
        every = np.concatenate(arrays)
        self._look_at(every)
        gone = np.cumsum(self._states[every] != _STANDS)
        ends = np.cumsum(sizes)
        before = np.concatenate(([0], gone))
        counts = before[ends] - before[ends - sizes]
        return [not count for count in counts.tolist()]

    def numbers(self, reads: Iterable[Read]) -> bytes:
        """Those of what is answered now, as a product keeps them."""
        now = self._now
        found = [now.get(read) or self._number(read) for read in reads]
        return np.sort(np.array(found, "<u4")).tobytes()

    def _look_at(self, numbers: Numbers) -> None:
        self._make_room()
        wanted = np.unique(numbers)
        wanted = wanted[self._states[wanted] == _UNKNOWN]
        places = self._places[wanted]
        for place in np.unique(places[places >= 0]).tolist():
            self._look_at_whole(place)
        alone = wanted[places < 0].tolist()
        standing = self._resting_as_before(alone)
        for number in alone:
            known = self._book.single.get(number)
            if number in standing or known is None:
                continue
            read, digest = known
            if self._world.said(read) == digest:
                self._stands(read, number)
        states = self._states
        states[wanted[states[wanted] == _UNKNOWN]] = _GONE

    def _resting_as_before(self, numbers: Iterable[int]) -> set[int]:
        """Those of answers that need not be worked out again."""
        held = self._book.resting
        timely = [
            number
            for number in numbers
            if number in held and held[number].since <= self._today < held[number].until
        ]
        stand = self.standing([held[number].numbers for number in timely])
        standing = {number for number, stands in zip(timely, stand, strict=True) if stands}
        now = {self._book.single[number][0]: number for number in standing}
        self._world.learn({read: self._book.single[number][1] for read, number in now.items()})
        self._states[np.fromiter(standing, np.int64)] = _STANDS
        self._now |= now
        return standing

    def _stands(self, read: Read, number: int) -> None:
        """What is answered now has this number."""
        self._states[number] = _STANDS
        self._now[read] = number
        rests = self._world.rests_of(read)
        on = None
        if rests is not None:
            on = Resting(self.numbers(rests.noted), str(rests.since), str(rests.until))
        self._book.rest(number, on)

    def _look_at_whole(self, place: int) -> None:
        book = self._book
        whole, numbers = book.wholes[place], book.numbers[place]
        digest = self._world.said(whole)
        if digest == book.digests[place]:
            self._states[numbers] = _STANDS
            return
        self._states[numbers] = _GONE
        self._renew(whole, digest)

    def _renew(self, whole: Read, digest: bytes) -> None:
        now = self._book.renew(whole, digest, self._world.of_whole(whole))
        self._make_room()
        self._states[np.fromiter(now.values(), np.int64)] = _STANDS
        self._now |= now
        self._renewed.add(whole)

    def _number(self, read: Read) -> int:
        book, whole = self._book, self._world.whole_of(read)
        if whole is not None and whole not in self._renewed:
            digest, place = self._world.said(whole), book.place_of(whole)
            if place is not None and book.digests[place] == digest:
                self._now |= {one: number for one, (number, _) in book.held(place).items()}
                self._renewed.add(whole)
            else:
                self._renew(whole, digest)
            if read in self._now:
                return self._now[read]
        digest = self._world.said(read)
        number = book.number_of.get(read)
        if number is None or book.single[number][1] != digest:
            number = book.give(read, digest)
            self._make_room()
        self._stands(read, number)
        return number

    def _make_room(self) -> None:
        if (missing := self._book.next - len(self._states)) > 0:
            more = max(missing, len(self._states))
            self._states = np.concatenate((self._states, np.zeros(more, np.uint8)))
            self._places = np.concatenate((self._places, np.full(more, -1, np.int32)))


def _key(whole: Read) -> bytes:
    # The second version of the format knows no references, which would make equal texts differ.
    return marshal.dumps(cast(Any, whole), 2)
