"""Names, places and titles that a scan misread are put right; names of other peoples are kept."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.structure.scan_names import agency_of_scan, called_in_text, place_of_scan
from congkhai.importing.structure.word_pairs import misspelt, pairs_respelt


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("trung học phố thông năm 2026", "trung học phổ thông năm 2026"),
        ("KẾ HOẠCH TỔ CHÚC THI KẾT THÚC HỌC KỲ", "KẾ HOẠCH TỔ CHỨC THI KẾT THÚC HỌC KỲ"),
        ("thay đỗi thời gian báo cáo", "thay đổi thời gian báo cáo"),
        ("đấu thầu cuúg ứng thuốc", "đấu thầu cung ứng thuốc"),
        ("tổ chức hoăc cá nhân", "tổ chức hoặc cá nhân"),
    ],
)
def test_syllables_are_put_right_by_those_beside_them(read: str, meant: str):
    assert pairs_respelt(read) == meant


@pytest.mark.parametrize(
    "printed",
    [
        "địa bàn tỉnh Đắk Lắk, xã Krông Năng",
        "phong trào thi đua làm đẹp đường làng",
        "Phát động Tháng Công nhân",
        "cộng tác viên dân số",
        "khóa học mùa hè",
        "thương vụ ở nước ngoài",
        "nơi đông dân",
        "xã Phù Yên",
        "phường Gia Định",
        "xã Thạnh Hóa",
        "tổ chức hoặc cá nhân",
    ],
)
def test_what_occurs_is_left_as_it_is_printed(printed: str):
    assert pairs_respelt(printed) == printed
    assert misspelt(printed) == 0


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("_ ƯBND TĨNH QUẢNG NGÃI", "UBND TỈNH QUẢNG NGÃI"),
        ("SƠ Y TẾ -CÔNG ĐOÀN NGÀNH", "SỞ Y TẾ - CÔNG ĐOÀN NGÀNH"),
        ("BAN TỎ CHỨC CUỘC THỊ PA. —", "BAN TỔ CHỨC CUỘC THI"),
        ("TRƯỜNG ĐẠI HỌC CÔNG THƯƠNG ˆ — Thi", "TRƯỜNG ĐẠI HỌC CÔNG THƯƠNG"),
        ("KHOA KHOA HỌC MÁY TÍNH", "KHOA KHOA HỌC MÁY TÍNH"),
        ("Số:/44 /CT-UBND", ""),
    ],
)
def test_the_line_of_an_agency(read: str, meant: str):
    assert agency_of_scan(read) == meant


def test_the_place_of_a_scan():
    assert place_of_scan("Thành phó Hô Chí Minh") == "Thành phố Hồ Chí Minh"
    assert place_of_scan("Tp.Hè Chí Minh") == "Tp.Hồ Chí Minh"


def test_the_head_of_a_scan():
    text = (
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TĨNH YÊN HÀ Độc lập - Tự do - Hạnh phúc\n\n"
        "Số:⁄44 /CT-UBND\n\nYên Hà, ngàW/† tháng 5 năm 2026\n\nCHÍ THỊ\n"
        "Về tăng cường chỉ đạo Kỳ thi tốt nghiệp trung học phố thông\n\n"
        "1. Sở Giáo dục và Đào tạo chuẩn bị đây đủ các điêu kiện; bảo đảm trật tự ~ an toàn.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    found = facts_as_json(gathered(parts))
    keys = ("type", "number", "symbol", "date", "place", "agency", "title")
    assert [found[key] for key in keys] == [
        "chỉ thị",
        None,
        "CT-UBND",
        "2026-05",
        "Yên Hà",
        "Ủy ban nhân dân tỉnh Yên Hà",
        "Về tăng cường chỉ đạo Kỳ thi tốt nghiệp trung học phổ thông",
    ]
    doubted = {doubt["key"] for doubt in found["doubts"]}
    assert {"agency", "title", "number"} <= doubted


def test_a_name_that_cannot_be_read_is_left_blank_and_doubted():
    text = (
        "TẬP ĐOÀN YHÀ IDIL _ ộ sỐ = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/CV-YH\n"
        "Yên Hà, ngày 02 tháng 3 năm 2026\nKính gửi: Các phòng\n\nNội dung như sau ~ đây.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    found = facts_as_json(gathered(parts))
    assert found["agency"] is None or "idil" not in found["agency"].lower()
    assert "agency" in {doubt["key"] for doubt in found["doubts"]}


@pytest.mark.parametrize(
    ("capacity", "name", "office", "signer"),
    [
        ("T/M BỘ CHÍNH\nTRỊ\nTHƯỜNG TRỰC", "Trần Thị Mẫu", "THƯỜNG TRỰC", "Trần Thị Mẫu"),
        ("TL.\nCỤC TRƯỞNG\nPHÓ TRƯỞNG BAN", "Lê Văn Mẫu", "PHÓ TRƯỞNG BAN", "Lê Văn Mẫu"),
        ("TL. CHỦ TỊCH\nÁNH VĂN PHÒNG", "Lê Văn Mẫu", "CHÁNH VĂN PHÒNG", "Lê Văn Mẫu"),
        ("KT. GIÁM ĐỐC ' .\nPHÓ GIÁM ĐÓC", "Lê Văn Mẫu", "PHÓ GIÁM ĐỐC", "Lê Văn Mẫu"),
        ("GIÁM ĐỐC", "Lê Văn Đũng", "GIÁM ĐỐC", "Lê Văn Dũng"),
    ],
)
def test_a_signature_that_a_cell_or_a_stamp_broke(capacity, name, office, signer):
    text = (
        "SỞ Y TẾ\nSố: 8/KH-SYT\nYên Hà, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nKhám bệnh\n\nNội dung."
        f"\n\n|\nNơi nhận:\n- Phó GĐ. Đặng Văn\nTư (để bc);\n- Lưu: VT.\n|\n{capacity}\n{name}\n|\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    found = facts_as_json(gathered(parts))
    signed = found["signatory"]
    assert (signed["title"], signed["name"], found["recipients_count"]) == (office, signer, 2)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ỦY BAN NHÂN DÂN T NAM", "ỦY BAN NHÂN DÂN"),
        ("MIỆT NAM ˆ", ""),
        ("THÀNH PHỐ YÊN HÀ ậ", "THÀNH PHỐ YÊN HÀ"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM"),
    ],
)
def test_scraps_of_the_column_beside_are_no_part_of_an_agency(line: str, name: str):
    assert agency_of_scan(line) == name


def test_an_agency_of_which_the_second_word_is_damaged_is_called_as_in_the_text():
    told = "Tổng cục Vôi bột nhận được đơn. Về việc này, Tổng cục Vôi bột có ý kiến như sau."
    assert called_in_text("Tổng cyc Vôi bột", told) == "Tổng cục Vôi bột"
    assert called_in_text("Tổng kết Vôi bột", "Tổng số vôi đã mua là năm tấn vôi bột.") is None
    assert called_in_text("Tổng cyc Vôi bột", "tổng số " * 100_000) is None
