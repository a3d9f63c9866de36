"""Behind the first signature of a joint document stand the others', which are no sections."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.output.line_account import accounted

TEXT = (
    "HỘI NÔNG DÂN TỈNH - TỈNH ĐOÀN\nSố: 8/KHLT-HND-TĐ\nMai Hạ, ngày 05 tháng 02 năm 2026\n\n"
    "KẾ HOẠCH LIÊN TỊCH\nQuét vôi năm 2026\n\nI. VIỆC\n1. Các thôn quét vôi.\n\n"
    "HỘI NÔNG DÂN TỈNH\nCHỦ TỊCH\nNguyễn Thị Mẫu\n\n{}"
)


def read(rest: str):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(rest).encode()))
    return parts


@pytest.mark.parametrize(
    "rest",
    [
        "TỈNH ĐOÀN\nBÍ THƯ\nTrần Văn Mẫu\n",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu\n",
        "TỈNH ĐOÀN\nBÍ THƯ\nTrần Văn Mẫu\n\nCÔNG AN TỈNH\nGIÁM ĐỐC\nĐại tá Lê Văn Dụ\n",
    ],
)
def test_other_signatures_are_set_aside(rest):
    parts = read(rest)
    assert not parts.appendix
    assert gathered(parts).signer == "Nguyễn Thị Mẫu"
    account = accounted(parts)
    assert not account.lost
    assert any("cùng ban hành" in why for why in parts.aside.values())


@pytest.mark.parametrize(
    "rest",
    [
        "PHỤ LỤC\nDANH SÁCH CÁC NGÕ\nNgõ Đông\n",
        "KẾ HOẠCH\nQUÉT VÔI\nTrần Văn Mẫu quét ngõ Đông.\n",
        "TỈNH ĐOÀN\nQUÉT VÔI\nTrần Văn Mẫu\n",
    ],
)
def test_what_else_stands_behind_stays_in_the_text(rest):
    assert read(rest).appendix


ABOVE = (
    "CÔNG AN TỈNH - THUẾ TỈNH\nSố: 8/QCPH-CA-T\nMai Hạ, ngày 05 tháng 02 năm 2026\n\n"
    "QUY CHẾ PHỐI HỢP\nQuét vôi năm 2026\n\nI. VIỆC\n1. Các thôn quét vôi.\n\n"
)
RECIPIENTS = "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    "second",
    [
        "TRƯỞNG THUẾ TỈNH\nTrần Văn Mẫu\n",
        "\nVIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH\nTrần Văn Mẫu\n",
        "GIÁM ĐỐC CÔNG AN TỈNH\nĐại tá Trần Văn Mẫu\n",
        "TRƯỞNG THUẾ TỈNH\nTrần Văn Mẫu\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Thị Dụ\n",
    ],
)
@pytest.mark.parametrize("order", ["{1}{0}", "{0}{1}"])
def test_an_office_and_name_below_a_name_are_anothers_signature(second, order):
    signed = f"GIÁM ĐỐC CÔNG AN TỈNH\nNguyễn Văn Mẫu\n{second}\n"
    text = ABOVE + order.format(signed, RECIPIENTS)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    told = {parts.lines[index].text.strip() for index in parts.aside}
    assert {line.strip() for line in second.splitlines() if line.strip()} <= told
    assert not parts.appendix
    assert parts.closing.name == "Nguyễn Văn Mẫu"
    assert parts.closing.recipients == ("UBND tỉnh;", "Lưu: VT.")


def test_a_post_below_a_name_is_told_to_be_in_no_field():
    signed = "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nNguyễn Văn Mẫu\nPHÓ CHỦ TỊCH UBND XÃ\n"
    (parts,) = documents(read_bytes("a.txt", f"{ABOVE}{RECIPIENTS}{signed}".encode()))
    told = {parts.lines[index].text: why for index, why in parts.aside.items()}
    assert told["PHÓ CHỦ TỊCH UBND XÃ"] == "gần chữ ký"


@pytest.mark.parametrize("enclosed", ["QUY ĐỊNH", "**QUY CHẾ**", "ĐỀ ÁN"])
def test_the_type_of_what_is_enclosed_is_no_recipient(enclosed):
    text = (
        "SỞ NỘI VỤ\nSố: 8/QĐ-SNV\nMai Hạ, ngày 05 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nQuét vôi\n\n"
        "Điều 1. Các thôn quét vôi.\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT, TCCB (41b)\nGIÁM ĐỐC\n"
        f"Nguyễn Văn Mẫu\n{enclosed}\n\nGIỮ NGÕ SẠCH\n\nĐiều 1. Quét ngõ.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert parts.closing.recipients == ("Các thôn;", "Lưu: VT, TCCB (41b)")


def test_letters_of_units_go_on_a_recipient():
    text = ABOVE + "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT,\nTCCB.\nGIÁM ĐỐC\nNguyễn Văn Mẫu\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert parts.closing.recipients == ("UBND tỉnh;", "Lưu: VT, TCCB.")
