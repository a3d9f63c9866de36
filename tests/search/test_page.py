"""The page of results and the search box, in a real browser."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

import pytest
from congkhai.search import SearchEntry

from tests.need import node_package
from tests.search.conftest import small_portal

playwright = pytest.importorskip("playwright.sync_api")
expect = playwright.expect


@pytest.fixture
def page(browser) -> Iterator[playwright.Page]:
    """Fails when the page logs an error: a policy breach, an exception, injected markup."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = context.new_page()
    made.set_default_timeout(8000)
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda line: line.type == "error" and wrong.append(line.text))
    made.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield made
    context.close()
    assert [line for line in wrong if "Failed to load resource" not in line] == []


def ask(page, portal, text: str, more: str = "") -> None:
    page.goto(f"{portal.address}tim-kiem/?q={quote(text)}{more}")
    done = "[data-search=status]:has-text('kết quả'), [data-search=failed]:not([hidden])"
    page.locator(done).first.wait_for(state="attached")


def results(page) -> list[str]:
    return [
        re.sub(r".*/repo/", "", link.evaluate("node => node.href"))
        for link in page.locator("main ol.ket-qua > li h3 a").all()
    ]


def test_results_are_in_a_list_whose_first_links_lead_to_them(page, portal):
    ask(page, portal, "phong chong duoi nuoc")
    assert results(page) == ["ke-hoach/dac-biet/"]
    first = page.locator("main ol.ket-qua > li a").first
    assert first.inner_text() == "Kế hoạch <b>đuối nước</b> & “an toàn”"
    assert page.locator("main [data-empty]").count() == 0


def test_a_hit_shows_the_section_and_marks_the_words(page, portal):
    ask(page, portal, "chống lãng phí")
    hit = page.locator("main ol.ket-qua > li").first
    assert hit.locator("mark").first.inner_text() == "chống lãng phí"
    assert "#muc-1" in hit.locator("ul a").first.get_attribute("href")


def test_nothing_found_says_so_and_names_what_is_missing(page, portal):
    ask(page, portal, "999/KH-ABC")
    expect(page.locator("main [role=status]")).to_have_text(
        "Không có kết quả: cổng chưa thấy “999/KH-ABC”."
    )
    assert page.locator("main [data-empty]").is_visible()
    assert results(page) == []


def test_what_is_nowhere_is_quoted_as_it_was_typed(page, portal):
    ask(page, portal, "Kế hoạch 999/KH-Abc của Tỉnh Kon Tum")
    expect(page.locator("main [role=status]")).to_contain_text("999/KH-Abc")
    ask(page, portal, "Giám đốc Sở Nội vụ Tây Ninh là ai")
    expect(page.locator("main [role=status]")).to_contain_text(
        "người ký là “Giám đốc Sở Nội vụ Tây Ninh”"
    )


def test_a_question_is_answered_above_the_results(page, portal):
    ask(page, portal, "ai ký 105/KH-UBND")
    expect(page.locator(".ck-answer")).to_contain_text("Lê Thị Mận")
    assert results(page)[0] == "ke-hoach/ke-hoach-5/"


def test_an_answer_from_a_draft_says_that_it_is_one(page, portal):
    ask(page, portal, "nguồn kinh phí phòng chống đuối nước")
    expect(page.locator(".ck-answer")).to_contain_text("ngân sách xã Kế hoạch (dự thảo)")
    ask(page, portal, "ai ký kế hoạch trồng cây xanh đợt 7")
    expect(page.locator(".ck-answer")).not_to_contain_text("dự thảo")


def test_a_mended_query_is_shown_and_can_be_taken_back(page, portal):
    ask(page, portal, "choongs laxng phis")
    repaired = page.locator("[data-search=repaired]")
    expect(repaired).to_contain_text("chống lãng phí")
    repaired.locator("a").click()
    page.wait_for_url("**dung=1**")
    expect(page.locator("main [data-empty]")).to_be_visible()


