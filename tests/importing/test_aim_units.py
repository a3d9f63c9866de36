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
        ("Tổ chức ít nhất 02 hội nghị tuyên truyền/tháng", "hội nghị/tháng"),
        ("Mở 02 lớp vẽ cho trẻ/năm", "lớp/năm"),
        ("Mở 02 lớp vẽ, mỗi lớp 10 buổi/tháng", "lớp"),
        ("Có 05 sáng kiến/phân xưởng/năm", "sáng kiến/phân xưởng/năm"),
        ("Dọn 3 lần/tổ sản xuất", "lần/tổ sản xuất"),
        ("Mở 4 buổi/chi đoàn, có người ghi sổ", "buổi/chi đoàn"),
        ("Bữa ăn từ 25.000 đồng/suất trở lên", "đồng/suất"),
        ("Thu đạt 60 triệu đồng/người/năm trở lên", "triệu đồng/người/năm"),
        ("Mở 4 buổi/xã trong mùa cấy", "buổi/xã"),
        ("Tổng vốn đầu tư toàn xã hội trên 65 nghìn tỷ đồng", "nghìn tỷ đồng"),
    ],
)
def test_a_unit_is_cut_in_no_compound_word(words, unit):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(words).encode()))
    assert gathered(parts).targets[-1].unit == unit


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Mỗi Công an xã, phường vận động thu hồi tối thiểu 05 xe", "mỗi công an xã, phường"),
        ("Mỗi đồn Biên phòng nhận đỡ đầu ít nhất 05 cháu", "mỗi đồn biên phòng"),
        ("Mỗi thôn trồng 50 cây", "mỗi thôn"),
        ("Mỗi năm trồng 50 cây", ""),
        ("Mỗi giáo viên dự giờ ít nhất 4 tiết", "mỗi giáo viên"),
        ("Mỗi đoàn viên đọc 5 cuốn sách", "mỗi đoàn viên"),
    ],
)
def test_of_each_of_whom_a_figure_is_asked(words, scope):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(words).encode()))
    assert gathered(parts).targets[-1].scope == scope


def told(line: str) -> list[tuple[str, str]]:
    (parts,) = documents(read_bytes("a.txt", TEXT.format(line).encode()))
    return sorted((t.value, t.unit) for t in gathered(parts).targets)


def test_the_whole_is_told_beside_its_parts():
    line = "Giao quân đủ 1.150 công dân nhập ngũ, trong đó thợ vôi 8% trở lên, thợ nề 2,5%"
    assert told(line) == [("1150", "công dân"), ("2.5", "%"), ("8", "%")]
    assert told("Thu hồi 500 biển cũ, trong đó biển gỗ 5%") == [("5", "%"), ("500", "biển cũ")]
    assert told("Tỷ lệ ngõ sạch 80%, trong đó ngõ hẹp 50%") == [("50", "%"), ("80", "%")]


def test_a_sentence_without_a_figure_names_none_of_the_next():
    text = TEXT.format("Giữ ngõ sạch.\n2. Năm 2026: 60 ngõ")
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert not any("Giữ" in target.what for target in gathered(parts).targets)


def test_what_is_to_fall_against_last_year_is_aimed_at():
    assert told("Kiềm chế, làm giảm ít nhất 5% số vụ cháy so với cùng kỳ") == [("5", "%")]
    assert told("Giảm 8% số vụ cháy so với năm trước") == [("8", "%")]
    assert told("Số vụ cháy đã giảm 8% so với cùng kỳ") == []


def test_the_year_of_an_article_is_that_of_its_figures():
    text = TEXT.split("I. CHỈ TIÊU")[0] + (
        "Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2026\n1. Tỷ lệ ngõ sạch đạt 80%.\n"
        "Điều 2. Giải pháp\n1. Phấn đấu tỷ lệ ngõ có đèn đạt 60%.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert [target.due for target in gathered(parts).targets] == ["2026", ""]
