"""«Đề nghị …» of an association or office to those who are not below it is no charge."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "{above}\n{name}\nSố: 9/KH-X\nMai Hạ, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ nếp sống năm "
    "2026\n\nII. NỘI DUNG\n\n1. Tổ 1 quét ngõ.\n\n2. {line}\n"
)
UNION = ("HỘI NGƯỜI TRỒNG HOA VIỆT NAM", "BAN CHẤP HÀNH XÃ MAI HẠ")
SCHOOL = ("ỦY BAN NHÂN DÂN XÃ MAI HẠ", "TRƯỜNG TIỂU HỌC MAI HẠ")
COMMUNE = ("ỦY BAN NHÂN DÂN TỈNH HÀ TRUNG", "ỦY BAN NHÂN DÂN XÃ MAI HẠ")
PARTY = ("ĐẢNG BỘ TỈNH HÀ TRUNG", "ĐẢNG ỦY XÃ MAI HẠ")


def last_of(head: tuple[str, str], line: str):
    text = HEAD.format(above=head[0], name=head[1], line=line)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    duties = gathered(parts).duties
    return [*duties.tasks, *duties.dues][-1]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (UNION, "Đề nghị Ủy ban nhân dân xã quan tâm bố trí kinh phí."),
        (UNION, "Đề nghị Đảng ủy xã chỉ đạo các ấp phối hợp."),
        (UNION, "Đề nghị Công an xã phối hợp tuyên truyền trong tháng 5/2026."),
        (UNION, "Kính đề nghị UBND xã: bố trí hội trường trước ngày 15/5/2026."),
        (SCHOOL, "Đề nghị Ủy ban nhân dân xã bố trí kinh phí sửa cổng."),
        (SCHOOL, "Đề nghị UBND xã gửi danh sách trẻ trước ngày 15/5/2026."),
    ],
)
def test_what_is_asked_of_those_above_or_beside_says_so(head, line):
    duty = last_of(head, line)
    assert "đề nghị" in duty.what.lower()
    assert "chỉ đề nghị" in duty.doubt


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (UNION, "Đề nghị các chi hội lập danh sách hội viên."),
        (UNION, "Ủy ban nhân dân xã bố trí kinh phí."),
        (SCHOOL, "Đề nghị các tổ chuyên môn lập danh sách học sinh."),
        (SCHOOL, "Đề nghị UBND các xã, phường lập danh sách trẻ."),
        (COMMUNE, "Đề nghị Công an xã phối hợp tuyên truyền."),
        (COMMUNE, "Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí."),
        (PARTY, "Đề nghị Ủy ban nhân dân xã bố trí kinh phí."),
    ],
)
def test_what_is_asked_of_ones_own_or_not_asked_is_a_charge_as_ever(head, line):
    duty = last_of(head, line)
    assert "đề nghị" not in duty.what
    assert "chỉ đề nghị" not in duty.doubt
