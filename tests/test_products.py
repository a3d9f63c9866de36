"""What a product reads is recorded, and it is made again only when something it read differs."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.products import (
    ABSENT,
    ALL,
    KEYS,
    Answering,
    Digester,
    Door,
    PageFrame,
    Part,
    PartInShort,
    PartsAsBefore,
    Press,
    ProductSort,
    Reads,
    RecordedDay,
    RecordedMapping,
    Recorder,
    RememberedParts,
    Store,
    StoredParts,
    Tree,
    Workshop,
    first_of_month,
)
from congkhai.publishing import MARK, Edition
from hypothesis import given
from hypothesis import strategies as st

DIGEST = Digester({})
DAY = dt.date(2026, 11, 22)


def days() -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(2026, 11, 15), dt.date(2026, 11, 30))


COMPARISONS = {
    "<": lambda day, other: day < other,
    "<=": lambda day, other: day <= other,
    ">": lambda day, other: day > other,
    ">=": lambda day, other: day >= other,
    "==": lambda day, other: day == other,
    "!=": lambda day, other: day != other,
    "turned <": lambda day, other: other < day,
    "turned <=": lambda day, other: other <= day,
    "turned >": lambda day, other: other > day,
    "turned >=": lambda day, other: other >= day,
    "turned ==": lambda day, other: other == day,
    "max": lambda day, other: max(day, other) == other,
    "min": lambda day, other: min(other, day) == other,
}


@given(days(), days(), st.lists(st.tuples(st.sampled_from(sorted(COMPARISONS)), days())))
def test_within_its_stretch_a_day_compares_as_it_did(day, another, asked):
    recorder = Recorder()
    recorded = RecordedDay.of(day, recorder)
    told = [COMPARISONS[how](recorded, other) for how, other in asked]
    assert told == [COMPARISONS[how](day, other) for how, other in asked]
    assert recorder.reads.since <= day < recorder.reads.until
    if recorder.reads.since <= another < recorder.reads.until:
        assert told == [COMPARISONS[how](another, other) for how, other in asked]


@pytest.mark.parametrize(
    "ask",
    [
        str,
        repr,
        hash,
        lambda day: f"{day:%d}",
        lambda day: day.year,
        lambda day: day.month,
        lambda day: day.day,
        lambda day: day.isoformat(),
        lambda day: day.weekday(),
        lambda day: day.toordinal(),
        lambda day: day + dt.timedelta(1),
        lambda day: dt.timedelta(1) + day,
        lambda day: day - dt.timedelta(1),
        lambda day: day - dt.date(2026, 1, 1),
        lambda day: dt.date(2026, 1, 1) - day,
        lambda day: day.replace(day=1),
        lambda day: day.strftime("%j"),
        lambda day: day.timetuple(),
        lambda day: day.isocalendar(),
        lambda day: {day: 1},
        DIGEST,
    ],
)
def test_whatever_else_a_day_is_asked_pins_it(ask):
    recorder = Recorder()
    assert ask(RecordedDay.of(DAY, recorder)) == ask(DAY)
    assert (recorder.reads.since, recorder.reads.until) == (DAY, DAY + dt.timedelta(1))


@pytest.mark.parametrize("day", [DAY, dt.date(2024, 2, 29), dt.date(2026, 12, 1)])
def test_a_day_asked_for_its_month_is_read_as_the_month(day):
    recorder = Recorder()
    assert first_of_month(RecordedDay.of(day, recorder)) == day.replace(day=1)
    assert recorder.reads.since == day.replace(day=1)
    assert recorder.reads.until > day
    assert (recorder.reads.until.day, recorder.reads.until.month) == (1, day.month % 12 + 1)


def test_no_method_of_a_day_goes_unrecorded():
    """What Python may add to dates has to be recorded too."""
    makers = {"fromisoformat", "fromordinal", "fromtimestamp", "fromisocalendar", "today"}
    makers |= {"min", "max", "resolution", "strptime"}
    inherited = {"__class__", "__delattr__", "__dir__", "__doc__", "__getattribute__", "__init__"}
    inherited |= {"__init_subclass__", "__new__", "__reduce_ex__", "__setattr__", "__sizeof__"}
    inherited |= {"__subclasshook__", "__getstate__"}
    own = {*vars(RecordedDay)}
    assert {*dir(dt.date)} - own - makers - inherited == set()


@pytest.mark.parametrize(
    ("ask", "noted"),
    [
        (lambda known: known["a"], {("q", "a")}),
        (lambda known: known.get("z"), {("q", "z")}),
        (lambda known: "a" in known, {("q", "a")}),
        (lambda known: [*known], {("q", KEYS)}),
        (lambda known: len(known), {("q", KEYS)}),
        (lambda known: bool(known), {("q", KEYS)}),
        (lambda known: [*known.values()], {("q", ALL)}),
        (lambda known: [*known.items()], {("q", ALL)}),
        (lambda known: sorted(known), {("q", KEYS)}),
        (lambda known: {**known}, {("q", KEYS), ("q", "a"), ("q", "b")}),
        (lambda known: known == {"a": 1, "b": 2}, {("q", ALL)}),
        (lambda known: known.keys() & {"a"}, {("q", "a")}),
    ],
)
def test_a_mapping_notes_what_it_is_asked(ask, noted):
    recorder = Recorder()
    plain = {"a": 1, "b": 2}
    assert ask(RecordedMapping(recorder, "q", plain)) == ask(plain)
    assert recorder.reads.noted == noted


def test_what_is_worked_out_once_was_read_by_all_who_take_it():
    recorder = Recorder()
    known = RecordedMapping(recorder, "q", {"a": 1})

    def product() -> int:
        return recorder.once("sum", lambda: known["a"] + 1)

    first, reads = recorder.recorded(product)
    second, again = recorder.recorded(product)
    assert (first, second) == (2, 2)
    assert reads.noted == again.noted == {("q", "a")}


def test_what_is_taken_within_something_else_was_read_by_both():
    recorder = Recorder()
    known = RecordedMapping(recorder, "q", {"a": 1})

    def taken() -> int:
        return recorder.once("sum", lambda: known["a"] + 1)

    (_, inner), outer = recorder.recorded(lambda: (taken(), recorder.recorded(taken))[1])
    assert inner.noted == outer.noted == {("q", "a")}


def test_a_digest_is_of_the_content_alone():
    text = "một"
    again = "".join(["m", "ột"])
    assert DIGEST((text, text)) == DIGEST((text, again))
    assert DIGEST((1, "1")) != DIGEST(("1", 1))
    assert DIGEST({"a": None}) != DIGEST({})


World = dict[str, str]


class Bench:
    """A world of letters, from which words are made; each step is a build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "cache" / "store.db"
        self.site = folder / "site"
        self.identity = b"1"
        self.worked_out: list[str] = []
        """Whose first letters were worked out."""

    def build(self, world: World, day: dt.date = DAY) -> Counter[str]:
        store = Store.opened(self.path, self.identity)
        with Edition.begun(str(self.site), (), lambda holder: None) as edition:
            edition.former = self.folder / "cache" / "former"
            workshop = self.made(world, day, store, edition.building)
            edition.publish(workshop.kept_paths)
        store.close(keep=True)
        return +Counter({name: cost.made for name, cost in workshop.costs.items()})

    def made(self, world: World, day: dt.date, store: Store, building: Path) -> Workshop[World]:
        parts: StoredParts | None = None

        def answer(read):
            question, key = read
            if question == "parts":
                return parts.digest(key) if key in parts else ABSENT
            if key == KEYS:
                return DIGEST(tuple(world))
            return DIGEST(world[key]) if key in world else ABSENT

        def one(known: World, key: str) -> Iterator[object]:
            yield f"{key}.txt", known[key].encode()
            yield Part(f"length {key}", len(known[key]))

            def initial() -> str:
                self.worked_out.append(key)
                return known[key][:1]

            yield PartInShort(f"initial {key}", known[key][:1].encode(), initial)

        frame = PageFrame(lambda page: page.content.encode(), lambda page: "")
        workshop: Workshop[World] = Workshop(
            store=store,
            press=Press(Tree(building, self.site), frame, DIGEST),
            today=day,
            door=Door(
                lambda plain, recorder: RecordedMapping(recorder, "world", plain), Answering(answer)
            ),
        )
        workshop.run([ProductSort(name="one", keys=sorted, make=one)], world)
        parts = StoredParts(store)

        def every(known: World, key: str) -> Iterator[object]:
            lengths = RecordedMapping(workshop.recorder, "parts", parts)
            yield "all.txt", " ".join(str(lengths[f"length {one}"]) for one in known).encode()

        workshop.run([ProductSort(name="all", keys=lambda _: [""], make=every)], world)
        return workshop

    def texts(self) -> dict[str, str]:
        return {path.name: path.read_text() for path in self.site.iterdir() if path.name != MARK}


