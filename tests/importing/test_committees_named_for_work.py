"""Committees that are called by what they prevent or build: one name over two lines and a comma."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def read(head: str, text: str = "1. Các thôn dọn ngõ."):
    written = (
        f"{head}\nSố: 5/KH-BCĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Yên Hà, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nDọn ngõ năm 2026\n\n{text}\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTRƯỞNG BAN\nLò Văn Mẫu\n"
    )
    (parts,) = documents(read_bytes("a.txt", written.encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG, CHỐNG NGẬP", "Ban Chỉ đạo quốc gia phòng, chống ngập"),
        ("BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG THỦ NGÕ XÓM", "Ban Chỉ đạo quốc gia phòng thủ ngõ xóm"),
        ("ỦY BAN QUỐC GIA\nPHÒNG NGỪA AIDS", "Ủy ban quốc gia phòng ngừa AIDS"),
        ("BAN CHỈ ĐẠO TRUNG ƯƠNG\nHỘI NHẬP XÓM", "Ban Chỉ đạo Trung ương hội nhập xóm"),
        ("BAN CHỈ ĐẠO QUỐC GIA\nBẢO VỆ GIẾNG", "Ban Chỉ đạo quốc gia bảo vệ giếng"),
        ("BAN CHỈ ĐẠO QUỐC GIA\nNHÀ Ở", "Ban Chỉ đạo quốc gia nhà ở"),
    ],
)
def test_a_line_that_says_what_a_committee_is_for_is_of_its_name(head, agency):
    facts = read(head)
    assert (facts.agency, facts.parent_agency) == (agency, None)


@pytest.mark.parametrize(
    ("head", "agency", "parent"),
    [
        ("UBND XÃ YÊN HÀ\nPHÒNG KINH TẾ", "Phòng Kinh tế", "UBND xã Yên Hà"),
        ("SỞ Y TẾ\nPHÒNG NGHIỆP VỤ", "Phòng Nghiệp vụ", "Sở Y tế"),
        ("SỞ Y TẾ\nBẢO TÀNG Y HỌC", "Bảo tàng y học", "Sở Y tế"),
        ("TỈNH ĐOÀN YÊN HÀ\nHỘI SINH VIÊN", "Hội sinh viên", "Tỉnh đoàn Yên Hà"),
    ],
)
def test_a_body_below_another_stays_one(head, agency, parent):
    facts = read(head)
    assert (facts.agency, facts.parent_agency) == (agency, parent)


@pytest.mark.parametrize(
    "issuer",
    [
        "Ban Chỉ đạo quốc gia phòng, chống ngập",
        "Ủy ban quốc gia phòng, chống AIDS, ma túy, mại dâm",
        "Ban Chỉ đạo Trung ương phòng, chống tham nhũng, lãng phí, tiêu cực",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ],
)
def test_a_citation_names_its_issuer_whole(issuer):
    cited = f"Chương trình số 4/CTr-BCĐ ngày 05/01/2026 của {issuer}"
    facts = read("UBND XÃ YÊN HÀ", f"Thực hiện {cited}, Ủy ban nhân dân xã lập kế hoạch.")
    assert [c.printed for _, c in facts.citations] == [cited]


def test_another_body_behind_a_comma_is_not_of_the_citation():
    cited = "Kế hoạch số 4/KH-PCT ngày 05/01/2026 của Phòng"
    facts = read("UBND XÃ YÊN HÀ", f"Thực hiện {cited}, Chi cục Thủy lợi lập kế hoạch.")
    assert [c.printed for _, c in facts.citations] == [cited]
