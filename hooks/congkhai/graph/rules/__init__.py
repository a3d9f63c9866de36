"""What must hold along the edges between documents: one rule a function, its docstring the rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from ...model import Accepted, Document, Plan, Portal
from ...problems import Finding, PackedProblems, Problem, accepted, unpacked
from ...text import Outline
from ..citations.known import KnownDocuments
from ..identities import identities
from ..references import Named, References, read_references
from ..stubs import documents_that_are_cited
from . import (
    agencies,
    amending,
    award,
    campaign,
    date,
    doer,
    links,
    printed,
    report,
    standing,
    suspending,
    target,
)
from .acceptances import can_be_accepted, in_vain

Rule = Callable[[Portal], Iterator[Problem]]
PlanRule = Callable[[Plan, Outline | None, Portal], Iterable[Problem]]
TextRule = Callable[[Plan, Named, KnownDocuments], Iterator[Problem]]
FoundInText = Callable[[Plan, References], list[Problem]]

RULES: tuple[Rule, ...] = (
    printed.one_document_is_described_alike,
    date.rests_on_nothing_later,
    date.is_issued_in_time_for_the_launch,
    date.amendments_shorten_nothing,
    date.spans_of_registers_run_forward,
    amending.amended_plans_say_so,
    amending.effects_follow_their_documents,
    amending.amended_duties_keep_their_ids,
    campaign.campaign_bears_its_name,
    campaign.period_lies_in_the_parents,
    campaign.kin_have_the_same_phases,
    award.milestones_lie_in_a_phase,
    award.awards_are_for_a_phase,
    award.final_review_has_an_award,
    report.reports_arrive_before_those_above,
    report.own_report_has_a_date,
    report.yearly_dates_of_a_place,
    report.addressees_receive_the_plan,
    report.reports_reach_the_parents_issuer,
    target.targets_agree_in_a_campaign,
    standing.no_draft_is_implemented,
    standing.final_text_replaces_its_draft,
    standing.names_tell_plans_apart,
    standing.replaced_plans_say_so,
    standing.agencies_last_as_long_as_their_duties,
    standing.nothing_new_is_of_ended_agencies,
    standing.issuers_were_there,
    standing.laws_are_in_force,
    agencies.successions_fit_their_agencies,
    agencies.members_are_of_groups,
    agencies.ends_are_explained,
    agencies.agencies_are_known,
    agencies.names_are_those_printed,
    agencies.names_mean_one,
    standing.relations_go_both_ways,
    suspending.resumed_was_suspended,
)
TEXT_RULES: tuple[TextRule, ...] = (
    printed.near_misses_are_proposed,
    printed.symbol_agrees_with_kind,
    date.printed_dates_are_on_a_calendar,
    date.names_nothing_later,
)
"""What must hold of the documents that one plan's text names."""


class RuleFindings:
    """What rules find, worked out each time; there may be who knows what they found before."""

    def cited(self, portal: Portal, references: Mapping[str, References]) -> Mapping[str, Document]:
        """Documents that are known by what cites them alone."""
        return documents_that_are_cited(identities(portal), references)

    def between(self, find: Callable[[Portal], list[Problem]], portal: Portal) -> Iterable[Finding]:
        return find(portal)

    def in_plan(
        self, rule: PlanRule, plan: Plan, outline: Outline | None, portal: Portal
    ) -> Iterable[Finding]:
        return rule(plan, outline, portal)

    def in_texts(
        self,
        rules: Callable[[Portal], FoundInText],
        portal: Portal,
        references: Mapping[str, References],
    ) -> list[Problem]:
        """`rules` are given the identities of all documents, and then one plan after another."""
        find = rules(identities(portal))
        plans = portal.plans
        return [problem for key in plans for problem in find(plans[key], references[key])]


def found_between(portal: Portal) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(portal)]


def found_in_text(portal: Portal) -> FoundInText:
    known = KnownDocuments(portal)

    def find(plan: Plan, references: References) -> list[Problem]:
        named = references.named
        return [problem for rule in TEXT_RULES for problem in rule(plan, named, known)]

    return find


def crosscheck(
    portal: Portal,
    outlines: Mapping[str, Outline],
    references: Mapping[str, References] | None = None,
    findings: RuleFindings | None = None,
) -> list[Finding]:
    """All findings; linear in documents and relations. `references` are read where nobody has."""
    findings = findings or RuleFindings()
    if references is None:
        texts = {key: outlines.get(key) for key in portal.plans}
        references = {key: read_references(portal.plans[key], texts[key]) for key in texts}
    problems: list[Finding] = [*findings.between(found_between, portal)]
    problems += links.links_lead_somewhere(portal, outlines, references)
    for plan in portal.plans.values():
        problems += findings.in_plan(doer.doers_are_named, plan, outlines.get(plan.id), portal)
    problems += findings.in_texts(found_in_text, portal, references)
    return problems


def with_acceptances(
    problems: Iterable[Finding], portal: Portal, of_registers: Iterable[Accepted]
) -> list[Finding]:
    """Findings that an editor has accepted become information; what is accepted in vain is said.

    Only findings about documents can be accepted: a broken source has to be mended.
    """
    given: dict[tuple[str, str], list[Accepted]] = defaultdict(list)
    beside: dict[str, str] = {}
    for plan in portal.plans.values():
        if plan.accepted:
            beside[plan.folder] = plan.at.file
        for entry in plan.accepted:
            given[plan.at.file, entry.code.upper()].append(entry)
    for entry in of_registers:
        given[entry.at.file, entry.code.upper()].append(entry)
    if not given:
        return [*problems]
    homes = {file for file, _ in given}
    used: set[Accepted] = set()
    shown: list[Finding] = []
    others: dict[tuple[str, str], Problem] = {}
    for problem in unpacked(problems, lambda file: _home(file, beside) in homes):
        if isinstance(problem, PackedProblems):
            shown.append(problem)
            continue
        key = _home(problem.place.file, beside), problem.code
        fitting = [entry for entry in given.get(key, ()) if entry.about in problem.message]
        if not fitting or not can_be_accepted(problem):
            others.setdefault(key, problem)
            shown.append(problem)
            continue
        # The entry that says most closely which finding it means.
        chosen = max(fitting, key=lambda entry: len(entry.about))
        used.add(chosen)
        if chosen.is_unchecked:
            shown.append(replace(problem, severity="info"))
        else:
            shown.append(accepted(problem, chosen.date.written(), chosen.reason))
    for key, entries in given.items():
        shown += [in_vain(entry, others.get(key)) for entry in entries if entry not in used]
    return shown


def _home(file: str, beside: Mapping[str, str]) -> str:
    """The file of the plan in whose folder a record lies; else the file itself."""
    above = map(str, PurePosixPath(file).parents)
    return next((beside[folder] for folder in above if folder in beside), file)


__all__ = [
    "RULES",
    "TEXT_RULES",
    "FoundInText",
    "PlanRule",
    "Rule",
    "RuleFindings",
    "crosscheck",
    "with_acceptances",
]  # fmt: skip
