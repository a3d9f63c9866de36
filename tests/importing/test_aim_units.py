"""What a target counts, where its name goes on behind two syllables."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ nếp\n\nI. CHỈ TIÊU\n\n1. {}.\n"
)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Đào tạo 420 học viên cao học và 60 nghiên cứu sinh", "nghiên cứu sinh"),
        ("Đào tạo 420 học viên cao học", "học viên cao học"),
        ("Bồi dưỡng 80 cộng tác viên", "cộng tác viên"),
        ("Tập huấn 30 tuyên truyền viên", "tuyên truyền viên"),
        ("Tập huấn 1.200 lượt người", "lượt người"),
        ("Vận động hiến 250 đơn vị máu", "đơn vị máu"),
        ("Tập huấn 300 học viên", "học viên"),
        ("Tổ chức 12 lượt quét ngõ", "lượt"),
    ],
)
def test_a_unit_is_cut_in_no_compound_word(words, unit):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(words).encode()))
    assert gathered(parts).targets[-1].unit == unit
