"""The time of the whole plan, where the text says it of the plan and of nothing smaller."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...value import value_class
from ..readers.lines import bare
from ..structure.paragraphs import Kind, Paragraph
from .labels import Role, labelled, role_of
from .orders import without_number
from .road_maps import Stage
from .stretches import Stretch, spans_of_time

_WHOLE = (
    r"(?:ke hoach|phong trao(?: thi dua)?|chuong trinh|de an|cuoc van dong|chien dich"
    r"|dot thi dua|cuoc thi|du an"
    r"|thang cao diem|dot cao diem|phuong an)"
)
# «Thời gian thực hiện Kế hoạch: từ …», «Phong trào được thực hiện từ … đến …».
_SAID = re.compile(
    rf"\bthoi gian (?:thuc hien|trien khai|to chuc|phat dong) (?:cua )?{_WHOLE}\b"
    rf"|\b{_WHOLE}(?: nay)?(?: thi dua)?[^.;:]{{0,90}}?\b(?:duoc )?(?:thuc hien|trien khai"
    rf"|phat dong|to chuc|keo dai|bat dau)"
    r"(?: trong)?(?: thoi gian)?(?: \d+ nam)?[,:]? (?=\(?tu )"
)
_OF_PHASES = "suy từ các giai đoạn, văn bản không nêu thời gian chung"
_TITLE = re.compile(r"\b(?:giai doan|nhiem ky)\s")


@value_class
class Term:
    """From when to when the plan runs."""

    first: str
    last: str
    paragraph: Paragraph | None = None
    doubt: str = ""


def term_of(
    body: Sequence[Paragraph], title: str | None, issued: str | None, phases: Sequence[Stage]
) -> Term | None:
    """The plan's own term: of a sentence about the plan, a section of that name, or the title."""
    for index, paragraph in enumerate(body):
        if paragraph.kind is Kind.TABLE:
            continue
        found = _said_of_plan(paragraph, issued) or _in_section(body, index, issued)
        if found and not any(stage.paragraph is found.paragraph for stage in phases):
            return found
    plain = bare(title or "")
    for match in _TITLE.finditer(plain):
        found_in_title = next(iter(spans_of_time(plain[match.end() :])), None)
        if found_in_title and not found_in_title.is_single and found_in_title.start < 6:
            return Term(found_in_title.first, found_in_title.last)
    return _of_stages(phases)


def _of_stages(phases: Sequence[Stage]) -> Term | None:
    """«Giai đoạn 1 (2023 - 2025), giai đoạn 2 (2026 - 2030)»: years that follow one another."""
    series = sorted(
        (stage for stage in phases if re.match(r"giai doan (?:\d|[ivx])", bare(stage.name))),
        key=lambda stage: stage.first,
    )
    years = [(stage.first, stage.last) for stage in series]
    if len(years) < 2 or any(len(first) != 4 or len(last) != 4 for first, last in years):
        return None
    if any(int(last) + 1 != int(first) for (_, last), (first, _) in pairwise(years)):
        return None
    return Term(years[0][0], years[-1][1], doubt=_OF_PHASES)


def _said_of_plan(paragraph: Paragraph, issued: str | None) -> Term | None:
    plain = paragraph.bare
    match = _SAID.search(plain)
    if match is None:
        return None
    stretch = _near(plain[match.end() : match.end() + 160], issued)
    return Term(stretch.first, stretch.last, paragraph) if stretch else None


def _in_section(body: Sequence[Paragraph], index: int, issued: str | None) -> Term | None:
    """A section called «Thời gian thực hiện», or its first line; «Thời gian: từ …» at top level."""
    paragraph = body[index]
    words = without_number(paragraph.text)
    heading, _, rest = words.partition(":")
    if paragraph.kind is Kind.SECTION and role_of(heading) is Role.DUE:
        stretch = _only(rest, issued)
        if stretch:
            return Term(stretch.first, stretch.last, paragraph)
        following = body[index + 1] if index + 1 < len(body) else None
        if following is not None and following.kind in {Kind.TEXT, Kind.BULLET}:
            stretch = _only(without_number(following.text), issued)
            return Term(stretch.first, stretch.last, following) if stretch else None
        return None
    above = next((p for p in reversed(body[:index]) if p.kind is Kind.SECTION), None)
    is_of_time = above is not None and re.search(r"\bthoi gian\b", above.bare) is not None
    if is_of_time and paragraph.mark[:2].strip(".") in {"1", "a", "-"}:
        values = labelled(paragraph.text)
        if values and values[0].role is Role.DUE:
            stretch = _only(values[0].value, issued)
            return Term(stretch.first, stretch.last, paragraph) if stretch else None
    return None


def _only(words: str, issued: str | None) -> Stretch | None:
    """A stretch, or a year, that stands for itself: «Quý I/2025: Ban hành …» is one step."""
    plain = bare(words)
    stretch = _near(plain, issued)
    if stretch is None or plain[stretch.end :].lstrip()[:1] == ":":
        return None
    return stretch if not stretch.is_single or len(stretch.first) == 4 else None


def _near(plain: str, issued: str | None) -> Stretch | None:
    stretch = next(iter(spans_of_time(plain, issued)), None)
    return stretch if stretch and not stretch.is_day and stretch.start < 60 else None
