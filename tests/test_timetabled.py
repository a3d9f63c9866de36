"""Events of a timetable take place: they are nobody's late duties."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.dates.partial import Comparator, PartialDate
from congkhai.export import calendar_files
from congkhai.model import Task
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.calendar import calendar_pages
from congkhai.render.registers.tasks import task_table
from congkhai.schedule.occurrence import DutyState
from congkhai.schedule.timeline import schedule
from congkhai.snapshot import Site

from tests.plans_in_time import a_plan, a_portal
from tests.small import FACTS, know_of, source


@pytest.mark.parametrize(
    ("printed", "comparator", "is_event"),
    [
        ("7h00 - 7h15", Comparator.ON, True),
        ("Từ 8 giờ 30 phút ngày 24/8/2026", Comparator.ON, True),
        ("13:30", Comparator.ON, True),
        ("07g45", Comparator.ON, True),
        ("Thời gian: 8 giờ, ngày 24/8/2026", Comparator.ON, True),
        # Limits, and figures that are no hours.
        ("trước 17h00 ngày 24/8/2026", Comparator.BEFORE, False),
        ("ngày 24/8/2026", Comparator.ON, False),
        ("Mục 2: quét vôi 24 giờ dạy", Comparator.ON, False),
        ("10 hộ, 3 gia đình", Comparator.ON, False),
    ],
)
def test_an_hour_makes_an_event_of_a_day(printed, comparator, is_event):
    due = (PartialDate(2026, 8, 24),)
    task = Task(id="a", what="Ổn định", due=due, comparator=comparator, printed=printed)
    plan = a_plan("ke-hoach", issued="2026-08-01", tasks=(task,))
    assert task.is_event == is_event
    (time,) = schedule(a_portal(plan), dt.date(2026, 9, 30)).of("ke-hoach").occurrences
    assert (time.state is DutyState.EVENT) == is_event


@pytest.mark.parametrize(
    ("status", "printed", "mark"),
    [
        ("issued", "7h30 ngày 15/03/2026", "free"),
        ("draft", "7h30 ngày 15/03/2026", "bind"),
        ("issued", "ngày 15/03/2026", "missing"),
    ],
)
def test_an_event_of_an_issued_plan_is_not_said_to_bind_nobody(tmp_path, status, printed, mark):
    facts = f"{FACTS}status: {status}\ntasks:\n  - {{id: rao, what: Rào vườn, lead: so-y-te, "
    facts += f"due: 15/03/2026, comparator: on, printed: {printed}}}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    snapshot = snapshot_of(known, dt.date(2026, 11, 22), Site())
    (row,) = task_table(snapshot, known.portal.plans["ke-hoach-a"])
    assert row.mark == mark


@pytest.mark.parametrize(("status", "binds"), [("issued", True), ("draft", False)])
def test_calendars_say_of_an_event_that_it_takes_place(tmp_path, status, binds):
    facts = f"{FACTS}status: {status}\ntasks:\n  - {{id: le, what: Lễ ra quân, lead: so-y-te, "
    facts += "due: 15/12/2026, comparator: on, printed: 7h30 ngày 15/12/2026}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    snapshot = snapshot_of(known, dt.date(2026, 11, 22), Site())
    page = next(page for page in calendar_pages(snapshot) if page.url == "lich/").content
    files = calendar_files(known.portal, snapshot.timeline)
    file = files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    assert ("Diễn ra vào lúc đã ghi, không phải hạn." in page) == binds
    assert ("Hạn nằm trong dự thảo." in page) != binds
    assert ("STATUS:CONFIRMED" in file) == binds
    assert ("Không ràng buộc" in file) != binds
    # Nothing falls due.
    assert snapshot.timeline.upcoming() == ()


@pytest.mark.parametrize(
    ("what", "is_event"),
    [
        ("Giám đốc dự họp UBND tỉnh", True),
        ("Phó Giám đốc tiếp công dân", True),
        ("Tựu trường", True),
        ("Tổ chức khai giảng năm học mới", True),
        ("Hội nghị triển khai nhiệm vụ", True),
        ("Nghỉ Tết Dương lịch", True),
        ("Các đơn vị họp tổng kết", True),
        ("Chiều: họp Ban Chỉ đạo", True),
        # Near misses: what is made or handed over by a day.
        ("Gửi tài liệu họp", False),
        ("Hoàn thành chuẩn bị khai giảng", False),
        ("Báo cáo kết quả Lễ ra quân", False),
        ("Dự thảo Quyết định", False),
        ("Dự toán kinh phí hội nghị trình Sở", False),
        ("Trồng cây", False),
        ("Kết quả tiếp công dân gửi Thanh tra", False),
        ("Trưởng phòng niêm yết lịch tiếp công dân", False),
        ("Tài liệu họp", False),
        ("Sau khi họp, nộp biên bản", False),
        ("Họp tổ và gửi biên bản", False),
        ("Tổ chức kiểm tra công tác khai giảng", False),
        ("Cấp phép khởi công", False),
        ("Khởi công trường học xã", False),
        ("Vệ sinh trường lớp trước khai giảng", False),
    ],
)
def test_an_event_of_a_day_needs_no_hour(what, is_event):
    day = (PartialDate(2026, 8, 24),)
    task = Task(id="a", what=what, due=day, comparator=Comparator.ON, printed="ngày 24/8")
    assert task.is_event == is_event
    limit = Task(id="a", what=what, due=day, comparator=Comparator.BEFORE, printed="ngày 24/8")
    assert not limit.is_event


@pytest.mark.parametrize(
    ("category", "comparator", "printed", "state"),
    [
        ("review", "on", "8h30 - 9h00", "event"),
        ("award", "on", "8h30 - 9h00", None),
        # Near misses: a review of a day, a limit, and what is handed over at an hour.
        ("review", "on", "ngày 15/03/2026", "not_seen"),
        ("review", "before", "8h30 ngày 15/03/2026", "not_seen"),
        ("report", "on", "8h30 ngày 15/03/2026", "not_seen"),
    ],
)
def test_a_review_at_an_hour_is_held_and_not_due(tmp_path, category, comparator, printed, state):
    facts = f"{FACTS}deadlines:\n  - {{id: tk, what: Tổng kết, who: so-y-te, due: 15/03/2026, "
    facts += f"category: {category}, comparator: {comparator}, printed: {printed}}}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    snapshot = snapshot_of(known, dt.date(2026, 11, 22), Site())
    some = snapshot.ledger.of("ke-hoach-a")
    assert [one.state.value for one in some] == ([state] if state else [])
    assert [one.is_due for one in some] == ([state == "not_seen"] if state else [])
