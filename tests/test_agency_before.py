"""An agency's page after mergers and new names: one number for one thing, wherever it stands."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from tests.agency_page import agency_page
from tests.small import FACTS, source
from tests.test_agency_page import rows, told

TODAY = dt.date(2026, 11, 22)
AGENCIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department}
  - {id: nhom, name: Các trạm, level: unit, group: yes}
  - {id: cu, name: Trạm Cũ, level: unit, member_of: nhom, valid_to: 30/06/2026}
  - {id: hai, name: Trạm Hai, level: unit, member_of: nhom, valid_to: 30/06/2026}
  - {id: moi, name: Trạm Mới, level: unit, member_of: nhom, valid_from: 01/07/2026}
  - {id: sau, name: Trạm Sau, level: unit, member_of: nhom, valid_from: 01/10/2026}
successions:
"""
RENAMED = "  - {kind: rename, from: cu, to: moi, effective: 01/07/2026}\n"
MERGED = "  - {kind: merge, from: [cu, hai], to: moi, effective: 01/07/2026}\n"
AGAIN = "  - {kind: %s, from: moi, to: sau, effective: 01/10/2026}\n"
ENDED = AGENCIES.replace("valid_from: 01/07/2026", "valid_from: 01/07/2026, valid_to: 30/09/2026")
DUTIES = """\
issued: 05/01/2026
deadlines:
  - {id: thang, what: Báo cáo tháng, every: month, due: ngày 10, who: cu, to: so-y-te}
  - {id: chung, what: Báo cáo chung, every: month, due: ngày 15, who: nhom, to: so-y-te}
"""


def page(folder: Path, agency: str, steps: str, registers: str = AGENCIES) -> str:
    facts = "\n".join(line for line in FACTS.splitlines() if not line.startswith("issued:"))
    files = {"agencies.yml": registers + steps, "a.md": source(f"{facts}\n{DUTIES}")}
    return agency_page(folder, agency, files, TODAY)


def missed(content: str, section: str) -> int:
    """How many times of the one duty of a section are told as not seen."""
    [row] = rows(content, section)
    told_times = row.partition("trên cổng này: ")[2]
    named = re.findall(r"\d\d/20\d\d", told_times)
    before = re.search(r"và (\d+) kỳ trước", told_times)
    return len(named) + (int(before[1]) if before else 0)


def passed(content: str, what: str) -> int:
    """How many times of it the drawing says have passed."""
    found = re.search(
        rf"{what}:[^(]*\((\d+) kỳ đã qua", told(content).partition("Xem dạng bảng")[2]
    )
    return int(found[1]) if found else 0


@pytest.mark.parametrize(
    ("agency", "steps", "own", "shared"),
    [
        # Ended: what fell due until then, in the table as in the drawing.
        ("cu", RENAMED, 5, 6),
        # Of a new name: the same body, with all that it had to do.
        ("moi", RENAMED, 10, 11),
        # Another body: what fell due from its first day.
        ("moi", MERGED, 5, 5),
    ],
)
def test_table_and_drawing_count_the_same_times(tmp_path, agency, steps, own, shared):
    content = page(tmp_path, agency, steps)
    assert missed(content, "viec") == passed(content, "Báo cáo tháng") == own
    assert missed(content, "viec-chung") == passed(content, "Báo cáo chung") == shared


def test_who_has_ended_has_nothing_ahead(tmp_path):
    said = told(page(tmp_path, "cu", MERGED))
    assert "không thấy hạn nào sắp tới" in said
    assert "2026 Thứ" not in said
    assert "kỳ tới" not in said.partition("Xem dạng bảng")[2]


@pytest.mark.parametrize(("kind", "times"), [("rename", 5), ("merge", 2)])
def test_a_name_after_a_merger_is_that_body_and_a_merger_after_a_name_another(
    tmp_path, kind, times
):
    steps = (MERGED if kind == "rename" else RENAMED) + AGAIN % kind
    content = page(tmp_path, "sau", steps, ENDED)
    assert passed(content, "Báo cáo tháng") == times
    assert missed(content, "viec") == times


def test_who_stands_in_no_members_place_has_nothing_of_the_group(tmp_path):
    steps = "  - {kind: rename, from: so-y-te, to: moi, effective: 01/07/2026}\n"
    assert rows(page(tmp_path, "moi", steps), "viec-chung") == []


