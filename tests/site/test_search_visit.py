"""Search on the real portal: every state in both schemes, and a walk with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.browser import WIDTHS, Visitor, faults_of

SETTLED = "main ol.ket-qua > li, main [data-empty], [data-search=failed]:not([hidden])"


def asked(page: Page) -> Page:
    page.locator(SETTLED).first.wait_for()
    return page


def address(text: str) -> str:
    return f"/tim-kiem/?q={quote(text)}"


def open_filters(page: Page) -> None:
    page.locator("#loc > summary").click()
    page.locator(".ck-facet .ck-count").first.wait_for()


def suggest(page: Page) -> None:
    box = page.locator("main input[name=q]")
    box.fill("")
    box.press_sequentially("tiet kie")
    page.locator("[role=option]").first.wait_for()


def fail(page: Page) -> None:
    page.route("**/search/k/*", lambda route: route.abort())
    page.locator("main input[name=q]").fill("nông thôn mới")
    page.keyboard.press("Enter")
    page.locator("[data-search=failed]").wait_for()


STATES: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "results": ("chống lãng phí", None),
    "filters": ("tiết kiệm", open_filters),
    "suggesting": ("tiết kiệm", suggest),
    "answer": ("ai ký kế hoạch 2599/KH-BQL", None),
    "a number that others cite": ("1478/QĐ-TTg", None),
    "mended": ("khu knih te hai phong", None),
    "nothing": ("sở y tế quảng ngãi", None),
    "failure": ("tiết kiệm", fail),
}


def seen(page: Page) -> tuple[str, ...]:
    """What makes a state: what is said of the results, open filters, suggestions, an excuse."""
    told = page.locator("[data-search=status]").inner_text()
    marks = ("#loc[open]", "[role=option]:visible", "[data-search=failed]:visible")
    return told, *(str(page.locator(mark).count()) for mark in marks)


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_accessible(browser, home, state):
    text, then = STATES[state]
    visitor = Visitor(browser, home)
    page = asked(visitor.visit(address(text), width=390))
    if then:
        then(page)
    before = seen(page)
    assert faults_of(page) == {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen(page) == before, "the state was left while it was looked at"
    visitor.leave()


def step_to(page: Page, selector: str) -> None:
    """Tab, as often as it takes and no more than a patient person would."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("one => !!document.activeElement.closest(one)", selector):
            return
    pytest.fail(f"no way to {selector} with the Tab key")


def test_the_keyboard_alone_leads_from_the_home_page_to_the_item(visit):
    page = visit("/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("chong lang phi")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    box = page.locator(":focus")
    assert box.get_attribute("aria-activedescendant") == page.locator(
        "[role=option][aria-selected=true]"
    ).get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]").first).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=**")
    asked(page)
    step_to(page, "#loc > summary")
    page.keyboard.press("Enter")
    page.locator(".ck-facet .ck-count").first.wait_for()
    step_to(page, "input[name=loai][value=ke-hoach]")
    page.keyboard.press("Space")
    page.wait_for_url("**loai=**")
    # The choice keeps the focus although the list of choices was drawn anew.
    assert page.locator(":focus").get_attribute("value") == "ke-hoach"
    step_to(page, "ol.ket-qua ul a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ke-hoach/**")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()


def test_the_item_found_is_highlighted_on_arrival(visit):
    page = asked(visit(address('"tiết kiệm, chống lãng phí"')))
    link = page.locator("ol.ket-qua ul a[href*='#i']").first
    link.wait_for()
    link.click()
    page.wait_for_url("**/ke-hoach/**")
    colours = page.evaluate(
        "[document.querySelector(':target'), document.body]"
        ".map(one => getComputedStyle(one).backgroundColor)"
    )
    assert colours[0] not in {colours[1], "rgba(0, 0, 0, 0)"}


def test_without_scripts_the_box_leads_to_lists(visit):
    page = visit("/", scripts=False)
    page.locator("form[role=search] input[name=q]:visible").first.fill("tiết kiệm")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=**")
    for name in ("cơ quan", "phong trào", "năm"):
        link = page.get_by_role("link", name=f"Kế hoạch theo {name}")
        assert page.request.get(link.evaluate("one => one.href")).ok


def test_records_and_written_pages_are_found_too(visit):
    page = asked(visit(address("hướng dẫn biên tập")))
    first = page.locator("ol.ket-qua > li a").first
    assert first.get_attribute("href").endswith("/huong-dan/")


def test_results_wait_neither_for_texts_nor_for_letters(visit, home):
    page = visit("/tro-nang/")
    asked_for: list[str] = []
    held: list[Route] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.route("**/search/t/*", lambda route: held.append(route))
    page.goto(f"{home}{address('ngân sơn')}")
    assert asked(page).locator("ol.ket-qua > li h3 a").count() > 1
    assert not [address for address in asked_for if address.endswith(".woff2")]
    assert asked_for.index(next(one for one in asked_for if one.endswith("/assets/page.js"))) > (
        asked_for.index(next(one for one in asked_for if "/search/b/" in one))
    )
    assert held
    for route in held:
        route.continue_()
    page.unroute("**/search/t/*")
    expect(page.locator("ol.ket-qua mark").first).to_be_visible()


LOOK = """() => {
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
  return [...document.querySelectorAll("html, body, body *:not(symbol *)")].flatMap((node) =>
    [null, "::before", "::after"].map((part) => {
      const style = getComputedStyle(node, part);
      const seen = part && style.content === "none" ? [] : names;
      return `${node.outerHTML.slice(0, 99)} ${part} ${seen.map((name) => style[name]).join()}`;
    }));
}"""
WHOLE_SHEET = """() => new Promise((done) => {
  const link = document.querySelector("link[href$='assets/tim-kiem.css']");
  link.addEventListener("load", done);
  link.href = link.href.replace("tim-kiem", "congkhai");
})"""


@pytest.mark.parametrize(("state", "width"), [("filters", 1280), ("nothing", 390)])
def test_the_page_of_results_looks_as_with_the_whole_style_sheet(browser, home, state, width):
    text, then = STATES[state]
    visitor = Visitor(browser, home)
    page = asked(visitor.visit(address(text), width=width))
    if then:
        then(page)
    page.wait_for_load_state("networkidle")
    with_its_own = page.evaluate(LOOK)
    page.evaluate(WHOLE_SHEET)
    with_all = page.evaluate(LOOK)
    assert len(with_all[0]) > 1_000
    assert [own for own, whole in zip(with_its_own, with_all, strict=True) if own != whole] == []
    visitor.leave()
