"""A sort of product: which ones there are, and the function that makes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from ..site import File, Page
from ..value import value_class

World = TypeVar("World")


@value_class
class Part:
    """What later products read of this one, by its name; it is no file of the site."""

    name: str
    value: object
    is_recalled: bool = False
    """Whether it may be asked what it was before, once it is another."""


@value_class
class PartInShort:
    """A part that is not written down where the one in the store says the same."""

    name: str
    in_short: bytes
    """Whatever makes the value another one makes this another."""
    make: Callable[[], object]


@value_class
class PartsAsBefore:
    """Parts of which the product knows that it left them before, and that they say the same."""

    names: tuple[str, ...]


Made = Page | File | Part | PartInShort | PartsAsBefore


@value_class
class ProductSort(Generic[World]):
    name: str
    keys: Callable[[World], Iterable[str]]
    """Which there are: `make` is called with each."""
    make: Callable[[World, str], Iterable[Made]]
    """Reads the world through a door, and nothing else that could differ between two builds."""
    reads_parts: bool = False
    """Whether it reads parts that earlier stages left: then it is made where the store is."""
