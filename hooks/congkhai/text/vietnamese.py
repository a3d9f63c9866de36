"""Vietnamese text: normal form, folding for search and addresses, tone placement, order."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..expressions import expression

# Letters that only look like Đ: Ð (Icelandic eth, common in Word files) and Ɖ (African D).
_LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_D = str.maketrans({"đ": "d", "Đ": "D"})
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def normal(text: str) -> str:
    """NFC, with letters that only look like Đ made into Đ."""
    text = unicodedata.normalize("NFC", text)
    # Looking for one letter after the other is many times faster than for any of four at once.
    alike = "Ð" in text or "ð" in text or "Ɖ" in text or "ɖ" in text
    return text.translate(_LOOKALIKES) if alike else text


class _Plain(dict[int, str]):
    """Letters without their marks, each taken apart when a text first holds it."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFD", chr(code).translate(_LOOKALIKES)).translate(_D)
        plain = "".join(c for c in apart if not unicodedata.combining(c))
        # Signs of other scripts are many, and few texts hold the same ones.
        if code < 0x2100:
            self[code] = plain
        return plain


_PLAIN = _Plain()


def fold(text: str) -> str:
    """Drop tone and vowel marks: «Đối tượng» becomes «Doi tuong»."""
    return text if text.isascii() else text.translate(_PLAIN)


def capitalize_first(text: str) -> str:
    """As it begins a sentence; the rest stays as it is."""
    return text[:1].upper() + text[1:]


_OTHER_SIGNS = expression(r"[^a-z0-9]+")


def slugify(text: str, separator: str = "-") -> str:
    """An address: «Đối tượng, tiêu chí» becomes «doi-tuong-tieu-chi»."""
    return _OTHER_SIGNS.sub(separator, fold(text).lower()).strip(separator)


# The older school writes hoà, uỷ; the newer hòa, ủy. Only open syllables in oa, oe, uy differ,
# and after q the u belongs to the consonant (quý has one spelling). Taken apart, «ặ» has its dot
# before its breve.
_OLD_TONE = expression(rf"(?<![qQ])([oOuU])([aAeEyY])([{_TONES}])(?![^\W\d_]|[\u0302\u0306])")


@lru_cache(maxsize=65536)
def modern_tone(text: str) -> str:
    """Move the tone mark to where the newer spelling puts it: «uỷ» becomes «ủy»."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    moved = _OLD_TONE.sub(_move, apart)
    return unicodedata.normalize("NFC", moved)


def _move(match: re.Match[str]) -> str:
    glide, vowel, tone = match.groups()
    if (glide + vowel).lower() not in {"oa", "oe", "uy"}:
        return match[0]
    return glide + tone + vowel


_ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
# Each letter as one that sorts in its place, behind spaces, signs and digits.
_LETTER_RANK = {letter: chr(ord("a") + rank) for rank, letter in enumerate(_ALPHABET)}
_TONE_RANK = {"": "0", "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


_NUMBER = expression(r"[0-9]+")


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[str, str]:
    """The order of a Vietnamese dictionary: letters first (a ă â … d đ), then tones.

    Numbers stand before letters and by what they are worth: 2, 10, 21, A.
    """
    letters: list[str] = []
    tones: list[str] = []
    for character in _by_worth(modern_tone(normal(text)).lower()):
        apart = unicodedata.normalize("NFD", character)
        tone = next((mark for mark in apart if mark in _TONE_RANK), "")
        base = unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart)
        letters.append(_LETTER_RANK.get(base, base))
        tones.append(_TONE_RANK[tone])
    return "".join(letters), "".join(tones)


def _by_worth(text: str) -> str:
    """Each number behind its length, so that signs alone put it in its place."""
    return _NUMBER.sub(_worth, text) if _NUMBER.search(text) else text


def _worth(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0") or "0"
    # «0» to «9» tell the length; a number longer than that has another sign before its length.
    length = str(len(digits)) if len(digits) < 9 else f"9{len(digits):04}"
    return length + digits
