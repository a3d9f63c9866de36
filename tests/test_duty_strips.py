"""One row a duty: what its periods come to, and how each is marked."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.duty_strips import MOST, MOST_ON_PAPER, duty_strips
from congkhai.render.registers.reports import report_pages
from congkhai.render.registers.tracked_rows import promise_rows
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
YEARLY = """\
deadlines:
  - {id: bao-cao, what: Báo cáo năm, category: report, who: so-y-te, to: ubnd, every: year,
     due: 15/12, comparator: before, section: i}
"""
NOUNS = """\
obligations:
  - {id: cong-khai, what: Công khai việc dùng tiền, category: disclose, who: so-y-te, section: i,
     headings: [ngân sách, tài sản, lao động]}
"""
SEEN = {
    f"a/reports/{year}.yml": (
        f"duty: bao-cao\ntitle: Báo cáo năm {year}\nperiod: {year}\ndate: {day}\n"
        f"link: https://bao-cao.example/{year}\n"
    )
    for year, day in {2024: "10/12/2024", 2025: "20/12/2025"}.items()
}


def rows(folder, facts, records=None):
    files = {"a.md": source(FACTS + facts), **(records or {})}
    snapshot = snapshot_of(know_of(folder, files), TODAY, Site())
    return list(duty_strips(promise_rows(snapshot, snapshot.ledger.of("ke-hoach-a"))))


def test_a_yearly_report_is_one_row_with_a_mark_for_each_year(tmp_path):
    (row,) = rows(tmp_path, YEARLY)
    (strip,) = row.strips
    assert [(period.words, period.mark) for period in strip.periods] == [
        ("2024", "missing"),
        ("2025", "missing"),
        ("2026", "soon"),
    ]
    assert (row.mark, row.summary) == ("missing", "Cổng chưa thấy, 2 kỳ đã qua")


@pytest.mark.parametrize(
    ("every", "last"),
    [
        ("month", ["10/2026", "11/2026", "12/2026"]),
        ("quarter", ["14/06/2026", "14/09/2026", "14/12/2026"]),
        ("half_year", ["14/12/2025", "14/06/2026", "14/12/2026"]),
        ("year", ["2024", "2025", "2026"]),
    ],
)
def test_periods_of_one_duty_are_told_apart(tmp_path, every, last):
    due = "15/12" if every == "year" else "ngày 15"
    facts = YEARLY.replace("every: year", f"every: {every}").replace("due: 15/12", f"due: {due}")
    (row,) = rows(tmp_path, facts)
    words = [period.words for period in row.strips[0].periods]
    assert words[-3:] == last
    assert len(set(words)) == len(words)


def test_the_date_of_a_period_is_the_last_good_day(tmp_path):
    (row,) = rows(tmp_path, YEARLY)
    assert row.rule == "Trước 15/12 hằng năm: ngày cuối là 14/12"
    assert [period.machine for period in row.strips[0].periods][:2] == ["2024-12-14", "2025-12-14"]


def test_what_was_seen_and_what_was_late_is_counted(tmp_path):
    (row,) = rows(tmp_path, YEARLY, SEEN)
    assert (row.mark, row.summary) == ("late", "Đã thấy cả 2 kỳ, trong đó 1 muộn")
    assert [period.link for period in row.evidence] == [
        "https://bao-cao.example/2024",
        "https://bao-cao.example/2025",
    ]


def test_one_that_was_not_seen_weighs_more_than_one_that_was_late(tmp_path):
    late = {path: record for path, record in SEEN.items() if "2025" in path}
    (row,) = rows(tmp_path, YEARLY, late)
    assert (row.mark, row.summary) == (
        "missing",
        "Đã thấy 1 trên 2 kỳ, trong đó 1 muộn; 1 chưa thấy",
    )


@pytest.mark.parametrize("doubt", ["# cần xem: hạn", "inferred: câu văn để ngỏ"])
def test_what_nobody_compared_is_not_missing_where_one_period_was_seen(tmp_path, doubt):
    facts = f"{YEARLY[:-2]}}} {doubt}\n" if "#" in doubt else f"{YEARLY[:-2]}, {doubt}}}\n"
    some = {path: record for path, record in SEEN.items() if "2024" in path}
    (row,) = rows(tmp_path, facts, some)
    assert "1 chưa thấy" in row.summary
    assert row.mark == "free"


def test_nouns_of_one_sentence_that_nothing_tells_apart_are_one_row(tmp_path):
    (row,) = rows(tmp_path, NOUNS)
    assert row.headings == ("ngân sách", "tài sản", "lao động")
    assert len(row.strips) == 1
    assert row.mark == "free"


def test_a_row_answers_to_the_years_and_states_of_all_its_periods(tmp_path):
    (row,) = rows(tmp_path, YEARLY)
    assert row.line.keys.years == ("2024", "2025", "2026")
    assert row.line.keys.state == "missing soon"


@pytest.mark.parametrize("every", ["month", "quarter"])
def test_a_strip_shows_the_latest_periods_and_says_how_many_came_before(tmp_path, every):
    facts = YEARLY.replace("every: year", f"every: {every}").replace("due: 15/12", "due: ngày 15")
    (row,) = rows(tmp_path, facts)
    (strip,) = row.strips
    assert len(strip.shown) == MOST
    assert strip.before == len(strip.periods) - MOST > 0
    assert strip.on_paper == strip.periods[: strip.before][-MOST_ON_PAPER:]


def test_a_draft_without_a_date_says_both_that_it_does_not_bind_and_that_no_date_is_there(tmp_path):
    facts = FACTS + "status: draft\n" + YEARLY + "  - {id: dot-xuat, what: Báo cáo kế hoạch, "
    facts += "category: report, who: so-y-te, to: ubnd, section: i}\n"
    snapshot = snapshot_of(know_of(tmp_path, {"a.md": source(facts)}), TODAY, Site())
    (page,) = report_pages(snapshot)
    said = {
        row.split("<", 1)[0]: "Văn bản không định ngày" in row
        for row in page.content.split('<th scope="row">')[1:]
    }
    assert said["Báo cáo kế hoạch"]
    assert not said["Báo cáo năm"]


@pytest.mark.parametrize(
    ("seen", "mark", "summary"),
    [
        (["ngân sách"], "free", "Đã thấy 1 trên 3 mục"),
        (["ngân sách", "tài sản"], "free", "Đã thấy 2 trên 3 mục"),
        (["ngân sách", "tài sản", "lao động"], "pub", "Đã thấy cả 3 mục"),
        ([], "free", "Không định ngày, chưa thấy trên cổng này"),
    ],
)
def test_one_heading_that_was_seen_is_not_all_that_must_be_shown(tmp_path, seen, mark, summary):
    records = {
        f"a/disclosures/{number}.yml": f"duty: cong-khai\nheading: {heading}\ntitle: Công khai\n"
        f"date: 12/10/2026\nlink: https://cong-khai.example/{number}\n"
        for number, heading in enumerate(seen)
    }
    (row,) = rows(tmp_path, NOUNS, records)
    assert (row.mark, row.summary) == (mark, summary)
    (row,) = rows(tmp_path, NOUNS.replace("section: i,", "section: i, due: 20/12/2026,"), records)
    assert (row.mark, row.summary) == (
        mark if seen else "soon",
        summary if seen else "Chưa đến hạn",
    )


def test_each_state_is_told_with_the_years_that_have_it(tmp_path):
    (row,) = rows(tmp_path, YEARLY, SEEN)
    assert row.line.keys.dated == "2024:pub 2025:late 2026:soon"
    (row,) = rows(tmp_path / "b", YEARLY)
    assert row.line.keys.dated == "2024:missing 2025:missing 2026:soon"


def test_a_row_of_one_state_tells_no_years(tmp_path):
    (row,) = rows(
        tmp_path, YEARLY.replace("every: year,\n     ", "").replace("15/12", "15/12/2024")
    )
    assert (row.line.keys.state, row.line.keys.dated) == ("missing", "")


@pytest.mark.parametrize(
    ("text", "printed", "rule", "state"),
    [
        ("", "Công khai giá bán hạt giống.", "", "Không định ngày, chưa thấy"),
        ("", "Công khai giá trong 07 ngày kể từ ngày duyệt.", "Câu văn có nêu thời gian", "Chưa"),
        ("", "Công khai thu chi tại cuộc họp hằng quý.", "Câu văn có nêu định kỳ", "Chưa thấy"),
        ("", "Công khai mức thu đến hết ngày 15/10.", "Câu văn có nêu thời gian", "Chưa thấy"),
        ("text: imported\n", "Công khai giá bán.", "Cổng chưa đọc thấy ngày", "Chưa thấy"),
        ("text: imported\n", "Công khai hằng quý.", "Câu văn có nêu định kỳ", "Chưa thấy"),
    ],
)
def test_no_day_is_denied_of_a_sentence_that_names_a_time(tmp_path, text, printed, rule, state):
    facts = f"{text}obligations:\n  - {{id: gia, what: Công khai, category: disclose, "
    facts += f'who: so-y-te, printed: "{printed}"}}\n'
    (row,) = rows(tmp_path, facts)
    assert row.rule == rule
    assert row.summary.startswith(state)
    assert ("Không định ngày" in row.summary) is (rule == "")
