"""What falls to bodies that have ended, and that nobody goes on for, is not said to be coming."""

from __future__ import annotations

import datetime as dt
import re

import icalendar
import pytest
import recurring_ical_events
from congkhai.export import calendar_files
from congkhai.export.duty_rows import deadline_rows, obligation_rows
from congkhai.export.rows import expected_rows, task_rows
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.pages.calendar import calendar_pages
from congkhai.render.pages.campaign_plans import campaign_row
from congkhai.render.parts.standing import Past, why_nothing_next
from congkhai.render.parts.view import due
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 5, 2)
AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: huyen, name: UBND huyện Tam Lộc, level: district, valid_to: 30/06/2025, source: a}
  - {id: phong, name: Phòng Y tế Tam Lộc, level: division, valid_to: 2025, source: a}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
"""
RENAMED = "successions:\n  - {kind: rename, from: huyen, to: so-y-te, effective: 01/07/2025}\n"
SPLIT = "successions:\n  - {kind: split, from: huyen, to: [so-y-te, ubnd], effective: 01/07/2025}\n"


def snapshot(folder, who, register, status="issued"):
    facts = f"{FACTS}status: {status}\ndeadlines:\n"
    facts += f"  - {{id: nam, what: Báo cáo năm, every: year, due: 01/06, who: {who}, to: ubnd}}\n"
    files = {"agencies.yml": register, "ke-hoach-a.md": source(facts)}
    return snapshot_of(know_of(folder, files), TODAY, Site())


def standing_words(shown):
    """Why a plan's page names no next date."""
    plan = shown.portal.plans["ke-hoach-a"]
    if shown.timeline.of(plan.id).next:
        return ""
    return why_nothing_next(shown, plan, Past("", 0, 0, (), is_counted=True))


@pytest.mark.parametrize(
    ("who", "register", "is_coming"),
    [
        ("huyen", AGENCIES, False),
        ("huyen", AGENCIES + SPLIT, False),
        ("[huyen, phong]", AGENCIES, False),
        # Somebody goes on for them, lives on, or may.
        ("huyen", AGENCIES + RENAMED, True),
        ("[huyen, so-y-te]", AGENCIES, True),
        ("[huyen, các xã]", AGENCIES, True),
        ("so-y-te", AGENCIES, True),
        ("[]", AGENCIES, True),
    ],
)
def test_only_what_somebody_is_left_for_is_coming(tmp_path, who, register, is_coming):
    shown = snapshot(tmp_path, who, register)
    assert bool(shown.timeline.upcoming()) == is_coming
    time = shown.timeline.of("ke-hoach-a")
    assert (time.next is not None) == is_coming
    page = next(page for page in calendar_pages(shown) if page.url == "lich/").content
    assert ("Cơ quan phải làm đã hết trước hạn này, không tính." in page) != is_coming
    said = standing_words(shown)
    assert ("Văn bản còn nêu 01/06/2026, nhưng cơ quan phải làm đã hết" in said) != is_coming
    assert "Mọi ngày" not in said
    file = calendar_files(shown.portal, shown.timeline)["calendar/ke-hoach/ke-hoach-a.ics"]
    days = recurring_ical_events.of(icalendar.Calendar.from_ical(file)).between(2020, 2040)
    # What had its time before stands, and nothing is told to be cancelled.
    assert {day["DTSTART"].dt.year for day in days} == {*range(2024, 2031 if is_coming else 2026)}
    assert b"CANCELLED" not in file


@pytest.mark.parametrize("who", ["các tổ dân phố", "phòng ban chuyên môn", "[]"])
def test_where_no_body_is_named_the_page_says_that_the_issuer_has_ended(tmp_path, who):
    register = AGENCIES.replace("level: department,", "level: department, valid_to: 30/06/2025,")
    said = standing_words(snapshot(tmp_path, who, register))
    assert said == (
        "Văn bản còn nêu 01/06/2026, nhưng cơ quan ban hành đã hết trước đó, không tính."
    )


@pytest.mark.parametrize(
    ("who", "is_left"), [("huyen", False), ("[huyen, phong]", False), ("[huyen, so-y-te]", True)]
)
def test_open_data_calls_nothing_binding_that_nobody_is_left_for(tmp_path, who, is_left):
    facts = (
        FACTS
        + f"""\
deadlines: [{{id: nam, what: Báo cáo năm, every: year, due: 01/06, who: {who}, to: ubnd}}]
milestones: [{{id: cuoi, name: Tổng kết, due: 15/12/2030, who: {who}}}]
obligations: [{{id: tin, what: Công bố tin, category: disclose, every: year, who: {who}}}]
tasks: [{{id: ra-soat, what: Rà soát trạm cấp nước, due: 2029, lead: {who}}}]
expects: [{{who: {who}, what: Kế hoạch năm}}]
"""
    )
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)}
    shown = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    plan = shown.portal.plans["ke-hoach-a"]
    dated = [*deadline_rows(shown, plan)]
    assert [bool(row["next"]) for row in dated] == [is_left] * 2
    rows = [*dated, *obligation_rows(shown, plan), *task_rows(shown, plan)]
    rows += expected_rows(shown, plan)
    assert [row["binding"] for row in rows] == [is_left] * 5


