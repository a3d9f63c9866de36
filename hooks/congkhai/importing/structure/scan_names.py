"""Names of agencies and places in the head of a scan, freed of specks and put right.

What a name can hold is known: «TĨNH», «TINH» is «TỈNH», «SƠ Y TÉ» is «SỞ Y TẾ».
"""

from __future__ import annotations

import re

from ..readers.lines import bare, squeezed
from .word_pairs import pairs_respelt

# Signs that no name holds, and what stands behind them.
_SPECK = re.compile(r"\s*(?:[^\w\s,.()&/'’“”\"*_-]|[ˆ˜])+.*$")
_NUMBER = re.compile(r"^\W*s[o06]\s?[:.;/\d]")
# The end of the country's name in the column beside: «ỦY BAN NHÂN DÂN T NAM», «MIỆT NAM».
_END_OF_COUNTRY = re.compile(r"(?:^|\s)(?!VIỆT)[^\W\d_]{0,3}T NAM\W*$")
_DASH = re.compile(r"(?<=\w) -(?=\w)|(?<=\w)- (?=\w)")
_LEADING_SPECK = re.compile(r"^[^\w(]+")
_SCRAP_BEHIND = re.compile(r"(?:\s+[^\W\d_]{1,3}\.|\s+\d+|\s+[-–.,]+)+$")
# Words that a name holds in one meaning, by their letters without marks.
_WORDS = {"ubnd": "UBND", "hdnd": "HĐND"}
# Units, at the beginning of a line or behind the body that is theirs.
_UNITS = {"tinh": "tỉnh", "huyen": "huyện", "xa": "xã", "phuong": "phường"}
_BEFORE_UNITS = frozenset({"dan", "ubnd", "hdnd", "doan", "te", "tri", "ubmttq", "nam", "bo"})
# What the first word of a name means before a field or another body.
_FIRST = {"so": "sở", "bo": "bộ", "cuc": "cục", "tinh": "tỉnh", "hoi": "hội", "vien": "viện"}
_WORD = re.compile(r"[^\W\d_]+")
_CITY = re.compile(r"thanh pho(?= )")
_MINH = re.compile(r"\b[HL][^\W\d_]{0,2} Chí Minh\b", re.IGNORECASE)


def agency_of_scan(line: str) -> str:
    """A line of a head that names an agency, as it was printed before the scan."""
    if _NUMBER.match(bare(line)):
        return ""
    text = _LEADING_SPECK.sub("", _SPECK.sub("", squeezed(line.strip(" *_"))))
    text = _END_OF_COUNTRY.sub("", text)
    text = _DASH.sub(" - ", text)
    text = _SCRAP_BEHIND.sub("", text)
    before, _, last = text.rpartition(" ")
    if before.isupper() and len(last) == 1 and last.islower():
        text = before
    text = pairs_respelt(text)
    found = list(_WORD.finditer(text))
    pieces: list[str] = []
    at = 0
    for number, match in enumerate(found):
        word = match[0]
        meant = _WORDS.get(bare(word)) or (_FIRST.get(bare(word)) if not number else None)
        if not number or bare(found[number - 1][0]) in _BEFORE_UNITS:
            meant = meant or _UNITS.get(bare(word))
        if meant and meant.lower() != word.lower():
            shape = meant.upper() if word.isupper() else meant
            pieces += [text[at : match.start()], shape]
            at = match.end()
    return _of_minh("".join([*pieces, text[at:]]))


def place_of_scan(place: str) -> str:
    """«Thành phó Hô Chí Minh» as it is called."""
    city = _CITY.match(bare(place))
    if city:
        place = f"Thành phố{place[city.end() :]}"
    return _of_minh(pairs_respelt(place))


def _of_minh(text: str) -> str:
    return _MINH.sub(lambda m: "HỒ CHÍ MINH" if m[0].isupper() else "Hồ Chí Minh", text)
