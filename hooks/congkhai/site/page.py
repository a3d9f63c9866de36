"""A finished page: its address, its words and what the frame around it must know."""

from __future__ import annotations

import datetime as dt

from ..value import value_class

File = tuple[str, bytes]
"""What is no page: its address from the root of the portal, and what it holds.

A long file may come in pieces: an address that comes again goes on where it ended.
"""


@value_class
class Heading:
    """An entry of «Trên trang này»."""

    id: str
    text: str
    level: int = 2


@value_class
class Page:
    """What `render` gives and `products` writes; `content` and `head` are safe HTML."""

    url: str
    """From the root of the portal, with a slash at the end; empty for the home page."""
    title: str
    """Plain text."""
    description: str
    content: str
    headings: tuple[Heading, ...] = ()
    head: str = ""
    """More for <head>: JSON-LD, alternate formats."""
    source: str = ""
    """The file an editor would change, from the repository's root; empty when there is none."""
    tab: str = ""
    """The address of the section it belongs to, to mark in the navigation."""
    changed: dt.datetime | None = None
    """When its sources were last changed, if that is known."""
    canonical: str = ""
    """The address of the page that search engines should name instead, if any."""

    @property
    def depth(self) -> int:
        return self.url.count("/")

    @property
    def root(self) -> str:
        """The way from this page to the root of the portal: «../../», or «./» at the root."""
        return "../" * self.depth or "./"
