"""«Quý II năm 2026: cung ứng giống xong trước 15/6/2026»: a period that only heads its days."""

from __future__ import annotations

from collections.abc import Sequence

from ....dates import read_date
from ....expressions import expression
from .dates import Moment

_OPENS = expression(r"\W*(?:\w{1,3}\s?[.)]\s*)?(?:(?:trong|den|nam) )*")
_COLON = expression(r"\s*:\s*(?=\S)")
_PERIODS = {"month", "quarter", "half", "year"}
# «Quý II: cung ứng giống xong trước 15/6», without a year
_OPENING = expression(
    r"\W*(?:\w{1,3}\s?[.)]\s*)?(?:trong )?(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2})\s*:\s*(?=\S)",
    holds=("quy ", "thang "),
)


def headed_by(clause: str, found: Sequence[Moment]) -> int:
    """Where what stands behind such a period begins in a clause; 0 where none heads it."""
    if len(found) < len(("period", "day")) or found[0].precision not in _PERIODS:
        return 0
    heading = found[0]
    colon = _COLON.match(clause, heading.end)
    if colon is None or _OPENS.fullmatch(clause, 0, heading.start) is None:
        return 0
    period = read_date(heading.iso)
    days = [read_date(other.iso) for other in found[1:] if other.precision == "day"]
    is_within = days and all(period.first <= day.first <= period.last for day in days)
    return colon.end() if is_within else 0


def behind_period(clause: str) -> int:
    """Where what stands behind «Quý II:» begins in a clause; 0 where it opens with none."""
    opening = _OPENING.match(clause)
    return opening.end() if opening else 0
