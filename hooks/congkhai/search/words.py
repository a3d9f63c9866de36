"""Words as search sees them: syllables, lower case, tone marks where the newer spelling puts them.

The client's `words.js` does the same to what people type; tests hold the two together.
"""

from __future__ import annotations

import re
import unicodedata

from congkhai.viet import fold, modern_tone, normal

# A key's length must fit in a byte: two words of at most 30 letters of at most 4 bytes.
_WORD = re.compile(r"[^\W_]{1,30}")


_LOOKALIKE = re.compile("[ÐðƉɖ]")


def plain(text: str) -> str:
    """`normal`, several times faster for a long text that holds no letter that looks like Đ."""
    return normal(text) if _LOOKALIKE.search(text) else unicodedata.normalize("NFC", text)


def words(text: str) -> list[str]:
    """«Thi đua,  hoà bình» becomes ["thi", "đua", "hoà", "bình"]: spelling still as written."""
    return _WORD.findall(normal(text).lower())


def lower_words(text: str) -> list[str]:
    """`words` of a text that is in normal form and lower case already."""
    return _WORD.findall(text)


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
