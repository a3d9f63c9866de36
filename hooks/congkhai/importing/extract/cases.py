"""Cases that a rule lists: what somebody there does is when it applies, and nobody's task."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..structure.paragraphs import Kind, Paragraph
from .time_headings import level_in_text

# «… tạm dừng cấp vôi trong những trường hợp sau:», «khi thuộc một trong các trường hợp sau đây:»
_LISTS_CASES = expression(
    r"\b(?:trong|thuoc|khi co|khi|neu|gap|co) (?:mot trong )?(?:cac|nhung|mot so|mot trong cac)"
    r" truong hop(?: sau(?: day)?| nhu sau| duoi day)?\s*:\W*$",
    holds=(" truong hop",),
)

_ITEMS = frozenset({Kind.ITEM, Kind.BULLET})


def in_cases(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The items (by `id`) that stand below a sentence which lists cases."""
    found: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.TABLE or not _LISTS_CASES.search(paragraph.bare):
            continue
        following = paragraphs[index + 1 :]
        first = following[0] if following else paragraph
        is_deeper = level_in_text(first) > level_in_text(paragraph)
        if first.kind not in _ITEMS or not (is_deeper or paragraph.kind is Kind.TEXT):
            continue
        for item in following:
            # Of one kind or below it: «2. Công an xã …» behind «- Hộ bán vôi;» is no case.
            if item.kind not in _ITEMS or level_in_text(item) < level_in_text(first):
                break
            found.add(id(item))
    return frozenset(found)
