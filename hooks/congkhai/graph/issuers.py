"""Who issued a document of which only its number is known: by its symbol, or as it is printed."""

from __future__ import annotations

import re

from ..expressions import expression

_BY_SYMBOL = tuple(
    (expression(rf"(?:^|[-/]){symbol}$"), body)
    for symbol, body in (
        ("CP", "Chính phủ"),
        ("TTg", "Thủ tướng Chính phủ"),
        (r"QH\d*", "Quốc hội"),
        (r"UBTVQH\d*", "Ủy ban Thường vụ Quốc hội"),
        ("CTN", "Chủ tịch nước"),
    )
)
_OF_THE_PARTY = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")
_HEAD = "Bộ trưởng "
_MARKS = expression(r"[^\w\s&-]")


def issuer_of(symbol: str, printed: str) -> str:
    """Empty where neither says; of what is printed no more than the symbol bears out."""
    for pattern, body in _BY_SYMBOL:
        if pattern.search(symbol):
            return body
    if symbol.endswith("TW"):
        return next((body for body in _OF_THE_PARTY if printed.startswith(body)), "")
    return _spelling(re.split("[-/]", symbol)[-1], printed.removeprefix(_HEAD))


def _spelling(initials: str, printed: str) -> str:
    """The words with which it begins that have these initials: BNV, «Bộ Nội vụ»."""
    words = _MARKS.sub(" ", printed).split()
    said = ""
    for count, word in enumerate(words, 1):
        if word not in {"và", "-", "&"}:
            said += word if word.isupper() else word[:1].upper()
        if said == initials and count > 1:
            return " ".join(words[:count])
        if not initials.startswith(said):
            break
    return ""


__all__ = ["issuer_of"]
