"""Headings of scans whose figures lost strokes, counted as they must have stood in print."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

# A speck as scans leave them, by which a text is known to come from an image.
SCAN = "Chợ xã { ~ quê đã bẩn từ lâu.\n\n"


def sections(*headings: str, scan: bool = True) -> list[str]:
    body = "\n\n".join(
        f"{heading}\n\nGiữ chợ sạch đẹp quanh năm cho mọi người." for heading in headings
    )
    text = (
        "ỦY BAN NHÂN DÂN XÃ HẠ BÌNH\nSố: 8/KH-UBND\nHạ Bình, ngày 02 tháng 3 năm 2026\n"
        f"KẾ HOẠCH\nGiữ sạch chợ quê\n\n{SCAN if scan else ''}{body}\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return list(facts_as_json(gathered(parts))["sections"])


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (
            ("I. MỤC ĐÍCH", "H. NỘI DUNG", "II. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"),
            ["I. MỤC ĐÍCH", "II. NỘI DUNG", "III. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"],
        ),
        (
            ("I. MỤC ĐÍCH", "II. NỘI DUNG", "HI. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"),
            ["I. MỤC ĐÍCH", "II. NỘI DUNG", "III. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"],
        ),
        (
            ("I. Mục đích:", "M. Đối tượng kiểm tra:", "IH. Nội dung kiểm tra:", "IV. Kinh phí:"),
            ["I. Mục đích", "II. Đối tượng kiểm tra", "III. Nội dung kiểm tra", "IV. Kinh phí"],
        ),
        (
            ("I. MỤC ĐÍCH", "II. NỌI DUNG", "III. KINH PHÍ"),
            ["I. MỤC ĐÍCH", "II. NỘI DUNG", "III. KINH PHÍ"],
        ),
    ],
)
def test_the_figures_of_a_scan_count_up(printed, meant):
    assert sections(*printed) == meant


def test_a_heading_that_was_not_found_leaves_its_figure_free():
    printed = ["I. MỤC ĐÍCH", "III. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"]
    assert sections(*printed) == printed


def test_a_text_that_is_no_scan_keeps_its_slips():
    printed = ["I. MỤC ĐÍCH", "II. NỘI DUNG", "II. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"]
    assert sections(*printed, scan=False) == printed


@pytest.mark.parametrize("rest", [": Đính kèm.", ": Phụ lục đính kèm", ": đính kèm Quyết định"])
def test_what_is_enclosed_is_no_part_of_a_heading(rest):
    assert sections("I. MỤC ĐÍCH", f"II. Kinh phí{rest}")[1] == "II. Kinh phí"


def test_headings_in_small_letters_are_all_read():
    printed = ["I. mục đích", "II. nội dung", "III. kinh phí", "Iv. tổ chức"]
    assert sections(*printed, scan=False) == printed


@pytest.mark.parametrize("words", ["I-ốt trong muối ăn", "V. v", "I. e. là"])
def test_words_that_begin_like_a_figure_head_nothing(words):
    assert sections("I. MỤC ĐÍCH", words, "II. NỘI DUNG", scan=False) == [
        "I. MỤC ĐÍCH",
        "II. NỘI DUNG",
    ]
