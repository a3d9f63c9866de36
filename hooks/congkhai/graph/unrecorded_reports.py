"""Reports on the portal that no record ties to the duty under which they were made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Category, Deadline, Plan, Portal, Records, RelationKind, dated_name
from ..problems import Problem, found


def unrecorded_reports(
    plan: Plan, portal: Portal, records: Records
) -> Iterator[tuple[Plan, tuple[Deadline, ...]]]:
    """Each report that carries out the plan and is by one who must report under it, with the
    duties that it may be of; none of those that a record leads to, or is of the day of."""
    for edge in portal.edges_to.get(plan.id, ()):
        report = portal.plans.get(edge.source) if edge.kind is RelationKind.IMPLEMENTS else None
        if report is None or report.kind.lower() != "báo cáo" or not report.status.binds:
            continue
        owed = tuple(
            deadline
            for deadline in plan.deadlines
            if deadline.category is Category.REPORT
            and any(party.agency == report.agency for party in deadline.who)
        )
        told = {deadline.id for deadline in owed}
        if owed and not any(
            record.duty in told and (report.url in record.link or record.date == report.issued)
            for record in records.publications
        ):
            yield report, owed


def reports_without_record(portal: Portal, records: Mapping[str, Records]) -> Iterator[Problem]:
    """A report that stands on the portal is recorded under the plan that asks for it."""
    for plan in portal.plans.values():
        # Most of a plan is not at hand: its duties are read where a report carries it out.
        for report, owed in unrecorded_reports(plan, portal, records.get(plan.id) or Records()):
            yield found(
                report.at,
                "K737",
                plan=dated_name(plan, portal.agencies),
                duty=owed[0].what,
                file=plan.at.file.removesuffix(".md"),
            )
