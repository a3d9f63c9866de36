"""The one note of a page on agencies that have changed: elsewhere a star stands beside a name."""

from __future__ import annotations

from ...expressions import expression
from ...model import Agency
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import render
from .view import fate

STAR = 'class="ck-star"'
_STARRED = expression(r'co-quan/([\w-]+)/">[^<]*</a><sup class="ck-star"')
MOST = 12
"""Names of one line; a long register has more, and each has its page."""


@value_class
class ChangedAgencies:
    """Those of whom the same is to be said."""

    told: str
    agencies: tuple[Agency, ...]
    more: int


def with_note(snapshot: Snapshot, content: str, root: str) -> str:
    """A page with its note, if a star stands on it."""
    if STAR not in content:
        return content
    found: dict[str, list[Agency]] = {}
    for key in dict.fromkeys(_STARRED.findall(content)):
        agency = snapshot.portal.agencies[key]
        found.setdefault(fate(snapshot, agency, snapshot.today), []).append(agency)
    groups = [
        ChangedAgencies(told, tuple(some[:MOST]), len(some[MOST:])) for told, some in found.items()
    ]
    return content + render("succession-note.html", root=root, groups=groups)
