"""Of a report only what stands ahead binds: neither what was done, nor what others are asked."""

from __future__ import annotations

import pytest

from tests.importing.test_strict_drafts import front, written


def facts(body: str, kind: str = "BÁO CÁO") -> dict[str, object]:
    return front(written(kind, body))


@pytest.mark.parametrize(
    "heading",
    ["CÔNG TÁC CHỈ ĐẠO", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "KHÓ KHĂN, HẠN CHẾ", "KIẾN NGHỊ, ĐỀ XUẤT"],
)
def test_what_was_and_what_is_wished_is_no_duty(heading):
    found = facts(
        f"I. {heading}\n\n1. Hằng năm, Phòng Kinh tế tổ chức dọn chợ, báo cáo Ủy ban nhân dân xã"
        " trước ngày 15/02.\n\n2. Đề nghị Sở Nội vụ hướng dẫn cách ghi sổ trước ngày 31/5/2026.\n"
    )
    assert not {"tasks", "deadlines"} & set(found)


@pytest.mark.parametrize(
    "heading",
    [
        "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
        "ĐÁNH GIÁ CHUNG VÀ GIẢI PHÁP THỜI GIAN TỚI",
        "TỔ CHỨC THỰC HIỆN",
    ],
)
def test_what_stands_ahead_stays(heading):
    found = facts(
        f"I. {heading}\n\n1. Phòng Kinh tế lập danh sách các quầy trước ngày 31/5/2026.\n"
    )
    assert len(found["tasks"]) == 1


@pytest.mark.parametrize(
    ("line", "kind", "count"),
    [
        ("Đề nghị Bộ Công an hỗ trợ 03 xe chữa cháy trước ngày 31/12/2026.", "BÁO CÁO", 0),
        ("Kiến nghị Ủy ban nhân dân tỉnh bố trí vốn sửa chợ trước ngày 30/6/2026.", "BÁO CÁO", 0),
        ("Kính đề nghị Chính phủ hướng dẫn cách ghi sổ trong quý II năm 2026.", "TỜ TRÌNH", 0),
        ("Đề nghị Phòng Kinh tế lập danh sách các quầy trước ngày 31/5/2026.", "BÁO CÁO", 1),
        ("Đề nghị Bộ Chỉ huy Quân sự tỉnh dọn kho trước ngày 31/5/2026.", "BÁO CÁO", 1),
        ("Đề nghị Bộ đội địa phương dọn kho trước ngày 25/6/2026.", "BÁO CÁO", 1),
        ("Bộ Công an bàn giao 03 xe chữa cháy trước ngày 31/12/2026.", "BÁO CÁO", 1),
        ("Đề nghị Bộ Công an hỗ trợ 03 xe chữa cháy trước ngày 31/12/2026.", "KẾ HOẠCH", 1),
    ],
)
def test_what_those_above_are_asked_for_is_no_duty_of_theirs(line, kind, count):
    found = facts(f"II. PHƯƠNG HƯỚNG\n\n1. {line}\n", kind)
    assert len([*found.get("tasks", ()), *found.get("deadlines", ())]) == count


def test_what_stands_behind_the_past_stays():
    found = facts(
        "I. KẾT QUẢ\n\n1. Phòng Kinh tế lập danh sách các quầy trước ngày 31/5/2026.\n\n"
        "II. PHƯƠNG HƯỚNG\n\n1. Trạm Y tế hướng dẫn các quầy trước ngày 30/6/2026.\n"
    )
    assert [task["section"] for task in found["tasks"]] == ["ii-1"]


@pytest.mark.parametrize(
    ("part", "heading", "count"),
    [
        ("PHƯƠNG HƯỚNG", "Công tác chỉ đạo", 1),
        ("NHIỆM VỤ, GIẢI PHÁP", "Hạn chế cần khắc phục", 1),
        ("PHƯƠNG HƯỚNG, KIẾN NGHỊ", "Đề xuất, kiến nghị", 0),
        ("KẾT QUẢ VÀ PHƯƠNG HƯỚNG", "Kết quả dọn chợ", 0),
    ],
)
def test_what_a_part_of_the_time_ahead_heads_is_to_be_done(part, heading, count):
    found = facts(
        f"I. {part}\n\n1. {heading}\n\n"
        "a) Phòng Kinh tế lập danh sách các quầy trước ngày 31/5/2026.\n"
    )
    assert len(found.get("tasks", ())) == count


def test_a_plan_keeps_what_stands_below_such_a_heading():
    body = "I. KIẾN NGHỊ\n\n1. Phòng Kinh tế lập danh sách các quầy trước ngày 31/5/2026.\n"
    assert len(facts(body, "KẾ HOẠCH")["tasks"]) == 1


def test_a_half_year_with_its_day_is_told_once():
    line = "1. Phòng Kinh tế báo cáo định kỳ 6 tháng trước ngày 15/6/2026.\n"
    (entry,) = facts(f"I. TỔ CHỨC\n\n{line}", "KẾ HOẠCH")["deadlines"]
    assert entry["due"] == "15/06/2026"


def test_a_pace_beside_a_day_of_another_report_stays():
    line = "1. Phòng Kinh tế báo cáo định kỳ 6 tháng, báo cáo tổng kết trước ngày 15/12/2026.\n"
    assert len(facts(f"I. TỔ CHỨC\n\n{line}", "KẾ HOẠCH")["deadlines"]) == 2
