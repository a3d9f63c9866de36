"""Limits printed without a year, «trước ngày 15/7»: the next such day after the document's own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from ....dates import Comparator, comparator_said, is_firm, read_date
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.clauses import Unit, clauses, units
from ...structure.paragraphs import Paragraph
from ..times.dates import Moment, moments
from ..times.due_words import bound_alone, without_when
from ..times.frame import TITLE, Frame
from ..times.headed_by import behind_period
from ..times.no_deadlines import is_condition, lasts
from ..times.pace_words import RECURRING, pace_of
from ..times.paced_lists import tells_paces
from ..times.shared_days import JOINS_DAY, shared_days
from .deadlines import RELATION, Due
from .yearless_days import NO_YEAR_PRINTED, YearFrame

_AHEAD = dt.timedelta(days=270)
_YEAR_BEHIND = expression(r"\s?,?\s?nam (?P<year>20\d{2})\b")
# «từ ngày 01/5 đến hết ngày 15/5», «số liệu tính đến hết ngày 31/12»
# «tính» is no «tỉnh»: «báo cáo UBND tỉnh trước ngày 15/6».
_OF_OTHERS = expression(r"\b(?:từ|tính|số liệu|chốt|thời điểm)\b[^.;]{0,40}$", re.IGNORECASE)
# «trước ngày 31/12 của năm cuối kỳ kế hoạch»
_BARE_BOUND = expression(r"\b(?:truoc|cham nhat(?: la)?|muon nhat(?: la)?)\s$")
_SOME_YEAR = expression(r"\s?(?:cua )?nam\b")
# «Tổng kết học kỳ I vào ngày 22/01», «giám sát cảng, ngày 20/6 và ngày 20/9»
_HELD_ON = expression(
    r"(?<!\bda )\b(?:so ket|tong ket|be giang|khai giang|giam sat|kiem tra|ra quan|phat dong"
    r"|nghiem thu)\b(?!.*\b(?:tu|den|den het|ky niem|so|sau|truoc)\b)[^;.\d]{0,90}?"
    r"(?:,? (?=vao|du kien)|, )(?P<on>(?:vao |du kien )?ngay )$",
    holds=("ngay ",),
)
_HELD_REACH = 130
_REACH = 48
_MOST_DAYS = 12
"""Of one bound."""
_MOST = 40
"""Of one clause; a sentence has no more."""


def yearless_limits(
    paragraphs: Sequence[Paragraph], issued: str | None, around: Frame | None = None
) -> list[Due]:
    """Days that a firm bound stands before; a duty that returns is none of these.

    `around` is the year of the document: of a school year all of it lies ahead.
    """
    if issued is None or len(issued) < len("2026-01"):
        return []
    first = read_date(issued).first
    # In the year of the document any later day is meant; beyond it those that are near.
    last = max(first + _AHEAD, dt.date(first.year, 12, 31))
    if around is not None and around.begins > 1:
        last = max(last, dt.date(around.year_of(around.begins - 1), around.begins, 1))
    if around is not None and around.told_by == TITLE and around.year == first.year + 1:
        # A plan for the year to come: its own days come before those of the year of its issue.
        first, last = dt.date(around.year, 1, 1), max(last, dt.date(around.year, 12, 31))
    frame = YearFrame(first, last, is_guessed=True)
    found: list[Due] = []
    for unit in units(paragraphs):
        if not unit.is_cell:
            found += _in_unit(unit, frame)
    return found


def _in_unit(unit: Unit, frame: YearFrame) -> Iterator[Due]:
    plain = bare(unit.text).replace("*", " ")
    days = [m for m in moments(plain) if m.precision == "yearly"]
    paces = list(RECURRING.finditer(plain)) if days else []
    if not days or any(pace_of(pace) in {"year", "half_year"} for pace in paces):
        # «báo cáo trước ngày 10/11; bàn giao trước ngày 31/12 hằng năm»
        return
    if tells_paces(unit.text):
        # «báo cáo Sở A 6 tháng trước ngày 20/6, năm trước ngày 10/12»: each year.
        return
    for start, end in clauses(unit.text):
        if any(start <= pace.start() < end for pace in paces):
            continue
        told: list[tuple[int, Moment]] = []
        for day in (m for m in days if start <= m.start < end):
            if len(told) == _MOST:
                break
            if (
                told
                and len(told) < _MOST_DAYS
                and JOINS_DAY.match(plain[told[-1][1].end : day.start])
            ):
                told.append((told[-1][0], day))
            elif (bound := _limit(unit.text, plain, (start, end), day)) is not None:
                told.append((bound, day))
        ends = [_year_end(plain, day) for _, day in told]
        shared = shared_days(
            plain, (start, end), [(b, e) for (b, _), e in zip(told, ends, strict=True)]
        )
        for (bound, day), span in zip(told, shared, strict=True):
            year = _YEAR_BEHIND.match(plain, day.end)
            iso = f"{year['year']}{day.iso[1:]}" if year else _completed(day.iso, frame)
            if iso is None:
                continue
            first = next(d for b, d in told if b == bound)
            printed = bound_alone(
                squeezed(unit.text[bound : first.start].replace("*", " ")).lower()
            )
            begin = max(span.begin, min(start + behind_period(plain[start:end]), bound))
            what = without_when(unit.text[begin : span.stop], bound - begin, span.last - begin)
            yield Due(
                due=iso,
                relation=printed,
                what=squeezed(what.replace("*", " ")),
                printed=squeezed(unit.text[start : span.stop if span.is_aside else end]),
                line=unit.line,
                paragraph=unit.paragraph,
                comparator=comparator_said(printed)
                or (
                    Comparator.ON
                    if printed in {"ngày", "dự kiến ngày"}
                    else Comparator.NO_LATER_THAN
                ),
                doubt="" if year else NO_YEAR_PRINTED,
                is_joined=span.is_joined,
                is_aside=span.is_aside,
            )


def _year_end(plain: str, day: Moment) -> int:
    year = _YEAR_BEHIND.match(plain, day.end)
    return year.end() if year else day.end


def _limit(text: str, plain: str, around: tuple[int, int], day: Moment) -> int | None:
    """Where the firm bound before a day begins; None where nothing binds."""
    start, end = around
    before = plain[max(start, day.start - _REACH) : day.start]
    called = re.search(r"\bngay\s*$", before)
    if called:
        match = RELATION.search(before[: called.start()] + " " * len(called[0]))
    else:
        # «xong trước 30/4»
        match = _BARE_BOUND.search(before) and RELATION.search(before)
    if match is None or not is_firm(match["rel"]):
        held = _HELD_ON.search(plain[max(start, day.start - _HELD_REACH) : day.start])
        return None if held is None else day.start - len(held["on"])
    at = day.start - len(before) + match.start()
    if _OF_OTHERS.search(text[start:at]):
        return None
    year = _YEAR_BEHIND.match(plain, day.end)
    behind = plain[year.end() if year else day.end : end]
    if _SOME_YEAR.match(behind) or lasts(plain[start:at], match["rel"]):
        return None
    return None if is_condition(plain[start:at], match["rel"], behind) else at


def _completed(iso: str, frame: YearFrame) -> str | None:
    """«--07-15» with the year in which it comes next."""
    month, day = iso.strip("-").split("-")
    return frame.completed(int(day), int(month))
