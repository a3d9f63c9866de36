"""Read Word files (.docx): text in its order, automatic numbers, tables, notes, text boxes.

ECMA-376, Part 1 (WordprocessingML). Deleted text of tracked changes is left out, inserted text is
kept, and the editor is told.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from congkhai.importing import legacy
from congkhai.importing.line import Cell, Line, Reading, Refusal, bare, clean
from congkhai.importing.numbering import Numbering

MOST_UNPACKED = 60_000_000
"""Bytes of one part of the package when unpacked: far above a 2,000-page document."""
MOST_PARTS = 20_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", _FALLBACK, f"{_W}instrText", f"{_W}delText"}
_DAMAGED = Refusal("tệp Word bị hỏng", "mở bằng Word, chọn Lưu thành (.docx) rồi nhập lại")
# What reading a damaged package may raise: broken archive, stream, or XML; encryption.
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_TYPES = "[Content_Types].xml"


def read_word(name: str, data: bytes) -> Reading | Refusal:
    """Lines of a .docx; spreadsheets, slides, bombs and damaged packages are refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            refusal = _refused(package)
            if refusal:
                return refusal
            document = _part(package, "word/document.xml")
            if document is None:
                return _DAMAGED
            numbering = Numbering(
                _part(package, "word/numbering.xml"), _part(package, "word/styles.xml")
            )
            notes = {
                **_notes(_part(package, "word/endnotes.xml"), "endnoteReference"),
                **_notes(_part(package, "word/footnotes.xml"), "footnoteReference"),
            }
    except _UNREADABLE:
        return _DAMAGED
    return _read(name, document, numbering, notes)


def _refused(package: zipfile.ZipFile) -> Refusal | None:
    names = set(package.namelist())
    infos = package.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > 20 * MOST_UNPACKED:
        return Refusal("tệp nén quá lớn khi mở ra", "kiểm tra lại nguồn của tệp")
    if any(name.startswith("xl/") for name in names):
        return Refusal("đây là bảng tính Excel", "lưu văn bản dưới dạng Word hoặc PDF rồi nhập")
    if any(name.startswith("ppt/") for name in names):
        return Refusal("đây là bài trình chiếu", "lưu văn bản dưới dạng Word hoặc PDF rồi nhập")
    if "mimetype" in names and "content.xml" in names:
        return Refusal("đây là tệp OpenDocument", "lưu lại dưới dạng .docx rồi nhập")
    if _TYPES not in names or "word/document.xml" not in names:
        return Refusal("đây là tệp nén, không phải văn bản Word", "giải nén rồi nhập từng tệp")
    return None


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """One XML part, with no entities and no network; ValueError where it is too large."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return None
    if info.file_size > MOST_UNPACKED or info.file_size > 5_000 * max(info.compress_size, 400):
        raise ValueError(name)
    with package.open(info) as stream:
        data = stream.read(MOST_UNPACKED + 1)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    return etree.fromstring(data, parser)


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


@dataclass(slots=True)
class _Walk:
    """The walk through the body: collects lines and counts paragraphs and tables."""

    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    number: int = 0
    tables: int = 0
    changes: int = 0
    noted: list[tuple[str, str]] = field(default_factory=list)

    def paragraph(
        self, element: etree._Element, cell: Cell | None = None, right: bool = False
    ) -> None:
        """The lines of a paragraph; its text boxes follow it."""
        self.number += 1
        text = self.numbering.label(element) + _text(element)
        self.changes += sum(1 for _ in element.iter(f"{_W}ins", f"{_W}del"))
        self.noted += [
            (kind, note.get(f"{_W}id") or "")
            for kind in ("footnoteReference", "endnoteReference")
            for note in element.iter(f"{_W}{kind}")
        ]
        heading = _is_bold(element)
        for piece in clean(text).split("\n"):
            self.lines.append(
                Line(
                    piece.rstrip(),
                    self.number,
                    None,
                    cell,
                    True,
                    heading and bool(piece.strip()),
                    right,
                )
            )
        for box in _boxes(element):
            for inner in box.iter(f"{_W}p"):
                self.paragraph(inner, cell, right)

    def table(self, element: etree._Element) -> None:
        """A table of data keeps its cells; one that only lays out head or signature is text."""
        rows = [list(_within(row, "tc")) for row in _within(element, "tr")]
        if _is_layout(rows):
            self._layout(rows)
            return
        table, self.tables = self.tables, self.tables + 1
        for number, row in enumerate(rows):
            for column, tc in enumerate(row):
                for paragraph in _paragraphs(tc):
                    if _text(paragraph).strip() or self.numbering.has_label(paragraph):
                        self.paragraph(paragraph, Cell(table, number, column))

    def _layout(self, rows: list[list[etree._Element]]) -> None:
        """Column by column within a row; each column ends with a blank line."""
        for row in rows:
            for column, tc in enumerate(row):
                for paragraph in _paragraphs(tc):
                    self.paragraph(paragraph, right=column > 0 and column == len(row) - 1)
            self.lines.append(Line("", self.number))


def _read(
    name: str, document: etree._Element, numbering: Numbering, notes: dict[tuple[str, str], str]
) -> Reading | Refusal:
    body = document.find(f"{_W}body")
    if body is None:
        return _DAMAGED
    walk = _Walk(numbering)
    for element in _blocks(body):
        if element.tag == f"{_W}tbl":
            walk.table(element)
        else:
            walk.paragraph(element)
    for count, note in enumerate((n for n in walk.noted if n in notes), start=1):
        walk.number += 1
        walk.lines.append(Line(f"[{count}] {clean(notes[note])}", walk.number, whole=True))
    text = "\n".join(line.text for line in walk.lines)
    if not text.strip():
        return Refusal("tệp Word không có chữ nào", "nếu là bản chụp, dùng --ocr trên tệp PDF")
    converted = legacy.converted(text)
    if isinstance(converted, Refusal):
        return converted
    lines = walk.lines
    told = []
    if converted.note:
        told.append(converted.note)
        lines = [
            Line(t, o.number, o.page, o.cell, o.whole, o.heading, o.right)
            for t, o in zip(converted.text.split("\n"), lines, strict=True)
        ]
    if walk.changes:
        told.append("tệp còn dấu vết sửa (Track Changes): đã lấy chữ chèn vào, bỏ chữ đã xóa")
    return Reading(name, tuple(lines), tuple(told))


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, also inside content controls and accepted insertions."""
    for element in parent:
        if element.tag in {f"{_W}p", f"{_W}tbl"}:
            yield element
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag"}:
            yield from _blocks(element)


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for element in parent:
        if element.tag == f"{_W}{name}":
            yield element
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"}:
            yield from _within(element, name)


