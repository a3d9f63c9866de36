"""Figures that a plan sets out to reach: value, unit, bound, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .aim_figures import counted_in
from .aim_headings import ASIDE_ZONE, OF_WORK, PAST_HEADING, PAST_ZONE, heads_aims, strives
from .aim_parts import sentences, told_aim
from .aimed_shares import (
    AIM,
    DEMANDED,
    OF_WHICH,
    end_of_allotted,
    sets_condition,
    tells_cost,
    tells_past,
)
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
_BY_YEAR = expression(
    r"^\W*(?:phan dau )?(?:den|trong|het)(?: het)?(?: cuoi)? nam (?P<year>20\d{2})\b",
    holds=(" nam 20",),
)
_COUNTED_AIM = expression(
    r"\b(?:it nhat|toi thieu|toi da|khong qua|moi (?:thon|xa|don vi"
    r"|co quan|chi bo|"
    r"to|phuong|truong|huyen|chi hoi|can bo|doan vien|tinh|cap))\b"
)
_MONEY = expression(r"\b(?:dong|usd|do la)\b")
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
    paragraphs: Sequence[Paragraph],
    issued: str | None,
    only_aims: bool = False,
    is_plan: bool = True,
) -> list[ReadTarget]:
    """The targets of a text in their order; a report or a rule has none but below «Mục tiêu».

    What is no plan (`is_plan`), such as a letter, has them where a sentence strives or demands.
    """
    found: list[ReadTarget] = []
    is_past = is_aim = is_aim_section = is_aside = is_mixed = is_past_below = False
    past_mark = ""
    around = ""
    is_plan = is_plan or any(p.kind is Kind.SECTION and heads_aims(p.text) for p in paragraphs)
    for paragraph in paragraphs:
        plain = paragraph.bare
        if paragraph.kind in {Kind.SECTION, Kind.HEADING} or paragraph.text.endswith(":"):
            is_heading = paragraph.kind is not Kind.BULLET and bool(paragraph.mark)
            if is_heading and paragraph.mark != past_mark:
                is_past_below = bool(PAST_HEADING.match(plain))
                past_mark = paragraph.mark if is_past_below else ""
            if paragraph.kind is Kind.SECTION:
                is_past, around = bool(PAST_ZONE.search(plain)), ""
                is_aim = is_aim_section = heads_aims(paragraph.text)
                is_aside = bool(ASIDE_ZONE.search(plain)) and not is_aim
                # «III. Nội dung thi đua, tiêu chí xếp loại»: its own headings tell the two apart.
                is_mixed = is_aside and bool(OF_WORK.match(plain))
                is_aside = is_aside and not is_mixed
            elif paragraph.kind is Kind.HEADING and not paragraph.mark.count("."):
                is_aim = is_aim_section or heads_aims(paragraph.text)
                is_aside = bool(ASIDE_ZONE.search(plain)) if is_mixed else is_aside
            around = due_of_heading(plain, issued) or around
        is_told = is_past or (is_past_below and not is_aim)
        if paragraph.kind is Kind.TABLE or is_told or is_aside or (only_aims and not is_aim):
            continue
        new = islice(targets_in(paragraph, issued, is_aim, around, is_plan), MOST)
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
    paragraph: Paragraph, issued: str | None, is_aim: bool, around: str, is_plan: bool = True
) -> Iterator[ReadTarget]:
    """The targets that one paragraph sets."""
    text = without_number(paragraph.text).replace("*", " ")
    whole = bare(text)
    opening = _BY_YEAR.match(whole)
    if opening:
        # «Đến năm 2030, 100% …; 90% …»: the year and the aim hold for the whole paragraph.
        around = opening["year"] if issued is None or opening["year"] >= issued[:4] else around
    is_striving = strives(text)
    carried = bool(opening) or is_striving
    bracketed = mask(len(whole), _in_brackets(whole))
    is_told = False
    # A condition rules over the sentence that follows it, commas and all.
    for start, end in sentences(text, whole):
        clause, plain = text[start:end], whole[start:end]
        goes_on = is_told and OF_WHICH.match(plain) is not None
        is_told = goes_on or tells_past(plain, is_aim, issued)
        # Of a condition only the share that it sets apart can be aimed at.
        is_ruled = sets_condition(plain, is_aim, strives(clause))
        reach = end_of_allotted(plain) if is_ruled else len(plain)
        if is_told or not reach:
            continue
        dated = mask(len(plain), ((m.start, m.end) for m in moments(plain)))
        aimed_ranks, left = ranks(plain, issued)
        if not (is_aim or carried):
            aimed_ranks = []
        else:
            aimed_ranks += indexes(plain)
        apart = {m.start("value") for m in (*aimed_ranks, *left)}
        kept_out = bytearray(map(max, dated, bracketed[start:]))
        for at in apart:
            kept_out[at] = 1
        matches = counted_in(clause, plain, reach, is_aim and not aimed_ranks, kept_out)
        matches += [m for m in aimed_ranks if not dated[m.start("value")]]
        if not (is_aim or is_striving or is_plan or DEMANDED.search(plain)):
            continue
        for match in matches:
            is_share = match["unit"].startswith("%")
            low = lower_end(match, plain, dated)
            begin = match.start() if low else match.start("value")
            before = plain[max(0, begin - 120) : begin]
            bound = _bound(before, plain[match.end() : match.end() + 60])
            is_of_all = start == 0 and is_share and _OF_ALL.match(plain) is not None
            aimed = is_of_all or (carried and is_share)
            aimed = aimed or _is_aimed_at(clause, plain, match.start(), is_share, is_aim, bound)
            is_baseline = _BASELINE.search(before) and _ONWARD.match(plain[match.end() :])
            if _MONEY.search(match["unit"]) and tells_cost(plain):
                continue
            if not (is_share or is_aim or carried) and _LIMITS.search(before):
                # «Chỉ giữ lại tiền mặt không quá 10 triệu đồng»: a rule, and nothing to reach.
                continue
            if not aimed or is_baseline or _is_of_other_thing(before):
                continue
            part = _segment(plain, match.start(), match.end()) if matches[1:] else (0, len(plain))
            due = due_near(plain, match.start(), part, issued) or around
            others = [m.start("value") for m in matches if m is not match]
            target = _target(paragraph, clause, (match, others), low, bound, due)
            is_weak = not (is_aim or carried or bound)
            yield replace(target, doubt=_ELSEWHERE) if is_weak else target


def _is_aimed_at(
    clause: str, plain: str, at: int, is_share: bool, is_aim: bool, bound: str
) -> bool:
    """A share needs a word of aim, a count one before it; below «Chỉ tiêu» both stand."""
    if is_aim:
        return True
    if is_share:
        return strives(clause) or bool(AIM.search(plain))
    return bound != "bằng" and (strives(clause[:at]) or _counts_aim(clause, plain))


def _counts_aim(clause: str, plain: str) -> bool:
    """«Ít nhất 3 buổi», «mỗi trường …», which «môi trường» is not."""
    return any(
        not m[0].startswith("moi") or clause[m.start() : m.start() + 3].lower() in {"mỗi", "moi"}
        for m in _COUNTED_AIM.finditer(plain)
    )


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
    paragraph: Paragraph,
    clause: str,
    place: tuple[re.Match[str], Sequence[int]],
    low: str,
    bound: str,
    due: str,
) -> ReadTarget:
    match, others = place
    value = match["value"]
    scope = _SCOPE.search(clause)
    return ReadTarget(
        what=told_aim(clause, match.span(), others),
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
