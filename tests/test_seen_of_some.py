"""What all of a group must do is not done because one of them has done it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate, snapshot_of
from congkhai.render.registers.duty_strips import duty_strips
from congkhai.render.registers.seen_grid import seen_in_one_sentence
from congkhai.render.registers.tracked_rows import promise_rows, state_words
from congkhai.schedule import Doers, Seen, share
from congkhai.snapshot import Site

from tests.small import FACTS, codes_of, know_of, source
from tests.test_history import told

TODAY = dt.date(2026, 11, 29)
REGISTER = """
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: van-phong, name: Văn phòng Sở Y tế, level: division, parent: so-y-te}
  - {id: so-nv, name: Sở Nội vụ Bình Hải, level: department, valid_to: 30/06/2025, source: a}
  - {id: so-nv-moi, name: Sở Nội vụ mới, level: department, territory: binh-hai}
  - {id: nhom, name: Các xã, level: commune, group: yes, territory: binh-hai}
  - {id: xa-a, name: UBND xã An Lộc, level: commune, member_of: [nhom]}
  - {id: xa-b, name: UBND xã Bàu Sen, level: commune, member_of: [nhom]}
  - {id: xa-c, name: UBND xã Cồn Me, level: commune}
  - {id: nhom-khac, name: Các xã bãi ngang, level: commune, group: yes, territory: binh-hai}
  - {id: xa-d, name: UBND xã Gò Dừa, level: commune, member_of: [nhom-khac]}
successions:
  - {kind: rename, from: so-nv, to: so-nv-moi, effective: 01/07/2025}
