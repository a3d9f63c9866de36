"""From when a document holds: a day, so many days after its own, as soon as another does."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 5/QĐ-UBND\nYên Hạ, ngày {day} tháng 01 năm 2026\n\n"
    "{kind}\nVề việc giữ sạch đường làng\n\nCăn cứ Luật Đường làng;\n\n"
    "Điều 1. Giữ sạch các ngõ.\n\nĐiều 2. {line}\n"
)


def read(line: str, day: str = "05", kind: str = "QUYẾT ĐỊNH"):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(line=line, day=day, kind=kind).encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2026-01-15"),
        ("Quyết định này có hiệu lực thi hành sau 15 ngày, kể từ ngày ký ban hành.", "2026-01-20"),
        ("Quyết định này có hiệu lực thi hành sau 10 (mười) ngày kể từ ngày ký.", "2026-01-15"),
        ("Quyết định này có hiệu lực sau bốn mươi lăm ngày kể từ ngày ban hành.", "2026-02-19"),
        ("Quyết định này có hiệu lực từ ngày 01/3/2026.", "2026-03-01"),
        # Not said, of another, of the Gazette, of a form.
        ("Quyết định này có hiệu lực kể từ ngày ký.", None),
        ("Hợp đồng có hiệu lực sau 10 ngày kể từ ngày ký.", None),
        ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày đăng báo.", None),
    ],
)
def test_the_day_on_which_it_begins_to_hold(line, day):
    assert read(line).effective == day


def test_days_are_counted_from_a_whole_day_alone():
    line = "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký."
    assert read(line, day="…").effective is None


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định này có hiệu lực thi hành kể từ ngày Thông tư số 6/2026/TT-BM về ngõ có hiệu "
        "lực.",
        "Quyết định này có hiệu lực từ khi Nghị quyết số 6/NQ-HĐND có hiệu lực thi hành.",
    ],
)
def test_what_holds_with_another_document_asks_for_the_day(line):
    facts = read(line)
    assert facts.effective is None
    (doubt,) = (doubt for doubt in facts.doubts if doubt.name == "effective")
    assert "có hiệu lực: ghi ngày ấy" in doubt.message


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 3/QĐ-UBND.",
        "Giữ sổ cho đến khi Quyết định này có hiệu lực.",
    ],
)
def test_other_words_ask_for_none(line):
    assert not [doubt for doubt in read(line).doubts if doubt.name == "effective"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Nghị quyết này được HĐND xã Yên Hạ khóa II, kỳ họp thứ 3 thông qua ngày 28/7/2026 và "
            "có hiệu lực từ ngày 07/8/2026./.",
            "2026-08-07",
        ),
        (
            "Nghị quyết này đã được Hội đồng nhân dân tỉnh Mai Hạ khóa XI, kỳ họp chuyên đề lần "
            "thứ hai thông qua ngày 28 tháng 7 năm 2026, có hiệu lực kể từ ngày 10 tháng 8 năm "
            "2026.",
            "2026-08-10",
        ),
        # Near miss: it was passed, and another holds.
        (
            "Nghị quyết này được HĐND xã thông qua ngày 28/7/2026; Quy chế cũ có hiệu lực từ ngày "
            "07/8/2020.",
            None,
        ),
    ],
)
def test_a_council_says_from_when_behind_the_day_on_which_it_passed_it(line, day):
    assert read(line, kind="NGHỊ QUYẾT").effective == day
