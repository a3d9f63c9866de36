"""What must hold inside one plan: its dates, ids, sections and text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from ...bilingual import Bilingual, filled
from ...dates import PartialDate, YearlyDay, said_date
from ...expressions import expression
from ...model import Deadline, Obligation, Period, Phase, Plan, Status, Task
from ...problems import Place, Problem, found
from ...text import Outline, read_outline
from ..load import Draft
from .doubtful import strange_targets
from .printed import facts_have_their_words, figures_are_printed
from .printed_days import days_are_printed
from .quotes import quotes_stand_in_text
from .reader import read_value
from .rhythm import duties_have_dates_that_fit
from .sections import first_items, items_that_print, nearest_item
from .suspended import suspensions_are_stretches
from .unchecked import with_open_remarks
from .unmarked_items import unmarked_items
from .value import can_be_id
from .words import check_words

Timed = Deadline | Obligation | Task


def check_plan(draft: Draft) -> tuple[Plan | None, Outline | None, list[Problem]]:
    """The plan and the outline of its text; no plan when any problem is an error."""
    problems = list(draft.problems)
    if draft.root is None:
        return None, None, problems
    plan = read_value(draft.root, Plan, problems)
    if plan is None:
        return None, None, problems
    plan = replace(
        plan,
        body_line=draft.body_line,
        body_file=draft.body_file,
        at=Place(draft.file),
        issued_at=next(
            (value.at for key, value in draft.root.pairs if key.text == "issued"), plan.at
        ),
    )
    plan = with_open_remarks(plan, draft.root, draft.problems)
    outline = read_outline(draft.body, draft.body_line)
    for rule in RULES:
        problems += rule(plan)
    problems += sections_exist(plan, outline)
    problems += quotes_stand_in_text(plan, outline)
    problems += check_words(plan, outline, draft)
    if any(problem.severity == "error" for problem in problems):
        # What is accepted is so though the plan cannot be shown yet.
        return None, outline, [problem for problem in problems if not _is_accepted(problem, plan)]
    return plan, outline, problems


def _is_accepted(problem: Problem, plan: Plan) -> bool:
    return problem.severity != "error" and any(
        entry.code.upper() == problem.code and entry.about in problem.message
        for entry in plan.accepted
    )


def id_is_file_name(plan: Plan) -> Iterator[Problem]:
    """A plan's file, or its folder, bears its id."""
    path = PurePosixPath(plan.at.file)
    stem = path.parent.name if path.name == "plan.yml" else path.stem
    if stem != plan.id:
        fix = _RENAME if can_be_id(stem) else _NAME
        yield found(
            plan.at,
            "K309",
            id=plan.id,
            stem=stem,
            fix=filled(fix, fix.en, id=plan.id, stem=stem),
        )


_NAME = Bilingual("đặt tên tệp (hay thư mục) là «$id»", "name the file (or folder) «$id»")
_RENAME = Bilingual(
    "nguồn mới: đặt tên tệp (hay thư mục) là «$id»; đổi mã của kế hoạch đã có trang: chạy "
    "«congkhai rename $stem $id»",
    "a new source: name the file (or folder) «$id»; another identifier for a plan that "
    "has a page: run «congkhai rename $stem $id»",
)


def spans_run_forward(plan: Plan) -> Iterator[Problem]:
    """Nothing ends before it starts."""
    spans: list[tuple[str, Period | Phase]] = [(phase.name, phase) for phase in plan.phases]
    if plan.period:
        spans.append(("period", plan.period))
    spans += [(award.form, award.period) for award in plan.awards if award.period]
    for name, span in spans:
        if span.end.last < span.start.first:
            yield found(
                span.at, "K301", name=name, end=said_date(span.end), start=said_date(span.start)
            )
    talks = plan.consultation
    if talks and talks.opens and talks.closes.last < talks.opens.first:
        yield found(talks.at, "K311", closes=said_date(talks.closes), opens=said_date(talks.opens))


