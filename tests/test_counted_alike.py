"""What home page and registers count: where their numbers differ, the pages say by what."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.export.rows import target_rows, task_rows
from congkhai.knowledge import load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.agency import agency_pages
from congkhai.render.pages.agency_duties import Roles
from congkhai.render.pages.document import Citers
from congkhai.render.pages.home import home_page
from congkhai.render.pages.plan import plan_page
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.render.registers.holdings import Holdings
from congkhai.render.registers.past_due import past_due
from congkhai.render.registers.tasks import task_table
from congkhai.snapshot import Site

from tests.need import ROOT
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
REPORT = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 01/06, who: so-y-te, to: ubnd}
"""
UNDATED = "  - {id: gia, what: Công khai, headings: [giá thuốc, giường], who: so-y-te}\n"
DATED = UNDATED.replace("gia,", "ngay,").replace(
    "headings: [giá thuốc, giường]", "every: year, due: 01/06"
)
SEEN = """\
duty: gia
heading: giá thuốc
title: Bảng giá
date: 01/03/2026
link: https://vi-du.example/1.pdf
"""


def said(html: str) -> str:
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    return re.sub(r" ([;:.,)])", r"\1", text)


@pytest.mark.parametrize(
    ("orders", "record", "home", "register"),
    [
        (
            UNDATED,
            "",
            "Không tính 2 mục phải công khai mà không có ngày cũng không có kỳ: sổ công khai.",
            "1 việc văn bản buộc công khai, gồm 2 mục không có ngày, không có kỳ; cổng chưa thấy "
            "mục nào.",
        ),
        (
            UNDATED + DATED,
            SEEN,
            "Không tính 2 mục phải công khai mà không có ngày cũng không có kỳ (đã thấy 1): sổ "
            "công khai.",
            "2 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay có 5 mục đến "
            "lúc; cổng đã thấy 1.",
        ),
        (
            DATED,
            "",
            "",
            "1 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay có 3 mục đến "
            "lúc; cổng chưa thấy mục nào.",
        ),
    ],
)
def test_what_the_home_page_leaves_out_it_tells(tmp_path, orders, record, home, register):
    facts = FACTS + REPORT + "obligations:\n" + orders
    files = {"ke-hoach-a.md": source(facts)}
    if record:
        files["ke-hoach-a/disclosures/1.yml"] = record
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    told = said(home_page(snapshot).content)
    dated = 3 * (DATED in orders)
    assert f"{3 + dated} mục báo cáo, công khai đã đến hạn" in told
    assert home in told
    assert ("Không tính" in told) == bool(home)
    page = said(next(iter(disclosure_pages(snapshot))).content)
    assert register in page
    rest = "Trong đó 2 mục không có ngày cũng không có kỳ, đã thấy 1; trang chủ và bảng theo năm"
    assert (rest in page) == (bool(home) and bool(dated))


def made(folder, facts: str, extra: str = ""):
    files = {"ke-hoach-a.md": source(FACTS + extra + facts)}
    return snapshot_of(know_of(folder, files), TODAY, Site())


HALVES = """\
obligations:
  - {id: nua, what: Báo cáo sáu tháng, category: report, every: half_year, who: so-y-te}
  - {id: thang, what: Báo cáo tháng, category: report, every: month, who: so-y-te}
"""


def test_a_period_without_a_day_is_told_before_it_is_over(tmp_path):
    snapshot = made(tmp_path, HALVES)
    told = "2 việc định kỳ không ghi ngày: kỳ đang chạy hết sớm nhất ngày 30/11/2026."
    assert told in said(home_page(snapshot).content)
    of_agency = agency_said(snapshot, "so-y-te")
    assert f"Cổng không thấy hạn nào có ngày sắp tới giao cho cơ quan này. {told}" in of_agency
    assert "việc định kỳ" not in agency_said(snapshot, "ubnd")
    only = made(tmp_path / "b", HALVES.replace("month", "half_year"))
    assert "2 việc định kỳ không ghi ngày: kỳ đang chạy hết ngày 31/12/2026." in said(
        home_page(only).content
    )


