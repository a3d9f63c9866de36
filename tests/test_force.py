"""What no longer holds: pages, open data and calendars say the same of it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re

import pytest
from congkhai.pipeline import generate
from congkhai.site.page import Page
from congkhai.snapshot import Site

from tests.small import AGENCIES, know_of, source

TODAY = dt.date(2026, 11, 28)
OLD = """\
id: cu
kind: kế hoạch
number: 27
symbol: KH-UBND
issued: 05/03/2024
agency: ubnd
title: Trồng cây
period: {start: 2024, end: 2030}
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 20/12, comparator: before, who: ubnd}
obligations:
  - {id: cong-khai, what: Công khai kết quả, every: quarter}
"""
NEW = """\
id: moi
kind: kế hoạch
number: 31
symbol: KH-UBND
issued: 01/06/2026
agency: ubnd
title: Trồng cây, bản mới
relations:
  - {type: replaces, to: cu}
"""


def made(folder, old=OLD, new=NEW, agencies=AGENCIES):
    """The pages by address and the files by path."""
    files = {"cu.md": source(old), "agencies.yml": agencies}
    if new:
        files["moi.md"] = source(new)
    every = list(generate(know_of(folder, files), TODAY, Site("https://x.example/")))
    pages = {page.url: page.content for page in every if isinstance(page, Page)}
    written: dict[str, bytes] = {}
    for path, data in (file for file in every if not isinstance(file, Page)):
        written[path] = written.get(path, b"") + data
    return pages, written


def row(written, register, **wanted):
    """The one row of a register, the same in JSON and in CSV."""
    rows = json.loads(written[f"data/{register}.json"])[register]
    (found,) = (r for r in rows if all(r[key] == value for key, value in wanted.items()))
    text = written[f"data/{register}.csv"].decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    (line,) = (r for r in lines if all(r[key] == value for key, value in wanted.items()))
    words = {True: "true", False: "false", None: ""}
    for key in ("in_force", "binding", "next", "ends", "force"):
        if key in found:
            assert line[key] == words.get(found[key], found[key]), key
    return found


def card(pages, heading):
    """The words of a box of «Hiện đang ở đâu» or of a fact of «Thẻ kế hoạch»."""
    page = pages["ke-hoach/cu/"]
    heads = rf"<(?:h3|dt)[^>]*>{heading}(?: có ngày)?</(?:h3|dt)>"
    after = re.split(heads, page, maxsplit=1)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", re.split(r"<h3|<dt", after, maxsplit=1)[0]).split())


def section(page, heading):
    """What stands below a heading of a page."""
    after = re.split(rf"<h2[^>]*>{heading}</h2>", page, maxsplit=1)[1]
    return re.split(r"<h2", after, maxsplit=1)[0]


GONE = [
    pytest.param(OLD, NEW, "replaced", "2026-06-01", id="replaced, its status not yet recorded"),
    pytest.param(
        OLD + "status: replaced\n", NEW, "replaced", "2026-06-01", id="replaced, and recorded"
    ),
    pytest.param(
        OLD,
        NEW.replace("to: cu}", "to: cu, effective: 01/07/2026}"),
        "replaced",
        "2026-07-01",
        id="replaced from a later day",
    ),
    pytest.param(
        OLD + "status: replaced\n", "", "replaced", None, id="replaced by what is unknown"
    ),
    pytest.param(OLD + "status: ended\n", "", "ended", None, id="ended"),
    pytest.param(
        OLD,
        NEW.replace("replaces, to: cu}", "repeals, to: cu, effective: 01/10/2026}"),
        "ended",
        "2026-10-01",
        id="repealed from a later day, and nothing in its place",
    ),
    pytest.param(
        OLD,
        NEW.replace("replaces, to: cu}", "resumes, to: cu, until: 31/10/2026}"),
        "ended",
        "2026-11-01",
        id="let go on until a day",
    ),
    pytest.param(
        OLD.replace("end: 2030", "end: 2025"), "", "period_over", None, id="its period is over"
    ),
]


@pytest.mark.parametrize(("old", "new", "force", "ends"), GONE)
def test_what_no_longer_holds_binds_nowhere(old, new, force, ends, tmp_path):
    pages, written = made(tmp_path, old, new)
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["force"], plan["ends"]) == (False, force, ends)
    deadline = row(written, "deadlines", plan="cu", id="nam")
    assert (deadline["binding"], deadline["next"], deadline["ends"]) == (False, None, ends)
    assert row(written, "obligations", plan="cu")["binding"] is False
    assert card(pages, "Hạn kế tiếp").startswith("Không có")
    assert 'href="./ke-hoach/cu/' not in section(pages[""], "Sắp đến hạn")
    coming = section(pages["lich/"], "Sắp tới")
    assert coming.count("Báo cáo năm") == 0 or "không còn hiệu lực" in coming
    assert "Công khai kết quả" not in pages["lich/"], "nor without a day"


def test_a_calendar_cancels_what_no_longer_holds(tmp_path):
    _, written = made(tmp_path)
    events = written["calendar/ke-hoach/cu.ics"].decode().split("BEGIN:VEVENT")[1:]
    days = {"CANCELLED" if "STATUS:CANCELLED" in event else "CONFIRMED": event for event in events}
    assert "20251219" in days["CONFIRMED"]
    assert "20261219" in days["CANCELLED"]


@pytest.mark.parametrize(
    ("old", "new", "status", "why"),
    [
        (OLD, NEW, "Đã bị thay thế", "Kế hoạch đã được thay thế từ 01/06/2026"),
        (OLD + "status: ended\n", "", "Đã kết thúc", "Kế hoạch đã kết thúc; hạn"),
        (OLD.replace("end: 2030", "end: 2025"), "", "Đã ban hành", "đã hết ngày 31/12/2025"),
        (OLD.split("period")[0], "", "Đã ban hành", "Cổng chưa ghi hạn nào của văn bản."),
    ],
)
def test_a_page_says_why_nothing_falls_due(old, new, status, why, tmp_path):
    pages, _ = made(tmp_path, old, new)
    assert card(pages, "Tình trạng") == status
    assert why in card(pages, "Hạn kế tiếp")


def test_until_the_newer_document_holds_the_older_does(tmp_path):
    later = NEW.replace("to: cu}", "to: cu, effective: 01/01/2027}")
    pages, written = made(tmp_path, OLD + "status: replaced\n", later)
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["ends"]) == (True, "2027-01-01")
    deadline = row(written, "deadlines", plan="cu", id="nam")
    assert (deadline["next"], deadline["binding"]) == ("2026-12-19", True)
    assert card(pages, "Tình trạng") == "Đã ban hành"
    assert card(pages, "Hạn kế tiếp").startswith("19/12/2026")


def test_one_deadline_has_one_date_with_the_printed_words_beside_it(tmp_path):
    pages, written = made(tmp_path, OLD, "")
    deadline = row(written, "deadlines", plan="cu", id="nam")
    assert (deadline["next"], deadline["rule"]) == ("2026-12-19", "trước 20/12 hằng năm")
    said = card(pages, "Hạn kế tiếp")
    assert said.startswith("19/12/2026")
    assert "trước 20/12 hằng năm" in said
    assert "DATE:20241219" in written["calendar/ke-hoach/cu.ics"].decode()
    assert 'datetime="2026-12-20"' not in pages["ke-hoach/cu/"]


ENDED = AGENCIES.replace(
    "level: province, territory: binh-hai}\n",
    "level: province, territory: binh-hai, valid_to: 30/06/2025}\n",
)


def test_where_no_document_settles_it_nothing_is_claimed(tmp_path):
    pages, written = made(tmp_path, OLD, "", ENDED)
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["force"]) == (None, "unknown")
    assert "Cổng chưa thấy văn bản xác định hiệu lực" in card(pages, "Tình trạng")


@pytest.mark.parametrize("kind", ["công văn", "Công văn", "tờ trình", "giấy mời"])
def test_a_letter_has_no_force(kind, tmp_path):
    letter = OLD.split("period")[0].replace("kind: kế hoạch", f"kind: {kind}")
    _, written = made(tmp_path, letter, "", ENDED)
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["force"]) == (None, "none")


def test_a_draft_is_not_in_force(tmp_path):
    _, written = made(tmp_path, OLD + "status: draft\n", "")
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["force"]) == (False, "draft")


def test_a_consultation_that_closed_is_no_longer_under_way(tmp_path):
    talks = "status: in_consultation\nconsultation: {closes: 18/12/2025, send_to: ubnd}\n"
    pages, _ = made(tmp_path, OLD + talks, "")
    assert card(pages, "Tình trạng") == "Dự thảo, đã hết hạn góp ý"


def test_periods_after_the_end_are_not_waited_for(tmp_path):
    _, written = made(tmp_path)
    states = json.loads(written["data/states.json"])["states"]
    quarters = [r["period"] for r in states if (r["plan"], r["duty"]) == ("cu", "cong-khai")]
    assert quarters[-1] == "2026-Q1", "the second quarter was not over when the plan was replaced"


GOES_ON = """\
id: moi
kind: kế hoạch
number: 31
symbol: KH-UBND
issued: 20/08/2025
agency: so-y-te
title: Chăm cây trên toàn tỉnh
relations:
  - {type: resumes, to: cu, printed: Kế hoạch số 27/KH-UBND tiếp tục thực hiện%s}
