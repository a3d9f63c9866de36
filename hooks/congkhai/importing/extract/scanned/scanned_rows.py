"""The rows of a table that a scan read line by line: which lines belong to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ....expressions import expression
from ....value import record_class
from ...readers.lines import TextLine
from ...structure.paragraphs import Paragraph
from .scanned_names import NamedSpot, spots_in

_MOST_AHEAD = 45
"""Lines below a row among which the next figure is looked for."""
_FEWEST_LETTERS = 5
_INDEX = expression(r"^\W{0,3}(?P<number>\d{1,3})\s*[|.)]?(?:\s+|$)(?![\d/%–-])")
_GROUP = expression(r"^\W{0,3}[IVXLH]{1,4}\s*[|.)]?\s+(?=[^\W\d_a-z])")
# Print of a page that is none of the table: the address of a site, a telephone.
_MARGIN = expression(r"thu ?vien ?p|\bwww\b|\+84|page break")


@record_class
class ScannedRow:
    """The lines of one row, and who is charged in it."""

    lines: list[tuple[TextLine, Paragraph]] = field(default_factory=list)
    figure: int = 0
    """Which of the lines the figure opens."""
    who: NamedSpot | None = None
    is_whole: bool = True
    """No figure is missing behind it: what follows may else be of another row."""

    def text(self, number: int) -> str:
        text = self.lines[number][0].text.strip()
        index = _INDEX.match(text) if number == self.figure else None
        return text[index.end() :].strip() if index else text


def rows_of(lines: Sequence[tuple[TextLine, Paragraph]]) -> list[ScannedRow]:
    """The rows: from the line that a figure opens, or above it where the figure stands lower."""
    kept = [pair for pair in lines if not _is_noise(pair[0])]
    opens: list[int] = []
    figures: list[int] = []
    last = 0
    for at, (line, _) in enumerate(kept):
        number = figure_of(line)
        if number is None:
            continue
        is_next = last < number <= last + 2
        if number == 1 and last:
            is_next = _goes_on_from_one(kept, at, last)
        if is_next:
            opens.append(at)
            figures.append(number)
            last = number
    if not opens or figures[0] != 1:
        return []
    starts = [
        _start(kept, at, opens[number - 1] if number else -1) for number, at in enumerate(opens)
    ]
    ends = [*starts[1:], len(kept)]
    following = [*figures[1:], 0]
    return [
        ScannedRow(
            _less_group(kept[start:end], at - start),
            at - start,
            is_whole=following[number] != figures[number] + 2,
        )
        for number, (at, start, end) in enumerate(zip(opens, starts, ends, strict=True))
    ]


def figure_of(line: TextLine) -> int | None:
    """The figure that opens a line."""
    index = _INDEX.match(line.text.strip())
    return int(index["number"]) if index else None


def _is_noise(line: TextLine) -> bool:
    letters = sum(letter.isalnum() for letter in line.text)
    is_index = line.text.strip(" .").isdigit()
    return (letters < _FEWEST_LETTERS and not is_index) or _MARGIN.search(line.bare) is not None


def _goes_on_from_one(kept: Sequence[tuple[TextLine, Paragraph]], at: int, last: int) -> bool:
    """Whether the figures begin anew here, or «1» is a «I» misread above the rows of a group."""
    for line, _ in kept[at + 1 : at + 1 + _MOST_AHEAD]:
        number = figure_of(line)
        if number in {2, last + 1}:
            return number == 2
    return False


def _start(kept: Sequence[tuple[TextLine, Paragraph]], at: int, before: int) -> int:
    """Where a row begins whose figure stands in the midst of its lines."""
    text = kept[at][0].text.strip()
    index = _INDEX.match(text)
    rest = text[index.end() :].lstrip(" -–+•|") if index else text
    if rest[:1].isupper() or not rest:
        return at
    for above in range(at - 1, before, -1):
        words = kept[above][0].text.strip()
        is_body = next((place.at == 0 for place in spots_in(words)), False)
        if words[:1].isupper() and not is_body:
            return above
    return at


def _less_group(
    lines: list[tuple[TextLine, Paragraph]], figure: int
) -> list[tuple[TextLine, Paragraph]]:
    """A row without the heading of the next group of rows, which stands at its end."""
    for number, (line, _) in enumerate(lines):
        if number <= figure:
            continue
        text = line.text.strip()
        is_one = figure_of(line) == 1
        if (is_one or _GROUP.match(text)) and not any(
            True for other, _ in lines[number : number + 3] for _ in spots_in(other.text.strip())
        ):
            return lines[:number]
    return lines
