"""Steps that are given an end and no beginning: «2.3. Bước 3: …», «Thời gian hoàn tất: trước …».

A phase of a source has both ends: what such a line limits is a deadline there, which bears the
name of the step. What reads facts as JSON is told the step too.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from ..times.dates import moments
from .time_headings import name_in_short

_STEP = expression(
    r"^\W*(?:giai doan|dot|buoc|chang) (?:thu )?"
    r"(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|nam|sau|nhat)\b\s*(?:[.:–-]|$)",
    holds="giai doan|dot|buoc|chang",
)
_ENDS = expression(
    r"^\W*(?:thoi (?:gian|han)|han)(?: (?:hoan (?:tat|thanh)|thuc hien|ket thuc|xong))*:\s*"
    r"(?:hoan thanh |xong |ket thuc )*(?:truoc|cham nhat|muon nhat|den het|den)\b[^.;]{0,40}$"
)
_FEWEST = 2


@value_class
class EndingStep:
    """A step and the last day of it."""

    name: str
    last: str
    line: int
    limit: Paragraph
    """Where the last day stands."""


def ending_steps(paragraphs: Sequence[Paragraph], phased: Set[int]) -> list[EndingStep]:
    """At least two such steps; `phased` are paragraphs (by `id`) that are phases already."""
    found: list[EndingStep] = []
    step: Paragraph | None = None
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE:
            continue
        text = without_number(paragraph.text[:400])
        plain = bare(text)
        if _STEP.match(plain):
            step = paragraph if id(paragraph) not in phased else None
            continue
        if step is None or paragraph.kind is Kind.SECTION:
            step = None
            continue
        match = _ENDS.match(plain.rstrip(" .;"))
        days = [m for m in moments(plain) if m.precision != "yearly"] if match else []
        if len(days) == 1:
            name = squeezed(without_number(step.text)).strip(" .:;*")
            found.append(EndingStep(name_in_short(name), days[0].iso, step.number, paragraph))
            step = None
    return found if len(found) >= _FEWEST else []
