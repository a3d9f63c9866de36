"""The time of a plan where it is called a year of work, or a peak below «Thời gian»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 15 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\n{}\n\n{}\n"
)


def read(title: str, body: str):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(title, body).encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    "said",
    [
        "Năm công tác tính từ ngày 01/10/2025 đến hết ngày 30/9/2026.",
        "Năm kế hoạch được tính từ ngày 01/10/2025 đến hết ngày 30/9/2026.",
        "Niên độ từ ngày 01/10/2025 đến ngày 30/9/2026.",
    ],
)
def test_a_year_of_work_is_the_time_of_the_plan(said):
    term = read("Dọn ngõ năm 2026", f"I. VIỆC\n1. Các thôn dọn ngõ.\n2. {said}").term
    assert (term.first, term.last) == ("2025-10-01", "2026-09-30")


PEAK = (
    "III. THỜI GIAN\nĐợt cao điểm thực hiện trong 02 tháng, từ ngày 15/12/2025 đến hết ngày "
    "14/02/2026. Riêng việc dọn chợ làm từ 18 giờ ngày 16/02 đến 06 giờ ngày 17/02/2026."
)


def test_a_peak_below_time_is_the_plan_that_is_called_so():
    facts = read("Mở đợt cao điểm dọn ngõ năm 2026", PEAK)
    assert (facts.term.first, facts.term.last) == ("2025-12-15", "2026-02-14")
    assert not any("Riêng" in stage.what for stage in facts.duties.stages)


def test_a_peak_of_another_plan_is_a_phase_of_it():
    facts = read("Dọn ngõ năm 2026", PEAK.replace("III. THỜI GIAN", "III. VIỆC"))
    assert facts.term is None or facts.term.first != "2025-12-15"


def test_two_years_of_a_title_are_asked_about():
    facts = read("Dọn ngõ năm 2026 - 2027", "1. Các thôn dọn ngõ.")
    assert facts.term.is_only_titled
    assert (facts.term.first, facts.term.last) == ("2026", "2027")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Dọn ngõ năm học 2026 - 2027", "năm học 2026 - 2027"),
        ("Công tác học kỳ I năm học 2026-2027", "học kỳ I năm học 2026-2027"),
        ("Dọn ngõ học kỳ 2, năm học 2025 - 2026", "học kỳ 2, năm học 2025 - 2026"),
        ("Tổ chức Hội thi vẽ năm học 2026 - 2027", None),
        ("Báo cáo kết quả năm học 2025 - 2026", None),
        ("Dọn ngõ năm học 2030 - 2031", None),
    ],
)
def test_a_school_year_of_a_title_is_asked_about(title, told):
    term = read(title, "1. Các thôn dọn ngõ.").term
    assert (term.titled if term else None) == told
    assert term is None or term.is_only_titled
