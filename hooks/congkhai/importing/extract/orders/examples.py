"""Examples and slogans that a document gives: nobody is charged there, and no day binds."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from .orders import without_number

_WORDS = r"(?:Ví dụ|Thí dụ|Chẳng hạn|VD)"
_OPENS = expression(rf"{_WORDS}\b(?! điển hình| về\b)", holds=("Ví", "Thí", "Chẳng", "VD"))
# «… như sau. Ví dụ:», above the lines that give it.
_HEADS = expression(rf"(?:^|[.;,]\s+)(?i:{_WORDS})\b[^.;:]{{0,80}}:\W*$", holds=(":",))
# «Toàn dân hăng hái đi bầu cử ngày 15/3/2026!»; but «Xã đề nghị các thôn thực hiện!», «Phòng A lập
# sổ trước ngày 20/3!», «…. Xin cảm ơn!».
_ASKS = expression(
    r"\b(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|[Mm]ong|[Cc]hậm nhất|trách nhiệm"
    r"|[Bb]áo cáo|[Nn]ộp|[Gg]ửi|[Ll]ập(?! thành tích)|[Hh]oàn thành)\b"
)
_SLOGAN = expression(r"[^.!?;:]{12,300}!\W*", holds=("!",))
_UNMARKED = 6
"""Lines without a mark that an example has at most."""


def opens_example(text: str) -> bool:
    """«Ví dụ: Sở A lập hồ sơ trước ngày …»."""
    return _OPENS.match(without_number(text)) is not None


def _is_slogan(text: str) -> bool:
    return _SLOGAN.fullmatch(text) is not None and _ASKS.search(text) is None


def in_examples(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs (by `id`) that give an example or are a slogan, and those listed below what
    heads examples."""
    found: set[int] = set()
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind in {Kind.TABLE, Kind.SECTION, Kind.ARTICLE}:
            continue
        opens = opens_example(paragraph.text)
        if opens or _is_slogan(without_number(paragraph.text)):
            found.add(id(paragraph))
        if _HEADS.search(paragraph.text) or (opens and paragraph.text.rstrip().endswith(":")):
            found |= set(map(id, _below(paragraph, paragraphs[index + 1 :])))
    return frozenset(found)


def _below(head: Paragraph, following: Sequence[Paragraph]) -> list[Paragraph]:
    first = following[0] if following else head
    if first.kind is not Kind.BULLET and depth_of(first) <= depth_of(head):
        return []
    kept: list[Paragraph] = []
    for paragraph in following:
        is_like = paragraph.kind is first.kind and depth_of(paragraph) >= depth_of(first)
        if paragraph.kind is Kind.TABLE or not is_like:
            break
        if paragraph.kind is Kind.TEXT and len(kept) == _UNMARKED:
            break
        kept.append(paragraph)
    return kept
