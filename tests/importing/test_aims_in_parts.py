"""Parts of a whole, so many of so many, what is measured: each target by its own words."""

from __future__ import annotations

import pytest

from tests.importing.test_aims_counted import below_aims, below_work, targets_of


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Phấn đấu 9/9 thôn có sân chơi.", [("9", "thôn")]),
        ("Có 05/08 chi đoàn đạt vững mạnh.", [("5", "chi đoàn")]),
        ("Tổng đàn trâu 12.500 con.", [("12500", "con")]),
        ("Tuổi thọ trung bình 75 tuổi vào năm 2030.", [("75", "tuổi")]),
        ("Tăng 15 bậc so với năm 2025.", [("15", "bậc")]),
        ("Giảm 1,5 điểm phần trăm tỷ lệ hộ nghèo.", [("1.5", "điểm phần trăm")]),
        ("Thành lập 01 liên hiệp hợp tác xã.", [("1", "liên hiệp hợp tác xã")]),
        ("Mật độ ngõ sạch đạt 2,5 km/km2.", [("2.5", "km/km2")]),
        ("Thành lập 02 hợp tác xã, 05 tổ hợp tác.", [("2", "hợp tác xã"), ("5", "tổ hợp tác")]),
        ("Thu nhập của mỗi hộ khoảng trên 5.000 USD.", [("5000", "USD")]),
        # Days, years behind, fractions of nobody knows how many.
        ("Nhân dịp 2/9 thôn tổ chức văn nghệ.", []),
        ("Kỷ niệm 26/3 đoàn viên trồng 500 cây.", [("500", "cây")]),
        ("Số hộ 3 năm liền quét vôi.", []),
        ("Phấn đấu đổi mới không dưới 1/3 tổng số tổ trưởng.", []),
        ("Hiện còn 21/42 ngõ chưa quét vôi.", []),
        ("Khoảng 1/3 lượng vôi dùng cho ngõ.", []),
        ("Xây dựng 2 nhà văn hóa, 5 năm sau sửa lại.", [("2", "nhà văn hóa")]),
    ],
)
def test_figures_below_aims(aim, found):
    assert below_aims(aim) == found


def told(aim: str) -> list[str]:
    return [t.what for t in targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")]


@pytest.mark.parametrize(
    ("aim", "whats"),
    [
        (
            "Tổng diện tích gieo trồng đạt 120 ha, trong đó vụ mùa 70 ha, vụ chiêm 50 ha.",
            [
                "Tổng diện tích gieo trồng đạt 120 ha",
                "Tổng diện tích gieo trồng, trong đó vụ mùa 70 ha",
                "Tổng diện tích gieo trồng, trong đó vụ chiêm 50 ha",
            ],
        ),
        (
            "Toàn xã có 50 tổ vôi, trong đó có 20 tổ vôi làm cả năm.",
            ["Toàn xã có 50 tổ vôi", "Toàn xã có 50 tổ vôi, trong đó có 20 tổ vôi làm cả năm"],
        ),
        (
            "Hoàn thành 100% việc được giao, trong đó có ít nhất 30% trước hạn.",
            [
                "Hoàn thành 100% việc được giao",
                "Hoàn thành 100% việc được giao, trong đó có ít nhất 30% trước hạn",
            ],
        ),
        (
            "Giảm tỷ lệ hộ nghèo 1%/năm; đến năm 2030 còn dưới 5%.",
            ["Giảm tỷ lệ hộ nghèo 1%/năm", "Tỷ lệ hộ nghèo"],
        ),
        (
            "Để ổn định đời sống, phấn đấu sản lượng lúa cả năm tăng 8%, các xã đôn đốc các thôn.",
            ["Phấn đấu sản lượng lúa cả năm tăng 8%"],
        ),
        ("Phòng Kinh tế: Thu tiền nước đạt 99%.", ["Thu tiền nước đạt 99%"]),
        ("Vụ Đông: Năng suất ngô đạt 60 tạ.", ["Vụ Đông: Năng suất ngô đạt 60 tạ"]),
        ("Phòng khám: Sử dụng hồ sơ số đạt 95%.", ["Phòng khám: Sử dụng hồ sơ số đạt 95%"]),
        ("Thôn văn hóa: trên 90% hộ treo cờ.", ["Thôn văn hóa: trên 90% hộ treo cờ"]),
    ],
)
def test_each_is_called_by_its_own_words(aim, whats):
    assert told(aim) == whats


@pytest.mark.parametrize(
    "sentence",
    [
        "Chỉ những người đạt ít nhất 80% số phiếu mới được lập danh sách.",
        "Tổ đạt từ 80% số phiếu đồng ý trở lên được đề nghị khen.",
    ],
)
def test_what_votes_decide_is_nothing_to_be_reached(sentence):
    assert below_aims(sentence) == below_work(sentence) == []
