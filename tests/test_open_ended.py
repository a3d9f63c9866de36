"""Documents that name no end: how long they are counted, and what pages say of it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.schedule import Force, force_of
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 30)
OLD = """\
id: a
kind: quyết định
number: 15
symbol: QĐ-UBND
issued: %s
agency: ubnd
title: Quét vôi các phường
text: verbatim
deadlines:
  - {id: han, what: Báo cáo, category: report, every: %s, who: so-y-te, to: ubnd%s}
"""


def taken(tmp_path, facts, today=TODAY, **files):
    known = know_of(tmp_path, {"a.md": source(facts), **files})
    return snapshot_of(known, today, Site())


def words(snapshot):
    made = ((one.url, one.content) for one in all_pages(snapshot))
    return {url: " ".join(re.sub("<[^>]*>", " ", content).split()) for url, content in made}


@pytest.mark.parametrize(
    ("every", "due", "count"),
    [("year", ", due: 20/06", 11), ("year", "", 10), ("half_year", "", 21)],
)
def test_with_a_day_and_without_one_ten_years_are_counted(tmp_path, every, due, count):
    snapshot = taken(tmp_path, OLD % ("10/02/2010", every, due))
    promises = [tracked for tracked in snapshot.ledger.of("a") if tracked.is_due]
    assert len(promises) == count
    assert promises[-1].own_period.year == 2020


@pytest.mark.parametrize(
    ("issued", "force"), [("10/02/2010", Force.UNKNOWN), ("10/02/2019", Force.IN_FORCE)]
)
def test_what_was_issued_long_ago_and_names_no_end_may_have_ended(tmp_path, issued, force):
    snapshot = taken(tmp_path, OLD % (issued, "year", ""))
    plan = snapshot.portal.plans["a"]
    assert force_of(plan, snapshot.timeline.of("a"), snapshot.portal) is force
    told = "không biết còn hiệu lực hay không" in words(snapshot)[plan.url]
    assert told is (force is Force.UNKNOWN)


def test_a_period_that_runs_on_tells(tmp_path):
    facts = OLD % ("10/02/2010", "year", "") + "period: {start: 2010, end: 2030}\n"
    snapshot = taken(tmp_path, facts)
    plan = snapshot.portal.plans["a"]
    assert force_of(plan, snapshot.timeline.of("a"), snapshot.portal) is Force.IN_FORCE


def test_pages_say_where_counting_stops(tmp_path):
    made = words(taken(tmp_path, OLD % ("10/02/2010", "year", ", due: 20/06")))
    home = made[""]
    assert re.search(r"mười năm từ ngày ban hành: \S*\s?15/QĐ-UBND đến hết 2020", home)
    assert "Trong số mục đã đến hạn, 5 mục đến hạn trước năm 2015" in home
    assert "cổng chỉ tính 10 năm từ ngày ban hành, đến năm 2020" in made["ke-hoach/a/"]


@pytest.mark.parametrize(
    ("title", "every", "due"),
    [
        ("Quét vôi các phường năm 2026", "month", "ngày 20"),
        ("Hành động năm 2026 về quét vôi", "year", "15/11"),
        ("Chỉnh trang vỉa hè năm 2026 trên địa bàn tỉnh", "half_year", "15/06"),
    ],
)
def test_what_the_year_of_a_title_ended_is_not_told_as_ten_years_old(tmp_path, title, every, due):
    facts = OLD % ("12/01/2026", every, f", due: {due}")
    snapshot = taken(tmp_path, facts.replace("Quét vôi các phường", title), dt.date(2027, 6, 20))
    page = words(snapshot)["ke-hoach/a/"]
    assert "10 năm" not in page
    assert "đã lâu" not in page
    assert "Năm 2026 trong tên đã hết" in page
    assert "Tên văn bản nêu năm 2026 nên cổng chỉ tính tới hết năm ấy." in page


RECORD = "- {duty: han, title: Báo cáo, period: %s, date: %s, link: https://vi-du.example/a.pdf}\n"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("", "Cổng chưa có bản ghi nào"),
        (RECORD % (2024, "09/06/2024"), "Bản ghi mới nhất trên cổng: 09/06/2024"),
        (RECORD % (2026, "09/06/2026"), ""),
    ],
)
def test_home_says_when_anything_was_last_recorded(tmp_path, record, said):
    facts = OLD % ("10/02/2023", "year", ", due: 20/06")
    files = {"a/reports.yml": record} if record else {}
    home = words(taken(tmp_path, facts, **files))[""]
    assert "đã đến hạn" in home
    assert said in home
    assert ("bản ghi" in home.lower()) is bool(said)


def test_a_plan_with_an_end_is_never_told_to_be_cut(tmp_path):
    assert "mười năm" not in words(taken(tmp_path, FACTS))[""]


def test_a_yearly_day_of_a_document_without_a_date_stands_in_every_register(tmp_path):
    facts = (OLD % ("10/02/2023", "year", ", due: 31/12")).replace("issued: 10/02/2023\n", "")
    facts += (
        "obligations:\n  - {id: ck, what: Công khai tiền vôi, category: disclose, every: year, "
        "due: 31/03, who: so-y-te}\n"
    )
    snapshot = taken(tmp_path, facts)
    made = words(snapshot)
    assert not snapshot.timeline.of("a").occurrences
    for url, what in (("cong-khai/bao-cao/", "31/12"), ("cong-khai/", "31/03")):
        assert f"{what} hằng năm" in made[url]
        assert "Chưa rõ tính từ năm nào" in made[url]
    assert "31/12 hằng năm" in made["lich/"]


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Hành động năm 2026 về quét vôi", 2026),
        ("Công tác trọng tâm năm 2026 của ngành vôi", 2026),
        ("Thực hiện Nghị quyết năm 2026 của Tỉnh ủy", 2036),
        ("Hành động năm 2026-2030 về quét vôi", 2036),
    ],
)
def test_a_title_that_opens_with_its_year_ends_with_it(tmp_path, title, last):
    facts = (OLD % ("10/02/2026", "year", ", due: 20/06")).replace("Quét vôi các phường", title)
    days = [o.last_good_day.year for o in taken(tmp_path, facts).timeline.of("a").occurrences]
    assert days[-1] == last


ENDED = """\
agencies:
  - {id: ubnd, name: UBND huyện Sông Mẫu, level: district, valid_to: 30/06/2025}
  - {id: so-y-te, name: Phòng Y tế huyện Sông Mẫu, level: division, valid_to: 30/06/2025}
