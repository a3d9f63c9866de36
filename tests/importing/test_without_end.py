"""A time that goes on ends on no day; what one day or pace does not keep is doubted."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.times.frame import Frame
from congkhai.importing.extract.times.when import when_said

from tests.importing.test_strict_drafts import front, written


@pytest.mark.parametrize(
    "words",
    [
        "Từ năm 2026 đến năm 2028 và tiếp theo",
        "2026-2028 và những năm tiếp theo",
        "Từ tháng 4/2026 đến tháng 9/2026 và thường xuyên",
        "Năm 2026 và các năm sau",
        "Từ quý II/2026 trở đi",
    ],
)
def test_what_goes_on_has_no_last_day(words):
    said = when_said(words)
    assert not said.due
    assert not said.every
    assert said.printed == words
    # Where a last year stands all the same, an editor looks.
    assert bool(said.doubt) == ("đến" in words or "-" in words)


@pytest.mark.parametrize(
    ("words", "due", "every"),
    [
        ("Tháng 4, 5/2026 và kiện toàn thường xuyên", ("2026-05",), ""),
        ("Quý II/2026 và bổ sung, sửa đổi hằng năm", ("2026-Q2",), ""),
        ("Tháng 12/2026 và thường xuyên", ("2026-12",), ""),
        ("6 tháng, hằng năm và định kỳ", (), "half_year"),
        ("Hằng quý, hằng năm", (), "quarter"),
    ],
)
def test_a_day_or_pace_that_is_not_all_is_doubted(words, due, every):
    said = when_said(words)
    assert (said.due[-1:], said.every) == (due, every)
    assert said.doubt.endswith(("xem ghi hạn nào", "xem ghi đủ chưa"))


@pytest.mark.parametrize(
    ("words", "due", "every"),
    [
        ("Từ năm 2026 đến năm 2028", ("2028",), ""),
        ("Tháng 4/2026 và tháng 9/2026", ("2026-04", "2026-09"), ""),
        ("Trước ngày 15/12 hằng năm", ("--12-15",), "year"),
        ("Định kỳ 6 tháng một lần", (), "half_year"),
        ("Chậm nhất là ngày 31/12 năm trước liền kề", ("--12-31",), "year"),
        ("Trước 15/11 của năm trước", ("--11-15",), "year"),
        ("Trước ngày 20 tháng 12 năm liền trước", ("--12-20",), "year"),
        ("Hằng năm, sau mỗi vụ", (), "year"),
    ],
)
def test_what_is_all_is_not_doubted(words, due, every):
    said = when_said(words, Frame(2026))
    assert (said.due, said.every, said.doubt) == (due, every, "")


def test_a_sentence_and_its_quote_say_that_it_goes_on():
    body = (
        "I. NỘI DUNG\n\n1. Quét chợ\n- Cơ quan chủ trì: Phòng Kinh tế.\n"
        "- Thời gian thực hiện: Từ năm 2026 đến năm 2028 và tiếp theo.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Phòng Kinh tế kiểm tra cân ở chợ từ quý II đến quý IV/2026 và thường xuyên.\n"
    )
    labelled, sentence = front(written("KẾ HOẠCH", body))["tasks"]
    assert "due" not in labelled
    assert labelled["printed"].endswith("Từ năm 2026 đến năm 2028 và tiếp theo")
    assert "due" not in sentence
