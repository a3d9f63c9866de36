"""Tasks and targets that later documents set anew: one thing each, told where it stands."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate, snapshot_of
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.small import know_of, source

PLAN = """\
id: goc
kind: kế hoạch
number: 45
symbol: KH-SYT
issued: 15/01/2026
agency: so-y-te
title: Trồng vườn thuốc
period: {start: 2026, end: 2027}
tasks:
  - {id: rao, what: Rào vườn thuốc, lead: so-y-te, due: 30/09/2026, comparator: before}
  - {id: gieo, what: Gieo hạt, lead: so-y-te, due: 30/09/2027, comparator: before}
targets:
  - {id: ho, what: Hộ có vườn, value: 98, unit: '%', bound: ít nhất, due: 2026}
"""
HO = "id: ho, what: Hộ có vườn"
LATER = """\
id: sua-#
kind: quyết định
number: 12#
symbol: QĐ-SYT
issued: ISSUED
agency: so-y-te
title: Sửa Kế hoạch 45/KH-SYT, lần #
relations:
  - {type: KIND, to: TO, effective: SINCE}
"""
TASK = "tasks:\n  - {id: rao, what: WHAT, lead: so-y-te, due: DUE, comparator: before}\n"
TARGET = (
    "targets:\n  - {id: ho, what: Hộ có vườn, value: VALUE, unit: '%', bound: ít nhất, due: 2026}\n"
)
RESULT = "target,date,value,unit,link\nho,2026,97,%,https://x.example/ket-qua\n"
DONE = "tasks:\n  - {task: rao, state: done, date: 20/11/2026}\n"


def later(number, since, task="", target="", kind="amends", to="goc", what="Rào vườn thuốc"):
    facts = LATER.replace("#", str(number)).replace("KIND", kind).replace("TO", to)
    facts = facts.replace("SINCE", since).replace("ISSUED", since)
    facts += TASK.replace("WHAT", what).replace("DUE", task) if task else ""
    return facts + (TARGET.replace("VALUE", target) if target else "")


TWICE = {
    "sua-1.md": later(1, "01/06/2026", "30/11/2026", "96"),
    "sua-2.md": later(2, "01/10/2026", "31/12/2026"),
    "sua-3.md": later(3, "25/05/2026", target="97", kind="corrects", to="sua-1"),
}


def pages(folder, today, more=TWICE, records=None):
    files = {"goc.md": source(PLAN)}
    files |= {
        name: text if isinstance(text, bytes) or "/" in name else source(text)
        for name, text in {**more, **(records or {})}.items()
    }
    known = know_of(folder, files)
    made = generate(known, dt.date.fromisoformat(today), Site("https://x.vn/"))
    return {page.url: said(page.content) for page in made if isinstance(page, Page)}


def said(content):
    return " ".join(re.sub("<[^>]*>", " ", content).split())


@pytest.mark.parametrize(
    ("done", "told"),
    [
        ("20/10/2026", None),  # before 30/11, the day that held then
        ("30/11/2026", None),  # before 31/12
        ("15/10/2026", None),
        ("05/01/2027", "6 ngày sau hạn"),
    ],
)
def test_a_task_that_was_moved_is_late_by_the_day_that_held_when_it_was_done(tmp_path, done, told):
    records = {"goc/tasks.yml": f"tasks:\n  - {{task: rao, state: done, date: {done}}}\n"}
    found = pages(tmp_path, "2027-01-30", records=records)
    for url in ("ke-hoach/goc/", "ke-hoach/sua-2/", "nhiem-vu/"):
        assert ("ngày sau hạn" in found[url]) is bool(told), url
        assert not told or told in found[url]


def test_what_was_late_before_its_day_was_moved_stays_late(tmp_path):
    more = {"sua-1.md": later(1, "01/11/2026", "31/12/2026")}
    records = {"goc/tasks.yml": DONE.replace("20/11", "20/10")}
    found = pages(tmp_path, "2026-12-15", more, records)
    for url in ("ke-hoach/goc/", "ke-hoach/sua-1/", "nhiem-vu/"):
        assert "Đã xong, ghi nhận 21 ngày sau hạn" in found[url], url


def test_the_plans_page_says_which_days_and_numbers_later_documents_set(tmp_path):
    page = pages(tmp_path, "2026-11-29")["ke-hoach/goc/"]
    assert "Từ 01/06/2026 là trước 30/11/2026, theo Quyết định 121/QĐ-SYT" in page
    assert "Từ 01/10/2026 là trước 31/12/2026, theo Quyết định 122/QĐ-SYT" in page
    assert "Từ 01/06/2026 là ít nhất 97%" in page
    assert "ít nhất 96%" not in page, "corrected before it took effect"
    assert "Nay theo mức của văn bản khác" in page


def test_beside_a_number_that_is_set_elsewhere_nothing_is_judged(tmp_path):
    records = {
        "goc/results.csv": "target,date,value,unit,link\n"
        "ho,30/10/2026,97.5,%,https://binhhai.example/q3\n"
    }
    made = pages(tmp_path, "2026-11-29", records=records)
    before = made["ke-hoach/goc/"]
    assert "Nay theo mức của văn bản khác" in before
    assert "97,5%" in before
    assert "so với chỉ tiêu" not in before.lower()
    judged = made["ke-hoach/sua-3/"]
    assert "so với chỉ tiêu 97% cao hơn 0,5 điểm phần trăm" in judged


@pytest.mark.parametrize(
    ("done", "said"),
    [
        # Before the first change its own day holds, then each newer one from its day on.
        ("2026-05-20", "Đã xong,"),
        ("2026-11-20", "Đã xong,"),
        ("2026-12-30", "Đã xong,"),
        ("2027-01-04", "Đã xong, ghi nhận 5 ngày sau hạn"),
    ],
)
def test_a_task_done_after_its_day_was_moved_is_compared_with_the_day_of_then(tmp_path, done, said):
    day = f"{done[8:]}/{done[5:7]}/{done[:4]}"
    records = {"goc/tasks.yml": f"tasks:\n  - {{task: rao, state: done, date: {day}}}\n"}
    made = pages(tmp_path, "2027-02-01", records=records)
    for url in ("ke-hoach/goc/", "ke-hoach/sua-2/", "nhiem-vu/"):
        assert ("ngày sau hạn" in made[url]) is ("ngày sau hạn" in said), url
        assert said.rstrip(",") in made[url], url


def test_an_amending_documents_page_says_what_comes_after_it(tmp_path):
    made = pages(tmp_path, "2026-11-29")
    assert "Từ 01/10/2026 là trước 31/12/2026" in made["ke-hoach/sua-1/"]
    assert "là trước" not in made["ke-hoach/sua-2/"]


@pytest.mark.parametrize(
    ("today", "due", "number"),
    [
        ("2026-05-01", "30/09/2026", "98%"),
        ("2026-05-28", "30/09/2026", "98%"),
        ("2026-06-01", "30/11/2026", "97%"),
        ("2026-11-29", "31/12/2026", "97%"),
    ],
)
def test_registers_and_the_agency_count_each_once_as_it_stands(tmp_path, today, due, number):
    made = pages(tmp_path, today)
    assert re.findall(r"Trước (30/09/2026|30/11/2026|31/12/2026)", made["nhiem-vu/"]) == [due]
    assert re.findall(r"ít nhất (\d\d%)", made["chi-tieu/"]) == [number]
    office = made["co-quan/so-y-te/"]
    owed = office.partition("Phải làm gì 2 việc")[2].partition("Đã ban hành")[0]
    assert re.findall(r"[Tt]rước (30/09/2026|30/11/2026|31/12/2026)", owed) == [due]


def test_what_was_moved_is_not_coming_for_its_old_day(tmp_path):
    office = pages(tmp_path, "2026-11-02")["co-quan/so-y-te/"]
    coming = office.partition("Sắp đến hạn")[2].rpartition("Phải làm gì")[0]
    assert re.findall(r"Trước (\d\d/\d\d/\d{4})", coming) == ["31/12/2026", "30/09/2027"]


def test_what_was_done_under_the_plan_is_done_where_it_was_moved_to(tmp_path):
    made = pages(tmp_path, "2027-02-01", records={"goc/tasks.yml": DONE})
    assert "Đã xong" in made["nhiem-vu/"]
    assert "1 việc đã qua hạn" not in made[""]
    assert "Chưa thấy kết quả: " not in made["co-quan/so-y-te/"].replace("chỉ tiêu", "")


def test_a_result_under_the_plan_answers_the_number_set_anew(tmp_path):
    made = pages(tmp_path, "2027-02-01", records={"goc/results.csv": RESULT})
    assert "Đạt: 97% / 97%" in made["chi-tieu/"]


@pytest.mark.parametrize(
    ("aim", "changed"),
    [
        ("value: 98, unit: '%', bound: ít nhất, due: 2026", "due: 31/03/2027"),
        ("value: 0, unit: vườn bỏ hoang, due: 2026", "due: 30/06/2027"),
        ("value: 98, unit: '%', due: 30/09/2026", "value: 97"),
        ("value: 40, unit: hộ, every: quarter", "value: 50"),
        ("direction: tăng, baseline: {when: 2025}, scope: toàn xã", "due: 2027"),
    ],
)
def test_of_a_target_of_which_one_half_is_moved_the_other_stays(tmp_path, aim, changed):
    files = {
        "goc.md": source(f"{PLAN[: PLAN.index('targets:')]}targets:\n  - {{{HO}, {aim}}}\n"),
        "sua-1.md": source(f"{later(1, '01/06/2026')}targets:\n  - {{{HO}, {changed}}}\n"),
    }
    plans = know_of(tmp_path, files).portal.plans
    (before,), (after,) = plans["goc"].targets, plans["sua-1"].targets
    moved = {key.strip().partition(":")[0] for key in changed.split(",")}
    kept = {"value", "unit", "bound", "direction", "baseline", "every", "due", "scope"} - moved
    assert [getattr(after, key) for key in sorted(kept)] == [
        getattr(before, key) for key in sorted(kept)
    ]
    assert all(getattr(after, key) != getattr(before, key) for key in moved)


OFFICES = """\
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: tram, name: Trạm Dược liệu Đồi Chè, level: unit}
  - {id: doi, name: Đội Tưới tiêu, level: unit}
