"""What is read is recorded: mappings and a day that note each question that is put to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, ItemsView, Iterator, Mapping, Set, ValuesView
from typing import Any, Generic, TypeVar, cast

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")

KEYS = "\0keys"
"""The key of the question which keys there are, and in what order."""
ALL = "\0all"
"""… and of the question for all keys with their values."""
Read = tuple[str, Hashable]
"""A question and what it was about."""
_DAY = dt.timedelta(1)


class Reads:
    """What one product has read, and the days from `since` to before `until` on which what it
    asked of the day is answered the same."""

    __slots__ = ("noted", "since", "until")

    def __init__(self) -> None:
        self.noted: set[Read] = set()
        self.since = dt.date.min
        self.until = dt.date.max

    def add(self, other: Reads) -> None:
        self.noted |= other.noted
        if other.since > self.since:
            self.since = other.since
        if other.until < self.until:
            self.until = other.until


class Recorder:
    """Where recorded values note what they are asked: for the product that is being made."""

    def __init__(self) -> None:
        self.reads = Reads()
        self._taken: set[Hashable] = set()
        """What has been read by taking it under these keys."""
        self._kept: dict[Hashable, tuple[object, Reads]] = {}
        self._over: dict[str, tuple[object, object]] = {}

    def note(self, question: str, key: Hashable) -> None:
        self.reads.noted.add((question, key))

    def over(self, plain: object, name: str, make: Callable[[], T]) -> T:
        """What records the reading of `plain`, under a name: all products may be given the same
        where it holds nothing of what was asked."""
        of, known = self._over.get(name, (None, None))
        if known is None or of is not plain:
            known = make()
            self._over[name] = plain, known
        return cast(T, known)

    def recorded(self, make: Callable[[], T]) -> tuple[T, Reads]:
        """What `make` gives, and what it read on the way."""
        outer = self.reads, self._taken
        self.reads, self._taken = Reads(), set()
        try:
            return make(), self.reads
        finally:
            self.reads, self._taken = outer

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for all products: whoever takes it has read what it read."""
        if key not in self._kept:
            self._kept[key] = self.recorded(make)
        value, reads = self._kept[key]
        if key not in self._taken:
            self._taken.add(key)
            self.reads.add(reads)
        return cast(T, value)


class RecordedMapping(Mapping[K, V], Generic[K, V]):
    """A mapping that notes which of its keys were looked up, listed, or taken all together."""

    __slots__ = ("_plain", "_question", "_recorder")

    @classmethod
    def over(cls, recorder: Recorder, question: str, plain: Mapping[K, V]) -> RecordedMapping[K, V]:
        return recorder.over(plain, question, lambda: cls(recorder, question, plain))

    def __init__(self, recorder: Recorder, question: str, plain: Mapping[K, V]) -> None:
        self._recorder = recorder
        self._question = question
        self._plain = plain

    def __getitem__(self, key: K) -> V:
        self._recorder.reads.noted.add((self._question, key))
        return self._plain[key]

    def get(self, key: K, default: Any = None) -> Any:
        self._recorder.reads.noted.add((self._question, key))
        return self._plain.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._recorder.note(self._question, key)
        return key in self._plain

    def __iter__(self) -> Iterator[K]:
        self._recorder.note(self._question, KEYS)
        return iter(self._plain)

    def __len__(self) -> int:
        self._recorder.note(self._question, KEYS)
        return len(self._plain)

    def values(self) -> ValuesView[V]:
        self._recorder.note(self._question, ALL)
        return self._plain.values()

    def items(self) -> ItemsView[K, V]:
        self._recorder.note(self._question, ALL)
        return self._plain.items()


class RecordedSet(Set[K]):
    """A set that notes what it was asked for."""

    __slots__ = ("_plain", "_question", "_recorder")

    def __init__(self, recorder: Recorder, question: str, plain: Set[K]) -> None:
        self._recorder = recorder
        self._question = question
        self._plain = plain

    def __contains__(self, key: object) -> bool:
        self._recorder.note(self._question, key)
        return key in self._plain

    def __iter__(self) -> Iterator[K]:
        self._recorder.note(self._question, KEYS)
        return iter(self._plain)

    def __len__(self) -> int:
        self._recorder.note(self._question, KEYS)
        return len(self._plain)


