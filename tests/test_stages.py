"""How far plans are said to be where they stand in a list."""

from __future__ import annotations

import datetime as dt
import re

from congkhai.pipeline import snapshot_of
from congkhai.render.drawings.timeline import Subject, campaign_timeline
from congkhai.render.pages.all_pages import all_pages
from congkhai.schedule import schedule
from congkhai.snapshot import Site

from tests.plans_in_time import BQL, a_portal
from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 30)
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
