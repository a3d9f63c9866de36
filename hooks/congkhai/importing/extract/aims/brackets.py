"""What stands in brackets, or is called by a name: its figures are none of the clause."""

from __future__ import annotations

from collections.abc import Iterator

from ....expressions import expression

_BRACKETS = expression(
    r"\((?P<sets>(?:phan dau|trong do|rieng|an(?=[^()]*%))\b|nam 20\d\d ?:)?[^()]*(?:\)|$)",
    holds=("(",),
)
_YEAR = expression(r"\bnam (?P<year>20\d\d)\b", holds=("nam 20",))
_CALLED = expression(
    r"\b(?:de an|du an|chuong trinh|phong trao) [“\"][^”\"]{0,300}[”\"]", holds=('"', "“")
)


def in_brackets(plain: str, issued: str | None) -> Iterator[tuple[int, int]]:
    """«(gồm 166 dự án …)»: what explains a figure is none of its own; «(phấn đấu đạt 90%)» and
    «(trong đó thiếu nhi 50 thẻ)», «(án ma túy 95%)», «(năm 2026: 18 cây)» are,
    unless they tell of a year before the document's.

    Neither is what a text is called: «Đề án “Trồng ít nhất 500 cây”».
    """
    for match in _BRACKETS.finditer(plain):
        year = _YEAR.search(match[0])
        is_past = year is not None and issued is not None and year["year"] < issued[:4]
        if is_past or not match["sets"]:
            yield match.start(), match.end()
    for match in _CALLED.finditer(plain):
        yield match.start(), match.end()
