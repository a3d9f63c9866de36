"""Where a campaign stands: what binds, and what drafts alone tell, which says so."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 5, 2)
PLAIN = FACTS.split("phases:")[0]
REPORT = (
    "deadlines:\n  - {id: bc, what: Báo cáo, every: year, due: 05/06, who: so-y-te, to: ubnd}\n"
)
DRAFT = "status: draft\n"


def told(folder, *plans):
    files = {
        f"{letter}.md": source(facts.replace("ke-hoach-a", f"ke-hoach-{letter}"))
        for letter, facts in zip("abc", plans, strict=False)
    }
    known = know_of(folder, files)
    made = {page.url: page.content for page in all_pages(snapshot_of(known, TODAY, Site()))}
    return {
        url: " ".join(re.sub("<[^>]*>", " ", made[url]).split())
        for url in ("", "phong-trao/", "phong-trao/song-khoe/")
    }


def review(day="2025", more=""):
    return f"milestones:\n  - {{id: sk, name: Sơ kết, category: review, due: {day}{more}}}\n"


@pytest.mark.parametrize(
    ("plans", "phase"),
    [
        ((FACTS,), "Giai đoạn 1 trên 2"),
        ((FACTS + DRAFT,), "Theo dự thảo: giai đoạn 1 trên 2"),
        # Nothing issued tells of a phase, but how long it is to go on.
        ((PLAIN, FACTS + DRAFT), "Đang diễn ra, đến hết 31/12/2030"),
        ((PLAIN + DRAFT,), "Theo dự thảo: đang diễn ra, đến hết 31/12/2030"),
        ((FACTS, FACTS.replace("2026", "2025").replace("2027", "2026") + DRAFT), "Giai đoạn 1"),
    ],
)
def test_a_phase_that_drafts_alone_know_is_said_to_be_theirs(tmp_path, plans, phase):
    for url, shown in told(tmp_path, *plans).items():
        assert f"Giai đoạn {phase}" in shown, url
        assert ("Theo dự thảo" in shown) == phase.startswith("Theo"), url


@pytest.mark.parametrize(
    ("plans", "day", "said"),
    [
        ((PLAIN + REPORT,), "Hạn kế tiếp 05/06/2026", ""),
        (
            (PLAIN, PLAIN + DRAFT + REPORT),
            "Hạn kế tiếp 05/06/2026 Không ràng buộc",
            "không thấy hạn nào ràng buộc có ngày sau hôm nay. Không ràng buộc thì có: 05/06/2026",
        ),
        ((PLAIN,), "Hạn kế tiếp Không thấy hạn có ngày", "không thấy hạn nào có ngày sau hôm nay."),
        # What binds comes first, though it is later.
        ((PLAIN + REPORT.replace("05/06", "05/11"), PLAIN + DRAFT + REPORT), "05/11/2026", ""),
    ],
)
def test_a_day_that_a_draft_names_is_not_denied(tmp_path, plans, day, said):
    shown = told(tmp_path, *plans)
    assert day in shown[""]
    assert day in shown["phong-trao/"]
    page = shown["phong-trao/song-khoe/"]
    assert ("Hạn kế tiếp 05/06/2026 Không ràng buộc: Báo cáo (" in page) == day.endswith("buộc")
    assert ("Hạn kế tiếp Không có" in page) == ("Không thấy" in day)
    assert said in page
    assert ("Cổng không thấy hạn" in page) == bool(said)


@pytest.mark.parametrize(
    ("plans", "said"),
    [
        ((PLAIN + review(),), "0 trên 1"),
        ((PLAIN + review("2028"),), "Chưa đến hạn"),
        ((PLAIN + review() + DRAFT,), "Không có cái nào ràng buộc"),
        ((PLAIN + review("2028"), PLAIN + review() + DRAFT), "Chưa đến hạn"),
        ((PLAIN,), "Cổng không thấy nêu"),
        ((PLAIN + review(more=", inferred: vì nối tiếp câu trên"),), "Không tính là chậm"),
    ],
)
def test_no_review_is_said_to_be_still_to_come_that_is_not(tmp_path, plans, said):
    page = told(tmp_path, *plans)["phong-trao/song-khoe/"]
    assert f"Sơ kết, tổng kết đã đến hạn {said}" in page
