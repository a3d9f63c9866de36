"""Answers by number: a product keeps the numbers of those that it got, and stands while they do.

A question that is answered otherwise than before gets a new number, and the old one stands for
nothing any more. What was worked out of other answers is kept with their numbers; what one whole
decides (a text its items) is kept with the whole.
"""

from __future__ import annotations

import marshal
import sqlite3
import struct
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..arrays import np
from ..value import value_class
from .digest import SIZE, seal_of
from .recorder import Read

if TYPE_CHECKING:
    from numpy.typing import NDArray


Numbers: TypeAlias = "NDArray[np.uint32]"
TABLES = """
CREATE TABLE counter (next INTEGER);
CREATE TABLE answers (question TEXT PRIMARY KEY, seal INTEGER, data BLOB);
CREATE TABLE whole (read BLOB PRIMARY KEY, seal INTEGER, data BLOB);
"""
_WHOLES = ""
"""In the place of a question, for the wholes."""
_FORMAT = 2
"""Of marshal, the version that knows no references, which would make equal texts differ."""


@value_class
class Resting:
    """The numbers of the answers that one was worked out of, and the days on which it holds, by
    their ordinals."""

    numbers: bytes
    since: int
    until: int


class AnswersToOne:
    """All answers to one question, by place."""

    def __init__(self, question: str) -> None:
        self.question = question
        self.keys: list[Hashable] = []
        self.numbers: list[int] = []
        self.digests: list[bytes] = []
        self.rests: list[tuple[bytes, int, int] | None] = []
        """As in `Resting`, of those that were worked out of others."""
        self._places: dict[Hashable, int] = {}

    def place_of(self, key: Hashable) -> int | None:
        if len(self._places) < len(self.keys):
            self._places = dict(zip(self.keys, range(len(self.keys)), strict=True))
        return self._places.get(key)

    def put(self, key: Hashable, number: int, digest: bytes) -> int:
        place = self.place_of(key)
        if place is None:
            place = self._places[key] = len(self.keys)
            self.keys.append(key)
            self.numbers.append(number)
            self.digests.append(digest)
            self.rests.append(None)
        else:
            self.numbers[place], self.digests[place], self.rests[place] = number, digest, None
        return place

    def packed(self) -> bytes:
        return marshal.dumps((self.keys, self.numbers, self.digests, self.rests), _FORMAT)

    @classmethod
    def unpacked(cls, question: str, data: bytes) -> AnswersToOne:
        answers = cls(question)
        answers.keys, answers.numbers, answers.digests, answers.rests = marshal.loads(data)
        return answers


class Wholes:
    """What decides many answers at once, by place: with the numbers that they have."""

    def __init__(self, data: bytes = b"") -> None:
        self.reads: list[Read] = []
        self.digests: list[bytes] = []
        self.numbers: list[bytes] = []
        if data:
            self.reads, self.digests, self.numbers = marshal.loads(data)
        self._places = {read: place for place, read in enumerate(self.reads)}

    def place_of(self, whole: Read) -> int | None:
        return self._places.get(whole)

    def put(self, whole: Read, digest: bytes, numbers: bytes) -> int:
        place = self._places.setdefault(whole, len(self.reads))
        if place == len(self.reads):
            self.reads.append(whole)
            self.digests.append(digest)
            self.numbers.append(numbers)
        self.digests[place], self.numbers[place] = digest, numbers
        return place

    def packed(self) -> bytes:
        return marshal.dumps(cast(Any, (self.reads, self.digests, self.numbers)), _FORMAT)


class AnswerBook:
    """The numbers that a store has given, with what each stands for.

    Answers to one question lie in the store together; what changes is put there at the end.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute("SELECT next FROM counter").fetchall()
        self.next: int = rows[0][0] if rows else 1
        """The number that is given next."""
        self.questions: list[AnswersToOne] = []
        self._at: dict[str, int] = {}
        self.wholes = Wholes()
        self._changed: set[str] = set()
        for question, seal, data in database.execute("SELECT * FROM answers"):
            if seal != seal_of(data):
                continue
            if question == _WHOLES:
                self.wholes = Wholes(data)
            else:
                self._at[question] = len(self.questions)
                self.questions.append(AnswersToOne.unpacked(question, data))

    def index_of(self, question: str) -> int:
        if question not in self._at:
            self._at[question] = len(self.questions)
            self.questions.append(AnswersToOne(question))
        return self._at[question]

    def give(self, index: int, key: Hashable, digest: bytes) -> tuple[int, int]:
        """A number for what is answered now, and its place; what stood for another answer to the
        question is gone."""
        answers = self.questions[index]
        number = self._new(1)
        self._changed.add(answers.question)
        return number, answers.put(key, number, digest)

    def rest(self, index: int, place: int, on: Resting | None) -> None:
        """Puts down of what an answer was worked out this time."""
        answers = self.questions[index]
        rests = (on.numbers, on.since, on.until) if on else None
        if answers.rests[place] != rests:
            answers.rests[place] = rests
            self._changed.add(answers.question)

    def held(self, place: int) -> dict[Read, tuple[int, bytes]]:
        """What a whole decided when it was last seen: numbers and digests."""
        wanted = "SELECT seal, data FROM whole WHERE read = ?"
        for seal, data in self._database.execute(wanted, (_key(self.wholes.reads[place]),)):
            numbers = np.frombuffer(self.wholes.numbers[place], "<u4").tolist()
            if seal == seal_of(data + self.wholes.numbers[place]):
                reads, digests = marshal.loads(data)
                every = (digests[start : start + SIZE] for start in range(0, len(digests), SIZE))
                return dict(zip(reads, zip(numbers, every, strict=True), strict=True))
        return {}

    def renew(self, whole: Read, digest: bytes, now: Mapping[Read, bytes]) -> dict[Read, int]:
        """The numbers of all that a whole decides now: those that are answered as before keep
        theirs."""
        place = self.wholes.place_of(whole)
        before = {} if place is None else self.held(place)
        given = {read: number for read, (number, said) in before.items() if now.get(read) == said}
        new = [read for read in now if read not in given]
        first = self._new(len(new))
        given |= zip(new, range(first, first + len(new)), strict=True)
        numbers = np.array([given[read] for read in now], "<u4").tobytes()
        self.wholes.put(whole, digest, numbers)
        data = marshal.dumps(cast(Any, ([*now], b"".join(now.values()))), _FORMAT)
        row = _key(whole), seal_of(data + numbers), data
        self._database.execute("INSERT OR REPLACE INTO whole VALUES (?, ?, ?)", row)
        self._changed.add(_WHOLES)
        return given

    def write(self) -> None:
        """All that has changed, into the database."""
        for question in sorted(self._changed):
            held = self.wholes if question == _WHOLES else self.questions[self._at[question]]
            data = held.packed()
            row = question, seal_of(data), data
            self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", row)
        if self._changed:
            self._database.execute("DELETE FROM counter")
            self._database.execute("INSERT INTO counter VALUES (?)", (self.next,))
        self._changed.clear()

    def _new(self, count: int) -> int:
        first = self.next
        self.next += count
        return first


def as_kept(numbers: Iterable[int]) -> bytes:
    """In their order; `numbers_in` reads them. Most are few, for which an array is too much."""
    ordered = sorted(numbers)
    return struct.pack(f"<{len(ordered)}I", *ordered)


def numbers_in(some: Iterable[bytes]) -> Numbers:
    return np.frombuffer(b"".join(some), "<u4")


def _key(whole: Read) -> bytes:
    return marshal.dumps(cast(Any, whole), _FORMAT)
