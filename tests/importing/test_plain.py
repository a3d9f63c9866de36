"""Text files: encodings, old fonts, Markdown marks, wrapped lines and what is refused."""

from __future__ import annotations

import pytest
from congkhai.importing import DocumentText, Refusal, read_bytes
from congkhai.importing.readers.plain_text import text_lines
from congkhai.importing.structure.body import escaped
from congkhai.importing.structure.paragraphs import Kind, paragraphs

SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc. "


def lines(data: bytes) -> list[str]:
    reading = read_bytes("chữ.txt", data)
    assert isinstance(reading, DocumentText)
    return [line.text for line in reading.lines if line.text]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_or_without_a_mark(encoding):
    assert lines("Kế hoạch\r\nsố 1".encode(encoding)) == ["Kế hoạch", "số 1"]


def test_letters_that_a_font_put_for_vietnamese_ones_are_those():
    assert lines("Định kǶ báo cáo, cǜng như năm cǜ".encode()) == [
        "Định kỳ báo cáo, cũng như năm cũ"
    ]


def test_tcvn3_is_turned_into_unicode_and_told():
    old = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc. "
    reading = read_bytes("cũ.txt", (old * 20).encode("latin-1"))
    assert isinstance(reading, DocumentText)
    assert reading.lines[0].text.startswith("Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập")
    assert "TCVN3" in reading.notes[0]


def test_vni_is_turned_into_unicode_and_told():
    old = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp, töï do, haïnh phuùc. "
    capitals = "UÛY BAN NHAÂN DAÂN TÆNH; LYÙ DO; NGÖÔØI, ÑÖÔÏC. "
    reading = read_bytes("cũ.txt", ((old + capitals) * 20).encode("latin-1"))
    assert isinstance(reading, DocumentText)
    assert reading.lines[0].text.startswith(
        "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc. "
        "ỦY BAN NHÂN DÂN TỈNH; LÝ DO; NGƯỜI, ĐƯỢC."
    )
    assert "VNI" in reading.notes[0]


def test_a_garbled_layer_is_refused():
    refusal = read_bytes("hỏng.txt", ("(cid:12)(cid:40)\ufffd abc " * 60).encode())
    assert isinstance(refusal, Refusal)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "rỗng"),
        (b"  \n\n", "rỗng"),
        (b"\x89PNG\r\n", "ảnh"),
        (b"\x7fELF\0\0", "chương trình"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"<!DOCTYPE html><p>a", "trang web"),
        (b"\xef\xbb\xbf<html xmlns:v='urn:x'>", "trang web"),
        (b" \n<HTML><BODY>", "trang web"),
        (b"<?xml version='1.0'?><html>", "trang web"),
        (b"\xff\0\xff\0abc", ""),
    ],
)
@pytest.mark.parametrize("name", ["tệp", "ke-hoach.doc"])
def test_what_is_no_text_is_named(data, said, name):
    refusal = read_bytes(name, data)
    assert isinstance(refusal, Refusal)
    assert said in refusal.message
    assert refusal.hint
    if "trang web" in refusal.message:
        assert "mở bằng Word, lưu lại" in refusal.hint


def test_marks_of_markdown_are_no_part_of_the_text():
    found = text_lines("## **1. Mục đích**\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\ngiữ *nghiêng* ở trong")
    assert [line.text for line in found] == [
        "1. Mục đích",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "giữ *nghiêng* ở trong",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("**2.\nYêu cầu**\n\nNội dung", ["2. Yêu cầu", "", "Nội dung"]),
        ("**III.\nPHẠM VI, ĐỐI TƯỢNG**", ["III. PHẠM VI, ĐỐI TƯỢNG"]),
        ("**A**\n\n*1.1.\nTrưởng Ban Chỉ đạo*", ["A", "", "1.1. Trưởng Ban Chỉ đạo"]),
        ("**A**\n\na)\nViệc thứ nhất", ["A", "", "a) Việc thứ nhất"]),
        ("**3.\n**Tập huấn cho\ncác xã", ["3. Tập huấn cho", "các xã"]),
        ("**1. Phạm\nvi:**** **Toàn bộ các xã", ["1. Phạm", "vi: Toàn bộ các xã"]),
        ("**A**\n*Đơn vị: *Các\nsở, *Ban\nA*", ["A", "*Đơn vị: *Các", "sở, *Ban", "A*"]),
        ("**2. Mục tiêu: **Tạo điều kiện", ["**2. Mục tiêu:** Tạo điều kiện"]),
        (
            "**A**\n\ntheo **phương châm “4 tại chỗ” ấy",
            ["A", "", "theo phương châm “4 tại chỗ” ấy"],
        ),
    ],
)
def test_marks_set_over_lines_are_no_part_of_the_text(text, lines):
    assert [line.text for line in text_lines(text)] == lines


