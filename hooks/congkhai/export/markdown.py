"""A plan as a source again: front matter written from its facts, then its text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import MISSING
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

import orjson

from ..dates import PartialDate, YearlyDay
from ..expressions import expression
from ..model import Plan
from ..sources import attributes

# What YAML reads back as the same text, and no reader takes for a number, a date or a truth value.
_PLAIN = expression(r"[^\W\d_][\w .,/()%“”–-]*[\w.)%”]|[^\W\d_]", re.UNICODE)
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def plan_source(plan: Plan, text: str) -> bytes:
    """What `congkhai` reads back as the same plan; defaults are left out."""
    lines = ["---", *_mapping(plan, ""), "---", "", text.strip("\n"), ""]
    return "\n".join(lines).encode()


def _mapping(value: Any, indent: str) -> Iterator[str]:
    kind: type = type(value)
    keys, get, defaults = _keys(kind)
    for key, held, default in zip(keys, get(value), defaults, strict=True):
        if held is None or held == default or held == "" or held == ():
            continue
        if type(held) is str:
            yield f"{indent}{key}: {_text(held)}"
        elif isinstance(held, tuple):
            yield f"{indent}{key}:"
            for part in held:
                yield from _item(part, indent + "  ")
        elif _is_mapping(held):
            yield f"{indent}{key}:"
            yield from _mapping(held, indent + "  ")
        else:
            yield f"{indent}{key}: {_scalar(held)}"


@cache
def _keys(
    kind: type,
) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]], tuple[object, ...]]:
    """The keys of a class, what reads all their values, and the values that need no writing."""
    known = attributes(kind)
    names = [value.attribute for value in known.values()]
    defaults = {field.name: field.default for field in dataclasses.fields(kind)}
    left_out = tuple(
        MISSING if value.required else defaults[value.attribute] for value in known.values()
    )
    get: Callable[[object], tuple[Any, ...]] = (
        attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    )
    return tuple(known), get, left_out


def _item(value: Any, indent: str) -> Iterator[str]:
    if not _is_mapping(value):
        yield f"{indent}- {_scalar(value)}"
        return
    for number, line in enumerate(_mapping(value, indent + "  ")):
        yield line if number else f"{indent}- {line.lstrip()}"


def _is_mapping(value: object) -> bool:
    kind: type = type(value)
    return _is_of_keys(kind)


@cache
def _is_of_keys(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) and not issubclass(kind, PartialDate | YearlyDay)


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, PartialDate | YearlyDay | Decimal):
        return value.written() if isinstance(value, YearlyDay) else str(value)
    return _text(str(value))


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    # A JSON string is a YAML double-quoted scalar (YAML 1.2, 1.3).
    return orjson.dumps(text).decode()
