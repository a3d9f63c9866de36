"""Which body of the register a printed name means to the one who writes it, if just one can be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

from ..expressions import expression
from ..model import Agency, AgencyRegister, Level, Plan, Territory
from ..text import modern_tone
from ..value import value_class
from .citations.place import proper, spelled_out

_UPPER = "A-ZÀ-ỸĐ"
_PLACE_AT_END = expression(
    r"\s((?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|tỉnh|thành phố|TP\.?)\s+"
    rf"(?:[{_UPPER}]\w*)(?:\s+[{_UPPER}]\w*)*)$"
)
_LEVEL_AT_END = expression(r"\s(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)$")
_EVERYWHERE = frozenset(
    map(spelled_out, ("Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban", "Hội đồng"))
)
"""What each level has: without its level it names none of them."""
_UNITS = r"(?:xã|phường|thị trấn|đặc khu)"
_SOME_UNITS = expression(rf"\b{_UNITS}(?: {_UNITS})+")
_WHOSE = expression(r" (?:trên địa bàn|trong|thuộc|của)(?: toàn)?(?: (?:tỉnh|thành phố))?$")
_WORDS_AT_LEAST = 3
_WORDS_AT_MOST = 16


class Fit(IntEnum):
    """How a name that a body bears fits it where the writer stands."""

    ELSEWHERE = 0
    """Another body of that name is meant."""
    ANY = 1
    """It may be one of those meant: each ward has one."""
    PERHAPS = 2
    """The register does not say where it stands, or whose it is."""
    SURE = 3


@value_class
class NamedBody:
    """A body, and what its name says by itself."""

    agency: Agency
    names_place: bool
    """Whether the name holds the place, so that no other body has it there."""
    is_cut: bool = False
    """Whether even the level is left away, as only the place itself does it."""


class BodiesByName:
    """The register by name; told who writes and when, it says whom a name means."""

    def __init__(self, agencies: Mapping[str, Agency], territories: Mapping[str, Territory]):
        self._agencies = agencies
        self._territories = territories
        self._chains: dict[str, tuple[str, ...]] = {}
        self._bearers: dict[str, dict[str, NamedBody]] = defaultdict(dict)
        self._keys: dict[str, str] = {}
        self._places = _only(
            (spelled_out(place.name.split("(")[0]), place.id) for place in territories.values()
        )
        homes = {self.home(agency) for agency in agencies.values() if not agency.group}
        self._homes = homes - {None}
        for agency in agencies.values():
            self._add(agency)
        self._firsts = {key.partition(" ")[0] for key in self._bearers}

    @classmethod
    def of(cls, register: AgencyRegister) -> BodiesByName:
        return cls(
            {agency.id: agency for agency in reversed(register.agencies)},
            {place.id: place for place in reversed(register.territories)},
        )

    def ties(self, plan: Plan) -> dict[str, str]:
        """By name as printed, the one body that it means in this plan."""
        found: dict[str, str] = {}
        for name in plan.named_in_words:
            first = name.partition(" ")[0]
            # Most words begin as no body's name does: to spell them out takes ten times as long.
            if first.istitle() and modern_tone(first.lower()) not in self._firsts:
                continue
            if identifier := self.meant(name, plan):
                found[name] = identifier
        return found

    def meant(self, name: str, plan: Plan) -> str | None:
        """The one body that the name means, or None where there is none or may be another."""
        fits = self._fits(self._key(name), plan)
        sure = [agency for agency, fit in fits if fit is Fit.SURE]
        doubts = any(fit is Fit.PERHAPS for _, fit in fits)
        return sure[0].id if len(sure) == 1 and not doubts else None

    def doubtful(self, name: str, plan: Plan) -> tuple[str, ...]:
        """Bodies that the name may mean, where nothing says which, or that it is this one."""
        fits = self._fits(self._key(name), plan)
        able = tuple(agency.id for agency, fit in fits if fit >= Fit.PERHAPS)
        return () if self.meant(name, plan) else able

    def touched(self, name: str, plan: Plan) -> Iterator[str]:
        """Bodies that words which are no body's name may speak of: one of many, one of a list."""
        words = self._key(name).split()[: _WORDS_AT_MOST * 4]
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _WORDS_AT_MOST) + 1):
                key = " ".join(words[start:end])
                if key in self._bearers:
                    yield from (a.id for a, fit in self._fits(key, plan) if fit >= Fit.ANY)

    def has(self, identifier: str) -> bool:
        return identifier in self._agencies

    def bearers(self, name: str, by_place: bool = False) -> tuple[Agency, ...]:
        """Whoever bears the name, wherever; or only who bears it together with its place."""
        some = self._bearers.get(self._key(name), {}).values()
        return tuple(one.agency for one in some if one.names_place or not by_place)

    def _key(self, name: str) -> str:
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = _ordered(spelled_out(name))
            if key not in self._bearers:
                whose = _WHOSE.sub("", key)
                if whose in self._bearers and any(
                    one.agency.group for one in self._bearers[whose].values()
                ):
                    self._keys[name] = key = whose
        return key

    def _add(self, agency: Agency) -> None:
        home = self._territories.get(self.home(agency) or "")
        place = proper(home.name) if home and home.level != "country" else ""
        for name in (agency.name, *agency.short_names, *agency.aliases):
            key = _ordered(spelled_out(name))
            own = place if place and key.endswith(f" {place}") else place_said(name)
            is_whole = bool(own) and key.endswith(f" {own}")
            self._bear(key, NamedBody(agency, is_whole))
            for at_home, is_cut in without_place(key, own) if is_whole else ():
                self._bear(at_home, NamedBody(agency, names_place=False, is_cut=is_cut))

    def _bear(self, key: str, bearer: NamedBody) -> None:
        if len(key.split()) < 2:
            return
        known = self._bearers[key].setdefault(bearer.agency.id, bearer)
        if known.is_cut and not bearer.is_cut:
            self._bearers[key][bearer.agency.id] = bearer

    def _fits(self, key: str, plan: Plan) -> list[tuple[Agency, Fit]]:
        bearers = self._bearers.get(key)
        if not bearers:
            return []
        issuer = self._agencies.get(plan.agency)
        if issuer is None:
            return [(one.agency, Fit.PERHAPS) for one in bearers.values()]
        some = ((one.agency, self._fit(one, key, issuer)) for one in bearers.values())
        fits = [(agency, fit) for agency, fit in some if agency.stood_on(plan.issued)]
        return [(agency, fit) for agency, fit in fits if fit]

    def _fit(self, bearer: NamedBody, key: str, issuer: Agency) -> Fit:
        agency = bearer.agency
        if agency.id == issuer.id:
            return Fit.SURE
        here, there = self._chain(issuer), self._chain(agency)
        if agency.level is Level.CENTRAL and len(there) <= 1:
            return Fit.SURE
        if not there:
            is_kin = agency.parent in {issuer.id, issuer.parent} - {None}
            is_whole = key == _ordered(spelled_out(agency.name))
            if is_kin or (is_whole and self._is_told(bearer, here)):
                return Fit.SURE
            return Fit.ANY if issuer.level is Level.CENTRAL else Fit.PERHAPS
        home = self._territories[there[0]]
        if home.level == "country":
            return Fit.SURE if bearer.names_place else Fit.PERHAPS
        if bearer.names_place:
            if home.level == "province" or there[0] in here or (here and here[0] in there[:-1]):
                return Fit.SURE
            # Communes of one name are many.
            return Fit.PERHAPS if self._is_wide(here) else Fit.ELSEWHERE
        if not here and place_said(issuer.name):
            return Fit.ELSEWHERE
        if self._is_wide(here):
            return Fit.ANY
        if there[0] == here[0]:
            return Fit.SURE if self._is_of(agency, issuer, home) else Fit.PERHAPS
        if there[0] in here:
            return Fit.SURE if self._is_above(agency, bearer, key) else Fit.ANY
        return Fit.ANY if here[0] in there else Fit.ELSEWHERE

    def _is_told(self, bearer: NamedBody, here: tuple[str, ...]) -> bool:
        """Whether a body of which no place is known can be taken for the one of its name: the
        register knows of one place at most, or its name says its province."""
        province = re.search(
            r"\b(?:tỉnh|thành phố|TP\.?) [^\s]+(?: [^\s]+){0,3}$", bearer.agency.name
        )
        return bool(province) or (len(self._homes) <= 1 and self._homes >= {*here[:1]})

    def _is_wide(self, here: tuple[str, ...]) -> bool:
        return not here or self._territories[here[0]].level == "country"

    def _is_of(self, agency: Agency, issuer: Agency, home: Territory) -> bool:
        """A division of one department is none of another's; a commune has one of each."""
        if agency.level not in {Level.DIVISION, Level.UNIT} or home.level == "commune":
            return True
        return bool(agency.parent) and agency.parent in self._line(issuer)

    def _is_above(self, agency: Agency, bearer: NamedBody, key: str) -> bool:
        """Whether who stands lower means a body above with so short a name: «UBND tỉnh», «Sở …»,
        all communes; «Hội Nông dân» is the commune's own."""
        if agency.group or (agency.level is Level.DEPARTMENT and key.startswith("sở ")):
            return True
        if bearer.is_cut or agency.level in {Level.DIVISION, Level.UNIT}:
            return False
        return key.endswith((" tỉnh", " thành phố"))

    def _line(self, agency: Agency) -> dict[str, None]:
        """The body and all that it belongs to."""
        line: dict[str, None] = {}
        current: Agency | None = agency
        while current and current.id not in line:
            line[current.id] = None
            current = self._agencies.get(current.parent or "")
        return line

    def home(self, agency: Agency) -> str | None:
        """Its territory, or that of what it belongs to, or the one place that its name says."""
        for identifier in self._line(agency):
            territory = self._agencies[identifier].territory
            if territory in self._territories:
                return territory
        said = _PLACE_AT_END.search(agency.name)
        return self._places.get(spelled_out(said[1])) if said else None

    def _chain(self, agency: Agency) -> tuple[str, ...]:
        """Its home and all that holds this, from the smallest."""
        known = self._chains.get(agency.id)
        if known is None:
            steps: dict[str, None] = {}
            current = self.home(agency)
            while current and current in self._territories and current not in steps:
                steps[current] = None
                current = self._territories[current].parent
            known = self._chains[agency.id] = tuple(steps)
        return known


