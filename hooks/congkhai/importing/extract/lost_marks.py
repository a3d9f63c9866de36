"""Items whose number a scan or a converter damaged, known by the numbers around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..structure.paragraphs import Kind, Paragraph

# «„ 2. Giao …», «3.3, Đẩy mạnh …», «§. Ban Chỉ đạo …»
_DAMAGED = re.compile(
    r"^[^\w(“\"«]{0,4}(?P<mark>\d{1,2}(?:\.\d{1,2})*|[§&$?BSOQ])\s?[.,)]\s*(?=[A-ZĐÀ-Ỹ])"
)
_LONGEST_NAME = 160


def with_marks_mended(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; plain text that a number opens stands where it counts on."""
    found: list[Paragraph] = []
    last = 0
    for paragraph, following in zip(paragraphs, _numbers_after(paragraphs), strict=True):
        if paragraph.kind is Kind.SECTION:
            last = 0
        elif paragraph.kind is Kind.TEXT and last:
            paragraph = _mended(paragraph, last, following)
        if paragraph.mark.isdecimal():
            last = int(paragraph.mark)
        found.append(paragraph)
    return found


def _numbers_after(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Of each, the first number that opens one behind it; empty where none does."""
    numbers: list[str] = []
    following = ""
    for paragraph in reversed(paragraphs):
        numbers.append(following)
        if paragraph.mark.isdecimal():
            following = paragraph.mark
    return numbers[::-1]


def _mended(paragraph: Paragraph, last: int, following: str) -> Paragraph:
    damaged = _DAMAGED.match(paragraph.text)
    if damaged is None:
        return paragraph
    mark = damaged["mark"]
    if not mark[:1].isdigit():
        if following != str(last + 2):
            return paragraph
        mark = str(last + 1)
    elif mark.isdecimal() and int(mark) != last + 1:
        return paragraph
    words = paragraph.text[damaged.end() :]
    is_name = len(words) < _LONGEST_NAME and words[-1:] not in {".", ";", ","}
    kind = Kind.HEADING if is_name else Kind.ITEM
    return replace(paragraph, kind=kind, mark=mark, text=f"{mark}. {words}")
