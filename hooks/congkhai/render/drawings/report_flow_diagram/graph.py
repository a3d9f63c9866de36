"""The ways that reports take, as a graph: who stands where, and who hands on to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ....value import value_class


@value_class
class ReportStep:
    """One report: from whom, through whom, to whom, when. A party is a key and its name."""

    who: tuple[tuple[str, str], ...]
    via: tuple[tuple[str, str], ...]
    to: tuple[tuple[str, str], ...]
    rule: str
    is_firm: bool
    """Binding, and printed so: neither a draft's nor inferred."""


@value_class
class PartyGroup:
    """Parties that receive from the same and hand on to the same: they stand in one box."""

    names: tuple[str, ...]
    rules: tuple[str, ...]
    """When those who stand here report."""
    level: int
    """How many hands a report has passed through, at most, before it comes here."""


@value_class
class Graph:
    nodes: tuple[PartyGroup, ...]
    """By level, then in the order of the document."""
    edges: tuple[tuple[int, int, bool], ...]
    """From one node to another, by their places in `nodes`; and whether it is firm."""


def independent_flows(steps: Sequence[ReportStep]) -> list[list[ReportStep]]:
    """Steps that share nobody stand apart: each group is a picture of its own."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    for step in steps:
        first, *others = (key for key, _ in (*step.who, *step.via, *step.to))
        above.setdefault(first, first)
        for key in others:
            above[top(above.setdefault(key, key))] = top(first)
    groups: dict[str, list[ReportStep]] = {}
    for step in steps:
        groups.setdefault(top(step.to[0][0]), []).append(step)
    return [*groups.values()]


def graph_of(steps: Iterable[ReportStep]) -> Graph | None:
    """None when nothing moves, or when reports go round in a circle: a table says that better."""
    names: dict[str, str] = {}
    rules: dict[str, list[str]] = {}
    edges: dict[tuple[str, str], bool] = {}
    for step in steps:
        for key, name in (*step.who, *step.via, *step.to):
            names.setdefault(key, name)
        for key, _ in step.who:
            if step.rule not in rules.setdefault(key, []):
                rules[key].append(step.rule)
        for giver, other in _handed_on(step.who, step.via, step.to):
            edges[giver, other] = edges.get((giver, other), False) or step.is_firm
    levels = _levels(names, edges)
    if not edges or levels is None:
        return None
    groups = _alike([*names], edges, rules)
    groups.sort(key=lambda group: levels[group[0]])
    place = {key: number for number, group in enumerate(groups) for key in group}
    nodes = tuple(
        PartyGroup(
            tuple(names[key] for key in group), tuple(rules.get(group[0], ())), levels[group[0]]
        )
        for group in groups
    )
    drawn = {(place[a], place[b]): is_firm for (a, b), is_firm in edges.items()}
    return Graph(nodes, tuple((a, b, is_firm) for (a, b), is_firm in sorted(drawn.items())))


def _handed_on(*stations: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each to each of the next station; one with nobody in it is passed by."""
    held = [station for station in stations if station]
    for some, others in pairwise(held):
        for key, _ in some:
            yield from ((key, other) for other, _ in others if other != key)


def _levels(names: Iterable[str], edges: Iterable[tuple[str, str]]) -> dict[str, int] | None:
    """The longest way to each; None when there is a circle."""
    before: dict[str, set[str]] = {key: set() for key in names}
    for giver, other in edges:
        before[other].add(giver)
    levels: dict[str, int] = {}
    while len(levels) < len(before):
        ready = [k for k, some in before.items() if k not in levels and some <= levels.keys()]
        if not ready:
            return None
        for key in ready:
            levels[key] = max((levels[node] + 1 for node in before[key]), default=0)
    return levels


def _alike(
    keys: Iterable[str], edges: dict[tuple[str, str], bool], rules: dict[str, list[str]]
) -> list[list[str]]:
    groups: dict[tuple[object, ...], list[str]] = {}
    for key in keys:
        come = frozenset((a, is_firm) for (a, b), is_firm in edges.items() if b == key)
        go = frozenset((b, is_firm) for (a, b), is_firm in edges.items() if a == key)
        groups.setdefault((come, go, tuple(rules.get(key, ()))), []).append(key)
    return [*groups.values()]
