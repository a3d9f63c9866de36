"""«VỀ VIỆC THẨM ĐỊNH DỰ ÁN TẠI TỈNH YÊN HÀ» in the letters of running text.

Decree 30/2020/NĐ-CP prints the title of a law and of a directive in bold lower case, others set it
in capitals; a page of capitals is hard to read. Which words are names the text below tells: it
writes the same words, in the same company, in their usual letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ..readers.syllables import could_be_syllable
from ..structure import genre

_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"[.:;!?“\"(\n]\s*(?:[-–+•]\s*)?$")
_AROUND = 8
"""Letters before a word that show whether a sentence ends there."""
_ROMAN = re.compile(r"[IVXL]+\Z")
# Names that any document may hold, whether or not its text repeats them.
_NAMES = (
    "Việt Nam", "Hà Nội", "Hồ Chí Minh", "Quốc hội", "Chính phủ", "Thủ tướng", "Nhà nước",
    "Mặt trận Tổ quốc", "Đảng", "Trung ương", "Tết", "Nghị quyết số", "Quyết định số",
    "Chỉ thị số", "Kế hoạch số", "Thông tư số", "Nghị định số", "Kết luận số", "Công văn số",
)  # fmt: skip
_UNIT = re.compile(r"(?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thành phố)\Z")
_GOES_ON = {"đến", "giai", "lần", "năm", "nhiệm", "tổ", "thực", "trên", "trong", "từ", "và", "về"}
"""Words that follow a unit which is not named: «Đảng bộ xã lần thứ I»."""
_QUOTED = re.compile(r"(?<=[“\"«])\w")


def in_running_letters(title: str, texts: Iterable[str], names: Iterable[str | None]) -> str:
    """A title in capitals as running text would write it; any other title unchanged.

    `names` are those that the head gives in their usual letters: the place, the body that issued.
    """
    if not genre.is_capitals(title):
        return title
    uses = _uses(text for text in texts if not genre.is_capitals(text))
    words = [match[0] for match in _WORD.finditer(title)]
    low = [word.lower() for word in words]
    spelt: list[str] = []
    for at, word in enumerate(words):
        is_name = _names_place(low, at, uses)
        spelt.append(word.title() if is_name else _as_used(low, at, uses) or _by_itself(word))
    left = iter(spelt)
    text = _WORD.sub(lambda _: next(left), title).replace("V/V ", "V/v ")
    for name in (*_NAMES, *filter(None, names)):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, text, flags=re.IGNORECASE)
    text = _QUOTED.sub(lambda match: match[0].upper(), text)
    first = _WORD.search(text)
    at = first.start() if first else 0
    return f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}"


Uses = dict[tuple[str, ...], Counter[str]]
"""Company of a word → how it is written there; the word's own place is the key's first."""


def _uses(texts: Iterable[str]) -> Uses:
    """How each word is written, alone and beside each of its neighbours."""
    uses: Uses = {}
    for text in texts:
        found = list(_WORD.finditer(text))
        low = [match[0].lower() for match in found]
        for at, match in enumerate(found):
            start = match.start()
            if not start or _ENDS.search(text[max(0, start - _AROUND) : start]):
                # What opens a sentence is capital whatever it is.
                continue
            for key in _companies(low, at):
                uses.setdefault(key, Counter())[match[0]] += 1
    return uses


def _companies(low: Sequence[str], at: int) -> list[tuple[str, ...]]:
    """The word within three words, within two, and alone, the closest company first."""
    word = low[at]
    before = low[at - 1] if at else None
    after = low[at + 1] if at + 1 < len(low) else None
    found: list[tuple[str, ...]] = []
    if before is not None and after is not None:
        found.append((word, f"{before}<", f">{after}"))
    if after is not None:
        found.append((word, f">{after}"))
    if before is not None:
        found.append((word, f"{before}<"))
    return [*found, (word,)]


def _as_used(low: Sequence[str], at: int, uses: Uses) -> str | None:
    for key in _companies(low, at):
        if key in uses:
            return uses[key].most_common(1)[0][0]
    return None


def _names_place(low: Sequence[str], at: int, uses: Uses) -> bool:
    """One of two words behind «tỉnh», «xã», which the text has nowhere."""
    for start in (at, at - 1):
        unit = " ".join(low[max(0, start - 2) : start])
        pair = low[start : start + 2]
        if start > 0 and len(pair) == 2 and _UNIT.search(unit) and pair[0] not in _GOES_ON:
            return all((word,) not in uses and word.isalpha() for word in pair)
    return False


def _by_itself(word: str) -> str:
    """Where the text never has it: «UBND» and «IV» stay, a syllable is an ordinary one."""
    if _ROMAN.match(word) or not could_be_syllable(word.lower()):
        return word
    return word.lower()
