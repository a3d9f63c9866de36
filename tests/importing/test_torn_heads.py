"""Heads and signatures that scans tore, tables set to the right, or programs spaced out."""

from __future__ import annotations

from typing import Any

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.structure.head_marks import date_read, number_read

from .made import paragraph, table, word_file

HEAD = "BỘ CHỢ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCỤC CHỢ TP YÊN HÀ Độc lập - Tự do - Hạnh phúc\n"


def facts_of(text: str, name: str = "a.txt") -> dict[str, Any]:
    (parts,) = documents(read_bytes(name, text.encode()))
    return facts_as_json(gathered(parts))


def letter(number: str, about: str = "V/v dọn chợ quê") -> dict[str, Any]:
    return facts_of(
        f"{HEAD}{number}\n{about}\n\nKính gửi: Công ty A\n\nCục Chợ TP Yên Hà nhận được công văn "
        "của Công ty A hỏi về việc dọn chợ và trả lời như sau: chợ phải sạch.\n\nNơi nhận:\n"
        "- Như trên;\n- Lưu: VT.\n\nLê Văn Mẫu\n"
    )


@pytest.mark.parametrize(
    ("printed", "symbol", "place", "date"),
    [
        ("Số:À394Ù /CCYH-VP ˆ Yên Hà, ngàyä4 kháng 2 năm 2026", "CCYH-VP", "Yên Hà", "2026-02"),
        ("Số: 28 FL0 _/CCYH-VP Yên Hà, ngayd9 tháng b-ndm 2026", "CCYH-VP", "Yên Hà", "2026"),
        ("Số:2}@] /CC-VP Yên Hà, ngdyeld tháng 4 năm 2026", "CC-VP", "Yên Hà", "2026-04"),
        ("goss /CC-VP Yên Hà, ngày 40 tháng 9 năm 2026", "CC-VP", "Yên Hà", "2026-09"),
        ('ty sé: 40345" /CC-VP. Yên Hà, ngày 25 tháng # nam 2026', "CC-VP", "Yên Hà", "2026"),
        ("Số 58 /CCVP - Yên Hà ngày | 8iháng 10 năm 2026", "CCVP", "Yên Hà", "2026-10"),
    ],
)
def test_a_number_written_by_hand_leaves_symbol_place_and_year(printed, symbol, place, date):
    found = letter(printed)
    assert (found["symbol"], found["type"]) == (symbol, "công văn")
    if "|" not in printed:
        assert (found["place"], found["date"]) == (place, date)


@pytest.mark.parametrize(
    "text",
    [
        "Yên Hà, ngày hội năm 2026",
        "Chợ Yên Hà, nguồn vốn tháng 4 năm 2026",
        "Yên Hà, ngành chợ năm 2026",
        "Chợ quê, ngừng họp tháng 5 năm 2026",
    ],
)
def test_words_that_begin_like_a_day_date_nothing(text):
    assert date_read(text) is None


def test_figures_that_are_set_apart_are_one_number():
    found = letter("Số: 1 0 9 4 /CC-VP Yên Hà, ngày 2 4 tháng 12 năm 2026")
    assert (found["number"], found["date"]) == ("1094", "2026-12-24")
    assert number_read("Số: 12 /CC-VP") == ("12", "CC-VP", 13)


@pytest.mark.parametrize("about", ["'V/ dọn", "VAv dọn", "Vy dọn", "'V#v dọn", "V/ýw dọn"])
def test_a_subject_whose_mark_was_misread(about):
    assert letter("Số: 12/CC-VP Yên Hà, ngày 03 tháng 4 năm 2026", f"{about} chợ quê")["title"] in {
        "V/v dọn chợ quê",
        "V/ýw dọn chợ quê",
    }


def test_a_subject_goes_on_with_the_number_of_what_it_names():
    about = "V/v dọn chợ theo Thông tư số\n\n38/2026/TT-BC"
    found = letter("Số: 12/CC-VP Yên Hà, ngày 03 tháng 4 năm 2026", about)
    assert found["title"] == "V/v dọn chợ theo Thông tư số 38/2026/TT-BC"


