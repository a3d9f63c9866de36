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


Made = Page | File | Part


@value_class
class ProductSort(Generic[World]):
    name: str
    keys: Callable[[World], Iterable[str]]
    """Which there are: `make` is called with each."""
    make: Callable[[World, str], Iterable[Made]]
    """Reads the world through a door, and nothing else that could differ between two builds."""
