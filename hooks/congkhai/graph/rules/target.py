"""Whether plans of one campaign aim at the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ...bilingual import Bilingual, filled
from ...dates import PartialDate, said_date
from ...model import Plan, Portal, Target
from ...problems import Problem, found
from ...schedule import amended_by, may_be_one, those_in_line
from ..citations.name import name_key
from .formatting import short_list, where

_HEADS = 200
"""So many different targets of a campaign are told apart by their words; more only by spelling."""
Aim = tuple[Plan, Target]


def targets_agree_in_a_campaign(portal: Portal) -> Iterator[Problem]:
    """One target of several plans of a campaign has one number and one scope; what a later document
    sets anew is that document's."""
    for members in portal.plans_by_campaign.values():
        plans = [portal.plans[member] for member in members]
        old = _set_anew(plans, portal)
        aims = [
            (plan, target)
            for plan in plans
            for target in plan.targets
            if (plan.id, target.id) not in old
        ]
        for group in _groups(aims):
            for alike in _by_day(group):
                if len({plan.id for plan, _ in alike}) > 1:
                    yield from _differences(alike)


def _set_anew(plans: list[Plan], portal: Portal) -> set[tuple[str, str]]:
    """Targets, by plan and id, that a later document of the line sets anew: each line once."""
    found: set[tuple[str, str]] = set()
    firsts = {first.id: first for first in (amended_by(plan, portal) or plan for plan in plans)}
    for first in firsts.values():
        latest: dict[str, tuple[str, Target]] = {}
        for _, held in those_in_line(first, portal):
            for target in held.targets:
                before, original = latest.get(target.id, ("", target))
                if may_be_one(held, target.what, original.what):
                    found |= {(before, target.id)} if before else set()
                    latest[target.id] = held.id, original
    return found


def _groups(aims: list[Aim]) -> list[list[Aim]]:
    """Targets alike by their words: «Giải ngân vốn …», «Giải ngân kế hoạch vốn …»."""
    heads: list[tuple[frozenset[str], str, list[Aim]]] = []
    known: dict[tuple[str, str], list[Aim]] = {}
    for plan, target in aims:
        key = name_key(target.what), target.unit
        if key not in known:
            words = frozenset(key[0].split())
            group = next(
                (some for head, unit, some in heads if _alike(head, words) and unit == key[1]),
                None,
            )
            if group is None:
                group = []
                if len(heads) < _HEADS:
                    heads.append((words, key[1], group))
            known[key] = group
        known[key].append((plan, target))
    unique = {id(group): group for group in known.values()}
    return list(unique.values())


def _by_day(group: list[Aim]) -> list[list[Aim]]:
    """Where a plan sets several steps of one target, each is compared with that of its day."""
    if len({plan.id for plan, _ in group}) == len(group):
        return [group]
    by_day: dict[PartialDate | None, list[Aim]] = defaultdict(list)
    for aim in group:
        by_day[aim[1].due].append(aim)
    return list(by_day.values())


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    """One says all that the other does: «đường làng» and «đường liên thôn» are two things."""
    return min(len(words), len(other)) >= 3 and (words <= other or other <= words)


def _differences(group: list[Aim]) -> Iterator[Problem]:
    usual = Counter(_value(target) for _, target in group).most_common(1)[0][0]
    first = next(aim for aim in group if _value(aim[1]) == usual)
    agree = True
    for plan, target in group:
        if plan is first[0] and target is not first[1]:
            continue
        if _value(target) != usual:
            agree = False
            yield _unlike(target, _value(target), _value(first[1]), first)
        elif plan is not first[0] and _scopes_differ(target, first[1]):
            agree = False
            yield _unlike(target, target.scope, first[1].scope, first)
    if agree and first[1].value is not None:
        plans = list(dict.fromkeys(plan.id for plan, _ in group))
        yield found(
            first[1].at,
            "K634",
            what=first[1].what,
            value=usual,
            count=len(plans),
            where=short_list(where(target.at) for _, target in group),
        )


def _unlike(target: Target, own: str, theirs: str, first: Aim) -> Problem:
    plan, other = first
    document = filled("«$name»", "«$name»", name=plan.heading)
    if other.what != target.what:
        document = filled(
            "$document, chỉ tiêu «$name»",
            "$document, target «$name»",
            document=document,
            name=other.what,
        )
    return found(
        target.at,
        "K614",
        what=target.what,
        own=own,
        theirs=theirs,
        where=filled("$document ($at)", "$document ($at)", document=document, at=where(other.at)),
    )


def _value(target: Target) -> Bilingual | str:
    if target.value is None:
        return target.direction
    unit = target.unit if target.unit == "%" else f" {target.unit}"
    number = f"{target.bound} {target.value}{unit}".strip()
    if target.due is None:
        return number
    due = said_date(target.due)
    return filled("$number đến $due", "$number by $due", number=number, due=due)


def _scopes_differ(target: Target, other: Target) -> bool:
    """Two scopes that have no word in common: «cả nước» and «toàn huyện»."""
    words = set(name_key(target.scope).split()), set(name_key(other.scope).split())
    return bool(words[0]) and bool(words[1]) and not words[0] & words[1]
