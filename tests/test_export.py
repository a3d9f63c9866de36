"""The open data: what it counts, what it leaves unknown, what a spreadsheet may do with it."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal

import orjson
import pytest
from congkhai.export import table_writer
from congkhai.export.data import data_files
from congkhai.export.encode import csv_row, harmless
from congkhai.export.record_rows import record_rows, state_rows
from congkhai.export.rows import consultation_rows, target_rows
from congkhai.export.table import COLUMNS
from congkhai.knowledge import load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.consultations import consultation_table
from congkhai.snapshot import Site, Snapshot
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

from tests.need import ROOT
from tests.open_data import snapshot_on, told
from tests.small import FACTS, know_of, source

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


DRAFT = FACTS.replace("ke-hoach-a", "du-thao").replace("number: 12\n", "status: draft\n")
ASKS = "consultation: {closes: 20/03/2024, whom: [so-y-te]%s}\n"
LETTER = (
    FACTS.split("campaign:")[0]
    .replace("ke-hoach-a", "xin-y-kien")
    .replace("kind: kế hoạch", "kind: công văn")
    .replace("number: 12", "number: 40")
)
OPINIONS = "{date: 10/04/2024, gist: Sửa 3 điểm, received: 42, accepted: 17, became: ke-hoach-a}\n"


@pytest.mark.parametrize("where", ["du-thao", "xin-y-kien"])
def test_a_consultation_is_one_row_with_what_became_of_it(tmp_path, where):
    files = {
        "ke-hoach-a.md": source(),
        "du-thao.md": source(DRAFT + ASKS % ""),
        "xin-y-kien.md": source(LETTER + ASKS % ", on: du-thao"),
        f"{where}/consultation.yml": OPINIONS,
    }
    made = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    told_rows = [
        row for plan in made.portal.plans.values() for row in consultation_rows(made, plan)
    ]
    (row,) = told_rows
    assert (row["plan"], row["on"], row["closes"]) == ("xin-y-kien", "du-thao", "2024-03-20")
    assert (row["date"], row["received"], row["accepted"], row["became"]) == (
        "2024-04-10",
        Decimal(42),
        Decimal(17),
        "ke-hoach-a",
    )
    (record,) = record_rows(made, made.portal.plans[where])
    assert (record["received"], record["accepted"], record["value"]) == (42, 17, None)


@pytest.mark.parametrize("longer", ["gia-han", "them-ngay"])
def test_of_two_letters_about_a_draft_the_later_day_is_told_everywhere(tmp_path, longer):
    more = LETTER.replace("xin-y-kien", longer).replace("number: 40", "number: 41")
    files = {
        "du-thao.md": source(DRAFT),
        "xin-y-kien.md": source(LETTER + ASKS % ", on: du-thao"),
        f"{longer}.md": source(more + (ASKS % ", on: du-thao").replace("20/03", "20/05")),
        "xin-y-kien/consultation.yml": "{date: 30/04/2024, gist: Sửa, link: bang.pdf}\n",
        "xin-y-kien/bang.pdf": b"%PDF-1.4",
    }
    made = snapshot_of(know_of(tmp_path, files), dt.date(2024, 5, 1), Site())
    (row,) = (row for plan in made.portal.plans.values() for row in consultation_rows(made, plan))
    (shown,) = consultation_table(made)
    assert (row["plan"], row["closes"], row["state"]) == (longer, "2024-05-20", "open")
    assert (str(shown.asked.closes), shown.line.keys.state) == ("2024-05-20", "soon")
    # Both lead to the file where it lies.
    assert row["link"] == shown.link
    assert "xin-y-kien/bang.pdf" in shown.link


def test_a_plan_that_asks_about_itself_by_its_id_is_one_row(tmp_path):
    made = snapshot_of(
        know_of(tmp_path, {"du-thao.md": source(DRAFT + ASKS % ", on: du-thao")}), TODAY, Site()
    )
    rows = [row for plan in made.portal.plans.values() for row in consultation_rows(made, plan)]
    assert (len(rows), len([*consultation_table(made)])) == (1, 1)


@pytest.mark.parametrize(
    ("aim", "value", "reached"),
    [
        ("value: 90, unit: km, bound: ít nhất", 86, False),
        ("value: 90, unit: km, bound: ít nhất", 90, True),
        ("value: 3, unit: km, bound: dưới", 3, False),
        ("direction: tăng, unit: km", 86, None),
    ],
)
def test_a_row_of_a_target_says_whether_it_was_reached(tmp_path, aim, value, reached):
    facts = f"targets:\n  - {{id: duong, what: Đường sỏi, due: 2025, {aim}}}\n"
    results = f"target,date,value,unit,link\nduong,2025,{value},km,https://a.example/\n"
    files = {"ke-hoach-a.md": source(FACTS + facts), "ke-hoach-a/results.csv": results}
    made = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (row,) = target_rows(made, made.portal.plans["ke-hoach-a"])
    assert (row["result"], row["result_when"], row["reached"]) == (value, "2025", reached)


def test_figures_of_a_report_are_in_the_records(tmp_path):
    facts = "deadlines:\n  - {id: nam, what: Báo cáo năm, every: year, due: 10/12, who: so-y-te}\n"
    record = (
        "duty: nam\ntitle: Báo cáo năm\nperiod: 2025\ndate: 09/12/2025\nlink: https://a.example/\n"
        "figures:\n  - {name: Kênh đã vét, value: '11,5', unit: km}\n"
    )
    files = {"ke-hoach-a.md": source(FACTS + facts), "ke-hoach-a/reports/1.yml": record}
    made = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    (row,) = record_rows(made, made.portal.plans["ke-hoach-a"])
    assert row["figures"] == ["Kênh đã vét: 11.5 km"]


def test_a_relation_says_from_when_it_holds(rows):
    amending = {row["plan"]: row["effective"] for row in rows("relations") if row["effective"]}
    assert amending["vi-du-ubnd-duong-lang-2025-sua-doi"] == "2025-07-01"


def test_only_what_can_be_late_is_so_many_days_late():
    made = snapshot_of(load_portal(ROOT / "examples/vi-du/plans"), TODAY, Site())
    every = [row for plan in made.portal.plans.values() for row in state_rows(made, plan)]
    told_late = [row for row in every if row["days_late"] is not None]
    assert {row["state"] for row in told_late} == {"on_time", "late"}
    assert all(row["last_good_day"] for row in told_late)
    assert any(row["state"] == "published" for row in every)
