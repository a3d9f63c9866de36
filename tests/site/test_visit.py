"""The portal as a visitor meets it: any screen, either scheme, with scripts and without."""

from __future__ import annotations

import pytest

from tests.site.browser import WIDTHS, faults_of
from tests.site.links import kinds_of_pages
from tests.site.nu import vnu

PARTS = 4
"""The longest walk goes in parts, each of which says what it found."""
TOGETHER = 8
FIRST_VIEW_REQUESTS = 12
FIRST_VIEW_BYTES = 130_000
SEARCH_BYTES = 130_000
"""With the head of the index, which /tim-kiem/ asks for before anybody types."""
ASKED_FOR = """() => ["navigation", "resource"].flatMap((kind) =>
  performance.getEntriesByType(kind).map((entry) => [entry.name, entry.encodedBodySize]))"""
CUT_OFF = """() => [...document.querySelectorAll("main summary")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.textContent.trim())"""
BRIGHTNESS = """() => {
  const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}"""


@pytest.mark.parametrize("part", range(PARTS))
def test_any_kind_of_page_fits_its_screen_and_axe_finds_nothing(site, home, visit, part):
    wide, found = [], {}
    page = visit("/", width=320)
    for path in kinds_of_pages(site)[part::PARTS]:
        page.set_viewport_size({"width": 320, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(f"{home}{path}")
        for width in (320, *WIDTHS):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((path, width))
            wide += [(path, width, words) for words in page.evaluate(CUT_OFF)]
        if faults := faults_of(page):
            found[path] = faults
    assert wide == []
    assert found == {}


def test_the_checker_finds_no_error(site):
    assert vnu([site]) == []


def test_a_dark_screen_gets_a_dark_page(visit):
    assert visit("/", scheme="light").evaluate(BRIGHTNESS) > 0.8
    assert visit("/", scheme="dark").evaluate(BRIGHTNESS) < 0.2


def test_a_page_is_whole_without_scripts(site, home, visit):
    page = visit("/", scripts=False)
    for path in kinds_of_pages(site, largest=False):
        page.goto(f"{home}{path}")
        assert page.locator("main h1").first.is_visible(), path
        assert page.locator("main a[href]:visible").count() > 0, path


def test_a_page_finds_all_its_parts_and_asks_no_other_host_and_for_little(repo_site, home, visit):
    heavy = {}
    context = visit("/repo/").context
    # Several at a time: each is waited for until it asks for nothing more.
    every = kinds_of_pages(repo_site)
    for paths in (every[at : at + TOGETHER] for at in range(0, len(every), TOGETHER)):
        pages = [(path, context.new_page()) for path in paths]
        for path, page in pages:
            page.goto(f"{home}/repo{path}")
        for path, page in pages:
            page.wait_for_load_state("networkidle")
            asked = dict(page.evaluate(ASKED_FOR))
            most = SEARCH_BYTES if path == "/tim-kiem/" else FIRST_VIEW_BYTES
            if len(asked) > FIRST_VIEW_REQUESTS or sum(asked.values()) > most:
                heavy[path] = asked
            page.close()
    assert heavy == {}


@pytest.mark.parametrize("base", ["/", "/repo/"])
def test_a_lost_visitor_finds_home(browser, home, base):
    page = browser.new_page()
    answer = page.goto(f"{home}{base}khong/co/trang/nay/")
    assert answer.status == 404
    assert page.locator("h1").first.is_visible()
    assert page.title().startswith("Không có trang này")
    page.locator("main a").first.click()
    assert page.url == f"{home}{base}"
    page.close()
