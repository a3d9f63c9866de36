"""Titles that go on with the line of their kind: «KẾT LUẬN / của Chánh Văn phòng …»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 5/{symbol}\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "{kind}\n{title}\n\n1. Các thôn quét vôi.\n"
)


@pytest.mark.parametrize(
    ("symbol", "kind", "title", "written"),
    [
        (
            "KL-UBND",
            "KẾT LUẬN",
            "Của Chủ tịch Ủy ban nhân dân xã tại cuộc họp quét vôi",
            "Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp quét vôi",
        ),
        (
            "QCPH-UBND",
            "QUY CHẾ PHỐI HỢP",
            "Giữa các thôn về quét vôi",
            "Quy chế phối hợp giữa các thôn về quét vôi",
        ),
        ("KH-UBND", "KẾ HOẠCH", "Quét vôi ngõ của các thôn", "Quét vôi ngõ của các thôn"),
    ],
)
def test_a_title_that_leans_on_its_kind_bears_it(symbol, kind, title, written):
    text = TEXT.format(symbol=symbol, kind=kind, title=title)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    source = drafted(gathered(parts), KnownRegisters())
    assert f"title: {written}\n" in source.text
