"""Signs that a text was recognised from an image, whose letters may be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..readers.lines import TextLine, bare
from ..readers.syllables import could_be_syllable
from ..structure.division import Parts
from .issuer import RESPELT, Doubt

# Specks that a scan reads as signs, beside or within words: «~ Phường», «KHOẺ ĐẸP _ CỘNG HÒA».
_SPECK = re.compile(
    r"(?<![\w|*])[~{}\\_=«»°„§¬¿¡©®](?![\w]*[-_~=])\s?\w|\w\s[~{}\\=°„§¬¿]\s*$"
    r"|[^\W\d_][{}\\~°„§¬¿]"
)
# «câp», «kêt»: syllables that end in a stop and have lost their tone.
_TONELESS = re.compile(r"^(?=.*[âêôăơư])[^\W\d_]*[âêôăơư](?:c|ch|p|t)$")
_WORD = re.compile(r"[^\W\d_]+")
# Families and names of other peoples are spelt in their own way: «Y Ngọc», «H'Mai Niê».
_OTHER_SPELLING = re.compile(r"['’]|^[A-ZĐ]$|[jfwz]", re.IGNORECASE)
_TO_COMPARE = "văn bản có dấu vết nhận dạng từ ảnh: đối chiếu với bản gốc"


def is_scan(parts: Parts, doubts: Sequence[Doubt]) -> bool:
    """An image, a text with specks or lost tones, or a head whose marks the text corrects."""
    is_respelt = any(doubt.name == "agency" and RESPELT in doubt.message for doubt in doubts)
    return parts.is_recognised or is_respelt or any(map(_is_speckled, _words(parts.lines)))


def scan_doubts(parts: Parts, is_scanned: bool) -> Iterator[Doubt]:
    """What to compare with the original, where the text bears signs of a scan."""
    header, closing = parts.header, parts.closing
    if closing.name and not _could_be_name(closing.name):
        yield Doubt("signatory", f"tên người ký in «{closing.name}», nghi đọc sai", closing.number)
    office = closing.office or ""
    if office and (re.search(r"[^\w\s,–()-]", office) or _lacks_marks(office)):
        yield Doubt("signatory", f"chức vụ in «{office}», nghi đọc sai", closing.number)
    if not is_scanned:
        return
    if not parts.is_recognised:
        for name in ("title", "number"):
            yield Doubt(name, _TO_COMPARE)
    told = " ".join(p.bare for p in parts.body)
    if header.place and bare(header.place) not in told and header.place != "Hà Nội":
        yield Doubt("place", f"địa danh in «{header.place}», lời văn không nhắc lại")


def _words(lines: Sequence[TextLine]) -> Iterator[str]:
    return (line.text for line in lines if not line.cell and len(line.text.strip()) > 4)


def _is_speckled(text: str) -> bool:
    if _SPECK.search(text):
        return True
    return any(_TONELESS.match(word.lower()) for word in _WORD.findall(text))


def _could_be_name(name: str) -> bool:
    words = [word for word in name.split() if not _OTHER_SPELLING.search(word)]
    return all(could_be_syllable(word) for word in words)


def _lacks_marks(office: str) -> bool:
    """«PHO TONG CỤC TRƯỞNG»: words of an office that are never spelt without marks."""
    return re.search(r"\b(?:PHO|TONG|TRUONG|CHU|GIAM|DOC)\b", office) is not None
