"""What editors get wrong about time is answered at its line with the form to use."""

from __future__ import annotations

import time

import pytest
from congkhai.pipeline import generate
from congkhai.site.page import Page
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_schedule import NOVEMBER

PERIOD = "period: {start: 2024, end: 2030}\n"
NO_PHASES = FACTS[: FACTS.index("phases:")]
LINE = FACTS.count("\n") + 2
"""Of what is written after the facts; the first line of a file is «---»."""
PERIOD_LINE, PHASE_LINE = 10, 12
SAME = "start: 2024, end: 2024"


def of(more):
    return FACTS + more


def due(words, every="year"):
    return of(f"deadlines:\n  - {{id: bao-cao, what: Báo cáo, every: {every}, due: '{words}'}}\n")


def once(words):
    return of(f"deadlines:\n  - {{id: bao-cao, what: Báo cáo, due: '{words}'}}\n")


def period(words):
    assert PERIOD in FACTS
    return FACTS.replace(PERIOD, f"period: {words}\n")


def phases(*words):
    return NO_PHASES + "phases:\n" + "".join(f"  - {{name: Kỳ, {one}}}\n" for one in words)


def phase(first, second):
    return phases(f"start: {first[0]}, end: {first[1]}", f"start: {second[0]}, end: {second[1]}")


BAD = [
    ("29/02 of a common year", once("29/02/2027"), "K206", LINE + 1, "chép vào «printed»"),
    ("31/04", due("31/04"), "K206", LINE + 1, "chép vào «printed»"),
    ("31/04 of a year", once("31/04/2027"), "K206", LINE + 1, "ghi «errata»"),
    ("22/22/2033", once("22/22/2033"), "K206", LINE + 1, "bỏ khóa này"),
    ("an end before its start", period("{start: 2030, end: 2024}"), "K301", PERIOD_LINE, "đổi chỗ"),
    (
        "a phase that ends before it starts",
        phase((2026, 2024), (2027, 2030)),
        "K301",
        PHASE_LINE,
        "đổi chỗ",
    ),
    (
        "a phase outside its plan",
        phase((2024, 2026), (2027, 2031)),
        "K302",
        PHASE_LINE + 1,
        "sửa giai đoạn, hoặc sửa «period»",
    ),
    (
        "overlapping phases",
        phase((2024, 2027), (2027, 2030)),
        "K303",
        PHASE_LINE + 1,
        "kiểm tra «start» và «end»",
    ),
    (
        "gapped phases",
        phase((2024, 2025), (2027, 2030)),
        "K303",
        PHASE_LINE + 1,
        "kiểm tra «start» và «end»",
    ),
    ("10,000 phases", phases(*[SAME] * 10_000), "K109", 2865, "tách bớt"),
    ("2,001 phases", phases(*[SAME] * 2_001), "K211", PHASE_LINE, "tách bớt"),
    (
        "a rule without an end",
        due("15/12").replace(PERIOD, "").replace(FACTS[FACTS.index("phases:") :], ""),
        "K306",
        11,
        "thêm «period»",
    ),
    (
        "every second",
        due("15/12", "second"),
        "K204",
        LINE + 1,
        "year (hằng năm), half_year (6 tháng), quarter (hằng quý)",
    ),
    (
        "every 0",
        due("15/12", "0"),
        "K204",
        LINE + 1,
        "year (hằng năm), half_year (6 tháng), quarter (hằng quý)",
    ),
    ("the year 0001", once("01/06/0001"), "K208", LINE + 1, "kiểm tra lại năm"),
    ("the year 9999", period("{start: 2024, end: 9999}"), "K208", PERIOD_LINE, "kiểm tra lại năm"),
    ("a year of two digits", once("15/12/26"), "K205", LINE + 1, "15/12/2026?"),
    ("letters for figures", once("31/1O/2O26"), "K205", LINE + 1, "có phải là 31/10/2026?"),
    ("a letter for one", once("l5/12/2026"), "K205", LINE + 1, "có phải là 15/12/2026?"),
    ("a year of two digits long ago", once("02/09/45"), "K205", LINE + 1, "02/09/1945?"),
    ("no day at all", once("hôm nào đó"), "K205", LINE + 1, "không có ngày thì bỏ khóa này"),
    ("no day that any year has", once("l5/1l/26x"), "K205", LINE + 1, "viết như 31/12/2025"),
    (
        "the last month of a quarter",
        due("ngày 25 tháng cuối quý", "quarter"),
        "K205",
        LINE + 1,
        "viết due: ngày 25; every: quarter",
    ),
    (
        "before a day of the last month of half a year",
        due("trước ngày 5 của tháng cuối 6 tháng", "half_year"),
        "K205",
        LINE + 1,
        "viết due: ngày 5; comparator: before; every: half_year",
    ),
    (
        "the last month of each stretch",
        due("chậm nhất ngày 10 của tháng cuối mỗi kỳ", "quarter"),
        "K205",
        LINE + 1,
        "viết due: ngày 10; comparator: no_later_than:",
    ),
    ("a day that no month has", due("ngày 41 tháng cuối quý"), "K205", LINE + 1, "hoặc ngày 25"),
    ("American order", once("12/31/2026"), "K207", LINE + 1, "viết ngày trước tháng: 31/12/2026"),
    ("American order of a day of each year", due("12/31"), "K207", LINE + 1, "31/12"),
    ("American order in words", once("ngày 12 tháng 31 năm 2026"), "K207", LINE + 1, "31/12/2026"),
    (
        "American order in full-width digits",
        once("１２／３１／２０２６"),
        "K207",
        LINE + 1,
        "31/12/2026",
    ),
    (
        "a year of two digits in full width",
        once("１５／１２／２６"),
        "K205",
        LINE + 1,
        "15/12/2026?",
    ),
    (
        "words about when",
        once("chậm nhất ngày 15/12/2026"),
        "K212",
        LINE + 1,
        "due: 15/12/2026; comparator: no_later_than",
    ),
    ("a yearly duty with a year", due("15/12/2026"), "K307", LINE + 1, "due: 15/12"),
    ("a single date without a year", once("15/12"), "K308", LINE + 1, "every: year"),
    ("what is due before the plan was issued", once("15/12/2023"), "K310", LINE + 1, "hai ngày"),
]