@pytest.mark.parametrize(
    ("who", "issuer", "said"),
    [
        ("các tổ dân phố", "so-y-te", "Không định ngày"),
        ("các tổ dân phố", "huyen", "Không có"),
        ("[huyen, phong]", "so-y-te", "Không có"),
        ("[huyen, ubnd]", "so-y-te", "Không định ngày"),
        ("[]", "huyen", "Không có"),
    ],
)
def test_a_campaign_says_no_day_only_of_what_somebody_is_left_for(tmp_path, who, issuer, said):
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}")
    facts += f"deadlines: [{{id: nam, what: Báo cáo, every: year, who: {who}, to: ubnd}}]\n"
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)}
    shown = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    assert campaign_row(shown, shown.portal.plans["ke-hoach-a"]).no_next == said


def test_what_nobody_is_asked_for_is_not_put_beside_what_sums_it_up(tmp_path):
    yearly = (
        "- {id: nam, what: Báo cáo, category: report, every: year, due: DUE, who: WHO, to: ubnd}"
    )
    above = FACTS.replace("ke-hoach-a", "cap-tren").replace("number: 12", "number: 9")
    above = above.replace("agency: so-y-te", "agency: ubnd").replace("10/02/2024", "10/01/2024")
    above += f"deadlines:\n  {yearly.replace('DUE', '15/12').replace('WHO', 'ubnd')}\n"
    facts = FACTS + "relations:\n  - {type: implements, to: cap-tren}\ndeadlines:\n  " + yearly
    facts = facts.replace("DUE", "05/12").replace("WHO", "huyen")
    files = {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts), "cap-tren.md": source(above)}
    shown = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    times = shown.timeline.of("ke-hoach-a").occurrences
    assert {(time.due.year, bool(due(shown, time).above)) for time in times} == {
        (2024, True),
        *((year, False) for year in range(2025, 2031)),
    }


def test_a_body_that_ended_within_a_year_had_until_its_end(tmp_path):
    shown = snapshot(tmp_path, "phong", AGENCIES)
    states = {
        occurrence.last_good_day.year: str(occurrence.state)
        for occurrence in shown.timeline.of("ke-hoach-a").occurrences
    }
    assert states[2025] == "passed"
    assert {states[year] for year in range(2026, 2031)} == {"doer_ended"}


def test_what_takes_place_later_is_not_called_past(tmp_path):
    facts = FACTS + "tasks:\n  - {id: le, what: Lễ phát động, due: 19/12/2026, comparator: on}\n"
    shown = snapshot_of(know_of(tmp_path, {"ke-hoach-a.md": source(facts)}), TODAY, Site())
    assert "Mọi ngày" not in standing_words(shown)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (
            dt.date(2026, 5, 2),
            "Cơ quan ban hành hoạt động đến hết 30/06/2025; cổng chưa thấy nguồn nói",
        ),
        (dt.date(2025, 5, 2), ""),
    ],
)
def test_the_page_of_a_plan_begins_with_the_end_of_its_issuer(tmp_path, today, said):
    facts = FACTS.replace("agency: so-y-te", "agency: huyen")
    known = know_of(tmp_path, {"agencies.yml": AGENCIES, "ke-hoach-a.md": source(facts)})
    pages = all_pages(snapshot_of(known, today, Site()))
    content = next(page.content for page in pages if page.url == "ke-hoach/ke-hoach-a/")
    standing = content.partition("Đến nay</h2>")[2].partition("</p>")[0]
    assert said in standing
    assert ("Cơ quan ban hành" in standing) == bool(said)


@pytest.mark.parametrize(
    ("who", "issuer", "whose"),
    [
        ("huyen", "so-y-te", "phải làm"),
        ("các hộ trồng chè", "huyen", "ban hành"),
        ("[]", "huyen", "ban hành"),
        # Words of a level that has ended name it as well as an id does.
        ("UBND cấp huyện", "so-y-te", "phải làm"),
    ],
)
def test_every_page_says_whose_end_leaves_nobody_to_be_late(tmp_path, who, issuer, whose):
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}")
    facts += "obligations:\n  - {id: quy, what: Công khai quỹ, category: disclose, due: 01/06/2026,"
    facts += f" who: {who}}}\n"
    facts += "deadlines:\n  - {id: nam, what: Báo cáo năm, every: year, due: 01/06,"
    facts += f" who: {who}, to: ubnd}}\n"
    made = pages_of(tmp_path, facts)
    told = f"ơ quan {whose} đã hết"
    other = told.replace(whose, "ban hành" if whose == "phải làm" else "phải làm")
    assert f"1 việc mà c{told}" in made["cong-khai/"]
    for url in ("cong-khai/", "cong-khai/bao-cao/", "lich/", "ke-hoach/ke-hoach-a/"):
        assert told in made[url], url
        assert other not in made[url], url


