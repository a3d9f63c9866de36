"""Who was to issue a plan of their own under another plan, who has, and who has not been seen."""

from __future__ import annotations

from collections import defaultdict

from ..model import Agency, Expected, Party, Plan, Portal
from ..value import value_class


@value_class
class Awaited:
    """One of those who are to issue a plan, or a group of them."""

    party: Party
    plans: tuple[str, ...]
    """The ids of what they issued under the plan that asks for it."""
    unseen: tuple[Agency, ...]
    """Of a group, the members in the register whose plan has not been seen."""
    is_binding: bool

    @property
    def is_seen(self) -> bool:
        return bool(self.plans) and not self.unseen


class Expectations:
    """Reads the register once; asked for each plan."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.members: dict[str, list[Agency]] = defaultdict(list)
        for agency in portal.agencies.values():
            for group in agency.member_of:
                self.members[group].append(agency)

    def of(self, plan_id: str) -> list[tuple[Expected, tuple[Awaited, ...]]]:
        """What the plan asks for, in the order of its text, each with who issued what."""
        plan = self.portal.plans[plan_id]
        children = self._children(plan) if plan.expects else {}
        return [
            (expected, tuple(self._awaited(plan, party, children) for party in expected.who))
            for expected in plan.expects
        ]

    def _children(self, plan: Plan) -> dict[str, list[str]]:
        """Plans that implement this one, by the agency that issued them."""
        issued: dict[str, list[str]] = defaultdict(list)
        for edge in self.portal.children(plan.id):
            child = self.portal.plans.get(edge.source)
            if child:
                issued[child.agency].append(child.id)
        return issued

    def _awaited(self, plan: Plan, party: Party, issued: dict[str, list[str]]) -> Awaited:
        agency = self.portal.agencies.get(party.agency or "")
        whole = (agency.id,) if agency else ()
        members = self._members(agency, plan) if agency else []
        ids = dict.fromkeys((*whole, *(member.id for member in members)))
        return Awaited(
            party,
            tuple(child for key in ids for child in issued.get(key, ())),
            tuple(member for member in members if member.id not in issued),
            plan.status.binds,
        )

    def _members(self, group: Agency, plan: Plan) -> list[Agency]:
        """Those which the register counts to the group and which were there on the plan's day.

        Only what the register says: one of the same level nearby need not be meant.
        """
        return [
            member
            for member in self.members[group.id]
            if member.id != plan.agency and member.stood_on(plan.issued)
        ]


__all__ = ["Awaited", "Expectations"]
