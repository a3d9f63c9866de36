"""Sources → what they say: load → check → link → crosscheck, with all that is found wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from .findings import KeptFindings
from .graph import (
    NamesForIds,
    RuleFindings,
    bodies_by_name,
    crosscheck,
    in_the_light_of,
    link_plans,
    reports_without_record,
    unknown_in_records,
    with_acceptances,
    with_known_makers,
    with_restated_duties,
    with_tied_relations,
    without_effects,
    wrong_makers,
)
from .model import Plan, Portal, Records
from .problems import Finding, Problem, ProblemsByFile
from .products import ALONE, Crew, HeldDigests, SourceStore
from .readings import ReadSource, SourceReader
from .register_reading import read_registers
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
    """Each plan by itself, then the registers, then what holds between all of them."""
    reader = SourceReader(store)
    each = _EachPlan(sources, reader, crew)
    registers = read_registers(sources)
    agencies = registers.held.agencies
    bodies = bodies_by_name(agencies.agencies, agencies.territories)
    of_files: list[Finding] = [*sources.problems, *each.problems, *registers.problems]
    written = map(sources.registers.get, ("agencies", "campaigns"))
    named = NamesForIds(each.plans, registers.held.documents, *written)
    by_file = {plan.at.file: plan for plan in each.plans}
    problems = [*in_the_light_of(of_files, by_file, bodies, named)]
    plans = [reader.tied(plan, bodies.ties(plan)) for plan in each.plans]
    by_id = {plan.id: plan for plan in reversed(each.plans)}
    records = {
        key: with_known_makers(some, by_id[key], bodies) for key, some in each.records.items()
    }
    portal, found = link_plans(plans, registers.held)
    problems += found
    # Of two sources with one id, the text is that of the one that is published.
    read = {plan.id: each.sources[plan.at.file] for plan in portal.plans.values()}
    outlines = {plan: source.outline for plan, source in read.items() if source.outline}
    references = {plan: source.references for plan, source in read.items()}
    kept = KeptFindings(store, reader.digests) if store else None
    findings = kept or RuleFindings()
    if cited := findings.cited(portal, references):
        portal = replace(portal, documents={**portal.documents, **cited})
    portal = with_restated_duties(with_tied_relations(portal))
    problems += unknown_in_records(portal, records)
    problems += wrong_makers(portal, records)
    problems += reports_without_record(portal, records)
    problems += crosscheck(portal, outlines, references, findings)
    unread = frozenset(
        word for source in each.left_out for word in (source.id, *source.former_ids) if word
    )
    folder = sources.plans.folder.name
    problems = without_effects(problems, registers.states, folder, unread)
    problems = with_acceptances(problems, portal, registers.accepted)
    problems += without_plans(sources)
    known = ProblemsByFile(at_their_values(problems, sources))
    told: Mapping[str, str] = {}
    if store and kept:
        told = kept.told(known)
        names, small = reader.finish()
        store.forget_others((*names, *kept.names), small | kept.small)
    return Knowledge(
        portal=portal,
        outlines=outlines,
        problems=known,
        told=told,
        left_out=tuple(each.left_out),
        records=records,
        attachments=each.attachments,
        digests=reader.digests,
    )


class _EachPlan:
    """What each plan says by itself, with its records and the files that lie beside it."""

    def __init__(self, sources: Sources, reader: SourceReader, crew: Crew) -> None:
        self.plans: list[Plan] = []
        self.sources: dict[str, ReadSource] = {}
        """What each plan was made of, by its file."""
        self.left_out: list[LeftOut] = []
        self.records: dict[str, Records] = {}
        self.attachments: dict[str, Path] = {}
        self.problems: list[Problem] = []
        for unread, read in reader.read_all(sources.plans.unread(), crew):
            self.problems += read.problems
            files = sources.records.get(unread.file, RecordFiles())
            if read.plan is None or read.outline is None or read.alone is None:
                self.left_out.append(left_out(unread))
                self.problems += files.problems
                continue
            held = by_name(files)
            plan, found = with_own_files(read.plan, read.outline, held) if held else read.alone
            self.problems += found
            self.plans.append(plan)
            self.sources[plan.at.file] = read
            if unread.file in sources.records and plan.id not in self.records:
                self.records[plan.id], found = check_records(plan, read.outline, files)
                self.problems += found
                self.attachments.update(published_files(plan, self.records[plan.id], held))


def of_the_day(knowledge: Knowledge, today: dt.date) -> list[Problem]:
    """What is a problem on that day only."""
    return [
        *issued_ahead(knowledge.portal.plans.values(), today),
        *until_today(knowledge.records, today)[1],
        *while_open(knowledge.portal, today)[1],
    ]
