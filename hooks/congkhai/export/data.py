"""Open data: every register as JSON and CSV, every plan as JSON and as its source.

Told a plan at a time: each row is worked out and written once, for its register and its plan.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

import orjson

from ..addresses import DATA_PACKAGE, plan_file
from ..model import Plan
from ..site import File
from ..snapshot import Snapshot
from .data_package import data_package
from .encode import VERSION, json_bytes
from .markdown import plan_source
from .plan_tables import OF_PLANS
from .registers import register_tables
from .rows import plan_row
from .table import DataTable
from .table_writer import Growing

PLANS = DataTable(
    "plans",
    "Kế hoạch",
    (
        "id",
        "kind",
        "number",
        "symbol",
        "code",
        "issued",
        "agency",
        "title",
        "name",
        "gist",
        "campaign",
        "territory",
        "status",
        "in_force",
        "force",
        "ends",
        "signatory",
        "signatory_title",
        "start",
        "end",
        "url",
        "source",
        "original",
        "implements",
        "implemented_by",
        "cites",
        "phases",
        "phase",
    ),
)


def data_files(snapshot: Snapshot) -> Generator[File, None, tuple[DataTable, ...]]:
    """Path from the site's root and bytes, the same for the same sources and day; a path that
    comes again goes on where it ended. Returns the registers: plans first.

    Rows come in the order of plan ids, then as written.
    """
    of_plans = [Growing(PLANS, snapshot.today)]
    of_plans += [
        Growing(DataTable(name, title, columns), snapshot.today)
        for name, title, columns, _ in OF_PLANS
    ]
    for _, plan in sorted(snapshot.portal.plans.items()):
        yield from _plan_files(snapshot, plan, of_plans)
    shared = []
    for register, rows in register_tables(snapshot):
        shared.append(Growing(register, snapshot.today))
        shared[-1].add(rows)
    for table in (*of_plans, *shared):
        yield from table.rest()
    registers = tuple(table.register for table in (*of_plans, *shared))
    yield DATA_PACKAGE, data_package(registers, snapshot.today, snapshot.site)
    return registers


def _plan_files(snapshot: Snapshot, plan: Plan, registers: list[Growing]) -> Iterator[File]:
    """The two downloads of one plan, and the registers that it has filled."""
    outline = snapshot.outlines.get(plan.id)
    of_plans, *of_facts = registers
    facts: dict[str, object] = {
        "version": VERSION,
        "today": snapshot.today.isoformat(),
        "plan": orjson.Fragment(of_plans.add([plan_row(snapshot, plan)])[0]),
    }
    for register, (name, _, _, rows) in zip(of_facts, OF_PLANS, strict=True):
        facts[name] = [orjson.Fragment(row) for row in register.add(rows(snapshot, plan))]
    facts["text"] = [
        {
            "section": item.anchor,
            "kind": item.kind,
            "marker": item.marker,
            "label": item.label,
            "text": item.text,
            "parent": item.parent or None,
        }
        for item in (outline.items if outline else ())
    ]
    yield plan_file(plan.id, "json"), json_bytes(facts) + b"\n"
    yield plan_file(plan.id, "md"), plan_source(plan, outline.body.decode() if outline else "")
    for register in registers:
        yield from register.begun()
