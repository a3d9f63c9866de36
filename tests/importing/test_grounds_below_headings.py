"""A heading without an end, whose full line a sentence that opens with its ground follows."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ nếp\n\nI. KHEN THƯỞNG\n"
)


def paragraphs(lines: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{lines}".encode()))
    return [paragraph.text for paragraph in parts.body]


@pytest.mark.parametrize(
    "ground", ["Căn cứ Kế hoạch này", "Căn cứ tình hình của thôn", "Trên cơ sở kết quả quét ngõ"]
)
def test_a_ground_opens_a_paragraph_below_a_full_heading(ground):
    found = paragraphs(
        "1. Quét ngõ của thôn vào mỗi sáng thứ bảy hằng tuần, thu gom rác về nơi đã định.\n"
        "2. Giấy khen của Trưởng thôn, Trưởng xóm và của Hội Nông dân xã Mai Hạ\n"
        f"{ground}, các thôn tự đặt tiêu chuẩn khen những hộ quét ngõ sạch, giữ ao\n"
        "trong, trồng cây trước cửa nhà mình.\n"
    )
    assert found[2] == "2. Giấy khen của Trưởng thôn, Trưởng xóm và của Hội Nông dân xã Mai Hạ"
    assert found[3].startswith(ground)


def test_a_sentence_goes_on_with_its_ground_in_small_letters_or_behind_a_comma():
    found = paragraphs(
        "1. Quét ngõ của thôn vào mỗi sáng thứ bảy hằng tuần, thu gom rác về nơi đã định.\n"
        "2. Khen các hộ quét ngõ sạch, giữ ao trong, trồng cây trước cửa nhà mình,\n"
        "căn cứ Kế hoạch này và kết quả bình xét của các thôn trong xã Mai Hạ.\n"
    )
    assert len(found) == 3
