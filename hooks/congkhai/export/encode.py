"""Rows → bytes: JSON, and the cells of a CSV that spreadsheets open as text (RFC 4180, UTF-8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import orjson

from .table import COLUMNS, Cell, Row

VERSION = 1
# Excel takes CSV for the local 8-bit code page unless it begins with a byte-order mark.
BOM = "\ufeff"
# OWASP, CSV injection: what a spreadsheet would run; full-width forms work in East Asian ones.
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def json_bytes(value: object) -> bytes:
    return orjson.dumps(value, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)


def csv_columns(names: Iterable[str]) -> tuple[str, ...]:
    """Lists are joined with « | », objects are left to the JSON."""
    return tuple(name for name in names if COLUMNS[name].type != "object")


def csv_row(row: Row, columns: Iterable[str]) -> list[str | None]:
    """None is an empty cell."""
    return [
        # Most cells are empty or plain words, and a portal has millions.
        value
        if (value := row[name]) is None or (type(value) is str and value[:1] not in _FORMULA)
        else _cell(value)
        for name in columns
    ]


def _cell(value: Cell) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, str):
        return harmless(value)
    words = (part if not isinstance(part, Mapping) else "" for part in value)
    return harmless(" | ".join(words))


def harmless(text: str) -> str:
    """The text behind an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text[:1] in _FORMULA else text
