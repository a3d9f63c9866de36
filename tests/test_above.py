"""A duty is shown with the date of what sums it up, and whether it comes in time for that."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_history import told

NOVEMBER = dt.date(2026, 11, 22)
UNDER = "relations:\n  - {type: implements, to: cap-tren}\n"
YEARLY = (
    "  - {{id: {id}, what: {what}, every: year, due: {due}, comparator: {comparator}, "
    "who: {who}, to: {to}}}\n"
)


def reports(*some):
    return "deadlines:\n" + "".join(YEARLY.format(**one) for one in some)


def of(name, due, who, to, comparator="on"):
    return {
        "id": name,
        "what": "Báo cáo năm",
        "due": due,
        "who": who,
        "to": to,
        "comparator": comparator,
    }


def pages(tmp_path, below, higher, more=None):
    parent = (
        FACTS.replace("ke-hoach-a", "cap-tren")
        .replace("number: 12", "number: 9")
        .replace("agency: so-y-te", "agency: ubnd")
        .replace("issued: 10/02/2024", "issued: 10/01/2024")
    )
    knowledge = know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(FACTS + UNDER + below),
            "cap-tren.md": source(parent + higher, "## I. Mục đích\n"),
            **(more or {}),
        },
    )
    made, _ = told(generate(knowledge, NOVEMBER, Site("https://example.vn/")))
    codes = [_graded(one) for one in knowledge.problems if one.code == "K610"]
    return {url: _words(page.content) for url, page in made.items()}, codes


def _graded(problem):
    return problem.code + (", ghi nhận" if problem.severity == "info" else "")


def _words(content):
    return " ".join(re.sub("<[^>]*>", " ", content).split())


@pytest.mark.parametrize(
    ("due", "comparator", "said", "codes"),
    [
        ("14/12", "on", "Không sau hạn của cấp trên, Kế hoạch 9/KH-SYT", []),
        ("15/12", "before", "Không sau hạn của cấp trên, Kế hoạch 9/KH-SYT", []),
        ("15/12", "on", "Sau hạn của cấp trên, Kế hoạch 9/KH-SYT", ["K610"]),
    ],
)
def test_a_childs_report_is_shown_with_its_parents(tmp_path, due, comparator, said, codes):
    higher = reports(of("tong-hop", "15/12", "ubnd", "ubnd", "before"))
    below = reports(of("bao-cao", due, "so-y-te", "ubnd", comparator))
    shown, found = pages(tmp_path, below, higher)
    assert found == codes
    for url in ("ke-hoach/ke-hoach-a/", "co-quan/so-y-te/", "lich/"):
        assert f"{said} : trước 15/12 hằng năm" in shown[url], url


AMENDS = """\
id: sua
kind: kế hoạch
number: 88
symbol: KH-UBND
issued: 20/06/2025
agency: ubnd
title: Sửa ngày báo cáo
relations:
  - {type: amends, to: cap-tren, effective: 01/07/2025}
