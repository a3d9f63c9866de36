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
        # Another month, quarter or year.
        ("due: 30/10/2026", "trước ngày 30/9/2026", True),
        ("due: 30/09/2027", "trước ngày 30/9/2026", True),
        ("due: 2026-10", "trước ngày 30/9/2026", True),
        ("due: quý IV/2026", "trước ngày 30/9/2026", True),
        ("due: quý III/2026", "trong quý IV năm 2026", True),
        ("due: 2027", "vào quý IV năm 2028", True),
        ("due: 2027", "vào năm 2028", True),
        ("every: year, due: 15/12", "trước ngày 15 tháng 11 hằng năm", True),
        ("every: year, due: 15/12", "trước 15/11 hằng năm", True),
        ("every: year, due: [15/06, 15/12]", "trước 15/6 và 15/11 hằng năm", True),
        ("every: half_year, due: 20/02", "trước ngày 20/6 và 20/12 hằng năm", True),
        ("due: 30/09/2026", "trước ngày 30 tháng 9 năm 2026", False),
        ("due: 2026-09", "xong trong tháng 9", False),
        ("due: quý IV/2026", "trong quý III, IV năm 2026", False),
        ("due: 2026-10", "từ tháng 9 đến tháng 12/2026", False),
        ("due: 2026-10", "từ quý II đến quý IV năm 2026", False),
        ("due: 2028", "giai đoạn 2026 - 2030", False),
        ("due: 2026", "theo Nghị định số 15/2020/NĐ-CP", False),
        ("due: 10/04/2026", "báo cáo quý I trước ngày 10 của tháng tiếp theo", False),
        ("every: half_year, due: 15/06", "trước 15/6 và 15/12 hằng năm", False),
        ("every: year, due: [10/06, 20/12]", "ngày 10 tháng 6, ngày 20 tháng 12", False),
        ("every: quarter, due: ngày 20", "ngày 20 tháng cuối quý, quý IV trước 15/12", False),
        ("due: 15/10/2026", "phủ 2/3 số thôn, trước ngày 15", False),
        # What is counted from the day that is printed, and what is no day of a month.
        ("due: 11/06/2026", "chậm nhất 10 ngày kể từ ngày 01/6/2026", False),
        ("due: 16/06/2026", "trong vòng 15 ngày, tính từ 01/6/2026", False),
        ("due: 08/06/2026", "5 ngày làm việc sau ngày 01/6/2026", False),
        ("due: 14/09/2026", "tuần 2 tháng 9/2026", False),
        ("due: 20/10/2026", "đợt 2 tháng 10 năm 2026", False),
        ("due: 20/10/2026", "đợt 2 tháng 9 năm 2026", True),
        ("due: 02/06/2026", "thực hiện kể từ ngày 01/6/2026", True),
        # How often.
        ("every: month, due: ngày 25", "trước ngày 25 hằng quý", True),
        ("every: month, due: ngày 20", "trước ngày 20 tháng cuối quý", True),
        ("every: half_year, due: ngày 20", "trước ngày 20 tháng cuối của quý", True),
        ("every: quarter", "công khai hằng tháng", True),
        ("every: year", "mỗi quý họp giao ban", True),
        ("every: quarter, due: ngày 20", "trước ngày 20 tháng cuối quý", False),
        ("every: half_year, due: 15/06", "định kỳ 6 tháng, hằng năm, trước 15/6", False),
        ("every: half_year", "mỗi năm 2 lần", False),
        ("every: month", "tháng, quý, hằng năm", False),
        ("every: year", "hàng năm", False),
        ("every: year, due: 30/09", "vào tháng 9 hằng năm", False),
        ("every: half_year, due: 30/06", "định kỳ 6 tháng", False),
        ("every: half_year, due: 30/06", "báo cáo 6 tháng đầu năm", False),
        # On which side of the day.
        ("due: 15/03/2026, comparator: on", "trước ngày 15/3/2026", True),
        ("due: 15/03/2026, comparator: no_later_than", "trước 15/3/2026", True),
        ("due: 15/03/2026, comparator: before", "chậm nhất ngày 15/3/2026", True),
        ("due: 15/03/2026, comparator: on", "chậm nhất là ngày 15/3/2026", True),
        ("due: 15/03/2026, comparator: no_later_than", "trước 17h ngày 15/3/2026", False),
        (
            "due: 27/03/2026, comparator: no_later_than",
            "trước 16 giờ 30 ngày 27/3/2026",
            False,
        ),
        ("due: 27/03/2026, comparator: no_later_than", "trước 8 giờ 00, ngày 27/3/2026", False),
        # That day is the last: «before» would make it the one before.
        ("due: 15/03/2026, comparator: before", "trước 17h ngày 15/3/2026", True),
        ("due: 15/03/2026, comparator: no_later_than", "đến hết ngày 15/3/2026", False),
        ("due: 15/03/2026, comparator: on", "vào ngày 15/3/2026", False),
        ("due: 15/03/2026, comparator: on", "trước mắt họp ngày 15/3/2026", False),
        ("due: quý I/2026, comparator: no_later_than", "trong quý I/2026", False),
    ],
)
def test_a_day_that_the_words_do_not_print_is_told(tmp_path, due, printed, is_told):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + DUTY % (due, printed))})
    assert ("K321" in codes_of(known)) is is_told