def test_a_title_goes_on_with_the_year_below_a_gap():
    found = facts_of(
        f"{HEAD}Số: 12/KH-CC\nYên Hà, ngày 03 tháng 4 năm 2026\n\nKẾ HOẠCH\n\n"
        "Dọn chợ quê theo Nghị quyết số\n\n9/2026/NQ-HĐND của tỉnh\n\nI. VIỆC\n\nDọn chợ.\n"
    )
    assert found["title"] == "Dọn chợ quê theo Nghị quyết số 9/2026/NQ-HĐND của tỉnh"


def test_a_letter_is_no_directive_whatever_its_symbol_begins_with():
    assert letter("Số: 12/CT-CC Yên Hà, ngày 03 tháng 4 năm 2026")["type"] == "công văn"


@pytest.mark.parametrize("place", ["A Lưới", "Yên Hà"])
def test_a_letter_is_cut_from_a_place_only_with_a_symbol(place):
    found = letter(f"Số: 12/CC-VP\n{place}, ngày 03 tháng 4 năm 2026")
    assert found["place"] == place


def end(text: str, name: str = "a.txt") -> tuple[str, str, list[str]]:
    body = "I. VIỆC\n\nDọn chợ cho sạch, mỗi tuần một lần, như mọi năm đã làm.\n\n"
    head = f"{HEAD}Số: 12/KH-CC\nYên Hà, ngày 03 tháng 4 năm 2026\n\nKẾ HOẠCH\nDọn chợ\n\n"
    signed = facts_of(f"{head}{body}{text}\n", name)["signatory"] or {}
    return signed.get("name"), signed.get("title"), signed.get("capacity")


LIST = "Nơi nhận:\n- Như trên;\n- Phòng A;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\n\n{LIST}\nLê Văn Mẫu",
        f"KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\n(Đã ký)\n\n{LIST}\nLê Văn Mẫu",
        f"KT. CỤC TRƯỞNG\n\nPHÓ CỤC TRƯỞNG\n{LIST}Lê Văn Mẫu",
        "KT. CỤC TRƯỞNG PHÓ CỤC TRƯỞNG Lê Văn Mẫu",
    ],
)
def test_offices_above_the_recipients_belong_to_the_name_below(text):
    assert end(text) == ("Lê Văn Mẫu", "PHÓ CỤC TRƯỞNG", ["KT. CỤC TRƯỞNG"])


def test_who_signs_for_the_chair_is_the_deputy():
    assert end(f"{LIST}\nKT. CỤC TRƯỞNG\nCỤC TRƯỞNG\n\nLê Văn Mẫu")[1] == "PHÓ CỤC TRƯỞNG"
    assert end(f"{LIST}\nKT. BỘ TRƯỞNG\nBỘ TRƯỞNG\n\nLê Văn Mẫu")[1] == "THỨ TRƯỞNG"
    assert end(f"{LIST}\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nLê Văn Mẫu")[1] == "TRƯỞNG BAN"


def test_a_cell_alone_sets_a_signature_to_the_right():
    printed = "|  | TM. CHÍNH PHỦ THỦ TƯỚNG Lê Văn Mẫu |\n|---|---|"
    assert end(printed, "a.md") == ("Lê Văn Mẫu", "THỦ TƯỚNG", ["TM. CHÍNH PHỦ"])
    # A row of data keeps its cells.
    assert end("| Chợ | Sạch |\n|---|---|\n| A | Có |", "a.md")[0] is None


def test_a_word_table_of_one_cell_sets_a_signature_to_the_right():
    words = [*HEAD.splitlines(), "Số: 12/KH-CC", "Yên Hà, ngày 03 tháng 4 năm 2026", "KẾ HOẠCH"]
    words += ["Dọn chợ", "I. VIỆC", "Dọn chợ cho sạch, mỗi tuần một lần."]
    data = word_file(*map(paragraph, words), table([[" ", "CHỦ TỊCH HỘI\n\nLê Văn Mẫu"]]))
    (parts,) = documents(read_bytes("a.docx", data))
    signed = facts_as_json(gathered(parts))["signatory"]
    assert (signed["name"], signed["title"]) == ("Lê Văn Mẫu", "CHỦ TỊCH HỘI")


def test_the_end_of_an_address_is_nobody():
    text = f"{LIST}\nTL. CỤC TRƯỞNG\n\nĐịa chỉ: 12 Lò Rèn, Hai Bà, Hà Nội"
    assert end(text)[0] is None
