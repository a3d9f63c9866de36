"""One aim for place after place, and clauses of an amendment that no fact quotes."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH NẬM RỐM\nSố: 9/QĐ-UBND\nNậm Rốm, ngày 05 tháng 6 năm 2026\n\n"
    "QUYẾT ĐỊNH\nVề việc điều chỉnh Kế hoạch trồng chè năm 2026\n\n"
    "Điều 1. Điều chỉnh một số nội dung của Kế hoạch số 8/KH-UBND ngày 03/02/2026 như sau:\n"
)
PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH NẬM RỐM\nSố: 9/KH-UBND\nNậm Rốm, ngày 05 tháng 6 năm 2026\n\n"
    "KẾ HOẠCH\nTrồng chè năm 2026\n\nI. CHỈ TIÊU\n\n"
)


def read(line, head=HEAD):
    (parts,) = documents(read_bytes("a.txt", f"{head}1. {line}\n".encode()))
    return gathered(parts)


@pytest.mark.parametrize("head", [HEAD, PLAN])
@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha; xã Đak Lư tăng lên 115 ha; tổng "
            "chỉ tiêu không đổi.",
            [("xã Nà Pán", "100"), ("xã Đak Lư", "115")],
        ),
        (
            "Chỉ tiêu trồng chè của xã Nà Pán là 20 ha; của xã Mường Ảng là 30,5 ha; xã Pú Nhi "
            "là 12 ha.",
            [("xã Nà Pán", "20"), ("xã Mường Ảng", "30.5"), ("xã Pú Nhi", "12")],
        ),
        (
            "Chỉ tiêu vườn ươm của thôn 4 giữ nguyên 2 vườn; thôn 7 nâng lên 3 vườn.",
            [("thôn 4", "2"), ("thôn 7", "3")],
        ),
    ],
)
def test_each_place_has_its_own_aim(head, line, told):
    aims = read(line, head).targets
    assert [(aim.scope, aim.value) for aim in aims] == told
    (first, *others) = aims
    opening = first.what.partition(told[0][0])[0]
    assert opening.startswith("Chỉ tiêu ")
    for aim in others:
        assert aim.what == f"{opening}{aim.printed.removeprefix('của ')}"
        assert aim.printed in line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Diện tích chè của xã Nà Pán giảm còn 80 ha; xã Đak Lư tăng lên 115 ha.",
            [("80", "tối đa", ""), ("115", "", "")],
        ),
        (
            "Diện tích chè của xã Nà Pán đạt 100 ha năm 2027; xã Đak Lư đạt 90 ha năm 2028.",
            [("100", "", "2027"), ("90", "", "2028")],
        ),
        (
            "Đến năm 2027, diện tích chè của xã Nà Pán đạt 100 ha trở lên; xã Đak Lư đạt 90 ha.",
            [("100", "ít nhất", "2027"), ("90", "", "2027")],
        ),
    ],
)
def test_bound_and_year_of_each_place_are_its_own(line, told):
    aims = read(line, PLAN).targets
    assert [(aim.value, aim.bound, aim.due) for aim in aims] == told


def test_what_else_a_place_is_to_reach_stays_read():
    line = "Số máy của xã Nà Pán đạt 5 máy; xã Đak Lư đạt 5 máy, 60 hộ có máy bơm."
    assert [aim.value for aim in read(line, PLAN).targets] == ["5", "5", "60"]


@pytest.mark.parametrize(
    "line",
    [
        "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha; nâng số vườn ươm lên 12 vườn.",
        "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha; xã Đak Lư thêm 3 vườn ươm.",
    ],
)
def test_a_clause_of_an_amendment_that_was_not_read_is_told(line):
    facts = read(line)
    (aim,) = facts.targets
    (place,) = facts.duties.unread
    assert (aim.value, aim.scope) == ("100", "")
    assert place.text == line.partition("; ")[2].rstrip(".")


@pytest.mark.parametrize(
    "line",
    [
        "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha; tổng chỉ tiêu không đổi.",
        "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha.",
        "Chỉ tiêu trồng chè của xã Nà Pán giảm còn 100 ha; thay cho mục 4 phần II.",
    ],
)
def test_nothing_is_told_of_a_clause_without_a_figure(line):
    facts = read(line)
    assert len(facts.targets) == 1
    assert facts.duties.unread == ()
