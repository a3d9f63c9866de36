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


def test_the_day_of_a_ground_is_no_day_of_the_document():
    text = (
        "Số: 12/KH-UBND\n\nKẾ HOẠCHDọn đường làng\n\n"
        "Căn cứ Luật Chợ quê ngày 14 tháng 6 năm 2019;\n\nI. VIỆC\n\n1. Dọn đường.\n"
    )
    facts = facts_of(text)
    assert (facts.date, facts.place) == (None, None)


@pytest.mark.parametrize("scrap", ["7 ", "7 Q ", "Q "])
def test_what_a_stamp_left_before_the_place_goes(scrap):
    facts = facts_of(head_with(day=f"{scrap}Yên Hạ, ngày 05 tháng 01 năm 2026"))
    assert (facts.date, facts.place) == ("2026-01-05", "Yên Hạ")


def test_a_figure_behind_the_place_stays():
    facts = facts_of(head_with(day="Yên Hạ 1, ngày 05 tháng 01 năm 2026"))
    assert facts.place == "Yên Hạ 1"


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
    "listed",
    ["*Nơi\nnhận:*", "__Nơi nhận__:", "**Nơi nhận**:", "Nơi\nnhận:", "*Nơi nhận*", "Mới nhận:"],
)
def test_recipients_are_counted_however_their_label_is_set(listed):
    facts = facts_of(head_with(), BODY + "\n" + END.format(listed=listed, signed=SIGNED))
    assert len(facts.parts.closing.recipients) == 3
    assert facts.signer == "Lê Văn Mẫu"


@pytest.mark.parametrize("sign", ["“", "'", "^"])
def test_a_sign_that_a_scan_read_for_a_dash_opens_a_recipient(sign):
    listed = f"Nơi nhận:\n- Như trên; \\\n{sign}BGĐ Sở;\n- Các thôn và các\n{sign}ấp;\n- Lưu: VT."
    facts = facts_of(head_with(), f"{BODY}\n{listed}\n\n{SIGNED}\n")
    assert len(facts.parts.closing.recipients) == 4


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


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("NGHỊ QUYẾT về dọn đường làng", "nghị quyết", "về dọn đường làng"),
        ("THÔNG BÁO Kết luận của Chủ tịch xã", "thông báo", "Kết luận của Chủ tịch xã"),
        ("KẾ HOẠCH Phối hợp dọn đường làng", "kế hoạch", "Phối hợp dọn đường làng"),
        ("**QUYẾT ĐỊNH** Ban hành lịch dọn ngõ", "quyết định", "Ban hành lịch dọn ngõ"),
        ("KẾ HOẠCH Tổ chức ngày hội dọn ngõ", "kế hoạch", "Tổ chức ngày hội dọn ngõ"),
    ],
)
def test_type_and_title_may_stand_on_one_line(line, kind, title):
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 12/UBND\n\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"{line}\n\n"
    )
    facts = facts_of(head, "I. VIỆC\n\n1. Dọn đường.\n")
    assert (facts.kind, facts.title) == (kind, title)


def test_a_sentence_that_opens_with_a_type_in_capitals_is_no_type():
    facts = facts_of(head_with(), "\n\nKẾ HOẠCH này được dán ở nhà văn hóa.\n")
    assert "được dán" not in (facts.title or "")


@pytest.mark.parametrize(
    "heading", ["BAN HÀNH LỊCH DỌN ĐƯỜNG LÀNG", "TỔ CHỨC HỘI DỌN ĐƯỜNG LÀNG", "CHỢ QUÊ SẠCH ĐẸP"]
)
def test_the_heading_of_a_page_is_no_body_above_the_one_that_issues(heading):
    facts = facts_of(f"{heading}\n\n" + head_with().replace("|\n", "").replace("**", ""))
    assert (facts.parent_agency, facts.agency) == (None, "Ủy ban nhân dân xã Yên Hạ")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("Dọn đường làng và mương trên địa bàn xã", "Yên Hạ"),
            "Dọn đường làng và mương trên địa bàn xã Yên Hạ",
        ),
        (
            ("Phối hợp dọn mương giữa Sở", "Mương và Sở Đường"),
            "Phối hợp dọn mương giữa Sở Mương và Sở Đường",
        ),
        (("Dọn đường làng giai đoạn 2026 -", "2030"), "Dọn đường làng giai đoạn 2026 - 2030"),
        (("Dọn đường làng toàn xã", "Ủy ban nhân dân xã dọn đường"), "Dọn đường làng toàn xã"),
        (("Dọn đường làng của xã", "Căn cứ Luật Đường làng"), "Dọn đường làng của xã"),
        (("Dọn đường làng của xã", "I. VIỆC CHUNG"), "Dọn đường làng của xã"),
    ],
)
def test_a_title_with_gaps_between_its_lines(lines, title):
    facts = facts_of(head_with(title="\n\n".join(lines)))
    assert facts.title == title


@pytest.mark.parametrize("cut", [1, 2, 3, 4])
def test_the_motto_of_the_party_may_be_cut_anywhere_but_behind_its_first_word(cut):
    words = ["ĐẢNG CỘNG", "SẢN", "VIỆT", "NAM"]
    motto = " ".join(words[:cut]) + "\n" + " ".join(words[cut:])
    facts = facts_of(
        f"|\nBAN CHẤP HÀNH\nĐẢNG BỘ XÃ YÊN HẠ\n**VĂN PHÒNG**\n|\n**{motto}**\n|\n|\n"
        "Số 12-TB/VP\n|\n*Yên Hạ, ngày 05 tháng 01 năm 2026*\n|\n\n**THÔNG BÁO**\nDọn mương\n\n"
    )
    assert (facts.agency, facts.parent_agency) == ("Văn phòng", "Ban Chấp hành Đảng bộ xã Yên Hạ")
