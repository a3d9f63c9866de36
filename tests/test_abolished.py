"""Bodies of districts that words name: nobody is late once the whole level has ended."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.dates import Comparator, YearlyDay
from congkhai.model import Party
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.schedule import DutyState, last_day_of_level, schedule
from congkhai.snapshot import Site

from tests.plans_in_time import a_plan, a_portal, report
from tests.small import know_of, source


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân quận, huyện, thị xã",
        "UBND các huyện, thị xã, thành phố",
        "Ủy ban nhân dân các huyện, thành phố trực thuộc tỉnh",
        "Ủy ban nhân dân cấp huyện",
        "Chủ tịch UBND các huyện",
        "Phòng Y tế quận - huyện",
        "Phòng Lao động - Thương binh và Xã hội các huyện, thị xã",
        "UBND huyện Sông Mẫu",
        "Hội đồng nhân dân các huyện, thị xã và thành phố thuộc tỉnh Bình Hải",
    ],
)
def test_a_name_of_districts_alone(name):
    assert last_day_of_level(name) == dt.date(2025, 6, 30)


@pytest.mark.parametrize(
    "name",
    [
        "UBND các huyện, xã",
        "Các sở, ngành, UBND cấp huyện",
        "UBND các phường",
        "UBND các tỉnh, thành phố trực thuộc Trung ương",
        "UBND thành phố Hải Mẫu",
        "Hội Nông dân huyện",
        "Phòng Huyện đội",
        "Các đơn vị của huyện",
        "UBND các xã thuộc huyện Sông Mẫu",
        "Trường Phổ thông huyện",
    ],
)
def test_a_name_of_others_too(name):
    assert last_day_of_level(name) is None


def yearly(who, issued="10/02/2020"):
    due = report(YearlyDay(20, 6), comparator=Comparator.BEFORE, who=None)
    due = type(due)(**{**vars_of(due), "who": (Party(None, who),)})
    plan = a_plan("a", issued, period=None, deadlines=(due,))
    return schedule(a_portal(plan), dt.date(2026, 11, 30)).of("a")


def vars_of(value):
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}


def test_what_falls_due_after_the_level_ended_is_asked_of_nobody():
    states = {o.last_good_day.year: o.state for o in yearly("UBND các huyện, thị xã").occurrences}
    assert states[2025] is DutyState.PASSED
    assert states[2026] is states[2030] is DutyState.DOER_ENDED


@pytest.mark.parametrize(
    ("who", "issued"),
    [("UBND các xã", "10/02/2020"), ("UBND các huyện", "10/02/2026")],
)
def test_of_others_and_of_what_was_written_later_it_is(who, issued):
    states = {o.last_good_day.year: o.state for o in yearly(who, issued).occurrences}
    assert states[2027] is DutyState.UPCOMING


def test_pages_tell_that_the_level_is_no_more(tmp_path):
    facts = (
        "id: a\nkind: kế hoạch\nnumber: 3\nsymbol: KH-UBND\nissued: 10/02/2020\nagency: ubnd\n"
        "title: Quét vôi\ntext: verbatim\ndeadlines:\n  - {id: han, what: Báo cáo, category: "
        'report, every: year, due: 20/06, who: "UBND các huyện, thị xã", to: ubnd}\n'
    )
    known = know_of(tmp_path, {"a.md": source(facts)})
    made = {
        one.url: " ".join(re.sub("<[^>]*>", " ", one.content).split())
        for one in all_pages(snapshot_of(known, dt.date(2026, 11, 30), Site()))
    }
    register = made["cong-khai/bao-cao/"]
    assert "UBND các huyện, thị xã (nay không còn cấp huyện)" in register
    assert "Cơ quan phải làm đã hết trước hạn này" in register
