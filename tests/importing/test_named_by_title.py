"""What is held is named by the title where a heading only tells of a part of it."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 02 năm 2026\n\n"
    "KẾ HOẠCH\nTổ chức {title}\n\nI. MỤC ĐÍCH\n\nGiữ sạch chợ.\n\n"
)
BELOW = (
    "{heading}\n\n1. Cách dùng cân mới.\n\nIII. THỜI GIAN, HÌNH THỨC\n\n"
    "1. Thời gian: 1/2 ngày (buổi sáng), thứ Sáu, ngày 31/7/2026.\n"
)


@pytest.mark.parametrize(
    ("title", "heading", "name"),
    [
        ("Hội nghị hướng dẫn cân đo", "II. NỘI DUNG HỘI NGHỊ", "Hội nghị hướng dẫn cân đo"),
        ("Hội thi chợ sạch", "II. HÌNH THỨC HỘI THI", "Hội thi chợ sạch"),
        ("Lễ khai trương chợ", "II. DỰ KIẾN CHƯƠNG TRÌNH LỄ KHAI", "Lễ khai trương chợ"),
        ("Hội nghị cân đo", "II. HỘI THI CÂN ĐÚNG", "HỘI THI CÂN ĐÚNG"),
    ],
)
def test_what_is_held_is_called_by_the_title(title, heading, name):
    text = HEAD.format(title=title) + BELOW.format(heading=heading)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    (event,) = gathered(parts).duties.events
    assert event.what.removeprefix("Tổ chức ") == name
