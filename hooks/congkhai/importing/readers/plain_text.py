"""Read text: born digital or from OCR, plain or with Markdown marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...bilingual import Bilingual
from ...expressions import expression
from . import legacy_encodings
from .broken_rows import rows_mended
from .cell_lines import cell_tables
from .emphasis import settled
from .framed_tables import without_frames
from .garbled_pages import garbled, told_of
from .html_tables import with_rows
from .lines import DocumentText, Refusal, TableCell, TextLine, bare, clean
from .markdown_signs import unmarked
from .unframed_tables import unframed_tables

LONGEST = 8_000_000
"""Bytes of text in one file: about 2,000 pages."""

_PAGE_BREAK = "\f"
# «--- PAGE BREAK ---», «--- Trang 3/5 ---», which converters write between pages.
_PAGE_LINE = expression(
    r"(?im)^[ \t]*-{3,}[ \t]*(?:page(?: break)?|trang)(?:[ \t]*\d+)?(?:[ \t]*(?:of|/)[ \t]*\d+)?"
    r"[ \t]*-{3,}[ \t]*$"
)
_ROW = expression(r"^\|.+\|$")
DASHES = expression(r"^\|(?:\s*:?-{2,}:?\s*\|)+$")
_LAYOUT = expression(r"noi nhan|cong hoa xa hoi|doc lap ?- ?tu do|dang cong san viet nam")
_ITEM = expression(r"(?<=[;:.,)])\s+(?=[-–+•]\s*\w)")
_BREAK = expression(r"<br\s*/?>", re.IGNORECASE)
_BAR = expression(r"(?<!\\)\|")
_FEWEST_ROWS = 3
_MARKED = expression(
    r"(?m)^#{1,6} \S|\*\*[^\s*]|<(?:p|div|br|strong|center)\b|^ {0,3}>.*\n {0,3}>.*\n {0,3}>"
)
# «Số: 45/KH-UBND\\»: the line end that pandoc writes within a paragraph.
_LINE_END = expression(r"(?m)(?<=[^\\\s])\\$", holds=("\\",))
# Of a text whose first lines are all counted so: «   7  Số: 45/KH-UBND».
_COUNT = expression(r"^ {0,6}(\d{1,6})(?: {2}|\t|:|$)")
_COUNTED = 10
_NHAN = expression(r"[\s*_]{0,4}nhận\b[*_]{0,3}\s?:")
_LISTED = expression(r"[-–—+•*·]\s*\S|(?:Như|Lưu)\b")
_NEAR = 4
"""Lines below «Nơi nhận:» among which the first recipient stands."""


def read_text(name: str, data: bytes) -> DocumentText | Refusal:
    """Lines of a text file; UTF-8, UTF-16 with a mark, or an old Vietnamese code page."""
    if len(data) > LONGEST:
        return Refusal(
            Bilingual("tệp văn bản quá lớn", "the text file is too large"),
            Bilingual(
                "chia tệp thành từng văn bản, mỗi tệp dưới 8 MB",
                "divide it into single documents, each below 8 MB",
            ),
        )
    text = _decoded(data)
    if text is None:
        return Refusal(
            Bilingual("không đọc được bảng mã của tệp", "the encoding of the file cannot be read"),
            Bilingual(
                "mở bằng Word, lưu lại dạng .docx hoặc văn bản UTF-8",
                "open it in Word and save it as .docx or as UTF-8 text",
            ),
        )
    text, left = _legible(_PAGE_LINE.sub(_PAGE_BREAK, text))
    converted = legacy_encodings.converted(text)
    if isinstance(converted, Refusal):
        return converted
    notes = (*left, converted.note) if converted.note else left
    lines = text_lines(converted.text)
    if not any(not line.is_blank for line in lines):
        return Refusal(
            Bilingual("tệp không có chữ nào", "the file holds no text"),
            Bilingual(
                "chọn tệp khác, hoặc nhận dạng chữ (OCR) trước",
                "choose another file, or recognise its letters (OCR) first",
            ),
        )
    return DocumentText(name, tuple(lines), notes)


def _legible(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, with nothing but its line ends where a page was not recognised."""
    printed = text.split(_PAGE_BREAK)
    # A mark above the first page opens it.
    pages = dict(enumerate(printed, start=1 if printed[0].strip() else 0))
    left = garbled(pages) if len(pages) > 1 else frozenset()
    if not left:
        return text, ()
    kept = ("\n" * page.count("\n") if at in left else page for at, page in pages.items())
    return _PAGE_BREAK.join(kept), (told_of(left),)


