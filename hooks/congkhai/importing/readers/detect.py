"""A file read as lines, whatever its format; what is no document is refused with a reason."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

from ...bilingual import Bilingual, filled
from ...expressions import expression
from .lines import DocumentText, Refusal
from .plain_text import read_text
from .secrecy import kept_from_public
from .syllables import respaced

LARGEST = 200_000_000
"""Bytes of one file: a scan of 2,000 pages."""
_START = 1024
"""Bytes among which a file says what it is."""

EMPTY = Refusal(
    Bilingual("tệp rỗng", "the file is empty"), Bilingual("chọn tệp khác", "choose another")
)
_FOREIGN = (
    (b"\x89PNG", Bilingual("đây là ảnh PNG", "this is a PNG picture")),
    (b"\xff\xd8\xff", Bilingual("đây là ảnh JPEG", "this is a JPEG picture")),
    (b"II*\0", Bilingual("đây là ảnh TIFF", "this is a TIFF picture")),
    (b"MM\0*", Bilingual("đây là ảnh TIFF", "this is a TIFF picture")),
    (b"GIF8", Bilingual("đây là ảnh GIF", "this is a GIF picture")),
    (b"RIFF", Bilingual("đây là ảnh hoặc âm thanh", "this is a picture or a sound")),
    (b"{\\rtf", Bilingual("đây là tệp RTF", "this is an RTF file")),
    (b"\x7fELF", Bilingual("đây là chương trình", "this is a program")),
    (b"MZ", Bilingual("đây là chương trình", "this is a program")),
    (b"Rar!", Bilingual("đây là tệp nén RAR", "this is a RAR archive")),
    (b"7z\xbc\xaf", Bilingual("đây là tệp nén 7z", "this is a 7z archive")),
    (b"\x1f\x8b", Bilingual("đây là tệp nén gzip", "this is a gzip archive")),
)
_PICTURES = (
    (".png", b"\x89PNG"),
    (".jpg", b"\xff\xd8\xff"),
    (".tif", b"II*\0"),
    (".tif", b"MM\0*"),
)
_CLAIMED = {
    ".docx": (".docx", Bilingual("tệp Word", "a Word file")),
    ".doc": (".doc", Bilingual("tệp Word", "a Word file")),
    ".odt": (".odt", Bilingual("tệp OpenDocument", "an OpenDocument file")),
    ".pdf": (".pdf", Bilingual("tệp PDF", "a PDF file")),
    ".xlsx": (".xlsx", Bilingual("bảng tính Excel", "an Excel sheet")),
    ".xls": (".xls", Bilingual("bảng tính Excel", "an Excel sheet")),
}
"""Endings of what is never plain text: such a file was cut short, or renamed."""
_WEB_PAGE = expression(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
"""Word saves such pages under the name of a document."""
_HINTS = {
    "sai": Bilingual(
        "xin lại tệp, vì tệp bị hỏng hoặc đổi tên; nếu là văn bản thuần thì đổi đuôi thành .txt",
        "ask for the file again, it is damaged or renamed; name plain text .txt",
    ),
    "ảnh": Bilingual(
        "chạy lại với --ocr (nhiều trang thì ghép thành PDF), hoặc xin bản Word",
        "run again with --ocr (several pages joined into a PDF), or ask for the Word file",
    ),
    "khác": Bilingual(
        "mở bằng Word, lưu lại dạng .docx hoặc PDF rồi nhập",
        "open it in Word, save it as .docx or PDF and import that",
    ),
}


def read(path: Path, with_ocr: bool = False) -> DocumentText | Refusal:
    """The lines of a document, or why there are none."""
    try:
        if path.is_dir():
            return Refusal(
                Bilingual("đây là thư mục, không phải tệp", "this is a folder, not a file"),
                Bilingual("ghi tên từng tệp trong đó", "name the files in it"),
            )
        if not path.is_file():
            return Refusal(
                Bilingual("không có tệp này", "there is no such file"),
                Bilingual("xem lại đường dẫn", "check the path"),
            )
        if path.stat().st_size > LARGEST:
            return Refusal(
                Bilingual("tệp lớn hơn 200 MB", "the file is larger than 200 MB"),
                Bilingual("chia tệp thành từng văn bản", "divide it into single documents"),
            )
        with path.open("rb") as file:
            if _is_portable(file.read(_START)):
                from .pdf import read_portable

                # Large ones are pictures for the most part, which nobody needs in memory.
                return _allowed(read_portable(path.name, path, with_ocr))
        data = path.read_bytes()
    except OSError as problem:
        return Refusal(
            filled(
                "không mở được tệp ($why)",
                "the file cannot be opened ($why)",
                why=str(problem.strerror),
            ),
            Bilingual("xem lại quyền đọc tệp", "check the right to read the file"),
        )
    return read_bytes(path.name, data, with_ocr)


def read_bytes(name: str, data: bytes, with_ocr: bool = False) -> DocumentText | Refusal:
    """The lines of a document given as bytes; the content tells its format, not the name."""
    return _allowed(_read(name, data, with_ocr))


def _allowed(found: DocumentText | Refusal) -> DocumentText | Refusal:
    if isinstance(found, Refusal):
        return found
    document = respaced(found)
    return kept_from_public(document) or document


def _is_portable(start: bytes) -> bool:
    return b"%PDF-" in start or start.lstrip().startswith(b"%PDF")


def _read(name: str, data: bytes, with_ocr: bool) -> DocumentText | Refusal:
    if not data.strip():
        return EMPTY
    # What reads one format is loaded only for it: another need not wait for it.
    if _is_portable(data[:_START]):
        from .pdf import read_portable

        return read_portable(name, data, with_ocr)
    if data.startswith(b"PK\x03\x04"):
        from .docx import read_word

        found = read_word(name, data)
        is_odf = isinstance(found, Refusal) and "OpenDocument" in found.message
        if not is_odf:
            return found
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from .libreoffice import converted_by_office

        return converted_by_office(name, data)
    refusal = next((why for sign, why in _FOREIGN if data.startswith(sign)), None)
    if refusal:
        suffix = next((end for end, sign in _PICTURES if data.startswith(sign)), None)
        if with_ocr and suffix:
            from .ocr import read_picture

            return read_picture(name, data, suffix)
        return Refusal(refusal, _HINTS["ảnh" if "ảnh" in refusal else "khác"])
    if _WEB_PAGE.match(data[:1024]):
        return Refusal(
            Bilingual(
                "đây là trang web, dù tên tệp mang đuôi gì",
                "this is a web page, whatever its name ends with",
            ),
            _HINTS["khác"],
        )
    if kind := _CLAIMED.get(PurePath(name).suffix.lower()):
        return Refusal(
            filled(
                "tệp mang đuôi $end mà nội dung không phải $kind",
                "the name ends with $end, but this is not $kind",
                end=kind[0],
                kind=kind[1],
            ),
            _HINTS["sai"],
        )
    return read_text(name, data)
