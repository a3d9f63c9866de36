"""What stands like a duty or a label and is neither: notes below tables, headings among items."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below, source_below
from tests.importing.test_tasks import tasks_of

NOTE = "Trong đó: Công ty Kênh Vàng nộp 30 tỷ đồng nợ của năm 2024."


@pytest.mark.parametrize(
    "note",
    [
        f"[1]\n{NOTE}",
        f"[1] {NOTE}",
        "[12]\nCông an xã rà soát các ngõ.",
        "[2] Cụ\nthể: Phòng Kinh tế giảm thuế khoảng 110 tỷ đồng.",
    ],
)
def test_a_note_below_a_table_charges_nobody(note):
    above = "1. Thu ngân sách.\n| Chỉ tiêu | Năm 2026 |\n| --- | --- |\n| Thu[1] | 24.454 |\n\n"
    assert duties_below(above + note, "md").tasks == ()


def test_what_stands_beside_a_number_in_brackets_is_a_duty_still():
    (task,) = duties_below("1. Công an xã rà soát các ngõ [1].\n").tasks
    assert task.lead == ("Công an xã",)


HEADED = "1. Ủy ban nhân dân các xã dọn kênh mương hằng năm.\n{heading}\n{below}"


@pytest.mark.parametrize(
    ("heading", "below", "lead"),
    [
        (
            "2. Trách nhiệm của các Sở: Kênh mương, Tài chính, Nội vụ.",
            "a) Lập dự toán dọn kênh.\nb) Kiểm tra cống.",
            "các Sở: Kênh mương, Tài chính, Nội vụ",
        ),
        ("2. Trách nhiệm của Công an xã:", "a) Kiểm tra cống.", "Công an xã"),
        ("2. Đơn vị thực hiện: Công an xã.", "3. Phòng Kinh tế kiểm tra cống.", "Phòng Kinh tế"),
    ],
)
def test_a_heading_that_counts_on_is_no_label_of_the_item_before(heading, below, lead):
    tasks = tasks_of("II. NHIỆM VỤ\n\n" + HEADED.format(heading=heading, below=below))
    assert (tasks[0].lead, tasks[0].what) == (
        ("Ủy ban nhân dân các xã",),
        "Dọn kênh mương hằng năm",
    )
    assert tasks[-1].lead == (lead,)


@pytest.mark.parametrize(
    "label", ["2. Đơn vị thực hiện: Công an xã.", "- Đơn vị thực hiện: Công an xã."]
)
def test_a_label_that_ends_its_list_is_of_the_item_before(label):
    (task,) = tasks_of(f"II. NHIỆM VỤ\n\n1. Tuyên truyền dọn kênh mương\n{label}\n\nIII. KINH PHÍ")
    assert (task.what, task.lead) == ("Tuyên truyền dọn kênh mương", ("Công an xã",))


def test_labels_without_a_dash_open_lines_of_their_own():
    (task,) = tasks_of(
        "II. NHIỆM VỤ\n\n5. Xây dựng bản đồ kênh mương\nChủ trì: Công an xã.\n"
        "Thời gian: quý III năm 2026.\n"
    )
    assert (task.what, task.lead) == ("Xây dựng bản đồ kênh mương", ("Công an xã",))
    assert task.when.due == ("2026-Q3",)


@pytest.mark.parametrize(
    "words",
    [
        "Công an xã báo cáo Ủy ban nhân dân xã tình hình *(trước ngày 30/6 của năm), *năm\n"
        "*(trước ngày 25/12 hàng năm) *hoặc đột xuất theo yêu cầu.",
        "Công an xã kiểm tra các cống trên kênh lớn *(cống đập)\n*từ đầu mùa mưa đến hết mùa.",
        "Công an xã kiểm tra các cống trên kênh lớn **(cống đập)\n**từ đầu mùa mưa đến hết mùa.",
    ],
)
def test_emphasis_that_crosses_a_line_tears_no_paragraph(words):
    body = source_below(f"**1. Việc chung:**\n\n{words}\n", "md").rpartition("---\n")[2]
    assert "\\*" not in body
    told = [line for line in body.splitlines() if line.startswith("Công an xã")]
    assert len(told) == 1
    assert told[0].replace("*", "").endswith(words.replace("*", "").split()[-1])