WORLD = {"a": "một", "b": "hai", "c": "ba"}
SITE = {"a.txt": "một", "b.txt": "hai", "c.txt": "ba", "all.txt": "3 3 2"}
EVERYTHING = {"one": 3, "all": 1}


@pytest.fixture
def bench(tmp_path):
    made = Bench(tmp_path)
    assert made.build(WORLD) == EVERYTHING
    return made


def test_nothing_is_made_again_when_nothing_changed(bench):
    assert bench.build(WORLD) == {}
    assert bench.texts() == SITE


def test_only_what_read_a_change_is_made_again(bench):
    assert bench.build({**WORLD, "b": "bốn"}) == {"one": 1}
    assert bench.texts() == {**SITE, "b.txt": "bốn"}


def test_a_part_that_differs_is_read_by_what_comes_after(bench):
    assert bench.build({**WORLD, "b": "năm mươi"}) == {"one": 1, "all": 1}
    assert bench.texts()["all.txt"] == "3 8 2"


def test_a_part_that_says_in_short_what_it_said_is_not_worked_out_again(bench):
    assert bench.worked_out == [*WORLD]
    bench.build({**WORLD, "b": "hai mươi"})
    assert bench.worked_out == [*WORLD]
    bench.build({**WORLD, "b": "bốn"})
    assert bench.worked_out == [*WORLD, "b"]


