"""What a timeline is drawn from: bars, marks, lines and words, each at its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from ....text import fold
from ....value import value_class
from ..svg import along, box, rounded

BarKind = Literal["past", "cur", "rest"]
MarkKind = Literal["full", "none", "due", "far"]
"""There is a record or it is a fact; passed without one; the next; later or not binding."""
Axis = Literal["x", "y"]
Shape = Literal["diamond", "circle"]


LineKind = Literal["grid", "axis", "span"]


@value_class
class TimeLine:
    """From one point to another, or along several."""

    points: tuple[tuple[float, float], ...]
    kind: LineKind = "grid"

    @property
    def path(self) -> str:
        return along(self.points)


@value_class
class PhaseBar:
    """A stretch of a phase; what has passed is hatched, what is left is tinted."""

    x: float
    y: float
    width: float
    height: float
    kind: BarKind
    title: str = ""

    @property
    def path(self) -> str:
        return box(self.x, self.y, self.width, self.height)


@value_class
class Plate:
    """Paper under words that stand on hatching."""

    x: float
    y: float
    width: float
    height: float

    @property
    def path(self) -> str:
        return box(self.x, self.y, self.width, self.height)


@lru_cache(maxsize=256)
def _around(shape: Shape, radius: float) -> str:
    """From the left of a circle, or the top of a diamond, and back."""
    r = rounded(radius)
    if shape == "circle":
        across = rounded(radius * 2)
        half = f"a{r} {r} 0 0 1"
        return f"{half} {across} 0{half}-{across} 0z"
    return f"l{r} {r}-{r} {r}-{r}-{r}z"


@value_class
class EventMark:
    """A diamond for a milestone, a circle for a report."""

    shape: Shape
    x: float
    y: float
    r: float
    kind: MarkKind
    title: str = ""

    @property
    def path(self) -> str:
        if self.shape == "circle":
            return f"M{rounded(self.x - self.r)} {rounded(self.y)}{_around(self.shape, self.r)}"
        return f"M{rounded(self.x)} {rounded(self.y - self.r)}{_around(self.shape, self.r)}"


@value_class
class Label:
    """Words at a place; `whole` where they had to be cut.

    After them the state of `day`, for which a script puts how far it is.
    """

    x: float
    y: float
    text: str
    kind: str = ""
    whole: str = ""
    day: dt.date | None = None
    state: str = ""


@value_class
class Today:
    """The month that today is in, and what a script needs to make it the line of the day.

    A page is the same all month long: a build each day changes what has changed, not every drawing.
    """

    axis: Axis
    at: float
    thick: float
    near: float
    far: float
    tag_x: float
    tag_y: float
    tag_width: float
    text: str
    first: dt.date
    last: dt.date
    start: float
    end: float
    is_inside: bool
    """Whether today lies on the axis; else only the words are shown."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left edge, upper edge, width and height."""
        long = self.far - self.near
        if self.axis == "x":
            return self.at, self.near, self.thick, long
        return self.near, self.at, long, self.thick


@value_class
class TimelineDrawing:
    """One SVG, ready to be written out."""

    key: str
    """Makes ids unique on the page."""
    form: Literal["wide", "tall", "bar"]
    width: float
    height: float
    title: str
    description: str
    lines: tuple[TimeLine, ...]
    bars: tuple[PhaseBar, ...]
    plates: tuple[Plate, ...]
    marks: tuple[EventMark, ...]
    labels: tuple[Label, ...]
    today: Today

    @property
    def strokes(self) -> dict[LineKind, str]:
        """All lines of a kind in one path."""
        paths: dict[LineKind, str] = {}
        for line in self.lines:
            paths[line.kind] = paths.get(line.kind, "") + line.path
        return paths


class _Widths(dict[str, int]):
    """By letter; one that no list names is as wide as what stays without its marks."""

    def __missing__(self, letter: str) -> int:
        bare = fold(letter)
        self[letter] = width = self[bare] if bare != letter and len(bare) == 1 else 700 * len(bare)
        return width


# Advance widths of Be Vietnam Pro 400, in thousandths of the size, rounded up; marks add nothing.
_WIDTHS = _Widths(
    {
        letter: width
        for width, letters in (
            (270, "lIi·'j.: "),
            (320, ',;"'),
            (410, "1frt"),
            (460, "()J"),
            (520, "zs/"),
            (590, "kxuvnyh7-"),
            (640, "ecELaogF8ST«»"),
            (690, "2bdpq35069BKRPYZ–"),
            (750, "HVUXDNA4&…"),
            (840, "CGQO%"),
            (920, "mwMW@"),
        )
        for letter in letters
    }
)


@lru_cache(maxsize=65536)
def text_width(text: str, bold: bool = False) -> float:
    """About how wide the words are, in units of the drawing."""
    return _units(sum(map(_WIDTHS.__getitem__, text)), bold)


def _units(thousandths: int, bold: bool) -> float:
    return thousandths * 13 / 1000 * (1.04 if bold else 1)


@lru_cache(maxsize=8192)
def cut_to(text: str, width: float, bold: bool = False) -> str:
    """The text, or as many of its words as fit, with «…»; empty when not even one fits."""
    if text_width(text, bold) <= width:
        return text
    words = text.split()
    # One word more than fits, for its last signs may go.
    most = min(_fitting(words, " ", width, bold) + 1, len(words) - 1)
    for count in range(most, 0, -1):
        shorter = " ".join(words[:count]).rstrip(" ,;:–-") + "…"
        if text_width(shorter, bold) <= width:
            return shorter
    return ""


@lru_cache(maxsize=8192)
def lines_of(text: str, width: float, most: int = 2, bold: bool = False) -> tuple[str, ...]:
    """The text broken at words into at most so many lines; what does not fit is cut."""
    words = text.split()
    if text_width(whole := " ".join(words), bold) <= width:
        return (whole,) if words else ()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        count = max(_fitting(words, " ", width, bold), 1)
        lines.append(_shorten(" ".join(words[:count]), width, bold))
        words = words[count:]
    if words:
        lines.append(_shorten(" ".join(words), width, bold))
    return tuple(lines)


def _fitting(pieces: Sequence[str], between: str, width: float, bold: bool, end: str = "") -> int:
    """How many of the pieces fit side by side and before an end; looks at those and one more."""
    total, gap = (sum(map(_WIDTHS.__getitem__, text)) for text in (end, between))
    for count, piece in enumerate(pieces):
        total += sum(map(_WIDTHS.__getitem__, piece)) + (gap if count else 0)
        if _units(total, bold) > width:
            return count
    return len(pieces)


def _shorten(text: str, width: float, bold: bool) -> str:
    """Cut at a word; where the first word alone is too long, within it."""
    if shorter := cut_to(text, width, bold):
        return shorter
    letters = text.split()[0]
    count = max(_fitting(letters, "", width, bold, "…"), 1)
    return f"{letters[:count]}…"
