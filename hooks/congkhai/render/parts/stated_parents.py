"""What a plan says that it implements, in its own words, where no id says which document it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph import Citation
from ...model import Plan, Relation, RelationKind
from ...snapshot import Snapshot
from ...value import value_class


@value_class
class StatedParent:
    """A document as the plan calls it; `target` is empty where the portal cannot tell which."""

    relation: Relation
    target: str


def stated_parents(snapshot: Snapshot, plan: Plan) -> Iterator[StatedParent]:
    """Each document once; those that an id leads to are told by their edges."""
    told = {edge.target for edge in snapshot.portal.parents(plan.id)} | {plan.id}
    for relation in plan.relations:
        if relation.type is RelationKind.IMPLEMENTS and not relation.to and relation.printed:
            targets = _targets(snapshot, plan, relation)
            for target in targets or [""]:
                if target not in told:
                    told.update({target} - {""})
                    yield StatedParent(relation, target)


def _targets(snapshot: Snapshot, plan: Plan, relation: Relation) -> list[str]:
    """Where the citations that its wording holds lead, in its own section if they stand there."""
    within: dict[str, None] = {}
    elsewhere: dict[str, None] = {}
    section = relation.section or ""
    for anchor, mentions in snapshot.mentions.get(plan.id, {}).items():
        is_own = anchor == section or anchor.startswith(f"{section}-")
        for mention in mentions:
            if mention.target and _is_named(mention, relation.printed):
                (within if is_own else elsewhere)[mention.target] = None
    return list(within or elsewhere)


def _is_named(mention: Citation, printed: str) -> bool:
    if not mention.code:
        return mention.text in printed
    return bool(re.search(rf"(?<![\w/-]){re.escape(mention.code)}(?![\w/])", _closed(printed)))


def _closed(printed: str) -> str:
    """Without the blanks within a number: «71/NQ -CP» is 71/NQ-CP."""
    return re.sub(r"\s*([/-])\s*", r"\1", printed)
