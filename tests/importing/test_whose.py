"""Whose a document is: of several bodies, of a society, of a body that is no more."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters, known
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.new_agency import ended_with_its_place, is_of_no_place
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

TEXT = (
    "{head}\nSố: 15/{symbol}\nYên Hạ, ngày 20 tháng 4 năm 2026\n\n"
    "{kind}\nQuét vôi năm 2026\n\nI. VIỆC\n1. Quét.\n"
)


def source(head: str, symbol: str, kind: str):
    text = TEXT.format(head=head, symbol=symbol, kind=kind)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    return facts, drafted(facts, KnownRegisters())


@pytest.mark.parametrize(
    ("head", "symbol", "kind", "agency"),
    [
        ("SỞ NỘI VỤ - LIÊN ĐOÀN LAO ĐỘNG TỈNH", "KHLT-SNV-LĐLĐ", "KẾ HOẠCH LIÊN TỊCH", "Sở Nội vụ"),
        ("CÔNG AN XÃ – HỘI PHỤ NỮ XÃ", "CTPH-CA-HPN", "CHƯƠNG TRÌNH PHỐI HỢP", "Công an xã"),
        ("SỞ Y TẾ - SỞ NỘI VỤ", "HDLN-SYT-SNV", "HƯỚNG DẪN LIÊN NGÀNH", "Sở Y tế"),
        # One body whose name has a dash.
        ("SỞ VĂN HÓA - THỂ THAO", "KH-SVHTT", "KẾ HOẠCH", "Sở Văn hóa - Thể thao"),
        ("VĂN PHÒNG HĐND - UBND", "KH-VP", "KẾ HOẠCH", None),
    ],
)
def test_a_document_of_several_bodies_is_of_the_first_and_says_so(head, symbol, kind, agency):
    facts, written = source(head, symbol, kind)
    is_told = any("nhiều cơ quan" in remark for remark in written.remarks)
    assert is_told == ("LT" in symbol or "PH" in symbol or "LN" in symbol)
    if agency:
        assert facts.agency == agency


@pytest.mark.parametrize(
    ("head", "symbol", "others"),
    [
        ("SỞ NỘI VỤ - LIÊN ĐOÀN LAO ĐỘNG TỈNH", "KHLT-SNV-LĐLĐ", ["Liên đoàn Lao động tỉnh"]),
        ("SỞ Y TẾ - SỞ NỘI VỤ - CÔNG AN TỈNH", "HDLN-SYT-SNV-CAT", ["Sở Nội vụ", "Công an tỉnh"]),
        # One below the other, with a mark for each; with fewer marks they are above one another.
        (
            "HỘI NÔNG DÂN TỈNH BÌNH HẢI\nTỈNH ĐOÀN BÌNH HẢI",
            "KHLT-HND-TĐ",
            ["Tỉnh đoàn Bình Hải"],
        ),
        # Wrapped between them.
        (
            "CÔNG AN TỈNH - VIỆN KIỂM SÁT NHÂN DÂN TỈNH\nTÒA ÁN NHÂN DÂN TỈNH BÌNH HẢI",
            "KHLT-CA-VKS-TA",
            ["Viện kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh Bình Hải"],
        ),
        ("UBND TỈNH BÌNH HẢI\nSỞ NỘI VỤ", "KHLT-SNV", []),
        ("SỞ VĂN HÓA - THỂ THAO", "KH-SVHTT", []),
    ],
)
def test_the_other_issuers_of_a_joint_document_are_proposed(head, symbol, others):
    facts, written = source(head, symbol, "KẾ HOẠCH LIÊN TỊCH" if "LT" in symbol else "KẾ HOẠCH")
    assert list(facts.issued_with) == others
    assert ("issued_with:" in written.text) == bool(others)
    draft = read_draft(written.text.encode(), written.path, written.path.removesuffix(".md"))
    _, _, problems = check_plan(draft)
    assert not [p for p in problems if p.severity == "error"]


CHARTER = (
    "ỦY BAN NHÂN DÂN\nTỈNH BÌNH HẢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n\nĐIỀU LỆ{more}\n{owner}\n"
    "(Kèm theo Quyết định số   /QĐ-UBND ngày   tháng   năm 2025 của "
    "Chủ tịch Ủy ban nhân dân tỉnh)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Tên gọi\nTên là thế.\n"
)


@pytest.mark.parametrize(
    ("more", "owner", "agency"),
    [
        ("", "HỘI LÀM VƯỜN TỈNH BÌNH HẢI", "Hội làm vườn tỉnh Bình Hải"),
        (" (SỬA ĐỔI, BỔ SUNG)", "LIÊN ĐOÀN CỜ TỈNH BÌNH HẢI", "Liên đoàn cờ tỉnh Bình Hải"),
        ("", "QUỸ TRỒNG CÂY TỈNH BÌNH HẢI", "Quỹ trồng cây tỉnh Bình Hải"),
        # What is held is nobody.
        ("", "HỘI THAO CÁC NGÕ NĂM 2026", "Ủy ban nhân dân tỉnh Bình Hải"),
        ("", "HỘI THI QUÉT VÔI TỈNH BÌNH HẢI", "Ủy ban nhân dân tỉnh Bình Hải"),
        ("", "HỘI KHỎE PHÙ ĐỔNG TỈNH BÌNH HẢI", "Ủy ban nhân dân tỉnh Bình Hải"),
        # A rule for schools is of whoever issues it.
        ("", "TRƯỜNG MẦM NON", "Ủy ban nhân dân tỉnh Bình Hải"),
    ],
)
def test_a_charter_is_of_the_society_not_of_who_approves_it(more, owner, agency):
    (parts,) = documents(read_bytes("a.txt", CHARTER.format(more=more, owner=owner).encode()))
    assert gathered(parts).agency.lower() == agency.lower()


@pytest.mark.parametrize(
    ("name", "issued", "end"),
    [
        ("Ủy ban nhân dân huyện Yên Hạ", dt.date(2024, 5, 1), "30/06/2025"),
        ("Ủy ban nhân dân quận", None, "30/06/2025"),
        ("Hội đồng nhân dân tỉnh Bình Thuận", dt.date(2025, 6, 30), "30/06/2025"),
        ("Ủy ban nhân dân tỉnh Bình Thuận", dt.date(2025, 7, 1), None),
        ("Ủy ban nhân dân tỉnh Lâm Đồng", None, None),
        ("Ủy ban nhân dân xã Bình Thuận", None, None),
        ("Sở Nội vụ tỉnh Bình Thuận", None, None),
        ("Hội Làm vườn huyện Yên Hạ", None, None),
    ],
)
def test_a_council_of_a_district_or_of_a_united_province_has_ended(name, issued, end):
    assert ended_with_its_place(name, issued).get("valid_to") == end


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Uỷ ban nhân dân quận", True),
        ("UBND xã", True),
        ("Hội đồng nhân dân", True),
        ("Ủy ban nhân dân quận 2", False),
        ("Ủy ban nhân dân xã Yên Hạ", False),
    ],
)
def test_a_name_without_a_place_is_known(name, is_so):
    assert is_of_no_place(name) is is_so


UNIONS = """\
territories:
  - {id: yen-ha, name: Tỉnh Yên Hà, level: province}
