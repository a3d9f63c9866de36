"""A text that somebody else gives when it is asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from .outline import Item, Outline


class OutlineBehind(Outline, ABC):
    """Whatever is asked of it is asked of the whole text."""

    @abstractmethod
    def _whole(self) -> Outline:
        """The text itself."""

    @property
    def body(self) -> bytes:
        return self._whole().body

    @property
    def items(self) -> tuple[Item, ...]:
        return self._whole().items

    @property
    def by_anchor(self) -> Mapping[str, Item]:
        return self._whole().by_anchor

    @property
    def repeated(self) -> tuple[tuple[Item, Item], ...]:
        return self._whole().repeated
