"""Names that hold «hợp tác xã», which is no commune, and kinds that documents bear alone."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.structure.agency_letters import by_rule


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("LIÊN MINH HỢP TÁC XÃ TỈNH MAI HẠ", "Liên minh Hợp tác xã tỉnh Mai Hạ"),
        ("LIÊN MINH HỢP TÁC XÃ THÀNH PHỐ MAI HẠ", "Liên minh Hợp tác xã thành phố Mai Hạ"),
        ("HỢP TÁC XÃ NÔNG NGHIỆP XÃ MAI HẠ", "Hợp tác xã nông nghiệp xã Mai Hạ"),
        ("HỢP TÁC XÃ MAI HẠ", "Hợp tác xã Mai Hạ"),
        ("ỦY BAN NHÂN DÂN XÃ MAI HẠ", "Ủy ban nhân dân xã Mai Hạ"),
    ],
)
def test_a_cooperative_is_no_commune(printed, written):
    assert by_rule(printed) == written


TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 5/{symbol}
Mai Hạ, ngày 05 tháng 3 năm 2026

{kind}
{title}

{below}
"""


@pytest.mark.parametrize(
    ("symbol", "kind", "title", "below", "expected"),
    [
        ("TN-UBND", "THƯ NGỎ", "Vận động quét vôi", "Kính gửi: Nhân dân.", "thư ngỏ"),
        ("QƯ-UBND", "QUY ƯỚC", "Của thôn Đông", "Điều 1. Quét.", "quy ước"),
        ("HƯ-UBND", "HƯƠNG ƯỚC", "Của thôn Đông", "Điều 1. Quét.", "hương ước"),
        ("LCT-UBND", "LỊCH CÔNG TÁC", "Tuần 2 tháng 3", "1. Thứ Hai: họp.", "lịch công tác"),
        # A plan about them.
        ("KH-UBND", "KẾ HOẠCH", "Soạn quy ước thôn", "I. VIỆC", "kế hoạch"),
    ],
)
def test_the_line_in_capitals_is_the_kind(symbol, kind, title, below, expected):
    text = TEXT.format(symbol=symbol, kind=kind, title=title, below=below)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.kind, facts.title) == (expected, title)