def test_a_plan_tells_what_runs_without_a_day_beside_its_next_date(tmp_path):
    late = (
        "deadlines:\n  - {id: tk, what: Tổng kết, category: review, due: 31/12/2030, who: ubnd}\n"
    )
    told = "2 việc định kỳ không ghi ngày: kỳ đang chạy hết sớm nhất ngày 30/11/2026."
    both = said(plan_said(made(tmp_path / "a", HALVES + late)))
    assert f"hạn kế tiếp có ngày là 31/12/2030. {told}" in both
    card = both.partition("Hạn kế tiếp có ngày ")[2]
    assert told in card.partition("Đã qua hạn")[0]
    only = said(plan_said(made(tmp_path / "b", HALVES)))
    assert f"Cổng chưa ghi hạn nào có ngày của văn bản. {told}" in only
    # Near misses: nothing runs, and of a draft nothing does.
    dated = said(plan_said(made(tmp_path / "c", late)))
    assert "hạn kế tiếp là 31/12/2030" in dated
    assert "Hạn kế tiếp 31/12/2030" in dated
    assert "việc định kỳ" not in dated
    assert "việc định kỳ" not in said(plan_said(made(tmp_path / "d", HALVES, "status: draft\n")))


def agency_said(snapshot, key: str) -> str:
    first, *_ = agency_pages(
        snapshot,
        snapshot.portal.agencies[key],
        Roles(snapshot),
        Holdings(snapshot),
        CalendarFiles(snapshot.portal, ()),
    )
    return said(first.content)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            HALVES + "tasks:\n  - {id: rao, what: Rào vườn}\n  - {id: don, what: Dọn chợ}\n",
            "Có 2 việc không thấy ghi ngày (gồm 2 việc định kỳ vừa nêu) và 2 nhiệm vụ "
            "không thấy ghi hạn.",
        ),
        ("tasks:\n  - {id: rao, what: Rào vườn}\n", "Có 1 nhiệm vụ không thấy ghi hạn."),
        ("tasks:\n  - {id: rao, what: Rào vườn, due: 2027}\n", ""),
    ],
)
def test_tasks_without_a_day_are_counted_too(tmp_path, facts, told):
    content = said(home_page(made(tmp_path, facts)).content)
    assert told in content
    assert ("không thấy ghi" in content) == bool(told)


@pytest.mark.parametrize(
    ("kind", "seen"), [("imported", "chưa đọc thấy"), ("restated", "không thấy")]
)
def test_that_no_day_is_ahead_is_said_of_the_portal_not_of_the_documents(tmp_path, kind, seen):
    content = said(home_page(made(tmp_path, HALVES, f"text: {kind}\n")).content)
    assert f"Cổng {seen} hạn nào có ngày sau" in content
    assert "ràng buộc" not in content


SENT = (
    "deadlines:\n  - {id: ho-so, what: Hồ sơ khen, category: submit, due: 20/03/2026, to: ubnd}\n"
)
LATE_DAY = SENT.replace("submit", "report")


