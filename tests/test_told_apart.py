"""Small words of pages that name a thing for what it is: a source, a level of its time, a count."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.agency_page import agency_page
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
HELD = """\
documents:
  - {id: kh-9, kind: kế hoạch, number: 9, symbol: KH-UBND, issued: 05/01/2024, agency: ubnd, MORE}
"""


def pages(folder, files):
    known = know_of(folder, {"ke-hoach-a.md": source(FACTS), **files})
    made = all_pages(snapshot_of(known, TODAY, Site()))
    return {one.url: " ".join(re.sub("<[^>]*>", " ", one.content).split()) for one in made}


@pytest.mark.parametrize(
    ("more", "said", "silent"),
    [
        ("url: https://vi-du.example/9", "Đọc ở https://vi-du.example/9", "Nguồn"),
        # An article about it is no place to read it.
        ("source: https://bao.example/tin", "Nguồn https://bao.example/tin", "Đọc ở"),
        ("source: [Báo giấy, 'https://bao.example/tin']", "Nguồn 1 Báo giấy Nguồn 2", "Đọc ở"),
        (
            "url: https://vi-du.example/9, source: https://vi-du.example/9",
            "Đọc ở https://vi-du.example/9",
            "Nguồn https",
        ),
    ],
)
def test_a_document_names_the_source_of_what_is_told_of_it(tmp_path, more, said, silent):
    made = pages(tmp_path, {"documents.yml": HELD.replace("MORE", more)})
    page = made["van-ban/kh-9/"]
    assert said in page
    assert silent not in page


@pytest.mark.parametrize(
    ("end", "level"),
    [
        (", valid_to: 30/06/2025", "Xã, phường, thị trấn"),
        (", valid_to: 31/12/2024", "Xã, phường, thị trấn"),
        (", valid_to: 31/12/2025", "Xã, phường, đặc khu"),
        ("", "Xã, phường, đặc khu"),
    ],
)
def test_a_level_is_called_as_in_its_time(tmp_path, end, level):
    register = (
        "territories: []\nagencies:\n"
        "  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}\n"
        f"  - {{id: xa, name: UBND xã Đồng Vôi, level: commune{end}}}\n"
    )
    page = agency_page(tmp_path, "xa", {"agencies.yml": register, "a.md": source(FACTS)}, TODAY)
    assert f"<span>{level}</span>" in page


def test_sentences_without_a_form_say_in_which_file_each_kind_stands(tmp_path):
    facts = FACTS + (
        "awards:\n  - {form: Xét khen thưởng, occasion: ad_hoc, section: i}\n"
        "obligations:\n"
        "  - {id: khen, what: Khen hộ trồng chè, category: award, who: so-y-te, section: i}\n"
    )
    made = pages(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert "Còn 2 câu nói sẽ khen" in made["khen-thuong/hinh-thuc/"]
    assert "1 câu là việc phải làm, ở obligations.csv" in made["khen-thuong/hinh-thuc/"]
