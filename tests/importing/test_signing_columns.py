"""What stands side by side where a document is signed, and what a scan put around it."""

from __future__ import annotations

import pytest
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.signing_columns import signed_lines, signing_columns


def columns(text: str) -> list[str]:
    return signing_columns(TextLine(text, 1))


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("Nơi nhận:\tCHỦ TỊCH", ["Nơi nhận:", "CHỦ TỊCH"]),
        ("- Sở Y tế;    KT. CHỦ TỊCH", ["- Sở Y tế;", "KT. CHỦ TỊCH"]),
        ("- Sở Y tế; KT. CHỦ TỊCH", ["- Sở Y tế;", "KT. CHỦ TỊCH"]),
        ("- Như trên; PHÓ CHỦ TỊCH", ["- Như trên;", "PHÓ CHỦ TỊCH"]),
        ("- Lưu: VT, VX. Lò Văn Mẫu", ["- Lưu: VT, VX.", "Lò Văn Mẫu"]),
    ],
)
def test_recipients_and_who_signs_are_told_apart(line, apart):
    assert columns(line) == apart


@pytest.mark.parametrize(
    "line",
    [
        "- Sở Y tế; Sở Nội vụ;",
        "- Phó CTr. Lò Văn Mẫu",
        "- Đ/c Chủ tịch. Lò Văn Mẫu",
        "- Lưu: VT, VX.",
        "- Các thôn; Lò Văn Mẫu;",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
    ],
)
def test_what_is_one_column_stays_whole(line):
    assert columns(line) == [line]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ("PHÓ CHỦ TỊCH Lò Văn Mẫu", ["PHÓ CHỦ TỊCH", "Lò Văn Mẫu"]),
        ("**CHỦ TỊCH**", ["CHỦ TỊCH"]),
        ("Lò Văn Mẫu", ["Lò Văn Mẫu"]),
    ],
)
def test_capacity_office_and_name_stand_each_alone(text, parts):
    assert signed_lines(text) == parts


@pytest.mark.parametrize(
    ("scanned", "clean"),
    [
        ("„. Êh KT.TRƯỞNG PHÒNG", "KT.TRƯỞNG PHÒNG"),
        ("CHỦ TỊCH ' .", "CHỦ TỊCH"),
        ("K T. CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("T M. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("“Lò Văn Mẫu", "Lò Văn Mẫu"),
        ("ˆ Lò Văn Mẫu", "Lò Văn Mẫu"),
        ("ÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("Ó CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ],
)
def test_specks_of_a_scan_are_taken_away(scanned, clean):
    assert signed_lines(scanned) == [clean]


@pytest.mark.parametrize(
    "text",
    [
        "12 KT. CHỦ TỊCH",
        "VĂN PHÒNG",
        "DỌN RÁC '",
        "- Lò Văn Mẫu",
    ],
)
def test_what_might_mean_something_is_left(text):
    """Figures, too little of an office, other words, a dash."""
    assert "".join(signed_lines(text)).replace(" ", "") == text.replace(" ", "")
