"""Heads whose two columns stand on one line, a rule between what stood below one another."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

BELOW = """

QUYẾT ĐỊNH
Quy định về quét vôi ngõ xóm

Căn cứ Luật Vôi ngày 18 tháng 02 năm 2025;

Theo đề nghị của Trưởng phòng Kinh tế;

Ủy ban nhân dân xã ban hành Quyết định quy định về quét vôi ngõ xóm.

Điều 1. Các thôn quét vôi ngõ của mình.
"""
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập – Tự do – Hạnh phúc"


def head(text: str):
    (parts,) = documents(read_bytes("a.txt", (text + BELOW).encode()))
    facts = gathered(parts)
    return facts.agency, facts.number, facts.place, facts.date, facts.title


READ = ("Ủy ban nhân dân xã Mai Hạ", "72", "Mai Hạ", "2026-03-05", "Quy định về quét vôi ngõ xóm")
DAY = "Mai Hạ, ngày 5 tháng 3 năm 2026"


@pytest.mark.parametrize(
    "text",
    [
        f"ỦY BAN NHÂN DÂN XÃ MAI HẠ_____ Số: 72/QĐ-UBND | {COUNTRY}{MOTTO}________ {DAY} |",
        f"| ỦY BAN NHÂN DÂN XÃ MAI HẠ ------- Số: 72/QĐ-UBND | {COUNTRY} {MOTTO} ---------- {DAY}",
        f"ỦY BAN NHÂN DÂN XÃ MAI HẠ\nSố: 72/QĐ-UBND\n{COUNTRY}\n{MOTTO} ---------- {DAY}",
        f"ỦY BAN NHÂN DÂN XÃ MAI HẠ\nSố: 72/QĐ-UBND\n{COUNTRY}\n{MOTTO}\n{DAY}",
    ],
)
def test_place_and_day_behind_the_rule_below_the_motto(text):
    assert head(text) == READ


def test_a_title_without_the_line_that_says_of_what():
    text = f"| {COUNTRY}{MOTTO} |\nSố: 72/2026/QĐ-UBND |\n{BELOW}".replace("QUYẾT ĐỊNH\n", "")
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.kind, facts.title) == ("quyết định", "Quy định về quét vôi ngõ xóm")
    assert any(doubt.name == "title" for doubt in facts.doubts)


def test_what_stands_above_grounds_is_no_title_unless_it_opens_as_one():
    text = f"{COUNTRY}\n{MOTTO}\nSố: 72/QĐ-UBND\n{BELOW}".replace("QUYẾT ĐỊNH\n", "")
    text = text.replace("Quy định về quét vôi", "Các thôn sạch sẽ nhờ quét vôi")
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert gathered(parts).title is None
