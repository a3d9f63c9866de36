"""Where a body is at home, and what its name is there: at home its place is left away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..expressions import expression
from ..model import Agency, Level, Plan, Territory, upward
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
    return proper(spelled_out(place_at_end(name)))


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


class Homes:
    """The places of a register's bodies, as it or their names say them."""

    def __init__(self, agencies: Mapping[str, Agency], territories: Iterable[Territory]) -> None:
        self._agencies = agencies
        self.territories = {place.id: place for place in reversed([*territories])}
        self._chains: dict[str, tuple[str, ...]] = {}
        self._by_name = one_of_a_name(
            (spelled_out(place.name.split("(")[0]), place.id) for place in self.territories.values()
        )

    def of(self, agency: Agency) -> str | None:
        return home(agency, self._agencies, self._told)

    def _told(self, agency: Agency) -> str | None:
        """Its territory, or the one that its name says."""
        if agency.territory in self.territories:
            return agency.territory
        return self._by_name.get(spelled_out(place_at_end(agency.name)))

    def proper_place(self, agency: Agency) -> str:
        territory = self.territories.get(self.of(agency) or "")
        return proper(territory.name) if territory and territory.level != "country" else ""

    def chain(self, agency: Agency) -> tuple[str, ...]:
        """Its home and all that holds this, from the smallest."""
        known = self._chains.get(agency.id)
        if known is None:
            around = upward(self.of(agency), self.territories)
            known = self._chains[agency.id] = tuple(place.id for place in around)
        return known

    def around(self, issuer: Agency, plan: Plan) -> tuple[str, ...]:
        """The same of who issued a plan; where not even its name says a place, that for which the
        plan is, unless the issuer is of the whole country."""
        found = self.chain(issuer)
        if found or issuer.level is Level.CENTRAL or self.province(issuer, ()):
            return found
        return tuple(one.id for one in upward(plan.scope.territory, self.territories))

    def are_wide(self, around: tuple[str, ...]) -> bool:
        return not around or self.territories[around[0]].level == "country"

    def province(self, agency: Agency, around: tuple[str, ...]) -> str:
        """The province of a body, as the places around it say it, or its name or that of a body
        above."""
        places = (self.territories[place] for place in around)
        known = next((proper(place.name) for place in places if place.level == "province"), "")
        return known or next(
            (
                said
                for body in upward(agency.id, self._agencies)
                if body.level in {Level.PROVINCE, Level.DEPARTMENT}
                if (said := place_said(body.name))
            ),
            "",
        )


__all__ = ["Homes", "home", "one_of_a_name", "place_at_end", "place_said", "without_place"]
