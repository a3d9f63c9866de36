"""The register pages: every row leads to the sentence that states it, no state says too much."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re

import pytest
from congkhai.pipeline import load_portal, snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.pages.data import data_page
from congkhai.render.registers import pagination
from congkhai.render.registers.all_pages import register_pages
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.schedule.timeline import schedule
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
def snapshot(example: bool = False, today: dt.date = TODAY) -> Snapshot:
    folder = ROOT / ("examples/vi-du/plans" if example else "plans")
    return snapshot_of(load_portal(folder), today, Site())


@functools.cache
def pages(example: bool = False, today: dt.date = TODAY):
    shown = snapshot(example, today)
    return {page.url: page for page in (*register_pages(shown), data_page(shown, ()))}


def rows(url: str, example: bool = False, today: dt.date = TODAY):
    return [match["cells"] for match in ROW.finditer(pages(example, today)[url].content)]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("example", [False, True], ids=["real", "made up"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_each_register_has_its_address(address, example):
    assert pages(example)[address].title


@pytest.mark.parametrize("example", [False, True], ids=["real", "made up"])
def test_every_row_leads_to_the_item_that_states_it(example):
    plans = snapshot(example).portal.plans
    count = 0
    for page in pages(example).values():
        for match in ROW.finditer(page.content):
            last = HREF.findall(match["cells"])[-1]
            plan, _, anchor = last.removeprefix(page.root).partition("#")
            identifier = plan.removeprefix("ke-hoach/").rstrip("/")
            assert identifier in plans, last
            if anchor:
                assert anchor in snapshot(example).outlines[identifier].by_anchor
            count += 1
    assert count > 40


@pytest.mark.parametrize("example", [False, True], ids=["real", "made up"])
def test_every_published_state_leads_to_its_evidence(example):
    for page in disclosure_pages(snapshot(example)):
        for match in ROW.finditer(page.content):
            if 'data-t="pub"' in match["keys"] or 'data-t="late"' in match["keys"]:
                assert len(HREF.findall(match["cells"])) >= 2


@pytest.mark.parametrize("example", [False, True], ids=["real", "made up"])
def test_no_link_of_any_page_leads_nowhere(example):
    book = LinkBook()
    known = load_portal(ROOT / ("examples/vi-du/plans" if example else "plans"))
    for page in all_pages(snapshot(example)):
        book.add(page)
    for address in known.attachments:
        book.add_file(address)
    ours = {page.url for page in pages(example).values()}
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
    assert len(rows(address)) == number


@pytest.mark.parametrize("address", ["khen-thuong/", "khen-thuong/danh-hieu/", "dien-hinh/"])
def test_an_empty_register_says_so_and_why(address):
    content = pages()[address].content
    assert "Chưa thấy" in content
    assert "tính tới ngày dựng cổng" in content
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
    content = pages()["cong-khai/bao-cao/"].content
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


def test_the_made_up_province_shows_every_state():
    content = pages(example=True)["cong-khai/"].content
    assert set(re.findall(r'data-t="(\w+)"', content)) == {
        "pub",
        "late",
        "missing",
        "soon",
        "free",
        "bind",
    }


def test_a_chart_has_its_table_beside_it():
    content = pages(example=True)["chi-tieu/"].content
    figures = re.findall(r"<figure.*?</figure>\s*<table.*?</table>", content, re.DOTALL)
    assert len(figures) == content.count('<svg class="ck-svg') == 5
    for number in ("61", "73,5", "86"):
        assert number in words(figures[2])


def test_an_article_leads_back_to_its_plan():
    (url,) = (url for url in pages(example=True) if url.endswith("con-duong-bay-ho-cung-lam/"))
    content = pages(example=True)[url].content
    assert 'href="../../ke-hoach/vi-du-ubnd-duong-lang-2023/#ii-1-b4"' in content


def many(copies: int) -> Snapshot:
    """The made-up portal with each plan copied under other names."""
    small = snapshot(example=True)
    plans = {
        f"{key}-{number}": dataclasses.replace(plan, id=f"{key}-{number}")
        for key, plan in small.portal.plans.items()
        for number in range(copies)
    }
    portal = dataclasses.replace(
        small.portal, plans=plans, edges_from={}, edges_to={}, plans_by_campaign={}
    )
    outlines = {f"{key}-{n}": o for key, o in small.outlines.items() for n in range(copies)}
    records = {f"{key}-{n}": r for key, r in small.records.items() for n in range(copies)}
    return Snapshot(
        portal=portal,
        outlines=outlines,
        problems=(),
        left_out=(),
        timeline=schedule(portal, TODAY),
        today=TODAY,
        site=Site(),
        records=records,
    )


def test_a_page_of_a_large_register_stays_small_and_names_the_others():
    cut = list(disclosure_pages(many(40)))
    assert len(cut) > 3
    assert [page.url for page in cut[:3]] == ["cong-khai/", "cong-khai/2/", "cong-khai/3/"]
    assert max(len(page.content.encode()) for page in cut) < 200_000
    total = sum(len(ROW.findall(page.content)) for page in cut)
    assert total > pagination.HEAVY * 3
    for page in cut:
        links = re.findall(r'<li><a href="([^"#]+)#so"[^>]*data-dia-ban', page.content)
        assert len(links) == len(cut)


def test_no_page_of_any_large_register_is_heavy():
    heavy = [page.url for page in register_pages(many(30)) if len(page.content.encode()) >= 200_000]
    assert heavy == []


def test_no_id_stands_twice_on_a_page():
    for page in pages(example=True).values():
        ids = re.findall(r'\bid="([^"]+)"', page.content)
        assert len(ids) == len(set(ids)), page.url
