"""Aims that a sentence lists behind a colon, or as items below it."""

from __future__ import annotations

import pytest

from tests.importing.test_figures_of_tables import facts_of


def told(body: str, kind="NGHỊ QUYẾT", number="2/NQ-HĐND"):
    found = facts_of(body, number, kind, "Về kế hoạch trồng hoa năm 2026").targets
    return [(t.what, t.value, t.unit, t.due) for t in found]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Điều 1. Thông qua kế hoạch bán vôi năm 2026 với các chỉ tiêu chủ yếu: "
            "doanh thu cả chợ 13.500 tỷ đồng; lợi nhuận 350 tỷ đồng; nộp ngân sách 450 tỷ đồng.",
            [
                ("Doanh thu cả chợ 13.500 tỷ đồng", "13500", "tỷ đồng", "2026"),
                ("Lợi nhuận 350 tỷ đồng", "350", "tỷ đồng", "2026"),
                ("Nộp ngân sách 450 tỷ đồng", "450", "tỷ đồng", "2026"),
            ],
        ),
        (
            "1. Giao Phòng Kinh tế thực hiện một số chỉ tiêu sau: tỷ lệ ngõ sạch 95%; thu vôi "
            "300 tấn; tổng đàn trâu 40 con.",
            [
                ("Tỷ lệ ngõ sạch 95%", "95", "%", ""),
                ("Thu vôi 300 tấn", "300", "tấn", ""),
                ("Tổng đàn trâu 40 con", "40", "con", ""),
            ],
        ),
        (
            "Hoàn thành 03 mục tiêu đến năm 2028: 90% hộ có hố rác; thu nhập bình quân 80 triệu "
            "đồng/người/năm; trồng 500 cây.",
            [
                ("90% hộ có hố rác", "90", "%", "2028"),
                (
                    "Thu nhập bình quân 80 triệu đồng/người/năm",
                    "80",
                    "triệu đồng/người/năm",
                    "2028",
                ),
                ("Trồng 500 cây", "500", "cây", "2028"),
            ],
        ),
    ],
)
def test_each_item_of_a_list_is_a_target(line, found):
    assert told(line) == found


def test_the_list_ends_with_its_sentence():
    line = "Giao các thôn các chỉ tiêu sau: thu vôi 30 tấn. Các chợ bán 9 tấn mỗi phiên."
    assert [what for what, *_ in told(line)] == ["Thu vôi 30 tấn"]


@pytest.mark.parametrize(
    ("head", "items", "count"),
    [
        ("Điều 1. Thông qua các chỉ tiêu năm 2026 như sau:", "- Thu vôi 30 tấn.", 2),
        ("Điều 1. Giao một số chỉ tiêu cụ thể như sau:", "1. Thu vôi 30 tấn.", 2),
        ("Điều 1. Giao thực hiện 02 chỉ tiêu:", "a) Thu vôi 30 tấn.", 2),
        # What was, what marks are taken off for, what is reported.
        ("Điều 1. Kết quả thực hiện các chỉ tiêu như sau:", "- Thu vôi 30 tấn.", 0),
        ("Điều 1. Thực hiện các chỉ tiêu năm 2024:", "- Thu vôi 30 tấn.", 0),
        ("Điều 1. Trừ điểm với các chỉ tiêu:", "- Thu vôi 30 tấn.", 0),
        ("Điều 1. Báo cáo các chỉ tiêu sau:", "- Thu vôi 30 tấn.", 0),
        ("Điều 1. Thực hiện các việc sau:", "- Thu vôi 30 tấn.", 0),
    ],
)
def test_items_below_are_targets_until_the_list_ends(head, items, count):
    second = items.replace("Thu vôi 30 tấn", "Tổng đàn trâu 40 con").replace("1.", "2.")
    second = second.replace("a)", "b)")
    body = f"{head}\n\n{items}\n\n{second}\n\nĐiều 2. Các chợ bán 9 tấn vôi.\n"
    assert len(told(body)) == count


@pytest.mark.parametrize(
    "line",
    [
        "Điều 1. Đánh giá các chỉ tiêu năm 2025: thu vôi 200 tấn; trồng 30 cây.",
        "Điều 1. Kết quả thực hiện các chỉ tiêu: thu vôi 200 tấn; trồng 30 cây.",
        "Điều 1. Cả xã đã hoàn thành các mục tiêu: thu vôi 200 tấn; trồng 30 cây.",
    ],
)
def test_what_was_is_no_list_of_aims(line):
    assert told(line) == []


@pytest.mark.parametrize(
    "last",
    ["trồng 500 cây", "nấm 20 tấn", "dâu 7 ha", "lá chè 40 tấn", "trong năm 2027 trồng 6 ha"],
)
def test_words_that_look_like_times_without_their_marks_are_what_is_counted(last):
    body = f"I. CHỈ TIÊU\n\n1. Thu nhập bình quân 80 triệu đồng/người/năm; {last}.\n"
    assert told(body)[-1][0] == last.capitalize().replace("trong", "Trong")


def test_times_go_on_with_what_stands_before():
    body = "I. CHỈ TIÊU\n\n1. Diện tích chè đạt 80 ha; đến năm 2028 là 90 ha.\n"
    assert [what for what, *_ in told(body)] == ["Diện tích chè đạt 80 ha", "Diện tích chè"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("1. Tập trung việc lớn, quyết tâm giải ngân 100% kế hoạch vốn năm 2026.", ["100"]),
        ("1. Các thôn khẩn trương giải ngân 95% vốn trước mùa mưa.", ["95"]),
        ("1. Quyết tâm đưa 90% hộ vào tổ tự quản.", ["90"]),
        ("1. Các thôn đã giải ngân 100% vốn.", []),
        ("1. Giải ngân 45% vốn là chậm.", []),
        ("1. Cả xã quyết tâm giữ nếp. Có 30% hộ nghèo.", []),
    ],
)
def test_what_a_notice_is_resolved_to_reach_is_a_target(line, values):
    assert [value for _, value, *_ in told(line, "THÔNG BÁO", "7/TB-UBND")] == values
