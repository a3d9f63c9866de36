"""Texts without diacritics keep their names as typed: none of it is half mended."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.text import fold

LETTER = (
    "BỘ TÀI CHÍNH\nSố: 12/BTC-VP\nHà Nội, ngày 05 tháng 01 năm 2026\n"
    "V/v cử đại diện tham gia Hội đồng thẩm định Dự án đầu tư xây dựng tuyến đường sắt Yên Hạ\n\n"
    "Kính gửi: Bộ Xây dựng.\n\n"
    "Phúc đáp công văn của Bộ Xây dựng về việc cử đại diện tham gia Hội đồng thẩm định, Bộ Tài"
    " chính cử ông Lò Văn Sang tham gia Hội đồng. Đề nghị Bộ Xây dựng tổng hợp.\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nBỘ TRƯỞNG\n\nNguyễn Văn Thang\n"
)


def facts_of(text: str):
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return gathered(parts)


@pytest.mark.parametrize("tail", ["", "Ban nay thay ban cu.\n", "Gửi kèm hồ sơ.\n"])
def test_a_text_without_marks_keeps_its_names_as_they_are_typed(tail):
    found = facts_of(fold(LETTER).replace("Luu: VT.\n", f"Luu: VT.\n{tail}"))
    assert (found.agency or "").isascii()
    assert (found.title or "").isascii()
    assert found.signer == "Nguyen Van Thang"
    told = [doubt.name for doubt in found.doubts if "không dấu" in doubt.message]
    assert told == ["agency", "title", "signatory"]
    assert not [doubt for doubt in found.doubts if "lời văn viết" in doubt.message]


def test_a_text_with_marks_is_none_of_these():
    found = facts_of(LETTER)
    assert found.agency == "Bộ Tài chính"
    assert not [doubt for doubt in found.doubts if "không dấu" in doubt.message]


def test_a_head_that_lost_its_marks_is_mended_by_its_text():
    found = facts_of(LETTER.replace("BỘ TÀI CHÍNH", "BO TAI CHINH"))
    assert found.agency == "Bộ Tài chính"
