"""Feeds say what changed in dates, and nothing else."""

from __future__ import annotations

import datetime as dt
import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay, read_date
from congkhai.export.feeds import feed_files
from congkhai.history.date_changes import date_changes
from congkhai.model import Period, Task, brief_name, document_name
from congkhai.snapshot import Site

from tests.plans_in_time import BQL, DRAFT, a_plan, a_portal, report

AT = dt.datetime(2026, 11, 20, 3, tzinfo=dt.UTC)
ADDRESS = "https://example.vn/congkhai/"
SITE = Site(ADDRESS, name="Cổng kế hoạch")
ATOM = "{http://www.w3.org/2005/Atom}"


def changed(old, new):
    found = date_changes(a_portal(*old).plans, a_portal(*new).plans, AT)
    return [(one.kind, one.title, one.text) for one in found]


LATER = replace(
    BQL,
    deadlines=(
        replace(BQL.deadlines[0], due=(YearlyDay(20, 12),), comparator=Comparator.ON),
        BQL.deadlines[1],
    ),
)
LONGER = replace(BQL, period=Period(PartialDate(2023), PartialDate(2032)))
MORE = replace(BQL, deadlines=(*BQL.deadlines, report(YearlyDay(1, 6), name="giua-nam")))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([BQL], [BQL], []),
        ([BQL], [replace(BQL, title="Tên khác")], []),
        (
            [BQL],
            [LATER],
            [
                (
                    "changed",
                    "Cổng đổi hạn: Báo cáo kết quả phong trào",
                    "Trước: trước 15/12 hằng năm. Nay: ngày 20/12 hằng năm.",
                )
            ],
        ),
        (
            [BQL],
            [LONGER],
            [
                (
                    "changed",
                    f"Cổng đổi thời gian thực hiện: {BQL.heading}",
                    "Trước: 2023–2030. Nay: 2023–2032.",
                )
            ],
        ),
        ([BQL], [MORE], [("new", "Cổng thêm hạn: Báo cáo kết quả năm", "Hạn: 01/06 hằng năm.")]),
        (
            [MORE],
            [BQL],
            [("removed", "Cổng bỏ hạn: Báo cáo kết quả năm", "Hạn trước đây: 01/06 hằng năm.")],
        ),
        ([BQL], [BQL, DRAFT], [("new", f"Mới trên cổng: {DRAFT.heading}", DRAFT.title)]),
    ],
)
def test_an_edit_is_told_by_what_it_changed_in_dates(old, new, expected):
    assert changed(old, new) == expected


def without_days(plan, **rule):
    facts = {"due": (), "every": None, "trigger": "", **rule}
    return replace(plan, deadlines=(*plan.deadlines[1:], replace(plan.deadlines[0], **facts)))


def test_what_is_said_without_a_day_is_no_date_that_was_added():
    none, old = without_days(BQL), replace(BQL, deadlines=BQL.deadlines[1:])
    assert changed([old], [none]) == []
    assert changed([none], [old]) == []
    assert [one[1] for one in changed([none], [BQL])] == [
        "Cổng thêm hạn: Báo cáo kết quả phong trào"
    ]
    assert [one[1] for one in changed([BQL], [none])] == ["Cổng bỏ hạn: Báo cáo kết quả phong trào"]
    # A rhythm is a fact of its own, if no date.
    yearly = without_days(BQL, every=Every.YEAR)
    assert changed([old], [yearly]) == [
        (
            "new",
            "Cổng thêm việc: Báo cáo kết quả phong trào",
            "Hằng năm, văn bản không định ngày.",
        )
    ]


def test_an_entry_says_whose_date_it_is():
    items = json.loads(made()["feed/tat-ca.json"])["items"]
    told = {item["title"]: item["content_text"] for item in items}
    (title,) = [title for title in told if title.startswith("Cổng đổi hạn")]
    portal = a_portal(LATER, DRAFT)
    assert title.endswith(f" – {brief_name(LATER, portal.agencies)}")
    assert document_name(LATER, portal.agencies) in told[title]
    # What bears the plan's own name says it once.
    assert f"Mới trên cổng: {DRAFT.heading}" in told


