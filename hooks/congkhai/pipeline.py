"""The whole journey on one screen: load → check → link → schedule → render."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from .export import Revision, calendar_files, data_files, day_files, feed_files
from .graph import (
    Registers,
    RegisterState,
    compare,
    crosscheck,
    link_plans,
    unknown_in_records,
    with_acceptances,
    with_cited,
    without_effects,
)
from .history import Edit, History, recall
from .model import AgencyRegister, CampaignRegister, DocumentRegister, Plan, Portal, Records
from .problems import Problem, in_order
from .render import all_pages
from .schedule import schedule
from .search import index_files
from .search_entries import entries
from .settings import colour_file
from .site import File, Page
from .snapshot import Site, Snapshot
from .sources import (
    Sources,
    at_their_values,
    attached,
    check_plan,
    check_records,
    read_sources,
    read_value,
    schema_files,
    until_today,
    while_open,
    without_plans,
)
from .text import Outline
from .value import value_class

T = TypeVar("T")


@value_class
class Knowledge:
    """What the sources say, checked and joined, with all that was found wrong on the way."""

    portal: Portal
    outlines: Mapping[str, Outline]
    """By plan id."""
    problems: tuple[Problem, ...]
    left_out: tuple[str, ...]
    """Files whose plan could not be published."""
    records: Mapping[str, Records] = field(default_factory=dict)
    """What editors recorded, by plan id."""
    attachments: Mapping[str, Path] = field(default_factory=dict)
    """Files that records point at, by the address where they are served."""


def load_portal(folder: Path) -> Knowledge:
    """Read, check and link all sources below `folder`."""
    return checked_and_linked(read_sources(folder))


def checked_and_linked(sources: Sources) -> Knowledge:
    problems = list(sources.problems)
    plans: list[Plan] = []
    outlines: dict[str, Outline] = {}
    left_out: list[str] = []
    records: dict[str, Records] = {}
    attachments: dict[str, Path] = {}
    for draft in sources.plans:
        plan, outline, found = check_plan(draft)
        problems += found
        if plan is None or outline is None:
            left_out.append(draft.file)
            continue
        plans.append(plan)
        outlines.setdefault(plan.id, outline)
        if draft.file in sources.records and plan.id not in records:
            files = sources.records[draft.file]
            records[plan.id], found = check_records(plan, outline, files)
            problems += found
            attachments.update(attached(plan, records[plan.id], files))
    states: dict[str, RegisterState] = {}
    agencies, campaigns, documents = (
        _register("agencies", AgencyRegister, sources, problems, states),
        _register("campaigns", CampaignRegister, sources, problems, states),
        _register("documents", DocumentRegister, sources, problems, states),
    )
    registers = Registers(agencies, campaigns.campaigns, documents.documents)
    portal, found = link_plans(plans, registers)
    portal = with_cited(portal, outlines)
    problems += found
    problems += unknown_in_records(portal, records)
    problems += crosscheck(portal, outlines)
    problems = without_effects(problems, states, sources.plans.folder.name)
    problems = with_acceptances(problems, portal)
    problems += without_plans(sources)
    problems = [*at_their_values(problems, sources)]
    return Knowledge(
        portal=portal,
        outlines=outlines,
        problems=tuple(in_order(problems)),
        left_out=tuple(left_out),
        records=records,
        attachments=attachments,
    )


def _register(
    name: str,
    kind: type[T],
    sources: Sources,
    problems: list[Problem],
    states: dict[str, RegisterState],
) -> T:
    """What a register holds; in `states`, why it holds nothing that could be read."""
    draft = sources.registers.get(name)
    if draft is None:
        file = f"{sources.plans.folder.name}/{name}.yml"
        told = any(problem.place.file == file for problem in sources.problems)
        states[name] = "broken" if told else "missing"
        return kind()
    problems += draft.problems
    value = read_value(draft.root, kind, problems) if draft.root and draft.root.pairs else kind()
    if value is None or (draft.root is None and draft.problems):
        states[name] = "broken"
    elif value == kind():
        states[name] = "empty"
    return value or kind()


def of_the_day(knowledge: Knowledge, today: dt.date) -> list[Problem]:
    """What is a problem on that day only."""
    return [
        *until_today(knowledge.records, today)[1],
        *while_open(knowledge.portal, today)[1],
    ]


def snapshot_of(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    without: frozenset[str] = frozenset(),
) -> Snapshot:
    """The portal on one day: a record of a day to come does not count yet."""
    records, _ = until_today(knowledge.records, today)
    portal, _ = while_open(knowledge.portal, today)
    return Snapshot(
        portal=portal,
        outlines=knowledge.outlines,
        problems=tuple(in_order((*knowledge.problems, *of_the_day(knowledge, today)))),
        left_out=knowledge.left_out,
        timeline=schedule(portal, today),
        today=today,
        site=site,
        records=records,
        marks={} if "comparison" in without else compare(portal, knowledge.outlines),
        edits=plan_edits(knowledge.portal, history) if history else {},
        without=without,
    )


def plan_edits(portal: Portal, history: History) -> dict[str, tuple[Edit, ...]]:
    """By plan id, the edits of its source and of the records beside it."""
    homes: dict[str, str] = {}
    for plan in portal.plans.values():
        path = PurePosixPath(plan.at.file)
        beside = path.parent if path.name == "plan.yml" else path.with_suffix("")
        homes.update({plan.at.file: plan.id, beside.as_posix(): plan.id})
    return history.edits(homes)


def revisions(portal: Portal, history: History) -> dict[str, Revision]:
    """By plan id, when its facts were last changed and how often; records move no date."""
    edits = history.edits({plan.at.file: plan.id for plan in portal.plans.values()})
    return {key: Revision(max(edit.at for edit in some), len(some)) for key, some in edits.items()}


def generate(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    written: Iterable[Page] = (),
    without: frozenset[str] = frozenset(),
) -> Iterator[Page | File]:
    """Every file by address, then all pages made from facts: one at a time, none of them kept.

    `written` are pages made elsewhere, which people shall find too.

    Feeds are for portals that know their own address: without it an entry could name no page.
    """
    history = history or History()
    snapshot = snapshot_of(knowledge, today, site, history, without)
    portal = snapshot.portal
    yield from schema_files(site.url).items()
    registers = yield from data_files(snapshot)
    for address, path in knowledge.attachments.items():
        yield address, path.read_bytes()
    if "search" not in without:
        for name, data in index_files(entries(snapshot, written)):
            yield f"search/{name}", data
    dates = calendar_files(portal, snapshot.timeline, revisions(portal, history), site)
    if site.url:
        dates |= feed_files(recall(history), portal, site)
    yield from day_files(today).items()
    if site.face.accent:
        yield "assets/mau.css", colour_file(site.face.accent)
    yield from dates.items()
    yield from all_pages(snapshot, dates.keys(), registers)
