"""Of which province a document is: what one sets binds no other. Rules ask it; it holds none."""

from __future__ import annotations

from ...model import Document, Level, Plan, Portal
from ..citations.place import Places


class Provinces:
    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._places = Places(portal)

    def of(self, held: Plan | Document) -> str | None:
        """The province that a document is of; None for a national one, or where it is unknown."""
        territories = self._portal.territories
        chain = self._places.chain(self._places.home(held))
        return next((key for key in chain if territories[key].level == "province"), None)

    def reports_to_issuer_of(self, plan: Plan, parent: Plan | Document) -> bool:
        """Whether the plan's issuer answers to the parent's, with no level of others between.

        What a national body launches is reported to it by the provinces; in a province by all
        below whoever launched it.
        """
        if self.of(parent):
            above = self._places.home(parent)
            return above in self._places.chain(self._places.home(plan))
        agency = self._portal.agencies.get(plan.agency)
        return agency is not None and agency.level is Level.PROVINCE
