"""How long pages are on a phone, what stands on their first screen, and what shows how small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser import COLOUR_RULES, Visitor, axe
from tests.site.conftest import TODAY, Visit

PHONE, SCREEN = 390, 844
NARROWEST = 320
PLANS = (
    "hai-phong-so-gddt-ket-cau-ha-tang-2023",
    "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023",
    "hai-phong-bql-kkt-ket-cau-ha-tang-2023",
    "hai-phong-ubnd-xhht-2023-du-thao",
    "quang-ngai-so-khcn-ket-cau-ha-tang-2023",
    "hai-phong-so-gddt-xin-y-kien-xhht-2023",
)
HEIGHTS = {
    **{f"/ke-hoach/{plan}/": 12_450 for plan in PLANS},
    "/cong-khai/": 9_000,
    "/cong-khai/bao-cao/": 9_000,
    "/nhiem-vu/": 8_000,
    "/phong-trao/ket-cau-ha-tang/": 6_500,
    "/phong-trao/xa-hoi-hoc-tap/": 6_500,
    "/co-quan/hai-phong-so-gddt/": 5_000,
    "/co-quan/hai-phong-bql-kkt/": 5_000,
    "/co-quan/ngan-son-ubnd-huyen/": 5_000,
}
PLAN_PAGES = tuple(f"/ke-hoach/{plan}/" for plan in PLANS)
KINDS = ("/", f"/ke-hoach/{PLANS[0]}/", "/cong-khai/", "/nhiem-vu/", "/chi-tieu/", "/lich/",
         "/phong-trao/ket-cau-ha-tang/", "/co-quan/hai-phong-so-gddt/", "/lay-y-kien/")  # fmt: skip
LISTS = ("/ke-hoach/", "/van-ban/", "/cong-khai/bao-cao/", "/lich/dang-ky/", "/tim-kiem/",
         "/ke-hoach/hai-phong-ubnd-xhht-2023-du-thao/", "/van-ban/qd-1478-qd-ttg/")  # fmt: skip
UNFOLDED = "document.querySelectorAll('details').forEach(fold => (fold.open = true))"
SMALL = """() => {
  const small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !holder.checkVisibility()) continue;
    if (!holder.getClientRects().length || holder.closest(".ck-vh, .ck-skip")) continue;
    const drawing = holder.closest("svg");
    const wide = drawing?.viewBox.baseVal.width;
    const scale = wide ? drawing.getBoundingClientRect().width / wide : 1;
    const size = parseFloat(getComputedStyle(holder).fontSize) * scale;
    if (size < 12.95) small.add(`${holder.tagName} ${holder.className} ${size}`);
  }
  return [...small];
}"""
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@contextmanager
def phone(browser: Browser, home: str, path: str) -> Iterator[Page]:
    visitor = Visitor(browser, home)
    yield visitor.visit(path, width=PHONE, height=SCREEN)
    visitor.leave()
    assert visitor.foreign == []
    assert visitor.errors == []


@pytest.fixture(scope="module")
def opened(browser: Browser, home: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone, for several tests that do nothing to it."""
    with phone(browser, home, request.param) as page:
        yield page


