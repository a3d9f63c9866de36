"""One aim for place after place: «Chỉ tiêu chè của xã A giảm còn 100 ha; xã B tăng lên 115 ha»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.clauses import clauses
from ...structure.paragraphs import Paragraph
from ..orders.orders import without_number
from ..tables.figures import figure_as_number
from .target import ReadTarget
from .target_years import due_of_heading

_PLACE = (
    r"(?:xã|phường|đặc khu|thị trấn|thôn|ấp|bản|khu phố|tổ dân phố|buôn|làng)"
    r"(?: (?:[^\W\d_a-z][^\s,;:.]*|\d{1,3}(?=\s(?!ha\b|%))))+"
)
_TOLD = (
    r" (?:(?:được )?(?:giảm|tăng|nâng|hạ|điều chỉnh|giao|là|còn|đạt|giữ)"
    r"(?: (?:xuống|lên|còn|thành|là|từ \d[\d.,]*(?: [^\W\d]+)?|nguyên))*) "
)
_FIGURE = r"(?P<value>\d[\d.,]*)\s?(?P<unit>%|[^\W\d]+)"
_FIRST = expression(
    rf"(?P<head>[^;:.]{{4,120}}? của )(?P<place>{_PLACE}){_TOLD}{_FIGURE}", holds=" của "
)
_NEXT = expression(rf"\W*(?:(?:và|còn|của) )?(?P<place>{_PLACE}){_TOLD}{_FIGURE}")


def with_places_in_turn(paragraph: Paragraph, found: Sequence[ReadTarget]) -> list[ReadTarget]:
    """The targets of a paragraph, with those of the places that later clauses name alone."""
    if not found or ";" not in paragraph.text:
        return list(found)
    text = without_number(paragraph.text).replace("*", " ")
    parts = [squeezed(text[start:end]).strip(" ;.,/") for start, end in clauses(text)]
    first = _FIRST.match(parts[0]) if parts else None
    if first is None or not _is_named(first) or _value(first) != found[0].value:
        return list(found)
    later = {id(own) if own else words: aim for words, own, aim in _others(parts, found, first)}
    if not later:
        return list(found)
    told = [later.pop(id(target), target) for target in found[1:]]
    own = replace(found[0], scope=found[0].scope or first["place"])
    return [own, *later.values(), *told]


def _value(match: re.Match[str]) -> str:
    return figure_as_number(match["value"].rstrip(".,"))


def _is_named(match: re.Match[str]) -> bool:
    """«xã Đak Đoa», but not «xã được»."""
    return not any(word[:1].islower() for word in match["place"].split()[-1:])


def _others(
    parts: Sequence[str], found: Sequence[ReadTarget], first: re.Match[str]
) -> Iterator[tuple[str, ReadTarget | None, ReadTarget]]:
    """Of each place behind the first its words, the target that was read of them, and its aim."""
    for words in parts[1:]:
        match = _NEXT.match(words)
        if match is None or not _is_named(match) or bare(match["unit"]) != bare(first["unit"]):
            continue
        value = _value(match)
        # Its bound and its year are its own: «xã A giảm còn 80 ha; xã B tăng lên 115 ha năm 2028».
        own = next((t for t in found[1:] if (t.printed, t.value) == (words, value)), None)
        aim = own or replace(
            found[0],
            value=value,
            bound="",
            due=due_of_heading(bare(words), None),
            printed=words,
            highest="",
        )
        what = f"{first['head']}{words[match.start('place') :]}"
        due = aim.due or found[0].due
        yield words, own, replace(aim, what=what, due=due, scope=match["place"])
