"""Where the words of a duty print a time that no date was made of, its page denies none."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.dates import prints_occasion, prints_pace, prints_time

from tests.test_sparse_portal import SPARSE, pages


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 08/12: Phó Giám đốc tiếp công dân",
        "Họp thôn, dự kiến ngày 19-20/12",
        "Tháng 6/2025",
        "Quét vôi các ngõ trong quý III",
        "Gửi danh sách trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này",
        "Trả lời sau 15 ngày làm việc",
        "Nộp quỹ đợt 2 vào 15/9",
        "Báo cáo theo Công văn số 5/UBND-VP ngày 04/3/2026, gửi về xã trước ngày 30/4",
        "Xong 10 ngày, kể từ ngày nhận hồ sơ",
        "Hoàn thành Kế hoạch trong ngày 15/9/2026",
        "Chậm nhất là 15 ngày, trước ngày khai mạc, gửi tài liệu",
        "Báo cáo xã trước 19h00’ hằng ngày",
        "Báo cáo xã trước 8 giờ",
        "Sao lưu dữ liệu tối thiểu 01 tuần/lần",
        "Kiểm tra cống 01 lần/ngày",
        "Thông tin mực nước hàng ngày",
        "Khôi phục trong thời hạn 24 (hai mươi tư) giờ",
        "Xong trong Q.I/2026",
        "Xong trong Q2/2026",
        "16h00 thứ Năm hàng tuần",
        "Niêm yết lịch trực vào thứ Sáu",
        "Tuần tra từ 22 giờ đến 02 giờ",
        "Báo cáo xã tại kỳ họp thường lệ",
    ],
)
def test_words_that_print_a_time(words):
    assert prints_time(words)


@pytest.mark.parametrize(
    "words",
    [
        "Dọn đường làng",
        "Thực hiện Quyết định số 5/QĐ-UBND ngày 04/3/2026 của UBND xã Mẫu",
        "Thực hiện Luật Đường làng ngày 04 tháng 3 năm 2026",
        "Theo Nghị quyết số 12-NQ/ĐU, ngày 04/3/2026 của Đảng ủy",
        "Hợp đồng đã ký ngày 04/3/2026",
        "Treo cờ dịp Quốc khánh 2/9",
        "Ôn lại truyền thống Cách mạng tháng Tám, Cách mạng tháng 8",
        "Chào mừng Ngày Thầy thuốc Việt Nam 27/2",
        "Quét vôi 2/3 số ngõ, đạt 3,5/10 điểm, mỗi ngày một ngõ",
        "Tuyên truyền 24/7, trẻ dưới 12 tháng tuổi",
        "Thu 2.500.000 đồng/tháng trong năm 2026",
        "Đường tỉnh 15/65, Đội thi đua 19",
        "Nâng cao đời sống hằng ngày, sinh hoạt hàng ngày",
        "Học 24 giờ, nghỉ 12 giờ; chạy trong 24 giờ liên tục",
        "Tưới ngày 2 lần, trực ngày 12 giờ, dạy ngày 02 buổi",
        "Khen thứ hai, giải thứ ba; đội thứ tư",
        "Phục vụ kỳ họp; đi từ 2 thôn",
    ],
)
def test_words_that_print_none(words):
    assert not prints_time(words)


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Các bản họp dân sau Tết Mông, trước Tết Hồ Sự Chà", True),
        ("Trưng bày sách nhân dịp 30/4 và 01/5", True),
        ("Xe lưu động tới các xã trong mùa khô", True),
        ("Mở cửa cả Chủ nhật trong hè", True),
        ("Hưởng ứng Tuần lễ Học tập suốt đời", True),
        # Near misses: no time is meant.
        ("Phòng chống lũ, giữ mùa màng", False),
        ("Đội trống hội diễn tập, lễ phép với khách", False),
        ("Xong trước ngày 30/4", False),
        ("Mua máy sấy, giảm hao hụt lúa sau thu hoạch", False),
        ("Bệnh nhân ngày càng đông, công nhân ngày nghỉ", False),
        ("Kiểm điểm người sai phạm trong vụ tranh chấp đất", False),
        ("Rút kinh nghiệm sau vụ cháy chợ", False),
        ("Lát gạch trước hè phố", False),
        ("Giữ nếp sống văn minh trong lễ cưới, trong lễ hội và lễ tang", False),
        ("Phun thuốc trong vụ Đông Xuân", True),
        ("Đóng cống sau vụ lúa mùa", True),
        ("Tặng quà nhân ngày Thầy thuốc", True),
        ("Giữ trật tự trong lễ hội Cầu Ngư", True),
        ("Dạy bơi trước hè", True),
    ],
)
def test_words_that_print_an_occasion(words, is_told):
    assert prints_occasion(words) is is_told


ISSUED = dt.date(2026, 1, 12)


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Khắc phục thiệt hại do bão tháng 9/2025", False),
        ("Rà soát các hộ đã nhận quà từ ngày 01/7/2025", False),
        ("Rà soát các hộ đã nhận quà đến ngày 31 tháng 12 năm 2025", False),
        ("Sửa các ngõ hỏng trong quý III năm 2025, đầu năm 2024", False),
        ("Khắc phục thiệt hại do bão tháng 9 / 2025 gây ra", False),
        # What is to come, what may be, and a time beside the event's.
        ("Khắc phục thiệt hại do bão tháng 9/2025, xong trước ngày 15/3/2026", True),
        ("Khắc phục thiệt hại do bão tháng 9/2025 trong vòng 30 ngày", True),
        ("Sửa các ngõ trong tháng 9/2026", True),
        ("Sửa các ngõ trong tháng 01/2026", True),
        ("Sửa các ngõ trong tháng 9", True),
        ("Sửa các ngõ trước ngày 31/02/2025", True),  # no calendar has it: who knows
    ],
)
def test_what_had_passed_is_no_time_for_what_is_ordered(words, is_told):
    assert prints_time(words, ISSUED) == is_told
    assert prints_time(words)


@pytest.mark.parametrize("kind", ["restated", "imported"])
@pytest.mark.parametrize("place", ["what", "printed"])
def test_no_page_denies_a_time_that_stands_beside_it(tmp_path, kind, place):
    words = {"what": "Quét", "printed": "Các tổ quét"}
    words[place] += " ngày 08/12"
    task = (
        f"tasks:\n  - {{id: viec, what: {words['what']}, lead: Tổ dân phố, "
        f"printed: {words['printed']}, section: i}}\n"
    )
    facts = SPARSE.replace("text: imported", f"text: {kind}")
    assert f"text: {kind}" in facts
    made = pages(tmp_path, facts + task)
    for url, said in made.items():
        assert "Không nêu hạn" not in said, url
        assert not re.search("ổng chưa đọc thấy hạn(?! nào)", said), url
    assert "Câu văn có nêu thời gian" in made["nhiem-vu/"]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Thống kê ca bệnh hằng tuần", True),
        ("Công bố danh sách hàng quý", True),
        ("Họp thôn định kỳ", True),
        ("Tổ chức ít nhất 02 hội nghị tuyên truyền/tháng", True),
        ("Mỗi tháng quét một ngõ", True),
        ("Thu 2.500.000 đồng/tháng", False),
        ("Quét vôi 20 ngõ", False),
        ("Làm trong tháng, trong quý", False),
    ],
)
def test_words_that_say_how_often(words, is_told):
    assert prints_pace(words) is is_told
