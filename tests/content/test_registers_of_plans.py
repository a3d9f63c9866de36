"""What the registers of the six documents hold."""

from __future__ import annotations

import datetime as dt
import functools
import re

import pytest
from congkhai.pipeline import load_portal, snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.pages.data import data_page
from congkhai.render.registers.all_pages import register_pages
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.site.links import LinkBook
from congkhai.snapshot import Site, Snapshot

from tests.need import ROOT

TODAY = dt.date(2026, 11, 22)
ADDRESSES = (
    "cong-khai/", "chi-tieu/", "nhiem-vu/", "khen-thuong/", "dien-hinh/", "lay-y-kien/",
    "du-lieu/",
)  # fmt: skip
ROW = re.compile(r"<tr(?P<keys> [^>]*data-co-quan[^>]*)>(?P<cells>.*?)</tr>", re.DOTALL)
HREF = re.compile(r'href="([^"]+)"')


@functools.cache
def snapshot(today: dt.date = TODAY) -> Snapshot:
    folder = ROOT / "plans"
    return snapshot_of(load_portal(folder), today, Site())


@functools.cache
def pages(today: dt.date = TODAY):
    shown = snapshot(today)
    return {page.url: page for page in (*register_pages(shown), data_page(shown, ()))}


def rows(url: str, today: dt.date = TODAY):
    return [match["cells"] for match in ROW.finditer(pages(today)[url].content)]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_register_has_its_address(address):
    assert pages()[address].title


def test_every_row_leads_to_the_item_that_states_it():
    plans = snapshot().portal.plans
    count = 0
    for page in pages().values():
        for match in ROW.finditer(page.content):
            last = HREF.findall(match["cells"])[-1]
            plan, _, anchor = last.removeprefix(page.root).partition("#")
            identifier = plan.removeprefix("ke-hoach/").rstrip("/")
            assert identifier in plans, last
            if anchor:
                assert anchor in snapshot().outlines[identifier].by_anchor
            count += 1
    assert count > 40


def test_every_published_state_leads_to_its_evidence():
    for page in disclosure_pages(snapshot()):
        for match in ROW.finditer(page.content):
            if 'data-t="pub"' in match["keys"] or 'data-t="late"' in match["keys"]:
                assert len(HREF.findall(match["cells"])) >= 2


def test_no_link_of_any_page_leads_nowhere():
    book = LinkBook()
    known = load_portal(ROOT / "plans")
    for page in all_pages(snapshot()):
        book.add(page)
    for address in known.attachments:
        book.add_file(address)
    ours = {page.url for page in pages().values()}
    outside = ("gop-y/", "data/", "calendar/", "huong-dan/", "gioi-thieu/", "tro-nang/", "assets/")
    wrong = [
        text
        for text in map(str, book.problems())
        if any(url in text for url in ours) and not any(one in text for one in outside)
    ]
    assert wrong == []


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
    assert all("chưa thấy kết quả trên cổng này" in row for row in passed)


def test_commune_committees_are_to_issue_plans_and_none_was_found():
    (row,) = (row for row in rows("nhiem-vu/ke-hoach-con/") if "ngan-son-ubnd-xa-thi-tran" in row)
    assert "Chưa thấy trên cổng này" in row


def test_a_filter_offers_only_what_some_row_answers_to():
    content = "".join(pages()[f"cong-khai/bao-cao/{part}"].content for part in ("", "2/"))
    for name in ("co-quan", "phong-trao", "dia-ban", "nam", "loai"):
        chosen = re.search(rf'<select[^>]*name="{name}">(.*?)</select>', content, re.DOTALL)
        values = set(re.findall(r'value="([^"]+)"', chosen[1]))
        held = {
            one
            for match in ROW.finditer(content)
            for one in re.search(rf'data-{name}="([^"]*)"', match["keys"])[1].split()
        }
        assert values == held


def test_a_province_finds_the_rows_of_its_districts():
    keys = [
        match["keys"]
        for match in ROW.finditer(pages()["cong-khai/"].content)
        if "ngan-son-ubnd-huyen" in match["keys"]
    ]
    assert keys
    assert all("bac-kan" in one for one in keys)
