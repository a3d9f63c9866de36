"""The documents of a portal, to be found by number, name or congress, as a writer means them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ...dates import PartialDate
from ...model import Document, Plan, Portal, RelationKind
from ...text import fold
from .congress import Congress, congresses
from .kind import agrees
from .mention import Mention, mentions
from .name import Names
from .place import Places

_MANY = 8
"""So many bearers of one number are looked at when nothing says where they belong."""
Code = tuple[str, str]


def code_key(number: str, symbol: str) -> Code:
    """What spellings of one number share: digits and the letters of the symbol."""
    return (
        re.sub(r"\s+", "", number).lstrip("0").lower(),
        re.sub(r"[^a-z0-9]", "", fold(symbol).lower()),
    )


def overlap(date: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates can be the same day; an unknown one can."""
    return date is None or other is None or (date.first <= other.last and other.first <= date.last)


class KnownDocuments:
    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.places = Places(portal)
        self._all: dict[Code, list[str]] = defaultdict(list)
        self._by_agency: dict[tuple[Code, str], list[str]] = defaultdict(list)
        self._by_territory: dict[tuple[Code, str], list[str]] = defaultdict(list)
        self._congresses: dict[str, list[tuple[Congress, str]]] = defaultdict(list)
        self.names = Names()
        self._bodies = Names()
        for territory in portal.territories.values():
            self._bodies.add(territory.name.split("(")[0], territory.id, any_case=True)
        self._homes: dict[str, tuple[str, ...]] = {}
        for plan in portal.plans.values():
            self._add(plan)
        for document in portal.documents.values():
            self._add(document)
            self._add_names(document)

    def _add(self, held: Plan | Document) -> None:
        if held.number:
            key = code_key(held.number, held.symbol)
            self._all[key].append(held.id)
            self._by_agency[key, held.agency or ""].append(held.id)
            home = self.places.home(held)
            agency = self.portal.agencies.get(held.agency or "")
            for territory in {home, agency.territory if agency else None}:
                if territory:
                    self._by_territory[key, territory].append(held.id)

    def _add_names(self, held: Document) -> None:
        names = [name for name in (held.title, *held.aliases) if len(name) > 8]
        for name in names:
            # «Ban hành Kế hoạch …» is what a decision does, not what it is called.
            called = name is not held.title or name.lower().startswith(held.kind.lower())
            if called and not any(mentions(name)):
                self.names.add(name, held.id)
        congress = next(congresses(f"{held.title} | {held.issuer}"), None)
        if congress:
            self._congresses[congress.number].append((congress, held.id))
        if held.agency is None:
            words = f"{held.title} {held.issuer}"
            self._homes[held.id] = tuple(
                {key: None for _, _, ids in self._bodies.find(words) for key in ids}
            )

    def by_number(self, mention: Mention, writer: Plan) -> tuple[str | None, tuple[str, ...]]:
        """The one that is meant, and those that only look alike."""
        key = code_key(mention.number, mention.symbol)
        bearers = self._all.get(key)
        if not bearers:
            return None, ()
        meant = self.places.may_issue(mention.issuer, writer) if mention.issuer else frozenset()
        for related in self._related_bearing(key, writer):
            # What an editor has joined stays joined, unless the text names another issuer.
            held = self.portal.of(related)
            if held and (not meant or held.agency is None or held.agency in meant):
                return related, ()
        candidates = dict.fromkeys(self._candidates(key, meant, writer, bearers))
        fitting = [candidate for candidate in candidates if self.fits(candidate, mention)]
        if len(fitting) == 1:
            return fitting[0], ()
        return None, tuple(candidates)[:3]

    def _related(self, writer: Plan) -> list[str]:
        return [edge.target for edge in self.portal.edges_from.get(writer.id, ())]

    def _related_bearing(self, key: Code, writer: Plan) -> list[str]:
        held = ((key, self.portal.of(key)) for key in self._related(writer))
        return [held_id for held_id, it in held if it and code_key(it.number, it.symbol) == key]

    def _candidates(
        self, key: Code, meant: frozenset[str], writer: Plan, bearers: list[str]
    ) -> Iterable[str]:
        if meant:
            for agency in sorted(meant):
                yield from self._by_agency.get((key, agency), ())
            return
        chain = self.places.writes_from(writer)
        for territory in chain:
            yield from self._by_territory.get((key, territory), ())
        if len(bearers) <= _MANY:
            for bearer in bearers:
                held = self.portal.of(bearer)
                placed = chain and held and self.places.home(held)
                if held and (not placed or self.places.is_national(held)):
                    yield bearer

    def fits(self, identifier: str, mention: Mention) -> bool:
        """Whether day and kind speak against it."""
        held = self.portal.of(identifier)
        if held is None or not overlap(held.issued, mention.sure_date):
            return False
        if not mention.kind or held.kind == mention.kind or mention.kind == "văn bản":
            return True
        # A kind that contradicts the symbol is a slip of the pen; another document is not.
        sure = held.issued is not None and held.issued == mention.date
        return sure or not agrees(mention.kind, held.symbol) or agrees(held.kind, mention.symbol)

    def by_name(
        self, ids: tuple[str, ...], printed: str, year: int | None, writer: Plan
    ) -> str | None:
        related = set(self._related(writer))
        mine = [key for key in ids if key in related]
        if len(mine) == 1:
            return mine[0]
        fitting = [key for key in ids if self._name_fits(key, printed, year, writer)]
        if len(fitting) > 1 and year is None and writer.issued:
            fitting = self._latest_before(fitting, writer.issued)
        return fitting[0] if len(fitting) == 1 else None

    def _name_fits(self, identifier: str, printed: str, year: int | None, writer: Plan) -> bool:
        held = self.portal.of(identifier)
        if held is None:
            return False
        if year and held.issued and not held.issued.first.year <= year <= held.issued.last.year + 1:
            return False
        homes = self._homes.get(identifier, ())
        if not homes or any(self.places.proper_of(home) in printed.lower() for home in homes):
            return True
        return bool(set(homes) & set(self.places.writes_from(writer)))

    def _latest_before(self, ids: list[str], day: PartialDate) -> list[str]:
        dated = [
            (held.issued.first, key) for key in ids if (held := self.portal.of(key)) and held.issued
        ]
        earlier = sorted(key for key in dated if key[0] <= day.last)
        return [earlier[-1][1]] if earlier and len(dated) == len(ids) else ids

    def by_congress(self, congress: Congress, writer: Plan) -> str | None:
        found = [
            key
            for known, key in self._congresses.get(congress.number, ())
            if known.is_national == congress.is_national
            and (congress.is_national or self._is_there(congress, known, writer))
        ]
        return found[0] if len(set(found)) == 1 else None

    def _is_there(self, congress: Congress, known: Congress, writer: Plan) -> bool:
        if congress.level and known.level and congress.level != known.level:
            return False
        if congress.place:
            return congress.place == known.place
        around = self.places.writes_from(writer)
        return known.place in {self.places.proper_of(key) for key in around}

    def only_related(self, kind: str, writer: Plan) -> str | None:
        """The one document of that kind that the writer implements, amends or encloses."""
        strong = {
            RelationKind.IMPLEMENTS,
            RelationKind.AMENDS,
            RelationKind.REPLACES,
            RelationKind.REPEALS,
            RelationKind.CORRECTS,
            RelationKind.CONSULTS_ON,
            RelationKind.SUSPENDS,
            RelationKind.RESUMES,
        }
        ends = {
            edge.target
            for edge in self.portal.edges_from.get(writer.id, ())
            if edge.kind in strong and (held := self.portal.of(edge.target)) and held.kind == kind
        }
        return next(iter(ends)) if len(ends) == 1 else None
