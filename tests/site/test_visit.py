"""The portal as a visitor meets it: any screen, either scheme, with scripts and without."""

from __future__ import annotations

import pytest

from tests.site.browser import faults_of
from tests.site.links import kinds_of_pages
from tests.site.nu import vnu

PARTS = 4
"""The long walks go in parts, so that all cores take some."""
FIRST_VIEW_REQUESTS = 12
FIRST_VIEW_BYTES = 130_000
SEARCH_BYTES = 130_000
"""With the head of the index, which /tim-kiem/ asks for before anybody types."""
ASKED_FOR = """() => ["navigation", "resource"].flatMap((kind) =>
  performance.getEntriesByType(kind).map((entry) => [entry.name, entry.encodedBodySize]))"""
BRIGHTNESS = """() => {
  const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}"""


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_kind_of_page(site, home, visit, part):
    found = {}
    page = visit("/")
    for path in kinds_of_pages(site)[part::PARTS]:
        page.goto(f"{home}{path}")
        if faults := faults_of(page):
            found[path] = faults
    assert found == {}


def test_the_checker_finds_no_error(site):
    assert vnu([site]) == []


def test_a_dark_screen_gets_a_dark_page(visit):
    assert visit("/", scheme="light").evaluate(BRIGHTNESS) > 0.8
    assert visit("/", scheme="dark").evaluate(BRIGHTNESS) < 0.2


@pytest.mark.parametrize("width", [320, 390])
def test_a_small_screen_never_scrolls_sideways(site, home, visit, width):
    wide = []
    page = visit("/", width=width, height=800)
    for path in kinds_of_pages(site):
        page.goto(f"{home}{path}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert wide == []


def test_a_page_is_whole_without_scripts(site, home, visit):
    page = visit("/", scripts=False)
    for path in kinds_of_pages(site):
        page.goto(f"{home}{path}")
        assert page.locator("main h1").first.is_visible(), path
        assert page.locator("main a[href]:visible").count() > 0, path


def test_a_page_finds_all_its_parts_and_asks_no_other_host_and_for_little(repo_site, home, visit):
    heavy = {}
    page = visit("/repo/")
    for path in kinds_of_pages(repo_site):
        page.goto(f"{home}/repo{path}", wait_until="networkidle")
        asked = dict(page.evaluate(ASKED_FOR))
        most = SEARCH_BYTES if path == "/tim-kiem/" else FIRST_VIEW_BYTES
        if len(asked) > FIRST_VIEW_REQUESTS or sum(asked.values()) > most:
            heavy[path] = asked
    assert heavy == {}


@pytest.mark.parametrize("base", ["/", "/repo/"])
def test_a_lost_visitor_finds_home(browser, home, base):
    page = browser.new_page()
    answer = page.goto(f"{home}{base}khong/co/trang/nay/")
    assert answer.status == 404
    assert page.locator("h1").first.is_visible()
    page.locator("main a").first.click()
    assert page.url == f"{home}{base}"
    page.close()
