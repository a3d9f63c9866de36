"""The page of search results: what the search client fills, and lists for those without scripts."""

from __future__ import annotations

from ...addresses import SEARCH_PAGE
from ...search import page_fragment
from ...site import Page
from ...snapshot import Snapshot
from ..engine.environment import render


def search_page(snapshot: Snapshot) -> Page:
    """A portal built without a search keeps the address, and says so there."""
    has_search = "search" not in snapshot.without
    return Page(
        url=SEARCH_PAGE,
        title="Tìm kiếm",
        description="Tìm trong kế hoạch, cơ quan, phong trào và văn bản",
        content=page_fragment() if has_search else render("no-search.html", root="../"),
        tab=SEARCH_PAGE,
    )
