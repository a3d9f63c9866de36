"""How documents are named: by their number, else by who wrote them and when; one way everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from congkhai.graph.citations.place import spelled_out
from congkhai.model import Agency, Document, Status, brief_name, dated_name, document_name
from congkhai.model.agency import Level

from tests.plans_in_time import a_plan

AGENCIES = {
    "so": Agency(
        id="so",
        name="Sở Giáo dục và Đào tạo Bình Hải",
        level=Level.DEPARTMENT,
        short_names=("Sở GD&ĐT Bình Hải",),
    )
}
PACKAGE = Path(__file__).parent.parent / "hooks" / "congkhai"


def plan(**facts):
    known = {"kind": "kế hoạch", "agency": "so", "number": "", "symbol": "KH-SGDĐT", "name": "Tên"}
    return a_plan("p", **{**known, **facts})


@pytest.mark.parametrize(
    ("held", "name", "brief"),
    [
        (plan(number="12"), "Kế hoạch 12/KH-SGDĐT", "12/KH-SGDĐT"),
        (
            plan(issued="2023-02"),
            "Kế hoạch của Sở GD&ĐT Bình Hải, 02/2023 (chưa ghi số)",
            "Sở GD&ĐT Bình Hải, 02/2023",
        ),
        (
            plan(issued="2023", status=Status.DRAFT),
            "Dự thảo kế hoạch của Sở GD&ĐT Bình Hải, 2023",
            "Sở GD&ĐT Bình Hải, 2023",
        ),
        (plan(issued=None), "Kế hoạch của Sở GD&ĐT Bình Hải (chưa ghi số)", "Sở GD&ĐT Bình Hải"),
        (plan(agency="khong-co"), "Kế hoạch: Tên", "Tên"),
    ],
)
def test_a_plan_is_named_by_its_number_else_by_who_wrote_it_and_when(held, name, brief):
    assert document_name(held, AGENCIES) == name
    assert brief_name(held, AGENCIES) == brief


def test_a_law_is_named_by_its_title_and_its_kind_stands_there_once():
    law = Document(id="luat", kind="luật", title="Luật Đầu tư công")
    assert document_name(law, {}) == "Luật Đầu tư công"
    assert document_name(Document(id="x", kind="luật", title="Đấu thầu"), {}) == "Luật Đấu thầu"


def test_a_number_alone_is_dated_where_a_finding_needs_it():
    assert dated_name(plan(number="12", issued="17/02/2023"), AGENCIES).endswith(
        "12/KH-SGDĐT ngày 17/02/2023"
    )


def test_no_symbol_stands_alone_for_a_name():
    held = plan(issued="2023-02")
    for name in (document_name(held, AGENCIES), brief_name(held, AGENCIES)):
        assert "/KH-" not in name
        assert "số để trống" not in name


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("UBND tỉnh", "ủy ban nhân dân tỉnh"),
        ("hđnd xã", "hội đồng nhân dân xã"),
        ("UBMTTQVN tỉnh", "ủy ban mặt trận tổ quốc việt nam tỉnh"),
        ("T.P. Bình Hải", "thành phố bình hải"),
        ("tp Bình Hải", "thành phố bình hải"),
        ("TTgCP", "thủ tướng chính phủ"),
        ("Sở GD & ĐT", "sở giáo dục và đào tạo"),
        ("Sở TT-TT", "sở thông tin và truyền thông"),
        ("Sở KHCN", "sở khoa học và công nghệ"),
        ("BQL KKT", "ban quản lý khu kinh tế"),
        ("BQL các KCN, KCX", "ban quản lý các khu công nghiệp khu chế xuất"),
        ("CĐCS CCN Yên Hạ", "công đoàn cơ sở cụm công nghiệp yên hạ"),
        ("Sở kh&đt", "sở kế hoạch và đầu tư"),
        ("Ban TĐ-KT", "ban thi đua khen thưởng"),
        ("VP Chính phủ", "văn phòng chính phủ"),
        ("khen thưởng, khai mạc, đttp", "khen thưởng khai mạc đttp"),
    ],
)
def test_an_agency_s_name_is_spelled_out_however_it_is_shortened(written, said):
    assert spelled_out(written) == said