"""
MORE = """\
  - {id: gop, what: Gom hạt, lead: tram, with: doi, due: 30/06/2026}
deadlines:
  - {id: nop, what: Nộp sổ, category: submit, due: 30/09/2026, who: tram, to: so-y-te, via: doi}
obligations:
  - {id: dang, what: Đăng giá hạt, category: disclose, due: 30/09/2026, who: tram}
"""
MOVED = """\
tasks:
  - {id: gop, what: Gom hạt, due: 31/12/2026, section: i-1%s}
deadlines:
  - {id: nop, what: Nộp sổ vườn, category: submit, due: 15/12/2026, section: i-1%s}
obligations:
  - {id: dang, what: Đăng giá hạt, category: disclose, due: 20/12/2026, section: i-1%s}
targets:
  - {id: ho, what: Hộ có vườn, value: 97, due: 2026, section: i-1}
"""
BODY = "## I. Sửa\n\n1. Gom hạt đến 31/12/2026; nộp sổ 15/12/2026; đăng giá 20/12/2026; 97%.\n"


def restated(folder, doers=("", "", "")):
    plan = PLAN.replace("lead: so-y-te", "lead: tram").replace("targets:", f"{MORE}targets:")
    newer = later(1, "01/06/2026").replace("SINCE", "01/06/2026") + MOVED % doers
    files = {
        "goc.md": source(plan),
        "sua-1.md": source(newer, BODY),
        "agencies.yml": OFFICES,
    }
    return know_of(folder, files)


def test_a_duty_set_anew_has_its_doer_way_and_unit_from_the_document_before(tmp_path):
    known = restated(tmp_path)
    plan = known.portal.plans["sua-1"]
    (task,), (sent,), (shown,), (aim,) = (
        plan.tasks,
        plan.deadlines,
        plan.obligations,
        plan.targets,
    )
    names = [[party.agency for party in some] for some in (task.lead, task.partners, shown.who)]
    assert names == [["tram"], ["doi"], ["tram"]]
    ways = [[party.agency for party in some] for some in (sent.who, sent.to, sent.via)]
    assert ways == [["tram"], ["so-y-te"], ["doi"]]
    assert aim.unit == "%"
    assert plan.named_agencies
    codes = {problem.code for problem in known.problems if problem.severity != "info"}
    assert not codes & {"K312", "K313"}
    made = {
        page.url: said(page.content)
        for page in generate(known, dt.date(2026, 11, 29), Site("https://x.vn/"))
        if isinstance(page, Page)
    }
    assert "31/12/2026" in made["co-quan/tram/"]
    assert "Trạm Dược liệu Đồi Chè" in made["ke-hoach/sua-1/"]


@pytest.mark.parametrize(
    ("doers", "told"),
    [
        ((", lead: tram", ", who: tram", ", who: tram"), 0),
        # Another than before, whom the amending text does not name.
        ((", lead: doi", "", ""), 1),
        ((", lead: doi", ", who: doi", ", who: doi"), 3),
    ],
)
def test_the_doer_of_before_need_not_be_named_again(tmp_path, doers, told):
    known = restated(tmp_path, doers)
    assert sum(problem.code == "K313" for problem in known.problems) == told


def test_the_timeline_cites_the_item_by_which_a_later_document_set_a_day(tmp_path):
    made = generate(restated(tmp_path), dt.date(2026, 11, 22), Site())
    pages = (one for one in made if isinstance(one, Page))
    content = next(page.content for page in pages if page.url == "ke-hoach/goc/")
    table = content.partition('id="thoi-gian"')[2].partition("<table")[2].partition("</table>")[0]
    for what in ("Gom hạt", "Nộp sổ vườn", "Đăng giá hạt"):
        row = next(one for one in table.split("<tr>") if f"{what}, theo văn bản sửa đổi" in one)
        assert 'href="../../ke-hoach/sua-1/#i-1">' in row


def test_the_same_id_of_two_imported_sources_is_no_amendment(tmp_path):
    other = later(1, "01/06/2026", "30/11/2026", what="Quét sân trạm") + "text: imported\n"
    made = pages(tmp_path, "2026-11-29", {"sua-1.md": other})
    assert "là trước 30/11/2026" not in made["ke-hoach/goc/"]
    same = later(1, "01/06/2026", "30/11/2026", what="Rào lại vườn thuốc") + "text: imported\n"
    made = pages(tmp_path, "2026-11-29", {"sua-1.md": same})
    assert "là trước 30/11/2026" in made["ke-hoach/goc/"]


RULES = """\
id: quy-che
kind: quyết định
number: 5
symbol: QĐ-K
issued: 10/12/2025
agency: khoi
title: Quy chế hoạt động của khối
period: {start: 2026, end: 2030}
deadlines:
  - {id: nop, what: Nộp bảng điểm, category: report, every: year, due: 25/11, who: Khối trưởng,
     to: khoi}
