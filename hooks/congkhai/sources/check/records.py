"""Drafts of records → records of one plan, or what stands in the way, by file, row and column."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from ...bilingual import Bilingual, joined_words
from ...dates import PartialDate, said_date
from ...model import (
    GrantedAward,
    ModelExample,
    Outcome,
    Plan,
    Publication,
    RecognisedTitle,
    Records,
    Result,
    TaskStep,
)
from ...problems import Place, Problem, found
from ...text import Outline, fold
from ..load import Mapping as MappingNode
from ..load.records import Attachment, RecordDraft, RecordFiles
from .attachments import by_name, same_names, text_of_plan, wrong_attachments
from .doubtful import (
    steps_go_forward,
    strange_figures,
    strange_result,
    told_twice,
    wrong_counts,
)
from .offers import nearest_id, with_id_of_words
from .pictures import ShownText, named_pictures, shown_pictures
from .private import private_values
from .publications import At, answered_twice, wrong_publication
from .reader import read_value
from .recorded_days import Record, days_of
from .sections import nearest_item
from .times_of_duty import Answerable, answerable

R = TypeVar("R", bound=Record)
CLASSES: Mapping[str, type[Record]] = {
    "publication": Publication,
    "award": GrantedAward,
    "result": Result,
    "step": TaskStep,
    "title": RecognisedTitle,
    "example": ModelExample,
    "outcome": Outcome,
}


def check_records(
    plan: Plan, outline: Outline, files: RecordFiles
) -> tuple[Records, list[Problem]]:
    """The records that hold; one with a mistake is left out and named, the rest stay."""
    problems = list(files.problems)
    held = by_name(files)
    kept: dict[type[Record], list[Any]] = {cls: [] for cls in CLASSES.values()}
    duties = answerable(plan)
    told: set[tuple[str, str, tuple[tuple[str, str], ...]]] = set()
    pictures = {*named_pictures(text_of_plan(plan, outline))}
    for draft in files.drafts:
        pictures |= {*named_pictures(_text_of(draft, plan))}
        record, more = _record(draft, plan, outline, held, duties)
        problems += (record for record in more if not _told(record, draft, told))
        if record is not None:
            kept[type(record)].append(record)
    records = Records(
        publications=tuple(kept[Publication]),
        awards=tuple(kept[GrantedAward]),
        results=tuple(kept[Result]),
        steps=tuple(kept[TaskStep]),
        titles=tuple(kept[RecognisedTitle]),
        examples=tuple(kept[ModelExample]),
        outcomes=tuple(kept[Outcome]),
    )
    problems += answered_twice(records.publications, duties)
    problems += told_twice(records)
    problems += steps_go_forward(records.steps, plan)
    problems += same_names(files)
    original = (plan.original.file or "") if plan.original else ""
    problems += wrong_attachments(records, original, pictures, held)
    return records, [problem for problem in problems if not _is_shown(problem, pictures)]


def _is_shown(problem: Problem, pictures: Collection[str]) -> bool:
    """What a text shows is told there, of whatever kind it is; that it is no record goes without
    saying."""
    return problem.code == "K701" and PurePosixPath(problem.place.file).name in pictures


def _record(
    draft: RecordDraft,
    plan: Plan,
    outline: Outline,
    held: Mapping[str, Attachment],
    duties: Mapping[str, Answerable],
) -> tuple[Record | None, list[Problem]]:
    problems = list(private_values(draft))
    cls = CLASSES[draft.kind]
    record: Any = read_value(draft.node, cls, problems)
    if record is None:
        at = _places(draft, draft.node.at)
        return None, [_with_ids(problem, plan, at) for problem in problems]
    if isinstance(record, ModelExample):
        shown, more = shown_pictures(_text_of(draft, plan), held)
        problems += more
        record = replace(record, body=draft.body, pictures=shown)
    at = _places(draft, record.at)
    record = replace(record, days_at=tuple(at(name) for name, _ in days_of(record)))
    problems += _common(record, plan, outline, held, at)
    if isinstance(record, Publication):
        problems += wrong_publication(record, plan, duties, at)
        problems += strange_figures(record)
    else:
        problems += _RULES[type(record)](record, plan, at)
    broken = any(problem.severity == "error" for problem in problems)
    return (None if broken else record), problems


_ANSWERED = {
    "duty": ("milestones", "deadlines", "obligations"),
    "task": ("tasks",),
    "target": ("targets",),
}
"""By key of a record, the lists of the plan that hold what it may answer."""
_MOST_IDS = 6


def _with_ids(problem: Problem, plan: Plan, at: At) -> Problem:
    """Words in place of an id are answered with ids of the plan, and with none that is made up."""
    told = with_id_of_words(problem, plan)
    if told is not problem or problem.code != "K203":
        return told
    lists = next((names for key, names in _ANSWERED.items() if at(key) == problem.place), ())
    ids = [duty.id for name in lists for duty in getattr(plan, name)]
    if not 0 < len(ids) <= _MOST_IDS:
        return problem
    words = joined_words(Bilingual("» hay «", "» or «"), ids)
    return found(problem.place, "K203", **{**dict(problem.values), "example": words})


def _text_of(draft: RecordDraft, plan: Plan) -> ShownText:
    """The article of a model example; other records have none."""
    folder = PurePosixPath(plan.folder).name
    return ShownText(draft.body, draft.node.at.file, draft.body_line, folder)


def _places(draft: RecordDraft, whole: Place) -> At:
    pairs = draft.node.pairs if isinstance(draft.node, MappingNode) else ()
    held = {key.text: value.at for key, value in pairs}
    return lambda key: held.get(key, whole)


def _told(
    problem: Problem, draft: RecordDraft, told: set[tuple[str, str, tuple[tuple[str, str], ...]]]
) -> bool:
    """A column that is wrong or absent is so in every row: it is named once."""
    if problem.code not in {"K201", "K202"} or not problem.place.file.endswith(".csv"):
        return False
    columns = (
        {key.text for key, _ in draft.node.pairs} if isinstance(draft.node, MappingNode) else ()
    )
    if problem.code == "K201" and dict(problem.values)["key"] in columns:
        return False  # a blank cell is the row's own
    key = (problem.place.file, problem.code, problem.values)
    if key in told:
        return True
    told.add(key)
    return False


def _common(
    record: Any, plan: Plan, outline: Outline, held: Mapping[str, Attachment], at: At
) -> Iterator[Problem]:
    link = getattr(record, "link", "")
    if link and not link.startswith(("http://", "https://")) and link not in held:
        yield found(at("link"), "K411", file=link)
    section = getattr(record, "section", None)
    if section and section not in outline.by_anchor:
        near = nearest_item(section, outline.by_anchor)
        yield found(at("section"), "K305", section=section, nearest=near)
    for name, day in days_of(record):
        if plan.issued and day.last < plan.issued.first:
            yield found(at(name), "K705", date=said_date(day), issued=said_date(plan.issued))


def _granted(record: GrantedAward, plan: Plan, at: At) -> Iterator[Problem]:
    """Only forms that the plan lists, unless a higher body awards."""
    forms = [award.form for award in plan.awards if award.names_form]
    if not record.proposed and _plain(record.form) not in {_plain(form) for form in forms}:
        known = "; ".join(dict.fromkeys(forms)) or Bilingual(
            "không hình thức nào", "no form at all"
        )
        yield found(at("form"), "K707", form=record.form, known=known)
    yield from _year(record.year, record.date, plan, at)
    if not record.link:
        yield found(at("link"), "K714")


def _plain(text: str) -> str:
    return " ".join(fold(text).lower().split())


def _unit(text: str) -> str:
    """«Phút» is «phút», «phần trăm» is «%»; tones and marks tell units apart."""
    return " ".join(text.lower().split()).replace("phần trăm", "%")


def _result(record: Result, plan: Plan, at: At) -> Iterator[Problem]:
    target = next((target for target in plan.targets if target.id == record.target), None)
    if target is None:
        near = nearest_id(record.target, (target.id for target in plan.targets), "targets", plan)
        yield found(
            at("target"),
            "K702",
            what=Bilingual("chỉ tiêu", "target"),
            id=record.target,
            nearest=near,
        )
    elif target.unit and _unit(target.unit) != _unit(record.unit):
        yield found(at("unit"), "K708", unit=record.unit, wanted=target.unit)
    yield from strange_result(record, target, at)


def _step(record: TaskStep, plan: Plan, at: At) -> Iterator[Problem]:
    if not any(task.id == record.task for task in plan.tasks):
        near = nearest_id(record.task, (task.id for task in plan.tasks), "tasks", plan)
        yield found(
            at("task"), "K702", what=Bilingual("nhiệm vụ", "task"), id=record.task, nearest=near
        )


def _outcome(record: Outcome, plan: Plan, at: At) -> Iterator[Problem]:
    if plan.consultation is None:
        yield found(record.at, "K717")
    if record.received is not None and (record.accepted or 0) > record.received:
        yield found(at("accepted"), "K716", accepted=record.accepted, received=record.received)
    yield from wrong_counts(record, at)
    if plan.consultation and record.date.last < plan.consultation.closes.first:
        yield found(
            at("date"),
            "K731",
            date=said_date(record.date),
            closes=said_date(plan.consultation.closes),
        )


def _title(record: RecognisedTitle, plan: Plan, at: At) -> Iterator[Problem]:
    yield from wrong_counts(record, at)
    yield from _year(record.year, None, plan, at)


def _year(year: PartialDate, decided: PartialDate | None, plan: Plan, at: At) -> Iterator[Problem]:
    """The year that is honoured has begun when it is, and the plan held in it or just before."""
    if decided and decided.last < year.first:
        yield found(at("date"), "K719", date=said_date(decided), period=said_date(year))
    if plan.period and year.first.year > plan.period.end.last.year + 1:
        yield found(
            at("year"),
            "K704",
            period=said_date(year),
            to=said_date(plan.period.end),
            **{"from": plan.period.start.written()},
        )


def _nothing(record: Any, plan: Plan, at: At) -> Iterator[Problem]:
    yield from ()


_RULES: Mapping[type[Record], Callable[[Any, Plan, At], Iterable[Problem]]] = {
    GrantedAward: _granted,
    Result: _result,
    TaskStep: _step,
    RecognisedTitle: _title,
    ModelExample: _nothing,
    Outcome: _outcome,
}
