"""A campaign of many documents, drawn by territory and level, with counts on the branches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ....snapshot import Snapshot
from ...engine.environment import vietnamese_number
from ...parts.view import document
from ..timeline.shapes import cut_to, text_width
from .cut import CascadePage, by_territory
from .family import DescentTree
from .shapes import LEVELS, CascadeDrawing, CascadeLine, CascadeText, Dot, columns, level_of

TOPS = 8
"""So many documents above all territories are drawn each; of more, only their number."""
PLACES = 48
"""So many territories have a branch each; the smallest others share one."""
WIDE, TALL = 800.0, 340.0
TRUNK = 12.0
ROW, TALL_ROW = 34.0, 52.0


@dataclass(slots=True)
class TerritoryBox:
    """The documents of one territory, counted by level."""

    name: str
    url: str = "#cay"
    levels: Counter[str] = field(default_factory=Counter)
    printed: int = 0
    inferred: int = 0
    is_held: bool = True

    @property
    def total(self) -> int:
        return self.levels.total()

    @property
    def counts(self) -> str:
        """«30 văn bản, 2 suy ra»."""
        told = f"{vietnamese_number(self.total)} văn bản"
        return told + (f", {vietnamese_number(self.inferred)} suy ra" if self.inferred else "")


def drawn_by_territory(
    snapshot: Snapshot, family: DescentTree, part: CascadePage
) -> tuple[CascadeDrawing, CascadeDrawing, str]:
    """Wide, tall, and what they show in words."""
    tops, places = _gathered(snapshot, family, part)
    said = [f"{top.name}: {top.counts}." for top in (*tops, *places)]
    return _wide(tops, places), _tall(tops, places), " ".join(said)


def _gathered(
    snapshot: Snapshot, family: DescentTree, part: CascadePage
) -> tuple[list[TerritoryBox], list[TerritoryBox]]:
    own, groups, _ = by_territory(family, family.members)
    addresses = {branch.territory: branch.url for branch in part.branches}
    places = [
        _counted(snapshot, family, some, snapshot.portal.territories[key].name, addresses.get(key))
        for key, some in groups.items()
    ]
    places.sort(key=lambda member: -member.total)
    if len(places) > PLACES:
        shown, rest = places[: PLACES - 1], places[PLACES - 1 :]
        places = [*shown, _joined(rest)]
    roots = [member for member in own if member not in family.above]
    if len(roots) > TOPS:
        tops = [_counted(snapshot, family, roots, "Văn bản đứng đầu", None)]
    else:
        tops = []
        for member in roots:
            seen = document(snapshot, member)
            tops.append(_counted(snapshot, family, [member], seen.words, seen.url))
            tops[-1].is_held = seen.held
    return tops, [*_by_level(snapshot, family, own), *places]


def _by_level(snapshot: Snapshot, family: DescentTree, own: Sequence[str]) -> list[TerritoryBox]:
    """What stands above all territories yet below the first documents."""
    groups: dict[str, list[str]] = {}
    for member in own:
        if member in family.above:
            groups.setdefault(level_of(snapshot, member), []).append(member)
    return [
        _counted(snapshot, family, groups[level], f"{name}, cả địa bàn", None)
        for level, name in LEVELS.items()
        if level in groups
    ]


def _counted(
    snapshot: Snapshot, family: DescentTree, members: Sequence[str], name: str, url: str | None
) -> TerritoryBox:
    place = TerritoryBox(name=name, url=url or "#cay")
    for member in members:
        place.levels[level_of(snapshot, member)] += 1
        edge = family.above.get(member)
        if edge:
            place.inferred += bool(edge.inferred)
            place.printed += not edge.inferred
    return place


def _joined(places: Sequence[TerritoryBox]) -> TerritoryBox:
    joined = TerritoryBox(f"{len(places)} nơi khác")
    for place in places:
        joined.levels += place.levels
        joined.printed += place.printed
        joined.inferred += place.inferred
    return joined


def _wide(tops: Sequence[TerritoryBox], places: Sequence[TerritoryBox]) -> CascadeDrawing:
    levels: Mapping[str, int] = sum((place.levels for place in places), Counter[str]())
    at = columns(levels, 300, 640)
    lines: list[CascadeLine] = []
    dots, words, y = _heads(tops, WIDE - 60)
    start, y = y - ROW + 7, y + 14
    words += [CascadeText(x=x, y=y - 12, text=LEVELS[level], kind="m c") for level, x in at.items()]
    words.append(CascadeText(x=WIDE - 4, y=y - 12, text="Cộng", kind="m e"))
    for place in places:
        y += ROW
        _branch(lines, place, start, y - ROW + 8)
        middle = y - ROW + 8
        words.append(_word(TRUNK + 34, middle + 4.5, place.name, 200, "", place.url))
        ends = [x for level, x in at.items() if place.levels[level]]
        if ends:
            name_ends = TRUNK + 42 + min(text_width(place.name, bold=True), 205)
            lines.append(CascadeLine(((name_ends, middle), (max(ends), middle)), not place.printed))
        words += [
            CascadeText(x=x, y=middle + 4.5, text=str(place.levels[level]), kind="b c h")
            for level, x in at.items()
            if place.levels[level]
        ]
        words.append(CascadeText(x=WIDE - 4, y=middle + 4.5, text=place.counts, kind="e h"))
    return CascadeDrawing(
        form="wide", width=WIDE, height=y, lines=tuple(lines), dots=tuple(dots), words=tuple(words)
    )


def _tall(tops: Sequence[TerritoryBox], places: Sequence[TerritoryBox]) -> CascadeDrawing:
    lines: list[CascadeLine] = []
    dots, words, y = _heads(tops, TALL - 34)
    start = y - ROW + 7
    for place in places:
        _branch(lines, place, start, y)
        words.append(_word(TRUNK + 34, y + 4.5, place.name, TALL - 160, "", place.url))
        words.append(CascadeText(x=TALL - 2, y=y + 4.5, text=place.counts, kind="e t"))
        some = [
            f"{place.levels[level]} {name[:1].lower()}{name[1:]}"
            for level, name in LEVELS.items()
            if place.levels[level]
        ]
        words.append(_word(TRUNK + 34, y + 22, " · ".join(some), TALL - TRUNK - 40, "m"))
        y += TALL_ROW
    return CascadeDrawing(
        form="tall",
        width=TALL,
        height=y - 12,
        lines=tuple(lines),
        dots=tuple(dots),
        words=tuple(words),
    )


def _heads(tops: Sequence[TerritoryBox], room: float) -> tuple[list[Dot], list[CascadeText], float]:
    """What stands at the head of the trunk, and where the row below it is."""
    rows = [(top, 14.0 + ROW * place) for place, top in enumerate(tops)]
    dots = [Dot(TRUNK, y, "full" if top.is_held else "away") for top, y in rows]
    words = [_word(TRUNK + 16, y + 4.5, top.name, room, "b", top.url) for top, y in rows]
    return dots, words, 14.0 + ROW * len(rows)


def _branch(lines: list[CascadeLine], place: TerritoryBox, start: float, y: float) -> None:
    """From the trunk to a territory: solid for what is printed, dashed for what is inferred."""
    if place.printed or not place.inferred:
        lines.append(CascadeLine(((TRUNK, start), (TRUNK, y), (TRUNK + 28, y)), False))
    if place.inferred:
        aside, low = TRUNK + 5, y + (5 if place.printed else 0)
        lines.append(CascadeLine(((aside, start), (aside, low), (TRUNK + 28, low)), True))


def _word(x: float, y: float, text: str, room: float, kind: str, url: str = "") -> CascadeText:
    short = cut_to(text, room, bold=True)
    return CascadeText(
        x=x, y=y, text=short, kind=kind, url=url, whole=text if short != text else ""
    )
