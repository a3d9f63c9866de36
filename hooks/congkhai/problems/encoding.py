"""A file that is no UTF-8: at which byte, and what it may be instead."""

from __future__ import annotations

from ..bilingual import Bilingual
from .catalogue import found
from .problem import Place, Problem


def not_utf8(error: UnicodeDecodeError, file: str) -> Problem:
    data, start = error.object, error.start
    line = data.count(b"\n", 0, start) + 1
    column = start - (data.rfind(b"\n", 0, start) + 1) + 1
    return found(
        Place(file, line, column),
        "K101",
        byte=f"0x{data[start]:02X}",
        offset=start,
        guess=_guess(data),
    )


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
