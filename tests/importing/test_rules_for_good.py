"""Regulations say who does what for good: below other articles than of duties that is marked."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 5/QĐ-UBND
Mẫu, ngày 02 tháng 3 năm 2026
QUYẾT ĐỊNH
{title}
{body}
"""


def marks(title: str, body: str) -> list[bool]:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(title=title, body=body).encode()))
    return ["quy định chung" in task.doubt for task in gathered(parts).duties.tasks]


RULE = "Ban hành Quy chế họp chợ"


@pytest.mark.parametrize(
    "title", [RULE, "Về việc ban hành Quy định về họp chợ", "Ban hành Nội quy chợ Hạ"]
)
@pytest.mark.parametrize(
    "body",
    [
        "Điều 7. Cấp thẻ cho các quán\n1. Công an xã kiểm tra thẻ của các quán.",
        "Điều 7. Thủ tục\nPhòng Kinh tế lập thẻ cho các quán ở chợ.",
        "Điều 7. Họp chợ\na) Trạm Y tế xã kiểm tra nền chợ trước buổi họp.",
        "Điều 7. Trình tự, thủ tục thực hiện cấp thẻ\n1. Công an xã kiểm tra thẻ của các quán.",
        "Điều 7. Hồ sơ thực hiện cấp thẻ\n1. Phòng Kinh tế lập thẻ cho các quán.",
    ],
)
def test_what_a_regulation_says_of_somebody_is_marked(title: str, body: str) -> None:
    assert marks(title, body) == [True]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (RULE, "Điều 9. Trách nhiệm của các đơn vị\n1. Công an xã kiểm tra thẻ của các quán."),
        (RULE, "Điều 9. Tổ chức thực hiện\n1. Phòng Kinh tế lập danh sách các quán."),
        (RULE, "Điều 7. Họp chợ\n1. Công an xã có trách nhiệm kiểm tra thẻ của các quán."),
        (RULE, "Điều 7. Họp chợ\n1. Công an xã lập sổ chợ trước ngày 15/5/2026."),
        (RULE, "Điều 9. Trách nhiệm về hồ sơ\n1. Công an xã kiểm tra thẻ của các quán."),
        (
            "Sửa đổi, bổ sung một số điều của Quy chế họp chợ",
            "Điều 2. Tổ chức thực hiện\n1. Công an xã kiểm tra thẻ của các quán.",
        ),
        (
            "Sửa đổi, bổ sung Kế hoạch họp chợ",
            "Điều 1. Sửa đổi, bổ sung Kế hoạch\n1. Công an xã kiểm tra thẻ của các quán.",
        ),
        (RULE, "Điều 2. Giao Công an xã kiểm tra thẻ của các quán."),
        ("Ban hành Kế hoạch thực hiện Quy chế họp chợ", "Điều 7. Chợ\n1. Công an xã lập sổ chợ."),
        ("Phê duyệt phương án họp chợ", "Điều 7. Họp chợ\n1. Công an xã lập sổ chợ."),
    ],
)
def test_what_charges_somebody_is_not(title: str, body: str) -> None:
    assert marks(title, body) == [False]


def test_a_draft_that_a_plan_of_no_rules_encloses_is_a_regulation_too() -> None:
    articles = [f"Điều {n}. Họp chợ\n1. Công an xã kiểm tra thẻ của các quán." for n in range(1, 9)]
    chapters = ["Chương I. QUY ĐỊNH CHUNG", *articles[:4], "Chương II. HỌP CHỢ", *articles[4:]]
    assert all(marks("Dự thảo về chợ", "\n".join(chapters)))
    assert not any(marks("Dự thảo về chợ", "\n".join(articles)))


def test_what_amends_a_rule_rules_itself() -> None:
    body = (
        "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế thực hiện họp chợ\n"
        "1. Công an xã kiểm tra thẻ của các quán."
    )
    assert marks("Sửa đổi, bổ sung một số điều của Quy chế họp chợ", body) == [True]
