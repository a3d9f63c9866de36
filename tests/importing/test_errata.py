"""Slips are proposed where only one word can be meant, and nowhere else."""

from __future__ import annotations

import io

import pytest
from congkhai.importing.extract.citations.citations import cited
from congkhai.importing.extract.head.errata import slips
from congkhai.importing.output.progress import ProgressBar
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Các tô chức có liên quan", [("tô chức", "tổ chức")]),
        ("KÉ HOẠCH NĂM 2026", [("KÉ HOẠCH", "KẾ HOẠCH")]),
        ("Phân đấu hoàn thành", [("Phân đấu", "Phấn đấu")]),
        ("Sửa đôi, bô sung quy định", [("Sửa đôi", "Sửa đổi"), ("bô sung", "bổ sung")]),
        ("cấp có thầm quyên; thầm quyên khác", [("thầm quyên", "thẩm quyền")]),
        ("qua công thông tin điện tử", [("công thông tin", "cổng thông tin")]),
    ],
)
def test_a_slip_is_proposed_with_the_word_that_is_meant(printed, meant):
    assert [
        (slip.printed, slip.meant) for slip in slips(paragraphs([TextLine(text=printed, number=1)]))
    ] == meant


@pytest.mark.parametrize(
    "printed",
    [
        "Bộ phận có quan hệ với cơ quan quản lí; xử lí xong",
        "Người dẫn đường, phương tiện đo, khả năng cao",
        "https://a.vn/ke-hoach to chuc.docx",
        "bị tấn công thông tin",
        "Cục Đo đạc, Bản đồ và Địa bản đồ",
        "Hội Đông y, hình thành phổ biến",
        "Tổ chức thực hiện Kế hoạch",
        # Names of places and people.
        "Đường dây Vân Phong – Bình Hải",
        "xã Xa Hội, thôn Kính Phí",
        "ông Lãnh Đạo, bà Kiêm Tra",
    ],
)
def test_right_words_are_no_slips(printed):
    assert slips(paragraphs([TextLine(text=printed, number=1)])) == []


@pytest.mark.parametrize(
    ("printed", "is_doubted"),
    [
        ("Thực hiện Luật số 9/2024/QH15 ngày 27/11/2025 của Quốc hội", True),
        ("Theo Quyết định số 4/2023/QĐ-UBND ngày 5/1/2024 của tỉnh", True),
        ("Thực hiện Luật số 9/2024/QH15 ngày 27/11/2024 của Quốc hội", False),
        ("Thực hiện Luật số 9/2024/QH15 của Quốc hội", False),
        ("Thực hiện Quyết định số 4/QĐ-UBND ngày 5/1/2024 của tỉnh", False),
    ],
)
def test_a_number_of_one_year_with_a_day_of_another_is_doubted(printed, is_doubted):
    (found,) = cited(paragraphs([TextLine(text=printed, number=1)])[0])
    assert ("số của năm" in found.doubt) is is_doubted


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("total", "stream", "shown"),
    [(5, Terminal(), True), (4, Terminal(), False), (9, io.StringIO(), False)],
)
def test_many_files_show_on_a_terminal_how_far_they_are(total, stream, shown):
    progress = ProgressBar(total, stream)
    progress.show(2, "ke-hoach.docx")
    progress.clear()
    assert (f"2/{total} ke-hoach.docx" in stream.getvalue()) is shown
    assert stream.getvalue().endswith("\r\033[K") is shown
