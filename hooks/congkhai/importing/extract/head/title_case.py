"""«VỀ VIỆC THẨM ĐỊNH DỰ ÁN TẠI TỈNH YÊN HÀ» in the letters of running text.

Decree 30/2020/NĐ-CP prints the title of a law and of a directive in bold lower case, others set it
in capitals; a page of capitals is hard to read. Which words are names the text below tells: it
writes the same words, in the same company, in their usual letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.syllables import could_be_syllable
from ...structure import genre

_WORD = expression(r"[^\W_]+")
_ENDS = expression(r"[.:;!?“\"(\n]\s*(?:[-–+•]\s*)?$")
_AROUND = 8
"""Letters before a word that show whether a sentence ends there."""
_ROMAN = expression(r"[IVXL]+\Z")
_COUNTS = {
    "chương", "cấp", "giai", "hạng", "hội", "khóa", "khoá", "kỳ", "kì", "loại", "lần", "mục",
    "phần", "quý", "số", "thứ", "tiểu", "đoạn", "đợt", "bậc",
}  # fmt: skip
"""Words that a Roman figure may follow; elsewhere «VI», «XI» and «LI» are syllables."""
# Names that a title may hold though its text has them nowhere.
_NAMES = (
    "Việt Nam", "Hà Nội", "Hồ Chí Minh", "Quốc hội", "Chính phủ", "Thủ tướng", "Mặt trận Tổ quốc",
    "Đảng bộ", "Đảng ủy", "Đại hội Đảng", "Nghị quyết số", "Quyết định số", "Chỉ thị số",
    "Kế hoạch số", "Thông tư số", "Nghị định số", "Kết luận số", "Công văn số",
)  # fmt: skip
_UNITS = {"tỉnh", "huyện", "quận", "xã", "phường"}
_UNITS_OF_TWO = {("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"), ("thành", "phố")}
_NO_UNIT_BEHIND = {"tác", "cấp", "các", "những", "mọi", "từng"}
"""«hợp tác xã», «cấp xã», «các xã»: no name follows."""
_GOES_ON = {
    "đến", "giai", "lần", "năm", "nhiệm", "tổ", "thực", "trên", "trong", "từ", "và", "về", "hội",
    "viên", "đội", "ủy", "uỷ", "đoàn", "phường", "học", "hóa",
}  # fmt: skip
"""Words that follow a unit which is not named: «Đảng bộ xã lần thứ I», «xã hội»."""
_FEWEST_LOUD = 2
_PLAIN = {
    "tháng", "quý", "tuần", "năm", "học", "giai", "từ", "của", "trong", "về", "thực", "triển",
    "phát", "kỷ", "chào", "hưởng", "tăng", "đẩy", "nâng",
}  # fmt: skip
"""Words that no name begins with: they are capital because a line of the title does."""
_QUOTED = expression(r"(?<=[“\"«])\w")


def in_running_letters(title: str, texts: Iterable[str], names: Iterable[str | None]) -> str:
    """A title in capitals as running text would write it; any other title unchanged.

    `names` are those that the head gives in their usual letters: the place, the body that issued.
    """
    if not genre.is_capitals(title):
        return _opened_in_capitals(title, texts, names)
    spans = list(_WORD.finditer(title))
    low = [match[0].lower() for match in spans]
    uses = _uses((text for text in texts if not genre.is_capitals(text)), set(low))
    gaps = [title[a.end() : b.start()] for a, b in pairwise(spans)]
    spelt: list[str] = []
    for at, match in enumerate(spans):
        used = _as_used(low, at, uses)
        is_name = used is None and _names_place(low, gaps, at, uses)
        before = low[at - 1] if at else ""
        spelt.append(match[0].title() if is_name else used or _by_itself(match[0], before))
    left = iter(spelt)
    text = _WORD.sub(lambda _: next(left), title).replace("V/V ", "V/v ")
    for name in (*(name for name in _NAMES if not _has(name, uses)), *filter(None, names)):
        text = _with_name(text, name)
    text = _QUOTED.sub(lambda match: match[0].upper(), text)
    first = _WORD.search(text)
    at = first.start() if first else 0
    return f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}"


def _opened_in_capitals(title: str, texts: Iterable[str], names: Iterable[str | None]) -> str:
    """«CÔNG TÁC Tháng 12 …», whose first words stood on the line of the type."""
    words = title.split(" ")
    count = next((at for at, word in enumerate(words) if not _is_loud(word)), 0)
    if count < _FEWEST_LOUD:
        return title
    head = in_running_letters(" ".join(words[:count]), texts, names)
    first = words[count]
    rest = [first.lower() if first.lower() in _PLAIN else first, *words[count + 1 :]]
    return " ".join([head, *rest])


def _is_loud(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) > 1 and could_be_syllable(word.lower())


def _with_name(text: str, name: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda _: name, text, flags=re.IGNORECASE)


Uses = dict[tuple[str, ...], Counter[str]]
"""Company of a word → how it is written there; the word's own place is the key's first."""


def _uses(texts: Iterable[str], wanted: set[str]) -> Uses:
    """How each of the wanted words is written, alone and beside each of its neighbours."""
    uses: Uses = {}
    for text in texts:
        found = list(_WORD.finditer(text))
        low = [match[0].lower() for match in found]
        for at, match in enumerate(found):
            start = match.start()
            if low[at] not in wanted or not start:
                continue
            if _ENDS.search(text[max(0, start - _AROUND) : start]):
                # What opens a sentence is capital whatever it is.
                continue
            for key in _companies(low, at):
                uses.setdefault(key, Counter())[match[0]] += 1
    return uses


def _has(name: str, uses: Uses) -> bool:
    """Whether the text writes the name's words side by side, in whatever letters."""
    first, second = name.lower().split()[:2]
    return (first, f">{second}") in uses


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


def _names_place(low: Sequence[str], gaps: Sequence[str], at: int, uses: Uses) -> bool:
    """One of two words behind «tỉnh», «xã», which the text has nowhere."""
    for start in (at, at - 1):
        pair = low[start : start + 2]
        if start < 1 or len(pair) < 2 or gaps[start - 1 : start + 1] != [" ", " "]:
            continue
        is_of_two = tuple(low[max(0, start - 2) : start]) in _UNITS_OF_TWO
        before = low[start - 3 : start - 2] if is_of_two else low[start - 2 : start - 1]
        is_unit = is_of_two or low[start - 1] in _UNITS
        if is_unit and pair[0] not in _GOES_ON and not _NO_UNIT_BEHIND & set(before):
            return all((word,) not in uses and word.isalpha() for word in pair)
    return False


def _by_itself(word: str, before: str) -> str:
    """Where the text never has it: «UBND» and «IV» stay, a syllable is an ordinary one."""
    if not could_be_syllable(word.lower()):
        return word
    return word if _ROMAN.match(word) and before in _COUNTS else word.lower()