@pytest.fixture(scope="module")
def unfolded(browser: Browser, home: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The same with every fold open."""
    with phone(browser, home, request.param) as page:
        page.evaluate(UNFOLDED)
        yield page


def on_a_phone(visit: Visit, path: str) -> Page:
    return visit(path, width=PHONE, height=SCREEN)


def top_of(page: Page, selector: str) -> float:
    return page.locator(selector).first.evaluate("here => here.getBoundingClientRect().top")


@pytest.mark.parametrize(
    ("opened", "most"), HEIGHTS.items(), ids=list(HEIGHTS), indirect=["opened"]
)
def test_a_page_is_no_longer_than_a_phone_can_hold(opened: Page, most: int) -> None:
    assert opened.evaluate("document.documentElement.scrollHeight") <= most
    assert opened.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("opened", PLAN_PAGES, indirect=True)
def test_a_plan_says_its_status_at_once_and_where_it_stands_within_two_screens(
    opened: Page,
) -> None:
    assert top_of(opened, ".ck-standing") < top_of(opened, "h1") < SCREEN
    assert top_of(opened, ".ck-now h3:has-text('Hạn kế tiếp')") < 2 * SCREEN
    assert top_of(opened, ".ck-now h3:has-text('Đã qua hạn')") < 2 * SCREEN


@pytest.mark.parametrize("opened", KINDS, indirect=True)
def test_all_but_the_results_are_read_in_the_letters_of_the_portal(opened: Page) -> None:
    assert opened.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")


@pytest.mark.parametrize("opened", ["/cong-khai/"], indirect=True)
def test_the_first_duty_of_the_register_stands_within_one_screen(opened: Page) -> None:
    assert top_of(opened, ".ck-rows tbody th") < SCREEN


@pytest.mark.parametrize("opened", PLAN_PAGES, indirect=True)
def test_a_plan_shows_few_links_and_says_a_succession_once(opened: Page) -> None:
    shown = "links => links.filter(link => link.checkVisibility()).length"
    assert opened.locator("article a").evaluate_all(shown) <= 180
    assert opened.locator("article").inner_text().count("cổng chưa xác định cơ quan kế thừa") <= 1


@pytest.mark.parametrize("opened", [*KINDS, "/tim-kiem/"], indirect=True)
def test_a_page_keeps_its_place_while_it_loads(opened: Page) -> None:
    assert opened.evaluate(SHIFT) < 0.05


@pytest.mark.parametrize(
    "unfolded",
    [*KINDS, PLAN_PAGES[3], "/chat-luong-du-lieu/", "/huong-dan/nguon-ke-hoach/"],
    indirect=True,
)
def test_nothing_shown_is_smaller_than_thirteen_pixels(unfolded: Page) -> None:
    assert unfolded.evaluate(SMALL) == []


@pytest.mark.parametrize(
    "unfolded", ["/ngoai-tuyen.html", PLAN_PAGES[0], "/cong-khai/"], indirect=True
)
def test_axe_finds_nothing_where_menu_filters_and_folds_are_open(unfolded: Page) -> None:
    assert axe(unfolded) == []
    unfolded.emulate_media(color_scheme="dark")
    assert axe(unfolded, COLOUR_RULES) == []
    unfolded.emulate_media(color_scheme="light")


@pytest.mark.parametrize("share", [1, 1.5, 2])
@pytest.mark.parametrize("width", [PHONE, NARROWEST])
def test_the_menu_lies_within_the_screen_whatever_the_size_of_letters(
    visit: Visit, width: int, share: float
) -> None:
    screen = int(width / share)
    page = visit("/", width=screen, height=SCREEN)
    page.locator(".ck-menu summary").click()
    edges = "rows => rows.map((row) => row.getBoundingClientRect()).map((r) => [r.left, r.right])"
    for left, right in page.locator(".ck-menu li a").evaluate_all(edges):
        assert 0 <= left < right <= screen


def test_the_menu_of_a_phone_holds_every_register_in_rows_that_fingers_hit(visit: Visit) -> None:
    page = on_a_phone(visit, "/cong-khai/")
    page.locator(".ck-menu summary").click()
    rows = page.locator(".ck-menu li a")
    names = [*map(str.strip, rows.all_inner_texts())]
    registers = {"Sổ công khai", "Sổ báo cáo", "Chỉ tiêu", "Nhiệm vụ", "Khen thưởng", "Điển hình"}
    assert registers | {"Lấy ý kiến", "Góp ý"} <= set(names)
    assert len(names) == len(set(names))
    assert "Trên trang này" not in names
    sizes = (
        "rows => rows.map((row) => [row.offsetHeight, parseFloat(getComputedStyle(row).fontSize)])"
    )
    for height, letters in rows.evaluate_all(sizes):
        assert height >= 44
        assert letters >= 16
    assert page.locator(".ck-tofind").evaluate("link => link.offsetHeight") >= 44
    page.locator(".ck-tofind").click()
    assert page.url.endswith("/tim-kiem/")


# The letters of each full line of prose, on average, where there are enough lines to tell.
LINES = """() => [...document.querySelectorAll("article p, article .ck-text li")]
  .filter((text) => text.checkVisibility() && !text.closest("td, th, .ck-now, .ck-day, .ck-kicker"))
  .map((text) => {
    const lines = new Map();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(".ck-vh, .ck-anchor, button")) continue;
      for (const word of node.data.matchAll(/\\S+/g)) {
        const range = new Range();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const line = Math.round(range.getBoundingClientRect().bottom / 10);
        lines.set(line, (lines.get(line) ?? -1) + word[0].length + 1);
      }
    }
    const full = [...lines.values()].slice(0, -1);
    const mean = full.reduce((sum, letters) => sum + letters, 0) / full.length;
    return [mean, full.length, text.textContent.trim().slice(0, 60)];
  })
  .filter(([, lines]) => lines > 2)"""
# WCAG 2.2, 2.5.8: links within a sentence and boxes whose label may be touched are no less.
NARROW = """() => [...document.querySelectorAll("a, button, summary, select, input")]
  .filter((target) => target.checkVisibility({ visibilityProperty: true }))
  .filter((target) => !target.closest("svg, .ck-vh, .ck-skip, label"))
  .filter((target) => getComputedStyle(target).display !== "inline")
  .map((target) => [target.getBoundingClientRect(), target.textContent.trim().slice(0, 40)])
  .filter(([box]) => box.width < 23.9 || box.height < 23.9)
  .map(([box, words]) => [box.width, box.height, words])"""
MAIN = "summary:not(.ck-said > summary), .ck-btn, .ck-tofind, .ck-search button, .ck-search input"
LOW = """found => found
  .filter((target) => target.checkVisibility() && target.offsetHeight < 44)
  .map((target) => [target.offsetHeight, target.textContent])"""


@pytest.mark.parametrize("unfolded", [PLAN_PAGES[0], "/gioi-thieu/"], indirect=True)
def test_a_line_is_neither_too_short_nor_too_long_to_read(unfolded: Page) -> None:
    for width, least, most in ((1280, 45, 80), (PHONE, 30, 50)):
        unfolded.set_viewport_size({"width": width, "height": SCREEN})
        lines = unfolded.evaluate(LINES)
        assert len(lines) > 3
        assert [line for line in lines if line[0] > most] == []
        assert least <= sum(letters for letters, _, _ in lines) / len(lines)


@pytest.mark.parametrize("opened", KINDS, indirect=True)
def test_a_finger_hits_what_it_aims_at(opened: Page) -> None:
    assert opened.evaluate(NARROW) == []
    assert opened.locator(MAIN).evaluate_all(LOW) == []


def test_the_day_that_a_page_speaks_of_is_copied_and_found_with_its_sentence(visit: Visit) -> None:
    """What a style sheet alone shows, nobody can quote."""
    page = visit("/cong-khai/bao-cao/")
    page.wait_for_function("!document.querySelector('.ck-built > span')")
    said = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('main'));"
        " return String(getSelection()); }"
    )
    assert re.search(r"Tính đến \d\d/\d\d/\d{4}\.", said)
    assert page.locator(".ck-built time").first.get_attribute("datetime") == TODAY


UNDER_ANOTHER_YEAR = """() => {
    const left = (cell) => Math.round(cell.getBoundingClientRect().x);
    return [...document.querySelectorAll(".ck-seen")].flatMap((table) => {
        const years = [...table.querySelectorAll("thead th")].slice(1).map(left);
        return [...table.querySelectorAll("tbody tr")]
            .map((row) => [...row.querySelectorAll("td")].map(left))
            .filter((cells) => cells.join() !== years.join());
    });
}"""


@pytest.mark.parametrize("width", [NARROWEST, 390])
def test_what_was_seen_of_a_year_stands_under_that_year(visit: Visit, width: int) -> None:
    page = visit("/", width=width)
    assert page.locator(".ck-seen thead th").count() > 1
    assert page.evaluate(UNDER_ANOTHER_YEAR) == []


def test_a_column_in_which_no_row_says_anything_is_not_shown(visit: Visit) -> None:
    heads = "[...document.querySelectorAll('.ck-rows thead th')].filter(e => e.checkVisibility())"
    names = f"{heads}.map(e => e.innerText.trim())"
    shown = ["Điều phải công khai", "Ai", "Đến nay", "Kế hoạch"]
    assert visit("/cong-khai/").evaluate(names) == shown
    assert visit("/nhiem-vu/").evaluate(names) == ["Việc", "Chủ trì", "Hạn", "Tình trạng", "Mục"]


@pytest.mark.parametrize("path", [*KINDS, *LISTS])
def test_letters_twice_as_large_on_a_phone_never_scroll_the_page_sideways(
    visit: Visit, path: str
) -> None:
    """As a browser lays a page out whose reader has doubled the size of letters."""
    page = visit(path, width=PHONE // 2, height=SCREEN // 2)
    for width in (PHONE // 2, NARROWEST // 2):
        page.set_viewport_size({"width": width, "height": SCREEN // 2})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
