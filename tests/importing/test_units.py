"""Units whose names hold the words of deeds: departments of hospitals, schools, unions."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import tasks_in_word, tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n1. {}\n"


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        (
            "Phòng Tài chính - Kế toán quyết toán tiền vôi.",
            "Phòng Tài chính - Kế toán",
            "Quyết toán tiền vôi",
        ),
        ("Phòng Kế hoạch tổng hợp lập lịch.", "Phòng Kế hoạch tổng hợp", "Lập lịch"),
        ("Khoa Nội tổng hợp số ca mắc mới.", "Khoa Nội", "Tổng hợp số ca mắc mới"),
        ("Khoa Nội tổng hợp sàng lọc người bệnh.", "Khoa Nội tổng hợp", "Sàng lọc người bệnh"),
        (
            "Khoa Hồi sức tích cực - Chống độc tập huấn cho các khoa.",
            "Khoa Hồi sức tích cực - Chống độc",
            "Tập huấn cho các khoa",
        ),
        (
            "Phòng Vật tư - Thiết bị y tế kiểm kê máy thở.",
            "Phòng Vật tư - Thiết bị y tế",
            "Kiểm kê máy thở",
        ),
        (
            "Phòng Tổ chức cán bộ tuyển dụng hộ lý.",
            "Phòng Tổ chức cán bộ",
            "Tuyển dụng hộ lý",
        ),
        (
            "Các công đoàn cấp trên trực tiếp cơ sở báo cáo kết quả tặng quà.",
            "Các công đoàn cấp trên trực tiếp cơ sở",
            "Báo cáo kết quả tặng quà",
        ),
        (
            "Phòng Công tác chính trị - Học sinh, sinh viên lập danh sách.",
            "Phòng Công tác chính trị - Học sinh, sinh viên",
            "Lập danh sách",
        ),
        (
            "Các khoa, phòng xây dựng đề án cải tiến, gửi Phòng Điều dưỡng.",
            "Các khoa, phòng",
            "Xây dựng đề án cải tiến, gửi Phòng Điều dưỡng",
        ),
        ("Các khoa, phòng tổng vệ sinh buồng bệnh.", "Các khoa, phòng", "Tổng vệ sinh buồng bệnh"),
        ("Các phòng, ban tổ chức trực Tết.", "Các phòng, ban", "Tổ chức trực Tết"),
        (
            "Chi bộ sinh hoạt định kỳ mỗi tháng 01 lần.",
            "Chi bộ",
            "Sinh hoạt định kỳ mỗi tháng 01 lần",
        ),
        # Near misses.
        ("Phòng Kế hoạch tổng hợp số liệu.", "Phòng Kế hoạch", "Tổng hợp số liệu"),
        ("Phòng Xây dựng lập bản vẽ.", "Phòng Xây dựng", "Lập bản vẽ"),
        (
            "Kế toán trưởng trực tiếp kiểm kê quỹ.",
            "Kế toán trưởng",
            "Trực tiếp kiểm kê quỹ",
        ),
        ("Khoa Dược tích cực kiểm tra kho.", "Khoa Dược", "Tích cực kiểm tra kho"),
        ("Phòng Y tế chuẩn bị vôi.", "Phòng Y tế", "Chuẩn bị vôi"),
    ],
)
def test_a_unit_keeps_the_whole_of_its_name(line, lead, what):
    (task,) = tasks_of(BELOW.format(line))
    assert (task.lead, task.what) == ((lead,), what)


def test_what_tells_no_deed_is_no_duty_of_its_subject():
    line = "Ủy viên Ban Thường vụ ngoài nhiệm vụ chung của ủy viên, còn tham gia các tổ."
    assert all("ngoài" not in "".join(task.lead) for task in tasks_of(BELOW.format(line)))


def test_a_cell_keeps_the_whole_of_a_name_too():
    rows = [
        ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"],
        ["1", "Quyết toán tiền vôi", "Phòng Tài chính - Kế toán, Khoa Dược", "Quý I/2026"],
        ["2", "Lập lịch quét vôi", "Phòng Kế hoạch tổng hợp", "Quý II/2026"],
    ]
    leads = [task.lead for task in tasks_in_word(rows)]
    assert leads == [("Phòng Tài chính - Kế toán", "Khoa Dược"), ("Phòng Kế hoạch tổng hợp",)]


@pytest.mark.parametrize(
    "name", ["Khoa Chẩn đoán hình ảnh nâng cấp", "Trạm Theo dõi Sông", "Tổ tuần tra ngõ Đình"]
)
def test_a_registered_name_is_whole_whatever_words_it_is_of(name):
    line = f"{name} lập lịch chụp."
    (parts,) = documents(read_bytes("a.txt", BELOW.format(line).encode()))
    (task,) = gathered(parts, (name,)).duties.tasks
    assert (task.lead, task.what) == ((name,), "Lập lịch chụp")
