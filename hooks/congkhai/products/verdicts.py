"""Which answers of a book stand in one world; each is looked at when something rests on it.

What was worked out of other answers is not worked out again while these stand; nor is what one
whole decides looked at while the whole is answered as it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from ..arrays import np
from ..value import value_class
from .answer_book import AnswerBook, Numbers, Resting, as_kept, numbers_in
from .recorder import Read, Reads

if TYPE_CHECKING:
    from numpy.typing import NDArray


_UNKNOWN, _STANDS, _GONE = 0, 1, 2
_NONE = -1
_ALWAYS = dt.date.min.toordinal(), dt.date.max.toordinal()
_FEW = 10_000


@value_class
class Answering:
    """What a world answers now."""

    said: Callable[[Read], bytes]
    """The digest of an answer."""
    whole_of: Callable[[Read], Read | None] = lambda read: None
    """The question whose answer decides this one's and those of others like it, if any does."""
    of_whole: Callable[[Read], Mapping[Read, bytes]] = lambda whole: {}
    """What it decides; an answer of its kind that is not among these rests on it."""
    rests_of: Callable[[Read], Reads | None] = lambda read: None
    """On what an answer rests that was worked out of others."""
    is_given: Callable[[str, Hashable], bool] = lambda question, key: False
    """Whether an answer is never worked out of others, nor decided with them."""
    believe: Callable[[Callable[[Read], bytes | None]], None] = lambda stands: None
    """Takes over who knows answers that stand without being worked out."""
    said_of_all: Callable[[str, Sequence[Hashable]], list[bytes]] | None = None
    """`said` of many keys of one question, where that is quicker."""


