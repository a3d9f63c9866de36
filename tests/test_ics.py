"""Calendars: what a calendar program reads is what the pages say."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
from dataclasses import replace
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay
from congkhai.dates.recurrence import Rule
from congkhai.export import ical
from congkhai.export.calendars import MOST_BYTES, calendar_files
from congkhai.export.events import Revision
from congkhai.model import Party, Status
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site
from hypothesis import given
from hypothesis import strategies as st

from tests.need import ROOT, node_package, program
from tests.plans_in_time import (
    BQL,
    DRAFT,
    FIVE,
    a_plan,
    a_portal,
    amending,
    replacing,
    report,
)
from tests.small import FACTS, know_of, source

NOVEMBER = dt.date(2026, 11, 22)
ADDRESS = "https://example.vn/congkhai/"


def files(*plans, today=NOVEMBER, **options):
    portal = a_portal(*plans)
    return calendar_files(portal, schedule(portal, today), **options)


def events(data: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def days(data: bytes, first=dt.date(1990, 1, 1), last=dt.date(2100, 12, 31)) -> list[tuple]:
    """Day and first line of every time of every event, as a calendar program shows them."""
    calendar = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(calendar).between(first, last)
    return sorted((event["DTSTART"].dt, str(event["SUMMARY"])) for event in found)


def test_there_is_a_calendar_for_each_plan_agency_campaign_and_territory():
    assert sorted(files(*FIVE)) == [
        "calendar/co-quan/cac-don-vi.ics",
        "calendar/co-quan/hai-binh-bql-kkt.ics",
        "calendar/co-quan/hai-binh-so-gddt.ics",
        "calendar/co-quan/ngan-lam-ubnd.ics",
        "calendar/co-quan/quang-hai-skhcn.ics",
        "calendar/co-quan/so.ics",
        "calendar/dia-ban/bac-hai.ics",
        "calendar/dia-ban/hai-binh.ics",
        "calendar/dia-ban/quang-hai.ics",
        "calendar/ke-hoach/bql.ics",
        "calendar/ke-hoach/cong-van.ics",
        "calendar/ke-hoach/du-thao.ics",
        "calendar/ke-hoach/gddt.ics",
        "calendar/ke-hoach/ngan-lam.ics",
        "calendar/ke-hoach/quang-hai.ics",
        "calendar/phong-trao/ket-cau-ha-tang.ics",
        "calendar/phong-trao/xa-hoi-hoc-tap.ics",
        "calendar/tat-ca.ics",
    ]


def test_a_report_before_15_december_stands_on_the_14th_each_year_until_the_plan_ends():
    made = files(BQL, site=Site(ADDRESS))["calendar/ke-hoach/bql.ics"]
    (event,) = [one for one in events(made) if "bao-cao-nam" in one["UID"]]
    assert event["UID"] == "deadline.bao-cao-nam.bql@congkhai"
    assert event["DTSTART"].dt == dt.date(2023, 12, 14)
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY;UNTIL=20301214"
    assert event["STATUS"] == "CONFIRMED"
    assert event["URL"] == f"{ADDRESS}ke-hoach/bql/"
    assert event["SUMMARY"] == "Báo cáo kết quả phong trào (Cơ quan hai-binh-bql-kkt)"
    assert event["DESCRIPTION"].split("\n")[0] == "Trước 15/12 hằng năm: ngày cuối là 14/12."
    assert [str(name) for name in event["CATEGORIES"].cats] == [
        "Báo cáo",
        "Phong trào ket-cau-ha-tang",
    ]
    # At nine in the morning, not when the day begins.
    alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert alarms == [dt.timedelta(days=-7, hours=9), dt.timedelta(days=-1, hours=9)]


LONG = "Báo cáo kết quả trồng cây ven sông, nạo vét kênh, sửa cầu, " * 3 + "thắp đèn."


@pytest.mark.parametrize(
    ("what", "who", "inferred", "name"),
    [
        ("Báo cáo", ("Sở Cầu",), "", "Báo cáo (Sở Cầu)"),
        ("Báo cáo", ("Sở Cầu", "Sở Đèn", "Sở Kênh"), "", "Báo cáo (Sở Cầu và 2 nơi nữa)"),
        # Who issued the document is not shown where others stand that do it.
        ("Báo cáo", (), "", "Báo cáo (theo văn bản của Cơ quan co-quan)"),
        ("Báo cáo", ("Sở Cầu",), "Nêu ở mục trên.", "Báo cáo (Sở Cầu, suy ra)"),
        (LONG, ("Sở Cầu",), "", LONG[:57] + "… (Sở Cầu)"),
    ],
)
def test_the_name_of_an_event_is_short_and_says_who_does_it(what, who, inferred, name):
    duty = replace(
        report(YearlyDay(15, 12), what=what),
        who=tuple(Party(name=one) for one in who),
        inferred=inferred,
    )
    made = files(a_plan(deadlines=(duty,)))
    for file in ("ke-hoach/ke-hoach", "tat-ca"):
        (event,) = events(made[f"calendar/{file}.ics"])
        assert event["SUMMARY"] == name
        told = str(event["DESCRIPTION"])
        assert (what in told) is (what == LONG)
        assert all(one in told or one in name for one in who)


@pytest.mark.parametrize(
    ("who", "bodies"),
    [
        (("so-kenh",), {"so-kenh"}),
        (("tram-may", "to-ong"), {"tram-may", "to-ong"}),
        ((None, "doi-den"), {"doi-den"}),
        ((None,), set()),
        # Where nobody is named it falls to who issued the document.
        ((), {"ubnd"}),
    ],
)
def test_the_calendar_of_a_body_has_its_own_work_and_names_it_first(who, bodies):
    parties = tuple(Party(one, "" if one else "Bà con trong xóm") for one in who)
    every = replace(report(YearlyDay(15, 12)), who=parties)
    once = replace(report(PartialDate(2024, 6, 30), every=None, name="mot-lan"), who=parties)
    plan = a_plan(agency="ubnd", deadlines=(every, once))
    made = files(plan)
    found = {path for path in made if path.startswith("calendar/co-quan/")}
    assert found == {f"calendar/co-quan/{body}.ics" for body in bodies}
    for body in bodies:
        for event in events(made[f"calendar/co-quan/{body}.ics"]):
            told = [str(event["SUMMARY"])]
            told += [str(alarm["DESCRIPTION"]) for alarm in event.walk("VALARM")]
            more = f" và {len(who) - 1} nơi nữa" if len(who) > 1 else ""
            named = f"(Cơ quan {body}{more})" if who else "(theo văn bản của Cơ quan ubnd)"
            assert all(words.endswith(named) for words in told), told


def test_what_bears_one_name_in_many_plans_is_told_apart_in_the_calendar_of_all():
    found = events(files(*FIVE)["calendar/tat-ca.ics"])
    named = [str(event["SUMMARY"]) for event in found if "Tổng kết" in str(event["SUMMARY"])]
    assert len(named) > 1
    assert len(set(named)) == len(named)
    assert all(len(str(event["DESCRIPTION"]).split("\n")) > 1 for event in found)


ABOVE = FACTS + (
    "deadlines: [{id: nam, what: Báo cáo năm, every: year, due: DAY, who: so-y-te, to: ubnd, "
    "via: so-xa-hoi}]\n"
)
BODIES = """\
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: so-xa-hoi, name: Sở Xã hội, level: department}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province}
"""


@pytest.mark.parametrize(("day", "is_late"), [("10/12", True), ("30/11", False), ("01/11", False)])
def test_an_event_says_to_whom_and_that_a_report_is_due_after_the_one_above(tmp_path, day, is_late):
    higher = (
        ABOVE.replace("DAY", "30/11")
        .replace("id: ke-hoach-a", "id: cap-tren")
        .replace("number: 12", "number: 9")
        .replace("agency: so-y-te", "agency: ubnd")
    )
    own = ABOVE.replace("DAY", day) + "relations: [{type: implements, to: cap-tren}]\n"
    sources = {"agencies.yml": BODIES, "a.md": source(own), "b.md": source(higher)}
    portal = know_of(tmp_path, sources).portal
    made = calendar_files(portal, schedule(portal, dt.date(2026, 11, 30)))
    late = "Sau hạn của cấp trên, Kế hoạch 9/KH-SYT: 30/11 hằng năm"
    for file in ("tat-ca", "ke-hoach/ke-hoach-a", "co-quan/so-y-te"):
        told = [str(event["DESCRIPTION"]) for event in events(made[f"calendar/{file}.ics"])]
        (own_told,) = [words for words in told if "12/KH-SYT, Sở Y tế Bình Hải" in words]
        assert (late in own_told) is is_late, own_told
        assert "UBND tỉnh Bình Hải" in own_told
        assert re.search(r"[Qq]ua:? Sở Xã hội", own_told)


def test_a_draft_is_tentative_and_rings_no_alarm():
    (event,) = events(files(DRAFT)["calendar/ke-hoach/du-thao.ics"])
    assert event["STATUS"] == "TENTATIVE"
    assert str(event["SUMMARY"]).startswith("Không ràng buộc: ")
    assert not event.walk("VALARM")


@pytest.mark.parametrize("plan", FIVE, ids=lambda plan: plan.id)
def test_a_calendar_program_shows_exactly_the_days_of_the_page(plan):
    portal = a_portal(*FIVE)
    timeline = schedule(portal, NOVEMBER)
    made = calendar_files(portal, timeline)[f"calendar/ke-hoach/{plan.id}.ics"]
    shown = sorted(one.last_good_day for one in timeline.of(plan.id).occurrences)
    assert [day for day, _ in days(made)] == shown


def test_all_calendars_together_show_what_the_portal_shows():
    portal = a_portal(*FIVE)
    timeline = schedule(portal, NOVEMBER)
    shown, _ = timeline.between(dt.date(2023, 1, 1), dt.date(2031, 1, 1))
    made = calendar_files(portal, timeline)["calendar/tat-ca.ics"]
    assert [day for day, _ in days(made)] == [one.last_good_day for one in shown]


def test_a_replaced_plan_is_cancelled_from_that_day_on():
    made = files(BQL, replacing(BQL, "01/01/2026"))["calendar/ke-hoach/bql.ics"]
    states = {str(one["UID"]): (str(one["STATUS"]), one["DTSTART"].dt) for one in events(made)}
    assert states["deadline.bao-cao-nam.bql@congkhai"] == ("CONFIRMED", dt.date(2023, 12, 14))
    assert states["deadline.bao-cao-nam.bql.thoi@congkhai"] == ("CANCELLED", dt.date(2026, 12, 14))


@pytest.mark.parametrize("today", [NOVEMBER, NOVEMBER + dt.timedelta(days=40)])
def test_an_ended_plan_is_cancelled_whatever_the_day(today):
    made = files(replace(BQL, status=Status.ENDED), today=today)
    assert {str(e["STATUS"]) for e in events(made["calendar/ke-hoach/bql.ics"])} == {"CANCELLED"}
    assert made == files(replace(BQL, status=Status.ENDED), today=NOVEMBER)


def test_a_moved_date_stands_only_in_the_calendar_of_the_document_that_moved_it():
    change = amending(BQL, "01/01/2027", deadlines=(report(YearlyDay(30, 11), name="bao-cao-nam"),))
    made = files(BQL, change)
    old = [day for day, name in days(made["calendar/ke-hoach/bql.ics"]) if "Báo cáo" in name]
    new = [day for day, _ in days(made["calendar/ke-hoach/bql-sua-doi.ics"])]
    assert old[-1] == dt.date(2026, 12, 14)
    assert new == [dt.date(year, 11, 30) for year in range(2027, 2031)]


def test_bytes_depend_on_the_source_and_its_history_alone():
    assert files(*FIVE) == files(*FIVE, today=dt.date(2031, 1, 1))
    stamp = Revision(dt.datetime(2026, 3, 1, 6, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")), 4)
    (event, *_) = events(files(BQL, history={"bql": stamp})["calendar/ke-hoach/bql.ics"])
    assert event["DTSTAMP"].dt == dt.datetime(2026, 2, 28, 23, 30, tzinfo=dt.UTC)
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt
    assert event["SEQUENCE"] == 3


def test_uids_survive_an_edit_elsewhere():
    before = files(*FIVE)
    longer = replace(DRAFT, deadlines=(*DRAFT.deadlines, report(YearlyDay(1, 2), name="them")))
    after = files(*(longer if plan is DRAFT else plan for plan in FIVE))
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {
        "calendar/co-quan/co-quan.ics",
        "calendar/dia-ban/hai-binh.ics",
        "calendar/ke-hoach/du-thao.ics",
        "calendar/phong-trao/xa-hoi-hoc-tap.ics",
        "calendar/tat-ca.ics",
    }
    old, new = (
        {str(event["UID"]) for event in events(some["calendar/tat-ca.ics"])}
        for some in (before, after)
    )
    assert new - old == {"deadline.them.du-thao@congkhai"}
    assert not old - new


def test_what_an_editor_wrote_cannot_become_a_line():
    evil = "Một; hai, ba \\ bốn\r\nEND:VCALENDAR\x00\x07"
    plan = a_plan(deadlines=(report(YearlyDay(1, 6), what=evil, who=None),), title=evil, kind=evil)
    made = files(plan)["calendar/ke-hoach/ke-hoach.ics"]
    (event,) = events(made)
    assert str(event["SUMMARY"]).startswith("Một; hai, ba \\ bốn\nEND:VCALENDAR (theo ")
    assert made.count(b"\r\nEND:VCALENDAR\r\n") == 1


@pytest.mark.parametrize("path", sorted(files(*FIVE)))
def test_lines_end_in_crlf_and_hold_at_most_75_octets(path):
    made = files(*FIVE)[path]
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    for line in made.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_calendars_are_parsed_strictly():
    for data in files(*FIVE, site=Site(ADDRESS)).values():
        calendar = icalendar.Calendar.from_ical(data)
        assert not [error for part in calendar.walk() for error in part.errors]
        assert str(calendar["VERSION"]) == "2.0"
        uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        assert len(uids) == len(set(uids))


def test_calendars_of_many_plans_ring_no_alarms():
    made = files(*FIVE)
    for path, data in made.items():
        alarms = [event for event in events(data) if event.walk("VALARM")]
        is_narrow = path.startswith(("calendar/ke-hoach/", "calendar/co-quan/"))
        assert not alarms or is_narrow


def test_a_large_calendar_is_cut_and_loses_no_date(monkeypatch):
    plans = [
        replace(a_plan(f"p{n}", deadlines=(report(YearlyDay(10, 12)),)), campaign="lon")
        for n in range(40)
    ]
    whole = files(*plans)
    monkeypatch.setattr("congkhai.export.calendars.MOST_BYTES", 3000)
    cut = files(*plans)
    assert "calendar/tat-ca.ics" not in cut
    parts = [path for path in cut if path.startswith("calendar/phong-trao/lon")]
    assert all(len(cut[path]) <= 3500 for path in parts)
    assert "calendar/phong-trao/lon-2026-12-3.ics" in parts
    together = sorted(day for path in parts for day in days(cut[path]))
    assert together == days(whole["calendar/phong-trao/lon.ics"])
    assert MOST_BYTES == 1_000_000


some_days = st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 31))
rules = st.builds(
    lambda due, comparator, every, ends: Rule(tuple(due), comparator, every, *sorted(ends)),
    st.lists(
        st.one_of(
            st.builds(YearlyDay, st.integers(1, 31)),
            st.builds(YearlyDay, st.integers(1, 28), st.integers(1, 12)),
            st.sampled_from([YearlyDay(29, 2), YearlyDay(31, 12), YearlyDay(1, 3)]),
            st.builds(lambda d: PartialDate(d.year, d.month, d.day), some_days),
            st.builds(lambda year: PartialDate(year, quarter=2), st.integers(2000, 2040)),
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(Comparator),
    st.sampled_from(Every),
    st.tuples(some_days, some_days),
)


def calendar_of(parts):
    """A calendar with one event for each part of a series."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"]
    for name, some in parts.items():
        lines += ["BEGIN:VEVENT", f"UID:a{name}", "DTSTAMP:20260101T000000Z"]
        lines += [*ical.date_lines(some), "SUMMARY:x", "END:VEVENT"]
    return ical.block([*lines, "END:VCALENDAR"])


