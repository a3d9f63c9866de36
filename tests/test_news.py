"""The home page tells what happened of late: documents, records, what came to the portal."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.git import Edit
from congkhai.pipeline import snapshot_of
from congkhai.render.parts.news import TOGETHER, latest_changes
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
MORE = """\
obligations:
  - {id: ck, what: Công khai quỹ, due: 31/10/2026, who: so-y-te, section: i}
deadlines:
  - {id: bc, what: Báo cáo, due: 20/10/2026, who: so-y-te, to: ubnd}
tasks:
  - {id: dao, what: Đào hố, lead: so-y-te, due: 30/06/2026}
targets:
  - {id: di-bo, what: Người đi bộ, value: 60, unit: "%", due: 2026}
"""
LINK = "link: https://vi-du.example/a.pdf\n"
RECORDS = {
    "ke-hoach-a/disclosures/1.yml": "duty: ck\ntitle: Bảng quỹ\ndate: 28/10/2026\n"
    f"published: 05/11/2026\n{LINK}",
    "ke-hoach-a/reports/1.yml": f"duty: bc\ntitle: Báo cáo tháng mười\ndate: 19/10/2026\n{LINK}",
    "ke-hoach-a/tasks/1.yml": "task: dao\nstate: done\ndate: 15/07/2026\n",
    "ke-hoach-a/results/1.yml": f'target: di-bo\ndate: 30/09/2026\nvalue: 48,5\nunit: "%"\n{LINK}',
}


def snapshot(folder, files=None, today=TODAY):
    known = know_of(folder, {"ke-hoach-a.md": source(FACTS + MORE), **(files or {})})
    assert [str(one) for one in known.problems if one.severity == "error"] == []
    return snapshot_of(known, today, Site())


def told(portal):
    return [(str(day), words) for day, some in latest_changes(portal) for words, _ in some]


ISSUED = ("2024-02-10", "Ban hành Kế hoạch 12/KH-SYT: Phát động phong trào Sống khỏe mỗi ngày")


def test_records_are_news_on_their_day_the_latest_first(tmp_path):
    assert told(snapshot(tmp_path, RECORDS)) == [
        ("2026-11-05", "Đã công khai: Bảng quỹ"),
        ("2026-10-19", "Đã có: Báo cáo tháng mười"),
        ("2026-09-30", "Kết quả 48,5%: Người đi bộ"),
        ("2026-07-15", "Đã xong: Đào hố"),
        ISSUED,
    ]


@pytest.mark.parametrize(("today", "count"), [(dt.date(2026, 11, 4), 4), (dt.date(2026, 10, 1), 3)])
def test_what_lies_ahead_is_no_news(tmp_path, today, count):
    assert len(told(snapshot(tmp_path, RECORDS, today))) == count


def test_a_quarter_stands_at_its_end(tmp_path):
    results = {
        f"ke-hoach-a/results/{n}.yml": f'target: di-bo\ndate: {day}\nvalue: {n}\nunit: "%"\n{LINK}'
        for n, day in enumerate(("quý I/2026", "10/2026", "15/04/2026", "6 tháng đầu năm 2026"))
    }
    shown = [words for _, words in told(snapshot(tmp_path, results))]
    assert [words.partition("%")[0][-1] for words in shown[:4]] == ["1", "3", "2", "0"]


def test_many_records_of_one_day_are_told_by_their_number(tmp_path):
    steps = {
        f"ke-hoach-a/tasks/{n}.yml": f"task: t{n}\nstate: done\ndate: 15/07/2026\n"
        for n in range(TOGETHER + 1)
    }
    tasks = "".join(f"  - {{id: t{n}, what: Việc {n}, lead: so-y-te}}\n" for n in range(4))
    facts = FACTS + "tasks:\n" + tasks
    assert told(snapshot(tmp_path, {"ke-hoach-a.md": source(facts), **steps}))[0] == (
        "2026-07-15",
        "4 bản ghi mới: Phát động phong trào Sống khỏe mỗi ngày",
    )


def test_a_record_that_leads_nowhere_is_no_news(tmp_path):
    files = {"ke-hoach-a/reports/1.yml": "duty: bc\ntitle: Báo cáo\ndate: 19/10/2026\n"}
    assert told(snapshot(tmp_path, files)) == [ISSUED]


@pytest.mark.parametrize(
    ("others", "words"), [(0, "Phát động phong trào Sống khỏe mỗi ngày"), (3, "4 văn bản")]
)
def test_what_came_to_the_portal_is_news_as_git_tells(tmp_path, others, words):
    more = {
        f"b{n}.md": source(
            FACTS.replace("ke-hoach-a", f"b{n}").replace("number: 12", f"number: {90 + n}")
        )
        for n in range(others)
    }
    portal = snapshot(tmp_path, more)
    # Half past midnight in Hà Nội is the evening before in Greenwich.
    first = Edit("1", dt.datetime(2026, 11, 19, 17, 30, tzinfo=dt.UTC), "Thêm")
    later = Edit("2", dt.datetime(2026, 11, 21, 3, 0, tzinfo=dt.UTC), "Sửa")
    portal.edits = dict.fromkeys(portal.portal.plans, (later, first))
    assert told(portal)[0] == ("2026-11-20", f"Mới trên cổng: {words}")
    portal.today = dt.date(2026, 11, 19)
    assert not any("Mới trên cổng" in words for _, words in told(portal))
