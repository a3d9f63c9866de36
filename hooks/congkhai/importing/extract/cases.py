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


def in_cases(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The items (by `id`) that stand below a sentence which lists cases."""
    found: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.TABLE or not _LISTS_CASES.search(paragraph.bare):
            continue
        above = level_in_text(paragraph)
        for following in paragraphs[index + 1 :]:
            is_item = following.kind in {Kind.ITEM, Kind.BULLET}
            if not is_item or (
                level_in_text(following) <= above and paragraph.kind is not Kind.TEXT
            ):
                break
            found.add(id(following))
    return frozenset(found)
