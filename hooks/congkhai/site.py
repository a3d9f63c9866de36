"""Writes pages, through their frame, and files below a folder."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from .links import LinkBook
from .page import Page


@dataclass(frozen=True, slots=True)
class Written:
    """What a build put down; addresses in the order of the site map."""

    addresses: tuple[str, ...]
    files: tuple[str, ...]
    changed: Mapping[str, dt.datetime]
    """When the sources of a page were last changed, by address, where that is known."""


def write_site(
    pages: Iterable[Page],
    files: Mapping[str, bytes],
    frame: Callable[[Page], bytes],
    out: Path,
    book: LinkBook,
) -> Written:
    """Write every page through its frame, then the other files.

    `frame` puts a page's content into the theme. Raises OSError when the disk refuses; the
    caller builds aside and swaps, so that a site is never half written.
    """
    addresses: list[str] = []
    changed: dict[str, dt.datetime] = {}
    for page in pages:
        book.add(page)
        addresses.append(page.url)
        if page.changed:
            changed[page.url] = page.changed
        _write(out, f"{page.url}index.html", frame(page))
    for path, data in files.items():
        book.add_file(path)
        _write(out, path, data)
    return Written(tuple(sorted(addresses)), tuple(sorted(files)), changed)


def _write(out: Path, path: str, data: bytes) -> None:
    target = out / path
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with os.fdopen(descriptor, "wb", buffering=0) as file:
        file.write(data)


def sitemap(
    addresses: Iterable[str], site_url: str, changed: Mapping[str, dt.datetime] | None = None
) -> bytes:
    """sitemaps.org 0.9; `changed` says, by address, when what a page shows was last changed."""
    changed = changed or {}
    rows = "".join(
        f"<url><loc>{escape(site_url + address)}</loc>"
        + (
            f"<lastmod>{changed[address]:%Y-%m-%dT%H:%M:%SZ}</lastmod>"
            if address in changed
            else ""
        )
        + "</url>\n"
        for address in sorted(addresses)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + rows + "</urlset>\n"
    ).encode()