def made(**options):
    portal = a_portal(LATER, DRAFT)
    return feed_files(date_changes(a_portal(BQL).plans, portal.plans, AT), portal, SITE, **options)


def test_there_is_a_feed_of_all_and_of_each_agency_and_campaign_that_changed():
    assert sorted(made()) == [
        "feed/co-quan/co-quan.json",
        "feed/co-quan/co-quan.xml",
        "feed/co-quan/hai-binh-bql-kkt.json",
        "feed/co-quan/hai-binh-bql-kkt.xml",
        "feed/phong-trao/ket-cau-ha-tang.json",
        "feed/phong-trao/ket-cau-ha-tang.xml",
        "feed/phong-trao/xa-hoi-hoc-tap.json",
        "feed/phong-trao/xa-hoi-hoc-tap.xml",
        "feed/tat-ca.json",
        "feed/tat-ca.xml",
    ]


def test_both_forms_say_the_same():
    root = ET.fromstring(made()["feed/tat-ca.xml"])
    data = json.loads(made()["feed/tat-ca.json"])
    entries = root.findall(f"{ATOM}entry")
    assert [one.find(f"{ATOM}id").text for one in entries] == [one["id"] for one in data["items"]]
    assert [one.find(f"{ATOM}title").text for one in entries] == [
        one["title"] for one in data["items"]
    ]
    assert root.find(f"{ATOM}updated").text == "2026-11-20T03:00:00Z"
    assert data["items"][-1]["url"].startswith(f"{ADDRESS}ke-hoach/")


def test_a_feed_is_the_same_each_time_and_its_ids_wherever_the_portal_stands():
    assert made() == made()
    portal = a_portal(LATER, DRAFT)
    other = feed_files(
        date_changes(a_portal(BQL).plans, portal.plans, AT), portal, Site("https://other.vn/")
    )
    ids = [
        [one["id"] for one in json.loads(some["feed/tat-ca.json"])["items"]]
        for some in (made(), other)
    ]
    assert ids[0] == ids[1]


def test_what_an_editor_wrote_cannot_break_a_feed():
    evil = replace(DRAFT, name="<b>&\x00 ]]>\x0b")
    portal = a_portal(evil)
    (root,) = [
        ET.fromstring(
            feed_files(date_changes({}, portal.plans, AT), portal, SITE)["feed/tat-ca.xml"]
        )
    ]
    assert root.find(f"{ATOM}entry/{ATOM}title").text == "Mới trên cổng: <b>& ]]>"


def test_nothing_changed_makes_no_feed():
    assert feed_files((), a_portal(BQL), SITE) == {}


def test_a_feed_tells_only_of_plans_that_the_portal_holds():
    """The repository may remember plans of others, as a copy of another portal does."""
    changes = date_changes(a_portal(BQL).plans, a_portal(LATER, DRAFT).plans, AT)
    kept = a_portal(LATER)
    told = feed_files(changes, kept, SITE)
    items = json.loads(told["feed/tat-ca.json"])["items"]
    assert items
    assert {item["url"] for item in items} == {f"{ADDRESS}{kept.plans[LATER.id].url}"}
    assert feed_files(changes, a_portal(), SITE) == {}


@pytest.mark.parametrize(
    ("section", "due", "is_told"),
    [("vi-1", "15/12/2026", False), ("vi-2", "15/12/2026", True), ("vi-1", "16/12/2026", True)],
)
@pytest.mark.parametrize("unfinished", [False, True])
def test_what_goes_from_one_list_to_another_is_neither_gone_nor_new(
    section, due, is_told, unfinished
):
    deadline = replace(report(read_date("15/12/2026"), every=None, name="han"), section="vi-1")
    task = Task(
        id="viec", what="Quét vôi", due=(read_date(due),), section=section, unfinished=unfinished
    )
    before = a_plan("a", deadlines=(deadline,))
    after = a_plan("a", tasks=(task,))
    found = date_changes(a_portal(before).plans, a_portal(after).plans, AT)
    kinds = [change.kind for change in found]
    assert ("removed" in kinds) is is_told
    assert ("new" in kinds) is (is_told and not unfinished)
