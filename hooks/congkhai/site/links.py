"""Every internal link must lead to a page, a file or an item that is there."""

from __future__ import annotations

import posixpath
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from itertools import chain, pairwise
from sys import intern
from urllib.parse import unquote, urlsplit

from ..bilingual import Bilingual
from ..problems import Place, Problem, found
from ..sources import nearest
from ..value import value_class
from .page import Page

_LEFT_OUT = Bilingual("sửa địa chỉ, hoặc bỏ liên kết", "correct the address, or leave the link out")


@value_class
class PageLinks:
    """What a page offers to links, and where its own lead."""

    url: str
    source: str
    """The file an editor would change."""
    anchors: tuple[str, ...]
    links: tuple[str, ...]
    """But for those to its own anchors."""


def links_of(page: Page) -> PageLinks:
    """Of a page made by templates, none of which begins a line with an attribute."""
    return _links(page.url, page.content, page.source)


def _links(url: str, html: str, source: str) -> PageLinks:
    # Pages share most of their anchors.
    anchors = tuple(map(intern, _values("id", html)))
    here = {f"#{anchor}" for anchor in anchors}
    found = dict.fromkeys(
        link for name in ("href", "src", "action") for link in _values(name, html)
    )
    return PageLinks(url, source, anchors, tuple(link for link in found if link not in here))


@value_class
class LinksAsTheyWere:
    """What a check found that looked at all pages of a site, for the next one to go on from."""

    pages: Mapping[str, bytes]
    """A digest of the anchors of each."""
    files: frozenset[str]
    """Those to which some link leads."""
    linked: bytes
    """The anchors to which some link leads and that are there, each a number of its address
    («a/#b») in eight bytes, in order: as texts they would take a while to read."""
    astray: tuple[str, ...]
    """Pages with links that lead nowhere."""
    near: Mapping[str, Bilingual]
    """What was proposed for them, …"""
    among: bytes
    """… by a digest of the addresses of all pages."""

    def leads_to(self, anchor: str) -> bool:
        """Whether some link does. Two anchors may have one number: then more is looked at."""
        return _holds(self.linked, _number(anchor))


