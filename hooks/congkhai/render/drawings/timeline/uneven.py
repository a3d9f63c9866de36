"""An axis that gives way: where words need more room than their time has, that time is longer."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from ....value import value_class
from .scale import Scale, Tick, ticks_along

_STEPS = 16
"""Halvings by which the pace is found: no reader sees what is left."""


@value_class
class Spot:
    """What stands on the axis, and the room that it needs above and below."""

    at: float
    """In days from the first; several may share one."""
    above: float
    below: float


class UnevenScale(Scale):
    """As long as wanted where that is enough for all spots, which come in order of time."""

    __slots__ = ("_ats", "_pace", "_ys", "places")

    def __init__(
        self, first: dt.date, last: dt.date, start: float, wanted: float, spots: Sequence[Spot]
    ) -> None:
        super().__init__(first, last, start, start)
        self._pace = self._found_pace(wanted, spots)
        self.places = self._along(self._pace, spots)
        """Where each spot is."""
        self.end = self.places.pop()
        self._ats = [0.0, *(spot.at for spot in spots), float(self._days)]
        self._ys = [start, *self.places, self.end]

    def _place(self, days: float) -> float:
        if days <= 0:
            return self.start
        if days >= self._days:
            return self.end
        after = bisect_right(self._ats, days)
        left, right = self._ats[after - 1], self._ats[after]
        above, below = self._ys[after - 1], self._ys[after]
        return above + (below - above) * (days - left) / (right - left)

    def ticks(self, room: float = 6) -> tuple[Tick, ...]:
        """No two days are nearer than the pace makes them."""
        return ticks_along(self.first, self.last, self._pace * self._days, room)

    def _found_pace(self, wanted: float, spots: Sequence[Spot]) -> float:
        slow, fast = 0.0, wanted / self._days
        for _ in range(_STEPS):
            pace = (slow + fast) / 2
            if self._along(pace, spots)[-1] - self.start > wanted:
                fast = pace
            else:
                slow = pace
        return slow

    def _along(self, pace: float, spots: Sequence[Spot]) -> list[float]:
        """Where each stands at so much a day, and where the axis ends."""
        places: list[float] = []
        y, at, below = self.start, 0.0, 0.0
        for spot in spots:
            y += max(pace * (spot.at - at), below + spot.above)
            at, below = spot.at, spot.below
            places.append(y)
        return [*places, y + max(pace * (self._days - at), below)]
