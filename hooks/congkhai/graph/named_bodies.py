"""Which body of the register a printed name means to the one who writes it, if just one can be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from ..expressions import expression
from ..model import Agency, Level, Plan, Territory, Tie, upward
from ..text import modern_tone
from ..value import value_class
from .citations.place import spelled_out
from .homes import Homes, place_said, places_said, without_place
from .listed_bodies import lists_in, may_have_anothers_end, office_holder
from .name_forms import (
    is_of_another,
    is_one_at_its_place,
    other_ways,
    says_level,
    with_units_in_order,
)
from .own_names import BEGINNINGS, FIRST_WORDS, OF_ONE_PLACE, kinds_of_one, own_body
from .parts_of_bodies import PartsOfBodies

_WHOSE = expression(r" (?:trên địa bàn|trong|thuộc|của)(?: toàn)?(?: (?:tỉnh|thành phố))?$")
_OF_EACH = expression(
    r"(?:phòng|văn phòng|thanh tra|khoa|tổ|đội|bộ phận|trạm|ban(?! quản lý)|công đoàn"
    r"|đảng (?:bộ|ủy)|chi bộ|trung tâm (?:(?:công nghệ )?thông tin|đào tạo))\b"
)
"""Names of units that several departments of one place have."""
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
    within: str = ""
    """The body whose name was left away, so that only within it this one is meant."""


def bodies_by_name(agencies: Iterable[Agency], territories: Iterable[Territory]) -> BodiesByName:
    """The bodies of a register, read once for all who ask; of two with one id, the first."""
    return _read(tuple(agencies), tuple(territories))


@lru_cache(maxsize=1)
def _read(agencies: tuple[Agency, ...], territories: tuple[Territory, ...]) -> BodiesByName:
    return BodiesByName(agencies, territories)


class BodiesByName:
    """The register by name; told who writes and when, it says whom a name means."""

    def __init__(self, agencies: tuple[Agency, ...], territories: tuple[Territory, ...]) -> None:
        self._agencies = {agency.id: agency for agency in reversed(agencies)}
        self._bearers: dict[str, dict[str, NamedBody]] = defaultdict(dict)
        self._keys: dict[str, str] = {}
        self._homes = Homes(self._agencies, territories)
        self._parts = PartsOfBodies(self._agencies)
        every = [agency for agency in agencies if agency is self._agencies[agency.id]]
        homes = {self._homes.of(agency) for agency in every if not agency.group}
        self._known_homes = homes - {None}
        for agency in every:
            self._add(agency)
        self._firsts = (
            {key.partition(" ")[0] for key in self._bearers} | FIRST_WORDS | {"ban", "thường"}
        )

    def ties(self, plan: Plan) -> dict[str, Tie]:
        """By name as printed, the one body that it means in this plan, or each that it lists."""
        found: dict[str, Tie] = {}
        for name in plan.named_in_words:
            if several := self.listed(name, plan):
                found[name] = several
                continue
            holder = office_holder(name)
            if holder and (identifier := self.meant(holder, plan)):
                found[name] = ((identifier, name),)
                continue
            first = name.partition(" ")[0]
            # Most words begin as no body's name does: to spell them out takes ten times as long.
            if first.istitle() and modern_tone(first.lower()) not in self._firsts:
                continue
            if identifier := self.meant(name, plan):
                found[name] = ((identifier, name),)
        return found

    def listed(self, name: str, plan: Plan) -> Tie:
        """The bodies that a name lists, each with its own; none unless the register tells all."""
        for some in lists_in(name):
            each: dict[str, str] = {}
            for one in some:
                if not (identifier := self.meant(office_holder(one) or one, plan)):
                    break
                each.setdefault(identifier, one)
            if len(each) == len(some):
                return tuple(each.items())
        return ()

    def meant(self, name: str, plan: Plan) -> str | None:
        """The one body that the name means, or None where there is none or may be another."""
        key = self._key(name)
        fits = self._fits(key, plan)
        sure = [agency for agency, fit in fits if fit is Fit.SURE]
        doubts = any(fit is Fit.PERHAPS for _, fit in fits)
        if len(sure) != 1 or doubts:
            return None
        bearer = self._bearers.get(key, {}).get(sure[0].id)
        is_bare = bearer.is_cut if bearer else key in BEGINNINGS
        return None if is_bare and may_have_anothers_end(name, plan) else sure[0].id

    def doubtful(self, name: str, plan: Plan) -> tuple[str, ...]:
        """Bodies that the name may mean, where nothing says which, or that it is this one."""
        fits = self._fits(self._key(name), plan)
        able = tuple(agency.id for agency, fit in fits if fit >= Fit.PERHAPS)
        return () if self.meant(name, plan) else able

    def touched(self, name: str, plan: Plan) -> Iterator[str]:
        """Bodies that words which are no body's name may speak of: one of many, one of a list."""
        for some in lists_in(name):
            yield from filter(None, (self.meant(one, plan) for one in some))
        words = self._key(name).split()[: _WORDS_AT_MOST * 4]
        # Of names in a list each begins anew.
        lengths = (len(spelled_out(part).split()) for part in re.split("[,;]", name))
        listed, places = (0, *accumulate(lengths)), places_said(name)
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _WORDS_AT_MOST) + 1):
                key = " ".join(words[start:end])
                if key not in self._bearers:
                    continue
                if is_of_another(" ".join(words[max(p for p in listed if p <= start) : start])):
                    continue
                # «UBND tỉnh» of a name that goes on with its province is that one's.
                here = next((p for p in places if f"{' '.join(words[end:])} ".startswith(p)), "")
                for agency, fit in self._fits(key, plan):
                    if fit >= Fit.ANY and here in {"", f"{self._homes.proper_place(agency)} "}:
                        yield agency.id

    def has(self, identifier: str) -> bool:
        return identifier in self._agencies

    def bearers(self, name: str, by_place: bool = False) -> tuple[str, ...]:
        """Whoever bears the name, wherever; or only who bears it together with its place."""
        some = self._bearers.get(self._key(name), {}).values()
        return tuple(one.agency.id for one in some if one.names_place or not by_place)

    def _key(self, name: str) -> str:
        key = self._keys.get(name)
        if key is None:
            key = with_units_in_order(spelled_out(name))
            if key not in self._bearers:
                whose = _WHOSE.sub("", key)
                if any(one.agency.group for one in self._bearers.get(whose, {}).values()):
                    key = whose
                else:
                    ways = (one for one in other_ways(name, key) if self._is_known(one))
                    key = next(ways, key)
            self._keys[name] = key
        return key

    def _is_known(self, key: str) -> bool:
        return key in self._bearers or key in BEGINNINGS

    def _add(self, agency: Agency) -> None:
        place = self._homes.proper_place(agency)
        for name in (agency.name, *agency.short_names, *agency.aliases):
            key = with_units_in_order(spelled_out(name))
            own = place if place and key.endswith(f" {place}") else place_said(name)
            is_whole = bool(own) and key.endswith(f" {own}")
            self._bear(key, NamedBody(agency, is_whole))
            for at_home, is_cut in without_place(key, own) if is_whole else ():
                self._bear(at_home, NamedBody(agency, names_place=False, is_cut=is_cut))
            for kind in kinds_of_one(key, own) if own else ():
                self._bear(kind, NamedBody(agency, names_place=False))
            within, whole = self._parts.name_within(agency, key)
            if within:
                self._bear(within, NamedBody(agency, names_place=False, within=whole))

    def _bear(self, key: str, bearer: NamedBody) -> None:
        if len(key.split()) < 2:
            return
        known = self._bearers[key].setdefault(bearer.agency.id, bearer)
        if (known.is_cut or known.within) and not (bearer.is_cut or bearer.within):
            self._bearers[key][bearer.agency.id] = bearer

    def _fits(self, key: str, plan: Plan) -> list[tuple[Agency, Fit]]:
        bearers = self._bearers.get(key, {})
        issuer = self._agencies.get(plan.agency)
        if issuer and (own := self._own(key, issuer)):
            return [(own, Fit.SURE)]
        if key in BEGINNINGS and key not in OF_ONE_PLACE:
            return [(one.agency, Fit.ANY) for one in bearers.values()]
        if issuer is None:
            return [(one.agency, Fit.PERHAPS) for one in bearers.values()]
        here = self._homes.around(issuer, plan)
        some = ((one.agency, self._fit(one, key, issuer, here)) for one in bearers.values())
        fits = [(agency, fit) for agency, fit in some if agency.stood_on(plan.issued)]
        return [(agency, fit) for agency, fit in fits if fit]

    def _own(self, key: str, issuer: Agency) -> Agency | None:
        """The issuer, by a name of its own, or who it means by a kind of body."""
        if issuer.id in self._bearers.get(key, ()):
            return issuer
        return own_body(key, issuer, self._agencies)

    def _fit(self, bearer: NamedBody, key: str, issuer: Agency, here: tuple[str, ...]) -> Fit:
        agency = bearer.agency
        if bearer.within:
            return Fit.SURE if self._is_within(issuer, bearer.within) else Fit.ELSEWHERE
        there = self._homes.chain(agency)
        if agency.level is Level.CENTRAL and len(there) <= 1:
            return Fit.SURE
        if not there:
            is_kin = agency.parent in {issuer.id, issuer.parent} - {None}
            is_whole = key == with_units_in_order(spelled_out(agency.name))
            is_told = self._is_told(bearer, here) or key.endswith(" việt nam")
            is_told = is_told or (agency.group and issuer.level is Level.CENTRAL)
            if is_kin or (is_whole and is_told):
                return Fit.SURE
            its, ours = self._homes.province(agency, there), self._homes.province(issuer, here)
            if its and ours and its != ours and not bearer.names_place:
                return Fit.ELSEWHERE
            return Fit.ANY if issuer.level is Level.CENTRAL else Fit.PERHAPS
        place = self._homes.territories[there[0]]
        if place.level == "country":
            return Fit.SURE if bearer.names_place else Fit.PERHAPS
        if bearer.names_place:
            is_wide = self._homes.are_wide(here)
            if place.level == "province" or there[0] in here or (not is_wide and here[0] in there):
                return Fit.SURE
            # Communes of one name are many.
            return Fit.PERHAPS if is_wide else Fit.ELSEWHERE
        if not here and place_said(issuer.name):
            return Fit.ELSEWHERE
        if self._homes.are_wide(here):
            return Fit.ANY
        if there[0] == here[0]:
            is_one = says_level(key) or self._is_of(agency, issuer, place, key)
            return Fit.SURE if is_one else Fit.PERHAPS
        if there[0] in here:
            return Fit.SURE if self._is_above(agency, bearer, key) else Fit.ANY
        return Fit.ANY if here[0] in there else Fit.ELSEWHERE

    def _is_told(self, bearer: NamedBody, here: tuple[str, ...]) -> bool:
        """Whether a body of which no place is known can be taken for the one of its name: the
        register knows of one place at most, or its name says its province."""
        province = re.search(
            r"\b(?:tỉnh|thành phố|TP\.?) [^\s]+(?: [^\s]+){0,3}$", bearer.agency.name
        )
        return bool(province) or (len(self._known_homes) <= 1 and self._known_homes >= {*here[:1]})

    def _is_of(self, agency: Agency, issuer: Agency, place: Territory, key: str) -> bool:
        """A division of one department is none of another's; a commune has one of each, and who
        governs the place means the one unit of that name there, whichever department it is of."""
        is_part = agency.level in {Level.DIVISION, Level.UNIT}
        if not is_part or place.level == "commune" or is_one_at_its_place(key):
            return True
        governs = issuer.level in {Level.PROVINCE, Level.DISTRICT}
        if governs and agency.level is Level.UNIT and not _OF_EACH.match(key):
            return True
        return self._is_within(issuer, agency.parent)

    def _is_within(self, body: Agency, whole: str | None) -> bool:
        return any(each.id == whole for each in upward(body.id, self._agencies))

    def _is_above(self, agency: Agency, bearer: NamedBody, key: str) -> bool:
        """Whether who stands lower means a body above with so short a name: «UBND tỉnh», «Sở …»,
        all communes; «Hội Nông dân» is the commune's own."""
        if agency.group or (agency.level is Level.DEPARTMENT and key.startswith("sở ")):
            return True
        return not bearer.is_cut and says_level(key)


__all__ = ["BodiesByName", "bodies_by_name"]