"""


@pytest.mark.parametrize(
    ("due", "sets_anew", "said", "codes"),
    [
        # In order when it was issued: told, and nobody's slip.
        (
            "10/12",
            "tong-hop",
            "Sau hạn của cấp trên, Kế hoạch 88/KH-UBND : trước 30/11",
            ["K610, ghi nhận"],
        ),
        ("20/11", "tong-hop", "Không sau hạn của cấp trên, Kế hoạch 88/KH-UBND : trước 30/11", []),
        ("10/12", "khac", "Không sau hạn của cấp trên, Kế hoạch 9/KH-SYT : trước 15/12", []),
    ],
)
def test_a_date_above_that_was_set_anew_is_compared_as_it_is_now(
    tmp_path, due, sets_anew, said, codes
):
    higher = reports(of("tong-hop", "15/12", "ubnd", "ubnd", "before"))
    below = reports(of("bao-cao", due, "so-y-te", "ubnd", "on"))
    newer = AMENDS + reports(of(sets_anew, "30/11", "ubnd", "ubnd", "before"))
    shown, found = pages(tmp_path, below, higher, {"sua.md": source(newer, "## I. Ngày\n")})
    assert found == codes
    for url in ("ke-hoach/ke-hoach-a/", "co-quan/so-y-te/", "lich/"):
        assert said in shown[url], url


@pytest.mark.parametrize(
    ("higher", "due", "codes"),
    [
        # Half a year and the year are summed up apart.
        (["15/06", "15/12"], "[05/06, 05/12]", []),
        (["15/06", "15/12"], "05/12", []),
        (["15/06", "15/12"], "10/06", []),
        (["[20/06, 20/12]"], "[15/06, 15/12]", []),
        (["[30/03, 30/06, 30/09, 30/12]"], "[25/03, 25/06, 25/09, 25/12]", []),
        (["15/06", "15/12"], "[20/06, 05/12]", ["K610"]),
        (["15/06", "15/12"], "[05/06, 20/12]", ["K610"]),
        (["15/06", "15/11", "15/12"], "[05/06, 20/11]", ["K610"]),
        (["15/06"], "[05/06, 05/12]", []),
        (["15/12"], "[05/06, 20/12]", ["K610"]),
    ],
)
def test_each_day_of_a_report_is_compared_with_the_one_above_of_its_time(
    tmp_path, higher, due, codes
):
    some = [of(f"tren-{n}", day, "so-y-te", "so-y-te") for n, day in enumerate(higher)]
    _, found = pages(tmp_path, reports(of("bao-cao", due, "so-y-te", "ubnd")), reports(*some))
    assert found == codes


@pytest.mark.parametrize(
    ("gone", "time", "codes"),
    [
        # Its last report was due in 2024, when «trước 15/12» held above.
        (", valid_to: 30/06/2025", "", []),
        (", valid_to: 31/12/2024", "", []),
        ("", "end: 2024}\n", []),
        (", valid_to: 30/06/2026", "", ["K610, ghi nhận"]),
        ("", "end: 2025}\n", ["K610, ghi nhận"]),
        ("", "", ["K610, ghi nhận"]),
    ],
)
def test_whoever_was_gone_is_not_held_to_a_day_set_afterwards(tmp_path, gone, time, codes):
    higher = reports(of("tong-hop", "15/12", "ubnd", "ubnd", "before"))
    below = reports(of("bao-cao", "05/12", "phong", "ubnd", "before"))
    facts = FACTS.replace("end: 2030}\n", time, 1).split("phases:")[0] if time else FACTS
    newer = AMENDS + reports(of("tong-hop", "30/11", "ubnd", "ubnd"))
    more = {"sua.md": source(newer, "## I. Ngày\n"), "agencies.yml": DISTRICT % ("", gone, "")}
    more["ke-hoach-a.md"] = source(facts + UNDER + below)
    shown, found = pages(tmp_path, below, higher, more)
    assert found == codes
    if not codes:
        assert "Sau hạn của cấp trên" not in shown["ke-hoach/ke-hoach-a/"].replace("Không sau", "")


def test_what_was_late_in_its_own_time_is_told_of_whoever_is_gone(tmp_path):
    higher = reports(of("tong-hop", "15/12", "ubnd", "ubnd", "before"))
    below = reports(of("bao-cao", "20/12", "phong", "ubnd"))
    newer = AMENDS + reports(of("tong-hop", "30/11", "ubnd", "ubnd"))
    ended = DISTRICT % ("", ", valid_to: 30/06/2025", "")
    _, found = pages(
        tmp_path, below, higher, {"sua.md": source(newer, "## I. Ngày\n"), "agencies.yml": ended}
    )
    assert found == ["K610"]


DISTRICT = """\
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province}
  - {id: huyen, name: UBND huyện Sông Mẫu, level: district%s}
  - {id: phong, name: Phòng Y tế huyện Sông Mẫu, level: division%s}
