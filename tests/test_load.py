"""Sources are read as typed; whatever an editor writes, nothing raises."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from congkhai.problems.problem import Place
from congkhai.sources.load import Mapping, Scalar, read_draft, read_sources
from congkhai.sources.load.node import read_yaml
from congkhai.sources.load.text import MOST_TOLD
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small import FACTS, know_of, source, write


@pytest.mark.parametrize("typed", ["01", "no", "12:30", "1e999", "null", "~", "0x1F", "2024-02-30"])
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    root, problems = read_yaml(f"key: {typed}\n", "a.yml")
    assert problems == []
    assert isinstance(root, Mapping)
    assert root.pairs[0][1] == Scalar(typed, "a.yml", 1, 6)


def test_a_value_knows_its_line_and_column_in_the_file() -> None:
    draft = read_draft(source("id: a\nscope:\n  sector: Y tế").encode(), "plans/a.md")
    assert draft.root is not None
    scope = draft.root.pairs[1][1]
    assert isinstance(scope, Mapping)
    assert scope.pairs[0][1].at == Place("plans/a.md", 4, 11)


def test_the_body_knows_the_line_it_starts_on() -> None:
    assert read_draft(b"---\nid: a\n---\nMot\n", "a.md").body_line == 4


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain = read_draft(source().encode(), "a.md")
    windows = read_draft(b"\xef\xbb\xbf" + source().replace("\n", "\r\n").encode(), "a.md")
    assert windows == plain


def test_decomposed_letters_are_composed() -> None:
    import unicodedata

    apart = unicodedata.normalize("NFD", source())
    assert read_draft(apart.encode(), "a.md") == read_draft(source().encode(), "a.md")


def test_a_broken_byte_is_named_with_its_line() -> None:
    draft = read_draft(b"---\nid: a\ntitle: \xe9\n---\n", "a.md")
    assert [(p.code, p.place.line, p.place.column) for p in draft.problems] == [("K101", 3, 8)]


def test_a_plan_may_be_two_files(tmp_path: Path) -> None:
    knowledge = know_of(
        tmp_path, {"ke-hoach-a/plan.yml": FACTS, "ke-hoach-a/plan.md": "## I. Mục đích\n\nKhỏe.\n"}
    )
    assert not knowledge.problems
    plan = knowledge.portal.plans["ke-hoach-a"]
    assert (plan.body_file, plan.body_line) == ("plans/ke-hoach-a/plan.md", 1)


def test_what_lies_in_a_plans_own_folder_is_no_plan(tmp_path: Path) -> None:
    knowledge = know_of(
        tmp_path, {"ke-hoach-a.md": source(), "ke-hoach-a/dien-hinh/bai.md": "---\nx: 1\n---\n"}
    )
    assert list(knowledge.portal.plans) == ["ke-hoach-a"]


def test_where_a_plan_in_two_files_is_refused_what_else_lies_there_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "plans" / "kh"
    folder.mkdir(parents=True)
    (folder / "plan.yml").symlink_to(tmp_path / "elsewhere.yml")
    (folder / "plan.md").write_text("Nội dung.\n")
    (folder / "khac.md").write_text("---\nid: khac\n---\n")
    (folder / "la.pdf").write_bytes(b"x")
    sources = read_sources(tmp_path / "plans")
    assert [draft.file for draft in sources.plans] == ["plans/kh/khac.md"]
    said = {(problem.place.file, problem.code) for problem in sources.problems}
    assert said == {("plans/kh/plan.yml", "K111"), ("plans/kh/la.pdf", "K110")}


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    plans = write(tmp_path, {"ke-hoach-a.md": source()})
    (plans / "vong").symlink_to(plans)
    assert [p.code for p in read_sources(plans).problems] == ["K111"]


def test_a_file_that_goes_while_others_are_read_is_told_of(tmp_path: Path) -> None:
    plans = write(tmp_path, {"ke-hoach-a.md": source(), "ke-hoach-b.md": source()})
    sources = read_sources(plans)
    (plans / "ke-hoach-b.md").unlink()
    told = {draft.file: [p.code for p in draft.problems] for draft in sources.plans}
    assert told == {"plans/ke-hoach-a.md": [], "plans/ke-hoach-b.md": ["K111"]}


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_reading_raise(text: str) -> None:
    read_draft(text.encode("utf-8", "surrogatepass"), "a.md")
    read_draft(f"---\n{text}\n---\n{text}".encode("utf-8", "surrogatepass"), "a.md")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_reading_raise(data: bytes) -> None:
    read_draft(data, "a.md")


@pytest.mark.parametrize(
    ("typed", "whole", "column"),
    [
        ("a: {value: 42,5, unit: ha}", "42,5", 12),
        ("a: [Trồng 1,5 ha, Đúng hạn]", "Trồng 1,5 ha", 5),
        ("a: [b, tăng 1.250,75%]", "tăng 1.250,75%", 8),
        ("a: {b: {c: giảm 0,3}}", "giảm 0,3", 12),
        ("a: [tăng 1,5,2 lần]", "tăng 1,5,2 lần", 5),
        ("a: [[1,2,3], 4, 5,6]", "5,6", 17),
    ],
)
def test_a_number_cut_at_its_comma_is_told_once_and_read_whole(typed, whole, column) -> None:
    root, problems = read_yaml(typed, "plans/a.md")
    assert [(problem.code, problem.place.column) for problem in problems] == [("K219", column)]
    assert f"«{whole}»" in problems[0].message
    assert f': "{whole}";' in problems[0].hint
    assert f"text='{whole}'" in repr(root)


@pytest.mark.parametrize(
    "typed",
    [
        "a: [25/03,25/06]",
        "a: [2025,2026]",
        "a: [1, 5]",
        "a: ['1',5]",
        "a: 42,5",
        "a: {b: 2,c: 3}",
        "a: [3,6,9]",
        "a: [[1,2,3],[4,5,6]]",
        "a: [Điều 5,6,7]",
        "a: [12,2025]",
        "a: [1, 2,3,4]",
    ],
)
def test_entries_that_a_comma_parts_are_not_numbers_cut(typed) -> None:
    assert read_yaml(typed, "plans/a.md")[1] == []


@pytest.mark.parametrize(
    ("typed", "lost", "line", "column"),
    [
        ("a: Thử thách #SốngXanh", "#SốngXanh", 1, 14),
        ("a:\n  - Phường 1\n  - Phường #2 cũ", "#2 cũ", 3, 12),
        ("a: {b: x, c: đường số #5}", "#5}", 1, 23),
        ("a: #SốngXanh\nb: x", "#SốngXanh", 1, 4),
    ],
)
def test_words_lost_behind_a_mark_of_remarks_are_told(typed, lost, line, column) -> None:
    problem = next(found for found in read_yaml(typed, "a.md")[1] if found.code == "K220")
    assert (problem.place.line, problem.place.column) == (line, column)
    assert f"«{lost}»" in problem.message


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a: Thử thách #SốngXanh", "Thử thách #SốngXanh"),
        ("a: Tổ #2, #3 (khu]", "Tổ #2, #3 (khu]"),
        ('a: Phường "Một" #2', 'Phường "Một" #2'),
        ("a: Làng 'Chàng' \\ \"Một\" #2", "Làng 'Chàng' \\ \"Một\" #2"),
        ("a: {b: x, c: Trồng cây ở tổ #5, d: ubnd}\n  }", "Trồng cây ở tổ #5"),
        ("a: {b: Tổ #5}}\n  }", "Tổ #5"),
        ("a: [Tổ #4, Tổ #5]\n  ]", "Tổ #4"),
        ("a: {b: [x], c: tổ #6 cũ}\n  }\nd: Tổ #7, 8", "tổ #6 cũ"),
    ],
)
def test_what_is_to_be_typed_for_words_lost_is_read_as_they_were_meant(typed, meant) -> None:
    problem = next(found for found in read_yaml(typed, "a.md")[1] if found.code == "K220")
    advice = problem.hint.split("dấu nháy: ")[1].split("; là ghi chú")[0]
    root, problems = read_yaml(f"a: {{b: {advice}}}", "a.md")
    assert problems == []
    assert repr(meant) in repr(root)


def test_of_many_numbers_cut_and_words_lost_the_first_are_told() -> None:
    typed = f"a: [{'1,5, ' * 500}]\nb:\n" + "  - Tổ #1\n" * 500
    told = Counter(problem.code for problem in read_yaml(typed, "a.md")[1])
    assert told == {"K219": MOST_TOLD, "K220": MOST_TOLD}


@pytest.mark.parametrize(
    "typed",
    [
        'a: "x #y"',
        "a: x  # y",
        "a: |\n  x #y",
        "#y\na: x",
        "a: x#y",
        "a: 'x'  #y",
        "a:\n  # y\n  b",
    ],
)
def test_a_remark_and_words_in_quotes_lose_nothing(typed) -> None:
    assert read_yaml(typed, "a.md")[1] == []


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("agencies.yml", "agencies:\n  # cần xem: máy đề xuất\n  - {id: a, name: Đội A}\n", 2),
        ("documents.yml", "documents: [] # cần xem: máy đề xuất\n", 1),
        ("ke-hoach-a/plan.yml", FACTS + "place: Bến Cát # cần xem: máy đề xuất\n", 13),
        ("campaigns.yml", "campaigns: [] # đã xem: máy đề xuất\n", 0),
    ],
)
def test_what_importing_asked_to_look_at_is_told_of_registers_too(tmp_path, file, text, line):
    known = know_of(tmp_path, {file: text})
    told = [one.place for one in known.problems if one.code == "K112"]
    assert [(place.file, place.line) for place in told] == [(f"plans/{file}", line)] * bool(line)
