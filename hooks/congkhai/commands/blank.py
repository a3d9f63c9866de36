"""Sources to fill in: every key with what goes there, and what the plan offers to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..dates import BadDate, PartialDate, read_date
from ..model import (
    Category,
    GrantedAward,
    ModelExample,
    Outcome,
    Plan,
    Publication,
    RecognisedTitle,
    Result,
    TaskStep,
)
from ..schedule import Duty, DutyKind, duties_of
from ..sources import Attribute, attributes, example_value, schema_line, written_scalar
from ..value import value_class

OFFERED = (
    "number", "symbol", "issued", "place", "name", "signatory", "campaign", "status", "gist",
    "relations", "period", "phases", "milestones", "deadlines", "obligations", "tasks", "targets",
    "criteria", "awards", "funding", "feedback", "recipients", "errata",
)  # fmt: skip
BODY = """
## I. Mục đích, yêu cầu

Viết lại từng mục của văn bản ở đây, giữ số mục như in.
"""
ARTICLE = """
Kể ngắn: ai, ở đâu, đã làm gì, được gì.
"""


@value_class
class Sort:
    """A kind of record: where its files lie and what they hold."""

    folder: str
    """Also the name of the file, where there is only one."""
    record: type
    schema: str
    category: Category | None = None
    """What kind of duty it answers."""
    suffix: str = "yml"
    is_alone: bool = False
    """One file beside the plan instead of a folder of them."""


SORTS: Mapping[str, Sort] = {
    "report": Sort(
        folder="reports", record=Publication, schema="reports", category=Category.REPORT
    ),
    "review": Sort(
        folder="reviews", record=Publication, schema="reports", category=Category.REVIEW
    ),
    "disclosure": Sort(
        folder="disclosures", record=Publication, schema="reports", category=Category.DISCLOSE
    ),
    "programme": Sort(
        folder="programmes", record=Publication, schema="reports", category=Category.PROGRAMME
    ),
    "award": Sort(folder="awards", record=GrantedAward, schema="awards"),
    "result": Sort(folder="results", record=Result, schema="results"),
    "task": Sort(folder="tasks", record=TaskStep, schema="tasks"),
    "title": Sort(folder="titles", record=RecognisedTitle, schema="titles"),
    "model": Sort(folder="models", record=ModelExample, schema="models", suffix="md"),
    "consultation": Sort(
        folder="consultation", record=Outcome, schema="consultation", is_alone=True
    ),
}


# The keys of a plan that a record answers.
ANSWERED = {
    "award": "awards",
    "consultation": "consultation",
    "result": "targets",
    "task": "tasks",
    "title": "awards",
}


@value_class
class _Choice:
    """What a key may hold, as the plan states it."""

    value: str
    words: str


def blank_plan(identifier: str, home: str = "", agency: str = "") -> str:
    """`agency` is who issues it, where that is known."""
    keys = attributes(Plan)
    known = {"id": identifier, "agency": agency}
    required = [
        f"{key}: {known.get(key, '')}  # {_about(attribute)}"
        for key, attribute in keys.items()
        if attribute.required
    ]
    offered = [f"# {key}: {example_value(keys[key])}  # {_about(keys[key])}" for key in OFFERED]
    head = ["---", *schema_line("plan", home).splitlines()]
    return "\n".join([*head, *required, *offered, "---", BODY])


def blank_record(sort: Sort, plan: Plan, name: str, home: str = "") -> str | None:
    """A record to fill in, with what follows from the plan and from the file's name.

    None when the plan states nothing of the kind, so that no such record could hold.
    """
    choices = dict(_choices(sort, plan))
    if any(not some for some in choices.values()):
        return None
    known = {key: some[0].value for key, some in choices.items() if len(some) == 1}
    known |= {key: name for key, some in choices.items() if name in {one.value for one in some}}
    known.update(_follows(sort, plan, known))
    keys = attributes(sort.record)
    period = _period(name)
    for key in ("period", "year"):
        if key in keys and period:
            known[key] = str(period)
    lines = [
        *schema_line(sort.schema, home).splitlines(),
        f"# Thuộc: {' '.join(plan.heading.split())}",
    ]
    for key, some in choices.items():
        if len(some) > 1 and key not in known:
            lines += [f"# «{key}» là một trong:", *(f"#   {_said(field)}" for field in some)]
    for key, attribute in keys.items():
        told = f"  # {_about(attribute)}"
        if key in known:
            lines.append(f"{key}: {written_scalar(known[key])}{told}")
        elif attribute.required:
            lines.append(f"{key}:{told}")
        else:
            lines.append(f"# {key}: {example_value(attribute)}{told}")
    if sort.suffix == "md":
        return "\n".join(["---", *lines, "---", ARTICLE])
    return "\n".join([*lines, ""])


def sorts_answered(plan: Plan, sort: str) -> list[str]:
    """Of a record that a duty asks for, the other sorts that the plan's duties ask for."""
    if SORTS[sort].record is not Publication:
        return []
    return [
        name
        for name, other in SORTS.items()
        if other.record is Publication and any(True for _ in _answered(other, plan))
    ]


def _choices(sort: Sort, plan: Plan) -> Iterator[tuple[str, list[_Choice]]]:
    if sort.record is Publication:
        yield "duty", [_Choice(duty.id, duty.what) for duty in _answered(sort, plan)]
    elif sort.record is Result:
        yield "target", [_Choice(target.id, target.what) for target in plan.targets]
    elif sort.record is TaskStep:
        yield "task", [_Choice(task.id, task.what) for task in plan.tasks]
    elif sort.record is GrantedAward:
        forms = dict.fromkeys(award.form for award in plan.awards if award.names_form)
        yield "form", [_Choice(form, "") for form in forms]
    elif sort.record is Outcome:
        yield "", [_Choice("", "")] if plan.consultation else []


def _answered(sort: Sort, plan: Plan) -> Iterable[Duty]:
    return (
        duty
        for duty in duties_of(plan)
        if duty.category is sort.category and duty.kind is not DutyKind.CONSULTATION
    )


def _follows(sort: Sort, plan: Plan, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What the plan settles once the duty or the target is known."""
    if sort.record is Result:
        yield from (
            ("unit", target.unit)
            for target in plan.targets
            if target.id == known.get("target") and target.unit
        )
    if sort.record is Publication and any(
        duty.id == known.get("duty") and duty.every for duty in _answered(sort, plan)
    ):
        yield "period", ""


def _period(name: str) -> PartialDate | None:
    """Reports are called «2025», programmes «2026-q1»."""
    try:
        return read_date(name.upper())
    except BadDate:
        return None


def _said(choice: _Choice) -> str:
    return f"{choice.value}: {' '.join(choice.words.split())}" if choice.words else choice.value


def _about(attribute: Attribute) -> str:
    return f"{attribute.words.title}: {attribute.words.description}"
