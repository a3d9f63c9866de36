"""The same document as a Word or PDF file, set as offices set them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.importing.made import Placed, paragraph, pdf_file, table, word_file

from .around import _listed
from .heads import beside, columns
from .sheet import Shape, Sheet

LINE, LINES = 17.0, 44
LEFT, RIGHT, LETTER = 56.0, 300.0, 6.0


def _word(sheet: Sheet, head: Sequence[str], bold: bool = False) -> bytes:
    ending = table([("\n".join(_listed(sheet)), "\n".join([*sheet.signing, "", sheet.name]))])
    blocks = [*head, *(paragraph(line, bold=bold) for line in [*sheet.titled, *sheet.body]), ending]
    return word_file(*blocks)


def word_table(sheet: Sheet) -> bytes:
    return _word(sheet, [table([("\n".join(sheet.left), "\n".join(sheet.right))])])


def word_rows(sheet: Sheet) -> bytes:
    """Names in one row, number and date in the next."""
    at = len(sheet.left) - 1 - sheet.is_letter * 1
    names, below = "\n".join(sheet.left[:at]), "\n".join(sheet.left[at:])
    return _word(sheet, [table([(names, "\n".join(sheet.motto)), (below, sheet.dated)])])


def word_tabs(sheet: Sheet) -> bytes:
    return _word(sheet, [paragraph(line) for line in beside(sheet)])


def word_plain(sheet: Sheet) -> bytes:
    return _word(sheet, [paragraph(line) for line in columns(sheet)], bold=True)


def word_breaks(sheet: Sheet) -> bytes:
    """Paragraphs whose lines are parted by line ends, type and title in one."""
    head = [paragraph("\n".join(sheet.left)), paragraph("\n".join(sheet.right))]
    titled = paragraph("\n".join(sheet.titled), bold=True)
    return _word(replace(sheet, kind="", title=""), [*head, titled]) if sheet.titled else _word(
        sheet, head
    )  # fmt: skip


def _placed(left: float, top: float, line: str) -> list[Placed]:
    """Word by word, as Word prints."""
    found: list[Placed] = []
    for word in line.split():
        found.append((left, top, word))
        left += LETTER * (len(word) + 1)
    return found


def _pages(rows: Sequence[tuple[str, str]]) -> bytes:
    pages: list[list[Placed]] = []
    for at in range(0, len(rows), LINES):
        placed: list[Placed] = []
        for row, (left, right) in enumerate(rows[at : at + LINES]):
            placed += _placed(LEFT, 60 + LINE * row, left)
            placed += _placed(RIGHT, 60 + LINE * row, right)
        pages.append(placed)
    return pdf_file(*pages)


def _lines(sheet: Sheet) -> list[str]:
    import textwrap

    long = [*sheet.titled, "", *sheet.body]
    return [part for line in long for part in textwrap.wrap(line, 80) or [""]]


def _columns(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    count = max(len(left), len(right))
    left, right = left + [""] * (count - len(left)), right + [""] * (count - len(right))
    return list(zip(left, right, strict=True))


def portable(sheet: Sheet) -> bytes:
    """Both columns on the same lines, number and date level."""
    head = _columns(sheet.left, sheet.right)
    ending = _columns(_listed(sheet), [*sheet.signing, "", "", sheet.name])
    return _pages([*head, ("", ""), *((line, "") for line in _lines(sheet)), ("", ""), *ending])


def portable_plain(sheet: Sheet) -> bytes:
    lines = [*columns(sheet), "", *_lines(sheet), "", *sheet.ending]
    return _pages([(line, "") for line in lines])


def portable_stamped(sheet: Sheet) -> bytes:
    """A digital signature prints number and day beside what it fills, and a stamp above."""
    data = (
        ("Người ký: Văn phòng", "Thời gian ký: 09.03.2026 16:20:41 +07:00"),
        *_columns(sheet.left, sheet.right),
    )
    ending = _columns(_listed(sheet), [*sheet.signing, "", "", sheet.name])
    return _pages([*data, ("", ""), *((line, "") for line in _lines(sheet)), ("", ""), *ending])


SHAPES = [
    Shape("Word: table", word_table),
    Shape("Word: table of two rows", word_rows),
    Shape("Word: tabs", word_tabs),
    Shape("Word: paragraphs, bold", word_plain),
    Shape("Word: line ends", word_breaks),
    Shape("PDF: columns", portable),
    Shape("PDF: one column", portable_plain),
    Shape("PDF: stamp above", portable_stamped),
]
