"""Texts that were recognised from images without saying so."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def doubted(
    place: str = "Yên Hạ",
    body: str = "Các thôn dọn rác.",
    end: str = "",
    title: str = "Dọn rác",
) -> set[str]:
    text = (
        f"UBND XÃ YÊN HẠ\nSố: 6/KH-UBND\n{place}, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\n{title}\n\n"
        f"{body}\n\nUBND xã Yên Hạ giao các thôn.\n\n{end or 'CHỦ TỊCH'}\n\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    marks = ("dấu vết", "nghi đọc sai", "không nhắc lại")
    return {d.name for d in gathered(parts).doubts if any(mark in d.message for mark in marks)}


@pytest.mark.parametrize(
    "body",
    ["~ Phường Yên Hòa giao các tổ dọn rác.", "Các tổ _ dọn rác ven đường.", "Cán bộ câp xã trực."],
)
def test_specks_and_lost_tones_are_signs_of_a_scan(body):
    assert doubted(body=body) == {"number"}


@pytest.mark.parametrize("title", ["Dọn rảc ~ ven", "Trung học phố thồng", "Dọn rxắc ven đường"])
def test_a_title_of_a_scan_with_signs_or_words_that_none_holds_is_doubted(title):
    assert "title" in doubted(body="~ Phường Yên Hòa dọn rác.", title=title)


@pytest.mark.parametrize(
    "body",
    [
        "Các thôn dọn rác (*).",
        "| Thôn | Việc |",
        "Cấp xã trực; hộp thư a_b@yenha.gov.vn.",
        "**Rác**",
    ],
)
def test_what_a_clean_text_holds_is_no_sign(body):
    assert doubted(body=body) == set()


def test_a_place_that_the_text_never_names_again_is_doubted_in_a_scan():
    assert "place" in doubted("Yên Hè", "~ Phường Yên Hòa dọn rác.")
    assert "place" not in doubted("Yên Hạ", "~ Phường Yên Hòa dọn rác.")


@pytest.mark.parametrize(
    ("end", "is_doubted"),
    [
        ("CHỦ TỊCH\n\nLò Văn Mẫu", False),
        ("CHỦ TỊCH\n\nH'Mai Niê", False),
        ("PHO TRUONG TIEU BAN\n\nLò Văn Mẫu", True),
    ],
)
def test_a_signature_that_can_be_none_is_doubted(end, is_doubted):
    assert ("signatory" in doubted(end=end)) == is_doubted


@pytest.mark.parametrize("word", ["câp", "luât", "cưt"])
def test_a_slip_in_thousands_of_words_is_no_scan(word):
    lines = "\n\n".join(
        f"{n}. Các thôn dọn rác ven đường làng, ngõ xóm số {n}." for n in range(300)
    )
    assert doubted(body=f"{lines}\n\nCán bộ {word} xã trực.") == set()
