"""What an entry quotes begins with its sentence, and not with the sign of its item."""

from __future__ import annotations

import pytest
from congkhai.importing.output.entries import shortened


@pytest.mark.parametrize(
    ("paragraph", "quoted"),
    [
        ("+ Các phòng rà soát hồ sơ.", "Các phòng rà soát hồ sơ."),
        ("- Sở Cầu dựng biển.", "Sở Cầu dựng biển."),
        ("b) Rà soát lưới điện", "Rà soát lưới điện"),
        ("đ) Lập sổ", "Lập sổ"),
        ("**3.** Sở Đèn thay bóng", "Sở Đèn thay bóng"),
        ("2.1. Xã Hạ báo cáo", "Xã Hạ báo cáo"),
        # Near misses: days, figures, brackets and quotes are the sentence's own.
        ("15/12 hằng năm, các xã báo cáo", "15/12 hằng năm, các xã báo cáo"),
        ("3.500 cây được trồng", "3.500 cây được trồng"),
        ("(trước ngày 15/12) các xã báo cáo", "(trước ngày 15/12) các xã báo cáo"),
        ("“Sáng đường làng” mỗi tuần", "“Sáng đường làng” mỗi tuần"),
        ("2 lần mỗi năm", "2 lần mỗi năm"),
        ("-", "-"),
    ],
)
def test_a_quotation_begins_with_the_sentence(paragraph, quoted):
    assert shortened(paragraph) == quoted
