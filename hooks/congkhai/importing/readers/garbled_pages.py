"""Pages whose letters a scanner did not recognise, such as those scanned sideways: left out."""

from __future__ import annotations

from collections.abc import Mapping

from ...expressions import expression
from .lines import bare
from .syllables import could_be_syllable

_WORD = expression(r"[^\W_]+")
_FEWEST_WORDS = 40
_MOST_MARKED = 0.3
_FEWEST_MARKED = 0.02
"""Of the words of a page; what has none at all is in another language."""
_FEWEST_MIXED = 0.05
_MARKED_BYTES = 0.15
"""Bytes that marked letters take beside those of plain ones, of a page that can be read."""
_FEWEST_READ = 5
"""Words of a line that is a sentence, of which most bear marks and all can be ours."""
# «Ký bởi: …», «Thời gian ký: …»: printed upright on a page of which nothing else can be read.
_STAMP = expression(
    r"^\W*(?:(?:nguoi |thoi gian |ngay )?ky\b|co quan:|email|trang \d|cong thong tin)"
)
_MOST_WITHOUT_FIRST = 3
"""One page in so many may be left out where the first is among them."""


def garbled(pages: Mapping[int, str]) -> frozenset[int]:
    """Pages (by their number) that say nothing, of a document whose others can be read."""
    worded = [number for number, text in pages.items() if text.strip()]
    found = [number for number in worded if _is_garbled(pages[number])]
    if not found or len(found) == len(worded):
        return frozenset()
    if found[0] == worded[0] and len(found) * _MOST_WITHOUT_FIRST > len(worded):
        return frozenset()
    return frozenset(found)


def told_of(numbers: frozenset[int]) -> str:
    """What an editor is told of the pages left out: «trang 3–5, 8 …»."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    listed = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"trang {listed} không nhận dạng được chữ (có thể quét ngang): để ngoài, xem bản gốc"


def _is_garbled(text: str) -> bool:
    """Some words have marks, few as they are, and figures stand in the midst of many."""
    if len(text.encode()) - len(text) > _MARKED_BYTES * len(text):
        return False
    words = [word for word in _WORD.findall(text) if any(map(str.isalpha, word))]
    marked = len(words) - sum(map(str.isascii, words))
    is_ours = _FEWEST_MARKED * len(words) < marked < _MOST_MARKED * len(words)
    if len(words) < _FEWEST_WORDS or not is_ours:
        return False
    mixed = sum(any(map(str.isdigit, w)) and any(map(str.islower, w)) for w in words)
    return mixed >= _FEWEST_MIXED * len(words) and not any(map(_is_read, text.split("\n")))


def _is_read(line: str) -> bool:
    """A line of a list of devices or accounts that says something in whole words of ours."""
    words = [word for word in _WORD.findall(line) if not word.isdecimal()]
    if len(words) < _FEWEST_READ or _STAMP.match(bare(line)):
        return False
    marked = len(words) - sum(map(str.isascii, words))
    return 2 * marked >= len(words) and all(could_be_syllable(word.lower()) for word in words)
