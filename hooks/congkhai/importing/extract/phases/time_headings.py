"""What stands below a heading of time: steps with their days, which make up the plan's time.

IV. Thời gian kiểm tra                             a stretch for each step, called by the words
- Các đơn vị tự kiểm tra: Từ ngày 06 - 15/11/2026  before the colon or behind the days
- Sở kiểm tra: Từ ngày 20/11 đến ngày 15/12/2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from ....dates import BadDate, read_date
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from ..times.stretches import Stretch, spans_of_time
from .road_maps import OpenStage, Stage

_HEADS_TIME = expression(
    r"^(?:ve |(?:noi dung|dia diem|hinh thuc)(?: va|,) )?(?:thoi gian|tien do|lo trinh|phan ky"
    r"|(?:cac )?moc thoi gian|lich trinh|cac (?:dot|giai doan|buoc))\b",
    holds="thoi gian|tien do|lo trinh|phan ky|lich trinh|cac dot|cac giai doan|cac buoc",
)
_HOLDS_TIME = expression(
    r"^[^:.;]{0,60}\b(?:thoi gian|tien do thuc hien|lo trinh)\b[^:.;]{0,60}:?$",
    holds=("lo trinh", "thoi gian", "tien do thuc hien"),
)
_LABEL = expression(r"^(?:ve )?thoi gian\b(?: (?:thuc hien|trien khai|to chuc|du kien))?\s*")
_CLAUSE = expression(r"(?<=[;.])\s+(?=\S)")
_ENDS = expression(
    r"[\s(,:–-]*(?:(?:du kien|duoc|se|trong|khoang|vao|thoi gian|thuc hien|trien khai|to chuc"
    r"|bat dau|keo dai|hoan thanh|tu|luc|\d{1,2}\s?(?:h|gio)\s?\d{0,2}(?: phut)?(?: ngay)?)"
    r"[\s(,:–-]*)*$"
)
_BEGINS = expression(r"^\W*tu (?:ngay|thang)\b", holds=("tu ngay", "tu thang"))
# Whose years these are: «nhiệm kỳ 2026 - 2031», «giai đoạn 2026 - 2030».
_OF_OTHERS = expression(r"\b(?:nhiem ky|giai doan|thoi ky|khoa|nam hoc)\s*$")
_SINGLE = expression(r"(?:\bthang|\bquy|\btuan)\b")
_FEWEST = 2
"""Stretches below one heading that make steps; one alone is the time of the whole."""
_LONGEST = 160
OF_ALL = expression(
    r"thoi gian(?: (?:thuc hien|trien khai|to chuc|thi dua|phat dong|dien ra)|(?=\W))"
    r"(?:(?:\s?[-–,&]\s?| va )(?:dia diem|hinh thuc|doi tuong)(?: (?:thuc hien|to chuc))?)*",
    holds=("thoi gian",),
)
TIMETABLE = expression(r"^\W*(?:\w{1,4}[.)-] ?)?(?:lich|thoi gian|tien do|lo trinh|ke hoach)\b")


def below_time(paragraphs: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """For each paragraph (by `id`) below a heading of time that heading, itself among them."""
    found: dict[int, Paragraph] = {}
    heading: Paragraph | None = None
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE:
            continue
        if heading is not None and level_in_text(paragraph) <= level_in_text(heading):
            heading = None
        if heading is None and _is_of_time(paragraph):
            heading = paragraph
        if heading is not None:
            found[id(paragraph)] = heading
    return found


def level_in_text(paragraph: Paragraph) -> int:
    if paragraph.kind in {Kind.SECTION, Kind.ARTICLE}:
        return 0
    if paragraph.kind in {Kind.HEADING, Kind.ITEM}:
        return 1 + paragraph.mark.count(".") if paragraph.mark[:1].isdigit() else 5
    return 7 if paragraph.kind is Kind.BULLET else 8


def _is_of_time(paragraph: Paragraph) -> bool:
    if paragraph.kind not in {Kind.SECTION, Kind.HEADING, Kind.ITEM}:
        return False
    words = bare(without_number(paragraph.text)).strip(" *")
    if paragraph.kind is Kind.ITEM:
        return bool(_HEADS_TIME.match(words))
    return bool(_HEADS_TIME.match(words) or _HOLDS_TIME.match(words))


def timed_steps(
    paragraphs: Sequence[Paragraph],
    issued: str | None,
    below: Mapping[int, Paragraph],
    phased: Set[int],
) -> list[Stage]:
    """The steps below headings of time, where one heading has several.

    `phased` are paragraphs (by `id`) that are phases already: what stands below such a one is part
    of it, and tells no other.
    """
    found: list[Stage] = []
    under = [p for p in paragraphs if id(p) in below]
    for _, group in groupby(under, key=lambda p: id(below[id(p)])):
        lines = list(group)
        called = [level_in_text(p) for p in lines if id(p) in phased]
        steps = [
            step
            for p in lines
            if id(p) not in phased and (not called or level_in_text(p) <= min(called))
            for step in _steps(p, issued)
        ]
        begun = sum(_BEGINS.match(bare(without_number(p.text))) is not None for p in lines)
        is_stretch = bool(called) or any(step.first != step.last for step in steps)
        if steps and is_stretch and max(len(steps) + len(called), begun) >= _FEWEST:
            found += steps
    return found


def _steps(paragraph: Paragraph, issued: str | None) -> Iterator[Stage]:
    text = without_number(paragraph.text)
    if len(text) > 700:
        return
    clauses = _CLAUSE.split(text)
    for clause in clauses:
        plain = bare(clause)
        stretch = next(iter(spans_of_time(plain, issued)), None)
        if stretch is None or stretch.is_day or _OF_OTHERS.search(plain[: stretch.start]):
            continue
        if stretch.is_single and (len(clauses) < _FEWEST or not _is_bare_month(plain, stretch)):
            continue
        name = _name(clause, plain, stretch)
        if len(name) > 4:
            yield Stage(
                name=name[:1].upper() + name[1:],
                first=stretch.first,
                last=stretch.last,
                line=paragraph.number,
                printed=squeezed(clause[stretch.start : stretch.end]),
                paragraph=paragraph,
                is_guessed=stretch.is_guessed,
            )


def _is_bare_month(plain: str, stretch: Stretch) -> bool:
    """«tổng kết trong tháng 4 năm 2026»: not «trước tháng 4», which is a deadline."""
    before = plain[max(0, stretch.start - 12) : stretch.start]
    named = _SINGLE.match(plain, stretch.start) is not None
    return named and re.search(r"\b(?:truoc|sau|den|het|nhat)\s*$", before) is None


def _name(clause: str, plain: str, stretch: Stretch) -> str:
    """The words before the days, without «thời gian»; where none are, those behind a colon."""
    label = _LABEL.match(plain)
    begin = label.end() if label and label.end() <= stretch.start else 0
    head = _ENDS.sub("", plain[begin : stretch.start])
    name = squeezed(clause[begin : begin + len(head)]).strip(" *:;,.(-–")
    if len(name) > _LONGEST:
        return ""
    if name:
        return name.rpartition(": ")[2] if len(name) > 80 else name
    behind = plain[stretch.end :].lstrip(" )")
    if behind[:1] not in {":", ","}:
        return ""
    words = squeezed(clause[len(plain) - len(behind) :]).strip(" *:;,.")
    return name_in_short(re.split(r"[.;] ", words)[0])


def name_in_short(words: str) -> str:
    """A name no longer than one line or two; what is left out is told by dots."""
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition(" ")[0].rstrip(" ,;") + " …"


def whole_of(
    stages: Sequence[Stage], openings: Sequence[OpenStage], below: Mapping[int, Paragraph]
) -> tuple[str, str] | None:
    """From the first to the last day of the steps below the first heading of time with several."""
    headings = {id(heading): heading for heading in below.values()}
    for heading, named in headings.items():
        words = bare(without_number(named.text)).strip(" *")
        if named.kind is not Kind.SECTION and not _HEADS_TIME.match(words):
            # «Tuyên truyền theo thời gian»: of one work among several.
            continue
        own = [s for s in stages if id(below.get(id(s.paragraph))) == heading]
        begun = [s for s in openings if s.first and id(below.get(id(s.paragraph))) == heading]
        if not own or len(own) + len(begun) < _FEWEST:
            continue
        try:
            firsts = [*(s.first for s in own), *(s.first for s in begun)]
            first = min(firsts, key=lambda iso: read_date(iso).first)
            last = max((s.last for s in own), key=lambda iso: read_date(iso).last)
        except BadDate:
            continue
        if any(read_date(s.first).first > read_date(last).last for s in begun):
            # The last step has a beginning and no end.
            continue
        return first, last
    return None
