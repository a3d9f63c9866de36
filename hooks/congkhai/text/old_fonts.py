"""Vietnamese written for old fonts (TCVN3, VNI): recognised by its letters, and rewritten."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..expressions import expression

# TCVN 5712:1993 (ABC fonts): lower-case letters on the code points of Latin-1.
_TCVN3 = str.maketrans(
    dict(
        zip(
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ¡¢§£¤¥¦",
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
            strict=True,
        )
    )
)
_LETTER = expression(r"[^\W\d_]")
# Letters that no Western code page holds: text that has them is Unicode, whatever its font.
_UNICODE_ONLY = expression("[ăđơưĂĐƠƯạ-ỹẠ-Ỹ]")
# VNI-Windows: the vowel, then circumflex, breve or tone as a letter of its own: «Vieät Nam».
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_ROUND = {
    **dict(zip("âáàåãä", ("\u0302" + tone for tone in ("", *_VNI_TONES.values())), strict=True)),
    **dict(zip("êéèúüë", ("\u0306" + tone for tone in ("", *_VNI_TONES.values())), strict=True)),
}
_VNI_ALONE = dict(zip("ñôöæóòî", "đơưỉĩịỵ", strict=True))
_VNI_PAIR = expression("([aeiouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]", re.IGNORECASE)
# Letters and signs of old fonts that Vietnamese in Unicode never has.
SUSPECT_LETTERS = "µ¸¶·¹¨¾¼½®ª¬§äåöñûüëïÄÅÖÑÛÜËÏ"
_SUSPECT = expression(f"[{SUSPECT_LETTERS}]")
_WORD = expression(r"[^\s.,;:!?()«»\"']+")
# In TCVN3 a sign stands among the letters of a word: «ho¹ch», «§éc lËp»; a note's number ends one.
_TCVN3_WORD = expression(r"[^\W\d_]+[µ¸¶·¹¨¾¼½®ª¬§][^\W\d_]+|[®§][^\W\d_]+")
# «hoaïch», «Ñoäc»: pairs that only VNI has; and those that other languages have too: «Keá».
_VNI_WORD = expression(r"[^\W\d_]*[aouey][äåûüëï][^\W\d_]*|ñ[^\W\d_]+", re.IGNORECASE)
_LIKE_VNI = expression(r"[^\W\d_]*[aeouyôö][áàâãéèúêùøõ][^\W\d_]*", re.IGNORECASE)


def is_unicode(text: str) -> bool:
    """Vietnamese in Unicode already, though its font be an old one."""
    letters = len(_LETTER.findall(text)) or 1
    return len(_UNICODE_ONLY.findall(text)) > letters / 100


def from_tcvn3(text: str, in_capitals: bool = False) -> str:
    """Text of an ABC font (.VnTime); those whose name ends in H show small letters as capitals."""
    written = text.translate(_TCVN3)
    return written.upper() if in_capitals else written


def from_vni(text: str) -> str:
    """Text of a VNI font: «Vieät Nam»."""
    return _VNI_PAIR.sub(_vni_letter, text)


def old_words(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Words of an old font in lines that hold no Vietnamese in Unicode.

    Each with its offset, the name of its encoding, and what it says; one word a line.
    """
    start = 0
    for line in text.split("\n") if _SUSPECT.search(text) else ():
        if _SUSPECT.search(line) and not _UNICODE_ONLY.search(line):
            words = list(_WORD.finditer(line))
            if old := [word for word in words if _TCVN3_WORD.fullmatch(word[0])]:
                yield start + old[0].start(), "TCVN3", old[0][0], from_tcvn3(old[0][0])
            elif (old := [word for word in words if _VNI_WORD.fullmatch(word[0])]) and (
                # One word alone may be a foreign name: Citroën.
                len(old) > 1 or any(_LIKE_VNI.fullmatch(word[0]) for word in words)
            ):
                yield start + old[0].start(), "VNI", old[0][0], from_vni(old[0][0])
        start += len(line) + 1


def _vni_letter(match: re.Match[str]) -> str:
    vowel, mark = match[1], match[2]
    if vowel is None:
        return _cased(_VNI_ALONE[match[0].lower()], match[0])
    base = _VNI_ALONE.get(vowel.lower(), vowel.lower())
    marks = _VNI_TONES.get(mark.lower()) or _VNI_ROUND[mark.lower()]
    letter = unicodedata.normalize("NFC", base + marks)
    # A breve on «o» is none: the two letters are what they look like.
    return _cased(letter, vowel) if len(letter) == 1 else match[0]


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter
