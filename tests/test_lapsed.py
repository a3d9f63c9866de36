"""Days of tasks and targets that are past, and make nobody late."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.drawings.timeline import plan_timeline
from congkhai.render.pages.agency_unseen import missed_by
from congkhai.render.registers.past_due import past_due
from congkhai.render.registers.targets import target_table
from congkhai.render.registers.tasks import task_table, tasks_by_year
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_track import ENDED

TODAY = dt.date(2026, 11, 22)
NEWER = """\
id: ke-hoach-b
kind: kế hoạch
number: 40
symbol: KH-SYT
issued: 20/07/2026
agency: so-y-te
title: Phong trào mới
relations:
  - {type: TYPE, to: ke-hoach-a}
"""
WORK = """\
tasks:
  - {id: rao, what: Rào vườn, lead: LEAD, due: DAY}
targets:
  - {id: ho, what: Hộ tham gia, value: 90, unit: '%', due: DAY}
"""
GONE = "Văn bản không còn hiệu lực vào ngày này"
LATE = "Đã qua hạn, chưa thấy kết quả trên cổng này"
NOBODY = "Cơ quan phải làm đã hết trước hạn này, không tính"


def told(folder, day, newer="", lead="so-y-te", agency="so-y-te"):
    facts = FACTS.replace("agency: so-y-te", f"agency: {agency}")
    work = WORK.replace("DAY", day).replace("LEAD", lead)
    files = {"agencies.yml": ENDED, "ke-hoach-a.md": source(facts + work)}
    if newer:
        files["ke-hoach-b.md"] = source(newer)
    snapshot = snapshot_of(know_of(folder, files), TODAY, Site())
    plan = snapshot.portal.plans["ke-hoach-a"]
    return tuple(row.state for of in (task_table, target_table) for row in of(snapshot, plan))


@pytest.mark.parametrize(
    ("day", "kind", "expected"),
    [
        ("30/09/2026", "replaces", (GONE, GONE)),
        ("30/10/2027", "replaces", (GONE, GONE)),
        ("30/06/2026", "replaces", (LATE, LATE)),
        ("30/09/2026", "implements", (LATE, LATE)),
        ("30/10/2027", "implements", ("Chưa đến hạn", "Chưa đến hạn")),
    ],
)
def test_a_replaced_plan_has_no_late_days_after_it_was_replaced(tmp_path, day, kind, expected):
    assert told(tmp_path, day, NEWER.replace("TYPE", kind)) == expected


def test_a_task_whose_day_was_set_anew_is_not_late_by_the_old_one(tmp_path):
    newer = NEWER.replace("TYPE", "amends")
    newer += "tasks:\n  - {id: rao, what: Rào vườn, lead: so-y-te, due: 30/10/2027}\n"
    task, target = told(tmp_path, "30/09/2026", newer)
    assert (task, target) == ("Văn bản khác đã đặt ngày khác", LATE)


@pytest.mark.parametrize(
    ("day", "lead", "agency", "expected"),
    [
        ("30/09/2025", "huyen", "so-y-te", (NOBODY, LATE)),
        ("30/05/2025", "huyen", "so-y-te", (LATE, LATE)),
        ("30/09/2025", "[huyen, so-y-te]", "so-y-te", (LATE, LATE)),
        ("30/09/2025", "so-y-te", "huyen", (LATE, NOBODY.replace("phải làm", "ban hành"))),
    ],
)
def test_who_had_ended_by_then_is_not_late(tmp_path, day, lead, agency, expected):
    assert told(tmp_path, day, lead=lead, agency=agency) == expected


LINES = """\
deadlines:
  - {id: ho-so, what: Hồ sơ khen, category: submit, due: 20/03/2026, who: so-y-te, to: ubnd}
  - {id: bao-cao, what: Báo cáo, due: 21/03/2026, who: so-y-te, to: ubnd}
  - {id: cu, what: Báo cáo cũ, due: 22/03/2026, who: huyen, to: ubnd}
milestones:
  - {id: mo, name: Lễ mở đầu, category: other, due: 23/03/2026, who: so-y-te}
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, due: 24/03/2026}
  - {id: don, what: Dọn chợ, lead: huyen, due: 25/03/2026}
