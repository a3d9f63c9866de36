"""Items of a plan's own text and of those that amend it, as its page calls and links them."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Plan, brief_name
from ...snapshot import Snapshot
from ..drawings.timeline import SectionLink
from .item_links import item


def sections_of(snapshot: Snapshot, plan: Plan, root: str) -> Callable[[str, str], SectionLink]:
    def of(plan_id: str, anchor: str) -> SectionLink:
        link = item(snapshot.outlines.get(plan_id), anchor)
        words = link.words if link else anchor
        if plan_id == plan.id:
            return SectionLink(f"#{anchor}", words)
        other = snapshot.portal.plans[plan_id]
        name = brief_name(other, snapshot.portal.agencies)
        place = f"#{link.anchor}" if link else ""
        return SectionLink(f"{root}{other.url}{place}", f"{name}, {words}")

    return of
