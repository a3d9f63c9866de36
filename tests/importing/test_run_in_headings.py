"""«I. THỜI GIAN: 08 giờ …»: a part is called what stands before the colon."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nHọp mặt các thôn\n\n{}\n\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng mở hội trường.\n"
)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("I. THỜI GIAN: 08 giờ, ngày 09 tháng 3 năm 2026.", "I. THỜI GIAN"),
        ("I. Địa điểm: Nhà văn hóa thôn Đông.", "I. Địa điểm"),
        ("I. THÀNH PHẦN: Trưởng các thôn, bí thư các chi bộ.", "I. THÀNH PHẦN"),
        ("I. Thời gian, địa điểm tổ chức: Sáng 09/3 tại xã.", "I. Thời gian, địa điểm tổ chức"),
        # A title with a colon of its own, and one with nothing behind it.
        ("I. CHỦ ĐỀ: HỌP MẶT ĐẦU XUÂN", "I. CHỦ ĐỀ: HỌP MẶT ĐẦU XUÂN"),
        ("I. Mục tiêu đến năm 2030: mọi thôn sạch", "I. Mục tiêu đến năm 2030: mọi thôn sạch"),
        ("I. THỜI GIAN:\n1. Sáng 09/3.", "I. THỜI GIAN"),
    ],
)
def test_a_part_is_called_what_stands_before_its_text(line, heading):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(line).encode()))
    assert facts_as_json(gathered(parts))["sections"][0] == heading
