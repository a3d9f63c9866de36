"""An agency's page, of plans that name the agency in words: work is found, or not denied."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.agency import agency_pages
from congkhai.render.pages.agency_duties import Roles
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.render.registers.holdings import Holdings
from congkhai.snapshot import Site

from tests.agency_page import agency_page
from tests.small import FACTS, WARD_REGISTER, know_of, source
from tests.test_agency_page import rows

TODAY = dt.date(2026, 11, 22)
AGENCIES = (
    WARD_REGISTER
    + """\
  - {id: phuong, name: UBND phường Trà Lam, level: commune, territory: tra-lam, member_of: nhom}
  - {id: phong, name: Phòng Văn hóa - Xã hội phường Trà Lam, level: division, parent: phuong}
  - {id: sau, name: UBND xã Yên Sở, level: commune, member_of: nhom, valid_from: 01/07/2025}
  - {id: hoi, name: Hội Phụ nữ, level: organisation}
"""
)
DENIED = "Cổng chưa thấy kế hoạch nào giao việc cho cơ quan này"
MAY_BE = "kế hoạch giao việc cho nơi có tên có thể là cơ quan này"


def page(folder: Path, agency: str, issuer: str, duties: str) -> str:
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}") + duties
    documents = "documents: []\n"
    files = {"agencies.yml": AGENCIES, "documents.yml": documents, "a.md": source(facts)}
    return agency_page(folder, agency, files, TODAY)


def task(lead: str) -> str:
    return f"tasks:\n  - {{id: viec, what: Trồng cây, due: 20/12/2026, lead: {lead}}}\n"


@pytest.mark.parametrize(
    ("agency", "lead"),
    [
        ("cong-an", "Công an phường"),
        ("phong", "Phòng Văn hóa - Xã hội"),
        ("phuong", "Ủy ban nhân dân phường"),
    ],
)
def test_work_given_in_words_is_on_the_page_of_whom_they_name(tmp_path, agency, lead):
    content = page(tmp_path, agency, "phuong", task(lead))
    [row] = rows(content, "viec")
    assert row.startswith("Trồng cây Chủ trì")
    assert "có 1 hạn: 20/12/2026" in content
    assert DENIED not in content
    assert MAY_BE not in content


@pytest.mark.parametrize(
    ("agency", "issuer", "lead"),
    [
        ("hoi", "phuong", "Hội Phụ nữ"),
        ("cong-an", "phuong", '"Công an phường, các tổ dân phố"'),
        ("cong-an", "tinh", "Công an phường"),
        ("phuong", "phuong", "Chủ tịch UBND phường"),
    ],
)
def test_work_that_may_be_its_own_is_not_denied(tmp_path, agency, issuer, lead):
    content = page(tmp_path, agency, issuer, task(lead))
    assert rows(content, "viec") == []
    assert DENIED not in content
    assert MAY_BE in content
    assert "12/KH-SYT" in content.partition('id="viec"')[2].partition("<h2")[0]
    assert "Cổng không thấy hạn nào" not in content


@pytest.mark.parametrize(
    ("agency", "issuer", "lead"),
    [
        ("cong-an", "phuong", "Nhân dân"),
        ("cong-an", "sau", "Công an phường"),
        ("phong", "phuong", '"Phòng Văn hóa phường"'),
    ],
)
def test_work_of_others_is_still_none(tmp_path, agency, issuer, lead):
    content = page(tmp_path, agency, issuer, task(lead))
    assert DENIED in content
    assert "Cổng không thấy hạn nào" in content


def test_words_of_a_whole_level_beside_others_are_told_as_that(tmp_path):
    lead = "Các sở, ngành; UBND các xã, phường"
    content = page(tmp_path, "phuong", "tinh", task(f'"{lead}"'))
    [row] = rows(content, "viec-theo-ten")
    assert row.startswith(f"Trồng cây Chủ trì Giao chung: “{lead}”")
    assert DENIED not in content


@pytest.mark.parametrize("lead", ["nhom", '"UBND các phường, xã"'])
def test_what_a_group_is_to_do_is_on_the_pages_of_its_members(tmp_path, lead):
    content = page(tmp_path, "phuong", "tinh", task(lead))
    [row] = rows(content, "viec-chung")
    assert row.startswith("Trồng cây Chủ trì Giao chung: UBND các xã, phường")
    assert "giao việc cho riêng cơ quan này" in content
    assert "có 1 hạn: 20/12/2026" in content
    [own] = rows(page(tmp_path / "b", "nhom", "tinh", task(lead)), "viec")
    assert own.startswith("Trồng cây Chủ trì ")


def test_what_a_group_was_to_do_before_its_member_was_there_is_not_the_members(tmp_path):
    content = page(tmp_path, "sau", "tinh", task("nhom"))
    assert rows(content, "viec-chung") == []
    assert DENIED in content
    assert "Cổng không thấy hạn nào" in content


def test_plans_of_one_number_are_told_apart(tmp_path):
    facts = FACTS.replace("agency: so-y-te", "agency: phuong").replace(
        "phases:", task("Công an phường và Hội Phụ nữ") + "phases:"
    )
    older = (
        facts.replace("id: ke-hoach-a", "id: ke-hoach-cu")
        .replace("10/02/2024", "12/03/2023")
        .replace("Công an phường và Hội Phụ nữ", "Công an phường")
    )
    named = facts.replace("Công an phường và Hội Phụ nữ", "Công an phường")
    for second, said in ((named, ("12/KH-SYT, 2024", "12/KH-SYT, 2023")), (facts, ("10/02/2024",))):
        files = {
            "agencies.yml": AGENCIES,
            "documents.yml": "documents: []\n",
            "ke-hoach-a.md": source(second),
            **({"ke-hoach-cu.md": source(older)} if second is named else {}),
        }
        snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
        made = agency_pages(
            snapshot,
            snapshot.portal.agencies["cong-an"],
            Roles(snapshot),
            Holdings(snapshot),
            CalendarFiles(snapshot.portal, ()),
        )
        content = " ".join(re.sub("<[^>]+>", "", next(iter(made)).content).split())
        for words in said:
            assert words in content
        (tmp_path / "plans" / "ke-hoach-cu.md").unlink(missing_ok=True)


def test_who_issues_a_plan_together_with_others_has_issued_it(tmp_path):
    with_others = "issued_with: [cong-an, Hội Nông dân]\n" + task("Nhân dân")
    content = page(tmp_path, "cong-an", "phuong", with_others)
    issued = content.partition('id="ban-hanh"')[2].partition("<h2")[0]
    assert "12/KH-SYT" in issued
    # Near miss: who only does something in it.
    other = page(tmp_path / "b", "phong", "phuong", with_others)
    assert "Chưa có văn bản nào của cơ quan này trên cổng" in other


@pytest.mark.parametrize(
    ("name", "is_its_own"),
    [
        ("Ban Thường trực UBND phường Trà Lam", True),
        ("Ban Chấp hành Ủy ban nhân dân phường Trà Lam", True),
        ("Phòng Kinh tế UBND phường Trà Lam", False),
    ],
)
def test_what_its_standing_committee_issued_is_told_of_the_body(tmp_path, name, is_its_own):
    facts = FACTS.replace("agency: so-y-te", "agency: ban")
    entry = f"  - {{id: ban, name: {name}, level: organisation, parent: phuong}}\n"
    files = {"agencies.yml": AGENCIES + entry, "documents.yml": "documents: []\n"}
    known = know_of(tmp_path, files | {"a.md": source(facts)})
    snapshot = snapshot_of(known, TODAY, Site())
    body = snapshot.portal.agencies["phuong"]
    files_of = CalendarFiles(snapshot.portal, ())
    made = agency_pages(snapshot, body, Roles(snapshot), Holdings(snapshot), files_of)
    issued = next(iter(made)).content.partition('id="ban-hanh"')[2].partition("<h2")[0]
    assert ("12/KH-SYT" in issued and name in issued) is is_its_own


@pytest.mark.parametrize(
    ("lead", "is_told"),
    [
        ("Ủy ban nhân dân tỉnh Sơn Tiêu", False),
        ("Các sở và Ủy ban nhân dân tỉnh Sơn Tiêu", False),
        ("UBND tỉnh Sơn Tiêu; các đoàn thể", False),
        ("Các đoàn thể, UBND tỉnh", True),
        ("Các đoàn thể và Ủy ban nhân dân tỉnh Bình Hải", True),
    ],
)
def test_a_name_that_goes_on_with_another_province_is_not_its_own(tmp_path, lead, is_told):
    register = AGENCIES.replace(
        "  - {id: hoi,", "  - {id: bo, name: Bộ Muối, level: central}\n  - {id: hoi,"
    )
    facts = FACTS.replace("agency: so-y-te", "agency: bo") + task(f'"{lead}"')
    files = {"agencies.yml": register, "documents.yml": "documents: []\n", "a.md": source(facts)}
    assert (MAY_BE in agency_page(tmp_path, "tinh", files, TODAY)) is is_told
