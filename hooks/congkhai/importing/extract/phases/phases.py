"""Phases: stretches of the plan that the text names or begins an item with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure import genre
from ...structure.clauses import Unit, units
from ...structure.paragraphs import Kind, Paragraph
from ..limits.yearless_days import (
    YearFrame,
    stretch_without_year,
    year_frames,
)
from ..orders.neighbours import headings_above, lines_below
from ..orders.orders import without_number
from ..orders.rounds import NAMED_ITEM, rounds
from ..tables.labels import role_of
from ..times.dates import moments
from ..times.stretches import begun, spans_of_time
from .inner_stages import PEAK, ROUND, inner_stages
from .named_steps import named_steps
from .road_maps import (
    OpenStage,
    Stage,
    counts_phases,
    opened_by_event,
    road_map,
    stages_of_rows,
)
from .time_headings import below_time, name_in_short, timed_steps

# «Tuần 3 tháng 5/2026» is when.
_WEEK_OF_MONTH = expression(r"^\W*tuan \w{1,4}(?: cua)?,? thang \d", holds=("tuan ",))
_AFTER = expression(r"^\W*(?:bat dau |ke )?(?:tu )?sau (?:ngay|thang|khi)\b")
# «Từ ngày 15/3/2026 đến ngày bầu cử», «từ ngày 01/4/2026 đến khi hoàn thành»
_SINCE = expression(
    r"^tu (?P<first>(?:ngay )?\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}) den (?:khi|ngay) "
    r"[^\W\d]+(?: [^\W\d]+){0,3}"
)
# «Đợt 1: Từ ngày 02/6/2026»: the day it begins on, and no end. An hour makes it an event.
_FROM_DAY = expression(
    r"^(?:bat dau )?tu (?P<first>(?:ngay )?(?:\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}"
    r"|\d{1,2} thang \d{1,2} nam \d{4}))(?: tro di)?\s*(?:\([^()]{1,20}\))?\s*(?=$|[.;:,])"
)
_HOURS = expression(r"\b\d{1,2}\s?(?:h|gio)\s?\d{0,2}\b")
_FIRST_WORDS = expression(r"^\W*(?:ke )?tu (?:ngay |thang |nam |nay|quy |\d)")
LONGEST_STEP = 600
"""Letters of what a phase without a name of its own is called by."""
_BRACKETS = expression(r"\s*\([^()]{1,40}\)")
_FROM = expression(
    r"^\W*(?:ke )?tu (?:ngay )?(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"
    r"|\d{1,2} thang \d{1,2} nam \d{4}"
    r"|thang \d{1,2}\s?/\s?\d{4}|nam \d{4})(?: tro di)?(?=\s*:)"
)
_FAR, _FAR_WHOLE = 110, 240
"""Letters between a phase's name and its month or day, and its days from first to last."""
_OPENS_PART = expression(r"[.,;:(]\s*(?:thoi gian |thuc hien |dien ra )?$")
_IN = expression(r"(?:^\W*|\()(?:\(|trong |vao |du kien |thoi gian\W*)*\s*(?:trong |vao )?$")


def stages(
    paragraphs: Sequence[Paragraph], issued: str | None = None, year: int | None = None
) -> tuple[list[Stage], list[OpenStage]]:
    """Each stretch once; and the phases that have no end. `year` is that of the plan."""
    found: dict[tuple[str, str, str], Stage] = {}
    without_end: list[OpenStage] = []
    heads = headings_above(paragraphs)
    below = lines_below(paragraphs)
    in_brackets = road_map(paragraphs)
    frames = year_frames(paragraphs, issued, year)
    for unit in (part for whole in units(paragraphs) for part in rounds(whole)):
        plain = bare(unit.text)
        stage = in_brackets.get(id(unit.paragraph)) or _named_item(
            unit, issued, frames.get(id(unit.paragraph))
        )
        if stage is None:
            stage = _begins_with_stretch(unit, issued) or _begins_from(unit)
        if isinstance(stage, OpenStage):
            without_end.append(replace(stage, what=stage.what or below.get(id(unit.paragraph), "")))
            continue
        several = (
            [stage] if stage else list(inner_stages(unit, plain, frames.get(id(unit.paragraph))))
        )
        for read in several:
            is_past = issued is not None and read.last < issued
            if read.name.startswith(PEAK) and is_past:
                # «Năm trước dịch đạt đỉnh, cao điểm từ …»
                continue
            named = replace(
                read,
                name=_under_heading(read, heads),
                what=read.what
                or below.get(id(unit.paragraph), "")
                or (unit.context if unit.is_cell else ""),
            )
            if not any(key[:2] == (named.first, named.last) for key in found):
                found[named.first, named.last, named.name] = named
    for row in stages_of_rows(paragraphs, issued):
        if not any(key[:2] == (row.first, row.last) for key in found):
            found[row.first, row.last, row.name] = row
    phased = {id(s.paragraph) for s in found.values()} | {id(s.paragraph) for s in without_end}
    for step in named_steps(paragraphs, issued, phased):
        if not any(key[:2] == (step.first, step.last) for key in found):
            found[step.first, step.last, step.name] = step
            phased.add(id(step.paragraph))
    timed = below_time(paragraphs)
    for step in timed_steps(paragraphs, issued, timed, phased):
        same = next((key for key in found if key[:2] == (step.first, step.last)), None)
        if same and id(found[same].paragraph) not in timed:
            # The heading of time says it first; an order told again further down is the same.
            del found[same]
            same = None
        if same is None:
            found[step.first, step.last, step.name] = step
    return sorted(found.values(), key=lambda stage: stage.line), without_end