"""
PLAN = FACTS.replace("10/02/2024", "10/01/2026").replace("start: 2024", "start: 2026", 1)
PLAN = PLAN.split("phases:")[0]


def known_with(tmp_path, who: str, *records: str, duty: str = "every: year, due: 01/06"):
    facts = f"{PLAN}deadlines:\n  - {{id: nam, what: Báo cáo năm, {duty}, who: {who}, to: ubnd}}\n"
    files = {"agencies.yml": REGISTER, "ke-hoach-a.md": source(facts)}
    period = "2026-H2" if "half_year" in duty else "2026"
    for number, record in enumerate(records):
        whose, _, day = record.partition("|")
        files[f"ke-hoach-a/reports/{number}.yml"] = (
            f"duty: nam\ntitle: Báo cáo\nperiod: {period}\ndate: {day or '20/05/2026'}\n"
            f"link: https://vi-du.example/{number}.pdf\n" + (f"who: {whose}\n" if whose else "")
        )
    known = know_of(tmp_path, files)
    assert [one for one in known.problems if one.severity == "error"] == []
    return known


def test_records_of_two_of_them_are_no_record_twice(tmp_path):
    assert "K715" not in codes_of(known_with(tmp_path, "nhom", "xa-a", "xa-b"))
    assert "K715" in codes_of(known_with(tmp_path / "b", "nhom", "xa-a", "xa-a"))


def first(known):
    return snapshot_of(known, TODAY, Site()).ledger.of("ke-hoach-a")[0]


@pytest.mark.parametrize(
    ("who", "records", "state"),
    [
        ("nhom", ["xa-a"], Seen.PARTLY),
        # Nobody knows whether these are all.
        ("nhom", ["xa-a", "xa-b"], Seen.PARTLY),
        ("Các trường trung học phổ thông", ["Trường THPT An Lộc"], Seen.PARTLY),
        ("[so-y-te, so-nv]", ["so-y-te"], Seen.PARTLY),
        ("[so-y-te, nhom]", ["so-y-te", "xa-a"], Seen.PARTLY),
        # It falls to neither of them.
        ("[so-y-te, so-nv]", ["ubnd"], Seen.NOT_SEEN),
        ("nhom", ["so-y-te"], Seen.NOT_SEEN),
        ("nhom", ["so-y-te", "xa-a"], Seen.PARTLY),
        ("[so-y-te, nhom]", ["xa-c"], Seen.PARTLY),
        ("nhom", ["xa-c"], Seen.PARTLY),
        # Near misses: of all, of each, by an office or an heir, or by one who alone must do it.
        ("nhom", ["nhom"], Seen.ON_TIME),
        ("nhom", [""], Seen.ON_TIME),
        ("nhom", ["xa-a", ""], Seen.ON_TIME),
        ("Các trường trung học phổ thông", ["Các trường trung học phổ thông"], Seen.ON_TIME),
        ("[so-y-te, so-nv]", ["so-nv", "so-y-te"], Seen.ON_TIME),
        ("[so-y-te, so-nv]", ["van-phong", "so-nv-moi"], Seen.ON_TIME),
        ("[so-y-te, so-nv]", ['["so-nv", "so-y-te"]'], Seen.ON_TIME),
        ("so-y-te", ["van-phong"], Seen.ON_TIME),
        ("so-y-te", ["ubnd"], Seen.ON_TIME),
        # The last of them is late.
        ("[so-y-te, so-nv]", ["so-nv", "so-y-te|05/06/2026"], Seen.LATE),
    ],
)
def test_what_one_of_several_has_done_is_seen_of_that_one(tmp_path, who, records, state):
    assert first(known_with(tmp_path, who, *records)).state is state


def test_it_is_told_whose_it_is_and_only_that_one_is_late(tmp_path):
    known = known_with(tmp_path, "nhom", "xa-a|05/06/2026")
    one = first(known)
    said = "Đã thấy báo cáo của 1 nơi (UBND xã An Lộc), muộn 4 ngày; chưa thấy hết"
    assert state_words(one) == said
    some = snapshot_of(known, TODAY, Site()).ledger.of("ke-hoach-a")
    counted = share(some)
    assert (counted.public, counted.due, counted.late, counted.partly) == (0, 1, 0, 1)
    said = (
        "1 mục báo cáo, công khai đã đến hạn; cổng chưa thấy đủ mục nào, "
        "1 mục mới thấy của một số nơi."
    )
    assert seen_in_one_sentence(some) == said


def words_of(known, url: str) -> str:
    made, _ = told(generate(known, TODAY, Site("https://x.vn/")))
    text = " ".join(re.sub("<[^>]*>", " ", made[url].content).split())
    return text.replace(" ,", ",")


def test_the_record_of_each_is_there_with_how_late_it_came(tmp_path):
    known = known_with(tmp_path, "nhom", "xa-a", "xa-b|05/06/2026", "so-y-te|30/07/2026")
    one = first(known)
    assert state_words(one) == (
        "Đã thấy báo cáo của 2 nơi (UBND xã An Lộc, UBND xã Bàu Sen), 1 nơi muộn; chưa thấy hết"
    )
    page = words_of(known, "ke-hoach/ke-hoach-a/")
    assert "UBND xã An Lộc: 20/05/2026, Báo cáo" in page
    assert "UBND xã Bàu Sen: 05/06/2026, muộn 4 ngày, Báo cáo" in page
    # That one is late with nothing.
    assert "Sở Y tế Bình Hải: 30/07/2026, Báo cáo" in page


@pytest.mark.parametrize(
    ("who", "record", "said"),
    [
        ("so-y-te", "", "20/05/2026, Báo cáo"),
        ("so-y-te", "so-y-te", "20/05/2026, Báo cáo"),
        # Whoever else made it is named.
        ("so-y-te", "van-phong", "Văn phòng Sở Y tế: 20/05/2026, Báo cáo"),
        ("so-y-te", "ubnd", "UBND tỉnh Bình Hải: 20/05/2026, Báo cáo"),
    ],
)
def test_whose_record_it_is_is_told_where_it_is_not_the_one_who_must(tmp_path, who, record, said):
    page = words_of(known_with(tmp_path, who, record), "ke-hoach/ke-hoach-a/")
    assert f" {said}" in page
    assert "Sở Y tế Bình Hải: 20/05/2026" not in page


def test_a_record_of_others_alone_is_shown_and_counts_for_nobody(tmp_path):
    page = words_of(known_with(tmp_path, "nhom", "so-y-te"), "ke-hoach/ke-hoach-a/")
    assert "; chỉ thấy của nơi khác" in page
    assert "Sở Y tế Bình Hải: 20/05/2026, Báo cáo" in page


@pytest.mark.parametrize(
    ("who", "records", "is_told"),
    [
        ("nhom", ["so-y-te"], True),
        ("so-y-te", ["so-nv-moi"], True),
        ("[so-y-te, nhom]", ["so-nv-moi"], True),
        ("nhom", ["Sở Nội vụ"], True),
        # One of another group.
        ("nhom", ["xa-d"], True),
        ("so-y-te", ["UBND xã An Lộc"], True),
        ("Các trường trung học phổ thông", ["xa-a"], True),
        # It had ended by then.
        ("so-nv", ["so-nv|10/07/2026"], True),
        # Near misses: one of the group or like it, an office, an heir, words that may mean it.
        ("nhom", ["xa-a"], False),
        ("nhom", ["xa-c"], False),
        ("so-y-te", ["van-phong"], False),
        ("so-nv", ["so-nv-moi"], False),
        ("Các cơ quan của tỉnh", ["so-y-te"], False),
        ("nhom", ["UBND xã Đá Bia"], False),
        ("nhom", ["Trạm Y tế xã Đá Bia"], False),
        ("so-y-te", ["Sở Y tế tỉnh"], False),
        ("so-y-te", ["Văn phòng Sở"], False),
        ("Các cơ sở giáo dục", ["Trường Tiểu học Đá Bia"], False),
        ("Các doanh nghiệp khai thác cát", ["Công ty Đá Bia"], False),
        ("Các chủ đầu tư", ["so-y-te"], False),
        ("Thành viên Ban Chỉ đạo tỉnh", ["so-y-te"], False),
        ("Chính quyền nơi có rừng", ["xa-a"], False),
        ("Mặt trận và các hội", ["Hội Nông dân tỉnh"], False),
        ("Thường trực HĐND và UBND các xã", ["Hội đồng nhân dân xã An Lộc"], False),
        ("so-y-te", [""], False),
    ],
)
def test_a_record_by_who_need_not_make_it_is_asked_about(tmp_path, who, records, is_told):
    known = known_with(tmp_path, who, *records, duty="due: 2026-06")
    assert ("K734" in codes_of(known)) is is_told


def test_the_day_on_which_another_published_it_is_not_that_of_who_made_it(tmp_path):
    record = "duty: nam\ntitle: Báo cáo\nperiod: 2026\npublished: 10/07/2026\nwho: so-nv\n"
    facts = (
        f"{PLAN}deadlines:\n  - {{id: nam, what: Báo cáo, every: year, due: 01/06, who: so-nv}}\n"
    )
    files = {
        "agencies.yml": REGISTER,
        "ke-hoach-a.md": source(facts),
        "ke-hoach-a/reports/1.yml": f"{record}link: https://vi-du.example/1.pdf\n",
    }
    assert "K734" not in codes_of(know_of(tmp_path, files))


def test_a_later_record_of_the_same_period_is_shown_and_makes_nobody_late(tmp_path):
    known = known_with(tmp_path, "so-y-te", "", "so-y-te|05/06/2026")
    assert first(known).state is Seen.ON_TIME
    assert "Báo cáo 05/06/2026, Báo cáo" in words_of(known, "ke-hoach/ke-hoach-a/")
    assert "muộn 4" not in words_of(known, "co-quan/so-y-te/")
    group = known_with(tmp_path / "b", "nhom", "xa-a", "xa-a|05/06/2026")
    assert "muộn" not in state_words(first(group))
    assert "muộn 4" not in words_of(group, "ke-hoach/ke-hoach-a/")


@pytest.mark.parametrize(
    ("duty", "today", "words"),
    [
        ("every: year, due: 20/12", TODAY, "; chưa thấy hết, chưa đến hạn"),
        ("trigger: khi có dịch", TODAY, "; chưa thấy hết; hạn không phải một ngày"),
        ("trigger: khi tỉnh yêu cầu", TODAY, "; chưa thấy hết; chỉ khi có yêu cầu"),
        ("every: half_year", TODAY, "; chưa thấy hết, chưa đến hạn"),
        ("every: half_year", dt.date(2027, 1, 5), "; chưa thấy hết"),
    ],
)
def test_so_it_is_where_no_day_has_passed(tmp_path, duty, today, words):
    known = known_with(tmp_path, "nhom", "xa-a|20/11/2026", duty=duty)
    one = next(
        one for one in snapshot_of(known, today, Site()).ledger.of("ke-hoach-a") if one.record
    )
    assert state_words(one) == f"Đã thấy báo cáo của 1 nơi (UBND xã An Lộc){words}"


def test_pages_credit_none_with_what_another_of_its_group_did(tmp_path):
    made, _ = told(generate(known_with(tmp_path, "nhom", "xa-a"), TODAY, Site("https://x.vn/")))
    words = {
        url: " ".join(re.sub("<[^>]*>", " ", made[url].content).split())
        for url in (
            "co-quan/xa-a/",
            "co-quan/xa-b/",
            "co-quan/nhom/",
            "ke-hoach/ke-hoach-a/",
            "cong-khai/bao-cao/",
        )
    }
    assert "1 kỳ đã qua, mới có bản ghi một phần 1 kỳ" in words["co-quan/nhom/"]
    assert "1 kỳ đã qua, có bản ghi 1 kỳ" in words["co-quan/xa-a/"]
    assert "1 kỳ đã qua, chưa có bản ghi" in words["co-quan/xa-b/"]
    assert "1 mục đã qua hạn mới thấy của một số nơi" in words["ke-hoach/ke-hoach-a/"]
    assert (
        "Đã thấy báo cáo của 1 nơi (UBND xã An Lộc); chưa thấy hết" in words["cong-khai/bao-cao/"]
    )
    assert "có bản ghi 1 kỳ" not in words["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize(
    ("periods", "summary"),
    [
        (["2026-H1"], "Đã thấy báo cáo của 1 nơi (UBND xã An Lộc); chưa thấy hết"),
        (["2026-H1", "2026-H2"], "2 kỳ đã qua, 2 kỳ mới thấy của một số nơi"),
    ],
)
def test_a_row_says_what_its_periods_come_to(tmp_path, periods, summary):
    facts = f"{PLAN}deadlines:\n  - {{id: nam, what: Báo cáo, every: half_year, who: nhom}}\n"
    rows = "".join(
        f"nam,Báo cáo,{period},20/11/2026,https://vi-du.example/a.pdf,xa-a\n" for period in periods
    )
    files = {
        "agencies.yml": REGISTER,
        "ke-hoach-a.md": source(facts.replace("10/01/2026", "01/01/2026")),
        "ke-hoach-a/reports.csv": f"duty,title,period,date,link,who\n{rows}",
    }
    known = know_of(tmp_path, files)
    day = dt.date(2026, 12, 1) if len(periods) == 1 else dt.date(2027, 1, 1)
    snapshot = snapshot_of(known, day, Site())
    promises = snapshot.ledger.of("ke-hoach-a")
    (strips,) = duty_strips(promise_rows(snapshot, promises))
    assert strips.summary == summary


@pytest.mark.parametrize(
    ("who", "record", "body", "is_shown"),
    [
        ("[xa-a, xa-c]", "xa-a", "xa-a", True),
        ("[xa-a, xa-c]", "xa-a", "xa-c", False),
        ("[so-y-te, xa-a]", "van-phong", "so-y-te", True),
        ("[so-y-te, xa-a]", "van-phong", "xa-a", False),
        # What a group did as a whole is its members' too; what says nobody is anybody's.
        ("[so-y-te, nhom]", "nhom", "xa-b", True),
        ("[xa-a, xa-c]", "", "xa-c", True),
        # Who must do it alone is led to whatever answers it.
        ("xa-a", "xa-c", "xa-a", True),
    ],
)
def test_each_of_several_is_led_to_its_own_records(tmp_path, who, record, body, is_shown):
    known = known_with(tmp_path, who, record)
    (one,) = known.records["ke-hoach-a"].publications
    doers = Doers(known.portal, known.portal.plans["ke-hoach-a"].deadlines[0].who)
    assert doers.shows(one, {body}) == is_shown
