"""What is held on a day, calendars without a frame, and days on which nothing is held."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.dates import moments

from tests.importing.below_organising import duties_below, source_below


def facts_of(text: str, title: str = "Dọn đường làng"):
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"KẾ HOẠCH\n{title}\n\n"
    )
    (parts,) = documents(read_bytes("a.txt", (head + text).encode()))
    return gathered(parts)


def held(text: str, title: str = "Dọn đường làng") -> list[str]:
    return [event.at for event in facts_of(text, title).duties.events]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Ban Văn hóa dự kiến tổ chức hội nghị vào ngày 02/3/2026.", ["2026-03-02"]),
        ("Thời gian tổ chức Hội thi ngày 30/ 4/ 2026 tại nhà văn hóa.", ["2026-04-30"]),
        ("Tổ chức lấy ý kiến cử tri (từ 04/02/2026 đến 08/02/2026).", ["2026-02-04"]),
        ("Lúc 8h00-10h00 ngày 28/3/2026, khai mạc lớp tập huấn.", ["2026-03-28T08:00"]),
        # A bound, an order in force, a report, the past and a citation set nothing to be held.
        ("Chuẩn bị hội nghị trước ngày 02/3/2026.", []),
        ("Quy chế hội nghị có hiệu lực từ ngày 02/3/2026.", []),
        ("Tổng hợp báo cáo ngày 02/3/2026 của các thôn.", []),
        ("Ngày 02/12/2025, hội nghị đã bàn việc dọn đường.", []),
        ("Theo kết luận hội nghị tại Thông báo số 6/TB-UBND ngày 08/01/2026.", []),
        ("Kiểm kê tài sản thời điểm 0h00 ngày 01/3/2026.", []),
        ("Đến 12h00 ngày 05/01/2026, toàn xã ghi nhận 2 hộ bị ngập.", []),
        ("Hội vía tổ chức ngày 15 tháng 8 âm lịch.", []),
        ("Đăng ký từ ngày 01/2/2026 đến 17 giờ 00, ngày 05/2/2026.", []),
    ],
)
def test_what_is_held_on_a_day_is_an_event(sentence, days):
    assert held(f"I. VIỆC\n\n1. {sentence}\n") == days


def test_a_label_asks_for_the_day_of_what_the_plan_is_about():
    text = (
        "I. NỘI DUNG\n\nThi nấu ăn.\n\nII. THỜI GIAN TỔ CHỨC\n\nTừ ngày 05/3/2026 đến 06/3/2026.\n"
    )
    assert held(text, "Tổ chức Hội thi nấu ăn") == ["2026-03-05"]
    assert held(text, "Dọn đường làng") == []


def test_the_hour_alone_below_its_heading_is_of_what_stands_above():
    text = (
        "I. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian\n\nLúc 14 giờ 00 phút, ngày 28 tháng 4 năm 2026.\n"
    )
    (event,) = facts_of(text, "Sinh hoạt tổ văn nghệ").duties.events
    assert (event.at, event.what) == ("2026-04-28T14:00", "Sinh hoạt tổ văn nghệ")


def test_an_event_is_no_deadline_too():
    found = facts_of("I. VIỆC\n\n1. Tổ chức hội nghị vào ngày 02/3/2026.\n").duties
    assert [event.at for event in found.events] == ["2026-03-02"]
    assert [due.due for due in found.dues if not due.is_in_task] == []


def test_a_calendar_written_line_by_line_is_read_and_doubted():
    text = (
        "KẾ HOẠCH CỤ THỂ\nSTT\nNgày\nCông việc\n1\n24/03/2026\nPhòng A gửi danh sách về thôn.\n2\n"
        "31/03/2026 – 04/04/2026\nThôn nhận hồ sơ đăng ký.\n"
    )
    dues = facts_of(text).duties.dues
    assert [due.due for due in dues] == ["2026-03-24", "2026-04-04"]
    assert dues[0].what == "Gửi danh sách về thôn"
    assert all(due.doubt for due in dues)
    assert [due.who for due in dues] == [("Phòng A",), ("Thôn",)]


def test_one_day_alone_is_no_calendar():
    assert (
        facts_of(
            "I. VIỆC\n\nCác thôn dọn rác.\n\n24/03/2026\n\nĐồng chí nhận việc này.\n"
        ).duties.dues
        == ()
    )


@pytest.mark.parametrize(
    "text",
    ["Yên Hạ, ngày……tháng……năm 2026, người khai ký tên", "Việc của những tháng cuối năm 2026"],
)
def test_a_year_that_names_no_work_is_no_deadline(text):
    assert facts_of(f"I. VIỆC\n\n1. Hoàn thành nhiệm vụ. {text}.\n").duties.dues == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Chương trình xóa nhà tạm trong năm 2026 đã được hoàn thành.",
        "Đến 12h00 ngày 05/01/2026, toàn xã ghi nhận 2 hộ bị ngập.",
    ],
)
def test_how_things_stand_is_no_deadline(sentence):
    assert facts_of(f"I. VIỆC\n\n1. {sentence}\n").duties.dues == ()


def test_a_day_of_the_moon_is_no_day_of_the_year():
    assert not moments("ngay 15 thang 8 am lich")
    assert moments("ngay 15 thang 8 hang nam")


def test_of_quarters_side_by_side_the_last_is_when_all_is_done():
    assert [m.iso for m in moments("quy iii, iv nam 2026")] == ["2026-Q4"]


def test_of_months_side_by_side_the_last_is_when_all_is_done():
    assert [m.iso for m in moments("thang 11, thang 12 nam 2026")] == ["2026-12"]
    assert [m.iso for m in moments("cac thang 10, 11 va 12/2026")] == ["2026-12"]
    # A choice is no list.
    assert [m.iso for m in moments("thang 6 hoac thang 12 nam 2026")] == ["2026-12"]


@pytest.mark.parametrize(
    ("sentence", "days", "due"),
    [
        # When others meet, and when something is to be held: no limit of the work.
        ("Tuyên truyền về kỳ họp của huyện diễn ra vào tháng 11/2026.", [], []),
        (
            "Thống nhất thời gian Đại hội trong quý III năm 2026 và gửi xã trước ngày 15/8/2026.",
            ["2026-Q3"],
            ["2026-08-15"],
        ),
        ("Thời gian tổ chức hội nghị tổng kết trong tháng 12/2026.", ["2026-12"], []),
        ("Tổ chức hội nghị tổng kết, hoàn thành trong tháng 12/2026.", [], ["2026-12"]),
        ("Lấy mẫu nước vào tháng 4 và tháng 8 năm 2026.", [], []),
        ("Dọn chợ trong tháng 4, tháng 8 năm 2026.", [], ["2026-04", "2026-08"]),
    ],
)
def test_when_something_takes_place_is_no_limit(sentence, days, due):
    found = facts_of(f"I. VIỆC\n\n1. Phòng Kinh tế: {sentence}\n").duties
    assert [event.at for event in found.events] == days
    assert [item.due for item in found.dues] == due


def test_a_time_in_brackets_at_the_end_is_of_the_whole():
    text = "Phòng Kinh tế dọn chợ. Lưu ý chọn cách làm gọn, rẻ (hoàn thành trong tháng 4/2026)."
    (task,) = facts_of(f"I. VIỆC\n\n1. {text}\n").duties.tasks
    assert task.when.due == ("2026-04",)


def test_a_label_below_another_item_is_no_time_of_the_opening_and_told_once():
    text = (
        "2. Lớp tập huấn\na) Khai mạc lớp tập huấn quét vôi.\n- Thời gian: 8h00 ngày 28/12/2026\n"
        "b) Học quét vôi cho tổ trưởng các ngõ.\n- Địa điểm: nhà văn hóa\n"
        "- Thời gian: chiều ngày 28/12 và cả ngày 29/12/2026\n"
    )
    events = duties_below(text).events
    assert {(event.at, event.what) for event in events} == {
        ("2026-12-28T08:00", "Khai mạc lớp tập huấn quét vôi"),
        ("2026-12-29", "Học quét vôi cho tổ trưởng các ngõ"),
    }
    assert source_below(text).count("what: ") == 2


def test_a_row_of_times_and_places_is_called_by_both():
    text = (
        "I. LỊCH\n| TT | Thời gian | Địa điểm | Đại biểu |\n"
        "| 1 | 8 giờ 00, ngày 04/5/2026 | Nhà văn hóa thôn Đông | Tổ 1 |\n"
        "| 2 | Sáng 05/5/2026 | Nhà văn hóa thôn Đoài | Tổ 2 |\n"
    )
    told = [(event.at, event.what) for event in facts_of(text).duties.events]
    assert told == [
        ("2026-05-04T08:00", "8 giờ 00, ngày 04/5/2026: Nhà văn hóa thôn Đông"),
        ("2026-05-05", "Sáng 05/5/2026: Nhà văn hóa thôn Đoài"),
    ]
