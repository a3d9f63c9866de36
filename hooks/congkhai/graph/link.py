"""Plans and registers → the portal: who is whose parent, who issued what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from itertools import count
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from ..bilingual import Bilingual, filled
from ..model import (
    Agency,
    AgencyRegister,
    Campaign,
    Document,
    Edge,
    Plan,
    Portal,
    Relation,
    RelationKind,
    Succession,
)
from ..problems import Place, Problem, found
from ..sources import can_be_id
from ..text import slugify
from ..value import value_class
from .circles import circles, register_circles
from .identity import identify
from .succession import (
    shared_short_names,
    succession_loops,
    with_ended_groups,
    wrong_agencies,
)
from .unknown_ids import DOCUMENT, unknown, unknown_ids


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def at(self) -> Place: ...


T = TypeVar("T", bound=_Named)


@value_class
class Registers:
    """The three registers as read."""

    agencies: AgencyRegister = field(default_factory=AgencyRegister)
    campaigns: tuple[Campaign, ...] = ()
    documents: tuple[Document, ...] = ()


def link_plans(plans: Iterable[Plan], registers: Registers) -> tuple[Portal, list[Problem]]:
    """Join what the sources say of each other; linear in plans and relations."""
    problems: list[Problem] = []
    known = _by_id(sorted(plans, key=_originals_first), problems)
    agencies = with_ended_groups(
        _by_id(registers.agencies.agencies, problems, lambda: _named(known.values())),
        registers.agencies.successions,
    )
    leaned_on = _by_id(registers.documents, problems)
    identity = identify(known, leaned_on, agencies)
    problems += identity.problems
    moved = {**identity.moved, **_former_ids(known, problems)}
    portal = Portal(
        plans=known,
        documents={
            key: document for key, document in leaned_on.items() if key not in identity.moved
        },
        agencies=agencies,
        territories=_by_id(registers.agencies.territories, problems),
        campaigns=_by_id(registers.campaigns, problems),
        successions=registers.agencies.successions,
        edges_from={},
        edges_to={},
        plans_by_agency=_grouped(known.values(), _issuers),
        plans_by_campaign=_grouped(known.values(), lambda plan: (plan.campaign or "",)),
        moved=moved,
        successions_from=_by_source(registers.agencies.successions),
    )
    problems += unknown_ids(portal, registers.agencies.successions)
    problems += wrong_agencies(agencies)
    problems += shared_short_names(agencies)
    problems += register_circles(agencies, portal.territories)
    problems += succession_loops(portal.successions_from)
    from_, to = _edges(portal, leaned_on, problems)
    portal = replace(portal, edges_from=from_, edges_to=to)
    problems += loops(portal, _IMPLEMENTS, "K404")
    problems += loops(portal, ACTS, "K415")
    problems += missing_parents(portal)
    return portal, problems


def _originals_first(plan: Plan) -> tuple[str, bool, Place]:
    """Of two plans of one id, the file that bears it is the original, the other a copy."""
    return plan.id, plan.folder.rpartition("/")[2] != plan.id, plan.at


def _former_ids(plans: Mapping[str, Plan], problems: list[Problem]) -> dict[str, str]:
    """From each id that a plan bore once to the one that it bears; none is used twice."""
    former: dict[str, str] = {}
    for plan in plans.values():
        for old in plan.former_ids:
            other = plans.get(old) or plans.get(former.get(old, ""))
            if other is None:
                former[old] = plan.id
            else:
                fix = _OWN if old == plan.id else None
                problems.append(_taken(plan.at, old, other.at, {*plans, *former}, fix))
    return former


def _by_source(successions: Iterable[Succession]) -> dict[str, tuple[Succession, ...]]:
    steps: dict[str, list[Succession]] = defaultdict(list)
    for succession in successions:
        for source in dict.fromkeys(succession.sources):
            steps[source].append(succession)
    return {source: tuple(some) for source, some in steps.items()}


def _named(plans: Iterable[Plan]) -> Iterator[str]:
    """The ids by which plans name bodies."""
    for plan in plans:
        yield plan.agency
        yield from plan.named_agencies


def _lost_id(value: object, taken: set[str], named: Iterable[str]) -> str:
    """The id that nothing bears any more and that says what this body is called: another entry was
    copied over its own. Empty where none, or several, do."""
    if not isinstance(value, Agency):
        return ""
    said = {*slugify(" ".join((value.name, *value.short_names))).split("-")}
    lost = {key for key in named if key not in taken and {*key.split("-")} <= said}
    return lost.pop() if len(lost) == 1 else ""


def _by_id(
    values: Iterable[T], problems: list[Problem], named: Callable[[], Iterable[str]] = tuple
) -> dict[str, T]:
    known: dict[str, T] = {}
    every = list(values)
    taken = {value.id for value in every}
    for value in every:
        if value.id in known:
            lost = _lost_id(value, taken, named())
            fix = filled(_LOST, _LOST.en, lost=lost) if lost else None
            problems.append(_taken(value.at, value.id, known[value.id].at, taken, fix))
        known.setdefault(value.id, value)
    return known


def _taken(
    at: Place, identifier: str, other: Place, taken: set[str], fix: Bilingual | None = None
) -> Problem:
    """The id belongs to another; one that is free is offered: the name of the file, if it is."""
    stem = PurePosixPath(at.file).stem
    free = next(new for n in count(2) if (new := f"{identifier}-{n}") not in taken)
    if at.file.endswith(".md") and stem not in taken and can_be_id(stem):
        free = stem
    fix = fix or filled(_ANOTHER, _ANOTHER.en, free=free)
    return found(at, "K401", id=identifier, other=other, fix=fix)


_LOST = Bilingual(
    "mã này chép từ mục khác; nguồn gọi nơi này là «$lost»: ghi «id: $lost»",
    "this id was copied from another entry; sources call this body «$lost»: write «id: $lost»",
)
_OWN = Bilingual(
    "«former_ids» kể các mã cũ của kế hoạch này: xóa mã đang dùng khỏi đó",
    "«former_ids» lists what this plan was called before: take the present id out of it",
)
_ANOTHER = Bilingual(
    "một mã chỉ của một văn bản, một cơ quan; đây là cái khác thì ghi «id: $free»",
    "an id is of one document, one agency; if this is another, write «id: $free»",
)


def _issuers(plan: Plan) -> tuple[str, ...]:
    """Who issued it, and with whom, as far as the register holds them."""
    others = (party.agency for party in plan.issued_with if party.agency)
    return tuple(dict.fromkeys((plan.agency, *others)))


def _grouped(
    plans: Iterable[Plan], keys: Callable[[Plan], tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for plan in plans:
        for key in keys(plan):
            if key:
                groups[key].append(plan.id)
    return {key: tuple(ids) for key, ids in groups.items()}


def _edges(
    portal: Portal, leaned_on: Mapping[str, Document], problems: list[Problem]
) -> tuple[dict[str, tuple[Edge, ...]], dict[str, tuple[Edge, ...]]]:
    from_: dict[str, list[Edge]] = defaultdict(list)
    to: dict[str, list[Edge]] = defaultdict(list)
    for holder, relation in _relations(portal, leaned_on):
        if relation.to is None:
            continue
        target = portal.moved.get(relation.to, relation.to)
        if target == holder:
            problems.append(found(relation.at, "K403", kind=relation.type.value))
            continue
        if portal.of(target) is None:
            held = {**dict(portal.documents), **dict(portal.plans)}
            problems += unknown(target, held, DOCUMENT, relation.at, relation.printed)
            continue
        edge = edge_of(holder, target, relation, portal.plans.get(holder))
        from_[holder].append(edge)
        to[target].append(edge)
    return (
        {key: tuple(edges) for key, edges in from_.items()},
        {key: tuple(sorted(edges, key=lambda edge: edge.source)) for key, edges in to.items()},
    )


def edge_of(source: str, target: str, relation: Relation, plan: Plan | None) -> Edge:
    """What a document changes of another it changes from its own day of effect, if it names none
    for that."""
    own = plan.effective if plan and relation.type in ACTS else None
    return Edge(
        source=source,
        target=target,
        kind=relation.type,
        printed=relation.printed,
        inferred=relation.inferred,
        section=relation.section,
        at=relation.at,
        effective=relation.effective or own,
        until=relation.until,
    )


def _relations(portal: Portal, leaned_on: Mapping[str, Document]) -> Iterator[tuple[str, Relation]]:
    """Who states which relation; what the register said of a document that is now here stays,
    unless the document itself states it."""
    for plan in portal.plans.values():
        for relation in plan.relations:
            yield plan.id, relation
    for document in leaned_on.values():
        holder = portal.moved.get(document.id, document.id)
        plan_now = portal.plans.get(holder)
        stated = {
            (relation.type, portal.moved.get(relation.to or "", relation.to))
            for relation in (plan_now.relations if plan_now else ())
        }
        for relation in document.relations:
            if (relation.type, portal.moved.get(relation.to or "", relation.to)) not in stated:
                yield holder, relation


ACTS = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.REPLACES,
        RelationKind.REPEALS,
        RelationKind.CORRECTS,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
    }
)
_IMPLEMENTS = frozenset({RelationKind.IMPLEMENTS})


def loops(portal: Portal, kinds: frozenset[RelationKind], code: str) -> Iterator[Problem]:
    """No document comes back to itself through others; each loop is named once."""

    def onward(node: str) -> Iterator[tuple[str, Place]]:
        for edge in portal.edges_from.get(node, ()):
            if edge.kind in kinds:
                yield edge.target, edge.at
        if RelationKind.REPLACES in kinds:
            yield from replaced.get(node, ())

    # What the register says of an older document, said the other way round.
    replaced: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for document in portal.documents.values():
        if document.validity and document.validity.replaced_by:
            newer = document.validity.replaced_by
            at = document.validity.at
            replaced[portal.moved.get(newer, newer)].append((document.id, at))
    starts = dict.fromkeys((*portal.edges_from, *replaced))
    for loop, at in circles(starts, onward):
        yield found(at, code, loop=loop)


def missing_parents(portal: Portal) -> Iterator[Problem]:
    """A parent that the portal does not hold cannot be checked against."""
    for plan in portal.plans.values():
        for edge in portal.parents(plan.id):
            stub = portal.documents.get(edge.target)
            if stub and not edge.inferred:
                yield found(edge.at, "K408", document=f"{stub.kind} {stub.code}".strip())
