"""Heads as they come: broken by narrow columns, run together, with bars between the columns."""

from __future__ import annotations

import pytest
from congkhai.importing import described, documents, gathered, read_bytes
from congkhai.importing.genre import signing_parts


def facts_of(text: str) -> dict[str, object]:
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return described(gathered(parts))


def test_a_head_broken_by_a_narrow_column_is_put_together():
    found = facts_of(
        "ỦY\nBAN NHÂN DÂN\nTỈNH YÊN HÀ\n-------\n|\n"
        "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
        "Số:\n06/CT-UBND\n|\nYên\nHà, ngày 23\ntháng 3 năm 2026\n|\n"
        "CHỈ THỊ\nVỀ\nPHÒNG, CHỐNG THIÊN TAI\n\nNội dung như sau."
    )
    assert [found[key] for key in ("number", "symbol", "place", "date", "agency", "title")] == [
        "06",
        "CT-UBND",
        "Yên Hà",
        "2026-03-23",
        "Ủy ban nhân dân tỉnh Yên Hà",
        "VỀ PHÒNG, CHỐNG THIÊN TAI",
    ]


def test_a_date_alone_takes_no_word_of_the_line_above():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/KH-SYT\nYên Hà, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nKhám bệnh\n\nNội dung."
    )
    assert (found["place"], found["agency"]) == ("Yên Hà", "Sở Y tế")


def test_a_letter_is_a_letter_whatever_its_symbol_begins_with():
    found = facts_of(
        "CỤC THUẾ\nSố: 98/CT-TTHT\nV/v hóa đơn\nYên Hà, ngày 02 tháng 3 năm 2026\n"
        "Kính\ngửi: Công ty A\nNội dung như sau."
    )
    assert (found["type"], found["title"]) == ("công văn", "V/v hóa đơn")


def test_a_type_with_its_letters_apart_is_read():
    found = facts_of(
        "TỈNH ỦY YÊN HÀ\nSố 4-KL/TU\nYên Hà, ngày 02 tháng 3 năm 2026\nK Ế T LUẬN\n"
        "HỘI NGHỊ LẦN THỨ BA\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề đọc sách,\nđịnh hướng đến năm 2030\n"
        "Hội nghị lần thứ ba đã thảo luận\nvà kết luận:\nI. TÌNH HÌNH"
    )
    assert (found["type"], found["title"]) == (
        "kết luận",
        "HỘI NGHỊ LẦN THỨ BA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về đọc sách, định hướng đến năm 2030",
    )


def test_a_telegram_without_a_title_has_none():
    found = facts_of(
        "UBND HUYỆN YÊN HÀ\nSố: 4/CĐ-UBND\nYên Hà, ngày 02 tháng 3 năm 2026\nCÔNG ĐIỆN\n"
        "Vào hồi 10 giờ 00 ngày 02/3/2026\nCHỦ TỊCH UBND HUYỆN ĐIỆN:\nCác xã."
    )
    assert (found["title"], found["deadlines"]["events"]) == (None, [])


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", ["KT. BỘ TRƯỞNG, CHỦ NHIỆM"]),
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        ("TM. ĐOÀN CHỦ TỊCH", ["TM. ĐOÀN CHỦ TỊCH"]),
        ("T/M BAN BÍ THƯ", ["T/M BAN BÍ THƯ"]),
        ("KT. VỤ TRƯỞNG VỤ QUẢN LÝ", ["KT. VỤ TRƯỞNG VỤ QUẢN LÝ"]),
        ("PHÓ CHỦ TỊCH", ["PHÓ CHỦ TỊCH"]),
    ],
)
def test_capacity_and_office_on_one_line_are_two(printed, parts):
    assert signing_parts(printed) == parts


def test_bars_between_columns_are_no_part_of_what_they_part():
    found = facts_of(
        "SỞ Y TẾ\nSố: 6/KH-SYT\nKẾ HOẠCH\nKhám bệnh\n\nNội dung.\n\n"
        "Nơi nhận: | KT. GIÁM ĐỐC |\n- Như trên; | PHÓ GIÁM ĐỐC |\n- Lưu: VT. | Lò Văn Mẫu |"
    )
    assert found["signatory"] == {
        "name": "Lò Văn Mẫu",
        "title": "PHÓ GIÁM ĐỐC",
        "capacity": ["KT. GIÁM ĐỐC"],
    }
    assert found["recipients_count"] == 2


def test_the_stamp_of_the_office_that_received_a_scan_is_set_aside():
    found = facts_of(
        "TTĐI\nUBND TỈNH YÊN HÀ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/SYT-VP\t"
        "Yên Hà, ngày 2 tháng 3 năm 2026\nV/v khám bệnh\tCÔNG VĂN ĐẾN\n"
        "cho người già\tNgày:..5.3.26\n\nKính gửi: Các xã.\n\nNội dung."
    )
    assert (found["agency"], found["title"], found["date"]) == (
        "UBND tỉnh Yên Hà",
        "V/v khám bệnh cho người già",
        "2026-03-02",
    )
