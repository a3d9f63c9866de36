"""Who must make a plan of their own to carry a document out stands under «expects» alone."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def read(line: str) -> dict:
    return yaml.safe_load(source_below(line).split("---")[1])


@pytest.mark.parametrize(
    ("line", "who", "what", "due"),
    [
        (
            "Các thôn xây dựng kế hoạch thực hiện, gửi về Phòng Kinh tế trước ngày 30/4/2026.",
            "Các thôn",
            "Kế hoạch thực hiện",
            "30/04/2026",
        ),
        (
            "UBND các xã xây dựng kế hoạch thực hiện trước ngày 31/3/2026.",
            "UBND các xã",
            "Kế hoạch thực hiện",
            "31/03/2026",
        ),
        (
            "Các chi bộ căn cứ nhiệm vụ được giao, xây dựng kế hoạch cụ thể để tổ chức thực hiện "
            "Kế hoạch này tại cơ quan, đơn vị mình.",
            "Các chi bộ",
            "Kế hoạch cụ thể để tổ chức thực hiện Kế hoạch này tại cơ quan, đơn vị mình",
            None,
        ),
        (
            "Đảng ủy các xã ban hành kế hoạch triển khai Chỉ thị này trong quý III/2026.",
            "Đảng ủy các xã",
            "Kế hoạch triển khai Chỉ thị này",
            "2026-Q3",
        ),
    ],
)
def test_a_plan_that_carries_this_one_out_is_expected(line, who, what, due):
    known = read(line)
    (plan,) = known["expects"]
    assert (plan["who"], plan["what"], plan.get("due")) == (who, what, due)
    assert "tasks" not in known


def test_what_is_handed_in_by_a_day_stands_among_the_deadlines_too():
    known = read("Các thôn xây dựng kế hoạch thực hiện, gửi về Phòng Kinh tế trước ngày 30/4/2026.")
    assert [due["to"] for due in known["deadlines"]] == ["Phòng Kinh tế"]
    assert len(known["expects"]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Phòng Kinh tế xây dựng kế hoạch tuyên truyền về trồng hoa.",
        "Các thôn xây dựng kế hoạch cụ thể để thực hiện và trồng hoa ven đường.",
        "Các thôn hằng năm xây dựng kế hoạch thực hiện.",
        "Phòng Kinh tế phối hợp với các thôn xây dựng kế hoạch thực hiện Kế hoạch này.",
        "Phòng Kinh tế lập kế hoạch triển khai Chương trình nhà ở cho người già.",
    ],
)
def test_another_plan_or_more_than_one_is_a_task(line):
    known = read(line)
    assert "expects" not in known
    assert known["tasks"]
