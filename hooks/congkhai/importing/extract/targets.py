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
from .aim_bounds import bound_of, says_reached
from .aim_conditions import OF_SIZE, below_conditions, defines
from .aim_doers import without_doer
from .aim_doubts import DONE_AT_WORK, ELSEWHERE, doubt_of_aim
from .aim_figures import counted_in, in_brackets
from .aim_headings import (
    ASIDE_ZONE,
    OF_WORK,
    PAST_HEADING,
    PAST_ZONE,
    aimed_from,
    heads_aims,
    list_headed_by,
    names_year_alone,
    strives,
)
from .aim_paces import opening_pace, pace_of_aim
from .aim_scopes import scope_at
from .aim_sentences import sentences
from .aim_units import whole_unit
from .aim_words import AimClause, ClauseBefore, aim_told, goes_on_from
from .aimed_shares import (
    DEMANDED,
    OF_WHICH,
    end_of_allotted,
    foretells,
    is_aimed_at,
    is_of_other_thing,
    sets_condition,
    tells_cost,
    tells_past,
)
from .brought_about import brought_about
from .dates import moments
from .deadlines import mask
from .figures import begins_change, figure_as_number, lower_end
from .listed_aims import AimPart, ListBelow, list_below, parts_of_aims
from .orders import without_number
from .parts_of_year import due_in_part
from .ranks import indexes, ranks
from .target_years import (
    due_in_order,
    due_near,
    due_of_heading,
    end_of_term,
    starts_only,
    stretch_of,
)

_TOLD_WHOLE, _MOST_MORE, _MOST_DIGITS = 15, 2, 3
"""Words of a target told at length, those that another telling may have besides; digits of a figure
that several things may have."""
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
    every: str = ""


