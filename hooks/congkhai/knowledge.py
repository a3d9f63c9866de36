"""Sources → what they say: load → check → link → crosscheck, with all that is found wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from .findings import KeptFindings
from .graph import (
    Registers,
    RegisterState,
    RuleFindings,
    bodies_by_name,
    crosscheck,
    in_the_light_of,
    link_plans,
    unknown_in_records,
    with_acceptances,
    without_effects,
)
from .model import AgencyRegister, CampaignRegister, DocumentRegister, Plan, Portal, Records
from .problems import Finding, Problem, ProblemsByFile
from .products import ALONE, Crew, HeldDigests, SourceStore
from .readings import ReadSource, SourceReader
from .register_reading import read_register
from .sources import (
    LeftOut,
    RecordFiles,
    Sources,
    at_their_values,
    by_name,
    check_records,
    issued_ahead,
    left_out,
    published_files,
    read_sources,
    until_today,
    while_open,
    with_own_files,
    without_plans,
)
from .text import Outline
from .value import value_class


@value_class
class Knowledge:
    """What the sources say, checked and joined, with all that was found wrong on the way."""

    portal: Portal
    outlines: Mapping[str, Outline]
    """By plan id."""
    problems: ProblemsByFile
    left_out: tuple[LeftOut, ...]
    """Sources whose plan could not be published."""
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
    unpublished: list[LeftOut] = []
    records: dict[str, Records] = {}
    attachments: dict[str, Path] = {}
    reader = SourceReader(store)
    for unread, read in reader.read_all(sources.plans.unread(), crew):
        files = sources.records.get(unread.file, RecordFiles())
        problems += read.problems
        if read.plan is None or read.outline is None or read.alone is None:
            unpublished.append(left_out(unread))
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
    bodies = bodies_by_name(agencies.agencies, agencies.territories)
    problems = [*in_the_light_of(problems, {plan.at.file: plan for plan in plans}, bodies)]
    plans = [reader.tied(plan, bodies.ties(plan)) for plan in plans]
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
        left_out=tuple(unpublished),
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