"""
OF_YEAR = """\
id: nam-YEAR
kind: kế hoạch
number: 1
symbol: KH-K
issued: 05/01/YEAR
agency: khoi
title: Hoạt động của khối năm YEAR
relations:
  - {type: amends, to: quy-che}
deadlines:
  - {id: nop, what: Nộp bảng điểm, category: report, due: 25/11/YEAR, who: HEAD}
"""
CLUSTER = """\
agencies:
  - {id: khoi, name: Hội đồng Thi đua Khối, level: organisation}
  - {id: so-cau, name: Sở Cầu đường, level: department}
  - {id: so-den, name: Sở Đèn biển, level: department}
"""


def test_an_office_that_rotates_is_each_years_own(tmp_path):
    files = {"agencies.yml": CLUSTER, "quy-che.md": source(RULES, "## I. Chung\n")}
    for year, head in (("2026", "so-cau"), ("2027", "so-den")):
        facts = OF_YEAR.replace("YEAR", year).replace("HEAD", head)
        files[f"nam-{year}.md"] = source(facts, "## I. Năm\n")
    ledger = snapshot_of(know_of(tmp_path, files), dt.date(2028, 12, 1), Site()).ledger
    owed = [
        (tracked.last_good_day.year, [party.agency for party in tracked.duty.who])
        for plan in ("quy-che", "nam-2026", "nam-2027")
        for tracked in ledger.of(plan)
        if tracked.is_due
    ]
    assert owed == [(2026, ["so-cau"]), (2027, ["so-den"])]


@pytest.mark.parametrize(
    ("due", "lead", "told"),
    [
        (
            "31/12/2026",
            "ubnd",
            "Từ 01/06/2026 là trước 31/12/2026, do UBND tỉnh Bình Hải làm, theo",
        ),
        ("30/09/2026", "ubnd", "Từ 01/06/2026 do UBND tỉnh Bình Hải làm, theo"),
        ("30/09/2026", "Tổ vườn", "Từ 01/06/2026 do Tổ vườn làm, theo"),
        ("31/12/2026", "so-y-te", "Từ 01/06/2026 là trước 31/12/2026, theo"),
    ],
)
def test_who_does_it_from_then_on_is_told_beside_the_day(tmp_path, due, lead, told):
    change = later(1, "01/06/2026", due).replace("lead: so-y-te", f"lead: {lead}")
    page = pages(tmp_path, "2026-08-01", {"sua-1.md": change})["ke-hoach/goc/"]
    assert told in re.sub(" (?=,)", "", page)
