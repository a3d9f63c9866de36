"""What stands on the pages of both portals, read as people read it: its marks and its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

SAMPLES = frozenset({"code", "pre", "kbd", "script", "style"})
"""What is typed or what a machine says stands here as it is."""
# Common words of English that Vietnamese, written without its marks, has not either.
ENGLISH = re.compile(
    r"\b(?:the|and|this|that|with|from|for|are|was|were|have|has|not|you|your|page|pages|plan|plans"
    r"|report|reports|deadline|search|menu|next|previous|update|updated|change|changes|changed|fix"
    r"|add|added|show|edit|home|about|help|open|close|date|name|title|draft|issued|source|last"
    r"|first|more|less|read|click|here|back|to|of|is|it|on|by|or|as|at|if|be)\b",
    re.IGNORECASE,
)


ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\b[\w.-]+/[\w./:-]*")
"""Of a page, a mailbox or a file."""
NAMES = frozenset({"Open", "Update"})
"""Of programs and formats: «Open Document», …"""


class Reader(HTMLParser):
    """The words of a page: its text and what stands in for pictures, without samples."""

    def __init__(self) -> None:
        super().__init__()
        self.within: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in SAMPLES:
            self.within.append(tag)
        for name, value in attributes:
            if name in {"title", "alt", "aria-label", "placeholder"} and value:
                self.words.append(value)

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not self.within and data.strip():
            self.words.append(data)


def words(path: Path) -> list[str]:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return [" ".join(word.split()) for word in reader.words]


@pytest.fixture(scope="module", params=["the plans", "the made-up province"])
def portal(request: pytest.FixtureRequest, site: Path, example: Path) -> Path:
    return site if request.param == "the plans" else example


def texts(portal: Path, but: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    for path in sorted(portal.rglob("*.html")):
        page = path.relative_to(portal).as_posix()
        if not page.startswith(but):
            for text in words(path):
                yield page, text


def test_quotes_percents_and_spellings_are_one_on_every_page(portal: Path) -> None:
    wrong = re.compile(r"[«»]|\d %|\b[Tt]ỉ (?:lệ|trọng|đồng)\b|\b\d{1,2}/\d/20\d\d\b")
    printed = re.compile(r"Nguyên văn|Văn bản ghi|ngày 03/3/2023")
    found = [
        (page, text)
        for page, text in texts(portal)
        if wrong.search(text) and not printed.search(text)
    ]
    assert found == []


def test_no_english_stands_on_a_page(portal: Path) -> None:
    """Only pages for editors and for developers name commands, keys and columns."""
    found = [
        (page, word[0], text[:120])
        for page, text in texts(portal, but=("huong-dan/", "du-lieu/"))
        for word in ENGLISH.finditer(ADDRESS.sub("", text))
        if f"{word[0]}" not in NAMES
    ]
    assert found == []
