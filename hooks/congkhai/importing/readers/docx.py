"""Read Word files (.docx): text in its order, automatic numbers, tables, notes, text boxes.

ECMA-376, Part 1 (WordprocessingML). Deleted text of tracked changes is left out, inserted text is
kept, and the editor is told.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from lxml import etree

from ...bilingual import Bilingual
from ...value import record_class
from ..structure.head_marks import is_motto, number_read
from . import legacy_encodings
from .docx_fonts import modernise
from .docx_numbering import Numbering
from .docx_package import DAMAGED, Package, read_package
from .docx_tables import placed_cells, within
from .lines import DocumentText, Refusal, TableCell, TextLine, bare, clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _R, _T, _TBL, _BOX = (f"{_W}{name}" for name in ("p", "r", "t", "tbl", "txbxContent"))
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", _FALLBACK, f"{_W}instrText", f"{_W}delText", _BOX}
# How a paragraph and a run look: nothing in them is text.
_SKIPPED |= {f"{_W}pPr", f"{_W}rPr"}
_TABS = {f"{_W}tab", f"{_W}ptab"}
_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = {f"{_W}{kind}": kind for kind in ("footnoteReference", "endnoteReference")}
_WATCHED = (f"{_W}ins", f"{_W}del", _BOX, *_NOTES)
_HOLDERS = {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag"}
_DEEPEST = 60


def read_word(name: str, data: bytes) -> DocumentText | Refusal:
    """Lines of a .docx; what is none is refused."""
    package = read_package(data)
    return package if isinstance(package, Refusal) else _read(name, package)


def _notes(root: etree._Element | None, kind: str) -> dict[tuple[str, str], str]:
    """Text of the notes by kind of reference and id; separators have none."""
    if root is None:
        return {}
    notes: dict[tuple[str, str], str] = {}
    for note in root:
        number = note.get(f"{_W}id")
        text = " ".join(_text(p) for p in note.iter(f"{_W}p")).strip()
        if number and text:
            notes[kind, number] = text
    return notes


@record_class
class _BodyWalk:
    """The walk through the body: collects lines and counts paragraphs and tables."""

    numbering: Numbering
    lines: list[TextLine] = field(default_factory=list)
    number: int = 0
    tables: int = 0
    changes: int = 0
    noted: list[tuple[str, str]] = field(default_factory=list)
    boxed: set[etree._Element] = field(default_factory=set)
    """Paragraphs of text boxes that were read."""

    def blocks(self, parent: etree._Element) -> None:
        for element in _blocks(parent):
            if element.tag == _TBL:
                self.table(element)
            else:
                self.paragraph(element)

    def edge(self, part: etree._Element) -> None:
        """What runs at the top or bottom of every page; told once, apart from the text."""
        start = len(self.lines)
        self.blocks(part)
        said = {line.text for line in self.lines[:start] if line.running}
        new = [line for line in self.lines[start:] if line.text.strip() and line.text not in said]
        self.lines[start:] = [replace(line, cell=None, running=True) for line in new]

    def paragraph(
        self, element: etree._Element, cell: TableCell | None = None, right: bool = False
    ) -> None:
        """The lines of a paragraph; its text boxes follow it."""
        self.number += 1
        text = _text(element)
        if text.strip() or not _is_deleted(element):
            text = self.numbering.label(element) + text
        boxes = self.watch(element)
        heading = bool(text.strip()) and _is_bold(element)
        for piece in clean(text).split("\n"):
            self.lines.append(
                TextLine(
                    text=piece.rstrip(),
                    number=self.number,
                    page=None,
                    cell=cell,
                    whole=True,
                    heading=heading and bool(piece.strip()),
                    right=right,
                )
            )
        for box in boxes:
            for inner in box.iter(_P):
                # A box within a box is met by each that it lies in.
                if inner not in self.boxed:
                    self.boxed.add(inner)
                    self.paragraph(inner, cell, right)

    def watch(self, element: etree._Element) -> list[etree._Element]:
        """Count the changes of a paragraph and note what it refers to; its text boxes."""
        notes: list[tuple[str, str]] = []
        boxes: list[etree._Element] = []
        for found in element.iter(*_WATCHED):
            if found.tag == _BOX:
                # The fallback repeats them.
                if not any(parent.tag == _FALLBACK for parent in found.iterancestors()):
                    boxes.append(found)
            elif found.tag in _NOTES:
                notes.append((_NOTES[found.tag], found.get(f"{_W}id") or ""))
            else:
                self.changes += 1
        # Those below the text come before those at its end.
        self.noted += sorted(notes, key=lambda note: note[0], reverse=True)
        return boxes

    def table(self, element: etree._Element) -> None:
        """A table of data keeps its cells; one that only lays out head or signature is text."""
        rows = [list(within(row, "tc")) for row in within(element, "tr")]
        if _is_layout(rows):
            self._layout(rows)
            return
        table, self.tables = self.tables, self.tables + 1
        for place, tc in placed_cells(element, table):
            for paragraph in _paragraphs(tc):
                if _text(paragraph).strip() or self.numbering.has_label(paragraph):
                    self.paragraph(paragraph, place)

    def _layout(self, rows: list[list[etree._Element]]) -> None:
        """Column by column within a row; each column ends with a blank line."""
        for row in rows:
            for column, tc in enumerate(row):
                for paragraph in _paragraphs(tc):
                    self.paragraph(paragraph, right=column > 0 and column == len(row) - 1)
            self.lines.append(TextLine(text="", number=self.number))


def _read(name: str, package: Package) -> DocumentText | Refusal:
    body = package.document.find(f"{_W}body")
    if body is None:
        return DAMAGED
    parts = (package.document, *package.headers, *package.footers)
    notes_parts = (package.footnotes, package.endnotes)
    told = modernise([*parts, *(part for part in notes_parts if part is not None)], package.styles)
    walk = _BodyWalk(Numbering(package.numbering, package.styles))
    letterhead = _letterhead(package, body)
    if letterhead is not None:
        walk.blocks(letterhead)
    walk.blocks(body)
    for edge in (*package.headers, *package.footers):
        if edge is not letterhead:
            walk.edge(edge)
    notes = {
        **_notes(package.endnotes, "endnoteReference"),
        **_notes(package.footnotes, "footnoteReference"),
    }
    for count, note in enumerate((n for n in walk.noted if n in notes), start=1):
        walk.number += 1
        walk.lines.append(
            TextLine(text=f"[{count}] {clean(notes[note])}", number=walk.number, whole=True)
        )
    text = "\n".join(line.text for line in walk.lines)
    if not text.strip():
        return Refusal(
            Bilingual("tệp Word không có chữ nào", "the Word file holds no text"),
            Bilingual(
                "nếu là bản chụp, dùng --ocr trên tệp PDF",
                "if it is a scan, use --ocr on the PDF file",
            ),
        )
    converted = legacy_encodings.converted(text)
    if isinstance(converted, Refusal):
        return converted
    lines = walk.lines
    if converted.note:
        told.append(converted.note)
        lines = [replace(o, text=t) for t, o in zip(converted.text.split("\n"), lines, strict=True)]
    if walk.changes:
        told.append("tệp còn dấu vết sửa (Track Changes): đã lấy chữ chèn vào, bỏ chữ đã xóa")
    return DocumentText(name, tuple(lines), tuple(told))


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, also inside content controls and accepted insertions."""
    for element in parent:
        if element.tag in {_P, _TBL}:
            yield element
        elif element.tag in _HOLDERS:
            yield from _blocks(element)