"""


@pytest.mark.parametrize(
    ("more", "force"),
    [
        ("", "in_force"),
        (", effective: 01/07/2025", "in_force"),
        (", effective: 01/01/2027", "unknown"),
    ],
)
def test_a_plan_of_a_body_that_has_ended_goes_on_where_a_document_says_so(tmp_path, more, force):
    pages, written = made(tmp_path, OLD, GOES_ON % more, ENDED)
    page = " ".join(re.sub("<[^>]*>", " ", pages["ke-hoach/cu/"]).split())
    assert row(written, "plans", id="cu")["force"] == force
    goes_on = force == "in_force"
    assert ("văn bản vẫn thực hiện, theo Kế hoạch 31/KH-UBND" in page) is goes_on
    assert ("Cổng chưa thấy văn bản xác định hiệu lực sau sắp xếp" in page) is not goes_on
    assert "Được cho tiếp tục thực hiện bởi" in page
    known = know_of(
        tmp_path,
        {"cu.md": source(OLD), "moi.md": source(GOES_ON % more), "agencies.yml": ENDED},
    )
    assert "K649" not in {problem.code for problem in known.problems}


ENDS_AHEAD = [
    (NEW.replace("replaces, to: cu}", "repeals, to: cu, effective: 01/01/2027}"), "in_force"),
    (GOES_ON % ", until: 31/12/2026", "in_force"),
    # Without a day it is known to go on, and no more.
    (GOES_ON % "", "in_force"),
]


@pytest.mark.parametrize(("new", "force"), ENDS_AHEAD)
def test_until_the_day_on_which_a_document_ends_it_a_plan_holds(tmp_path, new, force):
    pages, written = made(tmp_path, OLD, new, ENDED)
    assert row(written, "plans", id="cu")["force"] == force
    said = card(pages, "Tình trạng").replace(" ,", ",")
    assert "Cổng chưa thấy văn bản xác định hiệu lực sau sắp xếp" not in said
    is_dated = new is not ENDS_AHEAD[-1][0]
    assert ("Hiệu lực đến hết 31/12/2026, theo Kế hoạch 31/KH-UBND" in said) is is_dated
    assert ("Đến hết 31/12/2026" in card(pages, "Giai đoạn")) is is_dated


PAUSED = (
    GOES_ON.replace("id: moi", "id: ngung")
    .replace("number: 31", "number: 30")
    .replace("type: resumes", "type: suspends")
)


@pytest.mark.parametrize(
    ("again", "force"),
    [("01/03/2025", "unknown"), ("01/07/2025", "in_force"), ("02/10/2025", "in_force")],
)
def test_what_ended_a_suspension_does_not_carry_on_a_plan(tmp_path, again, force):
    files = {
        "cu.md": source(OLD),
        "ngung.md": source(PAUSED % ", effective: 01/02/2025"),
        "moi.md": source(GOES_ON % f", effective: {again}"),
        "agencies.yml": ENDED,
    }
    known = know_of(tmp_path, files)
    made = generate(known, TODAY, Site("https://x.example/"))
    written = {one[0]: one[1] for one in made if not isinstance(one, Page)}
    assert row(written, "plans", id="cu")["force"] == force


AHEAD = OLD.replace("05/03/2024", "25/12/2026").replace(
    "obligations:",
    "targets:\n  - {id: cay, what: Cây mới, value: 9, unit: cây, due: 2025}\nobligations:",
)


def test_what_is_dated_ahead_binds_nobody_yet(tmp_path):
    pages, files = made(tmp_path, old=AHEAD, new="")
    page = pages["ke-hoach/cu/"]
    assert "Chưa tới ngày ban hành" in page
    assert "Nguồn ghi ngày ban hành là 25/12/2026, chưa tới" in page
    assert "Đã ban hành" not in page
    assert "đã qua hạn mà cổng chưa thấy" not in page
    assert "Văn bản chưa ban hành vào ngày này" in page
    plan = row(files, "plans", id="cu")
    assert (plan["in_force"], plan["force"]) == (False, "not_yet")


@pytest.mark.parametrize(("due", "is_past"), [("2023", False), ("05/03/2024", True)])
def test_nobody_is_late_with_a_day_before_the_document(tmp_path, due, is_past):
    aim = f"targets:\n  - {{id: cay, what: Cây mới, value: 9, unit: cây, due: {due}}}\nobligations:"
    pages, _ = made(tmp_path, old=OLD.replace("obligations:", aim), new="")
    assert "Cây mới" in pages["ke-hoach/cu/"]
    assert ("1 chỉ tiêu đã qua hạn mà" in pages["ke-hoach/cu/"]) is is_past


LATER = OLD.replace("agency: ubnd\n", "effective: 01/02/2027\nagency: ubnd\n")


def test_until_its_own_day_of_effect_a_document_holds_not_yet(tmp_path):
    pages, written = made(tmp_path, LATER, "")
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["force"], plan["effective"]) == (False, "not_yet", "2027-02-01")
    assert card(pages, "Tình trạng") == "Đã ban hành, chưa có hiệu lực"
    assert card(pages, "Có hiệu lực từ") == "01/02/2027"
    assert "Chưa có hiệu lực, có từ 01/02/2027" in pages["ke-hoach/cu/"]
    assert row(written, "deadlines", plan="cu", id="nam")["next"] == "2027-12-19"
    states = json.loads(written["data/states.json"])["states"]
    assert [r["period"] for r in states if r["duty"] == "cong-khai" and r["is_due"]] == []


def test_from_its_day_of_effect_on_it_holds(tmp_path):
    pages, written = made(tmp_path, LATER.replace("01/02/2027", "28/11/2026"), "")
    assert row(written, "plans", id="cu")["force"] == "in_force"
    assert card(pages, "Có hiệu lực từ") == "28/11/2026"


def test_what_is_not_in_force_yet_replaces_nothing(tmp_path):
    newer = NEW.replace("agency: ubnd\n", "effective: 01/01/2027\nagency: ubnd\n")
    _, written = made(tmp_path, OLD, newer)
    plan = row(written, "plans", id="cu")
    assert (plan["in_force"], plan["ends"]) == (True, "2027-01-01")
