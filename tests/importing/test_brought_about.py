"""How much the work of a plan is to bring about, where no heading speaks of aims."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 7/{kind}-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

{name}
Giữ gìn xóm làng

II. NHIỆM VỤ

1. {sentence}
"""


def facts(sentence: str, kind: str = "KH", name: str = "KẾ HOẠCH"):
    text = TEXT.format(sentence=sentence, kind=kind, name=name)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return gathered(parts)


def told(sentence: str, **head: str):
    return [(t.value, t.unit, t.due) for t in facts(sentence, **head).targets]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Vận động quỹ của xóm đạt 50 triệu đồng; xây dựng, sửa chữa 12 nhà dột.",
            [("50", "triệu đồng", ""), ("12", "nhà", "")],
        ),
        ("Giám sát 04 cuộc, phản biện 06 cuộc.", [("4", "cuộc", ""), ("6", "cuộc", "")]),
        ("Tổ chức ngày hội dọn ngõ tại 100% khu dân cư.", [("100", "%", "")]),
        ("Vận động nhân dân hiến 250 đơn vị máu.", [("250", "đơn vị máu", "")]),
        ("Trồng mới 2.000 cây tre ven đê trong năm 2026.", [("2000", "cây", "2026")]),
        ("Kết nạp 10 hội viên; hỗ trợ 20 hộ.", [("10", "hội viên", ""), ("20", "hộ", "")]),
        ("Mở 02 lớp dạy đan nón.", [("2", "lớp", "")]),
        # How many an office has, sends or costs; what was done; one meeting of all.
        ("Thành lập 01 tổ công tác gồm 07 thành viên.", []),
        ("Mỗi đội cử 10 người tham gia.", []),
        ("Các thôn đã trồng 2.000 cây tre ven đê.", []),
        ("Trồng 2.000 cây, kinh phí 50 triệu đồng.", []),
        ("Tổ chức 01 hội nghị tổng kết.", []),
        ("Xây dựng 02 kế hoạch quét ngõ.", []),
    ],
)
def test_counts_of_what_is_done_are_told_and_asked_about(sentence, expected):
    assert told(sentence) == expected
    assert all("xem có phải chỉ tiêu" in t.doubt for t in facts(sentence).targets)


def test_the_day_of_such_work_stays_a_deadline():
    found = facts("Trồng mới 2.000 cây tre ven đê trước ngày 30/11/2026.")
    assert [t.value for t in found.targets] == ["2000"]
    days = [*found.duties.dues, *(t.when for t in found.duties.tasks)]
    assert any("2026-11-30" in str(day) for day in days)


@pytest.mark.parametrize(
    "head", [{"kind": "TB", "name": "THÔNG BÁO"}, {"kind": "BC", "name": "BÁO CÁO"}]
)
def test_what_is_no_plan_sets_none_so(head):
    assert told("Trồng mới 2.000 cây tre ven đê.", **head) == []