def place_said(name: str) -> str:
    """The place with which a name ends, less its level; empty where it says none."""
    found = _PLACE_AT_END.search(name)
    return proper(found[1]) if found else ""


def without_place(key: str, place: str) -> Iterator[tuple[str, bool]]:
    """What a body is called at the place with which its name ends, with its level and, where that
    still says who it is, without: whether this is so is told beside it."""
    at_home = key.removesuffix(f" {place}")
    if at_home == key:
        return
    level = _LEVEL_AT_END.search(at_home)
    if level:
        yield at_home, False
    bare = at_home[: level.start()] if level else at_home
    # Without its level «… Việt Nam» is the one of the whole country.
    is_enough = len(bare.split()) >= _WORDS_AT_LEAST and not bare.endswith(" việt nam")
    if is_enough and bare not in _EVERYWHERE:
        yield bare, True


def _only(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What has one name of its own, by that."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for name, identifier in pairs:
        if found.setdefault(name, identifier) != identifier:
            twice.add(name)
    return {name: one for name, one in found.items() if name not in twice}


def _ordered(key: str) -> str:
    """«các phường, xã» are «các xã, phường»."""
    return _SOME_UNITS.sub(lambda found: _in_order(found[0]), key)


def _in_order(units: str) -> str:
    every = re.findall(_UNITS, units)
    return " ".join(sorted(every))


__all__ = ["BodiesByName", "place_said", "without_place"]
