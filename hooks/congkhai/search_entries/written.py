"""A hand-written page as an entry: a section for each heading that has an address."""

from __future__ import annotations

from html.parser import HTMLParser

from ..search import SearchEntry, Section
from ..site import Page

_HEADINGS = {"h1", "h2", "h3", "h4"}
# Between these, words are no neighbours.
_BLOCKS = {"p", "li", "td", "th", "tr", "pre", "div", "dt", "dd", "blockquote"}
_UNSEEN = {"script", "style", "svg"}


def written_entry(page: Page) -> SearchEntry:
    reader = _PageReader()
    reader.feed(page.content)
    reader.close()
    sections = tuple(
        Section(anchor, " ".join(heading.split()), " ".join(text.split()))
        for anchor, heading, text in reader.sections
        if heading.strip() or text.strip()
    )
    return SearchEntry(
        id=page.url or "index", url=page.url, kind="page", title=page.title, sections=sections
    )


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sections: list[list[str]] = [["", "", ""]]
        self._part = 2
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _HEADINGS:
            self.sections.append([dict(attrs).get("id") or "", "", ""])
            self._part = 1
        elif tag in _BLOCKS:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen -= 1
        elif tag in _HEADINGS:
            self._part = 2
        elif tag in _BLOCKS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._write(data)

    def _write(self, text: str) -> None:
        self.sections[-1][self._part] += text
