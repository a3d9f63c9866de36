"""Every address that a built site mentions of itself, and whether it leads anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

STYLE_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)""")
# The browser's own targets, which need no element.
EVERYWHERE = {"", "top"}
ADDRESS_ATTRIBUTES = ("href", "src", "action", "data", "poster")
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def links(site: Path, base: str = "/", host: str = "") -> list[str]:
    """Each internal address of the site's pages and style sheets that leads nowhere.

    `base` is the path that the site is published under, `host` the scheme and host of its
    canonical addresses (`https://example.vn`), which are then followed too.
    """
    walk = _Walk(site, base, host)
    return sorted({f"{source}: {why}" for source, why in walk.faults()})


def sitemap(site: Path, base: str = "/", host: str = "") -> list[str]:
    """Pages that are not in sitemap.xml, and entries of sitemap.xml without a page."""
    tree = etree.parse(site / "sitemap.xml")
    listed = {element.text or "" for element in tree.iterfind(".//s:loc", SITEMAP)}
    pages = {f"{host}{base}{address_of(page, site)}" for page in pages_of(site)}
    return [f"not in the sitemap: {page}" for page in sorted(pages - listed)] + [
        f"in the sitemap without a page: {entry}" for entry in sorted(listed - pages)
    ]


def pages_of(site: Path) -> list[Path]:
    """The HTML files that have an address of their own."""
    return sorted(
        page for page in site.rglob("*.html") if page.name not in {"404.html", "ngoai-tuyen.html"}
    )


def address_of(page: Path, site: Path) -> str:
    """`ke-hoach/x/index.html` → `ke-hoach/x/`."""
    return page.relative_to(site).as_posix().removesuffix("index.html")


def kinds_of_pages(site: Path, largest: bool = True) -> list[str]:
    """One address for each kind of page, `/` first: the first of every folder, and the largest.

    Pages below the same folder are of one kind; its own index is another.
    """
    kinds: dict[tuple[str, int], list[Path]] = {}
    for page in pages_of(site):
        folder, *rest = page.relative_to(site).parts
        depth = len(rest) if len(rest) > 1 else 0
        kinds.setdefault((folder, depth), []).append(page)
    chosen = {
        choice
        for pages in kinds.values()
        for choice in (pages[0], *(_largest(pages) if largest else ()))
    }
    return sorted(f"/{address_of(page, site)}" for page in chosen)


def _largest(pages: list[Path]) -> list[Path]:
    return [max(pages, key=lambda page: page.stat().st_size)]


@dataclass
class _Walk:
    site: Path
    base: str
    host: str
    ids: dict[Path, set[str]] = field(default_factory=dict)

    def faults(self) -> Iterator[tuple[str, str]]:
        for page in sorted(self.site.rglob("*.html")):
            where = page.relative_to(self.site).as_posix()
            tree = self._tree(page)
            self.ids[page] = _ids(tree)
            for address in _addresses(tree):
                if why := self._fault(page, address):
                    yield where, why
        for sheet in sorted(self.site.rglob("*.css")):
            where = sheet.relative_to(self.site).as_posix()
            for address in STYLE_ADDRESS.findall(sheet.read_text(encoding="utf-8")):
                if why := self._fault(sheet, address):
                    yield where, why

    def _fault(self, source: Path, address: str) -> str:
        own = self.base + address_of(source, self.site)
        whole = urljoin(own, address.strip())
        if self.host and whole.startswith(f"{self.host}/"):
            whole = whole.removeprefix(self.host)
        parts = urlsplit(whole)
        if parts.scheme or parts.netloc:
            return ""
        if source.name == "404.html" and not address.startswith(("/", "#", self.host or "/")):
            return f"«{address}» is relative, on a page shown at any address"
        path = unquote(parts.path)
        if not path.startswith(self.base):
            return f"«{address}» leads out of {self.base}"
        target = self.site / path.removeprefix(self.base)
        if target.is_dir():
            if not path.endswith("/"):
                return f"«{address}» wants a slash at its end"
            target /= "index.html"
        if not target.is_file():
            return f"«{address}» leads nowhere"
        anchor = unquote(parts.fragment)
        if anchor in EVERYWHERE or target.suffix != ".html" or anchor.startswith(":~:"):
            return ""
        if target not in self.ids:
            self.ids[target] = _ids(self._tree(target))
        return "" if anchor in self.ids[target] else f"«{address}» has no such anchor"

    def _tree(self, page: Path) -> html.HtmlElement:
        return html.document_fromstring(
            page.read_bytes(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
        )


def _ids(tree: html.HtmlElement) -> set[str]:
    return set(tree.xpath("//@id")) | set(tree.xpath("//a/@name"))


def _addresses(tree: html.HtmlElement) -> Iterator[str]:
    for attribute in ADDRESS_ATTRIBUTES:
        yield from tree.xpath(f"//*[not(self::base)]/@{attribute}")
    for candidates in tree.xpath("//@srcset"):
        yield from (
            candidate.split()[0] for candidate in candidates.split(",") if candidate.strip()
        )
    for style in [*tree.xpath("//style/text()"), *tree.xpath("//@style")]:
        yield from STYLE_ADDRESS.findall(style)
