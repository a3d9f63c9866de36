"""The registers of the made-up province, as a visitor works with them."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.render.register_disclosures import disclosure_pages
from playwright.sync_api import Browser

from tests.need import ROOT
from tests.site.browser import SCHEMES, Visitor, axe
from tests.site.conftest import Visit, build
from tests.site.nu import vnu
from tests.site.serve import serving
from tests.test_registers import many

EXAMPLE = ("--config", "examples/vi-du/mkdocs.yml", "--plans", "examples/vi-du/plans")
ADDRESSES = (
    "/cong-khai/", "/cong-khai/duong-bao-cao/", "/chi-tieu/", "/nhiem-vu/", "/khen-thuong/",
    "/khen-thuong/tieu-chi/", "/dien-hinh/", "/lay-y-kien/", "/du-lieu/",
)  # fmt: skip
SHOWN = ".ck-rows tbody tr:visible"


@pytest.fixture(scope="session")
def example(once) -> Path:
    return once("example-site", lambda folder: build(folder, *EXAMPLE))


@pytest.fixture
def see(browser: Browser, example: Path) -> Iterator[Visit]:
    with serving({"/": example}) as address:
        visitor = Visitor(browser, address)
        yield visitor.visit
        visitor.leave()
        assert visitor.foreign == []
        assert visitor.errors == []


def states(page) -> set[str]:
    return set(page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.t)"))


def test_every_page_says_that_the_province_is_made_up(example):
    pages = [path.read_text(encoding="utf-8") for path in example.rglob("*.html")]
    assert len(pages) > 50
    assert all("Tỉnh Ví Dụ không có thật" in page for page in pages)


def test_a_choice_narrows_the_rows_and_stands_in_the_address(see):
    page = see("/cong-khai/")
    every = page.locator(SHOWN).count()
    page.select_option("#f-co-quan", "gia-dinh-ubnd-huyen")
    few = page.locator(SHOWN).count()
    assert 0 < few < every
    assert "co-quan=gia-dinh-ubnd-huyen" in page.url
    assert f"{few} dòng" in page.locator("#dem").inner_text()
    page.reload()
    assert page.locator(SHOWN).count() == few
    page.get_by_role("button", name="Bỏ lọc").click()
    assert page.locator(SHOWN).count() == every
    assert "?" not in page.url


def test_states_are_chosen_by_the_keyboard(see):
    page = see("/cong-khai/")
    for state in ("pub", "seen", "soon", "free", "bind"):
        page.locator(f"#t-{state}").focus()
        page.keyboard.press("Space")
    assert states(page) == {"late"}
    assert page.url.endswith("?tinh-trang=late")


def test_an_address_brings_its_filter_along(see):
    page = see("/cong-khai/?nam=2025&loai=review&tinh-trang=late")
    assert states(page) == {"late"}
    assert page.locator(SHOWN).count() == 1
    assert page.locator("#f-nam").input_value() == "2025"


def test_a_column_sorts_up_and_down(see):
    page = see("/chi-tieu/")
    names = page.locator(f"{SHOWN} th")
    head = page.locator(".ck-rows thead th").first
    head.get_by_role("button").click()
    up = names.all_inner_texts()
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").click()
    assert names.all_inner_texts() == up[::-1]
    assert "xep=-0" in page.url


def test_what_is_shown_is_downloaded(see):
    page = see("/cong-khai/?co-quan=vi-du-so-giao-duc")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải các dòng đang hiện").click()
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == page.locator(SHOWN).count()
    assert all("/ke-hoach/" in row["Địa chỉ"] for row in rows)


def test_without_scripts_the_list_is_whole_and_one_agency_has_its_address(see):
    page = see("/cong-khai/", scripts=False)
    every = page.locator(SHOWN).count()
    assert not page.locator("#f-co-quan").is_visible()
    page.locator("a[href='#cq-gia-dinh-ubnd-huyen']").click()
    assert 0 < page.locator(SHOWN).count() < every
    page.get_by_role("link", name="Xem mọi cơ quan").click()
    assert page.locator(SHOWN).count() == every
    page.locator("#t-seen").uncheck()
    assert "seen" not in states(page)


def test_with_scripts_the_same_link_sets_the_filter(see):
    page = see("/cong-khai/")
    page.locator("a[href='#cq-gia-dinh-ubnd-huyen']").click()
    page.wait_for_function("document.querySelector('#f-co-quan').value !== ''")
    assert page.locator("#f-co-quan").input_value() == "gia-dinh-ubnd-huyen"


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_on_a_register(see, address):
    page = see(address)
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            if faults := axe(page):
                found[f"{scheme} {width}"] = faults
    assert found == {}


def test_a_register_prints_its_rows_and_no_filter(see):
    page = see("/cong-khai/")
    page.emulate_media(media="print")
    assert not page.locator(".ck-filter").is_visible()
    assert page.locator(SHOWN).count() > 40


def test_the_checker_finds_no_error_in_the_example(example):
    assert vnu([example]) == []


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A register of several pages, in the plainest frame that its script works in."""
    for page in disclosure_pages(many(12)):
        folder = tmp_path / page.url
        folder.mkdir(parents=True)
        html = f"<!doctype html><html lang=vi><title>{page.title}</title>{page.head}{page.content}"
        (folder / "index.html").write_text(html, encoding="utf-8")
    shutil.copytree(ROOT / "content" / "assets", tmp_path / "assets")
    return tmp_path


def test_a_filter_finds_the_rows_of_other_pages(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        page = visitor.visit("/cong-khai/")
        here = page.locator(SHOWN).count()
        page.select_option("#f-co-quan", "vi-du-so-giao-duc")
        page.wait_for_function("document.querySelectorAll('tr[data-elsewhere]').length > 0")
        links = page.locator(f"{SHOWN} td:last-child a").evaluate_all("all => all.map(a => a.href)")
        assert all("/ke-hoach/" in link and "/cong-khai/" not in link for link in links)
        assert page.locator("#dem").inner_text().startswith(f"{len(links)} dòng")
        page.get_by_role("button", name="Bỏ lọc").click()
        assert page.locator(SHOWN).count() == here
        visitor.leave()
        assert visitor.foreign == []
