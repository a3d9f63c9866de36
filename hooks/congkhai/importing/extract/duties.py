"""All that a document binds people to by a date or by name, each duty once."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from ...dates import Comparator
from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare
from ..structure.paragraphs import Kind, Paragraph
from .annexed_rounds import rounds_apart
from .assigned import assigned
from .calendars import calendar_dues
from .cases import in_cases
from .citation import ReadCitation
from .deadlines import Due, dues
from .duties_of_tasks import (
    TOLD_WHOLE,
    dues_with_doers,
    returning_with_doers,
    without_told_by_day,
)
from .ending_steps import EndingStep, ending_steps
from .events import ReadEvent, events
from .examples import in_examples
from .glued_names import glued
from .handing_in import handed_in
from .labelled_items import labelled_tasks
from .listed_tables import listed_tables
from .no_deadlines import is_told_only
from .once_in_a_year import once_in_a_year, reviews_in_year, year_worked
from .opening_periods import dues_of_periods, opened_by_period, told_in_period
from .outlines import without_outlines
from .past_days import first_day, not_past, still_ahead, still_to_come, without_tables_of_past
from .period_headings import dues_below, period_headings, told_when
from .phases import PEAK, stages
from .procedures import described_procedures
from .recurring import Returning, returning, told_once
from .rights import allows_or_forbids
from .road_maps import OpenStage, Stage
from .rules_for_good import doubted_in_rules, has_chapters, regulates
from .scanned_tables import scanned_tables
from .section_labels import section_labels
from .task import ReadTask
from .task_tables import task_tables
from .task_times import timed, with_own_day
from .unread import UnreadPlace, places_in_outlines, unread_places
from .visits import visits
from .when import Frame, When, frame_of
from .yearless_days import limits_of_timetable, year_frames
from .yearless_limits import yearless_limits

# «- Từ ngày 05/02 đến 08/02: Ban A họp với …»: a time, no name of a phase, before who does what.
_TIMED = expression(r"\W*Từ (?:ngày\b|\d)")
Spoken = TypeVar("Spoken", ReadTask, Due, Returning)


_HOLIDAY = expression(r"\W*(?:\w{1,3}[.)]\s*)?nghi (?:tet|le|he|dong|hoc|bu|giua ky|quoc khanh)\b")


@value_class
class Duties:
    """What is dated and what is assigned; a dated task is among `dues` too, marked as such."""

    stages: tuple[Stage, ...] = ()
    open_stages: tuple[OpenStage, ...] = ()
    ending_steps: tuple[EndingStep, ...] = ()
    dues: tuple[Due, ...] = ()
    returning: tuple[Returning, ...] = ()
    events: tuple[ReadEvent, ...] = ()
    tasks: tuple[ReadTask, ...] = ()
    unread: tuple[UnreadPlace, ...] = ()

    def without(self, aims: Set[tuple[int, str]]) -> Duties:
        """Less the dates by which targets are to be reached, of paragraphs (by `id`)."""
        kept = tuple(d for d in self.dues if d.who or (id(d.paragraph), d.due) not in aims)
        return replace(self, dues=kept)

    def without_rows_of(self, aims: Set[int]) -> Duties:
        """Less the paces of rows that tell a figure («Tần suất báo cáo: hằng tháng»), of tables of
        targets (by `id`), where nobody is to hand in anything."""
        kept = tuple(
            item
            for item in self.returning
            if item.who or item.paragraph.kind is not Kind.TABLE or id(item.paragraph) not in aims
        )
        return replace(self, returning=kept)


def read_duties(
    paragraphs: Sequence[Paragraph],
    citations: Sequence[tuple[Paragraph, ReadCitation]],
    title: str | None,
    issued: str | None,
    appended: Paragraph | None = None,
    recipients: Sequence[str] = (),
    is_rule: bool = False,
    asks: bool = False,
    registered: Collection[str] = (),
) -> Duties:
    """The duties of a text, in its order; `appended` is the first paragraph of its appendix.

    `is_rule` is what rules for good; what `asks` charges nobody to whom it is sent.
    `registered` are names of bodies that are known.
    """
    printed, given = paragraphs, without_outlines(paragraphs, appended)
    left = _left(printed, given)
    told_as_example = in_examples(given)
    given = [p for p in given if id(p) not in told_as_example]
    paragraphs = given
    frame = _frame(title, issued)
    tables = task_tables(paragraphs, frame)
    listed = listed_tables(paragraphs, frame)
    paragraphs = [p for p in paragraphs if id(p) not in listed.consumed]
    scanned = scanned_tables(paragraphs, frame)
    paragraphs = [p for p in paragraphs if id(p) not in scanned.consumed]
    of_sections = section_labels(paragraphs, frame)
    paragraphs = [p for p in paragraphs if id(p) not in of_sections.consumed]
    apart = (listed.consumed, scanned.consumed, of_sections.consumed)
    text = glued(paragraphs, recipients, registered)
    labels = labelled_tasks(text.paragraphs, frame)
    phases, open_stages = stages(paragraphs, issued)
    # «Nghỉ Tết Nguyên đán: từ … đến …» is no part of the work.
    phases = [stage for stage in phases if not _HOLIDAY.match(bare(stage.name))]
    concludes = bare(title or "").startswith("ket luan")
    in_text = [
        text.restored(task)
        for task in assigned(text.paragraphs, labels, text.glued_of(appended), concludes, asks)
    ]
    is_for_good = is_rule or regulates(title)
    if is_for_good or has_chapters(paragraphs):
        in_text = list(doubted_in_rules(in_text, paragraphs))
    # What a table of tasks or a labelled line says of time is told by its task.
    told = {id(table.paragraph) for table in tables} | text.original_ids(labels.consumed)
    cited = {id(paragraph) for paragraph, _ in citations}
    visited = visits(paragraphs, frame, told | cited)
    rest = visited.without([paragraph for paragraph in paragraphs if id(paragraph) not in told])
    phased = {id(stage.paragraph) for stage in phases} | {id(s.paragraph) for s in open_stages}
    frames = year_frames(rest, issued)
    # A rule for good means each year by a day without one.
    limits = limits_of_timetable(rest, frames)
    limits += [] if is_rule else yearless_limits(rest, issued, frame)
    plain_dues = [
        due
        for due in (*dues(rest, citations, issued), *handed_in(rest), *calendar_dues(rest), *limits)
        if not (
            _is_phase(due, phases, phased)
            or is_told_only(due.printed, due.what, due.due)
            or allows_or_forbids(due.printed, due.relation)
        )
    ]
    every_pace = [i for i in returning(rest) if not allows_or_forbids(i.what, i.when)]
    year = None if is_rule else year_worked(title, issued)
    every_pace, once = once_in_a_year(every_pace, year)
    plain_dues += [*once, *reviews_in_year(rest, year)]
    plain_returning = told_once(every_pace)
    # What is called a phase is none of its doers' tasks too; a duty with a peak is one.
    peaked = {id(stage.paragraph) for stage in phases if stage.name.startswith(PEAK)}
    in_text = [
        task
        for task in in_text
        if id(task.paragraph) not in phased - peaked or _TIMED.match(task.paragraph.text)
    ]
    tasks: list[ReadTask] = []
    in_tables = [
        *(task for table in tables for task in table.tasks),
        *listed.tasks,
        *scanned.tasks,
        *(with_own_day(t, dues([t.paragraph], citations, issued)) for t in of_sections.tasks),
    ]
    periods = period_headings(rest, frame)
    led_in = {id(heading.paragraph) for heading in periods if heading.is_limit}
    plain_dues = [due for due in plain_dues if id(due.paragraph) not in led_in]
    in_text = [told_when(task, periods) for task in in_text]
    openings = () if is_for_good else opened_by_period(rest, frame)
    in_text = [told_in_period(task, openings) for task in in_text]
    charged = _by_paragraph(in_text)
    said = {*charged, *(id(due.paragraph) for due in plain_dues)}
    said |= {id(item.paragraph) for item in every_pace} | phased
    plain_dues += [*dues_below(periods, said), *dues_of_periods(openings, said)]
    dated, returned = _by_paragraph(plain_dues), _by_paragraph(every_pace)
    for task in [*in_text, *in_tables]:
        if task.origin in TOLD_WHOLE:
            tasks.append(task)
            continue
        key = id(task.paragraph)
        around = frames.get(key)
        task = timed(task, charged[key], dated.get(key, []), returned.get(key, []), around)
        tasks.append(task if task.when.says else _of_stage(task, phases))
    described = described_procedures(given, appended, title) | in_cases(given)
    since = first_day(issued, concludes)
    tasks = [not_past(task, issued, since) for task in tasks if id(task.paragraph) not in described]
    tasks = without_tables_of_past(tasks)
    tasks.sort(key=lambda task: task.line)
    steps = ending_steps(given, phased)
    found_dues = dues_with_doers(plain_dues, tasks, charged, phased, steps)
    spans: dict[int, list[tuple[int, int]]] = {}
    for paragraph, citation in citations:
        spans.setdefault(id(paragraph), []).append((citation.start, citation.end))
    spoken = events(visited.without(paragraphs), spans, phased, title, frames)
    held = still_to_come([*spoken, *visited.events], issued)
    days = {(id(event.paragraph), event.at[:10]) for event in held}
    phases, open_stages, rounds = rounds_apart(given, phases, open_stages)
    return Duties(
        stages=tuple(phases),
        open_stages=tuple(open_stages),
        ending_steps=tuple(steps),
        dues=tuple(
            due for due in still_ahead(found_dues, issued, since) if not _is_held(due, days)
        ),
        returning=without_told_by_day(
            returning_with_doers(plain_returning, tasks, charged), found_dues
        ),
        events=held,
        tasks=tuple(tasks),
        unread=unread_places(
            given,
            tasks,
            told.union(*apart, phased),
            [*scanned.unread, *places_in_outlines(left), *rounds],
            {id(due.paragraph) for due in found_dues} | {id(r.paragraph) for r in every_pace},
        ),
    )


def _left(printed: Sequence[Paragraph], given: Sequence[Paragraph]) -> list[Paragraph]:
    kept = set(map(id, given))
    return [paragraph for paragraph in printed if id(paragraph) not in kept]


def _frame(title: str | None, issued: str | None) -> Frame:
    """The year of the document: the one that its title names, else that of its date."""
    named = frame_of(title or "")
    year = named.year or (int(issued[:4]) if issued else None)
    return Frame(year, None, is_printed=False, begins=named.begins)


def _is_phase(due: Due, phases: Sequence[Stage], phased: set[int]) -> bool:
    """A phase is no deadline too: «Bước 3: Trong tháng 7/2026», «Đợt 3: Sau ngày …»."""
    if id(due.paragraph) not in phased:
        return False
    ends = {iso for s in phases if s.paragraph is due.paragraph for iso in (s.first, s.last)}
    return due.due in ends or not ends


def _of_stage(task: ReadTask, phases: Sequence[Stage]) -> ReadTask:
    """«Từ ngày 05/02 đến ngày 08/02: Ban A họp với …» is due by the last of these days."""
    stage = next((stage for stage in phases if stage.paragraph is task.paragraph), None)
    if stage is None or not stage.last or stage.name.startswith(PEAK):
        return task
    when = When(due=(stage.last,), comparator=Comparator.NO_LATER_THAN, first=stage.first)
    return replace(task, when=when)


def _by_paragraph(found: Sequence[Spoken]) -> dict[int, list[Spoken]]:
    grouped: dict[int, list[Spoken]] = {}
    for duty in found:
        grouped.setdefault(id(duty.paragraph), []).append(duty)
    return grouped


def _is_held(due: Due, days: Set[tuple[int, str]]) -> bool:
    """On the day of an event, and no bound: the event tells it."""
    # «từ 7 giờ 30 phút đến 9 giờ 00 phút, ngày …»: the hour it ends at is no limit of a day.
    is_hour = re.match(r"đến \d{1,2} ?(?:giờ|h|g)", due.relation) is not None
    is_bound = due.comparator not in {Comparator.ON, Comparator.UNSPECIFIED} and not is_hour
    return not is_bound and not due.is_in_task and (id(due.paragraph), due.due) in days
