"""When duties fall due, and where each plan stands on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import islice

import pytest
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay, read_date
from congkhai.dates.recurrence import MOST, Rule
from congkhai.model import Milestone, Period, Phase, Status
from congkhai.schedule.occurrence import DutyState
from congkhai.schedule.phrases import (
    due_in_words,
    phase_in_words,
    phase_span_in_words,
    rule_in_words,
)
from congkhai.schedule.timeline import schedule
from hypothesis import example, given
from hypothesis import strategies as st

from tests.plans_in_time import (
    BQL,
    DRAFT,
    FIVE,
    GDDT,
    LETTER,
    TWO_PHASES,
    a_plan,
    a_portal,
    amending,
    replacing,
    report,
)

NOVEMBER = dt.date(2026, 11, 22)
PORTAL = a_portal(*FIVE)


def days(*texts):
    return [dt.date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("plan", "last_good_day", "state"),
    [
        ("bql", "2026-12-14", DutyState.DUE_SOON),
        ("gddt", "2026-12-10", DutyState.DUE_SOON),
        ("du-thao", "2026-12-04", DutyState.NOT_BINDING),
    ],
)
def test_the_next_date_of_each_real_plan(plan, last_good_day, state):
    following = schedule(PORTAL, NOVEMBER).of(plan).next
    assert (str(following.last_good_day), following.state) == (last_good_day, state)


@pytest.mark.parametrize(
    ("today", "number", "ended", "words", "span"),
    [
        ("2022-12-31", None, False, "chưa bắt đầu", "đến hết 31/12/2030"),
        ("2023-01-01", 1, False, "giai đoạn 1 trên 2", "2023–2025"),
        ("2024-06-01", 1, False, "giai đoạn 1 trên 2", "2023–2025"),
        ("2025-12-31", 1, False, "giai đoạn 1 trên 2", "2023–2025, hôm nay là ngày cuối"),
        ("2026-01-01", 2, False, "giai đoạn 2, giai đoạn cuối", "2026–2030"),
        ("2026-11-22", 2, False, "giai đoạn 2, giai đoạn cuối", "2026–2030"),
        ("2030-12-31", 2, False, "giai đoạn 2, giai đoạn cuối", "2026–2030, hôm nay là ngày cuối"),
        ("2031-01-01", None, True, "đã kết thúc", ""),
    ],
)
def test_the_phase_of_a_day(today, number, ended, words, span):
    time = schedule(PORTAL, dt.date.fromisoformat(today)).of("bql")
    assert (time.phase and time.phase.number, time.ended, time.phase_count) == (number, ended, 2)
    assert (phase_in_words(time), phase_span_in_words(time)) == (words, span)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-11-13", DutyState.UPCOMING),
        ("2026-11-14", DutyState.DUE_SOON),
        ("2026-12-13", DutyState.DUE_SOON),
        ("2026-12-14", DutyState.DUE_TODAY),
        ("2026-12-15", DutyState.PASSED),
    ],
)
def test_a_duty_changes_its_state_at_midnight(today, state):
    time = schedule(PORTAL, dt.date.fromisoformat(today)).of("bql")
    reports = [one for one in time.occurrences if one.duty_id == "bao-cao-nam"]
    assert next(one.state for one in reports if one.due.year == 2026) == state


@pytest.mark.parametrize("today", ["2023-01-01", "2026-11-22", "2031-01-01"])
def test_no_occurrence_precedes_its_plans_issue(today):
    timeline = schedule(PORTAL, dt.date.fromisoformat(today))
    for plan in FIVE:
        for one in timeline.of(plan.id).occurrences:
            assert one.last_good_day >= plan.issued.first
            assert one.last_good_day <= dt.date(2030, 12, 31)


def test_a_yearly_report_begins_after_the_issue_and_ends_with_the_plan():
    time = schedule(PORTAL, NOVEMBER).of("bql")
    found = [one.last_good_day for one in time.occurrences if one.duty_id == "bao-cao-nam"]
    assert found == [dt.date(year, 12, 14) for year in range(2023, 2031)]
    assert time.last.duty_id == "so-ket-2025"
    assert time.last.last_good_day == dt.date(2025, 12, 31)


def test_reports_without_a_date_are_listed_apart():
    timeline = schedule(PORTAL, NOVEMBER)
    listed = [
        (one.plan_id, one.duty_id, one.state, rule_in_words(one.duty)) for one in timeline.undated()
    ]
    assert listed == [
        ("gddt", "so-bao-cao", DutyState.UNDATED, "văn bản không định ngày"),
        ("ngan-lam", "bao-cao-nam", DutyState.UNDATED, "hằng năm, văn bản không định ngày"),
        ("bql", "bao-cao-dot-xuat", DutyState.ON_REQUEST, "khi có yêu cầu"),
        ("du-thao", "cong-khai", DutyState.UNDATED, "hằng năm, văn bản không định ngày"),
        ("quang-hai", "sau-thang", DutyState.UNDATED, "6 tháng một lần, văn bản không định ngày"),
        ("quang-hai", "nam", DutyState.UNDATED, "hằng năm, văn bản không định ngày"),
    ]


def test_drafts_are_shown_but_never_upcoming():
    timeline = schedule(PORTAL, NOVEMBER)
    coming = timeline.upcoming(3)
    assert [str(one.last_good_day) for one in coming] == ["2026-12-10", "2026-12-14", "2027-12-10"]
    december, _ = timeline.between(dt.date(2026, 12, 1), dt.date(2026, 12, 31))
    assert [(one.plan_id, one.state) for one in december] == [
        ("du-thao", DutyState.NOT_BINDING),
        ("gddt", DutyState.DUE_SOON),
        ("bql", DutyState.DUE_SOON),
    ]


@pytest.mark.parametrize(
    ("today", "state"), [("2023-12-18", DutyState.DUE_TODAY), ("2023-12-19", DutyState.PASSED)]
)
def test_a_consultation_closes_after_its_last_day(today, state):
    time = schedule(PORTAL, dt.date.fromisoformat(today)).of("cong-van")
    assert [(one.duty_id, one.state) for one in time.occurrences] == [("gop-y", state)]


def test_an_agency_owes_what_names_it():
    timeline = schedule(PORTAL, NOVEMBER)
    owed = timeline.of_agency("hai-binh-bql-kkt")
    assert {one.duty_id for one in owed} == {"bao-cao-nam"}
    assert len(owed) == 8
    assert [
        one.duty_id
        for one in timeline.undated()
        if "hai-binh-bql-kkt" in {who.agency for who in one.duty.who}
    ] == ["bao-cao-dot-xuat"]
    assert timeline.agencies() == ("cac-don-vi", "hai-binh-bql-kkt", "so")


def test_an_amendment_moves_dates_from_its_effective_day_and_the_old_ones_stay_visible():
    change = amending(BQL, "01/01/2027", deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),))
    timeline = schedule(a_portal(BQL, change), dt.date(2027, 1, 1))
    reports = [one for one in timeline.of("bql").occurrences if one.duty_id == "bao-cao-nam"]
    in_2027 = [
        (one.plan_id, str(one.last_good_day), one.state)
        for one in reports
        if one.last_good_day.year == 2027
    ]
    assert in_2027 == [
        ("bql-sua-doi", "2027-11-30", DutyState.UPCOMING),
        ("bql", "2027-12-14", DutyState.MOVED),
    ]
    assert [one.state for one in reports][:4] == [DutyState.PASSED] * 4
    assert timeline.of("bql").next.last_good_day == dt.date(2027, 11, 30)
    assert reports[-2].last_good_day == dt.date(2030, 11, 30)
    assert [str(one.last_good_day) for one in timeline.upcoming(2)] == ["2027-11-30", "2028-11-30"]


def test_a_draft_amendment_moves_nothing():
    change = amending(
        BQL,
        "01/01/2027",
        status=Status.DRAFT,
        deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),),
    )
    assert schedule(a_portal(BQL, change), NOVEMBER).of("bql").next.due.month == 12


def test_a_replaced_plan_asks_for_nothing_from_that_day_on():
    timeline = schedule(a_portal(BQL, replacing(BQL, "01/01/2026")), NOVEMBER)
    time = timeline.of("bql")
    assert time.ended
    assert time.next is None
    assert time.phase is None
    states = {one.last_good_day.year: one.state for one in time.occurrences}
    assert states[2025] == DutyState.PASSED
    assert states[2026] == states[2030] == DutyState.CANCELLED
    assert not timeline.upcoming(plan_ids=["bql"])


def test_an_ended_plan_asks_for_nothing_more():
    time = schedule(a_portal(replace(BQL, status=Status.ENDED)), NOVEMBER).of("bql")
    assert (time.ended, time.next) == (True, None)


PHASES_THAT_PART = (
    Phase(name="1", start=PartialDate(2023), end=PartialDate(2024, quarter=1)),
    Phase(name="2", start=PartialDate(2025), end=PartialDate(2027)),
    Phase(name="3", start=PartialDate(2027), end=PartialDate(2030)),
)


@pytest.mark.parametrize(
    ("today", "number", "words"),
    [
        ("2024-03-31", 1, "giai đoạn 1 trên 3"),
        ("2024-04-01", None, "giữa hai giai đoạn"),
        ("2027-06-01", 2, "giai đoạn 2 trên 3"),
        ("2028-01-01", 3, "giai đoạn 3, giai đoạn cuối"),
    ],
)
def test_gaps_and_overlaps_of_phases(today, number, words):
    plan = a_plan(phases=PHASES_THAT_PART)
    time = schedule(a_portal(plan), dt.date.fromisoformat(today)).of(plan.id)
    assert (time.phase and time.phase.number, phase_in_words(time)) == (number, words)


def test_a_plan_without_phases_or_period_still_has_words():
    one, two = a_plan("a"), a_plan("b", period=None)
    timeline = schedule(a_portal(one, two), NOVEMBER)
    assert phase_in_words(timeline.of("a")) == "đang diễn ra, không chia giai đoạn"
    assert phase_in_words(timeline.of("b")) == "chưa rõ thời gian thực hiện"


def test_what_returns_without_an_end_is_followed_for_ten_years():
    plan = a_plan(period=None, deadlines=(report(YearlyDay(10, 12)),))
    found = schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences
    assert (found[0].due.year, found[-1].due.year, len(found)) == (2023, 2033, 11)


def test_what_returns_without_any_beginning_has_no_dates():
    plan = a_plan(issued=None, period=None, deadlines=(report(YearlyDay(10, 12)),))
    assert schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences == ()


def test_a_partial_issue_date_holds_nobody_to_a_day_before_it():
    plan = a_plan(issued="2023-12", deadlines=(report(YearlyDay(10, 12)),))
    found = schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences
    assert found[0].due.year == 2024


def test_a_plan_issued_before_its_period_begins_with_the_period():
    plan = a_plan(
        issued="01/12/2025",
        period=Period(PartialDate(2026), PartialDate(2027)),
        deadlines=(report(YearlyDay(10, 12)),),
    )
    found = schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences
    assert [one.due.year for one in found] == [2026, 2027]


def test_a_single_date_before_the_issue_is_in_no_calendar_and_one_after_the_period_is():
    early, late = (
        report(PartialDate(year, 1, 31), every=None, name=str(year)) for year in (2020, 2031)
    )
    plan = a_plan(deadlines=(early, late))
    found = schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences
    assert [one.duty_id for one in found] == ["2031"]


def test_a_window_opens_on_its_first_day():
    plan = a_plan(
        milestones=(Milestone(id="m", name="Sơ kết", due=(PartialDate(2025, quarter=2),)),)
    )
    (one,) = schedule(a_portal(plan), NOVEMBER).of(plan.id).occurrences
    assert (one.first_day, one.last_good_day) == (dt.date(2025, 4, 1), dt.date(2025, 6, 30))


RULES = [
    ((YearlyDay(15, 12),), Comparator.BEFORE, Every.YEAR, ["2023-12-14", "2024-12-14"]),
    ((YearlyDay(1, 3),), Comparator.BEFORE, Every.YEAR, ["2023-02-28", "2024-02-29"]),
    ((YearlyDay(29, 2),), Comparator.ON, Every.YEAR, ["2023-02-28", "2024-02-29"]),
    ((YearlyDay(29, 2),), Comparator.BEFORE, Every.YEAR, ["2023-02-28", "2024-02-28"]),
    ((YearlyDay(1, 1),), Comparator.BEFORE, Every.YEAR, ["2023-12-31", "2024-12-31"]),
    ((YearlyDay(15, 6),), Comparator.ON, Every.HALF_YEAR, ["2023-06-15", "2023-12-15"]),
    (
        (YearlyDay(20, 6), YearlyDay(15, 12)),
        Comparator.ON,
        Every.HALF_YEAR,
        ["2023-06-20", "2023-12-15", "2024-06-20"],
    ),
    (
        (YearlyDay(31, 3), YearlyDay(30, 6), YearlyDay(30, 9), YearlyDay(31, 12)),
        Comparator.ON,
        Every.QUARTER,
        ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31"],
    ),
    ((YearlyDay(25),), Comparator.ON, Every.QUARTER, ["2023-03-25", "2023-06-25"]),
    (
        (YearlyDay(5, None, Every.QUARTER),),
        Comparator.BEFORE,
        Every.QUARTER,
        ["2023-04-04", "2023-07-04", "2023-10-04"],
    ),
    (
        (YearlyDay(5, None, Every.MONTH),),
        Comparator.ON,
        Every.MONTH,
        ["2023-02-05", "2023-03-05"],
    ),
    (
        (YearlyDay(25, 6), YearlyDay(5, 1, Every.YEAR)),
        Comparator.ON,
        Every.HALF_YEAR,
        ["2023-06-25", "2024-01-05", "2024-06-25"],
    ),
    ((YearlyDay(15, 1, Every.YEAR),), Comparator.ON, Every.YEAR, ["2024-01-15", "2025-01-15"]),
    ((YearlyDay(31),), Comparator.ON, Every.MONTH, ["2023-01-31", "2023-02-28", "2023-03-31"]),
    ((YearlyDay(1),), Comparator.BEFORE, Every.MONTH, ["2023-01-31", "2023-02-28"]),
    ((YearlyDay(25),), Comparator.ON, Every.YEAR, ["2023-12-25", "2024-12-25"]),
    ((PartialDate(2023, quarter=4),), Comparator.IN, Every.YEAR, ["2023-12-31", "2024-12-31"]),
    ((PartialDate(2024),), Comparator.IN, Every.YEAR, ["2024-12-31", "2025-12-31"]),
    (
        (PartialDate(2023, half=2),),
        Comparator.BEFORE,
        Every.HALF_YEAR,
        ["2023-06-30", "2023-12-31", "2024-06-30"],
    ),
    ((PartialDate(2023, 8, 31),), Comparator.ON, Every.MONTH, ["2023-08-31", "2023-09-30"]),
    ((PartialDate(2026), PartialDate(2025)), Comparator.IN, None, ["2025-12-31", "2026-12-31"]),
    ((YearlyDay(15, 12),), Comparator.ON, None, []),
]


@pytest.mark.parametrize(("due", "comparator", "every", "expected"), RULES)
def test_the_days_of_a_rule(due, comparator, every, expected):
    rule = Rule(due, comparator, every, dt.date(2023, 1, 1), dt.date(2030, 12, 31))
    found = [slot.last_good_day for slot in islice(rule.slots(), len(expected) or 1)]
    assert found == days(*expected)


def test_a_rule_without_end_is_bounded():
    rule = Rule((YearlyDay(1),), Comparator.ON, Every.MONTH, dt.date(1945, 1, 1))
    assert len(list(rule.slots())) == MOST
    yearly = Rule((PartialDate(2000, 1, 1),), Comparator.ON, Every.YEAR)
    assert list(yearly.slots())[-1].last_good_day == dt.date(2100, 1, 1)


some_days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
yearly_days = st.builds(
    YearlyDay, st.integers(1, 28), st.one_of(st.none(), st.integers(1, 12))
) | st.sampled_from([YearlyDay(31), YearlyDay(29, 2), YearlyDay(31, 12), YearlyDay(30, 4)])
dates = st.one_of(
    st.builds(lambda d: PartialDate(d.year, d.month, d.day), some_days),
    st.builds(PartialDate, st.integers(1990, 2060)),
    st.builds(PartialDate, st.integers(1990, 2060), st.integers(1, 12)),
    st.builds(lambda y, q: PartialDate(y, quarter=q), st.integers(1990, 2060), st.integers(1, 4)),
    st.builds(lambda y, h: PartialDate(y, half=h), st.integers(1990, 2060), st.integers(1, 2)),
)
rules = st.builds(
    lambda due, comparator, every, ends: Rule(tuple(due), comparator, every, *sorted(ends)),
    st.lists(st.one_of(yearly_days, dates), max_size=4),
    st.sampled_from(Comparator),
    st.one_of(st.none(), st.sampled_from(Every)),
    st.tuples(some_days, some_days),
)


@given(rules, some_days)
def test_next_is_never_before_a_day_nor_last_on_it(rule, day):
    following, before = rule.next(day), rule.last(day)
    if following:
        assert following.last_good_day >= day
    if before:
        assert before.last_good_day < day
    together = [slot for slot in (before, following) if slot]
    assert together == sorted(together, key=lambda slot: slot.last_good_day)


@given(rules)
def test_a_rule_is_finite_in_order_and_within_its_bounds(rule):
    found = [slot.last_good_day for slot in rule.slots()]
    assert found == sorted(found)
    assert len(found) <= MOST
    assert all(rule.start <= day <= rule.end for day in found)


@given(rules, some_days)
@example(
    Rule(
        (YearlyDay(31, None), YearlyDay(29, 2)),
        Comparator.ON,
        Every.MONTH,
        dt.date(2000, 1, 1),
        dt.date(2050, 2, 1),
    ),
    dt.date(2000, 2, 1),
)  # a February gives the same day twice, which must count once
def test_starting_late_gives_the_tail_of_the_whole(rule, day):
    whole = [slot for slot in rule.slots() if slot.last_good_day >= day]
    if len(list(rule.slots())) < MOST:
        assert list(rule.slots(day)) == whole


WORDS = [
    (report(YearlyDay(15, 12), comparator=Comparator.BEFORE), "trước 15/12 hằng năm"),
    (report(YearlyDay(10, 12), comparator=Comparator.ON), "ngày 10/12 hằng năm"),
    (report(YearlyDay(10, 12)), "10/12 hằng năm"),
    (report(YearlyDay(10, 12), trigger="khi có yêu cầu"), "10/12 hằng năm và khi có yêu cầu"),
    (report(), "hằng năm, văn bản không định ngày"),
    (report(every=Every.HALF_YEAR), "6 tháng một lần, văn bản không định ngày"),
    (report(every=None), "văn bản không định ngày"),
    (report(every=None, trigger="khi có yêu cầu"), "khi có yêu cầu"),
    (report(trigger="khi có yêu cầu"), "hằng năm, khi có yêu cầu"),
    (
        report(PartialDate(2023, 12, 18), every=None, comparator=Comparator.NO_LATER_THAN),
        "chậm nhất trong ngày 18/12/2023",
    ),
    (
        report(PartialDate(2024, quarter=1), every=None, comparator=Comparator.IN),
        "trong quý I/2024",
    ),
    (
        report(PartialDate(2024, quarter=1), every=None, comparator=Comparator.NO_LATER_THAN),
        "chậm nhất trong quý I/2024",
    ),
    (report(PartialDate(2026), every=None, comparator=Comparator.BEFORE), "trước năm 2026"),
    (
        report(PartialDate(2025), PartialDate(2030), every=None, comparator=Comparator.IN),
        "trong năm 2025 và trong năm 2030",
    ),
    (
        report(YearlyDay(15, 6), every=Every.HALF_YEAR, comparator=Comparator.BEFORE),
        "trước 15/06 và 15/12 hằng năm",
    ),
    (
        report(YearlyDay(25), every=Every.MONTH, comparator=Comparator.BEFORE),
        "trước ngày 25 hằng tháng",
    ),
    (
        report(YearlyDay(25), every=Every.QUARTER, comparator=Comparator.ON),
        "vào ngày 25 tháng cuối mỗi quý",
    ),
    (
        report(
            YearlyDay(5, None, Every.QUARTER), every=Every.QUARTER, comparator=Comparator.BEFORE
        ),
        "hằng quý, trước ngày 05 tháng đầu quý sau",
    ),
    (
        report(YearlyDay(5, None, Every.MONTH), every=Every.MONTH),
        "hằng tháng, ngày 05 tháng sau",
    ),
    (
        report(YearlyDay(15, 1, Every.YEAR), comparator=Comparator.NO_LATER_THAN),
        "hằng năm, chậm nhất trong ngày 15/01 năm sau",
    ),
    (report(YearlyDay(15, 12), every=None), "15/12, văn bản không nêu năm"),
    (
        report(PartialDate(2024, 1, 15), comparator=Comparator.ON),
        "ngày 15/01/2024, sau đó hằng năm",
    ),
    (Milestone(id="m", name="Sơ kết", due=(PartialDate(2025),)), "trong năm 2025"),
]


@pytest.mark.parametrize(("duty", "words"), WORDS)
def test_a_rule_in_words(duty, words):
    assert rule_in_words(duty) == words


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ("bql", "Trước 15/12 hằng năm: ngày cuối là 14/12"),
        ("gddt", "Ngày 10/12 hằng năm"),
        ("du-thao", "Trước 05/12 hằng năm: ngày cuối là 04/12"),
        ("cong-van", "Chậm nhất trong ngày 18/12/2023"),
    ],
)
def test_before_says_which_day_is_the_last(plan, sentence):
    found = schedule(PORTAL, NOVEMBER).of(plan).occurrences
    assert due_in_words(found[0].duty if plan != "bql" else found[-2].duty) == sentence


def test_the_same_day_gives_the_same_timeline():
    assert schedule(PORTAL, NOVEMBER) == schedule(a_portal(*FIVE), NOVEMBER)
    assert (GDDT.id, LETTER.id, DRAFT.id, len(TWO_PHASES)) == ("gddt", "cong-van", "du-thao", 2)


def test_years_hold_the_first_dates_and_count_them_all():
    timeline = schedule(PORTAL, NOVEMBER)
    years = timeline.years(2)
    every, _ = timeline.between(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
    assert list(years) == list(range(2023, 2031))
    for year, (shown, count) in years.items():
        found = [one for one in every if one.last_good_day.year == year]
        assert (list(shown), count) == (found[:2], len(found))


def test_a_moved_date_is_in_no_year():
    change = amending(BQL, "01/01/2027", deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),))
    shown, count = schedule(a_portal(BQL, change), NOVEMBER).years(9)[2027]
    assert ([one.last_good_day for one in shown], count) == ([dt.date(2027, 11, 30)], 1)


def test_a_new_date_holds_from_its_effective_day_not_from_the_issue():
    change = amending(BQL, "01/01/2027", deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),))
    early = replace(change, issued=PartialDate(2026, 6, 1))
    timeline = schedule(a_portal(BQL, early), NOVEMBER)
    for plan in ("bql", early.id):
        found = [one for one in timeline.of(plan).occurrences if one.plan_id == early.id]
        assert [one.due.year for one in found] == [2027, 2028, 2029, 2030]
    assert timeline.of("bql").next.last_good_day == dt.date(2026, 12, 14)


def test_of_two_amendments_each_holds_until_the_next():
    first = amending(BQL, "01/01/2025", deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),))
    second = replace(
        amending(BQL, "01/01/2027", deadlines=(report(YearlyDay(31, 10), name="bao-cao-nam"),)),
        id="bql-sua-doi-2",
    )
    timeline = schedule(a_portal(BQL, first, second), NOVEMBER)
    reports = [one for one in timeline.of("bql").occurrences if "bao-cao-nam" in one.duty_id]
    held = [str(one.last_good_day) for one in reports if one.state is not DutyState.MOVED]
    assert held == [
        "2023-12-14",
        "2024-12-14",
        "2025-11-30",
        "2026-11-30",
        "2027-10-31",
        "2028-10-31",
        "2029-10-31",
        "2030-10-31",
    ]
    coming = timeline.upcoming(3)
    assert [(one.plan_id, one.due.year) for one in coming] == [
        (first.id, 2026),
        (second.id, 2027),
        (second.id, 2028),
    ]


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Triển khai sổ tay điện tử năm 2024", 2024),
        ("Phòng, chống dịch năm 2024 trên địa bàn huyện Tam Lộc", 2024),
        ("Phong trào Sạch làng năm 2023", 2023),
        # Of another document, of a stretch, or until then.
        ("Thực hiện Nghị quyết năm 2023 của Hội đồng về đường làng", 2033),
        ("Trồng cây giai đoạn 2023-2028", 2033),
        ("Trồng cây đến năm 2024", 2033),
        ("Tổng kết năm 2023, phương hướng năm 2024", 2033),
        ("Khắc phục tồn tại năm 2020", 2033),
        ("Dạy học năm học 2023", 2033),
        ("Thi hành Luật Đường làng năm 2024", 2033),
        ("Phổ biến Bộ luật Làng xã, sửa đổi năm 2023", 2033),
        ("Hưởng ứng Ngày Pháp luật Việt Nam năm 2024", 2024),
        ("Phổ biến, giáo dục pháp luật năm 2024", 2024),
        ("Trồng cây tới năm 2024", 2033),
        ("Trồng cây", 2033),
    ],
)
def test_what_returns_ends_with_the_year_that_a_title_names(title, last):
    plan = a_plan(title=title, period=None, deadlines=(report(YearlyDay(10, 12)),))
    found = schedule(a_portal(plan), NOVEMBER).of(plan.id)
    assert found.occurrences[-1].due.year == last
    assert not found.ended


def test_rounds_of_an_annex_end_no_plan():
    rounds = Phase(
        name="Đợt 1", start=PartialDate(2024, 3), end=PartialDate(2024, 4), section="phu-luc-ii-1"
    )
    plan = a_plan(period=None, phases=(rounds,), deadlines=(report(YearlyDay(10, 12)),))
    time = schedule(a_portal(plan), NOVEMBER).of(plan.id)
    assert (time.ended, phase_in_words(time)) == (False, "chưa rõ thời gian thực hiện")
    assert time.occurrences[-1].due.year == 2033
    own = a_plan(period=None, phases=(replace(rounds, name="Giai đoạn 1", section="iv-1"),))
    assert schedule(a_portal(own), NOVEMBER).of(own.id).ended


@pytest.mark.parametrize(
    ("today", "due", "period", "ended"),
    [
        ("2031-01-10", PartialDate(2031, 1, 31), None, False),
        ("2031-02-01", PartialDate(2031, 1, 31), None, True),
        ("2031-01-10", PartialDate(2030, 6, 30), None, True),
        # What says its time says when it is over.
        (
            "2031-01-10",
            PartialDate(2031, 1, 31),
            Period(PartialDate(2026), PartialDate(2030)),
            True,
        ),
    ],
)
def test_phases_do_not_end_a_plan_before_its_own_last_day(today, due, period, ended):
    plan = a_plan(period=period, phases=TWO_PHASES, deadlines=(report(due, every=None),))
    assert schedule(a_portal(plan), dt.date.fromisoformat(today)).of(plan.id).ended is ended


def phase(name, start, end, section=None):
    return Phase(name=name, start=read_date(start), end=read_date(end), section=section)


COURSE = phase("Tập huấn ở nhà văn hóa", "20/01/2026", "10/02/2026", "ii-1")
MONTHLY = report(YearlyDay(5), every=Every.MONTH, comparator=Comparator.BEFORE, name="doi-chieu")


def in_2026(*phases, title="Hỗ trợ hộ trồng hoa năm 2026", **facts):
    plan = a_plan("hoa", "15/01/2026", period=None, title=title, phases=phases, **facts)
    return schedule(a_portal(plan), dt.date(2026, 11, 30)).of("hoa")


@pytest.mark.parametrize(
    "phases",
    [
        (COURSE,),
        (COURSE, phase("Tập huấn lần hai", "01/06/2026", "30/06/2026")),
        (phase("Đợt thi đua 60 ngày", "01/11/2026", "31/12/2026"),),
        (
            phase("Đi khảo sát", "15/03/2026", "10/04/2026"),
            phase("Viết báo cáo", "5/2026", "5/2026"),
        ),
        (phase("Đợt 1", "05/01/2026", "03/03/2026"),),
    ],
)
def test_a_stretch_of_one_thing_ends_nothing_else(phases):
    time = in_2026(*phases, deadlines=(MONTHLY,))
    assert (time.ended, time.phase) == (False, None)
    # A stretch that runs is told, as one of the plan and not as its time.
    runs = [one.name for one in phases if "60 ngày" in one.name]
    told = f"đang trong “{runs[0]}”" if runs else "chưa rõ thời gian thực hiện"
    assert phase_in_words(time) == told
    assert len(time.occurrences) == 12  # the last, in January, is about December
    assert str(time.next.last_good_day) == "2026-12-04"


@pytest.mark.parametrize(
    ("phases", "title", "end"),
    [
        ((phase("Đợt cao điểm", "15/12/2025", "14/02/2026"),), "Mở đợt cao điểm", "2026-02-14"),
        (
            (phase("Quét vôi", "01/2026", "03/2026"), phase("Trồng hoa", "04/2026", "10/2026")),
            "Làm đẹp làng",
            "2026-10-31",
        ),
        (
            (phase("Giai đoạn 1", "01/2026", "02/2026"), phase("Giai đoạn 2", "06/2026", "9/2026")),
            "Làm đẹp làng",
            "2026-09-30",
        ),
        (
            (phase("Đợt 1", "01/2026", "06/2026"), phase("Đợt 2", "7/2026", "22/12/2026")),
            "Làm đẹp làng năm 2026",
            "2026-12-31",
        ),
        ((phase("Đến năm 2028", "2026", "2028"), COURSE), "Làm đẹp làng", "2028-12-31"),
    ],
)
def test_stages_that_divide_the_time_end_the_plan(phases, title, end):
    assert str(in_2026(*phases, title=title).end) == end


def test_a_report_after_the_last_stage_makes_no_plan_longer():
    stages = phase("Đợt cao điểm", "15/12/2025", "14/02/2026")
    last = report(read_date("20/02/2026"), every=None, comparator=Comparator.BEFORE)
    plan = a_plan(
        "cao-diem", "08/12/2025", period=None, title="Mở đợt cao điểm", phases=(stages,),
        deadlines=(last,),
    )  # fmt: skip
    time = schedule(a_portal(plan), dt.date(2026, 2, 16)).of("cao-diem")
    assert (phase_in_words(time), phase_span_in_words(time)) == ("giai đoạn đã qua", "")
    assert schedule(a_portal(plan), dt.date(2026, 3, 1)).of("cao-diem").ended
