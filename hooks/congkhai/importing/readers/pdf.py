"""Read PDF files with a text layer: characters put together to lines, columns and tables."""

from __future__ import annotations

from dataclasses import replace
from mmap import ACCESS_READ, mmap
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from ...bilingual import Bilingual, filled
from . import legacy_encodings
from .garbled_pages import garbled, told_of
from .lines import DocumentText, Refusal, TextLine
from .ocr import MOST_SCANNED, NOTE, UNREADABLE, Recogniser, Unreadable, recogniser
from .page_joints import joined_tables
from .page_layout import page_lines
from .pdf_pages import page_count, pages
from .pdf_streams import is_bomb
from .pdf_words import words_of
from .table_rules import Grid, grids

MOST_PAGES = 2_000

_SCAN = Refusal(
    Bilingual("tệp PDF là bản chụp, không có lớp chữ", "the PDF is a scan without a text layer"),
    Bilingual(
        "dùng bản Word hoặc PDF xuất từ Word; nếu không có, chạy lại với --ocr",
        "use the Word file or a PDF made by Word; without them run again with --ocr",
    ),
)

_TOO_LARGE = Refusal(
    Bilingual("tệp PDF phình quá lớn khi mở ra", "the PDF grows too large when it is opened"),
    Bilingual(
        "kiểm tra lại nguồn của tệp, hoặc dùng bản Word",
        "check where the file comes from, or use the Word file",
    ),
)

FEW = 40
"""Words: a page with a picture and fewer of them is a scan."""


def read_portable(
    name: str, source: bytes | Path, with_ocr: bool = False
) -> DocumentText | Refusal:
    """Lines of a PDF, given whole or by its place.

    Locked and damaged files are refused, and scans unless `with_ocr`: pages
    without a text layer are then read from their picture; where the layer is garbled, all.
    """
    reading = _opened(name, source, None)
    is_whole = isinstance(reading, DocumentText) and not reading.notes
    if not with_ocr or is_whole or (isinstance(reading, Refusal) and not _is_picture(reading)):
        return reading
    reader = recogniser()
    if isinstance(reader, Refusal):
        return reader if isinstance(reading, Refusal) else reading
    is_garbled = isinstance(reading, Refusal) and reading != _SCAN
    return _opened(name, source, reader, is_garbled)


def _is_picture(refusal: Refusal) -> bool:
    return refusal == _SCAN or refusal.message.startswith("lớp chữ")


def _opened(
    name: str, source: bytes | Path, reader: Recogniser | None, is_garbled: bool = False
) -> DocumentText | Refusal:
    if _grows_too_large(source):
        return _TOO_LARGE
    try:
        count = page_count(source)
    except pdfium.PdfiumError as problem:
        if "assword" in str(problem):
            return Refusal(
                Bilingual("tệp PDF có mật khẩu", "the PDF has a password"),
                Bilingual(
                    "mở bằng mật khẩu, in lại thành PDF không khóa",
                    "open it and print it as a PDF without one",
                ),
            )
        return Refusal(
            Bilingual("tệp PDF bị hỏng", "the PDF is damaged"),
            Bilingual("tải lại tệp, hoặc dùng bản Word", "download it again, or use the Word file"),
        )
    try:
        return _read(name, source, count, reader, is_garbled)
    except Unreadable:
        return UNREADABLE
    except pdfium.PdfiumError:
        return Refusal(
            Bilingual("tệp PDF bị hỏng", "the PDF is damaged"),
            Bilingual("tải lại tệp, hoặc dùng bản Word", "download it again, or use the Word file"),
        )


def _grows_too_large(source: bytes | Path) -> bool:
    if isinstance(source, bytes):
        return is_bomb(source)
    with source.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        return is_bomb(data)


def _read(
    name: str, source: bytes | Path, count: int, reader: Recogniser | None, is_garbled: bool
) -> DocumentText | Refusal:
    if count == 0:
        return Refusal(
            Bilingual("tệp PDF không có trang nào", "the PDF has no pages"),
            Bilingual("tải lại tệp, hoặc dùng bản Word", "download it again, or use the Word file"),
        )
    if count > MOST_PAGES:
        return Refusal(
            filled(
                "tệp PDF có $count trang, quá 2.000 trang",
                "the PDF has $count pages, more than 2,000",
                count=str(count),
            ),
            Bilingual("tách riêng từng văn bản", "separate the documents"),
        )
    lines: list[TextLine] = []
    pictures = seen = 0
    tables: list[Grid] = []
    for number, page in enumerate(pages(source, count), start=1):
        read = words_of(page)
        if read is None:
            return Refusal(
                filled(
                    "trang $number có hơn 60.000 chữ, không phải trang văn bản",
                    "page $number has more than 60,000 letters: no page of a document",
                    number=str(number),
                ),
                Bilingual(
                    "kiểm tra lại nguồn của tệp, hoặc dùng bản Word",
                    "check where the file comes from, or use the Word file",
                ),
            )
        words, width = read
        is_picture = not words or (len(words) < FEW and _is_covered(page))
        pictures += is_picture
        if reader and (is_garbled or is_picture):
            seen += 1
            if seen > MOST_SCANNED:
                return Refusal(
                    Bilingual("bản chụp quá 200 trang", "the scan has more than 200 pages"),
                    Bilingual(
                        "tách riêng từng văn bản rồi nhập", "separate the documents and import each"
                    ),
                )
            words = reader.page(page)
        if not words:
            continue
        found = grids(page)
        lines += page_lines(words, width, number, len(lines), found, len(tables))
        tables += found
        lines.append(TextLine(text="", number=len(lines) + 1, page=number))
    lines, notes = _legible(joined_tables(lines, tables))
    text = "\n".join(line.text for line in lines)
    unread = pictures - seen if reader else pictures
    if not lines or unread == count or (len(text) < 40 * count and unread > count / 2):
        return UNREADABLE if reader else _SCAN
    converted = legacy_encodings.converted(text)
    if isinstance(converted, Refusal):
        return converted
    notes += [converted.note] if converted.note else []
    if converted.note:
        pieces = converted.text.split("\n")
        lines = [replace(o, text=t) for t, o in zip(pieces, lines, strict=True)]
    if unread > 0:
        notes.append(f"{unread} trang không có lớp chữ (ảnh chụp): chưa đọc được")
    if seen:
        notes.append(NOTE)
    return DocumentText(name, tuple(lines), tuple(notes), is_recognised=seen > 0)


def _legible(lines: list[TextLine]) -> tuple[list[TextLine], list[str]]:
    """The lines, blank on pages that were not recognised, and what is told of these."""
    pages: dict[int, list[str]] = {}
    for line in lines:
        pages.setdefault(line.page or 0, []).append(line.text)
    left = garbled({number: "\n".join(texts) for number, texts in pages.items()})
    if not left:
        return lines, []
    kept = [
        TextLine(text="", number=line.number, page=line.page) if line.page in left else line
        for line in lines
    ]
    return kept, [told_of(left)]


def _is_covered(page: pdfium.PdfPage) -> bool:
    """A picture fills the page: what words there are, are a stamp's."""
    width, height = page.get_size()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        try:
            left, bottom, right, top = item.get_bounds()
        except pdfium.PdfiumError:
            continue
        if (right - left) * (top - bottom) > 0.6 * width * height:
            return True
    return False
