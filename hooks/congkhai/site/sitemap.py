"""sitemap.xml: every page by its address, for search engines (sitemaps.org 0.9)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from operator import itemgetter
from xml.sax.saxutils import escape


def sitemap(changed: Mapping[str, dt.datetime | None], site_url: str) -> bytes:
    """By address, when what a page shows was last changed, where known."""
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
