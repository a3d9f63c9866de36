"""One page's part of a campaign as a nested list, row by row."""

from __future__ import annotations

from collections import defaultdict

from ....graph import Awaited
from ....model import Expected, Plan
from ....schedule import ended_before, rule_in_words
from ....snapshot import Snapshot
from ....value import value_class
from ...parts.view import DocumentView, PartyView, as_inferred, document, party
from .cut import Branch, CascadePage
from .family import CHANGES, DescentTree

DEEPEST = 8
"""Below so many generations rows are not indented further: a phone has no room."""
NAMED = 12
"""So many of those whose plan has not been seen are named; the rest are counted."""


@value_class
class TreeNode:
    """A document."""

    document: DocumentView
    inferred: str
    """Why it is taken to implement the one above, when it does not say so."""
    above: DocumentView | None
    """What it implements, where the list itself does not show it."""
    others: tuple[DocumentView, ...]
    amends: bool = False
    """It implements nothing here, and changes the one above."""


@value_class
class Wait:
    """Someone who is to issue a plan, which has not been seen."""

    who: PartyView
    what: str
    rule: str
    """By when; empty where no day is set."""
    seen: int
    unseen: tuple[PartyView, ...]
    more: int
    """How many others' plans have not been seen, beyond those named."""
    is_binding: bool
    inferred: str
    """Why it is taken that they are to issue one, when no sentence says so."""
    is_unchecked: bool
    level: str
    """Of which the register says that body is; empty where it holds none."""
    is_over: bool
    """Nobody is left who is to issue it, or the document above holds no longer."""

    @property
    def had_to(self) -> str:
        return "từng phải có" if self.is_over else "phải có"


@value_class
class TreeRow:
    """One entry of the list; written in order they nest as `opens` and `closes` say."""

    node: TreeNode | None
    branch: Branch | None
    wait: Wait | None
    opens: bool
    closes: int


@value_class
class _Entry:
    depth: int
    member: str = ""
    branch: Branch | None = None
    wait: Wait | None = None


def tree_rows(snapshot: Snapshot, family: DescentTree, part: CascadePage) -> tuple[TreeRow, ...]:
    """Built without recursion: a campaign may be ten thousand generations deep."""
    entries = _entries(snapshot, family, part)
    here = set(part.members)
    depths = [entry.depth for entry in entries[1:]] + [0]
    rows: list[TreeRow] = []
    for entry, following in zip(entries, depths, strict=bool(entries)):
        node = _node(snapshot, family, entry, here) if entry.member else None
        opens = following > entry.depth
        closes = max(entry.depth - following, 0)
        rows.append(TreeRow(node, entry.branch, entry.wait, opens, closes))
    return tuple(rows)


def _entries(snapshot: Snapshot, family: DescentTree, part: CascadePage) -> list[_Entry]:
    here = set(part.members)
    below: dict[str, list[_Entry]] = defaultdict(list)
    for member in part.members:
        edge = family.above.get(member)
        if edge and edge.target in here:
            below[edge.target].append(_Entry(0, member))
    for branch in part.branches:
        below[branch.above if branch.above in here else ""].append(_Entry(0, branch=branch))
    tops = [
        _Entry(0, member)
        for member in part.members
        if member not in family.above or family.above[member].target not in here
    ]
    # Documents that implement each other in a loop have no top: they follow after the rest.
    waiting = [*reversed(below[""]), *(_Entry(0, m) for m in reversed(part.members)), *tops[::-1]]
    done: set[str] = set()
    entries: list[_Entry] = []
    while waiting:
        entry = waiting.pop()
        if entry.member in done:
            continue
        entries.append(entry)
        if not entry.member:
            continue
        done.add(entry.member)
        inner = min(entry.depth + 1, DEEPEST)
        children = [*below[entry.member], *_waits(snapshot, entry.member)]
        waiting += [
            _Entry(inner, child.member, child.branch, child.wait) for child in reversed(children)
        ]
    return entries


def _waits(snapshot: Snapshot, member: str) -> list[_Entry]:
    plan = snapshot.portal.plan_named(member)
    if plan is None:
        return []
    return [
        _Entry(0, wait=wait_of(snapshot, plan, expected, awaited))
        for expected, some in snapshot.expectations.of(member)
        for awaited in some
        if not awaited.is_seen
    ]


def wait_of(snapshot: Snapshot, plan: Plan, expected: Expected, awaited: Awaited) -> Wait:
    is_over = snapshot.timeline.of(plan.id).ended
    unseen = [PartyView(party.name, party.url, "") for party in awaited.unseen]
    (who,) = as_inferred((party(snapshot, awaited.party),), expected.inferred)
    agency = snapshot.portal.agencies.get(awaited.party.agency or "")
    return Wait(
        who=who,
        what=expected.what,
        rule=rule_in_words(expected) if expected.due else "",
        seen=len(awaited.plans),
        unseen=tuple(unseen[:NAMED]),
        more=len(unseen[NAMED:]),
        is_binding=awaited.is_binding,
        inferred=expected.inferred,
        is_unchecked=expected.is_unchecked,
        level=agency.level.value if agency else "",
        is_over=is_over or ended_before(snapshot.portal, plan, (awaited.party,), snapshot.today),
    )


def _node(snapshot: Snapshot, family: DescentTree, entry: _Entry, here: set[str]) -> TreeNode:
    edge = family.above.get(entry.member)
    is_deep = entry.depth >= DEEPEST
    elsewhere = edge and (is_deep or entry.depth == 0 or edge.target not in here)
    return TreeNode(
        document(snapshot, entry.member),
        edge.inferred if edge else "",
        document(snapshot, edge.target) if edge and elsewhere else None,
        tuple(document(snapshot, other_) for other_ in family.others.get(entry.member, ())),
        amends=bool(edge and edge.kind in CHANGES),
    )
