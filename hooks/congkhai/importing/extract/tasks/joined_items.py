"""Items that a converter or a hurried hand set in one line: «1. Sở A: a) Lập …; b) Báo cáo …»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import CAPITALS
from ...structure.paragraphs import Kind, Paragraph, marked
from ..bodies.bodies import are_bodies, bodies_at
from ..orders.orders import is_duty, order_in, without_number, without_opener

_FEWEST = 2
_LONGEST_NAME = 160
# «…; - Lập danh sách», «…: a) Rà soát», «… (2) Báo cáo»: what may open an item within a line.
_OPENS = expression(rf"(?<=[\w.;:,)])\s+(?=(?:[-–+•*]\s|\(?(?:[a-hđ]|\d{{1,2}})\))\s*[{CAPITALS}])")
# What names a duty without saying which: «có trách nhiệm thực hiện các nhiệm vụ sau».
_CHARGES = (
    r"(?:(?:(?:có |chịu )?trách nhiệm|có nhiệm vụ|chủ trì|chủ động|tập trung|tổ chức|triển khai"
    r"|thực hiện|tốt|và|một số|những|các|nội dung|nhiệm vụ|công việc|việc|công tác|giải pháp"
    r"|trọng tâm|cụ thể|như|sau|đây|dưới)(?:,?\s+|$))*"
)
_ONLY_CHARGES = expression(_CHARGES, re.IGNORECASE)
_WITH = expression(rf"{_CHARGES}(?:phối hợp(?: chặt chẽ)?|cùng)(?: với| cùng)?\s+", re.IGNORECASE)
_ABOUT_WHOM = expression(r"đối với\b", re.IGNORECASE)


def items_apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The items of a paragraph that holds several, each by itself; else the paragraph."""
    if paragraph.kind in {Kind.TABLE, Kind.SECTION, Kind.ARTICLE}:
        yield paragraph
        return
    text = paragraph.text
    starts = _starts(text)
    pieces = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    charging = sum(map(_charges, pieces))
    is_next = len(starts) == 1 and charging == 1 and _counts_on(paragraph.mark, pieces[0])
    is_next = is_next and text[: starts[0]].rstrip().endswith((".", ";"))
    if not is_next and (len(starts) < _FEWEST or charging * 3 < len(starts) * 2):
        yield paragraph
        return
    head = text[: starts[0]].strip()
    if not (is_next or _hands_on(head)):
        yield paragraph
        return
    if head:
        is_name = paragraph.kind is Kind.ITEM and paragraph.mark[:1].isdigit()
        heads = is_name and head[-1:] not in {".", ";"}
        yield replace(paragraph, text=head, kind=Kind.HEADING if heads else paragraph.kind)
    for piece in pieces:
        words = piece.strip()
        kind, mark = marked(words) or (Kind.BULLET, "-")
        yield from items_apart(replace(paragraph, text=words, kind=kind, mark=mark, level=None))


_LETTERS = "abcdđegh"


def _counts_on(mark: str, piece: str) -> bool:
    """«e) Kiểm tra …. g) Thống kê …»: the next letter of the list, on the same line."""
    own = _LETTERS.find(mark) if len(mark) == 1 else -1
    following = _LETTERS[own + 1 : own + 2] if own >= 0 else ""
    return bool(following) and piece.startswith(f"{following})")


def _starts(text: str) -> Sequence[int]:
    """Where items open that bear the sign of the first; others are parts of these."""
    found: list[int] = []
    sign = ""
    for match in _OPENS.finditer(text):
        start = match.end()
        kind = _kind(text[start : start + 2])
        is_dash = kind in "-–+•*"
        # «Phòng Kế hoạch - Tổng hợp» is a name; a name that heads items needs no sign behind it.
        is_open = text[match.start() - 1] in ".;:" or (
            not found and match.start() <= _LONGEST_NAME and _is_name(text[: match.start()])
        )
        if (is_open or not is_dash) and kind == (sign or kind):
            found.append(start)
            sign = kind
    return found


def _kind(text: str) -> str:
    letter = text.lstrip("(")[:1]
    return "1" if letter.isdigit() else "a" if letter.isalpha() else letter


def _is_name(text: str) -> bool:
    return bool(are_bodies(without_opener(without_number(text))))


def _hands_on(head: str) -> bool:
    """Whether the items are duties of their own: the head is no order that they are a part of.

    «Trạm Y tế hướng dẫn các thôn: a) Lập …; b) Báo cáo …» says what others do.
    """
    words = without_number(head)
    if words[-1:] in {"", ".", ";"} or _ABOUT_WHOM.match(words):
        return True
    charged = without_opener(words)
    named = bodies_at(charged, 0)
    if named is None:
        return not is_duty(words) or _only_charges(words.strip(" ,:"))
    rest = charged[named.end :].strip(" ,:")
    # «Các đơn vị chuyên môn: Khoa A, Viện B»: who they are.
    return _only_charges(rest) or bool(are_bodies(rest))


def _only_charges(rest: str) -> bool:
    """«», «có trách nhiệm», «chủ trì, phối hợp với Sở B thực hiện»: no verb of a duty."""
    beside = _WITH.match(rest)
    if beside is not None:
        named = bodies_at(rest, beside.end())
        if named is None:
            return False
        rest = rest[named.end :].strip(" ,")
    return _ONLY_CHARGES.fullmatch(rest) is not None


def _charges(text: str) -> bool:
    words = without_number(text)
    return is_duty(words) or order_in(words) is not None