def _pinning(name: str) -> Any:
    """A method of a date that tells the day itself."""
    plain = getattr(dt.date, name)

    def method(self: RecordedDay, *values: Any) -> Any:
        self.pin()
        return plain(self.plain, *values)

    return method


def _part(name: str) -> Any:
    plain = getattr(dt.date, name)

    def part(self: RecordedDay) -> Any:
        self.pin()
        return plain.__get__(self.plain)

    return property(part)


class RecordedDay(dt.date):
    """A day that, compared with others, narrows the stretch of days that would compare the same.

    Whatever else it is asked pins it: that is then read of this one day only.
    """

    recorder: Recorder
    plain: dt.date

    @classmethod
    def of(cls, day: dt.date, recorder: Recorder) -> RecordedDay:
        recorded = cls(day.year, day.month, day.day)
        recorded.recorder = recorder
        recorded.plain = day
        return recorded

    def pin(self) -> None:
        self._reached(self.plain)
        if self.plain < dt.date.max:
            self._reached(self.plain + _DAY)

    def _reached(self, day: dt.date) -> bool:
        """Whether it is that day, or a later one."""
        reads = self.recorder.reads
        if self.plain >= day:
            reads.since = max(reads.since, day)
            return True
        reads.until = min(reads.until, day)
        return False

    def first_of_month(self) -> dt.date:
        first = self.plain.replace(day=1)
        self._reached(first)
        if (first.year, first.month) < (dt.date.max.year, dt.date.max.month):
            self._reached((first + dt.timedelta(31)).replace(day=1))
        return first

    def _passed(self, day: dt.date) -> bool:
        return day < dt.date.max and self._reached(day + _DAY)

    def __ge__(self, other: object) -> bool:
        return self._reached(_plain_day(other)) if isinstance(other, dt.date) else NotImplemented

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, dt.date):
            return NotImplemented
        return not self._reached(_plain_day(other))

    def __gt__(self, other: object) -> bool:
        return self._passed(_plain_day(other)) if isinstance(other, dt.date) else NotImplemented

    def __le__(self, other: object) -> bool:
        if not isinstance(other, dt.date):
            return NotImplemented
        return not self._passed(_plain_day(other))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, dt.date):
            return NotImplemented
        day = _plain_day(other)
        return self._reached(day) and not self._passed(day)

    def __ne__(self, other: object) -> bool:
        return not self == other if isinstance(other, dt.date) else NotImplemented

    def __rsub__(self, other: Any) -> Any:
        self.pin()
        return other - self.plain

    def __reduce__(self) -> Any:
        # What is kept of it is the day alone.
        self.pin()
        return self.plain.__reduce__()

    __hash__ = _pinning("__hash__")
    __add__ = _pinning("__add__")
    __radd__ = _pinning("__radd__")
    __str__ = _pinning("__str__")
    __repr__ = _pinning("__repr__")
    __format__ = _pinning("__format__")
    ctime = _pinning("ctime")
    isocalendar = _pinning("isocalendar")
    isoformat = _pinning("isoformat")
    isoweekday = _pinning("isoweekday")
    strftime = _pinning("strftime")
    timetuple = _pinning("timetuple")
    toordinal = _pinning("toordinal")
    weekday = _pinning("weekday")
    year = _part("year")
    month = _part("month")
    day = _part("day")

    def __sub__(self, other: Any) -> Any:
        self.pin()
        return self.plain - (_plain_day(other) if isinstance(other, dt.date) else other)

    def replace(self, *values: Any, **parts: Any) -> dt.date:  # type: ignore[override]
        self.pin()
        return self.plain.replace(*values, **parts)


def first_of_month(day: dt.date) -> dt.date:
    """All that a day is asked for here is its month."""
    return day.first_of_month() if isinstance(day, RecordedDay) else day.replace(day=1)


def _plain_day(day: dt.date) -> dt.date:
    return day.plain if isinstance(day, RecordedDay) else day
