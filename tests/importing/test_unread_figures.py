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
        ("1. Cấp mới, đổi 6.500 thẻ bạn đọc (trong đó thiếu nhi 3.000 thẻ).", "3.000 thẻ"),
        ("1. Có 24/62 xã đạt chuẩn, không còn xã dưới 10 tiêu chí.", "10 tiêu chí"),
        ("- Ở mỗi bản ven suối đều giữ 40 con nuôi của hội.", "40 con nuôi"),
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
        # Where it need not be, what each costs, a level that another goes beyond.
        "I. MỤC TIÊU\n1. 100% ngõ có đèn, trừ 03 ngõ; tặng 80 suất quà, mỗi suất 200.000 đồng.",
        "I. MỤC TIÊU\n1. Thu 30 triệu đồng/hộ/năm, phấn đấu 36 triệu đồng.",
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
    body = "I. CHỈ TIÊU\n1. Phấn đấu 90% hộ tham gia.\n2. Ở bản đều giữ 40 con nuôi."
    source = drafted(parsed(body), KnownRegisters())
    told = "targets: có thể còn chỉ tiêu chưa đọc ra, ở dòng 11 của văn bản gốc"
    assert told in source.text
    assert ("targets", "40 con nu") in [
        (item.key, item.message.partition("«")[2][:9]) for item in source.review
    ]


def of_report(body: str) -> list[str]:
    text = HEAD.replace("KẾ HOẠCH\nCông", "BÁO CÁO\nKết quả công")
    (parts,) = documents(read_bytes("a.txt", f"{text}{body}\n".encode()))
    return [p.reason for p in gathered(parts).duties.unread if p.key == "targets"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("II. NHIỆM VỤ NĂM 2027\n1. Trao 700 thẻ; trồng 40 cây cau.", "700 thẻ"),
        ("II. PHƯƠNG HƯỚNG THỜI GIAN TỚI\n1. Lát 12 km ngõ.", "12 km"),
        ("II. NHIỆM VỤ HỌC KỲ II\n1. Trong học kỳ II, mở ít nhất 12 lớp.", "12 lớp"),
        ("II. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM\n1. Lát 12 km ngõ.", "12 km"),
        ("II. CÔNG TÁC TRỌNG TÂM QUÝ II\n- Bảo đảm 100% tổ có loa.", "100% tổ"),
        ("B. PHẦN SAU\nII. THÁNG SAU\n1. Nhiệm vụ tháng 3\na) Lát 12 km ngõ.", "12 km"),
        ("II. NHIỆM VỤ NĂM 2026\n1. Trao 700 thẻ.", "700 thẻ"),
        ("II. KẾ HOẠCH NĂM HỌC 2026 - 2027\n1. Trao 700 thẻ.", "700 thẻ"),
        ("I. KẾT QUẢ\nTT | Nội dung | ĐVT | KH 2026 | TH 2026 | KH 2027\n"
         "1 | Tỷ lệ ngõ sạch | % | 33 | 34 | 29\n2 | Số cây cau | cây | 17 | 16 | 19\n"
         "3 | Số bể nước | bể | 7 | 6 | 9", "năm sau"),
    ],
)  # fmt: skip
def test_what_a_report_sets_for_the_time_to_come_is_shown(body: str, shown: str) -> None:
    assert any(shown in reason for reason in of_report(body))


@pytest.mark.parametrize(
    "body",
    [
        "II. NHIỆM VỤ NĂM 2025\n1. Đã cấp 700 thẻ.",
        "I. KẾT QUẢ NHIỆM VỤ TRỌNG TÂM QUÝ I\n1. Lát 12 km ngõ.",
        "II. THỰC HIỆN NHIỆM VỤ TRỌNG TÂM\n1. Lát 12 km ngõ.",
        "II. NHIỆM VỤ QUÝ II\n1. Giữ ngõ sạch như năm 2025.\nIII. SỐ LIỆU\n1. Lát 12 km ngõ.",
        "II. NHIỆM VỤ NĂM 2025\n1. Lát 12 km ngõ.",
        "I. KẾT QUẢ THỰC HIỆN KẾ HOẠCH\n1. Cấp 700 thẻ; trồng 40 cây cau.",
        "I. KẾT QUẢ\nTT | Nội dung | ĐVT | KH 2025 | TH 2025\n1 | Số cây cau | cây | 17 | 16\n"
        "2 | Số bể nước | bể | 7 | 6\n3 | Số ngõ sạch | ngõ | 9 | 8",
    ],
)
def test_what_a_report_tells_of_its_time_is_not(body: str) -> None:
    assert of_report(body) == []


@pytest.mark.parametrize("head", ["Nguồn vốn", "Kinh phí", "Nhu cầu vốn"])
def test_money_by_years_is_told(head: str) -> None:
    rows = f"TT | {head} | Tổng số | Năm 2026 | Năm 2027\n1 | Ngân sách xã | 90 | 40 | 50\n"
    rows += "2 | Các hộ góp | 9 | 4 | 5\n3 | Nguồn khác | 2 | 1 | 1\n"
    body = f"III. NGUỒN VỐN\nTổng nhu cầu vốn 90 triệu đồng. Phân kỳ như sau:\n{rows}"
    assert any("chia theo năm" in reason for reason in places(body, "funding"))
    assert "text: Tổng nhu cầu vốn 90 triệu đồng" in drafted(parsed(body), KnownRegisters()).text


@pytest.mark.parametrize(("head", "is_told"), [("Cả nhiệm kỳ", True), ("Ghi chú", False)])
def test_the_column_of_a_whole_term_is_told(head: str, is_told: bool) -> None:
    rows = f"TT | Chỉ tiêu | ĐVT | 2026 | 2027 | {head}\n1 | Cây cau | cây | 40 | 50 | 90\n"
    body = f"I. CHỈ TIÊU TỪNG NĂM\n{rows}2 | Bể nước | bể | 4 | 5 | 9\n3 | Ao | ao | 2 | 3 | 5\n"
    assert any("cả nhiệm kỳ" in reason for reason in places(body, "targets")) is is_told


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("- Người phụ trách: theo dõi, đôn đốc tiến độ hằng tuần.", True),
        ("- Thời gian thực hiện: trong cả năm, theo kế hoạch chung.", False),
    ],
)
def test_a_deed_behind_the_label_of_a_doer_is_told(line: str, is_told: bool) -> None:
    above = "IV. TỔ CHỨC THỰC HIỆN\n- Phòng Tài chính: lo đủ tiền cho các tổ.\n"
    reasons = places(above + line, "tasks")
    assert any("mục giao việc" in reason for reason in reasons) is is_told
