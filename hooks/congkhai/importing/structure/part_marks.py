"""«Phần thứ nhất», «Chương II», «Mục 3»: how parts count, also where a narrow page cut the count.

**Chương
II**

QUY ĐỊNH
CỤ THỂ
"""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed

PART = expression(
    r"^(?P<mark>(?:phan (?:thu )?(?:[ivx]+|\d+|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)"
    r"|chuong [ivx\d]+"
    r"|muc (?:[ivx]+|\d+)))\b[.:]?\s*",
    holds=("chuong ", "muc ", "phan "),
)
LONE_MARK = expression(
    r"^(?:\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5}(?=\.))\s?[.)]\W*|[-–+•]"
    # «[1]», the sign of a note, above its words.
    r"|\W{0,3}\[\d{1,3}\]\W{0,3})$"
)
"""A number, a bullet or the sign of a note alone, above what it counts."""
_OF_DOCUMENT = expression(r"^(?:(?:bo )?luat|thong tu|nghi dinh|nghi quyet|quyet dinh|phap lenh)\s")
_WORDS = frozenset({"chuong", "phan", "phan thu", "muc"})
_MOST_LINES, _LONGEST = 2, 20


def names_part(words: str) -> bool:
    """No rest of a sentence: «Phần IV cho …», «Chương II Thông tư số …», «Chương I) …»."""
    if words[:1].islower() or words[:1] in {")", ",", ";"}:
        return False
    return words.isupper() or _OF_DOCUMENT.match(bare(words)) is None


def opening_of(group: Sequence[TextLine]) -> str:
    """The first line, with the next where the first is «Chương» alone."""
    first = group[0].text.strip()
    is_cut = len(group) > 1 and len(first) < _LONGEST and bare(first).strip(" *_") in _WORDS
    return squeezed(f"{first} {group[1].text}") if is_cut else first


def is_cut_mark(group: Sequence[TextLine], following: str) -> bool:
    """«Chương» above «II»."""
    first = bare(group[0].text).strip(" *_") if len(group) == 1 else ""
    return first in _WORDS and len(following) < _LONGEST and _is_mark(f"{first} {bare(following)}")


def is_mark_alone(group: Sequence[TextLine]) -> bool:
    """Whether the lines are the count of a part and no word more."""
    if len(group) > _MOST_LINES or len(group[0].text) > _LONGEST or group[0].cell:
        return False
    return _is_mark(bare(" ".join(line.text for line in group)))


def _is_mark(plain: str) -> bool:
    plain = squeezed(plain).strip(" *_.:")
    part = PART.match(plain)
    return part is not None and part.end("mark") == len(plain)


def next_mark(mark: str) -> str:
    """«4» of «3», «2.4» of «2.3»; blank of letters."""
    *head, last = mark.split(".")
    return ".".join([*head, str(int(last) + 1)]) if last.isdecimal() else ""
