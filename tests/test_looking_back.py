"""Reports of a stretch that is over: due in the next one, and answered by that stretch's record."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.dates import Comparator, PartialDate, Rule, YearlyDay, is_early, read_yearly
from congkhai.dates.every import Every
from congkhai.pipeline import generate, snapshot_of
from congkhai.schedule import due_in_words
from congkhai.snapshot import Site

from tests.small import FACTS, codes_of, know_of, source
from tests.test_history import told

TODAY = dt.date(2026, 11, 29)
QUARTER, MONTH, YEAR, HALF = Every.QUARTER, Every.MONTH, Every.YEAR, Every.HALF_YEAR
DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo, who: so-y-te, comparator: before, %s}\n"
FACTS_2026 = (
    FACTS.replace("10/02/2024", "05/01/2026")
    .replace("{start: 2024, end: 2030}", "{start: 2026, end: 2026}")
    .split("phases:")[0]
)


def known_with(tmp_path, duty: str, *records: str, category: str = "report"):
    rows = "".join(f"bao-cao,Báo cáo,{record},https://a.example/b\n" for record in records)
    kept, day = ("disclosures", "published") if category == "disclose" else ("reports", "date")
    return know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(FACTS_2026 + DUTY % f"category: {category}, {duty}"),
            f"ke-hoach-a/{kept}.csv": f"duty,title,period,{day},link\n{rows}",
        },
    )


def seen(tmp_path, duty: str, *records: str, category: str = "report") -> list[tuple[str, str]]:
    known = known_with(tmp_path, duty, *records, category=category)
    codes = [code for code in codes_of(known) if code != "K314"]
    assert not [code for code in codes if code.startswith(("K2", "K3", "K7"))], codes
    ledger = snapshot_of(known, TODAY, Site()).ledger
    return [
        (str(one.last_good_day), one.state.value)
        for one in ledger.of("ke-hoach-a")
        if one.is_due or one.record
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày 05 tháng sau", YearlyDay(5, None, MONTH)),
        ("ngày 5 của tháng kế tiếp", YearlyDay(5, None, MONTH)),
        ("ngày 05 tháng đầu quý sau", YearlyDay(5, None, QUARTER)),
        ("ngày 05 của tháng đầu tiên của quý tiếp theo", YearlyDay(5, None, QUARTER)),
        ("ngày 10 tháng đầu 6 tháng sau", YearlyDay(10, None, HALF)),
        ("15/01 năm sau", YearlyDay(15, 1, YEAR)),
        ("ngày 15 tháng 01 của năm sau", YearlyDay(15, 1, YEAR)),
        ("ngày 20 tháng đầu năm sau", YearlyDay(20, 1, YEAR)),
    ],
)
def test_a_day_of_the_stretch_after_can_be_written(words, day):
    assert read_yearly(words) == day
    assert read_yearly(day.written()) == day


@pytest.mark.parametrize(
    "words",
    ["ngày 05 năm sau", "ngày 05/01 tháng sau", "ngày 32 tháng sau", "31/04 năm sau", "tháng sau"],
)
def test_words_that_leave_the_day_open_are_no_such_day(words):
    with pytest.raises(ValueError, match=r"form|calendar"):
        read_yearly(words)


@pytest.mark.parametrize(
    ("duty", "record", "first"),
    [
        ("every: quarter, due: ngày 05 tháng đầu quý sau", "quý I/2026,03/04/2026", "2026-04-04"),
        ("every: month, due: ngày 05 tháng sau", "03/2026,03/04/2026", "2026-04-04"),
        (
            "every: half_year, due: ngày 10 tháng đầu nửa năm sau",
            "2026-H1,08/07/2026",
            "2026-07-09",
        ),
        # Without words that say so: a report due so early is about what is over.
        ("every: quarter, due: 05/01", "quý I/2026,03/04/2026", "2026-04-04"),
        ("every: month, due: ngày 05", "03/2026,03/04/2026", "2026-04-04"),
    ],
)
def test_a_report_of_what_is_over_is_in_time(tmp_path, duty, record, first):
    found = seen(tmp_path, duty, record)
    assert (first, "on_time") in found
    assert [state for _, state in found].count("on_time") == 1


def test_one_that_comes_after_its_day_is_late_by_that_day(tmp_path):
    known = known_with(
        tmp_path, "every: quarter, due: ngày 05 tháng đầu quý sau", "quý I/2026,07/04/2026"
    )
    ledger = snapshot_of(known, TODAY, Site()).ledger
    late = [one.days_late for one in ledger.of("ke-hoach-a") if one.state.value == "late"]
    assert late == [3]


def test_the_last_stretch_of_a_plan_is_reported_after_its_end(tmp_path):
    known = known_with(tmp_path, "every: quarter, due: ngày 05 tháng đầu quý sau")
    times = snapshot_of(known, TODAY, Site()).timeline.of("ke-hoach-a").occurrences
    assert [str(time.last_good_day) for time in times] == [
        *("2026-04-04", "2026-07-04", "2026-10-04", "2027-01-04"),
    ]
    assert times[-1].about == PartialDate(2026, quarter=4)


@pytest.mark.parametrize(
    ("duty", "last"),
    [
        ("every: month, due: ngày 05", ["2026-11-04", "2026-12-04", "2027-01-04"]),
        ("every: quarter, due: 05/01", ["2026-07-04", "2026-10-04", "2027-01-04"]),
        ("every: half_year, due: 10/01", ["2026-07-09", "2027-01-09"]),
        ("every: year, due: 15/01", ["2027-01-14"]),
        # Near misses: a day that looks back on nothing, and several a year.
        ("every: month, due: ngày 25", ["2026-10-24", "2026-11-24", "2026-12-24"]),
        ("every: year, due: 15/12", ["2026-12-14"]),
        ("every: year, due: [15/01, 15/07]", ["2026-01-14", "2026-07-14"]),
    ],
)
def test_so_is_one_that_is_early_without_words_that_say_so(tmp_path, duty, last):
    known = known_with(tmp_path, duty)
    times = snapshot_of(known, TODAY, Site()).timeline.of("ke-hoach-a").occurrences
    assert [str(time.last_good_day) for time in times][-3:] == last


def test_the_last_report_of_a_plan_is_seen(tmp_path):
    known = known_with(tmp_path, "every: month, due: ngày 05", "12/2026,03/01/2027")
    ledger = snapshot_of(known, dt.date(2027, 2, 10), Site()).ledger
    last = ledger.of("ke-hoach-a")[-1]
    assert (last.about, last.state.value) == (PartialDate(2026, 12), "on_time")


def test_what_a_later_document_moves_leaves_out_no_stretch(tmp_path):
    second = (
        FACTS_2026.replace("id: ke-hoach-a", "id: ke-hoach-b")
        .replace("number: 12", "number: 13")
        .replace("05/01/2026", "01/07/2026")
    )
    second += "relations:\n  - {type: amends, to: ke-hoach-a}\n"
    second += DUTY % "category: report, every: month, due: ngày 10"
    files = {
        "ke-hoach-a.md": source(
            FACTS_2026 + "status: amended\n" + DUTY % "category: report, every: month, due: ngày 05"
        ),
        "ke-hoach-b.md": source(second),
    }
    ledger = snapshot_of(know_of(tmp_path, files), TODAY, Site()).ledger
    told = [
        (str(one.last_good_day), str(one.about))
        for key in ("ke-hoach-a", "ke-hoach-b")
        for one in ledger.of(key)
    ]
    assert told[3:7] == [
        ("2026-05-04", "2026-04"),
        ("2026-06-04", "2026-05"),
        ("2026-07-09", "2026-06"),
        ("2026-08-09", "2026-07"),
    ]


@pytest.mark.parametrize(
    ("duty", "category", "record", "state"),
    [
        # Near misses: a day late in its stretch, and what does not look back.
        ("every: quarter, due: ngày 25", "report", "quý I/2026,20/03/2026", "on_time"),
        ("every: month, due: ngày 25", "report", "03/2026,20/03/2026", "on_time"),
        ("every: quarter, due: 05/01", "disclose", "quý II/2026,03/04/2026", "on_time"),
        ("every: quarter, due: 05/01", "report", "05/04/2026,03/04/2026", "on_time"),
    ],
)
def test_any_other_day_is_of_the_stretch_that_it_lies_in(tmp_path, duty, category, record, state):
    assert state in dict(map(reversed, seen(tmp_path, duty, record, category=category)))


@pytest.mark.parametrize(
    ("duty", "record", "first", "state"),
    [
        # Made public once its own stretch is over: what was made public is of that stretch.
        ("every: month, due: ngày 05", "09/2026,03/10/2026", "2026-10-04", "on_time"),
        ("every: month, due: ngày 05", "09/2026,08/10/2026", "2026-10-04", "late"),
        ("every: month, due: ngày 10", "12/2025,07/01/2026", "2026-01-09", "on_time"),
        ("every: quarter, due: 10/01", "quý II/2026,08/07/2026", "2026-07-09", "on_time"),
        ("every: half_year, due: 15/01", "2026-H1,10/07/2026", "2026-07-14", "on_time"),
        # Near misses: what is made public of days to come, or is named by its day.
        ("every: month, due: ngày 05", "09/2026,03/09/2026", "2026-09-04", "on_time"),
        ("every: month, due: ngày 05", "09/2026,07/09/2026", "2026-09-04", "late"),
        ("every: quarter, due: 10/01", "quý II/2026,08/04/2026", "2026-04-09", "on_time"),
        ("every: month, due: ngày 05", "05/09/2026,07/09/2026", "2026-09-04", "late"),
        ("every: month, due: ngày 25", "09/2026,03/10/2026", "2026-09-24", "late"),
    ],
)
def test_a_disclosure_is_of_the_stretch_that_its_day_tells(tmp_path, duty, record, first, state):
    found = seen(tmp_path, duty, record, category="disclose")
    answered = [one for one in found if one[1] in {"on_time", "late"}]
    assert answered == [(first, state)]


def test_what_a_disclosure_is_about_is_not_told_before_it_is_there(tmp_path):
    known = known_with(
        tmp_path, "every: month, due: ngày 05", "09/2026,03/10/2026", category="disclose"
    )
    made, _ = told(generate(known, TODAY, Site("https://x.vn/")))
    words = " ".join(re.sub("<[^>]*>", " ", made["cong-khai/"].content).split())
    assert "04/10/2026" in words
    assert not re.search(r"muộn \d", words)


def test_a_record_of_a_stretch_that_no_time_is_about_is_told(tmp_path):
    known = known_with(
        tmp_path, "every: quarter, due: ngày 05 tháng đầu quý sau", "2026,03/04/2026"
    )
    assert "K722" in codes_of(known)


def test_the_rule_is_said_as_documents_say_it(tmp_path):
    known = known_with(tmp_path, "every: quarter, due: ngày 05 tháng đầu quý sau")
    (duty,) = known.portal.plans["ke-hoach-a"].deadlines
    assert due_in_words(duty) == "Hằng quý, trước ngày 05 tháng đầu quý sau"


def test_of_several_days_the_one_of_the_year_after_comes_last(tmp_path):
    known = known_with(tmp_path, "every: year, due: [15/01 năm sau, 15/07]")
    assert not [code for code in codes_of(known) if code.startswith("K3") and code != "K314"]
    (duty,) = known.portal.plans["ke-hoach-a"].deadlines
    assert due_in_words(duty) == "Trước 15/07 và 15/01 năm sau hằng năm"


@pytest.mark.parametrize(
    ("duty", "is_told"),
    [
        ("every: quarter, due: 15/01 năm sau", True),
        ("every: half_year, due: 15/01 năm sau", True),
        ("every: year, due: 15/01 năm sau", False),
        ("every: half_year, due: [15/07, 15/01 năm sau]", False),
        ("every: quarter, due: [15/04, 15/07, 15/10, 15/01 năm sau]", False),
    ],
)
def test_a_day_of_the_next_year_alone_is_of_what_is_yearly(tmp_path, duty, is_told):
    assert ("K320" in codes_of(known_with(tmp_path, duty))) is is_told


@pytest.mark.parametrize(
    ("due", "day", "is_asked"),
    [
        ("every: year, due: 31/05", "28/05/2026", False),
        ("every: year, due: 31/05", "10/04/2026", False),
        # Near misses: long before its day, and where no day is set.
        ("every: year, due: 15/12", "10/03/2026", True),
        ("every: year", "28/05/2026", True),
    ],
)
def test_a_report_signed_about_its_day_is_not_asked_for_its_year(tmp_path, due, day, is_asked):
    known = known_with(tmp_path, due, f"2026,{day}")
    assert ("K720" in codes_of(known)) is is_asked


def test_each_time_is_called_by_the_stretch_that_it_is_about(tmp_path):
    known = known_with(
        tmp_path, "every: quarter, due: ngày 05 tháng đầu quý sau", "quý I/2026,03/04/2026"
    )
    made, _ = told(generate(known, TODAY, Site("https://x.vn/")))
    words = " ".join(re.sub("<[^>]*>", " ", made["cong-khai/bao-cao/"].content).split())
    assert "quý I/2026" in words
    assert "quý IV/2026" in words


@pytest.mark.parametrize(
    ("due", "first", "last"),
    [
        # Written out, the first stands, though what it looks back on was over before the plan.
        (PartialDate(2026, 1, 15), "2026-01-15", "2029-01-15"),
        (PartialDate(2027, 1, 15), "2027-01-15", "2029-01-15"),
        # A day of every year begins with the first year of the plan.
        (YearlyDay(15, 1), "2027-01-15", "2029-01-15"),
    ],
)
def test_a_first_time_that_is_written_out_stands(due, first, last):
    start, end = dt.date(2026, 1, 5), dt.date(2028, 12, 31)
    rule = Rule((due,), Comparator.ON, Every.YEAR, start, end, early_is_before=True)
    days = [str(slot.last_good_day) for slot in rule.slots()]
    assert (days[0], days[-1]) == (first, last)


@pytest.mark.parametrize(
    ("duty", "record", "offered"),
    [
        ("every: year, due: 15/12", ",10/12/2026", "thêm «period: 2026»"),
        # A late one is of the year whose day is nearest.
        ("every: year, due: 15/12", ",10/01/2027", "thêm «period: 2026»"),
        ("every: quarter, due: ngày 25", ",27/06/2026", "thêm «period: 2026-Q2»"),
        ("every: quarter, due: ngày 05 tháng đầu quý sau", ",03/04/2026", "thêm «period: 2026-Q1»"),
        ("every: month, due: ngày 05", ",03/04/2026", "thêm «period: 2026-03»"),
        ("every: half_year", ",20/06/2026", "thêm «period: 2026-H1»"),
        # Nothing tells which: no day, a day out of the plan, several days a year.
        ("every: year, due: 15/12", ",", "thêm «period»: năm mà tài liệu nói tới"),
        ("every: year, due: 15/12", ",10/12/2031", "thêm «period»: năm mà tài liệu nói tới"),
        ("every: year, due: [15/06, 15/12]", ",10/12/2026", "thêm «period»: năm mà tài liệu"),
    ],
)
def test_the_period_that_is_offered_is_the_records_own(tmp_path, duty, record, offered):
    known = known_with(tmp_path, duty, record)
    (hint,) = [problem.hint for problem in known.problems if problem.code == "K703"]
    assert hint.startswith(offered)


def test_no_year_is_offered_that_the_title_speaks_against(tmp_path):
    files = {
        "ke-hoach-a.md": source(FACTS_2026 + DUTY % "category: report, every: year, due: 15/12"),
        "ke-hoach-a/reports.csv": "duty,title,date,link\n"
        "bao-cao,Báo cáo năm 2025,10/12/2026,https://a.example/b\n",
    }
    (hint,) = [
        problem.hint for problem in know_of(tmp_path, files).problems if problem.code == "K703"
    ]
    assert hint == "thêm «period»: năm mà tài liệu nói tới"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "tài liệu của cả năm 2026 mà nộp cho lần cuối thì ghi quý IV/2026"),
        (
            "  - {id: bao-cao-nam, what: Báo cáo năm, category: report, every: year, due: 15/12}\n",
            "tài liệu của cả năm 2026 thuộc việc «bao-cao-nam»",
        ),
        # Of another kind: what is made public each year is no report of it.
        (
            "  - {id: cong-khai, what: Công khai, category: disclose, every: year, due: 15/12}\n",
            "tài liệu của cả năm 2026 mà nộp cho lần cuối thì ghi quý IV/2026",
        ),
    ],
)
def test_a_document_of_the_whole_year_is_led_to_the_duty_of_the_year(tmp_path, more, told):
    duty = "category: report, every: quarter, due: ngày 25"
    files = {
        "ke-hoach-a.md": source(FACTS_2026 + DUTY % duty + more),
        "ke-hoach-a/reports.csv": "duty,title,period,date,link\n"
        "bao-cao,Báo cáo năm,2026,20/12/2026,https://a.example/b\n",
    }
    (hint,) = [
        problem.hint for problem in know_of(tmp_path, files).problems if problem.code == "K722"
    ]
    assert hint == f"ghi từng kỳ một, như quý I/2026; {told}"


@pytest.mark.parametrize(
    ("day", "every", "early"),
    [
        # The tenth of a short month as of a long one.
        (dt.date(2026, 2, 10), MONTH, True),
        (dt.date(2026, 3, 10), MONTH, True),
        (dt.date(2026, 2, 11), MONTH, False),
        (dt.date(2026, 1, 31), QUARTER, True),
        (dt.date(2026, 7, 31), QUARTER, True),
        (dt.date(2026, 2, 1), QUARTER, False),
        (dt.date(2026, 2, 28), HALF, True),
        (dt.date(2026, 9, 1), HALF, False),
        (dt.date(2027, 4, 1), YEAR, False),
        (dt.date(2028, 3, 31), YEAR, True),
    ],
)
def test_a_day_is_early_in_a_stretch_whatever_its_length(day, every, early):
    assert is_early(day, every) is early


@pytest.mark.parametrize(
    ("issued", "duty", "first"),
    [
        # Of the month before the document, and on its own day: nobody is asked.
        ("09/02/2026", "every: month, due: ngày 10", "2026-03-09"),
        ("05/02/2026", "every: month, due: ngày 10", "2026-03-09"),
        ("19/02/2026", "every: month, due: ngày 20", "2026-03-19"),
        # Near miss: a later day of the same month.
        ("18/02/2026", "every: month, due: ngày 20", "2026-02-19"),
    ],
)
def test_the_first_time_is_after_the_day_of_issue(tmp_path, issued, duty, first):
    facts = FACTS_2026.replace("05/01/2026", issued) + DUTY % f"category: report, {duty}"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    shown = snapshot_of(known, TODAY, Site())
    days = [str(one.last_good_day) for one in shown.timeline.of("ke-hoach-a").occurrences]
    assert days[0] == first
