"""Old Vietnamese fonts (TCVN3) and garbled text: converted where certain, else refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from congkhai.importing.line import Refusal

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
_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]")
_LETTER = re.compile(r"[^\W\d_]")
# VNI fonts put a vowel's mark in a second character: «Ñoäc laäp».
_VNI_SIGNS = re.compile("[aeiouyAEIOUYôöÔÖ][äàùûõåáâéèúüëïöÄÀÙÛÕÅÁÂÉÈÚÜË]|ñ|Ñ")
_LOST = re.compile("\ufffd|\\(cid:\\d+\\)|[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
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
    if len(_VIETNAMESE.findall(text)) > letters / 100:
        return Converted(text)
    old = len(_TCVN3_SIGNS.findall(text))
    vni = len(_VNI_SIGNS.findall(text))
    if old > letters / 25 and old >= vni / 3:
        return Converted(
            text.translate(_TCVN3), "chữ TCVN3 (phông .VnTime) đã chuyển sang Unicode: cần xem lại"
        )
    if vni > letters / 25:
        return Refusal(
            "văn bản dùng phông VNI kiểu cũ",
            "mở bằng Word, chuyển sang Unicode bằng công cụ chuyển mã (Unikey) rồi nhập lại",
        )
    return Converted(text)