agencies:
  - id: yen-ha-mttq
    name: Ủy ban MTTQ Việt Nam tỉnh Yên Hà
    level: organisation
    territory: yen-ha
  - {id: yen-ha-doan, name: Tỉnh đoàn Yên Hà, level: organisation, territory: yen-ha}
  - {id: yen-ha-hnd, name: Hội Nông dân tỉnh Yên Hà, level: organisation, territory: yen-ha}
  - {id: yen-ha-hdnd, name: Hội đồng nhân dân tỉnh Yên Hà, level: province, territory: yen-ha}
  - {id: yen-ha-snv, name: Sở Nội vụ tỉnh Yên Hà, level: department, territory: yen-ha}
"""


@pytest.mark.parametrize(
    ("head", "agency", "entry"),
    [
        ("ỦY BAN MTTQ VIỆT NAM TỈNH YÊN HÀ\nBAN THƯỜNG TRỰC", "yen-ha-mttq", None),
        ("HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TỈNH YÊN HÀ", "yen-ha-hnd", None),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH YÊN HÀ", "yen-ha-doan", None),
        ("HỘI CỰU CHIẾN BINH VIỆT NAM\nBAN CHẤP HÀNH TỈNH YÊN HÀ", None,
         ("Ban Chấp hành Hội Cựu chiến binh tỉnh Yên Hà", "organisation", None)),
        ("HỘI NÔNG DÂN TỈNH YÊN HÀ\nBAN CHẤP HÀNH XÃ TAM HẠ", None,
         ("Ban Chấp hành Hội Nông dân xã Tam Hạ", "organisation", "yen-ha-hnd")),
        # A council's standing body has powers of its own.
        ("HỘI ĐỒNG NHÂN DÂN TỈNH YÊN HÀ\nTHƯỜNG TRỰC", None,
         ("Thường trực Hội đồng nhân dân tỉnh Yên Hà", "unit", "yen-ha-hdnd")),
        ("SỞ NỘI VỤ TỈNH YÊN HÀ\nCHI CỤC VĂN THƯ", None,
         ("Chi cục Văn thư tỉnh Yên Hà", "unit", "yen-ha-snv")),
        ("SỞ NỘI VỤ TỈNH YÊN HÀ\nBAN QUẢN LÝ CHỢ", None,
         ("Ban Quản lý chợ Sở Nội vụ tỉnh Yên Hà", "unit", "yen-ha-snv")),
        ("SỞ Y TẾ TỈNH YÊN HÀ\nCHI CỤC DÂN SỐ", None,
         ("Chi cục Dân số tỉnh Yên Hà", "unit", None)),
    ],
)  # fmt: skip
def test_a_body_is_registered_below_the_one_that_the_head_prints_above(
    tmp_path, head, agency, entry
):
    (tmp_path / "agencies.yml").write_text(UNIONS, "utf-8")
    text = TEXT.format(head=head, symbol="KH-X", kind="KẾ HOẠCH").replace("Yên Hạ,", "Yên Hà,")
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    source = drafted(gathered(parts), known(tmp_path))
    found = re.findall(r"(?m)^agency: (\S+)", source.text)[0]
    new = source.new_agency
    if agency:
        assert (found, new) == (agency, None)
    else:
        assert new is not None
        assert (new["name"], new["level"], new.get("parent")) == entry
        is_told = any("in phía trên" in remark for remark in source.remarks)
        assert is_told == (entry[2] is None)


def test_letters_for_a_committee_are_written_out():
    head = "ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH YÊN HẠ"
    facts, _ = source(head, "KH-TĐ", "KẾ HOẠCH")
    assert facts.agency == "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Yên Hạ"
