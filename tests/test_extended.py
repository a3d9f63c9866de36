"""A document that extends a plan: its duties go on, and its page says by which document."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate, snapshot_of
from congkhai.snapshot import Site

from tests.small import FACTS, codes_of, know_of, source
from tests.test_history import told

YEAR_2026 = (
    FACTS.replace("10/02/2024", "15/01/2026")
    .replace("{start: 2024, end: 2030}", "{start: 2026, end: 2026}")
    .split("phases:")[0]
)
MONTHLY = (
    "deadlines:\n  - {id: bao-cao, what: Báo cáo tháng, every: month, due: ngày 25, who: so-y-te}\n"
)
UNDATED = "obligations:\n  - {id: cong-khai, what: Công khai sổ đi bộ, every: quarter}\n"
LONGER = (
    YEAR_2026.replace("ke-hoach-a", "keo-dai")
    .replace("number: 12", "number: 40")
    .replace("15/01/2026", "%s")
    .replace("{start: 2026, end: 2026}", "%s")
    + "relations:\n  - {type: amends, to: ke-hoach-a}\n"
)


def known_with(tmp_path, issued: str, period: str, facts: str = MONTHLY):
    return know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(YEAR_2026 + facts),
            "keo-dai.md": source(LONGER % (issued, period)),
        },
    )


def last_days(tmp_path, issued: str, period: str, today: str = "2026-11-30") -> list[str]:
    shown = snapshot_of(known_with(tmp_path, issued, period), dt.date.fromisoformat(today), Site())
    times = shown.timeline.of("ke-hoach-a").occurrences
    return [str(time.last_good_day) for time in times][-4:]


@pytest.mark.parametrize(
    ("issued", "period", "days"),
    [
        (
            "16/11/2026",
            "{start: 16/11/2026, end: 31/03/2027}",
            ["2026-12-25", "2027-01-25", "2027-02-25", "2027-03-25"],
        ),
        (
            "16/11/2026",
            "{start: 01/01/2027, end: 2027-02}",
            ["2026-11-25", "2026-12-25", "2027-01-25", "2027-02-25"],
        ),
        # Nobody was held to January when January passed.
        (
            "10/02/2027",
            "{start: 2026, end: 31/03/2027}",
            ["2026-11-25", "2026-12-25", "2027-02-25", "2027-03-25"],
        ),
        # Issued when the plan was over, its time beginning with its own day.
        (
            "05/02/2027",
            "{start: 05/02/2027, end: 30/04/2027}",
            ["2026-12-25", "2027-02-25", "2027-03-25", "2027-04-25"],
        ),
        (
            "05/02/2027",
            "{start: 2027-02, end: 2027-03}",
            ["2026-11-25", "2026-12-25", "2027-02-25", "2027-03-25"],
        ),
        # Near misses: it ends with the plan, or before; it is about a time that comes later.
        (
            "16/11/2026",
            "{start: 2026, end: 2026}",
            ["2026-09-25", "2026-10-25", "2026-11-25", "2026-12-25"],
        ),
        (
            "16/05/2026",
            "{start: 2026, end: 30/06/2026}",
            ["2026-09-25", "2026-10-25", "2026-11-25", "2026-12-25"],
        ),
        (
            "16/11/2026",
            "{start: 2028, end: 2030}",
            ["2026-09-25", "2026-10-25", "2026-11-25", "2026-12-25"],
        ),
    ],
)
def test_duties_go_on_to_the_new_end(tmp_path, issued, period, days):
    assert last_days(tmp_path, issued, period, "2027-04-15") == days


@pytest.mark.parametrize("today", ["2027-01-04", "2027-01-05"])
@pytest.mark.parametrize(
    ("issued", "effective"),
    [("05/01/2027", ""), ("16/11/2026", "05/01/2027"), ("20/12/2026", "05/01/2027")],
)
def test_nothing_goes_on_by_a_document_that_is_not_in_force_yet(tmp_path, issued, effective, today):
    own = f"\neffective: {effective}" if effective else ""
    longer = "{start: 2026, end: 31/03/2027}" + own
    is_in_force = today == "2027-01-05"
    last = last_days(tmp_path, issued, longer, today)[-1]
    assert last == ("2027-03-25" if is_in_force else "2026-12-25")
    shown = snapshot_of(know_of(tmp_path, {}), dt.date.fromisoformat(today), Site())
    time = shown.timeline.of("ke-hoach-a")
    assert (time.ended, bool(time.extension)) == (not is_in_force, is_in_force)


def test_a_duty_without_a_day_goes_on_as_well(tmp_path):
    known = known_with(tmp_path, "16/11/2026", "{start: 2026, end: 31/03/2027}", UNDATED)
    ledger = snapshot_of(known, dt.date(2027, 4, 15), Site()).ledger
    periods = [str(one.period) for one in ledger.of("ke-hoach-a")]
    assert periods == ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]


@pytest.mark.parametrize(
    ("today", "says"),
    [
        ("2026-11-30", "Kéo dài đến hết 31/03/2027 , theo Kế hoạch 40/KH-SYT"),
        ("2027-02-10", "năm 2026 – 31/03/2027, đang diễn ra"),
    ],
)
def test_the_plans_page_says_until_when_and_by_which(tmp_path, today, says):
    known = known_with(tmp_path, "16/11/2026", "{start: 2026, end: 31/03/2027}")
    made, _ = told(generate(known, dt.date.fromisoformat(today), Site("https://x.vn/")))
    content = made["ke-hoach/ke-hoach-a/"].content
    words = " ".join(re.sub("<[^>]*>", " ", content).split())
    assert says in words
    assert "Đã kết thúc" not in words
    assert "đến hết 31/03/2027" in words.lower()


def test_after_the_new_end_it_is_over(tmp_path):
    known = known_with(tmp_path, "16/11/2026", "{start: 2026, end: 31/03/2027}")
    for day, over in (("2027-03-31", False), ("2027-04-01", True)):
        time = snapshot_of(known, dt.date.fromisoformat(day), Site()).timeline.of("ke-hoach-a")
        assert time.ended is over


def test_a_record_of_the_added_time_is_taken_where_the_plan_says_it_was_amended(tmp_path):
    record = {
        "ke-hoach-a/reports.csv": "duty,title,period,date,link\n"
        "bao-cao,Báo cáo,01/2027,24/01/2027,https://a.example/b\n"
    }
    for status, is_told in (("issued", True), ("amended", False)):
        facts = YEAR_2026 + MONTHLY + f"status: {status}\n"
        known = know_of(tmp_path, {"ke-hoach-a.md": source(facts), **record})
        assert ("K704" in codes_of(known)) is is_told


def test_in_time_that_only_a_program_has_read_nobody_is_late(tmp_path):
    files = {
        "ke-hoach-a.md": source(YEAR_2026 + MONTHLY),
        "keo-dai.md": source(
            LONGER.replace("period: ", "# cần xem: ngày đầu lấy từ ngày ban hành\nperiod: ", 1)
            % ("16/11/2026", "{start: 16/11/2026, end: 31/03/2027}")
        ),
    }
    ledger = snapshot_of(know_of(tmp_path, files), dt.date(2027, 3, 1), Site()).ledger
    states = [one.state.value for one in ledger.of("ke-hoach-a") if one.state.value != "not_yet"]
    assert states == ["not_seen"] * 12 + ["unchecked"] * 2


@pytest.mark.parametrize("is_read_by_program", [False, True])
def test_time_that_only_a_program_read_as_added_says_so(tmp_path, is_read_by_program):
    remark = "# cần xem: ngày cuối\n" if is_read_by_program else ""
    longer = LONGER % ("16/11/2026", "{start: 2026, end: 31/03/2027}")
    files = {
        "ke-hoach-a.md": source(YEAR_2026 + MONTHLY),
        "keo-dai.md": source(longer.replace("period:", f"{remark}period:")),
    }
    made, _ = told(generate(know_of(tmp_path, files), dt.date(2026, 11, 30), Site("https://x.vn/")))
    words = " ".join(re.sub("<[^>]*>", " ", made["ke-hoach/ke-hoach-a/"].content).split())
    assert ("theo Kế hoạch 40/KH-SYT Máy đọc, chưa ai đối chiếu" in words) is is_read_by_program


def test_lists_of_plans_tell_the_time_as_it_was_prolonged(tmp_path):
    known = known_with(tmp_path, "16/11/2026", "{start: 2026, end: 31/03/2027}")
    made, _ = told(generate(known, dt.date(2026, 11, 30), Site("https://x.vn/")))
    for url, count in (("co-quan/so-y-te/", 1), ("phong-trao/song-khoe/", 2)):
        words = " ".join(re.sub("<[^>]*>", " ", made[url].content).split())
        assert words.lower().count("năm 2026 – 31/03/2027") >= count, url


def test_a_draft_that_would_amend_a_plan_is_told_as_a_draft(tmp_path):
    longer = LONGER % ("16/11/2026", "{start: 2026, end: 31/03/2027}") + "status: draft\n"
    files = {"ke-hoach-a.md": source(YEAR_2026 + MONTHLY), "keo-dai.md": source(longer)}
    made, _ = told(generate(know_of(tmp_path, files), dt.date(2026, 11, 30), Site("https://x.vn/")))
    words = " ".join(re.sub("<[^>]*>", " ", made["ke-hoach/ke-hoach-a/"].content).split())
    assert "Có dự thảo sửa đổi, bổ sung: " in words
    assert "Được sửa đổi bởi" not in words
