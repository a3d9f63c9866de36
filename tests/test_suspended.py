"""What another document suspends asks for nothing as long as it does, and is not called over."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate, snapshot_of
from congkhai.render.registers.targets import target_table
from congkhai.render.registers.tasks import task_table
from congkhai.schedule import DutyState, force_of
from congkhai.search_entries.answers import plan_facts
from congkhai.snapshot import Site

from tests.builds import Portal, contents
from tests.small import FACTS, codes_of, know_of, source, write
from tests.test_history import told

TODAY = dt.date(2026, 11, 22)
STOPPING = """\
id: ID
kind: quyết định
number: NUMBER
symbol: QĐ-SYT
issued: DAY
agency: so-y-te
title: TITLE
relations:
  - {type: TYPE, to: ke-hoach-aMORE}
"""
WORK = """\
deadlines:
  - {id: bao-cao, what: Báo cáo, category: report, every: quarter, due: ngày 25, who: so-y-te}
  - {id: kiem-ke, what: Kiểm kê, category: report, every: month, who: so-y-te}
  - {id: bat-thuong, what: Báo cáo khác, category: report, who: so-y-te}
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, due: 30/09/2026}
targets:
  - {id: ho, what: Hộ tham gia, value: 90, unit: '%', due: 30/09/2026}
