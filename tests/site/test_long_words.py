"""A table holds a word of any length, and breaks no ordinary one for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.need import ROOT

STYLE = (ROOT / "hooks/congkhai/theme/assets/congkhai.css").read_text("utf-8")
LONG = "Trungtâm" * 8
PAGE = f"""<!doctype html><html lang="vi"><style>{STYLE}</style>
<body class="md-typeset"><table class="ck-table ck-cards ck-tight">
<thead><tr><th>Việc</th><th>Ai</th><th>Hạn</th><th>Tình trạng</th><th>Mục</th></tr></thead>
<tbody><tr><th scope="row">{LONG} dọn đường làng mỗi tuần một buổi cùng mọi nhà</th>
<td data-l="Ai"><div>{LONG} nghiêng nghiêng</div></td><td data-l="Hạn"><div>hằng tháng</div></td>
<td data-l="Tình trạng"><span class="ck-state">chưa thấy</span></td>
<td data-l="Mục"><div>{LONG}</div></td></tr></tbody></table></body></html>"""
SPILL = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
BROKEN = r"""() => {
  const found = [];
  for (const cell of document.querySelectorAll("tbody :is(th, td)")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/\p{L}{2,12}(?!\p{L})/gu)) {
        const isInside = word.index && /\p{L}/u.test(word.input[word.index - 1]);
        if (isInside || word[0].startsWith("T")) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1)
          found.push(word[0]);
      }
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [390, 768, 900, 1024, 1280])
def test_a_word_of_sixty_letters_spills_out_of_no_table(browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(PAGE)
    assert page.evaluate(SPILL) <= 0
    assert page.evaluate(BROKEN) == []
    page.close()


YEARS = range(2026, 2032)
BY_YEAR = f"""<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width">
<style>{STYLE}</style><body class="md-typeset"><table class="ck-table ck-seen">
<thead><tr><th>Kế hoạch</th>{"".join(f"<th>{year}</th>" for year in YEARS)}</tr></thead>
<tbody><tr><th scope="row">07/KH-UBND, UBND xã Hạ Thượng</th>{
    "".join(
        f"<td><span class='ck-state'><svg class='ck-i'></svg><span>0/{n}</span></span></td>"
        for n in (8, 12, 1, 7, 10, 3)
    )
}</tr></tbody></table></body></html>"""
PLACES = """() => [...document.querySelectorAll("tr")].map(
  (row) => [...row.cells].slice(1).map((cell) => Math.round(cell.getBoundingClientRect().left))
)"""


@pytest.mark.parametrize("width", [160, 195, 320, 390, 600, 768, 1280])
def test_each_figure_stands_under_its_year(browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(BY_YEAR)
    years, figures = page.evaluate(PLACES)
    assert figures == years
    assert len(set(years)) == len(YEARS)
    page.close()
