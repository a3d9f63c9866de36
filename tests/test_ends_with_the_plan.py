"""What a document sets anew of a plan's duties ends with that plan, and a plan with its title."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.dates import time_in_title
from congkhai.pipeline import generate, snapshot_of
from congkhai.render import validity_in_words
from congkhai.schedule import Force, force_of
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.small import know_of, source
from tests.test_set_anew import said

PLAN = """\
id: goc
kind: kế hoạch
number: 8
symbol: KH-SYT
issued: 15/01/2026
agency: so-y-te
title: Quét vôi các ngõ năm 2026
"""
NEWER = """\
id: sua
kind: thông báo
number: 21
symbol: TB-SYT
issued: 02/06/2026
agency: so-y-te
title: Điều chỉnh Kế hoạch số 8/KH-SYT
relations:
  - {type: amends, to: goc}
"""
NEXT = PLAN.replace("goc", "moi").replace("number: 8", "number: 3").replace("2026", "2027") + (
    "relations:\n  - {type: replaces, to: goc, effective: DAY}\n"
)
MONTHLY = (
    "deadlines:\n  - {id: bao-cao, what: Báo cáo tháng, every: month, due: ngày %s, who: so-y-te}\n"
)
TASK = "tasks:\n  - {id: quet, what: Quét vôi ngõ nhỏ, lead: so-y-te, due: %s}\n"
AIM = "targets:\n  - {id: ngo, what: Ngõ đã quét vôi, value: %s, unit: ngõ, due: 30/11/2027}\n"


def made(folder, today, plan, newer, *more):
    files = {"goc.md": source(plan), "sua.md": source(newer)}
    files |= {f"them-{number}.md": source(text) for number, text in enumerate(more)}
    known = know_of(folder, files)
    day = dt.date.fromisoformat(today)
    both = list(generate(known, day, Site("https://x.vn/")))
    pages = {page.url: said(page.content) for page in both if isinstance(page, Page)}
    return snapshot_of(known, day, Site()), pages


def last_days(snapshot, plan="sua"):
    return [
        one.last_good_day
        for one in snapshot.timeline.of(plan).occurrences
        if one.state not in {"cancelled", "moved"}
    ]


@pytest.mark.parametrize(
    ("time", "title", "last"),
    [
        ("", "Quét vôi các ngõ năm 2026", dt.date(2026, 12, 15)),
        ("", "Kiểm tra bếp ăn năm học 2025 - 2026", dt.date(2026, 8, 15)),
        ("period: {start: 2026, end: 30/09/2026}\n", "Quét vôi các ngõ", dt.date(2026, 9, 15)),
        ("", "Quét vôi các ngõ", dt.date(2036, 12, 15)),
    ],
)
def test_what_returns_by_an_amendment_ends_with_the_plan(tmp_path, time, title, last):
    plan = PLAN.replace("Quét vôi các ngõ năm 2026", title) + time + MONTHLY % 18
    snapshot, pages = made(tmp_path, "2026-07-01", plan, NEWER + MONTHLY % 15)
    assert last_days(snapshot)[-1] == last_days(snapshot, "goc")[-1] == last
    assert "Hạn kế tiếp 15/07/2026" in pages["ke-hoach/sua/"]


def test_no_month_is_missed_once_its_plan_is_over(tmp_path):
    snapshot, pages = made(tmp_path, "2027-06-01", PLAN + MONTHLY % 18, NEWER + MONTHLY % 15)
    for url in ("ke-hoach/goc/", "ke-hoach/sua/"):
        assert "14/06/2027" not in pages[url]
        assert "15/06/2027" not in pages[url]
    due = [one for one in snapshot.ledger.of("sua") if one.is_due]
    assert len(due) == 7


def test_a_year_of_its_own_goes_before_that_of_the_plan(tmp_path):
    newer = NEWER.replace("2026", "2027")
    newer = newer.replace("Điều chỉnh Kế hoạch số 8/KH-SYT", "Công tác năm 2027")
    snapshot, _ = made(tmp_path, "2027-07-01", PLAN + MONTHLY % 18, newer + MONTHLY % 15)
    assert last_days(snapshot)[-1] == dt.date(2027, 12, 15)


@pytest.mark.parametrize("due", ["", ", due: ngày 15"])
def test_periods_without_a_day_end_with_the_plan_too(tmp_path, due):
    line = MONTHLY.replace(", due: ngày %s", due)
    snapshot, _ = made(tmp_path, "2027-06-01", PLAN, NEWER + line)
    months = [one.own_period for one in snapshot.ledger.of("sua") if one.own_period]
    assert months[-1].year == 2026


@pytest.mark.parametrize(
    ("ended", "words", "today"),
    [
        ("", NEXT.replace("DAY", "20/01/2027"), "2027-12-20"),
        ("status: replaced\n", "", "2027-06-20"),
        ("status: ended\n", "", "2027-06-20"),
    ],
)
def test_what_it_sets_anew_goes_where_the_plan_is_over(tmp_path, ended, words, today):
    plan = PLAN.replace(" năm 2026", "") + ended
    old = plan + MONTHLY % 18 + TASK % "30/11/2027" + AIM % 40
    newer = NEWER + MONTHLY % 15 + TASK % "15/12/2027" + AIM % 50
    more = [words.replace(" năm 2027", "")] if words else []
    snapshot, pages = made(tmp_path, today, old, newer, *more)
    over = dt.date(2027, 1, 20) if words else dt.date.fromisoformat(today)
    assert max(last_days(snapshot)) < over
    page = pages["ke-hoach/sua/"]
    assert "Đã qua hạn, chưa thấy" not in page
    assert snapshot.timeline.of("sua").next is None
    assert "nhưng văn bản mà nó sửa đã hết hiệu lực trước đó." in page


def test_what_it_adds_stays_where_the_plan_is_replaced(tmp_path):
    newer = NEWER + TASK % "15/12/2027"
    more = NEXT.replace("DAY", "20/01/2027")
    snapshot, pages = made(tmp_path, "2027-12-20", PLAN + MONTHLY % 18, newer, more)
    assert last_days(snapshot) == [dt.date(2027, 12, 15)]
    assert "Đã qua hạn, chưa thấy kết quả" in pages["ke-hoach/sua/"]


@pytest.mark.parametrize(
    ("title", "issued", "words", "last"),
    [
        ("Kiểm tra bếp ăn năm học 2026 - 2027", 2026, "năm học 2026 - 2027", (2027, 8, 31)),
        ("Kiểm tra bếp ăn năm học 2026-2027", 2027, "năm học 2026-2027", (2027, 8, 31)),
        (
            "Thi đua học kỳ I năm học 2026 – 2027 của các khoa",
            2026,
            "học kỳ I năm học 2026 – 2027",
            (2027, 1, 31),
        ),
        ("Học kì 2, năm học 2026/2027", 2027, "học kì 2, năm học 2026/2027", (2027, 6, 30)),
        ("HỌC KỲ HÈ NĂM HỌC 2026 - 2027", 2027, "học kỳ hè năm học 2026 - 2027", (2027, 8, 31)),
        ("HỌC KỲ II NĂM HỌC 2026-2027", 2027, "học kỳ II năm học 2026-2027", (2027, 6, 30)),
        ("Dạy bơi học kỳ I  năm học 2026-2027", 2026, "học kỳ I năm học 2026-2027", (2027, 1, 31)),
        ("Kiểm tra đầu năm học 2026 - 2027", 2026, "năm học 2026 - 2027", (2027, 8, 31)),
        ("Mở thư viện từ học kỳ II năm học 2026 - 2027", 2026, "", ()),
        ("Thu phí gửi xe kể từ học kì 1, năm học 2026-2027", 2026, "", ()),
        ("Dạy bù đến hết học kỳ I của năm học 2026 - 2027", 2026, "", ()),
        ("Mặc đồng phục từ đầu năm học 2026 - 2027", 2026, "", ()),
        ("Mở bếp ăn bắt đầu năm học 2026 - 2027", 2026, "", ()),
        ("Uống sữa năm học 2026 - 2027, những năm tiếp theo", 2026, "", ()),
        ("Uống sữa năm học 2026 - 2027 và năm học tiếp theo", 2026, "", ()),
        ("Quét vôi các ngõ năm 2026", 2026, "năm 2026", (2026, 12, 31)),
        ("Nội quy bếp ăn từ năm học 2026 - 2027", 2026, "", ()),
        ("Thu học phí năm học 2026 - 2027 và các năm tiếp theo", 2026, "", ()),
        ("Thu học phí năm học 2026 - 2027 trở đi", 2026, "", ()),
        ("Tổng kết năm học 2025 - 2026, nhiệm vụ năm học 2026 - 2027", 2026, "", ()),
        ("Xây trường giai đoạn 2026 - 2030 cho năm học 2026 - 2027", 2026, "", ()),
        ("Kiểm tra bếp ăn năm học 2026 - 2028", 2026, "", ()),
        ("Khắc phục tồn tại của năm học 2022 - 2023", 2026, "", ()),
    ],
)
def test_a_title_may_name_a_school_year(title, issued, words, last):
    found = time_in_title(title, issued)
    assert (found.words if found else "") == words
    assert found is None or found.last == dt.date(*last)


def test_a_plan_of_a_school_year_ends_with_it(tmp_path):
    title = "Kiểm tra bếp ăn năm học 2025 - 2026"
    plan = PLAN.replace("Quét vôi các ngõ năm 2026", title) + MONTHLY % 25
    known = know_of(tmp_path, {"goc.md": source(plan)})
    day = dt.date(2027, 12, 1)
    snapshot = snapshot_of(known, day, Site())
    assert last_days(snapshot, "goc")[-1] == dt.date(2026, 8, 25)
    assert force_of(known.portal.plans["goc"], snapshot.timeline.of("goc"), known.portal) is (
        Force.UNKNOWN
    )
    both = generate(known, day, Site("https://x.vn/"))
    page = {one.url: said(one.content) for one in both if isinstance(one, Page)}["ke-hoach/goc/"]
    assert "Tên văn bản nêu năm học 2025 - 2026 nên cổng chỉ tính tới hết 31/08/2026." in page
    assert re.search("Thời gian thực hiện Tên văn bản nêu năm học 2025 - 2026", page)
    assert "Năm học 2025 - 2026 trong tên đã hết" in page


def test_a_school_year_that_was_over_before_the_plan_ends_nothing(tmp_path):
    title = "Sửa chữa sau kiểm tra bếp ăn năm học 2025 - 2026"
    plan = PLAN.replace("Quét vôi các ngõ năm 2026", title).replace("15/01/2026", "DAY")
    for day, last in (("20/09/2026", dt.date(2036, 12, 25)), ("30/08/2026", None)):
        known = know_of(tmp_path, {"goc.md": source(plan.replace("DAY", day) + MONTHLY % 25)})
        snapshot = snapshot_of(known, dt.date(2026, 11, 1), Site())
        assert last_days(snapshot, "goc")[-1:] == ([last] if last else [])


OPEN = "văn bản không ghi điểm dừng, cổng chưa thấy văn bản thay thế hay bãi bỏ"
NOT_KNOWN = f"{OPEN}: không biết còn hiệu lực hay không"


@pytest.mark.parametrize(
    ("title", "kind", "today", "told"),
    [
        (" năm 2026", "amends", "2026-12-31", "đã ban hành; cổng không thấy văn bản thay thế"),
        (
            " năm 2026",
            "amends",
            "2027-01-01",
            f"đã ban hành; năm 2026 trong tên đã hết, {NOT_KNOWN}",
        ),
        (
            " năm học 2025 - 2026",
            "amends",
            "2026-09-01",
            f"đã ban hành; năm học 2025 - 2026 trong tên đã hết, {NOT_KNOWN}",
        ),
        ("", "amends", "2040-01-01", f"đã ban hành; ban hành đã lâu, {NOT_KNOWN}"),
        ("", "amends", "2030-01-01", "đã ban hành; cổng không thấy văn bản thay thế"),
        (
            "",
            "suspends",
            "2026-07-01",
            "đang tạm ngưng; cổng không thấy văn bản thay thế hay bãi bỏ",
        ),
    ],
)
def test_who_asks_whether_it_holds_is_told_what_its_page_tells(tmp_path, title, kind, today, told):
    plan = PLAN.replace(" năm 2026", title)
    snapshot, _ = made(tmp_path, today, plan, NEWER.replace("amends", kind))
    words = validity_in_words(snapshot, snapshot.portal.plans["goc"])
    assert words.startswith(told)
    assert words.count("tạm ngưng") <= 1