"""
STOPPED = "Văn bản tạm ngưng thi hành vào ngày này"
LATE = "Đã qua hạn, chưa thấy kết quả trên cổng này"


def stopping(day: str, more: str = "", kind: str = "suspends", number: int = 40) -> str:
    text = STOPPING.replace("ID", f"qd-{number}").replace("NUMBER", str(number))
    return (
        text.replace("DAY", day)
        .replace("TYPE", kind)
        .replace("MORE", more)
        .replace("TITLE", f"Việc số {number}")
    )


def known(folder, *others: str):
    files = {f"qd-{40 + place}.md": source(text) for place, text in enumerate(others)}
    return know_of(folder, {"ke-hoach-a.md": source(FACTS + WORK), **files})


def shown(folder, *others: str, today: dt.date = TODAY):
    return snapshot_of(known(folder, *others), today, Site())


def quarters(snapshot, year: int = 2026) -> list[str]:
    return [
        one.state.value
        for one in snapshot.timeline.of("ke-hoach-a").occurrences
        if one.duty_id == "bao-cao" and one.last_good_day.year == year
    ]


UNTIL = ", until: 31/10/2026"


@pytest.mark.parametrize(
    ("others", "states"),
    [
        # Without an end; with one; resumed by another; resumed later than it said.
        ((stopping("20/07/2026"),), ["passed", "passed", "suspended", "suspended"]),
        ((stopping("20/07/2026", UNTIL),), ["passed", "passed", "suspended", "upcoming"]),
        (
            (stopping("20/07/2026"), stopping("01/10/2026", "", "resumes", 41)),
            ["passed", "passed", "suspended", "upcoming"],
        ),
        (
            (stopping("20/07/2026", UNTIL), stopping("20/11/2026", "", "resumes", 41)),
            ["passed", "passed", "suspended", "upcoming"],
        ),
        # From its own day of effect, or the relation's.
        ((stopping("20/07/2026", ", effective: 01/10/2026"),), ["passed"] * 3 + ["suspended"]),
        # Near misses: a draft suspends nothing, nor does what is merely related.
        (
            (stopping("20/07/2026").replace("title:", "status: draft\ntitle:"),),
            ["passed"] * 3 + ["upcoming"],
        ),
        ((stopping("20/07/2026", "", "related"),), ["passed"] * 3 + ["upcoming"]),
    ],
)
def test_nothing_falls_due_while_a_plan_is_suspended(tmp_path, others, states):
    found = quarters(shown(tmp_path, *others))
    assert [state.replace("due_soon", "upcoming") for state in found] == states


def test_a_second_suspension_begins_after_the_first_was_over(tmp_path):
    snapshot = shown(
        tmp_path,
        stopping("01/03/2026"),
        stopping("01/05/2026", "", "resumes", 41),
        stopping("01/09/2026", "", "suspends", 42),
    )
    assert quarters(snapshot) == ["suspended", "passed", "suspended", "suspended"]


def test_no_task_or_target_is_late_by_a_day_in_it(tmp_path):
    def states(*others):
        snapshot = shown(tmp_path, *others)
        plan = snapshot.portal.plans["ke-hoach-a"]
        return [row.state for of in (task_table, target_table) for row in of(snapshot, plan)]

    assert states(stopping("20/07/2026")) == [STOPPED, STOPPED]
    assert states(stopping("01/10/2026")) == [LATE, LATE]
    assert states(stopping("20/07/2026", ", until: 31/08/2026")) == [LATE, LATE]


def test_what_returns_without_a_day_is_not_counted_in_it(tmp_path):
    def months(*others):
        ledger = shown(tmp_path, *others).ledger
        return [
            str(one.period)
            for one in ledger.of("ke-hoach-a")
            if one.duty.id == "kiem-ke" and one.period and one.period.first.year == 2026
        ]

    every = [f"2026-{month:02}" for month in range(1, 12)]
    assert months() == every
    assert months(stopping("20/07/2026")) == every[:6]
    assert months(stopping("20/07/2026", UNTIL)) == [*every[:6], "2026-11"]


def test_its_state_is_told_on_its_day_alone(tmp_path):
    def force(today, *others):
        snapshot = shown(tmp_path, *others, today=today)
        plan = snapshot.portal.plans["ke-hoach-a"]
        return force_of(plan, snapshot.timeline.of(plan.id), snapshot.portal).value

    stopped = stopping("20/07/2026", UNTIL)
    assert force(dt.date(2026, 7, 19), stopped) == "in_force"
    assert force(dt.date(2026, 7, 20), stopped) == "suspended"
    assert force(dt.date(2026, 11, 1), stopped) == "in_force"
    # One whose time is over is over, whatever was suspended.
    assert force(dt.date(2031, 2, 1), stopping("20/07/2026")) == "period_over"


def test_undated_duties_of_it_ask_for_nothing_meanwhile(tmp_path):
    def waiting(*others):
        return [one.duty_id for one in shown(tmp_path, *others).timeline.undated()]

    assert "bat-thuong" in waiting()
    assert waiting(stopping("20/07/2026")) == []
    assert "bat-thuong" in waiting(stopping("20/07/2026", UNTIL))


def words_of(page) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", page.content).split())


def test_pages_say_from_when_and_by_what(tmp_path):
    pages, _ = told(generate(known(tmp_path, stopping("20/07/2026")), TODAY, Site()))
    page = words_of(pages["ke-hoach/ke-hoach-a/"])
    assert "Văn bản đang tạm ngưng từ 20/07/2026, theo Quyết định 40/QĐ-SYT" in page
    assert "cổng chưa thấy văn bản cho thực hiện lại" in page
    assert "Đang tạm ngưng" in page
    assert "quá hạn mà cổng chưa thấy" not in page
    assert "Bị tạm ngưng bởi" in page
    assert "Tạm ngưng" in words_of(pages["ke-hoach/qd-40/"])


def test_a_calendar_hears_of_the_days_that_are_not_asked(tmp_path):
    _, files = told(generate(known(tmp_path, stopping("20/07/2026", UNTIL)), TODAY, Site()))
    text = next(data for path, data in files.items() if path.endswith("ke-hoach-a.ics")).decode()
    cancelled = [event for event in text.split("BEGIN:VEVENT") if "STATUS:CANCELLED" in event]
    assert any("20260925" in event for event in cancelled)
    assert not any("20261225" in event for event in cancelled)


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (stopping("20/07/2026", ", until: 31/10/2026"), []),
        (stopping("20/07/2026", ", until: 31/05/2026"), ["K301"]),
        (stopping("20/07/2026", ", until: 31/10/2026", "amends"), ["K322"]),
        (stopping("20/07/2026", "", "resumes"), ["K649"]),
    ],
)
def test_what_cannot_be_so_is_asked_about(tmp_path, other, codes):
    wanted = {"K301", "K322", "K649"}
    assert [code for code in codes_of(known(tmp_path, other)) if code in wanted] == codes


def test_what_amends_a_suspended_plan_asks_for_nothing_in_its_place(tmp_path):
    moving = stopping("05/01/2025", "", "amends", 41) + (
        "deadlines:\n"
        "  - {id: bao-cao, what: Báo cáo, category: report, every: quarter, due: ngày 20}\n"
        "  - {id: rieng, what: Báo cáo riêng, category: report, every: quarter, due: ngày 20}\n"
    )
    snapshot = shown(tmp_path, moving, stopping("20/07/2026", "", "suspends", 42))
    states = {
        one.duty_id: one.state
        for one in snapshot.timeline.of("qd-41").occurrences
        if one.last_good_day == dt.date(2026, 12, 20)
    }
    assert states["bao-cao"] is DutyState.SUSPENDED
    assert states["rieng"] is DutyState.SUSPENDED  # it is added to the plan


def test_an_answer_that_is_read_alone_says_so(tmp_path):
    def answers(*others):
        snapshot = shown(tmp_path, *others)
        facts = plan_facts(snapshot, snapshot.portal.plans["ke-hoach-a"])
        return next(fact.answer for fact in facts if fact.label.startswith("Hộ tham gia"))

    assert "tạm ngưng" not in answers()
    assert "văn bản đang tạm ngưng từ 20/07/2026" in answers(stopping("20/07/2026"))
    assert "tạm ngưng" not in answers(stopping("20/07/2026", UNTIL))


def test_a_site_follows_a_suspension_from_day_to_day(tmp_path):
    """Built again with what was kept, it is what one from nothing is."""
    plans = write(tmp_path, {"ke-hoach-a.md": source(FACTS + WORK)})
    leaning = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-c").replace("number: 12", "number: 14")
    leaning += "relations:\n  - {type: implements, to: ke-hoach-a}\n"
    (plans / "ke-hoach-c.md").write_text(source(leaning), "utf-8")
    own = Portal(tmp_path)
    steps = {
        "2026-07-18": "",
        "2026-07-19": stopping("20/07/2026", UNTIL),
        "2026-07-20": stopping("20/07/2026", UNTIL),
        "2026-10-31": stopping("20/07/2026", UNTIL),
        "2026-11-01": stopping("20/07/2026", UNTIL),
        "2026-11-02": stopping("20/07/2026"),
        "2026-11-03": "",
    }
    for day, text in steps.items():
        path = plans / "qd-40.md"
        path.unlink(missing_ok=True)
        if text:
            path.write_text(source(text), "utf-8")
        today = dt.date.fromisoformat(day)
        own.build(today)
        assert contents(own.site) == own.from_nothing(today), day