@pytest.mark.parametrize(
    ("kind", "facts", "standing", "card"),
    [
        ("restated", "", "Không có mục nào qua hạn", "Trong những việc có hạn mà cổng theo dõi"),
        (
            "imported",
            "",
            "Trong việc cổng theo dõi, chưa đọc thấy hạn nào đã qua",
            "Trong việc cổng theo dõi, máy chưa đọc thấy hạn nào đã qua; văn bản vẫn có thể nêu.",
        ),
        (
            "imported",
            SENT,
            "1 hạn đã qua, loại việc mà cổng không theo dõi kết quả: “Hồ sơ khen”.",
            "1 hạn đã qua, loại việc mà cổng không theo dõi kết quả: “Hồ sơ khen”.",
        ),
        (
            "imported",
            SENT,
            "1 hạn đã qua, loại việc mà cổng không theo dõi kết quả: “Hồ sơ khen”.",
            "Trong việc cổng theo dõi, máy chưa đọc thấy hạn nào đã qua.",
        ),
        ("restated", SENT, "1 hạn đã qua, loại việc mà cổng không theo dõi", "Không có"),
        # Of many, or of long names, how many they are is enough.
        (
            "restated",
            SENT
            + SENT.partition("\n")[2].replace("ho-so", "b").replace("khen", "hai")
            + SENT.partition("\n")[2].replace("ho-so", "c").replace("khen", "ba"),
            "3 hạn đã qua, loại việc mà cổng không theo dõi kết quả.",
            "Không có",
        ),
        (
            "imported",
            LATE_DAY,
            "1 mục báo cáo, công khai đã qua hạn mà cổng chưa thấy; văn bản do máy đọc, chưa ai",
            "1 mục",
        ),
        (
            "imported",
            LATE_DAY.replace("to: ubnd}", "to: ubnd} # cần xem: máy không chắc"),
            "Không tính 1 mục đã qua ngày mà máy đọc, chưa ai đối chiếu.",
            "1 mục chưa đối chiếu",
        ),
    ],
)
def test_a_plan_denies_nothing_late_that_was_only_not_read(tmp_path, kind, facts, standing, card):
    extra = f"text: {kind}\n"
    told = said(plan_said(made(tmp_path, facts, extra)))
    assert standing in told
    assert card in told.partition("Đã qua hạn, cổng chưa thấy")[2]


def plan_said(snapshot) -> str:
    plan = snapshot.portal.plans["ke-hoach-a"]
    return plan_page(snapshot, plan, Citers(snapshot), CalendarFiles(snapshot.portal, ())).content


PAST = """\
tasks:
  - {id: dung, what: Dựng cột mốc, lead: so-y-te, due: 30/06/2024}
  - {id: doi, what: Đổi biển, lead: so-y-te, due: 30/06/2024}
  - {id: son, what: Sơn lại, lead: so-y-te, due: 30/06/2030}
  - {id: suy, what: Suy ra, lead: so-y-te, due: 30/06/2024, inferred: Tên đơn vị nêu ở mục trên}
targets:
  - {id: nuoc, what: Hộ có nước sạch, value: 90, unit: "%", due: 2024}
"""


@pytest.mark.parametrize(
    ("facts", "extra", "told"),
    [
        (PAST, "", "Ngoài ra 2 nhiệm vụ và 1 chỉ tiêu đã qua hạn mà cổng chưa thấy kết quả."),
        (PAST, "text: imported\n", "kết quả; có văn bản do máy đọc, chưa ai đối chiếu."),
        (PAST.partition("targets")[0], "", "Ngoài ra 2 nhiệm vụ đã qua hạn"),
        ("targets" + PAST.partition("targets")[2], "", "Ngoài ra 1 chỉ tiêu đã qua hạn"),
        (PAST, "status: draft\n", ""),
        (PAST.replace("2024", "2030"), "", ""),
    ],
)
def test_the_home_page_tells_of_tasks_and_targets_what_registers_count(
    tmp_path, facts, extra, told
):
    snapshot = made(tmp_path, facts, extra)
    home = said(home_page(snapshot).content)
    assert told in home
    assert ("Ngoài ra" in home) == bool(told)
    if told:
        assert "Chưa mục báo cáo, công khai nào đến hạn." in home