def _paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell, those of tables inside it too, those of text boxes not."""
    for element in _blocks(cell):
        if element.tag == f"{_W}p":
            yield element
        else:
            for row in _within(element, "tr"):
                for inner in _within(row, "tc"):
                    yield from _paragraphs(inner)


def _text(element: etree._Element) -> str:
    """The text of a paragraph: tabs and breaks kept, deletions and boxes left out."""
    pieces: list[str] = []
    _collect(element, pieces, 0)
    return "".join(pieces)


def _collect(element: etree._Element, pieces: list[str], depth: int) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED or tag == f"{_W}txbxContent" or depth > 60:
            continue
        if tag == f"{_W}t":
            pieces.append(child.text or "")
        elif tag in {f"{_W}tab", f"{_W}ptab"} and element.tag == f"{_W}r":
            pieces.append("\t")
        elif tag in {f"{_W}br", f"{_W}cr"}:
            pieces.append("\n")
        elif tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        elif tag != f"{_W}pPr":
            _collect(child, pieces, depth + 1)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Text boxes of a paragraph, once: the fallback repeats them."""
    for box in element.iter(f"{_W}txbxContent"):
        if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
            yield box


def _is_bold(element: etree._Element) -> bool:
    """All runs with letters are bold, or the style is a heading's."""
    style = element.find(f"{_W}pPr/{_W}pStyle")
    if style is not None and (style.get(f"{_W}val") or "").lower().startswith("heading"):
        return len(_text(element)) < 200
    runs = [run for run in element.findall(f"{_W}r") if _text(run).strip()]
    return bool(runs) and all(_has_bold(run) for run in runs)


def _has_bold(run: etree._Element) -> bool:
    bold = run.find(f"{_W}rPr/{_W}b")
    return bold is not None and bold.get(f"{_W}val") not in {"0", "false"}


def _is_layout(rows: list[list[etree._Element]]) -> bool:
    """Head and signature stand in tables of few columns, without being data."""
    if len(rows) > 8 or max((len(row) for row in rows), default=0) > 3:
        return len(rows) == 0
    text = bare(" ".join(_text(p) for row in rows for tc in row for p in _paragraphs(tc)))
    signs = ("noi nhan", "doc lap - tu do", "cong hoa xa hoi", "dang cong san viet nam")
    if any(sign in text for sign in signs):
        return True
    signed = (" kt. ", " tm. ", " tl. ", " tuq. ", " (da ky)", "kinh gui")
    return len(rows) <= 3 and len(text) < 600 and any(sign in f" {text} " for sign in signed)
