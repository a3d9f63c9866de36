"""An agency's page tells what was done, what is left and what of ended documents was not seen."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.agency_page import agency_page
from tests.small import AGENCIES, FACTS, source

TODAY = dt.date(2026, 11, 22)


def said(html: str) -> str:
    text = " ".join(re.sub("<[^>]*>", " ", html).split())
    return re.sub(r" ([;:.,)])", r"\1", text)


def page(folder, facts: str, more=None, today=TODAY, agency="so-y-te") -> str:
    return agency_page(
        folder, agency, {"ke-hoach-a.md": source(FACTS + facts), **(more or {})}, today
    )


TASKS = """\
tasks:
  - {id: rao, what: Rào vườn, lead: so-y-te, with: ubnd, due: quý I/2024}
  - {id: don, what: Dọn chợ, lead: so-y-te}
  - {id: quet, what: Quét vôi, lead: so-y-te, due: 01/06/2026}
"""


def step(task: str, state: str, day: str) -> str:
    return f"task: {task}\nstate: {state}\ndate: {day}\n"


@pytest.mark.parametrize("agency", ["so-y-te", "ubnd"])
def test_work_that_is_done_is_told_from_what_is_open(tmp_path, agency):
    done = step("rao", "done", "20/03/2024") + "decision: 31/QĐ-SYT\nlink: https://a.example/1\n"
    made = said(page(tmp_path, TASKS, {"ke-hoach-a/tasks/1.yml": done}, agency=agency))
    assert "Quý I/2024 Đã xong, 20/03/2024, 31/QĐ-SYT" in made


def test_work_under_way_is_told_once(tmp_path):
    steps = {
        "ke-hoach-a/tasks/1.yml": step("don", "doing", "20/03/2026"),
        "ke-hoach-a/tasks/2.yml": step("quet", "doing", "20/07/2026"),
    }
    duties = said(page(tmp_path, TASKS, steps)).partition("Đã ban hành")[0]
    assert "Không nêu hạn Đang làm, 20/03/2026" in duties
    assert "chưa thấy trên cổng này: mới thấy đang làm" in duties
    assert "đã quá hạn" not in duties


EXPECTS = "expects:\n  - {what: Kế hoạch của tỉnh, who: ubnd, section: i}\n"
OWN = (
    FACTS.replace("ke-hoach-a", "ke-hoach-b")
    .replace("number: 12", "number: 77")
    .replace("KH-SYT", "KH-UBND")
    .replace("agency: so-y-te", "agency: ubnd")
    .replace("10/02/2024", "05/04/2024")
    + "relations:\n  - {type: implements, to: ke-hoach-a}\n"
)


def test_a_plan_that_was_to_be_issued_and_is_here_is_shown(tmp_path):
    before = said(page(tmp_path / "a", EXPECTS, agency="ubnd"))
    assert "Phải lập Không nêu hạn" in before
    assert "Đã thấy: Kế hoạch" not in before
    made = said(page(tmp_path / "b", EXPECTS, {"ke-hoach-b.md": source(OWN)}, agency="ubnd"))
    assert "Phải lập Không nêu hạn Đã thấy: Kế hoạch 77/KH-UBND, 05/04/2024" in made


GROUP = (
    AGENCIES
    + "  - {id: nhom, name: Các xã, level: commune, group: true, territory: binh-hai}\n"
    + "  - {id: xa-dong, name: UBND xã Đông, level: commune, member_of: nhom}\n"
    + "  - {id: xa-tay, name: UBND xã Tây, level: commune, member_of: nhom}\n"
)


def test_of_a_group_each_is_shown_its_own_plan(tmp_path):
    facts = EXPECTS.replace("who: ubnd", "who: nhom")
    own = OWN.replace("agency: ubnd", "agency: xa-dong")
    files = {"agencies.yml": GROUP, "ke-hoach-b.md": source(own)}
    east = said(page(tmp_path / "a", facts, files, agency="xa-dong"))
    west = said(page(tmp_path / "b", facts, files, agency="xa-tay"))
    assert "Đã thấy: Kế hoạch 77/KH-UBND" in east
    assert "Đã thấy: Kế hoạch" not in west


HEADINGS = """\
obligations:
  - {id: gia, what: Công khai giá, headings: [thuốc, giường], who: so-y-te, every: year, due: 31/01}
"""


def record(number: int, year: int, day: str, heading: str) -> dict[str, str]:
    text = f"duty: gia\ntitle: Bảng {number}\nperiod: {year}\npublished: {day}\n"
    text += f"heading: {heading}\nlink: https://bang.example/{number}\n"
    return {f"ke-hoach-a/disclosures/{number}.yml": text}


def test_a_time_of_which_one_heading_was_seen_names_the_other(tmp_path):
    seen = record(1, 2025, "20/01/2025", "thuốc")
    made = said(page(tmp_path, HEADINGS, seen))
    assert "Đã đến hạn, chưa thấy trên cổng này: 31/01/2025 (giường), 31/01/2026" in made


def test_records_of_several_headings_stand_in_the_order_of_time(tmp_path):
    seen = {
        **record(1, 2025, "20/01/2025", "thuốc"),
        **record(2, 2026, "20/01/2026", "thuốc"),
        **record(3, 2025, "19/01/2025", "giường"),
        **record(4, 2025, "21/01/2025", "giường"),
        **record(5, 2026, "21/01/2026", "giường"),
    }
    made = said(page(tmp_path, HEADINGS, seen)).partition("Đã ban hành")[0]
    assert re.findall(r"Bảng \d", made) == ["Bảng 4", "Bảng 2", "Bảng 5"]
    assert "Trước đó đã thấy 2 tài liệu" in made


REPORT = """\
deadlines:
  - {id: nam, what: Báo cáo năm, every: year, due: 15/12, who: so-y-te, to: ubnd}
"""


def test_what_was_not_seen_stays_told_once_its_document_is_over(tmp_path):
    last = said(page(tmp_path / "a", REPORT, today=dt.date(2030, 12, 31)))
    over = said(page(tmp_path / "b", REPORT, today=dt.date(2031, 1, 1)))
    assert "1 việc phải làm (7 kỳ) đã đến hạn mà cổng chưa thấy." in last
    assert "1 việc của văn bản đã hết thời gian hoặc hiệu lực, cổng chưa thấy." in over
    assert "văn bản giao việc cho cơ quan này đã hết" in over
    assert "Cổng chưa thấy kế hoạch nào giao việc" not in over


def test_rows_filed_under_an_earlier_office_are_led_to(tmp_path):
    agencies = (
        AGENCIES.replace("level: department,", "level: department, valid_to: 30/06/2025,")
        + "  - {id: so-moi, name: Sở Sức khỏe, level: department, valid_from: 01/07/2025}\n"
        + "successions:\n  - {kind: merge, from: so-y-te, to: so-moi, effective: 01/07/2025}\n"
    )
    made = page(tmp_path, REPORT, {"agencies.yml": agencies}, agency="so-moi")
    assert "cong-khai/bao-cao/?co-quan=so-y-te#so" in made
    assert "báo cáo, sơ kết của Sở Y tế Bình Hải" in said(made)
