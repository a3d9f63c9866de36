"""Every internal link must lead to a page, a file or an item that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from .check.value import nearest
from .codes import found
from .page import Page
from .problem import Place, Problem

_TARGET = re.compile(r'(?<!<use)\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')


class LinkBook:
    """Remembers what pages link to and what can be linked to; then says what does not fit."""

    def __init__(self) -> None:
        self._ids: dict[str, frozenset[str]] = {}
        self._links: dict[str, tuple[str, ...]] = {}
        self._sources: dict[str, str] = {}

    def add(self, page: Page) -> None:
        self.add_html(page.url, page.content, page.source)

    def add_html(self, url: str, html: str, source: str) -> None:
        self._ids[url] = frozenset(_ID.findall(html))
        self._links[url] = tuple(dict.fromkeys(_TARGET.findall(html)))
        self._sources[url] = source

    def add_file(self, path: str) -> None:
        self._ids.setdefault(path, frozenset())

    def problems(self) -> Iterator[Problem]:
        """K410 for each link that leads nowhere; needs every page and file added first."""
        near: dict[str, str] = {}  # a page that is missing is often linked to from many
        for url, links in self._links.items():
            for href in links:
                if not self._leads_somewhere(url, href):
                    at = Place(self._sources[url] or url)
                    target = _resolve(url, href)
                    if target not in near:
                        near[target] = nearest(target, self._ids)
                    yield found(at, "K410", href=href, nearest=near[target])

    def _leads_somewhere(self, url: str, href: str) -> bool:
        # Most links stay on their page and need no taking apart.
        if href[1:] in self._ids[url] and href.startswith("#"):
            return True
        parts = urlsplit(href.replace("&amp;", "&"))
        if parts.scheme or parts.netloc:
            return True
        target = url if not parts.path else _resolve(url, parts.path)
        ids = self._ids.get(target)
        if ids is None:
            return False
        return not parts.fragment or not ids or unquote(parts.fragment) in ids


def _resolve(url: str, href: str) -> str:
    """The address from the portal's root that a link on a page leads to."""
    path = unquote(urlsplit(href).path)
    joined = posixpath.normpath(posixpath.join("/", url, path)).lstrip("/")
    if joined == ".":
        joined = ""
    is_folder = path.endswith(("/", ".", "..")) or path == ""
    return f"{joined}/" if joined and is_folder else joined