def text_lines(text: str) -> list[TextLine]:
    """The lines of a text, with Markdown marks of headings and whole-line emphasis taken off."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = without_frames(with_rows(text))
    if len(_LINE_END.findall(text)) >= _FEWEST_ROWS:
        text = _LINE_END.sub("", text)
    is_marked = _MARKED.search(text) is not None
    lines: list[TextLine] = []
    page = 1
    raw_lines = _without_counts(text.split("\n"))
    for number, raw in settled(raw_lines) if is_marked else enumerate(raw_lines, start=1):
        page += raw.count(_PAGE_BREAK)
        printed = clean(raw.replace(_PAGE_BREAK, ""))
        is_row = _ROW.match(printed.strip()) is not None
        for piece in [printed] if is_row else _BREAK.split(printed):
            heading = False
            if is_marked:
                piece, heading = unmarked(piece)
            lines.append(TextLine(text=piece.rstrip(), number=number, page=page, heading=heading))
    return _tabled(rows_mended(_recipients_joined(lines)))


def _recipients_joined(lines: list[TextLine]) -> list[TextLine]:
    """«Nơi» above «nhận:», which a narrow cell parted, on one line where recipients follow."""
    found: list[TextLine] = []
    for index, line in enumerate(lines):
        above = found[-1].text.strip(" *_") if found else ""
        label = _NHAN.match(line.text) if above == "Nơi" else None
        if label and _LISTED.match(_behind(lines, index, label.end())):
            found[-1] = replace(found[-1], text=f"{above} {line.text.strip(' *_')}")
        else:
            found.append(line)
    return found


def _behind(lines: list[TextLine], index: int, at: int) -> str:
    """What stands behind a label: on its line, or on the next that is not blank."""
    rest = lines[index].text[at:].strip(" *_")
    below = (line.text.strip() for line in lines[index + 1 : index + 1 + _NEAR])
    return rest or next(filter(None, below), "")


def _without_counts(lines: list[str]) -> list[str]:
    """The lines without the number that an editor of code printed before each."""
    counts = [_COUNT.match(line) for line in lines[:_COUNTED]]
    is_counted = len(counts) == _COUNTED and all(
        match and int(match[1]) == number for number, match in enumerate(counts, start=1)
    )
    return [_COUNT.sub("", line) for line in lines] if is_counted else lines


def _tabled(lines: list[TextLine]) -> list[TextLine]:
    """Rows between bars, with the dashes of Markdown below the first, are tables of cells."""
    found: list[TextLine] = []
    tables = 0
    index = 0
    while index < len(lines):
        end = _table_end(lines, index)
        if end == index:
            # A row of no table keeps no break: «| T<br>T |» is a line of words.
            line = lines[index]
            text = _BREAK.sub(" ", line.text) if "<" in line.text else line.text
            found.append(line if text == line.text else replace(line, text=text))
            index += 1
            continue
        rows = lines[index:end]
        if _LAYOUT.search(" ".join(row.bare for row in rows)) or _is_one_cell(rows):
            found += _laid_out(rows)
        else:
            found += _cells(rows, tables)
            tables += 1
        index = end
    return unframed_tables(cell_tables(found, tables))


def _table_end(lines: list[TextLine], start: int) -> int:
    """Where the table that opens at `start` ends; `start` where none does."""
    following = lines[start + 1].text.strip() if start + 1 < len(lines) else ""
    if not _ROW.match(lines[start].text.strip()):
        return start
    if not DASHES.match(following) and not _is_unruled(lines, start):
        return start
    end = start
    while end < len(lines) and _ROW.match(lines[end].text.strip()):
        end += 1
    return end


def _is_one_cell(rows: Sequence[TextLine]) -> bool:
    """«|  | KT. CHỦ TỊCH … |» alone: words that a table only sets to the right."""
    texts = [row.text.strip() for row in rows if not DASHES.match(row.text.strip())]
    cells = [cell for text in texts for cell in _BAR.split(text.strip("|"))]
    return len(texts) == 1 and len(cells) > 1 and sum(bool(cell.strip()) for cell in cells) == 1


def _is_unruled(lines: list[TextLine], start: int) -> bool:
    """Rows of several cells one below the other, whose dashes a converter left out."""
    rows = [line.text.strip() for line in lines[start : start + _FEWEST_ROWS]]
    is_after_row = start > 0 and _ROW.match(lines[start - 1].text.strip()) is not None
    return (
        len(rows) == _FEWEST_ROWS
        and not is_after_row
        and all(_ROW.match(row) for row in rows)
        and not any(DASHES.match(line.text.strip()) for line in lines[start : start + 12])
        and sum(len(_BAR.split(row.strip("|"))) > 2 for row in rows) > 1
    )


def _cells(rows: list[TextLine], table: int) -> list[TextLine]:
    found: list[TextLine] = []
    number = 0
    for line in rows:
        text = line.text.strip()
        if DASHES.match(text):
            found.append(line)
            continue
        cells = enumerate(_BAR.split(text.strip("|")))
        found += [
            replace(
                line, text=_as_one(cell), cell=TableCell(table=table, row=number, column=column)
            )
            for column, cell in cells
            if cell.strip()
        ]
        number += 1
    return found


def _as_one(cell: str) -> str:
    return _BREAK.sub(" ", cell).replace("\\|", "|").strip()


def _laid_out(rows: list[TextLine]) -> list[TextLine]:
    """Head or signature set side by side: column by column, cut where the cells break lines."""
    found: list[TextLine] = []
    for line in rows:
        text = line.text.strip()
        if DASHES.match(text):
            found.append(line)
            continue
        cells = _BAR.split(text.strip("|"))
        for column, cell in enumerate(cells):
            is_right = column > 0 and column == len(cells) - 1
            found += [
                replace(line, text=piece.strip(), right=is_right)
                for piece in _lines_of(cell)
                if piece.strip()
            ]
    return found


def _lines_of(cell: str) -> list[str]:
    """A cell's lines; recipients run together («Nơi nhận: - A; - B.») one on each."""
    pieces = _BREAK.split(cell)
    if len(pieces) == 1:
        # «**ỦY BAN NHÂN DÂN**  **TỈNH …**  Số: …»: a converter left two spaces between lines.
        pieces = _GAP.split(cell.strip())
    if len(pieces) == 1 and bare(cell).strip(" *").startswith("noi nhan"):
        return _ITEM.split(cell)
    return pieces


_GAP = expression(r"(?<![:/.…–—-])(?<!\s)\s{2,}(?=[*_]*[^\W\d_a-z])")


def _decoded(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        return None
    # Old Vietnamese fonts put their letters on the bytes of Western code pages.
    return data.decode("cp1258", errors="replace") if _looks_1258(data) else data.decode("latin-1")


def _looks_1258(data: bytes) -> bool:
    """cp1258 writes tones as combining marks (0xCC 0xD2 0xDE 0xEC 0xF2) after vowels."""
    tones = sum(data.count(bytes([mark])) for mark in (0xCC, 0xD2, 0xDE, 0xEC, 0xF2))
    vowels = sum(data.count(bytes([mark])) for mark in (0xE2, 0xEA, 0xF4, 0xF5, 0xFD, 0xF0))
    return tones > 10 and vowels > 10