class LinkBook:
    """Remembers what pages link to and what can be linked to; then says what does not fit."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[str, ...]] = {}
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._open: dict[str, tuple[str, ...]] = {}
        """Links of each page that nothing added before them answers."""
        self._sources: dict[str, str] = {}
        self._met: dict[str, set[str]] = {}
        """By the way to the root, links to whole pages and files that are there: most recur."""
        self._kept: Collection[str] = ()
        self._read: Callable[[str], PageLinks] | None = None
        self._former: LinksAsTheyWere | None = None
        self._is_begun_anew = False
        self._before: dict[str, PageLinks] = {}
        self._astray: dict[str, None] = {}
        self._linked: set[str] = set()
        self._linked_files: set[str] = set()
        self._near: dict[str, Bilingual] = {}
        self._near_files: dict[str, Bilingual] = {}
        """Files come and go: what is proposed for them is worked out in each check."""

    def add(self, page: Page) -> None:
        """A page made by templates."""
        self.add_links(links_of(page))

    def add_html(self, url: str, html: str, source: str) -> None:
        """A page in any HTML."""
        self.add_links(_links(url, html.replace("\n", " "), source))

    def add_links(self, page: PageLinks) -> None:
        # Many pages share all anchors: one list for all.
        self._ids[page.url] = self._same.setdefault(page.anchors, page.anchors)
        root = "../" * page.url.count("/")
        met = self._met.setdefault(root, set())
        unmet = []
        for href in page.links:
            if href in met:
                continue
            if not self._is_known(root, href):
                unmet.append(intern(href))
            elif "#" not in href:
                met.add(href)
        if unmet:
            self._open[page.url] = tuple(unmet)
        self._sources[page.url] = page.source

    def add_file(self, path: str) -> None:
        self._ids.setdefault(path, ())

    def add_kept(
        self,
        pages: Collection[str],
        read: Callable[[str], PageLinks],
        former: LinksAsTheyWere | None,
        before: Iterable[PageLinks],
    ) -> None:
        """Pages that are as they were when `former` was found; `before` are the others, as they
        were then. They are looked at only where something is gone that they may lead to."""
        self._kept, self._read, self._former = pages, read, former
        self._before = {links.url: links for links in before}

    def problems(self) -> Iterator[Problem]:
        """K410 for each link that leads nowhere; needs every page and file added first."""
        if self._former and self._is_gone(self._former):
            # Where all are looked at, what no link leads to any more is forgotten.
            self._is_begun_anew = True
        former = self._going_on
        for url in former.astray if former else self._kept:
            if url in self._kept and self._read:
                self.add_links(self._read(url))
        for url, links in sorted(self._open.items()):
            root = "../" * url.count("/")
            for href in links:
                if not (self._is_known(root, href) or self._leads_somewhere(url, href)):
                    at = Place(self._sources[url] or url)
                    self._astray[url] = None
                    near = self._nearest(_resolve(url, href))
                    yield found(at, "K410", href=href, nearest=near)

    @property
    def _going_on(self) -> LinksAsTheyWere | None:
        """What this check goes on from; None where it looks at all pages."""
        return None if self._is_begun_anew else self._former

    def as_they_are(self) -> LinksAsTheyWere:
        """For the next check, once all problems of this one are known."""
        former = self._going_on
        files = self._linked_files.union(former.files if former else ())
        return LinksAsTheyWere(
            pages=self._digests,
            files=frozenset(filter(self._is_there, files)),
            linked=_with_more(former.linked if former else b"", self._linked),
            astray=tuple(self._astray),
            near=self._near,
            among=self._among if self._near else b"",
        )

    def _nearest(self, target: str) -> Bilingual:
        """A page that is missing is often linked to from many, and missing for long."""
        if not _is_page(target):
            if target not in self._near_files:
                self._near_files[target] = nearest(target, self._every, _LEFT_OUT)
            return self._near_files[target]
        former = self._former
        if target not in self._near:
            if former and target in former.near and former.among == self._among:
                self._near[target] = former.near[target]
            else:
                self._near[target] = nearest(target, self._pages, _LEFT_OUT)
        return self._near[target]

    # Once the check has begun, nothing is added.
    @cached_property
    def _every(self) -> list[str]:
        return sorted({*self._kept, *self._ids})

    @cached_property
    def _pages(self) -> list[str]:
        return sorted({*filter(_is_page, chain(self._kept, self._ids))})

    @cached_property
    def _among(self) -> bytes:
        return _digest(self._pages)

    @property
    def _digests(self) -> dict[str, bytes]:
        former = self._former.pages if self._former else {}
        kept = {url: former.get(url) or _digest(self._anchors(url)) for url in self._kept}
        return kept | {url: _digest(self._ids[url]) for url in filter(_is_page, self._ids)}

    def _is_gone(self, former: LinksAsTheyWere) -> bool:
        """Whether something to which a link led is not there any more."""
        if not all(map(self._is_there, former.files)):
            return True
        for url in former.pages.keys() - self._kept:
            if url not in self._ids:
                return True
            if _digest(self._ids[url]) == former.pages[url]:
                continue
            before = self._before.get(url)
            # A page without anchors may be linked to by any.
            if before is None or not before.anchors:
                return True
            lost = {*before.anchors} - {*self._ids[url]}
            if any(former.leads_to(f"{url}#{anchor}") for anchor in lost):
                return True
        return False

    def _anchors(self, url: str) -> tuple[str, ...]:
        if url not in self._ids and self._read:
            self._ids[url] = self._read(url).anchors
        return self._ids[url]

    def _is_known(self, root: str, href: str) -> bool:
        """Whether a link that begins at the portal's root plainly names a page or item."""
        path, _, anchor = href[len(root) :].partition("#")
        return href.startswith(root) and self._is_there(path) and self._has(path, anchor)

    def _is_there(self, address: str) -> bool:
        return address in self._ids or address in self._kept

    def _has(self, target: str, anchor: str) -> bool:
        if anchor:
            here = f"{target}#{anchor}"
            is_there = self._was_there(target, here)
            if not is_there:
                ids = self._anchors(target)
                is_there = not ids or anchor in ids
            if is_there:
                self._linked.add(here)
            return is_there
        if not _is_page(target):
            self._linked_files.add(target)
        return True

    def _was_there(self, page: str, anchor: str) -> bool:
        """Whether a page that was kept is known to have an anchor, without reading which."""
        is_unread = page in self._kept and page not in self._ids
        return bool(is_unread and self._former and self._former.leads_to(anchor))

    def _leads_somewhere(self, url: str, href: str) -> bool:
        try:
            parts = urlsplit(href.replace("&amp;", "&"))
        except ValueError:  # «http://[::1» opens an address of six bytes and never closes it
            return False
        if parts.scheme or parts.netloc:
            return True
        target = url if not parts.path else _resolve(url, parts.path)
        return self._is_there(target) and self._has(target, unquote(parts.fragment))


def _is_page(address: str) -> bool:
    return not address or address.endswith("/")


def _digest(some: Iterable[str]) -> bytes:
    """Nothing of nothing, as files have no anchors."""
    data = "\0".join(some).encode()
    return blake2b(data, digest_size=16).digest() if data else b""


def _number(anchor: str) -> int:
    return int.from_bytes(blake2b(anchor.encode(), digest_size=8).digest(), "little")


def _holds(packed: bytes, wanted: int) -> bool:
    numbers = memoryview(packed).cast("Q")
    at = bisect_left(numbers, wanted)
    return at < len(numbers) and numbers[at] == wanted


def _with_more(known: bytes, anchors: Iterable[str]) -> bytes:
    more = [number for number in map(_number, anchors) if not _holds(known, number)]
    if not more:
        return known
    return array("Q", sorted({*memoryview(known).cast("Q"), *more})).tobytes()


def _values(name: str, html: str) -> list[str]:
    """What an attribute holds, wherever it stands; far quicker than a pattern or a parser."""
    pieces = html.split(f' {name}="')
    return [
        after.partition('"')[0]
        for before, after in pairwise(pieces)
        # A <use> draws what stands in the frame, not in the content.
        if not before.endswith("<use")
    ]


def _resolve(url: str, href: str) -> str:
    """The address from the portal's root that a link on a page leads to."""
    try:
        path = unquote(urlsplit(href).path)
    except ValueError:
        path = href
    joined = posixpath.normpath(posixpath.join("/", url, path)).lstrip("/")
    if joined == ".":
        joined = ""
    is_folder = path.endswith(("/", ".", "..")) or path == ""
    return f"{joined}/" if joined and is_folder else joined
