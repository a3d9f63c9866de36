"""All that a document binds people to by a date or by name, each duty once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from ...dates import Comparator
from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare
from ..structure.paragraphs import Paragraph
from .limits.calendars import calendar_dues
from .limits.deadlines import Due, dues
from .limits.events import ReadEvent, events
from .limits.handing_in import handed_in
from .limits.once_in_a_year import once_in_a_year, reviews_in_year, year_worked
from .limits.recurring import Returning, returning
from .limits.told_again import told_once
from .limits.yearless_days import YearFrame, limits_of_timetable, year_frames
from .limits.yearless_limits import yearless_limits
from .orders.examples import in_examples
from .orders.outlines import without_outlines
from .orders.procedures import described_procedures
from .orders.rights import allows_or_forbids
from .phases.ending_steps import EndingStep, ending_steps
from .phases.inner_stages import PEAK
from .phases.phases import stages
from .phases.road_maps import OpenStage, Stage
from .scanned.torn_rows import places_of_torn, torn_rows
from .tasks.annexed_rounds import rounds_apart
from .tasks.assigned import assigned
from .tasks.cases import in_cases
from .tasks.duties_of_tasks import (
    TOLD_WHOLE,
    dues_with_doers,
    returning_with_doers,
    without_told_by_day,
)
from .tasks.glued_names import glued
from .tasks.labelled_items import labelled_tasks
from .tasks.led_below import led_below
from .tasks.opening_periods import (
    dues_of_periods,
    opened_by_period,
    told_in_period,
    untold_in_periods,
)
from .tasks.past_days import (
    first_day,
    issued_after,
    not_past,
    still_ahead,
    still_to_come,
    without_tables_of_past,
)
from .tasks.period_headings import dues_below, once_below, period_headings, told_when
from .tasks.rules_for_good import doubted_in_rules, has_chapters
from .tasks.setting import Setting
from .tasks.task import Origin, ReadTask
from .tasks.task_times import timed
from .tasks.unread import UnreadPlace, places_in_outlines, unread_places, with_places_besides
from .tasks.visits import visits
from .tasks_apart import tasks_apart
from .times.no_deadlines import is_told_only
from .times.when import When

# «- Từ ngày 05/02 đến 08/02: Ban A họp với …»: a time, no name of a phase, before who does what.
_TIMED = expression(r"\W*(?:Từ|Kể từ) (?:ngày\b|\d)")
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


def read_duties(printed: Sequence[Paragraph], setting: Setting) -> Duties:
    """The duties of a text, in its order."""
    issued, frame = setting.issued, setting.frame
    given, outlined = _without_outlines(printed, setting)
    apart = tasks_apart(given, setting)
    paragraphs = apart.rest
    year = None if setting.is_rule else year_worked(setting.title, issued)
    phases, open_stages = stages(paragraphs, issued, year)
    # «Nghỉ Tết Nguyên đán: từ … đến …» is no part of the work.
    phases = [stage for stage in phases if not _HOLIDAY.match(bare(stage.name))]
    phased = {id(s.paragraph) for s in phases} | {id(s.paragraph) for s in open_stages}
    torn = torn_rows(paragraphs)
    of_torn = {id(paragraph) for run in torn for paragraph in run}
    whole = [paragraph for paragraph in paragraphs if id(paragraph) not in of_torn]
    in_text, consumed = _tasks_in_text(whole, setting)
    # What a table of tasks or a labelled line says of time is told by its task.
    told = apart.framed | consumed
    visited = visits(paragraphs, frame, told | setting.spans_cited().keys())
    rest = visited.without([paragraph for paragraph in paragraphs if id(paragraph) not in told])
    frames = year_frames(rest, issued)
    plain_dues = _plain_dues(rest, setting, frames, phases, phased)
    every_pace = [i for i in returning(rest) if not allows_or_forbids(i.what, i.when)]
    periods = period_headings(rest, frame)
    every_pace, in_period = once_below(every_pace, periods, frame)
    every_pace, once = once_in_a_year(every_pace, year)
    plain_dues += [*in_period, *once, *reviews_in_year(rest, year)]
    led_in = {id(heading.paragraph) for heading in periods if heading.is_limit}
    plain_dues = [due for due in plain_dues if id(due.paragraph) not in led_in]
    openings = () if setting.is_for_good else opened_by_period(rest, frame)
    in_text = [
        told_in_period(told_when(task, periods), openings)
        for task in _besides_phases(in_text, phases, phased)
    ]
    charged = _by_paragraph(in_text)
    said = {*charged, *(id(item.paragraph) for item in every_pace)} | phased
    dated = _by_paragraph(plain_dues)
    left_out = untold_in_periods(rest, openings, said, dated)
    plain_dues += [
        *dues_below(periods, said | dated.keys()),
        *dues_of_periods(openings, said, dated),
    ]
    described = described_procedures(given, setting.appended, setting.title) | in_cases(given)
    known = issued_after(issued, (citation for _, citation in setting.citations))
    since = first_day(known, setting.concludes)
    every_task = _timed([*in_text, *apart.tasks], charged, plain_dues, every_pace, frames, phases)
    own = [task for task in every_task if id(task.paragraph) not in described]
    tasks = without_tables_of_past([not_past(task, known, since) for task in own])
    tasks.sort(key=lambda task: task.line)
    steps = ending_steps(given, phased)
    found_dues = dues_with_doers(plain_dues, tasks, charged, phased, steps)
    told_of = visited.without(paragraphs)
    spoken = events(told_of, setting.spans_cited(), phased, setting.title, frames)
    held = still_to_come([*spoken, *visited.events], known)
    coming, held = _held_or_due(list(still_ahead(found_dues, known, since)), held)
    phases, open_stages, rounds = rounds_apart(given, phases, open_stages)
    return Duties(
        stages=tuple(phases),
        open_stages=tuple(open_stages),
        ending_steps=tuple(steps),
        dues=coming,
        returning=without_told_by_day(
            returning_with_doers(told_once(every_pace), tasks, charged), found_dues
        ),
        events=held,
        tasks=tuple(tasks),
        unread=with_places_besides(
            unread_places(
                given,
                tasks,
                told.union(apart.taken, phased, of_torn),
                [*apart.unread, *places_of_torn(torn), *places_in_outlines(outlined), *rounds],
                {id(d.paragraph) for d in found_dues} | {id(r.paragraph) for r in every_pace},
            ),
            left_out,
        ),
    )


def _without_outlines(
    printed: Sequence[Paragraph], setting: Setting
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The text less its outlines of reports and its examples, and those outlines."""
    given = without_outlines(printed, setting.appended)
    kept = set(map(id, given))
    told_as_example = in_examples(given)
    return (
        [paragraph for paragraph in given if id(paragraph) not in told_as_example],
        [paragraph for paragraph in printed if id(paragraph) not in kept],
    )


