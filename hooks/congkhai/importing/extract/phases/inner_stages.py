"""Phases that a sentence or a heading names before their days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ....expressions import expression
from ...readers.lines import squeezed
from ...structure import genre
from ...structure.clauses import Unit
from ..limits.yearless_days import YearFrame, stretches_without_year
from ..orders.orders import without_number
from ..orders.rounds import ORDINAL
from ..tables.labels import role_of
from ..times.dates import ranges
from ..times.named_months import month_named
from .road_maps import Stage, counts_phases
from .time_headings import name_in_short

ROUND = expression(rf"\b(?P<name>(?:giai doan|dot|buoc|chang) {ORDINAL}\b(?!\d| nam\b))")
# «Chương trình … giai đoạn 2021 - 2030, giai đoạn I: từ năm 2021 đến năm 2025» is its name.
_IN_NAME = expression(r"\bgiai doan (?:20)\d\d\s?[-–]\s?20\d\d[,;:(\s]+$")
_STAGE_YEARS = expression(r"^(?:\W*\w{1,3}[.)]\s*|\W+)?giai doan (?=(?:tu |nam )*(?:19|20)\d{2})")
# «… thăm hỏi các gia đình, cao điểm từ ngày 02/02/2026 - 15/02/2026»
_PEAK = expression(
    r"\bcao diem(?: (?:trong |vao )?(?:thoi gian|tu|trong))*(?: ngay)? ?\(?$", holds=("cao diem",)
)
PEAK = "Cao điểm"
"""What the name of a phase begins with in which a duty is done the most."""
_CLAUSE_END = expression(r"[.;] ")
_MOST = 40
"""Stretches without a year of one paragraph that are looked at."""


def inner_stages(unit: Unit, plain: str, frame: YearFrame | None) -> Iterator[Stage]:
    """«… giai đoạn 1 (từ 2023 - 2025)» in a sentence or a heading."""
    text = unit.text
    whole = list(ranges(plain))
    without_year = {
        (one.start, one.end, one.first, one.last): one.is_guessed
        for one in islice(stretches_without_year(plain, frame), _MOST)
        if not any(start < one.end and one.start < end for start, end, _, _ in whole)
    }
    for start, end, first, last in sorted([*whole, *without_year]):
        is_guessed = without_year.get((start, end, first, last), False)
        window = max(0, start - 60)
        before = plain[window:start]
        month = month_named(plain, start)
        if month:
            yield Stage(
                name=squeezed(text[month.start : month.end]),
                first=first,
                last=last,
                line=unit.line,
                printed=squeezed(text[month.start : end + 1]),
                paragraph=unit.paragraph,
                is_guessed=is_guessed,
            )
            continue
        peak = _PEAK.search(before)
        if peak and len(first) == len(last) == 10:
            clause = _CLAUSE_END.split(text[: window + peak.start()])[-1]
            deed = squeezed(without_number(clause)).strip(" ,(–-:*")
            yield Stage(
                name=f"{PEAK}: {name_in_short(deed)}" if deed else PEAK,
                first=first,
                last=last,
                line=unit.line,
                printed=squeezed(text[window + peak.start() : end + 1]),
                paragraph=unit.paragraph,
                is_guessed=is_guessed,
            )
            continue
        named = list(ROUND.finditer(before))
        between = before[named[-1].end() :] if named else ""
        is_named = bool(named) and not re.search(r"[.;]|\w{3,}.*\w{3,}.*\w{3,}", between)
        # «giai đoạn 03 năm 2026 - 2028» counts years.
        if is_named and plain.startswith("nam ", start) and named[-1]["name"][-2] == "0":
            continue
        is_years = (
            bool(_STAGE_YEARS.match(plain))
            and not genre.is_capitals(text)
            and start < 24
            and (plain[end : end + 2].strip()[:1] in {":", "", "("})
        )
        if not (is_named or is_years):
            continue
        name_at = window + named[-1].start() if is_named else start
        others = {m["name"] for m in ROUND.finditer(plain)} - {m["name"] for m in named[-1:]}
        if is_named and _IN_NAME.search(plain[:name_at]) and not others:
            continue
        name = text[name_at : window + named[-1].end()] if is_named else text[:end]
        yield Stage(
            name=_behind_label(text, squeezed(name)) if is_named else squeezed(name),
            first=first,
            last=last,
            line=unit.line,
            printed=squeezed(text[name_at : end + 1]),
            paragraph=unit.paragraph,
            is_guessed=is_guessed,
        )


# «Ra quân cao điểm: đợt 1 từ …, đợt 2 từ …»
_LABELLED = expression(
    r"^(?P<label>[^:;.,]{4,90}(?<!đợt)(?<!giai đoạn)(?<!bước)(?<!chặng)):\s+"
    r"(?=đợt|giai đoạn|bước|chặng)",
    re.IGNORECASE,
)


def _behind_label(text: str, name: str) -> str:
    """The name with what stands before the colon, unless it only says that phases follow."""
    label = _LABELLED.match(squeezed(without_number(text)).replace("*", ""))
    is_plain = label is None or role_of(label["label"]) is not None or counts_phases(label["label"])
    if label is None or is_plain or not name.lower().startswith(_ROUNDS):
        return name
    return f"{label['label']}, {name[:1].lower()}{name[1:]}"


_ROUNDS = ("đợt ", "giai đoạn ", "bước ", "chặng ")
