"""Months and quarters in which a sentence says that a task is done each year."""

from __future__ import annotations

from ....dates import Comparator
from ...readers.lines import bare, squeezed
from ..times.month_days import doubt_of_months, last_days_each_year, month_before, months_behind
from ..times.when import When
from .task import ReadTask

OF_YEAR = ("", "year", "half_year")
"""Paces that a count of times in a year is, or none that was read."""
_NEAR = 24
"""Letters on either side of a pace."""


def each_year(task: ReadTask, setting: str, words: str) -> When:
    """The last days of the months that stand beside `words` of its pace, in its `setting` or in its
    own; where they could not be told, why to look at it."""
    beside = (_beside(text, words) for text in ((setting, task.what) if words else ()))
    lasts, told = next((near for near in beside if near[0]), None) or _behind(task.what)
    if lasts:
        return When(due=lasts, comparator=Comparator.NO_LATER_THAN, every="year", printed=told)
    return When(doubt=doubt_of_months(_around(task, words)) if words else "")


def _beside(text: str, words: str) -> tuple[tuple[str, ...], str]:
    """«Tháng 11 hằng năm, Sở A báo cáo», «Hằng năm, vào tháng 3 và tháng 9, …»: the days by which,
    and the words that say it."""
    at = text.lower().find(words.lower())
    if at < 0:
        return (), words
    behind = _behind(text[at:])
    if behind[0] and text[at:].startswith(behind[1]):
        return behind
    told = text[month_before(bare(text), at) : at + len(words)]
    return last_days_each_year(bare(told)), told


def _behind(text: str) -> tuple[tuple[str, ...], str]:
    """«Kiểm tra giống 02 đợt/năm: tháng 5, tháng 9»: the last days of each, and the words."""
    found = months_behind(bare(text))
    return (found[1], text[slice(*found[0].span())]) if found else ((), "")


def _around(task: ReadTask, words: str) -> str:
    """What stands right before the words of a pace, or behind them in its clause."""
    text = bare(squeezed(task.paragraph.text))
    at = text.find(bare(words))
    end = at + len(bare(words))
    return "" if at < 0 else f"{text[max(0, at - _NEAR) : at]} {text[end:][:_NEAR].split('.')[0]}"
