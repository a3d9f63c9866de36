"""The text of a draft source: the paragraphs as Markdown, letter for letter as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ...expressions import expression
from ...text import Outline, read_outline
from ...value import value_class
from ..readers.lines import squeezed
from . import genre
from .paragraphs import Kind, Paragraph

_SPECIAL = expression(r"[\\`<\[]|(?<![^\W_])_|_(?![^\W_])", holds=tuple("\\`<[_"))
_EMPHASIS = expression(r"(?<!\*)(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1(?!\*)", holds=("*",))
_BLOCK = expression(r"^(?:#|>|~~~|[|=]|(?:[-*_]\s*){3,}$)")
_EMPHASISED_MARK = expression(
    r"(?P<sign>\*{1,3})(?P<mark>\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|Điều \d{1,3}\.)"
    r"(?:(?P<end>(?P=sign))(?=\s)|\s+(?=\S))",
    holds=("*",),
)
_SAYS_SOMETHING = expression(r"[^*_\s]")
"""What a converter left of emphasis, «* *» on a line of its own, is no item to be cited."""
_UNREADABLE_BULLET = expression(r"^[▪●○◦➢✓·~o]\s")
# Nobody's telephone becomes a part of an address: it is taken out of all that is written.
_TELEPHONE = expression(r"\d{9,}")
LONGEST_ANCHOR = 80


@value_class
class Body:
    """Markdown, and for each paragraph (by `id`) the anchor of its item."""

    text: str
    outline: Outline
    anchors: Mapping[int, str]
    rows: Mapping[tuple[int, int], int]
    """Which row below the head of a table (by `id`) a line of the file stands in."""

    def anchor_of(self, paragraph: Paragraph, line: int = 0) -> str | None:
        """None where the address would be longer than a source may name, or hold a telephone.

        Of a table the row that holds the line, where it is given.
        """
        anchor = self.anchors.get(id(paragraph))
        row = self.rows.get((id(paragraph), line))
        anchor = f"{anchor}-r{row}" if anchor and row else anchor
        if not anchor or len(anchor) > LONGEST_ANCHOR or _TELEPHONE.search(anchor):
            return None
        return anchor


def written_body(body: Sequence[Paragraph], appendix: Sequence[Paragraph]) -> Body:
    """The main text, then what is appended, with anchors as the portal will name them."""
    blocks: list[str] = []
    starts: dict[int, int] = {}
    rows: dict[tuple[int, int], int] = {}
    at = 1
    for paragraph, is_title in _with_titles(body, appendix):
        if not _SAYS_SOMETHING.search(paragraph.text):
            continue
        block = _block(paragraph, is_title)
        starts[id(paragraph)] = at
        for number, row in enumerate(_rows(paragraph)):
            for line in row:
                rows.setdefault((id(paragraph), line), number)
        blocks.append(block)
        at += block.count("\n") + 2
    text = "\n\n".join(blocks)
    outline = read_outline(text)
    by_line: dict[int, str] = {}
    for item in outline.items:
        by_line.setdefault(item.line, item.anchor)
    anchors = {key: by_line[line] for key, line in starts.items() if line in by_line}
    return Body(text, outline, anchors, rows)


def _rows(paragraph: Paragraph) -> list[set[int]]:
    """The lines of the file in each row of a table, its head first."""
    found: dict[tuple[int, int], set[int]] = {}
    for line in paragraph.lines:
        if line.cell:
            found.setdefault((line.cell.table, line.cell.row), set()).add(line.number)
    return list(found.values())


def _with_titles(
    body: Sequence[Paragraph], appendix: Sequence[Paragraph]
) -> Iterable[tuple[Paragraph, bool]]:
    for paragraph in body:
        yield paragraph, False
    for index, paragraph in enumerate(appendix):
        is_first = index == 0 and paragraph.kind is Kind.TEXT and len(paragraph.text) < 200
        yield paragraph, is_first and genre.is_capitals(paragraph.text)


def _block(paragraph: Paragraph, is_title: bool) -> str:
    if paragraph.kind is Kind.TABLE:
        return _table(paragraph)
    text = _counted(escaped(paragraph.text))
    if paragraph.kind is Kind.SECTION or is_title:
        return f"## {text}"
    if paragraph.kind is Kind.HEADING:
        return f"{'#' * min(6, 3 + paragraph.mark.count('.'))} {text}"
    if _BLOCK.match(text):
        return f"\\{text}"
    if paragraph.kind is Kind.BULLET and _UNREADABLE_BULLET.match(text):
        return f"- {text}"
    return text


def _counted(text: str) -> str:
    """«**3.** Sở A …», «**3. Sở A** …»: a number in heavy type counts as any other."""
    marked = _EMPHASISED_MARK.match(text)
    if marked is None:
        return text
    rest = text[marked.end() :].lstrip()
    return f"{marked['mark']} {rest if marked['end'] is not None else marked['sign'] + rest}"


# «*(nếu có) *thì»: a converter set the space inside what is set off.
_LOOSE = expression(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{0,400}?[^\s*])\s+\*(?=[^\s*])")


def escaped(text: str) -> str:
    """Signs that Markdown would take for marks are kept as signs; paired emphasis stays."""
    text = _LOOSE.sub(r"*\1* ", text) if "*" in text else text
    kept = list(_EMPHASIS.finditer(text))
    pieces: list[str] = []
    at = 0
    for match in kept:
        pieces += [_plain(text[at : match.start()]), match[1], _plain(match[2]), match[1]]
        at = match.end()
    pieces.append(_plain(text[at:]))
    return "".join(pieces)


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text).replace("*", "\\*")


def _table(paragraph: Paragraph) -> str:
    """Rows as printed; the first is the head, and every row has as many cells as the widest."""
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    for line in paragraph.lines:
        if line.cell:
            row = rows.setdefault((line.cell.table, line.cell.row), {})
            row.setdefault(line.cell.column, []).append(line.text)
    width = max((max(row) for row in rows.values()), default=0) + 1
    written: list[str] = []
    for row in rows.values():
        cells = (escaped(squeezed(" ".join(row.get(column, [])))) for column in range(width))
        written.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    written.insert(1, f"|{' --- |' * width}")
    return "\n".join(written)


def printed(markdown: str) -> str:
    """The letters of a written body without the marks that `written_body` added."""
    text = re.sub(r"(?m)^#{2,6} ", "", markdown)
    text = re.sub(r"(?m)^\|(?: --- \|)+$", "", text)
    text = re.sub(r"(?m)^\| | \|$", "", text).replace(" | ", " ")
    return squeezed(re.sub(r"\\([\\`<\[_*#>~|=\-])", r"\1", text))
