"""The home page: search, what falls due next, where the campaigns stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ...dates.partial import written
from ...schedule.occurrence import Occurrence
from ...site.page import Page
from ...snapshot import Edition
from ..engine.environment import headings_of, render
from ..parts.view import due, name_of
from .campaign import sum_of


def home_page(edition: Edition) -> Page:
    page = Page(
        "",
        edition.site.name,
        "Kế hoạch thi đua của cơ quan nhà nước: ai làm gì, bao giờ xong, đã công khai chưa.",
        "",
    )
    coming = next_of_each(edition, 6)
    example = next((plan for plan in edition.portal.plans.values() if plan.number), None)
    content = render(
        "home.html",
        root=page.root,
        coming=[due(edition, one) for one in coming],
        sums=[sum_of(edition, one) for one in edition.portal.campaigns.values()],
        changes=changes(edition),
        can_search="search" not in edition.without,
        example=example,
        undated=len(edition.timeline.undated()),
        drafts=sum(not plan.status.binds for plan in edition.portal.plans.values()),
    )
    return replace(page, content=content, headings=headings_of(content))


FAR = 366
"""What falls due in more than so many days is for the calendar."""


def next_of_each(edition: Edition, limit: int) -> list[Occurrence]:
    """The next time of each duty, soonest first: a yearly report is there once."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    far = edition.today + dt.timedelta(days=FAR)
    for one in edition.timeline.upcoming(limit * 8):
        if one.last_good_day <= far or not found:
            found.setdefault(one.duty.key, one)
    return list(found.values())[:limit]


def changes(edition: Edition) -> list[tuple[object, str, str]]:
    """What happened to the documents and agencies: latest first, up to today."""
    portal = edition.portal
    found: list[tuple[object, str, str]] = []
    for held in portal.documents.values():
        end = held.validity.end if held.validity else None
        if end and end.first <= edition.today:
            found.append((end, f"{name_of(held)} hết hiệu lực.", held.url_path))
    for plan in portal.plans.values():
        talks = plan.consultation
        if talks and talks.closes.last <= edition.today:
            found.append((talks.closes, f"Hết hạn góp ý: {plan.heading}", plan.url))
        if plan.issued and plan.issued.last <= edition.today:
            word = "Ban hành" if plan.status.binds else "Dự thảo"
            found.append((plan.issued, f"{word}: {plan.heading}", plan.url))
    for agency in portal.agencies.values():
        if (
            agency.valid_to
            and agency.valid_to.last < edition.today
            and agency.id in portal.plans_by_agency
        ):
            words = f"{agency.name} hoạt động tới hết ngày {written(agency.valid_to.last)}."
            found.append((agency.valid_to, words, agency.url))
    return sorted(found, key=lambda one: str(one[0]), reverse=True)[:6]
