"""What is a plan's own: each item repeats its parent or kin, changes them, or stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Set

from ...model import Plan, Portal
from ...text import Outline
from .bands import names_of_bands
from .compared import Compared
from .family import RelatedPlans
from .leads import Kinship
from .mark import Own, Similarity
from .renewal import RenewedPlans, renewed
from .shelves import Shelves
from .wordings import Said, Wordings, WordPiece, read_wordings
from .words import TextVocabulary

_AT_ONCE = 50
"""Texts of so many plans are read together: what is worked out on the way takes room."""


def compare(
    portal: Portal, outlines: Mapping[str, Outline]
) -> Mapping[str, Mapping[str, Similarity]]:
    """By plan and anchor, for plans that have kin; linear in the texts.

    A text is looked for first among the plans above, then among those of the same family: the
    plans that one campaign, or relations of «implements», join. Equal words are found by their
    hash. Texts with changes are found in three steps, each of which leaves few to the next: a
    sample of phrases leads to the first texts that hold them (Manber 1994, «Finding similar files
    in a large file system»), except in a small family, where all are looked at; signatures of 256
    bits tell at a glance about how much two texts share; of the closest the pairs of words are
    counted.
    """
    marks: dict[str, Mapping[str, Similarity]] = {}
    vocabulary = TextVocabulary()
    for family in families(portal, outlines):
        if len(family) > 1:
            some = (family[start : start + _AT_ONCE] for start in range(0, len(family), _AT_ONCE))
            read = [
                read_wordings(((plan, outlines[plan]) for plan in plans), vocabulary)
                for plans in some
            ]
            for own in RelatedPlans(kinship(portal, family), Shelves.of(read)).marks():
                marks[own.plan] = own.marks()
    return marks


def families(portal: Portal, outlines: Mapping[str, Outline]) -> list[list[str]]:
    """Plans joined by a campaign or by implementing, those of earlier generations first."""
    root: dict[str, str] = {}

    def top(node: str) -> str:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    depth = _generations(portal)
    for plan in portal.plans.values():
        if plan.campaign:
            root[top(plan.id)] = top(f"campaign {plan.campaign}")
        for edge in portal.parents(plan.id):
            root[top(plan.id)] = top(edge.target)
    groups: dict[str, list[str]] = defaultdict(list)
    for plan in portal.plans.values():
        if plan.id in outlines:
            groups[top(plan.id)].append(plan.id)
    return [
        sorted(group, key=lambda family: (depth[family], _age(portal.plans[family]), family))
        for group in groups.values()
    ]


def kinship(portal: Portal, family: Collection[str]) -> Kinship:
    """What comparing asks of a family besides its texts; plans stay in the order given."""
    campaigns = {portal.plans[plan].campaign or "" for plan in family}
    members = frozenset(family)
    return Kinship(
        plans=tuple(family),
        above=tuple(_above(portal, plan, members) for plan in family),
        names=tuple(
            name
            for campaign_id in sorted(campaigns)
            if (campaign := portal.campaigns.get(campaign_id))
            for name in (campaign.name, *campaign.aliases)
        ),
    )


def _above(portal: Portal, plan: str, family: Set[str]) -> tuple[str, ...]:
    """The plans above, nearest first; short even when generations are many."""
    found: dict[str, None] = {}
    waiting = [plan]
    for current in waiting:
        for edge in portal.parents(current):
            if edge.target not in found and edge.target in family and len(found) < 12:
                found[edge.target] = None
                waiting.append(edge.target)
    found.pop(plan, None)
    return tuple(found)


def _age(plan: Plan) -> str:
    return str(plan.issued.first) if plan.issued else "9"


def _generations(portal: Portal) -> dict[str, int]:
    """How many steps of «implements» lie above each plan; loops count as if cut."""
    above = {plan: [e.target for e in portal.parents(plan)] for plan in portal.plans}
    below: dict[str, list[str]] = defaultdict(list)
    left: dict[str, int] = {}
    for plan, parents in above.items():
        held = {parent for parent in parents if parent in above}
        left[plan] = len(held)
        for parent in held:
            below[parent].append(plan)
    depth = dict.fromkeys(above, 0)
    ready = [plan for plan, count in left.items() if not count]
    while ready:
        plan = ready.pop()
        for child in below[plan]:
            depth[child] = max(depth[child], depth[plan] + 1)
            left[child] -= 1
            if not left[child]:
                ready.append(child)
    return depth


__all__ = [
    "Compared",
    "Kinship",
    "Own",
    "RelatedPlans",
    "RenewedPlans",
    "Said",
    "Shelves",
    "Similarity",
    "TextVocabulary",
    "WordPiece",
    "Wordings",
    "compare",
    "families",
    "kinship",
    "names_of_bands",
    "read_wordings",
    "renewed",
]
