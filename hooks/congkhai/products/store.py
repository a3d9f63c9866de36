"""The store: what was made of what, from one build to the next; it may be deleted at any time.

One SQLite file. A store that another version left, that is damaged or that is no store is begun
anew; where nothing can be written, a build goes on without.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import pickle
import sqlite3
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from ..site import PageLinks
from ..value import value_class
from . import answer_book, small_values
from .answer_book import AnswerBook
from .digest import seal_of
from .small_values import SmallValues
from .tree import Left

FORMAT = 8
_PRODUCT, _LINKS = "product ", "links "
"""Kinds of small values, before the name of a sort."""
_OURS = 0x636B6169
"""In the file's head, so that another program's database is told from a store."""
# By the index what parts say is told without going past all that they hold.
_TABLES = """
CREATE TABLE identity (value BLOB);
CREATE TABLE part (name TEXT PRIMARY KEY, owner TEXT, digest BLOB, seal INTEGER, value BLOB);
CREATE INDEX part_digest ON part (name, digest);
CREATE TABLE kept (name TEXT PRIMARY KEY, source BLOB, seal INTEGER, value BLOB);
"""
_TABLES += answer_book.TABLES + small_values.TABLES


@value_class
class Row:
    """What is known of one product: what it read, when, and what it is."""

    reads: bytes
    """The numbers of the answers that it got, of `Store.book`."""
    since: str
    until: str
    files: tuple[Left, ...]
    pages: tuple[tuple[str, dt.datetime | None], ...]
    """By address, when its sources were last changed, if that is known."""
    parts: tuple[str, ...]
    """Their names."""


class StoreDamaged(sqlite3.DatabaseError):
    """What the store once held is gone, and cannot be worked out again from what there is now."""


class SourceStore(Protocol):
    """What sources became, by the letters of each; None where it is not known."""

    def kept(self, name: str, source: bytes) -> Any: ...
    def keep(self, name: str, source: bytes, value: object) -> None: ...
    def later(self, name: str, source: bytes) -> Callable[[], Any]:
        """Gives what is kept now when it is called."""

    def small(self, kind: str, name: str, source: bytes) -> Any:
        """The same of small values, which are read and written many at a time."""

    def later_small(self, kind: str, name: str, source: bytes) -> Callable[[], Any]: ...
    def keep_small(self, kind: str, name: str, source: bytes, value: object) -> None: ...
    def forget_others(
        self, names: Iterable[str], small: Mapping[tuple[str, ...], Iterable[str]]
    ) -> None:
        """Drops what has any other name; `small` ones by kinds of the same names, which the first
        of these tells."""


class Store:
    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._book: AnswerBook | None = None
        self._parts: dict[str, bytes] | None = None
        self._small = SmallValues(database)
        self.small = self._small.get
        self.keep_small = self._small.put
        self.drop_small = self._small.drop
        self._replaced: dict[str, tuple[int, bytes]] = {}
        has_some = database.execute("SELECT 1 FROM part LIMIT 1").fetchone()
        self._all_put: set[str] | None = None if has_some else set()
        """The names of all parts, where there was none when it was opened."""

    @classmethod
    def opened(cls, path: Path | None, identity: bytes) -> Store:
        """The store at a place, if it is of this identity; else a new one; none on disk where the
        disk refuses, or without a place."""
        for place in [path, path] if path else []:
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                return cls(_connected(str(place), identity))
            except sqlite3.OperationalError:
                break  # another build has it, or nothing can be written there
            except (sqlite3.DatabaseError, pickle.PickleError, OSError):
                with contextlib.suppress(OSError):
                    place.unlink(missing_ok=True)
        return cls(_connected("", identity))

    @property
    def book(self) -> AnswerBook:
        if self._book is None:
            self._book = AnswerBook(self._database)
        return self._book

    def rows(self, sort: str) -> dict[str, Row]:
        """All products of a sort, by key; one that was not written whole is left out."""
        return {key: Row(*held) for key, held in self._small.all(_PRODUCT + sort).items()}

    def row(self, sort: str, key: str) -> Row | None:
        held = self._small.get(_PRODUCT + sort, key)
        return Row(*held) if held else None

    def put(self, sort: str, key: str, row: Row, links: Sequence[PageLinks]) -> None:
        """`links` of its pages are kept apart: of what stands, few are ever looked at."""
        held = row.reads, row.since, row.until, row.files, row.pages, row.parts
        self._small.put(_PRODUCT + sort, key, b"", held)
        if links:
            self._small.put(_LINKS + sort, key, b"", [*links])
        else:
            self._small.drop(_LINKS + sort, [key])

    def links(self, sort: str, key: str) -> list[PageLinks]:
        return self._small.get(_LINKS + sort, key) or []

    def drop(self, sort: str, keys: Collection[str]) -> None:
        self._small.drop(_PRODUCT + sort, keys)
        self._small.drop(_LINKS + sort, keys)

    def put_part(
        self, name: str, owner: str, digest: bytes, data: bytes, is_recalled: bool = False
    ) -> None:
        """`data` is pickled; `digest` is of what the value says, which that need not tell."""
        if is_recalled:
            wanted = "SELECT seal, value FROM part WHERE name = ?"
            for former in self._database.execute(wanted, (name,)):
                self._replaced[name] = former
        if self._all_put is not None:
            self._all_put.add(name)
        row = name, owner, digest, seal_of(data), data
        if self._parts and name in self._parts:
            self._parts[name] = digest
        else:
            self._parts = None  # a name that comes has its place among the others
        self._database.execute("INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?)", row)

    def has_part(self, name: str, owner: str, digest: bytes) -> bool:
        """Whether a part that this product left says just that, and is whole."""
        if self._all_put is not None and name not in self._all_put:
            return False
        wanted = "SELECT seal, value FROM part WHERE name = ? AND owner = ? AND digest = ?"
        rows = self._database.execute(wanted, (name, owner, digest))
        return any(seal == seal_of(value) for seal, value in rows)

    def holds_parts(self, owner: str, names: Iterable[str]) -> bool:
        """Whether all these are there as this product left them."""
        wanted = "SELECT 1 FROM part WHERE name = ? AND owner = ?"
        return all(self._database.execute(wanted, (name, owner)).fetchone() for name in names)

    def part_digest(self, name: str) -> bytes:
        """Raises KeyError for one that is not there."""
        wanted = "SELECT digest FROM part WHERE name = ?"
        for (digest,) in self._database.execute(wanted, (name,)):
            return bytes(digest)
        raise KeyError(name)

    def drop_part(self, name: str, owner: str) -> None:
        """Unless another product has since made a part of this name."""
        wanted = "DELETE FROM part WHERE name = ? AND owner = ?"
        if self._database.execute(wanted, (name, owner)).rowcount and self._parts:
            del self._parts[name]

    def part_digests(self) -> Mapping[str, bytes]:
        """Of all that are there now, in the order of their names."""
        if self._parts is None:
            rows = self._database.execute("SELECT name, digest FROM part ORDER BY name")
            self._parts = dict(rows)
        return {**self._parts}

    def part(self, name: str) -> object:
        """Raises KeyError for one that is not there, StoreDamaged for one that is damaged."""
        wanted = "SELECT seal, value FROM part WHERE name = ?"
        for seal, value in self._database.execute(wanted, (name,)):
            if seal != seal_of(value):
                raise StoreDamaged(name)
            return pickle.loads(value)
        raise KeyError(name)

    def replaced_part(self, name: str) -> object:
        """What stood there before a part that is recalled; raises KeyError, StoreDamaged."""
        seal, value = self._replaced[name]
        if seal != seal_of(value):
            raise StoreDamaged(name)
        return pickle.loads(value)

    def kept(self, name: str, source: bytes) -> Any:
        """What was made of this source under this name; None when that is not known."""
        wanted = "SELECT seal, value FROM kept WHERE name = ? AND source = ?"
        for seal, value in self._database.execute(wanted, (name, source)):
            if seal == seal_of(value):
                return pickle.loads(value)
        return None

    def keep(self, name: str, source: bytes, value: object) -> None:
        data = pickle.dumps(value, 5)
        row = name, source, seal_of(data), data
        self._database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", row)

    def later(self, name: str, source: bytes) -> Callable[[], Any]:
        return partial(self.kept, name, source)

    def later_small(self, kind: str, name: str, source: bytes) -> Callable[[], Any]:
        return partial(self.small, kind, name, source)

    def forget_others(
        self, names: Iterable[str], small: Mapping[tuple[str, ...], Iterable[str]]
    ) -> None:
        wanted = frozenset(names)
        known = [name for (name,) in self._database.execute("SELECT name FROM kept")]
        gone = ((name,) for name in known if name not in wanted)
        self._database.executemany("DELETE FROM kept WHERE name = ?", gone)
        for (first, *others), some in small.items():
            dropped = self._small.keep_only(first, some)
            for kind in others:
                self._small.drop(kind, dropped)

    def put_down(self) -> None:
        """What is small and was put so far, into the database: where there is time for it."""
        self._small.write()

    def save(self) -> None:
        """What was put is kept whatever comes; nobody else gets the store in between."""
        with contextlib.suppress(sqlite3.Error):
            self._write()
            self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._database.commit()
        if not self._database.in_transaction:
            self._database.execute("BEGIN IMMEDIATE")

    def _write(self) -> None:
        self._small.write()
        if self._book:
            self._book.write()

    def close(self, keep: bool) -> None:
        """With what was put since it was opened, or without; a full disk costs only time."""
        with contextlib.suppress(sqlite3.Error):
            if keep:
                self._write()
                self._database.commit()
        self._database.close()


def _connected(place: str, identity: bytes) -> sqlite3.Connection:
    """Raises sqlite3.DatabaseError for a file that is no store, or not this one's."""
    database = sqlite3.connect(place, isolation_level=None, timeout=0, check_same_thread=False)
    try:
        # What is asked of it is large: half a megabyte and more.
        database.execute("PRAGMA page_size = 32768")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = MEMORY" if not place else "PRAGMA cache_size=-8000")
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (version,) = database.execute("PRAGMA user_version").fetchone()
        is_ours = (application, version) == (_OURS, FORMAT)
        if version and not is_ours:
            raise sqlite3.DatabaseError("of another version")
        database.execute("BEGIN IMMEDIATE")
        known = list(_identities(database)) if is_ours else []
        if known != [identity]:
            _begin_anew(database, identity)
    except BaseException:
        database.close()
        raise
    return database


def _identities(database: sqlite3.Connection) -> Iterator[Hashable]:
    for (value,) in database.execute("SELECT value FROM identity"):
        yield value


def _begin_anew(database: sqlite3.Connection, identity: bytes) -> None:
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        database.execute(f'DROP TABLE "{table}"')
    for table in filter(str.strip, _TABLES.split(";")):
        database.execute(table)
    database.execute("INSERT INTO identity VALUES (?)", (identity,))
    database.execute(f"PRAGMA application_id = {_OURS}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