def test_a_part_in_short_that_is_damaged_is_worked_out_again(bench):
    spoilt(bench.path)
    bench.build(WORLD)
    assert bench.worked_out == [*WORLD, *WORLD]


def test_what_is_gone_is_gone_and_what_is_new_is_made(bench):
    assert bench.build({"a": "một", "d": "tư"}) == {"one": 1, "all": 1}
    assert bench.texts() == {"a.txt": "một", "d.txt": "tư", "all.txt": "3 2"}


def test_a_file_that_somebody_changed_in_the_site_is_made_again(bench):
    (bench.site / "a.txt").unlink()
    (bench.site / "a.txt").write_text("mót")
    assert bench.build(WORLD) == {"one": 1}
    assert bench.texts() == SITE


def test_a_site_that_was_copied_serves_as_well(bench):
    for path in bench.site.iterdir():
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    assert bench.build(WORLD) == {}


def test_kept_files_are_the_same_files(bench):
    before = (bench.site / "a.txt").stat().st_ino
    bench.build({**WORLD, "b": "bốn"})
    assert (bench.site / "a.txt").stat().st_ino == before


def test_without_links_files_are_copied(bench, monkeypatch):
    def refuse(*paths: str) -> None:
        raise OSError(18, "cross-device link")

    monkeypatch.setattr("os.link", refuse)
    assert bench.build({**WORLD, "b": "bốn"}) == {"one": 1}
    assert bench.texts() == {**SITE, "b.txt": "bốn"}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def foreign(path: Path) -> None:
    path.unlink()
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE product (mine)")
    database.close()


