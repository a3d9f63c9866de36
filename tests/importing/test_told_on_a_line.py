"""What a line of its own tells of what stands above it, and headings above figures."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = (
    "UBND TỈNH YÊN HÀ\nSỞ Y TẾ\nSố: 8/KH-SYT\nYên Hà, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    "Sửa cầu, dọn kênh\n\nI. MỤC ĐÍCH\nPhục vụ tốt hơn.\n\n"
)


def read(body: str):
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return facts_as_json(gathered(parts))


@pytest.mark.parametrize(
    ("label", "due"),
    [
        ("Thời gian hoàn tất: trước ngày 27 tháng 6 năm 2026.", "2026-06-27"),
        ("Thời gian hoàn thành: trước ngày 25/7/2026.", "2026-07-25"),
        ("Thời hạn hoàn thành: 30/9/2026.", "2026-09-30"),
        ("Kinh phí: do ngân sách xã bảo đảm.", None),
    ],
)
def test_a_time_below_sentences_is_of_those_they_charge(label, due):
    body = (
        "II. NỘI DUNG THỰC HIỆN\n\n1. Trình tự\n\n1.1. Bước 1: Kiểm tra hiện trạng.\n\n"
        "Ủy ban nhân dân xã lập danh sách cầu cần sửa trên địa bàn gửi Sở Xây dựng. "
        f"Sở Xây dựng rà soát danh sách cầu cần sửa.\n\n{label}\n"
    )
    tasks = read(body)["tasks"]
    assert [(task["lead"], task["due"]) for task in tasks] == [
        (["Ủy ban nhân dân xã"], due),
        (["Sở Xây dựng"], due),
    ]


@pytest.mark.parametrize(
    ("line", "phase"),
    [
        (
            "Nhận bài: 16h 05/8/2026 - 14h 12/8/2026",
            ("Nhận bài", "2026-08-05", "2026-08-12"),
        ),
        (
            "Nhận bài: từ 8 giờ 00 ngày 05/8/2026 đến 17 giờ 00 ngày 12/8/2026",
            ("Nhận bài", "2026-08-05", "2026-08-12"),
        ),
        (
            "Nhận bài: 05/8/2026 -14h 12/8/2026",
            ("Nhận bài", "2026-08-05", "2026-08-12"),
        ),
    ],
)
def test_stretches_of_days_with_hours_below_a_time_are_phases(line, phase):
    body = f"II. THỜI GIAN THỰC HIỆN\n- {line}\n- Chấm bài: 15/8/2026 - 27/8/2026\n"
    found = [(one["name"], one["from"], one["to"]) for one in read(body)["phases"]]
    assert found == [phase, ("Chấm bài", "2026-08-15", "2026-08-27")]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        # A heading of work that reaches an aim sets its own figure; below it stands work.
        (
            "II. NHIỆM VỤ\n\n1. Hoàn thành mục tiêu mở trên 30 km đường\n\n"
            "a) Sở Xây dựng tổ chức thi công 3 ca, 4 kíp.\n\n2. Việc khác\n\n"
            "a) Sở Xây dựng làm đoạn nối 1,9km vào bến xe.\n",
            ["30"],
        ),
        # The heading beside «1. Mục tiêu» is of another thing.
        (
            "II. NỘI DUNG\n\n1. Mục tiêu\n\na) Trồng 40 cây.\n\n2. Cách làm\n\n"
            "a) Chia việc thành 3 ca.\n",
            ["40"],
        ),
        (
            "II. MỤC TIÊU\n\n1. Chung\n\na) Trồng 40 cây.\n\n2. Riêng\n\na) Trồng 7 cây.\n",
            ["40", "7"],
        ),
        (
            "II. NỘI DUNG THI ĐUA, TIÊU CHÍ XẾP LOẠI\n\n1. Nội dung thi đua\n\n"
            "(1) Ít nhất 85% hộ dọn ngõ;\n\n2. Tiêu chí xếp loại\n\na) Đạt ít nhất 90% số điểm.\n",
            ["85"],
        ),
        ("II. TIÊU CHÍ XẾP LOẠI\n\n1. Loại tốt\n\n(1) Ít nhất 85% hộ dọn ngõ;\n", []),
        (
            "II. MỤC TIÊU\n\n- 100% đơn được nhận qua mạng trong trường hợp có người gửi.\n"
            "- Phấn đấu tỷ lệ chi vốn từ ngân sách nhà nước đạt trên 90% kế hoạch.\n",
            ["100", "90"],
        ),
        ("II. MỤC TIÊU\n\n- Trường hợp trên 50% hộ đồng ý thì làm đường.\n", []),
        (
            "II. MỤC TIÊU\n\n- Mở trên 3.000 km đường ven sông.\n\nIII. VIỆC\n\n"
            "1. Sở A đôn đốc, góp phần hoàn thành mục tiêu 3.000 km đường ven sông.\n",
            ["3000"],
        ),
        (
            "II. MỤC TIÊU\n\n- Trồng trên 3.000 cây xoài.\n- Trồng trên 3.000 cây bưởi.\n",
            ["3000", "3000"],
        ),
    ],
)
def test_figures_below_headings_of_aims(body, values):
    assert [target["value"] for target in read(body)["targets"]] == values


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("+ Hạn nộp bài thi: 23/8/2026", "2026-08-23"),
        ("- Kết thúc nhận bài: 17h00 ngày 05/9/2026.", "2026-09-05"),
        ("- Thời hạn đăng ký: ngày 05/9/2026", "2026-09-05"),
        ("- Hạn chế còn lại: 05/9/2026", None),
        ("- Thông báo kết quả: 27/8/2026", None),
        ("- Kết thúc năm học: nghỉ hè", None),
    ],
)
def test_a_limit_named_before_its_day(line, due):
    found = read(f"II. CÁC MỐC THỜI GIAN\n{line}\n")["deadlines"]["one_off"]
    assert [one["due"] for one in found] == ([due] if due else [])


@pytest.mark.parametrize(
    ("sent", "to"),
    [
        ("Sở Tài chính trình Ủy ban nhân dân tỉnh phương án vốn", ["Ủy ban nhân dân tỉnh"]),
        ("Sở Y tế gửi Sở Nội vụ danh sách", ["Sở Nội vụ"]),
        ("Sở Y tế gửi Sở Tài chính hồ sơ quyết toán", ["Sở Tài chính"]),
        ("Sở Y tế báo cáo Ủy ban nhân dân tỉnh", ["Ủy ban nhân dân tỉnh"]),
    ],
)
def test_what_is_sent_is_no_part_of_whom_it_is_sent_to(sent, to):
    (due,) = read(f"II. NỘI DUNG\n\n1. {sent} trước ngày 15/12/2026.\n")["deadlines"]["one_off"]
    assert due["to"] == to
