"""Who stands in a labelled line below the item is quoted for it, and not called inferred."""

from __future__ import annotations

import pytest

from tests.importing.test_strict_drafts import INHERITED, front, written

PLAIN = (
    "I. NỘI DUNG\n\n1. Tuyên truyền về chợ sạch\n- Cơ quan chủ trì: Trạm Y tế.\n"
    "- Thời gian thực hiện: tháng 4/2026.\n\n2. Lập danh sách hộ bán hàng\n"
    "- Cơ quan chủ trì: Phòng Kinh tế.\n- Cơ quan phối hợp: Trạm Y tế.\n"
    "- Thời hạn hoàn thành: trước ngày 30 tháng 6 năm 2026.\n"
)
DEEPER = (
    "I. NỘI DUNG\n\n1. Sửa chợ\n- Dựng mái che\n+ Cơ quan thực hiện: Phòng Kinh tế.\n"
    "+ Thời hạn: trước ngày 15/8/2026.\n- Sơn lại cổng\n+ Cơ quan thực hiện: Trạm Y tế.\n"
    "+ Thời hạn: trước ngày 15/9/2026.\n"
)
REPORTED = (
    "I. NỘI DUNG\n\n1. Báo cáo kết quả dọn chợ\n- Cơ quan chủ trì: Phòng Kinh tế.\n"
    "- Thời hạn: trước ngày 30/6/2026.\n"
)
SECTION = (
    "I. DỌN CHỢ\n\n1. Nội dung\na) Chổi cho chợ.\nb) Nước cho chợ.\n\n"
    "2. Cơ quan chủ trì\n- Phòng Kinh tế.\n- Trạm Y tế.\n\n3. Thời gian thực hiện: Quý III/2026.\n"
)


def entries(body: str) -> list[dict[str, object]]:
    found = front(written("KẾ HOẠCH", body))
    return [*found.get("deadlines", ()), *found.get("tasks", ())]


@pytest.mark.parametrize("body", [PLAIN, DEEPER, REPORTED, SECTION])
def test_who_is_printed_below_is_no_inference(body):
    found = entries(body)
    assert found
    for entry in found:
        names = entry.get("lead") or entry.get("who")
        assert "inferred" not in entry
        for name in names if isinstance(names, list) else [names]:
            assert name in entry["printed"]


def test_the_quote_holds_who_and_when():
    first, second = entries(PLAIN)
    assert first["printed"] == "Cơ quan chủ trì: Trạm Y tế … Thời gian thực hiện: tháng 4/2026"
    assert second["printed"].endswith("trước ngày 30 tháng 6 năm 2026")


def test_a_heading_of_the_bodies_is_quoted_once():
    (task,) = entries(SECTION)
    assert task["printed"].startswith("Cơ quan chủ trì … Phòng Kinh tế … Trạm Y tế … Thời gian")


def test_a_name_from_elsewhere_stays_inferred():
    assert any("inferred" in entry for entry in entries(INHERITED[0]))


def test_one_label_for_several_items_is_said_of_the_group():
    group = (
        "I. NỘI DUNG\n\n1. Các việc\n- Quét chợ.\n- Rửa chợ.\n"
        "Đơn vị chủ trì: Phòng Kinh tế. Thời gian: trước ngày 30/6/2026.\n"
    )
    found = entries(group)
    assert [entry["inferred"][:26] for entry in found] == ["nêu một lần cho cả nhóm vi"] * 2
