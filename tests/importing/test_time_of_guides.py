"""The time that a guidance has for itself: by a heading of its own, and by its name never."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = (
    "HỘI NÔNG DÂN TỈNH MAI HẠ\nBAN THƯỜNG VỤ\nSố: 7/HD-BTV\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "{kind}\nQuét vôi các ngõ năm 2026\n\n1. Các thôn đăng ký ngõ.\n{line}\n"
)


@pytest.mark.parametrize(
    ("kind", "line", "term"),
    [
        ("HƯỚNG DẪN", "2. Thời gian thực hiện: từ tháng 3 đến hết tháng 11 năm 2026.",
         ("2026-03", "2026-11")),
        ("HƯỚNG DẪN", "2. Các thôn họp.", None),
        ("HƯỚNG DẪN", "2. Thời gian nghỉ trưa: từ ngày 01/5/2026 đến ngày 30/6/2026.", None),
        ("THÔNG BÁO", "2. Thời gian thực hiện: từ tháng 3 đến hết tháng 11 năm 2026.", None),
    ],
)  # fmt: skip
def test_a_guidance_runs_for_the_time_that_a_heading_says(kind, line, term):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(kind=kind, line=line).encode()))
    found = gathered(parts).term
    assert (found and (found.first, found.last)) == term
