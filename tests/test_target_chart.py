"""Pictures of targets: where they start, the way, what was reached, and what was not seen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from congkhai.dates.partial import PartialDate
from congkhai.model import Bound, Target
from congkhai.model.duty import Baseline
from congkhai.model.record import Result
from congkhai.render.drawings.target_chart import BOTTOM, MOST, TOP, target_chart
from congkhai.render.registers.targets import target_table

from tests.test_registers import snapshot

TODAY = dt.date(2026, 11, 22)


def target(value=90, unit="%", base=52, when=2022, due=2025, bound="ít nhất") -> Target:
    return Target(
        id="duong",
        what="Đường làng cứng hóa",
        value=None if value is None else Decimal(value),
        unit=unit,
        bound=Bound(bound),
        baseline=Baseline(None if base is None else Decimal(base), PartialDate(when)),
        due=PartialDate(due) if due else None,
    )


def results(**years: str) -> list[Result]:
    return [
        Result(
            target="duong",
            date=PartialDate(int(year[1:])),
            value=Decimal(value),
            unit="%",
            link="https://a.example/",
        )
        for year, value in years.items()
    ]


def test_a_picture_shows_start_way_results_and_target():
    drawn = target_chart(target(), results(y2023="61", y2024="73.5", y2025="86"), TODAY)
    assert [(bar.kind, bar.label) for bar in drawn.bars] == [
        ("base", "52"),
        ("bar", "61"),
        ("bar", "73,5"),
        ("bar", "86"),
    ]
    assert [year for year, _ in drawn.years] == [2022, 2023, 2024, 2025]
    assert drawn.goal == TOP
    assert drawn.path.startswith(f"M{drawn.years[0][1]:.1f} ")
    assert drawn.path.endswith(f"L{drawn.years[-1][1]:.1f} {TOP:.1f}")
    assert drawn.missing is None
    for bar in drawn.bars:
        assert bar.y + bar.height == pytest.approx(BOTTOM)


@pytest.mark.parametrize(
    ("one", "given", "said"),
    [
        (
            target(),
            results(y2025="86"),
            "Năm 2025 đạt 86%; so với chỉ tiêu 90% thấp hơn 4 điểm phần trăm; "
            "so với năm 2022 tăng 34 điểm phần trăm.",
        ),
        (
            target(base=None),
            results(y2025="92"),
            "Năm 2025 đạt 92%; so với chỉ tiêu 90% cao hơn 2 điểm phần trăm.",
        ),
        (
            target(base=90),
            results(y2025="90"),
            "Năm 2025 đạt 90%, bằng chỉ tiêu; so với năm 2022 không đổi.",
        ),
        (
            target(base=95),
            results(y2025="90"),
            "Năm 2025 đạt 90%, bằng chỉ tiêu; so với năm 2022 giảm 5 điểm phần trăm.",
        ),
        (
            target(base=None),
            results(y2024="80"),
            "Năm 2024 đạt 80%; so với chỉ tiêu 90% thấp hơn 10 điểm phần trăm. "
            "Hạn năm 2025 đã qua, chưa thấy kết quả của năm ấy trên cổng này.",
        ),
        (target(), [], "Hạn năm 2025 đã qua, chưa thấy kết quả của năm ấy trên cổng này."),
        (target(due=2030), [], "Chưa đến hạn, chưa thấy kết quả trên cổng này."),
        (
            target(due=2026),
            results(y2025="80"),
            "Năm 2025 đạt 80%; so với chỉ tiêu 90% thấp hơn 10 điểm phần trăm; "
            "so với năm 2022 tăng 28 điểm phần trăm.",
        ),
    ],
)
def test_one_sentence_says_what_was_reached(one, given, said):
    assert target_chart(one, given, TODAY).said == said


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "said"),
    [
        ("0.5", "km", "12.5", "0,5 km; so với chỉ tiêu 12,5 km thấp hơn 12 km."),
        ("1234", "cây", "5000", "1.234 cây; so với chỉ tiêu 5.000 cây thấp hơn 3.766 cây."),
        ("12.50", "km", "12.5", "12,50 km, bằng chỉ tiêu."),
        ("99.99", "%", "100", "99,99%; so với chỉ tiêu 100% thấp hơn 0,01 điểm phần trăm."),
    ],
)
def test_what_is_lacking_is_not_taken_for_what_was_asked_for(value, unit, wanted, said):
    one = target(value=wanted, unit=unit, base=None, when=2022)
    result = replace(*results(y2025=value), unit=unit)
    assert target_chart(one, [result], TODAY).said == f"Năm 2025 đạt {said}"


@pytest.mark.parametrize(
    ("bound", "value", "got", "said"),
    [
        ("dưới", 2, "2", "là 2%, chưa dưới mức của chỉ tiêu."),
        ("trên", 90, "90", "đạt 90%, chưa trên mức của chỉ tiêu."),
        ("tối đa", 2, "2", "là 2%, bằng chỉ tiêu."),
        ("tối đa", 5, "6", "là 6%; so với chỉ tiêu 5% cao hơn 1 điểm phần trăm."),
        ("", 0, "1", "là 1%; so với chỉ tiêu 0% cao hơn 1 điểm phần trăm."),
        ("bằng", 90, "90", "đạt 90%, bằng chỉ tiêu."),
    ],
)
def test_the_sentence_judges_as_the_table_does(bound, value, got, said):
    one = target(value, base=None, bound=bound)
    assert target_chart(one, results(y2025=got), TODAY).said == f"Năm 2025 {said}"


@pytest.mark.parametrize(
    ("one", "given", "missing"),
    [
        (target(), [], 2025),
        (target(), results(y2024="80"), 2025),
        (target(), results(y2025="80"), None),
        (target(), results(y2026="80"), None),
        (target(due=2026), results(y2025="80"), None),
        (target(due=None), results(y2025="80"), None),
    ],
)
def test_a_passed_date_without_a_result_is_marked_in_its_year(one, given, missing):
    drawn = target_chart(one, given, TODAY)
    assert drawn.missing == (dict(drawn.years)[missing] if missing else None)
    assert any("chưa thấy" in key.words for key in drawn.legend) == bool(missing)


@pytest.mark.parametrize(
    ("one", "given"),
    [
        (target(value=None), results(y2025="80")),
        (target(base=None), []),
        (target(), results(y2025="-1")),
        (target(value=0, base=0), []),
    ],
    ids=["a direction", "nothing to draw", "below zero", "all zero"],
)
def test_what_no_picture_can_show_is_left_to_the_table(one, given):
    assert target_chart(one, given, TODAY) is None


def test_of_a_long_time_only_years_that_hold_something_are_shown():
    drawn = target_chart(target(when=1990, due=2030), results(y2024="80", y2025="81"), TODAY)
    assert [year for year, _ in drawn.years] == [1990, 2024, 2025, 2030]
    many = results(**{f"y{year}": "80" for year in range(2001, 2026)})
    assert len(target_chart(target(when=2000), many, TODAY).years) == MOST


def test_earlier_results_do_not_hide_that_the_last_year_was_not_seen():
    plan = snapshot().portal.plans["gia-dinh-ubnd-huyen-duong-lang-2023"]
    (row, none) = target_table(snapshot(), replace(plan, agency="dang-hoat-dong"))
    assert (row.mark, row.state) == (
        "missing",
        "Đã qua hạn, chưa thấy kết quả năm 2025 trên cổng này",
    )
    assert len(row.results) == 2
    assert none.mark == "missing"
    assert none.chart is None


def test_a_district_that_ended_in_the_year_of_its_target_is_not_late_with_it():
    plan = snapshot().portal.plans["gia-dinh-ubnd-huyen-duong-lang-2023"]
    (row, none) = target_table(snapshot(), plan)
    assert (row.mark, none.mark) == ("free", "free")
    assert row.state.endswith("; cơ quan ban hành đã hết trước hạn này, không tính")
