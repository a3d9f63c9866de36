"""PDF files: columns, torn paragraphs, tables, page numbers, and what is refused."""

from __future__ import annotations

from congkhai.importing import DocumentText, Refusal, accounted, documents, gathered, read_bytes
from congkhai.importing.readers.page_layout import PlacedWord, page_lines, rejoined
from hypothesis import given, settings
from hypothesis import strategies as st

from .made import pdf_file

HEAD = (
    (60, 60, "ỦY BAN NHÂN DÂN"),
    (280, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (70, 78, "TỈNH YÊN HÀ"),
    (320, 78, "Độc lập - Tự do - Hạnh phúc"),
    (70, 100, "Số: 45 /KH-UBND"),
    (320, 100, "Yên Hà, ngày 05 tháng 6 năm 2026"),
    (250, 140, "KẾ HOẠCH"),
    (180, 158, "Tổ chức phong trào đọc sách"),
)
BODY = (
    (100, 200, "Căn cứ Nghị quyết số 12/NQ-CP ngày 03/02/2025 của Chính phủ; Ủy ban"),
    (70, 218, "nhân dân tỉnh ban hành Kế hoạch như sau:"),
    (100, 250, "I. MỤC ĐÍCH"),
    (100, 282, "Đưa sách về các thôn, bản để người dân ở vùng xa có sách đọc và các"),
)
SECOND = (
    (300, 40, "2"),
    (70, 70, "em nhỏ có nơi học tập, hoàn thành trước ngày 30/9/2026./."),
    (60, 110, "Nơi nhận:"),
    (360, 110, "TM. ỦY BAN NHÂN DÂN"),
    (60, 126, "- Bộ Văn hóa;"),
    (380, 128, "CHỦ TỊCH"),
    (60, 142, "- Các huyện ở vùng sâu,"),
    (60, 158, "vùng xa;"),
    (60, 174, "- Lưu: VT."),
    (375, 190, "Lò Văn Mẫu"),
)


def test_columns_are_told_apart():
    (parts,) = documents(read_bytes("thử.pdf", pdf_file([*HEAD, *BODY], SECOND)))
    facts = gathered(parts)
    assert (facts.number, facts.symbol, facts.date) == ("45", "KH-UBND", "2026-06-05")
    assert (facts.agency, facts.place) == ("Ủy ban nhân dân tỉnh Yên Hà", "Yên Hà")
    assert facts.title == "Tổ chức phong trào đọc sách"
    assert (facts.signer, facts.office) == ("Lò Văn Mẫu", "CHỦ TỊCH")
    assert facts.capacity == ("TM. ỦY BAN NHÂN DÂN",)
    assert len(parts.closing.recipients) == 3
    assert [parent.number for parent in facts.parents] == ["12/NQ-CP"]
    assert [due.due for due in facts.duties.dues] == ["2026-09-30"]
    assert accounted(parts).is_complete


def test_a_paragraph_goes_on_over_the_page_and_its_number_is_set_aside():
    (parts,) = documents(read_bytes("thử.pdf", pdf_file([*HEAD, *BODY], SECOND)))
    assert any("đọc và các em nhỏ" in p.text for p in parts.body)
    assert [item.why for item in accounted(parts).set_aside].count("số trang") == 1


def test_a_ruled_table_keeps_its_cells():
    rules = [(60, y, 500, y) for y in (300, 330, 360)] + [(x, 300, x, 360) for x in (60, 300, 500)]
    words = [
        *HEAD,
        (70, 320, "Việc"),
        (310, 320, "Hạn"),
        (70, 350, "Mở thư viện"),
        (310, 350, "Quý III/2026"),
    ]
    (parts,) = documents(read_bytes("thử.pdf", pdf_file(words, rules=rules)))
    assert [(due.due, due.what) for due in gathered(parts).duties.dues] == [
        ("2026-Q3", "Mở thư viện")
    ]


def test_a_scan_says_that_it_is_one():
    refusal = read_bytes("bản quét.pdf", pdf_file([], []))
    assert isinstance(refusal, Refusal)
    assert "bản chụp" in refusal.message
    assert "--ocr" in refusal.hint


GOOD = pdf_file([*HEAD, *BODY], SECOND)


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=40))
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_is_read_or_refused_never_worse(changes):
    data = bytearray(GOOD)
    for at, value in changes:
        data[at] = value
    assert isinstance(read_bytes("hỏng.pdf", bytes(data)), DocumentText | Refusal)


def test_the_shade_behind_paragraphs_is_no_table():
    shades = [(60, y, 500, y + 30) for y in (300, 330, 360)] + [(200, 335, 260, 350)]
    words = [*HEAD, (70, 320, "Việc"), (70, 350, "Mở thư viện"), (310, 350, "Quý III/2026")]
    (parts,) = documents(read_bytes("thử.pdf", pdf_file(words, shades=shades)))
    assert not any(line.cell for line in parts.lines)


def test_a_name_between_two_recipients_is_on_no_line_of_theirs():
    words = [
        *HEAD,
        *BODY,
        (60, 400, "Nơi nhận:"),
        (360, 400, "CHỦ TỊCH"),
        *((60, 412 + 11 * n, f"- Xã số {n};") for n in range(6)),
        (375, 440, "Lò Văn Mẫu"),
        (60, 490, "- Lưu: VT."),
    ]
    (parts,) = documents(read_bytes("thử.pdf", pdf_file(words)))
    assert gathered(parts).signer == "Lò Văn Mẫu"
    assert parts.closing.recipients == (*(f"Xã số {n};" for n in range(6)), "Lưu: VT.")


def test_letters_drawn_font_by_font_come_together():
    # «VIỆT NAM»: a font without «Ệ», so that letter is drawn last.
    words = [
        PlacedWord("VI", 10, 20, 0, 9),
        PlacedWord("T", 28.3, 35, 0, 9),
        PlacedWord("NAM", 39, 60, 0, 9),
        PlacedWord("Ệ", 20.2, 28, -2, 9),
    ]
    assert [word.text for word in rejoined(words)] == ["VIỆT", "NAM"]


def test_a_word_behind_another_stays_on_its_line_beside_a_higher_signature():
    words = [
        PlacedWord("Nơi", 77.3, 96.3, 206.3, 214.7),
        PlacedWord("nhận:", 99.3, 128.7, 206.3, 217.1),
        PlacedWord("KT.", 384.5, 407.3, 201.0, 210.7),
        PlacedWord("TRƯỞNG", 411.9, 442.2, 197.8, 210.7),
    ]
    lines = page_lines(words, 595, 1, 0, [], 0)
    assert [line.text for line in lines] == ["KT. TRƯỞNG", "Nơi nhận:"]
