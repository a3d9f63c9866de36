"""Timetables: days without a year, rows of phases, and what is held on a day."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

from tests.importing.test_strict_drafts import front, written


def facts_of(text):
    (parts,) = documents(read_bytes("a.md", text.encode()))
    return facts_as_json(gathered(parts))


HEAD = "ỦY BAN NHÂN DÂN XÃ YÊN HÀ\nSố: 45/KH-UBND\nYên Hà, ngày 10 tháng 9 năm 2026\n\nKẾ HOẠCH\n"


def read(body):
    return facts_of(f"{HEAD}Tổ chức phong trào Làng xanh\n\nI. MỤC ĐÍCH\nCho sạch.\n\n{body}\n")


def phases(found):
    return [(phase["name"], phase["from"], phase["to"]) for phase in found["phases"]]


def events(found):
    return [event["at"] for event in found["deadlines"]["events"]]


def test_days_without_a_year_take_it_from_the_heading():
    found = read(
        "II. LỊCH TỔ CHỨC (15/11 → 10/01/2027)\n"
        "Tuần 1 (15-21/11) – Giai đoạn “Đăng ký”:\n"
        "• 15/11: Lễ phát động tại nhà văn hóa.\n"
        "• 17/11: Hạn đăng ký nhóm.\n"
        "Tuần 2 (28/12-05/01) – Giai đoạn “Thi”:\n"
        "• 03/01: Chung kết cấp xã.\n"
    )
    assert phases(found) == [
        ("Tuần 1", "2026-11-15", "2026-11-21"),
        ("Tuần 2", "2026-12-28", "2027-01-05"),
    ]
    assert events(found) == ["2026-11-15", "2027-01-03"]
    assert [due["due"] for due in found["deadlines"]["one_off"]] == ["2026-11-17"]
    assert (found["period"]["start"], found["period"]["end"]) == ("2026-11-15", "2027-01-10")


def test_a_day_without_a_year_and_without_a_heading_is_guessed_and_marked():
    found = read("II. THỜI GIAN\nĐợt 1: từ 01/10 đến 15/10: dọn đường.\nĐợt 2: từ 05/01 đến 20/01.")
    assert phases(found)[1] == ("Đợt 2", "2027-01-05", "2027-01-20")
    assert all(phase["mark"] for phase in found["phases"])


@pytest.mark.parametrize(
    "rows",
    [
        "| Giai đoạn | Thời gian | Nội dung |\n|---|---|---|\n"
        "| Giai đoạn 1 | 15/9/2026 - 30/11/2026 | Đăng ký |\n"
        "| Giai đoạn 2 | 01/12/2026 - 31/3/2027 | Trồng cây |",
        "| Đợt | Bắt đầu | Kết thúc |\n|---|---|---|\n"
        "| Đợt 1 | 15/9/2026 | 30/11/2026 |\n| Đợt 2 | 01/12/2026 | 31/3/2027 |",
    ],
)
def test_rows_that_a_phase_names_are_phases(rows):
    found = read(f"II. TIẾN ĐỘ\n\n{rows}")
    assert [phase[1:] for phase in phases(found)] == [
        ("2026-09-15", "2026-11-30"),
        ("2026-12-01", "2027-03-31"),
    ]


def test_rows_of_a_table_that_no_phase_names_are_none():
    rows = "| Thôn | Bắt đầu | Kết thúc |\n|---|---|---|\n| Đồi | 15/9/2026 | 30/9/2026 |"
    assert phases(read(f"II. TIẾN ĐỘ\n\n{rows}")) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1. Lễ phát động: ngày 25/9/2026.", "2026-09-25"),
        ("2. Hội nghị tổng kết: tháng 12/2030.", "2030-12"),
        ("- Tổng kết trao giải: Dự kiến tháng 12 năm 2026.", "2026-12"),
        ("Phong trào được sơ kết vào tháng 6/2027.", "2027-06"),
        ("1. Thời gian: 01 ngày, ngày 24/10/2026 (thứ Bảy).\n2. Địa điểm: Sân xã.", "2026-10-24"),
    ],
)
def test_what_is_held_is_an_event(line, day):
    assert events(read(f"II. THỰC HIỆN\n{line}")) == [day]


@pytest.mark.parametrize(
    "line",
    [
        "- Xét giải: Hoàn thành trước ngày 05/12/2026.",
        "1. Thời gian: từ ngày 15/9/2026 đến ngày 15/12/2026.\n2. Địa điểm: các thôn.",
        "Tổng kết phong trào trước tháng 12/2026.",
    ],
)
def test_a_limit_or_a_long_stretch_is_no_event(line):
    assert events(read(f"II. THỰC HIỆN\n{line}")) == []


def test_steps_with_a_name_behind_their_number_are_phases():
    found = read("II. CÁC BƯỚC\nBước 1. Chuẩn bị (tháng 9/2026)\nBước 2. Làm (tháng 10/2026)")
    assert phases(found) == [("Bước 1", "2026-09", "2026-09"), ("Bước 2", "2026-10", "2026-10")]


def test_what_goes_on_on_the_days_of_a_list_is_held_then():
    found = read(
        "II. THỜI GIAN\n1. Lịch cụ thể như sau:\n"
        "- Ngày 13/11: Nhận hồ sơ của các thôn 1 đến 6.\n"
        "- Ngày 15/11/2026: Đêm hội mừng làng xanh.\n"
        "- Ngày 17/11: Gửi danh sách về xã.\n"
        "- Ngày 18/11: Phòng Kinh tế lập danh sách.\n"
    )
    assert events(found) == ["2026-11-13", "2026-11-15"]


@pytest.mark.parametrize(
    ("line", "held", "due"),
    [
        ("Ngày 16/11: Không nhận hồ sơ nữa.", [], []),
        ("Ngày 16/11: Nghỉ bù cho ngày hội làng.", [], []),
        ("Ngày 16/11: Tạm dừng nhận cây giống.", [], []),
        ("Ngày 16/11: Trước 17h nhận hồ sơ.", [], ["2026-11-16"]),
    ],
)
def test_days_on_which_nothing_goes_on_are_no_events(line, held, due):
    found = read(f"II. THỜI GIAN\n1. Lịch như sau:\n- Ngày 13/11: Nhận hồ sơ của thôn.\n- {line}")
    assert events(found) == ["2026-11-13", *held]
    assert [deadline["due"] for deadline in found["deadlines"]["one_off"]] == due


@pytest.mark.parametrize(
    "words",
    [
        "đoàn báo cáo viên tới xã",
        "lãnh đạo xã gửi lời chào mừng tại lễ",
        "hội nghị trình bày tham luận",
        "đội văn nghệ xã trình diễn tại sân",
        "các thôn báo cáo tham luận tại hội nghị",
    ],
)
def test_what_is_said_and_shown_at_an_hour_is_held_then_and_nobodys_duty(words):
    found = read(f"II. LỊCH\n- 8h00 ngày 21/11/2026, {words}.")
    assert events(found) == ["2026-11-21T08:00"]
    assert found["tasks"] == found["deadlines"]["one_off"] == []


def test_an_hour_by_which_something_is_handed_in_is_a_deadline():
    found = read("II. BÁO CÁO\n- 11h00 ngày 19/11/2026, các thôn báo cáo Phòng Kinh tế kết quả.\n")
    assert events(found) == []
    assert [due["due"] for due in found["deadlines"]["one_off"]] == ["2026-11-19"]


VISITS = """PHỤ LỤC I
LỊCH KIỂM TRA

