"""What every portal's registers hold to, read from their pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
from pathlib import Path

from congkhai.knowledge import load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.pages.data import data_page
from congkhai.render.registers.all_pages import register_pages
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.site import Page
from congkhai.site.links import LinkBook
from congkhai.snapshot import Site, Snapshot

TODAY = dt.date(2026, 11, 22)
ADDRESSES = (
    "cong-khai/", "chi-tieu/", "nhiem-vu/", "khen-thuong/", "dien-hinh/", "lay-y-kien/",
    "du-lieu/",
)  # fmt: skip
ROW = re.compile(r"<tr(?P<keys> [^>]*data-co-quan[^>]*)>(?P<cells>.*?)</tr>", re.DOTALL)
OTHER_PARTS = (
    "gop-y/",
    "build.json",
    "data/",
    "calendar/",
    "huong-dan/",
    "gioi-thieu/",
    "tro-nang/",
    "assets/",
)
"""What a register links to and other parts of the site make."""
FILTERS = ("co-quan", "phong-trao", "dia-ban", "nam", "loai")
_HREF = re.compile(r'href="([^"]+)"')


@dataclasses.dataclass(frozen=True)
class Registers:
    """The register pages of the plans of a folder on a day."""

    folder: Path

    @functools.cache  # noqa: B019 - two portals live as long as the tests
    def snapshot(self, today: dt.date = TODAY) -> Snapshot:
        return snapshot_of(load_portal(self.folder), today, Site())

    @functools.cache  # noqa: B019
    def pages(self, today: dt.date = TODAY) -> dict[str, Page]:
        shown = self.snapshot(today)
        return {page.url: page for page in (*register_pages(shown), data_page(shown, ()))}

    def rows(self, url: str, today: dt.date = TODAY) -> list[str]:
        return [match["cells"] for match in ROW.finditer(self.pages(today)[url].content)]

    def whole(self, url: str) -> str:
        """A register's content over all its pages."""
        numbered = re.compile(re.escape(url) + r"(\d+/)?")
        return "".join(page.content for at, page in self.pages().items() if numbered.fullmatch(at))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def items_of_rows(registers: Registers) -> tuple[int, list[str]]:
    """How many rows there are, and the last links of those that lead to no item of a plan."""
    plans = registers.snapshot().portal.plans
    lost, count = [], 0
    for page in registers.pages().values():
        for match in ROW.finditer(page.content):
            count += 1
            last = _HREF.findall(match["cells"])[-1]
            plan, _, anchor = last.removeprefix(page.root).partition("#")
            identifier = plan.removeprefix("ke-hoach/").rstrip("/")
            outline = registers.snapshot().outlines.get(identifier)
            if identifier not in plans or (anchor and anchor not in outline.by_anchor):
                lost.append(last)
    return count, lost


def published_without_evidence(registers: Registers) -> list[str]:
    """Rows that say that something was published and lead to the item alone."""
    return [
        words(match["cells"])
        for page in disclosure_pages(registers.snapshot())
        for match in ROW.finditer(page.content)
        if re.search(r'data-t="(pub|late)"', match["keys"])
        and len(_HREF.findall(match["cells"])) < 2
    ]


def broken_links(registers: Registers) -> list[str]:
    """What the link check says of the register pages."""
    book = LinkBook()
    for page in all_pages(registers.snapshot()):
        book.add(page)
    for address in load_portal(registers.folder).attachments:
        book.add_file(address)
    return [
        text
        for text in map(str, book.problems())
        if any(url in text for url in registers.pages())
        and not any(part in text for part in OTHER_PARTS)
    ]


def offered_and_held(content: str, name: str) -> tuple[set[str], set[str]]:
    """What a filter offers, and what some row answers to."""
    chosen = re.search(rf'<select[^>]*name="{name}">(.*?)</select>', content, re.DOTALL)
    held = {
        value
        for match in ROW.finditer(content)
        for value in re.search(rf'data-{name}="([^"]*)"', match["keys"])[1].split()
    }
    return set(re.findall(r'value="([^"]+)"', chosen[1])), held
