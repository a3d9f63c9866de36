"""How much of a thing a label of a list names: «Xây mới bến đò: 12 bến (trong đó: …)»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 1/KH-UBND
Yên Hạ, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Dọn bến nước

I. NHIỆM VỤ

"""
STRIVES = (
    "1. Giai đoạn 2026 - 2030\n\nTrong giai đoạn này, phấn đấu làm các bến, cụ thể như sau:\n\n"
)


def targets_of(text: str):
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{text}".encode()))
    return gathered(parts).targets


def told(text: str) -> list[tuple[str, str, str]]:
    return [(t.what, t.value, t.unit) for t in targets_of(text)]


def test_a_label_that_names_what_is_counted_sets_it_and_its_parts():
    text = (
        "- Xây mới bến đò: 12 bến (Trong đó: thôn Đông: 05 bến, thôn Đoài: 07 bến);\n\n- Quét bến."
    )
    assert told(text) == [
        ("Xây mới bến đò: 12 bến", "12", "bến"),
        ("Xây mới bến đò: 12 bến, trong đó thôn Đông: 05 bến", "5", "bến"),
        ("Xây mới bến đò: 12 bến, trong đó thôn Đoài: 07 bến", "7", "bến"),
    ]
    assert all("xem có phải chỉ tiêu" in t.doubt for t in targets_of(text))


def test_a_bracket_that_a_line_cuts_behind_a_label_goes_on_below():
    wide = "Giữ cho bến nước của các thôn sạch sẽ, quét bến vào mỗi sáng thứ bảy hằng tuần.\n\n"
    text = f"- {wide}- Xây mới bến đò: 12 bến (trong đó: thôn Đông:\n05 bến, thôn Đoài: 07 bến);\n"
    assert [value for _, value, _ in told(text)] == ["12", "5", "7"]


def test_a_label_outside_brackets_ends_its_line():
    wide = "Giữ cho bến nước của các thôn sạch sẽ, quét bến vào mỗi sáng thứ bảy hằng tuần.\n\n"
    text = f"- {wide}- Xây mới bến đò (thôn Đông):\n05 bến, thôn Đoài: 07 bến;\n"
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{text}".encode()))
    assert "Xây mới bến đò (thôn Đông):" in [p.text.strip("- ") for p in parts.body]


def test_behind_the_parts_of_one_count_another_is_told_by_its_own_words():
    text = (
        "- Chuyển đổi lò than sang lò điện: 40 lò (trong đó: xóm Chùa: 15 lò, xóm Chợ: 25 lò), "
        "nâng tổng số lò điện: 90 lò."
    )
    assert [what for what, _, _ in told(text)] == [
        "Chuyển đổi lò than sang lò điện: 40 lò",
        "Chuyển đổi lò than sang lò điện: 40 lò, trong đó xóm Chùa: 15 lò",
        "Chuyển đổi lò than sang lò điện: 40 lò, trong đó xóm Chợ: 25 lò",
        "Nâng tổng số lò điện: 90 lò",
    ]


@pytest.mark.parametrize(
    ("item", "value", "unit"),
    [
        ("Lắp đặt mới đèn đường: 340 đèn", "340", "đèn"),
        ("Trồng rừng phòng hộ ven sông: 120 ha", "120", "ha"),
        ("Nâng cấp, cải tạo đường liên thôn: 4,5 km", "4.5", "km"),
        ("Sửa chữa nhà văn hóa thôn: 03 nhà", "3", "nhà"),
        ("Mở lớp dạy đan rổ: 06 lớp", "6", "lớp"),
    ],
)
def test_below_words_that_strive_such_labels_are_aims(item, value, unit):
    text = f"{STRIVES}1.1. Bến đò\n\n- Giữ bến sạch.\n\nTrong đó:\n\n+ {item};\n\n+ Quét bến."
    (target,) = targets_of(text)
    assert (target.value, target.unit, target.due) == (value, unit, "2030")
    assert not target.doubt


@pytest.mark.parametrize(
    "item",
    [
        "Lắp đặt đèn đường: 02 đèn/cột",
        "Hỗ trợ xây bến: 20 triệu đồng",
        "Xây dựng quy chế giữ bến: 15 ngày",
        "Kinh phí xây bến đò: 12 suất",
        "Đã xây mới bến đò: 12 bến",
        "Xây mới bến đò năm 2024: 12 bến",
        "Lắp đặt bảng nội quy: Khoản 5 bảng giá",
        "Xây dựng bến theo mẫu: số 03 bến mẫu",
        "Chuyển đổi nghề: 3 thôn ven sông",
    ],
)
def test_norms_costs_and_what_was_are_no_counts(item):
    assert told(f"- {item};\n\n- Quét bến.") == []


def test_below_how_things_stand_such_labels_tell_what_there_is():
    assert told("1. Hiện trạng\n\n- Lắp đặt đèn đường: 40 đèn.\n\n2. Việc\n\n- Quét bến.") == []


def test_what_strives_ends_with_its_heading():
    text = f"{STRIVES}- Quét bến.\n\n2. Việc khác\n\n- Lắp đặt mới đèn đường: 34 đèn."
    (target,) = targets_of(text)
    assert "xem có phải chỉ tiêu" in target.doubt


SHARED = "1. Phủ xanh xóm năm 2026, phấn đấu trồng 250 cây, cụ thể:\n\n"


def test_each_share_of_what_is_striven_for_is_told():
    text = f"{SHARED}- Thôn Đông: 120 cây;\n\n- Thôn Đoài: 130 cây.\n\n- Quét bến."
    assert [(t.what, t.value, t.due) for t in targets_of(text)][1:] == [
        ("Thôn Đông: 120 cây", "120", "2026"),
        ("Thôn Đoài: 130 cây", "130", "2026"),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Thôn Đông: 120 triệu đồng",
        "Thôn Đông: 12 người trực",
        "Thôn Đông: 120 cây hỏng từ năm trước",
        "Giao ban: 8 giờ",
    ],
)
def test_what_is_counted_otherwise_there_is_no_share(item):
    assert len(told(f"{SHARED}- {item};\n\n- Quét bến.")) == 1


@pytest.mark.parametrize("who", ["Công an xã", "Ban Chỉ huy quân sự xã", "Thôn Đông"])
@pytest.mark.parametrize("count", ["5 cây", "30 cây", "1.200 cây"])
def test_a_share_is_told_with_whose_it_is(who, count):
    (_, target) = targets_of(f"{SHARED}- {who}: {count};\n\n- Quét bến.")
    assert target.what == f"{who}: {count}"
