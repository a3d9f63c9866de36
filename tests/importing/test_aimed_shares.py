"""Shares that are aimed at, conditions, and figures of the past, told by their words."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 5/KH-UBND
Mẫu, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Triển khai việc mẫu năm 2026
"""


def values(body: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return [target["value"] for target in facts_as_json(gathered(parts))["targets"]]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Đảm bảo 70% ngõ của xã được trồng các loại cây nêu trên.", ["70"]),
        ("Bảo đảm 100% học sinh được tham gia đầy đủ các buổi học.", ["100"]),
        ("Đảm bảo cho 90% hộ dân có nước sạch.", ["90"]),
        ("Hoàn thành 70% khối lượng nếu có vốn.", []),
        ("Phấn đấu 70% hộ tham gia, nếu thời tiết thuận lợi.", []),
        # How one thing counts for another, and how a result stands to what was asked.
        ("Ao được quy đổi theo tỷ lệ 2m2 ao tương đương 1m2 chỉ tiêu cây xanh.", []),
        ("Chỉ tiêu cây: tính quy đổi 2 tiết dạy tương đương 1 ngày trực.", []),
        ("Tỷ lệ hộ có ao đạt 81,05% (vượt 6,05% so với chỉ tiêu xã giao).", []),
        ("Phấn đấu đạt 81% hộ có ao (vượt chỉ tiêu được giao).", ["81"]),
        ("Bảo đảm 90% hộ có ao hoặc bể tương đương.", ["90"]),
    ],
)
def test_a_share_in_running_text_that_is_aimed_at(line, found):
    assert values(f"I. NHIỆM VỤ\n1. {line}") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("100% nạn nhân được phát hiện có nhu cầu được hỗ trợ.", ["100"]),
        ("100% thôn dùng hiệu quả các phương tiện hiện có.", ["100"]),
        ("100% hộ đạt chuẩn sạch (đợt hai với hộ đã đạt chuẩn năm trước).", ["100"]),
        ("Tỷ lệ ngõ sạch đạt 80% (hiện nay 65%).", ["80"]),
        ("Phấn đấu 30% thôn không có rác (tính đến nay 12%).", ["30"]),
        ("Chỉ tiêu 4: Từ năm 2026 trở đi, 100% hộ đã có nhà được cấp giấy.", ["100"]),
        ("Tại các thôn: 100% trẻ em được học trong điều kiện an toàn.", ["100"]),
        ("Phấn đấu trợ giúp cho 100% người vi phạm lần đầu.", ["100"]),
        ("Phần tiền ngân sách xã dành cho cây: 85% tổng số.", []),
        ("Năm 2025 đã đạt 85% số hộ có nước sạch.", []),
        ("100% hộ đã đạt chuẩn, tăng so với cùng kỳ.", []),
        ("Trong năm 2025, 70% hộ đã có cây.", []),
        ("Trên 70% hộ đã có cây xanh trước ngõ vào cuối năm 2025.", []),
        ("70% hộ đã trồng cây trước ngõ.", []),
        ("80% hộ đã có cây trước năm 2030.", ["80"]),
        ("Đến năm 2028, 90% ngõ đã có biển.", ["90"]),
        ("Trên 60% hộ hiện nay có cây trước ngõ.", []),
        ("100% hộ hiện có vườn được cấp cây giống.", ["100"]),
        ("100% thôn trồng cây, đặt ghế đá bằng gỗ hiện có bền nhất.", ["100"]),
    ],
)
def test_whom_a_share_is_of_makes_it_no_condition_and_nothing_past(line, found):
    assert values(f"I. MỤC TIÊU\n1. {line}") == found
