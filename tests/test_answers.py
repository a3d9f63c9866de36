"""Answers are kept by number; one that was worked out of others is worked out when they differ."""

from __future__ import annotations

import datetime as dt
import pickle
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from congkhai.derived import DerivedAnswers
from congkhai.door import RecordedSnapshot
from congkhai.knowledge import load_portal
from congkhai.pipeline import day_of
from congkhai.products import Answering, Digester, HeldDigests, Reads, Recorder, Store, Verdicts
from congkhai.questions import question_name
from congkhai.snapshot import Site, Snapshot
from congkhai.worked_out import is_plain

from tests.small import AGENCIES, BODY, FACTS, codes_of, source, write

DAY = dt.date(2026, 11, 22)
DIGEST = Digester({})


class World:
    """Texts of several lines; the longest line of each is worked out, and the longest of all."""

    def __init__(self, texts: dict[str, list[str]], until: dt.date = dt.date.max) -> None:
        self.texts = texts
        self.until = until
        self.asked: Counter[str] = Counter()
        self.rests: dict = {}
        self.known: dict = {}
        self.stands = lambda read: None

    def said(self, read) -> bytes:
        if stands := self.stands(read):
            return stands
        if read not in self.known:
            self.asked[read[0]] += 1
            self.known[read] = DIGEST(getattr(self, read[0])(read))
        return self.known[read]

    def believe(self, stands) -> None:
        self.stands = stands

    def text(self, read) -> object:
        return self.texts.get(read[1])

    def line(self, read) -> object:
        name, number = read[1]
        return [*self.texts.get(name, ()), *[None] * 9][number]

    def longest(self, read) -> object:
        self._rest(read, [("text", read[1])])
        return max(self.texts[read[1]], key=len)

    def longest_of_all(self, read) -> object:
        self._rest(read, [("longest", name) for name in self.texts])
        return max((max(lines, key=len) for lines in self.texts.values()), key=len)

    def _rest(self, read, on) -> None:
        reads = self.rests[read] = Reads()
        reads.noted.update(on)
        reads.until = self.until

    def answering(self) -> Answering:
        return Answering(
            said=self.said,
            whole_of=lambda read: ("text", read[1][0]) if read[0] == "line" else None,
            of_whole=lambda whole: {
                ("line", (whole[1], number)): DIGEST(line)
                for number, line in enumerate(self.texts.get(whole[1], ()))
            },
            rests_of=self.rests.get,
            believe=self.believe,
        )


TEXTS = {"a": ["một", "hai hai"], "b": ["ba", "bốn"]}
PRODUCTS = {
    "all": [("longest_of_all", "")],
    "first": [("line", ("a", 0))],
    "second": [("line", ("a", 1))],
    "missing": [("line", ("a", 5))],
    "b": [("longest", "b")],
    "none": [],
}


