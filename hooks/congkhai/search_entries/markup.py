"""Words out of finished pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from ..expressions import expression

_HEADINGS = {"h1", "h2", "h3", "h4"}
# Between these, words are no neighbours.
_BLOCKS = {"p", "li", "td", "th", "tr", "div", "dt", "dd", "blockquote"}
# What is drawn, and samples of files: made-up names in them answer nobody.
_UNSEEN = {"script", "style", "svg", "pre"}
_COLUMN = expression(r"<th\b.*?</th>", re.DOTALL)
_HEADING = expression(r"<h2\b(?:(?!<a\b).)*?</h2>", re.DOTALL)


class PageReader(HTMLParser):
    """`sections` are address, heading and text of each stretch below a heading."""

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


class _TagReader(HTMLParser):
    """The words inside some elements."""

    def __init__(self, *tags: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self._tags = tags
        self._inside = False
        self._drawn = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._tags:
            self._inside = True
            self.names.append("")
        elif dict(attrs).get("aria-hidden") == "true":
            # «T2», beside which «Thứ Hai» is said to those who do not see it.
            self._drawn = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in self._tags:
            self._inside = False
        elif tag == self._drawn:
            self._drawn = ""

    def handle_data(self, data: str) -> None:
        if self._inside and not self._drawn:
            self.names[-1] += data


def columns_of(content: str) -> list[str]:
    """What the columns of the page's tables are called, each name once."""
    head, row, _ = content.partition("<tbody")
    # What stands before the first row may be long: a drawing, a list of filters.
    return _names("".join(_COLUMN.findall(head)), "th") if row else []


def part_names_of(content: str) -> list[str]:
    """What the page's own parts are called, but for those that are named for a row."""
    found = _HEADING.finditer(content)
    return [heading for match in found for heading in _names(match[0], "h2")]


def _names(html: str, tag: str) -> list[str]:
    reader = _TagReader(tag)
    reader.feed(html)
    return list(dict.fromkeys(" ".join(name.split()) for name in reader.names if name.strip()))
