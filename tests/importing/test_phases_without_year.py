"""Rounds with days and no year: the plan's year, marked, and the name that stands before them."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày {issued}\n\n"
    "KẾ HOẠCH\nGiữ sạch chợ năm 2026\n\nI. MỤC ĐÍCH\n\nGiữ sạch chợ.\n\n{section}\n\n"
)
EARLY, LATE = "05 tháng 02 năm 2026", "25 tháng 11 năm 2025"
NO_YEAR = "ngày in không có năm: đối chiếu bản gốc"


def read(text, section="II. THỰC HIỆN", issued=EARLY):
    whole = HEAD.format(issued=issued, section=section) + text
    (parts,) = documents(read_bytes("a.txt", whole.encode()))
    return gathered(parts)


@pytest.mark.parametrize("issued", [EARLY, LATE])
@pytest.mark.parametrize("section", ["II. THỰC HIỆN", "II. CÁC HOẠT ĐỘNG", "II. NHIỆM VỤ"])
def test_rounds_of_one_drive_are_of_the_plans_year(section, issued):
    facts = read(
        "1. Ra quân dọn chợ: đợt 1 từ 01/5 đến 31/5, đợt 2 từ ngày 15/10 đến ngày 30/11.\n",
        section,
        issued,
    )
    assert [(s.name, s.first, s.last, s.is_guessed) for s in facts.duties.stages] == [
        ("Ra quân dọn chợ, đợt 1", "2026-05-01", "2026-05-31", True),
        ("Ra quân dọn chợ, đợt 2", "2026-10-15", "2026-11-30", True),
    ]
    assert drafted(facts, KnownRegisters()).text.count(NO_YEAR) == 2


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Phát động tháng cao điểm (từ 10/6 đến 10/7) tại các chợ.", "tháng cao điểm"),
        ("Kiểm tra cân, cao điểm từ 20/6 đến 05/7.", "Cao điểm: Kiểm tra cân"),
        ("Thu gom rác, giai đoạn 1 từ 03/6 đến 08/6.", "giai đoạn 1"),
        ("Chia thành các đợt: đợt 1 từ 03/6 đến 08/6/2026.", "đợt 1"),
    ],
)
def test_other_stretches_that_have_a_name(line, name):
    (stage,) = read(f"1. {line}\n").duties.stages
    assert stage.name == name


def test_a_year_that_is_printed_is_no_guess():
    (stage,) = read("1. Dọn chợ: đợt 1 từ 01/5 đến 31/5/2026.\n").duties.stages
    assert (stage.name, stage.is_guessed) == ("Dọn chợ, đợt 1", False)


def test_the_day_of_issue_is_named_where_it_was_taken():
    facts = read("1. Đợt 1: từ nay đến hết ngày 30/4/2026.\n2. Đợt 2: từ 05/5 đến 20/5.\n")
    text = drafted(facts, KnownRegisters()).text
    assert text.count("lấy ngày ban hành") == text.count(NO_YEAR) == 1


@pytest.mark.parametrize("section", ["II. CÁC HOẠT ĐỘNG", "II. NHIỆM VỤ, GIẢI PHÁP"])
def test_a_drive_without_a_name_is_told(section):
    facts = read("1. Tổ chức ra quân từ 01/5 đến 31/5.\n", section)
    assert facts.duties.stages == ()
    (place,) = facts.duties.unread
    assert "01/5 đến 31/5" in place.text


@pytest.mark.parametrize(
    "line",
    [
        "Nước sông đã dâng từ 01/5 đến 31/5 năm trước.",
        "Dùng vữa tỷ lệ 1/3 đến 1/4 để xây kè chợ.",
    ],
)
def test_what_is_no_drive_is_no_phase(line):
    assert read(f"1. {line}\n").duties.stages == ()
