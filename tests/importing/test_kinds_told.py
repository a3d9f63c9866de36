"""What a document is: as it prints, and from its symbol only where that tells one kind."""

from __future__ import annotations

import pytest
from congkhai.importing import DocumentFacts, documents, gathered, read_bytes

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: {number}\nYên Hạ, ngày 02 tháng 7 năm 2026\n\n"
SIGNED = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nBùi Lan Mẫu\n"


def read(number: str, text: str) -> DocumentFacts:
    (parts,) = documents(
        read_bytes("a.txt", f"{HEAD.format(number=number)}{text}{SIGNED}".encode())
    )
    return gathered(parts)


ANNEX = (
    "PHỤ LỤC II\nBiểu giao việc quét vôi\n(Kèm theo Kế hoạch số 8/KH-UBND của xã)"
    "\n\n| TT | Việc | Chủ trì | Hạn |\n|---|---|---|---|\n"
    "| 1 | Quét vôi | Thôn Đông | 31/8/2026 |\n"
)
CORRECTION = (
    "ĐÍNH CHÍNH\nQuyết định số 20/QĐ-UBND ngày 01/6/2026\n\nDo sơ suất khi soạn thảo, "
    "Ủy ban nhân dân xã đính chính Quyết định số 20/QĐ-UBND ngày 01/6/2026 như sau:\n"
    "Tại khoản 3 Điều 1, {slip}.\n"
)


def test_an_annex_with_a_number_is_no_ordinance():
    found = read("9/PL-UBND", ANNEX)
    assert (found.kind, found.title) == ("phụ lục", "Biểu giao việc quét vôi")
    assert "kind" in {doubt.name for doubt in found.doubts}


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("9/PL-UBND", None),
        ("9/ĐC-UBND", None),
        ("9/L-UBND", None),
        ("9/KH-UBND", "kế hoạch"),
        ("9/2026/PL-UBTVQH15", "pháp lệnh"),
        ("9/2026/L-CTN", "lệnh"),
        ("9/UBND-VX", "công văn"),
    ],
)
def test_a_symbol_tells_a_kind_that_its_issuer_may_issue(number, kind):
    assert read(number, "Ủy ban nhân dân xã quét vôi các ngõ trong tháng 9.\n").kind == kind


@pytest.mark.parametrize(
    "slip",
    [
        "đã viết “trước ngày 30/7/2026”, nay sửa lại là “trước ngày 30/8/2026”",
        "cụm từ “trước ngày 30/7/2026” đọc là “trước ngày 30/8/2026”",
        "in là “trước ngày 30/7/2026”, đính chính thành: “trước ngày 30/8/2026”",
    ],
)
def test_a_correction_corrects_and_its_quotations_are_nobodys_days(slip):
    found = read("9/ĐC-UBND", CORRECTION.format(slip=slip))
    assert (found.kind, dict(found.acts)) == ("đính chính", {"20/QĐ-UBND": "corrects"})
    assert found.title == "Quyết định số 20/QĐ-UBND ngày 01/6/2026"
    assert (found.duties.dues, len(found.duties.unread)) == ((), 1)


def test_a_letter_that_corrects_may_ask_for_something_by_a_day():
    text = (
        "V/v đính chính Quyết định số 20/QĐ-UBND\n\nKính gửi: Các thôn\n\nĐề nghị các thôn báo cáo "
        "xã trước ngày 30/8/2026.\n"
    )
    found = read("9/UBND-VX", text)
    assert dict(found.acts) == {"20/QĐ-UBND": "corrects"} or not found.acts
    assert [due.due for due in found.duties.dues] == ["2026-08-30"]


DECISION = "QUYẾT ĐỊNH\n{title}\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nĐiều 1. Giao bà Mẫu quét vôi.\n"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Về việc giao quét vôi\n_______________", "Về việc giao quét vôi"),
        (
            "Về việc giao quét vôi\n_______________\nLuật Thử ngày 19 tháng 6 năm 2015; "
            "Luật sửa đổi Luật Thử;\nNghị định số 5/2020/NĐ-CP của Chính phủ quy định về quét vôi;",
            "Về việc giao quét vôi",
        ),
        (
            "Về việc giao quét vôi\nNghị định số 5/2020/NĐ-CP ngày 01/02/2020 của Chính phủ;",
            "Về việc giao quét vôi",
        ),
        (
            "Về việc giao quét vôi theo\nNghị định số 5/2020/NĐ-CP ngày 01/02/2020 của Chính phủ",
            "Về việc giao quét vôi theo Nghị định số 5/2020/NĐ-CP ngày 01/02/2020 của Chính phủ",
        ),
        (
            "Sửa đổi Quy chế quét vôi ban hành kèm theo Quyết định số 4/QĐ-UBND ngày 05/01/2025",
            "Sửa đổi Quy chế quét vôi ban hành kèm theo Quyết định số 4/QĐ-UBND ngày 05/01/2025",
        ),
        (
            "Quy chế quét vôi\n(Ban hành kèm theo Quyết định số 4/QĐ-UBND ngày 05/01/2025)",
            "Quy chế quét vôi",
        ),
    ],
)
def test_where_a_title_ends(printed, title):
    assert read("9/QĐ-UBND", DECISION.format(title=printed)).title == title


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("BẢN ĐĂNG KÝ", "bản đăng ký"),
        ("BẢN GIAO ƯỚC THI ĐUA", "bản giao ước thi đua"),
        ("GIAO ƯỚC THI ĐUA", "giao ước thi đua"),
        ("BẢN CAM KẾT", "bản cam kết"),
    ],
)
def test_papers_by_which_bodies_bind_themselves_have_kind_and_title(printed, kind):
    facts = read("7/ĐK-UBND", f"{printed}\nQuét vôi các ngõ năm 2026\n\nKính gửi: Khối A.\n")
    assert (facts.kind, facts.title) == (kind, "Quét vôi các ngõ năm 2026")
