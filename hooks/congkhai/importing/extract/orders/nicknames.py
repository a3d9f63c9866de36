"""Short names that a text gives its bodies: «cán bộ coi thi (CBCT)», «(gọi tắt là Tổ 06)»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.body_words import HEAD
from ..bodies.verbs import opens_duty
from .orders import Order, order_in

_LONGEST = 90
_ANY_BODY = "Phòng Kinh tế"
_CALLED = expression(
    r"\((?:(?:sau đây|dưới đây)?\s*(?:viết|gọi) ?(?:tắt|chung)?(?: là)?:?|sau đây là:?)\s*"
    r"[“\"']?(?P<name>[^()“”\"';,]{2,40}?)[”\"']?\)",
    re.IGNORECASE,
    holds="viết|gọi|(sau đây là",
)
_INITIALS = expression(r"\((?P<name>[A-ZĐ][A-ZĐ&-]{1,7})\)")
# «(gọi tắt là Tháng hành động)», «(sau đây gọi là Kế hoạch)» name no one.
_NAMES_DEED = expression(
    r"(?:Tháng|Ngày|Tuần|Đợt|Kế hoạch|Chương trình|Phong trào|Cuộc|Lễ|Quy chế|Đề án|Dự án|Luật"
    r"|Nghị|Chỉ thị|Quyết định|Phương án|Chiến lược|Hệ thống|Đại hội)\b",
    re.IGNORECASE,
)
_WORD = expression(r"[^\W\d_]+")
_SMALL = frozenset({"và", "của", "các", "với", "trong", "về"})
_BEFORE = r"(?P<count>(?:Các|Mỗi|Từng|Hai|Những)\s+)?"


def nicknames(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Each short name with the name it stands for; only of bodies and people."""
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE or "(" not in paragraph.text:
            continue
        text = paragraph.text.replace("*", "")
        for match in _CALLED.finditer(text):
            whole = _body_before(text[: match.start()])
            if whole:
                found.setdefault(squeezed(match["name"]), whole)
        for match in _INITIALS.finditer(text):
            whole = _spelt(text[: match.start()], match["name"])
            if whole:
                found.setdefault(match["name"], whole)
    return {
        name: whole
        for name, whole in found.items()
        if not HEAD.match(name) and not _NAMES_DEED.match(name)
    }


def _body_before(before: str) -> str:
    """The name right before the bracket, from the last word that opens one."""
    clause = re.split(r"[.;:,]\s", before[-_LONGEST:])[-1].rstrip()
    starts = [match.start() for match in HEAD.finditer(clause)]
    return clause[starts[0] :] if starts else ""


def _spelt(before: str, initials: str) -> str:
    """The words before the bracket whose first letters are these."""
    words = list(_WORD.finditer(before[-_LONGEST:]))
    letters = [letter for letter in bare(initials) if letter.isalpha()]
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        if not letters:
            break
        if bare(word[0])[0] == letters[-1]:
            letters.pop()
            taken.append(word)
        elif word[0].lower() not in _SMALL:
            return ""
    if letters or not taken:
        return ""
    whole = before[-_LONGEST:][taken[-1].start() :].strip()
    return whole if HEAD.match(whole) else ""


def order_by_nickname(text: str, known: Mapping[str, str]) -> Order | None:
    """The order that a sentence opens with under a short name, which stays the doer's name."""
    for name in known:
        opening = re.match(rf"{_BEFORE}{re.escape(name)}(?P<mark>\s\d{{1,2}})?(?!\w)", text)
        if opening is None:
            continue
        # Any body stands in for it: the words behind tell whether they charge somebody.
        order = order_in(f"{_ANY_BODY}{text[opening.end() :]}")
        if order is not None and len(order.lead) == 1:
            return replace(order, lead=(squeezed(opening[0]),))
        rest = text[opening.end() :].strip()
        if rest[:1].islower() and opens_duty(rest):
            return Order((squeezed(opening[0]),), (), rest)
    return None
