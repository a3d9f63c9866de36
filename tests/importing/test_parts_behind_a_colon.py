"""What a decision ends or changes, told behind a colon or part by part with commas."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = """ỦY BAN NHÂN DÂN
TỈNH MAI HẠ
Số: 7/2026/QĐ-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH
Quy định về quét vôi

Điều 1. Quét.

Điều 5. Hiệu lực thi hành

{}
"""
OLD = "Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 4 năm 2020"
OTHER = "Quyết định số 13/2021/QĐ-UBND ngày 06 tháng 5 năm 2021"


def acts(sentence: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", TEXT.format(sentence).encode()))
    found = gathered(parts).acts
    return [found.get(number, "") for number in ("12/2020/QĐ-UBND", "13/2021/QĐ-UBND")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Quyết định này thay thế: {OLD}; {OTHER}.", ["replaces", "replaces"]),
        (f"Quyết định này bãi bỏ: {OLD}.", ["repeals", ""]),
        (
            f"Quyết định này có hiệu lực từ ngày 15/3/2026 và thay thế: Điều 14, 18 {OLD}.",
            ["amends", ""],
        ),
        (f"Quyết định này thay thế Điều 14, Điều 18 {OLD}.", ["amends", ""]),
        (f"Quyết định này bãi bỏ: khoản 2 Điều 4, Điều 7 của {OLD}.", ["amends", ""]),
        (f"Quyết định này bãi bỏ các Điều 4, 7 và 9 của {OLD}.", ["amends", ""]),
        # Somebody else's work, with the document for its measure; another clause behind a comma.
        (f"Các thôn thay thế: biển ngõ theo {OLD}.", ["", ""]),
        (f"Quyết định này thay thế biển ngõ, chổi và vôi ghi tại {OLD}.", ["", ""]),
        (f"Quyết định này bổ sung vôi cho các thôn, căn cứ {OLD}.", ["", ""]),
    ],
)
def test_what_stands_behind_a_colon_or_a_comma_is_told(sentence, expected):
    assert acts(sentence) == expected
