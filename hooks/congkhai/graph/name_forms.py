"""How names of bodies are said in other ways: in another order, short, with their level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..expressions import expression
from ..model import Agency
from .citations.place import spelled_out, whose_committee
from .own_names import OF_ONE_PLACE

_UNITS = r"(?:xã|phường|thị trấn|đặc khu)"
_SOME_UNITS = expression(rf"\b{_UNITS}(?: {_UNITS})+")


def other_ways(name: str, key: str) -> Iterator[str]:
    """«Ban Xây dựng Đảng của Đảng ủy xã» is «Ban Xây dựng Đảng Đảng ủy xã», and «Ban Thường vụ
    Tỉnh ủy» the Tỉnh ủy."""
    if " của " in key:
        yield key.replace(" của ", " ")
    body = whose_committee(name)
    if body != name:
        yield with_units_in_order(spelled_out(body))


def committees_of(agencies: Mapping[str, Agency]) -> dict[str, list[str]]:
    """By body, those through which it acts that the register holds as parts of it."""
    found: dict[str, list[str]] = {}
    for agency in agencies.values():
        whole = agencies.get(agency.parent or "")
        body = whose_committee(agency.name)
        if whole and body != agency.name and spelled_out(body) == spelled_out(whole.name):
            found.setdefault(whole.id, []).append(agency.id)
    return found


def says_level(key: str) -> bool:
    is_level = f" {key}".endswith((" tỉnh", " thành phố", " tỉnh ủy", " thành ủy"))
    return is_level or key in OF_ONE_PLACE


def without_tail(key: str, tail: str) -> str:
    return key.removesuffix(tail) if key.endswith(tail) else ""


def with_units_in_order(key: str) -> str:
    """«các phường, xã» are «các xã, phường»."""
    return _SOME_UNITS.sub(lambda found: _sorted_units(found[0]), key)


def _sorted_units(units: str) -> str:
    every = re.findall(_UNITS, units)
    return " ".join(sorted(every))


__all__ = ["other_ways", "says_level", "with_units_in_order", "without_tail"]
