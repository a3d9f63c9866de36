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
        # The end of a title over two lines.
        ("QUỐC HỘI QUYẾT ĐỊNH CHỦ TRƯƠNG HỌP CHỢ QUÊ", None),
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


NOTED = (
    "{above}Căn cứ Nghị quyết số 12-NQ/TU ngày 02/3/2026 của Tỉnh ủy;\n\n{told}\n\n"
    + "".join(f"{n}. Thôn {n} dọn bờ hồ số {n}.\n\n" for n in range(1, 12))
    + "Phụ lục\n\n(Kèm theo {note})\n\n1. Bờ hồ phía bắc.\n"
)


@pytest.mark.parametrize(
    ("above", "told", "note", "expected"),
    [
        (
            "Kính gửi: Các xã, phường.\n\n",
            "Sở Nội vụ đề nghị các xã dọn bờ hồ như sau:",
            "Công văn số 45/SNV-CCHC ngày 12/5/2026 của Sở Nội vụ",
            ("công văn", "45", "SNV-CCHC", "2026-05-12", "Sở Nội vụ"),
        ),
        (
            "HƯỚNG DẪN\n\nDọn bờ hồ\n\n",
            "Ban Tổ chức Tỉnh ủy hướng dẫn việc dọn bờ hồ như sau:",
            "Hướng dẫn số 7-HD/BTCTU,\nngày 12 tháng 5 năm 2026",
            ("hướng dẫn", "7", "HD/BTCTU", "2026-05-12", "Ban Tổ chức Tỉnh ủy"),
        ),
        (
            "KẾ HOẠCH\n\nDọn bờ hồ\n\n",
            "Ủy ban nhân dân (UBND) xã Yên Hạ yêu cầu các thôn như sau:",
            "Kế hoạch số: 31/KH-UBND ngày 12/5/2026 của Ủy ban nhân dân xã Yên Hạ",
            ("kế hoạch", "31", "KH-UBND", "2026-05-12", "Ủy ban nhân dân xã Yên Hạ"),
        ),
        # What it is annexed to, a blank number, and another kind than its own.
        (
            "KẾ HOẠCH\n\nDọn bờ hồ\n\n",
            "Ủy ban nhân dân xã Yên Hạ yêu cầu các thôn như sau:",
            "Quyết định số 31/QĐ-UBND ngày 12/5/2026 của Ủy ban nhân dân xã Yên Hạ",
            ("kế hoạch", None, None, None, "Ủy ban nhân dân xã Yên Hạ"),
        ),
        # A day that no calendar has.
        (
            "KẾ HOẠCH\n\nDọn bờ hồ\n\n",
            "Ủy ban nhân dân xã Yên Hạ yêu cầu các thôn như sau:",
            "Kế hoạch số 31/KH-UBND ngày 31/02/2026 của Ủy ban nhân dân xã Yên Hạ",
            ("kế hoạch", None, None, None, "Ủy ban nhân dân xã Yên Hạ"),
        ),
        (
            "KẾ HOẠCH\n\nDọn bờ hồ\n\n",
            "Ủy ban nhân dân xã Yên Hạ yêu cầu các thôn như sau:",
            "Kế hoạch số     /KH-UBND ngày    tháng 5 năm 2026",
            ("kế hoạch", None, None, None, "Ủy ban nhân dân xã Yên Hạ"),
        ),
    ],
)
def test_a_cut_head_is_told_by_the_note_over_its_own_annex(above, told, note, expected):
    found = facts_of(NOTED.format(above=above, told=told, note=note))
    names = ("type", "number", "symbol", "date", "agency")
    assert tuple(found[name] for name in names) == expected


