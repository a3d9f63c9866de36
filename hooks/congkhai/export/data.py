"""Open data: every register as JSON and CSV, every plan as JSON and as its source."""

from __future__ import annotations

from collections.abc import Iterator

from ..edition import Edition
from ..model import Plan
from .markdown import plan_source
from .package import data_package
from .plan_tables import OF_PLANS
from .registers import register_tables
from .rows import plan_row
from .table import Table
from .written import VERSION, csv_table, json_bytes, json_table

PLANS = (
    "id", "kind", "number", "symbol", "code", "issued", "agency", "title", "name", "gist",
    "campaign", "territory", "status", "in_force", "signatory", "signatory_title", "start", "end",
    "url", "source", "original", "implements", "implemented_by", "cites", "phases", "phase",
)  # fmt: skip


def tables(edition: Edition) -> tuple[Table, ...]:
    """Every register, plans first; rows in the order of plan ids, then as written."""
    plans = [plan for _, plan in sorted(edition.portal.plans.items())]
    return (
        Table("plans", "Kế hoạch", PLANS, tuple(plan_row(edition, plan) for plan in plans)),
        *(
            Table(
                name, title, columns,
                tuple(row for plan in plans for row in rows(edition, plan)),
            )
            for name, title, columns, rows in OF_PLANS
        ),
        *register_tables(edition),
    )  # fmt: skip


def data_files(edition: Edition) -> dict[str, bytes]:
    """Path from the site's root → bytes; the same for the same sources and day."""
    registers = tables(edition)
    files: dict[str, bytes] = {}
    for table in registers:
        files[f"data/{table.name}.json"] = json_table(table, edition.today)
        files[f"data/{table.name}.csv"] = csv_table(table)
    files["data/datapackage.json"] = data_package(registers, edition.today, edition.site.url)
    for key in sorted(edition.portal.plans):
        files.update(plan_files(edition, edition.portal.plans[key]))
    return files


def plan_files(edition: Edition, plan: Plan) -> Iterator[tuple[str, bytes]]:
    """The two downloads of one plan."""
    outline = edition.outlines.get(plan.id)
    facts: dict[str, object] = {
        "version": VERSION,
        "today": edition.today.isoformat(),
        "plan": plan_row(edition, plan),
        **{name: list(rows(edition, plan)) for name, _, _, rows in OF_PLANS},
        "text": [
            {
                "section": one.anchor, "kind": one.kind, "marker": one.marker,
                "label": one.label, "text": one.text, "parent": one.parent or None,
            }
            for one in (outline.items if outline else ())
        ],
    }  # fmt: skip
    yield f"data/ke-hoach/{plan.id}.json", json_bytes(facts) + b"\n"
    yield f"data/ke-hoach/{plan.id}.md", plan_source(plan)
