"""A build each day changes the pages whose states changed with the day, and no other."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.need import ROOT
from tests.small import FACTS, know_of, source
from tests.test_history import told

SITE = Site("https://example.vn/congkhai/")


REPORT = """\
deadlines:
  - id: nam
    what: Báo cáo năm
    every: year
    due: 15/12
    comparator: before
    who: so-y-te
    to: ubnd
"""


@pytest.fixture
def pages_on(tmp_path):
    """The pages, on a day, of one plan with a yearly report."""
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + REPORT)})
    return lambda day: told(generate(known, dt.date.fromisoformat(day), SITE))[0]


@pytest.fixture
def changed(pages_on):
    """The addresses of the pages that differ between two days."""

    def between(before: str, after: str) -> set[str]:
        old, new = pages_on(before), pages_on(after)
        assert old.keys() == new.keys()
        return {url for url in old if old[url] != new[url]}

    return between


@pytest.mark.parametrize(
    ("before", "after"),
    [("2026-11-22", "2026-11-23"), ("2026-12-15", "2026-12-16"), ("2027-05-30", "2027-05-31")],
)
def test_a_day_on_which_nothing_falls_due_changes_no_page(before, after, changed):
    assert changed(before, after) == set()


def test_a_day_after_a_deadline_changes_the_pages_that_show_it(changed):
    assert {
        "ke-hoach/ke-hoach-a/",
        "lich/",
        "lich/2026/",
        "co-quan/so-y-te/",
        "phong-trao/song-khoe/",
    } <= changed("2026-12-14", "2026-12-15")


@cache
def built(day: str) -> tuple[dict[str, object], dict[str, bytes]]:
    """A portal with every kind of page."""
    plans = ROOT / "examples" / "vi-du" / "plans"
    return told(generate(load_portal(plans), dt.date.fromisoformat(day), SITE))


@pytest.mark.parametrize("day", ["2023-12-18", "2026-12-14", "2026-12-15", "2031-01-01"])
def test_no_page_says_how_many_days_are_left(day):
    """That would change each day; a script says it."""
    for url, page in built(day)[0].items():
        assert not re.search(r"\b(?:[Cc]òn|đã qua) \d+ ngày", page.content), url


def test_calendars_do_not_know_the_day():
    old, new = built("2026-12-14")[1], built("2026-12-15")[1]
    assert {path: data for path, data in old.items() if path.endswith(".ics")} == {
        path: data for path, data in new.items() if path.endswith(".ics")
    }
