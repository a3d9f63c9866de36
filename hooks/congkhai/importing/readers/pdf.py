"""Read PDF files with a text layer: characters put together to lines, columns and tables."""

from __future__ import annotations

import ctypes
import itertools
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from . import legacy_encodings
from .lines import DocumentText, Refusal, TextLine
from .ocr import MOST_SCANNED, NOTE, UNREADABLE, Recogniser, Unreadable, recogniser
from .page_layout import PlacedWord, page_lines, rejoined
from .pdf_streams import is_bomb
from .table_rules import grids

MOST_PAGES = 2_000
MOST_CHARACTERS = 60_000
"""On one page; a page that says more is not a document's."""

_SCAN = Refusal(
    "tệp PDF là bản chụp, không có lớp chữ",
    "dùng bản Word hoặc PDF xuất từ Word; nếu không có, chạy lại với --ocr",
)

_TOO_LARGE = Refusal(
    "tệp PDF phình quá lớn khi mở ra", "kiểm tra lại nguồn của tệp, hoặc dùng bản Word"
)

FEW = 40
"""Words: a page with a picture and fewer of them is a scan."""
_WIDEST, _CLOSER = 0.6, 0.35
"""Gaps between letters of a word, in their height."""
_MOST_BACKWARD = 3
"""Words of a page that step back on their line; with more, letters were drawn font by font."""


def read_portable(name: str, data: bytes, with_ocr: bool = False) -> DocumentText | Refusal:
    """Lines of a PDF; locked and damaged files are refused, and scans unless `with_ocr`.

    Pages without a text layer are then read from their picture; where the layer is garbled, all.
    """
    reading = _opened(name, data, None)
    is_whole = isinstance(reading, DocumentText) and not reading.notes
    if not with_ocr or is_whole or (isinstance(reading, Refusal) and not _is_picture(reading)):
        return reading
    reader = recogniser()
    if isinstance(reader, Refusal):
        return reader if isinstance(reading, Refusal) else reading
    is_garbled = isinstance(reading, Refusal) and reading != _SCAN
    return _opened(name, data, reader, is_garbled)


def _is_picture(refusal: Refusal) -> bool:
    return refusal == _SCAN or refusal.message.startswith("lớp chữ")


def _opened(
    name: str, data: bytes, reader: Recogniser | None, is_garbled: bool = False
) -> DocumentText | Refusal:
    if is_bomb(data):
        return _TOO_LARGE
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as problem:
        if "assword" in str(problem):
            return Refusal("tệp PDF có mật khẩu", "mở bằng mật khẩu, in lại thành PDF không khóa")
        return Refusal("tệp PDF bị hỏng", "tải lại tệp, hoặc dùng bản Word")
    try:
        return _read(name, document, reader, is_garbled)
    except Unreadable:
        return UNREADABLE
    except pdfium.PdfiumError:
        return Refusal("tệp PDF bị hỏng", "tải lại tệp, hoặc dùng bản Word")
    finally:
        document.close()


def _read(
    name: str, document: pdfium.PdfDocument, reader: Recogniser | None, is_garbled: bool
) -> DocumentText | Refusal:
    count = len(document)
    if count == 0:
        return Refusal("tệp PDF không có trang nào", "tải lại tệp, hoặc dùng bản Word")
    if count > MOST_PAGES:
        return Refusal(f"tệp PDF có {count} trang, quá 2.000 trang", "tách riêng từng văn bản")
    # Stamps of digital signatures (number, date) are annotations until flattened into the page.
    document.init_forms()
    lines: list[TextLine] = []
    pictures = seen = 0
    tables = 0
    for index in range(count):
        page = document[index]
        if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            page.close()
            page = document[index]
        read = _words(page)
        if read is None:
            return Refusal(
                f"trang {index + 1} có hơn 60.000 chữ, không phải trang văn bản",
                "kiểm tra lại nguồn của tệp, hoặc dùng bản Word",
            )
        words, width = read
        is_picture = not words or (len(words) < FEW and _is_covered(page))
        pictures += is_picture
        if reader and (is_garbled or is_picture):
            seen += 1
            if seen > MOST_SCANNED:
                return Refusal("bản chụp quá 200 trang", "tách riêng từng văn bản rồi nhập")
            words = reader.page(page)
        if not words:
            page.close()
            continue
        found = grids(page)
        lines += page_lines(words, width, index + 1, len(lines), found, tables)
        tables += len(found)
        lines.append(TextLine(text="", number=len(lines) + 1, page=index + 1))
        page.close()
    text = "\n".join(line.text for line in lines)
    unread = pictures - seen if reader else pictures
    if not lines or unread == count or (len(text) < 40 * count and unread > count / 2):
        return UNREADABLE if reader else _SCAN
    converted = legacy_encodings.converted(text)
    if isinstance(converted, Refusal):
        return converted
    notes = [converted.note] if converted.note else []
    if converted.note:
        pieces = converted.text.split("\n")
        lines = [replace(o, text=t) for t, o in zip(pieces, lines, strict=True)]
    if unread > 0:
        notes.append(f"{unread} trang không có lớp chữ (ảnh chụp): chưa đọc được")
    if seen:
        notes.append(NOTE)
    return DocumentText(name, tuple(lines), tuple(notes), is_recognised=seen > 0)


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


