"""What the registers of the six documents hold."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.need import ROOT
from tests.registers import (
    ADDRESSES,
    FILTERS,
    ROW,
    Registers,
    broken_links,
    items_of_rows,
    offered_and_held,
    published_without_evidence,
    words,
)

REGISTERS = Registers(ROOT / "plans")
snapshot, pages = REGISTERS.snapshot, REGISTERS.pages
rows = REGISTERS.rows


def every_row(address: str) -> list[str]:
    return [match["cells"] for match in ROW.finditer(REGISTERS.whole(address))]


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_register_has_its_address(address):
    assert pages()[address].title


def test_every_row_leads_to_the_item_that_states_it():
    count, lost = items_of_rows(REGISTERS)
    assert lost == []
    assert count > 40


def test_every_published_state_leads_to_its_evidence():
    assert published_without_evidence(REGISTERS) == []


def test_no_link_of_any_page_leads_nowhere():
    assert broken_links(REGISTERS) == []


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_offers_only_what_some_row_answers_to(name):
    offered, held = offered_and_held(REGISTERS.whole("cong-khai/bao-cao/"), name)
    assert offered == held


def test_nothing_is_said_to_be_public_of_the_real_plans():
    for page in pages().values():
        assert 'data-t="pub"' not in page.content
        assert 'data-t="late"' not in page.content
        assert "vi phạm pháp luật" not in page.description


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("chi-tieu/", 11),
        ("khen-thuong/tieu-chi/", 83),
        ("lay-y-kien/", 1),
        ("khen-thuong/", 0),
        ("khen-thuong/danh-hieu/", 0),
        ("dien-hinh/", 0),
    ],
)
def test_a_register_has_as_many_rows_as_the_plans_state(address, number):
    later = [url for url in pages() if re.fullmatch(rf"{address}\d+/", url)]
    assert sum(len(rows(url)) for url in (address, *later)) == number


@pytest.mark.parametrize("address", ["khen-thuong/", "khen-thuong/danh-hieu/", "dien-hinh/"])
def test_an_empty_register_says_so_and_why(address):
    content = pages()[address].content
    assert "Chưa thấy" in content
    assert "tính đến" in content
    assert "ngày dựng cổng" in content
    assert "<table" not in content


@pytest.mark.parametrize(
    ("day", "says"),
    [(18, "Đang nhận góp ý"), (19, "Đã hết hạn góp ý")],
)
def test_a_consultation_closes_after_its_last_day(day, says):
    (row,) = rows("lay-y-kien/", today=dt.date(2023, 12, day))
    assert says in words(row)


def test_a_target_whose_date_has_passed_says_that_no_result_was_seen():
    passed = [row for row in rows("chi-tieu/") if "năm 2025" in row]
    assert passed
    ended = "Cơ quan ban hành đã hết trước hạn này, không tính"
    assert all("chưa thấy kết quả trên cổng này" in row or ended in row for row in passed)


def test_commune_committees_are_to_issue_plans_and_none_was_found():
    (row,) = (row for row in rows("nhiem-vu/ke-hoach-con/") if "ngan-son-ubnd-xa-thi-tran" in row)
    assert "; cơ quan phải làm đã hết, không tính" in row


def test_a_province_finds_the_rows_of_its_districts():
    keys = [
        match["keys"]
        for match in ROW.finditer(pages()["cong-khai/"].content)
        if "ngan-son-ubnd-huyen" in match["keys"]
    ]
    assert keys
    assert all("bac-kan" in one for one in keys)


def test_the_forms_of_a_plan_are_those_it_lists_itself():
    named = {}
    for row in every_row("khen-thuong/hinh-thuc/"):
        form = words(row.split("</th>")[0])
        plan = re.search(r"/ke-hoach/([\w-]+)/", row)
        assert plan
        named.setdefault(plan[1], set()).add(form.split(" tập thể")[0].strip())
    assert named["ngan-son-ubnd-huyen-ket-cau-ha-tang-2023"] == {"Giấy khen"}
    assert named["hai-phong-so-gddt-ket-cau-ha-tang-2023"] == {
        "Huân chương Lao động",
        "Bằng khen",
        "Giấy khen",
    }
    assert len(named["quang-ngai-so-khcn-ket-cau-ha-tang-2023"]) == 6


def test_a_target_of_every_year_is_due_every_year():
    yearly = [words(row) for row in rows("chi-tieu/") if "Hằng năm, chưa thấy kết quả" in row]
    assert len(yearly) == 2
    assert any("Giải ngân kế hoạch vốn đầu tư công được giao" in row for row in yearly)
    assert any("Tỷ trọng chi thường xuyên" in row for row in yearly)


def test_a_city_that_prints_the_whole_country_is_noted():
    noted = [
        (address, words(row))
        for address in ("chi-tieu/", "nhiem-vu/")
        for row in every_row(address)
        if "dù kế hoạch là của" in row
    ]
    assert [address for address, _ in noted] == ["chi-tieu/", "nhiem-vu/"]
    assert all("“cả nước”" in row and "thành phố Hải Phòng" in row for _, row in noted)
