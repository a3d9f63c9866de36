"""Related plans: where each wording stands first, and what an item repeats or changes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

from ...model import Portal
from ...text import Outline
from .mark import OWN, Own, Similarity
from .texts import NONE, NumberedTexts
from .words import TextVocabulary, pairs


class RelatedPlans:
    """The wordings of related plans: each is read, and compared, once."""

    def __init__(
        self,
        portal: Portal,
        outlines: Mapping[str, Outline],
        plans: list[str],
        vocabulary: TextVocabulary,
    ) -> None:
        self.portal = portal
        self.plans = plans
        self.items = {plan: outlines[plan].items for plan in plans}
        self.parents = {edge.target for plan in plans for edge in portal.parents(plan)}
        # By text, the first two plans that hold it, each with the place of its item there.
        self.holders = array("I")
        self.in_parents: dict[int, dict[str, str]] = {}
        self.marks_known: dict[tuple[Own, str, str], Similarity] = {}
        texts = NumberedTexts(sum(map(len, self.items.values())), vocabulary)
        self.texts = [self._read_plan(order, plan, texts) for order, plan in enumerate(plans)]
        # Every item of a campaign may bear its name; that does not make two items alike.
        names = {
            pair
            for campaign_id in {portal.plans[plan].campaign or "" for plan in plans}
            if (campaign := portal.campaigns.get(campaign_id))
            for name in (campaign.name, *campaign.aliases)
            for pair in pairs(vocabulary.read(name.encode()))
        }
        self.like = texts.closest(names, self._are_apart)

    def _read_plan(self, order: int, plan: str, texts: NumberedTexts) -> array[int]:
        numbers = array("I")
        is_parent = plan in self.parents
        holders = self.holders
        for place, item in enumerate(self.items[plan]):
            number = texts.number(item)
            numbers.append(number)
            if number == NONE:
                continue
            first = 4 * number
            if first == len(holders):
                holders.extend((order, place, NONE, NONE))
            elif holders[first] != order and holders[first + 2] == NONE:
                holders[first + 2], holders[first + 3] = order, place
            if is_parent:
                self.in_parents.setdefault(number, {}).setdefault(plan, item.anchor)
        return numbers

    def _are_apart(self, text: int, other: int) -> bool:
        """Whether two texts stand in two plans."""
        holders = self.holders
        return (
            holders[4 * text] != holders[4 * other]
            or holders[4 * text + 2] != NONE
            or holders[4 * other + 2] != NONE
        )

    def marks(self) -> Iterator[tuple[str, dict[str, Similarity]]]:
        for order, plan in enumerate(self.plans):
            above = self._above(plan)
            yield (
                plan,
                {
                    item.anchor: self._mark(order, number, above)
                    for item, number in zip(self.items[plan], self.texts[order], strict=True)
                },
            )

    def _above(self, plan: str) -> list[str]:
        """The plans above, nearest first; short even when generations are many."""
        found: dict[str, None] = {}
        waiting = [plan]
        for current in waiting:
            for edge in self.portal.parents(current):
                if edge.target not in found and edge.target in self.items and len(found) < 12:
                    found[edge.target] = None
                    waiting.append(edge.target)
        found.pop(plan, None)
        return list(found)

    def _mark(self, order: int, number: int, above: list[str]) -> Similarity:
        if number == NONE:
            return OWN
        mark = self._from(Own.REPEATED, number, order, above)
        if mark is None and (like := self.like[number]) != NONE:
            mark = self._from(Own.CHANGED, like, order, above)
        return mark or OWN

    def _from(self, own: Own, number: int, order: int, above: list[str]) -> Similarity | None:
        """Where else the wording stands: in a plan above, else in the first of its kin."""
        parents = self.in_parents.get(number)
        if parents:
            for parent in above:
                if parent in parents:
                    return self._known(own, parent, parents[parent], True)
        for at in (4 * number, 4 * number + 2):
            holder = self.holders[at]
            if holder not in {order, NONE}:
                plan = self.plans[holder]
                return self._known(own, plan, self.items[plan][self.holders[at + 1]].anchor, False)
        return None

    def _known(self, own: Own, plan: str, anchor: str, from_parent: bool) -> Similarity:
        """One mark for all items that stand to one text in one way."""
        key = own, plan, anchor
        mark = self.marks_known.get(key)
        if mark is None or mark.from_parent is not from_parent:
            mark = self.marks_known[key] = Similarity(own, plan, anchor, from_parent)
        return mark
