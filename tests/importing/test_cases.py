"""What a rule lists as cases is nobody's task; programmes of two years run to the second."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "2. Kho vôi tạm dừng cấp vôi trong những trường hợp sau:\n"
            "a) Cơ quan, tổ chức sử dụng vôi sai mục đích;\n"
            "b) Các thôn gửi danh sách không đúng mẫu.\n",
            [],
        ),
        (
            "2. Thuộc một trong các trường hợp sau đây:\n- Các thôn báo cáo sai số ngõ.\n",
            [],
        ),
        # Orders below a sentence that lists deeds, and the item behind the cases.
        ("2. Phân công như sau:\na) Các thôn gửi danh sách về xã.\n", ["Các thôn"]),
        (
            "2. Dừng cấp vôi trong các trường hợp sau:\na) Các thôn báo cáo sai.\n"
            "3. Các thôn gửi danh sách về xã.\n",
            ["Các thôn"],
        ),
        (
            "Dừng cấp vôi trong các trường hợp sau:\n- Các thôn báo cáo sai.\n"
            "2. Các thôn gửi danh sách về xã.\n",
            ["Các thôn"],
        ),
    ],
)
def test_what_is_listed_as_a_case_is_no_task(text, leads):
    assert [task.lead for task in tasks_of(BELOW.format(text))] == [(lead,) for lead in leads]


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        (
            "1. Phòng Kinh tế lập hồ sơ chợ, bao gồm:\n- Báo cáo thu chi của chợ.\n"
            "- Quyết định giao chợ.\n",
            ["Lập hồ sơ chợ, bao gồm"],
        ),
        (
            "1. Phòng Kinh tế\n- Lập hồ sơ chợ gửi về xã gồm:\n+ Báo cáo thu chi của chợ;\n"
            "+ Hướng dẫn sử dụng cân.\n- Lập sổ chợ.\n",
            ["Lập hồ sơ chợ gửi về xã gồm", "Lập sổ chợ"],
        ),
        (
            "1. Công an xã kiểm tra các hành vi sau:\n- Xây dựng quán trái phép.\n"
            "2. Trạm Y tế kiểm tra nền chợ.\n",
            ["Kiểm tra các hành vi sau", "Kiểm tra nền chợ"],
        ),
        (
            "1. Phòng Kinh tế\n\nViệc quét chợ mang lại các lợi ích sau:\n\nGiảm mùi hôi ở chợ;\n\n"
            "Tiết kiệm nước rửa nền chợ.\n\n2. Công an xã lập sổ chợ.\n",
            ["Lập sổ chợ"],
        ),
        # What is listed is to be done, or who is.
        (
            "1. Phòng Kinh tế rà soát hồ sơ, thực hiện các việc sau:\n- Lập sổ chợ.\n",
            ["Lập sổ chợ"],
        ),
        ("1. Phòng Kinh tế có các nhiệm vụ, quyền hạn sau:\n- Lập sổ chợ.\n", ["Lập sổ chợ"]),
        ("1. Phòng Kinh tế hoàn thiện hồ sơ như sau:\n- Lập sổ chợ.\n", ["Lập sổ chợ"]),
        ("1. Xã đề nghị các đối tượng sau:\n- Các thôn lập sổ chợ.\n", ["Lập sổ chợ"]),
    ],
)
def test_a_list_of_things_gives_no_tasks_but_the_one_above_it(text, whats):
    assert [task.what for task in tasks_of(BELOW.format(text))] == whats


HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 12 tháng 3 năm 2025\n\n"
    "KẾ HOẠCH\nQuét vôi các ngõ\n\nI. MỤC TIÊU\n\n1. {}\n"
)


@pytest.mark.parametrize(
    ("line", "due"),
    [
        (
            "Theo Chương trình bớt giấy tờ năm 2025 và 2026, giảm tối thiểu 30% thời gian.",
            "2026",
        ),
        ("Giảm tối thiểu 30% thời gian trong năm 2025, 2026 và năm 2027.", "2027"),
        ("Giảm tối thiểu 30% thời gian trong năm 2025.", "2025"),
    ],
)
def test_of_years_that_are_told_together_the_last_counts(line, due):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(line).encode()))
    assert [target.due for target in gathered(parts).targets] == [due]
