"""The page that explains how to subscribe, and the code that a phone reads."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

import pytest
from congkhai.export.calendars import calendar_files
from congkhai.render.drawings.qr import qr_code
from congkhai.render.pages.subscribe import subscribe_page
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site, Snapshot

from tests.plans_in_time import FIVE, a_portal

NOVEMBER = dt.date(2026, 11, 22)


def page(url: str = "https://example.vn/congkhai/"):
    portal = a_portal(*FIVE)
    timeline = schedule(portal, NOVEMBER)
    snapshot = Snapshot(
        portal=portal,
        outlines={},
        problems=(),
        left_out=(),
        timeline=timeline,
        today=NOVEMBER,
        site=Site(url),
    )
    paths = calendar_files(portal, timeline)
    return subscribe_page(snapshot, paths.keys()), paths


def test_every_link_leads_to_a_calendar_that_exists():
    made, paths = page()
    linked = set(re.findall(r'href="\.\./\.\./(calendar/[^"]+)"', made.content))
    assert linked == {path for path in paths if not path.startswith("calendar/ke-hoach/")}


def test_a_phone_subscribes_by_webcal_when_the_address_is_known():
    assert "webcal://example.vn/congkhai/calendar/tat-ca.ics" in page()[0].content
    unknown = page("")[0].content
    assert "webcal" not in unknown
    assert "Mã QR" not in unknown


def test_drawn_modules_are_those_of_the_code():
    code = qr_code("webcal://example.vn/congkhai/calendar/tat-ca.ics")
    drawn = re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", code.path)
    dark = {(int(x) + n, int(y)) for x, y, width in drawn for n in range(int(width))}
    assert dark == {
        (x + 4, y + 4) for y, row in enumerate(code.rows) for x, cell in enumerate(row) if cell
    }
    assert code.size == len(code.rows) + 8


@pytest.mark.parametrize(
    ("length", "size"),
    [(1, 21), (14, 21), (15, 25), (26, 25), (62, 33), (106, 41), (122, 45), (180, 53), (213, 57)],
)
def test_an_address_takes_the_smallest_code_that_holds_it(length, size):
    assert len(qr_code("a" * length).rows) == size


def test_an_address_too_long_for_any_has_none():
    assert qr_code("a" * 214) is None


def test_the_code_is_the_one_that_other_programs_draw():
    # As segno 1.6.6 draws the same letters at level M with mask 3.
    rows = qr_code("https://a.vn/b").rows
    text = "\n".join("".join("#" if cell else "." for cell in row) for row in rows)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "fe1ed54667287e37"
