"""How long pages are on a phone, what stands on their first screen, and what shows how small."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Visit

PHONE, SCREEN = 390, 844
PLANS = (
    "hai-phong-so-gddt-ket-cau-ha-tang-2023",
    "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023",
    "hai-phong-bql-kkt-ket-cau-ha-tang-2023",
    "hai-phong-ubnd-xhht-2023-du-thao",
    "quang-ngai-so-khcn-ket-cau-ha-tang-2023",
    "hai-phong-so-gddt-xin-y-kien-xhht-2023",
)
HEIGHTS = {
    **{f"/ke-hoach/{plan}/": 12_000 for plan in PLANS},
    "/cong-khai/": 9_000,
    "/cong-khai/bao-cao/": 9_000,
    "/nhiem-vu/": 8_000,
    "/phong-trao/ket-cau-ha-tang/": 6_500,
    "/phong-trao/xa-hoi-hoc-tap/": 6_500,
    "/co-quan/hai-phong-so-gddt/": 5_000,
    "/co-quan/hai-phong-bql-kkt/": 5_000,
    "/co-quan/ngan-son-ubnd-huyen/": 5_000,
}
KINDS = ("/", f"/ke-hoach/{PLANS[0]}/", "/cong-khai/", "/nhiem-vu/", "/chi-tieu/", "/lich/",
         "/phong-trao/ket-cau-ha-tang/", "/co-quan/hai-phong-so-gddt/", "/lay-y-kien/")  # fmt: skip
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


def on_a_phone(visit: Visit, path: str) -> Page:
    return visit(path, width=PHONE, height=SCREEN)


def top_of(page: Page, selector: str) -> float:
    return page.locator(selector).first.evaluate("here => here.getBoundingClientRect().top")


@pytest.mark.parametrize(("path", "most"), HEIGHTS.items(), ids=list(HEIGHTS))
def test_a_page_is_no_longer_than_a_phone_can_hold(visit: Visit, path: str, most: int) -> None:
    page = on_a_phone(visit, path)
    assert page.evaluate("document.documentElement.scrollHeight") <= most
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_says_its_status_at_once_and_where_it_stands_within_two_screens(
    visit: Visit, plan: str
) -> None:
    page = on_a_phone(visit, f"/ke-hoach/{plan}/")
    assert top_of(page, ".ck-standing") < top_of(page, "h1") < SCREEN
    assert top_of(page, ".ck-now h3:has-text('Hạn kế tiếp')") < 2 * SCREEN
    assert top_of(page, ".ck-now h3:has-text('Đã qua hạn')") < 2 * SCREEN


def test_the_first_duty_of_the_register_stands_within_one_screen(visit: Visit) -> None:
    assert top_of(on_a_phone(visit, "/cong-khai/"), ".ck-rows tbody th") < SCREEN


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_shows_few_links_and_says_a_succession_once(visit: Visit, plan: str) -> None:
    page = on_a_phone(visit, f"/ke-hoach/{plan}/")
    shown = "links => links.filter(link => link.checkVisibility()).length"
    assert page.locator("article a").evaluate_all(shown) <= 180
    assert page.locator("article").inner_text().count("chưa xác định cơ quan kế thừa") <= 1


@pytest.mark.parametrize("path", KINDS)
def test_nothing_shown_is_smaller_than_thirteen_pixels(visit: Visit, path: str) -> None:
    assert on_a_phone(visit, path).evaluate(SMALL) == []


@pytest.mark.parametrize("path", KINDS)
def test_a_page_keeps_its_place_while_it_loads(visit: Visit, path: str) -> None:
    assert on_a_phone(visit, path).evaluate(SHIFT) < 0.05


def test_the_menu_of_a_phone_holds_every_register_in_rows_that_fingers_hit(visit: Visit) -> None:
    page = on_a_phone(visit, "/cong-khai/")
    page.locator(".ck-menu summary").click()
    rows = page.locator(".ck-menu li a")
    assert {"Chỉ tiêu", "Nhiệm vụ", "Lấy ý kiến", "Góp ý"} <= set(
        map(str.strip, rows.all_inner_texts())
    )
    sizes = (
        "rows => rows.map((row) => [row.offsetHeight, parseFloat(getComputedStyle(row).fontSize)])"
    )
    for height, letters in rows.evaluate_all(sizes):
        assert height >= 44
        assert letters >= 16
    assert page.locator(".ck-tofind").evaluate("link => link.offsetHeight") >= 44
    page.locator(".ck-tofind").click()
    assert page.url.endswith("/tim-kiem/")
