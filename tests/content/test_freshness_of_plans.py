"""Which pages of the six documents a new day changes."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.need import ROOT
from tests.test_history import told

SITE = Site("https://example.vn/congkhai/")
BQL = "ke-hoach/hai-phong-bql-kkt-ket-cau-ha-tang-2023/"


@cache
def known():
    return load_portal(ROOT / "plans")


@cache
def built(day: str) -> tuple[dict[str, object], dict[str, bytes]]:
    return told(generate(known(), dt.date.fromisoformat(day), SITE))


def changed(before: str, after: str) -> set[str]:
    old, new = built(before)[0], built(after)[0]
    assert old.keys() == new.keys()
    return {url for url in old if old[url] != new[url]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-11-22", "2026-11-23"),
        ("2026-12-15", "2026-12-16"),
        ("2024-03-09", "2024-03-10"),
        ("2027-05-30", "2027-05-31"),
    ],
)
def test_a_day_on_which_nothing_falls_due_changes_no_page(before, after):
    assert changed(before, after) == set()


def test_a_day_after_a_deadline_changes_the_pages_that_show_it():
    assert changed("2026-12-14", "2026-12-15") == {
        "",
        BQL,
        "lich/",
        "lich/2026/",
        "co-quan/hai-phong-bql-kkt/",
        "co-quan/hai-phong-bql-kkt-2025/",
        "phong-trao/",
        "phong-trao/ket-cau-ha-tang/",
        # One more report that has not been seen; files of open data that grew by it.
        "cong-khai/bao-cao/",
        "du-lieu/",
    }


def test_a_new_month_moves_the_month_of_timelines_and_nothing_else():
    pages = changed("2027-01-31", "2027-02-01")
    assert pages
    for url in pages:
        old, new = (built(day)[0][url].content for day in ("2027-01-31", "2027-02-01"))
        moving = ('class="ck-today"', 'class="ck-plain ck-months"', 'id="vua-qua"')
        assert any(mark in old or mark in new for mark in moving)
        assert without_months(old).replace("tháng 01/2027", "tháng 02/2027") == without_months(new)


def without_months(content: str) -> str:
    """What a page says but for the twelve months, which begin with this one, and their sum, and
    for the month before this one."""
    rest = re.sub(r'<ol class="ck-plain ck-months".*?</ol>', "", content, flags=re.DOTALL)
    rest = re.sub(r'<h2 id="vua-qua".*?(?=<h2 )', "", rest, flags=re.DOTALL)
    summed = r"đến hết tháng \d\d/\d{4} có \d+ hạn( \([^)]*\))?(, gần nhất là|:)"
    return re.sub(summed, "", said(rest))


def said(content: str) -> str:
    """The words that people read."""
    return " ".join(re.sub("<[^>]*>", " ", content).split())


def test_the_day_of_the_build_stands_in_one_style_sheet_and_no_page():
    pages, files = built("2026-11-22")
    shown, printed = files["assets/ngay.css"].decode().splitlines()
    assert shown == '.ck-built>span{display:none}.ck-built::after{content:"22/11/2026"}'
    assert printed.startswith('@page{@bottom-left{content:"Tính đến 22/11/2026"')
    assert files["build.json"] == b'{"today":"2026-11-22"}\n'
    for url, page in pages.items():
        if url.startswith("huong-dan/"):
            continue  # examples of sources have days of their own
        assert "22/11/2026" not in page.content, url
        assert "2026-11-22" not in page.content, url
    shown = [url for url, page in pages.items() if "ck-built" in page.content]
    assert {BQL, "cong-khai/", "chi-tieu/", "phong-trao/ket-cau-ha-tang/"} <= set(shown)
