"""Who acts where a name opens with a rarer word, and what only opens alike."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


def _read(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in duties_below(text).tasks]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("1. Chủ dự án thành phần lập danh sách các ngõ.", "Chủ dự án thành phần"),
        ("1. Chủ chương trình có trách nhiệm gom biển cũ.", "Chủ chương trình"),
        ("1. Chủ rừng phát quang đường băng.", "Chủ rừng"),
        ("1. Chủ quản hệ thống lập bản sao hằng tuần.", "Chủ quản hệ thống"),
        ("1. Chủ nguồn thải phân loại rác tại bãi.", "Chủ nguồn thải"),
        ("1. Cơ sở giáo dục mầm non dọn sân.", "Cơ sở giáo dục mầm non"),
        ("1. Cơ sở cai nghiện Mai Hạ rà soát số giường.", "Cơ sở cai nghiện Mai Hạ"),
        ("1. Quân khu Bến Mơ cử xe chở nước.", "Quân khu Bến Mơ"),
        ("1. Kiểm lâm xã kiểm tra các lán.", "Kiểm lâm xã"),
        ("1. Cảnh sát giao thông phân luồng ở chợ.", "Cảnh sát giao thông"),
        ("1. Vườn quốc gia Mai Hạ mở đường tuần tra.", "Vườn quốc gia Mai Hạ"),
        ("1. Chi nhánh nước sạch Mai Hạ kiểm tra vòi ở chợ.", "Chi nhánh nước sạch Mai Hạ"),
        ("1. Phó Cục trưởng phụ trách theo dõi việc sửa kè.", "Phó Cục trưởng phụ trách"),
        ("1. Đặc khu Hòn Mơ lập đội dọn bãi.", "Đặc khu Hòn Mơ"),
        ("1. Khu phố 3 dọn hai ngõ.", "Khu phố 3"),
        ("1. Ngành nông nghiệp phối hợp với các thôn chuẩn bị giống.", "Ngành nông nghiệp"),
        ("1. Tổ chức pháp chế của xã rà soát nội quy chợ.", "Tổ chức pháp chế của xã"),
        ("1. Tổng phụ trách Đội lập danh sách.", "Tổng phụ trách Đội"),
        ("1. Lưu trữ hiện hành lập danh sách bản đồ cũ.", "Lưu trữ hiện hành"),
        ("1. KBNN khu vực đối chiếu số dư.", "KBNN khu vực"),
    ],
)
def test_names_that_open_with_rarer_words(text, lead):
    assert [names for names, _ in _read(text)] == [(lead,)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Chủ đề tháng này phải được treo ở chợ.",
        "1. Chủ trương chung phải được phổ biến đến các hộ.",
        "1. Chủ nhật hằng tuần phải có người quét chợ.",
        "1. Cơ sở dữ liệu đất phải được sao lưu.",
        "1. Cơ sở vật chất của trường phải bảo đảm.",
        "1. Cơ sở để tính phải rõ ràng.",
        "1. Khối lượng đất đào phải ghi sổ.",
        "1. Lưu trữ bản vẽ phải đủ năm năm.",
        "1. Ngành nghề mới phải được giới thiệu.",
        "1. Khu phố cũ phải được quét vôi.",
        "1. Huyện lỵ phải sạch.",
        "1. Giấy tờ phải nộp vào lưu trữ hiện hành của xã.",
    ],
)
def test_what_opens_alike_and_acts_not(text):
    assert all(not names for names, _ in _read(text))


def test_a_branch_is_part_of_its_bank():
    text = "1. Ngân hàng Mai Hạ - Chi nhánh Bến Mơ lập danh sách hộ vay."
    assert _read(text) == [(("Ngân hàng Mai Hạ - Chi nhánh Bến Mơ",), "Lập danh sách hộ vay")]
