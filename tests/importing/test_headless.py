"""Texts that lost their heads: type and subject on the first line, the issuer above «Căn cứ»."""

from __future__ import annotations

from typing import Any

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes


def facts_of(text: str, name: str = "a.txt") -> dict[str, Any]:
    (parts,) = documents(read_bytes(name, text.encode()))
    return facts_as_json(gathered(parts))


BODY = (
    "Căn cứ Luật Chợ ngày 26 tháng 11 năm 2003 ;\n\nXét đề nghị của Sở Công Thương ,\n\n"
    "Quyết định :\n\nĐiều 1 . Chợ quê họp mỗi tuần một phiên .\n\nĐiều 2 . Các xã làm theo .\n"
)


@pytest.mark.parametrize(
    ("first", "kind", "title"),
    [
        ("Quyết định về việc họp chợ quê", "quyết định", "Về việc họp chợ quê"),
        ("Quyết định ban hành lệ phí chợ", "quyết định", "Ban hành lệ phí chợ"),
        ("Thông tư hướng dẫn họp chợ quê", "thông tư", "Hướng dẫn họp chợ quê"),
        ("Chỉ thị về việc dọn chợ quê .", "chỉ thị", "Về việc dọn chợ quê"),
        # A sentence of what the text itself is, and a page about what is no decision.
        ("Quyết định này nói về chợ quê .", None, None),
        ("Chỉ thị được gửi cho các chợ quê", None, None),
    ],
)
def test_a_decision_that_lost_its_head_is_called_by_its_first_line(first, kind, title):
    found = facts_of(f"{first}\n\n{BODY}")
    told = (found["title"] or "").rstrip(" .") or None
    assert (found["type"], told) == (kind, title)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Ủy ban nhân dân tỉnh đồng nai", "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("BỘ TRƯỞNG BỘ NỘI VỤ", "Bộ Nội vụ"),
        ("GIÁM ĐỐC SỞ NỘI VỤ:", "Sở Nội vụ"),
        ("TRƯỞNG PHÒNG NỘI VỤ", "Phòng Nội vụ"),
        # An office is no body.
        ("VIỆN TRƯỞNG", None),
        ("BỘ TRƯỞNG", None),
        ("TRƯỞNG BAN", None),
        # A sentence that ends is no name.
        ("Các chợ quê đã họp đông vui từ lâu.", None),
    ],
)
def test_who_decides_stands_above_the_grounds(line, agency):
    assert facts_of(f"Quyết định về việc họp chợ quê\n\n{line}\n\n{BODY}")["agency"] == agency


def test_a_ministry_is_whole_and_is_not_whose_decision_is_carried_out():
    text = (
        "Chỉ thị về việc dọn chợ\n\nBộ trưởng Bộ Nội vụ yêu cầu các đơn vị thuộc Bộ triển khai "
        "việc dọn chợ như sau:\n\n1. Dọn chợ.\n\n2. Quét đường.\n"
    )
    assert facts_of(text)["agency"] == "Bộ Nội vụ"
    text = (
        "Thông tư hướng dẫn dọn chợ\n\nCăn cứ Quyết định số 7/2026/QĐ-TTg ngày 5/1/2026 của Thủ "
        "tướng Chính phủ ban hành Quy chế chợ;\n\n1. Dọn chợ.\n\n2. Quét đường.\n"
    )
    assert facts_of(text)["agency"] is None


@pytest.mark.parametrize("day", ["ngày 16 tháng 6 năm 2026", "**ngày** 16 **tháng** 6 năm 2026"])
def test_what_the_assembly_s_committee_resolves_is_dated_where_it_is_passed(day):
    text = (
        "---------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 16/NQ-UBTVQH15 |\n\nNGHỊ QUYẾT\n\n"
        "Về việc sắp xếp các chợ\n\nỦY BAN THƯỜNG VỤ QUỐC HỘI\n\nCăn cứ Luật Chợ;\n\n"
        "QUYẾT NGHỊ:\n\nĐiều 1. Sắp xếp các chợ quê.\n\nNghị quyết này được Ủy ban Thường vụ Quốc "
        f"hội thông qua {day}.\n"
    )
    found = facts_of(text)
    assert (found["agency"], found["date"]) == ("Ủy ban Thường vụ Quốc hội", "2026-06-16")


def test_agency_and_number_of_one_cell_are_two_lines():
    text = (
        "BỘ NỘI VỤ_______ Số: 17/2026/TT-BC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTHÔNG TƯ\n\n"
        "Quy định về chợ quê\n\nCăn cứ Luật Chợ;\n\nĐiều 1. Chợ họp mỗi tuần.\n"
    )
    found = facts_of(text)
    assert (found["number"], found["symbol"], found["agency"]) == ("17/2026", "TT-BC", "Bộ Nội vụ")


@pytest.mark.parametrize("printed", ["Số: 17/KH-UBND", "Số:\n17/KH-UBND"])
def test_a_number_below_its_mark_is_read_without_doubt(printed):
    text = (
        f"ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\n{printed}\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        "KẾ HOẠCH\nDọn đường\n\nI. VIỆC\n\nDọn đường.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert facts.number == "17"
    assert [doubt for doubt in facts.doubts if doubt.name == "number"] == []


@pytest.mark.parametrize(
    "sealed", ["(Đã ký) Lê Văn Mẫu", "Lê Văn Mẫu (Đã ký)", "(đã ký)\nLê Văn Mẫu"]
)
def test_that_it_was_signed_is_no_part_of_a_name(sealed):
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 17/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"KẾ HOẠCH\nDọn đường\n\nI. VIỆC\n\nDọn đường.\n\nCHỦ TỊCH\n{sealed}\n"
    )
    assert facts_of(text)["signatory"]["name"] == "Lê Văn Mẫu"


