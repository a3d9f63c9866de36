"""Cases and things that a sentence lists: what stands there is what it is about, no task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....expressions import expression
from ...structure.paragraphs import Kind, Paragraph
from ..orders.listed_things import lists_things
from ..orders.orders import order_in, without_number
from ..phases.time_headings import level_in_text

# «… tạm dừng cấp vôi trong những trường hợp sau:», «khi thuộc một trong các trường hợp sau đây:»
_LISTS_CASES = expression(
    r"\b(?:trong|thuoc|khi co|khi|neu|gap|co) (?:mot trong )?(?:cac|nhung|mot so|mot trong cac)"
    r" truong hop(?: sau(?: day)?| nhu sau| duoi day)?\s*:\W*$",
    holds=(" truong hop",),
)

_ITEMS = frozenset({Kind.ITEM, Kind.BULLET})


def in_cases(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The items (by `id`) that stand below a sentence which lists cases or things."""
    found: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.TABLE or not paragraph.bare.rstrip(" *").endswith(":"):
            continue
        following = paragraphs[index + 1 :]
        if _LISTS_CASES.search(paragraph.bare) or (
            lists_things(paragraph.bare) and not _acts(following[:1])
        ):
            found |= set(map(id, _listed(paragraph, following)))
    return frozenset(found)


def _acts(first: Sequence[Paragraph]) -> bool:
    """«Đề nghị các đối tượng sau: a) Phòng A lập …»: who is listed is charged."""
    return any(order_in(without_number(paragraph.text)) is not None for paragraph in first)


def _listed(above: Paragraph, following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    first = following[0] if following else above
    if first.kind is Kind.TEXT and above.kind is Kind.TEXT:
        # Lines whose bullets were lost.
        for line in following:
            if line.kind is not Kind.TEXT or line.text.endswith(":"):
                return
            yield line
            if not line.text.endswith(";"):
                return
    are_bullets = above.kind is first.kind is Kind.BULLET and above.mark != first.mark
    is_deeper = level_in_text(first) > level_in_text(above) or are_bullets
    if first.kind not in _ITEMS or not (is_deeper or above.kind is Kind.TEXT):
        return
    last = first
    for item in following:
        if item.kind is Kind.TEXT and last.text.rstrip()[-1:] not in {".", ";", ":"}:
            # A line of the item above, wrapped before a capital.
            last = item
            yield item
            continue
        # Of one kind or below it: «2. Công an xã …» behind «- Hộ bán vôi;» is no case.
        if item.kind not in _ITEMS or level_in_text(item) < level_in_text(first):
            return
        if are_bullets and item.mark == above.mark:
            return
        last = item
        yield item
