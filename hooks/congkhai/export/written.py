"""Rows → bytes: JSON with one row a line, and CSV that spreadsheets open as text."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

import orjson

from .table import COLUMNS, Cell, Row, Table

VERSION = 1
# Excel takes CSV for the local 8-bit code page unless it begins with a byte-order mark.
BOM = "\ufeff"
# OWASP, CSV injection: what a spreadsheet would run; full-width forms work in East Asian ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def json_bytes(value: object) -> bytes:
    return orjson.dumps(value, default=_plain)


def json_table(table: Table, today: dt.date) -> bytes:
    """`{"version": 1, "today": …, "<name>": [rows]}`, one row a line."""
    head = b'{"version":%d,"today":"%s",%s:[' % (
        VERSION, today.isoformat().encode(), orjson.dumps(table.name),
    )  # fmt: skip
    rows = b",".join(b"\n" + json_bytes(row) for row in table.rows)
    return head + rows + b"\n]}\n"


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)


def csv_table(table: Table) -> bytes:
    """RFC 4180 in UTF-8; lists are joined with « | », objects are left to the JSON."""
    columns = [name for name in table.columns if COLUMNS[name].type != "object"]
    return csv_bytes(columns, table.rows)


def csv_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in rows)
    return (BOM + out.getvalue()).encode()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, str):
        return harmless(value)
    words = (one if not isinstance(one, Mapping) else "" for one in value)
    return harmless(" | ".join(words))


def harmless(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
