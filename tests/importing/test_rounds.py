"""Several rounds of one sentence or cell, each with its own stretch."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def _front(text: str) -> dict[str, list[dict[str, object]]]:
    return yaml.safe_load(source_below(text).split("---\n")[1])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "1. Đợt 1: từ 05/4 đến 03/5/2026 (mùa rau); đợt 2: từ 04/5 đến 19/8/2026; đợt 3: từ "
            "20/8 đến 22/12/2026.",
            ["Đợt 1", "Đợt 2", "Đợt 3"],
        ),
        (
            "1. Giai đoạn 1: từ ngày 05/4/2026 đến ngày 03/5/2026, giai đoạn 2: từ ngày 04/5/2026 "
            "đến ngày 19/8/2026.",
            ["Giai đoạn 1", "Giai đoạn 2"],
        ),
        (
            "1. Đợt 1 (từ 05/4 đến 03/5/2026), đợt 2 (từ 04/5 đến 19/8/2026).",
            ["Đợt 1", "Đợt 2"],
        ),
        # What is done in a round is no second one.
        ("1. Đợt 1: từ 05/4 đến 03/5/2026, dọn ngõ; lập sổ đợt 2 sau.", ["Đợt 1"]),
    ],
)
def test_each_round_is_a_phase(line, told):
    phases = _front(line)["phases"]
    assert [phase["name"] for phase in phases] == told
    assert not any("đợt" in str(phase.get("what", "")) for phase in phases[: len(told) - 1])


ROW = (
    "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n"
    "| 1 | Mở lớp vẽ | Phòng Kinh tế | {} |\n| 2 | Dọn ngõ | Các thôn | 05/6/2026 |\n"
)


def test_rounds_in_a_cell_end_the_task_one_by_one():
    times = "Đợt 1: từ 20/4 đến 10/5/2026; đợt 2: từ 01/6 đến 30/6/2026"
    front = _front(ROW.format(times))
    assert [phase["name"] for phase in front["phases"]] == ["Đợt 1", "Đợt 2"]
    assert {phase["what"] for phase in front["phases"]} == {"Mở lớp vẽ"}
    assert front["tasks"][0]["due"] == ["10/05/2026", "30/06/2026"]


def test_one_stretch_in_a_cell_has_one_end():
    front = _front(ROW.format("từ 20/4 đến 10/5/2026"))
    assert front["tasks"][0]["due"] == "10/05/2026"
