"""Open data: every register as JSON and CSV, every plan as JSON and as its source.

Told a plan at a time: each row is worked out and written once, for its register and its plan.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable

import orjson

from ..addresses import DATA_PACKAGE, plan_file
from ..site import File
from ..snapshot import Snapshot
from .data_package import data_package
from .encode import VERSION, json_bytes
from .markdown import plan_source
from .plan_tables import OF_PLANS
from .registers import register_tables
from .rows import plan_row
from .table import DataTable
from .table_writer import Growing, WrittenRows, one_after_other, written_rows

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
        "effective",
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
        "imported",
        "original",
        "original_sha256",
        "implements",
        "implemented_by",
        "cites",
        "phases",
        "phase",
    ),
)


TABLES = (PLANS, *(DataTable(name, title, columns) for name, title, columns, _ in OF_PLANS))


def data_files(snapshot: Snapshot) -> Generator[File, None, tuple[DataTable, ...]]:
    """Path from the site's root and bytes, the same for the same sources and day; a path that
    comes again goes on where it ended. Returns the registers: plans first.

    Rows come in the order of plan ids, then as written.
    """
    rows: list[PlanRows] = []
    for plan_id in sorted(snapshot.portal.plans):
        files, written = plan_files(snapshot, plan_id)
        rows.append(written)
        yield from files
    registers = []
    for at, table in enumerate(TABLES):
        own = (of_plan[at] for of_plan in rows)
        registers.append((yield from plan_table_files(snapshot, table, own)))
    registers += yield from register_files(snapshot)
    yield package_file(snapshot, registers)
    return tuple(registers)


PlanRows = tuple[WrittenRows, ...]
"""What one plan puts into each of TABLES."""


def plan_files(snapshot: Snapshot, plan_id: str) -> tuple[list[File], PlanRows]:
    """The two downloads of one plan, and its rows in the registers.

    They bear no date of the build, which would change every file every day: `build.json` does.
    """
    plan, outline = snapshot.portal.plans[plan_id], snapshot.outlines.get(plan_id)
    own, one = written_rows(PLANS, [plan_row(snapshot, plan)])
    facts: dict[str, object] = {
        "version": VERSION,
        "plan": orjson.Fragment(one[0]),
    }
    written = [own]
    for table, (name, _, _, rows) in zip(TABLES[1:], OF_PLANS, strict=True):
        some, each = written_rows(table, rows(snapshot, plan))
        written.append(some)
        facts[name] = [orjson.Fragment(row) for row in each]
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
    source = plan_source(plan, outline.body.decode() if outline else "")
    data = json_bytes(facts) + b"\n"
    files: list[File] = []
    for identifier in (plan.id, *plan.former_ids):
        # Who took one under a former id finds it there still.
        files += [(plan_file(identifier, "json"), data), (plan_file(identifier, "md"), source)]
    return files, tuple(written)


def joined_rows(rows_of_plans: Iterable[PlanRows]) -> PlanRows:
    """What some plans put into each of TABLES, as if they were one."""
    every = [*rows_of_plans]
    return tuple(one_after_other(rows[at] for rows in every) for at in range(len(TABLES)))


def plan_table_files(
    snapshot: Snapshot, table: DataTable, rows: Iterable[WrittenRows]
) -> Generator[File, None, DataTable]:
    """One of TABLES; the rows come in the order of plan ids. Returns it with their count."""
    growing = Growing(table, snapshot.today)
    for some in rows:
        growing.add(some)
        yield from growing.begun()
    yield from growing.rest()
    return growing.register


def register_files(snapshot: Snapshot) -> Generator[File, None, list[DataTable]]:
    """The tables that are not of plans."""
    registers = []
    for register, rows in register_tables(snapshot):
        growing = Growing(register, snapshot.today)
        growing.add(written_rows(register, rows)[0])
        yield from growing.rest()
        registers.append(growing.register)
    return registers


def package_file(snapshot: Snapshot, registers: Iterable[DataTable]) -> File:
    return DATA_PACKAGE, data_package(registers, snapshot.today, snapshot.site)
