"""What somebody is judged by, for an award, is told as that and never as an order."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from congkhai.export import data_files
from congkhai.model import Criteria, Criterion, is_criterion
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.past_due import past_due
from congkhai.render.registers.targets import target_table
from congkhai.render.registers.tasks import task_table
from congkhai.render.registers.tracked_rows import state_words
from congkhai.schedule import Seen, published_share, running_periods, share, undated_share
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
BODY = """\
Mở đầu.

## I. Tiêu chí thi đua

- Ban hành chương trình tiết kiệm hằng năm; công khai định mức; đạt 90% trong năm 2025.

## II. Tổ chức thực hiện

Các xã ban hành chương trình, công khai thu chi và đạt 90% trong năm 2025.
"""
CRITERIA = """
criteria:
  - audience: Tập thể
    section: i
    items:
      - {text: Tiết kiệm, section: i-b1}
"""


def asked_for(section: str) -> str:
    return f"""
obligations:
  - {{id: chuong-trinh, what: Chương trình, category: programme, every: year, section: {section}}}
  - {{id: cong-khai, what: Công khai, category: disclose, section: {section}}}
  - {{id: cong-khai-nam, what: Khai năm, category: disclose, due: 2025, section: {section}}}
targets:
  - {{id: dat, what: Giải ngân, value: 90, unit: "%", due: 2025, section: {section}}}
tasks:
  - {{id: lam, what: Làm đường, lead: so-y-te, due: 31/12/2025, section: {section}}}
"""


@pytest.fixture
def at(tmp_path):
    def of(section: str, *records: str, plan: str = FACTS):
        files = {f"ke-hoach-a/reports/{n}.yml": text for n, text in enumerate(records)}
        text = source(plan + CRITERIA + asked_for(section), BODY)
        known = know_of(tmp_path, {"ke-hoach-a.md": text, **files})
        assert [one for one in known.problems if one.severity == "error"] == []
        return snapshot_of(known, TODAY, Site())

    return of


def test_a_criterion_is_looked_for_and_nobody_is_late_with_it(at):
    known = at("i-b1")
    promises = known.ledger.of("ke-hoach-a")
    assert {one.state for one in promises} == {Seen.CRITERION, Seen.NOT_YET}
    assert not any(one.is_due for one in promises)
    years = [str(one.period) for one in promises if one.duty.id == "chuong-trinh"]
    assert years == ["2025", "2026"]
    assert all("không buộc" in state_words(one) for one in promises)
    assert share(promises).due == published_share(promises).due == undated_share(promises).due == 0
    assert running_periods(promises) == {}
    assert past_due(known, "ke-hoach-a") == (0, 0)


def test_an_order_beside_it_is_counted_as_ever(at):
    known = at("ii-p1")
    promises = known.ledger.of("ke-hoach-a")
    assert not any(one.state is Seen.CRITERION for one in promises)
    assert sum(one.is_due for one in promises) == 2
    assert published_share(promises).due == 2
    assert past_due(known, "ke-hoach-a") == (1, 1)


def test_a_draft_binds_nobody_before_anything_else(at):
    known = at("i-b1", plan=FACTS + "status: draft\n")
    assert {one.state for one in known.ledger.of("ke-hoach-a")} == {Seen.NOT_BINDING}


def test_what_was_made_all_the_same_is_shown_and_never_late(at):
    record = (
        "duty: cong-khai-nam\ntitle: Bảng thu chi\npublished: 05/03/2026\n"
        "link: https://vi-du.example/1.pdf\n"
    )
    promises = at("i-b1", record).ledger.of("ke-hoach-a")
    (seen,) = (one for one in promises if one.duty.id == "cong-khai-nam")
    assert (seen.state, seen.days_late) == (Seen.PUBLISHED, 0)


def test_registers_name_it_a_criterion_and_blame_nobody(at):
    known = at("i-b1")
    plan = known.portal.plans["ke-hoach-a"]
    (target,) = target_table(known, plan)
    assert (target.is_criterion, target.mark) == (True, "free")
    (task,) = task_table(known, plan)
    assert (task.mark, task.state) == ("free", "Tiêu chí thi đua, không buộc")


def test_open_data_tells_criteria_from_orders(at):
    for section, is_one in (("i-b1", "true"), ("ii-p1", "false")):
        files = dict(data_files(at(section)))
        for name in ("states", "obligations", "targets", "tasks"):
            table = files[f"data/{name}.csv"].decode("utf-8-sig")
            rows = [*csv.DictReader(io.StringIO(table))]
            assert rows
            assert {row["is_criterion"] for row in rows} == {is_one}
            if is_one == "true":
                assert {row.get("must_be_public", "false") for row in rows} == {"false"}
                assert {row.get("overdue", "false") for row in rows} == {"false"}


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("iii-1-b1", True),
        ("iii-1-b1-p2", True),
        ("iii-2", True),
        ("iii-2-a", True),
        # Not below it, though the letters begin alike; a heading of criteria orders what it orders.
        ("iii-1-b12", False),
        ("iii-1", False),
        ("iii-1-p1", False),
        ("iii", False),
        (None, False),
    ],
)
def test_an_item_is_a_criterion_where_one_is_named_or_it_stands_below(section, expected):
    criteria = (
        Criteria("Tập thể", (Criterion("Tiết kiệm", section="iii-1-b1"),), section="iii-1"),
        Criteria("Cá nhân", (Criterion("Gương mẫu"),), section="iii-2"),
    )
    assert is_criterion(criteria, section) is expected
