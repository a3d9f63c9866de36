"""Findings lie packed by file: what they say is read for those who ask, and is the same."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from congkhai.knowledge import load_portal
from congkhai.problems import (
    RANK,
    PackedProblems,
    Place,
    Problem,
    ProblemsByFile,
    as_line,
    found,
    in_order,
    unpacked,
    with_more,
)
from congkhai.products import Store
from congkhai.source_digests import packed, problems_digest

from tests.small import FACTS, REGISTERS, source, write

FIRST = found(Place("plans/b.md", 3), "K601", finding="một")
SAME_FILE = found(Place("plans/b.md", 2), "K601", finding="hai")
OTHER = found(Place("plans/a.md", 9), "K601", finding="ba")


def test_packed_or_not_they_come_by_file_line_and_column_each_once():
    plain = [FIRST, OTHER, SAME_FILE, FIRST]
    for some in (plain, [packed([FIRST, SAME_FILE]), OTHER, packed([FIRST])]):
        assert [*ProblemsByFile(some)] == in_order(plain) == [OTHER, SAME_FILE, FIRST]
        assert len(ProblemsByFile(some)) == 3
        assert ProblemsByFile(some)[-1] == FIRST
        assert [*ProblemsByFile(some).by_file] == ["plans/a.md", "plans/b.md"]


def test_of_some_files_they_are_read_and_the_rest_stays_packed():
    some = packed([OTHER])
    assert [*unpacked([packed([FIRST]), some], "plans/b.md".__eq__)] == [FIRST, some]


def test_whether_any_is_an_error_is_known_without_reading_them():
    def are_wrong(*findings):
        unread = [replace(packed([found]), data=b"") for found in findings]
        told = {ProblemsByFile(some).has_errors for some in (unread, findings)}
        (is_told,) = told
        return is_told

    warned, wrong = (found(FIRST.place, code) for code in ("K513", "K201"))
    assert (warned.severity, wrong.severity) == ("warning", "error")
    assert not are_wrong()
    assert not are_wrong(FIRST, OTHER)
    assert not are_wrong(FIRST, warned)
    assert are_wrong(OTHER, wrong, FIRST)


GRAVE = [found(Place(f"plans/{file}.md", 5), code) for file in "ab" for code in ("K513", "K201")]


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [[FIRST]],
        [[FIRST, FIRST, OTHER]],
        [[FIRST, SAME_FILE], [FIRST]],
        [[FIRST], GRAVE[:1], GRAVE[1:2], [OTHER]],
        [GRAVE[2:], [FIRST, OTHER], GRAVE[:2]],
    ],
)
def test_they_are_counted_and_the_gravest_is_named_packed_or_not(parts):
    plain = [problem for part in parts for problem in part]
    first = min(in_order(plain), key=lambda one: RANK[one.severity], default=None)
    by_file = [[p for p in part if p.place.file == f"plans/{f}.md"] for part in parts for f in "ab"]
    for some in (plain, [packed(part) for part in by_file if part]):
        known = ProblemsByFile(some)
        assert known.counts == Counter(problem.severity for problem in in_order(plain))
        assert known.gravest == first


def test_counting_reads_nothing_where_no_two_can_be_the_same():
    unread = [replace(packed([one]), data=b"") for one in (FIRST, OTHER, *GRAVE)]
    assert ProblemsByFile(unread).counts == {"info": 2, "warning": 2, "error": 2}


def test_what_is_added_has_its_place():
    known = ProblemsByFile([packed([FIRST]), OTHER])
    assert [*with_more(known, [SAME_FILE])] == [OTHER, SAME_FILE, FIRST]
    assert [*with_more([OTHER], [FIRST])] == [OTHER, FIRST]
    assert [*known] == [OTHER, FIRST]


@pytest.mark.parametrize("other", [
    [found(FIRST.place, "K601", finding="khác")],
    [found(Place("plans/b.md", 4), "K601", finding="một")],
    [FIRST, SAME_FILE],
    [],
])  # fmt: skip
def test_what_a_file_is_found_to_say_otherwise_has_another_digest(other):
    def digest(*findings):
        return problems_digest(ProblemsByFile([*findings, OTHER]).by_file["plans/a.md"])

    def of(problems):
        moved = [Problem(Place("plans/a.md", p.place.line), *_rest(p)) for p in problems]
        return [packed(moved)] if moved else []

    assert digest(*of([FIRST])) == digest(*of([FIRST]))
    assert digest(*of([FIRST])) != digest(*of(other))


def _rest(problem):
    return problem.code, problem.message, problem.hint, problem.severity, problem.values


def portal_with_findings(folder, **edited: str):
    texts = {
        "a": source(FACTS.replace("agency: ", "agency: khong-co-")),
        "b": source(FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("2024", "2023", 1)),
    } | edited
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return folder


def test_a_portal_with_a_store_finds_what_one_without_does_and_in_the_same_order(tmp_path):
    store, numbers = Store.opened(None, b""), random.Random(7)
    for _ in range(4):
        text = FACTS.replace("ke-hoach-a", "ke-hoach-c").replace(
            "number: 12", f"number: {numbers.randint(12, 14)}"
        )
        folder = portal_with_findings(tmp_path, c=source(text))
        plain, kept = load_portal(folder), load_portal(folder, store)
        assert plain.problems
        assert [*kept.problems] == [*plain.problems]
        assert "\n".join(filter(None, kept.told.values())).split("\n") == [
            as_line(problem) for problem in plain.problems if problem.severity != "info"
        ]


def test_what_was_said_of_a_file_that_is_gone_is_forgotten(tmp_path):
    store = Store.opened(None, b"")
    folder = portal_with_findings(tmp_path)
    assert "b.md" in str([*load_portal(folder, store).told])
    (folder / "b.md").unlink()
    assert "b.md" not in str([*load_portal(folder, store).told])


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("text", [None, "", "a: [\n"], ids=["missing", "empty", "broken"])
def test_where_a_register_is_of_no_use_a_store_changes_nothing(tmp_path, register, text):
    """Of what follows from it nothing is said; what else is found is kept packed."""
    older = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("2024", "2023", 1)
    older += "relations:\n  - {type: implements, to: ke-hoach-a}\n"
    folder = write(tmp_path, {"a.md": source(), "b.md": source(older)})
    if text is None:
        (folder / register).unlink()
    else:
        (folder / register).write_text(text, "utf-8")
    store, plain = Store.opened(None, b""), load_portal(folder).problems
    for _ in range(2):
        kept = load_portal(folder, store).problems
        assert any(isinstance(one, PackedProblems) for one in kept.findings)
        assert [*kept] == [*plain]
