"""What is said of money, and whom to tell of obstacles: whole sentences and whole names."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.text import read_outline

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 15 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nQuét vôi các ngõ năm 2026\n\nI. NỘI DUNG\n\n1. Các thôn quét vôi.\n\n{}\n"
)


def front(body: str) -> str:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(body).encode()))
    return drafted(gathered(parts), KnownRegisters()).text.split("\n---\n")[0]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("II. KINH PHÍ: 12,5 tỷ đồng từ ngân sách xã.", "12,5 tỷ đồng từ ngân sách xã."),
        (
            "II. KINH PHÍ THỰC HIỆN: Từ ngân sách xã năm 2026.\nHuy động các hộ 2 tỷ đồng.",
            "Từ ngân sách xã năm 2026. Huy động các hộ 2 tỷ đồng.",
        ),
        (
            "2. Phòng Kinh tế bảo đảm kinh phí 350 triệu đồng từ nguồn sự nghiệp; dọn ngõ.",
            "Phòng Kinh tế bảo đảm kinh phí 350 triệu đồng từ nguồn sự nghiệp.",
        ),
        (
            "II. KINH PHÍ THỰC HIỆN\n- Từ ngân sách xã.\n- Nguồn xã hội hóa.\n\n"
            "Quét vôi là việc chung. Đề nghị các thôn khẩn trương thực hiện./.",
            "Từ ngân sách xã; Nguồn xã hội hóa.",
        ),
        (
            "II. DỰ TOÁN KINH PHÍ\n\n1. Kinh phí quét vôi 01 năm: 90.000.000 đồng. Trong đó:\n\n"
            "- Mua vôi:\n60.000.000 đồng/năm.\n\n- Thuê thợ: 30.000.000 đồng/năm.\n\n"
            "2. Kinh phí quét vôi 05 năm: 450.000.000 đồng.",
            "'Kinh phí quét vôi 01 năm: 90.000.000 đồng; Kinh phí quét vôi 05 năm: "
            "450.000.000 đồng.'",
        ),
        (
            "II. KINH PHÍ\n\nKinh phí quét vôi do ngân sách xã bảo đảm.\n\n"
            "III. HIỆU LỰC\n\nCác thôn thực hiện.",
            "Kinh phí quét vôi do ngân sách xã bảo đảm.",
        ),
        (
            "II. KINH PHÍ, VẬT TƯ\n\n1. Kinh phí\n\n- Từ ngân sách xã.\n\n2. Vật tư huy động "
            "trong xã\n\n- Vôi, chổi, thang.",
            "Từ ngân sách xã.",
        ),
        ("II. KINH PHÍ\n\nCác thôn khẩn trương thực hiện.", ""),
        (
            "Điều 2. Nguồn kinh phí, mức chi\n\n1. Nguồn kinh phí quét vôi lấy từ ngân sách xã.\n\n"
            "Điều 3. Hiệu lực\n\n1. Các thôn thực hiện.",
            "Nguồn kinh phí quét vôi lấy từ ngân sách xã.",
        ),
        (
            "Điều 2. Nguồn vốn thực hiện\n\n1. Ngân sách xã bảo đảm 80% chi phí mua vôi.\n\n"
            "Điều 3. Hiệu lực\n\n1. Các thôn thực hiện.",
            "Ngân sách xã bảo đảm 80% chi phí mua vôi.",
        ),
        ("Điều 2. Kinh phí công đoàn\n\n1. Các thôn nộp kinh phí công đoàn.", ""),
    ],
)
def test_the_whole_of_what_is_said_of_money(body, text):
    told = front(body)
    assert (f"funding:\n  text: {text}\n" in told) if text else "funding" not in told


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "2. Kinh phí thực hiện từ nguồn ngân sách xã cấp năm 2026.",
            "Kinh phí thực hiện từ nguồn ngân sách xã cấp năm 2026.",
        ),
        (
            "2. Kinh phí thực hiện: Từ ngân sách xã và nguồn xã hội hóa.",
            "'Kinh phí thực hiện: Từ ngân sách xã và nguồn xã hội hóa.'",
        ),
        (
            "- Nguồn kinh phí tổ chức hội thi do ngân sách xã bảo đảm.",
            "Nguồn kinh phí tổ chức hội thi do ngân sách xã bảo đảm.",
        ),
        (
            "2. Kinh phí thực hiện\n- Từ ngân sách xã.\n- Nguồn xã hội hóa.\n3. Việc khác\n"
            "- Quét chợ từ quỹ chợ.",
            "Từ ngân sách xã; Nguồn xã hội hóa.",
        ),
    ],
)
def test_money_is_told_outside_a_section_too(body, text):
    assert f"funding:\n  text: {text}\n" in front(body)


@pytest.mark.parametrize(
    "body",
    [
        "2. Kinh phí còn dư chuyển sang năm sau theo quy định của xã.",
        "- Kinh phí năm 2025 đã quyết toán xong với huyện Mai Hạ.",
        "2. Phòng Kế toán bố trí kinh phí thực hiện từ ngân sách xã.",
        "- Kinh phí hỗ trợ từ 5 triệu đồng trở lên phải có biên lai.",
        "2. Kinh phí\n3. Việc khác\n- Quét chợ từ quỹ chợ của thôn.",
    ],
)
def test_what_else_is_said_of_money_tells_no_source(body):
    assert "funding" not in front(body)


def test_an_amount_begins_no_item():
    body = front("II. VIỆC KHÁC\n\n- Mua vôi:\n1.364.329 đồng/năm.")
    assert "1-364" not in body
    anchors = [item.anchor for item in read_outline("## II. A\n\n1.364.329 đồng/năm").items]
    assert anchors == ["ii", "ii-p1"]
    assert [i.anchor for i in read_outline("## II. A\n\n1.3. Ngõ").items] == ["ii", "ii-1-3"]


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("kịp thời báo cáo UBND xã những khó khăn, vướng mắc để xem xét.", "UBND xã"),
        ("có vướng mắc thì phản ánh về Phòng Kinh tế bằng văn bản.", "Phòng Kinh tế"),
        ("nếu có khó khăn, báo cáo UBND xã giải quyết những việc vượt quyền.", "UBND xã"),
        ("nếu có khó khăn, gửi Phòng Kinh tế các khó khăn ấy.", "Phòng Kinh tế"),
        ("nếu có khó khăn, báo cáo về Ủy ban nhân dân xã để xem xét.", "Ủy ban nhân dân xã"),
        ("gặp vướng mắc thì báo cáo Giám đốc Sở trong tuần.", "Giám đốc Sở"),
    ],
)
def test_whom_to_tell_of_obstacles_is_a_name_alone(line, to):
    assert f"feedback:\n  to: {to}\n" in front(f"II. VIỆC KHÁC\n\nCác thôn {line}")


@pytest.mark.parametrize(
    "line",
    [
        "1. Phòng Kinh tế tổng hợp vướng mắc của các hộ và báo cáo UBND xã trong quý IV năm 2026.",
        "1. Công ty Bến Hạ báo cáo những vấn đề phát sinh, vướng mắc; gửi Sở Tài chính trước 8/2.",
        "1. Tổ Chợ tháo gỡ khó khăn, vướng mắc của chủ sạp; việc vượt thẩm quyền, báo cáo UBND xã.",
    ],
)
def test_what_one_office_reports_of_obstacles_is_no_place_for_all(line):
    assert "feedback" not in front(f"II. VIỆC KHÁC\n\n{line}")
