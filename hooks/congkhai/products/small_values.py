"""Values by name, many in a row: read together, and written together where one is another."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterable
from typing import Any
from zlib import crc32

from .digest import digest_of_bytes

TABLES = """
CREATE TABLE small (kind TEXT, number INTEGER, digest BLOB, data BLOB, PRIMARY KEY (kind, number));
"""
COUNT = 256
"""Rows of each kind: an edit writes few values anew, and there are not many to read."""
_Row = dict[str, tuple[bytes, Any]]


class SmallValues:
    """Each value is of a kind, has a name and was made of a source: of another it is not known."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._data: dict[str, dict[int, bytes]] = {}
        """As they lie in the store; each is unpacked when something of it is asked for."""
        self._rows: dict[tuple[str, int], _Row] = {}
        self._changed: set[tuple[str, int]] = set()

    def get(self, kind: str, name: str, source: bytes) -> Any:
        held = self._row(kind, _number(name)).get(name)
        return held[1] if held and held[0] == source else None

    def put(self, kind: str, name: str, source: bytes, value: object) -> None:
        number = _number(name)
        self._row(kind, number)[name] = source, value
        self._changed.add((kind, number))

    def keep_only(self, kind: str, names: Iterable[str]) -> None:
        """Of the rows of which something was asked, and of those that hold none of these."""
        wanted: dict[int, set[str]] = {}
        for name in names:
            wanted.setdefault(_number(name), set()).add(name)
        for number in [*self._lying(kind)]:
            if (kind, number) in self._rows or number not in wanted:
                row = self._row(kind, number)
                if gone := row.keys() - wanted.get(number, set()):
                    for name in gone:
                        del row[name]
                    self._changed.add((kind, number))

    def write(self) -> None:
        """What was put and taken away, into the database."""
        for kind, number in sorted(self._changed):
            if row := self._rows[kind, number]:
                data = pickle.dumps(row, 5)
                values = kind, number, digest_of_bytes(data), data
                put = "INSERT OR REPLACE INTO small VALUES (?, ?, ?, ?)"
                self._database.execute(put, values)
            else:
                where = "kind = ? AND number = ?"
                self._database.execute(f"DELETE FROM small WHERE {where}", (kind, number))
        self._changed.clear()

    def _lying(self, kind: str) -> dict[int, bytes]:
        if kind not in self._data:
            wanted = "SELECT number, digest, data FROM small WHERE kind = ?"
            self._data[kind] = {
                number: data
                for number, digest, data in self._database.execute(wanted, (kind,))
                if digest == digest_of_bytes(data)
            }
        return self._data[kind]

    def _row(self, kind: str, number: int) -> _Row:
        if (kind, number) not in self._rows:
            data = self._lying(kind).setdefault(number, b"")
            self._rows[kind, number] = pickle.loads(data) if data else {}
            self._data[kind][number] = b""
        return self._rows[kind, number]


def _number(name: str) -> int:
    """By the name alone: no value moves when others come or go."""
    return crc32(name.encode("utf-8", "surrogateescape")) % COUNT
