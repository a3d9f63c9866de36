"""The portal on one day: all that a page may need to know, and where the site will live."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from .graph import Expectations, Mentions, MentionsOfOthers, Similarity, identities
from .history import DateChange, Edit, History, recall
from .model import Portal, Records
from .problems import FoundInFile, Problem, ProblemsByFile
from .products import HeldDigests, shelves
from .schedule import Ledger, Timeline, track
from .settings import Face, Keeper, Office, SearchWords
from .site import Page
from .sources import LeftOut
from .text import Outline
from .value import value_class

T = TypeVar("T")
K = TypeVar("K")

REGISTERS_PART = "registers"
"""The name of the part that holds the tables which people can download."""


@value_class
class Site:
    """Where the portal lives and where its sources are edited."""

    url: str = ""
    """With a slash at the end; empty when unknown."""
    repository: str = ""
    edit: str = ""
    """The address before a source's path that opens it for editing."""
    name: str = "Cổng kế hoạch"
    contact: Office = Office()
    """Who answers for the portal and how to reach them; empty where nobody does."""
    history: str = ""
    """The address before a source's path that tells all its changes; empty where none is known."""
    face: Face = Face()
    search_words: SearchWords = ()
    """What its people say, and what documents print for it."""

    @property
    def whose(self) -> str:
        """The sentence that says whose portal it is; empty while nobody has said."""
        if self.face.kept_by is Keeper.CITIZENS:
            return f"{self.name} là cổng của người dân, không phải của cơ quan nhà nước."
        if self.face.kept_by is Keeper.OFFICE and self.contact.name:
            return f"{self.name} là cổng của {self.contact.name}."
        return ""

    @property
    def publisher(self) -> str:
        """Who speaks in the portal's feeds."""
        is_office = self.face.kept_by is Keeper.OFFICE
        return self.contact.name if is_office and self.contact.name else self.name

    @property
    def credit(self) -> str:
        """Who is to be named when data of the portal is used again."""
        return self.face.credit or self.name


@dataclass
class Snapshot:
    portal: Portal
    outlines: Mapping[str, Outline]
    problems: Sequence[Problem]
    """By file, line and column."""
    left_out: tuple[LeftOut, ...]
    timeline: Timeline
    today: dt.date
    site: Site
    records: Mapping[str, Records] = field(default_factory=dict)
    """What editors recorded, by plan id."""
    marks: Mapping[str, Mapping[str, Similarity]] = field(default_factory=dict)
    """What each item repeats, changes or says of its own: by plan id and anchor."""
    citing: Mapping[str, Mapping[str, Mapping[str, tuple[Any, ...]]]] = field(default_factory=dict)
    """Who mentions a document and in which items, of the plans on each of `plan_shelves`: by the
    shelf, the document and the plan. A shelf that is not there is worked out when it is needed."""
    edits: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    """The changes of each plan's sources and records, latest first: by plan id."""
    without: frozenset[str] = frozenset()
    """What this build leaves out: «search», an index to search in; «comparison», what texts repeat
    of each other; «cards», pictures of links that are shared."""
    subscriptions: AbstractSet[str] = frozenset()
    """The addresses of the calendars and feeds that this build writes."""
    parts: Mapping[str, object] = field(default_factory=dict)
    """What products made before others left for them, by name."""
    former_parts: Mapping[str, object] = field(default_factory=dict, repr=False, compare=False)
    """What a product that is made again may begin with: parts as it left them, …"""
    replaced_parts: Mapping[str, object] = field(default_factory=dict, repr=False, compare=False)
    """… and such as are recalled, as they were before they were replaced. What it makes must be
    the same without."""
    history: History = field(default_factory=History)
    attachments: Mapping[str, Path] = field(default_factory=dict)
    """Files that records point at, by the address where they are served."""
    written: tuple[Page, ...] = ()
    """Pages made elsewhere, which people shall find too."""
    digests: HeldDigests = field(default_factory=HeldDigests, repr=False, compare=False)
    """Of plans and texts, as they were worked out when these were checked."""
    _asked: list[Expectations] = field(default_factory=list, init=False, repr=False, compare=False)
    _kept: dict[str, Ledger] = field(default_factory=dict, init=False, repr=False, compare=False)
    _made: dict[tuple[str, str], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def ledger(self) -> Ledger:
        """What was promised and what has been seen; worked out when first asked for."""
        if not self._kept:
            self._kept[""] = track(self.portal, self.timeline, self.records)
        return self._kept[""]

    @property
    def expectations(self) -> Expectations:
        """Who was to issue a plan of their own; the register is read when first asked."""
        if not self._asked:
            self._asked.append(Expectations(self.portal))
        return self._asked[0]

    @property
    def mentions(self) -> Mentions:
        """Where the texts name other documents: read once, for pages and for open data."""
        return self.once(("mentions", ""), self._mentions)

    def _mentions(self) -> Mentions:
        return MentionsOfOthers(identities(self.portal), self.outlines)

    def once(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        """What `make` gives, made only when it is first asked for under this key."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    def ask(self, question: Callable[[Snapshot, K], T], key: K) -> T:
        """What a function says of the portal that is worked out over all of it: who cites a plan.

        The function takes the portal and a key of texts and numbers. Asked this way, a page counts
        as having read its answer, and not all that the answer was worked out from.
        """
        return question(self, key)

    def problems_of(self, *files: str) -> list[Problem]:
        """What was found wrong in these files, in their order."""
        every = self.problems_by_file
        return [problem for file in dict.fromkeys(files) for problem in every.get(file, ())]

    @property
    def problems_by_file(self) -> Mapping[str, FoundInFile]:
        if not isinstance(self.problems, ProblemsByFile):
            self.problems = ProblemsByFile(self.problems)
        return self.problems.by_file

    @property
    def recent_changes(self) -> tuple[DateChange, ...]:
        """What the latest edits have changed in dates; the sources that were are read once."""
        return self.once(("recent changes", ""), lambda: recall(self.history))

    @property
    def date_changes(self) -> Mapping[str, tuple[DateChange, ...]]:
        """The same by plan id."""
        return self.once(("date changes", ""), self._date_changes)

    def _date_changes(self) -> Mapping[str, tuple[DateChange, ...]]:
        by_plan: dict[str, list[DateChange]] = {}
        for change in self.recent_changes:
            by_plan.setdefault(change.plan_id, []).append(change)
        return {plan: tuple(some) for plan, some in by_plan.items()}


def plan_shelves(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """All plans in the order of their ids, some on each shelf: what is made of all of them is made
    of what products of single shelves leave."""
    return snapshot.once(("plan shelves", ""), lambda: shelves(sorted(snapshot.portal.plans)))


def plans_on(snapshot: Snapshot, shelf: str) -> tuple[str, ...]:
    return plan_shelves(snapshot)[shelf]
