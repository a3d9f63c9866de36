"""Where links in a plan's text lead: what is known before any page is made."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from ...addresses import (
    AGENCIES_PAGE,
    CAMPAIGNS_PAGE,
    DOCUMENTS_PAGE,
    PLANS_PAGE,
    plan_address,
)
from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import Plan, Portal
from ...problems import Problem, found
from ...sources import near_words
from ...text import Outline
from ..references import References

_PARTS = frozenset(
    {
        "the", "dang-o-dau", "nguon-goc", "thoi-gian", "ai-lam-gi", "chi-tieu", "rieng", "toan-van",
        "noi-nhan", "lich-su", "tai-ve", "gop-y",
    }
)  # fmt: skip
"""Parts that each plan's page has besides the items of its text."""


_OF_THE_LIST = expression(rf"{PLANS_PAGE}trang/\d{{1,6}}/")
"""How many pages the list of plans has, only a build knows."""


def links_lead_somewhere(
    portal: Portal, outlines: Mapping[str, Outline], references: Mapping[str, References]
) -> Iterator[Problem]:
    """A link in a text leads to a page that there is; pictures are looked at beside their source.

    Whether a page that people write by hand is there, only a build knows.
    """
    for plan_id, read in references.items():
        for link in read.links:
            if link.is_picture:
                yield found(link.at, "K507", href=link.href)
            elif not _may_lead(link.href, portal.plans[plan_id], portal, outlines):
                advice = _advice(link.href, portal)
                yield found(link.at, "K410", href=link.href, nearest=advice)


def _may_lead(href: str, plan: Plan, portal: Portal, outlines: Mapping[str, Outline]) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:  # an address of six bytes that is none: «http://[::1»
        return False
    if parts.scheme or parts.netloc:
        return True
    anchor = unquote(parts.fragment)
    if not parts.path:
        return _has(plan.id, anchor, outlines)
    target = _resolved(plan, parts.path)
    page, _, key = target.rstrip("/").partition("/")
    is_page = target.endswith("/")
    if f"{page}/" == PLANS_PAGE and key and not _OF_THE_LIST.fullmatch(target):
        plan_now = portal.moved.get(key, key)
        return is_page and plan_now in portal.plans and _has(plan_now, anchor, outlines)
    known: Mapping[str, Mapping[str, object]] = {
        AGENCIES_PAGE: portal.agencies,
        CAMPAIGNS_PAGE: portal.campaigns,
        DOCUMENTS_PAGE: {**dict(portal.documents), **dict(portal.moved)},
    }
    if f"{page}/" in known and key and "/" not in key:
        return is_page and key in known[f"{page}/"]
    # Whatever else a portal has, made or written by hand.
    return True


def _resolved(plan: Plan, path: str) -> str:
    joined = posixpath.normpath(posixpath.join("/", plan_address(plan.id), unquote(path)))
    is_folder = path.endswith(("/", ".", ".."))
    return f"{joined.lstrip('/')}/" if is_folder else joined.lstrip("/")


def _has(plan_id: str, anchor: str, outlines: Mapping[str, Outline]) -> bool:
    outline = outlines.get(plan_id)
    return not anchor or anchor in _PARTS or bool(outline and anchor in outline.by_anchor)


def _advice(href: str, portal: Portal) -> Bilingual:
    """The way to a plan that the link may mean, and how such a link is written."""
    word = posixpath.basename(href.partition("#")[0].rstrip("/")).removesuffix(".md")
    if word in portal.plans:
        return filled("viết «$link»", "write «$link»", link=f"../{word}/")
    return filled(
        "$near Tới kế hoạch khác thì viết «../mã-kế-hoạch/», tới một mục thì «#iv-1»",
        "$near To another plan write «../its-id/», to an item «#iv-1»",
        near=near_words(word, portal.plans),
    )
