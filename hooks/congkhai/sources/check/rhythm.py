"""Whether how often a duty returns fits the days that it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...bilingual import Bilingual, filled
from ...dates import MONTHS_BETWEEN, Every, PartialDate, YearlyDay, said_date
from ...model import Deadline, Obligation, Plan, RelationKind, Task, own_stages
from ...problems import Place, Problem, found
from .printed_days import rhythms_said
from .times_of_duty import SAID_OFTEN

Timed = Deadline | Obligation | Task
Day = PartialDate | YearlyDay


def duties_have_dates_that_fit(plan: Plan) -> Iterator[Problem]:
    """A recurring duty has a day without a year and an end, a one-off duty has the year."""
    # An amending plan holds for as long as the one that it amends.
    has_end = (
        plan.period
        or own_stages(plan.phases, plan.title)
        or any(relation.type is RelationKind.AMENDS for relation in plan.relations)
    )
    timed: tuple[Timed, ...] = (*plan.deadlines, *plan.obligations, *plan.tasks)
    for duty in timed:
        if duty.every:
            yield from _returning(duty, duty.every)
        else:
            yield from _once(duty, plan)
        if duty.every and duty.due and not has_end:
            yield found(duty.at, "K306", name=duty.what)
    for milestone in plan.milestones:
        for due in milestone.due:
            if isinstance(due, YearlyDay):
                yield _without_year(milestone.name, due, _ADD_YEAR, milestone.at)


def _returning(duty: Timed, every: Every) -> Iterator[Problem]:
    for due in duty.due:
        if isinstance(due, PartialDate):
            fix = _without_its_year(due, every)
            yield found(duty.at, "K307", name=duty.what, value=said_date(due), fix=fix)
        elif every is Every.YEAR and not due.month and due.after is None:
            # «tháng 12» is what the program would take, not what the document says.
            fix = filled(_NO_MONTH, _NO_MONTH.en, day=f"{due.day:02}")
            yield found(duty.at, "K307", name=duty.what, value=due.written(), fix=fix)
        elif not _comes_after(due, duty):
            yield _other_rhythm(duty, every, (due,))
    months = [due for due in duty.due if isinstance(due, YearlyDay) and due.month]
    # «15/12» each month, or two days a year each quarter: one of the two keys is another duty's.
    is_few = len(months) * 2 <= 12 // MONTHS_BETWEEN[every]
    if (
        months
        and is_few
        and len(months) == len(duty.due)
        and (len(months) > 1 or every is Every.MONTH)
    ):
        yield _other_rhythm(duty, every, months)


def _other_rhythm(duty: Timed, every: Every, days: Sequence[Day]) -> Problem:
    value = ", ".join(due.written() for due in days)
    return found(duty.at, "K320", name=duty.what, rhythm=SAID_OFTEN[every], value=value)


def _once(duty: Timed, plan: Plan) -> Iterator[Problem]:
    for due in duty.due:
        if isinstance(due, YearlyDay):
            yield _without_year(duty.what, due, _how_often(due, duty.printed), duty.at)
        elif plan.issued and due.last < plan.issued.first:
            issued = said_date(plan.issued)
            problem = found(duty.at, "K310", name=duty.what, due=said_date(due), issued=issued)
            is_usual = plan.is_imported or plan.kind in _AFTER_A_MEETING
            yield replace(problem, severity="warning") if is_usual else problem


def _without_year(name: str, due: YearlyDay, fix: Bilingual, at: Place) -> Problem:
    return found(at, "K308", name=name, value=due.written(), fix=fix)


def _how_often(due: YearlyDay, printed: str) -> Bilingual:
    """What a day without a year may be: of every year with its month, of what is said without."""
    if due.after:
        return filled(_THIS_OFTEN, _THIS_OFTEN.en, every=due.after.value)
    if due.month:
        return _YEAR_OR_YEARLY
    said = rhythms_said(printed.lower()) - {Every.YEAR}
    if len(said) == 1:
        return filled(_THIS_OFTEN, _THIS_OFTEN.en, every=next(iter(said)).value)
    return _WHICH_MONTH


def _without_its_year(due: PartialDate, every: Every) -> Bilingual:
    """The same day as one of every year; of a month or quarter, its last."""
    last = f"{due.last.day:02}/{due.last.month:02}"
    if due.day is not None:
        return filled(_OF_EVERY_YEAR, _OF_EVERY_YEAR.en, day=last)
    if every is Every.YEAR and due.precision != "year":
        return filled(_LAST_DAY, _LAST_DAY.en, day=last)
    return _FORMS


def _comes_after(due: YearlyDay, duty: Timed) -> bool:
    """Whether the stretch after is none that is longer than those of the duty; of several days of a
    year, as of a list, the last may be in the year after."""
    if due.after is None or duty.every is None or (due.month and len(duty.due) > 1):
        return True
    return MONTHS_BETWEEN[due.after] <= MONTHS_BETWEEN[duty.every]


_AFTER_A_MEETING = frozenset({"thông báo", "kết luận", "biên bản", "công điện"})
"""Issued days after what they tell was said: a day between the two is no slip of the pen."""
_ADD_YEAR = Bilingual("thêm năm", "add the year")
_YEAR_OR_YEARLY = Bilingual(
    "thêm năm, hoặc thêm «every: year» nếu năm nào cũng làm",
    "add the year, or «every: year» if it returns",
)
_THIS_OFTEN = Bilingual("thêm «every: $every»", "add «every: $every»")
_WHICH_MONTH = Bilingual(
    "thêm «every: month» (hằng tháng), «quarter» (tháng cuối quý) hoặc «half_year»; làm một lần "
    "thì ghi cả tháng và năm",
    "add «every: month», «quarter» (its last month) or «half_year»; what is done once has a month "
    "and a year",
)
_NO_MONTH = Bilingual(
    "thiếu tháng: viết «$day/» rồi tháng của văn bản; việc hằng tháng, hằng quý thì sửa «every»",
    "the month is missing: write «$day/» and the document's month; what is monthly or quarterly "
    "has another «every»",
)
_OF_EVERY_YEAR = Bilingual(
    "viết như «due: $day»; năm do «every» lo",
    "write like «due: $day»; «every» takes care of the year",
)
_LAST_DAY = Bilingual(
    "ghi ngày cuối của khoảng ấy: due: $day; comparator: no_later_than; lời in giữ ở «printed»",
    "write the last day of it: due: $day; comparator: no_later_than; «printed» keeps the words",
)
_FORMS = Bilingual(
    "viết như «due: 15/12», hoặc «due: ngày 25» cho việc hằng tháng, hằng quý",
    "write like «due: 15/12», or «due: ngày 25» of what is monthly or quarterly",
)
