"""A hand-written page as an entry: a section for each heading that has an address."""

from __future__ import annotations

from ..search import SearchEntry, Section
from ..site import Page
from .listing import names_of, signs_of
from .markup import PageReader


def written_entry(page: Page) -> SearchEntry:
    reader = PageReader()
    reader.feed(page.content)
    reader.close()
    # A page that quotes what people type is no answer to it: its headings say what it is about.
    is_about_search = page.url == "huong-dan/tim-kiem/"
    sections = tuple(
        Section(
            anchor,
            " ".join(heading.split()),
            " ".join((heading if is_about_search else text).split()),
        )
        for anchor, heading, text in reader.sections
        if heading.strip() or text.strip()
    )
    return SearchEntry(
        id=page.url or "index",
        url=page.url,
        kind="page",
        title=page.title,
        sections=sections,
        # The guide is for editors: its titles are everyone's words.
        meant_by=(
            *(() if page.url.startswith("huong-dan/") else (page.title,)),
            *names_of(page.url),
        ),
        signs=signs_of(page.url),
    )
