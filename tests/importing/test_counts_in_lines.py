"""Counts at the head of a wrapped line, rooms behind numbers, and days by their old names."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN XÃ YÊN HÀ\nSố: 45/KH-UBND\nYên Hà, ngày 10 tháng 9 năm 2026\n\n"
    "KẾ HOẠCH\nLàm sạch đường làng\n\n"
)
WIDE = (
    "- Việc {}: các thôn trồng hàng cây dọc đường trục, sửa cống rãnh, quét vôi cổng làng và dựng"
)


def read(body: str):
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return gathered(parts)


def paragraphs_of(body: str) -> list[str]:
    return [each.text for each in read(body).parts.body]


@pytest.mark.parametrize(
    "line",
    [
        "01 Nhà văn hóa ở thôn Hạ và một sân bóng cho trẻ em trong làng.",
        "03 Trạm bơm dọc sông.",
        "02 Cổng chào ở hai đầu đường liên xã.",
    ],
)
def test_a_count_behind_a_full_line_opens_no_item(line):
    wide = "\n".join(f"{WIDE.format(n)} bảng tên ngõ cho cả xóm." for n in range(1, 6))
    text = f"I. VIỆC\n{wide}\n{WIDE.format(6)}\n{line}\n- Việc 7: các thôn họp tổng kết.\n"
    assert any(each.endswith(f"và dựng {line}") for each in paragraphs_of(text))


@pytest.mark.parametrize(
    "lines",
    [
        "1 Quét vôi tường.\n2 Sửa cống.\n3 Trồng cây.\n",
        "1 Quét vôi hai bên tường dọc theo đường trục từ đầu làng tới sân đình và khu chợ mới\n"
        "2 Sửa cống rãnh ở ngõ.\n3 Trồng cây.\n",
    ],
)
def test_items_that_count_without_a_point_stay_items(lines):
    assert [each[:2] for each in paragraphs_of(f"I. VIỆC\n{lines}")[1:]] == ["1 ", "2 ", "3 "]


@pytest.mark.parametrize(
    "heading",
    ["Các chỉ số cần đạt", "Chỉ số chất lượng phải đạt", "Những kết quả chính cần đạt"],
)
def test_what_has_to_be_reached_heads_targets(heading):
    body = f"1. {heading}\n\n- Về đường: 90% ngõ được quét vôi; 100% cống được sửa.\n"
    assert [target.value for target in read(body).targets] == ["90", "100"]


def test_indices_that_nobody_has_to_reach_head_none():
    body = "1. Chỉ số đã công bố\n\n- Về đường: 90% ngõ được quét vôi.\n"
    assert not read(body).targets


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Tờ trình số 19/TTr-CAX(PA05) ngày 19/8/2026", "19/TTr-CAX(PA05)"),
        ("Báo cáo số 7/BC-CAX(QL2) ngày 19/8/2026", "7/BC-CAX(QL2)"),
        ("Chỉ thị số 11/CT--UBND ngày 03/5/2026", "11/CT-UBND"),
        ("Công văn số 12/CV-STC(gọi là Công văn 12) ngày 03/5/2026", "12/CV-STC"),
        ("Công văn số 12/CV-STC (A1) ngày 03/5/2026", "12/CV-STC"),
    ],
)
def test_a_number_bears_the_room_that_wrote_it(printed, number):
    found = facts_as_json(read(f"Căn cứ {printed} của xã;\n\n1. Các thôn quét vôi.\n"))
    assert found["cited_numbers"] == [number]


@pytest.mark.parametrize(
    ("printed", "due"),
    [
        ("trước ngày mồng 5 hằng tháng", "---05"),
        ("chậm nhất ngày mùng 3 hàng tháng", "---03"),
        ("trước ngày mồng 10 hằng tháng", "---10"),
        ("ngày 20 hằng tháng", "---20"),
    ],
)
def test_first_days_of_a_month_have_old_names(printed, due):
    found = facts_as_json(read(f"1. Trạm Y tế gửi sổ {printed} về xã.\n"))
    assert [task["due"] for task in found["tasks"]] == [due]