@pytest.mark.parametrize(
    "text",
    ["2.\nYêu cầu", "**A**\n\n2.\n\nYêu cầu", "**A**\n\nViệc\n2.\nYêu cầu", "**A**\n\n12\nYêu cầu"],
)
def test_a_figure_that_may_be_a_page_stays_on_its_line(text):
    assert [line.text for line in text_lines(text)] == text.replace("**", "").split("\n")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Một câu bị ngắt ở cuối trang vì hết chỗ\n\nđược nối lại.", 1),
        ("Một câu trọn vẹn.\n\nCâu khác.", 2),
        ("- Gạch thứ nhất;\n- Gạch thứ hai.", 2),
        ("d) Điểm d;\nđ) Điểm đ;\ne) Điểm e.", 3),
        ("1. Việc:\n1.1. Việc con.", 2),
        ("II. NHIỆM VỤ CỦA CÁC CẤP\nVÀ CÁC NGÀNH\nNội dung.", 2),
        ("2. Thầy Mẫu giám sát các lớp (mỗi lớp\n\n≥01 cây) và lập sổ.", 1),
        ("2. Thầy Mẫu giám sát (các lớp\n\nLưu ý: Trồng cây (20 cây).", 2),
        ("8. Đoàn trường: Quản lý băng rôn.\nTrên là kế hoạch trồng cây.", 2),
    ],
)
def test_paragraphs_are_joined_or_kept_apart(text, joined):
    assert len(paragraphs(text_lines(text))) == joined


@pytest.mark.parametrize(
    ("gap", "joined"),
    [
        ("c) Hướng dẫn các thôn việc thực hiện\n\nChương trình trồng cây.", 2),
        ("- Nộp hồ sơ đúng hạn về cho Thầy Lê\n\nVăn Mẫu ở lớp.", 2),
        ("c) Hướng dẫn các thôn việc thực hiện\n\nCác thôn họp.", 3),
        ("c) Việc thực hiện\n\nChương trình trồng cây.", 3),
        ("c) Hướng dẫn các thôn việc thực hiện.\n\nChương trình hay.", 3),
    ],
)
def test_a_full_line_above_a_gap_goes_on_in_a_name_that_the_text_knows(gap, joined):
    text = "Thầy Lê Văn Mẫu thực hiện Chương trình.\n\n"
    assert len(paragraphs(text_lines(text + gap))) == joined


@pytest.mark.parametrize(
    ("text", "kind", "mark"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", Kind.SECTION, "I"),
        ("II- NHIỆM VỤ", Kind.SECTION, "II"),
        ("III/ TỔ CHỨC:", Kind.SECTION, "III"),
        ("PHẦN THỨ NHẤT", Kind.SECTION, "PHẦN THỨ NHẤT"),
        ("Chương II", Kind.SECTION, "Chương II"),
        ("Điều 3. Hiệu lực", Kind.ARTICLE, "Điều 3"),
        ("1.2.3. Việc nhỏ.", Kind.ITEM, "1.2.3"),
        ("đ) Điểm đ;", Kind.ITEM, "đ"),
        ("+ Cộng;", Kind.BULLET, "+"),
        ("02 - 04 cơn bão.", Kind.TEXT, ""),
        ("Điều này đúng.", Kind.TEXT, ""),
    ],
)
def test_what_opens_a_paragraph_tells_its_kind(text, kind, mark):
    (found,) = paragraphs(text_lines(text))
    assert (found.kind, found.mark) == (kind, mark)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Xã *(nếu có) *thì làm", "Xã *(nếu có)* thì làm"),
        ("*a) *Triển khai", "*a)* Triển khai"),
        ("qua *“Hệ thống” *tại đây", "qua *“Hệ thống”* tại đây"),
        ("Tỷ lệ = b/a * 100%", "Tỷ lệ = b/a \\* 100%"),
        ("Điểm * 2 *chuẩn", "Điểm \\* 2 \\*chuẩn"),
        ("giữ *nghiêng* ở trong", "giữ *nghiêng* ở trong"),
    ],
)
def test_what_is_set_off_with_its_space_keeps_no_stray_mark(text, written):
    assert escaped(text) == written


def test_letters_that_a_font_put_for_others_are_read_as_meant():
    assert lines("LǷNH VỰC trồng hoa, ổ đƿa, gồmː đất".encode()) == [
        "LĨNH VỰC trồng hoa, ổ đĩa, gồm: đất"
    ]
    assert lines("Tiếng nói /nǎːn.tɕaw/".encode()) == ["Tiếng nói /nǎːn.tɕaw/"]
