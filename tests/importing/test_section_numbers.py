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
            ("I. MỤC ĐÍCH", "II. NỘI DUNG", "Il. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"),
            ["I. MỤC ĐÍCH", "II. NỘI DUNG", "III. KINH PHÍ", "IV. TỔ CHỨC THỰC HIỆN"],
        ),
        (
            ("1. TINH THẦN CHUNG", "1. Các thôn giữ chợ.", "2. Các trường giữ ao.", "II. NỘI DUNG"),
            ["I. TINH THẦN CHUNG", "II. NỘI DUNG"],
        ),
        (
            ("Điều 1. Ban hành Kế hoạch như sau:", "1. MỤC TIÊU", "1. Chợ sạch.", "1I. NỘI DUNG"),
            ["I. MỤC TIÊU", "II. NỘI DUNG"],
        ),
        (
            ("Điều 1. Ban hành Kế hoạch như sau:", "1. Chợ sạch.", "II. NỘI DUNG", "III. KINH PHÍ"),
            ["II. NỘI DUNG", "III. KINH PHÍ"],
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


def sections_of(text: str, name: str) -> list[str]:
    (parts,) = documents(read_bytes(name, text.encode()))
    return list(facts_as_json(gathered(parts))["sections"])


DECISION = """ỦY BAN NHÂN DÂN XÃ HẠ BÌNH
Số: 8/QĐ-UBND
Hạ Bình, ngày 02 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành Kế hoạch giữ sạch chợ quê

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ BÌNH

Căn cứ Luật Chợ ngày 01 tháng 02 năm 2025;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ sạch chợ quê.

Điều 2. Tổ chức thực hiện

1. Các thôn ven chợ:

a) Quét chợ.

2. Các trường trong xã:

a) Nhặt lá.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH

Trần Văn Mẫu
"""


def test_what_articles_count_are_no_sections_but_those_of_the_plan_are():
    assert sections_of(DECISION, "a.txt") == []
    enclosed = (
        "\nKẾ HOẠCH\nGiữ sạch chợ quê\n\nI. MỤC ĐÍCH\n\nGiữ chợ sạch.\n\nII. VIỆC\n\nQuét chợ.\n"
    )
    assert sections_of(DECISION + enclosed, "a.txt") == ["I. MỤC ĐÍCH", "II. VIỆC"]


def test_what_the_first_article_approves_has_sections():
    approved = DECISION.replace(
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ sạch chợ quê.",
        "Điều 1. Phê duyệt Đề án giữ sạch chợ quê như sau:\n\n1. Mục tiêu\n\nChợ sạch.\n\n"
        "2. Nội dung\n\nQuét chợ.",
    )
    ended = approved.replace("1. Các thôn ven chợ:\n\na) Quét chợ.\n\n", "").replace(
        "2. Các trường trong xã:\n\na) Nhặt lá.\n\n", "Các thôn quét chợ.\n\n"
    )
    assert sections_of(ended, "a.txt") == ["1. Mục tiêu", "2. Nội dung"]


def test_figures_above_a_quoted_article_still_head():
    letter = """ỦY BAN NHÂN DÂN XÃ HẠ BÌNH
Số: 8/UBND-KT
V/v giữ sạch chợ quê
Hạ Bình, ngày 02 tháng 3 năm 2026

Kính gửi: Các thôn

1. Về quét chợ

Các thôn quét chợ theo quy định tại:

Điều 5. Giữ chợ sạch

2. Về nhặt lá

Các thôn nhặt lá.
"""
    assert sections_of(letter, "a.txt") == ["1. Về quét chợ", "2. Về nhặt lá"]


def test_an_appendix_is_no_rank_above_its_own_sections():
    letter = """ỦY BAN NHÂN DÂN XÃ HẠ BÌNH
Số: 8/UBND-KT
V/v giữ sạch chợ quê
Hạ Bình, ngày 02 tháng 3 năm 2026

Kính gửi: Các thôn

Ủy ban nhân dân xã gửi các thôn hướng dẫn giữ chợ.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Trần Văn Mẫu

PHỤ LỤC

HƯỚNG DẪN GIỮ CHỢ

I. HƯỚNG DẪN CHUNG

Quét từ trong ra ngoài.

II. HƯỚNG DẪN RIÊNG

Nhặt lá bằng tay.
"""
    assert sections_of(letter, "a.txt") == ["I. HƯỚNG DẪN CHUNG", "II. HƯỚNG DẪN RIÊNG"]
    rows = letter + "\nI. THU TRONG XÃ\n\nTiền chợ.\n\nII. THU NGOÀI XÃ\n\nTiền thưởng.\n"
    assert sections_of(rows, "a.txt") == []
