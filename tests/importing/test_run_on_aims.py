"""Tables of targets without a frame, whose columns a scan or a page ran together."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 7/KH-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phát triển xóm làng

I. CHỈ TIÊU

{}

III. TỔ CHỨC THỰC HIỆN

Các thôn thực hiện.
"""


def targets(table: str):
    (parts,) = documents(read_bytes("made.txt", TEXT.format(table).encode()))
    return gathered(parts).targets


def told(table: str):
    return [(t.what, t.value, t.highest, t.unit, t.bound, t.due) for t in targets(table)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            """TT Chỉ tiêu ĐVT Thực hiện 2025 Kế hoạch 2026
1 Tỷ lệ ngõ được quét vôi % 75 80
của cả xã
2 Số vườn mẫu vườn 12 15
3 Sản lượng vôi tấn 1.200 1.350,5""",
            [
                ("Tỷ lệ ngõ được quét vôi của cả xã", "80", "", "%", "", "2026"),
                ("Số vườn mẫu", "15", "", "vườn", "", "2026"),
                ("Sản lượng vôi", "1350.5", "", "tấn", "", "2026"),
            ],
        ),
        # Bars where the scan saw rules, headings of groups, how it compares.
        (
            """STT | Nội dung | Đơn vị tính | Ước thực hiện 2025 | Kế hoạch năm 2026 | So với 2025
I CHỈ TIÊU KINH TẾ
1 Thu nhập bình quân mỗi người | triệu đồng 60 | 65 108
2 Tỷ lệ hộ dùng nước sạch % 85 90-95 106
II XÃ HỘI
3 Số buổi dọn ngõ xóm buổi 20 ≥ 22 110""",
            [
                ("Thu nhập bình quân mỗi người", "65", "", "triệu đồng", "", "2026"),
                ("Tỷ lệ hộ dùng nước sạch", "90", "95", "%", "ít nhất", "2026"),
                ("Số buổi dọn ngõ xóm", "22", "", "buổi", "ít nhất", "2026"),
            ],
        ),
        # Headings over two lines, years beside one another, and one that is left out.
        (
            """TT Chỉ tiêu Đơn vị tính
Năm 2026 Năm 2027 Giai đoạn 2026-2030
1 Số ngõ được lát gạch ngõ 12 15 -
2 Tỷ lệ hộ có hố rác % 70 80 95""",
            [
                ("Số ngõ được lát gạch", "12", "", "ngõ", "", "2026"),
                ("Số ngõ được lát gạch", "15", "", "ngõ", "", "2027"),
                ("Tỷ lệ hộ có hố rác", "70", "", "%", "", "2026"),
                ("Tỷ lệ hộ có hố rác", "80", "", "%", "", "2027"),
                ("Tỷ lệ hộ có hố rác", "95", "", "%", "", "2030"),
            ],
        ),
        # Years below what they are of.
        (
            """TT Chỉ tiêu ĐVT Thực hiện Kế hoạch
2025 2026
1 Số ngõ được lát gạch ngõ 12 15
2 Tỷ lệ hộ có hố rác % 70 80""",
            [
                ("Số ngõ được lát gạch", "15", "", "ngõ", "", "2026"),
                ("Tỷ lệ hộ có hố rác", "80", "", "%", "", "2026"),
            ],
        ),
        # A figure of one row was lost: it is left to the editor.
        (
            """TT Chỉ tiêu ĐVT Năm 2026 Năm 2027
1 Số ngõ được lát gạch ngõ 12 15
2 Tỷ lệ hộ có hố rác % 70
3 Tỷ lệ hộ có chổi tre % 75 85""",
            [
                ("Số ngõ được lát gạch", "12", "", "ngõ", "", "2026"),
                ("Số ngõ được lát gạch", "15", "", "ngõ", "", "2027"),
                ("Tỷ lệ hộ có chổi tre", "75", "", "%", "", "2026"),
                ("Tỷ lệ hộ có chổi tre", "85", "", "%", "", "2027"),
            ],
        ),
    ],
)
def test_the_headings_say_what_each_figure_is(table, expected):
    assert told(table) == expected
    assert all("đối chiếu bản gốc" in target.doubt for target in targets(table))


@pytest.mark.parametrize(
    "table",
    [
        # What it costs, what was done, how much is allowed; a heading without a measure.
        "TT Nội dung Đơn vị Số lượng Đơn giá Thành tiền\n"
        "1 Mua vôi quét ngõ bao 20 50 1000\n2 Mua chổi tre cái 10 20 200",
        "TT Chỉ tiêu ĐVT Kế hoạch 2025 Thực hiện 2025\n"
        "1 Tỷ lệ ngõ được quét vôi % 75 80\n2 Số vườn mẫu vườn 12 15",
        "TT Chỉ tiêu Đơn vị Giới hạn cho phép\n1 Độ trắng của vôi % 90\n2 Độ ẩm của vôi % 5",
        "TT Nội dung Kế hoạch 2026\n1 Họp thôn lần 3\n2 Dọn ngõ lần 4",
        "TT Chỉ tiêu ĐVT Năm 2026\n1 Số ngõ được lát gạch ngõ 12",
    ],
)
def test_other_lines_of_figures_set_none(table):
    assert told(table) == []