def _words(page: pdfium.PdfPage) -> tuple[list[PlacedWord], float] | None:
    """The words of a page as its reader sees them, and its width; None where it holds too many."""
    text = page.get_textpage()
    if text.count_chars() > MOST_CHARACTERS:
        text.close()
        return None
    words = _drawn(page, text, _WIDEST)
    pairs = itertools.pairwise(words)
    if sum(_is_backward(word, following) for word, following in pairs) > _MOST_BACKWARD:
        words = rejoined(_drawn(page, text, _CLOSER))
    text.close()
    return words, page.get_size()[0]


def _drawn(page: pdfium.PdfPage, text: pdfium.PdfTextPage, widest: float) -> list[PlacedWord]:
    """Words in the order in which they were drawn."""
    width, height = page.get_size()
    rotation = page.get_rotation()
    words: list[PlacedWord] = []
    letters: list[str] = []
    box: list[float] = []
    count = text.count_chars()
    sides = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]

    def end_word() -> None:
        if letters:
            words.append(PlacedWord(_pairs("".join(letters)), *box))
            letters.clear()
            box.clear()

    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        # The engine marks a hyphen at the end of a line with U+0002.
        letter = "-" if code == 2 else chr(code) if 0 < code < 0x110000 else ""
        if not letter or letter.isspace() or code in (0xFFFE, 0xFFFF):
            end_word()
            continue
        if not raw.FPDFText_GetCharBox(text, index, *pointers):
            continue
        left, right, top, bottom = _upright(
            tuple(side.value for side in sides), (width, height), rotation
        )
        if box and not _adjoins(box, (left, right, top, bottom), widest):
            end_word()
        letters.append(letter)
        if box:
            box[0], box[1] = min(box[0], left), max(box[1], right)
            box[2], box[3] = min(box[2], top), max(box[3], bottom)
        else:
            box[:] = [left, right, top, bottom]
    end_word()
    return words


def _is_backward(word: PlacedWord, following: PlacedWord) -> bool:
    """The next word as drawn stands to the left on the same line."""
    overlap = min(word.bottom, following.bottom) - max(word.top, following.top)
    return following.left < word.left and overlap > 0.5 * min(word.height, following.height)


def _pairs(text: str) -> str:
    """Letters beyond the basic plane come as two halves."""
    if not any("\ud800" <= c <= "\udfff" for c in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _upright(
    sides: tuple[float, ...], size: tuple[float, float], rotation: int
) -> tuple[float, float, float, float]:
    """Left, right, top, bottom from the top left corner of the page as shown."""
    left, right, bottom, top = sides
    width, height = size
    if rotation == 90:
        return bottom, top, left, right
    if rotation == 180:
        return width - right, width - left, bottom, top
    if rotation == 270:
        return width - top, width - bottom, height - right, height - left
    return left, right, height - top, height - bottom


def _adjoins(box: list[float], letter: tuple[float, ...], widest: float) -> bool:
    left, _, top, bottom = letter
    tall = max(box[3] - box[2], bottom - top, 4.0)
    return (
        -0.8 * tall < left - box[1] < widest * tall
        and min(box[3], bottom) - max(box[2], top) > -0.5 * tall
    )
