"""A day of a duty is one that its words print."""

from __future__ import annotations

import pytest

from tests.small import FACTS, codes_of, know_of, source

DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo, who: so-y-te, %s, printed: '%s'}\n"


@pytest.mark.parametrize(
    ("due", "printed", "is_told"),
    [
        ("every: month, due: ngày 31", "trước ngày 10 hằng tháng", True),
        ("due: 15/03/2026", "trước ngày 25/3/2026", True),
        ("due: 16/03/2026", "chậm nhất ngày 15 tháng 3 năm 2026", True),
        ("every: year, due: [10/12, 26/12]", "ngày 10 và 25 tháng 12 hằng năm", True),
        # What is printed, however it is written.
        ("every: month, due: ngày 10", "trước ngày 10 hằng tháng", False),
        ("due: 15/03/2026", "trước 15/3/2026", False),
        ("due: 15/03/2026", "trước 15.3.2026", False),
        ("due: 05/03/2026", "vào 9h30 ngày 05 tháng 3 năm 2026", False),
        ("every: year, due: [10/12, 25/12]", "ngày 10 và 25 tháng 12 hằng năm", False),
        ("due: 15/10/2026", "từ ngày 02 đến 15/10/2026", False),
        (
            "every: quarter, due: ngày 05 tháng đầu quý sau",
            "trước ngày 05 tháng đầu quý sau",
            False,
        ),
        ("every: month, due: ngày 25", "trước 25 hằng tháng, trừ các tháng 10, 11", False),
        ("every: month, due: ngày 05", "trước 05 của tháng sau, sau các tháng 2, 3", False),
        ("every: month, due: [ngày 5, ngày 15]", "các ngày 5, 10 và 15", False),
        ("every: quarter, due: ngày 10", "trước 10 của mỗi quý", False),
        ("due: 15/03/2026", "ngày 15-3-2026", False),
        # Hours, amounts and months are no days.
        ("due: 26/08/2026", "8h30 - 9h00", False),
        ("due: 26/08/2026", "7:15 - 8:00", False),
        ("due: 26/08/2026", "8 - 9 giờ", False),
        ("due: 26/08/2026", "trồng từ 5 đến 10 hàng cây", False),
        ("due: 26/08/2026", "trong các tháng 8, 9", False),
        ("due: 26/08/2026", "7h30 - 9h00 ngày 25/8/2026", True),
        # Words that print no day, and what an editor inferred.
        ("due: 30/06/2026", "hết quý II/2026", False),
        ("due: 30/06/2026", "cuối tháng 6/2026", False),
        ("due: 20/03/2026", "trong 10 ngày kể từ khi nhận", False),
        ("due: 20/03/2026", "Quyết định số 12/QĐ-SYT", False),
        ("due: 16/03/2026, inferred: ngày 15 là Chủ Nhật", "ngày 15/3/2026", False),
    ],
)
def test_a_day_that_the_words_do_not_print_is_told(tmp_path, due, printed, is_told):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + DUTY % (due, printed))})
    assert ("K321" in codes_of(known)) is is_told
