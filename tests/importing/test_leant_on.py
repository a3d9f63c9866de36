"""What an opening leans on: numbers as scans read them, days that are of each document alone."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def parents_of(opening: str, suffix: str = "txt"):
    text = f"KẾ HOẠCH\nDọn đường làng\n\n{opening}\n\nI. MỤC ĐÍCH\n\n- Làng sạch.\n"
    (parts,) = documents(read_bytes(f"a.{suffix}", f"{HEAD}{text}".encode()))
    return [(c.number, c.date) for c in gathered(parts).parents]


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        (
            "Thực hiện Kế hoạch số 8/KH-UBND ngày 04/01/2026 của tỉnh ban hành hướng dẫn làm theo "
            "Nghị quyết 3/2025/QH15; Công văn số 9/VP-TH ngày 02/01/2026 của Văn phòng, Ủy ban "
            "nhân dân xã ban hành Kế hoạch như sau:",
            {"8/KH-UBND": "2026-01-04", "3/2025/QH15": None, "9/VP-TH": "2026-01-02"},
        ),
        (
            "Thực hiện Công điện số 8/CĐ-UBND và số 9/CĐ-UBND ngày 02/01/2026 của tỉnh, Ủy ban "
            "nhân dân xã ban hành Kế hoạch như sau:",
            {"8/CĐ-UBND": "2026-01-02", "9/CĐ-UBND": "2026-01-02"},
        ),
        (
            "Thực hiện các Công điện số 7/CĐ-UBND, số 8/CĐ-UBND ngày 02/01/2026 của tỉnh, Ủy ban "
            "nhân dân xã ban hành Kế hoạch như sau:",
            {"7/CĐ-UBND": "2026-01-02", "8/CĐ-UBND": "2026-01-02"},
        ),
        (
            "Căn cứ Tờ trình số 8/TTr-VH và Đề án số 9/ĐA-VH ngày 02/01/2026 của Phòng Văn hóa;",
            {"8/TTr-VH": "2026-01-02", "9/ĐA-VH": "2026-01-02"},
        ),
        (
            "Căn cứ Nghị quyết số 8-NQ/TU và Chương trình số 9-CTr/TU ngày 02/01/2026 của tỉnh;",
            {"8-NQ/TU": "2026-01-02", "9-CTr/TU": "2026-01-02"},
        ),
        (
            "Căn cứ Nghị quyết số 8/NQ-HĐND và Quyết định số 9/QĐ-UBND ngày 02/01/2026 của xã;",
            {"8/NQ-HĐND": None, "9/QĐ-UBND": "2026-01-02"},
        ),
        (
            "Thực hiện Kế hoạch số 8/KH-UBND, Công văn số 9/VP-TH ngày 02/01/2026 của tỉnh, Ủy ban "
            "nhân dân xã ban hành Kế hoạch như sau:",
            {"8/KH-UBND": None, "9/VP-TH": "2026-01-02"},
        ),
    ],
)
def test_a_day_is_shared_by_numbers_of_one_kind_alone(opening, found):
    assert dict(parents_of(opening)) == found


@pytest.mark.parametrize("mark", ["_ ", "– ", "", "* "])
def test_whatever_mark_opens_the_grounds_all_are_leant_on(mark):
    opening = (
        f"{mark}Thực hiện Nghị quyết số 3/2025/QH15 ngày 27 tháng 11 năm 2025 của Quốc hội; Nghị "
        "quyết số 50/NQ-CP ngày 13 tháng 12 năm 2025 của Chính phủ ban hành Kế hoạch triển khai "
        "Nghị quyết số 3/2025/QH15, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    )
    found = [("3/2025/QH15", "2025-11-27"), ("50/NQ-CP", "2025-12-13")]
    assert parents_of(opening) == found


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("3/2025/QHI5", "3/2025/QH15"),
        ("3/2025/QHl5", "3/2025/QH15"),
        ("3/2025/QHI15", "3/2025/QH15"),
        ("3/2024/UBTVQHI4", "3/2024/UBTVQH14"),
        ("3/2025/QH15", "3/2025/QH15"),
    ],
)
def test_a_figure_that_a_scan_read_as_a_letter_is_put_right(printed, number):
    opening = f"Căn cứ Nghị quyết số {printed} ngày 27/11/2025 của Quốc hội;"
    assert parents_of(opening) == [(number, "2025-11-27")]


@pytest.mark.parametrize(
    "opening",
    [
        "*Căn cứ Kế hoạch số **8/KH-UBND** ngày 04 tháng 01 năm 2026 của tỉnh;*",
        "Căn cứ Kế hoạch số 8/KH-UBND của Sở Xây dựng, ngày 04 tháng 01 năm 2026;",
        "Căn cứ Kế hoạch số 8/KH-UBND của Sở Xây dựng ngày 04 tháng 01 năm 2026;",
    ],
)
def test_the_day_behind_emphasis_or_issuer_is_read(opening):
    assert parents_of(opening, "md") == [("8/KH-UBND", "2026-01-04")]


def test_the_day_of_another_document_is_none_of_the_one_behind_it():
    opening = (
        "Để giữ làng sạch theo Nghị quyết của Đảng ủy, sau khi họp bàn với các thôn và thực hiện "
        "Kế hoạch số 8/KH-UBND ngày 04/01/2026 triển khai Nghị quyết số 3/NQ-HĐND, Ủy ban nhân "
        "dân xã ban hành Kế hoạch như sau:"
    )
    assert dict(parents_of(opening)).get("3/NQ-HĐND") is None
