"""Where else the wording of an item stands: what it repeats or changes."""

from __future__ import annotations

from ...arrays import np
from ...value import value_class
from .texts import NONE, PlacedItems, Texts
from .wordings import Numbers


@value_class
class Kinship:
    """What joins the plans of a family, beside their texts."""

    plans: tuple[str, ...]
    """Those of earlier generations first."""
    above: tuple[tuple[str, ...], ...]
    """For each, those of the family that it implements, directly or through others; the nearest
    first."""
    names: tuple[str, ...]
    """Of its campaigns."""


class Leads:
    """Where else a wording stands: in a plan above, else in the first of its kin."""

    def __init__(self, kinship: Kinship, items: PlacedItems, texts: Texts) -> None:
        self._items = items
        self._texts = texts
        self._in_parents = _InParents(kinship, items, texts)
        self.is_to_parent = np.zeros(len(items), np.bool_)

    def of(self, some: Numbers, like: Numbers) -> tuple[Numbers, Numbers]:
        """By item, the one that some of them lead to, or NONE, and how: 1 where it says the same,
        2 where it is changed; `like` tells of each text the one that it is a change of."""
        repeated = self._to(some, self._texts.of_item[some])
        others = some[repeated[some] == NONE]
        others = others[like[self._texts.of_item[others]] != NONE]
        changed = self._to(others, like[self._texts.of_item[others]])
        to: Numbers = np.where(repeated == NONE, changed, repeated)
        return to, np.where(repeated != NONE, 1, np.where(changed != NONE, 2, 0))

    def _to(self, some: Numbers, text: Numbers) -> Numbers:
        """By item, the one that says what text some of them lead to, or NONE."""
        plan = self._items.plan[some]
        to = self._in_parents.nearest(plan, text)
        self.is_to_parent[some[to != NONE]] = True
        for kin in (self._texts.first[text], self._texts.second[text]):
            fits = (to == NONE) & (kin != NONE)
            fits[fits] = self._items.plan[kin[fits]] != plan[fits]
            to[fits] = kin[fits]
        found = np.full(len(self._items), NONE)
        found[some] = to
        return found


class _InParents:
    """Where each wording stands in the plans that others implement."""

    def __init__(self, kinship: Kinship, items: PlacedItems, texts: Texts) -> None:
        order_of = {plan: order for order, plan in enumerate(kinship.plans)}
        deepest = max(map(len, kinship.above), default=0)
        self._above = np.full((deepest, len(kinship.plans)), NONE)
        for order, plans in enumerate(kinship.above):
            for step, plan in enumerate(plans):
                self._above[step, order] = order_of[plan]
        is_parent = np.zeros(len(kinship.plans), np.bool_)
        is_parent[self._above[self._above != NONE]] = True
        held = np.flatnonzero(is_parent[items.plan] & (texts.of_item != NONE))
        keys, first = np.unique(items.plan[held] << 32 | texts.of_item[held], return_index=True)
        # With one behind all others, where those are led that nobody holds.
        self._keys = np.append(keys, np.iinfo(np.int64).max)
        self._items = np.append(held[first], NONE)

    def nearest(self, plan: Numbers, text: Numbers) -> Numbers:
        """The item of the nearest plan above that holds a text, or NONE."""
        found = np.full(len(text), NONE)
        asked = np.arange(len(text))
        for above in self._above:
            parent = above[plan[asked]]
            # Above who has none here is none further up.
            asked, parent = asked[parent != NONE], parent[parent != NONE]
            wanted = parent << 32 | text[asked]
            at = np.searchsorted(self._keys, wanted)
            held = self._keys[at] == wanted
            found[asked[held]] = self._items[at[held]]
            asked = asked[~held]
        return found
