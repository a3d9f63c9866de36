"""Labels that stand side by side, holidays, and halves of a school year."""

from __future__ import annotations

import yaml
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "TRƯỜNG TIỂU HỌC MAI HẠ\nSố: 7/TB-TH\nMai Hạ, ngày 05 tháng 9 năm 2025\n\n{kind}\n"
    "Năm học 2025 - 2026\n\n"
)


def front(text, kind="THÔNG BÁO"):
    (parts,) = documents(read_bytes("a.txt", (HEAD.format(kind=kind) + text).encode()))
    return yaml.safe_load(drafted(gathered(parts), KnownRegisters()).text.split("---\n")[1])


def test_the_time_beside_a_label_is_not_of_the_label_before_it():
    told = front(
        "1. Đối tượng: học sinh khối 5.\n2. Mức thu: theo Quyết định số 9/QĐ-TH ngày 05/8/2025.\n"
        "3. Thời gian: từ ngày 16/10/2025 đến hết ngày 17/11/2025.\n"
    )
    assert "tasks" not in told
    told = front(
        "1. Nội dung: Quét vôi các lớp.\n2. Thời gian: trước ngày 17/11/2025.\n"
        "3. Đơn vị thực hiện: Tổ Văn phòng.\n"
    )
    assert [(task["lead"], task["due"]) for task in told["tasks"]] == [
        ("Tổ Văn phòng", "17/11/2025")
    ]


def test_a_holiday_is_no_phase_of_the_work():
    told = front(
        "I. THỜI GIAN\n1. Học kỳ I: từ ngày 08/9/2025 đến ngày 25/01/2026 (gồm 18 tuần).\n"
        "2. Nghỉ Tết Nguyên đán: từ ngày 09/02/2026 đến ngày 22/02/2026.\n"
        "II. VIỆC\n1. Các tổ dạy học.\n",
        "KẾ HOẠCH",
    )
    assert [(phase["name"], phase["what"]) for phase in told["phases"]] == [
        ("Học kỳ I", "gồm 18 tuần")
    ]
    assert told.get("period", {}).get("end") != "22/02/2026"


def test_days_with_their_halves_in_brackets_are_of_one_report():
    told = front(
        "I. TỔ CHỨC THỰC HIỆN\n1. Các khoa báo cáo kết quả về Văn phòng trước ngày 15 tháng 01 "
        "(học kỳ I) và trước ngày 15 tháng 6 (học kỳ II).\n",
        "KẾ HOẠCH",
    )
    assert [(due["what"], due["due"]) for due in told["deadlines"]] == [
        ("Báo cáo kết quả về Văn phòng", "15/01/2026"),
        ("Báo cáo kết quả về Văn phòng", "15/06/2026"),
    ]


def test_a_label_within_an_item_stays_where_items_go_on():
    told = front(
        "II. NHIỆM VỤ\n1. Xây dựng Quy chế giữ ngõ trên địa bàn (Giao Công an xã chủ trì, phối hợp "
        "với Văn phòng UBND xã tham mưu).\n2. Thành lập Đoàn kiểm tra việc giữ ngõ tại các thôn "
        "(Giao Công an xã tham mưu).\n3. Các thôn quét vôi ngõ.\n",
        "KẾ HOẠCH",
    )
    assert [task["lead"] for task in told["tasks"]][:2] == ["Công an xã"] * 2
