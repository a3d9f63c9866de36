"""Small values lie many in a row: each is found by its name, and as its source was."""

from __future__ import annotations

import sqlite3

import pytest
from congkhai.products.small_values import COUNT, TABLES, SmallValues


@pytest.fixture
def database():
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(TABLES)
        yield connection


def written(database: sqlite3.Connection, **values: object) -> None:
    small = SmallValues(database)
    for name, value in values.items():
        small.put("số", name, b"1", value)
    small.write()


def rows(database: sqlite3.Connection) -> dict[tuple[str, int], bytes]:
    found = database.execute("SELECT kind, number, data FROM small")
    return {(kind, number): data for kind, number, data in found}


def test_what_was_put_is_there_before_and_after_it_is_written(database):
    small = SmallValues(database)
    small.put("số", "một", b"1", [1])
    assert small.get("số", "một", b"1") == [1]
    assert rows(database) == {}
    small.write()
    assert SmallValues(database).get("số", "một", b"1") == [1]
    assert SmallValues(database).all("số") == {"một": [1]}


@pytest.mark.parametrize(
    ("kind", "name", "source"), [("số", "một", b"2"), ("số", "hai", b"1"), ("chữ", "một", b"1")]
)
def test_of_another_source_name_or_kind_nothing_is_known(database, kind, name, source):
    written(database, một=1)
    assert SmallValues(database).get(kind, name, source) is None


def test_all_of_a_kind_come_whatever_their_source_and_wherever_they_lie(database):
    written(database, **{f"n{number}": number for number in range(3 * COUNT)})
    small = SmallValues(database)
    small.put("số", "n1", b"2", "khác")
    small.put("chữ", "n1", b"", "a")
    assert small.all("số") == {f"n{number}": number for number in range(3 * COUNT)} | {"n1": "khác"}
    assert small.all("chữ") == {"n1": "a"}
    assert small.all("không") == {}


def test_one_value_that_is_put_writes_its_row_and_no_other(database):
    written(database, **{f"n{number}": number for number in range(COUNT)})
    before = rows(database)
    written(database, n7="khác")
    after = rows(database)
    assert len([row for row in before if before[row] != after[row]]) == 1
    assert SmallValues(database).all("số") == {f"n{n}": n for n in range(COUNT)} | {"n7": "khác"}


def test_what_is_dropped_is_gone_and_an_empty_row_with_it(database):
    written(database, một=1, hai=2)
    small = SmallValues(database)
    small.drop("số", ["một", "chưa có"])
    assert small.get("số", "một", b"1") is None
    assert small.get("số", "hai", b"1") == 2
    small.write()
    assert SmallValues(database).all("số") == {"hai": 2}
    small.drop("số", ["hai"])
    small.write()
    assert rows(database) == {}


def test_only_what_is_still_named_is_kept_of_its_kind(database):
    written(database, một=1, hai=2, ba=3)
    small = SmallValues(database)
    small.put("chữ", "một", b"", "a")
    small.keep_only("số", ["hai", "bốn"])
    small.write()
    assert SmallValues(database).all("số") == {"hai": 2}
    assert SmallValues(database).all("chữ") == {"một": "a"}


@pytest.mark.parametrize("spoilt", [b"", b"\x80", b"cut"])
def test_a_row_that_was_not_written_whole_holds_nothing(database, spoilt):
    written(database, **{f"n{number}": number for number in range(2 * COUNT)})
    (kind, number), data = next(iter(rows(database).items()))
    spoilt = data[:-3] if spoilt == b"cut" else spoilt
    where = "kind = ? AND number = ?"
    database.execute(f"UPDATE small SET data = ? WHERE {where}", (spoilt, kind, number))
    left = SmallValues(database).all("số")
    assert 0 < len(left) < 2 * COUNT
    again = SmallValues(database)
    lost = next(name for name in (f"n{n}" for n in range(2 * COUNT)) if name not in left)
    assert again.get("số", lost, b"1") is None
    again.put("số", lost, b"1", "lại")
    again.write()
    assert SmallValues(database).all("số") == left | {lost: "lại"}


def test_a_name_that_is_no_utf_8_is_a_name(database):
    written(database, **{"a\udcff.md": 1})
    assert SmallValues(database).get("số", "a\udcff.md", b"1") == 1
