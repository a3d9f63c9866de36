"""Bytes to text: UTF-8 only, NFC, and no character that a reader cannot see."""

from __future__ import annotations

import errno
import re
import unicodedata

from ...bilingual import Bilingual
from ...problems import Place, Problem, found

MAX_BYTES = 2_000_000
# C0 and C1 controls save tab and newline; zero width, bidi overrides and isolates; NUL; BOM inside.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]"
)


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text in NFC with `\\n` line ends; on a byte that is not UTF-8, an empty text."""
    if len(data) > MAX_BYTES:
        return "", [found(Place(file), "K103", size=len(data), limit=MAX_BYTES)]
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        return "", [
            found(
                Place(file, line, column),
                "K101",
                byte=f"0x{data[error.start]:02X}",
                offset=error.start,
                guess=_guess(data),
            )
        ]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    problems = [
        found(_place(text, match.start(), file), "K102", name=_name(match[0]))
        for match in _FORBIDDEN.finditer(text)
    ]
    return text, problems[:20]


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'ký tự điều khiển')}"


def why_unread(error: OSError) -> str:
    """Why the system did not give a file, in words an editor knows."""
    return _UNREAD.get(
        error.errno or 0, Bilingual("hệ thống không cho đọc", "the system does not let it be read")
    )


_UNREAD = {
    errno.ENOENT: Bilingual("không còn ở đó", "is no longer there"),
    errno.EACCES: Bilingual("không có quyền đọc", "may not be read"),
    errno.EPERM: Bilingual("không có quyền đọc", "may not be read"),
    errno.EISDIR: Bilingual("là một thư mục", "is a folder"),
}


def _guess(data: bytes) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return Bilingual("có lẽ là UTF-16", "perhaps UTF-16")
    if data[:2] == b"PK":
        return Bilingual("có lẽ là tệp Word hay zip", "perhaps a Word or zip file")
    if data[:4] == b"%PDF":
        return Bilingual("đây là tệp PDF", "this is a PDF file")
    return Bilingual(
        "có lẽ là Windows-1258 hoặc phông TCVN3, VNI",
        "perhaps Windows-1258, or a TCVN3 or VNI font",
    )
