"""Which days and paces are a task's own, and which tell of something that it names."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.output.marks import task_mark

from tests.importing.below_organising import duties_below

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def when_of(duty: str) -> tuple[tuple[str, ...], str]:
    text = f"KẾ HOẠCH\nDọn đường làng\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- {duty}\n"
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{text}".encode()))
    (task,) = gathered(parts).duties.tasks
    return task.when.due, task.when.every


@pytest.mark.parametrize(
    ("duty", "every"),
    [
        ("Xây dựng chương trình dài hạn, ngắn hạn, hằng năm về giữ hồ.", ""),
        ("Duyệt đơn nghỉ phép hằng năm của người giữ hồ.", ""),
        ("Tính số rác lũy kế hằng tháng của từng thôn.", ""),
        ("Hướng dẫn các thôn mẫu báo cáo hằng tuần về rác.", ""),
        ("Kiểm tra bờ hồ hằng tháng.", "month"),
        ("Hằng năm tổ chức kiểm tra bờ hồ.", "year"),
        ("Báo cáo Ủy ban nhân dân xã hằng tuần.", "week"),
        ("Báo cáo lũy kế hằng tháng gửi Ủy ban nhân dân xã.", "month"),
    ],
)
def test_a_pace_that_names_a_thing_is_no_pace_of_the_task(duty, every):
    assert when_of(duty) == ((), every)


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("Thường xuyên đôn đốc việc dùng tiền dọn hồ trong năm 2026.", ()),
        ("Giúp các hộ sản xuất, kinh doanh trong năm 2026.", ()),
        ("Lập danh sách các ao có thể tiếp tục nuôi cá trong năm 2026.", ()),
        ("Trình Ủy ban nhân dân xã phê duyệt quy chế dọn hồ trong năm 2026.", ("2026",)),
        ("Lập danh sách các ao nuôi cá trong năm 2026.", ("2026",)),
        ("Thường xuyên đôn đốc để làm xong kè hồ trong năm 2026.", ("2026",)),
    ],
)
def test_a_year_in_which_something_goes_on_is_no_limit(duty, due):
    assert when_of(duty) == (due, "")


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("Dọn sạch bờ hồ để phục vụ lễ khánh thành cầu đá vào ngày 19/5/2026.", ()),
        ("Chuẩn bị chu đáo cho hội làng vào ngày 19/5/2026.", ()),
        ("Tổ chức lễ khánh thành cầu đá vào ngày 19/5/2026.", ("2026-05-19",)),
        ("Dọn sạch bờ hồ để đón khách trước ngày 19/5/2026.", ("2026-05-19",)),
        ("Chuẩn bị sửa lề đường xong ngày 19/5/2026.", ("2026-05-19",)),
        ("Chuẩn bị nước uống hội nghị hoàn thành ngày 19/5/2026.", ("2026-05-19",)),
        ("Chuẩn bị nội dung kỳ họp báo cáo xã trong tháng 5/2026.", ("2026-05",)),
    ],
)
def test_the_day_of_what_a_task_prepares_is_no_limit(duty, due):
    assert when_of(duty)[0] == due


@pytest.mark.parametrize(("when", "is_doubted"), [("Tháng 6/2025", True), ("Tháng 6/2026", False)])
def test_a_row_whose_time_has_passed_is_doubted(when, is_doubted):
    table = (
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
        f"| 1 | Lập danh sách ngõ | Phòng Kinh tế | {when} |\n"
        "| 2 | Kiểm tra vôi | Trạm Y tế | Tháng 9/2026 |\n"
    )
    first, second = duties_below(table).tasks
    assert (not first.when.due, bool(first.doubt)) == (is_doubted, is_doubted)
    assert (second.when.due, second.doubt) == (("2026-09",), "")


@pytest.mark.parametrize(
    ("setting", "due"),
    [
        ("Ngày 08/12: ", ("2026-12-08",)),
        ("Ngày 08/12, ", ("2026-12-08",)),
        ("Ngày 08 tháng 12, ", ("2026-12-08",)),
        ("Ngày 15/01, ", ()),
        ("Ngày 31/02, ", ()),
    ],
)
def test_a_day_without_a_year_that_opens_the_sentence(setting, due):
    (task,) = duties_below(f"1. {setting}Phòng Kinh tế kiểm tra ngõ.").tasks
    assert task.when.due == due
    assert bool(task.doubt) is bool(due)


def test_a_day_with_its_year_is_not_doubted():
    (task,) = duties_below("1. Ngày 08/12/2026: Phòng Kinh tế kiểm tra ngõ.").tasks
    assert (task.when.due, task.doubt) == (("2026-12-08",), "")


@pytest.mark.parametrize(
    ("words", "is_marked"),
    [
        ("kiểm tra ngõ trong tháng 12", True),
        ("kiểm tra ngõ xong trong quý IV", True),
        ("kiểm tra ngõ từ ngày 05/12 đến ngày 08/12", True),
        ("kiểm tra ngõ trong vòng 60 ngày kể từ ngày Quy chế này được ban hành", True),
        ("kiểm tra ngõ theo Cách mạng tháng 8", False),
        ("kiểm tra 2/3 số ngõ", False),
        ("kiểm tra ngõ trong 3 ngày kể từ ngày nhận hồ sơ", False),
    ],
)
def test_a_time_that_was_not_read_is_marked(words, is_marked):
    (task,) = duties_below(f"1. Phòng Kinh tế {words}.").tasks
    assert not task.when.says
    assert bool(task_mark(task, is_scan=False)) is is_marked


def test_days_counted_from_the_document_before_whom_it_charges():
    line = "1. Căn cứ Quyết định này, trong thời hạn 03 ngày làm việc, Phòng Kinh tế công khai ngõ."
    (task,) = duties_below(line).tasks
    assert "tính từ ngày ban hành" in task_mark(task, is_scan=False)[1]
