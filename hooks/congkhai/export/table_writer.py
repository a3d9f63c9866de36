"""A register's two files, written as its rows come, so that they are never held whole."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace

import orjson

from ..addresses import table_file
from ..site import File
from ..value import value_class
from .encode import BOM, VERSION, csv_columns, csv_row, json_bytes
from .table import DataTable, Row

PIECE = 50_000
"""Bytes that are held before they are written."""


@value_class
class WrittenRows:
    """Rows of one register as both its files hold them."""

    count: int
    json: bytes
    """One after the other, a comma between."""
    csv: bytes


def written_rows(register: DataTable, rows: Iterable[Row]) -> tuple[WrittenRows, list[bytes]]:
    """The rows as they are written, and each by itself as JSON."""
    columns = csv_columns(register.columns)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    each = []
    for row in rows:
        each.append(json_bytes(row))
        writer.writerow(csv_row(row, columns))
    return WrittenRows(len(each), b",\n".join(each), text.getvalue().encode()), each


def one_after_other(some: Iterable[WrittenRows]) -> WrittenRows:
    """Rows of one register as if they had been written at one time."""
    every = [rows for rows in some if rows.count]
    return WrittenRows(
        sum(rows.count for rows in every),
        b",\n".join(rows.json for rows in every),
        b"".join(rows.csv for rows in every),
    )


class Growing:
    def __init__(self, register: DataTable, today: dt.date) -> None:
        self._register = register
        self._count = self._size = 0
        head = b'{"version":%d,"today":"%s",%s:[' % (
            VERSION,
            today.isoformat().encode(),
            orjson.dumps(register.name),
        )
        self._json = [head]
        self._csv = [f"{BOM}{','.join(csv_columns(register.columns))}\r\n".encode()]

    @property
    def register(self) -> DataTable:
        """With the count of rows so far."""
        return replace(self._register, count=self._count)

    def add(self, rows: WrittenRows) -> None:
        if rows.count:
            self._json += (b"\n" if self._count == 0 else b",\n", rows.json)
            self._csv.append(rows.csv)
            self._count += rows.count
            self._size += len(rows.csv)

    def begun(self) -> Iterator[File]:
        """What is large enough to be written."""
        if self._size > PIECE:
            yield from self._taken()

    def rest(self) -> Iterator[File]:
        self._json.append(b"\n]}\n")
        yield from self._taken()

    def _taken(self) -> Iterator[File]:
        yield table_file(self._register.name, "json"), b"".join(self._json)
        yield table_file(self._register.name, "csv"), b"".join(self._csv)
        self._json, self._csv, self._size = [], [], 0
