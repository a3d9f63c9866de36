"""Where the boxes and arrows of reports stand: one drawing runs to the right, one runs down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Literal

from ....text import capitalize_first
from ....value import value_class
from ..svg import box, rounded
from ..timeline.shapes import lines_of
from .graph import Graph, PartyGroup, ReportStep, graph_of, independent_flows

WIDE, NARROW = 800.0, 340.0
LINE, PAD = 18.0, 10.0
GAP = 18.0
MOST_BOXES, MOST_LEVELS = 14, 5
"""More than that, and the table is easier to read."""
MOST_NAMES = 6
MOST_PICTURES = 8
MOST_STEPS = 100
"""Of so many, no picture could be read; nothing need be worked out to know it."""


@value_class
class FlowText:
    x: float
    y: float
    text: str
    kind: str


@value_class
class Box:
    """Those who stand there, and when they report."""

    x: float
    y: float
    width: float
    height: float
    words: tuple[FlowText, ...]

    @property
    def path(self) -> str:
        return box(self.x, self.y, self.width, self.height)


@value_class
class Arrow:
    path: str
    head: str
    is_firm: bool


@value_class
class FlowDrawing:
    """One SVG, ready to be written out."""

    form: Literal["wide", "tall"]
    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@value_class
class FlowPicture:
    """Two drawings of which one shows."""

    title: str
    description: str
    drawings: tuple[FlowDrawing, ...]
    some_are_dashed: bool
    """Arrows of drafts, and of what an editor inferred; the picture then says so."""


def flow_pictures(steps: Sequence[ReportStep], title: str) -> tuple[FlowPicture, ...]:
    """One for each group of reports that meet; none where there is too much to draw.

    The table has it all the same.
    """
    found = (_picture(group, title) for group in independent_flows(steps))
    return tuple(islice((picture for picture in found if picture), MOST_PICTURES))


def _picture(steps: Sequence[ReportStep], title: str) -> FlowPicture | None:
    if len(steps) > MOST_STEPS:
        return None
    graph = graph_of(steps)
    if graph is None or len(graph.nodes) > MOST_BOXES or graph.nodes[-1].level >= MOST_LEVELS:
        return None
    dashed = any(not is_firm for _, _, is_firm in graph.edges)
    ends = f"{title}: {', '.join(graph.nodes[-1].names)}"
    return FlowPicture(ends, " ".join(_said(steps)), (_wide(graph), _tall(graph)), dashed)


def _said(steps: Iterable[ReportStep]) -> Iterable[str]:
    for step in steps:
        who = ", ".join(name for _, name in step.who)
        via = f", qua {', '.join(name for _, name in step.via)}" if step.via else ""
        yield f"{who} báo cáo {', '.join(name for _, name in step.to)}{via}: {step.rule}."


@lru_cache(maxsize=256)
def _lines(node: PartyGroup, width: float) -> list[tuple[str, str]]:
    """What stands in a box, line by line, with its style."""
    names = tuple(map(capitalize_first, node.names))
    if len(names) > MOST_NAMES:
        names = (*names[: MOST_NAMES - 1], f"và {len(names) - MOST_NAMES + 1} nơi khác")
    room = width - 2 * PAD
    lines = [(line, "b") for name in names for line in lines_of(name, room, 5, bold=True)]
    return lines + [(line, "m") for rule in node.rules for line in lines_of(rule, room, 3)]


def _height(node: PartyGroup, width: float) -> float:
    return len(_lines(node, width)) * LINE + 2 * PAD


def _box(node: PartyGroup, x: float, y: float, width: float) -> Box:
    words = tuple(
        FlowText(x + PAD, y + PAD + LINE * (number_ + 0.75), text, kind)
        for number_, (text, kind) in enumerate(_lines(node, width))
    )
    return Box(x, y, width, _height(node, width), words)


Way = tuple[int, int, int]
"""An arrow from one node to another, where it passes a level by."""


def _wide(graph: Graph) -> FlowDrawing:
    """A column for each level, so that reports run to the right as time does on a timeline."""
    levels = graph.nodes[-1].level + 1
    gap = 64.0 if levels < 4 else 40.0
    width = (WIDE - 2 - gap * (levels - 1)) / levels
    columns = [_column(graph, level) for level in range(levels)]
    heights = [sum(_room(graph, node, width) + GAP for node in column) - GAP for column in columns]
    boxes: dict[int, Box] = {}
    passes: dict[Way, tuple[float, float]] = {}
    for level, column in enumerate(columns):
        x, y = 1 + level * (width + gap), 1 + (max(heights) - heights[level]) / 2
        for node in column:
            if isinstance(node, int):
                boxes[node] = _box(graph.nodes[node], x, y, width)
            else:
                passes[node] = (x, y)
            y += _room(graph, node, width) + GAP
    arrows = []
    for giver, other, is_firm in graph.edges:
        start, end = boxes[giver], boxes[other]
        points = [(start.x + width, start.y + start.height / 2)]
        for level in range(graph.nodes[giver].level + 1, graph.nodes[other].level):
            x, y = passes[giver, other, level]
            points += [(x, y), (x + width, y)]
        points.append((end.x - 7, end.y + end.height / 2))
        arrows.append(_across(points, is_firm))
    held = tuple(boxes[place] for place in sorted(boxes))
    return FlowDrawing("wide", WIDE, max(heights) + 2, held, tuple(arrows))


def _column(graph: Graph, level: int) -> list[int | Way]:
    """The nodes of a level; below them a way for each arrow that passes it by."""
    nodes: list[int | Way] = [
        place for place, node in enumerate(graph.nodes) if node.level == level
    ]
    ways: list[int | Way] = [
        (start, other, level)
        for start, other, _ in graph.edges
        if graph.nodes[start].level < level < graph.nodes[other].level
    ]
    return nodes + ways


def _room(graph: Graph, place: int | Way, width: float) -> float:
    return _height(graph.nodes[place], width) if isinstance(place, int) else 0


def _across(points: Sequence[tuple[float, float]], is_firm: bool) -> Arrow:
    path = f"M{rounded(points[0][0])} {rounded(points[0][1])}"
    for (x, y), (to_x, to_y) in pairwise(points):
        if y == to_y:
            path += f"H{rounded(to_x)}"
        else:
            middle = rounded((x + to_x) / 2)
            path += (
                f"C{middle} {rounded(y)} {middle} {rounded(to_y)} {rounded(to_x)} {rounded(to_y)}"
            )
    x, y = points[-1]
    return Arrow(path, f"M{rounded(x)} {rounded(y - 5)}l7 5-7 5z", is_firm)


def _tall(graph: Graph) -> FlowDrawing:
    """One under the other; each arrow leaves on the left and runs down in a lane of its own."""
    lanes = _lanes(graph)
    gutter = 12.0 * (max(lanes.values()) + 1) + 12
    width = NARROW - 1 - gutter
    boxes: list[Box] = []
    y = 1.0
    for node in graph.nodes:
        boxes.append(_box(node, gutter, y, width))
        y += boxes[-1].height + GAP
    arrows = []
    for (first, other, is_firm), lane in lanes.items():
        x = gutter - 12 - 12 * lane
        start, end = boxes[first], boxes[other]
        top, bottom = start.y + start.height - PAD, end.y + PAD
        path = f"M{rounded(gutter)} {rounded(top)}H{rounded(x)}V{rounded(bottom)}"
        path += f"H{rounded(gutter - 7)}"
        head = f"M{rounded(gutter - 7)} {rounded(bottom - 5)}l7 5-7 5z"
        arrows.append(Arrow(path, head, is_firm))
    return FlowDrawing("tall", NARROW, y - GAP + 1, tuple(boxes), tuple(arrows))


def _lanes(graph: Graph) -> dict[tuple[int, int, bool], int]:
    """Short ways stand next to the boxes; those to one place share a lane, none crosses another."""
    lanes: dict[tuple[int, int, bool], int] = {}
    taken: list[list[tuple[int, int, int]]] = []
    for edge in sorted(graph.edges, key=lambda edge: (edge[1] - edge[0], edge)):
        first, last, _ = edge
        for lane in range(len(taken) + 1):
            if lane == len(taken):
                taken.append([])
            if all(last <= a or b <= first or target == last for a, b, target in taken[lane]):
                taken[lane].append((first, last, last))
                lanes[edge] = lane
                break
    return lanes
