"""The list of all plans: none is out of reach, and a phone can hold each page of it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from congkhai.pipeline import snapshot_of
from congkhai.render.pages.lists import PER_PAGE, plan_list_keys, plans_page
from congkhai.site import Page
from congkhai.snapshot import Site
from congkhai.whereabouts import makers_of

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)


def made(folder: Path, count: int, undated: int = 0) -> list[Page]:
    files: dict[str, str | bytes] = {}
    for n in range(count):
        facts = FACTS.replace("ke-hoach-a", f"ke-hoach-{n}").replace(
            "number: 12", f"number: {n + 1}"
        )
        issued = "" if n < undated else f"issued: 10/02/{2024 + n % 2}\n"
        facts = facts.replace("issued: 10/02/2024\n", issued)
        files[f"ke-hoach-{n}.md"] = source(facts)
    snapshot = snapshot_of(know_of(folder, files), TODAY, Site())
    return [plans_page(snapshot, key) for key in plan_list_keys(snapshot)]


def listed(page: Page) -> list[str]:
    return re.findall(r'<th scope="row"><a href="[./]*ke-hoach/([^/"]+)/"', page.content)


def test_every_plan_of_a_long_list_stands_on_one_of_its_pages(tmp_path):
    pages = made(tmp_path, 2 * PER_PAGE + 3)
    assert [page.url for page in pages] == ["ke-hoach/", "ke-hoach/trang/2/", "ke-hoach/trang/3/"]
    assert [len(listed(page)) for page in pages] == [PER_PAGE, PER_PAGE, 3]
    every = [plan for page in pages for plan in listed(page)]
    assert len(set(every)) == 2 * PER_PAGE + 3


def test_each_page_says_which_it_is_and_leads_to_those_beside_it(tmp_path):
    first, second, third = made(tmp_path, 2 * PER_PAGE + 3)
    assert 'rel="prev"' not in first.content
    assert 'href="../ke-hoach/trang/2/" rel="next"' in first.content
    assert 'href="../../../ke-hoach/" rel="prev"' in second.content
    assert "trang 2 trên 3" in second.content
    assert second.title == "Kế hoạch, trang 2"
    assert 'rel="next"' not in third.content
    assert len({page.description for page in (first, second, third)}) == 3


def test_each_year_leads_to_its_first_plan(tmp_path):
    pages = made(tmp_path, PER_PAGE + 20, undated=2)
    links = re.findall(r'href="\.\./(ke-hoach/[^"#]*)#([^"]+)">([^<]+)</a>', pages[0].content)
    assert [words for _, _, words in links] == ["Năm 2025", "Năm 2024", "Không ghi ngày"]
    by_url = {page.url: page.content for page in pages}
    for url, anchor, _ in links:
        assert f'<tr id="{anchor}">' in by_url[url]


def test_a_short_list_is_one_page_without_a_way_to_others(tmp_path):
    (page,) = made(tmp_path, 3)
    assert "trang 1" not in page.content.lower()
    assert "Năm 2024" not in page.content


def test_a_preview_knows_who_writes_each_page_of_the_list(tmp_path):
    snapshot = snapshot_of(know_of(tmp_path, {"ke-hoach-a.md": source()}), TODAY, Site())
    assert makers_of(snapshot, "ke-hoach/index.html")[0] == ("plans", "")
    assert ("plans", "2") in makers_of(snapshot, "ke-hoach/trang/2/index.html")
