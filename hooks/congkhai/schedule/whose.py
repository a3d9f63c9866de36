"""Whether what was seen of a duty is of all who must do it, or of some of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..expressions import expression
from ..model import Level, Party, Portal, Publication
from ..value import value_class
from .answers import by_day

_MANY = expression(r"\b(?:các|những|mỗi|từng|toàn thể)\b", re.IGNORECASE)
_PARTS = frozenset({Level.DIVISION, Level.UNIT})


@value_class
class SeenAnswers:
    """The records of one duty for one period, the earliest first, and how far they go."""

    records: tuple[Publication, ...]
    seen_of: tuple[str, ...] = ()
    """Names of the only ones of whom something is there; empty where it is of all, or of none."""

    @property
    def some(self) -> Publication | None:
        """The first of those that are there."""
        return self.records[0] if self.records else None

    @property
    def whole(self) -> Publication | None:
        """The one with which all was there: without it nobody can say that the duty was done."""
        return self.records[-1] if self.records and not self.seen_of else None


class Doers:
    """Who must do one duty."""

    def __init__(self, portal: Portal, who: Sequence[Party]) -> None:
        self._agencies = portal.agencies
        self._who = who
        self._heirs = {
            key: {
                target
                for step in portal.successions_from.get(key, ())
                if not step.function
                for target in step.targets
            }
            for key in (party.agency for party in who)
            if key
        }
        self.are_several = len(who) > 1 or any(map(self._is_group, who))

    def answers(self, records: Sequence[Publication]) -> SeenAnswers:
        """What these come to. A record that does not say whose it is, is of all."""
        given = sorted(records, key=by_day)
        if not self.are_several:
            return SeenAnswers(tuple(given[:1]))
        for record in given:
            if not record.who:
                return SeenAnswers((record,))
        open_still, used = list(self._who), []
        for record in given:
            left = [party for party in open_still if not self._does(record.who, party)]
            if len(left) < len(open_still):
                used.append(record)
                open_still = left
        if given and not open_still:
            return SeenAnswers(tuple(used))
        names = dict.fromkeys(self._name(party) for record in given for party in record.who)
        return SeenAnswers(tuple(given), tuple(names))

    def shows(self, record: Publication, bodies: Collection[str]) -> bool:
        """Whether a record is of one of these bodies, whom the duty falls to or a group of it."""
        if not self.are_several or not record.who:
            return True
        if any(self._does(record.who, party) for party in self._who if self._is_group(party)):
            return True
        named = {one for party in record.who for one in (party.agency, self._whole(party))}
        return bool(named.intersection(bodies))

    def _does(self, who: Sequence[Party], party: Party) -> bool:
        """Whether these speak for that one: it itself, its heir, an office of it."""
        if party.agency is None:
            name = party.name.casefold()
            return any(self._name(one).casefold() == name for one in who)
        ones = {party.agency, *self._heirs[party.agency]}
        offices = () if self._is_group(party) else (self._whole(one) for one in who)
        return not ones.isdisjoint({*(one.agency for one in who), *offices})

    def _whole(self, party: Party) -> str | None:
        """The body that an office is part of."""
        agency = self._agencies.get(party.agency or "")
        return agency.parent if agency and agency.level in _PARTS else None

    def _is_group(self, party: Party) -> bool:
        agency = self._agencies.get(party.agency or "")
        return agency.group if agency else bool(_MANY.search(party.name))

    def _name(self, party: Party) -> str:
        agency = self._agencies.get(party.agency or "")
        return party.name or (agency.name if agency else party.agency or "")
