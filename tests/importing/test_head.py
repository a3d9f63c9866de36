"""Heads as they come: broken by narrow columns, run together, with bars between the columns."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.structure.genre import signing_parts


def facts_of(text: str) -> dict[str, object]:
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return facts_as_json(gathered(parts))


def test_a_head_broken_by_a_narrow_column_is_put_together():
    found = facts_of(
        "ỦY\nBAN NHÂN DÂN\nTỈNH YÊN HÀ\n-------\n|\n"
        "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
        "Số:\n06/CT-UBND\n|\nYên\nHà, ngày 23\ntháng 3 năm 2026\n|\n"
        "CHỈ THỊ\nVỀ\nPHÒNG, CHỐNG THIÊN TAI\n\nNội dung như sau."
    )
    assert [found[key] for key in ("number", "symbol", "place", "date", "agency", "title")] == [
        "06",
        "CT-UBND",
        "Yên Hà",
        "2026-03-23",
        "Ủy ban nhân dân tỉnh Yên Hà",
        "VỀ PHÒNG, CHỐNG THIÊN TAI",
    ]


def test_a_date_alone_takes_no_word_of_the_line_above():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/KH-SYT\nYên Hà, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nKhám bệnh\n\nNội dung."
    )
    assert (found["place"], found["agency"]) == ("Yên Hà", "Sở Y tế")


def test_what_stands_beside_the_rest_of_a_number_is_not_lost():
    found = facts_of(
        "UBND XÃ YÊN HÀ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45\n"
        "/CT-UBND\tHỏa tốc\tYên Hà, ngày 05 tháng 3 năm 2026\n\nCHỈ THỊ\nVề cháy\n\nNội dung."
    )
    keys = ("number", "symbol", "date")
    assert [found[key] for key in keys] == ["45", "CT-UBND", "2026-03-05"]


@pytest.mark.parametrize("end", ["bảo đảm an toàn giao thông,", "giữ trật tự,"])
def test_a_subject_broken_at_a_comma_is_read_on(end: str):
    found = facts_of(
        "UBND XÃ YÊN HÀ\nSố: 12/UBND-VX\nV/v tăng cường\n" + end + "\nvệ sinh đô thị\n"
        "Yên Hà, ngày 05 tháng 3 năm 2026\nKính gửi: Các thôn\nNội dung như sau."
    )
    assert found["title"] == f"V/v tăng cường {end} vệ sinh đô thị"
    assert (found["place"], found["date"]) == ("Yên Hà", "2026-03-05")


def test_a_letter_is_a_letter_whatever_its_symbol_begins_with():
    found = facts_of(
        "CỤC THUẾ\nSố: 98/CT-TTHT\nV/v hóa đơn\nYên Hà, ngày 02 tháng 3 năm 2026\n"
        "Kính\ngửi: Công ty A\nNội dung như sau."
    )
    assert (found["type"], found["title"]) == ("công văn", "V/v hóa đơn")


def test_a_type_with_its_letters_apart_is_read():
    found = facts_of(
        "TỈNH ỦY YÊN HÀ\nSố 4-KL/TU\nYên Hà, ngày 02 tháng 3 năm 2026\nK Ế T LUẬN\n"
        "HỘI NGHỊ LẦN THỨ BA\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề đọc sách,\nđịnh hướng đến năm 2030\n"
        "Hội nghị lần thứ ba đã thảo luận\nvà kết luận:\nI. TÌNH HÌNH"
    )
    assert (found["type"], found["title"]) == (
        "kết luận",
        "HỘI NGHỊ LẦN THỨ BA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về đọc sách, định hướng đến năm 2030",
    )


def test_a_telegram_without_a_title_has_none():
    found = facts_of(
        "UBND HUYỆN YÊN HÀ\nSố: 4/CĐ-UBND\nYên Hà, ngày 02 tháng 3 năm 2026\nCÔNG ĐIỆN\n"
        "Vào hồi 10 giờ 00 ngày 02/3/2026\nCHỦ TỊCH UBND HUYỆN ĐIỆN:\nCác xã."
    )
    assert (found["title"], found["deadlines"]["events"]) == (None, [])


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", ["KT. BỘ TRƯỞNG, CHỦ NHIỆM"]),
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        ("TM. ĐOÀN CHỦ TỊCH", ["TM. ĐOÀN CHỦ TỊCH"]),
        ("T/M BAN BÍ THƯ", ["T/M BAN BÍ THƯ"]),
        ("KT. VỤ TRƯỞNG VỤ QUẢN LÝ", ["KT. VỤ TRƯỞNG VỤ QUẢN LÝ"]),
        ("PHÓ CHỦ TỊCH", ["PHÓ CHỦ TỊCH"]),
        (
            "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Mẫu",
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Văn Mẫu"],
        ),
    ],
)
def test_capacity_and_office_on_one_line_are_two(printed, parts):
    assert signing_parts(printed) == parts


def test_bars_between_columns_are_no_part_of_what_they_part():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/KH-SYT\nKẾ HOẠCH\nKhám bệnh\n\nNội dung.\n\n"
        "Nơi nhận: | KT. GIÁM ĐỐC |\n- Như trên; | PHÓ GIÁM ĐỐC |\n- Lưu: VT. | Lò Văn Mẫu |"
    )
    assert found["signatory"] == {
        "name": "Lò Văn Mẫu",
        "title": "PHÓ GIÁM ĐỐC",
        "capacity": ["KT. GIÁM ĐỐC"],
    }
    assert found["recipients_count"] == 2


def test_the_stamp_of_the_office_that_received_a_scan_is_set_aside():
    found = facts_of(
        "TTĐI\nUBND TỈNH YÊN HÀ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/SYT-VP\t"
        "Yên Hà, ngày 2 tháng 3 năm 2026\nV/v khám bệnh\tCÔNG VĂN ĐẾN\n"
        "cho người già\tNgày:..5.3.26\n\nKính gửi: Các xã.\n\nNội dung."
    )
    assert (found["agency"], found["title"], found["date"]) == (
        "UBND tỉnh Yên Hà",
        "V/v khám bệnh cho người già",
        "2026-03-02",
    )


def test_type_and_title_may_share_a_line():
    found = facts_of(
        "SỞ Y TẾ\nSố: 7/KH-SYT\nYên Hà, ngày 2 tháng 3 năm 2026\n\nKẾ HOẠCH Khám bệnh cho\n"
        "người già\n\nNội dung."
    )
    assert (found["type"], found["title"]) == ("kế hoạch", "Khám bệnh cho người già")


def test_a_title_in_capitals_goes_on_though_its_line_begins_with_an_issuer():
    found = facts_of(
        "QUỐC HỘI\nNghị quyết số: 6/2026/QH15\nNGHỊ QUYẾT\nQUY ĐỊNH VỀ SỐ LƯỢNG ĐẠI BIỂU\n"
        "HỘI ĐỒNG NHÂN DÂN CẤP XÃ\n\nQUỐC HỘI\nCăn cứ Hiến pháp;\n\nĐiều 1. Số lượng\nNăm người."
        "\n\nNghị quyết này được Quốc hội thông qua ngày 24 tháng 12 năm 2026."
    )
    assert found["title"] == "QUY ĐỊNH VỀ SỐ LƯỢNG ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN CẤP XÃ"
    assert found["date"] == "2026-12-24"


def test_a_form_to_be_filled_in_is_no_document_of_its_own():
    parts = documents(
        read_bytes(
            "a.txt",
            (
                "CHÍNH PHỦ\nSố: 6/2026/NĐ-CP\nHà Nội, ngày 2 tháng 3 năm 2026\nNGHỊ ĐỊNH\n"
                "Về đọc sách\n\nĐiều 1. Đọc sách.\n\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\n"
                "PHÓ THỦ TƯỚNG\n\nLò Văn Mẫu\n\nPHỤ LỤC\nMẫu số 01\n"
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: ....../QĐ-...\n..., ngày ... tháng ... "
                "năm ...\nQUYẾT ĐỊNH\nVề việc ...\nNơi nhận:\n- Như trên;\n- Lưu: ...\n"
            ).encode(),
        )
    )
    assert len(parts) == 1
    facts = gathered(parts[0])
    assert (facts.signer, facts.office) == ("Lò Văn Mẫu", "PHÓ THỦ TƯỚNG")
    assert parts[0].closing.recipients == ()


def test_a_number_below_the_title_is_the_number():
    found = facts_of(
        "CÔNG TY TNHH YÊN HÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHỢP ĐỒNG MUA SÁCH\n"
        "Số: 01/2026/HĐMB\n\nHôm nay hai bên ký."
    )
    assert (found["number"], found["symbol"], found["title"]) == ("01/2026", "HĐMB", "MUA SÁCH")


@pytest.mark.parametrize(
    "text",
    [
        "Trăm năm trong cõi người ta,\nChữ tài chữ mệnh khéo là ghét nhau.",
        "CHUYỆN LÀNG\n\nHắn vừa đi vừa hát.\n\nCHƯƠNG I\nHôm ấy trời mưa.",
        "def main():\n    # Số: 12/KH-UBND\n    return 2026",
        "MINUTES OF THE MEETING\nDate: 12/03/2026\n1. Opening\n\nCHAIRMAN\nJohn Smith",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐƠN XIN NGHỈ PHÉP\nTôi tên là: Lò Văn Mẫu",
        "Chào chị, em gửi kế hoạch. Chị xem giúp em trước thứ Hai nhé.",
        "a,b,c\n1,2,3",
        ".",
    ],
)
def test_what_is_no_document_fills_no_field(text):
    found = facts_of(text)
    for key in ("number", "symbol", "date", "place", "agency", "parent_agency", "title"):
        assert found[key] is None, key
    assert (found["type"], found["signatory"]) == (None, None)
    assert (found["parents"], found["recipients_count"]) == ([], 0)


def test_head_and_signature_in_tables_of_markdown_are_no_data():
    found = facts_of(
        "| ỦY BAN NHÂN DÂN<br>TỈNH YÊN HÀ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
        "| Số: 8/KH-UBND | Yên Hà, ngày 5 tháng 6 năm 2026 |\n\n## KẾ HOẠCH\n### Đọc sách\n\n"
        "Nội dung.\n\n"
        "| Nơi nhận:<br>- Tỉnh ủy;<br>- Lưu: VT. | KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br>Lò Văn Mẫu |\n"
        "|---|---|\n"
    )
    assert (found["agency"], found["symbol"]) == ("Ủy ban nhân dân tỉnh Yên Hà", "KH-UBND")
    assert found["signatory"] == {
        "name": "Lò Văn Mẫu",
        "title": "PHÓ CHỦ TỊCH",
        "capacity": ["KT. CHỦ TỊCH"],
    }
    assert found["recipients_count"] == 2
    assert (
        found["accounting"]["placed"] + found["accounting"]["set_aside"]
        == (found["accounting"]["lines"])
    )


def test_recipients_run_together_on_one_line_are_counted():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/KH-SYT\nKẾ HOẠCH\nKhám bệnh\n\nNội dung.\n\n"
        "Nơi nhận: - Tỉnh ủy; - Các sở - ngành; - Lưu: VT.\nGIÁM ĐỐC\nLò Văn Mẫu"
    )
    assert found["recipients_count"] == 3


def test_a_type_of_two_bodies_has_its_title_below():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/CTr-SYT\nCHƯƠNG TRÌNH PHỐI HỢP\nVề khám bệnh cho người già\n\nNội dung."
    )
    assert found["type"] == "chương trình phối hợp"
    assert found["title"] == "Về khám bệnh cho người già"


def test_an_agency_stands_above_a_number_left_blank():
    found = facts_of("CÔNG TY ĐIỆN LỰC TỈNH YÊN HÀ\nSố:\nKính gửi: Các đội\n\nNội dung như sau.")
    assert (found["agency"], found["number"]) == ("Công ty Điện lực tỉnh Yên Hà", None)


@pytest.mark.parametrize(
    ("head", "agency", "parent"),
    [
        (
            "ỦY BAN MTTQ VIỆT NAM\nXÃ YÊN HẠ\nBAN THƯỜNG TRỰC",
            "Ban Thường trực Ủy ban MTTQ Việt Nam xã Yên Hạ",
            None,
        ),
        ("HUYỆN ỦY YÊN HẠ\nBAN THƯỜNG VỤ", "Ban Thường vụ Huyện ủy Yên Hạ", None),
        (
            "TỈNH ĐOÀN YÊN HÀ\nHUYỆN ĐOÀN YÊN HẠ\nBAN CHẤP HÀNH",
            "Ban Chấp hành Huyện đoàn Yên Hạ",
            "Tỉnh đoàn Yên Hà",
        ),
        # A committee for one task is a body of its own.
        ("UBND XÃ YÊN HẠ\nBAN CHỈ ĐẠO", "Ban Chỉ đạo", "UBND xã Yên Hạ"),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TUYÊN GIÁO",
            "Ban Tuyên giáo Trung ương",
            "Ban Chấp hành Trung ương",
        ),
        ("VĂN PHÒNG\nCHÍNH PHỦ", "Văn phòng Chính phủ", None),
        ("UBND ĐẶC KHU YÊN HẠ\nTHÔN BÃI TRÊN", "Thôn Bãi Trên", "UBND đặc khu Yên Hạ"),
        ("UBND XÃ YÊN HẠ\nTHÔN 5", "Thôn 5", "UBND xã Yên Hạ"),
        ("UBND XÃ YÊN HẠ\nẤP 3B", "Ấp 3B", "UBND xã Yên Hạ"),
        (
            "ỦY BAN NHÂN DÂN\nPHƯỜNG YÊN HẠ\nTỔ DÂN PHỐ SỐ 4",
            "Tổ dân phố số 4",
            "Ủy ban nhân dân phường Yên Hạ",
        ),
        ("UBND XÃ YÊN HẠ\nBẢN NÀ MẪU", "Bản Nà Mẫu", "UBND xã Yên Hạ"),
        # A union's branch of a village, and a paper.
        ("CHI HỘI NÔNG DÂN\nTHÔN BÃI TRÊN", "Chi hội Nông dân thôn bãi trên", None),
    ],
)
def test_whose_organ_issues_is_part_of_its_name(head, agency, parent):
    found = facts_of(
        f"{head}\nSố: 6/KH-ABC\nYên Hạ, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\nNội dung."
    )
    assert (found["agency"], found["parent_agency"]) == (agency, parent)


@pytest.mark.parametrize(
    ("head", "said", "agency"),
    [
        (
            "CÔNG ĐOÀN CƠ SỞ CÔNG TY TNHH MAY SAO MAI",
            "CĐCS Công ty TNHH May Sao Mai",
            "Công đoàn cơ sở Công ty TNHH May Sao Mai",
        ),
        (
            "CHI BỘ XÍ NGHIỆP VÔI ĐÔNG PHÚ",
            "lò của Xí nghiệp Vôi Đông Phú",
            "Chi bộ Xí nghiệp Vôi Đông Phú",
        ),
        ("CÔNG TY CỔ PHẦN GỐM BẾN LỚN", "thợ gốm Bến Lớn", "Công ty cổ phần Gốm Bến Lớn"),
        # What the text writes in small letters is no name of its own.
        ("HỢP TÁC XÃ GỐM BẾN LỚN", "Hợp tác xã gốm bến lớn", "Hợp tác xã gốm bến lớn"),
    ],
)
def test_a_company_is_written_as_in_the_text_whatever_stands_before_it(head, said, agency):
    found = facts_of(
        f"{head}\nSố: 6/KH-ABC\nYên Hạ, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"
        f"Để giúp {said}, nay có kế hoạch như sau.\n"
    )
    assert found["agency"] == agency


@pytest.mark.parametrize(
    ("head", "line", "agency", "parent"),
    [
        (
            "TỔNG CÔNG TY XI MĂNG YÊN HÀ\nCÔNG TY TNHH MỘT THÀNH VIÊN",
            "",
            "Tổng công ty Xi măng Yên Hà",
            None,
        ),
        ("CÔNG TY CẤP NƯỚC YÊN HÀ\nCÔNG TY CỔ PHẦN", "", "Công ty Cấp nước Yên Hà", None),
        (
            "TỔNG CÔNG TY XI MĂNG YÊN HÀ\nCÔNG TY CỔ PHẦN VẬN TẢI ĐÔNG PHÚ",
            "",
            "Công ty cổ phần Vận tải đông phú",
            "Tổng công ty Xi măng Yên Hà",
        ),
        (
            "TỔNG CÔNG TY XI MĂNG YÊN HÀ\nHỘI ĐỒNG THÀNH VIÊN",
            "HỘI ĐỒNG THÀNH VIÊN TỔNG CÔNG TY XI MĂNG YÊN HÀ\n\n",
            "Hội đồng thành viên Tổng công ty Xi măng Yên Hà",
            "Tổng công ty Xi măng Yên Hà",
        ),
    ],
)
def test_of_what_kind_a_company_is_stands_below_it(head, line, agency, parent):
    text = (
        f"{head}\nSố: 4/NQ-YH\nYên Hà, ngày 02 tháng 01 năm 2026\n\nNGHỊ QUYẾT\nQuét vôi\n\n"
        f"{line}Căn cứ Điều lệ;\n\nĐiều 1. Quét vôi.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.agency, facts.parent_agency) == (agency, parent)


@pytest.mark.parametrize(
    ("above", "own", "agency"),
    [
        ("SỞ VĂN HÓA VÀ THỂ THAO", "THƯ VIỆN TỈNH YÊN HÀ", "Thư viện tỉnh Yên Hà"),
        ("UBND TỈNH YÊN HÀ", "VƯỜN QUỐC GIA BẠCH SƠN", "Vườn quốc gia Bạch Sơn"),
        ("SỞ NỘI VỤ", "KHO LƯU TRỮ LỊCH SỬ", "Kho lưu trữ lịch sử"),
        ("SỞ Y TẾ", "LÀNG TRẺ EM SOS YÊN HÀ", "Làng trẻ em SOS Yên Hà"),
        ("TỔNG CÔNG TY CAO SU", "NÔNG TRƯỜNG ĐỒI CHÈ", "Nông trường Đồi Chè"),
    ],
)
def test_a_body_below_another_is_its_own_whatever_it_does(above, own, agency):
    found = facts_of(
        f"{above}\n{own}\nSố: 6/KH-ABC\nYên Hà, ngày 23 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n"
        "I. NỘI DUNG\n1. Trồng cây.\n"
    )
    assert found["agency"] == agency
    assert found["parent_agency"]


def test_a_name_that_goes_on_below_is_one():
    found = facts_of(
        "SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH\nSố: 6/KH-ABC\nYên Hà, ngày 23 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây.\n"
    )
    assert (found["agency"], found["parent_agency"]) == ("Sở Văn hóa, Thể thao và Du lịch", None)


def test_the_party_beside_the_head_on_two_lines_is_no_agency():
    found = facts_of(
        "|\nTỈNH ỦY YÊN HÀ\n*\n|\n**ĐẢNG CỘNG SẢN\nVIỆT NAM**\n|\n|\nSố 7-HD/TU\n|\n"
        "*Yên Hà, ngày 19\ntháng 3 năm 2026*\n|\n\nHƯỚNG DẪN\nvề sinh hoạt chi bộ\n\nNội dung."
    )
    assert (found["agency"], found["parent_agency"]) == ("Tỉnh ủy Yên Hà", None)


def test_a_gap_within_the_motto_parts_no_columns():
    found = facts_of(
        "CÔNG ĐOÀN YÊN HÀ\nSố: 172/CĐ-TG\nV/v tuyên truyền kết quả Đại hội\nlần thứ XI\n"
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n Độc lập - Tự  do - Hạnh phúc\n\n"
        "Yên Hà, ngày 9 tháng 8 năm 2026\nKính gửi: Các đơn vị.\n\nNội dung."
    )
    assert found["title"] == "V/v tuyên truyền kết quả Đại hội lần thứ XI"


def test_the_end_of_a_subject_beside_the_date_is_no_place():
    found = facts_of(
        "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Số: 12/SYT-NV\nV/v khảo sát phòng bệnh, thiết Yên Hà, ngày 10 tháng 4 năm 2026\n"
        "bị của trạm y tế\n\nKính gửi: Các trạm y tế.\n\nNội dung."
    )
    assert found["place"] == "Yên Hà"


HEAD = "UBND XÃ YÊN HẠ\nSố: 6/KH-ABC\nYên Hạ, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("**III.\nĐÁNH GIÁ NGUY CƠ**\n\nSau lũ, dọn rác.\n\n**IV.\nKINH PHÍ**\n\nNgân sách.\n",
         ["III. ĐÁNH GIÁ NGUY CƠ", "IV. KINH PHÍ"]),
        ("1. Thời gian đăng ký: từ 04/01/2026 tại đường dẫn.\n\n2. Lệ phí thi: 100.000 đồng.\n\n"
         "3. Nội dung thi: Đọc.\n", ["1. Thời gian đăng ký", "2. Lệ phí thi", "3. Nội dung thi"]),
        ("1. Các thôn dọn rác.\n\n2. Trạm y tế cử người trực.\n\n3. Các hộ treo cờ.\n", []),
        ("**1. Phòng Kinh tế**\n\na) Bố trí kinh phí.\n\n**2. Phòng Văn hóa**\n\na) Treo cờ.\n",
         ["1. Phòng Kinh tế", "2. Phòng Văn hóa"]),
        ("1. Phòng Kinh tế:\n\n- Bố trí kinh phí.\n\n2. Phòng Văn hóa:\n\n- Treo cờ.\n\n"
         "3. Các thôn dọn rác, treo cờ và báo cáo UBND xã trước ngày 05 tháng 9 năm 2026.\n",
         ["1. Phòng Kinh tế", "2. Phòng Văn hóa"]),
        ("1. Các sở, xã\n\na) Trồng cây.\n\n2. Các trường: Công Thương, Kỹ thuật chủ trì, phối "
         "hợp trồng cây.\n\n3. Sở Y tế:\n\na) Phun thuốc.\n\nb) Trực.\n\n4. Sở Nội vụ\n\na) Họp.",
         ["1. Các sở, xã", "3. Sở Y tế", "4. Sở Nội vụ"]),
        ("ĐIỀU KIỆN\n\nĐủ 18 tuổi.\n\nHỒ SƠ\n\nĐơn đăng ký theo mẫu.\n", ["ĐIỀU KIỆN", "HỒ SƠ"]),
        ("Sửa nghị quyết:\n\nPhần IV cho phù hợp với thời gian đại hội.\n", []),
    ],
)  # fmt: skip
def test_sections_are_what_heads_the_text(text, sections):
    assert [s.strip("*") for s in facts_of(HEAD + text)["sections"]] == sections


SITE_TABLE = (
    "|\nClick vào để xem chi tiết.\n|\n**Số hiệu:**\n|\n17/CV-BCĐ\n|\n|\n"
    "**Loại văn bản:**\n|\nCông văn\n|\n**Nơi ban hành:**\n|\nBan Chỉ đạo tỉnh Yên Hà\n|\n"
    "**Người ký:**\n|\nTrần Văn Bình\n|\n**Ngày ban hành:**\n|\n05/03/2026\n"
    "|\n**\nNgày hiệu lực:**\n|\nĐã biết\n|\n"
)
SITE_LETTER = (
    "**Kính gửi:** Các sở.\nBan Chỉ đạo đề nghị các sở báo cáo trước ngày 20/3/2026.\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n|\n**KT. TRƯỞNG BAN**\nPHÓ TRƯỞNG BAN\nTrần Văn Bình\n|\n"
)
SITE_LISTS = (
    "Công văn 17/CV-BCĐ năm 2026 rà soát hộ nghèo do Ban Chỉ đạo tỉnh Yên Hà ban hành\n"
    "## Văn bản liên quan\nBan hành:\n09/12/2025\nHiệu lực: Đã biết\nCập nhật:\n11/12/2025\n"
    "Kính gửi: Quý khách\nHạn dùng thử đến ngày 31/12/2026.\n"
)


def test_the_table_of_a_legal_site_is_the_head_of_a_text_without_one():
    found = facts_of(SITE_TABLE + SITE_LETTER + SITE_LISTS)
    keys = ("type", "number", "symbol", "date", "agency", "title")
    assert [found[key] for key in keys] == [
        "công văn", "17", "CV-BCĐ", "2026-03-05", "Ban Chỉ đạo tỉnh Yên Hà", "rà soát hộ nghèo",
    ]  # fmt: skip


def test_dates_of_a_sites_lists_below_the_signature_are_no_deadlines():
    found = facts_of(SITE_TABLE + SITE_LETTER + SITE_LISTS)
    assert [term["due"] for term in found["deadlines"]["one_off"]] == ["2026-03-20"]


def test_what_a_site_calls_a_text_again_below_it_is_none_of_its_words():
    table = SITE_TABLE.replace("**Nơi ban", "**Trích yếu:**\n|\nRà soát\n|\n**Nơi ban")
    called = "Công văn 17/CV-BCĐ ngày 05/03/2026 rà soát hộ nghèo\n"
    note = "Văn bản này chưa cập nhật nội dung Tiếng Anh\n"
    (parts,) = documents(
        read_bytes("a.txt", (table + SITE_LETTER + note + called + SITE_LISTS).encode())
    )
    kept = " ".join(p.text for p in (*parts.body, *parts.appendix))
    assert "17/CV-BCĐ ngày" not in kept
    assert "chưa cập nhật" not in kept


@pytest.mark.parametrize(
    "lists",
    [
        "PHỤ LỤC\nDANH SÁCH\n- Quyết định 5/QĐ-UBND ngày 05/03/2026 về quét vôi\n",
        "Quyết định 5/QĐ-UBND ngày 05/03/2026 về quét vôi\n"
        "Quyết định 6/QĐ-UBND ngày 06/03/2026 về cấp vôi\n",
    ],
)
def test_texts_that_a_letter_lists_at_its_end_are_its_words(lists: str):
    table = SITE_TABLE.replace("**Nơi ban", "**Trích yếu:**\n|\nRà soát\n|\n**Nơi ban")
    (parts,) = documents(read_bytes("a.txt", (table + SITE_LETTER + lists + SITE_LISTS).encode()))
    assert "5/QĐ-UBND" in " ".join(p.text for p in (*parts.body, *parts.appendix))


def test_an_appendix_below_a_sites_lists_is_read():
    appendix = "PHỤ LỤC\nViệc của các sở\n1. Sở Y tế báo cáo trước ngày 30/4/2026.\n"
    found = facts_of(SITE_TABLE + SITE_LETTER + SITE_LISTS + appendix)
    assert "2026-04-30" in [term["due"] for term in found["deadlines"]["one_off"]]


def test_the_own_head_of_a_text_goes_before_the_table_of_the_site():
    own = "UBND XÃ YÊN HẠ\nSố: 6/UBND-VX\nV/v dọn rác\nYên Hạ, ngày 23 tháng 3 năm 2026\n"
    found = facts_of(SITE_TABLE + own + SITE_LETTER)
    assert (found["symbol"], found["title"]) == ("UBND-VX", "V/v dọn rác")


def test_few_labels_make_no_table_of_a_site():
    found = facts_of("Ngày ban hành: 05/03/2026\nSố hiệu: 17/CV-BCĐ\nCác sở báo cáo.\n")
    assert (found["symbol"], found["date"]) == (None, None)


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("Số.....6.44...... Ố __ KÉHOẠCH\nTrồng cây", "kế hoạch", "Trồng cây"),
        ("KÉẾ HOẠCH TRỒNG CÂY NĂM 2026", "kế hoạch", "TRỒNG CÂY NĂM 2026"),
        ("KẾ HOẠCH TRỒNG CÂY NĂM 2026", "kế hoạch", "TRỒNG CÂY NĂM 2026"),
    ],
)
def test_a_type_beside_a_stamp_or_misread_is_read(line: str, kind: str, title: str):
    found = facts_of(
        f"SỞ Y TẾ\nSố: 6/KH-SYT\nYên Hà, ngày 23 tháng 3 năm 2026\n{line}\n\nNội dung."
    )
    assert (found["type"], found["title"]) == (kind, title)


@pytest.mark.parametrize("number", ["ô: 45 /KH-SYT", "Só:#\u20446 /KH-SYT", "Số:/44 /KH-SYT"])
def test_a_damaged_number_leaves_symbol_and_place(number: str):
    found = facts_of(
        f"SỞ Y TẾ\n{number} Yên Hà, ngày 23 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nNội dung."
    )
    assert (found["symbol"], found["place"], found["date"]) == ("KH-SYT", "Yên Hà", "2026-03-23")


def test_a_body_beside_a_motto_with_two_dashes_is_the_issuer():
    found = facts_of(
        "SỞ Y TẾ YÊN HÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "THANH TRA Độc lập —- Tự do - Hạnh phúc\n"
        "Số: 2/KH-TTra Yên Hà, ngày 28 tháng 8 năm 2026\nKẾ HOẠCH\nThanh tra nhà thuốc\n\nNội dung."
    )
    assert found["agency"] == "Thanh tra"


def test_a_committee_for_the_work_of_a_field_is_one_body():
    found = facts_of(
        "UBND TỈNH YÊN HÀ\nBAN CHỈ ĐẠO CÔNG TÁC\nPHÒNG, CHỐNG THIÊN TAI\nSố: 2/KH-BCĐ\n"
        "Yên Hà, ngày 28 tháng 8 năm 2026\nKẾ HOẠCH\nĐắp đê\n\nNội dung."
    )
    assert found["agency"] == "Ban Chỉ đạo công tác phòng, chống thiên tai"


def test_a_subject_below_number_and_day_needs_no_mark():
    found = facts_of(
        "CÔNG ĐOÀN YÊN HÀ\nSố: 95 / CV-CĐ\tYên Hà, ngày 11 tháng 5 năm 2026\n"
        "Về lấy ý kiến góp ý\nvào dự thảo\n\nKính gửi: Các tổ công đoàn.\n\nNội dung."
    )
    assert found["title"] == "Về lấy ý kiến góp ý vào dự thảo"


@pytest.mark.parametrize("printed", ["“Đặng Văn Minh", "ˆ Đặng Văn Minh", "Đặng Văn Minh"])
def test_a_speck_before_the_signers_name_does_not_hide_it(printed: str):
    found = facts_of(f"{HEAD}Nội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{printed}\n")
    assert found["signatory"]["name"] == "Đặng Văn Minh"


@pytest.mark.parametrize("symbol", ["QƯ-UBND", "TƯ-HĐ", "QĐƯ-UBND", "KH-BCĐƯ", "QĐ-UBND"])
def test_a_symbol_is_read_with_every_letter_that_it_bears(symbol):
    found = facts_of(
        f"UBND XÃ YÊN HÀ\nSố: 15/{symbol}\nYên Hà, ngày 15 tháng 5 năm 2026\nQUYẾT ĐỊNH\n"
        "Quét vôi\n\nNội dung như sau."
    )
    assert (found["number"], found["symbol"]) == ("15", symbol)


@pytest.mark.parametrize(
    ("symbol", "kind"), [("VBHN-BAH", "văn bản hợp nhất"), ("QĐ-BAH", "quyết định")]
)
def test_a_consolidated_text_is_not_what_it_joins(symbol, kind):
    found = facts_of(
        f"BỘ AO HỒ\nSố: 12/{symbol}\nHà Nội, ngày 24 tháng 3 năm 2026\nQUYẾT ĐỊNH\n"
        "Về việc ban hành Quy chế quản lý ao\n\nNội dung như sau."
    )
    assert (found["type"], found["symbol"]) == (kind, symbol)
