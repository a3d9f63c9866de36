"""Values: what is equal when its fields are, and is given new fields instead of changed ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def value_class(cls: type[T], /) -> type[T]: ...
@overload
def value_class(*, order: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value_class(
    cls: type[T] | None = None, /, *, order: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """A dataclass with slots and a hash, whose fields the type checker lets nobody set.

    Nothing is remembered in one: what works things out as it is asked is a class of its own.

    One that is frozen at run time as well takes three times as long to make, and a build makes
    thousands of values for every plan.
    """
    make: Callable[[type[T]], type[T]] = dataclass(slots=True, unsafe_hash=True, order=order)
    return make(cls) if cls else make
