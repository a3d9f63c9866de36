"""Documents of the Party's centre are those of the organ that decides, not of the head's line."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def issued(agency: str, opening: str, *signed: str) -> tuple[str | None, str | None]:
    text = (
        f"{agency}\n*\nSố 12-QĐ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 05 tháng 3 năm 2026\n\n"
        f"QUY ĐỊNH\nvề việc giữ sổ sách\n\n{opening}\n\nĐiều 1. Phạm vi\n\nSổ sách của chi bộ.\n\n"
        "Nơi nhận:\n- Các tỉnh ủy;\n- Lưu Văn phòng.\n" + "\n".join(signed) + "\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    return facts.agency, facts.parent_agency


@pytest.mark.parametrize(
    ("opening", "signed", "organ"),
    [
        ("Căn cứ Điều lệ.", ("T/M BAN BÍ THƯ", "Lò Văn Mẫu"), "Ban Bí thư"),
        ("Căn cứ Điều lệ.", ("TM. BỘ CHÍNH TRỊ", "TỔNG BÍ THƯ", "Lò Văn Mẫu"), "Bộ Chính trị"),
        ("Ban Bí thư quy định việc giữ sổ sách như sau:", (), "Ban Bí thư"),
        ("Xét tình hình, Bộ Chính trị yêu cầu các cấp ủy:", (), "Bộ Chính trị"),
    ],
)
def test_the_organ_that_decides_issues_it(opening, signed, organ):
    assert issued("BAN CHẤP HÀNH TRUNG ƯƠNG", opening, *signed) == (organ, None)


@pytest.mark.parametrize(
    ("agency", "opening", "signed", "issuer"),
    [
        # Its own decisions stay those of the committee.
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "Căn cứ Điều lệ.",
            ("T/M BAN CHẤP HÀNH TRUNG ƯƠNG", "Lò Văn Mẫu"),
            "Ban Chấp hành Trung ương",
        ),
        # Who is leant on decides nothing here.
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG",
            "Căn cứ kết luận của Bộ Chính trị về việc giữ sổ sách.",
            (),
            "Ban Chấp hành Trung ương",
        ),
        # A province's committee is called by its head, whoever signs for it.
        (
            "TỈNH ỦY ĐỒNG MÂY",
            "Căn cứ Điều lệ.",
            ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lò Văn Mẫu"),
            "Tỉnh ủy Đồng Mây",
        ),
    ],
)
def test_others_are_called_as_their_head_says(agency, opening, signed, issuer):
    assert issued(agency, opening, *signed)[0] == issuer
