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
from .encode import BOM, VERSION, csv_columns, csv_row, json_bytes
from .table import DataTable, Row

PIECE = 50_000
"""Characters of CSV that are held before they are written."""


class Growing:
    def __init__(self, register: DataTable, today: dt.date) -> None:
        self._register = register
        self._columns = csv_columns(register.columns)
        self._count = 0
        head = b'{"version":%d,"today":"%s",%s:[' % (
            VERSION,
            today.isoformat().encode(),
            orjson.dumps(register.name),
        )
        self._json = [head]
        self._csv = io.StringIO()
        self._csv.write(BOM)
        self._writer = csv.writer(self._csv, lineterminator="\r\n")
        self._writer.writerow(self._columns)

    @property
    def register(self) -> DataTable:
        """With the count of rows so far."""
        return replace(self._register, count=self._count)

    def add(self, rows: Iterable[Row]) -> list[bytes]:
        """The rows as JSON."""
        written = []
        for row in rows:
            written.append(json_bytes(row))
            # Joined, that is copied: what orjson gives keeps ten times the room of a short row.
            self._json.append((b"\n" if self._count == 0 else b",\n") + written[-1])
            self._count += 1
            self._writer.writerow(csv_row(row, self._columns))
        return written

    def begun(self) -> Iterator[File]:
        """What is large enough to be written."""
        if self._csv.tell() > PIECE:
            yield from self._taken()

    def rest(self) -> Iterator[File]:
        self._json.append(b"\n]}\n")
        yield from self._taken()

    def _taken(self) -> Iterator[File]:
        yield table_file(self._register.name, "json"), b"".join(self._json)
        yield table_file(self._register.name, "csv"), self._csv.getvalue().encode()
        self._json.clear()
        self._csv.seek(0)
        self._csv.truncate()
