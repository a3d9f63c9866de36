"""The home page: search, what falls due next, where the campaigns stand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from ...dates import PartialDate
from ...expressions import expression
from ...model import Plan, Portal, Records, document_name, is_criterion
from ...schedule import (
    Occurrence,
    Seen,
    Undated,
    done_without_day,
    ended_before,
    running_periods,
    undated_share,
)
from ...site import Page
from ...snapshot import Snapshot
from ...sources import takes_opinions
from ...text import slugify
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.campaign_phase import FAR, sorts_of
from ..parts.news import latest_changes
from ..parts.standing import running_in_words
from ..parts.succession_note import with_note
from ..parts.view import due
from ..registers.past_due import past_due
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
    running = running_periods(promises)
    undated = {one.duty.key for one in snapshot.timeline.undated() if _is_asked(snapshot, one)}
    late = [snapshot.ask(past_due, plan_id) for plan_id in snapshot.portal.plans]
    plans = [] if snapshot.portal.campaigns else _plans(snapshot.portal)
    content = render(
        "home.html",
        root=page.root,
        coming=[due(snapshot, occurrence) for occurrence in coming],
        sums=[sum_of(snapshot, campaign) for campaign in snapshot.portal.campaigns.values()],
        sorts=sorts_of(snapshot.portal),
        plans=plans[:MOST_PLANS],
        more_plans=len(plans[MOST_PLANS:]),
        changes=latest_changes(snapshot),
        seen=seen_in_one_sentence(promises),
        some_missing=any(one.is_due and not one.state.is_public for one in promises),
        some_unchecked=any(tracked.state is Seen.UNCHECKED for tracked in promises),
        grid=seen_grid(snapshot, promises),
        newest=_newest_record(snapshot),
        orders=undated_share(promises),
        periods=running_in_words(running),
        some_read=any(plan.is_imported for plan in snapshot.portal.plans.values()),
        past_tasks=sum(tasks for tasks, _ in late),
        past_targets=sum(targets for _, targets in late),
        tasks=snapshot.ask(tasks_without_day, ""),
        opinions=_opinions(snapshot),
        can_search="search" not in snapshot.without,
        examples=example_queries(snapshot.portal),
        undated=len(undated),
        returning=len(undated & running.keys()),
        done=len(undated & done_without_day(promises)),
        is_empty=not snapshot.portal.plans,
        left_out=len(snapshot.left_out),
        drafts=sum(
            not plan.status.binds and not snapshot.timeline.of(plan.id).ended
            for plan in snapshot.portal.plans.values()
        ),
    )
    content = with_note(snapshot, content, page.root)
    return replace(page, content=content, headings=headings_of(content))


STALE = dt.timedelta(days=366)


@value_class
class Newest:
    """The latest record of the portal, where that is long ago or there is none."""

    day: PartialDate | None


def _newest_record(snapshot: Snapshot) -> Newest | None:
    """None while records come in: what has none may be recorded by nobody."""
    days = [
        day
        for plan_id in snapshot.portal.plans
        for day in _days_of(snapshot.ledger.records_of(plan_id))
        if day.first <= snapshot.today
    ]
    newest = max(days, key=lambda day: day.last, default=None)
    is_fresh = newest is not None and newest.last + STALE >= snapshot.today
    return None if is_fresh else Newest(newest)


def _days_of(records: Records) -> Iterator[PartialDate]:
    for publication in records.publications:
        yield from filter(None, (publication.date, publication.published))
    for award in records.awards:
        yield award.date or award.year
    for title in records.titles:
        yield title.year
    yield from (result.date for result in records.results)
    yield from (step.date for step in records.steps)
    yield from (example.date for example in records.examples)
    yield from (outcome.date for outcome in records.outcomes)


def _is_asked(snapshot: Snapshot, undated: Undated) -> bool:
    """Whether somebody is there who is bound to do it."""
    duty, plan = undated.duty, snapshot.portal.plans[undated.plan_id]
    if not duty.binding or duty.is_criterion:
        return False
    return not ended_before(snapshot.portal, plan, duty.who, snapshot.today)


def tasks_without_day(snapshot: Snapshot, _: str) -> int:
    """Of documents that bind and whose time is not over, tasks that no calendar can show."""
    return sum(
        not (task.due or task.every or task.unfinished)
        and not is_criterion(plan.criteria, task.section)
        and not ended_before(snapshot.portal, plan, task.lead, snapshot.today)
        for plan in snapshot.portal.plans.values()
        if plan.status.binds and not snapshot.timeline.of(plan.id).ended
        for task in plan.tasks
    )


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


def next_of_each(snapshot: Snapshot, limit: int) -> list[Occurrence]:
    """The next time of each duty, soonest first: a yearly report is there once."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    far = dt.timedelta(days=FAR)
    for occurrence in snapshot.timeline.upcoming(limit * 8):
        if occurrence.last_good_day - far <= snapshot.today or not found:
            found.setdefault(occurrence.duty.key, occurrence)
    return list(found.values())[:limit]