@pytest.mark.parametrize("tag", ["", "[ĐTĐH] ", "[CTSV] "])
def test_a_page_s_tag_is_no_part_of_its_title_and_its_end_dates_it(tag):
    text = (
        f"# {tag}Kế hoạch đăng ký lớp học kỳ 2\n\n{tag}Kế hoạch đăng ký lớp học kỳ 2\n\n"
        "1. Đăng ký\n\nĐăng ký trên mạng.\n\n2. Thời gian\n\nTrong tháng 2.\n\n"
        "Yên Hà, ngày 09 tháng 1 năm 2026\n\nBAN ĐÀO TẠO\n"
    )
    found = facts_of(text, "a.md")
    assert (found["type"], found["title"]) == ("kế hoạch", "Kế hoạch đăng ký lớp học kỳ 2")
    assert (found["date"], found["agency"]) == ("2026-01-09", "Ban Đào tạo")


def test_a_title_that_tells_the_head_again_is_without_it():
    text = (
        "BỘ CHỢ\nSố: 04/2001/TT-BC\nYên Hà, ngày 20 tháng 8 năm 2001\n\nTHÔNG TƯ\n\n"
        "CỦA BỘ CHỢ SỐ 04/2001/TT-BC NGÀY 20 THÁNG 8 NĂM 2001 HƯỚNG DẪN HỌP CHỢ QUÊ\n\n"
        "Căn cứ Luật Chợ;\n\n1. Họp chợ.\n"
    )
    assert facts_of(text)["title"] == "HƯỚNG DẪN HỌP CHỢ QUÊ"


def test_a_place_of_two_names_is_written_as_one():
    text = (
        "CỤC THUẾ BÀ RỊA-VŨNG TÀU\nSố: 17/TB-CC\nBà Rịa-Vũng Tàu, ngày 05 tháng 01 năm 2026\n\n"
        "THÔNG BÁO\nDọn đường\n\n1. Dọn đường.\n"
    )
    assert facts_of(text)["agency"] == "Cục Thuế Bà Rịa - Vũng Tàu"


def test_a_session_is_no_agency():
    text = (
        "Nghị quyết về dọn đường năm 2009\n\nHội đồng nhân dân tỉnh Yên Hà\n\n"
        "Khóa XIV, kỳ họp thứ 13\n\nCăn cứ Luật Chợ ngày 26 tháng 11 năm 2003;\n\n"
        "Quyết nghị:\n\nĐiều 1. Dọn đường.\n"
    )
    assert facts_of(text)["agency"] == "Hội đồng nhân dân tỉnh Yên Hà"


@pytest.mark.parametrize(
    "lines",
    [
        ["VỀ VIỆC BÃI BỎ THỦ TỤC HÀNH CHÍNH THUỘC PHẠM", "VI CHỨC NĂNG QUẢN LÝ CỦA CHỢ QUÊ"],
        ["VỀ VIỆC TIẾP THU Ý KIẾN CỦA ĐẠI BIỂU", "QUỐC HỘI TẠI TỔ; Ý KIẾN VỀ CHỢ", "CỦA XÃ"],
    ],
)
def test_a_title_goes_on_below_half_a_word_or_a_name(lines):
    wrapped = "\n".join(lines)
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 17/QĐ-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"QUYẾT ĐỊNH\n{wrapped}\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nCăn cứ Luật Chợ;\n\n"
        "Điều 1. Dọn đường.\n"
    )
    assert facts_of(text)["title"] == " ".join(lines)


@pytest.mark.parametrize(
    "printed", ["CHỦ TỊCH ỦY\nBAN NHÂN DÂN\nXÃ YÊN HẠ", "CHỦ TỊCH ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ"]
)
def test_a_chairman_s_decision_is_the_committee_s(printed):
    text = (
        f"{printed}\nSố: 17/QĐ-CTUBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        "QUYẾT ĐỊNH\nVề việc dọn đường\n\nCăn cứ Luật Chợ;\n\nĐiều 1. Dọn đường.\n"
    )
    assert facts_of(text)["agency"] == "Ủy ban nhân dân xã Yên Hạ"


def test_a_courtesy_is_no_part_of_a_name():
    text = (
        "Thông báo tuyển sinh lớp chợ quê\n\nTrường Trung cấp Yên Hà trân trọng thông báo mở lớp "
        "chợ quê năm 2026 cho người trong xã.\n\n1. Ngày học\n\nMỗi tuần một buổi.\n"
    )
    assert facts_of(text)["agency"] == "Trường Trung cấp Yên Hà"


@pytest.mark.parametrize(
    "name",
    ["Sở Văn hóa, Thể thao và Du lịch", "Ban Kinh tế, Ngân sách và Xã hội", "Sở Chợ, Ngõ và Đường"],
)
def test_a_letter_without_a_head_is_of_whom_asks_in_it(name):
    text = (
        "Kính gửi: Các thôn.\n\nThủ tướng Chính phủ đã ban hành Chỉ thị số 33/CT-TTg ngày "
        f"06/11/2025 về giữ chợ sạch. Trước tình hình đó, {name} yêu cầu:\n\n"
        "1. Các thôn dọn đường.\n\nNơi nhận:\n- Như trên.\nGIÁM ĐỐC\nLan Thị Mai\n"
    )
    assert facts_of(text)["agency"] == name