def test_the_note_right_below_a_title_names_what_that_is_annexed_to():
    found = facts_of(
        "KẾ HOẠCH\nDọn bờ hồ\n(Kèm theo Kế hoạch số 31/KH-UBND ngày 12/5/2026)\n\n1. Dọn bờ hồ.\n"
    )
    assert found["number"] is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Nghị quyết này được Quốc hội khóa XX, Kỳ họp thứ 2, thông qua", "2026-02-19"),
        ("Nghị quyết này đã được Hội đồng nhân dân xã Yên Hạ thông qua", "2026-02-19"),
        ("Luật này được Quốc hội thông qua", "2026-02-19"),
        ("Luật Chợ đã được Quốc hội thông qua", None),
    ],
)
def test_a_text_without_a_day_is_of_the_one_on_which_it_was_passed(said, day):
    text = f"NGHỊ QUYẾT\nVề chợ quê\n\n{BODY}\n{said} ngày 19 tháng 02 năm 2026.\n\nPhụ lục\n"
    assert facts_of(text)["date"] == day


UNDATED = (
    "Kính gửi: Các trạm y tế.\n\nThực hiện Nghị định số 18/2026/NĐ-CP về trạm y tế và Công văn"
    " số 7/SYT-NV ngày 02/3/2026 của Sở Y tế;\n\nSở Y tế đề nghị các trạm:\n\n{told}\n"
)


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("1. Các trạm trước 01/01/2026 là phân viện gửi danh sách.", []),
        ("1. Sửa các lán dựng trước năm 1999.", []),
        ("1. Gửi danh sách trước ngày 15/02/2026 mà xã đã lập.", []),
        ("1. Các trạm gửi danh sách trước ngày 15/4/2026.", ["2026-04-15"]),
        ("1. Các trạm gửi danh sách trong năm 2026.", ["2026"]),
    ],
)
def test_what_lies_before_the_latest_that_is_cited_is_past_where_a_text_has_no_day(told, due):
    found = facts_of(UNDATED.format(told=told))
    assert [limit["due"] for limit in found["deadlines"]["one_off"]] == due


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        ("Tại phiên họp ngày 16/5/2026, sau khi nghe Sở Y tế báo cáo, Ban Thường vụ kết luận:", []),
        ("Tại buổi làm việc ngày 16/5/2026, sau khi nghe ý kiến các xã, Chủ tịch kết luận:", []),
        ("Hội nghị tổng kết tổ chức vào ngày 16/5/2026 tại hội trường xã.", ["2026-05-16"]),
    ],
)
def test_a_meeting_after_which_one_concludes_is_no_event_to_come(opening, days):
    found = facts_of(f"KẾT LUẬN\nVề trạm y tế\n\n{opening}\n\n1. Các trạm gửi danh sách.\n")
    assert [event["at"] for event in found["deadlines"]["events"]] == days


def test_who_signs_for_the_government_issues_what_names_nobody():
    signed = "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\n\nLê Văn Mẫu\n"
    text = f"NGHỊ QUYẾT\nVề chợ quê\n\n{BODY}\nNơi nhận:\n- Các xã;\n- Lưu: VT.\n\n{signed}"
    assert facts_of(text)["agency"] == "Chính phủ"


@pytest.mark.parametrize(
    ("told", "agency"),
    [
        ("Ủy ban nhân dân (UBND) thành phố Mai Hạ yêu cầu", "Ủy ban nhân dân thành phố Mai Hạ"),
        ("Ủy ban nhân dân thành phố Bến Mơ đề nghị", "Ủy ban nhân dân thành phố Bến Mơ"),
        ("Thanh tra tỉnh Yên Hạ đề nghị", "Thanh tra tỉnh Yên Hạ"),
        ("Ủy ban nhân dân xã thành lập tổ chợ và yêu cầu", None),
    ],
)
def test_a_town_or_inspectors_may_be_who_asks(told, agency):
    text = f"KẾ HOẠCH\nDọn bờ hồ\n\n{told} các trạm dọn hồ như sau:\n\n1. Các trạm dọn hồ.\n"
    assert facts_of(text)["agency"] == agency
