"""The calendars of the real documents: what a calendar program shows is what the pages show."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
from functools import cache
from html import unescape

import icalendar
import recurring_ical_events
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.need import ROOT, node_package, program
from tests.test_history import told

TODAY = dt.date(2026, 11, 22)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2100, 12, 31)


@cache
def built():
    return told(generate(load_portal(ROOT / "plans"), TODAY, Site("https://example.vn/congkhai/")))


def calendars() -> dict[str, bytes]:
    return {path: data for path, data in built()[1].items() if path.endswith(".ics")}


def expanded(data: bytes) -> list[tuple[str, str]]:
    """Day and address of every time of every event."""
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between(FIRST, LAST)
    return sorted((str(one["DTSTART"].dt), str(one["URL"]).split("congkhai/")[1]) for one in found)


def on_pages(wanted: str = "") -> list[tuple[str, str]]:
    """Day and plan of every entry of the calendar's years, but for what nobody is left to do."""
    found: list[tuple[str, str]] = []
    for url, page in built()[0].items():
        if re.fullmatch(r"lich/\d{4}/", url):
            for entry in re.findall(r'<li id="h\d.*?</li>', page.content, re.DOTALL):
                if "đã hết trước hạn này" in entry:
                    continue
                day = re.search(r'datetime="([^"]+)"', entry)[1]
                plan = unescape(re.findall(r'href="[./]*(ke-hoach/[^"#]+)', entry)[-1])
                found.append((day, plan))
    return sorted(one for one in found if wanted in one[1])


def test_all_of_them_are_read_strictly_and_written_back_the_same():
    assert len(calendars()) > 15
    for path, data in calendars().items():
        calendar = icalendar.Calendar.from_ical(data)
        assert not [error for part in calendar.walk() for error in part.errors], path
        again = icalendar.Calendar.from_ical(calendar.to_ical())
        assert again == calendar, path
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), path
        assert len(data) <= 1_000_000


def test_all_together_show_each_date_of_the_pages_once():
    assert expanded(calendars()["calendar/tat-ca.ics"]) == on_pages()
    assert len(on_pages()) > 30


def test_each_plans_calendar_shows_its_dates_on_the_pages():
    for path, data in calendars().items():
        if path.startswith("calendar/ke-hoach/"):
            plan = path.removeprefix("calendar/").removesuffix(".ics")
            assert expanded(data) == on_pages(f"{plan}/"), path


def test_what_is_misprinted_is_in_none():
    assert not [path for path, data in calendars().items() if b"2033" in data]


def test_another_client_library_reads_them_and_writes_them_back(tmp_path):
    """ical.js: what it wrote after reading shows the same days to icalendar."""
    program("node")
    node_package("ical.js/package.json")
    for number, data in enumerate(calendars().values()):
        (tmp_path / f"{number}.ics").write_bytes(data)
    script = """
        import ICAL from "ical.js"; import fs from "node:fs";
        ICAL.design.strict = true;
        const written = {};
        for (const name of fs.readdirSync(process.argv[1])) {
            const text = fs.readFileSync(`${process.argv[1]}/${name}`, "utf8");
            const root = new ICAL.Component(ICAL.parse(text));
            written[name] = root.toString();
        }
        console.log(JSON.stringify(written));
    """
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    written = json.loads(done.stdout)
    assert len(written) == len(calendars())
    for number, data in enumerate(calendars().values()):
        assert expanded(written[f"{number}.ics"].encode()) == expanded(data)


def test_an_edit_of_one_plan_leaves_the_names_of_all_others_events():
    plans = {path: data for path, data in calendars().items() if "/ke-hoach/" in path}
    uids = {
        path: set(re.findall(rb"\r\nUID:([^\r]+)", data.replace(b"\r\n ", b"")))
        for path, data in plans.items()
    }
    every = [uid for some in uids.values() for uid in some]
    assert len(every) == len(set(every))
    for path, some in uids.items():
        plan = path.removeprefix("calendar/ke-hoach/").removesuffix(".ics").encode()
        for uid in some:
            # A name is made of the duty and its plan alone, so nothing elsewhere can change it.
            assert re.fullmatch(rb"[a-z]+\.[a-z0-9-]+\." + plan + rb"@congkhai", uid)
