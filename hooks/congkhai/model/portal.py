"""All that is known together: plans, registers and the edges between documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .agency import Agency, Succession, Territory
from .campaign import Campaign
from .document import Document
from .plan import Plan, in_name
from .relation import RelationKind


@value_class
class Edge:
    """A relation whose two ends are known: plan or document ids."""

    source: str
    target: str
    kind: RelationKind
    printed: str = ""
    inferred: str = ""
    """Why, when the relation is inferred and not printed; shown as «suy ra»."""
    section: str | None = None
    at: Place = field(default=Place(""), compare=False)
    effective: PartialDate | None = None
    """From when, of what amends or replaces."""
    until: PartialDate | None = None
    """The last day, of what suspends, or lets go on."""


@value_class
class Portal:
    """What every page is made from."""

    plans: Mapping[str, Plan]
    documents: Mapping[str, Document]
    agencies: Mapping[str, Agency]
    territories: Mapping[str, Territory]
    campaigns: Mapping[str, Campaign]
    successions: tuple[Succession, ...]
    edges_from: Mapping[str, tuple[Edge, ...]]
    """Edges by the id they start at, in the order written."""
    edges_to: Mapping[str, tuple[Edge, ...]]
    """Edges by the id they end at, in the order of the starting ids."""
    plans_by_agency: Mapping[str, tuple[str, ...]]
    plans_by_campaign: Mapping[str, tuple[str, ...]]
    moved: Mapping[str, str] = field(default_factory=dict)
    """From the id of a document leaned on to the plan that it proved to be: old addresses."""
    successions_from: Mapping[str, tuple[Succession, ...]] = field(default_factory=dict)
    """By the agency that each starts at."""

    def of(self, identifier: str) -> Plan | Document | None:
        """The plan, or the document leaned on, that bears this id."""
        known = self.moved.get(identifier, identifier)
        return self.plans.get(known) or self.documents.get(known)

    def named(self, identifier: str) -> Plan | Document | None:
        """The same, but of a plan only what names it: an edit of its duties is no matter to who
        asks for no more."""
        known = self.moved.get(identifier, identifier)
        return self.plan_named(known) or self.documents.get(known)

    def plan_named(self, identifier: str) -> Plan | None:
        plan = self.plans.get(identifier)
        return plan and in_name(plan)

    def parents(self, identifier: str) -> tuple[Edge, ...]:
        return self._kind(self.edges_from.get(identifier, ()), RelationKind.IMPLEMENTS)

    def children(self, identifier: str) -> tuple[Edge, ...]:
        return self._kind(self.edges_to.get(identifier, ()), RelationKind.IMPLEMENTS)

    @staticmethod
    def _kind(edges: tuple[Edge, ...], kind: RelationKind) -> tuple[Edge, ...]:
        return tuple([edge for edge in edges if edge.kind is kind]) if edges else ()
