"""Words as search sees them: syllables, lower case, tone marks where the newer spelling puts them.

The client's `words.js` does the same to what people type; tests hold the two together.
"""

from __future__ import annotations

import re

from ..text import fold, modern_tone, normal

# A key's length must fit in a byte: two words of at most 30 letters of at most 4 bytes.
_WORD = re.compile(r"[^\W_]{1,30}")
# Schools write «kĩ», «qui», offices «kỹ», «quy».
_SHORT_I = re.compile(r"(qu|[hklmst])([iìíỉĩị])")
_LONG_I = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")


# A digit that a number or a date may go on from: 51/KH, 1-6, 1.6, 15 tháng 12, 6 năm 2023.
_FIGURE = re.compile(r"[0-9]\s*(?:[-/–]|\.\s*[0-9]|[tT][hH][áÁ]|[nN][ăĂ]|đến)")
_QUARTERS = {word: re.compile(rf"{word}\s+[iI1-4]") for word in ("quý", "Quý", "QUÝ")}
_BEFORE, _AFTER = 20, 60


def around_figures(text: str) -> str:
    """The stretches of a text that can hold a document's number or a date, a line for each."""
    places = [match.start() for match in _FIGURE.finditer(text)]
    for word, quarter in _QUARTERS.items():
        if word in text:
            places += [match.start() for match in quarter.finditer(text)]
    places.sort()
    stretches: list[str] = []
    start = end = 0
    for place in places:
        if place - _BEFORE > end:
            stretches.append(text[start:end])
            start = max(0, place - _BEFORE)
        end = place + _AFTER
    stretches.append(text[start:end])
    return "\n.\n".join(stretches)


def words(text: str) -> list[str]:
    """«Thi đua,  hoà bình» becomes ["thi", "đua", "hoà", "bình"]: spelling still as written."""
    return _WORD.findall(normal(text).lower())


def spelled(word: str) -> str:
    """One spelling for one syllable: «hoà» and «hòa» are both «hòa», «kĩ» and «kỹ» are «kỹ»."""
    if short := _SHORT_I.fullmatch(word):
        return short[1] + short[2].translate(_LONG_I)
    return modern_tone(word)


def folded_words(text: str) -> list[str]:
    return [fold(spelled(word)) for word in words(text)]


_ONSET = "b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|q(?=u[aeioy])|r|s|t[hr]?|v|x|"
_RHYME = (
    "a(?:ch?|i|m|nh?|ng|o|p|t|u|y)?|e(?:ch?|m|nh?|ng|o|p|t|u)?"
    "|i(?:a|ch?|e[cmnptu]|eng|m|nh?|ng|p|t|u)?"
    "|o(?:a(?:ch?|i|m|nh?|ng|o|p|t|y)?|c|e[mnot]?|i|m|ng?|p|t)?"
    "|u(?:a(?:n|ng|t|y)?|c|e(?:ch|nh)?|i|m|ng?|o(?:c|i|m|ng?|p|t|u)?|p|t|u"
    "|y(?:a|ch|e[nt]|nh?|p|t|u)?)?|y(?:e(?:m|ng?|t|u))?"
)
SYLLABLE = f"^(?=.)(?:{_ONSET})(?:{_RHYME})$"
"""Folded letters that can be a Vietnamese syllable; the client is given the same expression."""
_SYLLABLE = re.compile(SYLLABLE)


def is_syllable(folded: str) -> bool:
    return _SYLLABLE.match(folded) is not None
