"""Words as search sees them: syllables, lower case, tone marks where the newer spelling puts them.

The client's `words.js` does the same to what people type; tests hold the two together.
"""

from __future__ import annotations

import re
import unicodedata

from congkhai.viet import fold, modern_tone, normal

# A key's length must fit in a byte: two words of at most 30 letters of at most 4 bytes.
_WORD = re.compile(r"[^\W_]{1,30}")


_DIGITS = re.compile(r"[0-9](?:[^0-9]{0,60}+[0-9])*+")
_BEFORE, _AFTER = 20, 60


def plain(text: str) -> str:
    """`normal`, several times faster for a long text that holds no letter that looks like Đ."""
    # Looking for one letter at a time is many times faster than for any of four.
    if any(letter in text for letter in "ÐðƉɖ"):
        return normal(text)
    return unicodedata.normalize("NFC", text)


def around_digits(text: str) -> str:
    """The stretches of a text that can hold a number, a date or a telephone, a line for each."""
    return "\n.\n".join(
        text[max(0, match.start() - _BEFORE) : match.end() + _AFTER]
        for match in _DIGITS.finditer(text)
    )


def words(text: str) -> list[str]:
    """«Thi đua,  hoà bình» becomes ["thi", "đua", "hoà", "bình"]: spelling still as written."""
    return _WORD.findall(normal(text).lower())


def spelled(word: str) -> str:
    """One spelling for one syllable: «hoà» and «hòa» are both «hòa»."""
    return modern_tone(word)


def folded_words(text: str) -> list[str]:
    return [fold(word) for word in words(text)]


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
