"""A table that says by when, of which nothing was read, is shown to the editor."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 26/QĐ-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH
Phê duyệt danh mục chợ

Điều 1. Phê duyệt danh mục.

PHỤ LỤC
DANH MỤC

{}
"""


def unread(*rows: str) -> int:
    lines = [f"| {row} |" for row in rows]
    lines.insert(1, "|" + "---|" * (rows[0].count("|") + 1))
    text = TEXT.format("\n".join(lines))
    (parts,) = documents(read_bytes("a.md", text.encode()))
    places = gathered(parts).duties.unread
    return sum("cột thời gian" in place.reason for place in places)


@pytest.mark.parametrize(
    "head", ["Dự kiến thời gian vận hành", "Thời gian khởi công", "Tiến độ", "Năm hoàn thành"]
)
def test_a_column_of_times_without_a_deed_is_told(head):
    rows = (f"TT | Tên chợ | Diện tích | {head}", "1 | Chợ Đông | 100 | 2028-2029")
    assert unread(*rows, "2 | Chợ Đoài | 200 | Trước 2030") == 1


@pytest.mark.parametrize(
    "rows",
    [
        # Read as tasks; when papers were issued, people born; how long a thing takes; what was.
        (
            "TT | Nội dung | Chủ trì | Thời gian hoàn thành",
            "1 | Lập danh sách ngõ | Phòng Kinh tế | Tháng 4/2026",
            "2 | Mua vôi quét ngõ | Công an xã | Tháng 5/2026",
        ),
        ("TT | Tên văn bản | Ngày ban hành", "1 | Văn bản A | 2026", "2 | Văn bản B | 2026"),
        ("TT | Thủ tục | Thời hạn giải quyết", "1 | Thủ tục A | 5 ngày", "2 | Thủ tục B | 9 ngày"),
        ("TT | Tên chợ | Năm hoàn thành", "1 | Chợ Đông | 2019", "2 | Chợ Đoài | 2020"),
        ("TT | Tên chợ | Diện tích", "1 | Chợ Đông | 2028", "2 | Chợ Đoài | 2029"),
    ],
)
def test_other_tables_are_not(rows):
    assert unread(*rows) == 0
