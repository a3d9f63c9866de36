"""A campaign of any size, cut by territory into pages that stay small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ....model import Campaign
from ....snapshot import Snapshot
from ....text import sort_key
from ....value import value_class
from .family import DescentTree

WHOLE = 100
"""So many documents stand on one page; more are cut by territory."""
APART = 8
"""A territory with fewer stays where it is."""


@value_class
class Branch:
    """The documents of one territory, on a page of their own."""

    territory: str
    name: str
    url: str
    members: tuple[str, ...]
    printed: int
    """How many of them state what they implement; `inferred` is how many do not."""
    inferred: int
    above: str
    """The document that most of its highest implement; empty when that is not known."""


@value_class
class CascadePage:
    """What one page shows of a campaign: some documents, and where the rest is."""

    url: str
    territories: tuple[str, ...]
    """What the page is about, widest first; empty for the whole."""
    members: tuple[str, ...]
    branches: tuple[Branch, ...]
    total: int
    """Documents here and on all pages below."""
    number: int = 1
    pages: tuple[str, ...] = ()
    """The addresses of the pages among which the same territory's documents are divided."""


def parts_of(
    snapshot: Snapshot, campaign: Campaign, family: DescentTree
) -> tuple[CascadePage, ...]:
    """The campaign's own page first; every document stands on exactly one page."""
    waiting: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]
    waiting = [(campaign.url, (), (), family.members)]
    done: list[CascadePage] = []
    for url, shown, prefix, members in waiting:
        own, groups, inner = _split(family, members, prefix)
        branches = []
        for territory in sorted(groups, key=lambda member: sort_key(_name(snapshot, member))):
            below = f"{campaign.url}{territory}/"
            branches.append(_branch(snapshot, family, territory, below, groups[territory]))
            waiting.append((below, (*shown, territory), (*inner, territory), groups[territory]))
        done += _pages(url, shown, own, tuple(branches), len(members))
    return tuple(done)


def _pages(
    url: str, shown: tuple[str, ...], own: list[str], branches: tuple[Branch, ...], total: int
) -> Iterable[CascadePage]:
    cut = [tuple(own[start : start + WHOLE]) for start in range(0, len(own), WHOLE)] or [()]
    urls = (url, *(f"{url}trang-{number}/" for number in range(2, len(cut) + 1)))
    pages = urls if len(urls) > 1 else ()
    for number, members in enumerate(cut, 1):
        first = branches if number == 1 else ()
        yield CascadePage(
            url=urls[number - 1],
            territories=shown,
            members=members,
            branches=first,
            total=total,
            number=number,
            pages=pages,
        )


def _split(
    family: DescentTree, members: tuple[str, ...], prefix: tuple[str, ...]
) -> tuple[list[str], dict[str, tuple[str, ...]], tuple[str, ...]]:
    """What stands here, what stands below by territory, and the territory that holds both."""
    if len(members) <= WHOLE:
        return list(members), {}, prefix
    own, groups, prefix = by_territory(family, members, prefix)
    far = {key: tuple(some) for key, some in groups.items() if len(some) >= APART}
    own += [member for key, some in groups.items() if key not in far for member in some]
    order = {member: at for at, member in enumerate(members)}
    return sorted(own, key=order.__getitem__), far, prefix


def by_territory(
    family: DescentTree, members: Iterable[str], prefix: tuple[str, ...] = ()
) -> tuple[list[str], dict[str, list[str]], tuple[str, ...]]:
    """Documents that belong to no single territory of several, and the others by territory."""
    own: list[str] = []
    while True:
        groups: dict[str, list[str]] = {}
        for member in members:
            chain = family.place[member]
            if len(chain) > len(prefix):
                groups.setdefault(chain[len(prefix)], []).append(member)
            else:
                own.append(member)
        if len(groups) != 1:
            return own, groups, prefix
        # All in one country, or in one province: what tells them apart lies further down.
        ((only, members),) = groups.items()
        prefix = (*prefix, only)


def _branch(
    snapshot: Snapshot, family: DescentTree, territory: str, url: str, members: tuple[str, ...]
) -> Branch:
    inside = set(members)
    edges = [family.above[member] for member in members if member in family.above]
    tops = Counter(edge.target for edge in edges if edge.target not in inside)
    inferred = sum(bool(edge.inferred) for edge in edges)
    above = min(tops, key=lambda member: (-tops[member], member), default="")
    name = _name(snapshot, territory)
    return Branch(
        territory=territory,
        name=name,
        url=url,
        members=members,
        printed=len(edges) - inferred,
        inferred=inferred,
        above=above,
    )


def _name(snapshot: Snapshot, territory: str) -> str:
    return snapshot.portal.territories[territory].name
