"""The page that explains how to subscribe, and the code that a phone reads."""

from __future__ import annotations

import datetime as dt
import re

import numpy
import pytest
import zxingcpp
from congkhai.export.calendars import calendar_files
from congkhai.pipeline import generate
from congkhai.render.drawings.qr import qr_code
from congkhai.render.pages.subscribe import subscribe_page
from congkhai.render.parts.calendar_links import CalendarFiles
from congkhai.schedule.timeline import schedule
from congkhai.site import Page
from congkhai.snapshot import Site, Snapshot

from tests.plans_in_time import FIVE, a_plan, a_portal
from tests.small import FACTS, know_of, source

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


def seen_by_a_camera(code):
    """What a reader makes of the drawn path, four dots to a module."""
    dots = numpy.full((code.size, code.size), 255, numpy.uint8)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", code.path):
        dots[int(y), int(x) : int(x) + int(width)] = 0
    (read,) = zxingcpp.read_barcodes(dots.repeat(4, 0).repeat(4, 1))
    return read.text


@pytest.mark.parametrize(
    "address",
    [
        "webcal://example.vn/congkhai/calendar/tat-ca.ics",
        "webcal://vi-du.example/" + "a" * 100 + "/tat-ca.ics",
        "https://cổng-kế-hoạch.example/lịch.ics",
        "a" * 213,
    ],
)
def test_a_phone_reads_the_address_from_the_drawing(address):
    assert seen_by_a_camera(qr_code(address)) == address


@pytest.mark.parametrize(
    ("length", "modules"),
    [(1, 21), (14, 21), (15, 25), (26, 25), (62, 33), (106, 41), (122, 45), (180, 53), (213, 57)],
)
def test_an_address_takes_the_smallest_code_that_holds_it(length, modules):
    assert qr_code("a" * length).size == modules + 8


def test_an_address_too_long_for_any_has_none():
    assert qr_code("a" * 214) is None
    assert qr_code("ă" * 107) is None


def test_a_calendar_cut_into_parts_is_linked_part_by_part():
    portal = a_portal(a_plan("ke-hoach"), a_plan("ke-hoach-2026"))
    files = CalendarFiles(
        portal,
        (
            "calendar/ke-hoach/ke-hoach-2025.ics",
            "calendar/ke-hoach/ke-hoach-2026.ics",
            "calendar/ke-hoach/ke-hoach-2027-03-1.ics",
            "feed/ke-hoach/ke-hoach.xml",
        ),
    )
    # The second is the calendar of the other plan, whose id ends in a year.
    assert [file.part for file in files.of("ke-hoach", "ke-hoach")] == [
        ", năm 2025",
        ", tháng 3 năm 2027, phần 1",
    ]
    assert [file.part for file in files.of("ke-hoach", "ke-hoach-2026")] == [""]
    assert files.of("co-quan", "co-quan") == ()


@pytest.mark.parametrize(
    ("site", "offered"),
    [
        ("https://lich.example/", "webcal://lich.example/calendar/co-quan/so-y-te.ics"),
        ("", "../../calendar/co-quan/so-y-te.ics"),
    ],
)
def test_an_agencys_page_offers_to_subscribe_and_not_only_a_copy(tmp_path, site, offered):
    facts = "deadlines:\n  - {id: nam, what: Báo cáo, every: year, due: 10/12, who: so-y-te}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + facts)})
    made = generate(known, dt.date(2026, 11, 30), Site(site))
    (page,) = (one for one in made if isinstance(one, Page) and one.url == "co-quan/so-y-te/")
    words = {
        "webcal": "Đăng ký lịch của cơ quan</a>, hoặc tải",
        "../..": "Tải lịch của cơ quan (.ics)",
    }
    assert (
        f'href="{offered}">{words[offered.partition(":")[0] if site else "../.."]}' in page.content
    )
    assert 'href="../../calendar/co-quan/so-y-te.ics"' in page.content
