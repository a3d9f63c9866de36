"""Programmes of work, duties that only a label dates, names that tell which doers are meant."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.when import when_said
from congkhai.importing.readers.syllables import parted

from tests.importing.test_assigned import read
from tests.importing.test_tasks import HEAD, tasks_of

PROGRAMME = "II. NỘI DUNG TRÌNH BAN CHẤP HÀNH\n"
DUTIES = "II. TỔ CHỨC THỰC HIỆN\n"


@pytest.mark.parametrize(
    ("text", "what", "lead", "partners", "due"),
    [
        (
            "1. Năm 2027\n1.1. Nghị quyết về phát triển chợ quê giai đoạn 2026 - 2030\n"
            "Đảng ủy UBND xã chủ trì, phối hợp các cơ quan liên quan tham mưu, trình trong "
            "tháng 3/2027",
            "Nghị quyết về phát triển chợ quê giai đoạn 2026 - 2030",
            ("Đảng ủy UBND xã",),
            ("các cơ quan liên quan",),
            "2027-03",
        ),
        (
            "1. Nghị quyết về giữ gìn đình làng.\n- Ban Xây dựng Đảng tham mưu, trình.",
            "Nghị quyết về giữ gìn đình làng",
            ("Ban Xây dựng Đảng",),
            (),
            "",
        ),
        (
            "1. Năm 2028\nSơ kết giữa nhiệm kỳ việc thực hiện Nghị quyết Đại hội.\n"
            "- Văn phòng Đảng ủy chủ trì chuẩn bị nội dung.",
            "Sơ kết giữa nhiệm kỳ việc thực hiện Nghị quyết Đại hội",
            ("Văn phòng Đảng ủy",),
            (),
            "2028",
        ),
        (
            "1. Nghị quyết nâng cao chất lượng hoạt động của Hội đồng nhân dân xã. "
            "Thường trực HĐND xã chủ trì, phối hợp UBKT Đảng ủy tham mưu, trình trong Quý I/2027",
            "Nghị quyết nâng cao chất lượng hoạt động của Hội đồng nhân dân xã",
            ("Thường trực HĐND xã",),
            ("UBKT Đảng ủy",),
            "2027-Q1",
        ),
    ],
)
def test_who_puts_an_item_forward_stands_below_it(text, what, lead, partners, due):
    (task,) = tasks_of(PROGRAMME + text)
    assert (task.what, task.lead, task.partners) == (what, lead, partners)
    assert "".join(task.when.due) == due


@pytest.mark.parametrize(
    "text",
    [
        "1. Phòng Kinh tế\n- Tổ giúp việc tham mưu, trình danh sách các hộ nuôi cá.",
        "1. Rà soát các hộ nuôi cá.\n- Phòng Kinh tế tham mưu phương án hỗ trợ giống.",
    ],
)
def test_a_line_that_says_more_is_a_duty_of_its_own(text):
    assert [what[:8] for _, what in read(text)][-1] in {"Trình da", "Tham mưu", "Phương á"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "1. Phòng Kinh tế\n- Lập danh sách các hộ nuôi cá.\nThời gian hoàn thành: Tháng "
            "11/2026.",
            "Phòng Kinh tế",
        ),
        (
            "1. Phòng Kinh tế - Cơ quan thường trực Ban Chỉ đạo\n- Lập danh sách các hộ nuôi cá.",
            "Phòng Kinh tế",
        ),
        (
            "1. Trách nhiệm của đối tượng kiểm kê:\n- Lập tổ kiểm kê tại nơi làm việc.",
            "đối tượng kiểm kê",
        ),
        (
            "1. Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải và nuôi cá lồng trên "
            "địa bàn xã\n- Lập danh sách người lao động.",
            "Các doanh nghiệp hoạt động trong lĩnh vực xây dựng, vận tải và nuôi cá lồng trên "
            "địa bàn xã",
        ),
        (
            "1. Các chủ đầu tư xây dựng và kinh doanh chợ\n- Lập danh sách quầy hàng.",
            "Các chủ đầu tư xây dựng và kinh doanh chợ",
        ),
        (
            "1. Phòng Kinh tế:\nTheo chức năng, nhiệm vụ tăng cường lập danh sách các hộ nuôi cá.",
            "Phòng Kinh tế",
        ),
        (
            "1. Phòng Kinh tế\n-\nLập danh sách các hộ nuôi cá trên sông.",
            "Phòng Kinh tế",
        ),
    ],
)
def test_a_duty_is_done_by_whom_its_heading_names(text, who):
    ((lead, what),) = read(text)
    assert lead == who
    assert "danh sách" in what or what.startswith("Lập tổ kiểm kê")


def test_a_table_behind_recipients_and_signature_is_read_as_one():
    side_by_side = "|\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nTM. ỦY BAN\nLê An\n|\n\n"
    rows = [
        ("TT", "Nội dung thực hiện", "Cơ quan chủ trì", "Thời gian hoàn thành"),
        ("1", "Rà soát các hộ nuôi cá", "Phòng Kinh tế", "Trước ngày 30/11/2026"),
        ("2", "Lập danh sách quầy hàng", "Công an xã", "Tháng 12/2026"),
    ]
    table = "".join("|\n" + "\n|\n".join(row) + "\n|\n" for row in rows)
    tasks = tasks_of(DUTIES + "1. Thực hiện theo Phụ lục.\n" + side_by_side + table)
    assert [(task.lead, task.when.due) for task in tasks] == [
        (("Phòng Kinh tế",), ("2026-11-30",)),
        (("Công an xã",), ("2026-12",)),
    ]


def test_letters_glued_behind_a_small_one_are_parted():
    assert parted("ủyUBND") == "ủy UBND"
    assert parted("CÔNG") == "CÔNG"


@pytest.mark.parametrize("words", ["Từ quý III/2026", "Từ tháng 9/2026", "Bắt đầu từ 01/9/2026"])
def test_a_beginning_is_no_day_to_be_done_by(words):
    said = when_said(words)
    assert (said.due, said.trigger) == ((), words)


def test_a_beginning_with_its_end_is():
    assert when_said("Từ tháng 9/2026 đến tháng 11/2026").due == ("2026-11",)


def test_the_parts_of_what_was_are_no_targets():
    text = (
        "I. NHIỆM VỤ\n1. Số chợ tăng 17% so với cùng kỳ năm trước; trong đó chợ quê tăng 16%.\n"
        "2. Phấn đấu số chợ tăng 20%."
    )
    (parts,) = documents(read_bytes("a.txt", (HEAD + text).encode()))
    assert [target.value for target in gathered(parts).targets] == ["20"]
