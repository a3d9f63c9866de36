"""The page of search results: what the search client fills, and lists for those without scripts."""

from __future__ import annotations

from ..page import Page
from ..search.client_files import page_fragment


def search_page() -> Page:
    return Page(
        "tim-kiem/",
        "Tìm kiếm",
        "Tìm trong kế hoạch, cơ quan, phong trào và văn bản",
        page_fragment(),
        tab="tim-kiem/",
    )
