"""Lists of those with whom a body takes the lead: «2. Công an xã», «b) Chủ trì, phối hợp với:».

   - Phòng Kinh tế rà soát ngân sách;
   - Trạm Y tế lập danh sách.

Who stands in front of each line works with the body above, which leads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..orders.orders import without_number
from .task import Origin, ReadTask

_LEADING = r"chu tri,? (?:va )?phoi hop(?: chat che)?(?: cung)?(?: voi)?\W*"
_LEADS = expression(rf"(?P<who>.{{0,120}}? )?{_LEADING}", holds=("chu tri",))
# Most texts have no such line, and their paragraphs need not be walked through.
_ENDS_SO = expression(rf"\b{_LEADING}$", holds=("chu tri",))


def led_below(tasks: Sequence[ReadTask], paragraphs: Sequence[Paragraph]) -> Iterator[ReadTask]:
    """The tasks of a text, those of such lists with who leads and who only stands in front."""
    has_lists = any(_ENDS_SO.search(paragraph.bare) for paragraph in paragraphs)
    leading = _leaders(paragraphs) if has_lists else {}
    for task in tasks:
        lead = leading.get(id(task.paragraph))
        if lead is None or task.origin is not Origin.SENTENCE:
            yield task
            continue
        others = tuple(name for name in (*task.lead, *task.partners) if name not in lead)
        yield replace(task, lead=lead, partners=others, inferred=_told(lead))


def _told(lead: tuple[str, ...]) -> str:
    return f"đề mục phía trên ghi «{', '.join(lead)}» chủ trì"


def _leaders(paragraphs: Sequence[Paragraph]) -> dict[int, tuple[str, ...]]:
    """By the `id` of each line of such a list, who leads."""
    found: dict[int, tuple[str, ...]] = {}
    above: tuple[str, ...] = ()
    depth = 0.0
    opener: Paragraph | None = None
    leads: tuple[str, ...] = ()
    for paragraph in paragraphs:
        words = without_number(paragraph.text).replace("*", "").strip()
        level = depth_of(paragraph)
        if opener is not None and level <= depth_of(opener):
            opener = None
        if opener is not None:
            if paragraph.kind is Kind.BULLET:
                found[id(paragraph)] = leads
            continue
        if above and level <= depth:
            above = ()
        led = _LEADS.fullmatch(bare(words))
        if led is not None:
            end = led.end("who") if led["who"] else 0
            leads = are_bodies(words[:end]) if end else above
            opener = paragraph if leads else None
        elif paragraph.kind in {Kind.HEADING, Kind.ITEM} and (named := are_bodies(words)):
            above, depth = named, level
    return found
