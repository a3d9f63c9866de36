"""Items whose number a scan or a converter damaged, known by the numbers around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ....expressions import expression
from ...structure.levels import LETTER
from ...structure.paragraphs import Kind, Paragraph

# «„ 2. Giao …», «3.3, Đẩy mạnh …», «§. Ban Chỉ đạo …»
_DAMAGED = expression(
    r"^(?:[^\w(“\"«]|_){0,4}(?P<mark>\d{1,2}(?:\.\d{1,2})*|[§&$?BSOQ])\s?[.,)]\s*(?=[^\W\d_a-z])"
)
_DAMAGED_LETTER = expression(r"^\W{0,3}(?P<mark>[a-zđ])\s?[}\]>|,;]\s*(?=[^\W\d_a-z])")
# «ø) Chịu trách nhiệm …», «đd) Tổ chức …», «R2) Phối hợp …», «€) …»: the letter is misread; in
# front of it a stroke may stand, «Ị đ) …».
_MISREAD_LETTER = expression(
    r"^[^\w(]{0,3}(?:[ỊịÍIl] )?(?:[^\W\d_]{1,2}|[®€])[°'’\d]?\s?\)\s*(?=[^\W\d_a-z])",
    holds=(")",),
)
# «(1) Rà soát …», «(a) Sở A», «(ii). Lập …»
_BRACKETED = expression(r"^\((?P<mark>\d{1,2}|[a-zđ]|[ivx]{2,4})\)\.?\s*(?=[^\W\d_a-z])")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_LONGEST_NAME = 160
_BELOW_LETTERS = LETTER + 5


def with_marks_mended(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; plain text that a number opens stands where it counts on."""
    found: list[Paragraph] = []
    last, letter = 0, ""
    counts = any(p.mark[:1].isdigit() for p in paragraphs)
    behind = numbers_behind(map(_mark_of, paragraphs))
    letters = _letters_behind(paragraphs)
    for paragraph, following, coming in zip(paragraphs, behind, letters, strict=True):
        if paragraph.kind is Kind.SECTION:
            last = 0
        elif paragraph.kind is Kind.TEXT:
            is_counted = last or following == "2"
            mended = _mended(paragraph, last, following) if is_counted else paragraph
            if bracketed := _BRACKETED.match(paragraph.text):
                mended = _bracketed(paragraph, bracketed, counts)
            paragraph = _lettered(paragraph, letter) if mended is paragraph else mended
        elif _is_letter_read_as_figure(paragraph, letter, coming):
            paragraph = _as_letter(paragraph, _LETTERS[_LETTERS.index(coming) - 1])
        elif _is_first(paragraph, last, following):
            paragraph = as_numbered("1", _without_mark(paragraph), paragraph)
        if paragraph.mark.isdecimal():
            last, letter = int(paragraph.mark), ""
        elif paragraph.mark and paragraph.mark in _LETTERS:
            letter = paragraph.mark
        found.append(paragraph)
    return found


def _mark_of(paragraph: Paragraph) -> str:
    damaged = _DAMAGED.match(paragraph.text) if paragraph.kind is Kind.TEXT else None
    return damaged["mark"] if damaged else paragraph.mark


def numbers_behind(marks: Iterable[str | None]) -> list[str]:
    """Of each mark the next number behind it; empty where none follows, or None stands between."""
    numbers: list[str] = []
    following = ""
    for mark in reversed([*marks]):
        numbers.append(following)
        if mark is None:
            following = ""
        elif mark.isdecimal():
            following = mark
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
    return as_numbered(mark, paragraph.text[damaged.end() :], paragraph)


def as_numbered(mark: str, words: str, paragraph: Paragraph) -> Paragraph:
    """The paragraph as an item of that number, or as a heading where it has no end."""
    is_name = len(words) < _LONGEST_NAME and words[-1:] not in {".", ";", ","}
    kind = Kind.HEADING if is_name else Kind.ITEM
    return replace(paragraph, kind=kind, mark=mark, text=f"{mark}. {words}")


def _bracketed(paragraph: Paragraph, mark: re.Match[str], counts: bool) -> Paragraph:
    """«(1) Rà soát …» stands below «a) …» where other numbers count, else in their place."""
    words = paragraph.text[mark.end() :]
    is_name = len(words) < _LONGEST_NAME and words[-1:] not in {".", ";", ","}
    return replace(
        paragraph,
        kind=Kind.HEADING if is_name else Kind.ITEM,
        mark=mark["mark"],
        level=_BELOW_LETTERS if counts else None,
    )


def _is_first(paragraph: Paragraph, last: int, following: str) -> bool:
    """«l. Sở A» above «2. Sở B»."""
    is_misread = paragraph.mark in {"l", "i", "I"} and paragraph.kind is not Kind.BULLET
    return is_misread and last == 0 and following == "2"


def _without_mark(paragraph: Paragraph) -> str:
    return re.sub(r"^\W*\w\W*", "", paragraph.text)


# «8) Chủ trì …» between «d)» and «e)», «3) Chủ trì …» above «b)»
_FIGURE_READ = expression(r"^\W{0,3}\d\s?\)\s*(?=[^\W\d_])", holds=(")",))


def _letters_behind(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Of each paragraph the letter that the next counted one bears; empty where that has none."""
    found: list[str] = []
    coming = ""
    for paragraph in reversed(paragraphs):
        found.append(coming)
        if paragraph.mark and paragraph.kind is not Kind.BULLET:
            is_letter = len(paragraph.mark) == 1 and paragraph.mark in _LETTERS
            coming = paragraph.mark if is_letter else ""
    return found[::-1]


def _is_letter_read_as_figure(paragraph: Paragraph, last: str, coming: str) -> bool:
    """Whether the one letter between the last and the next stands there as a figure."""
    if not coming or _FIGURE_READ.match(paragraph.text) is None:
        return False
    return _LETTERS.index(coming) == (_LETTERS.index(last) if last else -1) + 2


def _as_letter(paragraph: Paragraph, letter: str) -> Paragraph:
    words = _FIGURE_READ.sub("", paragraph.text)
    return replace(paragraph, kind=Kind.ITEM, mark=letter, text=f"{letter}) {words}")


def _lettered(paragraph: Paragraph, last: str) -> Paragraph:
    """«b} Vận động …», «đd) Vận động …» behind «a) …», «c) …»."""
    following = _LETTERS.find(last) + 1 if last else 0
    if not 0 < following < len(_LETTERS):
        return paragraph
    damaged = _DAMAGED_LETTER.match(paragraph.text)
    mark = _LETTERS[following]
    if damaged is not None and damaged["mark"] != mark:
        return paragraph
    damaged = damaged or _MISREAD_LETTER.match(paragraph.text)
    if damaged is None:
        return paragraph
    words = paragraph.text[damaged.end() :]
    return replace(paragraph, kind=Kind.ITEM, mark=mark, text=f"{mark}) {words}")
