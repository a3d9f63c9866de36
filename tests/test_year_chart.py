"""Charts over time: what is drawn, what is too little to draw, and that the table says the same."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest
from congkhai.render.drawings.year_chart import BOTTOM, MOST, TOP, ChartSeries, year_chart

from tests.test_registers import pages, snapshot, words

TWO = (ChartSeries("đã thấy", "bar"), ChartSeries("chưa thấy", "base"))
TABLE = re.compile(r"<figure.*?</figure>\s*(<table.*?</table>)", re.DOTALL)
CHARTED = (
    "cong-khai/bao-cao/",
    "nhiem-vu/",
    "khen-thuong/",
    "khen-thuong/danh-hieu/",
    "dien-hinh/",
    "lay-y-kien/",
)


def chart(counts):
    return year_chart("nam", "Theo năm", TWO, counts)


def test_a_bar_is_as_high_as_its_number_and_its_parts_touch():
    drawn = chart({2024: (3, 1), 2025: (1, 1)})
    assert [column.total for column in drawn.columns] == ["4", "2"]
    first, second = drawn.columns
    assert first.top == TOP
    assert second.top == (TOP + BOTTOM) / 2
    for column in drawn.columns:
        edge = BOTTOM
        for block in column.blocks:
            assert block.y + block.height == pytest.approx(edge)
            edge = block.y
        assert edge == pytest.approx(column.top)


def test_a_year_between_without_anything_is_shown_as_none():
    drawn = chart({2023: (1, 0), 2025: (0, 2)})
    assert [row.year for row in drawn.rows] == [2023, 2024, 2025]
    assert [row.total for row in drawn.rows] == [1, 0, 2]
    assert "Năm 2024: 0 đã thấy, 0 chưa thấy." in drawn.description


@pytest.mark.parametrize("counts", [{}, {2025: (3, 1)}, {2024: (0, 0), 2025: (0, 0)}])
def test_a_single_year_or_none_at_all_is_not_drawn(counts):
    assert chart(counts) is None


def test_of_many_years_the_last_are_drawn_and_the_table_has_all():
    drawn = chart(dict.fromkeys(range(2000, 2030), (1, 1)))
    assert len(drawn.columns) == MOST
    assert drawn.columns[-1].year == 2029
    assert len(drawn.rows) == 30


def test_a_number_without_room_is_left_to_the_table():
    (column, _) = chart({2024: (99, 1), 2025: (1, 0)}).columns
    assert [block.value for block in column.blocks] == ["99", ""]


def test_numbers_are_written_as_vietnamese_people_do():
    drawn = chart({2024: (Decimal("1200"), 0), 2025: (1, 0)})
    assert drawn.columns[0].total == "1.200"


@pytest.mark.parametrize("address", CHARTED)
def test_each_register_of_the_made_up_province_shows_its_course(address):
    found = TABLE.findall(pages()[address].content)
    assert found
    for table in found:
        years = re.findall(r'<th scope="row">(\d{4})</th>', table)
        assert years == sorted(years)
        assert len(years) >= 2


def test_the_course_of_reports_adds_up_to_what_fell_due():
    due = Counter(
        one.period.year
        for one in snapshot().ledger.all()
        if one.is_due and one.period and not one.duty.category.orders_publication
    )
    (table,) = TABLE.findall(pages()["cong-khai/bao-cao/"].content)
    for year, total in due.items():
        assert re.search(rf"{year}(?: \d+){{3}} \d+ trên {total}\b", words(table))


def test_awards_of_a_year_add_up_to_the_rows_of_the_register():
    given = Counter(
        award.year.year for records in snapshot().records.values() for award in records.awards
    )
    (table,) = TABLE.findall(pages()["khen-thuong/"].content)
    for year, total in given.items():
        numbers = re.search(rf"{year} (\d+) (\d+) (\d+)", words(table)).groups()
        assert sum(map(int, numbers)) == total
