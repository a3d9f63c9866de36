"""The whole journey on one screen: load → check → link → schedule → render."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from .assembly import CITING, STAGES, SUBSCRIPTIONS
from .away import errand_for
from .comparing import MARKS
from .derived import DerivedAnswers
from .door import RecordedSnapshot
from .findings import KeptFindings
from .graph import (
    Registers,
    RegisterState,
    RuleFindings,
    compare,
    crosscheck,
    link_plans,
    unknown_in_records,
    with_acceptances,
    without_effects,
)
from .history import Edit, History
from .model import AgencyRegister, CampaignRegister, DocumentRegister, Plan, Portal, Records
from .problems import Finding, Problem, ProblemsByFile, with_more
from .products import (
    ALONE,
    Crew,
    Door,
    HeldDigests,
    NamedParts,
    PageFrame,
    Part,
    PartInShort,
    PartsAsBefore,
    Press,
    ProductSort,
    RememberedParts,
    SourceStore,
    Store,
    StoredParts,
    Tree,
    Workshop,
)
from .readings import ReadSource, SourceReader
from .register_reading import read_register
from .schedule import schedule
from .search import learned_words, recall_words
from .site import File, Page
from .snapshot import Site, Snapshot
from .source_digests import DIGEST
from .sources import (
    RecordFiles,
    Sources,
    at_their_values,
    by_name,
    check_records,
    issued_ahead,
    published_files,
    read_sources,
    until_today,
    while_open,
    with_own_files,
    without_plans,
)
from .text import Outline
from .value import value_class

_WORDS = "search", "words"
"""The kind and the name of a small value."""


@value_class
class Knowledge:
    """What the sources say, checked and joined, with all that was found wrong on the way."""

    portal: Portal
    outlines: Mapping[str, Outline]
    """By plan id."""
    problems: ProblemsByFile
    left_out: tuple[str, ...]
    """Files whose plan could not be published."""
    told: Mapping[str, str] = field(default_factory=dict)
    """The errors and warnings of files, a line each, where these are kept."""
    records: Mapping[str, Records] = field(default_factory=dict)
    """What editors recorded, by plan id."""
    attachments: Mapping[str, Path] = field(default_factory=dict)
    """Files that records point at, by the address where they are served."""
    digests: HeldDigests = field(default_factory=HeldDigests, repr=False, compare=False)


def load_portal(folder: Path, store: SourceStore | None = None, crew: Crew = ALONE) -> Knowledge:
    """Read, check and link all sources below `folder`; those that `store` knows are not read."""
    return checked_and_linked(read_sources(folder), store, crew)


def checked_and_linked(
    sources: Sources, store: SourceStore | None = None, crew: Crew = ALONE
) -> Knowledge:
    problems: list[Finding] = [*sources.problems]
    plans: list[Plan] = []
    outlines: dict[str, Outline] = {}
    texts: dict[str, ReadSource] = {}
    left_out: list[str] = []
    records: dict[str, Records] = {}
    attachments: dict[str, Path] = {}
    reader = SourceReader(store)
    for unread, read in reader.read_all(sources.plans.unread(), crew):
        files = sources.records.get(unread.file, RecordFiles())
        problems += read.problems
        if read.plan is None or read.outline is None or read.alone is None:
            left_out.append(unread.file)
            problems += files.problems
            continue
        held = by_name(files)
        plan, found = with_own_files(read.plan, read.outline, held) if held else read.alone
        problems += found
        plans.append(plan)
        texts[plan.at.file] = read
        outlines.setdefault(plan.id, read.outline)
        if unread.file in sources.records and plan.id not in records:
            records[plan.id], found = check_records(plan, read.outline, files)
            problems += found
            attachments.update(published_files(plan, records[plan.id], held))
    states: dict[str, RegisterState] = {}
    said: list[Problem] = []
    agencies, campaigns, documents = (
        read_register("agencies", AgencyRegister, sources, said, states),
        read_register("campaigns", CampaignRegister, sources, said, states),
        read_register("documents", DocumentRegister, sources, said, states),
    )
    problems += said
    registers = Registers(agencies, campaigns.campaigns, documents.documents)
    portal, found = link_plans(plans, registers)
    problems += found
    # Of two sources with one id, the text is that of the one that is published.
    read_of = {plan.id: texts[plan.at.file] for plan in portal.plans.values()}
    outlines.update((plan, read.outline) for plan, read in read_of.items() if read.outline)
    references = {plan: read.references for plan, read in read_of.items()}
    findings = KeptFindings(store, reader.digests) if store else RuleFindings()
    if cited := findings.cited(portal, references):
        portal = replace(portal, documents={**portal.documents, **cited})
    problems += unknown_in_records(portal, records)
    problems += crosscheck(portal, outlines, references, findings)
    problems = without_effects(problems, states, sources.plans.folder.name)
    seen = (*agencies.accepted, *campaigns.accepted, *documents.accepted)
    problems = with_acceptances(problems, portal, seen)
    problems += without_plans(sources)
    known = ProblemsByFile(at_their_values(problems, sources))
    told: Mapping[str, str] = {}
    if store and isinstance(findings, KeptFindings):
        told = findings.told(known)
        names, small = reader.finish()
        store.forget_others((*names, *findings.names), small | findings.small)
    return Knowledge(
        portal=portal,
        outlines=outlines,
        problems=known,
        told=told,
        left_out=tuple(left_out),
        records=records,
        attachments=attachments,
        digests=reader.digests,
    )


def of_the_day(knowledge: Knowledge, today: dt.date) -> list[Problem]:
    """What is a problem on that day only."""
    return [
        *issued_ahead(knowledge.portal.plans.values(), today),
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
    snapshot = day_of(knowledge, today, site, history, without)
    if "comparison" not in without:
        snapshot.marks = compare(snapshot.portal, snapshot.outlines)
    return snapshot


def day_of(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    without: frozenset[str] = frozenset(),
    written: Iterable[Page] = (),
) -> Snapshot:
    """The same, before texts are compared with each other.

    `written` are pages made elsewhere, which people shall find too.
    """
    records, _ = until_today(knowledge.records, today)
    portal, _ = while_open(knowledge.portal, today)
    found = of_the_day(knowledge, today)
    return Snapshot(
        portal=portal,
        outlines=knowledge.outlines,
        problems=with_more(knowledge.problems, found) if found else knowledge.problems,
        left_out=knowledge.left_out,
        timeline=schedule(portal, today),
        today=today,
        site=site,
        records=records,
        edits=plan_edits(knowledge.portal, history) if history else {},
        without=without,
        history=history or History(),
        attachments=knowledge.attachments,
        written=tuple(written),
        digests=knowledge.digests,
    )


def plan_edits(portal: Portal, history: History) -> dict[str, tuple[Edit, ...]]:
    """By plan id, the edits of its source and of the records beside it."""
    plans = portal.plans.values()
    return history.edits(
        {plan.at.file: plan.id for plan in plans},
        {plan.folder: plan.id for plan in plans},
        portal.moved,
    )


def generate(
    knowledge: Knowledge,
    today: dt.date,
    site: Site,
    history: History | None = None,
    written: Iterable[Page] = (),
    without: frozenset[str] = frozenset(),
) -> Iterator[Page | File]:
    """Every file by address and every page: one at a time, all made and none kept."""
    snapshot = day_of(knowledge, today, site, history, without, written)
    parts: dict[str, object] = {}
    for stage in STAGES:
        snapshot.parts = {**parts}
        for sort in stage:
            for key in [*sort.keys(snapshot)]:
                for made in sort.make(snapshot, key):
                    if isinstance(made, Part):
                        parts[made.name] = made.value
                    elif isinstance(made, PartInShort):
                        parts[made.name] = made.make()
                    elif not isinstance(made, PartsAsBefore):
                        yield made
        snapshot.parts = {**parts}
        join_parts(snapshot, stage)


def make_site(
    snapshot: Snapshot,
    store: Store,
    tree: Tree,
    frame: PageFrame,
    shells: Callable[[Any], object],
    crew: Crew = ALONE,
) -> Workshop[Snapshot]:
    """Makes what is new of the portal, keeps the rest; returns what it did.

    `shells` gives what `frame` puts a page into, by the key that it reads.
    """
    answers = DerivedAnswers(snapshot, {frame.question: shells})
    press = Press(tree, frame, DIGEST)

    workshop: Workshop[Snapshot] = Workshop(
        store=store,
        press=press,
        today=snapshot.today,
        door=Door(partial(RecordedSnapshot, worked_out=answers), answers.answering()),
        crew=crew,
        errand=lambda world: errand_for(world, crew, press, answers),
    )
    snapshot.former_parts, snapshot.replaced_parts = RememberedParts.both(store)
    own_words = snapshot.site.search_words
    words_learned: bytes | None = store.small(*_WORDS, DIGEST(own_words))
    if words_learned:
        recall_words(own_words, words_learned)
    for stage in STAGES:
        workshop.run(stage, snapshot)
        snapshot.parts = StoredParts(store)
        join_parts(snapshot, stage)
    if not words_learned and "search" not in snapshot.without:
        store.keep_small(*_WORDS, DIGEST(own_words), learned_words(own_words))
    return workshop


def join_parts(snapshot: Snapshot, stage: Iterable[ProductSort[Snapshot]]) -> None:
    """What the products of a stage have left becomes a part of the portal."""
    names = {sort.name for sort in stage}
    if "citing" in names:
        snapshot.citing = NamedParts(snapshot.parts, CITING)
    if "comparison" in names:
        snapshot.marks = NamedParts(snapshot.parts, MARKS)
    if "feeds" in names:
        paths = (cast(tuple[str, ...], snapshot.parts[name]) for name in SUBSCRIPTIONS)
        snapshot.subscriptions = frozenset(path for some in paths for path in some)
