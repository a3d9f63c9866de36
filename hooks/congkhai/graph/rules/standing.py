"""What stands: drafts, agencies that end, laws that are replaced, both directions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...bilingual import Bilingual, filled, joined_words
from ...dates import said_date, written_day
from ...model import Agency, Plan, Portal, RelationKind, Status, dated_name
from ...problems import Place, Problem, found
from ...schedule import duties_of, reach, rule_of
from ...text import fold
from ..succession import heirs
from .formatting import short_list, where


def no_draft_is_implemented(portal: Portal) -> Iterator[Problem]:
    """Nothing that binds implements a draft, or amends one."""
    for plan in portal.plans.values():
        changing = (
            edge for edge in portal.edges_from.get(plan.id, ()) if edge.kind in _OF_WHAT_IS_ISSUED
        )
        for edge in (*portal.parents(plan.id), *changing):
            held = portal.plans.get(edge.target)
            if plan.status.binds and held and not held.status.binds:
                how = _HOW.get(edge.kind, _CARRIES_OUT)
                yield found(edge.at, "K616", how=how, draft=held.heading, other=where(held.at))


_OF_WHAT_IS_ISSUED = frozenset({RelationKind.AMENDS, RelationKind.CORRECTS})
_CARRIES_OUT = Bilingual("Triển khai", "It implements")
_HOW = {
    RelationKind.AMENDS: Bilingual("Sửa đổi", "It amends"),
    RelationKind.CORRECTS: Bilingual("Đính chính", "It corrects"),
}


def final_text_replaces_its_draft(portal: Portal) -> Iterator[Problem]:
    """Once the final text of a draft is held, it says that it replaces the draft."""
    issued: dict[tuple[str, str | None, str], Plan] = {}
    for plan in portal.plans.values():
        if plan.status.binds and plan.campaign:
            issued.setdefault((plan.agency, plan.campaign, plan.kind), plan)
    for plan in portal.plans.values():
        final = issued.get((plan.agency, plan.campaign, plan.kind))
        if plan.status.binds or final is None or plan.status is Status.REPLACED:
            continue
        replacing = {
            edge.source
            for edge in portal.edges_to.get(plan.id, ())
            if edge.kind is RelationKind.REPLACES
        }
        if not replacing:
            yield found(plan.at, "K636", final=final.heading, draft=plan.id, other=where(final.at))


def names_tell_plans_apart(portal: Portal) -> Iterator[Problem]:
    """Two documents of one agency and year do not bear one name, unless one follows the other."""
    first: dict[tuple[str, str, int], Plan] = {}
    for plan in portal.plans.values():
        name = " ".join(fold(plan.heading).lower().split())
        key = (plan.agency, name, plan.issued.first.year if plan.issued else 0)
        other = first.setdefault(key, plan)
        if other is plan or not (plan.status.binds and other.status.binds):
            continue
        if plan.number and other.number and plan.code != other.code:
            continue  # lists say the number
        tied = {edge.target for edge in portal.edges_from.get(plan.id, ())}
        tied |= {edge.source for edge in portal.edges_to.get(plan.id, ())}
        if other.id not in tied:
            yield found(plan.at, "K643", name=plan.heading, other=where(other.at))


def replaced_plans_say_so(portal: Portal) -> Iterator[Problem]:
    """A plan that another replaces bears that status, and one that bears it is replaced."""
    for plan in portal.plans.values():
        newer = [
            (edge, portal.plans[edge.source])
            for edge in portal.edges_to.get(plan.id, ())
            if edge.kind is RelationKind.REPLACES and edge.source in portal.plans
        ]
        binding = [(edge, held) for edge, held in newer if held.status.binds]
        if binding and plan.status in {Status.ISSUED, Status.AMENDED}:
            edge = binding[0][0]
            yield found(edge.at, "K641", old=plan.heading, status=plan.status, file=plan.at.file)
        elif not newer and plan.status is Status.REPLACED:
            yield found(plan.at, "K642", id=plan.id)


def agencies_last_as_long_as_their_duties(portal: Portal) -> Iterator[Problem]:
    """An agency exists on each date on which it owes, passes on or receives something.

    Where it does not, the register says who stands in its place.
    """
    fates: dict[str, Bilingual] = {}
    for plan in portal.plans.values():
        ended: dict[str, tuple[Agency, Place]] = {}
        until = dt.date.min
        for identifier, day, at in _needs(plan):
            agency = portal.agencies.get(identifier)
            if agency and agency.valid_to and agency.valid_to.last < day:
                if _is_settled(portal, agency):
                    continue
                ended.setdefault(identifier, (agency, at))
                until = max(until, day)
        if not ended:
            continue
        for agency, _at in ended.values():
            if agency.id not in fates:
                fates[agency.id] = _fate(portal, agency)
        yield found(
            next(iter(ended.values()))[1],
            "K617",
            count=len(ended),
            until=written_day(until),
            when=_years(
                agency.valid_to.last.year for agency, _at in ended.values() if agency.valid_to
            ),
            agencies=short_list((fates[key] for key in ended), 12, "; "),
        )


def nothing_new_is_of_ended_agencies(portal: Portal) -> Iterator[Problem]:
    """Who issues a document, or is given something to do by it, had not ended when it came."""
    for plan in portal.plans.values():
        issued = plan.issued
        if issued is None:
            continue
        said: set[str] = set()
        for identifier, at, role in _acting(plan):
            agency = portal.agencies.get(identifier)
            end = agency.valid_to if agency else None
            if agency is None or end is None or end.last >= issued.first or identifier in said:
                continue
            said.add(identifier)
            yield found(
                at,
                "K648",
                name=agency.name,
                ends=said_date(end),
                issued=said_date(issued),
                role=role,
                fix=_instead(portal, agency, issued.first),
            )


def issuers_were_there(portal: Portal) -> Iterator[Problem]:
    """Who issues a document had begun by its day."""
    for plan in portal.plans.values():
        agency = portal.agencies.get(plan.agency)
        begins = agency.valid_from if agency else None
        if agency is None or begins is None or plan.issued is None:
            continue
        if plan.issued.last < begins.first:
            yield found(
                plan.issued_at,
                "K650",
                name=agency.name,
                begins=said_date(begins),
                issued=said_date(plan.issued),
                fix=_before_it(portal, agency),
            )


def _before_it(portal: Portal, agency: Agency) -> Bilingual:
    """Those in whose place it stands, where the register says."""
    steps = (step for step in portal.successions if agency.id in step.targets)
    ids = dict.fromkeys(source for step in steps if not step.function for source in step.sources)
    former = [identifier for identifier in ids if identifier != agency.id]
    return _one_of(former, agency, "valid_from")


_ISSUES = Bilingual("vẫn ban hành văn bản này", "issues it")
_DOES = Bilingual("vẫn được giao việc ở đây", "is given something to do")


def _acting(plan: Plan) -> Iterator[tuple[str, Place, Bilingual]]:
    yield plan.agency, plan.at, _ISSUES
    doing = [(stone.who, stone.at) for stone in plan.milestones]
    doing += [(report.who, report.at) for report in plan.deadlines]
    doing += [(duty.who, duty.at) for duty in plan.obligations]
    doing += [(task.lead, task.at) for task in plan.tasks]
    for parties, at in doing:
        yield from ((party.agency, at, _DOES) for party in parties if party.agency)


def _instead(portal: Portal, agency: Agency, day: dt.date) -> Bilingual:
    after = heirs(portal, agency.id, day)
    ids = sorted(heir.id for heir in after.agencies) if after else []
    return _one_of(ids, agency, "valid_to")


def _one_of(ids: Sequence[str], agency: Agency, bound: str) -> Bilingual:
    """That one of these is meant, or else which day of the register to look at."""
    if not ids:
        return filled(
            "kiểm tra ngày ban hành, và «$bound» của «$id»",
            "check the day of issue, and «$bound» of «$id»",
            bound=bound,
            id=agency.id,
        )
    words = joined_words(Bilingual(" hay ", " or "), (f"«{identifier}»" for identifier in ids))
    return filled("có phải là $words?", "did you mean $words?", words=words)


def _years(some: Iterable[int]) -> Bilingual:
    """«năm 2025» · «từ năm 2023 đến năm 2025»."""
    years = sorted(some)
    first, last = str(years[0]), str(years[-1])
    if first == last:
        return filled("năm $year", "in $year", year=first)
    return filled("từ năm $a đến năm $b", "between $a and $b", a=first, b=last)


def _needs(plan: Plan) -> Iterator[tuple[str, dt.date, Place]]:
    """Every agency with a duty, the last day on which it falls due, and where that is written."""
    end = reach(plan)[1]
    places: dict[str, Place] = {milestone.id: milestone.at for milestone in plan.milestones}
    places |= {deadline.id: deadline.at for deadline in plan.deadlines}
    places |= {obligation.id: obligation.at for obligation in plan.obligations}
    places |= {task.id: task.at for task in plan.tasks}
    for duty in duties_of(plan):
        day = end
        if duty.is_dated and duty.every is None:
            days = [due.last for due in rule_of(duty, plan).due if hasattr(due, "last")]
            day = max(days, default=None)
        if day is None:
            continue
        for party in (*duty.who, *duty.via, *duty.to):
            if party.agency:
                yield party.agency, day, places.get(duty.id, plan.at)
    for task in plan.tasks:
        for party in (*task.lead, *task.partners):
            if end and party.agency and not task.due:
                yield party.agency, end, task.at


def _is_settled(portal: Portal, agency: Agency) -> bool:
    """Whether the register follows the agency, by every step, to agencies that exist."""
    after = heirs(portal, agency.id, dt.date.max)
    return after is None or (after.complete and bool(after.agencies))


_NO_HEIR = Bilingual("cổng chưa xác định cơ quan kế thừa", "no known successor")
_SET_UP_ANEW = Bilingual("lập lại, cùng tên", "set up anew under the same name")


def _fate(portal: Portal, agency: Agency) -> Bilingual:
    """«Sở A (hết 30/06/2025, agencies.yml:12) → Sở B»."""
    ends = said_date(agency.valid_to) if agency.valid_to else ""
    after = heirs(portal, agency.id, dt.date.max)
    heads = sorted(heir.name for heir in after.agencies) if after else []
    then = joined_words(Bilingual(" và ", " and "), heads) if heads else _NO_HEIR
    if heads == [agency.name]:
        then = _SET_UP_ANEW
    return filled(
        "$name (hết $ends, $where) → $then",
        "$name (until $ends, $where) → $then",
        name=agency.name,
        ends=ends,
        where=where(agency.at),
        then=then,
    )


def _replaced_by(name: str) -> Bilingual:
    return filled(", thay bởi $name", ", replaced by $name", name=name)


def laws_are_in_force(portal: Portal) -> Iterator[Problem]:
    """A document that leans on one which has since ended says from when, and what came instead."""
    for plan in portal.plans.values():
        said: set[str] = set()
        for edge in portal.edges_from.get(plan.id, ()):
            held = portal.documents.get(edge.target)
            validity = held.validity if held else None
            if held is None or validity is None or validity.end is None or held.id in said:
                continue
            said.add(held.id)
            newer = portal.of(validity.replaced_by or "")
            replaced = _replaced_by(dated_name(newer, portal.agencies)) if newer else ""
            yield found(
                edge.at,
                "K622",
                law=dated_name(held, portal.agencies),
                end=said_date(validity.end),
                replaced=replaced,
                other=where(held.at),
            )


def relations_go_both_ways(portal: Portal) -> Iterator[Problem]:
    """Each relation is seen from both ends, and both ends have a page."""
    back = {
        (edge.source, edge.target, edge.kind)
        for edges in portal.edges_to.values()
        for edge in edges
    }
    for source, edges in portal.edges_from.items():
        for edge in edges:
            known = portal.of(source) and portal.of(edge.target)
            if not known or (edge.source, edge.target, edge.kind) not in back:
                yield found(edge.at, "K619", source=source, target=edge.target)
