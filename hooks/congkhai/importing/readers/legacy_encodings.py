"""Old Vietnamese fonts (TCVN3, VNI) and garbled text: converted where certain, else refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...bilingual import Bilingual
from ...expressions import expression
from ...text import from_tcvn3, from_vni, is_unicode
from ...value import value_class
from .lines import Refusal

_TCVN3_SIGNS = expression("[µ¸¶·¹¨»¾¼½®ªÞß«¬­§]")
_LETTER = expression(r"[^\W\d_]")
# VNI fonts put a vowel's mark in a second character: «Ñoäc laäp».
_VNI_SIGNS = expression("[aeiouyAEIOUYôöÔÖ][äàùûõåáâéèúüëïöÄÀÙÛÕÅÁÂÉÈÚÜË]|ñ|Ñ")
_LOST = (("\ue000", "\uf8ff"), ("\ufffd", "\ufffd"))
_LOST_BY_NUMBER = expression(r"\(cid:\d+\)")

# Letters of other alphabets, which a font without a map of its letters gives instead of ours.
_FOREIGN = (
    ("\u0400", "\u06ff"),
    ("\u0900", "\u1dff"),
    ("\u3040", "\u9fff"),
    ("\uac00", "\ud7af"),
)

# A scanner that knows no Vietnamese: «Quy6t dinh sO l0/QD-UBND», figures in the midst of words.
_WORD = expression(r"[^\W_]+")
_FEWEST_WORDS = 200
_MOST_MIXED = 0.05
_FEWEST_MARKED = 0.3

TCVN3_NOTE = "chữ TCVN3 (phông .VnTime) đã chuyển sang Unicode: cần xem lại"
VNI_NOTE = "chữ VNI (phông VNI-Times) đã chuyển sang Unicode: cần xem lại"


@value_class
class Converted:
    text: str
    note: str = ""


def _is_misrecognised(text: str) -> bool:
    """Few letters with marks, and many words with a figure for a letter."""
    words = [word for word in _WORD.findall(text) if any(map(str.isalpha, word))]
    marked = len(words) - sum(map(str.isascii, words))
    if len(words) < _FEWEST_WORDS or marked >= _FEWEST_MARKED * len(words):
        return False
    mixed = sum(any(map(str.isdigit, word)) for word in words)
    return mixed > _MOST_MIXED * len(words)


def _count(counts: Mapping[str, int], stretches: Sequence[tuple[str, str]]) -> int:
    """How often characters of some stretches of the alphabets stand in a text."""
    return sum(
        count
        for character, count in counts.items()
        if any(first <= character <= last for first, last in stretches)
    )


def converted(text: str) -> Converted | Refusal:
    """Text in Unicode. Old fonts are recognised by their letters and by the lack of our own."""
    # Of the few characters that a text has, each is looked at once.
    counts = Counter(text)
    letters = sum(n for character, n in counts.items() if _LETTER.match(character)) or 1
    lost = _count(counts, _LOST)
    lost += len(_LOST_BY_NUMBER.findall(text)) if "(cid:" in text else 0
    if lost > 20 and lost > letters / 50:
        return Refusal(
            Bilingual(
                "lớp chữ của tệp bị hỏng (nhiều ký tự không đọc được)",
                "the file's text layer is damaged (many letters cannot be read)",
            ),
            Bilingual(
                "dùng bản Word gốc, hoặc chạy lại với --ocr",
                "use the original Word file, or run again with --ocr",
            ),
        )
    if _count(counts, _FOREIGN) > letters / 20:
        return Refusal(
            Bilingual(
                "lớp chữ của tệp bị hỏng: phông chữ không cho biết chữ nào là chữ nào",
                "the file's text layer is damaged: its font does not tell which letter is which",
            ),
            Bilingual(
                "dùng bản Word gốc, hoặc chạy lại với --ocr để nhận dạng từ hình",
                "use the original Word file, or run again with --ocr to read it from the picture",
            ),
        )
    if _is_misrecognised(text):
        return Refusal(
            Bilingual(
                "lớp chữ của tệp bị hỏng: máy quét nhận dạng không ra tiếng Việt",
                "the file's text layer is damaged: the scanner did not recognise Vietnamese",
            ),
            Bilingual(
                "dùng bản Word gốc, hoặc chạy lại với --ocr để nhận dạng từ hình",
                "use the original Word file, or run again with --ocr to read it from the picture",
            ),
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
