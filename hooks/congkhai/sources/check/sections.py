"""What to type for an item that the text does not have."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...text import Outline, slugify
from .offers import close_to, offered

MOST = 6
"""So many are named where nothing is near."""

FEW = 3
SURE = 12
"""Letters of a quotation that no other item holds by chance."""

_OUTER_FIRST = ("phần", "điều", "mục", "tiểu mục", "khoản", "điểm", "đoạn", "gạch đầu dòng")
_BEFORE_NUMBER = {"điều": "dieu-", "đoạn": "p", "gạch đầu dòng": "b"}
_NAMED = expression(
    rf"(?P<word>{'|'.join(sorted(_OUTER_FIRST, key=len, reverse=True))})\s+(?P<which>[^\s,;]+)"
)
_MARKS = expression(r"[-.,;/()\s]+")


def section_meant(text: str) -> str:
    """The address that somebody means who writes an item as people say it: «Mục II.1 điểm đ» is
    ii-1-dd, «khoản 2 Điều 5» dieu-5-2. It need not be there."""
    said = [(match["word"], match["which"]) for match in _NAMED.finditer(text.lower())]
    if said:
        said.sort(key=lambda pair: _OUTER_FIRST.index(pair[0]))
        return "-".join(_BEFORE_NUMBER.get(word, "") + _pieces(which) for word, which in said)
    return _pieces(text.lower())


def _pieces(text: str) -> str:
    # In addresses «đ» is no second «d».
    pieces = ("dd" if piece == "đ" else slugify(piece) for piece in _MARKS.split(text))
    return "-".join(filter(None, pieces))


def items_that_print(words: str, outline: Outline) -> Bilingual | None:
    """The items that hold what is quoted of the document: an item that got another number has moved
    with its words. None where no text holds them, or too many do."""
    pieces = [piece for piece in map(_spaced, words.split("…")) if len(piece) >= SURE]
    if not pieces:
        return None
    holding = [
        item.anchor
        for item in outline.items
        if all(piece in shown for shown in [_spaced(item.text)] for piece in pieces)
    ]
    return offered(holding) if 0 < len(holding) <= FEW else None


def _is_alike(anchor: str, above: str, rest: list[str]) -> bool:
    """Whether it is the same point of another item beside: iv-4-p1 for iv-3-p1."""
    inner = anchor.removeprefix(f"{above}-").split("-")
    return anchor.startswith(f"{above}-") and inner[1:] == rest


@lru_cache(maxsize=4096)
def _spaced(words: str) -> str:
    return " ".join(words.split())


def nearest_item(section: str, anchors: Iterable[str]) -> Bilingual:
    """The items nearest in number or in spelling; else how those of the text begin."""
    known = list(anchors)
    pieces = section.split("-")
    for count in range(len(pieces) - 1, 0, -1):
        above = "-".join(pieces[:count])
        if above in known:
            rest = pieces[count + 1 :]
            moved = [anchor for anchor in known if rest and _is_alike(anchor, above, rest)]
            if 0 < len(moved) <= FEW:
                return offered([*moved, above])
            beside = [anchor for anchor in known if anchor.rpartition("-")[0] == above]
            return offered([*close_to(section, beside)[:2], above])
    if close := close_to(section, known):
        return offered(close)
    return first_items(known)


def first_items(anchors: Iterable[str]) -> Bilingual:
    """How those of the text begin."""
    known = list(anchors)
    first = [anchor for anchor in known if "-" not in anchor][:MOST] or known[:MOST]
    return filled(
        "toàn văn có: $words",
        "the text has: $words",
        words=", ".join(f"«{item}»" for item in first),
    )
