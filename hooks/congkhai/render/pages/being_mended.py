"""At the address of a plan whose source has mistakes: that it is being mended, and nothing more.

What the source says is not shown: it may be what must not be published that is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...addresses import PLANS_PAGE, QUALITY_PAGE, plan_address
from ...site import Page
from ...snapshot import Snapshot
from ...sources import LeftOut
from ..engine.environment import headings_of, render


def being_mended(snapshot: Snapshot) -> list[str]:
    """The ids of such plans, where no other page has their address."""
    portal = snapshot.portal
    taken = {*portal.plans, *portal.moved}
    return [*dict.fromkeys(some.id for some in snapshot.left_out if some.id not in {"", *taken})]


def mended_by(snapshot: Snapshot, agency_id: str) -> list[tuple[LeftOut, str]]:
    """What an agency issued that is not on the portal for now, each with its page if it has one."""
    pages = {*being_mended(snapshot)}
    return [
        (some, plan_address(some.id) if some.id in pages else "")
        for some in snapshot.left_out
        if some.agency == agency_id
    ]


def being_mended_page(snapshot: Snapshot, key: str) -> Iterator[Page]:
    source = next((some for some in snapshot.left_out if some.id == key), None)
    if source is None:
        return
    page = Page(
        url=plan_address(key),
        title="Nguồn đang sửa",
        description="Văn bản này tạm chưa có trên cổng: nguồn của nó có lỗi và đang được sửa",
        content="",
        source=source.file,
        tab=PLANS_PAGE,
    )
    content = render(
        "being-mended.html",
        root=page.root,
        words=source.words,
        agency=snapshot.portal.agencies.get(source.agency),
        quality=QUALITY_PAGE,
    )
    yield replace(page, content=content, headings=headings_of(content))