class Builds:
    """Products that read answers of such a world, in one store after another opened anew."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kept: dict[str, bytes] = {}

    def build(self, world: World, day: dt.date = DAY) -> set[str]:
        """The products that were made again."""
        store = Store.opened(self.path, b"")
        verdicts = Verdicts(store.book, world.answering(), day)
        stand = verdicts.standing([*self.kept.values()])
        gone = {name for name, stands in zip(self.kept, stand, strict=True) if not stands}
        gone |= PRODUCTS.keys() - self.kept.keys()
        self.kept |= {name: verdicts.numbers(PRODUCTS[name]) for name in gone}
        store.close(keep=True)
        return gone


@pytest.fixture
def builds(tmp_path):
    made = Builds(tmp_path / "store.db")
    assert made.build(World(TEXTS)) == {*PRODUCTS}
    return made


def test_while_all_that_an_answer_rests_on_stands_it_is_not_worked_out(builds):
    world = World(TEXTS)
    assert builds.build(world) == set()
    assert world.asked == {"text": 2}, "a line that there is not rests on its text too"


def test_an_answer_that_comes_out_as_before_makes_nothing_again(builds):
    world = World({**TEXTS, "b": ["b", "bốn"]})
    assert builds.build(world) == set()
    assert world.asked["longest"] == 1
    again = World(world.texts)
    assert builds.build(again) == set()
    assert again.asked["longest"] == 0, "what it rests on was put down anew"


def test_what_reads_an_answer_that_differs_is_made_again(builds):
    assert builds.build(World({**TEXTS, "b": ["ba", "bốn!"]})) == {"b"}
    assert builds.build(World({**TEXTS, "b": ["ba", "bốn mươi"]})) == {"b", "all"}
    assert builds.build(World(TEXTS)) == {"b", "all"}


def test_of_a_whole_only_the_parts_that_differ_are_answered_otherwise(builds):
    assert builds.build(World({**TEXTS, "a": ["MỘT", "hai hai"]})) == {"first"}
    assert builds.build(World({**TEXTS, "a": ["MỘT", "hai ba!"]})) == {"second", "all"}
    assert builds.build(World({**TEXTS, "a": ["MỘT"]})) >= {"second", "all"}
    longer = ["MỘT", "hai ba!", "", "", "", "x"]
    assert builds.build(World({**TEXTS, "a": longer})) >= {"second", "missing"}
    assert builds.build(World({**TEXTS, "a": longer})) == set()


def test_a_number_never_comes_to_stand_for_another_answer(builds):
    former = dict(builds.kept)
    for word in ("một", "hai", "ba"):
        builds.build(World({"a": [word * 5, word * 2], "b": [word]}))
    store = Store.opened(builds.path, b"")
    verdicts = Verdicts(store.book, World({"a": ["x", "y"], "b": ["z"]}).answering(), DAY)
    names = [name for name in former if name not in {"none", "missing"}]
    assert verdicts.standing([former[name] for name in names]) == [False] * len(names)
    store.close(keep=False)


def test_an_answer_is_worked_out_again_on_a_day_for_which_it_was_not_asked(tmp_path):
    builds, end = Builds(tmp_path / "store.db"), DAY + dt.timedelta(3)
    builds.build(World(TEXTS, until=end))
    before = World(TEXTS, until=end)
    assert builds.build(before, end - dt.timedelta(1)) == set()
    assert before.asked["longest"] == 0
    after = World(TEXTS)
    assert builds.build(after, end) == set()
    assert after.asked["longest"] == 2


def test_digests_that_are_held_do_not_travel():
    held, value = HeldDigests(), ("a", "b")
    held.hold(value, b"1")
    assert held.of(value) == b"1"
    assert held.of(("a", "c")) is None
    assert pickle.loads(pickle.dumps(held)).of(value) is None


def test_all_problems_rest_on_no_list_of_files(tmp_path):
    """A file that had none may have one the next time, and nobody has asked about it."""
    plans = write(tmp_path, {"a.md": source(FACTS)})
    known = load_portal(plans)
    answers = DerivedAnswers(day_of(known, DAY, Site())).answering()
    before = answers.said(("problems", ""))
    assert answers.rests_of(("problems", "")) is None
    write(tmp_path, {"b.md": "---\nid: [\n---\n"})
    again = DerivedAnswers(day_of(load_portal(plans), DAY, Site())).answering()
    assert again.said(("problems", "")) != before


DUTY = """\
deadlines:
  - {id: bao-cao, what: Báo cáo, category: report, who: [so-y-te], due: 15/12, every: year,
     section: ii-p1}
