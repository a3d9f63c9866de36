"""The words of a duty that returns, as they are printed: its day, its pace, and what binds them."""

from __future__ import annotations

import re

from ...expressions import expression
from ..readers.lines import squeezed
from .bodies import is_open_bracket

_BESIDE = 12
"""Letters between a day and its pace that are quoted_pace with both."""
_FUND = expression(r",? (?:Quỹ|quỹ|Quy|quy)\s*$", holds=(" Quy", " Quỹ", " quy", " quỹ"))
# «6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11)»: each day has its own pace before it.
_OWN = expression(
    r"\b(?:(?P<year>(?:tong ket |bao cao )?nam)|(?P<half_year>(?:0?6|sau) thang(?: dau nam)?)) \("
    r"(?:(?:gui|nop|bao cao) )?$"
)


def own_pace(clause: str, start: int, end: int) -> re.Match[str] | None:
    """The pace before the bracket in which a day stands with no other."""
    own = _OWN.search(clause, max(0, start - 40), start)
    return own if own and clause[end : end + 1] == ")" else None


def quoted_pace(text: str, days: tuple[int, int], pace: re.Match[str]) -> str:
    """The printed words: «trước ngày 15/6 và 15/12 hàng năm»; «…» stands for what lies between."""
    names = (name for name in ("alone", "named") if pace.groupdict().get(name))
    own = next(map(pace.start, names), pace.start())
    (start, end), (next_start, last) = sorted((days, (own, pace.end())))
    if next_start - end < _BESIDE:
        return _verbatim(text, start, max(end, last))
    return f"{_verbatim(text, start, end)} … {_verbatim(text, next_start, last)}"


def _verbatim(text: str, start: int, end: int) -> str:
    """Words as they stand, with the bracket that closes behind them."""
    is_closed = is_open_bracket(text[start:end]) and text[end : end + 1] == ")"
    return tidy(text[start : end + is_closed])


def tidy(text: str) -> str:
    cut = "[*]" if text.count("(") == text.count(")") else "[*()]"
    # «Hằng năm, Quỹ báo cáo»: a fund, no quarter.
    words = squeezed(_FUND.sub("", re.sub(cut, " ", text))).strip(" ,;")
    return re.sub(r"^[Hh]oàn thành\s+(?=\S)", "", words)
