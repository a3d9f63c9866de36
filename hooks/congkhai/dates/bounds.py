"""What the words before a date mean: «trước», «chậm nhất», «hạn chót», «đến hết», «vào», «trong».

The one vocabulary of sources, of imported documents and of pages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..expressions import expression
from .partial import Comparator

# Where several stand together («chậm nhất vào ngày», «hoàn thành trước ngày») the first here rules.
_WORDS: tuple[tuple[Comparator, tuple[str, ...]], ...] = (
    (Comparator.BEFORE, ("trước",)),
    (
        Comparator.NO_LATER_THAN,
        (
            *("chậm nhất", "muộn nhất", "trễ nhất"),
            *("không chậm hơn", "không muộn hơn", "không trễ hơn", "không sau", "không quá"),
            *("thời hạn cuối cùng", "thời hạn cuối", "hạn cuối cùng", "hạn cuối", "hạn chót"),
            *("thời hạn đến", "đến hết", "đến", "tới", "hết"),
        ),
    ),
    (Comparator.ON, ("đúng", "vào")),
    (Comparator.IN, ("ngay trong", "trong")),
)
_FILLERS = ("là", "vào", "trong", "đến", "tới", "hết", "cuối", "trước", "ngay")
"""May stand between a bound and its date: «chậm nhất là vào ngày»."""

# A page says each bound in one way.
WRITTEN_BOUNDS = {
    Comparator.BEFORE: "trước",
    Comparator.NO_LATER_THAN: "chậm nhất trong",
    Comparator.IN: "trong",
    Comparator.ON: "vào",
}


def _alternation(words: tuple[str, ...] | list[str]) -> str:
    """The longer first, with any space between the words."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", r"\s+") for word in ordered)


def _unmarked(words: str) -> str:
    """In small letters without marks: texts read from pictures have lost some."""
    apart = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(character for character in apart if not unicodedata.combining(character))


_ALL = [word for _, words in _WORDS for word in words]
BOUND = rf"(?:{_alternation(_ALL)})(?:\s+(?:{_alternation(_FILLERS)}))*"
"""Of a regular expression: a bound as printed, «ngày» not included."""
_OTHER_WORDS = {
    "dung": (
        *("xay", "gay", "tao", "dan", "khoi", "phuc", "thi cong"),
        *("su", "ap", "van", "tan", "loi", "ung", "tac", "cong", "tin", "tuyen", "trung", "trong"),
        *("chuyen", "thong", "huu", "gia", "lam", "tieu", "chi", "nguoi", "noi", "hinh"),
    ),
    "trong": ("ton", "coi", "long", "quan", "tran", "chu", "than", "sang", "dac", "nghiem", "ty"),
    "toi": ("buoi", "chieu", "hom", "chung"),
    "den": ("cot", "bong", "ngon", "dinh"),
}
"""What ends like a bound once its marks are gone, by the syllables before it: «xây dựng», «sử dụng»
and «tuyển dụng» do not say «đúng», «long trọng» does not say «trong»."""


def _bare(bound: str) -> str:
    bare = _unmarked(bound)
    for word, before in _OTHER_WORDS.items():
        others = "".join(f"(?<!{syllable} {word})" for syllable in before)
        bare = re.sub(rf"(?<![a-z]){word}(?![a-z])", word + others, bare)
    return bare


BARE_BOUND = _bare(BOUND)
"""The same without marks, in small letters."""
_MEANINGS = tuple(
    (comparator, expression(rf"\b(?:{_unmarked(_alternation(words))})\b"))
    for comparator, words in _WORDS
)
# «trước 15h ngày …», «trước 17 giờ 00»: before an hour of a day that day is still in time.
_BEFORE_HOUR = expression(
    r"\btruoc (?:(?:luc|khoang) )?(?:[01]?\d|2[0-4])(?: ?(?:h|g|gio)(?![a-z])|:\d{2}\b)",
    holds=("truoc ",),
)


@lru_cache(maxsize=1024)
def comparator_said(words: str) -> Comparator | None:
    """The bound that words say, with or without their marks; None where they say none."""
    plain = _unmarked(words)
    said = next((comparator for comparator, said in _MEANINGS if said.search(plain)), None)
    is_hour = said is Comparator.BEFORE and _BEFORE_HOUR.search(plain) is not None
    return Comparator.NO_LATER_THAN if is_hour else said


@lru_cache(maxsize=1024)
def is_firm(words: str) -> bool:
    """Whether words bind («trước», «chậm nhất»), which «trong», «vào» and a bare «đến» do not."""
    plain = _unmarked(words)
    is_bare = plain.split()[:1] in (["den"], ["toi"]) and not re.search(r"\bhet\b", plain)
    bounds = {Comparator.BEFORE, Comparator.NO_LATER_THAN}
    return comparator_said(words) in bounds and not is_bare
