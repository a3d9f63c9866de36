"""«Năm liền kề trước» is the year before, «năm liền kề» the year after; the quote says which."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below

SENT = "1. Công an xã gửi báo cáo về Phòng Kinh tế {when}.\n"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("chậm nhất ngày 30 tháng 11 của năm liền kề trước năm kế hoạch", "--11-30"),
        ("trước ngày 20/11 của năm trước năm kế hoạch", "--11-20"),
        ("trước ngày 20 tháng 11 năm trước liền kề", "--11-20"),
        ("trước ngày 15/11 của năm liền trước", "--11-15"),
        ("trước ngày 20/01 năm liền kề", "--01-20+year"),
        ("trước ngày 20/01 của năm liền kề sau năm báo cáo", "--01-20+year"),
        ("trước ngày 20/01 năm sau", "--01-20+year"),
    ],
)
def test_of_which_year_a_day_is(when, day):
    (item,) = duties_below(SENT.format(when=when)).returning
    assert (item.every, item.days, item.when) == ("year", (day,), when)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("báo cáo định kỳ (trước ngày 15 tháng 12), đột xuất về Phòng Kinh tế", ("--12-15",)),
        ("báo cáo định kỳ (trước ngày 15/12/2026) về Phòng Kinh tế", None),
        ("báo cáo định kỳ (theo Mẫu số 15/12) về Phòng Kinh tế", None),
    ],
)
def test_a_regular_report_with_a_day_in_brackets_comes_each_year(words, days):
    found = duties_below(f"1. Công an xã {words}.\n").returning
    assert [(item.every, item.days) for item in found] == ([("year", days)] if days else [])
