"""Speeds of networks, power and energy below aims: «tốc độ đạt trên 150 Mbps», «1.200 kWh/năm»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....expressions import expression

_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = r"(?:[kmgt]b(?:it)?(?:ps|\s?/\s?s)|[kmgt]w(?:p|h)?|[kmg]va)"
_MEASURED = expression(
    rf"""\b(?:toc\ do|bang\ thong|cong\ suat|san\ luong|dien)\b[^;%()]{{0,100}}?
        (?<![\w./,\-–])
        (?:(?P<low>{_FIGURE})\s?(?:(?P<each>{_UNIT})\s?)?(?:[-–]|den)\s?)?
        (?P<value>{_FIGURE})\s?(?P<unit>{_UNIT})\b""",
    re.VERBOSE,
    holds=("bang thong", "cong suat", "dien", "san luong", "toc do"),
)
_PRINTED = expression(r"[KkMGTt][bB](?:it)?(?:ps|\s?/\s?s)|[kKMGT][Ww](?:p|h)?|[kKMG]VA")


def technical_figures(
    clause: str, plain: str, start: int, stop: int, apart: bytearray
) -> Iterator[re.Match[str]]:
    """Those of a clause (`plain`: without marks) between two places, outside what is `apart`."""
    for match in _MEASURED.finditer(plain, start, stop):
        is_named = _PRINTED.match(clause, match.start("unit")) is not None
        if is_named and not apart[match.start("value")]:
            yield match
