"""QR codes (ISO/IEC 18004) of addresses, as one path of an SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import segno

from ...value import value_class

QUIET = 4
"""Light modules that a reader needs on every side (ISO/IEC 18004, 5.3.8)."""
MOST_OCTETS = 213
"""A code of version 10, 57 modules wide: more would be too fine for a cheap camera."""


@value_class
class QrCode:
    """Dark modules as one SVG path, a unit each, in a square of `size` with its quiet zone."""

    size: int
    path: str


def qr_code(address: str) -> QrCode | None:
    """None for an address too long for a code that any phone reads."""
    if len(address.encode()) > MOST_OCTETS:
        return None
    code = segno.make_qr(address, error="m", boost_error=False, encoding="utf-8")
    width, height = code.symbol_size(border=QUIET)
    rows = code.matrix_iter(border=QUIET)
    return QrCode(size=int(max(width, height)), path="".join(_runs(rows)))


def _runs(rows: Iterable[Iterable[int]]) -> Iterator[str]:
    """One rectangle for each run of dark modules in a row."""
    for y, row in enumerate(rows):
        x = 0
        for is_dark, run in groupby(row, key=bool):
            width = len(list(run))
            if is_dark:
                yield f"M{x} {y}h{width}v1H{x}z"
            x += width
