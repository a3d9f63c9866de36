"""Pages of the portal that list or explain, as entries that questions about them lead to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from ..expressions import expression
from ..search import SearchEntry, Section
from ..site import Page
from .markup import columns_of, part_names_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YEAR = expression(r"lich/(\d{4})/")
# The home and the search itself, pages of one plan, document, agency or campaign, further pages
# of a long register.
_LISTED = expression(r"\b[A-Z]{3,}\b")
"""A list of words in the editable table."""
_OTHER = expression(r"(?:tim-kiem/)?|(?:ke-hoach|van-ban|co-quan)/[^/].*|phong-trao/[^/]+/|.*/\d+/")


def is_listing(page: Page) -> bool:
    return _YEAR.fullmatch(page.url) is not None or _OTHER.fullmatch(page.url) is None


def listing_entry(page: Page) -> SearchEntry:
    """The page's title, what it says of itself, the names of its columns; none of its rows."""
    # Each by itself: read in a row they would be one long name.
    told = (page.description, ", ".join((*columns_of(page.content), *part_names_of(page.content))))
    questions = (page.title, *names_of(page.url))
    if year := _YEAR.fullmatch(page.url):
        questions = tuple(f"{lead} {year[1]}" for lead in ("lịch", "hạn", "báo cáo", "việc"))
    return SearchEntry(
        id=page.url,
        url=page.url,
        kind="register",
        title=page.title,
        sections=tuple(Section("", "", text) for text in told if text),
        meant_by=questions,
        signs=signs_of(page.url),
    )


def names_of(address: str) -> tuple[str, ...]:
    """What else people call a page than by its title."""
    return _topics().get(address, ((), ()))[0]


def signs_of(address: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Groups of words: a question with one of each is about the page."""
    return _topics().get(address, ((), ()))[1]


@cache
def _topics() -> Mapping[str, tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], ...], ...]]]:
    """The editable table."""
    source = Path(__file__).with_name("topics.yml")
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    lists = {name: "/".join(rows.pop(name)) for name in [*rows] if name.isupper()}
    return {
        address: (
            tuple(row for row in map(str, questions) if "+" not in row),
            tuple(
                tuple(tuple(word.strip() for word in group.split("/")) for group in row.split("+"))
                for row in (_LISTED.sub(lambda name: lists[name[0]], str(row)) for row in questions)
                if "+" in row
            ),
        )
        for address, questions in rows.items()
    }
