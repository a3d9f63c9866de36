"""The frame of a page: the theme's own page, rendered once with marks in its slots and cut there.

In the engine's page loop a plan costs 12 ms; joined into a shell it costs a few hundredths of one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ...expressions import expression
from ...site import Heading, Page
from ...snapshot import Site
from ...value import value_class
from .environment import render

SLOTS = ("title", "description", "canonical", "content", "contents", "head", "edit")
# Switches of Material's script, which this portal does without, and a skip link that only pages
# with a table of contents get; the Nu checker refuses the first. Every rule of palette.css is for
# the theme's own colours, and the portal has its own: it would be a request for nothing.
_UNUSED = expression(
    r"""
     <input[ ]class="md-toggle"[^>]*>
    |<label[ ]class="md-overlay"[^>]*></label>
    |<div[ ]data-md-component="skip">.*?</div>
    |<div[ ]data-md-component="announce">\s*</div>
    |<div[ ]class="md-dialog".*?</div>\s*</div>
    |<link[ ]rel="stylesheet"[ ]href="[^"]*/palette\.[^"]*">
    """,
    re.DOTALL | re.VERBOSE,
)
# A template of the theme's cannot say what stands on its root element; the frame says it in a
# remark, and this puts it there.
_ROOT = expression(r"(<html [^>]*)>(.*?)<!-- root: (.*?) -->\s*", re.DOTALL)
_BLANK = expression(r"\n\s*\n+")
_MARK = expression(r"ck7slot(" + "|".join(SLOTS) + r")7ck")


def mark(slot: str) -> str:
    """What stands in a slot while the theme renders; nothing that a theme would escape."""
    return f"ck7slot{slot}7ck"


@value_class
class Shell:
    """The pieces between slots, as they are written, and the slot after each but the last."""

    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]

    def join(self, values: Mapping[str, str]) -> bytes:
        filled = [values[slot].encode() for slot in self.slots]
        parts = [part for pair in zip(self.pieces, filled, strict=False) for part in pair]
        return b"".join([*parts, self.pieces[-1]])


class SlotLost(ValueError):
    """The frame of pages has no place for what every page needs; `slots` are their names."""

    def __init__(self, slots: Sequence[str]) -> None:
        super().__init__(f"the theme rendered no slot for {', '.join(slots)}")
        self.slots = tuple(slots)


def without_theme_script(rendered: str) -> str:
    """A page of the theme without what only its script and its own colours would use."""
    return _ROOT.sub(r"\1 \3>\2", _UNUSED.sub("", rendered), count=1)


def cut(rendered: str) -> Shell:
    """Raises SlotLost when the theme lost a slot that every page needs."""
    pieces = _MARK.split(_BLANK.sub("\n", without_theme_script(rendered)))
    missing = {"title", "content"} - set(pieces[1::2])
    if missing:
        raise SlotLost(sorted(missing))
    return Shell(tuple(piece.encode() for piece in pieces[::2]), tuple(pieces[1::2]))


_PICTURE = 'property="og:image"'


def fill(page: Page, site_url: str, edit: str, card: str = "") -> dict[str, str]:
    """What goes into the slots for one page; plain text is escaped here, once. `card` is for the
    head of a page that has none of its own."""
    return {
        "title": html.escape(page.title),
        "description": html.escape(page.description),
        "canonical": html.escape(site_url + (page.canonical or page.url)),
        "content": with_jump(page),
        "contents": contents(page),
        "head": page.head if _PICTURE in page.head else page.head + card,
        "edit": html.escape(edit + page.source),
    }


def contents(page: Page) -> str:
    """«Trên trang này»."""
    return _listed("contents.html", page.headings)


_SECTION = '<h2 id="'


def with_jump(page: Page) -> str:
    """What a page is comes before what it holds: its contents stand above its first section."""
    head, section, rest = page.content.partition(_SECTION)
    if not section or head.endswith("<summary>"):
        return page.content
    jump = _listed("jump.html", page.headings)
    return f"{head}{jump}{section}{rest}"


def way_to(page: Page, tabs: Iterable[Mapping[str, str]]) -> str:
    """The way to a written page that stands below a tab, as generated pages have it."""
    above = [
        (tab["name"], tab["url"])
        for tab in tabs
        if tab["url"] and page.url.startswith(tab["url"]) and page.url != tab["url"]
    ]
    return render("way.html", root=page.root, steps=above, here=page.title) if above else ""


CONTACTS = "<!-- contacts -->"
"""Where a written page wants to say how to reach those who keep the portal."""


def with_contacts(content: str, site: Site) -> str:
    if CONTACTS not in content:
        return content
    return content.replace(CONTACTS, render("contacts.html", site=site))


@lru_cache(maxsize=1024)
def _listed(template: str, headings: tuple[Heading, ...]) -> str:
    """Most plans have the same sections."""
    return render(template, headings=headings)
