"""How far plans are said to be where they stand in a list."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.drawings.timeline import Subject, campaign_timeline
from congkhai.render.pages.all_pages import all_pages
from congkhai.schedule import phase_in_words, schedule
from congkhai.snapshot import Site

from tests.plans_in_time import BQL, a_portal
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 30)
TERM = "Học kỳ I|"
REGISTER = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: huyen, name: UBND huyện Sông Mẫu, level: district, territory: binh-hai,
     valid_to: 30/06/2025}
"""


def listed(tmp_path, url):
    draft = FACTS.replace("ke-hoach-a", "b").replace("number: 12", "status: draft")
    ended = FACTS.replace("ke-hoach-a", "c").replace("agency: so-y-te", "agency: huyen")
    over = FACTS.split("phases:")[0].replace("ke-hoach-a", "d").replace("end: 2030", "end: 2025")
    files = {
        "agencies.yml": REGISTER,
        "ke-hoach-a.md": source(),
        "b.md": source(draft),
        "c.md": source(ended.replace("number: 12", "number: 13")),
        "d.md": source(over.replace("number: 12", "number: 14")),
    }
    made = all_pages(snapshot_of(know_of(tmp_path, files), TODAY, Site()))
    (page,) = (one.content for one in made if one.url == url)
    rows = re.findall(r"<tr\b.*?</tr>", page, re.DOTALL)
    return [" ".join(re.sub("<[^>]*>", " ", row).split()) for row in rows]


def row_of(rows, key):
    return [row for row in rows if key in row]


def test_the_list_of_plans_tells_drafts_and_what_nobody_carries_on(tmp_path):
    rows = listed(tmp_path, "ke-hoach/")
    (draft,) = [row for row in rows if "Dự thảo" in row]
    assert "Chưa thấy bản ban hành" in draft
    assert "Giai đoạn" not in draft
    (ended,) = row_of(rows, "13/KH-SYT")
    assert "Cơ quan ban hành đã hết 30/06/2025" in ended
    assert "Giai đoạn" not in ended
    (living,) = row_of(rows, "12/KH-SYT")
    assert "Giai đoạn 1 trên 2" in living


def test_a_campaign_tells_the_same_of_its_plans(tmp_path):
    rows = listed(tmp_path, "phong-trao/song-khoe/")
    assert any("Chưa thấy bản ban hành" in row for row in rows)
    assert any("Cơ quan ban hành đã hết 30/06/2025" in row for row in rows)
    over = [row for row in rows if "14/KH-SYT" in row]
    assert over
    assert all("Không định ngày" not in row for row in over)


def test_the_bar_of_what_nobody_carries_on_ends_with_who_issued_it():
    timeline = schedule(a_portal(BQL), TODAY)

    def right_edge(end):
        subject = Subject(
            plan=BQL, time=timeline.of("bql"), name="Ban", group="Nơi khác", issuer_end=end
        )
        drawn = campaign_timeline([subject], TODAY)
        assert drawn is not None
        return max(bar.x + bar.width for shape in drawn.shapes for bar in shape.bars)

    assert right_edge(dt.date(2025, 6, 30)) < right_edge(None) / 2


@pytest.mark.parametrize(
    ("phases", "today", "words"),
    [
        (f"{TERM}07/09/2026|24/01/2027;Học kỳ II|15/02/2027|27/06/2027", "2026-11-30", "Học kỳ I"),
        (f"{TERM}07/09/2026|24/01/2027;Học kỳ II|15/02/2027|27/06/2027", "2027-02-01", None),
        ("Đợt gieo|01/04/2026|30/04/2026;Đợt gặt|01/09/2026|31/10/2026", "2026-09-05", "Đợt gặt"),
        ("Tháng an toàn|2026-05|2026-05;đợt 1|2026-01|2026-06;đợt 2|2026-07|2026-12",
         "2026-11-30", "đợt 2"),
    ],
)  # fmt: skip
def test_a_phase_with_its_own_name_is_called_by_it(tmp_path, phases, today, words):
    facts = (
        FACTS.split("period:")[0].replace("2024", "2026").replace("10/02", "10/01") + "phases:\n"
    )
    for one in phases.split(";"):
        name, start, end = one.split("|")
        facts += f"  - {{name: {name}, start: {start}, end: {end}}}\n"
    snapshot = snapshot_of(
        know_of(tmp_path, {"ke-hoach-a.md": source(facts)}), dt.date.fromisoformat(today), Site()
    )
    told = phase_in_words(snapshot.timeline.of("ke-hoach-a"))
    assert told == (f"đang ở “{words}”" if words else "giữa hai giai đoạn")


@pytest.mark.parametrize(
    "names",
    [
        ("Đến năm 2026", "Đến năm 2030"),
        ("Trước năm 2027", "Sau năm 2026"),
        ("Trong năm 2026", "Các năm 2027-2030"),
    ],
)
def test_a_phase_that_is_called_by_its_years_is_told_by_its_number(tmp_path, names):
    facts = FACTS.replace("Giai đoạn 1", names[0]).replace("Giai đoạn 2", names[1])
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    time = snapshot_of(known, TODAY, Site()).timeline.of("ke-hoach-a")
    assert phase_in_words(time) == "giai đoạn 1 trên 2"


