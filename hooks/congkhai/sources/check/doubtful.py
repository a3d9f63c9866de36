"""What can be so but hardly is: shares over the whole, halves of people, one thing told twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from ...bilingual import Bilingual
from ...dates import said_date
from ...expressions import expression
from ...model import (
    Bound,
    GrantedAward,
    ModelExample,
    Outcome,
    Plan,
    Progress,
    Publication,
    RecognisedTitle,
    Records,
    Result,
    Target,
    TaskStep,
)
from ...problems import Problem, found
from ...text import fold, is_unwanted
from .publications import At

Told = TypeVar("Told", GrantedAward, RecognisedTitle, Result, TaskStep, ModelExample, Outcome)
# Units of what is counted one by one; of kilometres and hectares there are parts.
_COUNTED = (
    "người", "hộ", "cây", "xã", "phường", "huyện", "tỉnh", "thôn", "ấp", "tổ", "lớp", "trường",
    "học sinh", "giáo viên", "vụ", "cuộc", "buổi", "lượt", "đơn vị", "cơ sở", "mô hình",
    "công trình", "dự án", "tập thể", "cá nhân", "gia đình", "văn bản", "báo cáo", "cán bộ",
    "hội viên", "đoàn viên", "ngôi nhà", "căn nhà", "suất", "đợt", "thư viện", "trạm",
)  # fmt: skip
_COUNTED_UNITS = tuple(f"{unit} " for unit in _COUNTED)
_SHARES = frozenset({"%", "phần trăm"})
# «tăng 120%», «gấp rưỡi»: a change may well be over the whole.
_CHANGE = expression(r"\b(?:tang|giam|vuot|gap|so voi)\b")
_OVER = Bilingual("tỷ lệ lớn hơn 100%", "a share over 100%")
_SCALE = 500
_TOO_FAR = Bilingual(
    "gấp hàng trăm lần chỉ tiêu, có thể lệch đơn vị (nghìn, triệu)",
    "hundreds of times the target, perhaps in another unit (thousands, millions)",
)
_NOT_STARTED = Bilingual("chưa làm", "not started")
_UNDER_WAY = Bilingual("đang làm", "under way")
_NEGATIVE = Bilingual("số âm", "a negative number")
_PART = Bilingual("thứ đếm từng cái mà có phần lẻ", "what is counted one by one has a fraction")


def strange_number(value: Decimal | None, unit: str, words: str) -> str:
    """Why a number is questioned; empty when nothing speaks against it."""
    if value is None:
        return ""
    measure = unit.strip().lower()
    if value < 0:
        return "" if _CHANGE.search(fold(words).lower()) else _NEGATIVE
    if measure in _SHARES and value > 100 and not _CHANGE.search(fold(words).lower()):
        return _OVER
    if value != value.to_integral_value() and f"{measure} ".startswith(_COUNTED_UNITS):
        return _PART
    return ""


def strange_targets(plan: Plan) -> Iterator[Problem]:
    """Numbers that a document may print, though hardly so."""
    for target in plan.targets:
        words = f"{target.what} {target.printed} {target.direction} {target.bound}"
        if why := strange_number(target.value, target.unit, words):
            yield found(target.at, "K723", value=_said(target.value), unit=target.unit, why=why)
        if target.value and target.side is Bound.UNSAID and is_unwanted(target.what):
            yield found(target.at, "K738", what=target.what, value=_said(target.value))


def strange_result(record: Result, target: Target | None, at: At) -> Iterator[Problem]:
    """Judged beside its target: what aims at 120% may reach it."""
    aims_over = target and target.value is not None and target.value > 100
    if aims_over and record.unit.strip().lower() in _SHARES:
        return
    words = f"{target.what} {target.direction}" if target else ""
    if why := strange_number(record.value, record.unit, words):
        yield found(at("value"), "K723", value=_said(record.value), unit=record.unit, why=why)
    elif target and target.value and record.value >= target.value * _SCALE > 0:
        # 14.200.000 «triệu lượt» where 15 were to be reached.
        yield found(at("value"), "K723", value=_said(record.value), unit=record.unit, why=_TOO_FAR)


def strange_figures(record: Publication) -> Iterator[Problem]:
    for figure in record.figures:
        if why := strange_number(figure.value, figure.unit, figure.name):
            yield found(figure.at, "K723", value=_said(figure.value), unit=figure.unit, why=why)


def wrong_counts(record: RecognisedTitle | Outcome, at: At) -> Iterator[Problem]:
    """Opinions and communities are counted: whole, and never less than none."""
    for key in ("count", "received", "accepted"):
        value = getattr(record, key, None)
        if value is not None and (value < 0 or value != value.to_integral_value()):
            yield found(at(key), "K724", key=key, value=_said(value))


def told_twice(records: Records) -> Iterator[Problem]:
    """The same award, result, title, step or article in two places."""
    yield from _repeated(records.awards, _award_key, lambda award: award.recipient)
    yield from _repeated(records.titles, _title_key, lambda title: title.name)
    yield from _repeated(
        records.results, lambda r: (r.target, str(r.date)), lambda r: f"{r.target}, {r.date}"
    )
    yield from _repeated(
        records.steps, lambda step: (step.task, str(step.date)), lambda step: step.task
    )
    yield from _repeated(
        records.examples, lambda example: example.slug, lambda example: example.title
    )
    yield from _repeated(records.outcomes, lambda some: str(some.date), lambda some: some.gist)


def steps_go_forward(steps: Iterable[TaskStep], plan: Plan) -> Iterator[Problem]:
    """What is done does not wait to begin again, nor goes on, but where it is to be done again."""
    again = {task.id for task in plan.tasks if task.every or len(task.due) > 1}
    done: dict[str, TaskStep] = {}
    once = (step for step in steps if step.task not in again)
    for step in sorted(once, key=lambda step: step.date.sort_key()):
        before = done.get(step.task)
        is_back = (
            before is not None
            and (before.state, step.state) == (Progress.DONE, Progress.DOING)
            and before.date.sort_key() < step.date.sort_key()
        )
        if before and (is_back or step.state is Progress.NOT_STARTED):
            yield found(
                step.at,
                "K730",
                task=step.task,
                state=_UNDER_WAY if is_back else _NOT_STARTED,
                date=said_date(step.date),
                done=said_date(before.date),
                other=str(before.at),
            )
        if step.state is Progress.DONE:
            done[step.task] = step
        elif step.state is Progress.DOING:
            done.setdefault(step.task, step)


def _award_key(award: GrantedAward) -> Hashable:
    return (
        str(award.year),
        award.occasion,
        _plain(award.form),
        _plain(award.recipient),
        _plain(award.decision),
    )


def _title_key(title: RecognisedTitle) -> Hashable:
    return str(title.year), _plain(title.name), _plain(title.recipient), _plain(title.level)


def _repeated(
    records: Iterable[Told], key: Callable[[Told], Hashable], name: Callable[[Told], str]
) -> Iterator[Problem]:
    seen: dict[Hashable, Told] = {}
    for record in records:
        first = seen.setdefault(key(record), record)
        if first is not record:
            yield found(record.at, "K725", name=name(record), other=str(first.at))


def _plain(text: str) -> str:
    return " ".join(fold(text).lower().split())


def _said(value: Decimal | None) -> str:
    return format(value.normalize(), "f").replace(".", ",") if value is not None else ""
