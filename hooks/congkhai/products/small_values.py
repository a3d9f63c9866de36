"""Values by name, many in a row: read together, and written together where one is another."""

from __future__ import annotations

import pickle
import sqlite3
import threading
from collections.abc import Iterable
from typing import Any
from zlib import crc32

from .digest import seal_of

TABLES = """
CREATE TABLE small (kind TEXT, number INTEGER, seal INTEGER, data BLOB, PRIMARY KEY (kind, number));
"""
COUNT = 256
"""Rows of each kind: an edit writes few values anew, and there are not many to read."""
_Row = dict[str, tuple[bytes, Any]]


class SmallValues:
    """Each value is of a kind, has a name and was made of a source: of another it is not known.

    A preview asks for what sources became while it makes pages: one at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = threading.RLock()
        self._rows: dict[tuple[str, int], _Row] = {}
        """As far as somebody has asked of them."""
        self._are_all_read: set[str] = set()
        self._is_new = not database.execute("SELECT 1 FROM small LIMIT 1").fetchone()
        """There is nothing to read."""
        self._changed: set[tuple[str, int]] = set()

    def get(self, kind: str, name: str, source: bytes = b"") -> Any:
        with self._lock:
            held = self._row(kind, _number(name)).get(name)
        return held[1] if held and held[0] == source else None

    def all(self, kind: str) -> dict[str, Any]:
        """By name, of whatever source."""
        found: dict[str, Any] = {}
        with self._lock:
            for number in self._numbers(kind):
                found.update((name, held[1]) for name, held in self._rows[kind, number].items())
        return found

    def put(self, kind: str, name: str, source: bytes, value: object) -> None:
        number = _number(name)
        with self._lock:
            self._row(kind, number)[name] = source, value
            self._changed.add((kind, number))

    def drop(self, kind: str, names: Iterable[str]) -> None:
        with self._lock:
            for name in names:
                number = _number(name)
                if self._row(kind, number).pop(name, None):
                    self._changed.add((kind, number))

    def keep_only(self, kind: str, names: Iterable[str]) -> list[str]:
        """Returns which others there were."""
        wanted = frozenset(names)
        dropped: list[str] = []
        with self._lock:
            for number in self._numbers(kind):
                row = self._rows[kind, number]
                if gone := row.keys() - wanted:
                    for name in gone:
                        del row[name]
                    self._changed.add((kind, number))
                    dropped += gone
        return dropped

    def write(self) -> None:
        """What was put and taken away, into the database."""
        with self._lock:
            for kind, number in sorted(self._changed):
                self._write_row(kind, number)
            self._changed.clear()

    def _write_row(self, kind: str, number: int) -> None:
        if row := self._rows[kind, number]:
            data = pickle.dumps(row, 5)
            values = kind, number, seal_of(data), data
            put = "INSERT OR REPLACE INTO small VALUES (?, ?, ?, ?)"
            self._database.execute(put, values)
        else:
            where = "kind = ? AND number = ?"
            self._database.execute(f"DELETE FROM small WHERE {where}", (kind, number))

    def _numbers(self, kind: str) -> list[int]:
        """Of all rows of a kind, which are read."""
        if kind not in self._are_all_read:
            self._are_all_read.add(kind)
            wanted = "SELECT number, seal, data FROM small WHERE kind = ?"
            for number, *held in self._database.execute(wanted, (kind,)):
                if (kind, number) not in self._rows:
                    self._rows[kind, number] = _unpacked(*held)
        return sorted(number for of, number in self._rows if of == kind)

    def _row(self, kind: str, number: int) -> _Row:
        if (kind, number) not in self._rows:
            self._rows[kind, number] = {}
            if not self._is_new and kind not in self._are_all_read:
                wanted = "SELECT seal, data FROM small WHERE kind = ? AND number = ?"
                for held in self._database.execute(wanted, (kind, number)):
                    self._rows[kind, number] = _unpacked(*held)
        return self._rows[kind, number]


def _unpacked(seal: int, data: bytes) -> _Row:
    """Nothing of a row that was not written whole."""
    row: _Row = pickle.loads(data) if seal == seal_of(data) else {}
    return row


def _number(name: str) -> int:
    """By the name alone: no value moves when others come or go."""
    return crc32(name.encode("utf-8", "surrogateescape")) % COUNT
