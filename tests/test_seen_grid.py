"""The picture of what fell due and was seen: whose its rows are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congkhai.export.record_rows import state_rows
from congkhai.pipeline import snapshot_of
from congkhai.render.registers.seen_grid import MOST_PLANS, SeenGrid, seen_grid
from congkhai.render.registers.tracked_rows import shares_by_year
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
YEARLY = """\
deadlines:
  - {id: bao-cao, what: Báo cáo năm, category: report, who: so-y-te, to: ubnd, every: year,
     due: 15/12, comparator: before, section: i}
"""


def grid(folder: Path, campaigns: list[str]) -> SeenGrid:
    files: dict[str, str | bytes] = {}
    for n, campaign in enumerate(campaigns):
        facts = FACTS.replace("ke-hoach-a", f"ke-hoach-{n}").replace(
            "number: 12", f"number: {n + 1}"
        )
        facts = facts.replace("campaign: song-khoe\n", campaign)
        facts = facts.replace("agency: so-y-te", f"agency: {('so-y-te', 'ubnd')[n % 2]}")
        files[f"ke-hoach-{n}.md"] = source(facts + YEARLY)
    snapshot = snapshot_of(know_of(folder, files), TODAY, Site())
    found = seen_grid(snapshot, snapshot.ledger.all())
    assert found
    return found


def test_rows_are_plans_where_they_are_few(tmp_path):
    made = grid(tmp_path, ["campaign: song-khoe\n"] * 3)
    assert (made.first, len(made.rows)) == ("Kế hoạch", 3)


def test_of_many_plans_of_several_campaigns_rows_are_campaigns(tmp_path):
    made = grid(tmp_path, ["campaign: song-khoe\n", ""] * (MOST_PLANS // 2 + 1))
    assert made.first == "Phong trào"
    assert len(made.rows) == 2


def test_of_many_plans_of_one_campaign_rows_are_agencies(tmp_path):
    """A page never shows one row that leads to the page itself."""
    made = grid(tmp_path, ["campaign: song-khoe\n"] * (MOST_PLANS + 1))
    assert made.first == "Cơ quan"
    assert [row.url for row in made.rows] == ["co-quan/so-y-te/", "co-quan/ubnd/"]
    assert sum(cell.due for row in made.rows for cell in row.cells) == 2 * (MOST_PLANS + 1)


def test_what_fell_due_before_the_latest_years_is_counted_apart(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + YEARLY)})
    snapshot = snapshot_of(known, dt.date(2031, 3, 1), Site())
    some = [*snapshot.ledger.all()]
    made = seen_grid(snapshot, some)
    assert made
    assert made.years == (2025, 2026, 2027, 2028, 2029, 2030)
    assert made.before == 1
    in_table = sum(cell.due for row in made.rows for cell in row.cells)
    assert in_table + made.before == sum(one.is_due for one in some)


def test_a_report_of_the_year_before_is_counted_with_that_year(tmp_path):
    facts = FACTS + YEARLY.replace("15/12", "30/01 năm sau")
    snapshot = snapshot_of(know_of(tmp_path, {"ke-hoach-a.md": source(facts)}), TODAY, Site())
    made = seen_grid(snapshot, snapshot.ledger.all())
    assert made
    assert made.years == (2024, 2025)
    (plan,) = snapshot.portal.plans.values()
    rows = [row for row in state_rows(snapshot, plan) if row["is_due"]]
    assert [row["period"] for row in rows] == ["2024", "2025"]
    chart = shares_by_year(snapshot.ledger.all())
    assert chart
    assert [column.year for column in chart.columns] == [2024, 2025]
