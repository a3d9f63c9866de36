"""Sentences of several days: of one deed, of two, and of days that share a bound."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def read(line: str) -> dict[str, list[tuple[str, object]]]:
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    return {
        key: [(entry.get("what") or entry["name"], entry.get("due")) for entry in front[key]]
        for key in ("tasks", "deadlines", "milestones")
        if key in front
    }


@pytest.mark.parametrize(
    "days",
    [
        "10/6 và 10/12",
        "10/6 và ngày 10/12",
        "10 tháng 6 và ngày 10 tháng 12",
        "10 tháng 6 và trước ngày 10 tháng 12",
        "10/6/2026 và ngày 10/12/2026",
    ],
)
def test_days_that_share_a_bound_are_all_kept(days):
    both = ["10/06/2026", "10/12/2026"]
    assert read(f"Phòng Kinh tế lập danh sách hộ trước ngày {days}.") == {
        "tasks": [("Lập danh sách hộ", both)]
    }
    assert read(f"Phòng Kinh tế báo cáo UBND tỉnh trước ngày {days}.") == {
        "deadlines": [("Báo cáo UBND tỉnh", day) for day in both]
    }


@pytest.mark.parametrize("year", ["", "/2026"])
def test_a_review_with_a_day_of_its_own_stands_apart(year):
    line = f"Văn phòng theo dõi, tổ chức sơ kết trước ngày 30/6{year}, tổng kết năm trước ngày "
    line += f"15/12{year}."
    told = read(line)
    assert told["tasks"] == [("Theo dõi, tổ chức sơ kết", "30/06/2026")]
    assert told["milestones"] == [("Tổng kết năm", "15/12/2026")]


def test_a_report_behind_a_deed_has_its_days_alone():
    told = read("Phòng Kinh tế chủ trì tham mưu; báo cáo UBND tỉnh trước ngày 20/6 và ngày 20/12.")
    assert told["tasks"] == [("Tham mưu; báo cáo UBND tỉnh", None)]
    assert [due for _, due in told["deadlines"]] == ["20/06/2026", "20/12/2026"]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        # «tính» counts, «tỉnh» is told.
        ("Các thôn báo cáo UBND tỉnh trước ngày 15/6.", "15/06/2026"),
        ("Các thôn gửi phiếu, số liệu tính trước ngày 15/6.", None),
        # Another deed than a report is told by the first day, and asked about.
        ("Phòng Kinh tế rà soát hộ trước ngày 30/6, lập danh sách trước ngày 15/7.", "30/06/2026"),
    ],
)
def test_other_days_are_read_as_before(line, due):
    told = read(line)
    assert [day for _, day in (told.get("deadlines") or told["tasks"])] == [due]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Các thôn báo cáo tháng trước ngày 20, báo cáo quý trước ngày 15 tháng cuối quý, "
            "báo cáo năm trước ngày 05/12 về xã.",
            [("Báo cáo tháng về xã", "ngày 20"), ("Báo cáo quý về xã", "ngày 15"),
             ("Báo cáo năm về xã", "05/12")],
        ),
        (
            "Các thôn báo cáo tháng (ngày 20), báo cáo năm (ngày 01/12).",
            [("Báo cáo tháng", "ngày 20"), ("Báo cáo năm", "01/12")],
        ),
        (
            "Các thôn báo cáo quý vào ngày 20 tháng cuối quý và báo cáo năm vào ngày 10/12.",
            [("Báo cáo quý", "ngày 20"), ("Báo cáo năm", "10/12")],
        ),
        (
            "Các thôn báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/11.",
            [("Báo cáo 6 tháng", "05/06"), ("Báo cáo năm", "05/11")],
        ),
    ],
)  # fmt: skip
def test_reports_at_several_paces_are_each_called_by_their_own(line, told):
    assert read(line) == {"deadlines": told}


def test_a_day_of_a_report_is_quoted_with_its_pace():
    text = source_below("1. Các thôn báo cáo quý trước ngày 15/12, báo cáo năm trước ngày 10/12.")
    assert "printed: báo cáo năm trước ngày 10/12" in text


def test_paces_that_sources_cannot_say_are_asked_about():
    text = "1. Các thôn báo cáo ngày (trước 16 giờ), báo cáo tháng (ngày 20)."
    more = text.replace("thôn báo cáo ngày (trước 16 giờ), ", "thôn ")
    assert "«every» không có kỳ ấy" in source_below(
        text.replace("(ngày 20)", "(ngày 20), báo cáo năm (ngày 01/12)")
    )
    assert "«every» không có kỳ ấy" not in source_below(more)
    assert "«every» không có kỳ ấy" in source_below(
        "1. Các thôn gửi báo cáo tuần và báo cáo tháng trước ngày 20."
    )


def test_a_bound_without_the_word_for_day_binds():
    told = read("Phòng Kinh tế rà soát hộ, xong trước 30/4.")
    assert [due for _, due in told["tasks"]] == ["30/04/2026"]
    told = read("Vụ xuân quét 500 ngõ, xong trước 30/4, vụ thu 700 ngõ, xong trước 30/9.")
    assert [day for _, day in told["deadlines"]] == ["30/04/2026", "30/09/2026"]
    assert "deadlines" not in read("Các thôn quét ít nhất 2/3 số ngõ so với trước.")
