"""Signs that a text was recognised from an image, whose letters may be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....expressions import expression
from ...readers.lines import TextLine, bare
from ...readers.syllables import could_be_syllable
from ...structure.division import Parts
from ...structure.genre import is_family
from ...structure.word_pairs import misspelt
from .doubt import Doubt
from .issuer import RESPELT

# Specks that a scan reads as signs, beside or within words: «~ Phường», «KHOẺ ĐẸP _ CỘNG HÒA».
_SPECK = expression(
    r"(?<![\w|*])[~{}\\_=«»°„§¬¿¡©®](?![\w]*[-_~=])\s?\w|\w\s[~{}\\=°„§¬¿]\s*$"
    r"|[^\W\d_][{}\\~°„§¬¿]",
    holds=tuple("~{}\\_=«»°„§¬¿¡©®"),
)
# «câp», «kêt»: syllables that end in a stop and have lost their tone.
_TONELESS = expression(r"^(?=.*[âêôăơư])[^\W\d_]*[âêôăơư](?:c|ch|p|t)$")
_TONELESS_END = expression(r"[âêôăơưÂÊÔĂƠƯ](?:[cC][hH]?|[pPtT])(?![^\W\d_])")
_WORD = expression(r"[^\W\d_]+")
# Families and names of other peoples are spelt in their own way: «Y Ngọc», «H'Mai Niê».
_OTHER_SPELLING = expression(r"['’]|^[A-ZĐ]$|[jfwz]", re.IGNORECASE)
_HIGHLAND = expression(r"(?:[YAHK]|Ka|Rơ|[HK]['’]\s?\w+) \w|[HK]['’]\w")
_FEWEST_MISSPELT = 4
_SHARE_MISSPELT = 0.007
"""Of the words of a text; born digital, one in two hundred at most has other marks than usual."""
_SHARE_TONELESS = 0.0007
"""Of the words of a text: who types thousands of them slips once or twice."""
_TO_COMPARE = "văn bản có dấu vết nhận dạng từ ảnh: đối chiếu với bản gốc"


def is_respelt(doubts: Sequence[Doubt]) -> bool:
    """A head whose marks the text corrects."""
    return any(doubt.name == "agency" and RESPELT in doubt.message for doubt in doubts)


def is_scan(parts: Parts) -> bool:
    """An image, a text with specks or lost tones, or with many words in other marks than theirs."""
    if parts.is_recognised:
        return True
    lines = [line for at, line in enumerate(parts.lines) if at not in parts.aside]
    words = [*_words(lines)]
    text = " ".join(words)
    toneless = sum(map(_has_lost_tone, words))
    if any(map(_SPECK.search, words)) or toneless > _SHARE_TONELESS * len(text.split()):
        return True
    return misspelt(text) > max(_FEWEST_MISSPELT, _SHARE_MISSPELT * len(text.split()))


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
        yield Doubt("number", _TO_COMPARE)
        if _is_doubtful(header.title or ""):
            yield Doubt("title", _TO_COMPARE)
    told = " ".join(p.bare for p in parts.body)
    if header.place and bare(header.place) not in told and header.place != "Hà Nội":
        yield Doubt("place", f"địa danh in «{header.place}», lời văn không nhắc lại")


def _is_doubtful(title: str) -> bool:
    """Signs or syllables that no title holds, or marks that its words never bear."""
    words = [word for word in _WORD.findall(title) if word.islower() or title.isupper()]
    return (
        re.search(r"[~{}\\_=«»°§¬¿|\[\]]|\(\w*[^)]*$|\b\w\b(?! ?[-–/])", title) is not None
        or misspelt(title) > 0
        or not all(could_be_syllable(word.lower()) for word in words)
    )


def unreadable(name: str) -> bool:
    """A name of an agency in which a word in small letters is none of the language."""
    words = [word for word in _WORD.findall(name) if word.islower()]
    return not all(could_be_syllable(word) for word in words)


def _words(lines: Sequence[TextLine]) -> Iterator[str]:
    return (line.text for line in lines if not line.cell and len(line.text.strip()) > 4)


def _has_lost_tone(text: str) -> bool:
    if not _TONELESS_END.search(text):
        return False
    return any(_TONELESS.match(word.lower()) for word in _WORD.findall(text))


def _could_be_name(name: str) -> bool:
    if _HIGHLAND.match(name):
        # «Y Bhăm …», «K'Brỡi»: no syllable of theirs need be one of Vietnamese.
        return True
    words = [word for word in name.split() if not _OTHER_SPELLING.search(word)]
    # «Alăng», «Kpă»: families of other peoples.
    return all(could_be_syllable(word) or is_family(word) for word in words)


def _lacks_marks(office: str) -> bool:
    """«PHO TONG CỤC TRƯỞNG»: words of an office that are never spelt without marks."""
    return re.search(r"\b(?:PHO|TONG|TRUONG|CHU|GIAM|DOC)\b", office) is not None
