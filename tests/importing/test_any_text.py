"""Whatever comes in: no exception, and every line accounted for."""

from __future__ import annotations

import json
import re
import unicodedata

from congkhai.importing import (
    DocumentText,
    accounted,
    documents,
    facts_as_json,
    gathered,
    read_bytes,
)
from congkhai.importing.readers.lines import clean
from hypothesis import example, given, settings
from hypothesis import strategies as st

WORDS = (
    "Số: 12/KH-UBND", "Số: 07-CT/TU", "Số:     /QĐ-XYZ", "KẾ HOẠCH", "QUYẾT ĐỊNH", "CÔNG ĐIỆN",
    "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "I. MỤC ĐÍCH", "1. Mục",
    "Yên Hà, ngày 01 tháng 6 năm 2023", "Căn cứ Luật Đất đai ngày 18/01/2024;", "a) Một", "đ) Hai",
    "- Gạch", "+ Cộng", "Điều 1. Ban hành", "PHỤ LỤC", "(Kèm theo Quyết định)", "2", "3", "\f", "",
    "hoàn thành trước ngày 15/12 hàng năm", "trong quý II/2026", "giai đoạn 1 (2023 - 2025)",
    "| a |",
    "UBND TỈNH YÊN HÀ   CỘNG HÒA XÃ HỘI", "**Đậm**", "## Đầu", "V/v xin ý kiến", "Kính gửi: Sở A",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=60)), max_size=60)

SPECK = re.compile(r"(?<=[^\W\d_]{2}[.;:]) [:\-–—_.,'`‘’ˆ^~°¬|]{1,2}$")
"""A mark or two alone behind the end of a sentence, as scans have them."""


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@given(st.text(max_size=2000))
@settings(deadline=None)
def test_any_text_is_read_and_accounted_for(text):
    holds(text.encode("utf-8", "replace"))


@given(LINES)
@example(["- Như trên;", "^"])
@settings(max_examples=300, deadline=None)
def test_lines_of_the_genre_in_any_order_are_accounted_for(lines):
    holds("\n".join(lines).encode("utf-8", "replace"))


@given(st.binary(max_size=2000))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(data):
    holds(data)


@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]), st.binary(max_size=800)
)
@settings(deadline=None)
def test_a_damaged_document_is_refused(sign, data):
    holds(sign + data)


def holds(data: bytes) -> None:
    reading = read_bytes("văn bản", data)
    if not isinstance(reading, DocumentText):
        assert reading.message
        return
    total = 0
    numbers: set[int] = set()
    for parts in documents(reading):
        facts = gathered(parts)
        json.dumps(facts_as_json(facts))
        account = accounted(parts)
        assert account.is_complete
        total += account.lines
        numbers |= {line.number for line in parts.lines if not line.is_blank}
        printed = [squeezed(" ".join(line.text for line in p.lines)) for p in parts.body]
        kept = squeezed(" ".join(SPECK.sub("", text) for text in printed))
        assert squeezed(" ".join(p.text for p in parts.body)).replace(" | ", " ") == kept.replace(
            " | ", " "
        )
    assert total == len(numbers) == len({n.number for n in reading.lines if not n.is_blank})


def test_text_is_cleaned_of_what_cannot_be_seen():
    assert clean("Ke\u0302\u0301 hoạch\u200b\u00a0số") == unicodedata.normalize(
        "NFC", "Kế hoạch số"
    )