def test_facets_count_and_narrow_and_the_address_remembers(page, portal):
    ask(page, portal, "trồng cây xanh")
    expect(page.locator("[data-search=status]")).to_contain_text("24 kết quả")
    page.locator("#loc summary").first.click()
    choice = page.locator("label", has_text="Sở Nội vụ Tây Ninh")
    expect(choice.locator(".ck-count")).to_have_text("8")
    choice.locator("input").check()
    expect(page.locator("[data-search=status]")).to_contain_text("8 kết quả")
    assert "cq=so-noi-vu-tay-ninh" in page.url
    page.reload()
    expect(page.locator("[data-search=status]")).to_contain_text("8 kết quả")
    page.go_back()
    expect(page.locator("[data-search=status]")).to_contain_text("24 kết quả")


def test_a_choice_beyond_the_first_few_is_offered_and_stays_in_sight(page, portal):
    entries = small_portal()
    agencies = [f"Sở số {number}" for number in range(12)]
    portal.write(
        [replace(entry, agency=agency) for entry, agency in zip(entries, agencies, strict=False)]
    )
    ask(page, portal, "trồng cây xanh")
    page.locator("#loc summary").first.click()
    page.locator("summary", has_text="4 lựa chọn khác").click()
    page.locator("label", has_text="Sở số 9").locator("input").check()
    expect(page.locator("[data-search=status]")).to_contain_text("1 kết quả")
    chosen = page.locator("[data-search=facets] fieldset").first.locator("label").first
    expect(chosen).to_contain_text("Sở số 9")
    chosen.locator("input").uncheck()
    expect(page.locator("[data-search=status]")).to_contain_text("12 kết quả")


def test_an_open_consultation_is_a_facet(page, portal):
    ask(page, portal, "trồng cây", "&gy=dang-lay-y-kien")
    assert results(page) == ["ke-hoach/ke-hoach-3/"]


def test_filters_alone_list_everything_that_passes(page, portal):
    page.goto(f"{portal.address}tim-kiem/?nam=2024&loai=ke-hoach")
    expect(page.locator("[data-search=status]")).to_contain_text("6 kết quả")


def test_the_newest_come_first_when_asked(page, portal):
    ask(page, portal, "trồng cây xanh", "&xep=ngay")
    assert results(page)[0] in {"ke-hoach/ke-hoach-14/", "ke-hoach/ke-hoach-24/"}
    dates = page.locator("main ol.ket-qua > li > p").all_inner_texts()
    assert all("2024" in line for line in dates[:4])


def test_pages_turn_and_keep_their_place_in_the_address(page, portal):
    ask(page, portal, "trồng cây xanh")
    page.locator(".ck-pages a", has_text="2").click()
    page.wait_for_url("**trang=2**")
    expect(page.locator("ol.ket-qua")).to_have_attribute("start", "11")
    assert len(results(page)) == 10