def spoilt(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("UPDATE small SET data = ?", (b"x",))
    database.execute("UPDATE part SET value = ?", (b"x",))
    database.commit()
    database.close()


@pytest.mark.parametrize(
    "harm",
    [
        cut,
        foreign,
        spoilt,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("không phải kho"),
        lambda path: path.unlink(),
    ],
)
def test_a_store_that_is_damaged_foreign_or_gone_is_begun_anew(bench, harm):
    harm(bench.path)
    assert bench.build({**WORLD, "b": "bốn"}) == EVERYTHING
    assert bench.texts() == {**SITE, "b.txt": "bốn"}
    assert bench.build({**WORLD, "b": "bốn"}) == {}


def test_a_store_of_another_version_is_begun_anew(bench):
    bench.identity = b"2"
    assert bench.build(WORLD) == EVERYTHING
    assert bench.texts() == SITE


def test_a_store_that_another_build_holds_is_left_alone(bench):
    other = Store.opened(bench.path, b"1")
    assert bench.build(WORLD) == EVERYTHING
    other.close(keep=True)
    assert bench.texts() == SITE
    assert bench.build(WORLD) == {}


def test_where_no_store_can_be_a_build_does_without(tmp_path):
    (tmp_path / "cache").write_text("một tệp, không phải thư mục")
    made = Bench(tmp_path)
    assert made.build(WORLD) == EVERYTHING
    assert made.texts() == SITE


def test_a_build_that_stopped_before_its_end_has_kept_nothing(bench):
    store = Store.opened(bench.path, b"1")
    store.put_part("length a", "one a", b"x", b"1")
    store.close(keep=False)
    assert bench.build(WORLD) == {}


def test_a_part_that_passes_to_another_product_stays(tmp_path):
    store = Store.opened(tmp_path / "store.db", b"")
    store.put_part("length a", "one a", b"old", b"1")
    store.put_part("length a", "two a", b"new", b"2")
    store.drop_part("length a", "one a")
    assert {*store.part_digests()} == {"length a"}
    store.drop_part("length a", "two a")
    assert {*store.part_digests()} == set()


def test_a_part_that_is_recalled_is_known_as_it_was_until_the_build_ends(tmp_path):
    store = Store.opened(tmp_path / "store.db", b"")
    left, replaced = RememberedParts.both(store)
    for name, is_recalled in (("a", True), ("b", False)):
        store.put_part(name, "one", b"1", pickle.dumps("một"), is_recalled)
        assert (left.get(name), replaced.get(name)) == ("một", None)
        store.put_part(name, "one", b"2", pickle.dumps("hai"), is_recalled)
    assert (left.get("a"), replaced.get("a")) == ("hai", "một")
    assert (left.get("b"), replaced.get("b")) == ("hai", None)
    store.close(keep=True)
    left, replaced = RememberedParts.both(Store.opened(tmp_path / "store.db", b""))
    assert (left.get("a"), replaced.get("a")) == ("hai", None)


def test_what_is_remembered_of_a_damaged_store_is_nothing(tmp_path):
    store = Store.opened(tmp_path / "store.db", b"")
    store.put_part("a", "one", b"1", pickle.dumps("một"))
    store.close(keep=True)
    database = sqlite3.connect(tmp_path / "store.db")
    database.execute("UPDATE part SET value = ?", (b"x",))
    database.commit()
    database.close()
    left, _ = RememberedParts.both(Store.opened(tmp_path / "store.db", b""))
    assert left.get("a") is None


def test_a_part_that_is_as_before_stays_and_is_of_the_product(tmp_path):
    store = Store.opened(tmp_path / "store.db", b"")
    store.put_part("a", "one", b"1", pickle.dumps("một"))
    press = Press(Tree(tmp_path, None), PageFrame(lambda page: b"", lambda page: ""), DIGEST)
    product, parts = press.printed([PartsAsBefore(("a",)), Part("b", 1)], Reads())
    assert (product.parts, [part.name for part in parts]) == (("a", "b"), ["b"])


def test_a_part_is_there_as_its_own_product_left_it(tmp_path):
    store = Store.opened(tmp_path / "store.db", b"")
    asked = [("a", "one", b"1"), ("a", "other", b"1"), ("a", "one", b"2"), ("b", "one", b"1")]
    assert [store.has_part(*part) for part in asked] == [False] * 4
    store.put_part("a", "one", b"1", pickle.dumps("một"))
    assert [store.has_part(*part) for part in asked] == [True, False, False, False]
    store.close(keep=True)
    store = Store.opened(tmp_path / "store.db", b"")
    assert [store.has_part(*part) for part in asked] == [True, False, False, False]


def test_products_share_mappings_but_not_what_they_read():
    recorder, plain = Recorder(), {"a": 1, "b": 2}
    read = [
        recorder.recorded(lambda key=key: RecordedMapping.over(recorder, "q", plain)[key])[1].noted
        for key in plain
    ]
    assert read == [{("q", "a")}, {("q", "b")}]
    one = RecordedMapping.over(recorder, "q", plain)
    assert one is RecordedMapping.over(recorder, "q", plain)
    assert one is not RecordedMapping.over(recorder, "q", {**plain})


def test_a_file_that_two_write_at_one_time_stands_for_both(tmp_path, monkeypatch):
    """One looks at it just as the other begins; both write the same."""
    plain, data = os.fstat, "cùng một câu".encode()

    def emptied(descriptor: int) -> os.stat_result:
        os.truncate(descriptor, 0)
        return plain(descriptor)

    monkeypatch.setattr(os, "fstat", emptied)
    first = Tree(tmp_path, None).write("a.txt", data).output()
    monkeypatch.undo()
    second = Tree(tmp_path, None).write("a.txt", data).output()
    standing = Tree(tmp_path / "new", tmp_path)
    assert [standing.stand([output.left()]) for output in (first, second)] == [True, True]


def test_files_come_in_pieces_that_take_turns(tmp_path):
    press = Press(Tree(tmp_path, None), PageFrame(lambda page: b"", lambda page: ""), DIGEST)
    pieces = [("a.csv", b"1"), ("a.json", b"["), ("a.csv", b"2"), ("a.json", b"]")]
    press.printed(pieces, Reads())
    assert [(tmp_path / name).read_bytes() for name in ("a.csv", "a.json")] == [b"12", b"[]"]
