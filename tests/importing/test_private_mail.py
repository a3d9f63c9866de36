"""Mail of one person beside a number that is taken out goes too; that of an office stays."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.personal_data import personal, without_personal
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.paragraphs import Kind, Paragraph


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("bà Bốn, điện thoại 0912345678, email bon@vidu.vn.", "(đã bỏ thư riêng)."),
        ("ông Tám (0912 345 678; thư điện tử: tam.v@vidu.com.vn)", "(đã bỏ thư riêng))"),
        ("ông Tám 0912345678 (tam@vidu.vn)", "((đã bỏ thư riêng))"),
        ("ông Tám: tam@vidu.net, điện thoại: 0912345678", ": (đã bỏ thư riêng), điện thoại"),
        ("tam@vidu.vn - Zalo 0912345678.", "(đã bỏ thư riêng) - Zalo"),
        ("gửi về tam@gmail.com trước ngày 5/6.", "gửi về (đã bỏ thư riêng) trước"),
    ],
)
def test_mail_of_a_person_is_taken_out_and_told(printed, kept):
    assert kept in without_personal(printed)
    paragraph = Paragraph(Kind.TEXT, printed, (TextLine(printed, 7),))
    assert ("địa chỉ thư riêng", 7) in personal([paragraph])


@pytest.mark.parametrize(
    "printed",
    [
        "Gửi về phongkinhte@vidu.vn trước ngày 5/6.",
        "Văn phòng, điện thoại 0912345678, email vanphong@yenha.gov.vn.",
        "Trường Yên Hạ, 0912345678, thư điện tử c1yenha@yenha.edu.vn.",
        "Điện thoại 024 3812 3456, email quetvoi@vidu.vn.",
        "Điện thoại 0912345678. Bản mềm gửi quetvoi@vidu.vn.",
    ],
)
def test_mail_of_an_office_stays(printed):
    address = next(word for word in printed.split() if "@" in word).rstrip(",.")
    assert address in without_personal(printed)
    paragraph = Paragraph(Kind.TEXT, printed, (TextLine(printed, 7),))
    assert ("địa chỉ thư riêng", 7) not in personal([paragraph])