"""
NAMING = BODY + "\n## II. Báo cáo\n\nSở Y tế Bình Hải báo cáo trước ngày 15/12 hằng năm.\n"


@pytest.mark.parametrize(
    ("agencies", "found"),
    [
        (AGENCIES, False),
        (AGENCIES.replace("Sở Y tế Bình Hải", "Sở Sức khỏe Bình Hải"), True),
        (AGENCIES.replace("UBND tỉnh Bình Hải", "Ủy ban nhân dân tỉnh Bình Hải"), False),
    ],
)
def test_what_was_found_of_a_plan_is_found_anew_when_a_register_says_otherwise(
    tmp_path, agencies, found
):
    """Nobody has touched the plan, whose words now name another agency than its facts."""
    files = {"a.md": source(FACTS + DUTY, NAMING)}
    plans, store = write(tmp_path, files), Store.opened(None, b"")
    assert "K313" not in codes_of(load_portal(plans, store))
    write(tmp_path, {**files, "agencies.yml": agencies})
    again = load_portal(plans, store)
    assert ("K313" in codes_of(again)) is found
    assert again.problems == load_portal(plans).problems


def test_what_is_found_with_a_store_is_what_is_found_without(tmp_path):
    """Edit after edit of facts, texts and registers, each found anew where it counts."""
    child = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("number: 12", "number: 13")
    child += "relations:\n  - {type: implements, to: ke-hoach-a}\n"
    late = child.replace("start: 2024, end: 2030}", "start: 2023, end: 2031}")
    edits: list[dict[str, str | bytes]] = [
        {"a.md": source(FACTS + DUTY, NAMING)},
        {"b.md": source(child)},
        {"b.md": source(late)},
        {"a.md": source(FACTS + DUTY, NAMING.replace("Sở Y tế", "Sở Công Thương"))},
        {"b.md": source(child, BODY.replace("khỏe hơn", "khỏe, vui hơn"))},
        {"campaigns.yml": "campaigns: []\n"},
    ]
    store, seen = Store.opened(None, b""), set()
    for files in edits:
        plans = write(tmp_path, files)
        kept, anew = load_portal(plans, store), load_portal(plans)
        assert kept.problems == anew.problems
        seen.add(tuple(codes_of(kept)))
    assert len(seen) >= 4


def test_two_answers_that_change_places_make_another_of_what_rests_on_them(tmp_path):
    write(tmp_path, {"ke-hoach-a.md": source()})
    known = load_portal(tmp_path / "plans")

    def digest(moved: dict[str, str]) -> bytes:
        snapshot = day_of(known, DAY, Site())
        snapshot.portal = replace(snapshot.portal, moved=moved)
        answers = DerivedAnswers(snapshot)
        answers._view.once(
            ("both", ""), lambda: [answers._view.portal.moved.get(name) for name in ("a", "b")]
        )
        return answers(("once", ("both", "")))

    assert digest({"a": "x", "b": "y"}) == digest({"a": "x", "b": "y"})
    assert digest({"a": "x", "b": "y"}) != digest({"a": "y", "b": "x"})


def of_a_day(snapshot: Snapshot, key: str) -> object:
    return snapshot.today


def of_some_plans(snapshot: Snapshot, key: str) -> object:
    return [plan for plan in snapshot.portal.plans.values() if plan.id != key]


def of_items(snapshot: Snapshot, key: str) -> object:
    return snapshot.outlines["ke-hoach-a"].by_anchor[key]


def of_items_once(snapshot: Snapshot, key: str) -> object:
    return snapshot.once(("kept", key), lambda: [of_items(snapshot, key)])


def of_what_is_asked(snapshot: Snapshot, key: str) -> object:
    return [snapshot.ask(of_some_plans, key), snapshot.ask(of_a_day, key)]


def of_nothing_that_records(snapshot: Snapshot, key: str) -> object:
    return [plan.id for plan in snapshot.portal.plans.values()]


@pytest.mark.parametrize(
    "question",
    [of_a_day, of_some_plans, of_items, of_items_once, of_what_is_asked, of_nothing_that_records],
)
def test_who_asks_is_given_what_the_portal_holds_and_nothing_that_records(tmp_path, question):
    """A page that reads on in what records for others would read without leaving a trace."""
    write(tmp_path, {"ke-hoach-a.md": source()})
    known = load_portal(tmp_path / "plans")
    snapshot = day_of(known, DAY, Site())
    answers, plain = DerivedAnswers(snapshot), question(day_of(known, DAY, Site()), "i")
    for _ in ("worked out", "known"):
        given = answers.ask(question, "i")
        assert repr(given) == repr(plain)
        assert types_in(given) == types_in(plain)
    assert answers.rests_of((question_name(question), "i")) is not None


def types_in(value: object) -> list[type]:
    held = value if isinstance(value, list) else []
    return [type(value), *(kind for some in held for kind in types_in(some))]


CALLS: list[str] = []


def of_a_day_in_words(snapshot: Snapshot, key: str) -> object:
    CALLS.append(key)
    return {str(snapshot.today): [(key, 1)]}


def test_what_hangs_on_the_day_is_worked_out_once_where_it_is_told_in_words(tmp_path):
    """Texts and numbers record nothing: who asks may be given what was made for the record."""
    write(tmp_path, {"ke-hoach-a.md": source()})
    answers = DerivedAnswers(day_of(load_portal(tmp_path / "plans"), DAY, Site()))
    CALLS.clear()
    assert answers.ask(of_a_day_in_words, "i") == {str(DAY): [("i", 1)]}
    assert CALLS == ["i"]


def test_what_is_plain_holds_nothing_that_records(tmp_path):
    write(tmp_path, {"ke-hoach-a.md": source()})
    view = RecordedSnapshot(day_of(load_portal(tmp_path / "plans"), DAY, Site()), Recorder())
    plan, text = view.portal.plans["ke-hoach-a"], view.outlines["ke-hoach-a"]
    plain = [None, "a", b"b", 1, 0.5, True, (), [("a", {1})], {"a": [None]}, frozenset({"a"})]
    others = [view.today, DAY, plan, [plan], {"a": plan}, {view.today: 1}, text, text.by_anchor]
    others += [next(iter(view.portal.plans.values())), text.by_anchor["i"], view, object()]
    assert [is_plain(value) for value in plain] == [True] * len(plain)
    assert [is_plain(value) for value in others] == [False] * len(others)


def test_what_is_asked_for_is_worked_out_once(tmp_path):
    write(tmp_path, {"ke-hoach-a.md": source(FACTS + DUTY, NAMING)})
    snapshot = day_of(load_portal(tmp_path / "plans"), DAY, Site())
    answers = DerivedAnswers(snapshot)
    view = RecordedSnapshot(snapshot, Recorder(), answers)
    assert view.timeline.of("ke-hoach-a") == snapshot.timeline.of("ke-hoach-a")
    assert view.ledger.of("ke-hoach-a") == snapshot.ledger.of("ke-hoach-a")
    assert type(answers.timeline.of("ke-hoach-a").today) is dt.date
    for question in ("duties", "time", "ledger"):
        assert answers.rests_of((question, "ke-hoach-a")), question
    known = answers.timeline.of("ke-hoach-a")
    assert answers(("time", "ke-hoach-a"))
    assert answers.timeline.of("ke-hoach-a") is known


def test_what_is_worked_out_for_several_answers_is_like_nothing_before_until_it_is_made(tmp_path):
    """Who lost what another process made of it must not take it for what it was."""
    write(tmp_path, {"ke-hoach-a.md": source()})
    known = load_portal(tmp_path / "plans")
    read = "once", ("kept", "i")
    digests = {DerivedAnswers(day_of(known, DAY, Site()))(read) for _ in range(2)}
    assert len(digests) == 2
    made = DerivedAnswers(day_of(known, DAY, Site())), DerivedAnswers(day_of(known, DAY, Site()))
    for answers in made:
        answers.ask(of_items_once, "i")
    assert made[0](read) == made[1](read)
    assert made[0](read) not in digests
