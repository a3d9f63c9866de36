"""Offices, capacities and names that a stamp or a scan damaged, as the closed set they are of."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ...expressions import expression
from ..readers.lines import bare
from ..readers.syllables import could_be_syllable

_OFFICES = """
chủ tịch; phó chủ tịch; giám đốc; phó giám đốc; tổng giám đốc; phó tổng giám đốc; bộ trưởng
thứ trưởng; thủ tướng; phó thủ tướng; trưởng ban; phó trưởng ban; trưởng phòng; phó trưởng phòng
chánh văn phòng; phó chánh văn phòng; chánh thanh tra; phó chánh thanh tra; cục trưởng
phó cục trưởng; chi cục trưởng; phó chi cục trưởng; tổng cục trưởng; phó tổng cục trưởng
vụ trưởng; phó vụ trưởng; viện trưởng; phó viện trưởng; hiệu trưởng; phó hiệu trưởng; bí thư
phó bí thư; phó bí thư thường trực; chủ nhiệm; phó chủ nhiệm; phó chủ tịch thường trực
phó trưởng ban thường trực; phó giám đốc thường trực; tổ trưởng; phó tổ trưởng; thống đốc
"""
_BODIES = """
ủy ban nhân dân; hội đồng nhân dân; ban thường vụ; ban chấp hành; ban chỉ đạo; ban điều hành
ban tổ chức; ban thường trực; hội đồng; ủy ban mttq; ban chủ nhiệm
"""
_NAMES = [name.upper() for name in re.split(r"[;\n]\s*", _OFFICES.strip())]
_ON_BEHALF = [*_NAMES, *(name.upper() for name in re.split(r"[;\n]\s*", _BODIES.strip()))]
_LETTERS = {name: bare(name).replace(" ", "") for name in _ON_BEHALF}
_ALIKE = 0.85
_FEWEST = 6
_MOST_CAPITAL = 0.6
_ACRONYM = expression(r"^[\W_]*(?P<mark>[^\W\d_]{1,2}[1l|]?)\s?[.,]\s?(?P<rest>\S.*)$")
# What a scan reads for «KT.»: «VT.», «VỊ.», «KI.»
_MISREAD_MARKS = {"vt": "KT", "vi": "KT", "ki": "KT", "k1": "KT", "xt": "KT", "ht": "KT"}
_MARKS = {"kt": "KT", "tm": "TM", "tl": "TL", "tuq": "TUQ"}
_FAMILIES = "Nguyễn Trần Phạm Huỳnh Hoàng Phan Trương Dương Đặng Trịnh Đoàn Quách Phùng Nghiêm"
_SHORTEST_END = 4
_WORD = expression(r"[^\W\d_]+")


def office_of_scan(text: str) -> str | None:
    """«HHö GIẦM ĐỐC» as «PHÓ GIÁM ĐỐC»; None for what is much like no office."""
    return _nearest(text, _NAMES)


def capacity_of_scan(text: str) -> str | None:
    """«VỊ. GIÁM ĐÓC» as «KT. GIÁM ĐỐC», «( TM.ỦY BAN NHÂN DÂ» as it goes on."""
    match = _ACRONYM.match(text)
    if match is None:
        return None
    mark = bare(match["mark"])
    name = _nearest(match["rest"], _ON_BEHALF)
    right = _MARKS.get(mark) or _MISREAD_MARKS.get(mark)
    return f"{right}. {name}" if name and right else None


def _nearest(text: str, names: list[str]) -> str | None:
    letters = [c for c in text if c.isalpha()]
    plain = "".join(_WORD.findall(bare(text)))
    if len(plain) < _FEWEST or sum(map(str.isupper, letters)) < _MOST_CAPITAL * len(letters):
        return None
    alike, name = max(
        (SequenceMatcher(None, _LETTERS[name], plain, autojunk=False).ratio(), name)
        for name in names
    )
    return name if alike >= _ALIKE else None


def name_of_scan(text: str) -> str | None:
    """«=#fuyễn Thế Hùng» with the family that ends so; None where no one family does."""
    words = re.sub(r"^[\W_]+", "", text).split()
    if not 2 <= len(words) <= 4 or not all(
        word[:1].isupper() and could_be_syllable(word) for word in words[1:]
    ):
        return None
    end = words[0][-_SHORTEST_END:].lower()
    found = [family for family in _FAMILIES.split() if family.lower().endswith(end)]
    is_torn = len(end) == _SHORTEST_END and not could_be_syllable(words[0])
    return " ".join([found[0], *words[1:]]) if is_torn and len(found) == 1 else None