| STT | Đơn vị được kiểm tra | Thời gian kiểm tra |
|---|---|---|
| I | Phòng chuyên môn | |
| 1 | Phòng Kinh tế (tổ chợ) | Từ tháng 9 đến tháng 12/2026 |
| 2 | Phòng Văn hóa | Tháng 10/2026 |
| II | Thôn | |
| 1 | Thôn Hạ | Tháng 11/2026 |
| 2 | Thôn Thượng | Ngày 03/12/2026 |
"""


def test_a_table_that_tells_when_each_place_is_visited_holds_events():
    found = read(VISITS)
    assert [(event["at"], event["what"]) for event in found["deadlines"]["events"]] == [
        ("2026-10", "Kiểm tra: Phòng Văn hóa"),
        ("2026-11", "Kiểm tra: Thôn Hạ"),
        ("2026-12-03", "Kiểm tra: Thôn Thượng"),
    ]
    assert found["tasks"] == found["deadlines"]["one_off"] == []


@pytest.mark.parametrize(
    ("heads", "days"),
    [
        # The deed stands in a heading of the table; above it anything may be said.
        ("Tên thôn | Thời gian tiếp xúc cử tri", ["2026-10-03", "2026-10-05"]),
        ("Địa điểm tập huấn | Ngày", ["2026-10-03", "2026-10-05"]),
        ("Địa điểm | Ngày tổ chức", []),
        ("Đơn vị | Thời gian", []),
        ("Đơn vị | Ngày trực", []),
        ("Đơn vị | Thời gian thi công", []),
        # Who does it, and by when nobody is visited.
        ("Đơn vị thực hiện | Thời gian hoàn thành", []),
        ("Họ và tên | Ngày sinh", []),
        ("Sản phẩm | Thời gian kiểm tra", []),
    ],
)
def test_the_headings_tell_what_is_done_and_where(heads, days):
    rows = f"| {heads} |\n|---|---|\n| Thôn Hạ | 03/10/2026 |\n| Thôn Thượng | 05/10/2026 |"
    assert events(read(f"II. LỊCH TIẾP XÚC CỬ TRI\n\n{rows}")) == days


@pytest.mark.parametrize("cell", ["Trước ngày 03/10/2026", "Hằng tháng", "Theo thông báo", "2026"])
def test_a_limit_a_pace_or_a_year_in_such_a_table_is_no_event(cell):
    rows = (
        "| Đơn vị | Thời gian làm việc |\n|---|---|\n| Thôn Hạ | 01/10/2026 |\n"
        f"| Thôn Trung | {cell} |\n| Thôn Thượng | 05/10/2026 |"
    )
    assert events(read(f"II. LỊCH\n\n{rows}")) == ["2026-10-01", "2026-10-05"]


VISITED = (
    "| Đơn vị được kiểm tra | Thời gian kiểm tra |\n|---|---|\n"
    "| Thôn Hạ | 01/10/2026 |\n| Thôn Trung | 02/10/2026 |\n"
)


@pytest.mark.parametrize(
    ("row", "event"),
    [
        ("Thôn Thượng | 8h00 ngày 05/10/2026", ("2026-10-05T08:00", "Kiểm tra: Thôn Thượng")),
        ("Thôn Thượng | 14 giờ 30, ngày 05/10/2026", ("2026-10-05T14:30", "Kiểm tra: Thôn Thượng")),
        (
            "Thôn Thượng | 14 giờ 30, 05/10/2026",
            ("2026-10-05", "Kiểm tra: Thôn Thượng (14 giờ 30, 05/10/2026)"),
        ),
        (
            "Thôn Thượng | Từ 05/10 đến 07/10/2026",
            ("2026-10-05", "Kiểm tra: Thôn Thượng (Từ 05/10 đến 07/10/2026)"),
        ),
        (
            "Thôn Thượng | 05/10/2026 và 07/10/2026",
            ("2026-10-05", "Kiểm tra: Thôn Thượng (05/10/2026 và 07/10/2026)"),
        ),
        (
            "Thôn Thượng | Chiều ngày 05/10/2026",
            ("2026-10-05", "Kiểm tra: Thôn Thượng (Chiều ngày 05/10/2026)"),
        ),
        # No place, nothing held, an hour that no day follows.
        ("Tổng cộng | tháng 10/2026", None),
        ("Hủy | 05/10/2026", None),
        ("Thôn Thượng | Hoãn ngày 05/10/2026", None),
        ("Tổng công ty Hoa Ban | 05/10/2026", ("2026-10-05", "Kiểm tra: Tổng công ty Hoa Ban")),
    ],
)
def test_a_row_tells_all_of_its_time_or_is_no_visit(row, event):
    found = read(f"II. LỊCH\n\n{VISITED}| {row} |\n")["deadlines"]["events"]
    assert [(held["at"], held["what"]) for held in found[2:]] == ([event] if event else [])


def test_a_visit_of_some_days_is_over_on_the_last_of_them():
    rows = f"{VISITED}| Thôn Thượng | Từ 05/10 đến 07/10/2026 |\n"
    tasks = front(written("KẾ HOẠCH", f"II. LỊCH\n\n{rows}"))["tasks"]
    assert [t["due"] for t in tasks] == ["01/10/2026", "02/10/2026", "07/10/2026"]
    assert tasks[-1]["comparator"] == "no_later_than"


def test_the_rows_that_tell_of_no_visit_are_read_for_limits_and_paces():
    found = read(
        f"II. LỊCH\n\n{VISITED}| Chợ Mới | Trước ngày 20/10/2026 |\n"
        "| Trạm Y tế | ngày 05 hằng tháng |\n"
    )["deadlines"]
    assert [due["due"] for due in found["one_off"]] == ["2026-10-20"]
    assert len(found["recurring"]) == 1
    assert len(found["events"]) == 2


def test_a_second_time_in_a_row_and_lists_of_persons_are_no_visits():
    rows = "| Thôn Hạ | 01/10/2026 | 09/10/2026 |\n| Thôn Trung | 02/10/2026 | 10/10/2026 |\n"
    heads = "| Đơn vị được kiểm tra | Ngày kiểm tra | Hạn khắc phục |\n|---|---|---|\n"
    assert events(read(f"II. LỊCH\n\n{heads}{rows}")) == []
    people = "| Ông Lò Văn Nam | 01/10/2026 |\n| Bà Lò Thị Ban | 02/10/2026 |\n"
    assert events(read(f"II. LỊCH\n\n| Đơn vị | Ngày họp |\n|---|---|\n{people}")) == []


def test_one_row_alone_is_no_timetable():
    rows = "| Đơn vị | Thời gian làm việc |\n|---|---|\n| Thôn Hạ | 01/10/2026 |"
    assert events(read(f"II. LỊCH\n\n{rows}")) == []


def test_the_terms_of_a_school_year_are_phases_and_its_days_events():
    found = read(
        "II. THỜI GIAN\n"
        "1. Tựu trường: Ngày 28/9/2026. Riêng lớp 1 tựu trường ngày 21/9/2026.\n"
        "- Học kỳ I: Bắt đầu từ ngày 01/10/2026; kết thúc trước ngày 18/01/2027.\n"
        "- Học kỳ II: Bắt đầu từ ngày 19/01/2027 và kết thúc vào ngày 25/5/2027.\n"
    )
    assert events(found) == ["2026-09-28", "2026-09-21"]
    assert phases(found) == [
        ("Học kỳ I", "2026-10-01", "2027-01-18"),
        ("Học kỳ II", "2027-01-19", "2027-05-25"),
    ]
    assert found["deadlines"]["one_off"] == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "- Thăm hỏi các hộ, cao điểm từ ngày 02/11/2026 - 15/11/2026.",
            [("Cao điểm: Thăm hỏi các hộ", "2026-11-02", "2026-11-15")],
        ),
        (
            "- Dọn chợ hằng ngày; tuần tra bến đò (cao điểm từ ngày 02/11/2026 - 15/11/2026).",
            [("Cao điểm: tuần tra bến đò", "2026-11-02", "2026-11-15")],
        ),
        # What was.
        ("- Năm trước dịch đạt đỉnh, cao điểm từ ngày 02/02/2025 - 15/02/2025 có 30 ca.", []),
        ("- Thăm hỏi các hộ từ ngày 02/11/2026 - 15/11/2026.", []),
        ("- Việc cao điểm của xã giai đoạn 2026 - 2028.", []),
    ],
)
def test_a_peak_within_a_sentence_is_a_phase(line, said):
    assert phases(read(f"II. NỘI DUNG\n1. Việc của xã\n{line}\n- Dọn chợ.")) == said


def test_a_duty_with_a_peak_is_a_task_too():
    line = "1. Công an xã tuần tra, cao điểm từ ngày 02/12/2026 - 15/12/2026.\n"
    found = read(f"II. TỔ CHỨC THỰC HIỆN\n{line}2. Trạm Y tế dọn sân.")
    assert [(task["lead"], task["due"]) for task in found["tasks"]] == [
        (["Công an xã"], None),
        (["Trạm Y tế"], None),
    ]
    assert phases(found) == [("Cao điểm: Công an xã tuần tra", "2026-12-02", "2026-12-15")]


def test_whom_a_plan_is_for_is_no_work_of_its_time():
    found = read(
        "II. NỘI DUNG\n1. Hoạt động cấp xã\n- Thành lập các đoàn thăm.\n"
        "- Đối tượng thăm, tặng quà:\n+ Các gia đình khó khăn ở các thôn.\n"
        "+ Các em học sinh nghèo của xã.\n- Thời gian:\n"
        "+ Thời gian triển khai: Từ ngày 10/10/2026 – 05/11/2026.\n"
    )
    assert found["tasks"] == []


def test_the_outline_of_a_report_sets_no_deadline():
    outline = "1. Việc ban hành quy chế trong năm 2026; hoàn thành trước ngày 05/11/2026."
    text = f"Phụ lục II\nĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA\n\nI. TÌNH HÌNH\n{outline}\n"
    head = f"{HEAD}Kiểm tra chợ\n\nI. VIỆC\n1. Phòng Kinh tế gửi sổ trước ngày 01/11/2026.\n\n"
    signed = "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Văn Mẫu\n\n"
    days = [due["due"] for due in facts_of(head + signed + text)["deadlines"]["one_off"]]
    assert days == ["2026-11-01"]


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("III. TỔ CHỨC THỰC HIỆN", ["2026-11-01", "2026-11-20"]),
        ("PHÂN CÔNG NHIỆM VỤ CỤ THỂ", ["2026-11-01", "2026-11-20"]),
        ("LỊCH NỘP SỔ CHỢ", ["2026-11-01", "2026-11-20"]),
        ("QUY ĐỊNH GIỮ CHỢ", ["2026-11-01", "2026-11-20"]),
        # What a report is to tell in its next part.
        ("II. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI", ["2026-11-01"]),
        ("II. KẾT QUẢ THỰC HIỆN", ["2026-11-01"]),
        ("BÁO CÁO PHỤC VỤ KIỂM TRA", ["2026-11-01"]),
    ],
)
def test_an_outline_ends_where_somebody_is_charged(heading, days):
    text = "Phụ lục II\nĐỀ CƯƠNG BÁO CÁO\n\nI. TÌNH HÌNH\n1. Việc ban hành quy chế chợ.\n\n"
    text += f"{heading}\n\n1. Trạm Y tế xã gửi sổ chợ trước ngày 20/11/2026.\n"
    head = f"{HEAD}Kiểm tra chợ\n\nI. VIỆC\n1. Phòng Kinh tế gửi sổ trước ngày 01/11/2026.\n\n"
    signed = "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Văn Mẫu\n\n"
    found = facts_of(head + signed + text)
    assert [due["due"] for due in found["deadlines"]["one_off"]] == days
    assert len(found["tasks"]) == len(days)
    (parts,) = documents(read_bytes("a.txt", (head + signed + text).encode()))
    told = [p.text for p in gathered(parts).duties.unread if "gửi sổ chợ" in p.text]
    assert len(told) == 2 - len(days)


def test_a_meeting_of_the_documents_own_day_is_past():
    line = "Tại phiên họp ngày 10/9/2026, sau khi nghe báo cáo, Ban Thường vụ kết luận như sau:"
    assert events(read(f"II. KẾT LUẬN\n{line}\n1. Dọn chợ.")) == []


def test_a_year_that_the_name_alone_tells_is_not_the_time_of_the_plan():
    found = facts_of(f"{HEAD}Kiểm tra chợ năm 2026\n\nI. MỤC ĐÍCH\nCho sạch.\n")
    assert found["period"] is None
    (said,) = (doubt["message"] for doubt in found["doubts"] if doubt["key"] == "period")
    assert "2026" in said
    found = facts_of(f"{HEAD}Kiểm tra chợ\n\nI. MỤC ĐÍCH\nCho sạch.\n")
    assert all(doubt["key"] != "period" for doubt in found["doubts"])


@pytest.mark.parametrize("since", ["Từ", "Kể từ", "kể từ"])
def test_a_stretch_that_opens_an_item_is_a_phase(since):
    found = read(
        f"II. LỘ TRÌNH\na) {since} ngày 01/7/2026 đến hết ngày 31/12/2027: Làm thử ở thôn Hạ.\n"
        f"b) {since} ngày 01/01/2028 đến hết ngày 31/12/2029: Làm ở các thôn ven sông."
    )
    assert phases(found) == [
        ("Làm thử ở thôn Hạ", "2026-07-01", "2027-12-31"),
        ("Làm ở các thôn ven sông", "2028-01-01", "2029-12-31"),
    ]


def test_a_day_at_the_head_of_a_line_is_no_calendar_where_the_line_above_leads_on_to_it():
    days = (
        "Các thôn hoàn thành việc ấy trước ngày\n{}\nTừ ngày ấy, chỉ thôn đã làm mới được đến.\n\n"
    )
    found = read("II. VIỆC\n" + days.format("20/10/2026") + days.format("25/11/2026"))
    assert "không còn khung" not in str(found)
