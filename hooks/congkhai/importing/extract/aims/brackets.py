"""What stands in brackets, or is called by a name: its figures are none of the clause."""

from __future__ import annotations

from collections.abc import Iterator

from ....expressions import expression

_BRACKETS = expression(
    r"\((?!(?:phan dau|trong do|rieng|an)\b|nam 20\d\d ?:)[^()]*(?:\)|$)", holds=("(",)
)
_CALLED = expression(
    r"\b(?:de an|du an|chuong trinh|phong trao) [“\"][^”\"]{0,300}[”\"]", holds=('"', "“")
)


def in_brackets(plain: str) -> Iterator[tuple[int, int]]:
    """«(gồm 166 dự án …)»: what explains a figure is none of its own; «(phấn đấu đạt 90%)» and
    «(trong đó thiếu nhi 50 thẻ)», «(án ma túy 95%)», «(năm 2026: 18 cây)» are.

    Neither is what a text is called: «Đề án “Trồng ít nhất 500 cây”».
    """
    for match in (*_BRACKETS.finditer(plain), *_CALLED.finditer(plain)):
        yield match.start(), match.end()
