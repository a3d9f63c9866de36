"""Writes pages, through their frame, and files below a folder."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from pathlib import Path
from xml.sax.saxutils import escape

from .links import LinkBook
from .page import File, Page


def write_site(
    made: Iterable[Page | File], frame: Callable[[Page], bytes], out: Path, book: LinkBook
) -> dict[str, dt.datetime | None]:
    """Write every page through its frame, and every file, as they come.

    Returns the address of each page, with when its sources were last changed where that is known.
    `frame` puts a page's content into the theme. Raises OSError when the disk refuses; the
    caller builds aside and swaps, so that a site is never half written.
    """
    changed: dict[str, dt.datetime | None] = {}
    begun: set[str] = set()
    for output in made:
        if isinstance(output, Page):
            book.add(output)
            changed[output.url] = output.changed
            _write(f"{out}/{output.url}index.html", frame(output))
        else:
            path, data = output
            if path in begun:
                with (out / path).open("ab") as file:
                    file.write(data)
                continue
            begun.add(path)
            book.add_file(path)
            _write(f"{out}/{path}", data)
    return changed


def _write(path: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        descriptor = os.open(path, flags, 0o644)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, flags, 0o644)
    try:
        while data:
            data = data[os.write(descriptor, data) :]
    finally:
        os.close(descriptor)


def sitemap(changed: Mapping[str, dt.datetime | None], site_url: str) -> bytes:
    """sitemaps.org 0.9; by address, when what a page shows was last changed, where known."""
    rows = "".join(
        f"<url><loc>{escape(site_url + address)}</loc>"
        + (f"<lastmod>{at:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if at else "")
        + "</url>\n"
        for address, at in sorted(changed.items(), key=itemgetter(0))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + rows + "</urlset>\n"
    ).encode()
