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
def snapshot(today: dt.date = TODAY) -> Snapshot:
    folder = ROOT / "examples/vi-du/plans"
    return snapshot_of(load_portal(folder), today, Site())


@functools.cache
def pages(today: dt.date = TODAY):
    shown = snapshot(today)
    return {page.url: page for page in (*register_pages(shown), data_page(shown, ()))}


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_made_up_province_shows_every_state():
    content = pages()["cong-khai/"].content
    assert set(re.findall(r'data-t="(\w+)"', content)) == {
        "pub",
        "late",
        "missing",
        "soon",
        "free",
        "bind",
    }


def test_a_chart_has_its_table_beside_it():
    content = pages()["chi-tieu/"].content
    figures = re.findall(r"<figure.*?</figure>\s*<table.*?</table>", content, re.DOTALL)
    assert len(figures) == content.count('<svg class="ck-svg') == 5
    for number in ("61", "73,5", "86"):
        assert number in words(figures[2])


def test_an_article_leads_back_to_its_plan():
    (url,) = (url for url in pages() if url.endswith("con-duong-bay-ho-cung-lam/"))
    content = pages()[url].content
    assert 'href="../../ke-hoach/vi-du-ubnd-duong-lang-2023/#ii-1-b4"' in content


def many(copies: int) -> Snapshot:
    """The made-up portal with each plan copied under other names."""
    small = snapshot()
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
    for page in pages().values():
        ids = re.findall(r'\bid="([^"]+)"', page.content)
        assert len(ids) == len(set(ids)), page.url


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
    known = load_portal(ROOT / "examples/vi-du/plans")
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
