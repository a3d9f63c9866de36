"""A file read as lines, whatever its format; what is no document is refused with a reason."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

from ...expressions import expression
from .lines import DocumentText, Refusal
from .plain_text import read_text
from .syllables import respaced

LARGEST = 200_000_000
"""Bytes of one file: a scan of 2,000 pages."""
_START = 1024
"""Bytes among which a file says what it is."""

_FOREIGN = (
    (b"\x89PNG", "đây là ảnh PNG"),
    (b"\xff\xd8\xff", "đây là ảnh JPEG"),
    (b"II*\0", "đây là ảnh TIFF"),
    (b"MM\0*", "đây là ảnh TIFF"),
    (b"GIF8", "đây là ảnh GIF"),
    (b"RIFF", "đây là ảnh hoặc âm thanh"),
    (b"{\\rtf", "đây là tệp RTF"),
    (b"\x7fELF", "đây là chương trình"),
    (b"MZ", "đây là chương trình"),
    (b"Rar!", "đây là tệp nén RAR"),
    (b"7z\xbc\xaf", "đây là tệp nén 7z"),
    (b"\x1f\x8b", "đây là tệp nén gzip"),
)
_PICTURES = (
    (".png", b"\x89PNG"),
    (".jpg", b"\xff\xd8\xff"),
    (".tif", b"II*\0"),
    (".tif", b"MM\0*"),
)
_CLAIMED = {
    ".docx": (".docx", "tệp Word"),
    ".doc": (".doc", "tệp Word"),
    ".odt": (".odt", "tệp OpenDocument"),
    ".pdf": (".pdf", "tệp PDF"),
    ".xlsx": (".xlsx", "bảng tính Excel"),
    ".xls": (".xls", "bảng tính Excel"),
}
"""Endings of what is never plain text: such a file was cut short, or renamed."""
_WEB_PAGE = expression(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
"""Word saves such pages under the name of a document."""
_HINTS = {
    "sai": "xin lại tệp, vì tệp bị hỏng hoặc đổi tên; nếu là văn bản thuần thì đổi đuôi thành .txt",
    "ảnh": "chạy lại với --ocr (nhiều trang thì ghép thành PDF), hoặc xin bản Word",
    "khác": "mở bằng Word, lưu lại dạng .docx hoặc PDF rồi nhập",
}


def read(path: Path, with_ocr: bool = False) -> DocumentText | Refusal:
    """The lines of a document, or why there are none."""
    try:
        if not path.is_file():
            return Refusal("không có tệp này", "xem lại đường dẫn")
        if path.stat().st_size > LARGEST:
            return Refusal("tệp lớn hơn 200 MB", "chia tệp thành từng văn bản")
        with path.open("rb") as file:
            if _is_portable(file.read(_START)):
                from .pdf import read_portable

                # Large ones are pictures for the most part, which nobody needs in memory.
                return _respaced(read_portable(path.name, path, with_ocr))
        data = path.read_bytes()
    except OSError as problem:
        return Refusal(f"không mở được tệp ({problem.strerror})", "xem lại quyền đọc tệp")
    return read_bytes(path.name, data, with_ocr)


def read_bytes(name: str, data: bytes, with_ocr: bool = False) -> DocumentText | Refusal:
    """The lines of a document given as bytes; the content tells its format, not the name."""
    return _respaced(_read(name, data, with_ocr))


def _respaced(found: DocumentText | Refusal) -> DocumentText | Refusal:
    return found if isinstance(found, Refusal) else respaced(found)


def _is_portable(start: bytes) -> bool:
    return b"%PDF-" in start or start.lstrip().startswith(b"%PDF")


def _read(name: str, data: bytes, with_ocr: bool) -> DocumentText | Refusal:
    if not data.strip():
        return Refusal("tệp rỗng", "chọn tệp khác")
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
        return Refusal("đây là trang web, dù tên tệp mang đuôi gì", _HINTS["khác"])
    if kind := _CLAIMED.get(PurePath(name).suffix.lower()):
        return Refusal(f"tệp mang đuôi {kind[0]} mà nội dung không phải {kind[1]}", _HINTS["sai"])
    return read_text(name, data)
