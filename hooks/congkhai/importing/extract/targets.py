"""Figures that a plan sets out to reach: value, unit, bound, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.clauses import clauses
from ..structure.paragraphs import Kind, Paragraph
from .aim_headings import ASIDE_ZONE, OF_WORK, PAST_HEADING, PAST_ZONE, heads_aims
from .aim_parts import parting_commas
from .aimed_shares import AIM, OF_WHICH, end_of_allotted, sets_condition, tells_past
from .dates import moments
from .deadlines import mask
from .figures import figure_as_number, lower_end
from .orders import without_number
from .ranks import indexes, ranks
from .target_years import due_near, due_of_heading

_TOLD_WHOLE, _MOST_MORE = 15, 2
"""Words of a target that is told at length, and those that another telling may have besides."""
_MOST_DIGITS = 3
"""Of a figure that several things may have."""
MOST = 60
"""Of one document: an editor checks them one by one."""


@value_class
class ReadTarget:
    """`bound` is one that the model knows, or blank; `highest` ends a range."""

    what: str
    value: str
    unit: str
    bound: str
    due: str
    scope: str
    printed: str
    paragraph: Paragraph
    line: int
    highest: str = ""
    doubt: str = ""


# What is counted, as far as plans of campaigns count it; without marks.
_UNITS = (
    "(?:ty |trieu |nghin |ngan )?(?:usd|do la)|khu cong nghiep|cum cong nghiep|kcn|ccn|cay"
    "|ho gia dinh|ho|lop|tu sach|mo hinh"
    "|cuoc thi"
    "|cuoc|buoi|hoi nghi|hoi thao|tin, bai|tin bai|bai viet|bai|tin|nguoi|hoc sinh|hoc vien|ty dong"
    "|trieu dong|nghin dong|dong|ha|km|m2|mw|gio hoc|gio cong|thon|xa|phuong|to dan pho|co so"
    "|doanh "
    "nghiep"
    "|hop tac xa|san pham|du an|de tai|sang kien|luot|chuyen muc|chuyen de|cau lac bo|can nha|nha"
    "|cong trinh|truong|don vi|phong trao|diem|may|tan|suat|phan qua|dot|lan|dien hinh|guong"
    "|to chuc|hoat dong|gia dinh|vuon|tuyen duong|tuyen|bo|phong hoc|thu vien|dau sach|cuon sach"
    "|cuon"
    "|ban|video|clip|phong su|dam may|ca|vu|dai bieu|hoi vien|doan vien|dang vien|can bo|giao vien"
)
_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_VALUE = expression(
    rf"""(?<![\w./,\-–])
    (?:(?:tu\ )?(?P<low>{_FIGURE})\s?(?:%\s?)?(?:[-–]|den)\s?
        (?=\d[\d.,]*\s?(?:%|(?:{_UNITS.replace(" ", "[ ]")})\b)))?
    (?P<value>{_FIGURE})\s?
    (?P<unit>%(?:/nam)?|(?:{_UNITS.replace(" ", "[ ]")})\b)""",
    re.VERBOSE,
)
_COUNTED = expression(
    rf"""(?:(?:\b(?:it\ nhat|toi\ thieu|tren|duoi|khong\ qua|khong\ duoi|dat|duy\ tri(?:\ o\ muc)?
            |xuong|xuong\ duoi|xuong\ con|len)(?:\ duoi|\ tren|\ muc|\ khoang)?|:|[≥≤<>])\s*)
        (?P<low>(?!))?(?P<value>{_FIGURE})\s?
        (?P<unit>‰|(?!(?:nam|thang|ngay|gio|quy|tuan|phut|giai|lan|muc|den|tro|den)\b)[a-z]+
            (?:\ (?!(?:co|duoc|dat|va|tren|o|tai|theo|cho|den|vao|la|thuoc|trong)\b)[a-z]+)?
            (?:\s?/\s?(?:\d+\ )?[a-z]+(?:\ [a-z]+)?)?)""",
    re.VERBOSE,
)
_LEAST = expression(
    r"\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon)\W*(?:la |tu |dat )?$|≥\s*$"
)
_OVER = expression(r"\b(?:tren|hon|vuot|cao hon)\W*(?:la |tu |dat )?$|>\s*$")
_MOST = expression(
    r"\b(?:toi da|khong qua|khong vuot qua|nhieu nhat|khong cao hon|xuong con|con)\W*$|≤\s*$"
)
_UNDER = expression(r"\b(?:duoi|(?<!khong )thap hon)\W*$|<\s*$")
# «Giảm từ 23 ca xuống 18 ca»: the first figure is where it stands today.
_BASELINE = expression(r"\btu\s*$", holds=("tu",))
_ONWARD = expression(r"^(?:[^.;]|\.(?=\d)){0,50}?(?<!tro )\b(?:xuong|len)\b")
_LIMITS = expression(
    r"\b(?:toi da|khong qua|khong vuot qua)\W*(?:la )?$",
    holds=("khong qua", "khong vuot qua", "toi da"),
)
_EQUAL = expression(r"\b(?:dat|bang|la|len|con)\W*$")
_UPWARD = expression(r"^\s*(?:[^\s,;.]+ ){0,4}?tro len\b", holds=("tro len",))
_DOWNWARD = expression(r"^\s*(?:[^\s,;.]+ ){0,4}?tro xuong\b", holds=("tro xuong",))
_STRONG_AIM = expression(
    r"\b(?:phan dau|muc tieu|chi tieu)\b", holds=("chi tieu", "muc tieu", "phan dau")
)
_BY_YEAR = expression(
    r"^\W*(?:phan dau )?(?:den|trong|het)(?: het)?(?: cuoi)? nam (?P<year>20\d{2})\b",
    holds=(" nam 20",),
)
_COUNTED_AIM = expression(
    r"\b(?:phan dau|muc tieu|chi tieu|it nhat|toi thieu|toi da|khong qua|moi (?:thon|xa|don vi"
    r"|co quan|chi bo|"
    r"to|phuong|truong|huyen|chi hoi|can bo|doan vien|tinh|cap))\b"
)
_ELSEWHERE = "con số đọc ngoài mục chỉ tiêu: xem có phải chỉ tiêu không"
# «- 100% các thôn dọn ngõ sạch»: what opens so is asked of all.
_OF_ALL = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:[+-]\s)?100\s?%\s(?!ngan sach|kinh phi|von|chi phi)"
)
_SCOPE = expression(
    r"\b(?P<scope>(?:mỗi|từng) [^\W\d_]+(?: [^\W\d_]+)??)(?= (?:có|ít nhất|tối thiểu|tổ chức"
    r"|xây dựng|trồng|đạt|phấn đấu|thành|\d))",
    re.IGNORECASE,
)


def targets(
    paragraphs: Sequence[Paragraph], issued: str | None, only_aims: bool = False
) -> list[ReadTarget]:
    """The targets of a text in their order; a report or a rule has none but below «Mục tiêu»."""
    found: list[ReadTarget] = []
    is_past = is_aim = is_aim_section = is_aside = is_mixed = is_past_below = False
    past_mark = ""
    around = ""
    for paragraph in paragraphs:
        plain = paragraph.bare
        if paragraph.kind in {Kind.SECTION, Kind.HEADING} or paragraph.text.endswith(":"):
            is_heading = paragraph.kind is not Kind.BULLET and bool(paragraph.mark)
            if is_heading and paragraph.mark != past_mark:
                is_past_below = bool(PAST_HEADING.match(plain))
                past_mark = paragraph.mark if is_past_below else ""
            if paragraph.kind is Kind.SECTION:
                is_past, around = bool(PAST_ZONE.search(plain)), ""
                is_aim = is_aim_section = heads_aims(plain)
                is_aside = bool(ASIDE_ZONE.search(plain)) and not is_aim
                # «III. Nội dung thi đua, tiêu chí xếp loại»: its own headings tell the two apart.
                is_mixed = is_aside and bool(OF_WORK.match(plain))
                is_aside = is_aside and not is_mixed
            elif paragraph.kind is Kind.HEADING and not paragraph.mark.count("."):
                is_aim = is_aim_section or heads_aims(plain)
                is_aside = bool(ASIDE_ZONE.search(plain)) if is_mixed else is_aside
            around = due_of_heading(plain, issued) or around
        is_told = is_past or (is_past_below and not is_aim)
        if paragraph.kind is Kind.TABLE or is_told or is_aside or (only_aims and not is_aim):
            continue
        new = islice(targets_in(paragraph, issued, is_aim, around), MOST)
        found += [target for target in new if not any(_is_again(target, old) for old in found)]
        if len(found) >= MOST:
            break
    return found[:MOST]


def _is_again(target: ReadTarget, other: ReadTarget) -> bool:
    """The same figure of the same thing, told in another paragraph."""
    if target.paragraph is other.paragraph or (target.value, target.unit) != (
        other.value,
        other.unit,
    ):
        return False
    if len(target.value) > _MOST_DIGITS and _counted(target) == _counted(other):
        return True
    ours, theirs = (set(bare(each.what).split()) for each in (target, other))
    is_whole = min(len(ours), len(theirs)) >= _TOLD_WHOLE
    return is_whole and (ours <= theirs or theirs <= ours) and len(ours ^ theirs) <= _MOST_MORE


def _counted(target: ReadTarget) -> list[str]:
    """«hoàn thành mục tiêu 3.000 km đường bộ ven biển»: what is counted, told again elsewhere."""
    plain = bare(target.what)
    at = plain.find(bare(target.unit), max(plain.find(target.value[-3:]), 0))
    return plain[at:].split()[:4]


def targets_in(
    paragraph: Paragraph, issued: str | None, is_aim: bool, around: str
) -> Iterator[ReadTarget]:
    """The targets that one paragraph sets."""
    text = without_number(paragraph.text).replace("*", " ")
    whole = bare(text)
    opening = _BY_YEAR.match(whole)
    if opening:
        # «Đến năm 2030, 100% …; 90% …»: the year and the aim hold for the whole paragraph.
        around = opening["year"] if issued is None or opening["year"] >= issued[:4] else around
    carried = bool(opening) or bool(_STRONG_AIM.search(whole))
    bracketed = mask(len(whole), _in_brackets(whole))
    is_told = False
    # A condition rules over the sentence that follows it, commas and all.
    for start, end in clauses(text):
        clause, plain = text[start:end], whole[start:end]
        goes_on = is_told and OF_WHICH.match(plain) is not None
        is_told = goes_on or tells_past(plain, is_aim, issued)
        # Of a condition only the share that it sets apart can be aimed at.
        reach = end_of_allotted(plain) if sets_condition(plain, is_aim) else len(plain)
        if is_told or not reach:
            continue
        dated = mask(len(plain), ((m.start, m.end) for m in moments(plain)))
        aimed_ranks, left = ranks(plain, issued)
        if not (is_aim or carried):
            aimed_ranks = []
        else:
            aimed_ranks += indexes(plain)
        apart = {m.start("value") for m in (*aimed_ranks, *left)}
        matches = [
            m
            for m in _VALUE.finditer(plain, 0, reach)
            if not (dated[at := m.start("value")] or bracketed[start + at] or at in apart)
        ]
        matches += [m for m in aimed_ranks if not dated[m.start("value")]]
        if is_aim and not matches:
            # Below «Chỉ tiêu» whatever is counted is: «xây dựng ít nhất 02 vùng nuôi».
            matches = [m for m in _COUNTED.finditer(plain, 0, reach) if not dated[m.start("value")]]
        for match in matches:
            is_share = match["unit"].startswith("%")
            low = lower_end(match, plain, dated)
            begin = match.start() if low else match.start("value")
            before = plain[max(0, begin - 120) : begin]
            bound = _bound(before, plain[match.end() : match.end() + 60])
            is_of_all = start == 0 and is_share and _OF_ALL.match(plain) is not None
            aimed = is_of_all or (carried and is_share)
            aimed = aimed or _is_aimed_at(plain, is_share, is_aim, bound)
            is_baseline = _BASELINE.search(before) and _ONWARD.match(plain[match.end() :])
            if not (is_share or is_aim or carried) and _LIMITS.search(before):
                # «Chỉ giữ lại tiền mặt không quá 10 triệu đồng»: a rule, and nothing to reach.
                continue
            if not aimed or is_baseline or _is_of_other_thing(before):
                continue
            part = _segment(plain, match.start(), match.end()) if matches[1:] else (0, len(plain))
            due = due_near(plain, match.start(), part, issued) or around
            target = _target(paragraph, clause, match, low, bound, due)
            is_weak = not (is_aim or carried or bound)
            yield replace(target, doubt=_ELSEWHERE) if is_weak else target


def _is_aimed_at(plain: str, is_share: bool, is_aim: bool, bound: str) -> bool:
    """A share needs a word of aim, a count «ít nhất» or «phấn đấu»; below «Chỉ tiêu» both stand."""
    if is_aim:
        return True
    if is_share:
        return bool(AIM.search(plain))
    return bool(_COUNTED_AIM.search(plain)) and bound != "bằng"


def _in_brackets(plain: str) -> Iterator[tuple[int, int]]:
    """«(gồm 166 dự án …)»: what explains a figure is none of its own."""
    for match in re.finditer(r"\([^()]*(?:\)|$)", plain):
        yield match.start(), match.end()


def _segment(plain: str, start: int, end: int) -> tuple[int, int]:
    """From the comma before a figure to the one behind it."""
    before = plain.rfind(", ", 0, start)
    after = plain.find(", ", end)
    return before + 1, after if after > 0 else len(plain)


def _target(
    paragraph: Paragraph, clause: str, match: re.Match[str], low: str, bound: str, due: str
) -> ReadTarget:
    value = match["value"]
    scope = _SCOPE.search(clause)
    return ReadTarget(
        what=_what(clause, match),
        value=figure_as_number(low or value),
        unit="%"
        if match["unit"].startswith("%")
        else clause[match.start("unit") : match.end("unit")],
        bound="ít nhất" if low else bound,
        due=due,
        scope=scope["scope"].lower() if scope else "",
        printed=squeezed(clause).rstrip(" ;.,/"),
        paragraph=paragraph,
        line=paragraph.number,
        highest=figure_as_number(value) if low else "",
    )


def _what(clause: str, match: re.Match[str]) -> str:
    """The part of the clause that holds the figure, where it can stand alone."""
    parts = parting_commas(clause)
    start = max((at + 1 for at in parts if at < match.start()), default=0)
    end = next((at for at in parts if at >= match.end()), len(clause))
    part = squeezed(clause[start:end]).strip(" ;.,/")
    whole = squeezed(clause).strip(" ;.,/")
    words = part if len(part.split()) > 5 else whole
    return words[:1].upper() + words[1:]


def _bound(before: str, after: str) -> str:
    near = before[-24:]
    if _UPWARD.match(after):
        return "ít nhất"
    if _DOWNWARD.match(after):
        return "tối đa"
    if _MOST.search(near):
        return "tối đa" if not re.search(r"\bcon\W*$", near) else ""
    for bound, words in (("ít nhất", _LEAST), ("dưới", _UNDER), ("trên", _OVER)):
        if words.search(near):
            return bound
    return "bằng" if _EQUAL.search(near) else ""


def _is_of_other_thing(before: str) -> bool:
    """A number of an article, a group or a share of money is no target."""
    return bool(
        re.search(
            r"\b(?:dieu|khoan|muc|so|nghi quyet|de an|chuong trinh|lop|khoa|diem|tong so)\W*$",
            before,
        )
        and not re.search(r"\b(?:tong so|chi tieu)\W*$", before)
    )
