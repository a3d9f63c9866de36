"""The text of a plan in a browser without scripts: its own part, and what a citation names."""

from __future__ import annotations

import pytest

PLAN = "/ke-hoach/hai-phong-so-gddt-ket-cau-ha-tang-2023/"
AFTER = "link => getComputedStyle(link, '::after').content"


@pytest.fixture
def page(visit):
    return visit(PLAN, scripts=False)


def shown(page, own: str) -> int:
    return page.locator(f'.ck-text [data-o="{own}"]:visible').count()


def test_a_box_hides_what_is_repeated_and_nothing_else(page):
    repeated, changed = shown(page, "repeated"), shown(page, "changed")
    paragraphs = page.locator(".ck-text p:visible").count()
    assert repeated >= 10
    page.get_by_label("Chỉ phần riêng").check()
    assert (shown(page, "repeated"), shown(page, "changed")) == (0, changed)
    assert page.locator(".ck-text p:visible").count() == paragraphs - repeated
    page.get_by_label("Chỉ phần riêng").uncheck()
    assert shown(page, "repeated") == repeated


def test_a_repeated_item_that_a_link_leads_to_shows_even_then(visit):
    page = visit(PLAN, scripts=False)
    anchor = page.locator('.ck-text [data-o="repeated"]').first.get_attribute("id")
    page.get_by_label("Chỉ phần riêng").check()
    page.goto(f"{page.url}#{anchor}")
    page.get_by_label("Chỉ phần riêng").check()
    assert page.locator(f'[id="{anchor}"]').is_visible()
    assert shown(page, "repeated") == 1


def test_the_difference_of_a_changed_item_opens(page):
    first = page.locator(".ck-diff").first
    assert not first.locator("ins, del").first.is_visible()
    first.locator("summary").click()
    assert first.locator("ins, del").first.is_visible()


def test_a_citation_tells_by_pointer_and_by_keyboard_what_it_names(page):
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
