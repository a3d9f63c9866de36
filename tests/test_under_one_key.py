"""A later document may write a duty under another key than the plan does: it is one duty."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_set_anew import said

OLD = {
    "tasks": "id: rao, what: Rào vườn thuốc, lead: so-y-te",
    "deadlines": "id: rao, what: Nộp sổ vườn, category: report, who: so-y-te, to: ubnd",
    "obligations": "id: rao, what: Đăng giá hạt, category: disclose, who: so-y-te",
    "milestones": "id: rao, name: Sơ kết vườn thuốc, category: review, who: so-y-te",
}
NEW = {
    "tasks": "id: rao, what: WHAT",
    "deadlines": "id: rao, what: WHAT",
    "obligations": "id: rao, what: WHAT, category: other",
    "milestones": "id: rao, name: WHAT",
}
DAY = ", due: %s, comparator: no_later_than"


def plans_of(folder, key, newer, due="15/10/2026", anew="31/10/2026", text="", what="Rào lại vườn"):
    facts = FACTS[: FACTS.index("phases:")]
    later = facts[: facts.index("period:")].replace("ke-hoach-a", "sua").replace("12\n", "40\n")
    later = later.replace("10/02/2024", "05/10/2026").replace("Phát động", "Điều chỉnh")
    later += f"relations:\n  - {{type: amends, to: ke-hoach-a}}\n{text}"
    old = f"{key}:\n  - {{{OLD[key]}{DAY % due}}}\n"
    new = f"{newer}:\n  - {{{NEW[newer].replace('WHAT', what)}{DAY % anew}}}\n"
    return know_of(folder, {"a.md": source(facts + old), "b.md": source(later + new)})


def pages(known, today):
    made = generate(known, dt.date.fromisoformat(today), Site("https://x.vn/"))
    return {page.url: said(page.content) for page in made if isinstance(page, Page)}


PAIRS = [(key, newer) for key in OLD for newer in NEW if key != newer]


@pytest.mark.parametrize(("key", "newer"), PAIRS)
def test_it_stands_in_the_list_of_the_plan(tmp_path, key, newer):
    known = plans_of(tmp_path, key, newer)
    changed = known.portal.plans["sua"]
    held = {name: [one.id for one in getattr(changed, name)] for name in OLD}
    assert held == {name: ["rao"] if name == key else [] for name in OLD}
    (before,), (after,) = getattr(known.portal.plans["ke-hoach-a"], key), getattr(changed, key)
    assert type(after) is type(before)
    assert getattr(after, "category", None) == getattr(before, "category", None)
    doers = "lead" if key == "tasks" else "who"
    assert getattr(after, doers) == getattr(before, doers)
    assert getattr(after, "to", ()) == getattr(before, "to", ())
    assert after.due[0].last == dt.date(2026, 10, 31)
    codes = {one.code for one in known.problems if one.severity != "info" and one.code != "K309"}
    assert codes == set()


@pytest.mark.parametrize("key", list(OLD))
def test_pages_say_the_day_of_now(tmp_path, key):
    newer = "deadlines" if key != "deadlines" else "tasks"
    known = plans_of(tmp_path, key, newer)
    page = pages(known, "2026-10-20")["ke-hoach/ke-hoach-a/"]
    assert "31/10/2026" in page.partition("Hạn kế tiếp")[2][:40]
    told = "Từ 05/10/2026 là chậm nhất trong ngày 31/10/2026" in page
    assert told is (key in {"tasks", "deadlines"}), "those that have a row for their words"
    assert "đã sửa ngày" in page
    assert "Đã qua hạn, chưa thấy" not in page


def test_the_report_stays_in_the_register_of_reports(tmp_path):
    known = plans_of(tmp_path, "deadlines", "tasks")
    register = pages(known, "2026-10-20")["cong-khai/bao-cao/"]
    assert "31/10/2026" in register


@pytest.mark.parametrize(
    ("key", "newer", "more"),
    [
        # What a program wrote of other words has the id by chance.
        ("tasks", "deadlines", {"text": "text: imported\n", "what": "Tổng kết phong trào"}),
        # No day is moved.
        ("deadlines", "tasks", {"anew": "''"}),
    ],
)
def test_what_is_another_thing_stays_where_it_is(tmp_path, key, newer, more):
    changed = plans_of(tmp_path, key, newer, **more).portal.plans["sua"]
    assert [len(getattr(changed, name)) for name in (key, newer)] == [0, 1]


def test_what_returns_is_no_milestone(tmp_path):
    later = "every: month, due: ngày 5"
    known = plans_of(tmp_path, "milestones", "deadlines")
    text = (tmp_path / "plans/b.md").read_text().replace("due: 31/10/2026", later)
    changed = know_of(tmp_path, {"b.md": text}).portal.plans["sua"]
    assert known.portal.plans["sua"].milestones
    assert [len(changed.milestones), len(changed.deadlines)] == [0, 1]


def test_a_target_is_no_duty(tmp_path):
    known = plans_of(tmp_path, "tasks", "deadlines")
    text = (tmp_path / "plans/a.md").read_text()
    text = re.sub(r"tasks:\n.*\n", "targets:\n  - {id: rao, what: Hộ có vườn, value: 9}\n", text)
    changed = know_of(tmp_path, {"a.md": text}).portal.plans["sua"]
    assert len(changed.deadlines) == 1
    assert known.portal.plans["sua"].tasks


@pytest.mark.parametrize(
    ("kind", "is_told"), [("amends", False), ("corrects", False), ("implements", True)]
)
def test_who_is_left_out_is_asked_for_where_no_document_before_says_it(tmp_path, kind, is_told):
    facts = f"{FACTS}relations:\n  - {{type: {kind}, to: kh-9}}\n"
    facts += "tasks:\n  - {id: rao, what: Rào vườn thuốc, due: 31/10/2026}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert any(one.code == "K312" for one in known.problems) is is_told
