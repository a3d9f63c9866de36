"""Heads and signatures of scans: numbers by hand, stamps, margins, letters that were misread."""

from __future__ import annotations

import pytest
from congkhai.importing.structure.agency_names import agency_as_written
from congkhai.importing.structure.head_marks import date_read, motto_at, number_read
from congkhai.importing.structure.misread_marks import is_scrap_line
from congkhai.importing.structure.scan_names import acronyms_kept, agency_of_scan, called_in_text
from congkhai.importing.structure.scan_signatures import (
    capacity_of_scan,
    name_of_scan,
    office_of_scan,
)
from congkhai.importing.structure.scan_titles import title_of_scan


@pytest.mark.parametrize(
    ("plain", "at"),
    [
        ("so noi vu oc lap - o - hanh phuc", 10),
        ("ubnd tinh yen ha _ cong hda xa hoi #hu nghia viet nam", 19),
        ("huyen doan yen ha doc lap - ti e - hanh 6bi e", 18),
        ("phat trien kinh te - xa hoi nong thon", None),
        ("hoi cong nhan va doanh nghiep viet", None),
    ],
)
def test_where_a_misread_motto_begins(plain: str, at: int | None):
    assert motto_at(plain) == at


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Só:#⁄6 /KH-TCTLN-C04", None, "KH-TCTLN-C04"),
        ("Sế:,222JÉ /TB -SYT Yên Hà, ngày|Ê. tháng 12 năm 2017", None, "TB-SYT"),
        ("số:/4 '?/UBND- KSTTHC Yên Hà, ngày 2 tháng 12 năm 2011", None, "UBND-KSTTHC"),
        ("Số:JóTB-BĐH", None, "TB-BĐH"),
        ("2⁄{ /KH-ĐHVH Yên Hà, ngày -24 tháng { năm 2022", None, "KH-ĐHVH"),
    ],
)
def test_a_number_written_by_hand(line: str, number: str | None, symbol: str):
    found = number_read(line)
    assert found is not None
    assert found[:2] == (number, symbol)


@pytest.mark.parametrize("line", ["Sở Y tế/Chi cục Dân số", "sổ tay 12/KH", "Số hộ nghèo: 12"])
def test_what_is_no_number(line: str):
    assert number_read(line) is None


def test_a_day_written_by_hand():
    assert date_read("Yên Hà, Ìgày tháng 3 năm 2012") == ("Yên Hà", "2012-03", 6, 29)
    found = date_read("Yên Hà, ngày-$4 tháng Q@»ăm 2026")
    assert found is not None
    assert found[:2] == ("Yên Hà", "2026")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("ˆ UBND TỈNH YÊN HÀ", "UBND TỈNH YÊN HÀ"),
        ("ỦY BANNHÂNDÂN", "ỦY BAN NHÂN DÂN"),
        ("UBNDTỈNH YÊN HÀ", "UBND TỈNH YÊN HÀ"),
        ("SỞ THÔNG TIN & TRUYÈN THÔNG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
        ("Ộ Số: }4/IDI", ""),
    ],
)
def test_the_agency_of_a_scan(line: str, meant: str):
    assert agency_of_scan(line) == meant


def test_an_agency_is_called_as_the_text_calls_it():
    told = "Nay Ban Điều hành chương trình sữa học đường đề nghị các trường báo cáo."
    damaged = "Ban Điều hành chưong trìnhh sữa học đưòng"
    assert called_in_text(damaged, told) == "Ban Điều hành chương trình sữa học đường"
    assert called_in_text("Ban Điều hành mạng lưới đường sắt", told) is None


def test_a_figure_of_a_name_stays_beside_its_dash():
    told = "Ban Chỉ đạo phòng, chống dịch COVID-19 đã họp.\n"
    name = agency_as_written("BAN CHỈ ĐẠO PHÒNG CHỐNG DỊCH COVID-19", told)
    assert acronyms_kept(name, told).endswith("dịch COVID-19")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("đánh giá thực ữ : trạng phòng học", "đánh giá thực trạng phòng học"),
        ("Tiếp công dân, xử lý đơn thư", "Tiếp công dân, xử lý đơn thư"),
        ("giai đoạn 2026-2030", "giai đoạn 2026-2030"),
        ("phát triển kinh tế - xã hội", "phát triển kinh tế - xã hội"),
        ("Về v việc tập huấn năm 2025 ~ 2026", "Về việc tập huấn năm 2025 - 2026"),
        ("trồng cây tại xã Yên Hà : Căn cứ Nghị định số 1", "trồng cây tại xã Yên Hà"),
        ("ôn tập cho học sinh, : sinh viên. ị", "ôn tập cho học sinh, sinh viên"),
        ("trên địa bàn tỉnh Quảng Nøãi", "trên địa bàn tỉnh Quảng Ngãi"),
        ("Phát động Tết trồng cây - Đời đời nhớ ơn", "Phát động Tết trồng cây - Đời đời nhớ ơn"),
        ("hỗ trợ DTTS (giai đoạn 1)", "hỗ trợ DTTS (giai đoạn 1)"),
    ],
)
def test_the_title_of_a_scan(printed: str, meant: str):
    assert title_of_scan(printed, "Ủy ban nhân dân tỉnh Quảng Ngãi ban hành.") == meant


def test_lines_that_say_nothing():
    assert is_scrap_line("b7 x . + `")
    assert not any(map(is_scrap_line, ["2026 - 2030", "VTYT", "xã Ia O", "Quý I"]))


@pytest.mark.parametrize(
    ("read", "office"),
    [
        ("HHö GIẦM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (".GLÁM ĐÓC", "GIÁM ĐỐC"),
        ("cH ANñ VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("BAN GIÁM ĐỐC", None),
        ("VĂN PHÒNG", None),
        ("PHÒNG GIÁO DỤC", None),
    ],
)
def test_an_office_below_a_stamp(read: str, office: str | None):
    assert office_of_scan(read) == office


def test_capacities_and_names_below_a_stamp():
    assert capacity_of_scan("VỊ. GIÁM ĐÓC") == "KT. GIÁM ĐỐC"
    assert capacity_of_scan("( TM.ỦY BAN NHÂN DÂ") == "TM. ỦY BAN NHÂN DÂN"
    assert capacity_of_scan("KT. PHÒNG HỌP") is None
    assert name_of_scan("`=#fuyễn Văn Mẫu") == "Nguyễn Văn Mẫu"
    assert name_of_scan("Ẩhj Thu Mẫu") is None
    assert name_of_scan("Rơ Châm Mẫu") is None
