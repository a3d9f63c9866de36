"""Files that grow without measure, and lines without end: refused or passed over in a moment."""

from __future__ import annotations

import io
import random
import time
import zipfile
import zlib

import pytest
from congkhai.importing import Refusal, documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.extract.tasks.joined_items import items_apart
from congkhai.importing.extract.tasks.plain_headings import with_headings_shown
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.readers.cell_lines import MOST_TRIES, cell_tables
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.readers.pdf_streams import is_bomb
from congkhai.importing.readers.unframed_tables import unframed_tables
from congkhai.importing.structure.paragraphs import Kind, Paragraph
from congkhai.importing.structure.parted_heads import heads_parted

from tests.importing.made import pdf_file

HEAD = "Số: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\n"


def stream(content: bytes, dictionary: bytes = b"/Filter /FlateDecode") -> bytes:
    packed = zlib.compress(content, 9)
    return b"%%PDF-1.7\n1 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        dictionary,
        len(packed),
        packed,
    )


@pytest.mark.parametrize(
    ("data", "bomb"),
    [
        (stream(b"(a) Tj " * 3_000_000), True),
        (stream(zlib.compress(b"(a) Tj " * 3_000_000, 9), b"/Filter [/Fl /FlateDecode]"), True),
        (stream(b"(a) Tj " * 100_000), False),
        (stream(random.Random(5).randbytes(20_000) * 101), False),
        (stream(b"\xff" * 20_000_000, b"/Subtype /Image /Filter /FlateDecode"), False),
        (b"%PDF-1.7\nstream\nnothing\nendstream", False),
    ],
    ids=["letters", "packed twice", "a long page", "a font", "a picture", "not packed"],
)
def test_a_stream_of_text_has_a_bound(data, bomb):
    assert is_bomb(data) is bomb


def test_a_page_of_too_many_letters_is_refused(monkeypatch):
    page = pdf_file([(40.0, 40.0 + 20 * row, "Kế hoạch") for row in range(10)])
    assert not isinstance(read_bytes("a.pdf", page), Refusal)
    monkeypatch.setattr("congkhai.importing.readers.pdf_words.MOST_CHARACTERS", 50)
    found = read_bytes("a.pdf", page)
    assert isinstance(found, Refusal)
    assert found.message.startswith("trang 1 có hơn")


def test_only_the_kind_is_read_of_a_package_that_is_none():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "mimetype", b"application/vnd.oasis.opendocument.spreadsheet" + b" " * 10**7
        )
        package.writestr("content.xml", b"<a/>")
    found = read_bytes("a.docx", out.getvalue())
    assert isinstance(found, Refusal)


@pytest.mark.parametrize(
    "line",
    [
        "quý, " * 20_000,
        "trước ngày 15 tháng 12 hàng năm, " * 1_000,
        "trước ngày 15/12/2026, " * 20_000,
        "đạt 5%, " * 2_400,
        "I. MỤC TIÊU\n\n- " + "mỗi năm 5 cây, " * 1_300,
        "I. MỤC TIÊU\n\n- " + "đến năm 2028, 50% xã; " * 900,
        "Kế hoạch số 12/KH-UBND ngày 05/6/2023 của UBND, " * 800,
        "giao Sở Nội vụ chủ trì; " * 800,
        "1. Phòng Kinh tế: Lập danh sách; " + "hằng quý báo cáo xã kết quả; " * 650,
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n- Lập danh sách; "
        + "các thôn báo cáo trước ngày 10/3/2026; " * 490,
        "- Phòng Kinh tế lập danh sách. " + "Hằng quý, tổng hợp báo cáo xã. " * 600,
        "Sở Nội vụ, " * 1_700 + "chủ trì",
        "(a" * 9_900,
        "_" * 20_000,
        "._" * 10_000 + "A",
    ],
    ids=lambda line: line[:18],
)
def test_a_line_without_end_takes_no_time(line):
    started = time.process_time()
    (parts,) = documents(read_bytes("a.txt", (HEAD + line).encode()))
    gathered(parts)
    assert time.process_time() - started < 3