_LIMITS = expression(
    r"\b(?:toi da|khong qua|khong vuot qua)\W*(?:la )?$",
    holds=("khong qua", "khong vuot qua", "toi da"),
)
_BY_YEAR = expression(
    r"^\W*(?:phan dau )?(?:den|trong|het)(?: het)?(?: cuoi)? nam (?P<year>20\d{2})\b",
    holds=(" nam 20",),
)
_MONEY = expression(r"\b(?:dong|usd|do la)\b")
# «- 100% các thôn dọn ngõ sạch»: what opens so is asked of all.
_OF_ALL = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:[+-]\s)?(?:[^:;%\d]{3,60}:\s(?=100\s?%\s(?:cac |so )?(?:ho|thon|xa"
    r"|khu|cum|co quan|don vi|can bo|giao vien|hoc sinh|tre|nguoi|truong|lop|doanh nghiep)\b))?"
    r"100\s?%\s(?!ngan sach|kinh phi|von|chi phi)"
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
    listed: ListBelow | None = None
    around = above = past_mark = ""
    is_plan = is_plan or any(p.kind is Kind.SECTION and heads_aims(p.text) for p in paragraphs)
    conditions = below_conditions(paragraphs)
    for paragraph in paragraphs:
        plain = paragraph.bare
        if paragraph.kind is Kind.ARTICLE:
            # «Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2026»
            around = due_of_heading(plain, issued) if heads_aims(paragraph.text) else ""
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
        elif names_year_alone(plain):
            around = due_of_heading(plain, issued) or around
            continue
        is_told = is_past or (is_past_below and not is_aim)
        if paragraph.kind is Kind.TABLE or is_told or is_aside or (only_aims and not is_aim):
            continue
        if id(paragraph) in conditions:
            continue
        told = AimPart(paragraph.text, is_aim, around)
        if listed is not None and listed.holds(paragraph):
            told = AimPart(paragraph.text, True, listed.due or around)
        elif listed is not None or paragraph.text.endswith(":"):
            listed = list_below(paragraph, issued)
        new = list(
            islice(targets_in(paragraph, issued, told.is_aim, told.around, is_plan, above), MOST)
        )
        if paragraph.kind is not Kind.BULLET and not new:
            above = list_headed_by(paragraph)
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
    paragraph: Paragraph,
    issued: str | None,
    is_aim: bool,
    around: str,
    is_plan: bool = True,
    above: str = "",
) -> Iterator[ReadTarget]:
    """The targets that one paragraph sets; `above` heads a list that it stands in."""
    text = without_number(paragraph.text).replace("*", " ")
    for part in parts_of_aims(text, is_aim, around, issued):
        yield from _targets_told(paragraph, part, issued, is_plan, above)


def _targets_told(
    paragraph: Paragraph, part: AimPart, issued: str | None, is_plan: bool, above: str
) -> Iterator[ReadTarget]:
    text, is_aim, around = part.text, part.is_aim, part.around
    whole = bare(text)
    opening = _BY_YEAR.match(whole)
    if opening:
        # «Đến năm 2030, 100% …; 90% …»: the year and the aim hold for the whole paragraph.
        around = opening["year"] if issued is None or opening["year"] >= issued[:4] else around
    is_striving = strives(text)
    carried = bool(opening) or is_striving
    bracketed = mask(len(whole), in_brackets(whole))
    is_told = False
    pace = ""
    told_before = ClauseBefore(subject=above)
    # A condition rules over the sentence that follows it, commas and all.
    for start, end in sentences(text, whole):
        clause, plain = text[start:end], whole[start:end]
        goes_on = is_told and OF_WHICH.match(plain) is not None
        is_told = goes_on or tells_past(plain, is_aim, issued)
        # Of a condition only the share that it sets apart can be aimed at.
        is_ruled = sets_condition(plain, is_aim, strives(clause))
        reach = end_of_allotted(plain) if is_ruled else len(plain)
        if is_told or not reach or defines(plain) or foretells(plain):
            continue
        dated = mask(len(plain), ((m.start, m.end) for m in moments(plain)))
        aimed_ranks, left = ranks(plain, issued)
        aimed_ranks = [*aimed_ranks, *indexes(plain)] if is_aim or carried else []
        apart = {m.start("value") for m in (*aimed_ranks, *left)}
        kept_out = bytearray(map(max, dated, bracketed[start:]) if 1 in bracketed else dated)
        for at in apart:
            kept_out[at] = 1
        opened = 0 if is_aim else aimed_from(clause)
        matches = counted_in(clause, plain, reach, opened, kept_out)
        matches += [m for m in aimed_ranks if not dated[m.start("value")]]
        brought = brought_about(plain[:reach]) if is_plan and not (is_aim or carried) else []
        brought = [m for m in brought if not kept_out[m.start("value")]]
        at_work = {m.start("value") for m in brought}
        matches = [m for m in matches if m.start("value") not in at_work] + brought
        figures = sorted(_span(match, plain, dated) for match in matches)
        # «Hằng năm, số vụ …; số vụ …»: for the whole sentence.
        pace = opening_pace(clause) or (pace if text[max(start - 1, 0)] == ";" else "")
        before, told_before = told_before, goes_on_from(clause, plain, figures, told_before)
        has_start = starts_only(plain, issued)
        if not (is_aim or is_striving or is_plan or DEMANDED.search(plain)):
            continue
        for match in matches:
            is_share = match["unit"].startswith("%")
            low = lower_end(match, plain, dated)
            is_each = low and "each" in match.re.groupindex
            begin = match.start() if is_each else _span(match, plain, dated)[0]
            words = plain[max(0, begin - 120) : begin]
            bound = bound_of(words, plain[match.end() : match.end() + 60])
            is_reached = says_reached(words) or bound == "bằng"
            is_of_all = start == 0 and is_share and _OF_ALL.match(plain) is not None
            aimed = is_of_all or (carried and is_share)
            is_work = match.start("value") in at_work
            aimed = aimed or is_aim or is_aimed_at(clause, plain, match.start(), is_share)
            is_told_of = is_share or is_aim or is_work or strives(clause[: match.start()])
            if is_reached and not is_told_of:
                continue
            is_baseline = begins_change(words, plain[match.end() :], bool(low))
            if _MONEY.search(match["unit"]) and tells_cost(plain):
                continue
            if not (is_share or is_aim or carried) and _LIMITS.search(words):
                # «Chỉ giữ lại tiền mặt không quá 10 triệu đồng»: a rule, and nothing to reach.
                continue
            if not is_share and OF_SIZE.match(plain, max(begin - 3, 0)):
                continue
            if not (aimed or is_work):
                continue
            if is_baseline or (not is_share and is_of_other_thing(words)):
                continue
            near = stretch_of(plain, match, figures) if matches[1:] else (0, len(plain))
            told = AimClause(clause, (begin, match.end()), tuple(figures)).near
            due = due_in_part(plain, begin, around)
            due = due or due_in_order(bare(told.clause), told.figures, told.figure[0], issued)
            due = due or due_near(plain, match.start(), near, issued)
            due = due or end_of_term(plain, issued)
            target = _target(paragraph, clause, match, low, bound)
            scope = scope_at(clause, begin, figures)
            what = aim_told(told, before)
            is_weak = not (is_aim or carried or bound or is_reached)
            doubt = doubt_of_aim(told, before, what)
            yield replace(
                target,
                what=without_doer(what),
                scope=scope,
                due=due or ("" if has_start else around),
                every=pace_of_aim(told) or ("" if due else pace),
                doubt=DONE_AT_WORK if is_work else ELSEWHERE if is_weak else doubt,
            )


def _span(match: re.Match[str], plain: str, dated: bytearray) -> tuple[int, int]:
    """Where a figure with its unit stands, the lower end of a range with it."""
    low = lower_end(match, plain, dated)
    return match.start("low") if low else match.start("value"), match.end()


def _target(
    paragraph: Paragraph, clause: str, match: re.Match[str], low: str, bound: str
) -> ReadTarget:
    is_share = match["unit"].startswith("%")
    return ReadTarget(
        what="",
        value=figure_as_number(low or match["value"]),
        unit="%" if is_share else whole_unit(clause, match.start("unit"), match.end("unit")),
        bound="ít nhất" if low else bound,
        due="",
        scope="",
        printed=squeezed(clause).rstrip(" ;.,/"),
        paragraph=paragraph,
        line=paragraph.number,
        highest=figure_as_number(match["value"]) if low else "",
    )
