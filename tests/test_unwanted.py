"""What there should be less of."""

from __future__ import annotations

import pytest
from congkhai.text import is_unwanted


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Tỷ lệ hộ nghèo đa chiều", True),
        ("Số vụ tảo hôn", True),
        ("Số vụ phạm tội về trật tự xã hội", True),
        ("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", True),
        ("Số vụ tai nạn giao thông", True),
        ("Tỷ lệ nợ thuế trên tổng thu", True),
        ("Số người chết do tai nạn", True),
        ("Tỷ lệ thất nghiệp", True),
        ("Số hồ sơ quá hạn", True),
        # What is done for them or against it, there should be more of.
        ("Số nhà cho hộ nghèo", False),
        ("Số suất quà tặng hộ nghèo", False),
        ("Số học sinh nghèo nhận học bổng", False),
        ("Số hộ nghèo vay vốn", False),
        ("Mức vay hộ nghèo", False),
        ("Số cuộc kiểm tra vi phạm trật tự xây dựng", False),
        ("Số vụ vi phạm bị phạt", False),
        ("Số vụ khiếu nại, tố cáo giải quyết", False),
        ("Số lớp xóa mù chữ", False),
        ("Số mô hình phòng chống bạo lực", False),
        ("Tỷ lệ bao phủ bảo hiểm thất nghiệp", False),
        ("Số lượt tuyên truyền về tai nạn", False),
        ("Tỷ lệ khám phá án, tội phạm", False),
        ("Tỷ lệ giải quyết đơn khiếu nại", False),
        ("Tỷ lệ hộ nghèo có nhà", False),
    ],
)
def test_less_of_what_harms_is_better(name, is_so):
    assert is_unwanted(name) is is_so
