"""A day that a sentence gives to what is handed in stands among the deadlines, and once."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nDọn đường làng\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n"
)


def days_of(sentence: str) -> tuple[list[str], list[str]]:
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}- {sentence}\n".encode()))
    text = drafted(gathered(parts), KnownRegisters()).text
    _, _, front = text.partition("deadlines:")
    deadlines, _, tasks = f"deadlines:{front}".partition("\ntasks:")
    if "\ntasks:" in text and "deadlines:" not in text:
        deadlines, tasks = "", text.partition("\ntasks:")[2]
    tasks = tasks.partition("\n---")[0]
    return _dues(deadlines), _dues(tasks)


def _dues(text: str) -> list[str]:
    lines = (line.strip().partition(" #")[0] for line in text.splitlines())
    return [line.removeprefix("due: ") for line in lines if line.startswith("due: ")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổ chức đánh giá kết quả thực hiện; báo cáo UBND xã trước ngày 15/12/2026.",
        "Rà soát các hộ còn thiếu nước sạch; gửi danh sách về UBND xã trước ngày 15/12/2026.",
        "Kiểm tra các chợ; công khai kết quả kiểm tra trước ngày 15/12/2026.",
    ],
)
def test_the_day_of_what_is_handed_in_is_told_once(sentence):
    assert days_of(sentence) == (["15/12/2026"], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Dọn sạch đường làng trước ngày 15/12/2026.",
        "Rà soát các hộ, lập danh sách trình UBND xã trước ngày 15/12/2026.",
    ],
)
def test_a_deed_keeps_its_own_day(sentence):
    assert days_of(sentence) == ([], ["15/12/2026"])