TASKS = """\
tasks:
  - {id: qua, what: Rào vườn, lead: so-y-te, due: 01/02/2026}
  - {id: toi, what: Lợp mái, lead: so-y-te, due: 01/02/2027}
  - {id: deu, what: Quét sân, lead: so-y-te, every: month}
  - {id: suy, what: Đào ao, lead: so-y-te, due: 01/02/2026, inferred: Nêu ở mục trên.}
  - {id: xong, what: Đắp đê, lead: so-y-te, due: 01/02/2026}
  - {id: chua, what: Xây cầu, lead: so-y-te, due: 01/02/2026}
  - {id: dang, what: Đào mương, lead: so-y-te, due: 01/02/2026}
targets:
  - {id: di-bo, what: Người đi bộ, value: 50, unit: người, due: 2025}
  - {id: nam, what: Cây trồng, value: 90, unit: cây, every: year}
  - {id: nam-2, what: Cây chết, value: 90, unit: cây, every: year, due: 2030}
  - {id: sau, what: Đường mới, value: 9, unit: km, due: 2030}
  - {id: dat, what: Đường cũ, value: 9, unit: km, due: 2025}
"""
STEPS = {
    "ke-hoach-a/tasks.csv": "task,state,date,link\nxong,done,01/02/2026,https://a.example/1\n"
    "chua,not_started,01/03/2026,https://a.example/2\n"
    "dang,doing,01/03/2026,https://a.example/6\n",
    "ke-hoach-a/results.csv": "target,date,value,unit,link\n"
    "nam,2024,95,cây,https://a.example/3\nnam-2,2025,95,cây,https://a.example/4\n"
    "dat,2025,8,km,https://a.example/5\n",
}


def test_open_data_tells_of_each_what_the_pages_count_as_past_its_day(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + TASKS), **STEPS})
    assert [one.message for one in known.problems if one.severity == "error"] == []
    snapshot = snapshot_of(known, TODAY, Site())
    plan = known.portal.plans["ke-hoach-a"]
    tables = ((task_rows, {"qua", "chua", "dang"}), (target_rows, {"di-bo", "nam"}))
    for made, overdue in tables:
        assert {row["id"] for row in made(snapshot, plan) if row["overdue"]} == overdue


NOT_BEGUN = """\
tasks:
  - id: viec
    what: Lợp mái chợ
    lead: so-y-te
    WHEN
"""


@pytest.mark.parametrize(
    ("when", "is_past", "state"),
    [
        ("due: 31/01/2027", False, "Chưa làm"),
        ("due: 22/11/2026", False, "Chưa làm"),
        ("due: 2026", False, "Chưa làm"),
        ("every: month", False, "Chưa làm"),
        ("printed: Sớm lợp", False, "Chưa làm"),
        ("due: 21/11/2026", True, "Chưa làm, đã quá hạn"),
        ("due: 21/11/2026\n    inferred: Nêu ở mục trên.", False, "Chưa làm"),
        ("due: 21/11/2026 # cần xem: ai làm", False, "Chưa làm"),
    ],
)
def test_what_is_recorded_as_not_begun_is_past_its_day_when_that_is(tmp_path, when, is_past, state):
    facts = FACTS + NOT_BEGUN.replace("WHEN", when)
    step = "task,state,date\nviec,not_started,20/11/2026\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts), "ke-hoach-a/tasks.csv": step})
    assert [one.message for one in known.problems if one.severity == "error"] == []
    snapshot = snapshot_of(known, TODAY, Site())
    plan = known.portal.plans["ke-hoach-a"]
    (row,) = task_table(snapshot, plan)
    assert row.state == state
    assert past_due(snapshot, plan.id) == (int(is_past), 0)
    assert [bool(one["overdue"]) for one in task_rows(snapshot, plan)] == [is_past]


@pytest.mark.parametrize("folder", ["examples/vi-du/plans"])
@pytest.mark.parametrize("today", [TODAY, dt.date(2029, 2, 12), dt.date(2031, 3, 1)])
def test_open_data_and_pages_count_alike(folder, today):
    snapshot = snapshot_of(load_portal(ROOT / folder), today, Site())
    for plan in snapshot.portal.plans.values():
        told = tuple(
            sum(bool(row["overdue"]) for row in made(snapshot, plan))
            for made in (task_rows, target_rows)
        )
        assert told == past_due(snapshot, plan.id), plan.id
