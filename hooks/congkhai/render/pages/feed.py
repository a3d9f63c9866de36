"""Where a page's feeds are: for programs in its head, for people on the page of calendars."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ...site import Page
from ...value import value_class
from ..engine.environment import render


@value_class
class FeedLink:
    words: str
    atom: str
    json: str


def feed_link(words: str, stem: str, paths: Collection[str]) -> FeedLink | None:
    """None when nothing has changed there, so that there is no feed."""
    atom, json = f"{stem}.xml", f"{stem}.json"
    return FeedLink(words, atom, json) if atom in paths and json in paths else None


def with_feed(page: Page, words: str, stem: str, paths: Collection[str]) -> Page:
    """The page, telling programs that read feeds where its own is."""
    feed = feed_link(words, stem, paths)
    if feed is None:
        return page
    return replace(page, head=page.head + render("feed-head.html", root=page.root, feed=feed))