def phases_fit(plan: Plan) -> Iterator[Problem]:
    """Phases lie in the plan's period; those of one series do not overlap, and stages adjoin."""
    whole = plan.period
    for phase in plan.phases:
        if whole and (phase.start.first < whole.start.first or phase.end.last > whole.end.last):
            yield found(
                phase.at,
                "K302",
                name=phase.name,
                start=said_date(phase.start),
                end=said_date(phase.end),
                **{"from": said_date(whole.start), "to": said_date(whole.end)},
            )
    latest: dict[str, Phase] = {}
    for after in plan.phases:
        series = _NUMBER.sub("", after.name.casefold()).strip()
        before = latest.get(series)
        latest[series] = after
        if before is None or before.end.last < before.start.first:
            continue
        if after.end.last < before.start.first:
            yield found(after.at, "K303", before=before.name, after=after.name, what=_ORDER)
            continue
        days = (after.start.first - before.end.last).days
        # Waves («đợt», «lần») may lie apart, and terms have holidays; stages divide the whole.
        is_apart = days > 1 and not (_WAVES.search(series) or _is_weekend(before, after))
        if days < 1 or is_apart:
            what = _GAP if is_apart else _OVERLAP
            yield found(after.at, "K303", before=before.name, after=after.name, what=what)


def _is_weekend(before: Phase, after: Phase) -> bool:
    """Whether all that lies between is a Saturday, a Sunday or both."""
    between = range(before.end.last.toordinal() + 1, after.start.first.toordinal())
    return len(between) < 3 and all(day % 7 in {6, 0} for day in between)


_WAVES = expression(r"\b(?:đợt|lần|vòng|lượt|chiến dịch|học k[ỳì]|năm học|mùa|vụ)\b")
_NUMBER = expression(r"\s*(?:\d+|\b[ivx]+|\b(?:một|hai|ba|bốn|năm|nhất|nhì))$")

_GAP = Bilingual("có khoảng hở", "they leave a gap")
_OVERLAP = Bilingual("có phần chồng lên nhau", "they overlap")
_ORDER = Bilingual("thứ tự ghi ngược với thời gian", "they stand in the wrong order")


def a_consultation_says_until_when(plan: Plan) -> Iterator[Problem]:
    """What is said to be out for opinions says where they go and how long they are taken."""
    if plan.status is Status.IN_CONSULTATION and plan.consultation is None:
        yield found(plan.at, "K316")


def _timed(plan: Plan) -> tuple[Timed, ...]:
    return (*plan.deadlines, *plan.obligations, *plan.tasks)


def dates_fit_the_period(plan: Plan) -> Iterator[Problem]:
    """Nothing is issued when all is over, and nothing falls due long after."""
    if plan.period is None:
        return
    end = plan.period.end.last
    told = said_date(plan.period.end)
    if plan.issued and plan.issued.first > end:
        yield found(plan.issued_at, "K317", issued=said_date(plan.issued), end=told)
    for name, days, at in _dated(plan):
        for due in days:
            if isinstance(due, PartialDate) and (due.first - end).days > _AFTER:
                yield found(at, "K318", name=name, due=said_date(due), end=told)


def _dated(plan: Plan) -> Iterator[tuple[str, tuple[PartialDate | YearlyDay, ...], Place]]:
    """All that falls due, whichever list it stands in."""
    for duty in _timed(plan):
        yield duty.what, duty.due, duty.at
    for stone in plan.milestones:
        yield stone.name, stone.due, stone.at
    for asked in plan.expects:
        yield asked.what, asked.due, asked.at


def targets_fit_the_period(plan: Plan) -> Iterator[Problem]:
    """A yearly plan may name what a longer programme aims at: that is noted."""
    end = plan.period.end if plan.period else None
    for target in plan.targets:
        due = target.due
        if end and due and (due.first - end.last).days > _AFTER:
            told = {"due": said_date(due), "end": said_date(end)}
            yield replace(found(target.at, "K318", name=target.what, **told), severity="info")


_OWN_PLAN = "Lập kế hoạch riêng"


