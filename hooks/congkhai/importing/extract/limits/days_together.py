"""Days of the year and of the month that a clause names together: «15/6 và 15/12»."""

from __future__ import annotations

import re

from ....expressions import expression
from ....value import value_class
from ..times.dates import is_struck, moments
from .deadlines import RELATION

_OF_MONTH = expression(
    # «từ ngày 25 đến 30 hằng tháng»: the last day of the stretch is the one that binds.
    r"\b(?:(?P<from>tu ngay \d{1,2} den) (?:het )?(?:ngay )?|ngay (?:lam viec |mong |mung )?)"
    r"(?P<day>\d{1,2})(?![\d/-]|\.\d)(?! thang \d)",
    holds="ngay ",
)
_WEEKDAY = expression(r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b")
# «gửi báo cáo từ ngày 10 đến ngày 15 tháng 12»; not «số liệu tính từ ngày … đến ngày …».
_SINCE = expression(
    r"(?P<told>\b(?:(?<!ubnd )(?<!dan )(?<!mttq )tinh|so lieu|chot|ky bao cao|ky)(?: tinh)? )?"
    r"\b(?P<from>tu (?:ngay )?\d{1,2}(?:\s?/\s?\d{1,2}| thang \d{1,2})?"
    r"(?: (?:hang nam|nam truoc(?: [^\W\d]+){0,3}))?) den (?:het )?(?:ngay )?$",
    holds=("tu ",),
)
_AND = expression(r"^\s*(?:\([^()]{1,24}\)\s*)?(?:,|va|hoac|;)*\s*(?:truoc )?(?:ngay )?$")
_DAY_CALLED = expression(r"\bngay(?: (?:lam viec|mong|mung))?\s*$")
_AFTER = expression(r"\b(?:tu|ke tu|sau) $")


@value_class
class DaysTogether:
    """Days named together, «15/6 và 15/12», from the words that bind them; `isos` are complete."""

    start: int
    end: int
    isos: tuple[str, ...]
    is_bound: bool


def days_together(clause: str, is_cell: bool) -> list[DaysTogether]:
    """Days of the year and of the month, those side by side together."""
    spots = [(m.start, m.end, m.iso) for m in moments(clause) if m.precision == "yearly"]
    if "tuan" in clause:
        spots += [(match.start(), match.end(), "") for match in _WEEKDAY.finditer(clause)]
    spots += [
        (
            match.start("from" if match["from"] else "day"),
            match.end("day"),
            f"---{int(match['day']):02d}",
        )
        for match in _OF_MONTH.finditer(clause)
        if not any(start <= match.start("day") < end for start, end, _ in spots)
        and 1 <= int(match["day"]) <= 31
        and not is_struck(clause, match.start("day"))
    ]
    groups: list[list[tuple[int, int, str]]] = []
    for spot in sorted(spots):
        if groups and _AND.match(clause[groups[-1][-1][1] : spot[0]]):
            groups[-1].append(spot)
        else:
            groups.append([spot])
    found: list[DaysTogether] = []
    for group in groups:
        since = _SINCE.search(clause, max(0, group[0][0] - 60), group[0][0])
        if since:
            if not since["told"]:
                isos = tuple(iso for _, _, iso in group if iso)
                found.append(DaysTogether(since.start("from"), group[-1][1], isos, True))
            continue
        start, binding = _bound(clause, group[0][0])
        if clause.startswith("tu ngay", start):
            binding = ""
        if not binding and _AFTER.search(clause, max(0, start - 8), start):
            # «được tính từ ngày 15 tháng 12 năm trước»
            continue
        # «chốt số liệu đến ngày 31/12» tells what is counted, not by when.
        if binding is None and not is_cell:
            continue
        if binding and binding.split()[0] == "den":
            continue
        isos = tuple(iso for _, _, iso in group if iso)
        found.append(DaysTogether(start, group[-1][1], isos, bool(binding)))
    return found


def _bound(clause: str, at: int) -> tuple[int, str | None]:
    """Where «trước ngày», «định kỳ ngày» or only «ngày» begins before a day, and the relation."""
    first = max(0, at - 48)
    before = clause[first:at]
    match = RELATION.search(_DAY_CALLED.sub(lambda m: " " * len(m[0]), before))
    if match:
        return first + match.start(), match["rel"]
    day = re.search(r"(?P<often>\bdinh ky )?(?:\bvao )?\bngay(?: m[ou]ng)?\s*$", before)
    if not day:
        return at, None
    words = day.end() if day["often"] is None else day.end("often")
    return first + (day.start() if day["often"] is None else words), "" if not day["often"] else "o"