YEARLY = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 01/06, who: so-y-te, to: ubnd}
"""
BEFORE = "Kế hoạch do Trạm Cũ ban hành: "
NOT_SEEN = f"{BEFORE}3 mục báo cáo, công khai đã đến hạn; cổng chưa thấy mục nào."
UNSETTLED = "Cổng chưa thấy văn bản nói kế hoạch ấy nay là của cơ quan này hay không."


@pytest.mark.parametrize(
    ("agency", "steps", "facts", "said", "silent"),
    [
        ("moi", MERGED, YEARLY, f"{NOT_SEEN} Hạn kế tiếp là 01/06/2027. {UNSETTLED}", "|"),
        # Of one who only bears another name nobody has to say so.
        ("moi", RENAMED, YEARLY, NOT_SEEN, UNSETTLED),
        # Two steps on; the one between, which has ended too, is not told of what is ahead.
        ("sau", MERGED + AGAIN % "merge", YEARLY, NOT_SEEN, "|"),
        ("moi", MERGED + AGAIN % "merge", YEARLY, "", BEFORE),
        # Nothing has fallen due, or nothing of it binds.
        ("moi", MERGED, YEARLY.replace("every: year, due: 01/06", "due: 05/09/2028"),
         f"{BEFORE}hạn kế tiếp là 05/09/2028.", "|"),
        ("moi", MERGED, f"status: draft\n{YEARLY}", "", BEFORE),
        ("hai", MERGED, YEARLY, "", BEFORE),
    ],
)  # fmt: skip
def test_the_page_of_todays_body_tells_what_is_due_of_plans_before_it(
    tmp_path, agency, steps, facts, said, silent
):
    registers = ENDED if AGAIN % "merge" in steps else AGENCIES
    plan = FACTS.replace("agency: so-y-te", "agency: cu") + facts
    files = {"agencies.yml": registers + steps, "a.md": source(plan)}
    page = told(agency_page(tmp_path, agency, files, TODAY))
    assert said in page
    assert silent not in page


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("every: year, due: 01/06", "1 việc phải làm (3 kỳ) đã đến hạn mà cổng chưa thấy."),
        ("due: 01/06/2026", "1 việc phải làm đã đến hạn mà cổng chưa thấy."),
        ("every: year, due: 01/12", "1 việc phải làm (2 kỳ) đã đến hạn mà cổng chưa thấy."),
    ],
)
def test_duties_that_were_missed_several_times_say_how_often(tmp_path, facts, said):
    plan = FACTS + YEARLY.replace("every: year, due: 01/06", facts)
    files = {"agencies.yml": AGENCIES.replace("successions:\n", ""), "a.md": source(plan)}
    assert said in told(agency_page(tmp_path, "so-y-te", files, TODAY))


OLD = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13")
OLD = OLD.partition("period:")[0].replace(
    "song-khoe", "song-khoe\nperiod: {start: 2024, end: 2025}"
)
GOES_ON = FACTS.partition("campaign:")[0].replace("ke-hoach-a", "ke-hoach-c")
GOES_ON = GOES_ON.replace("number: 12", "number: 14").replace("10/02/2024", "05/07/2026")
GOES_ON += "relations:\n  - {type: resumes, to: ke-hoach-a}\n"


@pytest.mark.parametrize(
    ("plans", "is_unsettled"),
    [
        ((FACTS + YEARLY, OLD), True),
        ((FACTS + YEARLY, GOES_ON), False),
        # Of one whose time is over nobody has to say whose it is.
        ((FACTS + YEARLY, OLD, GOES_ON), False),
        ((FACTS.partition("campaign:")[0], OLD + YEARLY), True),
        ((OLD + YEARLY,), False),
    ],
)
def test_plans_before_are_unsettled_while_one_of_them_runs_on(tmp_path, plans, is_unsettled):
    files = {"agencies.yml": AGENCIES + MERGED}
    for number, facts in enumerate(plans):
        own = facts if facts == GOES_ON else facts.replace("agency: so-y-te", "agency: cu")
        files[f"{number}.md"] = source(own)
    page = told(agency_page(tmp_path, "moi", files, TODAY))
    assert BEFORE in page
    assert (UNSETTLED in page) == is_unsettled
