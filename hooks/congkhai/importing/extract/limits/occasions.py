"""Days on which something is held: a conference, an election, a contest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....dates import is_firm, read_date
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from ..times.dates import moments, ranges
from ..times.stretches import listed_days, spans_of_time
from .deadlines import RELATION

_HELD = (
    r"(?:hoi (?:nghi|thi|thao|dien|trai|cho|dam|giang)|dai hoi|ngay hoi|mit tinh|tap huan"
    r"|(?<!ty )le (?:ky niem|khai|be|cong bo|phat|trao|dang|ky ket|hoi|tong ket|don|vieng|ra|chao"
    r"|tot nghiep|vinh danh|tuyen duong|ket nap|khoi cong|khanh thanh|dong tho|giao nhan quan"
    r"|tri an|ban giao|tuong niem|cau sieu|thap nen|truong thanh|tuyen the|xuat quan|gioi thieu)"
    r"|buoi (?:lam viec|sinh hoat|toa dam|le|hop|giao luu|tap huan)|cuoc hop|ky hop"
    r"|hop (?:mat|bao chi)|phien hop|khai (?:mac|giang|truong)|tuu truong|be (?:mac|giang)"
    r"|tong duyet"
    r"|(?:ky|to chuc) thi(?! dua| hanh)|thi tot nghiep|dien ra|chung ket|ban ket|so khao|chung khao"
    r"|dien dan|toa dam|gap mat|giao luu|dien tap|ra quan|bau cu|lay y kien cu tri|tet trong cay"
    r"|trien lam|van nghe|hien mau|tham va (?:tang|chuc)|chuc tet|doan (?:kiem tra|cong tac))"
)
_OCCASION = expression(
    rf"\b{_HELD}\b",
    holds="hoi |dai hoi|ngay hoi|mit tinh|tap huan|le |buoi |cuoc hop|ky hop|hop mat|hop bao"
    "|phien hop|khai |tuu truong|be mac|be giang|tong duyet|thi|dien ra|chung ket|ban ket"
    "|so khao|chung khao|dien dan|toa dam|gap mat|giao luu|dien tap|ra quan|bau cu"
    "|cu tri|trong cay|trien lam|van nghe|hien mau|tham va|chuc tet|doan kiem"
    "|doan cong",
)
_DAY_BEFORE = expression(
    r"(?P<until>.*?)(?:\b(?:vao|trong) )?\bngay\s*(?:\(?thu \w+\)?,? )?$", re.DOTALL
)
# What the day behind it is not held on: «trước ngày», «có hiệu lực từ ngày», «ký ngày».
_OTHERWISE = expression(
    r"\b(?:truoc|sau|ke tu|tu|tuc|den|toi|het|tinh den|ky|ban hanh|cham nhat|muon nhat|hieu luc"
    r"|so [^ ]+|thong qua|sinh|thanh lap|ky niem(?: \S+){0,4}|cap|bao cao|gui|nop)"
    r"[\s(]*(?:la |vao |trong )?$"
)
_WHEN_LABEL = expression(
    r"^\W*(?:\w{1,3}[.)] ?)?thoi gian"
    r"(?: (?:to chuc|thi|du kien|kiem tra|khai mac|dien ra|hop))?\s*(?::|$)",
    holds=("thoi gian",),
)
_TIME_HEADING = expression(
    r"\bthoi gian\b(?! (?:thuc hien|hoan thanh|bao cao|nop|gui|dang ky|nhan))", holds=("thoi gian",)
)
# «Hội nghị tổng kết: tháng 12/2030», «Công bố kết quả: dự kiến ngày …».
_HELD_LABEL = expression(
    rf"^\W*(?:\w{{1,3}}[.)] ?)?(?:thoi gian )?(?:to chuc )?"
    rf"(?:{_HELD}|tong ket|so ket|(?:le )?phat dong|trao giai|cong bo|ra quan|khoi dong)"
    r"[^:;.\d]{0,70}:\s*(?:du kien |vao |trong |khoang |to chuc |sang |chieu |dau |cuoi )*"
    r"(?:ngay |thang |quy |nam )*$",
    holds=":",
)
# «được phát động vào ngày …», «sơ kết vào tháng 6/2027», «tổng kết vào quý IV năm 2030»
_HELD_VERB = expression(
    r"\b(?:phat dong|so ket|tong ket|trao giai|ra quan|khai mac|be mac)\b(?:(?![.;]|\d).){0,50}?"
    r"\b(?:vao|du kien)\s(?:khoang |dip )?(?:ngay |thang |quy |nam )*$",
    holds=("be mac", "khai mac", "phat dong", "ra quan", "so ket", "tong ket", "trao giai"),
)
# «thống nhất thời gian Đại hội trong quý III năm 2026»
_TIME_OF_HELD = expression(
    rf"\bthoi gian (?:to chuc )?{_HELD}\b[^,;.:\d]{{0,40}}? (?:trong|vao)"
    r"(?: (?:khoang|thang|quy))*\s*$",
    holds=("thoi gian ",),
)
# «3. Thời gian: tháng 3/2027» below «Ngày hội …».
_MONTH_LABEL = expression(r"(?:^|:)\s*(?:du kien |vao |trong |khoang |to chuc )*(?:thang |quy )?$")
_PLACE = expression(r"\bdia diem\b[^:]{0,20}:", holds=("dia diem",))
# «1. Thời gian, địa điểm tổ chức», «b) Thành phần tham dự»: what is asked of the thing above.
_ASKS = expression(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:thoi (?:gian|luong|han)|dia diem|thanh phan|noi dung|hinh thuc"
    r"|doi tuong|kinh phi|so luong|phuong thuc|chu tri|cach thuc)\b"
)
_OF_HELD = expression(
    r"(?:du kien )?(?:(?:noi dung|chuong trinh|thanh phan|hinh thuc|kich ban|cong tac to chuc)"
    rf"(?: va|,)? ?)+(?:chi tiet )?(?:cua )?(?:cac )?{_HELD}(?: (?:nay|tren))?\W*"
)
_FEW_WORDS = 3
_LONGEST_HELD = 7
"""Days that something held at a place lasts; what runs longer is no event."""
_REACH = 200
"""Letters between what is held and its day."""
_NEAR = 40
"""Lines between what is held and its time."""
_SOON = 60
"""Letters between a label that asks for a time and its day."""


class LinesAbove:
    """What stands above a line: its headings, and whether they ask for a time."""

    def __init__(self, title: str | None) -> None:
        self.title = title or ""
        self.heading = squeezed(self.title)
        self.is_time = False
        self._headed = 0
        self._item, self._item_at = "", 0
        self._placed: set[int] = set()
        self._is_titled = bool(_OCCASION.search(bare(self.title)))
        self.is_held = self._is_titled

    def at_places(self, paragraphs: Sequence[Paragraph]) -> None:
        """Look for «Thời gian: …» beside «Địa điểm: …»: what has a place is held."""
        for before, paragraph in pairwise(paragraphs):
            pair = (before.bare, paragraph.bare)
            if any(_PLACE.search(text[:40]) for text in pair):
                self._placed |= {
                    id(p) for p in (before, paragraph) if _WHEN_LABEL.match(p.bare) is not None
                }
            if _WHEN_LABEL.match(pair[1]) and _PLACE.search(pair[1]):
                self._placed.add(id(paragraph))

    def asks_time(self, paragraph: Paragraph, plain: str) -> bool:
        """«Thời gian: 7 giờ 30 phút, ngày 14/5/2026» below what it is the time of."""
        is_near = paragraph.number - self._headed < _NEAR or not self._headed
        return bool(self.heading) and is_near and _WHEN_LABEL.match(plain) is not None

    def called(self, paragraph: Paragraph) -> str:
        """What the time of a label is of: «b) Học lý thuyết cho cán bộ» nearer than the opening."""
        is_nearer = self._headed < self._item_at < paragraph.number < self._item_at + _NEAR
        return self._item if is_nearer and paragraph.kind is not Kind.ITEM else self.heading

    def is_placed(self, paragraph: Paragraph) -> bool:
        return id(paragraph) in self._placed

    def enter(self, paragraph: Paragraph, plain: str) -> None:
        if _TIME_HEADING.search(plain[:60]) and len(plain) < 90 and not moments(plain):
            self.is_time = True
        elif paragraph.kind in {Kind.SECTION, Kind.HEADING, Kind.ITEM}:
            self.is_time = False
            words = squeezed(without_number(paragraph.text)).strip(" :;.")
            is_held = bool(_OCCASION.search(plain[:160]))
            # «NỘI DUNG HỘI NGHỊ» tells of what the title names, and is no name itself.
            is_part = _OF_HELD.fullmatch(bare(words)) is not None and self._is_titled
            if is_held and len(words) < _REACH and not is_part:
                self.heading, self._headed = words, paragraph.number
            if paragraph.kind is Kind.ITEM:
                is_work = len(words.split()) > _FEW_WORDS and _ASKS.match(plain) is None
                self._item, self._item_at = words, paragraph.number if is_work else 0
            self.is_held = is_held or self._is_titled


def occasions(
    plain: str, cited: Sequence[tuple[int, int]], above: LinesAbove, is_placed: bool = False
) -> Iterator[str]:
    """The days, or first days of stretches, on which a sentence sets something to be held.

    `is_placed` is a line that asks for a time beside one that asks for a place.
    """
    is_label = above.is_held and (above.is_time or _WHEN_LABEL.match(plain) is not None)
    stretches = list(ranges(plain))
    spans = [(start, end, first) for start, end, first, _ in stretches if len(first) == 10]
    spans += [
        (start, end, first)
        for start, end, first in listed_days(plain)
        if not any(at <= start < after for at, after, _ in spans)
        and not plain[:start].endswith("hop ")
    ]
    for start, _end, first in spans:
        if not _is_within(start, cited) and _is_of_occasion(plain, start, is_label):
            yield first
    if is_placed and not is_label:
        yield from _held_at_place(plain)
        return
    for moment in moments(plain):
        if moment.precision == "yearly" or _is_within(moment.start, cited):
            continue
        if any(start <= moment.start < end for start, end, *_ in stretches):
            continue
        head = plain[: moment.start]
        is_held = _HELD_LABEL.match(head) or _HELD_VERB.search(head) or _TIME_OF_HELD.search(head)
        if moment.precision != "year" and is_held:
            yield moment.iso
            continue
        if moment.precision != "day":
            if is_label and moment.start < _SOON and _MONTH_LABEL.search(head):
                yield moment.iso
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


def _held_at_place(plain: str) -> Iterator[str]:
    """«Thời gian: 01 ngày, ngày 24/10/2026», «Thời gian: từ 24 đến 25/10/2026»: the first day."""
    for stretch in spans_of_time(plain[:_REACH]):
        if len(stretch.first) != 10 or len(stretch.last) != 10:
            return
        lasting = read_date(stretch.last).last - read_date(stretch.first).first
        bound = RELATION.search(plain[max(0, stretch.start - 40) : stretch.start])
        if lasting.days <= _LONGEST_HELD and not (bound and is_firm(bound["rel"])):
            yield stretch.first
        return


def is_occasion(words: str) -> bool:
    """Whether words name something that is held: «Chung kết cấp xã», «Tổng kết, tuyên dương»."""
    return (
        _OCCASION.search(bare(words)) is not None
        or _HELD_LABEL.match(bare(words) + ": ") is not None
    )


def names_occasion(plain: str) -> bool:
    """«- Khai giảng ngày 05/9/2026»; «Thời gian khai mạc: ngày …» is of what stands above."""
    return _OCCASION.search(plain) is not None and "thoi gian" not in plain[:24]


def _is_within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_of_occasion(plain: str, at: int, is_label: bool) -> bool:
    """Something held is named before the day, in its own sentence; or a label asks for its time."""
    sentence = re.split(r"[;]|\. ", plain[max(0, at - _REACH) : at])[-1]
    return (is_label and at < _SOON) or _OCCASION.search(sentence) is not None
