"""Pages that a scanner did not recognise, such as those scanned sideways, and the rest read."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.readers.garbled_pages import garbled, told_of
from congkhai.importing.readers.lines import DocumentText, Refusal, TextLine
from congkhai.importing.readers.pdf import _legible

FIRST = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 45/KH-UBND
Yên Hạ, ngày 4 tháng 3 năm 2026
KẾ HOẠCH
Quét vôi các ngõ năm 2026
I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế lập danh sách các ngõ trước ngày 20/3/2026.
2. Các thôn tổ chức quét vôi các ngõ trước ngày 30/4/2026.
"""
SIDEWAYS = "quip độn 8uäp 1] Sugyo ưrpqu an yu1p dary] 194 AY 8unp dp aay ndty 02 y ạn! \n" * 40
MARKS = ["\f", "--- PAGE BREAK ---\n", "--- Trang 2/3 ---\n", "--- page 2 ---\n"]
CODES = "Phone A12 model 5G case iPhone12 size 40cm and box B52 for HS2012 code \n" * 40


def read(text: str) -> DocumentText | Refusal:
    return read_bytes("a.txt", text.encode())


@pytest.mark.parametrize("mark", MARKS)
def test_the_pages_beside_one_that_was_scanned_sideways_are_read(mark: str):
    reading = read(f"{FIRST}{mark}{SIDEWAYS}{mark}3. Công an xã bảo đảm trật tự.\n")
    assert isinstance(reading, DocumentText)
    (parts,) = documents(reading)
    facts = facts_as_json(gathered(parts))
    assert (facts["number"], len(facts["tasks"])) == ("45", 3)
    assert reading.notes == (told_of(frozenset({2})),)
    assert not any("quip" in line.text for line in reading.lines)
    # Lines are counted as in the file.
    last = next(line for line in reading.lines if "Công an" in line.text)
    assert (last.page, last.number > 48) == (3, True)


def test_many_such_pages_behind_the_letter_are_left_out():
    reading = read("\f".join([FIRST, *[SIDEWAYS] * 8]))
    assert isinstance(reading, DocumentText)
    assert reading.notes[0].startswith("trang 2–9 ")


def test_a_scan_of_which_nothing_else_can_be_read_is_refused_as_before():
    assert isinstance(read(SIDEWAYS), Refusal)
    assert isinstance(read("\f".join([SIDEWAYS, SIDEWAYS])), Refusal)
    assert isinstance(read("\f".join([SIDEWAYS, FIRST, SIDEWAYS])), Refusal)


@pytest.mark.parametrize("page", [CODES, FIRST * 6, "Bảng 1: 12 13 14 15\n" * 60, "x 1\n" * 9])
def test_pages_of_codes_figures_and_other_languages_are_read(page: str):
    assert garbled({1: FIRST, 2: page}) == frozenset()


DEVICES = "Router wifi6 model ax1 serial k8d1 firmware v2 ssid yenha1 thôn\n" * 9


@pytest.mark.parametrize(
    "line",
    [
        "1. Giao Công an xã giữ các máy trước ngày 30/5/2026.",
        "Các thôn nhận máy tại nhà văn hóa.",
        "a) Phòng Kinh tế kiểm kê các máy đã cấp",
    ],
)
def test_a_page_of_devices_on_which_a_sentence_stands_is_read(line: str):
    assert garbled({1: FIRST, 2: DEVICES + line}) == frozenset()
    reading = read(f"{FIRST}\f{DEVICES}{line}\n")
    assert isinstance(reading, DocumentText)
    assert any(read_line.text.strip() == line for read_line in reading.lines)


@pytest.mark.parametrize(
    "line",
    ["Ký bởi: Ủy ban nhân dân xã Yên Hạ", "Ngày ký: 5/5/2026", "Trang 2", "độn ưrpqu yu1p ạn"],
)
def test_a_stamp_on_a_page_does_not_make_it_readable(line: str):
    assert garbled({1: FIRST, 2: SIDEWAYS + line}) == frozenset({2})


def test_pages_are_told_in_runs():
    assert told_of(frozenset({3, 4, 5, 8})).startswith("trang 3–5, 8 ")


def test_the_lines_of_such_a_page_of_a_pdf_are_blank():
    lines = [
        TextLine(text=text, number=at, page=at // 10 + 1)
        for at, text in enumerate(FIRST.split("\n"), 1)
    ]
    lines += [
        TextLine(text=text, number=100 + at, page=3)
        for at, text in enumerate(SIDEWAYS.split("\n"), 1)
    ]
    kept, notes = _legible(lines)
    assert [line.number for line in kept] == [line.number for line in lines]
    assert not any(line.text for line in kept if line.page == 3)
    assert notes == [told_of(frozenset({3}))]
