"""What a document leaves open, said of one that only a program has read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import chain, islice

from ...dates import prints_occasion, prints_pace, prints_time
from ...model import Deadline, Matter, Obligation, Plan, Task
from ...schedule import NO_DAY
from ...snapshot import Snapshot
from ..engine.environment import lower_first
from .marks import UNCHECKED

NO_DATE = "Không nêu hạn"
"""Of what the document says, not of what there is."""
TIME_IN_WORDS = "Câu văn có nêu thời gian"
"""Where no date is stated and the words beside it print one, nothing is denied."""

PACE_IN_WORDS = "Câu văn có nêu định kỳ"
OCCASION_IN_WORDS = "Câu văn có nêu dịp"


def as_read(plan: Plan, rule: str, *words: str) -> str:
    """A rule of dates in words; the sentence, `words`, may name a day that was not read."""
    if NO_DAY in rule and _print_time(plan, words):
        return rule.replace(NO_DAY, lower_first(TIME_IN_WORDS))
    if rule == NO_DAY and (told := _told_of_time(plan, words)):
        return lower_first(told)
    return rule.replace(NO_DAY, "cổng chưa đọc thấy ngày") if plan.is_imported else rule


def denies_day(rule: str) -> bool:
    """Whether a rule, as read, says no more than that the document sets no day."""
    return lower_first(rule) == NO_DAY


def as_open(state: str, rule: str) -> str:
    """A state in words, that no day is set only where its rule says so too."""
    return state if denies_day(rule) else state.replace("Không định ngày, chưa", "Chưa", 1)


def with_doubt(rule: str, is_unchecked: bool) -> str:
    """The rule, and that only a program has read what it is of."""
    return f"{rule}; {UNCHECKED}" if is_unchecked else rule


def unstated(plan: Plan) -> str:
    """In a cell of a table, in place of what the document would state."""
    return "chưa đọc thấy" if plan.is_imported else "không nêu"


def straight(plan: Plan) -> str:
    """In place of through whom a report goes."""
    return "chưa đọc thấy" if plan.is_imported else "gửi thẳng"


def dateless(plan: Plan, *words: str) -> str:
    """In place of a date; `words` are those of the duty, which may print a time all the same."""
    if _print_time(plan, words):
        return TIME_IN_WORDS
    return _told_of_time(plan, words) or ("Cổng chưa đọc thấy hạn" if plan.is_imported else NO_DATE)


def _told_of_time(plan: Plan, words: Iterable[str]) -> str:
    """What words say of when that is no day; empty where they say nothing."""
    told = [*words]
    if any(prints_pace(some) and not _is_anothers_pace(plan, some) for some in told):
        return PACE_IN_WORDS
    return OCCASION_IN_WORDS if any(map(prints_occasion, told)) else ""


MOST_DUTIES = 500
"""Of a plan, so many are looked at for whose pace it is that a sentence prints."""


def _is_anothers_pace(plan: Plan, printed: str) -> bool:
    """Whether one that returns rests on the same sentence: of «chương trình hằng năm và dài hạn»
    the yearly one."""
    some: Iterable[Deadline | Obligation | Task] = chain(
        plan.deadlines, plan.obligations, plan.tasks
    )
    return any(duty.every and duty.printed == printed for duty in islice(some, MOST_DUTIES))


def _print_time(plan: Plan, words: Iterable[str]) -> bool:
    since = plan.issued.first if plan.issued else dt.date.min
    return any(prints_time(some, since) for some in words)


def spoken_at(plan: Plan, matter: Matter) -> str:
    """Where its text has words of that, of which the source says nothing; or empty."""
    return dict(plan.spoken).get(matter, "")


def unread_plans(snapshot: Snapshot) -> int:
    """How many plans only a program has read: that it found nothing in them denies nothing."""
    return sum(plan.is_imported for plan in snapshot.portal.plans.values())


def some_unread(snapshot: Snapshot, _: str) -> bool:
    return unread_plans(snapshot) > 0
