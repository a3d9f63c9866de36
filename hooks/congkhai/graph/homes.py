"""Where a body is at home, and what its name is there: at home its place is left away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..expressions import expression
from ..model import Agency, upward
from .citations.place import proper, spelled_out

T = TypeVar("T")
_UPPER = "A-ZÀ-ỸĐ"
_PLACE_AT_END = expression(
    r"\s((?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|tỉnh|thành phố|TP\.?)\s+"
    rf"(?:[{_UPPER}]\w*)(?:\s+[{_UPPER}]\w*)*)$"
)
_APART = expression(r"[,;]| (?:và|với|cùng|hoặc) ")
_LEVEL_AT_END = expression(r"\s(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)$")
_COMMITTEE_AT_END = expression(r"(?:^|\s)(?:tỉnh|thành|huyện|quận|thị) ủy$")
"""A Party committee's name says its level by itself: «Ban Tổ chức Tỉnh ủy»."""
_EVERYWHERE = frozenset(
    map(spelled_out, ("Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban", "Hội đồng"))
)
"""What each level has: without its level it names none of them."""
_WORDS_AT_LEAST = 3


def home(
    agency: Agency, agencies: Mapping[str, Agency], told: Callable[[Agency], T | None]
) -> T | None:
    """The place that is told of a body, else of what it belongs to, and so on up."""
    places = (told(body) for body in upward(agency.id, agencies))
    return next((place for place in places if place), None)


def place_at_end(name: str) -> str:
    """The place with which a name ends, as it stands there: «xã Trà Lam»; empty for none."""
    found = _PLACE_AT_END.search(name)
    return found[1] if found else ""


def place_said(name: str) -> str:
    """The same less its level, and in one spelling: «trà lam»."""
    return proper(place_at_end(name))


def places_said(name: str) -> tuple[str, ...]:
    """Of each part of a list that ends with its place, that place and a blank: «trà lam »."""
    said = (place_said(part.strip()) for part in _APART.split(name))
    return tuple(f"{place} " for place in said if place)


def without_place(key: str, place: str) -> Iterator[tuple[str, bool]]:
    """What a body is called at the place with which its name ends, with its level and, where that
    still says who it is, without: whether this is so is told beside it."""
    at_home = key.removesuffix(f" {place}")
    if at_home == key:
        return
    if _COMMITTEE_AT_END.search(at_home):
        yield at_home, False
        return
    level = _LEVEL_AT_END.search(at_home)
    if level:
        yield at_home, False
    bare = at_home[: level.start()] if level else at_home
    # Without its level «… Việt Nam» is the one of the whole country.
    is_enough = len(bare.split()) >= _WORDS_AT_LEAST and not bare.endswith(" việt nam")
    is_enough = is_enough or bare.startswith("các ")
    if is_enough and bare not in _EVERYWHERE:
        yield bare, True


def one_of_a_name(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What has one name of its own, by that."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for name, identifier in pairs:
        if found.setdefault(name, identifier) != identifier:
            twice.add(name)
    return {name: one for name, one in found.items() if name not in twice}


__all__ = ["home", "one_of_a_name", "place_at_end", "place_said", "without_place"]
