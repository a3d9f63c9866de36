"""What home page and registers count: where their numbers differ, the pages say by what."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.home import home_page
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
REPORT = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 01/06, who: so-y-te, to: ubnd}
"""
UNDATED = "  - {id: gia, what: Công khai, headings: [giá thuốc, giường], who: so-y-te}\n"
DATED = UNDATED.replace("gia,", "ngay,").replace(
    "headings: [giá thuốc, giường]", "every: year, due: 01/06"
)
SEEN = """\
duty: gia
heading: giá thuốc
title: Bảng giá
date: 01/03/2026
link: https://vi-du.example/1.pdf
"""


def said(html: str) -> str:
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    return re.sub(r" ([;:.,)])", r"\1", text)


@pytest.mark.parametrize(
    ("orders", "record", "home", "register"),
    [
        (
            UNDATED,
            "",
            "Không tính 2 mục phải công khai mà không định ngày: sổ công khai.",
            "1 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay là 2 mục; cổng "
            "chưa thấy mục nào.",
        ),
        (
            UNDATED + DATED,
            SEEN,
            "Không tính 2 mục phải công khai mà không định ngày (đã thấy 1): sổ công khai.",
            "2 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay là 5 mục; cổng "
            "đã thấy 1.",
        ),
        (
            DATED,
            "",
            "",
            "1 việc văn bản buộc công khai; tính từng kỳ và từng nội dung, đến nay là 3 mục; cổng "
            "chưa thấy mục nào.",
        ),
    ],
)
def test_what_the_home_page_leaves_out_it_tells(tmp_path, orders, record, home, register):
    facts = FACTS + REPORT + "obligations:\n" + orders
    files = {"ke-hoach-a.md": source(facts)}
    if record:
        files["ke-hoach-a/disclosures/1.yml"] = record
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    told = said(home_page(snapshot).content)
    dated = 3 * (DATED in orders)
    assert f"{3 + dated} mục đã đến hạn" in told
    assert home in told
    assert ("Không tính" in told) == bool(home)
    page = said(next(iter(disclosure_pages(snapshot))).content)
    assert register in page
    rest = "Trong đó 2 mục không định ngày, đã thấy 1; trang chủ và bảng theo năm không tính"
    assert (rest in page) == (bool(home) and bool(dated))
