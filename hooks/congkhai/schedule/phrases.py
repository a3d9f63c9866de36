"""What the portal says about dates, in Vietnamese: rules, states, phases."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from ..dates import (
    MONTHS_BETWEEN,
    WRITTEN_BOUNDS,
    Comparator,
    Every,
    PartialDate,
    YearlyDay,
    days_of_year,
    last_good_day,
    period_in_words,
    written_day,
)
from ..expressions import expression
from ..model import (
    Category,
    Deadline,
    Expected,
    Milestone,
    Obligation,
    Party,
    Plan,
    Target,
    Task,
)
from .abolished import last_day_of_level
from .duties import Duty, DutyKind
from .occurrence import DutyState, Occurrence, Undated
from .plan_time import PhaseTime, PlanTime
from .suspensions import Suspension

NO_DAY = "văn bản không định ngày"
FREQUENCY = {
    Every.YEAR: "hằng năm",
    Every.HALF_YEAR: "6 tháng một lần",
    Every.QUARTER: "hằng quý",
    Every.MONTH: "hằng tháng",
}
CATEGORY = {
    Category.REPORT: "Báo cáo",
    Category.REVIEW: "Sơ kết, tổng kết",
    Category.DISCLOSE: "Công khai",
    Category.PUBLICISE: "Tuyên truyền, phổ biến",
    Category.AWARD: "Khen thưởng",
    Category.MODEL: "Điển hình",
    Category.PROGRAMME: "Ban hành chương trình",
    Category.SUPERVISE: "Giám sát, kiểm tra",
    Category.CONSULT: "Góp ý",
    Category.SUBMIT: "Gửi văn bản",
    Category.OTHER: "Việc khác",
}
STATES = {
    DutyState.UPCOMING: "chưa đến hạn",
    DutyState.DUE_SOON: "sắp đến hạn",
    DutyState.DUE_TODAY: "đến hạn hôm nay",
    DutyState.PASSED: "đã qua",
    DutyState.NOT_BINDING: "không ràng buộc",
    DutyState.EVENT: "diễn ra theo lịch",
    DutyState.UNDATED: "không định ngày",
    DutyState.ON_REQUEST: "khi có yêu cầu",
    DutyState.MOVED: "đã sửa ngày",
    DutyState.SUSPENDED: "văn bản tạm ngưng",
    DutyState.CANCELLED: "không còn hiệu lực",
}


def goal_in_words(target: Target) -> str:
    """By when it is to be reached: «năm 2025» · «hằng năm» · «hằng năm, đến năm 2030»."""
    often = FREQUENCY[target.every] if target.every else ""
    if target.due is None:
        return often
    return f"{often}, đến {target.due.written()}" if often else target.due.written()


def suspended_in_words(suspension: Suspension) -> str:
    """«đang tạm ngưng từ 01/03/2026 đến hết 30/06/2026»."""
    words = f"đang tạm ngưng từ {written_day(suspension.since)}"
    return f"{words} đến hết {written_day(suspension.until)}" if suspension.until else words


def among_others(duty: Duty, plan: Plan) -> str:
    """What a duty is called away from its plan: on which draft opinions are asked."""
    return f"Góp ý: {plan.heading}" if duty.kind is DutyKind.CONSULTATION else duty.what


_ASKED = expression(r"\b(?:yêu cầu|đề nghị|đột xuất)\b", re.IGNORECASE)


def asked_in_words(trigger: str) -> str:
    """When what has neither day nor period is to be done: where nobody has to ask for it, the rule
    alone tells."""
    return STATES[DutyState.ON_REQUEST] if _ASKED.search(trigger) else "hạn không phải một ngày"


def state_in_words(one: Occurrence | Undated) -> str:
    ended = one.state is DutyState.DOER_ENDED
    return ended_in_words(one.duty.who) if ended else STATES[one.state]


def ended_in_words(who: Sequence[Party]) -> str:
    """Whose end it is after which nobody is late; where no registered body is named, the
    issuer's."""
    are_told = all(party.agency or last_day_of_level(party.name) for party in who)
    return f"cơ quan {'phải làm' if who and are_told else 'ban hành'} đã hết"