def nothing_was_due_before(plan: Plan) -> Iterator[Problem]:
    """Nor is a milestone or a target set, or a plan asked for, for a day that had passed."""
    some = [(stone.name, due, stone.at) for stone in plan.milestones for due in stone.due]
    some += [
        (asked.what or _OWN_PLAN, due, asked.at) for asked in plan.expects for due in asked.due
    ]
    some += [(target.what, target.due, target.at) for target in plan.targets if target.due]
    for name, due, at in some:
        if plan.issued and isinstance(due, PartialDate) and due.last < plan.issued.first:
            issued = said_date(plan.issued)
            problem = found(at, "K310", name=name, due=said_date(due), issued=issued)
            yield replace(problem, severity="warning")


_AFTER = 366
"""Days: the last review of a plan comes in the year after."""


def ids_are_unique(plan: Plan) -> Iterator[Problem]:
    """Deadlines, milestones, obligations, tasks and targets share one set of ids."""
    seen: dict[str, Place] = {}
    for group in (plan.deadlines, plan.milestones, plan.obligations, plan.tasks, plan.targets):
        for duty in group:
            if duty.id in seen:
                yield found(duty.at, "K304", id=duty.id, first=seen[duty.id].line)
            seen.setdefault(duty.id, duty.at)


def tasks_have_someone(plan: Plan) -> Iterator[Problem]:
    """Each task says who does it, unless it may be one that another document has told of."""
    changes = {relation.type.value for relation in plan.relations} & {"amends", "corrects"}
    for task in plan.tasks:
        if not (task.lead or task.inferred or changes):
            yield replace(found(task.at, "K312", name=task.what), severity="info")


_MOST_LED = 60
"""Of one plan: who has more wrong has another text, and each is looked for all through it."""


def sections_exist(plan: Plan, outline: Outline) -> Iterator[Problem]:
    """Each fact's section is an item of the text."""
    if not outline.items and not outline.body.decode().strip():
        return
    led = 0
    for holder in _holders(plan):
        section = holder.section
        if section and section not in outline.by_anchor:
            led += 1
            nearest = (
                first_items(outline.by_anchor)
                if led > _MOST_LED
                else _unmarked(section, plan, outline)
                or items_that_print(getattr(holder, "printed", ""), outline)
                or nearest_item(section, outline.by_anchor)
            )
            yield found(holder.at, "K305", section=section, nearest=nearest)


def _unmarked(section: str, plan: Plan, outline: Outline) -> Bilingual | None:
    """Where the text numbers that item in a way of which no item comes, what to type there."""
    if plan.is_imported:
        return None
    body = outline.body.decode()
    for line in unmarked_items(body):
        is_above = section.startswith(f"{line.piece}-") and line.piece not in outline.by_anchor
        if is_above or section == line.piece or section.endswith(f"-{line.piece}"):
            return filled(
                "dòng $line của tệp chưa thành mục: viết «$meant»",
                "line $line of the file is no item yet: write «$meant»",
                line=str(plan.body_line + body.count("\n", 0, line.offset)),
                meant=line.meant,
            )
    return None


def _holders(plan: Plan) -> Iterator[Any]:
    """Every fact of a plan that can name the item that states it."""
    for name in (
        "relations",
        "phases",
        "milestones",
        "deadlines",
        "obligations",
        "tasks",
        "targets",
        "criteria",
        "awards",
        "expects",
        "errata",
        "asked",
    ):
        yield from getattr(plan, name)
    for group in plan.criteria:
        yield from group.items
    for part in (plan.period, plan.funding, plan.feedback, plan.consultation):
        if part:
            yield part


RULES: tuple[Callable[[Plan], Iterator[Problem]], ...] = (
    id_is_file_name,
    spans_run_forward,
    suspensions_are_stretches,
    a_consultation_says_until_when,
    phases_fit,
    ids_are_unique,
    duties_have_dates_that_fit,
    dates_fit_the_period,
    targets_fit_the_period,
    nothing_was_due_before,
    tasks_have_someone,
    facts_have_their_words,
    figures_are_printed,
    days_are_printed,
    strange_targets,
)

__all__ = ["RULES", "check_plan"]
