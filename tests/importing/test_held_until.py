"""How long a document runs: what it amends has a time of its own, phases may leave days out."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.below_organising import duties_below, source_below

HEAD = (
    "HỘI ĐỒNG NHÂN DÂN\nXÃ MAI HẠ\nSố: 37/2026/NQ-HĐND\nMai Hạ, ngày 18 tháng 11 năm 2026\n\n"
    "NGHỊ QUYẾT\n{title}\n\nCăn cứ Nghị quyết số 20/2023/NQ-HĐND ngày 12 tháng 7 năm 2023;\n\n"
    "Điều 1. Việc chung.\n\nĐiều 2. {line}\n"
)
OTHER = "ban hành kèm theo Nghị quyết số 20/2023/NQ-HĐND ngày 12 tháng 7 năm 2023"
HOLDS = "Nghị quyết này có hiệu lực thi hành kể từ ngày 28 tháng 11 năm 2026"


def read(title: str, line: str):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(title=title, line=line).encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    "title",
    [
        f"Sửa đổi, bổ sung một số điều của Quy định dọn kênh giai đoạn 2023-2027 {OTHER}",
        f"Sửa đổi một số nội dung Quy chế dọn kênh của xã Mai Hạ giai đoạn 2023-2027 {OTHER}",
        f"Về việc sửa đổi khoản 1 Điều 5 Quy định dọn kênh thời kỳ 2023-2027 {OTHER}",
    ],
)
def test_a_title_names_the_time_of_what_it_amends(title):
    facts = read(title, f"{HOLDS}.")
    assert facts.acts == {"20/2023/NQ-HĐND": "amends"}
    assert facts.term is None


def test_the_time_in_the_title_of_a_plan_of_its_own_is_its_time():
    facts = read("Dọn kênh giai đoạn 2027-2030", f"{HOLDS}.")
    assert (facts.term.first, facts.term.last) == ("2027", "2030")


@pytest.mark.parametrize(
    ("line", "last"),
    [
        (f"{HOLDS} đến ngày 31 tháng 12 năm 2027.", "2027-12-31"),
        (f"{HOLDS} đến hết ngày 31/12/2028.", "2028-12-31"),
        (
            "1. Nghị quyết này có hiệu lực từ ngày 28/11/2026 cho đến hết ngày 30/6/2027.",
            "2027-06-30",
        ),
        # Of another document, of a part of it, or no day.
        (f"{HOLDS}. Nghị quyết số 8/NQ-HĐND có hiệu lực đến ngày 31/12/2027.", None),
        (f"{HOLDS}, riêng khoản 2 có hiệu lực đến ngày 31/12/2027.", None),
        (f"{HOLDS} cho đến khi có văn bản thay thế.", None),
    ],
)
def test_until_when_it_says_that_it_holds(line, last):
    term = read("Dọn kênh mương trong xã", line).term
    assert (term and (term.first, term.last)) == (("2026-11-28", last) if last else None)


PHASES = (
    "2. Thời gian thi đua\na) Thời gian thi đua chia thành 02 đợt:\n"
    "- Đợt 01 dự kiến: Dọn kênh lớn (từ ngày 20 tháng 11 năm 2026 đến ngày 03 tháng 12 năm 2026);\n"
    "- Đợt 02 dự kiến: Dọn kênh nhỏ (từ ngày 08 đến ngày 10 tháng 12 năm 2026).\n"
)


def test_a_plan_is_not_over_before_its_own_last_day():
    later = "b) Kiểm tra và xếp hạng thi đua trước ngày 31 tháng 12 năm 2026.\n"
    assert [stage.name for stage in duties_below(PHASES).stages] == ["Đợt 01", "Đợt 02"]
    assert "\nperiod:" not in source_below(PHASES + later)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "1. Thời gian thực hiện\nPhong trào được triển khai từ ngày ban hành Kế hoạch đến khi "
            "tổ chức xong Đại hội xã.\n2. Việc khác.\n",
            "từ ngày ban hành Kế hoạch đến khi tổ chức xong Đại hội xã",
        ),
        ("- Thời gian: từ nay đến hết mùa mưa;\n", "từ nay đến hết mùa mưa"),
        (
            "1. Thời gian thi đua: Từ khi phát động đến khi gặt xong.\n",
            "Từ khi phát động đến khi gặt xong",
        ),
        # What days tell is a period or a step, each work has its own time, reports are none.
        ("1. Thời gian: từ ngày 01/5/2026 đến khi gặt xong.\n", None),
        ("- Thời gian: từ nay đến khi gặt.\n1. Họp.\n- Thời gian: từ nay đến Tết.\n", None),
        ("1. Thời gian báo cáo: từ nay đến khi gặt xong.\n", None),
    ],
)
def test_a_time_told_by_what_happens_is_kept_in_its_words(text, words):
    source = source_below(text)
    assert (f"\nperiod_printed: {words}\n" in source) if words else ("period_printed" not in source)


@pytest.mark.parametrize(
    ("number", "last"), [("4. ", "2026-06-10"), ("7. ", "2026-05-31"), ("- ", "2026-05-31")]
)
def test_the_final_review_that_counts_on_behind_phases_ends_them(number, last):
    lines = (
        "I. THỜI GIAN\n\n1. Phát động: trong khoảng từ 01/5/2026 đến 08/5/2026.\n\n"
        "2. Cao điểm: từ 08/5/2026 đến 19/5/2026.\n\n"
        "3. Thăm hỏi: từ 19/5/2026 đến 31/5/2026.\n\n"
        f"{number}Tổng kết: trước 10/6/2026.\n"
    )
    head = (
        "HỘI LÀM VƯỜN\nXÃ MAI HẠ\nSố: 7/KH-HLV\nMai Hạ, ngày 05 tháng 01 năm 2026\n\n"
        "KẾ HOẠCH\nTháng làm vườn năm 2026\n\n"
    )
    (parts,) = documents(read_bytes("a.txt", f"{head}{lines}".encode()))
    facts = gathered(parts)
    assert (facts.term.last, facts.duties.stages[0].name) == (last, "Phát động")
