"""Until when a document makes another plan go on."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/UBND-VP\nYên Hạ, ngày 02 tháng 11 năm 2026\n"
    "V/v kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND\n\nKính gửi: Các thôn.\n\n{line}\n"
)
MADE = "của xã về quét vôi các ngõ năm 2026"


def draft_of(line: str) -> str:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(line=line).encode()))
    return drafted(gathered(parts), KnownRegisters()).text


@pytest.mark.parametrize(
    ("line", "end"),
    [
        (
            "Ủy ban nhân dân xã kéo dài thời gian thực hiện Kế hoạch số 8/KH-UBND ngày 03/02/2026 "
            f"{MADE} đến hết ngày 31/3/2027.",
            "31/03/2027",
        ),
        (
            "Gia hạn thời gian triển khai Kế hoạch số 8/KH-UBND ngày 03/02/2026 đến tháng 3/2027.",
            "2027-03",
        ),
        (
            "Điều chỉnh thời gian kết thúc của Kế hoạch số 8/KH-UBND đến ngày 15 tháng 02 năm "
            "2027.",
            "15/02/2027",
        ),
        (
            "Ủy ban nhân dân xã kéo dài thêm thời gian thực hiện Kế hoạch số 8/KH-UBND đến hết "
            "năm 2027.",
            "2027",
        ),
    ],
)
def test_the_period_runs_from_its_own_day_to_the_new_end(line, end):
    written = draft_of(line)
    assert "type: amends" in written
    assert f"start: 02/11/2026\n  end: {end}" in written.split("period:")[1]
    assert "cần xem: thời gian được kéo dài" in written
    assert "deadlines:" not in written


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch số 8/KH-UBND ngày 03/02/2026 được kéo dài thời gian tổng hợp tới nay.",
        "Các thôn kéo dài thời gian mở cửa nhà văn hóa đến ngày 31/3/2027.",
        "Đề nghị các thôn báo cáo việc thực hiện Kế hoạch số 8/KH-UBND trước ngày 20/3/2027.",
        "Đề nghị tỉnh gia hạn thời gian thực hiện Kế hoạch số 9/KH-UBND đến hết ngày 31/3/2027.",
        "Xã không kéo dài thời gian thực hiện Kế hoạch số 9/KH-UBND đến năm 2027.",
        "Các thôn xin gia hạn thời gian thực hiện Kế hoạch số 9/KH-UBND đến tháng 3/2027.",
        "Xã đã kéo dài thời gian thực hiện Kế hoạch số 9/KH-UBND đến ngày 31/12/2026.",
        "Căn cứ Nghị quyết số 3/NQ-HĐND về kéo dài thời gian thực hiện Chương trình số "
        "9/CTr-UBND đến hết năm 2027;",
        "Phòng Kinh tế điều chỉnh thời gian thực hiện Kế hoạch số 9/KH-UBND, báo cáo đến ngày "
        "15/12/2026.",
        "Xã sẽ xem xét việc kéo dài thời gian thực hiện Kế hoạch số 9/KH-UBND đến hết năm 2027.",
        "Xã kéo dài thời gian thực hiện Kế hoạch số 9/KH-UBND đến hết ngày 31/12/2025.",
        "Thời gian thực hiện không kéo dài theo Kế hoạch số 8/KH-UBND.",
    ],
)
def test_another_time_is_no_period(line):
    assert "\nperiod:" not in draft_of(line)
