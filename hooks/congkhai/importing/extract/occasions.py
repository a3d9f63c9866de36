"""Days on which something is held: a conference, an election, a contest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...dates import is_firm
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .dates import moments, ranges
from .deadlines import RELATION
from .orders import without_number

_HELD = (
    r"(?:hoi (?:nghi|thi|thao|dien|trai|cho|dam)|dai hoi|ngay hoi|mit tinh|tap huan"
    r"|(?<!ty )le (?:ky niem|khai|be|cong bo|phat|trao|dang|ky ket|hoi|tong ket|don|vieng|ra|chao)"
    r"|buoi (?:lam viec|sinh hoat|toa dam|le|hop|giao luu|tap huan)|cuoc hop|ky hop"
    r"|hop (?:mat|bao chi)|phien hop|khai (?:mac|giang|truong)|be (?:mac|giang)|tong duyet"
    r"|(?:ky|to chuc) thi(?! dua| hanh)|chung ket|ban ket"
    r"|dien dan|toa dam|gap mat|giao luu|dien tap|ra quan|bau cu|lay y kien cu tri|tet trong cay"
    r"|trien lam|van nghe|hien mau|tham va (?:tang|chuc)|chuc tet|doan (?:kiem tra|cong tac))"
)
_OCCASION = re.compile(rf"\b{_HELD}\b")
_DAY_BEFORE = re.compile(
    r"(?P<until>.*?)(?:\b(?:vao|trong) )?\bngay\s*(?:\(?thu \w+\)?,? )?$", re.DOTALL
)
# What the day behind it is not held on: «trước ngày», «có hiệu lực từ ngày», «ký ngày».
_OTHERWISE = re.compile(
    r"\b(?:truoc|sau|ke tu|tu|den|toi|het|tinh den|ky|ban hanh|cham nhat|muon nhat|hieu luc"
    r"|so [^ ]+|thong qua|sinh|thanh lap|ky niem(?: \S+){0,4}|cap|bao cao|gui|nop)"
    r"[\s(]*(?:la |vao |trong )?$"
)
_WHEN_LABEL = re.compile(
    r"^\W*(?:\w{1,3}[.)] ?)?thoi gian"
    r"(?: (?:to chuc|thi|du kien|kiem tra|khai mac|dien ra|hop))?\s*(?::|$)"
)
_TIME_HEADING = re.compile(
    r"\bthoi gian\b(?! (?:thuc hien|hoan thanh|bao cao|nop|gui|dang ky|nhan))"
)
_REACH = 200
"""Letters between what is held and its day."""
_SOON = 60
"""Letters between a label that asks for a time and its day."""


class LinesAbove:
    """What stands above a line: its headings, and whether they ask for a time."""

    def __init__(self, title: str | None) -> None:
        self.title = title or ""
        self.heading = squeezed(self.title)
        self.is_time = False
        self.is_held = bool(_OCCASION.search(bare(self.title)))

    def enter(self, paragraph: Paragraph, plain: str) -> None:
        if _TIME_HEADING.search(plain[:60]) and len(plain) < 90 and not moments(plain):
            self.is_time = True
        elif paragraph.kind in {Kind.SECTION, Kind.HEADING, Kind.ITEM}:
            self.is_time = False
            words = squeezed(without_number(paragraph.text)).strip(" :;.")
            is_held = bool(_OCCASION.search(plain[:160]))
            if is_held and len(words) < _REACH:
                self.heading = words
            self.is_held = is_held or bool(_OCCASION.search(bare(self.title)))


def occasions(plain: str, cited: Sequence[tuple[int, int]], above: LinesAbove) -> Iterator[str]:
    """The days, or first days of stretches, on which a sentence sets something to be held."""
    is_label = above.is_held and (above.is_time or _WHEN_LABEL.match(plain) is not None)
    spans = [(start, end, first) for start, end, first, _ in ranges(plain) if len(first) == 10]
    for start, _end, first in spans:
        if not _is_within(start, cited) and _is_of_occasion(plain, start, is_label):
            yield first
    for moment in moments(plain):
        if moment.precision != "day" or _is_within(moment.start, cited):
            continue
        if any(start <= moment.start < end for start, end, _ in spans):
            continue
        before = _DAY_BEFORE.match(plain[: moment.start])
        if before is None or _OTHERWISE.search(before["until"][-60:]):
            continue
        bound = RELATION.search(plain[max(0, moment.start - 40) : moment.start])
        if bound and is_firm(bound["rel"]):
            continue
        if _is_of_occasion(plain, moment.start, is_label):
            yield moment.iso


def _is_within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_of_occasion(plain: str, at: int, is_label: bool) -> bool:
    """Something held is named before the day, in its own sentence; or a label asks for its time."""
    sentence = re.split(r"[;]|\. ", plain[max(0, at - _REACH) : at])[-1]
    return (is_label and at < _SOON) or _OCCASION.search(sentence) is not None
