"""The targets that a paragraph sets, clause by clause and figure by figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Paragraph
from ..limits.deadlines import mask
from ..orders.orders import without_number
from ..tables.aim_bounds import bound_of, says_reached
from ..tables.figures import begins_change, figure_as_number, lower_end
from ..times.dates import moments
from ..times.parts_of_year import due_in_part
from .aim_conditions import OF_SIZE, awards_from, defines, is_prize
from .aim_doers import without_doer
from .aim_doubts import DONE_AT_WORK, ELSEWHERE, doubt_of_aim
from .aim_figures import counted_in
from .aim_headings import (
    aimed_from,
    strives,
)
from .aim_paces import opening_pace, pace_of_aim
from .aim_scopes import is_price, scope_at
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
from .brackets import in_brackets
from .brought_about import brought_about
from .figures_of_others import is_of_others
from .listed_aims import AimPart, parts_of_aims
from .ranks import indexes, ranks
from .striven_beyond import striven_beyond
from .target import ReadTarget
from .target_years import (
    due_in_order,
    due_near,
    due_of_opening,
    end_of_term,
    ends_with_term,
    starts_only,
    stretch_of,
    without_years_aside,
)

_NEAR_BEFORE, _NEAR_BEHIND = 120, 60
"""Letters before a figure and behind it that may say on which side of it to stay."""
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


def targets_in(
    paragraph: Paragraph,
    issued: str | None,
    is_aim: bool,
    around: str,
    is_plan: bool = True,
    above: str = "",
    pace: str = "",
) -> Iterator[ReadTarget]:
    """The targets that one paragraph sets; `above` heads a list that it stands in, and `pace` is
    how often they are to be reached where the paragraph does not say it."""
    text = without_number(paragraph.text).replace("*", " ")
    for part in parts_of_aims(text, is_aim, around, issued):
        yield from _targets_told(paragraph, part, issued, is_plan, above, pace)


def _targets_told(
    paragraph: Paragraph,
    part: AimPart,
    issued: str | None,
    is_plan: bool,
    above: str,
    pace_above: str,
) -> Iterator[ReadTarget]:
    text, is_aim, around = part.text, part.is_aim, part.around
    whole = bare(text)
    opening = _BY_YEAR.match(whole)
    if opening:
        # «Đến năm 2030, 100% …; 90% …»: the year and the aim hold for the whole paragraph.
        around = opening["year"] if issued is None or opening["year"] >= issued[:4] else around
    is_striving = strives(text)
    carried = bool(opening) or is_striving
    bracketed = mask(len(whole), in_brackets(whole, issued))
    is_told = False
    pace = pace_above
    told_before = ClauseBefore(subject=above)
    # A condition rules over the sentence that follows it, commas and all.
    for start, end in sentences(text, whole):
        clause, plain = text[start:end], whole[start:end]
        goes_on = is_told and OF_WHICH.match(plain) is not None
        is_told = goes_on or tells_past(plain, is_aim, issued)
        # Of a condition only the share that it sets apart can be aimed at.
        is_ruled = sets_condition(plain, is_aim, strives(clause))
        reach = end_of_allotted(plain) if is_ruled else len(plain)
        if is_told or not reach or defines(plain) or foretells(clause, plain):
            continue
        if awards_from(plain, is_aim):
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
        brought = brought_about(plain[:reach], issued) if is_plan else []
        brought = [m for m in brought if not kept_out[m.start("value")]]
        at_work = {m.start("value") for m in brought if not (is_aim or carried)}
        if is_aim or carried:
            known = {m.start("value") for m in matches}
            brought = [m for m in brought if m.start("value") not in known]
        matches = [m for m in matches if m.start("value") not in at_work] + brought
        matches.sort(key=lambda match: match.start("value"))
        levels = striven_beyond(matches, plain)
        matches = [match for match in matches if match not in levels]
        figures = tuple(sorted(_span(match, plain, dated) for match in matches))
        # «Hằng năm, số vụ …; số vụ …»: for the whole sentence.
        pace = opening_pace(clause) or (pace if text[max(start - 1, 0)] == ";" else pace_above)
        before, told_before = told_before, goes_on_from(clause, plain, figures, told_before)
        if not (is_aim or is_striving or is_plan or DEMANDED.search(plain)):
            continue
        told = _Clause(
            text=clause,
            plain=plain,
            paragraph=paragraph,
            issued=issued,
            around=around,
            around_all=part.around,
            is_first=start == 0,
            is_aim=is_aim,
            carried=carried,
            dated=dated,
            figures=figures,
            at_work=frozenset(at_work),
            units={striven: level.span("unit") for level, striven in levels.items()},
            pace=pace,
            before=before,
        )
        for figure in (_figure(match, told) for match in matches):
            if _is_set(figure, told):
                yield _target(figure, told)


@value_class
class _Clause:
    """A clause with figures, and what the paragraph says of all of it."""

    text: str
    plain: str
    paragraph: Paragraph
    issued: str | None
    around: str
    """By when, where the clause does not say it."""
    around_all: str
    """By when, where the paragraph does not say it."""
    is_first: bool
    is_aim: bool
    carried: bool
    """The paragraph strives, or opens with the year by which its figures are to be reached."""
    dated: bytearray
    """1 where a time stands."""
    figures: tuple[tuple[int, int], ...]
    at_work: frozenset[int]
    """Where values stand that the work is to bring about."""
    units: Mapping[re.Match[str], tuple[int, int]]
    """Where the units of figures stand that are told in full before, with a lower level."""
    pace: str
    before: ClauseBefore


@value_class
class _Figure:
    """A figure of a clause, and what the words beside it say of it."""

    match: re.Match[str]
    begin: int
    low: str
    """The lower end of a range; blank for one figure."""
    words: str
    """Those before it."""
    bound: str
    is_reached: bool
    """The words say that it is to be attained."""
    is_share: bool
    is_work: bool
    """The work is to bring it about; it is no aim by itself."""


def _figure(match: re.Match[str], told: _Clause) -> _Figure:
    plain = told.plain
    low = lower_end(match, plain, told.dated)
    is_each = low and "each" in match.re.groupindex
    begin = match.start() if is_each else _span(match, plain, told.dated)[0]
    words = plain[max(0, begin - _NEAR_BEFORE) : begin]
    bound = bound_of(words, plain[match.end() : match.end() + _NEAR_BEHIND])
    return _Figure(
        match=match,
        begin=begin,
        low=low,
        words=words,
        bound=bound,
        is_reached=says_reached(words) or bound == "bằng",
        is_share=match["unit"].startswith("%"),
        is_work=match.start("value") in told.at_work,
    )


def _is_set(figure: _Figure, told: _Clause) -> bool:
    """Whether a figure is to be reached; others are costs, limits, sizes, or how it was."""
    plain, match, is_share = told.plain, figure.match, figure.is_share
    is_told_of = is_share or told.is_aim or figure.is_work or strives(told.text[: match.start()])
    if figure.is_reached and not is_told_of:
        return False
    if _MONEY.search(match["unit"]) and (tells_cost(plain) or is_prize(figure.words)):
        return False
    if not (is_share or told.is_aim or told.carried) and _LIMITS.search(figure.words):
        # «Chỉ giữ lại tiền mặt không quá 10 triệu đồng»: a rule, and nothing to reach.
        return False
    if _MONEY.search(match["unit"]) and is_price(plain[: figure.begin]):
        return False
    if not is_share and OF_SIZE.match(plain, max(figure.begin - 3, 0)):
        return False
    if is_of_others(told.text, plain, figure.begin, match.end()):
        return False
    is_of_all = told.is_first and is_share and _OF_ALL.match(plain) is not None
    is_aimed = is_of_all or told.is_aim or figure.is_work or (told.carried and is_share)
    if not (is_aimed or is_aimed_at(told.text, plain, match.start(), is_share)):
        return False
    if begins_change(figure.words, plain[match.end() :], bool(figure.low)):
        return False
    return is_share or not is_of_other_thing(figure.words)


def _target(figure: _Figure, told: _Clause) -> ReadTarget:
    clause, match = told.text, figure.match
    aim = AimClause(clause, (figure.begin, match.end()), told.figures).near
    is_of_term = ends_with_term(told.plain, figure.begin, [end for _, end in told.figures])
    due = "" if is_of_term else _due(figure, told, aim)
    around = told.around_all if is_of_term else told.around
    what = aim_told(aim, told.before)
    is_weak = not (told.is_aim or told.carried or figure.bound or figure.is_reached)
    doubt = ELSEWHERE if is_weak else doubt_of_aim(aim, told.before, what)
    unit = told.units.get(match, match.span("unit"))
    return ReadTarget(
        what=without_doer(what),
        value=figure_as_number(figure.low or match["value"]),
        unit="%" if figure.is_share else whole_unit(clause, *unit),
        bound="ít nhất" if figure.low else figure.bound,
        due=due or ("" if starts_only(told.plain, told.issued) else around),
        scope=scope_at(clause, figure.begin, told.figures),
        printed=squeezed(clause).rstrip(" ;.,/"),
        paragraph=told.paragraph,
        line=told.paragraph.number,
        highest=figure_as_number(match["value"]) if figure.low else "",
        doubt=DONE_AT_WORK if figure.is_work else doubt,
        every=pace_of_aim(aim) or ("" if due else told.pace),
    )


def _due(figure: _Figure, told: _Clause, aim: AimClause) -> str:
    """By when the clause itself says that a figure is to be reached."""
    plain, issued = without_years_aside(told.plain, figure.begin), told.issued
    near = stretch_of(plain, figure.match, told.figures) if told.figures[1:] else (0, len(plain))
    return (
        due_in_part(plain, figure.begin, told.around)
        or due_in_order(bare(aim.clause), aim.figures, aim.figure[0], issued)
        or due_near(plain, figure.match.start(), near, issued)
        or end_of_term(plain, issued)
        or due_of_opening(plain, issued)
    )


def _span(match: re.Match[str], plain: str, dated: bytearray) -> tuple[int, int]:
    """Where a figure with its unit stands, the lower end of a range with it."""
    low = lower_end(match, plain, dated)
    return match.start("low") if low else match.start("value"), match.end()
