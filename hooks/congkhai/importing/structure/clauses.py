"""What is looked through for dates: paragraphs, and the cells of tables with their row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...value import value_class
from ..extract.dates import Moment, moments
from ..readers.lines import bare, squeezed
from .paragraphs import Kind, Paragraph

_SENTENCE_END = re.compile(r"[.;](?=\s+[A-ZĐÀ-ỸĂÂÊÔƠƯ\-+“(])|;")
_TIME_HEAD = re.compile(r"\b(?:thoi (?:han|gian|diem)|tien do|han|hoan thanh|ket thuc)\b")


@value_class
class Unit:
    """A text, and for a cell what its row is about."""

    paragraph: Paragraph
    text: str
    line: int
    context: str = ""
    is_cell: bool = False
    is_due: bool = False
    """A cell in a column headed «Thời hạn», «Tiến độ»."""

    def is_only(self, moment: Moment) -> bool:
        """The cell of such a column says this date and nothing else."""
        return self.is_due and len(self.text) - (moment.end - moment.start) < 8


def units(paragraphs: Sequence[Paragraph]) -> Iterator[Unit]:
    """The texts of a document in their order, tables cell by cell."""
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            yield Unit(paragraph=paragraph, text=paragraph.text, line=paragraph.number)
        else:
            yield from _cells(paragraph)


def _cells(paragraph: Paragraph) -> Iterator[Unit]:
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    lines: dict[tuple[int, int], int] = {}
    for line in paragraph.lines:
        if line.cell:
            key = (line.cell.table, line.cell.row)
            rows.setdefault(key, {}).setdefault(line.cell.column, []).append(line.text)
            lines.setdefault(key, line.number)
    heads: set[int] = set()
    for number, (key, columns) in enumerate(rows.items()):
        texts = {at: squeezed(" ".join(cell)) for at, cell in sorted(columns.items())}
        if number == 0:
            heads = {at for at, text in texts.items() if _TIME_HEAD.search(bare(text))}
        first = list(texts.values())[:3]
        named = max((text for text in first if not _is_time(text)), key=len, default="")
        for at, text in texts.items():
            context = "" if text == named else named
            yield Unit(
                paragraph=paragraph,
                text=text,
                line=lines[key],
                context=context,
                is_cell=True,
                is_due=at in heads and number > 0,
            )


def _is_time(text: str) -> bool:
    """A cell that only says when."""
    return len(text) < 60 and bool(moments(bare(text)))


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a paragraph, cut at «;» too."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
