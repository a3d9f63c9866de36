"""No input makes time grow faster than its size."""

from __future__ import annotations

import datetime as dt
import gc
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from congkhai.graph import report_chain
from congkhai.graph.rules import report
from congkhai.pipeline import generate
from congkhai.render.drawings.timeline.shapes import cut_to, lines_of, text_width
from congkhai.snapshot import Site
from congkhai.sources.check.words import private_data
from congkhai.sources.load import read_draft
from congkhai.sources.load.node import read_yaml
from congkhai.text import old_words, read_outline, slugify, sort_key
from hypothesis import given
from hypothesis import strategies as st

from tests.small import FACTS, know_of, source

SITE = Site("https://binh-hai.example/")
DAY = dt.date(2026, 11, 22)
LETTERS = st.text("aăMW.,;:–- 1漢", max_size=60)


def cut_word_by_word(text: str, width: float, bold: bool) -> str:
    """What `cut_to` says in its docstring, tried one after the other."""
    if text_width(text, bold) <= width:
        return text
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:count]).rstrip(" ,;:–-") + "…"
        if text_width(shorter, bold) <= width:
            return shorter
    return ""


def shortened_letter_by_letter(text: str, width: float, bold: bool) -> str:
    if shorter := cut_word_by_word(text, width, bold):
        return shorter
    letters = text.split()[0]
    while len(letters) > 1 and text_width(f"{letters}…", bold) > width:
        letters = letters[:-1]
    return f"{letters}…"


@given(LETTERS, st.integers(5, 200), st.booleans())
def test_text_is_cut_where_it_would_be_if_each_word_were_tried(text, width, bold):
    assert cut_to(text, width, bold) == cut_word_by_word(text, width, bold)


@given(LETTERS, st.integers(5, 200), st.booleans())
def test_a_line_is_cut_where_it_would_be_if_each_letter_were_tried(text, width, bold):
    made = lines_of(text, width, 1, bold)
    words = " ".join(text.split())
    if not words:
        assert made == ()
    elif text_width(words, bold) <= width:
        assert made == (words,)
    else:
        assert made == (shortened_letter_by_letter(words, width, bold),)


# What people and machines write, over and over: words, one long word, marks that patterns look for.
UNITS = (
    "chữ ", "a", "0", "09 ", "0-", "<", "</a ", "[", "](", "*", "**a", "_", "`", "|", "- ", "1. ",
    "quý, ", "trước ngày 15 tháng 12 hằng năm, ", "Kế hoạch số 9/KH-UBND ngày 05/01/2024, ", "«",
    "\u0301", "¹a", "aï ", "@a.", "'", "\\", "&amp;", "!", "\t", "A B ", "I. ", "—",
)  # fmt: skip


