"""Reports at several paces in one sentence: each with its own pace, day and name."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def deadlines(line: str) -> list[tuple[object, ...]]:
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    return [(due["what"], due.get("every"), due.get("due")) for due in front.get("deadlines", ())]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Các thôn báo cáo tháng vào ngày 20, quý vào ngày 20 tháng cuối quý, 6 tháng trước "
            "10/6, năm trước 10/11.",
            [("Báo cáo tháng", "month", "ngày 20"), ("Báo cáo quý", "quarter", "ngày 20"),
             ("Báo cáo 6 tháng", "year", "10/06"), ("Báo cáo năm", "year", "10/11")],
        ),
        (
            "Ban Chỉ đạo báo cáo Ban Chỉ đạo tỉnh 6 tháng trước ngày 20/6, năm trước ngày 10/12.",
            [("Báo cáo Ban Chỉ đạo tỉnh 6 tháng", "year", "20/06"),
             ("Báo cáo Ban Chỉ đạo tỉnh năm", "year", "10/12")],
        ),
        (
            "Các phòng báo cáo tuần vào thứ Sáu, báo cáo tháng vào ngày 20, báo cáo năm vào ngày "
            "05/12.",
            [("Báo cáo tháng", "month", "ngày 20"), ("Báo cáo năm", "year", "05/12")],
        ),
        (
            "Các trung tâm báo cáo tuần vào chiều thứ Năm; báo cáo tháng ngày 20.",
            [("Báo cáo tháng", "month", "ngày 20")],
        ),
        (
            "Các thôn báo cáo quý chậm nhất ngày 15 tháng cuối quý và năm chậm nhất ngày 10 tháng "
            "12 về xã.",
            [("Báo cáo quý về xã", "quarter", "ngày 15"), ("Báo cáo năm về xã", "year", "10/12")],
        ),
        (
            "Các trung tâm báo cáo xã định kỳ 6 tháng, 01 năm (trước ngày 10/6 và trước ngày "
            "10/12).",
            [("Báo cáo xã", "half_year", ["10/06", "10/12"])],
        ),
        (
            "Các thôn báo cáo xã: tháng (trước ngày 17), quý I (trước ngày 17/3), 6 tháng (trước "
            "ngày 17/6), năm (trước ngày 17/11).",
            [("Báo cáo xã: tháng", "month", "ngày 17"),
             ("Báo cáo xã: quý I", "year", "17/03"), ("Báo cáo xã: 6 tháng", "year", "17/06"),
             ("Báo cáo xã: năm", "year", "17/11")],
        ),
        (
            "Các thôn báo cáo xã: báo cáo tháng ngày 25; báo cáo ngập trong vòng 24 giờ; báo cáo "
            "năm trước 30/11.",
            [("Báo cáo tháng", "month", "ngày 25"), ("Báo cáo năm", "year", "30/11")],
        ),
        (
            "Các thôn báo cáo xã quý II trước 10/6, quý III trước 10/9, năm trước 10/12.",
            [("Báo cáo xã quý II", None, "10/06/2026"), ("Báo cáo xã quý III", None, "10/09/2026"),
             ("Báo cáo xã năm", None, "10/12/2026")],
        ),
        (
            "Các thôn báo cáo tuần (trước 10 giờ thứ Tư), tháng (ngày 02), 6 tháng (ngày 03/6), "
            "năm (ngày 03/12) về xã.",
            [("Báo cáo tháng về xã", "month", "ngày 02"),
             ("Báo cáo 6 tháng về xã", "year", "03/06"), ("Báo cáo năm về xã", "year", "03/12")],
        ),
        (
            "Các thôn báo cáo tuần (trước 11h00 thứ 5), tháng (trước ngày 18) về xã.",
            [("Báo cáo tháng về xã", "month", "ngày 18")],
        ),
        (
            "Các thôn báo cáo 6 tháng (trước ngày 10/6), năm (trước ngày 10/12).",
            [("Báo cáo 6 tháng", "year", "10/06"), ("Báo cáo năm", "year", "10/12")],
        ),
        (
            "Các thôn báo cáo: tháng (ngày 20), quý (ngày 20 tháng cuối quý), 6 tháng (20/6), cả "
            "năm (20/12).",
            [("Báo cáo tháng", "month", "ngày 20"), ("Báo cáo quý", "quarter", "ngày 20"),
             ("Báo cáo 6 tháng", "year", "20/06"), ("Báo cáo cả năm", "year", "20/12")],
        ),
    ],
)  # fmt: skip
def test_each_report_of_a_list_has_its_own_pace_and_day(line, told):
    assert deadlines(line) == told


def test_an_exception_is_no_second_duty_and_is_asked_about():
    line = "Các thôn báo cáo trước ngày 18 hằng tháng, riêng tháng 6 gửi trước ngày 10."
    assert [due[1:] for due in deadlines(line)] == [("month", "ngày 18")]
    assert "riêng một số kỳ" in source_below(f"1. {line}")
    assert "riêng một số kỳ" not in source_below(f"1. {line}".replace("riêng tháng 6 ", ""))


@pytest.mark.parametrize(
    ("line", "every"),
    [
        # No list: one pace, and days that fit no pace.
        ("Các thôn báo cáo quý trước ngày 15 tháng cuối quý.", ["quarter"]),
        ("Các thôn quét ngõ tháng vào ngày 20, năm vào ngày 05/12.", []),
        ("Các thôn báo cáo tháng này trước 20/6/2026, năm sau trước 10/12/2026.", [None, None]),
    ],
)
def test_other_sentences_are_no_such_list(line, every):
    assert [due[1] for due in deadlines(line)] == every


def test_the_bracket_of_a_report_is_quoted_whole():
    source = source_below("1. Các thôn báo cáo 6 tháng (ngày 10/6), năm (ngày 10/12).")
    assert "printed: năm (ngày 10/12)\n" in source


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Các thôn báo cáo 6 tháng (trước 21/6), 9 tháng (trước 21/9), năm (trước 21/11).",
            [
                ("Báo cáo 6 tháng", "21/06", "báo cáo 6 tháng (trước 21/6)"),
                ("Báo cáo 9 tháng", "21/09", "9 tháng (trước 21/9)"),
                ("Báo cáo năm", "21/11", "năm (trước 21/11)"),
            ],
        ),
        (
            "Trạm Y tế báo cáo 6 tháng trước ngày 20/6, 9 tháng trước ngày 20/9, năm trước ngày "
            "20/12 hằng năm về xã.",
            [
                ("Báo cáo 6 tháng về xã", "20/06", "báo cáo 6 tháng trước ngày 20/6"),
                ("Báo cáo 9 tháng về xã", "20/09", "9 tháng trước ngày 20/9"),
                ("Báo cáo năm về xã", "20/12", "năm trước ngày 20/12"),
            ],
        ),
        (
            "Các trường báo cáo quý (trước ngày 20 tháng cuối quý), 9 tháng (trước ngày 20/9) về "
            "xã, chín tháng là số ước.",
            None,
        ),
    ],
)
def test_nine_months_are_told_as_nine(line, expected):
    text = source_below(f"1. {line}").split("\n---\n")[0]
    found = yaml.safe_load(text)["deadlines"]
    told = [(item["what"], item.get("due"), item["printed"]) for item in found]
    if expected:
        assert told == expected
    assert not any("6 tháng" in item["printed"] and "/9" in item["printed"] for item in found)
