"""The open data: what it counts, what it leaves unknown, what a spreadsheet may do with it."""

from __future__ import annotations

import csv
import datetime as dt
import io

import orjson
import pytest
from congkhai.export import table_writer
from congkhai.export.data import data_files
from congkhai.export.encode import csv_row, harmless
from congkhai.export.table import COLUMNS
from congkhai.snapshot import Snapshot
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

from tests.need import ROOT
from tests.open_data import snapshot_on, told

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return snapshot_on(TODAY, ROOT / "examples/vi-du/plans")


@pytest.fixture(scope="module")
def files(snapshot):
    return told(snapshot)[0]


@pytest.fixture(scope="module")
def registers(snapshot):
    return told(snapshot)[1]


@pytest.fixture(scope="module")
def rows(files):
    return lambda name: orjson.loads(files[f"data/{name}.json"])[name]


def test_every_row_fills_every_column_of_its_register(registers, rows):
    for register in registers:
        assert set(register.columns) <= COLUMNS.keys()
        assert len(rows(register.name)) == register.count
        for row in rows(register.name):
            assert row.keys() == set(register.columns), register.name


def test_every_section_named_is_an_item_of_the_text(snapshot, registers, rows):
    for register in registers:
        for row in rows(register.name):
            if register.name != "plans" and row.get("section") and row["section"] != "noi-nhan":
                assert row["section"] in snapshot.outlines[row["plan"]].by_anchor


def test_the_same_sources_give_the_same_bytes(files):
    assert told(snapshot_on(TODAY, ROOT / "examples/vi-du/plans"))[0] == files


def test_a_register_told_in_many_pieces_is_the_same_register(files, snapshot, monkeypatch):
    monkeypatch.setattr(table_writer, "PIECE", 0)
    paths = [path for path, _ in data_files(snapshot)]
    dated = [p for p in snapshot.portal.plans.values() if p.deadlines or p.milestones]
    assert paths.count("data/deadlines.csv") == len(dated) + 1
    assert told(snapshot)[0] == files


def test_csv_holds_the_rows_of_the_json(files, registers):
    for register in registers:
        data = files[f"data/{register.name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        assert len(read) == register.count


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_a_formula(start):
    assert harmless(f"{start}1+1") == f"'{start}1+1"
    (cell,) = csv_row({"text": f"{start}cmd|' /C calc'!A0"}, ["text"])
    assert cell.startswith("'")


def test_a_number_below_zero_stays_a_number():
    assert csv_row({"value": -5}, ["value"]) == ["-5"]


def test_the_package_describes_every_table(files):
    package = orjson.loads(files["data/datapackage.json"])
    for resource in package["resources"]:
        head = files[f"data/{resource['path']}"].decode("utf-8-sig").split("\r\n")[0]
        assert head.split(",") == [field["name"] for field in resource["schema"]["fields"]]


def test_what_stands_in_a_column_of_codes_is_one_of_those_that_the_package_names(files):
    package = orjson.loads(files["data/datapackage.json"])
    named = set()
    for resource in package["resources"]:
        text = files[f"data/{resource['path']}"].decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        for field in resource["schema"]["fields"]:
            codes = field.get("constraints", {}).get("enum", ())
            named |= {(resource["name"], field["name"])} if codes else set()
            assert not codes or {row[field["name"]] for row in rows} <= {"", *codes}
        key = resource["schema"].get("primaryKey", ())
        keys = [tuple(row[name] for name in key) for row in rows]
        assert not key or len(set(keys)) == len(keys)
    assert {("plans", "status"), ("states", "state"), ("records", "type")} <= named
    assert {("deadlines", "list"), ("agencies", "level"), ("tasks", "every")} <= named


def test_the_package_says_which_table_a_code_is_looked_up_in(files):
    package = orjson.loads(files["data/datapackage.json"])
    schemas = {one["name"]: one["schema"] for one in package["resources"]}
    for fields, table in (("agency", "agencies"), ("campaign", "campaigns")):
        link = {"fields": [fields], "reference": {"resource": table, "fields": ["id"]}}
        assert link in schemas["plans"]["foreignKeys"]
    assert schemas["deadlines"]["primaryKey"] == ["plan", "list", "id"]
    assert schemas["tasks"]["primaryKey"] == ["plan", "id"]


def test_the_source_download_reads_back_as_the_same_plan(files, snapshot):
    for key, plan in snapshot.portal.plans.items():
        draft = read_draft(files[f"data/ke-hoach/{key}.md"], f"plans/{key}.md")
        again, outline, problems = check_plan(draft)
        assert [p for p in problems if p.severity == "error"] == []
        for name in (
            "deadlines",
            "obligations",
            "tasks",
            "targets",
            "relations",
            "issued",
            "scope",
        ):
            assert getattr(again, name) == getattr(plan, name)
        assert outline.body.strip() == snapshot.outlines[key].body.strip()