def seconds(work: Callable[[], object]) -> float:
    """In which what others left is not cleared away."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def is_done_in(limit: float, work: Callable[[], object]) -> bool:
    """At the second try, where something came between at the first."""
    return any(seconds(work) <= limit for _ in range(2))


def assert_linear(work: Callable[[str], object], unit: str, small: int, note: str = "") -> None:
    """Eight times the size takes at most thirty times as long; a blur of 50 ms is let pass."""
    few, many = unit * (small // len(unit)), unit * (8 * small // len(unit))
    work(unit * 50)
    base = min(seconds(lambda: work(few)) for _ in range(2))
    assert is_done_in(30 * base + 0.05, lambda: work(many)), f"{unit!r} {note}"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "work",
    [
        lambda text: lines_of(text, 120),
        lambda text: cut_to(text, 120),
        slugify,
        sort_key,
        read_outline,
        lambda text: list(old_words(text)),
        lambda text: list(private_data(text)),
        lambda text: read_draft(f"---\nid: a\ntitle: |\n  {text}\n---\n{text}".encode(), "a.md"),
        lambda text: read_draft(f'---\nid: a\ntitle: "{text}\n---\n'.encode(), "a.md"),
    ],
    ids=["lines", "cut", "slug", "order", "outline", "fonts", "private", "draft", "broken draft"],
)
def test_reading_and_drawing_take_as_long_as_a_text_is(work, unit):
    assert_linear(work, unit, 4_000)


@pytest.mark.parametrize("unit", ["1,", "1,5, ", "tăng 1,5 ha, "])
def test_a_list_of_numbers_is_read_in_time_that_grows_with_it(unit):
    assert_linear(lambda text: read_yaml(f"a: [{text}]", "a.yml", most=100_000), unit, 4_000)


@pytest.mark.parametrize("rest", [", chữ{}", ", chữ{}: ", ", chữ{}: x"])
def test_what_to_type_for_keys_that_are_none_grows_with_them(tmp_path, rest):
    def hints(count: int) -> int:
        keys = "".join(rest.format(number) for number in range(count))
        facts = f"{FACTS}scope: {{sector: Y tế{keys}}}"
        known = know_of(tmp_path / str(count), {"a.md": source(facts)})
        return sum(len(problem.hint) for problem in known.problems)

    assert hints(400) < 10 * hints(50)


def test_what_thousands_carry_out_is_read_once_for_all_of_them(tmp_path, monkeypatch):
    read = []
    asked = report.reports_asked
    monkeypatch.setattr(report, "reports_asked", lambda *args: read.append(args) or asked(*args))
    due = "deadlines:\n  - {{id: b, what: Báo cáo, every: year, due: {}, who: {}, to: ubnd}}\n"
    parent = FACTS.replace("ke-hoach-a", "cap-tren").replace("agency: so-y-te", "agency: ubnd")
    under = "relations:\n  - {type: implements, to: cap-tren}\n" + due.format("20/12", "so-y-te")
    files = {
        f"{number}.md": source(FACTS.replace("ke-hoach-a", f"ke-hoach-{number}") + under)
        for number in range(3)
    }
    files["cap-tren.md"] = source(parent + due.format("15/12", "ubnd"))
    portal = know_of(tmp_path, files).portal
    read.clear()
    assert len(list(report.reports_arrive_before_those_above(portal))) == 3
    assert len(read) == 1


def test_each_report_is_dated_once_for_pages_and_once_for_calendars(tmp_path, monkeypatch):
    read: list[str] = []
    dated = report_chain._versions
    monkeypatch.setattr(
        report_chain, "_versions", lambda *args: read.append(args[1].id) or dated(*args)
    )
    due = "  - {{id: b{0}, what: Báo cáo, every: year, due: {0}/12, who: so-y-te, to: ubnd}}\n"
    some = "deadlines:\n" + "".join(due.format(f"{day:02}") for day in range(1, 13))
    knowledge = know_of(tmp_path, {"a.md": source(FACTS + some)})
    read.clear()
    list(generate(knowledge, DAY, SITE, without=frozenset({"search"})))
    # However many days are shown.
    assert set(Counter(read).values()) == {2}


FIELDS = {
    "symbol": "symbol: {}",
    "title": "title: {}",
    "phase": "phases:\n  - {{name: {}, start: 2024, end: 2030}}",
    "deadline": "deadlines:\n  - {{id: d, what: {}, every: year, due: 15/12, who: so-y-te}}",
    "who": "tasks:\n  - {{id: t, what: Trồng cây, lead: {}}}",
    "target": "targets:\n  - {{id: m, what: {}, value: 5}}",
    "printed": "milestones:\n  - {{id: s, name: Sơ kết, due: 2026, printed: {}}}",
    "gist": "gist: {}",
}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("letters", ["ă" * 200, "chữ " * 50, "W" * 200])
def test_the_longest_value_of_each_field_is_built_in_no_time(tmp_path, field, letters):
    key = field if field in {"symbol", "title"} else "phases" if field == "phase" else ""
    facts = FACTS.split("period:")[0] + "period: {start: 2024, end: 2030}\n"
    lines = [line for line in facts.splitlines() if not key or not line.startswith(f"{key}:")]
    more = FIELDS[field].format(f'"{letters.strip()}"')
    knowledge = know_of(tmp_path, {"a.md": source("\n".join([*lines, more]))})
    assert is_done_in(5, lambda: list(generate(knowledge, DAY, SITE)))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("unit", ["ă", "chữ "])
def test_a_value_of_any_size_is_read_and_refused_in_no_time(tmp_path, field, unit):
    more = FIELDS[field].format(f'"{(unit * 200_000)[:200_000]}"')
    facts = FACTS.split("phases:")[0].replace("title: Phát", "name: Phát").replace("symbol:", "x:")
    start = time.process_time()
    knowledge = know_of(tmp_path, {"a.md": source(facts + more)})
    assert time.process_time() - start < 3
    assert "K213" in {problem.code for problem in knowledge.problems}
    for problem in knowledge.problems:
        assert len(problem.message) < 2_000


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.strip()])
def test_a_text_of_any_shape_is_built_in_time_that_grows_with_it(tmp_path: Path, unit):
    def build(text: str) -> None:
        folder = tmp_path / str(len(text))
        knowledge = know_of(folder, {"a.md": source(body=f"## I. Nội dung\n\n1. {text}\n")})
        list(generate(knowledge, DAY, SITE, without=frozenset({"search"})))

    assert_linear(build, unit, 5_000, "on a page")
