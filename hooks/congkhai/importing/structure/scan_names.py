"""Names of agencies and places in the head of a scan, freed of specks and put right.

What a name can hold is known: «TĨNH», «TINH» is «TỈNH», «SƠ Y TÉ» is «SỞ Y TẾ».
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from ...expressions import expression
from ..readers.lines import bare, squeezed
from ..readers.syllables import could_be_syllable
from . import genre
from .word_pairs import pairs_respelt

# Signs that no name holds, and what stands behind them.
_SPECK = expression(r"\s*(?:[^\w\s,.()&/'’“”\"*_-]|[ˆ˜])+.*$")
_NUMBER = expression(r"^\W*(?:\w\s)?s[o06]\s?[:.;/\d]")
# The end of the country's name in the column beside: «ỦY BAN NHÂN DÂN T NAM», «MIỆT NAM».
_END_OF_COUNTRY = expression(r"(?:^|\s)(?!VIỆT)[^\W\d_]{0,3}T NAM\W*$")
_DASH = expression(r"(?<=\w) -(?=\w)|(?<=\w)- (?=\w)")
_LEADING_SPECK = expression(r"^(?:[^\w(]|[ˆ˜])+")
# «ỦY BANNHÂNDÂN», «UBNDTỈNH»: a scan ran the words together.
_RUN_TOGETHER = expression(r"\bBAN\s?NH[ÂA]N\s?D[ÂA]N\b|\b(?P<first>UBND|HĐND)(?=T[ỈĨÍÌI]NH)")
_UNIT_RUN = expression(r"(?<![^\W\d_])(T[ỈĨÍÌI]NH|HUYỆN)(?=[^\W\d_a-z]{3})")
_SCRAP_BEHIND = expression(r"(?:\s+[^\W\d_]{1,3}\.|\s+\d+|\s+[-–.,]+)+$")
# Words that a name holds in one meaning, by their letters without marks.
_WORDS = {"ubnd": "UBND", "hdnd": "HĐND", "vietnam": "VIỆT NAM"}
# Units, at the beginning of a line or behind the body that is theirs.
_UNITS = {"tinh": "tỉnh", "huyen": "huyện", "xa": "xã", "phuong": "phường"}
_BEFORE_UNITS = frozenset({"dan", "ubnd", "hdnd", "doan", "te", "tri", "ubmttq", "nam", "bo"})
# What the first word of a name means before a field or another body.
_FIRST = {
    "so": "sở",
    "to": "tổ",
    "bo": "bộ",
    "cuc": "cục",
    "tinh": "tỉnh",
    "hoi": "hội",
    "vien": "viện",
}
_FEWEST_LETTERS = 12
_ALIKE = 0.84
_MOST_SEEN = 300
"""Places in a text at which what looks like a name is compared with it."""
_LONE = "BCDĐGHKLMNPQRSTX"
_WORD = expression(r"[^\W\d_]+")
_NO_SYLLABLE = expression(r"(?<![^\W\d_])[a-zđ]{2,8}(?![^\W\d_])")
_AND = expression(r"(?<=[^\W\d_]) & (?=[^\W\d_])")
_DECISION = expression(r"^QD(?=[-/])")
_CITY = expression(r"thanh pho(?= )")
_CITY_READ = expression(r"(?<![^\W\d_])th[àáâaảạ]nh ph[ốóôòoổộ](?= [^\W\d_])", re.IGNORECASE)
_MINH = expression(r"\b[HL][^\W\d_]{0,2} Chí Minh\b", re.IGNORECASE)


def agency_of_scan(line: str) -> str:
    """A line of a head that names an agency, as it was printed before the scan."""
    if _NUMBER.match(bare(line)) or not any(len(word) > 1 for word in _WORD.findall(line)):
        return ""
    text = _SPECK.sub("", _LEADING_SPECK.sub("", squeezed(line.strip(" *_"))))
    text = _RUN_TOGETHER.sub(lambda m: f"{m['first']} " if m["first"] else "BAN NHÂN DÂN", text)
    text = _UNIT_RUN.sub(r"\1 ", text) if text.isupper() else text
    text = _END_OF_COUNTRY.sub("", text)
    text = _AND.sub(" VÀ ", _DASH.sub(" - ", text))
    text = _SCRAP_BEHIND.sub("", text)
    before, _, last = text.rpartition(" ")
    if before.isupper() and len(last) == 1 and (last.islower() or last in _LONE):
        text = before
    text = _CITY_READ.sub(lambda m: "THÀNH PHỐ" if m[0].isupper() else f"{m[0][0]}hành phố", text)
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


def acronyms_kept(name: str, told: str) -> str:
    """«Tổ công tác liên ngành tw» with what the text writes in capitals, and no syllable is."""

    def shaped(match: re.Match[str]) -> str:
        word = match[0].upper()
        return word if _is_written(word, told) else match[0]

    return _NO_SYLLABLE.sub(lambda m: m[0] if could_be_syllable(m[0]) else shaped(m), name)


def _is_written(word: str, told: str) -> bool:
    """Whether a line that is not all in capitals holds the word in them."""
    return any(
        not genre.is_capitals(line) and re.search(rf"(?<![^\W\d_]){word}(?![^\W\d_])", line)
        for line in told.split("\n")
    )


def symbol_of_scan(symbol: str) -> str:
    """«QD-BTC» as it was printed: no symbol opens with these letters, and a scan loses the bar."""
    return _DECISION.sub("QĐ", symbol)


def place_of_scan(place: str) -> str:
    """«Thành phó Hô Chí Minh» as it is called."""
    city = _CITY.match(bare(place))
    if city:
        place = f"Thành phố{place[city.end() :]}"
    return _of_minh(pairs_respelt(place))


def called_in_text(name: str, told: str) -> str | None:
    """What the text calls an agency whose name in the head is damaged, where it is much alike."""
    words = bare(name).split()
    # «TONG CYC THUE»: of the first two words one may be damaged itself.
    firsts = (" ".join(words[:2]), words[0] if words else "")
    counts = (_called_behind(first, " ".join(words), told) for first in firsts)
    return next((found.most_common(1)[0][0] for found in counts if found), None)


def _called_behind(first: str, wanted: str, told: str) -> Counter[str]:
    """The names much like that which begin so, and how often each stands in the text."""
    plain = bare(told)
    found: Counter[str] = Counter()
    at = seen = 0
    while len(wanted) > _FEWEST_LETTERS and (at := plain.find(first, at)) >= 0:
        seen += 1
        if seen > _MOST_SEEN:
            break
        ends = [m.end() for m in _WORD.finditer(plain, at, at + len(wanted) + 12)]
        alike, end = max(
            (SequenceMatcher(None, wanted, plain[at:end], autojunk=False).ratio(), end)
            for end in ends
        )
        if alike >= _ALIKE and told[at].isupper() and not told[at:end].isupper():
            found[squeezed(told[at:end])] += 1
        at += len(first)
    return found


def _of_minh(text: str) -> str:
    return _MINH.sub(lambda m: "HỒ CHÍ MINH" if m[0].isupper() else "Hồ Chí Minh", text)


# Names between that hardly anybody bears without their marks.
_MIDDLE_NAMES = {
    bare(name).capitalize(): name
    for name in ("Đình", "Đức", "Văn", "Thị", "Hữu", "Xuân", "Quốc", "Ngọc")
}
# «Viet» is Việt or Viết, «Van» behind Thị or before Anh is Vân.
_BARE_BETWEEN = frozenset({*_MIDDLE_NAMES, "Dac", "Trong", "Viet", "Manh"})
_CLOUDS = frozenset({"Anh", "Khánh", "Trang", "Hà", "Khanh", "Ha"})


def middle_mended(name: str) -> str:
    """«Trần Dinh A» of a scan with the marks of the name between, where it can be no other."""
    family, *between = name.split(" ")
    *middle, last = between or [""]
    mended: list[str] = []
    for word in middle:
        before = bare(mended[-1]) if mended else ""
        is_other = word == "Van" and (before == "thi" or last in _CLOUDS)
        mended.append(word if is_other else _MIDDLE_NAMES.get(word, word))
    return " ".join([family, *mended, last]).strip()


def has_bare_middle(name: str) -> bool:
    """A name between stands without marks, which most people bear with them."""
    return any(word in _BARE_BETWEEN for word in name.split(" ")[1:-1])
