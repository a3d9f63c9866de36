"""The open data of the six documents: what it counts, and what it leaves unknown."""

from __future__ import annotations

import datetime as dt

import orjson
import pytest
from congkhai.dates.partial import PartialDate
from congkhai.snapshot import Snapshot

from tests.content.six import BQL, DRAFT, GDDT, KHCN, LETTER, NGAN_SON
from tests.need import ROOT
from tests.open_data import snapshot_on, told

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return snapshot_on(TODAY, ROOT / "plans")


@pytest.fixture(scope="module")
def files(snapshot):
    return told(snapshot)[0]


@pytest.fixture(scope="module")
def rows(files):
    return lambda name: orjson.loads(files[f"data/{name}.json"])[name]


def count(rows, name, plan, **wanted):
    return sum(
        row["plan"] == plan and all(row[key] == value for key, value in wanted.items())
        for row in rows(name)
    )


@pytest.mark.parametrize(
    ("register", "plan", "number"),
    [
        ("criteria", GDDT, 18),
        ("criteria", NGAN_SON, 23),
        ("criteria", BQL, 4),
        ("criteria", DRAFT, 26),
        ("criteria", KHCN, 12),
        ("recipients", GDDT, 11),
        ("recipients", NGAN_SON, 9),
        ("recipients", BQL, 6),
        ("recipients", LETTER, 5),
        ("recipients", DRAFT, 13),
        ("recipients", KHCN, 7),
    ],
)
def test_a_register_holds_as_many_rows_as_the_document_states(rows, register, plan, number):
    assert count(rows, register, plan) == number


@pytest.mark.parametrize(
    ("plan", "numbers", "directions"), [(GDDT, 4, 2), (NGAN_SON, 1, 2), (KHCN, 1, 1), (BQL, 0, 0)]
)
def test_targets_with_a_number_stand_apart_from_directions(rows, plan, numbers, directions):
    assert count(rows, "targets", plan, quantified=True) == numbers
    assert count(rows, "targets", plan, quantified=False) == directions


def test_norms_are_to_be_disclosed_by_four_plans_and_not_by_the_draft(rows):
    plans = {
        row["plan"]
        for row in rows("obligations")
        if any("định mức" in heading for heading in row["headings"])
    }
    assert plans == {GDDT, NGAN_SON, BQL, KHCN}


@pytest.mark.parametrize(("plan", "number"), [(GDDT, 6), (NGAN_SON, 6), (KHCN, 6), (BQL, 2)])
def test_budget_and_property_are_to_be_disclosed_under_as_many_headings(rows, plan, number):
    headings = [
        row["headings"]
        for row in rows("obligations")
        if row["plan"] == plan and any("ngân sách" in heading for heading in row["headings"])
    ]
    assert [len(one) for one in headings] == [number]


def test_contributions_are_to_be_disclosed_by_one_plan_only(rows):
    plans = {
        row["plan"]
        for row in rows("obligations")
        if row["category"] == "disclose" and "đóng góp" in row["what"].lower()
    }
    assert plans == {NGAN_SON}


def test_the_draft_judges_nine_audiences(rows):
    assert len({r["audience"] for r in rows("criteria") if r["plan"] == DRAFT}) == 9


def test_two_steering_bodies_are_to_be_set_up_by_the_draft_only(rows):
    bodies = [row for row in rows("tasks") if "ban chỉ đạo" in row["what"].lower()]
    assert [row["plan"] for row in bodies] == [DRAFT, DRAFT]
    assert not any(row["binding"] for row in bodies)


@pytest.mark.parametrize(
    ("plan", "next_", "good", "binding"),
    [
        (BQL, "2026-12-14", "2026-12-14", True),
        (GDDT, "2026-12-10", "2026-12-10", True),
        (DRAFT, "2026-12-04", "2026-12-04", False),
        (NGAN_SON, None, None, False),
    ],
)
def test_the_next_yearly_report_has_its_last_good_day(rows, plan, next_, good, binding):
    (row,) = (r for r in rows("deadlines") if r["plan"] == plan and r["id"] == "bao-cao-nam")
    assert (row["next"], row["last_good_day"], row["binding"]) == (next_, good, binding)


def test_a_date_without_a_day_stays_without(rows):
    issued = {row["id"]: row["issued"] for row in rows("plans")}
    assert issued[GDDT] == "2023-02"
    due = {(row["plan"], row["id"]): row["due"] for row in rows("deadlines")}
    assert due[GDDT, "ban-hanh-quy-1-2023"] == "2023-Q1"
    assert due[BQL, "so-ket-2025"] == "2025"


@pytest.mark.parametrize(("day", "state"), [(18, "open"), (19, "closed")])
def test_a_consultation_is_open_through_its_closing_day(day, state):
    files, _ = told(snapshot_on(dt.date(2023, 12, day), ROOT / "plans"))
    rows = orjson.loads(files["data/consultations.json"])["consultations"]
    assert {row["state"] for row in rows} == {state}


def test_no_private_number_is_in_any_file(files):
    assert not any(b"0934273898" in data for data in files.values())


def test_a_misprinted_date_is_text_and_never_a_date(files):
    assert not any(
        str(PartialDate(2033)).encode() in files[f"data/{name}.json"]
        for name in ("plans", "deadlines", "phases")
    )
