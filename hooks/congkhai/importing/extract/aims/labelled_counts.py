"""How much of a thing the label of an item names: «Xây mới bến đò: 12 bến (trong đó: …)»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...structure.paragraphs import Paragraph

_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,4}(?:,\d+)?"
_LABELLED = expression(
    rf"""^\W*(?:\w{{1,3}}[.)]\s*)?(?:tiep\ tuc\ )?
        (?:lap\ dat|dau\ tu|xay(?:\ dung)?|chuyen\ doi|nang\ cap|cai\ tao|sua\ chua|trong|mo
            |mo\ moi|thanh\ lap|phat\ trien|trang\ bi|cung\ cap|ket\ nap|dao\ tao|nhan\ rong
            |phuc\ hoi|hoan\ thanh)
        [,\ ](?P<label>[^:;()%]{{3,90}}):\ (?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>[a-z]+\d?)
        (?=\s?(?:$|[(;,.]))""",
    re.VERBOSE,
    holds=(": ",),
)
_SIZES = {"ha", "km", "m2"}
_PART = expression(
    rf"(?:trong do\W+|, |; | va )[^:;,()]{{2,40}}?:? (?P<low>(?!))?(?P<value>{_FIGURE}) "
    r"(?P<unit>[a-z]+\d?)\b",
)
_SUM = expression(
    r"\bnang (?:tong )?so [^:;,()]{3,60}?(?:: ?| (?:len|thanh|dat|la) )"
    rf"(?P<low>(?!))?(?P<value>{_FIGURE}) (?P<unit>[a-z]+\d?)\b",
    holds=("nang ",),
)
_PARTED = expression(r"\s?\(trong do\b[^()]*(?:\([^()]*\)[^()]*)*\)", holds=("trong do",))
_YEAR = expression(r"\b20\d\d\b", holds=("20",))
_STRIVES = expression(r"\bphan dau\b[^.;:]{0,200}:\W*$", holds=("phan dau",))


def labelled_counts(plain: str, issued: str | None) -> list[re.Match[str]]:
    """The figures of a clause without marks whose label says what is made of which there are so
    many, those of its parts, and the sum that it comes to; none of years before it was `issued`."""
    whole = _LABELLED.match(plain)
    if whole is None or not {whole["unit"]} & {*whole["label"].split(), *_SIZES}:
        return []
    years = _YEAR.findall(whole["label"])
    if issued is not None and years and max(years) < issued[:4]:
        return []
    parted = _PARTED.match(plain, whole.end())
    behind = parted.end() if parted else whole.end()
    more = [*_PART.finditer(plain, whole.end(), behind), *_SUM.finditer(plain, behind)]
    return [whole, *(match for match in more if match["unit"] == whole["unit"])]


# «Phấn đấu lắp 250 đèn, cụ thể:»
_COUNTED = expression(rf"(?<![\w./,\-–])(?:{_FIGURE}) (?P<unit>[a-z]+\d?)\b")
# «- Thôn Đông: 120 đèn;», and nothing else
_SHARE_OF_COUNT = expression(
    rf"^\W*(?:\w{{1,3}}[.)]\s*)?[a-z][^:;,()%]{{2,60}}: (?:{_FIGURE}) (?P<unit>[a-z]+\d?)\W*$",
    holds=(": ",),
)


def counted_above(paragraph: Paragraph) -> frozenset[str]:
    """What the words of a line that strives count."""
    plain = paragraph.bare
    strives = plain.find("phan dau")
    return frozenset(match["unit"] for match in _COUNTED.finditer(plain, max(strives, 0)))


def shares_count(plain: str, units: frozenset[str]) -> bool:
    """«- Thôn Đông: 120 đèn;» below «Phấn đấu lắp 250 đèn, cụ thể:»"""
    share = _SHARE_OF_COUNT.match(plain) if units else None
    return share is not None and share["unit"] in units


def strives_below(paragraph: Paragraph) -> bool:
    """«Phấn đấu làm các bến, cụ thể như sau:»"""
    return _STRIVES.search(paragraph.bare) is not None
