"""Lines that begin with a label, and what of the lines below a narrow page parted from them."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure.openings import is_no_value
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..orders.formulas import is_closing
from ..orders.orders import order_in
from ..tables.labels import LabelledValue, Role, labelled

_ENDS = (".", ";", ":", "!", "?", ")")
_FREE = frozenset({Kind.BULLET, Kind.TEXT, Kind.ITEM, Kind.HEADING})
_FEWEST_WORDS = 4
# «(1) Rà soát …»: an item, whatever kind of paragraph it is.
_COUNTED = expression(r"\W*\(?\d{1,2}\)\s")


def goes_on(paragraph: Paragraph, previous: Paragraph | None) -> bool:
    """A line that only a narrow page parted from the one before."""
    if paragraph.kind is not Kind.TEXT or previous is None or _COUNTED.match(paragraph.text):
        return False
    if _is_sentence(paragraph.text):
        return False
    return previous.kind is not Kind.TEXT and not previous.text.rstrip().endswith(_ENDS)


def _is_sentence(text: str) -> bool:
    """«Trên đây là Kế hoạch …», «Các thôn nghiêm túc thực hiện.» below a line that no stop ends."""
    if text[:1].islower() or are_bodies(text.strip(" .")):
        # «Đơn vị chủ trì: Các» above «Sở, ngành, Ủy ban nhân dân các xã.»
        return False
    is_whole = text.rstrip(" /").endswith(".") and len(text.split()) >= _FEWEST_WORDS
    return is_whole or is_no_value(text) or is_closing(text) or order_in(text) is not None


def values_of(paragraph: Paragraph, following: Sequence[Paragraph]) -> list[LabelledValue]:
    """The labels of a line; a numbered heading alone («2. Thời gian thực hiện») is none."""
    if paragraph.kind not in _FREE or len(paragraph.text) > 900:
        return []
    text = paragraph.text
    if any(goes_on(line, paragraph) and len(line.text) < 300 for line in following):
        text = f"{text} {following[0].text}"
    values = [value for value in labelled(text) if value.value or value.role is Role.WHAT]
    if values and values[0].role is Role.WHAT and not values[0].value:
        return []
    return [] if any(map(_tells_report, values)) else values


_REPORTS = expression(r"\b(?:gui|nop|lap|thuc hien|co|tong hop) (?:\w+ ){0,2}bao cao\b")


def _tells_report(value: LabelledValue) -> bool:
    """«Thời hạn gửi báo cáo: Các xã gửi báo cáo quý trước ngày …»: a sentence, and no mere time."""
    is_of_report = value.role is Role.DUE and "bao cao" in bare(value.label)
    return is_of_report and _REPORTS.search(bare(value.value)) is not None