%s"""
ENDED = ", valid_to: 31/01/2024"


@pytest.mark.parametrize(
    ("who", "to", "ends", "codes"),
    [
        ("ubnd", "huyen", (ENDED, ENDED, ""), []),
        ("phong", "ubnd", (ENDED, ENDED, ""), []),
        ("phong", "huyen", (ENDED, ENDED, ""), []),
        ("ubnd", "huyen", ("", "", ""), ["K610"]),
        # The plan was there before.
        ("ubnd", "huyen", (", valid_to: 31/12/2025", "", ""), ["K610"]),
    ],
)
def test_what_nobody_was_left_to_sum_up_makes_no_report_late(tmp_path, who, to, ends, codes):
    higher = reports(of("tong-hop", "05/11", who, to))
    below = reports(of("bao-cao", "05/12", "so-y-te", "ubnd"))
    _, found = pages(tmp_path, below, higher, {"agencies.yml": DISTRICT % ends})
    assert found == codes


def test_a_report_within_a_plan_is_shown_with_the_one_that_sums_it_up(tmp_path):
    below = reports(
        of("phong", "10/12", "ubnd", "so-y-te"), of("so", "20/12", "so-y-te", "ubnd", "before")
    )
    shown, found = pages(tmp_path, below, "")
    assert found == []
    said = "Không sau hạn của cơ quan ban hành: trước 20/12 hằng năm"
    assert said in shown["ke-hoach/ke-hoach-a/"]


def test_where_the_parent_sets_no_date_nothing_is_said(tmp_path):
    shown, _ = pages(tmp_path, reports(of("bao-cao", "10/12", "so-y-te", "ubnd")), "")
    assert "hạn của cấp trên" not in shown["ke-hoach/ke-hoach-a/"]


ONCE = "  - {{id: {id}, what: {what}, due: {due}, who: {who}, to: ubnd}}\n"


@pytest.mark.parametrize(
    ("what", "due", "above_what", "above_due", "codes"),
    [
        ("Báo cáo năm", "15/11/2026", "Báo cáo năm", "10/11/2026", ["K610"]),
        ("Báo cáo kết quả 6 tháng", "15/06/2026", "Báo cáo 6 tháng", "10/06/2026", ["K610"]),
        ("Báo cáo năm", "05/11/2026", "Báo cáo kết quả thực hiện năm", "10/11/2026", []),
        # Of another year, of another stretch, of one matter.
        ("Báo cáo năm", "15/11/2026", "Báo cáo năm", "10/11/2025", []),
        ("Báo cáo năm", "15/06/2026", "Báo cáo 6 tháng", "10/06/2026", []),
        ("Báo cáo kho muối năm 2026", "15/11/2026", "Báo cáo năm", "10/11/2026", []),
        ("Báo cáo năm học", "15/11/2026", "Báo cáo năm", "10/11/2026", []),
        # Due early in a year it is about the year before, and one that says its year about that.
        ("Báo cáo năm", "15/01/2027", "Báo cáo năm", "20/12/2026", ["K610"]),
        ("Báo cáo năm 2026", "15/01/2027", "Báo cáo tổng kết năm 2026", "20/12/2026", ["K610"]),
        ("Báo cáo năm", "20/12/2026", "Báo cáo năm", "15/01/2026", []),
        ("Báo cáo năm 2025", "15/04/2026", "Báo cáo năm 2026", "20/03/2026", []),
        ("Báo cáo 6 tháng cuối năm", "15/12/2026", "Báo cáo 6 tháng đầu năm", "10/06/2026", []),
        ("Báo cáo 6 tháng", "15/07/2026", "Báo cáo 6 tháng đầu năm 2026", "25/06/2026", ["K610"]),
        ("Báo cáo quý IV", "20/12/2026", "Báo cáo quý IV năm 2025", "05/01/2026", []),
        ("Báo cáo quý IV", "05/01/2027", "Báo cáo quý IV năm 2026", "20/12/2026", ["K610"]),
    ],
)
def test_reports_of_plans_of_one_year_are_compared_too(
    tmp_path, what, due, above_what, above_due, codes
):
    higher, below = (
        "deadlines:\n" + ONCE.format(id=name, what=words, due=day, who="so-y-te")
        for name, words, day in (("tong-hop", above_what, above_due), ("bao-cao", what, due))
    )
    files = {"ke-hoach-a.md": source(FACTS + UNDER + below)}
    parent = FACTS.replace("ke-hoach-a", "cap-tren").replace("number: 12", "number: 9")
    files["cap-tren.md"] = source(parent.replace("10/02/2024", "10/01/2024") + higher)
    found = know_of(tmp_path, files).problems
    assert [_graded(one) for one in found if one.code == "K610"] == codes


@pytest.mark.parametrize(
    ("from_day", "late"),
    [("01/07/2025", {2025, 2026}), ("11/12/2025", {2026}), ("10/12/2024", {2024, 2025, 2026})],
)
def test_a_row_of_the_calendar_is_compared_with_the_day_above_of_its_own_time(
    tmp_path, from_day, late
):
    higher = reports(of("tong-hop", "15/12", "ubnd", "ubnd", "before"))
    below = reports(of("bao-cao", "10/12", "so-y-te", "ubnd"))
    newer = AMENDS.replace("01/07/2025", from_day) + reports(
        of("tong-hop", "30/11", "ubnd", "ubnd")
    )
    shown, _ = pages(tmp_path, below, higher, {"sua.md": source(newer, "## I. Ngày\n")})
    for year in (2024, 2025, 2026):
        is_late = "Sau hạn của cấp trên, Kế hoạch 88" in shown[f"lich/{year}/"]
        in_order = "Không sau hạn của cấp trên, Kế hoạch 9/KH-SYT" in shown[f"lich/{year}/"]
        assert (year in late, year not in late) == (is_late, in_order), year
