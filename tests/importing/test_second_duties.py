"""What a body is to do besides, told behind its duty with a time of its own."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

DUTIES = "I. TỔ CHỨC THỰC HIỆN\n"


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(task.what, task.when.due, task.when.every) for task in tasks_of(DUTIES + text)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "1. Các thôn dọn các ngõ xong trong tháng 3/2026. Định kỳ báo cáo Ủy ban nhân"
            " dân xã (qua Phòng Kinh tế) kết quả hằng năm (trước ngày 15 tháng 11).",
            ("Dọn các ngõ", ("2026-03",), ""),
            (("--11-15",), "year"),
        ),
        (
            "1. Phòng Kinh tế họp các thôn hằng tuần; định kỳ hằng quý tổng hợp, báo cáo xã.",
            ("Họp các thôn hằng tuần", (), "week"),
            ((), "quarter"),
        ),
        (
            "1. Phòng Kinh tế\n- Xây dựng kế hoạch dọn ngõ của xã. Trước ngày 20 hằng tháng tổng"
            " hợp, báo cáo Ủy ban nhân dân xã.",
            ("Xây dựng kế hoạch dọn ngõ của xã", (), ""),
            (("---20",), "month"),
        ),
        (
            "1. Các thôn căn cứ Kế hoạch này, lập danh sách các ngõ; đồng thời, hằng tuần báo cáo"
            " Phòng Kinh tế số ngõ đã dọn.",
            ("Căn cứ Kế hoạch này, lập danh sách các ngõ", (), ""),
            ((), "week"),
        ),
        # What goes on all the time, and a report on it that returns.
        (
            "1. Phòng Kinh tế hướng dẫn các thôn; định kỳ hằng quý tổng hợp, báo cáo xã.",
            ("Hướng dẫn các thôn", (), ""),
            ((), "quarter"),
        ),
        (
            "1. Phòng Kinh tế theo dõi các thôn dọn ngõ. Hằng năm, tổng hợp, báo cáo xã trước ngày"
            " 15/11.",
            ("Theo dõi các thôn dọn ngõ", (), ""),
            (("--11-15",), "year"),
        ),
    ],
)
def test_a_report_and_a_duty_with_a_time_of_its_own_or_done_once_are_two(text, first, second):
    found = told(text)
    assert found[0] == first
    assert [entry[1:] for entry in found[1:]] == [second]


@pytest.mark.parametrize(
    ("text", "due", "every"),
    [
        (
            "1. Công an xã kiểm tra ban đêm. Tổng hợp, báo cáo kết quả cả đợt trước ngày"
            " 20/12/2026.",
            ("2026-12-20",),
            "",
        ),
        (
            "1. Công an xã tuần tra ban đêm. Tổng hợp, báo cáo kết quả cả đợt trước ngày"
            " 20/12/2026.",
            ("2026-12-20",),
            "",
        ),
    ],
)
def test_of_a_duty_without_a_time_the_report_on_it_gives_its_time(text, due, every):
    assert [entry[1:] for entry in told(text)] == [(due, every)]


@pytest.mark.parametrize(
    "text",
    [
        # The time of the duty itself, and how it ends.
        "1. Các thôn dọn sạch các ngõ; hoàn thành và báo cáo xã trước ngày 30/4/2026.",
        "1. Phòng Kinh tế đánh giá việc dọn ngõ; báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026.",
        # No time.
        "1. Phòng Kinh tế hướng dẫn các thôn; tổng hợp, báo cáo Ủy ban nhân dân xã.",
        # A deed of every year, no report.
        "1. Các thôn vận động các hộ; hằng năm trồng thêm cây ở các ngõ.",
        # Mere execution is no duty by itself.
        "1. Các thôn nghiêm túc triển khai thực hiện; định kỳ hằng quý báo cáo Phòng Kinh tế.",
        # The report of money, not of the duty.
        "1. Phòng Kinh tế bố trí kinh phí; tổng hợp vào dự toán ngân sách hằng năm của xã.",
        # What follows is no formula: which words the second ends with cannot be told.
        "1. Phòng Kinh tế hướng dẫn các thôn; hằng quý báo cáo xã; mua thêm chổi cho các thôn.",
    ],
)
def test_what_ends_a_duty_or_names_no_time_is_no_second_one(text):
    assert len(told(text)) == 1


def test_the_date_goes_to_the_duty_whose_words_hold_it_whatever_marks_stand_between():
    found = told(
        "1. Các thôn: Lập danh sách các ngõ. Định kỳ hằng tháng (*trước ngày 16 hằng tháng*) báo"
        " cáo Phòng Kinh tế số ngõ đã dọn."
    )
    assert [entry[1:] for entry in found] == [((), ""), (("---16",), "month")]


@pytest.mark.parametrize(
    "behind",
    [
        "định kỳ hằng quý các thôn báo cáo kết quả về xã",
        "hằng tháng, các thôn tổng hợp, báo cáo kết quả",
        "hằng tháng trưởng thôn tổng hợp, báo cáo kết quả",
        "gửi mẫu cho các thôn để các thôn hằng tháng báo cáo xã",
        "báo cáo của các thôn gửi xã hằng tháng",
        "đôn đốc các thôn định kỳ hằng quý báo cáo kết quả",
    ],
)
def test_a_report_of_others_is_no_second_duty(behind):
    tasks = tasks_of(
        f"{DUTIES}1. Phòng Kinh tế\n- Lập danh sách các ngõ trước ngày 30/3/2026; {behind}.\n"
    )
    assert [task.when.every for task in tasks if task.lead == ("Phòng Kinh tế",)] == [""]


@pytest.mark.parametrize(
    ("behind", "due", "every"),
    [
        ("; hằng tháng tổng hợp báo cáo của các thôn gửi xã trước ngày 25.", "---25", "month"),
        (". Định kỳ hằng quý báo cáo xã kết quả quét vôi trước ngày 20.", "---20", "quarter"),
        ("; định kỳ trước ngày 25 hằng tháng (hoặc khi cần) báo cáo xã.", "---25", "month"),
    ],
)
def test_the_day_of_a_second_duty_is_kept_at_the_end_of_a_sentence(behind, due, every):
    found = told(f"1. Phòng Kinh tế\n- Xây dựng kế hoạch quét vôi{behind}\n")
    assert [entry[1:] for entry in found] == [((), ""), ((due,), every)]


def test_who_helps_with_the_report_does_not_help_with_the_duty():
    text = "1. Phòng Kinh tế\n- Lập danh sách ngõ; hằng quý phối hợp với các thôn báo cáo xã.\n"
    assert [task.partners for task in tasks_of(DUTIES + text)] == [(), ("các thôn",)]


@pytest.mark.parametrize(
    "behind",
    [
        "Hằng quý, Phòng Văn hóa - Xã hội tổng hợp, báo cáo kết quả về xã",
        "Định kỳ hằng quý Phòng Nội vụ báo cáo kết quả về xã",
        "Hằng quý, Phòng Y tế tổng kết, báo cáo xã",
    ],
)
def test_a_sentence_that_opens_with_its_pace_is_of_whom_it_names(behind):
    tasks = tasks_of(
        f"{DUTIES}1. Phòng Kinh tế\n- Lập danh sách các ngõ trước ngày 30/3/2026. {behind}.\n"
    )
    first, second = tasks
    assert (first.lead, first.when.every) == (("Phòng Kinh tế",), "")
    assert second.lead != ("Phòng Kinh tế",)
    assert second.when.every == "quarter"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Tổng hợp danh sách các thôn gửi đến trước ngày 05/3/2026 để báo cáo xã", 1),
        ("Tổng hợp số liệu các hội nộp trước ngày 05/3/2026, báo cáo xã", 1),
        ("Tổng hợp danh sách do các thôn cung cấp ngày 05/3/2026 để báo cáo xã", 1),
        ("Tổng hợp danh sách gửi các thôn và báo cáo xã trước ngày 15/3/2026", 2),
        ("Tổng hợp danh sách, báo cáo xã trước ngày 15/3/2026", 2),
    ],
)
def test_the_day_of_those_who_send_is_not_the_reports(sentence, days):
    text = f"1. Phòng Kinh tế\n- Lập danh sách ngõ trước ngày 10/3/2026. {sentence}.\n"
    found = {day for entry in told(text) for day in entry[1]}
    assert found == ({"2026-03-10", "2026-03-15"} if days == 2 else {"2026-03-10"})


@pytest.mark.parametrize(
    ("behind", "is_marked"),
    [
        ("báo cáo xã hằng tháng nếu có ngõ mới", True),
        ("hằng quý tổng hợp, báo cáo xã khi có thay đổi", True),
        ("trường hợp có ngõ mới, hằng tháng báo cáo xã", False),
        ("hằng tháng báo cáo xã kết quả quét vôi", False),
    ],
)
def test_a_report_on_a_condition_is_marked(behind, is_marked):
    tasks = tasks_of(f"{DUTIES}1. Phòng Kinh tế\n- Xây dựng kế hoạch riêng; {behind}.\n")
    assert any("có điều kiện" in task.doubt for task in tasks) is is_marked


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("1. Phòng Kinh tế\n- Kiểm tra các ngõ; hằng quý tổng hợp, báo cáo xã kết quả.", True),
        ("1. Trạm Y tế\n- Lập danh sách các hộ; định kỳ hằng tháng báo cáo xã số hộ.", True),
        ("1. Các thôn\n- Xây dựng kế hoạch riêng; hằng năm báo cáo xã việc quét vôi.", True),
        # A sentence or a day of its own, another item, one duty.
        ("1. Phòng Kinh tế\n- Kiểm tra các ngõ. Hằng quý tổng hợp, báo cáo xã kết quả.", False),
        (
            "1. Các thôn\n- Lập danh sách xong trong tháng 3. Báo cáo xã trước ngày 15/4/2026.",
            False,
        ),
        ("1. Các thôn\n- Kiểm tra các ngõ.\n- Hằng quý tổng hợp, báo cáo xã kết quả.", False),
        ("1. Các thôn\n- Hằng quý kiểm tra các ngõ, báo cáo xã kết quả quét vôi.", False),
    ],
)
def test_a_report_that_returns_is_marked_where_it_was_parted(text, is_marked):
    tasks = tasks_of(DUTIES + text + "\n")
    assert ["tách từ" in task.doubt for task in tasks][1:] == [is_marked] * (len(tasks) - 1)
    assert not tasks[0].doubt
    assert len(tasks) == 2 or not is_marked


def test_the_pace_of_the_sentence_before_is_not_the_tasks():
    text = "1. Thôn quét ngõ định kỳ hằng tháng. Phòng Kinh tế lập danh sách các ngõ.\n"
    found = {task.lead: task.when.every for task in tasks_of(DUTIES + text)}
    assert found.get(("Phòng Kinh tế",), "") == ""


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("nộp hồ sơ trước ngày 28/4/2026; hoàn thành việc lát ngõ trước ngày 05/5/2026.", "05-05"),
        (
            "kiểm kê các ngõ, hoàn thành trong tháng 4/2026; cần lập hồ sơ ngay. Hoàn thành toàn "
            "bộ việc lát ngõ trước ngày 20/7/2026.",
            "07-20",
        ),
        (
            "chi tiền cho 37 hộ trong tháng 5/2026, phấn đấu đến ngày 30/6/2026 hoàn thành việc "
            "chi cho cả xã.",
            "06-30",
        ),
        # What follows the work is no end of it.
        ("lập danh sách trước ngày 10/6/2026, gửi các thôn trước ngày 20/6/2026.", "06-10"),
    ],
)
def test_what_is_completed_in_steps_is_due_by_the_last(duty, due):
    tasks = tasks_of(f"1. Phòng Kinh tế {duty}\n")
    assert [task.when.due for task in tasks] == [(f"2026-{due}",)]
    assert "nhiều hạn" in tasks[0].doubt


@pytest.mark.parametrize(
    ("sentence", "first", "due", "second"),
    [
        (
            "Trạm Y tế tổ chức tiêm từ ngày 04/3 đến ngày 20/3/2026; gửi danh sách chậm nhất "
            "10 ngày sau ngày tiêm.",
            "Tổ chức tiêm từ ngày 04/3 đến ngày 20/3/2026",
            ("2026-03-20",),
            "Gửi danh sách chậm nhất 10 ngày sau ngày tiêm",
        ),
        (
            "Trạm Y tế: mở lớp từ ngày 01/3 đến ngày 20/3/2026; cấp giấy trong vòng 15 ngày sau "
            "khi kết thúc.",
            "Mở lớp từ ngày 01/3 đến ngày 20/3/2026",
            ("2026-03-20",),
            "Cấp giấy trong vòng 15 ngày sau khi kết thúc",
        ),
        (
            "Trạm Y tế lập sổ trước ngày 20/3/2026; công khai sổ sau 05 ngày làm việc kể từ ngày "
            "duyệt.",
            "Lập sổ",
            ("2026-03-20",),
            "Công khai sổ sau 05 ngày làm việc kể từ ngày duyệt",
        ),
        (
            "Trạm Y tế chuẩn bị lều trong tháng 3/2026; đồng thời thu dọn ngay sau khi tan hội.",
            "Chuẩn bị lều",
            ("2026-03",),
            "Thu dọn ngay sau khi tan hội",
        ),
    ],
)
def test_what_is_counted_from_the_first_deed_is_not_due_with_it(sentence, first, due, second):
    told = [(task.what, task.when.due) for task in tasks_of(f"II. NHIỆM VỤ\n\n1. {sentence}\n")]
    assert told == [(first, due), (second, ())]


def test_a_third_deed_with_a_day_of_its_own_has_it():
    tasks = tasks_of(
        "II. NHIỆM VỤ\n\n1. Trạm Y tế rà soát sổ trước ngày 20/3/2026; gửi sổ chậm nhất 10 ngày "
        "sau khi rà xong; mở lớp vào tháng 5/2026.\n"
    )
    assert [task.when.due for task in tasks] == [("2026-03-20",), (), ("2026-05",)]


@pytest.mark.parametrize(
    ("sentence", "count", "is_doubted"),
    [
        ("Trạm Y tế mở lớp vào ngày 20/3/2026; giấy có sau 10 ngày kể từ ngày thi.", 1, True),
        ("Trạm Y tế mở lớp vào ngày 20/3/2026; cấp giấy cho người học.", 1, False),
        ("Trạm Y tế tiếp nhận sổ; trả sổ trong 05 ngày kể từ ngày nhận.", 1, False),
        ("Trạm Y tế lập sổ trong tháng 3/2026, sau khi có mẫu; gửi các xóm.", 1, False),
    ],
)
def test_other_deeds_of_a_sentence_stay_with_its_day(sentence, count, is_doubted):
    tasks = tasks_of(f"II. NHIỆM VỤ\n\n1. {sentence}\n")
    assert len(tasks) == count
    assert ("tính từ việc trước" in tasks[0].doubt) is is_doubted
