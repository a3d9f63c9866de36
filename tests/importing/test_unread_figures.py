"""Figures and occasions of which nothing was read: the source says where they stand."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = """HỘI CHỮ THẬP ĐỎ
TỈNH HÀ TRUNG
Số: 7/KH-HCTĐ
Hà Trung, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

"""


def parsed(body: str):
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{body}\n".encode()))
    return gathered(parts)


def places(body: str, key: str) -> list[str]:
    return [place.reason for place in parsed(body).duties.unread if place.key == key]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("1. Cấp mới, đổi 6.500 thẻ bạn đọc (trong đó thiếu nhi 3.000 thẻ).", "6.500 thẻ bạn đọc"),
        ("1. Có 24/62 xã đạt chuẩn, không còn xã dưới 10 tiêu chí.", "10 tiêu chí"),
        ("- Nuôi mới 40 con nuôi của hội, 12 địa chỉ nhân đạo ở các bản.", "40 con nuôi"),
    ],
)
def test_a_figure_below_aims_that_became_no_target_is_shown(line: str, shown: str) -> None:
    assert any(f"«{shown}" in reason for reason in places(f"I. CHỈ TIÊU\n{line}", "targets"))


@pytest.mark.parametrize(
    "body",
    [
        # What is read, when it is to be, what it was, of which kind or in brackets.
        "I. MỤC TIÊU\n1. Phấn đấu 90% hộ tham gia (năm 2025: 82% hộ).",
        "I. MỤC TIÊU\n1. Đến năm 2030 và trong 12 tháng tới có ít nhất 30 đội tình nguyện.",
        "I. MỤC TIÊU\n1. Giảm tỷ lệ hộ chưa có ghế đá từ 8% xuống dưới 3%.",
        "I. MỤC TIÊU\n1. Thực hiện Điều 5 của Điều lệ, học lớp 5 trường hè, khoản 2 mục III.",
        "I. KẾT QUẢ NĂM 2025\n1. Tặng 6.500 suất quà cho bạn đọc.",
        "II. TỔ CHỨC\n1. Xe lưu động đi 12 tuyến phố.",
    ],
)
def test_a_figure_that_sets_nothing_or_was_read_is_not(body: str) -> None:
    assert places(body, "targets") == []


@pytest.mark.parametrize(
    "line",
    [
        "1. Trưng bày, giới thiệu sách nhân dịp 30/4 và 01/5 ở sảnh.",
        "2. Xe lưu động phục vụ các xã vùng sâu trong mùa khô, trước mùa nước nổi.",
        "- Mở cửa cả ngày Chủ nhật trong dịp hè; hằng quý đổi chỗ các kệ sách.",
    ],
)
def test_an_item_of_work_with_an_occasion_and_nobody_is_told(line: str) -> None:
    assert any("dịp" in reason for reason in places(f"II. NHIỆM VỤ\n{line}", "tasks"))


@pytest.mark.parametrize(
    "body",
    [
        "II. NHIỆM VỤ\n1. Giữ gìn nếp sống gọn gàng ở phòng đọc và ở kho.",
        "II. NHIỆM VỤ\n1. Thời gian thực hiện: từ tháng 3 đến tháng 5, trong mùa khô.",
        "II. NHIỆM VỤ\n1. Thư viện đã được sửa nhân dịp 30/4 bằng tiền của tỉnh.",
        "II. TÌNH HÌNH\n1. Xe lưu động phục vụ các xã vùng sâu trong mùa khô.",
    ],
)
def test_what_has_no_occasion_or_is_no_work_is_not(body: str) -> None:
    assert not any("dịp" in reason for reason in places(body, "tasks"))


def test_the_source_and_its_review_tell_where_figures_stand() -> None:
    body = "I. CHỈ TIÊU\n1. Phấn đấu 90% hộ tham gia.\n2. Cấp mới, đổi 6.500 thẻ bạn đọc."
    source = drafted(parsed(body), KnownRegisters())
    told = "targets: có thể còn chỉ tiêu chưa đọc ra, ở dòng 11 của văn bản gốc"
    assert told in source.text
    assert ("targets", "6.500 thẻ") in [
        (item.key, item.message.partition("«")[2][:9]) for item in source.review
    ]
