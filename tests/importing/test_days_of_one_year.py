"""Days side by side of which only the last bears the year, and what a resolution ends with."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.times.dates import moments
from congkhai.importing.readers.lines import bare

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("trước ngày 15/6 và ngày 15/11/2026", ["2026-06-15", "2026-11-15"]),
        ("trước ngày 15/6 và 15/11/2026", ["2026-06-15", "2026-11-15"]),
        ("trước ngày 15/3, 15/6 và 15/11/2026", ["2026-03-15", "2026-06-15", "2026-11-15"]),
        ("trước 15/6 (6 tháng), trước ngày 15/11/2026 (cả năm)", ["2026-06-15", "2026-11-15"]),
        ("ngày 10 tháng 6 và ngày 10 tháng 12 năm 2026", ["2026-06-10", "2026-12-10"]),
        # A day after the one with the year is of another year, which nobody says.
        ("trước ngày 15/12 và ngày 15/6/2026", ["--12-15", "2026-06-15"]),
        # Days apart are of no one year.
        ("trước ngày 15/6 hằng năm, bắt đầu từ ngày 15/11/2026", ["--06-15", "2026-11-15"]),
        ("ngày 30/2 và ngày 15/6/2026", ["2026-06-15"]),
    ],
)
def test_a_day_takes_the_year_of_the_one_beside_it(text, days):
    assert [moment.iso for moment in moments(bare(text))] == days


def test_each_of_two_days_of_a_report_is_a_deadline():
    found = duties_below(
        "1. Các thôn lập sổ ngõ; gửi báo cáo kết quả về xã trước ngày 15/6 và ngày 15/11/2026."
    )
    told = [(due.due, due.who) for due in found.dues]
    assert told == [("2026-06-15", ("Các thôn",)), ("2026-11-15", ("Các thôn",))]


@pytest.mark.parametrize(
    "text", ["Các Ban giám sát ít nhất 02 ngõ.", "Các Ban kiểm tra tối thiểu 02 ngõ."]
)
def test_how_many_behind_a_verb_make_it_a_deed(text):
    (task,) = duties_below(f"1. {text}").tasks
    assert task.lead == ("Các Ban",)


LAST = "1. Các thôn trả lời trong thời hạn 20 ngày kể từ ngày nhận phiếu."


@pytest.mark.parametrize("apart", ["\n", " "])
@pytest.mark.parametrize(
    "formula",
    [
        "Nghị quyết này được Hội đồng nhân dân xã thông qua ngày 10 tháng 3 năm 2026./.",
        "Nghị quyết này đã được Hội đồng nhân dân xã thông qua ngày 10 tháng 3 năm 2026./.",
        "Quyết định này có hiệu lực từ ngày ký./.",
    ],
)
def test_what_a_document_says_of_itself_is_of_no_duty(apart, formula):
    (task,) = duties_below(f"{LAST}{apart}{formula}").tasks
    assert "này" not in task.what
