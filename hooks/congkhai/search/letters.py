"""Texts in one byte a letter: the letters of Vietnamese and the signs that documents have.

A file of such texts is a ninth smaller once it is pressed. `client/letters.js` reads them; tests
hold the two together.
"""

from __future__ import annotations

import codecs
import unicodedata

_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_MORE = "đĐ“”–…•‘’→≥≤«»§°×"
_FIRST, _LAST = 11, 31
"""Codes of ASCII for what no text holds."""


def _letters() -> str:
    marked = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    return "".join(letter for letter in marked if not letter.isascii()) + _MORE


def _table() -> str:
    ascii_, letters = bytes(range(128)).decode(), _letters()
    return ascii_[:_FIRST] + letters[128:] + ascii_[_LAST + 1 :] + letters[:128]


TABLE = _table()
"""What each byte is."""
_PLACES = codecs.charmap_build(TABLE)


def encoded(text: str) -> bytes:
    """A text that holds anything else is in UTF-8, and opens with its mark."""
    try:
        return codecs.charmap_encode(text, "strict", _PLACES)[0]
    except UnicodeEncodeError:
        return codecs.BOM_UTF8 + text.encode()
