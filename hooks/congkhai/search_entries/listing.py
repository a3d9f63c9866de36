"""Pages of the portal that list or explain, as entries that questions about them lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from ..search import SearchEntry, Section
from ..site import Page
from .markup import columns_of

_YEAR = re.compile(r"lich/(\d{4})/")


def is_listing(page: Page) -> bool:
    return page.url in meant_by() or _YEAR.fullmatch(page.url) is not None


def listing_entry(page: Page) -> SearchEntry:
    """The page's title, what it says of itself, the names of its columns; none of its rows."""
    told = (page.description, " ".join(columns_of(page.content)))
    questions = (page.title, *meant_by().get(page.url, ()))
    if year := _YEAR.fullmatch(page.url):
        questions = tuple(f"{lead} {year[1]}" for lead in ("lịch", "lịch năm", "hạn năm"))
    return SearchEntry(
        id=page.url,
        url=page.url,
        kind="register",
        title=page.title,
        sections=tuple(Section("", "", text) for text in told if text),
        meant_by=questions,
    )


@cache
def meant_by() -> Mapping[str, tuple[str, ...]]:
    """The editable table: by address, what people type who mean the page itself."""
    source = Path(__file__).with_name("topics.yml")
    rows = yaml.safe_load(source.read_text(encoding="utf-8-sig"))
    return {address: tuple(map(str, questions)) for address, questions in rows.items()}
