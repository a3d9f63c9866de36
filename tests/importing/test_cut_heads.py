"""Heads and ends that a saved page or a narrow cell cut in the midst of a name, a number, a day."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

BODY = "\n\n*Căn cứ Luật Thủy lợi năm 2017;*\n\n**I. VIỆC**\n\n1. Thôn Đông dọn mương.\n"


def facts_of(head: str, body: str = BODY):
    (parts,) = documents(read_bytes("a.md", (head + body).encode()))
    return gathered(parts)


def head_with(
    number: str = "Số: 12/KH-UBND",
    day: str = "*Yên Hạ, ngày 05 tháng 01 năm 2026*",
    agency: str = "**ỦY BAN NHÂN DÂN**\nXÃ YÊN HẠ",
    title: str = "DỌN MƯƠNG",
) -> str:
    return (
        f"|\n{agency}\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n"
        f"Độc lập - Tự do - Hạnh phúc\n---------------\n|\n|\n{number}\n|\n{day}\n|\n\n"
        f"**KẾ HOẠCH**\n{title}"
    )


@pytest.mark.parametrize(
    "day",
    [
        "*Yên Hạ ngày 05\ntháng 01 năm 2026*",
        "*Yên Hạ, ngày **05** tháng 01 năm\n2026**\n*",
        "*Yên\nHạ, ngày 05 tháng 01 n**ă**m\n2026** *",
        "*Yên\nHạ**, ngày **05**\ntháng **01** năm **2026*",
        "*Yên Hạ, ngày\n05 tháng 01 năm 2026** *",
    ],
)
def test_a_day_cut_by_lines_and_emphasis_is_whole(day):
    facts = facts_of(head_with(day=day))
    assert (facts.date, facts.place) == ("2026-01-05", "Yên Hạ")


def test_a_sentence_that_ends_with_a_day_is_no_place():
    head = head_with(day="*Yên Hạ, ngày 05 tháng 01 năm 2026*")
    facts = facts_of(head, "\n\nHội làng mở ngày 08\ntháng 02 năm 2026.\n")
    assert facts.date == "2026-01-05"


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("Số: 12/KH-\nUBND", ("12", "KH-UBND")),
        ("Số:\n12/KH-UBND", ("12", "KH-UBND")),
        ("Số: 12/KH-UBND-\nVX", ("12", "KH-UBND-VX")),
        ("Số: 12/KH-UBND\n*Bản 2*", ("12", "KH-UBND")),
    ],
)
def test_a_symbol_cut_at_its_dash_is_whole(number, read):
    facts = facts_of(head_with(number=number))
    assert (facts.number, facts.symbol) == read


def test_one_run_of_bold_letters_over_two_lines_is_one_name():
    facts = facts_of(head_with(number="Số: 4/KH-CHQ", agency="BỘ TÀI CHÍNH\n**CỤC\nHẢI QUAN**"))
    assert (facts.parent_agency, facts.agency) == ("Bộ Tài chính", "Cục Hải quan")


def test_a_type_cut_in_bold_keeps_its_title():
    text = head_with().replace("**KẾ HOẠCH**\nDỌN MƯƠNG", "**KẾ\nHOẠCH**\nDỌN MƯƠNG")
    facts = facts_of(text)
    assert (facts.kind, facts.title) == ("kế hoạch", "DỌN MƯƠNG")


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (
            "THỰC HIỆN KẾ HOẠCH\nSỐ 7/KH-UBND NGÀY 02/01/2026 CỦA HUYỆN ĐÔNG",
            "THỰC HIỆN KẾ HOẠCH SỐ 7/KH-UBND NGÀY 02/01/2026 CỦA HUYỆN ĐÔNG",
        ),
        (
            "BÃI BỎ QUYẾT ĐỊNH\nSỐ 7/QĐ-UBND VỀ GIÁ NƯỚC",
            "BÃI BỎ QUYẾT ĐỊNH SỐ 7/QĐ-UBND VỀ GIÁ NƯỚC",
        ),
        ("DỌN MƯƠNG THEO CHỈ THỊ\nSỐ 3/CT-TTG", "DỌN MƯƠNG THEO CHỈ THỊ SỐ 3/CT-TTG"),
    ],
)
def test_a_number_that_the_title_names_stays_in_it(title, read):
    facts = facts_of(head_with(title=title))
    assert (facts.number, facts.title) == ("12", read)


def test_below_a_type_without_another_the_number_is_its_own():
    text = "HỘI ĐỒNG LÀNG\n\nKẾ HOẠCH\nDọn mương\nSố: 9/KH-HĐL\n\nCăn cứ lệ làng;\n\nI. VIỆC\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert (parts.header.number, parts.header.title) == ("9", "Dọn mương")


END = "|\n{listed}\n- Như trên;\n- Thôn Đông;\n- Lưu: VT.\n|\n{signed}\n|\n"
SIGNED = "**KT. CHỦ TỊCH**\nPHÓ CHỦ TỊCH\nLê Văn Mẫu"


@pytest.mark.parametrize(
    "listed", ["*Nơi\nnhận:*", "__Nơi nhận__:", "**Nơi nhận**:", "Nơi\nnhận:", "*Nơi nhận*"]
)
def test_recipients_are_counted_however_their_label_is_set(listed):
    facts = facts_of(head_with(), BODY + "\n" + END.format(listed=listed, signed=SIGNED))
    assert len(facts.parts.closing.recipients) == 3
    assert facts.signer == "Lê Văn Mẫu"


def test_an_item_that_opens_with_a_place_is_no_label_of_recipients():
    body = BODY + "\nNơi\nnhận hàng cứu trợ là nhà văn hóa thôn.\n"
    assert facts_of(head_with(), body).parts.closing.recipients == ()


@pytest.mark.parametrize(
    ("signed", "office", "capacity"),
    [
        ("**KT. BỘ TRƯỞNG**\n**THỨ\nTRƯỞNG**\n**Lê Văn Mẫu**", "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG",)),
        ("KT. BỘ TRƯỞNG\nTHỨ\nTRƯỞNG\nLê Văn Mẫu", "THỨ TRƯỞNG", ("KT. BỘ TRƯỞNG",)),
        (
            "**TM. ỦY BAN NHÂN\nDÂN**\nCHỦ TỊCH\nLê Văn Mẫu",
            "CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN",),
        ),
    ],
)
def test_an_office_cut_by_a_narrow_cell_is_whole(signed, office, capacity):
    facts = facts_of(head_with(), BODY + "\n" + END.format(listed="Nơi nhận:", signed=signed))
    assert (facts.office, facts.capacity, facts.signer) == (office, capacity, "Lê Văn Mẫu")


def test_who_a_stamp_names_among_the_recipients_signs_nothing():
    end = END.format(listed="Nơi nhận:", signed=SIGNED).replace(
        "Lưu: VT.", "Lưu: VT.\nKý bởi: Trần Văn Kiểm"
    )
    facts = facts_of(head_with(), f"{BODY}\n{end}")
    assert (facts.signer, facts.office) == ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH")


TABLE = "|\nSTT\n|\nĐồ dùng\n|\nSố lượng\n|\n|\n1\n|\nCuốc\n|\n02\n|\n"


def test_a_table_ends_above_the_text_that_recipients_close():
    text = f"2. Thôn Đông giữ đồ dùng.\n3. Thôn Tây cho mượn./.\n{END}"
    body = BODY + "\n" + TABLE + text.format(listed="*Nơi nhận:*", signed=SIGNED)
    facts = facts_of(head_with(), body)
    assert (facts.signer, len(facts.parts.closing.recipients)) == ("Lê Văn Mẫu", 3)


def test_a_signature_without_recipients_is_no_row_of_the_appendix():
    body = f"{BODY}\n|\n|\n{SIGNED}\n|\n\n**PHỤ LỤC**\nĐỒ DÙNG\n{TABLE}"
    facts = facts_of(head_with(), body)
    assert (facts.signer, facts.office) == ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH")
