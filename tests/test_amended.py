"""A date that a later document moved stays visible beside the one that holds from its day on."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_history import told

REPORT = (
    "deadlines:\n  - {id: bao-cao, what: Báo cáo năm, every: year, due: DUE, comparator: before, "
    "who: so-y-te, section: i}\n"
)
AMENDS = "relations:\n  - {type: amends, to: ke-hoach-a, effective: 01/01/2027}\n"
BODY = "## I. Báo cáo của Sở Y tế Bình Hải\n\nBáo cáo mỗi năm.\n"


def pages(folder, today):
    later = FACTS.replace("ke-hoach-a", "sua-doi").replace("number: 12", "number: 40")
    later = later[: later.index("period:")].replace("10/02/2024", "01/12/2026")
    knowledge = know_of(
        folder,
        {
            "ke-hoach-a.md": source(FACTS + REPORT.replace("DUE", "15/12"), BODY),
            "sua-doi.md": source(later + AMENDS + REPORT.replace("DUE", "30/11"), BODY),
        },
    )
    assert [one for one in knowledge.problems if one.severity != "info"] == []
    made, files = told(generate(knowledge, dt.date.fromisoformat(today), Site("https://x.vn/")))
    return {url: page.content for url, page in made.items()}, files


def said(content):
    return " ".join(re.sub("<[^>]*>", " ", content).split())


@pytest.mark.parametrize("today", ["2026-12-20", "2027-01-01", "2028-06-01"])
def test_both_dates_are_on_the_plans_page(tmp_path, today):
    content, _ = pages(tmp_path, today)
    words = said(content["ke-hoach/ke-hoach-a/"])
    assert (
        "Trước 15/12 hằng năm: ngày cuối là 14/12 Từ 01/01/2027 là trước 30/11 hằng năm, theo"
        in words
    )
    assert "từ kỳ 14/12/2027 đổi sang ngày khác theo văn bản sửa đổi" in words
    assert "Báo cáo năm, theo văn bản sửa đổi" in words
    assert '<a href="../../ke-hoach/sua-doi/#i">40/KH-SYT, I</a>' in content["ke-hoach/ke-hoach-a/"]
    assert "Được sửa đổi bởi" in words


@pytest.mark.parametrize(
    ("today", "day"),
    [("2026-11-22", "14/12/2026"), ("2026-12-31", "29/11/2027"), ("2027-01-01", "29/11/2027")],
)
def test_what_comes_next_is_the_date_that_holds_on_its_day(tmp_path, today, day):
    content, _ = pages(tmp_path, today)
    now = said(content["ke-hoach/ke-hoach-a/"])
    assert re.search(rf"Hạn kế tiếp {day}", now)


def test_calendars_have_each_year_once(tmp_path):
    _, files = pages(tmp_path, "2026-11-22")
    both = files["calendar/tat-ca.ics"].decode()
    assert re.findall(r"UNTIL=(\d{8})", both) == ["20261214", "20301129"]


def test_the_page_leads_to_the_calendar_that_holds_the_date_it_names(tmp_path):
    content, files = pages(tmp_path, "2026-12-31")
    downloads = content["ke-hoach/ke-hoach-a/"].partition('id="tai-ve"')[2]
    assert "Lịch hạn sửa theo Kế hoạch 40/KH-SYT (.ics)" in said(downloads)
    (path,) = re.findall(r'href="\.\./\.\./(calendar/[^"]*sua-doi\.ics)"', downloads)
    assert "20271129" in files[path].decode()
    assert "Lịch hạn sửa theo" not in content["ke-hoach/sua-doi/"]