def test_the_register_names_both_where_one_of_each_has_ended(tmp_path):
    duty = "  - {id: %s, what: %s, category: disclose, due: 01/06/2026, who: %s}\n"
    facts = FACTS.replace("agency: so-y-te", "agency: huyen") + "obligations:\n"
    facts += duty % ("quy", "Công khai quỹ", "phong") + duty % ("so", "Niêm yết sổ", "[]")
    assert (
        "2 việc mà cơ quan ban hành hay cơ quan phải làm đã hết"
        in pages_of(tmp_path, facts)["cong-khai/"]
    )


@pytest.mark.parametrize(
    ("issuer", "register", "said"),
    [
        ("huyen", AGENCIES, "UBND huyện Tam Lộc (đã hết 30/06/2025) giữ, nay chưa rõ ở đâu"),
        ("huyen", AGENCIES + SPLIT, "UBND huyện Tam Lộc (đã hết 30/06/2025) giữ"),
        ("so-y-te", AGENCIES, "Sở Y tế Bình Hải giữ; cổng chưa có liên kết tới bản ký"),
        # It ends in half a year.
        (
            "huyen",
            AGENCIES.replace("30/06/2025", "30/11/2026"),
            "UBND huyện Tam Lộc giữ; cổng chưa có liên kết tới bản ký",
        ),
    ],
)
def test_a_body_that_has_ended_keeps_no_signed_copy(tmp_path, issuer, register, said):
    facts = FACTS.replace("agency: so-y-te", f"agency: {issuer}")
    shown = re.sub("<[^>]*>", "", pages_of(tmp_path, facts, register)["ke-hoach/ke-hoach-a/"])
    assert f"Bản ký do {said}" in shown
    is_gone = "đã hết" in said
    assert ("cơ quan ban hành đã hết 30/06/2025" in shown.partition("Với việc trong")[2]) == is_gone
    assert ("gửi về đâu; có thể hỏi cơ quan ban hành" in shown) != is_gone


@pytest.mark.parametrize(
    ("to", "is_gone"),
    [
        ("huyen", True),
        ("[huyen, phong]", True),
        ("UBND cấp huyện", True),
        ("[huyen, ubnd]", False),
        # Words name one that may be there still.
        ("Sở Công Thương", False),
        ("[phong, Sở Công Thương]", False),
    ],
)
def test_nobody_is_sent_to_a_body_that_has_ended(tmp_path, to, is_gone):
    facts = FACTS.replace("agency: so-y-te", "agency: huyen")
    facts += f"feedback: {{to: {to}, section: i, printed: sống khỏe}}\n"
    page = pages_of(tmp_path, facts)["ke-hoach/ke-hoach-a/"]
    shown = re.sub("<[^>]*>", "", page)
    advice = shown.partition("Với việc trong kế hoạch:")[2]
    assert ("đã hết, chưa rõ ai thay" in advice) == is_gone
    assert ("như kế hoạch nêu" in advice) != is_gone
    assert ("(đã hết)" in shown.partition("Vướng mắc:")[2][:200]) == is_gone


@pytest.mark.parametrize(
    ("lead", "more", "when", "state"),
    [
        ("huyen", "", "", "Cơ quan phải làm đã hết, không tính"),
        ("huyen", "", ", every: year", "Cơ quan phải làm đã hết, không tính"),
        ("huyen", "", ", due: 01/06/2026", "Cơ quan phải làm đã hết trước hạn này, không tính"),
        ("huyen", "status: draft\n", "", "Không ràng buộc"),
        ("huyen", "status: draft\n", ", every: year", "Không ràng buộc"),
        ("so-y-te", "status: draft\n", "", "Không ràng buộc"),
        ("so-y-te", "", ", every: year", "Việc định kỳ"),
        # That no day is set stands where the day would.
        ("so-y-te", "", "", ""),
    ],
)
def test_a_task_without_a_day_says_why_it_is_asked_of_nobody(tmp_path, lead, more, when, state):
    facts = f"{FACTS}{more}tasks:\n  - {{id: rao, what: Rào vườn, lead: {lead}{when}}}\n"
    facts += "obligations:\n  - {id: quy, what: Soi quỹ, category: supervise"
    facts += f"{when if 'every' in when else ''}, who: {lead}}}\n"
    made = pages_of(tmp_path, facts)
    cell = re.search(r'data-l="Tình trạng"><div>(.*?)</div>', made["nhiem-vu/"])
    assert cell
    assert re.sub("<[^>]*>", "", cell[1]).strip() == state
    row = re.sub("<[^>]*>", "", made["lich/"]).partition("Không ghi ngày")[2]
    assert ("đã hết, không tính" in row) == (lead == "huyen" and not more)
    assert ("Không ràng buộc" in row) == bool(more)


def pages_of(folder, facts, register=AGENCIES):
    files = {"agencies.yml": register, "ke-hoach-a.md": source(facts)}
    shown = snapshot_of(know_of(folder, files), TODAY, Site())
    return {page.url: " ".join(page.content.split()) for page in all_pages(shown)}
