"""What an event of a draft quotes is what the document prints, whatever the event is called."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

from tests.small import codes_of, know_of

HEAD = "ỦY BAN NHÂN DÂN XÃ YÊN HÀ\nSố: 45/KH-UBND\nYên Hà, ngày 10 tháng 9 năm 2026\n\nKẾ HOẠCH\n"
TITLE = "Tổ chức phong trào Làng xanh\n\nI. MỤC ĐÍCH\nCho sạch.\n\n"
VISITS = """II. LỊCH KIỂM TRA

| STT | {} |
|---|---|---|
| 1 | {} |
| 2 | {} |
"""


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        (
            VISITS.format(
                "Đơn vị được kiểm tra | Thời gian kiểm tra",
                "Thôn Hạ | Tháng 11/2026",
                "Thôn Thượng | Ngày 03/12/2026",
            ),
            ["Thôn Hạ … Tháng 11/2026", "Thôn Thượng … Ngày 03/12/2026"],
        ),
        (
            VISITS.format(
                "Ngày kiểm tra | Nơi kiểm tra",
                "05/10/2026 | Trạm Y tế xã",
                "06/10/2026 | Trường Tiểu học Yên Hà",
            ),
            ["05/10/2026 … Trạm Y tế xã", "06/10/2026 … Trường Tiểu học Yên Hà"],
        ),
        (
            "II. LỄ PHÁT ĐỘNG\n1. Lễ phát động phong trào\n- Thời gian: 8h00 ngày 05/10/2026.\n",
            ["Thời gian: 8h00 ngày 05/10/2026"],
        ),
    ],
)
def test_an_event_quotes_its_own_line(tmp_path, body, quoted):
    (parts,) = documents(read_bytes("a.md", (HEAD + TITLE + body).encode()))
    text = drafted(gathered(parts), KnownRegisters()).text
    for words in quoted:
        assert any(f"printed: {mark}{words}" in text for mark in ("", "'", '"')), text
    assert "K323" not in codes_of(know_of(tmp_path, {"a.md": text}))
