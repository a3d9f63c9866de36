"""Word files: what is in the text, what Word counts by itself, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest
from congkhai.importing import DocumentText, Refusal, accounted, documents, gathered, read_bytes
from hypothesis import given, settings
from hypothesis import strategies as st

from .made import NUMBERING, W, numbered, paragraph, table, word_file

HEAD = table(
    [
        (
            "UBND TỈNH YÊN HÀ\nSỞ NỘI VỤ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ),
        ("Số:        /KH-SNV", "Yên Hà, ngày      tháng 6 năm 2026"),
    ]
)
TITLE = (
    paragraph("KẾ HOẠCH", bold=True)
    + paragraph("Tổ chức phong trào đọc sách", bold=True)
    + paragraph("năm 2026", bold=True)
    + paragraph("")
)
CLOSING = table(
    [
        (
            "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.",
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nLò Văn Mẫu",
        )
    ]
)


def edge(*blocks: str) -> str:
    """A header or footer."""
    return f'<w:hdr xmlns:w="{W}">{"".join(blocks)}</w:hdr>'


def texts(*blocks: str, **parts: str) -> list[str]:
    reading = read_bytes("thử.docx", word_file(*blocks, **parts))
    assert isinstance(reading, DocumentText)
    return [line.text for line in reading.lines if line.text.strip()]


def test_head_and_signature_in_tables_are_read_as_the_decree_lays_them_out():
    data = word_file(HEAD, TITLE, paragraph("I. MỤC ĐÍCH"), paragraph("Đọc sách."), CLOSING)
    (parts,) = documents(read_bytes("thử.docx", data))
    facts = gathered(parts)
    assert (facts.number, facts.symbol, facts.date) == (None, "KH-SNV", "2026-06")
    assert (facts.agency, facts.parent_agency) == ("Sở Nội vụ", "UBND tỉnh Yên Hà")
    assert facts.title == "Tổ chức phong trào đọc sách năm 2026"
    assert (facts.signer, facts.office) == ("Lò Văn Mẫu", "PHÓ GIÁM ĐỐC")
    assert facts.capacity == ("KT. GIÁM ĐỐC",)
    assert parts.closing.recipients == ("UBND tỉnh;", "Lưu: VT.")


def test_numbers_that_word_counts_are_written_out():
    assert texts(
        numbered("MỤC ĐÍCH", 0),
        numbered("Một", 1),
        numbered("Hai", 1),
        numbered("điểm", 2),
        numbered("gạch", 3),
        numbered("NỘI DUNG", 0),
        numbered("Lại một", 1),
        numbering=NUMBERING,
    ) == ["I. MỤC ĐÍCH", "1. Một", "2. Hai", "a) điểm", "- gạch", "II. NỘI DUNG", "1. Lại một"]


def test_deleted_text_is_left_out_and_the_editor_is_told():
    change = (
        "<w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"
    )
    reading = read_bytes("thử.docx", word_file(change))
    assert [line.text for line in reading.lines] == ["Giữ thêm"]
    assert "Track Changes" in reading.notes[0]


def test_a_deleted_paragraph_takes_no_number():
    deleted = (
        numbered("")
        .replace("</w:pPr>", '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>')
        .replace("<w:r><w:t", '<w:del w:id="2"><w:r><w:delText')
        .replace("</w:t></w:r>", "cũ</w:delText></w:r></w:del>")
    )
    assert texts(numbered("MỘT"), deleted, numbered("HAI"), numbering=NUMBERING) == [
        "I. MỘT",
        "II. HAI",
    ]


def test_a_letterhead_in_the_header_of_the_page_is_the_head():
    blocks = (TITLE, paragraph("I. MỤC ĐÍCH"), paragraph("Đọc sách."), CLOSING)
    data = word_file(*blocks, header1=edge(paragraph("2")), header2=edge(HEAD))
    (parts,) = documents(read_bytes("thử.docx", data))
    facts = gathered(parts)
    assert (facts.symbol, facts.date, facts.agency) == ("KH-SNV", "2026-06", "Sở Nội vụ")
    account = accounted(parts)
    assert account.is_complete
    assert [(item.text, item.why) for item in account.set_aside if "trang" in item.why] == [
        ("2", "tiêu đề trang")
    ]


def test_what_runs_on_every_page_is_no_second_head():
    data = word_file(
        HEAD, TITLE, paragraph("I. MỤC ĐÍCH"), CLOSING, header1=edge(HEAD), footer1=edge(HEAD)
    )
    (parts,) = documents(read_bytes("thử.docx", data))
    assert accounted(parts).is_complete
    assert gathered(parts).agency == "Sở Nội vụ"


def in_font(text: str, font: str) -> str:
    return paragraph(text).replace(
        "<w:r>", f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    )


def test_letters_of_an_old_font_are_put_into_unicode_where_the_file_names_it():
    assert texts(
        in_font("\u00f1y ban nh\u00a9n d\u00a9n", ".VnTimeH"),
        in_font("C\u00b8c x\u00b7, ph\u00ad\u00eang", ".VnTime"),
        in_font("Vieät Nam", "VNI-Times"),
        paragraph("Năm học mới, cô giáo đọc sách."),
    ) == ["ỦY BAN NHÂN DÂN", "Các xã, phường", "Việt Nam", "Năm học mới, cô giáo đọc sách."]


def test_unicode_in_an_old_font_stays_as_it_is():
    assert texts(in_font("Có nước và được học.", ".VnTime")) == ["Có nước và được học."]


def test_the_font_of_the_style_counts_where_the_run_names_none():
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="N">'
        '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>'
    )
    assert texts(paragraph("C\u00b8c x\u00b7"), styles=styles) == ["Các xã"]


def test_a_footnote_stands_at_the_end():
    noted = (
        '<w:p><w:r><w:t>Câu</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        "<w:p><w:r><w:t>Câu sau</w:t></w:r></w:p>"
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{paragraph("Chú thích")}</w:footnote>'
        "</w:footnotes>"
    )
    assert texts(noted, footnotes=notes) == ["Câu", "Câu sau", "[1] Chú thích"]


def test_a_text_box_is_read_once():
    box = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
        f"<mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('Trong hộp')}"
        f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('Trong hộp')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(paragraph("Trước"), box) == ["Trước", "Trong hộp"]


def test_boxes_within_boxes_are_each_read_once():
    inner = paragraph("Trong cùng")
    for depth in range(40):
        inner = f"<w:p><w:r><w:t>{depth}</w:t><w:txbxContent>{inner}</w:txbxContent></w:r></w:p>"
    assert texts(inner) == [*map(str, reversed(range(40))), "Trong cùng"]


def test_a_table_of_data_keeps_its_cells():
    rows = [("TT", "Việc", "Hạn", "Ai")] + [
        (str(n), f"Việc {n}", f"Quý {r}/2026", "Sở A") for n, r in ((1, "I"), (2, "II"))
    ]
    (parts,) = documents(read_bytes("thử.docx", word_file(HEAD, TITLE, table(rows))))
    facts = gathered(parts)
    assert [(due.due, due.what) for due in facts.duties.dues] == [
        ("2026-Q2", "Việc 2"),
    ]


@pytest.mark.parametrize(
    ("name", "part"),
    [("bảng tính Excel", "xl/workbook.xml"), ("bài trình chiếu", "ppt/presentation.xml")],
)
def test_what_is_no_text_is_named(name, part):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(part, "<x/>")
    refusal = read_bytes("kế hoạch.docx", out.getvalue())
    assert isinstance(refusal, Refusal)
    assert name in refusal.message


def test_a_zip_bomb_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<x/>")
        package.writestr("word/document.xml", " " * 70_000_000)
    assert isinstance(read_bytes("bom.docx", out.getvalue()), Refusal)


def test_a_part_of_countless_tags_is_refused(monkeypatch):
    monkeypatch.setattr("congkhai.importing.readers.docx_package.MOST_TAGS", 1_000)
    refusal = read_bytes("bom.docx", word_file(*(paragraph("chữ") for _ in range(200))))
    assert isinstance(refusal, Refusal)
    assert "quá lớn" in refusal.message


@pytest.mark.parametrize(
    ("stream", "message"),
    [
        ("EncryptedPackage", "mật khẩu"),
        ("Workbook", "bảng tính"),
        ("PowerPoint Document", "trình chiếu"),
    ],
)
def test_a_compound_file_says_what_it_holds(stream, message):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le")
    refusal = read_bytes("kế hoạch.docx", data)
    assert isinstance(refusal, Refusal)
    assert message in refusal.message


def test_entities_are_not_expanded():
    document = (
        '<!DOCTYPE d [<!ENTITY a "bom"><!ENTITY b "&a;&a;">]>'
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>chữ &b;</w:t></w:r></w:p></w:body>'
        "</w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<x/>")
        package.writestr("word/document.xml", document)
    reading = read_bytes("thử.docx", out.getvalue())
    assert isinstance(reading, Refusal) or all("bom" not in line.text for line in reading.lines)


GOOD = word_file(HEAD, TITLE, numbered("MỤC ĐÍCH"), CLOSING, numbering=NUMBERING)


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=40))
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_is_read_or_refused_never_worse(changes):
    data = bytearray(GOOD)
    for at, value in changes:
        data[at] = value
    assert isinstance(read_bytes("hỏng.docx", bytes(data)), DocumentText | Refusal)
