"""Read text: born digital or from OCR, plain or with Markdown marks."""

from __future__ import annotations

import re
from dataclasses import replace

from congkhai.importing import legacy
from congkhai.importing.line import Cell, Line, Reading, Refusal, clean

LONGEST = 8_000_000
"""Bytes of text in one file: about 2,000 pages."""

_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(?=\S)")
_PAGE_BREAK = "\f"
_WHOLE_EMPHASIS = re.compile(r"^(\*{1,3}|_{2,3})(?=\S)([^*]*?)(?<=\S)\1$")
_ROW = re.compile(r"^\|.+\|$")
DASHES = re.compile(r"^\|(?:\s*:?-{2,}:?\s*\|)+$")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^\s*([-_=*]\s?){3,}\s*$")


def read_text(name: str, data: bytes) -> Reading | Refusal:
    """Lines of a text file; UTF-8, UTF-16 with a mark, or an old Vietnamese code page."""
    if len(data) > LONGEST:
        return Refusal("tệp văn bản quá lớn", "chia tệp thành từng văn bản, mỗi tệp dưới 8 MB")
    text = _decoded(data)
    if text is None:
        return Refusal(
            "không đọc được bảng mã của tệp", "mở bằng Word, lưu lại dạng .docx hoặc văn bản UTF-8"
        )
    converted = legacy.converted(text)
    if isinstance(converted, Refusal):
        return converted
    notes = (converted.note,) if converted.note else ()
    lines = text_lines(converted.text)
    if not any(not line.is_blank for line in lines):
        return Refusal("tệp không có chữ nào", "chọn tệp khác, hoặc nhận dạng chữ (OCR) trước")
    return Reading(name, tuple(lines), notes)


def text_lines(text: str) -> list[Line]:
    """The lines of a text, with Markdown marks of headings and whole-line emphasis taken off."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_marked = bool(re.search(r"(?m)^#{1,6} \S|^\*\*\S", text))
    lines: list[Line] = []
    page = 1
    for number, raw in enumerate(text.split("\n"), start=1):
        page += raw.count(_PAGE_BREAK)
        printed = clean(raw.replace(_PAGE_BREAK, ""))
        heading = False
        if is_marked:
            printed, heading = _unmarked(printed)
        lines.append(Line(printed.rstrip(), number, page, heading=heading))
    return _tabled(lines)


def _tabled(lines: list[Line]) -> list[Line]:
    """Rows between bars, with the dashes of Markdown below the first, are tables of cells."""
    found: list[Line] = []
    tables = row = 0
    inside = False
    for index, line in enumerate(lines):
        text = line.text.strip()
        following = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
        if not inside and _ROW.match(text) and DASHES.match(following):
            inside, row = True, 0
        elif inside and not _ROW.match(text):
            inside = False
            tables += 1
        if not inside or DASHES.match(text):
            found.append(line)
        else:
            cells = enumerate(_BAR.split(text.strip("|")))
            found += [
                replace(line, text=cell.strip(), cell=Cell(tables, row, column))
                for column, cell in cells
                if cell.strip()
            ]
            row += 1
    return found


def _unmarked(text: str) -> tuple[str, bool]:
    """Text without the marks of a heading or of emphasis around the line; whether it had any."""
    without = _HEADING.sub("", text)
    is_heading = without != text
    without = without.strip() if is_heading else without.rstrip()
    if _RULE.match(without):
        return without, is_heading
    for _ in range(3):
        whole = _WHOLE_EMPHASIS.match(without.strip())
        if not whole:
            break
        is_heading = is_heading or len(whole[1]) > 1
        without = whole[2]
    # Emphasis that runs over several lines opens on one and closes on another.
    if without.count("**") % 2 and (without.startswith("**") or without.endswith("**")):
        without = without.removeprefix("**").removesuffix("**")
        is_heading = True
    return without, is_heading


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