def _named_item(
    unit: Unit, issued: str | None, frame: YearFrame | None
) -> Stage | OpenStage | None:
    """«Đợt 1: từ … đến …», «Bước 3 (trong tháng 7/2026)», «Giai đoạn 5: sau ngày …»."""
    text = without_number(unit.text)
    words = bare(text)
    match = NAMED_ITEM.match(words)
    if match is None or genre.is_capitals(text) or _WEEK_OF_MONTH.match(words):
        return None
    name = squeezed(text[match.start("name") : match.end("name")])
    rest_at = match.end("name")
    rest = words[rest_at : rest_at + _FAR_WHOLE + 80]
    behind = rest.lstrip(" :(,–-")
    if _AFTER.match(behind):
        return opened_by_event(name, text[rest_at : rest_at + len(rest)], unit)
    from_to = begun(rest)
    since = None if from_to else _SINCE.match(behind) or _FROM_DAY.match(behind)
    first = moments(since["first"]) if since else []
    if since and first and first[0].precision == "day":
        printed = squeezed(text[rest_at : rest_at + len(rest) - len(behind) + since.end()])
        return OpenStage(
            name=name,
            trigger=printed.strip(" :(,").lower(),
            first=first[0].iso,
            line=unit.line,
            printed=squeezed(text).rstrip(" .;"),
            paragraph=unit.paragraph,
        )
    stretch = from_to or next(iter(spans_of_time(rest, issued)), None)
    if stretch is None:
        stretch = stretch_without_year(rest[:_FAR], frame)
    if stretch is None or stretch.is_day:
        return None
    if stretch.start > (_FAR if stretch.is_single else _FAR_WHOLE):
        return None
    if stretch.start > _FAR and not _OPENS_PART.search(rest[: stretch.start]):
        # «…; hợp đồng có giá trị từ ngày …»: of something else.
        return None
    if stretch.is_single and not _IN.search(rest[: stretch.start].lstrip(" :,–-")):
        return None
    if stretch.is_single and _HOURS.search(rest[: stretch.end]):
        return None
    printed = squeezed(text[rest_at : rest_at + stretch.end]).strip(" :(,–-")
    what = squeezed(text[rest_at + stretch.end :]).strip(" :;,.)")
    return Stage(
        name=name,
        first=stretch.first,
        last=stretch.last,
        line=unit.line,
        printed=printed,
        paragraph=unit.paragraph,
        what=what if len(what) > 4 and not what.startswith("Riêng ") else "",
        is_guessed=stretch.is_guessed,
    )


def _begins_with_stretch(unit: Unit, issued: str | None) -> Stage | None:
    """«Từ ngày 01/12/2026 đến ngày 10/12/2026: các thôn làm cỏ»."""
    if unit.is_cell or unit.paragraph.kind is Kind.SECTION:
        return None
    text = without_number(unit.text)
    plain = bare(text)
    if not _FIRST_WORDS.match(plain):
        return None
    stretch = next(iter(spans_of_time(plain[:140], issued)), None)
    if stretch is None or stretch.is_single or stretch.start > len("ke "):
        return None
    aside = _BRACKETS.match(plain, stretch.end)
    end = aside.end() if aside else stretch.end
    if plain[end:].lstrip()[:1] != ":":
        return None
    what = squeezed(text[end:]).strip(" :;,.").partition(". ")[0]
    if not what or len(what) > LONGEST_STEP:
        return None
    what = name_in_short(what)
    return Stage(
        name=what[:1].upper() + what[1:],
        first=stretch.first,
        last=stretch.last,
        line=unit.line,
        printed=squeezed(text[: stretch.end]),
        paragraph=unit.paragraph,
        is_guessed=stretch.is_guessed,
    )


def _begins_from(unit: Unit) -> OpenStage | None:
    """«Từ 21/02/2022: học tập trung tại trường»: a stretch that is given no end."""
    if unit.is_cell or unit.paragraph.kind is not Kind.BULLET:
        return None
    text = without_number(unit.text)
    plain = bare(text)
    opening = _FROM.match(plain)
    found = moments(plain[: opening.end()]) if opening else []
    if opening is None or not found or found[0].precision == "yearly":
        return None
    what = name_in_short(squeezed(text[opening.end() :]).strip(" :;,.").partition(". ")[0])
    if not what:
        return None
    trigger = squeezed(text[: opening.end()]).strip(" :")
    return OpenStage(
        name=what[:1].upper() + what[1:],
        trigger=trigger[:1].lower() + trigger[1:],
        first=found[0].iso,
        line=unit.line,
        printed=squeezed(text),
        paragraph=unit.paragraph,
        what=what,
    )


def _under_heading(stage: Stage, heads: dict[int, str]) -> str:
    """«Kiểm tra chợ, đợt 1»: a phase in a bullet belongs to the item above it."""
    above = heads.get(id(stage.paragraph), "")
    if (
        role_of(above.partition(":")[0]) is not None
        or not above
        or counts_phases(above)
        or len(above) > 120
        or stage.name.startswith("Từ ")
    ):
        return stage.name
    if not ROUND.match(bare(stage.name)):
        return stage.name
    return f"{above}, {stage.name[:1].lower()}{stage.name[1:]}"
