"""Phases as values, and road maps: items side by side that each end with their years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ....expressions import expression
from ....value import value_class
from ...readers.lines import TextLine, bare, squeezed
from ...structure.clauses import Unit
from ...structure.paragraphs import STEP, Kind, Paragraph
from ..bodies.bodies import bodies_at
from ..orders.orders import without_number
from ..times.dates import moments
from ..times.stretches import spans_of_time


@value_class
class Stage:
    """A phase of the plan, as the text delimits it."""

    name: str
    first: str
    last: str
    line: int
    printed: str
    paragraph: Paragraph
    what: str = ""
    is_guessed: bool = False


@value_class
class OpenStage:
    """A phase with a beginning and no end: «Đợt 3: Sau ngày 15/4/2026»."""

    name: str
    trigger: str
    first: str
    """The day, month or year from which on; blank where an event opens it."""
    line: int
    printed: str
    paragraph: Paragraph
    what: str = ""


def opened_by_event(name: str, rest: str, unit: Unit) -> OpenStage:
    """«Bước 6. Sau khi có quyết định phê duyệt nhà ở, đất ở, UBND xã niêm yết …»: the event, up to
    who acts then; `rest` stands behind the name."""
    stop = re.search(r"(?<=\w)[.;)]|$", rest)
    said = squeezed(rest[: stop.start() if stop else 0]).strip(" :(,.")
    deed = ""
    for comma in re.finditer(r", (?=[A-ZĐỦ])", said):
        if bodies_at(said, comma.end()) is not None:
            said, deed = said[: comma.start()], said[comma.end() :]
            break
    return OpenStage(
        name=name,
        trigger=said[:1].lower() + said[1:],
        first=_day_behind(bare(said)),
        line=unit.line,
        printed=squeezed(without_number(unit.text)).rstrip(" .;"),
        paragraph=unit.paragraph,
        what=deed,
    )


# «Sau ngày 15/3/2026», «sau ngày hội 15/3/2026»; a decision of that day opens nothing by it.
_BEHIND_DAY = expression(
    r"(?:bat dau |ke )?(?:tu )?sau ngay (?:(?!ban hanh|ky |co )[a-z]+ ){0,4}?(?:ngay )?"
    r"(?P<day>\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?20\d\d|\d{1,2} thang \d{1,2} nam 20\d\d)\W*",
    holds=("sau ngay",),
)


def _day_behind(said: str) -> str:
    """The day behind the one that opens a phase: 16/3 for «sau ngày hội 15/3/2026»."""
    behind = _BEHIND_DAY.fullmatch(said)
    told = moments(behind["day"]) if behind else []
    if not told or told[0].precision != "day":
        return ""
    return (dt.date.fromisoformat(told[0].iso) + dt.timedelta(days=1)).isoformat()


_ROW_NAME = expression(rf"{STEP}[^\d]{{0,60}}$", holds="giai doan|dot|buoc|tuan|vong|chang|hoc ky")


def stages_of_rows(paragraphs: Sequence[Paragraph], issued: str | None) -> list[Stage]:
    """«Đợt 1 | 15/9/2026 - 30/11/2026 | …», «Tuần 1 | 10/11/2026 | 16/11/2026 | …».

    A row that a phase names tells its stretch in one cell, or its two ends in cells side by side.
    """
    found: list[Stage] = []
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            continue
        rows: dict[tuple[int, int], dict[int, list[TextLine]]] = {}
        for line in paragraph.lines:
            if line.cell:
                cells = rows.setdefault((line.cell.table, line.cell.row), {})
                cells.setdefault(line.cell.column, []).append(line)
        for cells in rows.values():
            texts = [squeezed(" ".join(line.text for line in cells[at])) for at in sorted(cells)]
            name = next((text for text in texts[:3] if _ROW_NAME.match(bare(text))), None)
            ends = _ends_of(texts, issued) if name else None
            if name and ends:
                first, last, printed = ends
                number = cells[min(cells)][0].number
                found.append(
                    Stage(
                        name=name,
                        first=first,
                        last=last,
                        line=number,
                        printed=printed,
                        paragraph=paragraph,
                    )
                )
    return found if len(found) > 1 else []


def _ends_of(texts: Sequence[str], issued: str | None) -> tuple[str, str, str] | None:
    days: list[tuple[str, str]] = []
    for text in texts:
        if len(text) > _LONGEST_CELL:
            continue
        stretch = next(iter(spans_of_time(bare(text), issued)), None)
        if stretch and not stretch.is_day:
            return stretch.first, stretch.last, text
        if stretch:
            days.append((stretch.first, text))
    if len(days) > 1 and days[0][0] <= days[1][0]:
        return days[0][0], days[1][0], f"{days[0][1]} - {days[1][1]}"
    return None


_LONGEST_CELL = 60
"""Letters of a cell that tells a time and little else."""

# «(2025 - 2026)», «(xuyên suốt 2025 - 2035)», «(2026 trở đi)» at the end of an item.
_YEARS_BEHIND = expression(
    r"\((?:tu |xuyen suot |giai doan |thuc hien |nam )*(?P<first>20\d{2})"
    r"(?:\s?(?:[-–—]|den(?: nam)?)\s?(?P<last>20\d{2})|(?P<on> tro di))\)\W*$"
)


def road_map(paragraphs: Sequence[Paragraph]) -> dict[int, Stage | OpenStage]:
    """Items side by side that each end with their years: «1. Thu thập … (2025 - 2030)».

    One such item may only tell how long something takes; two of one level are a road map.
    """
    runs: dict[tuple[int, str], dict[int, Stage | OpenStage]] = {}
    section = 0
    for paragraph in paragraphs:
        if paragraph.kind is Kind.SECTION:
            section += 1
        elif paragraph.kind in {Kind.ITEM, Kind.BULLET}:
            stage = _with_years(paragraph)
            level = "-" if paragraph.kind is Kind.BULLET else str(paragraph.mark.count("."))
            if stage:
                runs.setdefault((section, level), {})[id(paragraph)] = stage
    return {key: stage for run in runs.values() if len(run) > 1 for key, stage in run.items()}


def _with_years(paragraph: Paragraph) -> Stage | OpenStage | None:
    text = squeezed(without_number(paragraph.text))
    plain = bare(text)
    match = _YEARS_BEHIND.search(plain)
    what = text[: match.start()].strip(" ,;.:") if match else ""
    if match is None or len(what) < 12:
        return None
    printed = text[match.start() :].strip(" .;")
    if match["on"]:
        return OpenStage(
            name=what,
            trigger=f"từ {match['first']} trở đi",
            first=match["first"],
            line=paragraph.number,
            printed=printed,
            paragraph=paragraph,
            what=what,
        )
    if not match["last"] or match["last"] < match["first"]:
        return None
    return Stage(
        name=what,
        first=match["first"],
        last=match["last"],
        line=paragraph.number,
        printed=printed,
        paragraph=paragraph,
    )


# «Thời gian thi đua chia thành 02 đợt» above «- Đợt 01: …»: no name of what is done then.
_COUNTS_PHASES = expression(
    r"^\W*(?:\w{1,3}[.)] ?)?thoi gian\b"
    r"|\b(?:chia|gom|thanh|lam|theo)\b(?: [^\W\d]+){0,3} (?:\d{1,2}|hai|ba|bon)"
    r" (?:dot|giai doan|buoc|chang)\W*$"
)


def counts_phases(heading: str) -> bool:
    """Whether a heading only says how many phases stand below."""
    return _COUNTS_PHASES.search(bare(heading)) is not None
