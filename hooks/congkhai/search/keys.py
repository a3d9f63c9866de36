"""Keys that are not words: document numbers, dates and facts, the same however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ..text import fold

_SYMBOL = r"[A-ZĐ][A-ZĐa-zđ0-9&]*(?:\s?[-–/]\s?[A-ZĐ][A-ZĐ0-9&][A-ZĐa-zđ0-9&]*)*"
_NUMBER = re.compile(rf"(\d(?<![\w/.,-].)\d{{0,4}})\s?[-/]\s?((?:\d{{4}}\s?/\s?)?{_SYMBOL})")

# Each begins with a digit or a word, looking behind only then: that is what makes them fast.
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_FIRST = r"(\d(?<![\d/.,-].)\d?)"
_DATE = re.compile(rf"{_FIRST}\s*(?:[/.-]|\stháng\s)\s*(\d{{1,2}})\s*(?:[/.-]|,?\snăm\s)\s*{_YEAR}")
_MONTH = re.compile(rf"tháng\s+(\d{{1,2}})\s*(?:[/-]|\snăm\s)\s*{_YEAR}")
_SHORT_MONTH = re.compile(rf"{_FIRST}\s?[/-]\s?{_YEAR}")
_DAY_MONTH = re.compile(
    rf"{_FIRST}\s?(?:/|\stháng\s)\s?(\d{{1,2}})(?!\d|\s*[/-]|[.,]\d|\s+năm\s+\d)"
)
_YEARS = re.compile(rf"(\d(?<![\d/-].)\d{{3}})\s*(?:[-–]|đến(?:\snăm)?)\s*{_YEAR}")
_QUARTER = re.compile(rf"quý\s+(iv|i{{1,3}}|[1-4])\s*(?:/|\snăm\s|\s)\s*{_YEAR}")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def number_key(number: str) -> str:
    """«2599 /KH - BQL» and «2599/kh-bql» are «#2599khbql»; a blank number is its symbol."""
    glued = re.sub(r"[^a-z0-9]+", "", fold(number).lower())
    return "#" + glued.lstrip("0")[:60]


def number_keys(text: str) -> Iterator[str]:
    """Every document number in a text, in its order."""
    for match in _NUMBER.finditer(text):
        if len(re.sub(r"[^A-ZĐ]", "", match[2])) > 1:
            yield number_key(match[1] + match[2])


def called_key(folded: Iterable[str]) -> str:
    """«Phòng GDTX&ĐH», «phòng gdtx và đh» and «phonggdtxdh» are one name."""
    return "!" + "".join(word for word in folded if word != "va")[:60]


def fact_key(topic: str) -> str:
    """What holds a fact of this kind answers who asks for it, whatever words it has."""
    return "?" + topic


def date_keys(date: str) -> Iterator[str]:
    """«2023-06-01» is a day, a month, a day of any year; coarser dates have fewer keys."""
    parts = date.split("-")
    if len(parts) > 1:
        yield "@" + "".join(parts[:2])
    if len(parts) > 2:
        yield "@" + "".join(parts)
        yield "@-" + "".join(parts[1:])


def years_in(text: str) -> Iterator[str]:
    """Keys of the terms in a lower-case text: 2022-2030, từ năm 2022 đến năm 2030."""
    for match in _YEARS.finditer(text):
        if "1900" <= match[1] < match[2]:
            yield f"@{match[1]}-{match[2]}"


def keys_of_dates_in(text: str) -> Iterator[str]:
    """Keys of every date in a lower-case text: 01/6/2023, tháng 6 năm 2023, 15/12, quý I/2023."""
    for match in _DATE.finditer(text):
        day, month, year = match.groups()
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            yield from date_keys(f"{year}-{month.zfill(2)}-{day.zfill(2)}")
    for match in chain(_MONTH.finditer(text), _SHORT_MONTH.finditer(text)):
        if 1 <= int(match[1]) <= 12:
            yield f"@{match[2]}{match[1].zfill(2)}"
    for match in _DAY_MONTH.finditer(text):
        if 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12:
            yield f"@-{match[2].zfill(2)}{match[1].zfill(2)}"
    yield from years_in(text)
    for match in _QUARTER.finditer(text):
        quarter = "q" + _ROMAN.get(match[1], match[1])
        yield f"@{match[2]}{quarter}"
        yield f"@-{quarter}"
