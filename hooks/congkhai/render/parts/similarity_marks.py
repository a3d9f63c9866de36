"""What of a plan's text is its own: counts, marks beside items, and how a changed item differs."""

from __future__ import annotations

from collections import Counter

from ...addresses import plan_address
from ...graph import Own
from ...model import Plan, brief_name
from ...snapshot import Snapshot
from ...text import Item
from ...value import value_class
from .inline_markdown import without_signs
from .item_links import short_label
from .view import DocumentView, document

LIKE = {Own.REPEATED: "giống", Own.CHANGED: "gần giống"}
EXCERPT = 150
"""Letters of an item in the list of what only this plan says."""
MOST = 40
"""Items of that list."""
FEW = 10
"""Where fewer than one in so many are like others', what is its own is all but the whole text."""


@value_class
class OwnItem:
    """An item that no other text has."""

    anchor: str
    words: str
    text: str


@value_class
class OwnView:
    """How many items a plan repeats, changes and adds, and beside which texts that was seen."""

    repeated: int
    changed: int
    own: int
    only: tuple[OwnItem, ...]
    """The first of those that only this plan has; none where that is nearly all of it."""
    beside: tuple[DocumentView, ...]
    above: bool
    """Whether the portal has the text of a document that this plan implements."""


@value_class
class LikeView:
    """That another text says the same or nearly, and where."""

    words: str
    url: str
    where: str
    """The other item and its document: «II.1, Kế hoạch 51/KH-UBND»."""


def own_part(snapshot: Snapshot, plan: Plan) -> OwnView | None:
    """None when there is no other text to compare with; headings, which all share, do not count."""
    marks = snapshot.marks.get(plan.id)
    outline = snapshot.outlines.get(plan.id)
    if not marks or outline is None:
        return None
    marked = [item for item in outline.items if item.anchor in marks and item.kind != "heading"]
    kinds = Counter(marks[item.anchor].own for item in marked)
    beside = sorted({mark.plan for mark in marks.values() if mark.plan})
    is_nearly_all = (kinds[Own.REPEATED] + kinds[Own.CHANGED]) * FEW < len(marked)
    only = [item for item in marked if marks[item.anchor].own is Own.OWN and not is_nearly_all]
    return OwnView(
        repeated=kinds[Own.REPEATED],
        changed=kinds[Own.CHANGED],
        own=kinds[Own.OWN],
        only=tuple(_own_item(item) for item in only[:MOST]),
        beside=tuple(document(snapshot, like) for like in beside),
        above=any(edge.target in snapshot.outlines for edge in snapshot.portal.parents(plan.id)),
    )


def _own_item(item: Item) -> OwnItem:
    text = "bảng" if item.kind == "table" else without_signs(item.text)
    if len(text) > EXCERPT:
        text = f"{text[:EXCERPT].rsplit(' ', 1)[0]}…"
    return OwnItem(item.anchor, short_label(item.label), text)


def likenesses(snapshot: Snapshot, plan: Plan) -> dict[str, LikeView]:
    """By anchor, for the items that repeat or change another text; headings show nothing of it.

    Texts of the portal are restated, so no words are set against each other.
    """
    here = snapshot.outlines.get(plan.id)
    marks = snapshot.marks.get(plan.id)
    if here is None or not marks:
        return {}
    portal = snapshot.portal
    views: dict[str, LikeView] = {}
    for item in here.items:
        mark = marks.get(item.anchor)
        if mark is None or mark.own is Own.OWN or item.kind == "heading":
            continue
        there = snapshot.outlines.get(mark.plan)
        other = there.by_anchor.get(mark.anchor) if there else None
        if other is None:
            continue
        like = portal.plan_named(mark.plan)
        name = brief_name(like, portal.agencies) if like else ""
        views[item.anchor] = LikeView(
            f"{LIKE[mark.own]} {'văn bản cấp trên' if mark.from_parent else name}",
            f"{plan_address(mark.plan)}#{mark.anchor}",
            f"{short_label(other.label)}, {document(snapshot, mark.plan).words}",
        )
    return views
