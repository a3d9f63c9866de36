"""The home page: search, what falls due next, where the campaigns stand."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import groupby

from ...dates import PartialDate
from ...expressions import expression
from ...model import Plan, Portal, document_name
from ...schedule import Occurrence, Seen
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ...text import slugify
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.succession_note import with_note
from ..parts.view import due, fate
from ..registers.seen_grid import seen_grid, seen_in_one_sentence
from .campaign import sum_of

MOST_DRAFTS = 3
MOST_PLANS = 8


def home_page(snapshot: Snapshot) -> Page:
    page = Page(
        url="",
        title=snapshot.site.name,
        description="Từng kế hoạch: ai làm gì, bao giờ xong, đã công khai chưa.",
        content="",
    )
    coming = next_of_each(snapshot, 6)
    promises = list(snapshot.ledger.all())
    plans = [] if snapshot.portal.campaigns else _plans(snapshot.portal)
    content = render(
        "home.html",
        root=page.root,
        coming=[due(snapshot, occurrence) for occurrence in coming],
        sums=[sum_of(snapshot, campaign) for campaign in snapshot.portal.campaigns.values()],
        plans=plans[:MOST_PLANS],
        more_plans=len(plans[MOST_PLANS:]),
        changes=latest_changes(snapshot),
        seen=seen_in_one_sentence(promises),
        some_unchecked=any(tracked.state is Seen.UNCHECKED for tracked in promises),
        grid=seen_grid(snapshot, promises),
        opinions=_opinions(snapshot),
        can_search="search" not in snapshot.without,
        examples=example_queries(snapshot.portal),
        undated=sum(waiting.duty.binding for waiting in snapshot.timeline.undated()),
        is_empty=not snapshot.portal.plans,
        left_out=len(snapshot.left_out),
        drafts=sum(not plan.status.binds for plan in snapshot.portal.plans.values()),
    )
    content = with_note(snapshot, content, page.root)
    return replace(page, content=content, headings=headings_of(content))


def _plans(portal: Portal) -> list[tuple[Plan, str]]:
    """Where no campaign holds them together, latest first."""
    plans = sorted(portal.plans.values(), key=lambda plan: str(plan.issued or ""), reverse=True)
    return [(plan, document_name(plan, portal.agencies)) for plan in plans]


_ABOUT = expression(r"^(?:v/v|về việc)\s+", re.IGNORECASE)
LONGEST_QUERY = 34
"""Letters of an example: they stand in one line on a small phone."""
"""«V/v», «về việc»: how a letter's title begins, and nobody's question."""


def cut_words(text: str, length: int) -> str:
    """As many whole words as there is room for, and at least one."""
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0] or text.partition(" ")[0]


def example_queries(portal: Portal) -> list[str]:
    """What a visitor may try and will find: a name without its marks, a document's number."""
    names = [campaign.short for campaign in portal.campaigns.values()]
    names += [_ABOUT.sub("", plan.heading) for plan in portal.plans.values()]
    codes = [plan.code for plan in portal.plans.values() if plan.number]
    plain = [cut_words(slugify(name, " "), LONGEST_QUERY) for name in names[:1]]
    return [query for query in (*plain, *codes[:1]) if query]


@value_class
class OpenDraft:
    """A draft that takes opinions today."""

    words: str
    url: str
    closes: PartialDate


def _opinions(snapshot: Snapshot) -> list[OpenDraft]:
    """The first to close first."""
    found = [
        OpenDraft(plan.heading, plan.url, plan.consultation.closes)
        for plan in snapshot.portal.plans.values()
        if plan.consultation and takes_opinions(plan.consultation, snapshot.today)
    ]
    return sorted(found, key=lambda draft: draft.closes.sort_key())[:MOST_DRAFTS]


FAR = 366
"""What falls due in more than so many days is for the calendar."""


def next_of_each(snapshot: Snapshot, limit: int) -> list[Occurrence]:
    """The next time of each duty, soonest first: a yearly report is there once."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    far = dt.timedelta(days=FAR)
    for occurrence in snapshot.timeline.upcoming(limit * 8):
        if occurrence.last_good_day - far <= snapshot.today or not found:
            found.setdefault(occurrence.duty.key, occurrence)
    return list(found.values())[:limit]


def latest_changes(snapshot: Snapshot) -> list[tuple[object, list[tuple[str, str]]]]:
    """What happened to the documents and agencies, day by day: latest first, up to today."""
    portal = snapshot.portal
    found: list[tuple[object, str, str]] = []
    for held in portal.documents.values():
        end = held.validity.end if held.validity else None
        if end and end.first <= snapshot.today:
            newer = portal.named(held.validity.replaced_by or "") if held.validity else None
            after = f", thay bằng {document_name(newer, portal.agencies)}" if newer else ""
            name = document_name(held, portal.agencies)
            found.append((end, f"{name} hết hiệu lực{after}.", held.url_path))
    for plan in portal.plans.values():
        talks = plan.consultation
        if talks and talks.closes.last <= snapshot.today:
            found.append((talks.closes, f"Hết hạn góp ý: {plan.heading}", plan.url))
        if plan.issued and plan.issued.last <= snapshot.today:
            word = "Ban hành" if plan.status.binds else "Dự thảo"
            words = plan.heading if plan.heading.startswith(word) else f"{word}: {plan.heading}"
            found.append((plan.issued, words, plan.url))
    for agency in portal.agencies.values():
        if (
            agency.valid_to
            and agency.valid_to.last < snapshot.today
            and agency.id in portal.plans_by_agency
        ):
            told = fate(snapshot, agency, snapshot.today)
            # Under a heading that is the day itself.
            words = f"{agency.name}: {told.replace(f' sau {agency.valid_to.written()}', '')}."
            found.append((agency.valid_to, words, agency.url))
    latest = sorted(found, key=lambda change: str(change[0]), reverse=True)[:6]
    return [
        (some[0][0], [(words, url) for _, words, url in some])
        for some in (list(same) for _, same in groupby(latest, key=lambda change: str(change[0])))
    ]