def _tasks_in_text(
    paragraphs: Sequence[Paragraph], setting: Setting
) -> tuple[list[ReadTask], frozenset[int]]:
    """The tasks of running text, and the labelled lines (by `id`) that told of some of them."""
    text = glued(paragraphs, setting.recipients, setting.registered)
    labels = labelled_tasks(text.paragraphs, setting.frame)
    appended = text.glued_of(setting.appended)
    read = assigned(text.paragraphs, labels, appended, setting.concludes, setting.asks)
    found = [text.restored(task) for task in led_below(read, text.paragraphs)]
    if setting.is_for_good or has_chapters(paragraphs):
        found = list(doubted_in_rules(found, paragraphs))
    return found, text.original_ids(labels.consumed)


def _plain_dues(
    rest: Sequence[Paragraph],
    setting: Setting,
    frames: Mapping[int, YearFrame],
    phases: Sequence[Stage],
    phased: Set[int],
) -> list[Due]:
    """What falls due on a day, whoever does it, and binds somebody."""
    # A rule for good means each year by a day without one.
    limits = limits_of_timetable(rest, frames)
    limits += [] if setting.is_rule else yearless_limits(rest, setting.issued, setting.frame)
    told = (
        *dues(rest, setting.citations, setting.issued),
        *handed_in(rest),
        *calendar_dues(rest),
        *limits,
    )
    return [
        due
        for due in told
        if not (
            _is_phase(due, phases, phased)
            or is_told_only(due.printed, due.what, due.due)
            or allows_or_forbids(due.printed, due.relation)
        )
    ]