"""


def test_a_timeline_misses_only_what_a_record_could_show(tmp_path):
    files = {"agencies.yml": ENDED, "ke-hoach-a.md": source(FACTS + LINES)}
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    plan = snapshot.portal.plans["ke-hoach-a"]
    view = plan_timeline(plan, snapshot.timeline.of(plan.id), snapshot.ledger.has_record)
    assert view
    states = {row.what: row.state for row in view.rows}
    assert {what: states[what] for what in states if "Giai" not in what and "Ban" not in what} == {
        "Hồ sơ khen": "đã qua",
        "Báo cáo": "chưa thấy trên cổng này",
        "Báo cáo cũ": "cơ quan phải làm đã hết",
        "Lễ mở đầu": "đã qua",
        "Rào vườn": "chưa thấy kết quả trên cổng này",
        "Dọn chợ": "cơ quan phải làm đã hết",
    }


def test_a_result_of_a_target_that_nobody_was_left_to_reach_is_told_with_its_year(tmp_path):
    work = WORK.replace("DAY", "2026").replace("LEAD", "huyen")
    files = {
        "agencies.yml": ENDED,
        "ke-hoach-a.md": source(FACTS.replace("agency: so-y-te", "agency: huyen") + work),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\nho,2024,71,%,https://vi-du.example/71\n",
    }
    snapshot = snapshot_of(know_of(tmp_path, files), dt.date(2027, 2, 1), Site())
    (row,) = target_table(snapshot, snapshot.portal.plans["ke-hoach-a"])
    assert row.mark == "free"
    assert row.state == ("Năm 2024: 71% / 90%; cơ quan ban hành đã hết trước hạn này, không tính")
    assert row.chart is not None
    assert row.chart.missing is None
    assert row.chart.said.endswith(
        "Hạn năm 2026: cơ quan ban hành đã hết trước hạn này, không tính."
    )


@pytest.mark.parametrize(
    ("bound", "due", "state"),
    [
        ("dưới", "2027", f"Năm 2025: 88% (cần dưới 90%); v{GONE[1:]}"),
        ("tối đa", "30/10/2027", f"Năm 2025: 88% (cần không quá 90%); v{GONE[1:]}"),
        # Before the plan ended it was judged.
        ("ít nhất", "2027", f"Năm 2025: 88% / 90%; v{GONE[1:]}"),
        ("dưới", "2025", "Đạt: 88% (cần dưới 90%)"),
    ],
)
def test_what_is_to_stay_under_a_figure_is_judged_on_no_day_after_the_end(
    tmp_path, bound, due, state
):
    target = f"{{id: ho, what: Hộ tham gia, value: 90, unit: '%', bound: {bound}, due: {due}}}"
    files = {
        "agencies.yml": ENDED,
        "ke-hoach-a.md": source(f"{FACTS}targets:\n  - {target}\n"),
        "ke-hoach-a/results.csv": "target,date,value,unit,link\nho,2025,88,%,https://vi-du.example/8\n",
        "ke-hoach-b.md": source(NEWER.replace("TYPE", "replaces")),
    }
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (row,) = target_table(snapshot, snapshot.portal.plans["ke-hoach-a"])
    assert row.state == state


DOING = "Đang làm, đã quá hạn"


@pytest.mark.parametrize(
    ("day", "lead", "step", "more", "state", "owed"),
    [
        ("30/09/2026", "so-y-te", "doing", "", DOING, 1),
        # Near misses: before its day, done, of who has ended, inferred.
        ("30/10/2027", "so-y-te", "doing", "", "Đang làm", 0),
        ("30/09/2026", "so-y-te", "done", "", "Đã xong", 0),
        ("30/09/2026", "huyen", "doing", "", "Đang làm", 0),
        ("30/09/2026", "so-y-te", "doing", ", inferred: tiêu đề nêu Sở", "Đang làm", 0),
    ],
)
def test_what_is_under_way_after_its_day_is_told_as_late(
    tmp_path, day, lead, step, more, state, owed
):
    task = f"  - {{id: rao, what: Rào vườn, lead: {lead}, due: {day}{more}}}\n"
    task += "  - {id: don, what: Dọn chợ, lead: so-y-te, due: 30/09/2024}\n"
    files = {
        "agencies.yml": ENDED,
        "ke-hoach-a.md": source(f"{FACTS}tasks:\n{task}"),
        "ke-hoach-a/tasks/1.yml": f"task: rao\nstate: {step}\ndate: 01/06/2025\n",
    }
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    plan = snapshot.portal.plans["ke-hoach-a"]
    rows = [*task_table(snapshot, plan)]
    assert [row.state for row in rows] == [state, LATE]
    assert past_due(snapshot, plan.id) == (owed + 1, 0)
    chart = tasks_by_year(snapshot, rows)
    counts = {row.year: tuple(row.counts) for row in chart.rows} if chart else {}
    assert not owed or counts[2026] == (0, 1, 0)
    missed = [one.words for one in missed_by(snapshot, (plan.id, "task", "rao"))]
    assert missed == (["mới thấy đang làm"] if owed else [])
