"""Parts of a whole, so many of so many, what is measured: each target by its own words."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.marks import target_mark

from tests.importing.test_aims_counted import HEAD, below_aims, below_work, targets_of


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
        ("Xuất khẩu đạt 2 tỉ đô la Mỹ.", [("2", "tỉ đô la Mỹ")]),
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


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        # What a part is told of, with an aside between; parts in brackets.
        ("Mời từ 30 cụ già trở lên (mỗi năm 6 cụ), trong đó ít nhất 20% là cụ bà.", "≥30 ≥20"),
        ("Nuôi từ 90 đàn ong trở lên, trong đó 40% ở ven hồ.", "≥90 40"),
        ("80% thôn có từ 5 ngõ trở lên quét vôi.", "80"),
        ("Tỷ lệ ngõ sạch đạt 60% (trong đó ngõ ven hồ đạt 40%).", "60 40"),
        ("Tỷ lệ phá án đạt 80% (án trộm gà 95%).", "80 95"),
        ("Trồng 500 cây (ăn quả 200 cây).", "500"),
        ("80% hộ có giếng (riêng thôn Hạ năm 2025 đạt 60%).", "80"),
        ("Phủ sóng 90% ngõ (trong đó năm 2024 phủ 70%).", "90"),
        # Ranges and paces, each of its own figure.
        ("Sản lượng vôi nung hằng năm 400 - 500 bao.", "≥400/year"),
        ("Lượng khách qua đò mỗi tháng 2.000 - 3.000 người.", "≥2000/month"),
        ("Lát 40 ngõ, mỗi năm 8 ngõ, bắt đầu từ năm 2027.", "40 8/year"),
        ("Xây 60 bể nước ven đồi, mỗi quý 5 bể nước.", "60 5/quarter"),
        ("100% thôn, tổ dân phố mỗi quý có ít nhất 2 buổi quét ngõ.", "100/quarter ≥2/quarter"),
        # Of two levels the one striven for, in the unit told in full.
        ("Thu 30 triệu đồng/hộ/năm, phấn đấu 36 triệu đồng.", "36"),
        ("Đón 400 lượt thuyền (phấn đấu đạt 500 lượt).", "500"),
        ("Trồng từ 70 cây trở lên, phấn đấu 90 cây.", "90"),
        ("Trồng 70 cây cau, phấn đấu 9 ao được thả sen.", "70 9"),
        # Exceptions, sanctions and prices are no aims.
        ("100% ngõ có đèn, trừ 03 ngõ ven đê.", "100"),
        ("90% hộ có bể nước (không tính 12 hộ sắp dời đi).", "90"),
        ("100% thôn có sân chơi, ngoại trừ 02 thôn trên đảo.", "100"),
        ("Kho lưu trữ 90% sổ cũ.", "90"),
        ("Phòng trừ rầy nâu cho 300 ha lúa.", "300"),
        ("Phun thuốc trừ sâu cho 90 ha chè.", "90"),
        ("Diệt trừ bọ gậy tại 100% thôn.", "100"),
        ("Thôn nào không thu đạt 70% quỹ thì bị trừ điểm.", ""),
        ("Xây 9 bể nước (mỗi bể 5 triệu đồng), tặng 80 suất quà, mỗi suất 200.000 đồng.", "9 80"),
        ("Trao 40 học bổng, mỗi học bổng trị giá 1 triệu đồng.", "40"),
        # What each of them earns or brings in is one.
        ("Giúp 30 hộ dời nhà, mỗi hộ có thu nhập từ 50 triệu đồng.", "30 50@mỗi hộ"),
        ("Có 14 thôn ra quân, mỗi thôn đóng góp ít nhất 20 triệu đồng.", "14 ≥20@mỗi thôn"),
        ("Mở 12 chợ quê, mỗi chợ thu từ 80 triệu đồng.", "12 80@mỗi chợ thu"),
        ("Mỗi ấp, thôn trợ giúp ít nhất 04 hộ.", "≥4@mỗi ấp, thôn"),
        # How many of so many; deeds and how much of them; beside it what it was.
        ("Đến năm 2029 có 12/30 thôn có chợ sạch.", "12"),
        ("Sưu tầm 25 gốm cổ, tối thiểu 9 gốm cổ của làng Vôi.", "25 ≥9"),
        ("Phục chế 15 trống đồng; thả 40 giỏ cá.", "15 40"),
        ("Cấp mới, đổi 300 thẻ đò.", "300"),
        ("Đón 900 lượt khách, tăng 10% so với cùng kỳ.", "900 10"),
        ("Năm 2025 đón 900 lượt khách, tăng 10% so với cùng kỳ.", ""),
        # Days and years, each of its own figure.
        ("Cả nhiệm kỳ trồng 25 cây cau, mỗi năm trồng ít nhất 5 cây cau.", "25 ≥5/year"),
        ("Kết nạp 90 hội viên (năm 2026: 18 hội viên; năm 2027: 20 hội viên).", "90 18 20"),
        ("Tỷ lệ ngõ sạch ít nhất vào năm 2028 đạt 40%.", "≥40"),
        # What is left is the most; of what is wanted, less is no better.
        ("Tỷ lệ hộ có ao bẩn còn 12%.", "≤12"),
        ("Thời gian chờ đò còn 30 phút.", "≤30"),
        ("Số ngõ ngập chỉ còn 4 ngõ.", "≤4"),
        ("Giảm tỷ lệ hộ có thu nhập thấp xuống còn 3%.", "≤3"),
        ("Giảm tổn thất sản lượng sau vụ gặt xuống còn 5%.", "≤5"),
        ("70% hộ dùng nước máy, số còn lại 30% dùng giếng.", "70 30"),
        ("Năng suất lúa từ 2,5 tấn/ha xuống còn 2,1 tấn/ha.", "2.1"),
        ("Chỉ tiêu nhận vôi của xã giảm từ 500 bao còn 400 bao.", "400"),
        ("Kết nạp hội viên từ 90 người xuống còn 70 người.", "70"),
    ],
)
def test_each_figure_with_its_side_its_pace_and_of_whom(aim, found):
    sides = {"ít nhất": "≥", "tối đa": "≤"}
    read = [
        f"{sides.get(t.bound, '')}{t.value}"
        f"{f'/{t.every}' if t.every else ''}{f'@{t.scope}' if t.scope else ''}"
        for t in targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")
    ]
    assert " ".join(read) == found


@pytest.mark.parametrize(
    ("aim", "what", "unit"),
    [
        ("Thu 30 triệu đồng/hộ/năm, phấn đấu 36 triệu đồng.", "Thu 30", "triệu đồng/hộ/năm"),
        ("Tiếp nhận 90 đơn vị máu, phấn đấu 95 đơn vị.", "Tiếp nhận 90", "đơn vị máu"),
        (
            "Chỉ tiêu nhận vôi của xã giảm từ 500 bao còn 400 bao.",
            "Chỉ tiêu nhận vôi của xã",
            "bao",
        ),
        ("Cấp 80 thẻ bạn đọc.", "Cấp 80 thẻ bạn đọc", "thẻ bạn đọc"),
    ],
)
def test_a_level_and_an_amended_figure_are_called_by_the_whole(aim, what, unit):
    (target,) = targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")
    assert target.what.startswith(what)
    assert not target.what.endswith("giảm")
    assert target.unit == unit


@pytest.mark.parametrize(
    ("work", "found"),
    [
        ("Sưu tầm 25 hiện vật của làng Vôi.", ["25"]),
        ("Thư viện: luân chuyển 300 lượt sách về các thôn.", ["300"]),
        ("Bảo tàng: trưng bày ít nhất 06 cuộc/năm; đón 900 lượt khách.", ["6", "900"]),
        ("Kho đang giữ 25 hiện vật.", []),
    ],
)
def test_what_a_museum_or_library_counts_is_read_of_its_work(work, found):
    assert [value for value, _ in below_work(work)] == found


@pytest.mark.parametrize(
    ("aim", "is_asked"),
    [
        ("Số vụ tảo hôn: 05 vụ.", True),
        ("Tỷ lệ nợ xấu của quỹ là 2%.", True),
        ("Tỷ lệ hộ cận nghèo của thôn đạt 4%.", True),
        ("Số vụ tai nạn trên sông không quá 3 vụ.", False),
        ("Tỷ lệ hộ nghèo có ao đạt 70%.", False),
        ("Tỷ lệ nợ thuế được thu đạt 80%.", False),
        ("Nợ đọng xây dựng ngõ: 0 đồng.", False),
        ("Hỗ trợ 12 hộ nghèo.", False),
    ],
)
def test_of_what_is_unwanted_its_side_is_asked(aim, is_asked):
    (target,) = targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")
    assert ("tối đa" in target_mark(target)) is is_asked


@pytest.mark.parametrize(
    ("aim", "dues"),
    [
        (
            "Kết nạp 90 hội viên (năm 2026: 18 hội viên; năm 2027: 20 hội viên).",
            ["", "2026", "2027"],
        ),
        ("Trồng 70 cây (năm 2028: 40 cây).", ["", "2028"]),
        ("Năm 2026 trồng 70 cây (năm 2027: 40 cây).", ["2026", "2027"]),
    ],
)
def test_years_in_brackets_are_of_the_parts_alone(aim, dues):
    assert [t.due for t in targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")] == dues


@pytest.mark.parametrize(
    ("title", "dues"),
    [
        ("Quét vôi năm 2026", ["2026-06-30", "2026-09-30", "2026-12-31"]),
        ("Quét vôi", ["", "", ""]),
    ],
)
def test_a_day_without_its_year_is_of_the_year_of_the_title(title, dues):
    head = HEAD.replace("Dọn đường làng", title)
    aim = "Tiêu vôi đến 30/6 đạt 40%, đến hết ngày 30/9 đạt 70%, đến 31/12 đạt 95% số bao."
    (parts,) = documents(read_bytes("a.txt", f"{head}I. CHỈ TIÊU\n\n1. {aim}\n".encode()))
    assert [target.due for target in gathered(parts).targets] == dues


@pytest.mark.parametrize(
    ("title", "day", "due"),
    [
        ("Quét vôi năm 2026", "28/2", "2026-02-28"),
        ("Quét vôi năm 2026", "29/2", ""),
        ("Quét vôi năm 2026", "31/4", ""),
        ("Quét vôi", "29/2", ""),
    ],
)
def test_a_day_that_the_year_has_not_is_no_limit_of_an_aim(title, day, due):
    head = HEAD.replace("Dọn đường làng", title)
    text = f"{head}I. CHỈ TIÊU\n\n1. Tiêu vôi đến {day} đạt 40% số bao.\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert [target.due for target in facts.targets] == [due]
    assert drafted(facts, KnownRegisters()).text


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị phải có ít nhất 50% tổng số cử tri được triệu tập.",
        "Bảo đảm số hộ dự họp đạt ít nhất 60% số hộ triệu tập.",
    ],
)
def test_how_many_must_be_there_is_no_aim(sentence):
    assert below_work(sentence) == []


@pytest.mark.parametrize(
    ("title", "aim", "due"),
    [
        ("Quét vôi nhiệm kỳ 2025 - 2030", "Cả nhiệm kỳ kết nạp 30 hội viên.", "2030"),
        ("Quét vôi giai đoạn 2026-2029", "Đến cuối giai đoạn 100% thôn có sân chơi.", "2029"),
        ("Quét vôi giai đoạn 2026-2029", "100% thôn có sân chơi.", ""),
        ("Quét vôi", "Cả nhiệm kỳ kết nạp 30 hội viên.", ""),
    ],
)
def test_what_is_told_for_a_whole_term_is_due_with_that_of_the_title(title, aim, due):
    head = HEAD.replace("Dọn đường làng", title)
    (parts,) = documents(read_bytes("a.txt", f"{head}I. CHỈ TIÊU\n\n1. {aim}\n".encode()))
    assert [target.due for target in gathered(parts).targets] == [due]


@pytest.mark.parametrize(
    ("aim", "dues"),
    [
        ("Năm 2026, trồng 20 ha chè, xây 3 nhà văn hóa.", ["2026", "2026"]),
        ("Trong năm 2026, trồng 2 - 3 ha hoa, 40 - 50 ha rừng.", ["2026", "2026"]),
        ("Đến năm 2027, trồng 2 ha hoa, 40 ha rừng, 5 ha chè.", ["2027", "2027", "2027"]),
        # Each has a time of its own, and what was before.
        ("Năm 2026, trồng 2 ha hoa, năm 2027 trồng 40 ha rừng.", ["2026", "2027"]),
    ],
)
def test_the_year_that_opens_a_clause_is_of_all_its_figures(aim, dues):
    found = targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")
    assert [target.due for target in found] == dues
