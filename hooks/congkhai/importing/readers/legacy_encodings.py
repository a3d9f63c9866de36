"""Old Vietnamese fonts (TCVN3, VNI) and garbled text: converted where certain, else refused."""

from __future__ import annotations

import re
import unicodedata

from ...value import value_class
from .lines import Refusal

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
_TCVN3_SIGNS = re.compile("[µ¸¶·¹¨»¾¼½®ªÞß«¬­§]")
_LETTER = re.compile(r"[^\W\d_]")
# Letters that no Western code page holds: text that has them is Unicode, whatever its font.
_UNICODE_ONLY = re.compile("[ăđơưĂĐƠƯạ-ỹẠ-Ỹ]")
# VNI fonts put a vowel's mark in a second character: «Ñoäc laäp».
_VNI_SIGNS = re.compile("[aeiouyAEIOUYôöÔÖ][äàùûõåáâéèúüëïöÄÀÙÛÕÅÁÂÉÈÚÜË]|ñ|Ñ")
# VNI-Windows: the vowel, then circumflex, breve or tone as a letter of its own.
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_ROUND = {
    **dict(zip("âáàåãä", ("\u0302" + tone for tone in ("", *_VNI_TONES.values())), strict=True)),
    **dict(zip("êéèúüë", ("\u0306" + tone for tone in ("", *_VNI_TONES.values())), strict=True)),
}
_VNI_ALONE = dict(zip("ñôöæóòî", "đơưỉĩịỵ", strict=True))
_VNI_PAIR = re.compile("([aeiouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]", re.IGNORECASE)
_LOST = re.compile("\ufffd|\\(cid:\\d+\\)|[\ue000-\uf8ff]")

TCVN3_NOTE = "chữ TCVN3 (phông .VnTime) đã chuyển sang Unicode: cần xem lại"
VNI_NOTE = "chữ VNI (phông VNI-Times) đã chuyển sang Unicode: cần xem lại"


@value_class
class Converted:
    text: str
    note: str = ""


def converted(text: str) -> Converted | Refusal:
    """Text in Unicode. Old fonts are recognised by their letters and by the lack of our own."""
    letters = len(_LETTER.findall(text)) or 1
    lost = len(_LOST.findall(text))
    if lost > 20 and lost > letters / 50:
        return Refusal(
            "lớp chữ của tệp bị hỏng (nhiều ký tự không đọc được)",
            "dùng bản Word gốc, hoặc chạy lại với --ocr",
        )
    if is_unicode(text):
        return Converted(text)
    old = len(_TCVN3_SIGNS.findall(text))
    vni = len(_VNI_SIGNS.findall(text))
    if old > letters / 25 and old >= vni / 3:
        return Converted(from_tcvn3(text), TCVN3_NOTE)
    if vni > letters / 25:
        return Converted(from_vni(text), VNI_NOTE)
    return Converted(text)


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