@pytest.mark.parametrize("line", ["a", "xã-", "Yên.", "A", "ngày ", "iVBORw0K/", "Mẫu’a"])
def test_a_line_without_blanks_in_a_head_takes_no_time(line):
    lines = [TextLine(line * (100_000 // len(line)), number) for number in range(5)]
    lines += [TextLine(line * (5_000 // len(line)), number) for number in range(5, 20)]
    started = time.process_time()
    assert heads_parted(lines) == tuple(lines)
    assert time.process_time() - started < 1


@pytest.mark.parametrize("items", ["; - Lập danh sách", "; (1) Sở A", " - Phòng A"])
def test_many_items_in_one_line_take_no_time(items):
    text = "1. Phòng Kinh tế: " + items * 1_500
    paragraph = Paragraph(Kind.ITEM, text, (TextLine(text, 1),), "1")
    started = time.process_time()
    list(items_apart(paragraph))
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "said",
    [
        "báo cáo tháng (ngày 5), báo cáo năm (ngày 6/12), ",
        "báo cáo tháng vào ngày 5, quý vào ngày 6 tháng cuối quý, ",
        "báo cáo quý I trước 10/3, quý II trước 10/6, ",
        "trước ngày 5/3, ngày 6/4 và ",
    ],
)
def test_many_days_and_paces_of_one_sentence_take_no_time(said):
    text = f"{HEAD}1. Phòng A {said * (15_000 // len(said))}."
    started = time.process_time()
    for parts in documents(read_bytes("a.txt", text.encode())):
        drafted(gathered(parts), KnownRegisters())
    assert time.process_time() - started < 1


def test_many_names_on_lines_of_their_own_take_no_time():
    lines = ["Phòng Kinh tế", "Lập danh sách các ngõ."] * 3_000
    shown = [Paragraph(Kind.TEXT, text, (TextLine(text, n),)) for n, text in enumerate(lines, 1)]
    started = time.process_time()
    headings = [p for p in with_headings_shown(shown) if p.kind is Kind.HEADING]
    assert len(headings) == len(lines) / 2
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "texts",
    [
        ["STT"] * 100_000,
        ["STT", ""] * 20_000,
        [text for n in range(8_000) for text in ("STT", "Việc", "Cơ quan", "1")],
        ["STT", "Việc", "Cơ quan", *(t for n in range(1, 10_000) for t in (str(n), "Đọc", "Sở A"))],
        [text for n in range(8_000) for text in ("STT", "Việc", "A", "I")] + ["a", "b", "c", "1"],
    ],
    ids=["headings", "apart", "no rows", "rows", "groups"],
)
def test_many_lines_of_headings_or_rows_take_no_time(texts):
    lines = [TextLine(text=text, number=n) for n, text in enumerate(texts, start=1)]
    started = time.process_time()
    unframed_tables(lines)
    assert time.process_time() - started < 1


ONE_ROW = ["|", "STT", "|", "Việc", "|", "Cơ quan", "|"]
TWO_ROWS = [*ONE_ROW, "|", "1", "|", "Đọc", "|", "Sở A", "|"]
MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "|"]


@pytest.mark.parametrize(
    "texts",
    [
        ["|", "STT"] * 10_000,
        ["|", "", "STT", ""] * 5_000,
        ["|"] * 20_000,
        ["|", "Nơi nhận:", "Sở A"] * 7_000,
        ["|", "Sở A", "|", "", "Nơi nhận:"] * 4_000,
        ["|", "STT", "|", "|", "Việc", "|"] * 3_000,
        TWO_ROWS * 800 + MOTTO,
    ],
    ids=["counts", "apart", "bars", "recipients", "rows above them", "narrow", "a motto far below"],
)
def test_many_bars_and_no_table_take_no_time(texts):
    lines = [TextLine(text=text, number=n) for n, text in enumerate(texts, start=1)]
    started = time.process_time()
    found = cell_tables(lines, 0)
    assert time.process_time() - started < 2
    assert [line.text for line in found if not line.cell] == texts


def test_a_table_among_bars_is_found_behind_what_is_none():
    """Recipients and signature set side by side, then the table of an appendix."""
    signed = ["|", "TM. ỦY BAN", "|", "CHỦ TỊCH", "|", "|", "Nơi", "|", "Lan", "|"]
    none = ["|", "STT", "|", "|", "Việc", "|"]
    for texts in (signed + TWO_ROWS, none * (MOST_TRIES - 2) + TWO_ROWS):
        lines = [TextLine(text=text, number=n) for n, text in enumerate(texts, start=1)]
        cells = [line.text for line in cell_tables(lines, 0) if line.cell]
        assert cells == [text for text in TWO_ROWS if text != "|"]


def test_a_paragraph_as_long_as_a_book_stays_in_the_text_and_is_told():
    line = "trước ngày 15/12/2026, " * 2_000
    (parts,) = documents(read_bytes("a.txt", (HEAD + line).encode()))
    facts = gathered(parts)
    assert facts.parts.body[-1].text.endswith("15/12/2026,")
    assert any("máy không tìm việc" in doubt.message for doubt in facts.doubts)


def test_a_font_without_a_map_is_refused_with_the_way_out():
    text = HEAD + "7KӡL KҥQ NLӇP tra ӣ ĈӕL WѭӧQJ " * 40
    found = read_bytes("a.txt", text.encode())
    assert isinstance(found, Refusal)
    assert "phông chữ" in found.message
    assert "--ocr" in found.hint