def rule_in_words(duty: Deadline | Obligation | Task | Milestone | Expected | Duty) -> str:
    """«trước 15/12 hằng năm» · «chậm nhất trong ngày 18/12/2023» · «khi có yêu cầu»."""
    every = None if isinstance(duty, Milestone | Expected) else duty.every
    trigger = "" if isinstance(duty, Milestone | Task | Expected) else duty.trigger
    if not duty.due:
        frequency = f"{FREQUENCY[every]}, " if every else ""
        if trigger:
            return f"{frequency}{trigger}"
        return f"{frequency}{NO_DAY}"
    words = _series(duty.due, every, duty.comparator) if every else _once(duty.due, duty.comparator)
    return f"{words} và {trigger}" if trigger else words


def due_in_words(duty: Deadline | Obligation | Task | Duty) -> str:
    """The rule as a sentence without its full stop; «trước» says which day is the last."""
    words = rule_in_words(duty)
    sentence = words[:1].upper() + words[1:]
    if duty.comparator is not Comparator.BEFORE or len(duty.due) != 1:
        return sentence
    (due,) = duty.due
    if isinstance(due, PartialDate):
        return f"{sentence}: ngày cuối là {written_day(last_good_day(due, duty.comparator))}"
    if due.month is None or duty.every is not Every.YEAR or (due.day, due.month) == (1, 3):
        return sentence
    # Any year but a leap one will do: 1 March was the only day that asks which.
    # «trước 29/02» leaves the whole of a February that has no 29th.
    day = due.in_year(2023)
    last = day - dt.timedelta(days=1) if day.day == due.day else day
    return f"{sentence}: ngày cuối là {YearlyDay(last.day, last.month).written()}"


def occurrence_in_words(occurrence: Occurrence) -> str:
    """How its date is bounded: «trước 15/12/2026» for a last good day of 14/12/2026."""
    return _bounded(occurrence.due, occurrence.comparator)


@lru_cache(maxsize=4096)
def _once(dates: tuple[PartialDate | YearlyDay, ...], comparator: Comparator) -> str:
    words = [_bounded(date, comparator) for date in dates]
    if all(isinstance(date, YearlyDay) for date in dates):
        return f"{_and(words)}, văn bản không nêu năm"
    return _and(words)


@lru_cache(maxsize=4096)
def _series(due: tuple[PartialDate | YearlyDay, ...], every: Every, comparator: Comparator) -> str:
    days = [date for date in due if isinstance(date, YearlyDay)]
    if len(days) < len(due):
        return f"{_once(due, comparator)}, sau đó {FREQUENCY[every]}"
    if not any(day.month for day in days):
        days = list(dict.fromkeys(days))
    if all(day.after for day in days):
        words = _and([day.written() for day in days])
        return f"{FREQUENCY[every]}, {_prefix(comparator, '', bool(days[0].month))}{words}"
    chosen = days_of_year(days, MONTHS_BETWEEN[every])
    has_months = all(day.month for day in days) and len(days) > 1
    is_one_a_year = every is Every.YEAR and len(days) == 1
    has_no_month = all(day.month is None for day in days) and not is_one_a_year
    if has_no_month or (every is Every.MONTH and not has_months):
        numbers = _and([f"{day:02}" for day in sorted({day for _, day in chosen})])
        months = _MONTHLY[every]
        if every is Every.HALF_YEAR and any(day > 30 for _, day in chosen):
            months = _LAST_OF_HALF  # June has no 31st
        on = f"{WRITTEN_BOUNDS[comparator]} ngày " if comparator is Comparator.ON else ""
        return f"{on or _prefix(comparator, 'ngày ', True)}{numbers} {months}"
    each = [YearlyDay(day, month).written() for month, day in chosen]
    if any(day.after for day in days):
        # Several days of a year: those of the year after come last, as documents print them.
        ordered = sorted(set(days), key=lambda day: (day.after is not None, day.month, day.day))
        each = [day.written() for day in ordered]
    return f"{_prefix(comparator, '', True)}{_and(each)} hằng năm"