class Verdicts:
    """Which answers stand in a world; each question is looked at once."""

    def __init__(self, book: AnswerBook, world: Answering, today: dt.date) -> None:
        self._book = book
        self._has_former = book.next > 1
        self._today = today.toordinal()
        self._world = world
        self._states = np.zeros(book.next, np.uint8)
        self._question = np.full(book.next, _NONE, np.int32)
        """To which of them a number answers …"""
        self._place = np.full(book.next, _NONE, np.int32)
        """… and where it stands among the answers; without a question, among the wholes."""
        for index, answers in enumerate(book.questions):
            numbers = np.array(answers.numbers, np.uint32)
            self._question[numbers] = index
            self._place[numbers] = np.arange(len(numbers))
        sizes = [len(numbers) // 4 for numbers in book.wholes.numbers]
        if sizes:
            self._place[numbers_in(book.wholes.numbers)] = np.repeat(np.arange(len(sizes)), sizes)
        self._now: dict[Read, int] = {}
        """The numbers of answers that stand, as far as they were asked for."""
        self._renewed: set[Read] = set()
        world.believe(self._known_to_stand)

    def standing(self, reads: Sequence[bytes]) -> list[bool]:
        """Of products by the numbers that they keep: whether all that each read is as it was."""
        every = numbers_in(reads)
        if not len(every):
            return [True] * len(reads)
        self._look_at(every)
        gone = np.concatenate(([0], np.cumsum(self._states[every] != _STANDS)))
        sizes = np.fromiter(map(len, reads), np.int64, len(reads)) // 4
        ends = np.cumsum(sizes)
        return (gone[ends] == gone[ends - sizes]).tolist()  # type: ignore[no-any-return]

    def numbers(self, reads: Iterable[Read]) -> bytes:
        """Those of what is answered now, as a product keeps them."""
        now, some = self._now, [*reads]
        if self._has_former:
            former = [*self._former(read for read in some if read not in now)]
            if former:
                self._look_at(np.array(former, "<u4"))
        found = [*map(now.get, some)]
        if None in found:
            found = [known or self._number(read) for known, read in zip(found, some, strict=True)]
        return as_kept(cast(list[int], found))

    def _former(self, reads: Iterable[Read]) -> Iterator[int]:
        """The numbers of those that were answered before, which are looked at together."""
        for question, key in reads:
            answers = self._book.questions[self._book.index_of(question)]
            place = answers.place_of(key)
            if place is not None:
                yield answers.numbers[place]

    def _look_at(self, numbers: Numbers) -> None:
        self._make_room()
        wanted = _each(numbers[self._states[numbers] == _UNKNOWN], len(self._states))
        if not len(wanted):
            return
        questions, places = self._question[wanted], self._place[wanted]
        of_wholes = places[(questions == _NONE) & (places != _NONE)]
        for place in np.unique(of_wholes).tolist():
            self._look_at_whole(place)
        for index in np.unique(questions[questions != _NONE]).tolist():
            # What those before rest on has been looked at with them.
            left = (questions == index) & (self._states[wanted] == _UNKNOWN)
            self._look_at_answers(index, places[left].tolist())
        states = self._states
        states[wanted[states[wanted] == _UNKNOWN]] = _GONE

    def _look_at_answers(self, index: int, places: Sequence[int]) -> None:
        """Those to one question."""
        answers, today = self._book.questions[index], self._today
        keys, digests, rests = answers.keys, answers.digests, answers.rests
        timely = [
            (place, on[0])
            for place in places
            if (on := rests[place]) is not None and on[1] <= today < on[2]
        ]
        stand = self.standing([numbers for _, numbers in timely])
        standing = {place for (place, _), stands in zip(timely, stand, strict=True) if stands}
        left = [place for place in places if place not in standing] if standing else places
        said = self._said_of_all(answers.question, [keys[place] for place in left])
        same = [p for p, digest in zip(left, said, strict=True) if digest == digests[p]]
        numbers = [answers.numbers[place] for place in (*standing, *same)]
        self._states[np.array(numbers, np.int64)] = _STANDS
        is_given = self._world.is_given
        for place in same:
            if not is_given(answers.question, keys[place]):
                self._put_down_rests(index, place)

    def _said_of_all(self, question: str, keys: Sequence[Hashable]) -> list[bytes]:
        if self._world.said_of_all:
            return self._world.said_of_all(question, keys)
        return [self._world.said((question, key)) for key in keys]

    def _stands(self, index: int, place: int, number: int) -> None:
        """What is answered now has this number."""
        self._states[number] = _STANDS
        answers = self._book.questions[index]
        if not self._world.is_given(answers.question, answers.keys[place]):
            self._put_down_rests(index, place)

    def _put_down_rests(self, index: int, place: int) -> None:
        answers = self._book.questions[index]
        read = answers.question, answers.keys[place]
        rests, whole = self._world.rests_of(read), self._world.whole_of(read)
        on: Resting | None = None
        if rests is not None:
            days = rests.since.toordinal(), rests.until.toordinal()
            on = Resting(self.numbers(rests.noted), *days)
        elif whole is not None:
            on = Resting(self.numbers([whole]), *_ALWAYS)
        self._book.rest(index, place, on)

    def _look_at_whole(self, place: int) -> None:
        wholes = self._book.wholes
        numbers = numbers_in([wholes.numbers[place]])
        digest = self._world.said(wholes.reads[place])
        if digest == wholes.digests[place]:
            self._states[numbers] = _STANDS
            return
        self._states[numbers] = _GONE
        self._renew(wholes.reads[place], digest)

    def _renew(self, whole: Read, digest: bytes) -> None:
        given = self._book.renew(whole, digest, self._world.of_whole(whole))
        self._make_room()
        self._states[np.fromiter(given.values(), np.int64, len(given))] = _STANDS
        self._now |= given
        self._renewed.add(whole)

    def _number(self, read: Read) -> int:
        whole = self._world.whole_of(read)
        if whole is not None and whole not in self._renewed:
            self._take(whole)
        if read not in self._now:
            self._now[read] = self._number_alone(*read)
        return self._now[read]

    def _take(self, whole: Read) -> None:
        """The numbers of all that a whole decides."""
        book, digest = self._book, self._world.said(whole)
        place = book.wholes.place_of(whole)
        if place is not None and book.wholes.digests[place] == digest:
            self._now |= {read: number for read, (number, _) in book.held(place).items()}
            self._renewed.add(whole)
        else:
            self._renew(whole, digest)

    def _number_alone(self, question: str, key: Hashable) -> int:
        book = self._book
        index = book.index_of(question)
        answers = book.questions[index]
        place = answers.place_of(key)
        if place is not None and self._states[answers.numbers[place]] == _STANDS:
            return answers.numbers[place]
        number, place = book.give(index, key, self._world.said((question, key)))
        self._make_room()
        self._question[number], self._place[number] = index, place
        self._stands(index, place, number)
        return number

    def _known_to_stand(self, read: Read) -> bytes | None:
        """The digest of an answer that was found to stand without being worked out."""
        index = self._book.index_of(read[0])
        answers = self._book.questions[index]
        place = answers.place_of(read[1])
        if place is None or self._states[answers.numbers[place]] != _STANDS:
            return None
        return answers.digests[place]

    def _make_room(self) -> None:
        if (missing := self._book.next - len(self._states)) > 0:
            more = max(missing, len(self._states))
            self._states = np.concatenate((self._states, np.zeros(more, np.uint8)))
            none = np.full(more, _NONE, np.int32)
            self._question = np.concatenate((self._question, none))
            self._place = np.concatenate((self._place, none))


def _each(numbers: Numbers, end: int) -> NDArray[np.int64]:
    """Each once, in order."""
    if len(numbers) < _FEW:
        return np.unique(numbers).astype(np.int64)
    is_there = np.zeros(end, np.bool_)
    is_there[numbers] = True
    return np.flatnonzero(is_there)
