"""Parts and chapters with the names that stand below them, and what only looks like a heading."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

from .made import paragraph, word_file

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ HẠ BÌNH\nSố: 8/QĐ-UBND\nHạ Bình, ngày 02 tháng 3 năm 2026\n\n"
    "QUY CHẾ\nGiữ sạch chợ quê\n\n"
)


def sections(text: str, head: str = HEAD) -> list[str]:
    (parts,) = documents(read_bytes("a.md", f"{head}{text}\n".encode()))
    return list(facts_as_json(gathered(parts))["sections"])


@pytest.mark.parametrize(
    "printed",
    [
        "Chương I\nQUY ĐỊNH CHUNG\n{}\nChương II\nTỔ CHỨC DỌN CHỢ",
        "**Chương I**\n\n**QUY ĐỊNH CHUNG**\n{}\n**Chương II**\n\n**TỔ CHỨC DỌN CHỢ**",
        "**Chương\nI**\n\n**QUY ĐỊNH\nCHUNG**\n{}\n**Chương\nII**\n\n**TỔ CHỨC\nDỌN CHỢ**",
        "Chương I. QUY ĐỊNH CHUNG\n{}\nChương II. TỔ CHỨC DỌN CHỢ",
    ],
)
def test_a_chapter_bears_the_name_below_it(printed):
    article = "\nĐiều 1. Phạm vi\n\nQuy chế này nói về việc giữ chợ sạch đẹp quanh năm.\n"
    found = [s.replace(". ", " ") for s in sections(printed.format(article))]
    assert found == ["Chương I QUY ĐỊNH CHUNG", "Chương II TỔ CHỨC DỌN CHỢ"]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Giữ sạch chợ quê", "Chương", "I", "QUY ĐỊNH CHUNG"), "Giữ sạch chợ quê"),
        (("Giữ sạch chợ quê", "Phần", "1", "VIỆC CHUNG"), "Giữ sạch chợ quê"),
        # The end of a title, torn.
        (("VỀ VIỆC LẬP PHẦN", "MỀM", "I. VIỆC"), "VỀ VIỆC LẬP PHẦN MỀM"),
    ],
)
def test_a_cut_count_below_a_title_is_no_part_of_it(lines, title):
    head = [line for line in HEAD.replace("Giữ sạch chợ quê", "").splitlines() if line]
    body = [paragraph(text) for text in (*head, *lines, "Quét chợ mỗi tuần một buổi.")]
    (parts,) = documents(read_bytes("a.docx", word_file(*body)))
    assert facts_as_json(gathered(parts))["title"] == title


def test_each_of_word_s_paragraphs_is_whole_but_the_name_of_a_part_is_of_it():
    words = [*HEAD.splitlines(), "Phần thứ nhất", "Tình hình giữ chợ", "Chợ quê đã sạch hơn."]
    words += ["Phần thứ hai", "NHIỆM VỤ NĂM 2026,", "VIỆC NĂM 2027"]
    words += ["DỌN CHỢ MỖI TUẦN MỘT BUỔI."]
    body = [paragraph(text) for text in words if text]
    (parts,) = documents(read_bytes("a.docx", word_file(*body)))
    assert facts_as_json(gathered(parts))["sections"] == [
        "Phần thứ nhất Tình hình giữ chợ",
        "Phần thứ hai NHIỆM VỤ NĂM 2026, VIỆC NĂM 2027",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Chương II Thông tư số 8/2014/TT-BTC về lệ phí chợ",
        "Chương I) và các phí khác của chợ",
        "Mục 2 Nghị định số 9/2015/NĐ-CP",
        "E-mail: cho@ha-binh.vn",
        "V/V dọn chợ trước Tết",
    ],
)
def test_rests_of_sentences_head_nothing(line):
    text = f"I. VIỆC\n\nDọn chợ như đã nói ở\n\n{line}\n\nII. NGƯỜI\n\nMọi người cùng làm.\n"
    assert sections(text) == ["I. VIỆC", "II. NGƯỜI"]


@pytest.mark.parametrize("word", ["VỊ TRÍ CỦA CHỢ QUÊ", "VI PHẠM Ở CHỢ", "XI MĂNG LÁT CHỢ"])
def test_words_that_look_like_figures_are_words(word):
    text = f"I. VIỆC\n\nDọn chợ cho sạch.\n\n{word}\n\nGần bến.\n\nII. NGƯỜI\n\nMọi người làm.\n"
    assert sections(text) == ["I. VIỆC", "II. NGƯỜI"]


def test_figures_that_a_program_wrote_small_still_count():
    text = (
        "I . tình hình chợ quê\n\nChợ bẩn từ lâu .\n\nIi. mục đích yêu cầu :\n\nCho sạch .\n\n"
        "Iii. tổ chức thực hiện\n\nCác xã làm .\n"
    )
    assert sections(text) == [
        "I . tình hình chợ quê",
        "Ii. mục đích yêu cầu",
        "Iii. tổ chức thực hiện",
    ]


def test_a_lone_ten_is_no_heading_but_a_lone_one_is():
    assert sections("Gửi chợ ở\n\nX. Yên Hạ, huyện Bình Sơn\n\nvà các chợ khác.\n") == []
    assert sections("I. Phần kê khai của chợ\n\nKê ra các sạp.\n") == ["I. Phần kê khai của chợ"]