_MONTHLY = {
    Every.YEAR: "tháng 12 hằng năm",
    Every.HALF_YEAR: "tháng 6 và tháng 12 hằng năm",
    Every.QUARTER: "tháng cuối mỗi quý",
    Every.MONTH: "hằng tháng",
}
_LAST_OF_HALF = "tháng cuối mỗi nửa năm"


@lru_cache(maxsize=8192)
def _bounded(date: PartialDate | YearlyDay, comparator: Comparator) -> str:
    if isinstance(date, YearlyDay):
        # «ngày 25», a day of a month, brings its own noun.
        return f"{_prefix(comparator, '', bool(date.month))}{date.written()}"
    return f"{_prefix(comparator, '', date.precision == 'day')}{date.written()}"


def _prefix(comparator: Comparator, noun: str, whole_day: bool) -> str:
    """The words before a date; a month, a quarter or a year needs no «ngày»."""
    day = "ngày " if whole_day else ""
    if comparator is Comparator.UNSPECIFIED:
        return noun
    if comparator is Comparator.ON and day:
        return day
    return f"{WRITTEN_BOUNDS[comparator]} {noun if comparator is Comparator.BEFORE else day}"


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} và {words[-1]}"


def phase_in_words(time: PlanTime) -> str:
    """«giai đoạn 1 trên 2» · «giai đoạn 2, giai đoạn cuối» · «đang ở Học kỳ I» · «chưa bắt đầu» ·
    «đã kết thúc»."""
    if time.ended:
        return "đã kết thúc"
    if time.suspension:
        return "đang tạm ngưng"
    if time.start and time.today < time.start:
        return "chưa bắt đầu"
    if time.phase:
        return _phase_called(time.phase, time.phases)
    if time.stage:
        return f"đang trong “{time.stage.phase.name}”"
    if not time.start:
        return "chưa rõ thời gian thực hiện"
    if not time.phases:
        return "đang diễn ra, không chia giai đoạn"
    if all(phase.when == "past" for phase in time.phases):
        return "thời gian được kéo dài" if time.extension else _past_phases(time.phase_count)
    return "giữa hai giai đoạn"


def _past_phases(count: int) -> str:
    return "giai đoạn đã qua" if count == 1 else "các giai đoạn đã qua"


_CALLED = expression(
    r"^\W*(?!(?:giai đoạn|thời gian|từ|(?:các |những )?năm|đến|tới|trước|sau|trong|hết)\b)[^\W\d]",
    re.IGNORECASE,
)
"""A name of its own («Học kỳ I», «Đợt 2»), no number and no stretch of time («Đến năm 2030»)."""


def _phase_called(phase: PhaseTime, every: Sequence[PhaseTime]) -> str:
    if any(_CALLED.match(one.phase.name) for one in every):
        return f"đang ở “{phase.phase.name}”"
    number, count = phase.number, len(every)
    if count == 1:
        return "đang thực hiện"
    is_last = number == count
    return f"giai đoạn {number}, giai đoạn cuối" if is_last else f"giai đoạn {number} trên {count}"


def phase_span_in_words(time: PlanTime) -> str:
    """«2026–2030» for the current phase, else how long the plan goes on; its last day says so."""
    if time.stage:
        phase = time.stage.phase
        words, end = period_in_words(phase.start, phase.end), phase.end.last
    elif time.end and not time.ended and not time.has_late_days:
        words, end = f"đến hết {written_day(time.end)}", time.end
    else:
        return ""
    return f"{words}, hôm nay là ngày cuối" if time.today == end else words
