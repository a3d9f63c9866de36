"""The page of search results: what the search client fills, and lists for those without scripts."""

from __future__ import annotations

from ...addresses import SEARCH_PAGE
from ...model import Plan
from ...search import page_fragment
from ...site import Page
from ...snapshot import Snapshot
from ..engine.environment import render

NEWEST = 3


def search_page(snapshot: Snapshot) -> Page:
    """A portal built without a search keeps the address, and says so there."""
    has_search = "search" not in snapshot.without
    newest = render("search-newest.html", root="../", newest=_newest(snapshot))
    return Page(
        url=SEARCH_PAGE,
        title="Tìm kiếm",
        description="Tìm trong kế hoạch, cơ quan, phong trào và văn bản",
        content=page_fragment(newest) if has_search else render("no-search.html", root="../"),
        head=render("search-head.html", root="../") if has_search else "",
        tab=SEARCH_PAGE,
    )


def _newest(snapshot: Snapshot) -> list[tuple[Plan, str]]:
    """The plans that came last, with the short names of their agencies."""
    portal = snapshot.portal
    dated = [plan for plan in portal.plans.values() if plan.issued]
    dated.sort(key=lambda plan: (str(plan.issued), plan.id), reverse=True)
    return [
        (plan, agency.short if (agency := portal.agencies.get(plan.agency)) else "")
        for plan in dated[:NEWEST]
    ]