"""
ORDER = "obligations:\n  - {id: ck, what: Công khai tiền vôi, category: disclose, who: so-y-te}\n"


@pytest.mark.parametrize(("register", "is_asked"), [(ENDED, False), ("", True)])
def test_an_order_without_a_day_is_asked_of_nobody_who_has_ended(tmp_path, register, is_asked):
    facts = (OLD % ("10/02/2023", "year", "")).split("deadlines:")[0] + ORDER
    files = {"agencies.yml": register} if register else {}
    made = words(taken(tmp_path, facts, **files))
    assert ("Không tính 1 mục phải công khai mà không có ngày" in made[""]) is is_asked
    said = "; cơ quan phải làm đã hết, không tính"
    assert (said in made["cong-khai/"]) is not is_asked
    gone = "Nơi mà văn bản buộc công khai đều đã hết. Tính đến"
    assert (gone in made["cong-khai/"]) is not is_asked


PHASED = """\
id: a
kind: kế hoạch
number: 15
symbol: KH-UBND
issued: 10/02/2026
agency: ubnd
title: Tháng dọn bãi tắm
text: imported
%speriod: {start: 01/03/2026, end: %s}
phases:
  - {name: Dọn, start: 01/03/2026, end: 31/05/2026}
deadlines:
  - {id: tong-ket, what: Tổng kết, category: review, due: 10/06/2026, comparator: before}
"""


@pytest.mark.parametrize(
    ("remark", "end", "is_over"),
    [
        ("# cần xem: suy từ các giai đoạn\n", "31/05/2026", False),
        ("", "31/05/2026", True),
        ("# cần xem: hai năm\n", "01/06/2026", True),
    ],
)
def test_a_period_that_was_made_of_phases_goes_on_to_the_last_day(tmp_path, remark, end, is_over):
    snapshot = taken(tmp_path, PHASED % (remark, end), dt.date(2026, 6, 5))
    assert snapshot.timeline.of("a").ended is is_over
