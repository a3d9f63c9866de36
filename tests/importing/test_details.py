"""Small tables: numbers, dates, agencies, citations, deadlines, signatures."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.citations.citations import cited
from congkhai.importing.extract.times.dates import moments, ranges
from congkhai.importing.readers.lines import bare
from congkhai.importing.readers.plain_text import text_lines
from congkhai.importing.structure.agency_names import (
    agencies,
    agency_as_written,
    fields_respelt,
    words_as_in_text,
)
from congkhai.importing.structure.genre import (
    capacity_written,
    name_mended,
    office_mended,
    person_named,
)
from congkhai.importing.structure.head_marks import date_read, number_read
from congkhai.importing.structure.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("printed", "number", "symbol"),
    [
        ("Số: 12/KH-UBND", "12", "KH-UBND"),
        ("Số:2599 /KH - BQL", "2599", "KH-BQL"),
        ("Số:        /KH-SGDĐT", None, "KH-SGDĐT"),
        ("Số: ......./KH-UBND", None, "KH-UBND"),
        ("Số 45-KH/TU", "45", "KH/TU"),
        ("Số:     -CT/TW", None, "CT/TW"),
        ("Số: 181/2024/NĐ-CP", "181/2024", "NĐ-CP"),
        ("Số: KH/ĐHYH-ĐTN", None, "KH/ĐHYH-ĐTN"),
        ("Số: 5Ð -HD/ĐTN", None, "HD/ĐTN"),
        ("Số: 3 CV/ĐTN", "3", "CV/ĐTN"),
        ("Số: QĐ/KH-UBND", None, "KH-UBND"),
        ("Số: Ô /CT-UBND", None, "CT-UBND"),
        ("Số: 8001/VP-VX", "8001", "VP-VX"),
        ("Số: 66.15/2026/NQ-CP", "66.15/2026", "NQ-CP"),
        ("Nghị quyết số: 115/2025/UBTVQH15", "115/2025", "UBTVQH15"),
        # The last letter is Cyrillic.
        ("Số: 6/TT-BT\u0421", "6", "TT-BTC"),
    ],
)
def test_number_and_symbol_are_read_as_printed(printed, number, symbol):
    assert number_read(printed)[:2] == (number, symbol)


@pytest.mark.parametrize(
    "printed",
    [
        "số 12/KH-UBND ngày",
        "Sở Nội vụ",
        "Số lượng: 5",
        "",
        "- Sở Y tế, Sở/Chi cục các tỉnh;",
        "Nghị quyết số 12/NQ-CP ngày 5/6/2026",
    ],
)
def test_what_is_no_number_is_none(printed):
    assert number_read(printed) is None


@pytest.mark.parametrize(
    ("printed", "place", "date"),
    [
        ("Yên Hà, ngày 05 tháng 6 năm 2026", "Yên Hà", "2026-06-05"),
        ("Yên Hà, ngày     tháng 6 năm 2026", "Yên Hà", "2026-06"),
        ("Yên Hà, ngày ... tháng ... năm 2026", "Yên Hà", "2026"),
        ("Yên Hà, ngày      tháng     năm", "Yên Hà", None),
        ("Yên Hà, ngày 31 tháng 02 năm 2026", "Yên Hà", "2026-02"),
        ("Yên Hà, ngày #tháng 6 năm 2026", "Yên Hà", "2026-06"),
    ],
)
def test_a_blank_in_the_date_stays_blank(printed, place, date):
    assert date_read(printed)[:2] == (place, date)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH YÊN HÀ"], ["Ủy ban nhân dân tỉnh Yên Hà"]),
        (["UBND TỈNH YÊN HÀ", "SỞ CÔNG THƯƠNG"], ["UBND tỉnh Yên Hà", "Sở Công Thương"]),
        (["TỈNH ỦY YÊN HÀ"], ["Tỉnh ủy Yên Hà"]),
        (["BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], ["Bộ Văn hóa, Thể thao và Du lịch"]),
        (
            ["UBND TỈNH YÊN HÀ", "BAN QUẢN LÝ", "KHU KINH TẾ"],
            ["UBND tỉnh Yên Hà", "Ban Quản lý Khu kinh tế"],
        ),
        (["BỘ CÔNG AN", "CÔNG AN TỈNH YÊN HÀ"], ["Bộ Công an", "Công an tỉnh Yên Hà"]),
        (["THỦ TƯỚNG", "CHÍNH PHỦ"], ["Thủ tướng Chính phủ"]),
        (["VĂN PHÒNG", "QUỐC HỘI"], ["Văn phòng Quốc hội"]),
        (["CTCP MÍA ĐƯỜNG YÊN HÀ", "PHÒNG KỸ THUẬT"], ["CTCP mía đường yên hà", "Phòng Kỹ thuật"]),
        (["CỤC ĐÊ ĐIỀU,", "THỦY LỢI VÀ", "NƯỚC SẠCH"], ["Cục Đê điều, Thủy lợi và nước sạch"]),
        (
            ["SỞ Y TẾ YÊN HÀ", "BV ĐKKV NAM SÔNG", "TRẠM Y TẾ XÃ YÊN HẠ"],
            ["Sở Y tế yên hà", "BV ĐKKV Nam Sông", "Trạm Y tế xã Yên Hạ"],
        ),
        (["SỞ Y TẾ", "TTYT HUYỆN YÊN HẠ"], ["Sở Y tế", "TTYT huyện Yên Hạ"]),
        # Two that issue it together, and a list of such.
        (
            ["UBND TỈNH YÊN HÀ", "SỞ Y TẾ", "– SỞ NỘI VỤ"],
            ["UBND tỉnh Yên Hà", "Sở Y tế - Sở Nội vụ"],
        ),
        (["- SỞ Y TẾ", "- SỞ NỘI VỤ"], ["Sở Y tế", "Sở Nội vụ"]),
        (["SỞ LAO ĐỘNG", "- THƯƠNG BINH VÀ XÃ HỘI"], ["Sở Lao động - Thương binh và Xã hội"]),
    ],
)
def test_agencies_are_put_together_and_written_as_in_running_text(printed, names):
    assert [agency_as_written(name, "") for name in agencies(printed)] == names


def test_the_text_itself_shows_how_an_agency_is_written():
    assert agency_as_written("VIỆN ABC", "do Viện Abc chủ trì") == "Viện Abc"


@pytest.mark.parametrize(
    ("printed", "body", "mended"),
    [
        (
            "V/v kiêm tra thuê năm 2026",
            "công tác kiểm tra thuế năm qua",
            "V/v kiểm tra thuế năm 2026",
        ),
        ("TỎ CHỨC DẠY HỌC", "Tổ chức dạy học cho trẻ; tổ chức dạy học", "TỔ CHỨC DẠY HỌC"),
        # The text's own slip is rarer than the right word.
        ("Dọn rác năm 2026", "dọn rác nằm 2026 của năm 2026, năm nay", "Dọn rác năm 2026"),
        ("Dọn rác năm 2026", "trồng cây ven đường", "Dọn rác năm 2026"),
    ],
)
def test_a_head_is_spelt_as_its_text_spells_the_same_words(printed, body, mended):
    assert words_as_in_text(printed, body) == mended


@pytest.mark.parametrize(
    ("printed", "field"),
    [
        ("Bộ Giáo đục và Đào tạo", "Bộ Giáo dục và Đào tạo"),
        ("Sở Y té tỉnh Yên Hà", "Sở Y tế tỉnh Yên Hà"),
        ("Sở y tế", "Sở y tế"),
        ("Ban Vệ sinh", "Ban Vệ sinh"),
    ],
)
def test_a_misread_field_is_the_one_it_can_only_mean(printed, field):
    assert fields_respelt(printed) == field


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thực hiện Quyết định số 12/QĐ-TTg ngày 05/6/2023;", ["12/QĐ-TTg"]),
        ("theo Kết luận số 49-KL/TW, ngày 10/5/2019", ["49-KL/TW"]),
        ("Luật Đất đai số 31/2024/QH15 ngày 18/01/2024", ["31/2024/QH15"]),
        ("các Nghị định: số 64/2007/NĐ-CP; số 73/2019/NĐ-CP", ["64/2007/NĐ-CP", "73/2019/NĐ-CP"]),
        ("Thông tư liên tịch số 19/2012/TTLT-BTC-BKH&ĐT", ["19/2012/TTLT-BTC-BKH&ĐT"]),
        ("Công văn số 123 /VPCP- KGVX", ["123/VPCP-KGVX"]),
        ("Quyết định số31-QĐ/TW, ngày 01-10-1997", ["31-QĐ/TW"]),
        ("Quyết định số 84 QĐ/TWĐTN ngày 22/02/2023", ["84-QĐ/TWĐTN"]),
        ("Nghị quyết 13-NQ/TƯ của Tỉnh ủy", ["13-NQ/TƯ"]),
        ("các Kế hoạch số 12, 13/KH-UBND ngày 05/6/2026", ["12/KH-UBND", "13/KH-UBND"]),
        (
            "Quyết định số 5, 6 và 7/2026/QĐ-UBND",
            ["5/2026/QĐ-UBND", "6/2026/QĐ-UBND", "7/2026/QĐ-UBND"],
        ),
        ("khoản 1, 2 Điều 5 Nghị định số 30/2020/NĐ-CP", ["30/2020/NĐ-CP"]),
        ("theo Mẫu số 03-QĐ/SHTT và biểu mẫu số 4/BC-STP", []),
        ("Biên bản (Mẫu số 01 và 02/HNMT), biểu số 3, 4, 5/BC-STP", []),
        ("Luật số 118/2025/QH15như sau", ["118/2025/QH15"]),
        ("hộ số 12 TB và 3 CT thuộc diện", []),
        ("trực 24/24 giờ, đạt 5/7 xã, theo TCVN 5574", []),
        ("Nghị quyết 57 của Bộ Chính trị", []),
    ],
)
def test_cited_numbers_are_found_and_nothing_else(text, numbers):
    (paragraph,) = paragraphs(text_lines(text))
    assert [citation.number for citation in cited(paragraph) if citation.number] == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trước ngày 15/12/2026", ["2026-12-15"]),
        ("ngày 5 tháng 6 năm 2026", ["2026-06-05"]),
        ("tháng 5/2026", ["2026-05"]),
        ("Quý II/2026 và quý 03 năm 2027", ["2026-Q2", "2027-Q3"]),
        ("6 tháng đầu năm 2026", ["2026-H1"]),
        ("năm 2030", ["2030"]),
        ("15/12 hằng năm", ["--12-15"]),
        ("ngày 22/22/2033", []),
        ("30/2/2026", []),
    ],
)
def test_times_are_as_exact_as_printed(text, found):
    assert [moment.iso for moment in moments(bare(text))] == found


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("từ năm 2023 đến năm 2030", ("2023", "2030")),
        ("(2026-2030)", ("2026", "2030")),
        ("từ ngày 01/11/2024 đến hết ngày 30/11/2024", ("2024-11-01", "2024-11-30")),
        ("từ tháng 9/2024 đến tháng 10/2024", ("2024-09", "2024-10")),
        ("từ 01/5 đến 31/5/2026", ("2026-05-01", "2026-05-31")),
        ("tháng 3 - tháng 5/2026", ("2026-03", "2026-05")),
    ],
)
def test_stretches_have_two_ends(text, stretch):
    assert [found[2:] for found in ranges(bare(text))] == [stretch]


@pytest.mark.parametrize(
    ("text", "number", "name", "date"),
    [
        ("Căn cứ Kế hoạch số 09/KH-THPTYHngày 02/02/2026 của Trường;", "09/KH-THPTYH", None,
         "2026-02-02"),
        ("Thực hiện Kế hoạch số 199/KH-SYT của Sở Y tế (SYT) ngày 05/02/2026 về khám bệnh,",
         "199/KH-SYT", None, "2026-02-05"),
        # The day behind what the issuer's title is about is another's.
        ("Căn cứ Quyết định số 8/QĐ-SYT của Sở Y tế về trực ngày 05/02/2026;", "8/QĐ-SYT", None,
         None),
        ("Thực hiện Nghị quyết Đại hội đại biểu lần thứ V của Đảng bộ; Chỉ thị số 4-CT/TU,", None,
         "Nghị quyết Đại hội đại biểu lần thứ V của Đảng bộ", None),
        ("Căn cứ Biên bản họp Ban Giám đốc ngày 05/3/2026 về kỷ luật;", None,
         "Biên bản họp Ban Giám đốc", "2026-03-05"),
        ("Thực hiện Chiến lược phát triển nhân lực Công ty của Chủ tịch Công ty,", None,
         "Chiến lược phát triển nhân lực Công ty", None),
        ("Thực hiện kế hoạch năm học 2026 - 2027; căn cứ nhu cầu,", None,
         "kế hoạch năm học 2026 - 2027", None),
    ],
)  # fmt: skip
def test_what_a_basis_names_is_read_with_its_day(text, number, name, date):
    (paragraph,) = paragraphs(text_lines(text))
    first = cited(paragraph)[0]
    assert (first.number, first.date) == (number, date)
    assert name is None or first.name == name


@pytest.mark.parametrize(
    ("text", "printed", "date"),
    [
        ("thay thế Công điện số 14/CĐ-UBND hồi 16h00 ngày 08/8/2026;",
         "Công điện số 14/CĐ-UBND hồi 16h00 ngày 08/8/2026", "2026-08-08"),
        ("Công điện số 9/CĐ-BCH lúc 7 giờ 30 phút ngày 2/9/2026 của xã",
         "Công điện số 9/CĐ-BCH lúc 7 giờ 30 phút ngày 2/9/2026", "2026-09-02"),
        ("sửa đổi Kế hoạch số 31/KH-BCĐ138.", "Kế hoạch số 31/KH-BCĐ138", None),
    ],
)  # fmt: skip
def test_what_is_cited_has_its_day_behind_its_hour_and_no_stop(text, printed, date):
    (paragraph,) = paragraphs(text_lines(text))
    (found,) = cited(paragraph)
    assert (found.printed, found.date) == (printed, date)


def test_a_number_on_the_line_below_belongs_to_its_law():
    (paragraph,) = paragraphs(text_lines("Căn cứ Luật Đất đai số\n31/2024/QH15;\n"))
    assert [c.number for c in cited(paragraph)] == ["31/2024/QH15"]


@pytest.mark.parametrize(
    "text", ["Thực hiện kế hoạch này, các thôn dọn rác.", "Căn cứ kết quả thi."]
)
def test_what_names_no_document_is_no_citation(text):
    (paragraph,) = paragraphs(text_lines(text))
    assert cited(paragraph) == []


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Lò Văn Mẫu", "Lò Văn Mẫu"),
        ("ThS. Phùng Thị Mẫu", "Phùng Thị Mẫu"),
        ("Đại tá Vi Văn Mẫu", "Vi Văn Mẫu"),
        ("NGUYỄN VĂN MẪU", "Nguyễn Văn Mẫu"),
        ("PHÓ CHỦ TỊCH", None),
        ("Các phòng, ban", None),
        ("Lưu", None),
    ],
)
def test_a_name_stands_alone_and_without_rank(printed, name):
    assert person_named(printed) == name


@pytest.mark.parametrize(
    ("printed", "put"),
    [("KT.TRƯỞNG BAN", "KT. TRƯỞNG BAN"), ("T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ")],
)
def test_a_capacity_has_its_point_and_space(printed, put):
    assert capacity_written(printed) == put


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("PHO CHỦ TICH", "PHÓ CHỦ TỊCH"),
        ("KT. GIÁM ĐÓC", "KT. GIÁM ĐỐC"),
        ("PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TRƯỞNG THÔN", "TRƯỞNG THÔN"),
    ],
)
def test_an_office_with_wrong_marks_is_called_by_its_name(printed, mended):
    assert office_mended(printed) == mended


@pytest.mark.parametrize(
    ("printed", "mended"),
    [("Nguyên Văn Mẫu", "Nguyễn Văn Mẫu"), ("Lê Văn Mẫu", "Lê Văn Mẫu"), ("Mẫu", "Mẫu")],
)
def test_only_a_family_that_can_be_no_other_is_mended(printed, mended):
    assert name_mended(printed) == mended


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Hoàn thành trước ngày 30/9/2026.", [("2026-09-30", "trước ngày")]),
        ("Gửi chậm nhất **trong ngày 18/12/2026**.", [("2026-12-18", "chậm nhất trong ngày")]),
        ("Trình trong quý III năm 2026.", [("2026-Q3", "trong quý")]),
        ("Đến năm 2030 hoàn thành việc sắp xếp.", [("2030", "đến năm")]),
        (
            "Nộp trước ngày 30/9/2026 và 20/12/2026.",
            [("2026-09-30", "trước ngày"), ("2026-12-20", "trước ngày")],
        ),
        ("Quy hoạch tỉnh đến năm 2030 được duyệt.", []),
        ("Theo Quyết định số 12/QĐ-TTg ngày 05/6/2026.", []),
        ("Thực hiện từ năm 2026 đến năm 2030.", []),
        ("Phiên họp vào ngày 04/01/2026.", []),
        ("Kế hoạch có hiệu lực kể từ ngày ký đến hết ngày 31/12/2026.", []),
    ],
)
def test_a_deadline_is_a_date_with_a_bound(sentence, due):
    text = (
        f"Số: 1/KH-A\nYên Hà, ngày 01 tháng 6 năm 2026\nKẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\n{sentence}"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert [(found.due, found.relation) for found in gathered(parts).duties.dues] == due
