"""Values whose fields never change, cheap to make in their hundreds of thousands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fact(kind: type[T]) -> type[T]:
    """A frozen dataclass with slots, whose freezing mypy guards and the interpreter need not.

    Asking at run time too would cost a call for each field of each value: a tenth of a build.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)
