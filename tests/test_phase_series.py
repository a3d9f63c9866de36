"""Which phases are told to leave a gap or to overlap."""

from __future__ import annotations

import pytest

from tests.small import FACTS, know_of, source


@pytest.mark.parametrize(
    ("phases", "said"),
    [
        ([("Giai đoạn 1", 2024, 2025), ("Giai đoạn 2", 2027, 2030)], True),
        ([("Giai đoạn 1", 2024, 2027), ("Giai đoạn 2", 2027, 2030)], True),
        ([("Giai đoạn I", 2024, 2026), ("Giai đoạn II", 2027, 2030)], False),
        ([("Đợt 1", 2024, 2024), ("Đợt 2", 2027, 2027)], False),
        ([("Đợt 1", 2024, 2026), ("Đợt 2", 2026, 2027)], True),
        ([("Kiểm tra chợ, đợt 1", 2024, 2026), ("Kiểm tra đường, đợt 1", 2025, 2027)], False),
        ([("Bước 1", 2024, 2026), ("Giai đoạn 2", 2028, 2030)], False),
    ],
)
def test_only_phases_of_one_series_are_held_against_each_other(tmp_path, phases, said):
    listed = "".join(
        f"  - {{name: '{name}', start: {start}, end: {end}}}\n" for name, start, end in phases
    )
    facts = f"{FACTS.split('phases:')[0]}phases:\n{listed}"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert ("K303" in [problem.code for problem in known.problems]) is said


@pytest.mark.parametrize(
    ("phases", "is_asked"),
    [
        ([("Tập huấn quét vôi", "20/01/2025", "10/02/2025")], True),
        ([("Đợt 1", "20/01/2025", "10/02/2025"), ("Đợt 2", "01/06/2025", "30/06/2025")], True),
        ([("Giai đoạn 1", "20/01/2025", "10/02/2025")], False),
        ([("Đến năm 2026", 2024, 2026)], False),
        ([("Sống khỏe mỗi ngày", "01/03/2025", "30/06/2025")], False),
    ],
)
def test_a_course_is_no_end_of_what_returns(tmp_path, phases, is_asked):
    listed = "".join(
        f"  - {{name: '{name}', start: {start}, end: {end}}}\n" for name, start, end in phases
    )
    facts = FACTS.replace("period: {start: 2024, end: 2030}\n", "").split("phases:")[0]
    facts += f"phases:\n{listed}deadlines:\n"
    facts += "  - {id: a, what: Báo cáo, who: ubnd, every: year, due: 15/12}\n"
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert ("K306" in [problem.code for problem in known.problems]) is is_asked
