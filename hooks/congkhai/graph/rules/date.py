"""Which document came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...bilingual import Bilingual
from ...dates import PartialDate, said_date
from ...model import Period, Phase, Plan, Portal, RelationKind, dated_name
from ...problems import Place, Problem, found
from ...text import fold
from ..citations.known import KnownDocuments
from ..references import Named
from .formatting import recorded, where
from .provinces import Provinces

# An amending or replacing text is later than what it touches; so is what «related» points at.
_BACKWARD = frozenset(
    {
        RelationKind.IMPLEMENTS,
        RelationKind.CITES,
        RelationKind.AMENDS,
        RelationKind.REPLACES,
        RelationKind.REPEALS,
        RelationKind.CORRECTS,
        RelationKind.CONSOLIDATES,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
    }
)


RESTS = Bilingual("Dựa vào", "It rests on")
_LEANS = {
    RelationKind.AMENDS: Bilingual("Sửa đổi", "It amends"),
    RelationKind.REPLACES: Bilingual("Thay thế", "It replaces"),
    RelationKind.REPEALS: Bilingual("Bãi bỏ", "It repeals"),
    RelationKind.CORRECTS: Bilingual("Đính chính", "It corrects"),
    RelationKind.CONSOLIDATES: Bilingual("Hợp nhất", "It consolidates"),
    RelationKind.SUSPENDS: Bilingual("Tạm ngưng", "It suspends"),
    RelationKind.RESUMES: Bilingual("Cho thực hiện lại", "It resumes"),
}


def printed_dates_are_on_a_calendar(
    plan: Plan, named: Named, _: KnownDocuments
) -> Iterator[Problem]:
    """The date of a document that is named exists; «22/22/2033» does not."""
    said: set[str] = set()
    for at, mention in named:
        words = mention.date_printed
        if not words or mention.date or words in said:
            continue
        said.add(words)
        problem = found(at, "K621", printed=mention.code, date=words)
        yield recorded(problem, plan, None, words)


def rests_on_nothing_later(portal: Portal) -> Iterator[Problem]:
    """A document rests on nothing younger; «2023-02» passes as possible."""
    for source, edges in portal.edges_from.items():
        holder = portal.of(source)
        if holder is None or holder.issued is None:
            continue
        for edge in edges:
            held = portal.of(edge.target)
            if edge.kind not in _BACKWARD or held is None or held.issued is None:
                continue
            if held.issued.first > holder.issued.last:
                yield found(
                    edge.at,
                    "K604",
                    how=_LEANS.get(edge.kind, RESTS),
                    cited=dated_name(held, portal.agencies),
                    later=said_date(held.issued),
                    issued=said_date(holder.issued),
                    other=where(held.at),
                )


def names_nothing_later(plan: Plan, named: Named, known: KnownDocuments) -> Iterator[Problem]:
    """Nor does its text name anything younger, where no relation has said so already."""
    portal = known.portal
    edges = portal.edges_from.get(plan.id, ())
    related = {held.code for edge in edges if (held := portal.of(edge.target))}
    said: set[str] = set()
    for at, mention in named:
        day = mention.date
        if day is None or plan.issued is None or mention.code in related | said:
            continue
        if day.first > plan.issued.last:
            said.add(mention.code)
            problem = found(
                at,
                "K604",
                how=RESTS,
                cited=mention.code,
                later=said_date(day),
                issued=said_date(plan.issued),
                other=where(plan.at),
            )
            yield recorded(problem, plan, None, mention.date_printed)


def is_issued_in_time_for_the_launch(portal: Portal) -> Iterator[Problem]:
    """A plan is issued by the date that its parent, or a sibling under it, prints for that.

    The parent's own words count first; while it is not held, those of its other children of the
    same province. A plan for years after that date could not have been issued by then.
    """
    provinces = Provinces(portal)
    own = {plan.id: launch for plan in portal.plans.values() if (launch := _launch(plan))}
    said_below: dict[tuple[str, str | None], tuple[PartialDate, Place]] = {}
    for child, launch in own.items():
        for edge in portal.parents(child):
            if not edge.inferred:
                key = edge.target, provinces.of(portal.plans[child])
                said_below.setdefault(key, launch)
    for plan in portal.plans.values():
        if plan.issued is None or plan.id in own or not plan.status.binds:
            continue
        for edge in portal.parents(plan.id):
            province = provinces.of(plan)
            known = own.get(edge.target) or said_below.get((edge.target, province))
            if edge.inferred or known is None or plan.issued.first <= known[0].last:
                continue
            if plan.period and plan.period.start.first > known[0].last:
                continue
            yield found(
                plan.at,
                "K615",
                issued=said_date(plan.issued),
                due=said_date(known[0]),
                other=where(known[1]),
            )
            break


def spans_of_registers_run_forward(portal: Portal) -> Iterator[Problem]:
    """Nor does anything that a register tells end before it starts, or before it was there."""
    for document in portal.documents.values():
        validity = document.validity
        start = (validity.start or document.issued) if validity else None
        if validity and validity.end and start and validity.end.last < start.first:
            yield _backward(validity.at, "validity", start, validity.end)
        spans = [(phase.name, phase) for phase in document.phases]
        yield from _backward_spans([("period", document.period), *spans])
    for campaign in portal.campaigns.values():
        yield from _backward_spans([("period", campaign.period)])


def _backward_spans(spans: Iterable[tuple[str, Period | Phase | None]]) -> Iterator[Problem]:
    for name, span in spans:
        if span and span.end.last < span.start.first:
            yield _backward(span.at, name, span.start, span.end)


def _backward(at: Place, name: str, start: PartialDate, end: PartialDate) -> Problem:
    return found(at, "K301", name=name, end=said_date(end), start=said_date(start))


def amendments_shorten_nothing(portal: Portal) -> Iterator[Problem]:
    """A document that amends a plan does not end before it: what is meant would not be known."""
    for plan in portal.plans.values():
        if plan.period is None or not plan.status.binds:
            continue
        for relation in plan.relations:
            amended = portal.plans.get(relation.to or "")
            if relation.type is not RelationKind.AMENDS or amended is None:
                continue
            whole = amended.period
            if whole and plan.period.end.last < whole.end.last:
                yield found(
                    plan.period.at,
                    "K644",
                    plan=amended.heading,
                    own=said_date(plan.period.end),
                    end=said_date(whole.end),
                    file=amended.at.file,
                )


def _launch(plan: Plan) -> tuple[PartialDate, Place] | None:
    """By when a plan says that plans are to be issued, and where it says so."""
    for milestone in plan.milestones:
        if fold(milestone.name).lower().startswith("ban hanh"):
            for due in milestone.due:
                if isinstance(due, PartialDate):
                    return due, milestone.at
    return None
