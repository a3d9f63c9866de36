"""What a page tells those who show links to it: its card, where the portal makes one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from ...addresses import card_file
from ...cards import SIZE, CardWords, can_be_written, can_draw
from ...expressions import expression
from ...model import Agency, Campaign, Plan, document_name
from ...site import Page
from ...snapshot import Site, Snapshot
from ...text import capitalize_first
from ..engine.environment import render
from .view import fate

_KIND_OF_PLACE = expression(
    r"^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu) ", re.IGNORECASE
)
_REMARK = expression(r" \(.*\)$")


PORTAL = ""
"""The address whose card is the portal's own: it stands for all pages that have none."""


def shared_pages(snapshot: Snapshot) -> Iterator[str]:
    """The addresses of pages that have a card."""
    if _has_cards(snapshot.site, snapshot.without):
        yield PORTAL
        portal = snapshot.portal
        for shared in (portal.plans, portal.campaigns, portal.agencies):
            yield from (held.url for held in shared.values())


def with_card(snapshot: Snapshot, page: Page, shared: str) -> Page:
    """The page with the card of `shared`: its own address, or that of the page it is a part of."""
    has_cards = _has_cards(snapshot.site, snapshot.without)
    words = snapshot.ask(card_words, shared) if has_cards else None
    if words is None:
        return page
    return replace(page, head=page.head + _head(snapshot.site, shared, words))


def portal_card(site: Site, without: Collection[str]) -> str:
    """The portal's own card, for the head of a page that has none; empty where there are none."""
    words = _of_portal(site) if _has_cards(site, without) else None
    return _head(site, PORTAL, words) if words and _can_be_drawn(words, site) else ""


def _head(site: Site, shared: str, words: CardWords) -> str:
    picture = site.url + card_file(shared)
    return render("card-head.html", picture=picture, size=SIZE, alt=words.alt)


def _has_cards(site: Site, without: Collection[str]) -> bool:
    """A portal that does not know its own address could name no picture in a way that counts."""
    return bool(site.url) and "cards" not in without and can_draw()


def card_words(snapshot: Snapshot, address: str) -> CardWords | None:
    """What the card of a page says; None when the portal's typeface lacks letters for it."""
    if address == PORTAL:
        words = _of_portal(snapshot.site)
    else:
        kind, identifier = address.rstrip("/").split("/")
        make = {"ke-hoach": _of_plan, "phong-trao": _of_campaign, "co-quan": _of_agency}[kind]
        words = make(snapshot, identifier)
    return words if _can_be_drawn(words, snapshot.site) else None


def _can_be_drawn(words: CardWords, site: Site) -> bool:
    said = (words.kicker, words.title, words.agency, words.place, site.name)
    return bool(words.title) and all(map(can_be_written, said))


def _of_portal(site: Site) -> CardWords:
    return CardWords(
        kicker=site.name,
        title="Ai phải làm gì, bao giờ xong, điều gì phải công khai",
        agency=site.publisher if site.publisher != site.name else "",
    )


def _of_plan(snapshot: Snapshot, identifier: str) -> CardWords:
    plan: Plan = snapshot.portal.plans[identifier]
    agency = snapshot.portal.agencies.get(plan.agency)
    return CardWords(
        kicker=document_name(plan, snapshot.portal.agencies),
        title=plan.heading,
        agency=_named(snapshot, agency) if agency else "",
        place=_place(snapshot, agency),
    )


def _of_campaign(snapshot: Snapshot, identifier: str) -> CardWords:
    """Signed by who launched it."""
    campaign: Campaign = snapshot.portal.campaigns[identifier]
    root = snapshot.portal.named(campaign.root or "")
    agency = snapshot.portal.agencies.get(root.agency or "") if root else None
    return CardWords(
        kicker=campaign.sort,
        title=campaign.name,
        agency=agency.name if agency else "",
        place=_place(snapshot, agency),
    )


def _of_agency(snapshot: Snapshot, identifier: str) -> CardWords:
    agency = snapshot.portal.agencies[identifier]
    parent = snapshot.portal.agencies.get(agency.parent or "")
    ended = _end(snapshot, agency)
    return CardWords(
        kicker=capitalize_first(ended) or "Kế hoạch, việc phải làm, hạn báo cáo",
        title=agency.name,
        agency=parent.name if parent else "",
        place=_place(snapshot, agency),
    )


def _named(snapshot: Snapshot, agency: Agency) -> str:
    ended = _end(snapshot, agency)
    return f"{agency.name} ({ended})" if ended else agency.name


def _end(snapshot: Snapshot, agency: Agency) -> str:
    """«đến hết 30/06/2025» of one that is no more; empty of one that goes on, or under its name."""
    told = fate(snapshot, agency, snapshot.today).partition(";")[0]
    return told if told.startswith("đến hết") else ""


def _place(snapshot: Snapshot, agency: Agency | None) -> str:
    """Unless the agency's own name says it: «Sở Y tế Bình Hải» needs no «Tỉnh Bình Hải»."""
    territory = snapshot.portal.territories.get((agency.territory if agency else "") or "")
    if agency is None or territory is None:
        return ""
    # «(từ 01/7/2025)» tells two territories of one name apart where both are listed.
    place = _REMARK.sub("", territory.name)
    return "" if _KIND_OF_PLACE.sub("", place) in agency.name else place
