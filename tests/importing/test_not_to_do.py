"""What stands behind a body's name, or below it, and is nothing that anybody is to do."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_in_word, tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.what, task.lead) for task in tasks_of(BELOW.format(text))]


@pytest.mark.parametrize(
    "line",
    [
        # Documents with their numbers, what was issued before.
        "1. Đề nghị các thôn trong xã căn cứ:\n\n- Hướng dẫn số 31-HD/BTC ngày 05/01/2026 của "
        "Huyện ủy Yên Hạ;",
        "1. Phòng Kinh tế căn cứ:\n\n- Báo cáo số 12/BC-UBND ngày 05/01/2026 của xã;",
        "1. Ủy ban nhân dân xã Yên Hạ ban hành Kế hoạch số 12/KH-UBND về quét vôi các ngõ.",
        # How many there are.
        "- Nhóm 1: 14 thôn, xóm đã quét vôi xong các ngõ trong năm 2025.",
        "- Phòng Kinh tế: 100% ngõ của xã có biển tên ngõ.",
        # Who writes asks.
        "1. Phòng Kinh tế kính trình Ủy ban nhân dân xã cho phép đổi tên ngõ Đình.",
        # What is so.
        "1. Hội đồng quản lý Quỹ là cơ quan của Quỹ, gồm năm người.",
        "1. Chi bộ thôn chịu sự lãnh đạo, chỉ đạo của Đảng ủy xã.",
        "1. Giám đốc Quỹ do Hội đồng quản lý Quỹ bổ nhiệm trong năm người ấy.",
        "1. Ban Quản lý Khu kinh tế mở Yên Hạ là cơ quan của huyện.",
        # A name in capitals that a page parted.
        "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ QUÉT VÔI",
        "TRÁCH NHIỆM CỦA CÁC THÔN TRONG VIỆC",
    ],
)
def test_it_is_no_duty(line):
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "what", "lead"),
    [
        ("1. Phòng Kinh tế ban hành kế hoạch quét vôi các ngõ trong số ngõ của xã.", None, None),
        ("1. Phòng Kinh tế: thông báo số điện thoại của các tổ quét vôi.", None, None),
        (
            "1. Phòng Kinh tế: 02 lần mỗi tháng kiểm tra các ngõ đã quét vôi.",
            "02 lần mỗi tháng kiểm tra các ngõ đã quét vôi",
            None,
        ),
        ("1. Phòng Kinh tế trình Ủy ban nhân dân xã phương án đổi tên ngõ Đình.", None, None),
        (
            "1. Hội đồng quản lý Quỹ công khai số tiền quét vôi các ngõ.",
            "Công khai số tiền quét vôi các ngõ",
            "Hội đồng quản lý Quỹ",
        ),
        (
            "1. Các nhà thầu xây dựng sửa chữa các ngõ đã hỏng.",
            "Sửa chữa các ngõ đã hỏng",
            "Các nhà thầu xây dựng",
        ),
        (
            "1. Các nhà thầu xây dựng kế hoạch quét vôi các ngõ.",
            "Xây dựng kế hoạch quét vôi các ngõ",
            "Các nhà thầu",
        ),
        (
            "1. Ban Quản lý Khu kinh tế mở lớp dạy quét vôi cho các thôn.",
            "Mở lớp dạy quét vôi cho các thôn",
            "Ban Quản lý Khu kinh tế",
        ),
        (
            "1. Các cơ quan, tổ chức hữu quan quét vôi các ngõ có trách nhiệm gửi hóa đơn về xã.",
            "Gửi hóa đơn về xã",
            "Các cơ quan, tổ chức hữu quan quét vôi các ngõ",
        ),
        (
            "1. Các thôn thi đua hoàn thành việc quét vôi các ngõ.",
            "Thi đua hoàn thành việc quét vôi các ngõ",
            "Các thôn",
        ),
        (
            "1. Các cụm thi đua gửi danh sách ngõ về xã.",
            "Gửi danh sách ngõ về xã",
            "Các cụm thi đua",
        ),
        ("1. Phòng Kinh tế xuất cấp vôi cho các thôn.", "Xuất cấp vôi cho các thôn", None),
        ("1. Phòng Kinh tế quy định số ngõ của mỗi thôn.", "Quy định số ngõ của mỗi thôn", None),
        (
            "1. Các bộ, cơ quan: Tài chính, Xây dựng, Y tế theo chức năng rà soát các ngõ.",
            "Theo chức năng rà soát các ngõ",
            "Các bộ, cơ quan: Tài chính, Xây dựng, Y tế",
        ),
    ],
)
def test_near_misses_are_duties_of_whom_they_name(line, what, lead):
    found = told(line)
    assert len(found) == 1
    assert found[0][1] == (lead or "Phòng Kinh tế",)
    assert what is None or found[0][0] == what


def test_a_second_sentence_that_directs_is_more_of_the_duty():
    text = (
        "1. Phòng Kinh tế lập danh sách các ngõ trong xã. Chỉ đạo các tổ quét vôi dọn ngõ.\n\n"
        "2. Phòng Y tế lập danh sách tổ quét vôi. Giao Trạm Y tế hướng dẫn các tổ quét vôi "
        "đeo khẩu trang."
    )
    assert [lead for _, lead in told(text)] == [
        ("Phòng Kinh tế",),
        ("Phòng Y tế",),
        ("Trạm Y tế",),
    ]


def test_whom_something_is_for_is_no_work_though_a_time_stands_below():
    text = (
        "- Đối tượng nhận vôi:\n\n+ Các cụ già, người ốm trong xã Yên Hạ.\n\n"
        "+ Tổ chức quét vôi ngõ Đình.\n\n- Thời gian: trước ngày 05/02/2026.\n"
    )
    assert all(not what.startswith("Các cụ") for what, _ in told(text))


def test_several_heads_in_a_row_go_on_with_the_purpose():
    text = "- Nhằm phát huy vai trò của tổ chức Đoàn, Hội, Đội và nâng cao nhận thức của các thôn."
    assert told(text) == []


def test_a_list_of_procedures_says_whose_they_are_and_charges_nobody():
    columns = ["TT", "Mã số", "Tên thủ tục hành chính", "Cơ quan thực hiện"]
    row = ["1", "1.001", "Thủ tục cấp giấy quét vôi các ngõ trong xã", "Phòng Kinh tế"]
    assert tasks_in_word([columns, row]) == ()
    timed = tasks_in_word(
        [[*columns, "Thời hạn hoàn thành"], [*row[:2], f"Rà soát {row[2]}", row[3], "30/6/2026"]]
    )
    assert [(task.lead, task.when.due) for task in timed] == [(("Phòng Kinh tế",), ("2026-06-30",))]


def test_headings_told_again_are_no_row():
    columns = ["TT", "Việc phải làm ở các ngõ trong xã", "Cơ quan thực hiện"]
    rows = [columns, ["1", "Quét vôi các ngõ ở thôn Đình, thôn Chợ", "Phòng Kinh tế"], columns]
    assert len(tasks_in_word(rows)) == 1
