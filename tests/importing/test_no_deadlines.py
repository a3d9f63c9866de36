"""Dates that bind nobody: of what time the work is, of the whole plan, told again as an event."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def duties_of(text: str, suffix: str = "txt"):
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        "KẾ HOẠCH\nDọn đường làng\n\n"
    )
    (parts,) = documents(read_bytes(f"a.{suffix}", (head + text).encode()))
    return gathered(parts).duties


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("2. Về nhiệm vụ trọng tâm từ nay đến tháng 6/2027", []),
        ("Thôn Đông bàn phương hướng, nhiệm vụ đến tháng 9/2026 của đội.", []),
        ("Hội nghị thống nhất các giải pháp chủ yếu từ nay đến ngày 30/6/2026.", []),
        # How long what another document says goes on.
        (
            "2. Các nội dung còn lại của Kế hoạch số 8/KH-UBND ngày 15/3/2024 của UBND xã Mai (cũ) "
            "tiếp tục thực hiện đến hết năm 2026.",
            [],
        ),
        ("Quy định tại Điều 2 Quyết định số 8/QĐ-UBND được áp dụng đến ngày 30/6/2026.", []),
        ("Riêng nội dung mục 3 Kế hoạch số 8/KH-UBND được thực hiện đến 31/12/2026.", []),
        (
            "Thôn Đông tiếp tục thực hiện Kế hoạch số 8/KH-UBND, xong trước ngày 30/6/2026.",
            ["2026-06-30"],
        ),
        # What is to be done by then is due, however it is called.
        ("Thôn Đông hoàn thành các nhiệm vụ trọng tâm đến ngày 30/6/2026.", ["2026-06-30"]),
        ("Thôn Đông tổng kết nhiệm vụ trước tháng 6/2026.", ["2026-06"]),
        ("Từ nay đến hết ngày 30/6/2026, Thôn Đông hoàn thành việc dọn đường.", ["2026-06-30"]),
    ],
)
def test_of_what_time_the_work_is_is_no_deadline(sentence, days):
    found = duties_of(f"I. VIỆC\n\n{sentence}\n\nViệc khác do thôn bàn.\n")
    assert [due.due for due in found.dues] == days


AIMS = "I. MỤC TIÊU\n\n2. Mục tiêu cụ thể\n\n- Dọn sạch đường.\n\n- Trồng thêm hoa.\n\n"


def test_the_time_that_counts_on_the_headings_is_of_the_whole():
    found = duties_of(f"{AIMS}3. Thời gian thực hiện: Từ năm 2026 - 2030.\n\nII. VIỆC\n")
    assert (found.dues, found.tasks) == ((), ())


def test_a_label_below_the_items_is_still_of_all_of_them():
    found = duties_of(
        "I. VIỆC\n\n1. Dọn đường\n\n- Phát cỏ.\n\n- Nhặt rác.\n\nĐơn vị chủ trì: Thôn Đông. "
        "Thời gian: trước ngày 20/3/2026.\n"
    )
    assert [(task.what, task.when.due) for task in found.tasks] == [
        ("Phát cỏ", ("2026-03-20",)),
        ("Nhặt rác", ("2026-03-20",)),
    ]


def test_a_limit_in_bold_letters_is_told_once():
    found = duties_of(
        "# I. VIỆC\n\nCác thôn gửi báo cáo về xã trước **20h00 ngày 15/01/2026** để tổng hợp.\n",
        "md",
    )
    assert [due.due for due in found.dues] == ["2026-01-15"]
    assert found.events == ()


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Thôn Đông trình thời gian tổ chức lễ hội trước ngày 15/5/2026.", ["2026-05-15"]),
        ("Thôn Đông chuẩn bị thời gian tổ chức hội thi trước ngày 10/5/2026.", ["2026-05-10"]),
        (
            "Thôn Đông báo cáo thời gian tổ chức đại hội chậm nhất ngày 10/4/2026.",
            ["2026-04-10"],
        ),
        # When it takes place, and until when another may wait.
        ("Thôn Đông thống nhất thời gian tổ chức hội nghị trong tháng 4/2026.", []),
        ("Thôn Đông gia hạn thời gian tổ chức đại hội chậm nhất đến ngày 30/9/2026.", []),
    ],
)
def test_a_limit_may_stand_behind_what_takes_place(sentence, days):
    found = duties_of(f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n\n2. Thôn Tây quét ngõ.\n")
    assert [due.due for due in found.dues] == days


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định số 3760/QĐ-UBND ngày 23/10/2025 của Chủ tịch xã ban hành Kế hoạch giữ chợ "
        "sạch trong quý I/2026 và cuối năm 2026.",
        "Công văn số 34/UBND-VP ngày 14/7/2025 của Ủy ban nhân dân xã về việc phấn đấu dọn xong "
        "ngõ trong tháng 6/2026.",
        "Kế hoạch số 7/KH-UBND ngày 03/01/2026 của Ủy ban nhân dân xã triển khai dọn chợ đến hết "
        "năm 2026.",
    ],
)
def test_the_title_of_a_deed_in_a_list_sets_no_limit(line):
    found = duties_of(
        f"I. VIỆC\n\n1. Các thôn dọn ngõ trước ngày 15/3/2026.\n\nII. VĂN BẢN\n\n1. {line}\n"
    )
    assert [due.due for due in found.dues] == ["2026-03-15"]


@pytest.mark.parametrize("act", ["giao chỉ tiêu dọn chợ", "triển khai dọn chợ", "về dọn chợ"])
def test_what_is_asked_for_behind_the_title_of_a_deed_is_due(act):
    deed = f"Quyết định số 5/QĐ-UBND ngày 03/01/2026 của Ủy ban nhân dân xã {act}"
    text = f"{deed}, các thôn nộp danh sách trước ngày 20/3/2026."
    assert [due.due for due in duties_of(f"I. VIỆC\n\n1. {text}\n").dues] == ["2026-03-20"]


def test_what_a_deed_named_first_asks_for_is_due():
    text = "Thực hiện Kế hoạch số 7/KH-UBND của xã, các thôn dọn ngõ trước ngày 20/3/2026."
    assert [due.due for due in duties_of(f"I. VIỆC\n\n1. {text}\n").dues] == ["2026-03-20"]
