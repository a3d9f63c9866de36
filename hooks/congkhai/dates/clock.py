"""The day a portal is built for: asked for, taken from the environment, or today in Việt Nam."""

from __future__ import annotations

import datetime as dt
import re

from ..expressions import expression
from .partial import FIRST_YEAR, LAST_YEAR, day_in_hanoi

_DAY = expression(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_WRITTEN_DAY = expression(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_SECONDS = expression(r"\d{1,12}", re.ASCII)


def asked_day(text: str) -> dt.date | None:
    """A day as `2026-11-22` or `22/11/2026`, in years that plans can have; None for anything
    else."""
    if found := _DAY.fullmatch(text):
        year, month, day = found.groups()
    elif found := _WRITTEN_DAY.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        return _likely(dt.date(int(year), int(month), int(day)))
    except ValueError:
        return None


def day_of_epoch(text: str) -> dt.date | None:
    """The day of SOURCE_DATE_EPOCH: seconds since 1970, written with digits alone."""
    if not _SECONDS.fullmatch(text):
        return None
    try:
        return _likely(day_in_hanoi(dt.datetime.fromtimestamp(int(text), dt.UTC)))
    except (ValueError, OverflowError, OSError):
        return None


def _likely(day: dt.date) -> dt.date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