@pytest.mark.parametrize(("name", "facts", "code", "line", "hint"), BAD, ids=[b[0] for b in BAD])
def test_a_mistake_is_answered_at_its_line_with_the_form_to_use(
    name, facts, code, line, hint, tmp_path
):
    began = time.process_time()
    knowledge = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    (problem,) = [one for one in knowledge.problems if one.code == code]
    assert (problem.place.file, problem.place.line) == ("plans/ke-hoach-a.md", line)
    assert hint in problem.hint
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("29/02 of a leap year", once("29/02/2028")),
        ("29/02 of every year", due("29/02")),
        ("a phase the day after another", phase((2024, "30/06/2026"), ("01/07/2026", 2030))),
        ("the plan's first and last day", phase(("01/01/2024", 2025), (2026, "31/12/2030"))),
        (
            "an end on the day of the start",
            period("{start: 10/02/2024, end: 10/02/2024}").split("phases:")[0],
        ),
    ],
)
def test_what_is_unusual_but_right_passes(name, facts, tmp_path):
    assert know_of(tmp_path, {"ke-hoach-a.md": source(facts)}).problems == ()


def test_full_width_digits_are_read_as_the_date_they_write(tmp_path):
    knowledge = know_of(tmp_path, {"ke-hoach-a.md": source(once("１５／１２／２０２６"))})
    (deadline,) = knowledge.portal.plans["ke-hoach-a"].deadlines
    assert [str(one) for one in deadline.due] == ["2026-12-15"]
    (problem,) = knowledge.problems
    assert (problem.code, problem.severity) == ("K214", "info")


def test_what_is_misprinted_stands_on_the_page_as_printed_and_in_no_calendar(tmp_path):
    facts = of(
        "deadlines:\n"
        "  - {id: bao-cao, what: Gửi báo cáo, printed: trước ngày 22/22/2033}\n"
        "errata:\n  - {printed: 22/22/2033, why: không có tháng 22}\n"
    )
    body = "## I. Báo cáo\n\nGửi báo cáo trước ngày 22/22/2033.\n"
    knowledge = know_of(tmp_path, {"ke-hoach-a.md": source(facts, body)})
    made = list(generate(knowledge, NOVEMBER, Site("https://example.vn/")))
    by_url = {one.url: one.content for one in made if isinstance(one, Page)}
    files = dict(one for one in made if not isinstance(one, Page))
    assert "22/22/2033" in by_url["ke-hoach/ke-hoach-a/"]
    assert "2033" not in by_url["lich/"]
    assert not [url for url in by_url if url.startswith("lich/2033")]
    calendars = {path: data for path, data in files.items() if path.endswith(".ics")}
    assert not [path for path, data in calendars.items() if b"2033" in data]


@pytest.mark.parametrize(
    ("path", "text", "advice"),
    [
        ("results.csv", "target,date,value,unit,source\nt,31/02/2020,1,%,a\n", "chỉ ghi tháng"),
        ("results.yml", "results:\n  - {target: t, date: 31/02/2020}\n", "chỉ ghi tháng"),
        ("reports/2025.yml", "title: Báo cáo\ndate: 31/02/2020\n", "«note»"),
        ("awards.csv", "year,occasion,form,date\n2025,annual,Giấy khen,31/02/2020\n", "«note»"),
    ],
)
def test_where_a_record_has_a_day_that_is_not_no_key_is_named_that_it_cannot_have(
    tmp_path, path, text, advice
):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(), f"ke-hoach-a/{path}": text})
    (problem,) = (problem for problem in known.problems if problem.code == "K206")
    assert advice in problem.hint
    assert "errata" not in problem.hint
    assert "printed" not in problem.hint