def test_typing_suggests_and_arrows_choose(page, portal):
    page.goto(portal.address)
    assert not [path for path in portal.asked if ".bin" in path]
    page.keyboard.press("/")
    page.keyboard.type("trong cay")
    options = page.locator("[role=option]")
    expect(options).to_have_count(6)
    box = page.locator("input[name=q]")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type(" x")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ke-hoach/**")


def test_enter_in_the_box_leads_to_the_results(page, portal):
    page.goto(portal.address)
    page.keyboard.press("/")
    page.keyboard.type("đuối nước")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=**")
    expect(page.locator("main ol.ket-qua > li")).to_have_count(1)


def test_a_shard_that_fails_says_so_and_offers_again(page, portal):
    portal.broken.add("/k/")
    ask(page, portal, "trồng cây")
    failed = page.locator("[data-search=failed]")
    expect(failed).to_be_visible()
    portal.broken.clear()
    failed.locator("button").click()
    expect(page.locator("[data-search=status]")).to_contain_text("24 kết quả")
    expect(failed).to_be_hidden()


def test_an_index_of_another_build_is_noticed(page, portal):
    portal.write(with_other_words()[:1] + small_portal()[1:])
    ask(page, portal, "đuối nước")
    assert results(page)
    portal.write(with_other_words())
    page.locator("input[name=q]").fill("bờ kè mới")
    page.locator("main button[type=submit]").first.click()
    expect(page.locator("main ol.ket-qua > li mark").first).to_have_text("bờ kè mới")


def with_other_words() -> list[SearchEntry]:
    entries = small_portal()
    section = replace(entries[0].sections[0], text="Làm bờ kè mới ở xã khác.")
    return [
        replace(entry, title=f"{entry.title} bổ sung", sections=(section,)) for entry in entries
    ]


def with_other_names(portal) -> None:
    """As built by a version that has other everyday words and other English."""
    folder = portal.folder / "repo" / "search"
    table = json.loads(gzip.decompress((folder / "index.bin").read_bytes()))
    mask, name, count = table["everyday"]
    for path in folder.glob(f"e/{name}*.bin"):
        path.rename(path.with_name(path.name.replace(name, "anew00")))
    (folder / f"f/{table['english']}.bin").rename(folder / "f/anew01.bin")
    table |= {"everyday": [mask, "anew00", count], "english": "anew01", "build": "anew"}
    (folder / "index.bin").write_bytes(gzip.compress(json.dumps(table).encode()))
    portal.renew()


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("tree planting annual report", "[data-search=repaired]"),
        ("nộp báo cáo", "[data-search=status]:has-text('kết quả')"),
    ],
)
def test_words_of_another_build_are_not_taken_for_no_connection(page, portal, question, shown):
    portal.write(small_portal())
    ask(page, portal, "2599/KH-BQL")
    with_other_names(portal)
    portal.asked.clear()
    page.locator("input[name=q]").fill(question)
    page.keyboard.press("Enter")
    page.locator(shown).first.wait_for()
    expect(page.locator("[data-search=failed]")).to_be_hidden()
    assert any("anew0" in path for path in portal.asked)


def test_what_was_read_once_is_searched_without_a_connection(page, portal):
    ask(page, portal, "cây xanh đợt 7")
    assert results(page)[0] == "ke-hoach/ke-hoach-7/"
    page.context.set_offline(True)
    page.locator("input[name=q]").fill("Cây xanh – đợt 7")
    page.keyboard.press("Enter")
    expect(page.locator("[data-search=status]")).to_contain_text("đợt 7")
    assert results(page)[0] == "ke-hoach/ke-hoach-7/"


def test_what_was_kept_of_another_build_is_thrown_away(page, portal):
    ask(page, portal, "đuối nước")
    portal.write(with_other_words())
    ask(page, portal, "bờ kè mới")
    kept = "caches.open('congkhai').then(one => one.keys()).then(all => all.map(one => one.url))"
    names = {path.stem for path in (portal.folder / "repo" / "search").rglob("*.bin")}
    assert {url.rpartition("/")[2].removesuffix(".bin") for url in page.evaluate(kept)} <= names


STRANGE = (
    "a" * 10_000,
    "trồng cây " * 1000,
    "!!!???",
    "🌳🌳",
    "<img src=x onerror=alert(1)>",
    "(.*)+[",
    "\u0301",
    "\u202eغ שלום",
    "constructor",
    "__proto__",
    "toString valueOf hasOwnProperty",
    "%00%ff",
    "''\"\"\\",
    "#" * 50,
    "@-1215",
    "~ubnd",
)


def test_strange_queries_end_in_an_answer_or_a_helpful_nothing(page, portal):
    for text in STRANGE:
        ask(page, portal, text[:2000])
        assert results(page) or page.locator("main [data-empty]").is_visible(), text
        assert page.locator("main img").count() == 0, text


def test_without_scripts_links_lead_to_lists(browser, portal):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{portal.address}tim-kiem/?q=abc")
    for name in ("cơ quan", "phong trào", "năm"):
        assert page.get_by_role("link", name=f"Kế hoạch theo {name}").is_visible()
    context.close()


@pytest.mark.parametrize("state", ["results", "none", "facets", "error", "suggesting"])
def test_every_state_is_accessible(browser, portal, state):
    # Axe is injected, which the portal's own policy rightly forbids.
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page = context.new_page()
    if state == "error":
        portal.broken.add("/k/")
    ask(page, portal, "zzzz qqqq" if state == "none" else "trồng cây xanh")
    if state == "facets":
        page.locator("#loc summary").first.click()
        page.locator(".ck-facet .ck-count").first.wait_for()
    if state == "suggesting":
        page.locator("input[name=q]").fill("")
        page.locator("input[name=q]").press_sequentially("trong c")
        page.locator("[role=option]").first.wait_for()
    page.add_script_tag(path=node_package("axe-core/axe.min.js"))
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(wrong["id"], wrong["nodes"][0]["html"]) for wrong in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
