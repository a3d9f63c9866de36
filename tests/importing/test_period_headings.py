"""Programmes arranged by quarter or month: when is above, and nobody is called «Quý I»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/CTr-UBND\nYên Hạ, ngày 15 tháng 01 năm 2026\n\n"
    "CHƯƠNG TRÌNH\nCông tác năm 2026\n\n{}\n"
)


def read(body: str):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(body).encode()))
    return gathered(parts).duties


@pytest.mark.parametrize(
    ("body", "dues"),
    [
        (
            "I. QUÝ I\n1. Tổ chức hội nghị thôn.\n2. Quét vôi ngõ Đình.\n"
            "II. QUÝ II\n1. Sơ kết việc quét vôi.",
            ["2026-Q1", "2026-Q1", "2026-Q2"],
        ),
        (
            "1. Quý III\n- Tổ chức hội nghị thôn.\n2. Quý IV/2026\n- Tổng kết việc quét vôi.",
            ["2026-Q3", "2026-Q4"],
        ),
        (
            "1. Tháng 9\n- Tổ chức hội nghị thôn.\n2. Tháng 10/2026\n- Quét vôi ngõ Đình.",
            ["2026-09", "2026-10"],
        ),
        # One alone, and what says its own time.
        ("1. Quý III\n- Tổ chức hội nghị thôn.\n2. Nội dung\n- Quét vôi ngõ Đình.", []),
        (
            "1. Quý I\n- Quét vôi ngõ Đình trước ngày 15/02/2026.\n"
            "2. Quý II\n- Sơ kết việc quét vôi.",
            ["2026-02-15", "2026-Q2"],
        ),
    ],
)
def test_what_stands_below_a_period_is_done_in_it(body, dues):
    duties = read(body)
    assert [due.due for due in duties.dues] == dues
    assert not any("quý" in "".join(task.lead).lower() for task in duties.tasks)


def test_a_body_named_below_a_period_is_charged_with_its_time():
    (first, second) = read(
        "1. Quý I\n- Phòng Kinh tế lập bản vẽ ngõ.\n2. Quý II\n- Công an xã kiểm tra ngõ."
    ).tasks
    assert (first.lead, first.when.due) == (("Phòng Kinh tế",), ("2026-Q1",))
    assert (second.lead, second.when.due) == (("Công an xã",), ("2026-Q2",))


@pytest.mark.parametrize(
    "line",
    [
        "Đã quét vôi năm ngõ.",
        "Tình hình các ngõ ổn định.",
        "Có 15 hộ mua vôi.",
        "Kinh phí: 5 triệu đồng.",
        "Chủ đề: Ngõ sạch.",
        "Mục tiêu của tháng là ngõ sạch.",
    ],
)
def test_what_only_tells_of_a_period_is_not_to_be_done_in_it(line):
    body = f"1. Tháng 9\n- Tổ chức hội nghị thôn.\n2. Tháng 10\n- Quét vôi ngõ Đình.\n- {line}"
    assert [due.due for due in read(body).dues] == ["2026-09", "2026-10"]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Công khai danh sách nợ vào ngày 15 tháng cuối quý.", "2026-06-15"),
        ("Phòng Kinh tế báo cáo kết quả chậm nhất ngày 20 tháng cuối quý.", "2026-06-20"),
        ("Các thôn nộp sổ trước ngày 10 tháng đầu quý.", "2026-04-10"),
        # June has no such day: its last is the end that is meant.
        ("Trạm Y tế báo cáo trước ngày 31 tháng cuối quý.", "2026-06-30"),
    ],
)
def test_a_day_of_the_quarter_below_one_quarter_is_of_that_one(line, due):
    duties = read(f"1. Quý I\n- Tổ chức hội nghị thôn.\n2. Quý II\n- {line}")
    assert due in [told.due for told in duties.dues]
    assert not duties.returning
    assert due in [told.due for told in read(f"1. Quý II: {line}").dues]
    (same,) = read(f"1. Các kỳ\n- Tổ chức hội nghị thôn.\n- {line}").returning
    assert same.every == "quarter"
