"""A plan on paper: few pages, each of which says what it is a page of."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.site.conftest import HOST, Visit

MOST_PAGES = 12
A4 = (595, 842)
MARGIN = 40
"""Of the foot of a page, in points."""
PLANS = (
    "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023",
    "hai-phong-ubnd-xhht-2023-du-thao",
)
SCREEN_ONLY = (
    "Chép đường dẫn",
    "Nguyên văn",
    "Trên trang này",
    "Tới nội dung chính",
    "Xem dạng bảng",
)
HEADINGS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")]
  .map((heading) => heading.innerText.replace(/\\s+/g, " ").trim())"""


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_with_its_text_takes_twelve_pages_that_name_it_its_address_and_its_day(
    visit: Visit, tmp_path: Path, plan: str
) -> None:
    address = f"/ke-hoach/{plan}/"
    page = visit(address, scripts=False)
    title = page.locator("meta[property='og:title']").get_attribute("content")
    last = page.locator(".ck-text p").last.text_content().split()[-6:-1]
    headings = set(page.evaluate(HEADINGS))
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    # What PDFium reads for a hyphen at the end of a line.
    texts = [sheet.get_textpage().get_text_range().replace("\ufffe", "-") for sheet in document]
    assert len(texts) <= MOST_PAGES
    assert {tuple(map(round, sheet.get_size())) for sheet in document} == {A4}
    for number, text in enumerate(texts, 1):
        told = " ".join(text.split())
        assert title in told
        assert f"{HOST}{address}" in told.replace(" ", "")
        assert "Tính đến 22/11/2026" in told
        assert f"Trang {number}/{len(texts)}" in told
        assert not [words for words in SCREEN_ONLY if words in told]
    ends = [lowest_line(sheet) for sheet in document]
    assert all(ends)
    assert [line for line in ends if line in headings] == []
    assert " ".join(last) in " ".join(" ".join(texts).split())


def lowest_line(sheet: pypdfium2.PdfPage) -> str:
    """The last line of a page, above those in its margin."""
    page = sheet.get_textpage()
    boxes = [page.get_rect(number) for number in range(page.count_rects())]
    bottom = min(low for _, low, _, _ in boxes if low > MARGIN)
    top = max(high for _, low, _, high in boxes if abs(low - bottom) < 3)
    line = page.get_text_bounded(left=0, bottom=bottom - 1, right=A4[0], top=top + 1)
    return " ".join(line.split())


def test_a_page_says_for_paper_where_it_stands_and_a_portal_without_an_address_asks_the_browser(
    visit: Visit,
) -> None:
    told = "document.documentElement.dataset.address"
    assert visit("/gioi-thieu/").evaluate(told) == f"{HOST}/gioi-thieu/"
    lost = visit("/404.html")
    assert lost.evaluate(told) == lost.url
