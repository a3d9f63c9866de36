"""The pages of sources that cannot be published: each says what is wrong, where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..knowledge import Knowledge
from ..render import broken_source_page
from ..site import Page


def broken_pages(knowledge: Knowledge, root: Path) -> Iterator[Page]:
    """Where no other page has their address; sources are read anew from below `root`."""
    taken = {plan.url for plan in knowledge.portal.plans.values()}
    for file in (some.file for some in knowledge.left_out):
        try:
            text = (root / file).read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            text = ""
        page = broken_source_page(
            file, text, (p for p in knowledge.problems if p.place.file == file)
        )
        if page.url not in taken:
            taken.add(page.url)
            yield page
