"""Words that hold a whole level: whom of the register they mean, and where a page says so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from congkhai.graph import levels_called

from tests.agency_page import agency_page
from tests.small import FACTS, source
from tests.test_agency_page import rows, told

TODAY = dt.date(2026, 11, 30)


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("Các sở, ngành, UBND cấp xã", {"department", "commune"}),
        ("Các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu", {"department", "commune"}),
        (
            "Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các xã, phường",
            {"department", "commune"},
        ),
        ("các cơ quan, đơn vị, địa phương", {"any", "commune", "province"}),
        ("Các cơ quan, đơn vị liên quan", {"any"}),
        ("các đơn vị trực thuộc", {"under"}),
        ("Các đơn vị thuộc Sở", {"under"}),
        ("Các đơn vị thuộc Sở Y tế", set()),
        ("Các sở, ngành thuộc tỉnh", {"department"}),
        ("Ủy ban nhân dân các xã, phường trên địa bàn tỉnh", {"commune"}),
        ("UBND cấp huyện", {"district"}),
        ("Sở, ban, ngành", {"department"}),
        ("Các bệnh viện, trung tâm y tế trực thuộc", {"own"}),
        ("Giám đốc các bệnh viện, trung tâm y tế và đơn vị trực thuộc", {"own", "under"}),
        ("Các phòng, chi cục thuộc Sở", {"own"}),
        ("Các khoa", {"own"}),
        ("Trưởng các phòng, khoa", {"own"}),
        ("Các phòng, khoa, trung tâm", {"own"}),
        ("các Thuế cơ sở", {"own"}),
        ("Các khoa của trường bạn", set()),
        ("Khoa Điện", set()),
        ("Các trường trực thuộc Sở Giáo dục", set()),
        ("Bệnh viện trực thuộc", set()),
        ("Các  bệnh viện,   trạm   y tế   trực  thuộc.", {"own"}),
        (f"các {' ' * 50_000} phố", set()),
        # Other bodies, one body, or some of a level.
        ("Công an các xã, phường", set()),
        ("Hội Nông dân các xã, phường", set()),
        ("UBND các xã miền núi", set()),
        ("Sở Y tế", set()),
        ("UBND xã", set()),
        ("Các trường, trạm", set()),
        ("Các bộ, ngành", {"ministry"}),
        ("Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ", {"ministry"}),
        (
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
            {"province"},
        ),
        ("Các bộ, cơ quan ngang bộ và UBND các tỉnh, thành phố", {"ministry", "province"}),
        ("UBND các tỉnh, thành phố Bến Mơ", set()),
        ("Các bộ Công an, Quốc phòng", set()),
        ("Các bộ, ngành Trung ương, địa phương", {"ministry", "province", "commune"}),
        ("Các cơ quan báo chí Trung ương, địa phương, quân đội", set()),
        ("Các đài phát thanh, truyền hình Trung ương, địa phương", set()),
        ("Các tổ chức đoàn thể ở Trung ương và địa phương", set()),
        ("Các bộ, tổ chức ở Trung ương, địa phương", {"ministry", "province", "commune"}),
        ("Các bộ, đoàn thể Trung ương và địa phương", {"ministry", "province", "commune"}),
        ("UBND các tỉnh ven biển", set()),
        ("UBND các xã, phường Bến Mơ", set()),
        ("Đơn vị", set()),
    ],
)
def test_words_hold_a_level(name, levels):
    assert levels_called(name) == levels


AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}
  - {id: son-ha, name: Tỉnh Sơn Hạ, level: province}
agencies:
  - {id: tinh, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai, parent: tinh}
  - {id: chi-cuc, name: Chi cục Dân số, level: unit, parent: so-y-te}
  - {id: benh-vien, name: Bệnh viện Mắt Trà Lam, level: unit, parent: so-y-te}
  - {id: khoa-mat, name: Khoa Mổ mắt, level: unit, parent: benh-vien}
  - {id: phong-kho, name: Phòng Kho dược, level: division, parent: benh-vien}
  - {id: tram, name: Trạm Kiểm dịch Trà Lam, level: unit, parent: so-y-te}
  - {id: phuong, name: UBND phường Trà Lam, level: commune, territory: tra-lam, valid_from: 2020}
  - {id: moi, name: UBND xã Yên Sở, level: commune, territory: tra-lam, valid_from: 01/07/2025}
  - {id: cu, name: Sở Ngoại vụ, level: department, territory: binh-hai, valid_to: 30/06/2025}
  - {id: bo, name: Bộ Muối, level: central}
  - {id: thu-tuong, name: Thủ tướng Chính phủ, level: central}
  - {id: bo-doi, name: Bộ đội Kho lương, level: central}
  - {id: tu-lenh, name: Bộ Tư lệnh Canh đê, level: central}
  - {id: tinh-khac, name: Uỷ ban nhân dân tỉnh Sơn Hạ, level: province}
  - {id: xa-la, name: Sở Y tế Sơn Hạ, level: department, territory: son-ha}
"""
DUTIES = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 30/11, who: "%s", to: tinh}
"""
DENIED = "Cổng chưa thấy kế hoạch nào giao việc cho cơ quan này"


def page(folder: Path, agency: str, who: str, issuer: str = "tinh", more: str = "") -> str:
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}") + DUTIES % who + more
    files = {"agencies.yml": AGENCIES, "documents.yml": "documents: []\n", "a.md": source(facts)}
    return agency_page(folder, agency, files, TODAY)


@pytest.mark.parametrize(
    ("agency", "who", "issuer"),
    [
        ("so-y-te", "Các sở, ngành, UBND cấp xã", "tinh"),
        ("phuong", "Các sở, ngành, UBND cấp xã", "tinh"),
        ("phuong", "các cơ quan, đơn vị, địa phương", "tinh"),
        ("moi", "UBND cấp xã", "tinh"),
        ("chi-cuc", "các đơn vị trực thuộc Sở", "so-y-te"),
        ("chi-cuc", "Các phòng, chi cục thuộc Sở", "so-y-te"),
        ("benh-vien", "Các bệnh viện, trung tâm y tế trực thuộc", "so-y-te"),
        ("tram", "Các bệnh viện, trạm kiểm dịch và chi cục trực thuộc", "so-y-te"),
        ("khoa-mat", "Các khoa", "benh-vien"),
        ("phong-kho", "Trưởng các phòng, khoa", "benh-vien"),
        ("tinh", "UBND các tỉnh, thành phố trực thuộc Trung ương", "thu-tuong"),
        ("tinh-khac", "Các bộ, ngành, địa phương", "bo"),
        ("bo", "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ", "thu-tuong"),
    ],
)
def test_who_is_one_of_a_level_reads_what_falls_due_for_all_of_it(tmp_path, agency, who, issuer):
    content = page(tmp_path, agency, who, issuer)
    said = told(content)
    first = f"Hạn giao chung gần nhất là 30/11/2026: Báo cáo năm ( 1 việc giao chung cho “{who}”)."
    assert first in said
    assert said.index(first) < said.index("không thấy hạn nào sắp tới giao riêng")
    assert "không thấy hạn nào sắp tới giao riêng cho cơ quan này" in said
    assert DENIED not in said
    coming = said.partition("Sắp đến hạn, giao chung")[2].partition("Phải làm gì")[0]
    assert "Báo cáo năm" in coming
    assert "gửi UBND tỉnh Bình Hải" in coming
    assert "</summary>" not in content.partition('id="viec-theo-ten"')[2].partition("<table")[0]
    [row] = rows(content, "viec-theo-ten")
    assert row.startswith(f"Báo cáo năm Phải làm Giao chung: “{who}”")
    assert rows(content, "viec") == []
    assert "chưa thấy trên cổng này" not in row


@pytest.mark.parametrize(
    ("agency", "who", "issuer", "more"),
    [
        # Another province, one's own words, what has ended, one of no such level, a draft's.
        ("xa-la", "Các sở, ngành", "tinh", ""),
        ("so-y-te", "Các sở, ngành", "so-y-te", ""),
        ("cu", "Các sở, ngành", "tinh", ""),
        ("chi-cuc", "Các sở, ngành", "tinh", ""),
        ("phuong", "Công an các xã, phường", "tinh", ""),
        ("so-y-te", "Các sở, ngành", "tinh", "status: draft\n"),
        ("so-y-te", "Các sở, ngành", "phuong", ""),
        # Another sort, and what is another's own.
        ("tram", "Các bệnh viện, trung tâm y tế trực thuộc", "so-y-te", ""),
        ("chi-cuc", "Các bệnh viện trực thuộc", "so-y-te", ""),
        ("benh-vien", "Các bệnh viện trực thuộc", "tram", ""),
        ("phong-kho", "Các khoa", "benh-vien", ""),
        ("khoa-mat", "Các khoa", "tram", ""),
        # Who asks is no central body, who is asked no ministry, no committee of a province.
        ("tinh-khac", "Các địa phương", "tinh", ""),
        ("thu-tuong", "Các bộ, ngành", "bo", ""),
        ("bo-doi", "Các bộ, ngành", "thu-tuong", ""),
        ("tu-lenh", "Các bộ, ngành", "thu-tuong", ""),
        ("so-y-te", "UBND các tỉnh, thành phố", "thu-tuong", ""),
    ],
)
def test_words_of_others_hold_it_not(tmp_path, agency, who, issuer, more):
    content = page(tmp_path, agency, who, issuer, more)
    assert "việc giao chung cho" not in told(content)
    assert rows(content, "viec-theo-ten") == []
