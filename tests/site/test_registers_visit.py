"""The registers of the made-up province, as a visitor works with them."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.render.registers import pagination
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.theme import THEME
from playwright.sync_api import Browser, Page

from tests.site.browser import Visitor, faults_of
from tests.site.conftest import Visit
from tests.site.nu import vnu
from tests.site.serve import serving
from tests.test_registers import many

ADDRESSES = (
    "/cong-khai/", "/cong-khai/duong-bao-cao/", "/chi-tieu/", "/nhiem-vu/", "/khen-thuong/",
    "/khen-thuong/tieu-chi/", "/dien-hinh/", "/lay-y-kien/", "/du-lieu/",
)  # fmt: skip
SHOWN = ".ck-rows tbody tr:visible"
AT = "([x, y]) => document.elementFromPoint(x, y)?.className"


@pytest.fixture
def see(browser: Browser, example: Path) -> Iterator[Visit]:
    with serving({"/": example}) as address:
        visitor = Visitor(browser, address)
        yield visitor.visit
        visitor.leave()
        assert visitor.foreign == []
        assert visitor.errors == []


@pytest.fixture(scope="module")
def looked_at(browser: Browser, example: Path, request) -> Iterator[Page]:
    """A page that several tests look at, each at its own width, and none of them changes."""
    with serving({"/": example}) as address:
        visitor = Visitor(browser, address)
        yield visitor.visit(request.param, width=320)
        visitor.leave()
        assert visitor.foreign == []
        assert visitor.errors == []


def opened(page):
    """With the bar of filters unfolded, as a visitor has it who filters."""
    bar = page.locator(".ck-filters")
    if bar.get_attribute("open") is None:
        bar.locator("summary").click()
    return page


def states(page) -> list[set[str]]:
    """Of each row that shows, the states of its periods."""
    shown = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.t)")
    return [set(row.split()) for row in shown]


def test_every_page_says_that_the_province_is_made_up(example):
    pages = [path.read_text(encoding="utf-8") for path in example.rglob("*.html")]
    assert len(pages) > 50
    assert all("Tỉnh Ví Dụ không có thật" in page for page in pages)


def test_a_choice_narrows_the_rows_and_stands_in_the_address(see):
    page = opened(see("/cong-khai/bao-cao/"))
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
    page = opened(see("/cong-khai/bao-cao/"))
    boxes = page.locator("[name=tinh-trang]").evaluate_all("boxes => boxes.map((box) => box.value)")
    for state in set(boxes) - {"late"}:
        page.locator(f"#t-{state}").focus()
        page.keyboard.press("Space")
    assert states(page) != []
    assert all("late" in row for row in states(page))
    assert page.url.endswith("?tinh-trang=late")


def test_an_address_brings_its_filter_along(see):
    page = see("/cong-khai/bao-cao/?nam=2025&loai=review&tinh-trang=late")
    assert ["late" in row for row in states(page)] == [True]
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


def ordered_by(page, head: str) -> list[str]:
    """What stands below a head once the rows are in its order."""
    page.locator(".ck-rows thead").get_by_role("button", name=head, exact=True).click()
    cells = page.locator(f".ck-rows td[data-l='{head}']:visible")
    return [text.strip().lower() for text in cells.all_inner_texts()]


def test_days_are_ordered_as_days_and_what_has_none_comes_last(see):
    days = ordered_by(see("/nhiem-vu/"), "Hạn")
    told = [day for day in days if "20" in day]
    assert [day[-4:] for day in told] == sorted(day[-4:] for day in told)
    assert days.index("trong quý i/2023") < days.index("trong quý ii/2024")
    assert days[: len(told)] == told
    assert days[-1] == "không nêu hạn"


def test_numbers_are_ordered_as_numbers_of_their_unit(see):
    page = see("/chi-tieu/")
    amounts = ordered_by(page, "Phải đạt")
    of_shares = [text for text in amounts if text.endswith("%")]
    assert of_shares == ["ít nhất 85%", "ít nhất 90%", "100%"]
    assert amounts[-1] == "giảm"
    assert ordered_by(page, "Phải đạt")[-1] == "giảm"


def test_a_register_without_a_form_is_ordered_and_downloaded_too(see):
    page = see("/cong-khai/")
    assert page.locator(".ck-filter").count() == 0
    days = page.locator(".ck-rows td[data-l='Hạn']").evaluate_all(
        "all => all.map(c => c.dataset.s)"
    )
    ordered_by(page, "Hạn")
    now = page.locator(".ck-rows td[data-l='Hạn']").evaluate_all("all => all.map(c => c.dataset.s)")
    assert [day for day in now if day] == sorted(day for day in days if day)
    page.locator("a[href='#cq-vi-du-so-xay-dung']").click()
    few = page.locator(SHOWN).count()
    assert 0 < few < len(days)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải danh sách đang xem").click()
    assert waiting.value.suggested_filename == "cong-khai-dang-xem.csv"
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == few


def test_what_is_shown_is_downloaded(see):
    page = see("/cong-khai/bao-cao/?co-quan=vi-du-so-giao-duc")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Tải danh sách đang xem").click()
    assert waiting.value.suggested_filename == "cong-khai-bao-cao-dang-xem.csv"
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == page.locator(SHOWN).count()
    assert all("/ke-hoach/" in row["Địa chỉ"] for row in rows)
    # Each period with what was seen of it, and no star without its note.
    told = [row["Đến nay"] for row in rows]
    assert any(re.search(r"\d{4}: [^;]+; \d{4}: ", cell) for cell in told), told
    assert not any(
        "*" in cell or "\n" in cell or ";;" in cell for row in rows for cell in row.values()
    )


def test_without_scripts_the_list_is_whole_and_one_agency_has_its_address(see):
    page = opened(see("/cong-khai/bao-cao/", scripts=False))
    every = page.locator(SHOWN).count()
    assert not page.locator("#f-co-quan").is_visible()
    page.locator("a[href='#cq-gia-dinh-ubnd-huyen']").click()
    assert 0 < page.locator(SHOWN).count() < every
    page.get_by_role("link", name="Xem cả sổ").click()
    assert page.locator(SHOWN).count() == every
    page.locator("#t-missing").uncheck()
    assert not page.locator(".ck-rows [data-t=missing]").first.is_visible()


def test_with_scripts_the_same_link_sets_the_filter(see):
    page = see("/cong-khai/bao-cao/")
    page.locator("a[href='#cq-gia-dinh-ubnd-huyen']").click()
    page.wait_for_function("document.querySelector('#f-co-quan').value !== ''")
    assert page.locator("#f-co-quan").input_value() == "gia-dinh-ubnd-huyen"


def test_a_short_register_shows_the_rows_that_an_address_asks_for(see):
    page = see("/cong-khai/?co-quan=vi-du-ubnd")
    few = page.locator(SHOWN).count()
    assert page.locator(".ck-rows caption").text_content().endswith(f": {few} dòng hợp với bộ lọc")
    page.get_by_role("link", name="Xem cả sổ").click()
    assert page.locator(SHOWN).count() > few
    assert not page.get_by_role("link", name="Xem cả sổ").is_visible()
    page.goto(page.url.partition("#")[0] + "?co-quan=khong-co")
    assert page.locator(SHOWN).count() > few


def test_beside_each_state_stand_the_rows_that_answer_to_all_else(see):
    page = opened(see("/cong-khai/bao-cao/?co-quan=vi-du-so-noi-vu"))
    rows = page.locator(SHOWN)
    for state in page.locator("[name=tinh-trang]").all():
        told = state.locator("xpath=..").locator(".ck-count").text_content()
        held = rows.evaluate_all(
            "(rows, state) => rows.filter((r) => r.dataset.t.split(' ').includes(state)).length",
            state.get_attribute("value"),
        )
        assert told == str(held)


def test_on_a_phone_the_rows_that_were_asked_for_are_in_sight(see):
    page = see("/cong-khai/bao-cao/?co-quan=vi-du-so-noi-vu#so", width=390, height=800)
    first = page.locator(SHOWN).first.bounding_box()
    assert first
    assert 0 <= first["y"] < 800


@pytest.mark.parametrize(
    "path",
    ["/cong-khai/bao-cao/", "/chi-tieu/", "/lay-y-kien/", "/ke-hoach/vi-du-ubnd-duong-lang-2023/"],
)
def test_letters_alone_enlarged_never_scroll_the_page_sideways(see, path):
    page = see(path, width=360)
    page.evaluate("document.documentElement.style.setProperty('font-size', '250%', 'important')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_plan_on_paper_says_where_it_was_seen_and_what_its_stars_mean(see):
    page = see("/ke-hoach/vi-du-ubnd-duong-lang-2023/")
    page.emulate_media(media="print")
    assert page.locator(".ck-changed").is_visible()
    assert not page.locator("#gop-y").is_visible()
    assert page.locator(".ck-seen-in .ck-source").first.is_visible()
    address = "link => getComputedStyle(link, '::after').content"
    assert "vi-du.example" in page.locator(".ck-source").first.evaluate(address)


def test_a_month_on_paper_names_what_falls_due(see):
    page = see("/lich/")
    page.emulate_media(media="print")
    assert page.locator(".ck-month td a span").first.is_visible()


def test_a_register_prints_its_rows_and_no_filter(see):
    page = see("/cong-khai/")
    every = page.locator(SHOWN).count()
    page.emulate_media(media="print")
    assert not page.locator(".ck-filter").is_visible()
    assert page.locator(SHOWN).count() == every > 3


def test_the_checker_finds_no_error_in_the_example(example):
    assert vnu([example]) == []


@pytest.fixture(params=["every page lists all", "an index lists them"])
def large(request, tmp_path: Path, monkeypatch) -> Path:
    """A register of several pages, in the plainest frame that its script works in."""
    if request.param == "an index lists them":
        monkeypatch.setattr(pagination, "LISTED", 2)
        monkeypatch.setattr(pagination, "INDEXED", 3)
    for page in disclosure_pages(many(60)):
        folder = tmp_path / page.url
        folder.mkdir(parents=True)
        html = f"<!doctype html><html lang=vi><title>{page.title}</title>{page.head}{page.content}"
        (folder / "index.html").write_text(html, encoding="utf-8")
    shutil.copytree(THEME / "assets", tmp_path / "assets")
    return tmp_path


def test_a_filter_finds_the_rows_of_other_pages(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        page = visitor.visit("/cong-khai/")
        here = page.locator(SHOWN).count()
        agency = page.locator("#f-co-quan option").last.get_attribute("value")
        opened(page).select_option("#f-co-quan", agency)
        page.wait_for_function("document.querySelectorAll('tr[data-elsewhere]').length > 0")
        links = page.locator(f"{SHOWN} td:last-child a").evaluate_all("all => all.map(a => a.href)")
        assert all("/ke-hoach/" in link and "/cong-khai/" not in link for link in links)
        assert page.locator("#dem").inner_text().startswith(f"{len(links)} dòng")
        page.get_by_role("button", name="Bỏ lọc").click()
        assert page.locator(SHOWN).count() == here
        visitor.leave()
        assert visitor.foreign == []


def test_the_paper_of_one_page_says_which_part_of_the_register_it_is(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        page = visitor.visit("/cong-khai/2/")
        page.add_style_tag(path=large / "assets" / "registers.css")
        told = page.locator(".ck-on-paper")
        assert not told.is_visible()
        page.emulate_media(media="print")
        rows = page.locator(SHOWN).count()
        assert told.is_visible()
        assert "Trang in này có phần 2 trên " in told.inner_text()
        assert f": {rows} trên " in told.inner_text()
        assert "data/states.csv" in told.inner_text()
        assert page.locator(".ck-pages :visible").count() == 1
        visitor.leave()


def test_an_order_takes_in_the_rows_of_other_pages(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        page = visitor.visit("/cong-khai/2/")
        total = int(page.locator("#dem").inner_text().split()[0].replace(".", ""))
        page.locator(".ck-rows thead .ck-sort").first.click()
        page.wait_for_function("document.querySelectorAll('tr[data-elsewhere]').length > 0")
        assert page.locator(SHOWN).count() == total
        assert page.locator("caption").inner_text().endswith(page.locator("#dem").inner_text())
        names = page.locator(f"{SHOWN} th").all_inner_texts()
        assert len(set(names[:60])) < 3
        assert not page.locator(".ck-pages").is_visible()
        visitor.leave()
        assert visitor.errors == []


def test_a_filter_that_fits_too_many_rows_says_so(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        script = large / "assets" / "register-pages.js"
        text = script.read_text(encoding="utf-8")
        script.write_text(text.replace("const MOST = 500;", "const MOST = 5;"), encoding="utf-8")
        page = visitor.visit("/cong-khai/2/?dia-ban=vi-du")
        page.wait_for_function("document.querySelectorAll('tr[data-elsewhere]').length === 5")
        assert "Hơn" in page.locator("#dem").inner_text()
        visitor.leave()
        assert visitor.errors == []


def test_without_scripts_every_page_of_a_register_is_reached(browser, large):
    with serving({"/": large}) as address:
        visitor = Visitor(browser, address)
        page = visitor.visit("/cong-khai/", scripts=False)
        index = page.locator(".ck-pages a:has-text('Mọi trang')")
        listed = set()
        for href in index.evaluate_all("all => all.map(a => a.href)") or [page.url]:
            page.goto(href)
            listed |= set(
                page.locator(".ck-pages a[data-nam]").evaluate_all(
                    "all => all.map(a => a.pathname)"
                )
            )
        pages = {
            f"/{one.parent.relative_to(large).as_posix()}/"
            for one in large.glob("cong-khai/**/index.html")
            if "muc-luc" not in one.parts
        }
        assert listed == pages
        visitor.leave()


def test_the_keyboard_alone_filters_sorts_and_clears(see):
    page = opened(see("/cong-khai/bao-cao/"))
    every = page.locator(SHOWN).count()
    page.locator("#f-loai").focus()
    page.keyboard.press("ArrowDown")
    few = page.locator(SHOWN).count()
    assert 0 < few < every
    page.locator(".ck-sort").nth(2).focus()
    page.keyboard.press("Enter")
    assert page.locator(".ck-rows thead th").nth(2).get_attribute("aria-sort") == "ascending"
    assert "xep=2" in page.url
    page.get_by_role("button", name="Bỏ lọc").focus()
    page.keyboard.press("Enter")
    assert page.locator(SHOWN).count() == every
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_phone_sorts_by_a_list_since_it_shows_no_heads(see):
    page = opened(see("/chi-tieu/", width=390))
    names = page.locator(f"{SHOWN} th")
    page.select_option("#f-xep", "0")
    up = names.all_inner_texts()
    assert "xep=0" in page.url
    page.select_option("#f-xep", "-0")
    assert names.all_inner_texts() == up[::-1]
    page.reload()
    assert page.locator("#f-xep").input_value() == "-0"
    assert names.all_inner_texts() == up[::-1]
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not page.locator("#f-xep").is_visible()


def test_who_comes_by_keyboard_to_a_head_sees_it_on_the_narrowest_screen(see):
    page = opened(see("/cong-khai/bao-cao/", width=320))
    seen = "head => head.getBoundingClientRect()"
    heads = page.locator(".ck-rows .ck-sort")
    for head in heads.all():
        head.focus()
        box = head.evaluate(seen)
        assert box["height"] >= 20
        assert page.evaluate(AT, [box["x"] + 3, box["y"] + box["height"] / 2]) == "ck-sort"
    page.locator("#f-loai").focus()
    assert page.locator(".ck-rows thead").evaluate(seen)["height"] <= 1


def test_going_back_brings_the_address_and_its_rows(see):
    page = see("/cong-khai/bao-cao/?nam=2025")
    few = page.locator(SHOWN).count()
    page.goto(page.url.split("?")[0])
    every = page.locator(SHOWN).count()
    assert few < every
    page.go_back()
    page.wait_for_function(
        f"document.querySelectorAll('.ck-rows tbody tr:not([hidden])').length == {few}"
    )
    assert page.locator("#f-nam").input_value() == "2025"


PARTS = ("/ke-hoach/vi-du-ubnd-duong-lang-2023/", "/ke-hoach/vi-du-ubnd-hoc-tap-2024/",
         "/phong-trao/duong-lang/", "/phong-trao/duong-lang/tieu-chi/", "/co-quan/vi-du-ubnd/",
         "/khen-thuong/danh-hieu/")  # fmt: skip


@pytest.mark.parametrize("looked_at", [*ADDRESSES, *PARTS], indirect=True)
def test_a_small_screen_never_scrolls_sideways(looked_at):
    for width in (320, 390):
        looked_at.set_viewport_size({"width": width, "height": 800})
        assert looked_at.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("looked_at", [*ADDRESSES, *PARTS], indirect=True)
def test_axe_finds_nothing_on_a_register_nor_where_it_shows_a_part(looked_at):
    assert faults_of(looked_at) == {}


@pytest.mark.parametrize("looked_at", PARTS, indirect=True)
def test_pictures_are_printed_with_their_tables(looked_at):
    looked_at.set_viewport_size({"width": 1280, "height": 900})
    looked_at.emulate_media(media="print")
    for figure in looked_at.locator("figure.ck-time:has(svg.ck-svg):visible").all():
        assert figure.locator("svg.ck-svg:visible").count() == 1
    assert looked_at.locator("table:visible").count() > 0
    looked_at.emulate_media(media="screen")


def test_a_name_in_a_narrow_column_keeps_its_syllables(see):
    page = see("/ke-hoach/vi-du-ubnd-duong-lang-2023/")
    cells = page.locator("td[data-l='Ai']")
    widths = cells.evaluate_all(
        "cells => cells.filter(c => c.checkVisibility()).map(c => c.offsetWidth)"
    )
    assert min(widths) >= 115
