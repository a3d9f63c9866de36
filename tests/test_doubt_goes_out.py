"""Whatever only a program has read goes out with its doubt: pages, search, data, calendars."""

from __future__ import annotations

import datetime as dt

import orjson
import pytest
from congkhai.export import calendar_files, data_files
from congkhai.pipeline import snapshot_of
from congkhai.render.parts.view import due
from congkhai.search_entries import entries
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_sparse_portal import SPARSE, TODAY, doubted, pages

PROPOSED = """\
period: {{start: 02/2024, end: 12/2024, section: i}} {beside}
{above}funding:
  text: Từ ngân sách phường
  section: i {beside}
{above}feedback:
  to: Đội dọn vỉa hè
  section: i {beside}
{above}awards:
  - {{occasion: annual, form: Giấy khen, section: i}} {beside}
{above}expects:
  - {{who: Các phường, section: i}} {beside}
phases:
  - {{name: Đợt 1, start: 02/2024, end: 05/2024}} {beside}
"""
DOUBT = "áy đọc, chưa ai đối chiếu"


def facts_of(snapshot):
    entry = next(one for one in entries(snapshot) if one.id == "ke-hoach-a")
    return entry.facts


@pytest.mark.parametrize(
    ("beside", "above", "doubtful"),
    [
        (
            "# cần xem: máy gợi ý",
            "",
            {"period", "funding", "feedback", "awards", "expects", "phases"},
        ),
        ("", "# cần xem: máy gợi ý\n", {"funding", "feedback", "awards", "expects"}),
        ("", "", set()),
    ],
)
def test_whatever_bears_a_remark_goes_out_with_its_doubt(tmp_path, beside, above, doubtful):
    facts = SPARSE + PROPOSED.format(beside=beside, above=above)
    plan = know_of(tmp_path, {"ke-hoach-a.md": source(facts)}).portal.plans["ke-hoach-a"]
    for name in ("period", "funding", "feedback"):
        assert getattr(plan, name).is_unchecked == (name in doubtful), name
    for name in ("awards", "expects", "phases"):
        assert [one.is_unchecked for one in getattr(plan, name)] == [name in doubtful], name
    made = pages(tmp_path, facts)
    page = made["ke-hoach/ke-hoach-a/"]
    for words in ("Từ ngân sách phường", "gửi Đội dọn vỉa hè", "báo Đội dọn vỉa hè", "Giấy khen"):
        assert (DOUBT in page.partition(words)[2][:70]) == bool(doubtful), words
    assert (DOUBT in made["khen-thuong/hinh-thuc/"]) == bool(doubtful)
    row = made["nhiem-vu/ke-hoach-con/"].rpartition("Các phường")[2]
    assert (DOUBT in row) == bool(doubtful)
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    told = {fact.topic: fact.answer for fact in facts_of(snapshot_of(known, TODAY, Site()))}
    for topic in ("funding", "feedback", "award"):
        assert (DOUBT in told[topic]) == bool(doubtful), topic


def test_open_data_and_calendars_tell_what_nobody_compared(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(doubted("deadline", "task"))})
    snapshot = snapshot_of(known, TODAY, Site())
    data = dict(data_files(snapshot))
    facts = orjson.loads(data["data/ke-hoach/ke-hoach-a.json"])
    assert facts["plan"]["imported"] is True
    assert [row["unchecked"] for row in facts["deadlines"]] == [False, True, False]
    assert [row["unchecked"] for row in facts["tasks"]] == [True]
    assert [row["unchecked"] for row in facts["targets"]] == [False]
    calendars = {
        path: content.replace(b"\r\n ", b"").replace(b"\\", b"").decode()
        for path, content in calendar_files(known.portal, snapshot.timeline).items()
    }
    brief, whole = calendars["calendar/tat-ca.ics"], calendars["calendar/ke-hoach/ke-hoach-a.ics"]
    assert brief.count(DOUBT) == whole.count(DOUBT) == 2
    assert brief.count("BEGIN:VEVENT") > 2


@pytest.mark.parametrize("text", ["imported", "verbatim"])
def test_a_row_of_a_text_that_only_a_program_read_says_so_whatever_it_doubted(tmp_path, text):
    facts = FACTS.replace("10/02/2024", "10/01/2026").replace("start: 2024", "start: 2026") + (
        f"text: {text}\n"
        "deadlines: [{id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te}]\n"
    )
    snapshot = snapshot_of(
        know_of(tmp_path, {"a.md": source(facts)}), dt.date(2026, 11, 30), Site()
    )
    row = due(snapshot, snapshot.timeline.of("ke-hoach-a").next)
    assert (row.mark_words == "Máy đọc, chưa ai đối chiếu") is (text == "imported")
