"""The text of a plan in a browser without scripts: folds, marks, and what a citation names."""

from __future__ import annotations

import pytest

PLAN = "/ke-hoach/hai-phong-so-gddt-ket-cau-ha-tang-2023/"
AFTER = "link => getComputedStyle(link, '::after').content"
SHOWS = "here => getComputedStyle(here).opacity"


@pytest.fixture
def page(visit):
    return visit(PLAN, scripts=False)


def test_a_box_marks_what_other_plans_say_too(page):
    page.goto(f"{page.url}#mo-dau")
    marks = page.locator(".ck-text .ck-like")
    assert marks.count() > 10
    assert not marks.first.is_visible()
    page.get_by_label("Đánh dấu mục giống").check()
    assert marks.first.is_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("anchor", ["ii-1-b1", "iv-2", "dinh-chinh-3", "vb-qd-1478-qd-ttg"])
def test_a_link_to_what_is_folded_opens_its_fold(visit, anchor, scripts):
    page = visit(f"{PLAN}#{anchor}", scripts=scripts)
    target = page.locator(f'[id="{anchor}"]')
    assert target.is_visible()
    assert target.evaluate("here => Math.abs(here.getBoundingClientRect().top)") < 900


def test_an_item_that_a_fact_rests_on_is_one_touch_away(page):
    fact = page.locator("#ai-lam-gi ~ table td[data-l=Mục] a").first
    anchor = fact.get_attribute("href").removeprefix("#")
    assert not page.locator(f'[id="{anchor}"]').is_visible()
    fact.click()
    assert page.locator(f'[id="{anchor}"]').is_visible()


def test_a_citation_tells_by_pointer_and_by_keyboard_what_it_names(page):
    page.goto(f"{page.url}#mo-dau")
    link = page.locator(".ck-text .ck-cite").first
    told = link.get_attribute("title")
    assert "1478/QĐ-TTg" in told
    assert "Thủ tướng Chính phủ" in told
    described = page.locator(f"#{link.get_attribute('aria-describedby')}")
    assert "Thủ tướng Chính phủ" in described.inner_text()
    assert link.evaluate(AFTER) == "none"
    page.keyboard.press("Tab")
    link.focus()
    assert "Thủ tướng Chính phủ" in link.evaluate(AFTER)


def test_the_next_key_behind_a_number_copies_the_way_to_its_item(visit):
    page = visit(f"{PLAN}#mo-dau")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy = page.locator('[id="ii-1-b1"] .ck-copy')
    assert copy.evaluate(SHOWS) == "0"
    page.locator('[id="ii-1-b1"] .ck-anchor').focus()
    page.keyboard.press("Tab")
    assert copy.evaluate("here => here === document.activeElement")
    assert copy.evaluate(SHOWS) == "1"
    page.keyboard.press("Enter")
    told = page.locator(".ck-toast[role=status]")
    told.wait_for()
    assert told.inner_text().startswith("Đã chép đường dẫn tới Mục II.1")
    address = page.url.partition("#")[0]
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}#ii-1-b1"


def test_where_nothing_may_be_copied_the_address_stands_selected(visit):
    page = visit(f"{PLAN}?q=a#ii-1-b1")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator('[id="ii-1-b1"] .ck-copy').click()
    field = page.locator(".ck-toast input")
    field.wait_for()
    assert field.input_value().endswith(f"{PLAN}#ii-1-b1")
    assert page.evaluate("String(getSelection()).endsWith('#ii-1-b1')")
    page.keyboard.press("Escape")
    assert not page.locator(".ck-toast").is_visible()


def test_without_scripts_the_number_alone_is_the_link(page):
    page.goto(f"{page.url}#mo-dau")
    assert page.locator(".ck-copy").count() == 0
    assert page.locator(".ck-text .ck-anchor").first.is_visible()