@pytest.mark.parametrize("term", ["Học kỳ", "Học kì"])
def test_terms_that_are_over_leave_no_time_unknown(tmp_path, term):
    facts = FACTS.split("period:")[0].replace("2024", "2026")
    facts += f"phases:\n  - {{name: {term} I, start: 07/09/2026, end: 24/01/2027}}\n"
    facts += f"  - {{name: {term} II, start: 15/02/2027, end: 27/06/2027}}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    time = snapshot_of(known, dt.date(2027, 9, 10), Site()).timeline.of("ke-hoach-a")
    assert phase_in_words(time) == "đã kết thúc"


def page_words(tmp_path, *facts, **more):
    return " ".join(re.sub("<[^>]*>", " ", plan_content(tmp_path, *facts, **more)).split())


def plan_content(tmp_path, facts, body="Mở đầu.\n\n## I. Việc\n", today=TODAY, register=REGISTER):
    files = {"agencies.yml": register, "ke-hoach-a.md": source(facts, body)}
    snapshot = snapshot_of(know_of(tmp_path, files), today, Site())
    (page,) = (one for one in all_pages(snapshot) if one.url == "ke-hoach/ke-hoach-a/")
    return page.content


def test_nobody_is_said_to_run_a_phase_of_what_nobody_carries_on(tmp_path):
    duties = """\
deadlines: [{id: nam, what: Báo cáo năm, every: year, who: huyen, to: ubnd}]
tasks: [{id: kho, what: Quét kho muối}, {id: so, what: Xét kho muối, lead: ubnd}]
"""
    words = page_words(tmp_path, FACTS.replace("agency: so-y-te", "agency: huyen") + duties)
    assert "Chưa rõ kế hoạch còn thực hiện hay không" in words
    assert "Giai đoạn Chưa rõ kế hoạch còn thực hiện hay không Cơ quan ban hành đã hết" in words
    for told in ("Giai đoạn 1 trên 2", "Nay là tháng"):
        assert told not in words.partition("Hạn kế tiếp")[0]
    rows = words.partition("Ai làm gì, bao giờ")[2].partition("Vướng mắc")[0]
    assert "Cơ quan phải làm đã hết, không tính" in rows.partition("Quét kho")[0]
    assert "Cơ quan ban hành đã hết, không tính" in rows.partition("Quét kho")[2]
    assert "đã hết" not in rows.partition("Xét kho")[2]


STAGE = "phases:\n  - {name: đợt cao điểm, start: 15/12/2026, end: 14/02/2027}\n"


@pytest.mark.parametrize(
    ("title", "today", "said"),
    [
        ("Giữ trật tự dịp Tết", "2027-01-10", "Đang trong “đợt cao điểm” 15/12/2026 – 14/02/2027"),
        ("Giữ trật tự dịp Tết", "2026-12-01", "Chưa rõ thời gian thực hiện"),
        ("Giữ trật tự dịp Tết", "2027-02-20", "Chưa rõ thời gian thực hiện"),
        ("Giữ trật tự năm 2026", "2027-01-10", "Đang trong “đợt cao điểm” 15/12/2026 – 14/02/2027"),
    ],
)
def test_a_stretch_that_is_no_time_of_the_whole_is_told_while_it_runs(tmp_path, title, today, said):
    facts = FACTS.split("period:")[0].replace("10/02/2024", "10/11/2026") + STAGE
    facts = re.sub("title: .*", f"title: {title}", facts)
    words = page_words(tmp_path, facts, today=dt.date.fromisoformat(today))
    assert f"Giai đoạn {said}" in words
    assert "Theo giai đoạn" not in words
    told = (
        "Tên văn bản nêu năm 2026" if "2026" in title else "Đợt cao điểm: 15/12/2026 – 14/02/2027"
    )
    assert told in words
    assert "trong tên đã hết" not in words


@pytest.mark.parametrize(
    ("asked", "binds"),
    [
        ("consultation: {closes: 15/12/2026}\n", True),
        ("milestones: [{id: hop, name: Họp dân, due: 15/12/2026}]\n", False),
    ],
)
def test_the_last_day_for_opinions_of_a_draft_is_a_day_all_the_same(tmp_path, asked, binds):
    words = page_words(tmp_path, FACTS.replace("number: 12", "status: draft") + asked)
    tile = words.partition("Hạn kế tiếp")[2].partition("Đã qua hạn, cổng")[0]
    assert "15/12/2026" in tile
    assert ("Không ràng buộc vì là dự thảo" in tile) is not binds


def test_what_is_next_leads_to_the_item_that_says_so(tmp_path):
    stone = "milestones: [{id: hop, name: Họp dân, due: 15/12/2026, section: i}]\n"
    tile = plan_content(tmp_path, FACTS + stone).partition(">Hạn kế tiếp")[2]
    assert 'ke-hoach/ke-hoach-a/#i">Họp dân</a> (' in tile.partition("</div>")[0]