@given(rules)
def test_a_rule_becomes_lines_that_bring_the_same_days(rule):
    expected = list(dict.fromkeys(slot.last_good_day for slot in rule.slots()))
    if not expected:
        return
    data = calendar_of(ical.series(expected))
    assert [day for day, _ in days(data)] == expected
    assert b"RDATE" not in data


@given(rules, st.data())
def test_a_series_that_is_cut_short_keeps_a_rule(rule, data):
    expected = list(dict.fromkeys(slot.last_good_day for slot in rule.slots()))
    if not expected:
        return
    end = data.draw(st.integers(0, len(expected)))
    cut = expected[end] if end < len(expected) else dt.date.max
    for held in (True, False):
        parts = {
            name: tuple(day for day in some if (day < cut) is held)
            for name, some in ical.series(expected).items()
        }
        kept = {name: some for name, some in parts.items() if some}
        if kept:
            shown = [day for day, _ in days(calendar_of(kept))]
            assert shown == [day for day in expected if (day < cut) is held]


@given(st.sets(some_days, min_size=1, max_size=12))
def test_days_without_any_order_are_events_of_their_own(some):
    expected = sorted(some)
    assert [day for day, _ in days(calendar_of(ical.series(expected)))] == expected


@pytest.mark.parametrize(
    ("due", "comparator", "every", "line"),
    [
        (YearlyDay(15, 12), Comparator.BEFORE, Every.YEAR, "RRULE:FREQ=YEARLY;UNTIL=20301214"),
        (YearlyDay(25), Comparator.ON, Every.MONTH, "RRULE:FREQ=MONTHLY;UNTIL=20301225"),
        (
            YearlyDay(25),
            Comparator.ON,
            Every.QUARTER,
            "RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25;UNTIL=20301225",
        ),
        (
            YearlyDay(1, 3),
            Comparator.BEFORE,
            Every.YEAR,
            "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20300228",
        ),
        (
            YearlyDay(31),
            Comparator.ON,
            Every.MONTH,
            "RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1;UNTIL=20301231",
        ),
    ],
)
def test_what_returns_is_told_as_a_rule_with_an_end(due, comparator, every, line):
    rule = Rule((due,), comparator, every, dt.date(2023, 1, 1), dt.date(2030, 12, 31))
    assert ical.date_lines([slot.last_good_day for slot in rule.slots()])[1:] == [line]


