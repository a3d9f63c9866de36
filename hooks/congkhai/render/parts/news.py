"""What happened of late, for the home page: documents, agencies, what records tell, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...addresses import PLANS_PAGE
from ...dates import PartialDate, day_in_hanoi
from ...model import Plan, document_name
from ...snapshot import Snapshot
from ..engine.environment import written_amount
from .marks import PROGRESS
from .view import fate

MOST = 8
TOGETHER = 3
"""Of more records of one plan and day their number is told."""
News = tuple[PartialDate, str, str]
"""The day, the words, and where to read on."""


def latest_changes(snapshot: Snapshot) -> list[tuple[PartialDate, list[tuple[str, str]]]]:
    """What happened, day by day: latest first, up to today."""
    found = [
        *_of_documents(snapshot),
        *_of_agencies(snapshot),
        *snapshot.ask(recorded_of_late, ""),
        # The clock of an editor may be ahead of the day that is built for.
        *(news for news in snapshot.ask(added_of_late, "") if news[0].first <= snapshot.today),
    ]
    latest = _latest(found)
    return [
        (some[0][0], [(words, url) for _, words, url in some])
        for some in (list(same) for _, same in groupby(latest, key=lambda news: str(news[0])))
    ]


def _latest(found: Iterable[News]) -> list[News]:
    """A quarter or a year stands at its end."""
    return sorted(found, key=lambda news: (news[0].last, str(news[0])), reverse=True)[:MOST]


def _of_documents(snapshot: Snapshot) -> Iterator[News]:
    portal = snapshot.portal
    for held in portal.documents.values():
        end = held.validity.end if held.validity else None
        if end and end.first <= snapshot.today:
            newer = portal.named(held.validity.replaced_by or "") if held.validity else None
            after = f", thay bằng {document_name(newer, portal.agencies)}" if newer else ""
            name = document_name(held, portal.agencies)
            yield end, f"{name} hết hiệu lực{after}.", held.url_path
    for plan in portal.plans.values():
        talks = plan.consultation
        if talks and talks.closes.last <= snapshot.today:
            yield talks.closes, f"Hết hạn góp ý: {plan.heading}", plan.url
        if plan.issued and plan.issued.last <= snapshot.today:
            yield plan.issued, _issued_in_words(snapshot, plan), plan.url


def _issued_in_words(snapshot: Snapshot, plan: Plan) -> str:
    """«Ban hành Kế hoạch 5/KH-UBND: Trồng cây»; who reads «Ban hành: Thực hiện …» knows nothing."""
    word = "Ban hành" if plan.status.binds else "Dự thảo"
    if plan.heading.startswith(word):
        return plan.heading
    name = f" {document_name(plan, snapshot.portal.agencies)}" if plan.status.binds else ""
    return f"{word}{name}: {plan.heading}"


def _of_agencies(snapshot: Snapshot) -> Iterator[News]:
    portal = snapshot.portal
    for agency in portal.agencies.values():
        if (
            agency.valid_to
            and agency.valid_to.last < snapshot.today
            and agency.id in portal.plans_by_agency
        ):
            told = fate(snapshot, agency, snapshot.today)
            # Under a heading that is the day itself.
            words = f"{agency.name}: {told.replace(f' sau {agency.valid_to.written()}', '')}."
            yield agency.valid_to, words, agency.url


def recorded_of_late(snapshot: Snapshot, _: str) -> list[News]:
    """What records of all plans tell."""
    found: list[News] = []
    plans = snapshot.portal.plans
    for key in snapshot.records:
        if key not in plans:
            continue
        told = sorted(_recorded(snapshot, plans[key]), key=lambda news: str(news[0]))
        for day, same in groupby(told, key=lambda news: news[0]):
            some = [*same]
            if len(some) > TOGETHER:
                found.append(
                    (day, f"{len(some)} bản ghi mới: {plans[key].heading}", plans[key].url)
                )
            else:
                found += some
    return _latest(found)


def _recorded(snapshot: Snapshot, plan: Plan) -> Iterator[News]:
    records = snapshot.records[plan.id]
    ordered = {duty.id for duty in plan.obligations if duty.category.orders_publication}
    for publication in records.publications:
        day = publication.published or publication.date
        # A record that leads nowhere shows nothing.
        if day and publication.link:
            word = "Đã công khai" if publication.duty in ordered else "Đã có"
            # What counts for a report is the day of its document, which registers name.
            signed = None if publication.duty in ordered else publication.date
            told = f" (văn bản: {signed.written()})" if signed and signed != day else ""
            yield day, f"{word}: {publication.title}{told}", plan.url
    tasks = {task.id: task.what for task in plan.tasks}
    for step in records.steps:
        if step.task in tasks:
            yield step.date, f"{PROGRESS[step.state][1]}: {tasks[step.task]}", plan.url
    targets = {target.id: target.what for target in plan.targets}
    for result in records.results:
        if result.target in targets:
            amount = written_amount(result.value, result.unit)
            yield result.date, f"Kết quả {amount}: {targets[result.target]}", plan.url
    for award in records.awards:
        if award.date:
            yield award.date, f"{award.form}: {award.recipient}", plan.url
    for example in records.examples:
        yield example.date, f"Điển hình: {example.title}", plan.url
    for outcome in records.outcomes:
        yield outcome.date, f"Kết quả lấy ý kiến: {plan.heading}", plan.url


def added_of_late(snapshot: Snapshot, _: str) -> list[News]:
    """What came to the portal, as far as Git tells; of several on one day their number."""
    by_day: dict[PartialDate, list[str]] = {}
    for key, edits in snapshot.edits.items():
        if edits and key in snapshot.portal.plans:
            day = day_in_hanoi(edits[-1].at)
            by_day.setdefault(PartialDate(day.year, day.month, day.day), []).append(key)
    found: list[News] = []
    for when in sorted(by_day, key=str, reverse=True)[:MOST]:
        keys = by_day[when]
        if len(keys) > TOGETHER:
            found.append((when, f"Mới trên cổng: {len(keys)} văn bản", PLANS_PAGE))
        else:
            plans = (snapshot.portal.plans[key] for key in sorted(keys))
            found += [(when, f"Mới trên cổng: {plan.heading}", plan.url) for plan in plans]
    return found
