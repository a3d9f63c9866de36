"""Steps below a heading of time are phases, and together the time of a plan that says no other."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = (
    "UBND TỈNH YÊN HÀ\nSỞ Y TẾ\nSố: 8/KH-SYT\nYên Hà, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Kiểm tra, đánh giá chất lượng phục vụ\n\nI. MỤC ĐÍCH\nPhục vụ tốt hơn.\n\n"
)


def read(body: str) -> tuple[list[tuple[str, str, str]], tuple[str, str] | None]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    found = facts_as_json(gathered(parts))
    term = found["period"]
    return (
        [(phase["name"], phase["from"], phase["to"]) for phase in found["phases"]],
        (term["start"], term["end"]) if term else None,
    )


@pytest.mark.parametrize(
    ("body", "phases", "term"),
    [
        (
            "II. THỜI GIAN VÀ ĐỊA ĐIỂM\n- Các đơn vị tự kiểm tra: Từ ngày 06 - 15/4/2026\n"
            "- Sở Y tế kiểm tra các đơn vị: Từ ngày 20/4/2026 đến ngày 15/5/2026\n",
            [
                ("Các đơn vị tự kiểm tra", "2026-04-06", "2026-04-15"),
                ("Sở Y tế kiểm tra các đơn vị", "2026-04-20", "2026-05-15"),
            ],
            ("2026-04-06", "2026-05-15"),
        ),
        (
            "II. NỘI DUNG\n1. Đối tượng: người dân.\n2. Thời gian tổ chức: Đợt cao điểm được "
            "thực hiện từ tháng 4 năm 2026 đến hết tháng 6 năm 2026; Tổng kết trong tháng 7 "
            "năm 2026.\n",
            [
                ("Đợt cao điểm", "2026-04", "2026-06"),
                ("Tổng kết", "2026-07", "2026-07"),
            ],
            ("2026-04", "2026-07"),
        ),
        (
            "II. THỜI GIAN TỔ CHỨC\n1. Thời gian: theo tình hình thực tế\n"
            "- Từ ngày 04/4/2026: Sở họp với các đơn vị.\n"
            "- Từ ngày 05/4/2026 - 08/4/2026: các đơn vị tổ chức hội nghị.\n",
            [("Các đơn vị tổ chức hội nghị", "2026-04-05", "2026-04-08")],
            ("2026-04-04", "2026-04-08"),
        ),
    ],
)
def test_steps_below_a_heading_of_time(body, phases, term):
    found, period = read(body)
    whole = [phase for phase in found if phase[2]]
    assert (whole, period) == (phases, term)


def test_one_stretch_alone_is_the_time_of_the_plan_and_no_phase():
    body = "II. THỜI GIAN\nTừ ngày 15/4/2026 đến ngày 15/5/2026.\n"
    assert read(body) == ([], ("2026-04-15", "2026-05-15"))


def test_years_of_office_below_such_a_heading_are_no_step():
    body = (
        "II. NỘI DUNG VÀ THỜI GIAN\n- Đại biểu nhiệm kỳ 2026 - 2031: theo luật.\n"
        "- Chương trình giai đoạn 2026 - 2030: theo kế hoạch.\n"
    )
    assert read(body)[0] == []


def test_the_times_of_one_work_among_several_are_not_the_plans():
    body = (
        "II. NỘI DUNG\n1. Tuyên truyền theo thời gian\n- Ở trường: từ ngày 01/4 đến ngày 10/4/2026"
        "\n- Ở chợ: từ ngày 11/4 đến ngày 20/4/2026\n2. Kiểm tra\nCả năm.\n"
    )
    found, period = read(body)
    assert (len(found), period) == (2, None)


def test_the_beginning_of_a_plan_until_a_year_is_that_of_its_first_phase():
    text = HEAD.replace("chất lượng phục vụ", "chất lượng phục vụ đến năm 2035") + (
        "II. LỘ TRÌNH\n\n1. Giai đoạn 2026 - 2030\n\nLàm trước.\n\n"
        "2. Giai đoạn 2031 - 2035\n\nLàm sau.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    term = facts_as_json(gathered(parts))["period"]
    assert (term["start"], term["end"]) == ("2026", "2035")


@pytest.mark.parametrize(
    ("heading", "sections"),
    [
        (
            "1. Về hồ sơ\n\nĐủ.\n\n2. Về kinh phí\n\nĐúng.\n\n3. Các sở phối hợp.\n",
            2,
        ),
        ("I. Mục tiêu:\n\nA.\n\nHI- TỔ CHỨC THỰC HIỆN\n\nB.\n\nVỊ. Kinh phí:\n\nC.\n", 3),
        ("I. Mục tiêu:\n\nA.\n\nV, Quy trình:\n\nB.\n\nVIII Tổ chức thực hiện:\n\nC.\n", 3),
    ],
)
def test_sections_that_count_in_figures_or_were_misread(heading, sections):
    head = HEAD.partition("I. MỤC")[0]
    (parts,) = documents(read_bytes("a.txt", (head + heading).encode()))
    assert len(facts_as_json(gathered(parts))["sections"]) == sections


def test_rows_of_a_timetable_that_lost_its_frame_are_events():
    rows = "".join(
        f"{row}. | Trạm Y tế số {name} {part}{day}/4/2026\n"
        for row, (name, part, day) in enumerate(
            [("Một", "Ngày ", "6 — 7"), ("Hai", "Sáng ngày ", "8"), ("Ba", "Chiều ngày ", "8")], 1
        )
    )
    (parts,) = documents(read_bytes("a.txt", (HEAD + "II. LỊCH KIỂM TRA\n\n" + rows).encode()))
    found = facts_as_json(gathered(parts))["deadlines"]
    days = [(event["at"], event["what"]) for event in found["events"]]
    assert days == [
        ("2026-04-06", "Trạm Y tế số Một"),
        ("2026-04-08", "Trạm Y tế số Hai"),
        ("2026-04-08", "Trạm Y tế số Ba"),
    ]
    assert found["one_off"] == []


@pytest.mark.parametrize(
    ("title", "start"),
    [
        ("Thực hiện Quy hoạch ao hồ thời kỳ 2021-2030, tầm nhìn đến năm 2045", None),
        ("Triển khai Quy hoạch tỉnh Yên Hạ thời kỳ 2021-2030", None),
        ("Thực hiện Chiến lược ao hồ giai đoạn 2026-2030", "2026"),
        ("Quét vôi thời kỳ 2026-2030", "2026"),
        ("Lập quy hoạch các ngõ giai đoạn 2026-2030", "2026"),
    ],
)
def test_the_time_of_a_master_plan_is_not_that_of_what_carries_it_out(title, start):
    text = (
        f"UBND XÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 02 tháng 7 năm 2026\n\nKẾ HOẠCH\n{title}\n\n"
        "I. NỘI DUNG\n\nQuét vôi các ngõ.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    term = facts_as_json(gathered(parts))["period"]
    assert (term["start"] if term else None) == start
