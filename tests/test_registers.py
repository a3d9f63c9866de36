"""The register pages: every row leads to the sentence that states it, no state says too much."""

from __future__ import annotations

import dataclasses
import re

import pytest
from congkhai.render.registers import pagination
from congkhai.render.registers.all_pages import register_pages
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site, Snapshot

from tests.need import ROOT
from tests.registers import (
    ADDRESSES,
    FILTERS,
    ROW,
    TODAY,
    Registers,
    broken_links,
    items_of_rows,
    offered_and_held,
    published_without_evidence,
    words,
)

REGISTERS = Registers(ROOT / "examples/vi-du/plans")
snapshot, pages = REGISTERS.snapshot, REGISTERS.pages


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


def test_the_tasks_of_one_issuer_begin_with_those_that_have_a_day():
    words_of_day = re.compile(r'<td data-l="Hạn"[^>]*><div>\s*([^<]*)')
    content = REGISTERS.whole("nhiem-vu/")
    by_issuer = re.split(r"<tbody[^>]*>|<tr[^>]*ck-group", content)
    for some in by_issuer:
        rules = [words_of_day.search(row["cells"])[1].strip() for row in ROW.finditer(some)]
        ranks = [
            2 if "hạn" in rule.lower() or "nêu" in rule else bool(re.match("H[ằà]ng|Mỗi", rule))
            for rule in rules
        ]
        assert ranks == sorted(ranks), rules
