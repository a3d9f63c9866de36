"""Without signal: what was read is read again, as a copy, until the portal withdraws it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.serve import serving

READ = "co-quan/"
UNREAD = "gop-y/"
KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
  }
  return kept;
}"""


@pytest.fixture(scope="module")
def folder(repo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of its own, whose pages a test may change."""
    copy = tmp_path_factory.mktemp("offline") / "site"
    shutil.copytree(repo_site, copy)
    return copy


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serving({"/repo/": folder}) as home:
        yield f"{home}/repo/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(service_workers="allow", timezone_id="Asia/Ho_Chi_Minh")
    yield made
    made.close()


def reader(context: BrowserContext, address: str) -> Page:
    """Somebody who has read a page, with the worker at work."""
    page = context.new_page()
    page.goto(f"{address}{READ}", wait_until="load")
    wait_for(page, lambda kept: f"{address}{READ}" in kept and f"{address}lich/" in kept)
    assert page.evaluate("navigator.serviceWorker.controller !== null")
    return page


def wait_for(page: Page, holds) -> list[str]:  # type: ignore[no-untyped-def]
    for _ in range(100):
        kept = page.evaluate(KEPT)
        if holds(kept):
            return list(kept)
        page.wait_for_timeout(100)
    raise AssertionError(kept)


def test_a_page_that_was_read_is_read_again_without_signal_and_says_of_which_day_it_is(
    context: BrowserContext, address: str
) -> None:
    page = reader(context, address)
    assert not page.locator(".ck-kept").is_visible()
    context.set_offline(True)
    page.goto(f"{address}{READ}?q=a")
    assert page.locator("h1").inner_text() == "Cơ quan"
    assert page.locator(".ck-kept").inner_text().startswith("Bản lưu trên máy, ngày ")
    assert page.locator(".ck-kept__day, .ck-kept").first.is_visible()
    # Its own letters and colours, and no day on which the portal would have been asked.
    assert page.evaluate("document.fonts.size") > 0
    assert page.locator("link[href*='ngay.css']").count() == 0
    page.goto(f"{address}lich/")
    assert page.locator(".ck-kept").is_visible()


def test_a_page_that_was_not_read_is_said_to_be_away_and_those_at_hand_are_named(
    context: BrowserContext, address: str
) -> None:
    page = reader(context, address)
    context.set_offline(True)
    page.goto(f"{address}{UNREAD}")
    assert page.locator("h1").inner_text() == "Không có mạng"
    assert page.locator("#thu-lai a").evaluate("link => link.href") == f"{address}{UNREAD}"
    links = page.locator("#da-luu a")
    links.filter(has_text="Cơ quan").first.wait_for()
    links.filter(has_text="Cơ quan").first.click()
    assert page.locator("h1").inner_text() == "Cơ quan"


def test_what_was_withdrawn_or_changed_is_no_longer_kept_once_the_portal_is_reached(
    context: BrowserContext, address: str, folder: Path
) -> None:
    page = reader(context, address)
    page.goto(f"{address}gioi-thieu/", wait_until="load")
    page.goto(f"{address}tro-nang/", wait_until="load")
    wait_for(page, lambda kept: f"{address}tro-nang/" in kept)
    context.set_offline(True)
    page.goto(f"{address}gioi-thieu/")
    assert page.locator(".ck-kept").is_visible()
    shutil.rmtree(folder / "gioi-thieu")
    changed = folder / "tro-nang/index.html"
    changed.write_text(
        changed.read_text("utf-8").replace("<h1", "<p>Nay đã khác.</p><h1", 1), "utf-8"
    )
    context.set_offline(False)
    page.goto(f"{address}{READ}")
    assert not page.locator(".ck-kept").is_visible()
    withdrawn = f"{address}gioi-thieu/"
    wait_for(page, lambda kept: withdrawn not in kept and f"{address}{READ}" in kept)
    page.wait_for_timeout(500)
    context.set_offline(True)
    page.goto(f"{address}gioi-thieu/")
    assert page.locator("h1").inner_text() == "Không có mạng"
    page.goto(f"{address}tro-nang/")
    assert page.get_by_text("Nay đã khác.").is_visible()
    assert page.locator(".ck-kept").is_visible()


def test_the_pages_of_a_portal_below_this_one_are_left_to_it(
    context: BrowserContext, address: str, folder: Path
) -> None:
    below = folder / "vi-du/gop-y/index.html"
    below.parent.mkdir(parents=True)
    shutil.copy(folder / "gop-y/index.html", below)
    page = reader(context, address)
    page.goto(f"{address}vi-du/gop-y/", wait_until="load")
    page.goto(f"{address}gop-y/", wait_until="load")
    kept = wait_for(page, lambda kept: f"{address}gop-y/" in kept)
    assert f"{address}vi-du/gop-y/" not in kept


def test_a_portal_that_keeps_nothing_any_more_takes_back_what_it_kept(
    context: BrowserContext, address: str, folder: Path
) -> None:
    page = reader(context, address)
    worker = folder / "sw.js"
    text = worker.read_text("utf-8")
    try:
        worker.write_text(text.replace("const KEEPS = true;", "const KEEPS = false;"), "utf-8")
        page.evaluate("navigator.serviceWorker.getRegistration().then((own) => own.update())")
        wait_for(page, lambda kept: kept == [])
    finally:
        worker.write_text(text, "utf-8")


def test_without_scripts_nothing_is_kept(browser: Browser, address: str) -> None:
    made = browser.new_context(java_script_enabled=False)
    page = made.new_page()
    page.goto(f"{address}{READ}", wait_until="load")
    assert made.service_workers == []
    assert not page.locator(".ck-kept").is_visible()
    made.close()
