"""What the client must know about the language: how numbers and dates are typed, what is filler.

It travels in the index's table of contents, so a portal changes it without touching the client.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .words import SYLLABLE

_YEAR = r"((?:19|20)\d\d)(?!\d)"
_HERE = Path(__file__).parent


def grammar() -> dict[str, Any]:
    """`rules` are tried in order on folded text, each as (names of its groups, expression).

    Groups: d day, m month, y year, q quarter, n digits of a number, s its symbol, t more of
    that, g its genre.
    """
    phrases = yaml.safe_load((_HERE / "phrases.yml").read_text(encoding="utf-8-sig"))
    genre = "|".join(phrases.pop("genres"))
    symbol = f"(?:{'|'.join(phrases.pop('symbols'))})"
    tail = f"(?:{'|'.join(phrases.pop('tails'))})"
    start = r"(?<![a-z0-9/.,-])0*(\d{1,5})\s?"
    word = r"[a-z][a-z0-9&]*"
    rules = [
        ("ymd", r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)"),
        # 01/6/2023, ngày 1 tháng 6 năm 2023, 1 6 2023
        (
            "dmy",
            r"(?<![\d/.-])(?:ngay\s+|mung\s+)?(\d{1,2})\s*(?:[/.-]|\s+thang\s+|\s+)\s*(\d{1,2})"
            rf"\s*(?:[/.-]|,?\s*nam\s+|\s+)\s*{_YEAR}",
        ),
        ("dmy", r"(?<![a-z\d])(\d\d)(\d\d)((?:19|20)\d\d)(?![a-z\d])"),
        ("qy", rf"(?<![a-z])(?:quy|q)\s*(iv|i{{1,3}}|[1-4])\s*(?:[/-]|\s+nam\s+|\s+)\s*{_YEAR}"),
        (
            "my",
            r"(?:(?<![a-z])(?:thang|t)\s*|(?<![\d/.-]))(\d{1,2})\s*"
            rf"(?:[/.-]|,?\s+nam\s+|(?<=(?:thang|t)\s*\d+)\s+)\s*{_YEAR}",
        ),
        # KH 2599-BQL, QĐ số 1478/TTg
        (
            "snt",
            rf"(?<![a-z0-9])({symbol})\s*(?:so\s*)?0*(\d{{1,5}})\s?[/-]\s?({tail})(?![a-z0-9])",
        ),
        # 51/KH-UBND, 49-KL/TW, 110/2025/QH15, 2599 /KH - BQL
        (
            "ns",
            rf"{start}[/-]\s?((?:\d{{4}}\s?/\s?)?{word}(?:\s?[-–/&]\s?{word})*)(?![a-z0-9])",
        ),
        (
            "dm",
            r"(?<![\d/.,-])(?:ngay\s+|mung\s+)?(\d{1,2})\s*(?:[/-]|\s+thang\s+)\s*(\d{1,2})"
            r"(?![\d/.,-])",
        ),
        # 2599khbql, 51 kh ubnd
        ("ns", rf"{start}({symbol}(?:[\s/-]*{tail})|{symbol}[a-z]+\d*|{symbol})(?![a-z0-9])"),
        # QD 1478, kế hoạch số 42, QĐ-TTg 1478, số 51; but not «năm 2023» nor «tháng 6»
        (
            "gsn",
            rf"(?<![a-z0-9])(?:({genre})\s+(?:so\s*)?"
            rf"|({symbol}(?:[/-]?{tail})?)[\s-]*(?:so\s+)?|so(?:\s*:\s*|\s+))"
            r"0*(?!(?:19|20)\d\d(?!\d))(\d{1,5})(?![a-z\d/.,-]|\s*(?:thang|/))",
        ),
    ]
    return {"syllable": SYLLABLE, "rules": rules, **phrases}
