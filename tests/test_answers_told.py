"""What the search answers is true on the day on which it is read."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.parts.unread import UNCHECKED
from congkhai.search_entries.answers import plan_facts
from congkhai.snapshot import Site

from tests.small import AGENCIES, FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
REPORT = (
    "deadlines:\n  - {{id: nam, what: Báo cáo năm, category: report, every: year, due: {due}, "
    "who: so-y-te, to: {to}}}\n"
)
TARGET = "targets:\n  - {{id: nuoc, what: Hộ có nước sạch, value: {value}, unit: '%', due: 2030}}\n"
STONE = "milestones:\n  - {{id: so-ket, name: Sơ kết, due: {due}}}\n"
AMENDS = (
    "id: ke-hoach-b\nkind: kế hoạch\nnumber: 88\nsymbol: KH-SYT\nissued: 20/06/2025\n"
    "agency: so-y-te\ntitle: Sửa kế hoạch\n"
    "relations:\n  - {type: amends, to: ke-hoach-a, effective: 01/07/2025}\n"
)


def told(folder, topic, facts, amended="", register=AGENCIES, results="", reports=""):
    found = facts_told(folder, facts, amended, register, results, reports)
    return [fact.answer for fact in found if fact.topic == topic]


def facts_told(folder, facts, amended="", register=AGENCIES, results="", reports=""):
    files = {"agencies.yml": register, "ke-hoach-a.md": source(FACTS + facts)}
    if amended:
        files["ke-hoach-b.md"] = source(AMENDS + amended)
    if results:
        files["ke-hoach-a/results.csv"] = results
    if reports:
        files[f"{'ke-hoach-b' if amended else 'ke-hoach-a'}/reports.csv"] = reports
    known = know_of(folder, files)
    assert not [problem for problem in known.problems if problem.severity == "error"]
    shown = snapshot_of(known, TODAY, Site())
    return [*plan_facts(shown, shown.portal.plans["ke-hoach-a"])]


@pytest.mark.parametrize(
    ("topic", "before", "after", "answer"),
    [
        (
            "deadline",
            REPORT.format(due="15/12", to="ubnd"),
            REPORT.format(due="30/11", to="ubnd"),
            "15/12 hằng năm, từ 01/07/2025 là 30/11 hằng năm (88/KH-SYT); gửi UBND",
        ),
        (
            "target",
            TARGET.format(value=90),
            TARGET.format(value=95),
            "90%, đến năm 2030, từ 01/07/2025 là 95%, đến năm 2030 (88/KH-SYT)",
        ),
        (
            "milestone",
            STONE.format(due="2027"),
            STONE.format(due="2028"),
            "trong năm 2027, từ 01/07/2025 là trong năm 2028 (88/KH-SYT)",
        ),
    ],
)
def test_an_answer_says_what_a_later_document_set(tmp_path, topic, before, after, answer):
    (said,) = told(tmp_path, topic, before, after)
    assert answer in said
    (alone,) = told(tmp_path / "alone", topic, before)
    assert "từ 01/07/2025" not in alone


def test_an_answer_says_that_nobody_has_compared_what_was_set_later(tmp_path):
    remark = "  # cần xem: đọc yếu\n"
    (said,) = told(
        tmp_path, "target", TARGET.format(value=90), f"{TARGET.format(value=95)[:-1]}{remark}"
    )
    assert said.endswith(f"(88/KH-SYT); {UNCHECKED}")


@pytest.mark.parametrize(
    ("end", "said"), [("valid_to: 30/06/2025, ", " (đến 30/06/2025)"), ("", "")]
)
def test_an_answer_says_until_when_a_body_was(tmp_path, end, said):
    old = f"  - {{id: huyen, name: UBND huyện Tam Lộc, level: district, {end}source: a}}\n"
    report = REPORT.format(due="15/12", to="huyen")
    (answer,) = told(tmp_path, "deadline", report, register=AGENCIES + old)
    assert f"gửi UBND huyện Tam Lộc{said}; chưa thấy" in answer


@pytest.mark.parametrize(
    ("due", "reports", "is_missed"),
    [
        ("15/12", "", True),
        (
            "15/12",
            "duty,title,period,date,published,link\nnam,Báo cáo,2024,10/12/2024,11/12/2024,https://a.vn/1\n",
            False,
        ),
        ("20/11/2026", "", True),
        ("15/12/2028", "", False),
    ],
)
def test_an_answer_about_a_duty_says_that_none_was_seen(tmp_path, due, reports, is_missed):
    report = REPORT.format(due=due, to="ubnd")
    if due.count("/") > 1:
        report = report.replace("every: year, ", "")
    (answer,) = told(tmp_path, "deadline", report, reports=reports)
    assert ("chưa thấy bản nào trên cổng này" in answer) == is_missed


def test_an_answer_says_of_whom_no_document_names_that_it_was_inferred(tmp_path):
    plain = REPORT.format(due="15/12", to="ubnd")
    inferred = plain.replace("who: so-y-te", "who: so-y-te, inferred: cơ quan ban hành")
    shown = [
        next(fact.label for fact in facts_told(tmp_path / name, text) if fact.topic == "deadline")
        for name, text in (("plain", plain), ("inferred", inferred))
    ]
    assert shown == ["Báo cáo năm (Sở Y tế Bình Hải)", "Báo cáo năm (Sở Y tế Bình Hải (suy ra))"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (FACTS, "đã ban hành; cổng không thấy văn bản thay thế hay bãi bỏ"),
        (
            FACTS.replace("number: 12", "status: draft\nnumber: 12"),
            "dự thảo, không ràng buộc ai; cổng chưa thấy bản ban hành",
        ),
        (FACTS.replace("kind: kế hoạch", "kind: công văn"), None),
    ],
)
def test_who_asks_whether_a_plan_holds_is_told(tmp_path, facts, said):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    shown = snapshot_of(known, TODAY, Site())
    found = plan_facts(shown, shown.portal.plans["ke-hoach-a"])
    standing = [fact.answer for fact in found if fact.topic == "standing"]
    assert standing == [] if said is None else standing[0].startswith(said)


def test_a_plan_whose_issuer_has_ended_is_not_said_to_hold(tmp_path):
    ended = AGENCIES.replace(
        "name: Sở Y tế Bình Hải,", "name: Sở Y tế Bình Hải, valid_to: 30/06/2025,"
    )
    (said,) = told(tmp_path, "standing", "", register=ended)
    assert said.startswith("chưa rõ kế hoạch còn thực hiện hay không")


def test_an_answer_says_how_far_a_target_was_reached(tmp_path):
    results = "target,date,value,unit,link\n" + "".join(
        f"nuoc,{year},{year - 1950},%,https://a.vn/{year}\n" for year in range(2024, 2027)
    )
    (said,) = told(tmp_path, "target", TARGET.format(value=90), results=results)
    assert said == "90%, đến năm 2030; kết quả: 74% (năm 2024), 75% (năm 2025), 76% (năm 2026)"


@pytest.mark.parametrize(("duty", "is_missed"), [("nam", False), ("khac", True), ("", True)])
def test_what_was_seen_under_a_later_document_is_not_denied(tmp_path, duty, is_missed):
    report = REPORT.format(due="15/12", to="ubnd")
    other = "  - {id: khac, what: Báo cáo quý, every: year, due: 10/11, who: so-y-te, to: ubnd}\n"
    reports = "duty,title,period,date,published,link\n"
    reports += f"{duty},Báo cáo,2025,10/11/2025,11/11/2025,https://a.vn/1\n" if duty else ""
    newer = REPORT.format(due="20/11", to="ubnd") + other
    (answer,) = told(tmp_path, "deadline", report, newer, reports=reports)
    assert ("chưa thấy bản nào trên cổng này" in answer) == is_missed
