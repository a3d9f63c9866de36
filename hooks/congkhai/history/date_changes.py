"""History → what edits of the sources changed in dates, for feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby, islice
from typing import Literal

from ..dates import period_in_words
from ..git import History, Version
from ..model import Plan, Task
from ..schedule import Duty, duties_of, rule_in_words
from ..sources import check_plan, read_version
from ..text import capitalize_first
from ..value import value_class

MOST = 100
"""So many of the latest versions of plans are read: as many as a feed holds."""


def recall(history: History) -> tuple[DateChange, ...]:
    """What changed in dates in the latest edits, latest edit first; by plan within one."""
    every = (version for version in history.versions if version.file.endswith((".md", "/plan.yml")))
    latest = list(islice(every, MOST))
    texts = history.contents(name for version in latest for name in (version.before, version.after))
    changes: list[DateChange] = []
    plans = _Versions(texts)
    for edit, some in groupby(latest, key=lambda version: version.edit):
        before, after = _edited(list(some), plans)
        changes += date_changes(before, after, edit.at)
    return tuple(changes)


def _edited(
    versions: Iterable[Version], plans: _Versions
) -> tuple[dict[str, Plan], dict[str, Plan]]:
    """Plans before and after an edit, by id; one that cannot be read on either side is left out.

    A plan that moved to another file stands on both sides.
    """
    before: dict[str, Plan] = {}
    after: dict[str, Plan] = {}
    for version in versions:
        old, new = (plans.of(name, version.file) for name in (version.before, version.after))
        if old:
            before[old.id] = old
        if new and (old or not version.before):
            after[new.id] = new
    return before, after


class _Versions:
    """Plans as versions of their files say them: the facts alone, since the text says nothing of
    dates that they do not."""

    def __init__(self, texts: Mapping[str, bytes]) -> None:
        self._texts = texts
        # Most stand behind one edit and before the next.
        self._read: dict[tuple[str, str], Plan | None] = {}

    def of(self, name: str, file: str) -> Plan | None:
        data = self._texts.get(name)
        if data is None:
            return None
        if (name, file) not in self._read:
            self._read[name, file] = check_plan(replace(read_version(data, file), body=""))[0]
        return self._read[name, file]


@value_class
class DateChange:
    """A fact about dates that is new, different or gone since the sources were last changed."""

    at: dt.datetime
    """Aware: when the source was changed."""
    plan_id: str
    about: str
    """The duty, «period» or «plan»: with the plan and the moment, what makes the change unique."""
    kind: Literal["new", "changed", "removed"]
    title: str
    text: str
    facts: str
    """What was and what is, in signs that no wording changes: the change's own mark for ever."""


def date_changes(
    before: Mapping[str, Plan], after: Mapping[str, Plan], at: dt.datetime
) -> tuple[DateChange, ...]:
    """What an edit of the sources changed in dates, by plan; other edits change nothing."""
    changes: list[DateChange] = []
    for plan_id, plan in sorted(after.items()):
        names = (plan_id, *plan.former_ids)
        old = next((before[name] for name in names if name in before), None)
        if old is None:
            title = f"Mới trên cổng: {plan.heading}"
            changes.append(
                DateChange(
                    at=at,
                    plan_id=plan_id,
                    about="plan",
                    kind="new",
                    title=title,
                    text=plan.gist or plan.title,
                    facts="",
                )
            )
        else:
            changes += _plan_changes(old, plan, at)
    return tuple(changes)


def _plan_changes(old: Plan, new: Plan, at: dt.datetime) -> Iterator[DateChange]:
    if (was := _period(old)) != (now := _period(new)):
        title = f"Cổng đổi thời gian thực hiện: {new.heading}"
        yield DateChange(
            at=at,
            plan_id=new.id,
            about="period",
            kind="changed",
            title=title,
            text=f"Trước: {was}. Nay: {now}.",
            facts=f"{_span(old)} {_span(new)}",
        )
    before, after = _duties(old), _duties(new)
    gone = {_place(duty) for key, duty in before.items() if key not in after}
    come = {_place(duty) for key, duty in after.items() if key not in before}
    come |= {_place(task) for task in new.tasks if task.unfinished}
    # What went from one list to another, same item and same days, is where it was.
    moved = (gone & come) - {None}
    for key, duty in after.items():
        words = rule_in_words(duty)
        about = ".".join(key)
        if key not in before and _place(duty) in moved:
            continue
        if key not in before:
            noun = _noun(duty)
            yield DateChange(
                at=at,
                plan_id=new.id,
                about=about,
                kind="new",
                title=f"Cổng thêm {noun}: {duty.what}",
                text=f"Hạn: {words}." if duty.due else f"{capitalize_first(words)}.",
                facts=_signs(duty),
            )
        elif (was := rule_in_words(before[key])) != words:
            text = f"Trước: {was}. Nay: {words}."
            yield DateChange(
                at=at,
                plan_id=new.id,
                about=about,
                kind="changed",
                title=f"Cổng đổi hạn: {duty.what}",
                text=text,
                facts=f"{_signs(before[key])} {_signs(duty)}",
            )
    for key, duty in before.items():
        if key not in after and _place(duty) not in moved:
            text = f"Hạn trước đây: {rule_in_words(duty)}."
            yield DateChange(
                at=at,
                plan_id=new.id,
                about=".".join(key),
                kind="removed",
                title=f"Cổng bỏ {_noun(duty)}: {duty.what}",
                text=text,
                facts=_signs(duty),
            )


def _place(duty: Duty | Task) -> tuple[object, ...] | None:
    """The item that states it, and its days; None where either is missing."""
    if not duty.section or not duty.due:
        return None
    return duty.section, duty.every, frozenset(duty.due)


def _period(plan: Plan) -> str:
    return period_in_words(plan.period.start, plan.period.end) if plan.period else "không nêu"


def _span(plan: Plan) -> str:
    return f"{plan.period.start}/{plan.period.end}" if plan.period else "-"


def _signs(duty: Duty) -> str:
    """Its rule, as it is typed."""
    days = ",".join(due.written() for due in duty.due)
    return "|".join((days, duty.comparator.value, duty.every or "", duty.trigger))


def _duties(plan: Plan) -> Mapping[tuple[str, str], Duty]:
    """Those of which the plan says when: what has no day, no rhythm and no occasion sets none."""
    return {
        (duty.kind.value, duty.id): duty
        for duty in duties_of(plan)
        if duty.due or duty.every or duty.trigger
    }


def _noun(duty: Duty) -> str:
    """What has a rhythm or an occasion alone is no date."""
    return "hạn" if duty.due else "việc"
