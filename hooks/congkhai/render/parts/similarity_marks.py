"""What of a plan's text is its own: counts, marks beside items, and how a changed item differs."""

from __future__ import annotations

from collections import Counter

from ...addresses import plan_address
from ...graph import Own, WordChange, difference
from ...model import Plan
from ...snapshot import Snapshot
from ...value import value_class
from .inline_markdown import without_signs
from .view import DocumentView, document, short_label

LIKE = {Own.REPEATED: "lặp lại", Own.CHANGED: "sửa lại"}


@value_class
class OwnView:
    """How many items a plan repeats, changes and adds, and beside which texts that was seen."""

    repeated: int
    changed: int
    own: int
    beside: tuple[DocumentView, ...]
    above: bool
    """Whether a document that this plan implements was among them."""


@value_class
class LikeView:
    """One item beside the item of another text that says the same or nearly."""

    key: str
    words: str
    url: str
    where: str
    """The other item and its document: «II.1, Kế hoạch 51/KH-UBND của UBND thành phố»."""
    changes: tuple[WordChange, ...]
    """Empty where nothing differs."""


def own_part(snapshot: Snapshot, plan: Plan) -> OwnView | None:
    """None when there is no other text to compare with; headings, which all share, do not count."""
    marks = snapshot.marks.get(plan.id)
    outline = snapshot.outlines.get(plan.id)
    if not marks or outline is None:
        return None
    kinds = Counter(
        marks[item.anchor].own
        for item in outline.items
        if item.anchor in marks and item.kind != "heading"
    )
    beside = sorted({mark.plan for mark in marks.values() if mark.plan})
    return OwnView(
        kinds[Own.REPEATED],
        kinds[Own.CHANGED],
        kinds[Own.OWN],
        tuple(document(snapshot, like) for like in beside),
        any(mark.from_parent for mark in marks.values()),
    )


def likenesses(snapshot: Snapshot, plan: Plan) -> dict[str, LikeView]:
    """By anchor, for the items that repeat or change another text; headings show nothing of it."""
    here = snapshot.outlines.get(plan.id)
    marks = snapshot.marks.get(plan.id)
    if here is None or not marks:
        return {}
    views: dict[str, LikeView] = {}
    names: dict[str, str] = {}
    for item in here.items:
        mark = marks.get(item.anchor)
        if mark is None or mark.own is Own.OWN or item.kind == "heading":
            continue
        there = snapshot.outlines.get(mark.plan)
        other = there.by_anchor.get(mark.anchor) if there else None
        if other is None:
            continue
        if mark.plan not in names:
            known = document(snapshot, mark.plan)
            agency = snapshot.portal.agencies.get(snapshot.portal.plans[mark.plan].agency)
            names[mark.plan] = f"{known.words} của {agency.short}" if agency else known.words
        changes: tuple[WordChange, ...] = ()
        if mark.own is Own.CHANGED and item.kind != "table":
            changes = difference(without_signs(other.text), without_signs(item.text))
        views[item.anchor] = LikeView(
            mark.own.value,
            LIKE[mark.own] + (" văn bản cấp trên" if mark.from_parent else ""),
            f"{plan_address(mark.plan)}#{mark.anchor}",
            f"{short_label(other.label)}, {names[mark.plan]}",
            changes,
        )
    return views