def _paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell, those of tables inside it too, those of text boxes not."""
    for element in _blocks(cell):
        if element.tag == _P:
            yield element
        else:
            for row in within(element, "tr"):
                for inner in within(row, "tc"):
                    yield from _paragraphs(inner)


def _text(element: etree._Element) -> str:
    """The text of a paragraph: tabs and breaks kept, deletions and boxes left out."""
    pieces: list[str] = []
    _collect(element, pieces, 0)
    return "".join(pieces)


def _collect(element: etree._Element, pieces: list[str], depth: int) -> None:
    is_run = element.tag == _R
    for child in element:
        tag = child.tag
        if tag == _T:
            pieces.append(child.text or "")
        elif tag in _SKIPPED or not isinstance(tag, str):
            continue
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif is_run and tag in _TABS:
            pieces.append("\t")
        elif depth < _DEEPEST:
            _collect(child, pieces, depth + 1)


def _is_deleted(element: etree._Element) -> bool:
    """A tracked deletion that takes the paragraph's end with it, and its number."""
    return element.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _letterhead(package: Package, body: etree._Element) -> etree._Element | None:
    """The header of the page that holds agency, motto and number, where the text has none."""
    if _has_head(itertools.islice(body.iter(f"{_W}p"), 40)):
        return None
    return next((part for part in package.headers if _has_head(part.iter(f"{_W}p"))), None)


def _has_head(paragraphs: Iterable[etree._Element]) -> bool:
    texts = [_text(paragraph) for paragraph in paragraphs]
    return any(is_motto(text) for text in texts) and any(map(number_read, texts))


def _is_bold(element: etree._Element) -> bool:
    """All runs with letters are bold, or the style is a heading's."""
    style = element.find(f"{_W}pPr/{_W}pStyle")
    if style is not None and (style.get(f"{_W}val") or "").lower().startswith("heading"):
        return len(_text(element)) < 200
    has_letters = False
    for run in element.iterchildren(_R):
        if not _has_bold(run):
            if _text(run).strip():
                return False
        elif not has_letters:
            has_letters = bool(_text(run).strip())
    return has_letters


def _has_bold(run: etree._Element) -> bool:
    properties = next(run.iterchildren(f"{_W}rPr"), None)
    bold = None if properties is None else next(properties.iterchildren(f"{_W}b"), None)
    return bold is not None and bold.get(f"{_W}val") not in {"0", "false"}


def _is_layout(rows: list[list[etree._Element]]) -> bool:
    """Head and signature stand in tables of few columns, without being data."""
    if len(rows) > 8 or max((len(row) for row in rows), default=0) > 3:
        return len(rows) == 0
    text = bare(" ".join(_text(p) for row in rows for tc in row for p in _paragraphs(tc)))
    signs = ("noi nhan", "doc lap - tu do", "cong hoa xa hoi", "dang cong san viet nam")
    if any(sign in text for sign in signs):
        return True
    filled = [tc for row in rows for tc in row if any(_text(p).strip() for p in _paragraphs(tc))]
    if len(rows) == 1 and len(filled) == 1 < len(rows[0]):
        # An empty cell that sets a signature to the right.
        return True
    signed = (" kt. ", " tm. ", " tl. ", " tuq. ", "(da ky)", "kinh gui")
    return len(rows) <= 3 and len(text) < 600 and any(sign in f" {text} " for sign in signed)
