"""What is told of a person alone is taken out of a draft, and said to be; the rest stays."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.personal_data import personal, without_personal
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.paragraphs import Kind, Paragraph


@pytest.mark.parametrize(
    ("printed", "kind", "kept"),
    [
        (
            "Ông Tám; Ngày sinh: 05/6/1980; Dân tộc: Tày",
            "ngày sinh",
            "sinh: (đã bỏ ngày sinh); Dân",
        ),
        ("bà Bốn, sinh ngày 7 tháng 3 năm 1975, ở thôn Hạ", "ngày sinh", "sinh ngày (đã bỏ ngày s"),
        ("Ngày, tháng, năm sinh: 1-2-1990.", "ngày sinh", "sinh: (đã bỏ ngày sinh)."),
        (
            "Địa chỉ thường trú và địa chỉ liên lạc: Số 5, đường Cầu, TP. Hạ Thượng.",
            "địa chỉ nhà riêng",
            "liên lạc: (đã bỏ địa chỉ riêng).",
        ),
        (
            "Nơi đăng ký hộ khẩu thường trú: thôn Hạ, xã Yên Hà; Chức danh: Giám đốc",
            "địa chỉ nhà riêng",
            "thường trú: (đã bỏ địa chỉ riêng); Chức danh: Giám đốc",
        ),
        ("Chỗ ở hiện nay: tổ 3, P. Cầu", "địa chỉ nhà riêng", "nay: (đã bỏ địa chỉ riêng)"),
        ("Hộ chiếu số: B1234567 cấp ở Hạ", "số giấy tờ tùy thân", "số: (đã bỏ số giấy tờ) cấp"),
        ("CCCD số 001080001234", "số giấy tờ tùy thân", "CCCD số (đã bỏ số giấy tờ)"),
    ],
)
def test_what_is_told_of_one_person_alone_is_taken_out(printed, kind, kept):
    assert kept in without_personal(printed)
    assert (kind, 7) in personal([Paragraph(Kind.TEXT, printed, (TextLine(printed, 7),))])


@pytest.mark.parametrize(
    "printed",
    [
        "Kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026).",
        "Trẻ sinh năm 2020 vào lớp 1; học sinh ngày 05/9/2026 dự khai giảng.",
        "Trụ sở: số 5, đường Cầu, phường Hạ; Địa chỉ: thôn Thượng.",
        "Hộ có đăng ký thường trú tại xã được hỗ trợ: 500.000 đồng.",
        "Số điện thoại trực ban: 069.2345.678; văn phòng: 0240 000 0000.",
        "Cấp hộ chiếu trong 5 ngày; tiếp nhận khai sinh trong ngày 05/6/2026.",
        "Hỗ trợ nhà riêng lẻ: 50 triệu đồng",
    ],
)
def test_what_everybody_may_know_stays(printed):
    assert without_personal(printed) == printed
    assert personal([Paragraph(Kind.TEXT, printed, (TextLine(printed, 7),))]) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Số người đăng ký thường trú: 1.200 người",
        "Bố trí chỗ ở: Ban Hậu cần dọn 30 phòng trước ngày 15/3/2026",
        "Hỗ trợ nhà riêng: 30 hộ, mỗi hộ 5 triệu đồng",
        "Nơi ở và sinh hoạt của học sinh: bảo đảm ấm, khô",
        "Cơ quan thường trú: Phòng Nội vụ",
        "Tạm trú, thường trú: Công an xã rà soát trước ngày 30/6/2026",
        "Trẻ có ngày sinh 01/01/2021 trở về sau được khám",
        "Kỷ niệm ngày sinh: 19/5/2026",
    ],
)
def test_what_a_plan_says_of_homes_stays(printed):
    assert without_personal(printed) == printed


@pytest.mark.parametrize(
    "home", ["12/3 đường Cầu", "tổ 3, P. Cầu", "Yên Hạ, Mường Cầu", "Phòng 5, nhà B", "xã Nà Vọng"]
)
def test_homes_are_written_in_many_ways(home):
    assert without_personal(f"Nơi ở: {home}") == "Nơi ở: (đã bỏ địa chỉ riêng)"


def test_no_fact_of_a_draft_repeats_it():
    text = """ỦY BAN NHÂN DÂN TỈNH YÊN HÀ
Số: 45/QĐ-UBND
Yên Hà, ngày 10 tháng 9 năm 2026

QUYẾT ĐỊNH
Về chủ trương đầu tư chợ Hạ

Điều 1. Nhà đầu tư: Công ty Hoa Ban.
Người đại diện theo pháp luật: Ông Trần Văn Mẫu; Ngày sinh: 08/12/1984; Dân tộc: Kinh.
Địa chỉ thường trú: Số nhà 61, đường Cầu Đá, phường Thượng.
Điều 2. Công ty Hoa Ban xây dựng chợ trước ngày 30/6/2027.
"""
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    written = drafted(gathered(parts), KnownRegisters()).text
    assert "1984" not in written
    assert "Cầu Đá" not in written
    assert "2027-06-30" in written


@pytest.mark.parametrize(
    "line",
    [
        "Ông Trần Văn Mẫu; Ngày sinh: 08/12/1984; Dân tộc: Kinh; Quốc tịch: Việt Nam.",
        "Chức danh: Tổng Giám đốc.",
        "Căn cước công dân số 001080001234; Ngày cấp: 13/9/2023; Nơi cấp: Công an tỉnh.",
        "Tên doanh nghiệp: Công ty Hoa Ban.",
        "Mã số doanh nghiệp: 5300828932, do Sở Tài chính cấp.",
    ],
)
def test_what_a_person_or_a_firm_is_is_no_work(line):
    text = (
        "ỦY BAN NHÂN DÂN TỈNH YÊN HÀ\nSố: 45/QĐ-UBND\nYên Hà, ngày 10 tháng 9 năm 2026\n\n"
        "QUYẾT ĐỊNH\nVề chủ trương đầu tư chợ Hạ\n\nĐiều 1. Chấp thuận nhà đầu tư\n\n"
        f"1. Nhà đầu tư:\n\n{line}\n\n2. Nhà đầu tư xây dựng chợ trước ngày 30/6/2027.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    works = [task.what for task in gathered(parts).duties.tasks]
    assert works == ["Xây dựng chợ"]