@given(st.text())
def test_any_text_survives_escaping_and_folding(value):
    line = ical.folded(f"SUMMARY:{ical.ical_text(value)}".encode())
    for part in line.split(b"\r\n"):
        assert len(part) <= 75
        part.decode()
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n")
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", "", re.sub("\r\n?", "\n", value))
    assert str(event["SUMMARY"]) == kept


def test_ical_js_reads_them(tmp_path):
    program("node")
    node_package("ical.js/package.json")
    for number, data in enumerate(files(*FIVE).values()):
        (tmp_path / f"{number}.ics").write_bytes(data)
    script = """
        import ICAL from "ical.js"; import fs from "node:fs";
        const count = {};
        for (const name of fs.readdirSync(process.argv[1])) {
            const text = fs.readFileSync(`${process.argv[1]}/${name}`, "utf8");
            const root = new ICAL.Component(ICAL.parse(text));
            for (const one of root.getAllSubcomponents("vevent")) {
                const event = new ICAL.Event(one); const times = event.iterator(); let n = 0;
                while (times.next()) n++;
                count[event.uid] = n;
            }
        }
        console.log(JSON.stringify(count));
    """
    done = subprocess.run(
        ["node", "--input-type=module", "-e", script, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["deadline.bao-cao-nam.bql@congkhai"] == 8
