"""What is known of the texts of a family: some plans together, and read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from .wordings import TOGETHER, PlanWordings, ReadShelf, Said, Wordings, WordPiece

Former = Callable[[str], Iterable[Wordings]]
"""What is known of a plan's texts from before, the right one among others."""


class Shelves:
    """They may hold plans of other families too."""

    def __init__(
        self,
        said: Sequence[Said],
        wordings: Callable[[int], Wordings],
        words: Callable[[int, int], WordPiece],
        former: Former = lambda plan: (),
    ) -> None:
        self.wordings = wordings
        self.words = words
        self._former = former
        self._pieces: dict[tuple[int, int], WordPiece] = {}
        self._count = len(said)
        self._numbers = {
            p: n for some in said for p, n in zip(some.plans, some.numbers, strict=True)
        }
        self._place = {
            plan: (shelf, place)
            for shelf, some in enumerate(said)
            for place, plan in enumerate(some.plans)
        }

    @classmethod
    def of(cls, read: Iterable[ReadShelf]) -> Shelves:
        wordings, words = zip(*read, strict=True)
        said = [some.said for some in wordings]
        return cls(said, wordings.__getitem__, lambda shelf, piece: words[shelf][piece])

    def every(self) -> tuple[Wordings, ...]:
        return tuple(self.wordings(shelf) for shelf in range(self._count))

    def number_of(self, plan: str) -> bytes:
        """For what it says, and where."""
        return self._numbers[plan]

    def now(self, plan: str) -> PlanWordings:
        found = self.wordings(self._place[plan][0]).of(plan)
        assert found
        return found

    def before(self, plan: str, number: bytes) -> PlanWordings | None:
        """What the plan said, as far as that is known."""
        found = (wordings.of(plan) for wordings in self._former(plan))
        return next((some for some in found if some and some.number == number), None)

    def anchors_of(self, plan: str) -> list[str]:
        piece, place = self._piece_of(plan)
        return piece.anchors_of(place)

    def words_of(self, plan: str, item: int) -> bytes:
        piece, place = self._piece_of(plan)
        return piece.words_of(place, item)

    def _piece_of(self, plan: str) -> tuple[WordPiece, int]:
        shelf, place = self._place[plan]
        wanted = shelf, place // TOGETHER
        if wanted not in self._pieces:
            self._pieces[wanted] = self.words(*wanted)
        return self._pieces[wanted], place % TOGETHER