def _besides_phases(
    tasks: Sequence[ReadTask], phases: Sequence[Stage], phased: Set[int]
) -> list[ReadTask]:
    """What is called a phase is none of its doers' tasks too; a duty with a peak is one."""
    peaked = {id(stage.paragraph) for stage in phases if stage.name.startswith(PEAK)}
    return [
        task
        for task in tasks
        if id(task.paragraph) not in phased - peaked
        or _TIMED.match(task.paragraph.text)
        or _works_in(task, phases)
    ]


def _works_in(task: ReadTask, phases: Sequence[Stage]) -> bool:
    """«Trạm A phun thuốc đợt 1 từ … đến …»: a sentence that names who does it, before the phase."""
    words = task.paragraph.text
    stages_of = [stage for stage in phases if stage.paragraph is task.paragraph]
    begin = min((at for s in stages_of if (at := words.find(s.name)) >= 0), default=-1)
    is_named = task.origin is Origin.SENTENCE and bool(task.lead)
    return is_named and words.find(task.lead[0]) + len(task.lead[0]) < begin


def _timed(
    tasks: Sequence[ReadTask],
    charged: Mapping[int, Sequence[ReadTask]],
    plain_dues: Sequence[Due],
    every_pace: Sequence[Returning],
    frames: Mapping[int, YearFrame],
    phases: Sequence[Stage],
) -> Iterator[ReadTask]:
    """The tasks, each with the time that its sentence or its phase gives."""
    dated, returned = _by_paragraph(plain_dues), _by_paragraph(every_pace)
    for task in tasks:
        if task.origin in TOLD_WHOLE:
            yield task
            continue
        key = id(task.paragraph)
        own = timed(task, charged[key], dated.get(key, []), returned.get(key, []), frames.get(key))
        yield own if own.when.says else _of_stage(own, phases)


def _is_phase(due: Due, phases: Sequence[Stage], phased: Set[int]) -> bool:
    """A phase is no deadline too: «Bước 3: Trong tháng 7/2026», «Đợt 3: Sau ngày …»."""
    if id(due.paragraph) not in phased:
        return False
    ends = {iso for s in phases if s.paragraph is due.paragraph for iso in (s.first, s.last)}
    return due.due in ends or not ends


def _of_stage(task: ReadTask, phases: Sequence[Stage]) -> ReadTask:
    """«Từ ngày 05/02 đến ngày 08/02: Ban A họp với …» is due by the last of these days."""
    stages_of = [stage for stage in phases if stage.paragraph is task.paragraph]
    if not stages_of or not stages_of[0].last or stages_of[0].name.startswith(PEAK):
        return task
    lasts = tuple(dict.fromkeys(stage.last for stage in stages_of if stage.last))
    when = When(due=lasts, comparator=Comparator.NO_LATER_THAN, first=stages_of[0].first)
    return replace(task, when=when)


def _by_paragraph(found: Sequence[Spoken]) -> dict[int, list[Spoken]]:
    grouped: dict[int, list[Spoken]] = {}
    for duty in found:
        grouped.setdefault(id(duty.paragraph), []).append(duty)
    return grouped


def _held_or_due(
    found: Sequence[Due], held: Sequence[ReadEvent]
) -> tuple[tuple[Due, ...], tuple[ReadEvent, ...]]:
    """The dues and the events, each day once: of «Sơ kết: 15/9; tổng kết: 15/12» both are due."""
    days = {(id(event.paragraph), event.at[:10]) for event in held}
    beside = {id(due.paragraph) for due in found if not _is_held(due, days)}
    kept = tuple(d for d in found if not _is_held(d, days) or id(d.paragraph) in beside)
    told = {(id(due.paragraph), due.due) for due in kept if _is_held(due, days)}
    return kept, tuple(e for e in held if (id(e.paragraph), e.at[:10]) not in told)


def _is_held(due: Due, days: Set[tuple[int, str]]) -> bool:
    """On the day of an event, and no bound: the event tells it."""
    # «từ 7 giờ 30 phút đến 9 giờ 00 phút, ngày …»: the hour it ends at is no limit of a day.
    is_hour = re.match(r"đến \d{1,2} ?(?:giờ|h|g)", due.relation) is not None
    is_bound = due.comparator not in {Comparator.ON, Comparator.UNSPECIFIED} and not is_hour
    return not is_bound and not due.is_in_task and (id(due.paragraph), due.due) in days
