"""What is to be reached by number: any unit, several in one sentence, ranges, words, ranks."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 1/KH-UBND
Yên Hạ, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Dọn đường làng

"""


def targets_of(text: str):
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{text}".encode()))
    return gathered(parts).targets


def below_aims(aim: str) -> list[tuple[str, str]]:
    return [(t.value, t.unit) for t in targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")]


def below_work(sentence: str) -> list[tuple[str, str]]:
    return [(t.value, t.unit) for t in targets_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n")]


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Đón khoảng 2,5 triệu hành khách qua bến.", [("2.5", "triệu hành khách")]),
        ("Nồng độ bụi ở chợ đạt dưới 40 μg/m3 (giảm 20% so với trước).", [("40", "μg/m3")]),
        (
            "Có 12 thôn trồng hoa, mỗi thôn ít nhất 3 luống hoa.",
            [("12", "thôn"), ("3", "luống hoa")],
        ),
        ("Dự kiến khoảng 8 HTX và 60 tổ hợp tác.", [("8", "HTX"), ("60", "tổ hợp tác")]),
        ("Sản lượng vôi: đạt 40-50 kg vào năm 2028.", [("40", "kg")]),
        ("Chiều dài ngõ sạch tăng từ 2-2,5 km so với năm 2025.", [("2", "km")]),
        ("Vôi đạt 40-50 bao năm 2028 và 60-70 bao năm 2030.", [("40", "bao"), ("60", "bao")]),
        (
            "Sản lượng vôi đạt mức 105 - 115 bao, năm 2030 ở mức 120 bao.",
            [("105", "bao"), ("120", "bao")],
        ),
        (
            "Đưa vào trồng được 1 - 2 giống hoa; 2 - 3 quy trình ủ phân, 3 - 4 loại chổi tre.",
            [("1", "giống hoa"), ("2", "quy trình"), ("3", "loại")],
        ),
        (
            "Xây dựng thêm 3 - 5 bến thuyền và 1 - 2 chòi canh.",
            [("3", "bến thuyền"), ("1", "chòi canh")],
        ),
        ("Hình thành từ 2 đến 4 lối mòn quanh ao.", [("2", "lối mòn")]),
        (
            "Gọi hỏi tối thiểu 30 đối tượng đổ rác, trong đó có ít nhất 10 đối tượng ở chợ.",
            [("30", "đối tượng"), ("10", "đối tượng")],
        ),
        ("Dùng ít nhất 3 phần mềm đếm cây.", [("3", "phần mềm")]),
        ("Ngày nằm viện trung bình ≤ 6,2 ngày.", [("6.2", "ngày")]),
        ("Thời gian chờ đò trung bình 90 phút; giảm 15 phút.", [("90", "phút"), ("15", "phút")]),
        ("01 chi hội trồng hoa, 07 tổ hội đan rổ.", [("1", "chi hội"), ("7", "tổ hội")]),
        (
            "02 bến thuyền, 05 chòi canh, 3 lối mòn.",
            [("2", "bến thuyền"), ("5", "chòi canh"), ("3", "lối mòn")],
        ),
        (
            "Nhận đỡ đầu thêm 12 trẻ mồ côi; duy trì 38 trẻ đã nhận.",
            [("12", "trẻ mồ côi"), ("38", "trẻ")],
        ),
        ("Số hóa 12.400 hồ sơ ao làng của 03 xã cũ.", [("12400", "hồ sơ")]),
        ("Hoàn thành 5/5 tiêu chí ngõ đẹp trong năm 2026.", [("5", "tiêu chí")]),
        ("Mỗi xóm có 01 Tổ quét ngõ tự quản.", [("1", "Tổ quét")]),
        ("Tỷ lệ ngõ sạch từ 70%, phấn đấu 80%.", [("80", "%")]),
        ("02 hương ước về vệ sinh được sửa đổi.", [("2", "hương ước")]),
        ("Dạy nghề đan rổ cho 1.500 phụ nữ.", [("1500", "phụ nữ")]),
        ("Số năm sống khỏe của người dân đạt tối thiểu 68 năm.", [("68", "năm")]),
        ("Thời gian chờ ở chợ giảm còn 30 phút.", [("30", "phút")]),
        ("Mỗi thôn có ít nhất một vườn mẫu.", [("1", "vườn mẫu")]),
        ("Mỗi thôn lập tối thiểu hai đội quét ngõ.", [("2", "đội quét")]),
        ("Chỉ số sạch của xã nằm trong tốp 15 toàn tỉnh.", [("15", "")]),
        (
            "Thuộc nhóm 10 xã dẫn đầu; chỉ số vui nằm trong 5 xã đứng đầu.",
            [("10", "xã"), ("5", "xã")],
        ),
    ],
)
def test_whatever_is_counted_in_an_aim(aim, found):
    assert below_aims(aim) == found


@pytest.mark.parametrize(
    "aim",
    [
        "Dọn ngõ gắn với Nghị quyết 12 của xã.",
        "Tăng trưởng đạt hai con số.",
        "Bảo đảm ít nhất một trong các điều trên.",
        "Quét ngõ ít nhất một phần.",
        "Xử lý đơn trong thời gian không quá 5 ngày kể từ ngày nhận.",
        "Vận động ba mẹ của học sinh.",
        "Đạt tối thiểu bà con ven hồ.",
        "Không để xã nằm trong tốp 5 cuối bảng.",
        "Chăm sóc trẻ dưới 5 tuổi ven hồ.",
        "Nộp 02 bộ hồ sơ, mỗi tổ có 05 đồng chí.",
        "Vận động trẻ em có 3 - 5 tuổi ra lớp.",
        "Trong ngày hội đoàn kết, tặng quà hộ khó khăn trên 5 năm.",
        "Dạy bơi cho trẻ 6 - 11 tuổi ở lớp 1 - 2, trong 3 - 5 năm tới.",
        "Thực hiện Đề án “Trồng ít nhất 500 gốc chè” của xã.",
    ],
)
def test_what_is_no_figure_of_an_aim(aim):
    assert below_aims(aim) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Phấn đấu đến năm 2030 diện tích chè đạt 700 ha.", [("700", "ha")]),
        ("Phấn đấu vượt chỉ tiêu 1.000 căn nhà sạch.", [("1000", "căn nhà")]),
        ("Đẩy mạnh việc quét vôi (phấn đấu đạt 90% số ngõ).", [("90", "%")]),
        ("Dọn ngõ trong thôn: 100% thôn dọn ngõ vào thứ bảy.", [("100", "%")]),
        ("Bãi bỏ 30% điều kiện kinh doanh không cần thiết, giảm 20% giấy tờ.", [("30", "%")]),
        ("Quét ngõ; phấn đấu giảm 10% số đống rác so với cùng kỳ.", [("10", "%")]),
        ("Kiểm tra 06 cơ sở, giám sát chuyên đề 02 đơn vị.", [("6", "cơ sở"), ("2", "đơn vị")]),
        # What is told of anything, and rules.
        ("Lập tổ quét ngõ, mỗi tổ 05 đồng chí.", []),
        ("Xã tặng Giấy khen cho không quá 30% số thôn còn lại.", []),
        ("Tổng điểm tối đa 100 điểm, gồm: điểm nội dung 90 điểm, điểm thưởng 10 điểm.", []),
        ("Chợ có diện tích đạt 700 ha.", []),
        ("Mỗi chợ có ít nhất một thùng rác, tối thiểu 3 ngăn.", []),
        ("Đẩy mạnh việc quét vôi (đã đạt 90% số ngõ).", []),
        ("Kinh phí mua vôi: 100% ngân sách xã.", []),
        ("Hình thức họp: 100% trực tuyến.", []),
        ("Xã có từ 16 trường trở lên: đăng ký dự thi tối đa 02 đội.", []),
        ("Hộ có mức thu nhập tối đa bằng 150% hộ nghèo.", []),
        ("Hộ đủ điều kiện được giảm 30% tiền vật tư.", []),
    ],
)
def test_outside_aims_only_what_is_striven_for(sentence, found):
    assert below_work(sentence)[: len(found) or None] == found


def test_a_range_with_its_pace_twice():
    (told,) = targets_of("I. MỤC TIÊU\n\n- Chè tăng bình quân từ 3,6 %/năm đến 4,5 %/năm.\n")
    assert (told.value, told.highest, told.unit) == ("3.6", "4.5", "%")


def test_things_of_two_units_are_no_years_of_one():
    told = targets_of("I. MỤC TIÊU\n\n- Đến năm 2030 có 8 hợp tác xã và 60 vườn mẫu.\n")
    assert {t.what for t in told} == {"Đến năm 2030 có 8 hợp tác xã và 60 vườn mẫu"}


@pytest.mark.parametrize("head", ["Nhóm chỉ tiêu", "Nội dung/chỉ tiêu", "Chỉ tiêu"])
def test_a_group_of_aims_by_years(head):
    rows = (f"TT | {head} | ĐVT | 2026 | 2027", "---|---|---|---|---", "1 | Ngõ sạch | % | 60 | 70")
    table = "\n".join(f"| {row} |" for row in rows)
    (parts,) = documents(read_bytes("a.md", f"{HEAD}\n{table}".encode()))
    found = [(t.what, t.value, t.due) for t in gathered(parts).targets]
    assert found == [("Ngõ sạch", "60", "2026"), ("Ngõ sạch", "70", "2027")]


def test_the_years_below_the_last_heading_that_a_converter_moved():
    table = "\n".join(
        (
            "| TT | Chỉ tiêu | ĐVT | Ước 2025 | Giai đoạn 2026 - 2028 |",
            "|---|---|---|---|---|",
            "| Năm 2026 | Năm 2027 | Năm 2028 |",
            "| 1 | Chè | | | | | |",
            "| - | Sản lượng | Tấn | 12 | 14 | 16 | 18 |",
        )
    )
    text = f"{HEAD}\n{table}\n"
    (parts,) = documents(read_bytes("a.md", text.encode()))
    found = [(t.what, t.value, t.due) for t in gathered(parts).targets]
    assert found == [
        ("Chè: Sản lượng", "14", "2026"),
        ("Chè: Sản lượng", "16", "2027"),
        ("Chè: Sản lượng", "18", "2028"),
    ]


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        (
            "Tỷ lệ tử vong bà mẹ dưới 4/100.000 trẻ đẻ ra sống vào năm 2027.",
            [("4", "/100.000 trẻ đẻ ra sống")],
        ),
        ("Duy trì tỷ suất chết đuối ở mức 5/1.000 dân.", [("5", "/1.000 dân")]),
        (
            "Hạ tỷ lệ thợ vôi bị bỏng xuống 2/1.000 người lao động.",
            [("2", "/1.000 người lao động")],
        ),
        ("Tỷ suất tử vong trẻ dưới 5 tuổi còn 16‰.", [("16", "‰")]),
        (
            "Tỷ số giới tính khi sinh ở mức 107 trẻ sơ sinh trai/100 trẻ sơ sinh gái vào năm 2027.",
            [("107", "trẻ sơ sinh trai/100 trẻ sơ sinh gái")],
        ),
        ("Giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ.", [("18", "ca sinh")]),
        ("Giảm số giờ làm việc nhà của phụ nữ còn 1,7 lần vào năm 2027.", [("1.7", "lần")]),
        ("Rút ngắn quãng đường gánh nước còn 0,5 km vào năm 2027.", [("0.5", "km")]),
        # Days, numbers of papers, shares of villages.
        ("15/20 thôn có sân chơi.", [("15", "thôn")]),
        ("Dọn ngõ dịp 2/9 và 20/11.", []),
        ("Theo Kế hoạch số 4/KH-UBND ngày 4/12.", []),
    ],
)
def test_a_rate_and_what_something_falls_to_are_counted(aim, found):
    told = below_aims(aim)
    assert [value for value, _ in told] == [value for value, _ in found]
    assert all(ours.startswith(unit) for (_, ours), (_, unit) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("heading", "every"),
    [
        ("1. Chỉ tiêu phấn đấu hằng năm", "year"),
        ("1. Mục tiêu hằng quý", "quarter"),
        ("1. Chỉ tiêu đến cuối nhiệm kỳ", ""),
        ("1. Chỉ tiêu theo kế hoạch hằng năm 2026", ""),
    ],
)
def test_a_heading_says_how_often_what_stands_below_is_to_be_reached(heading, every):
    text = f"II. CHỈ TIÊU 2026 - 2030\n\n{heading}\n\na) Trồng từ 500 cây trở lên.\n\n"
    found = targets_of(f"{text}2. Chỉ tiêu khác\n\na) Trồng 20 gốc chè.\n")
    assert [t.every for t in found] == [every, ""]


@pytest.mark.parametrize("until", ["đến cuối nhiệm kỳ", "hết nhiệm kỳ", "cả giai đoạn"])
def test_a_term_without_its_year_is_not_the_year_before(until):
    aim = f"Hết năm 2026 có 30%, hết năm 2028 có 60%, {until} 100% thôn có sân chơi."
    told = targets_of(f"I. MỤC TIÊU\n\n- {aim}\n")
    assert [(t.value, t.due) for t in told] == [("30", "2026"), ("60", "2028"), ("100", "")]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Chỉ tiêu trồng cây của xã giảm từ 120 xuống 100 cây.", ""),
        ("Mục tiêu trao quà hạ từ 60 xuống 50 suất.", ""),
        ("Chỉ tiêu kết nạp của thôn giảm xuống còn 40 hội viên.", ""),
        ("Mục tiêu năm nay: số vụ đổ rác giảm từ 12 xuống còn 10 vụ.", "tối đa"),
    ],
)
def test_an_aim_that_is_lowered_is_no_ceiling(sentence, bound):
    (told,) = targets_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n")
    assert told.bound == bound


def test_a_list_of_counts_is_named_thing_by_thing():
    told = targets_of("I. MỤC TIÊU\n\n- 2 - 3 loại chổi tre, 1 - 2 bộ đồ nghề, 3 - 4 vườn hoa.\n")
    assert [t.what for t in told] == ["2 - 3 loại chổi tre", "1 - 2 bộ đồ nghề", "3 - 4 vườn hoa"]


@pytest.mark.parametrize("work", ["hộ có thùng rác", "ngõ được quét vôi", "số thôn dọn ao sạch"])
def test_the_same_figure_for_a_later_time_is_another_target(work):
    text = (
        f"I. MỤC TIÊU\n\n2. Đến năm 2028:\n\n- 100% {work}, trồng hoa và giữ đẹp hai bên đường."
        f"\n\n3. Đến năm 2030:\n\n- 100% {work}, trồng hoa và giữ đẹp hai bên đường.\n"
    )
    assert [(t.value, t.due) for t in targets_of(text)] == [("100", "2028"), ("100", "2030")]


def test_a_rate_is_no_day():
    (parts,) = documents(
        read_bytes("a.txt", f"{HEAD}I. VIỆC\n\n1. Các thôn giữ mức 5/1.000 dân.\n".encode())
    )
    assert gathered(parts).duties.dues == ()


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Hộ dùng nước sạch đạt 88% (tăng 1,2 điểm % so với 2025).", [("88", "%")]),
        ("Hộ dùng nước sạch đạt 88% (tăng 3 điểm phần trăm so với năm 2025).", [("88", "%")]),
        ("Tỷ lệ hộ nghèo còn 3,1% (giảm 0,8 điểm % so với cuối năm 2025).", [("3.1", "%")]),
        ("Chỉ số sạch đạt 92 điểm (tăng 5 bậc so với năm 2025).", [("92", "điểm")]),
        ("Thời gian chờ còn 30 phút (giảm 15 phút so với năm 2025).", [("30", "phút")]),
        # Near misses: it is the aim itself, or striven for.
        ("Tỷ lệ ngõ sạch tăng 2 điểm % so với năm 2025.", [("2", "điểm %")]),
        ("Hộ dùng nước sạch đạt 88% (phấn đấu tăng 2 bậc).", [("88", "%"), ("2", "bậc")]),
    ],
)
def test_the_rise_told_in_brackets_is_no_aim_whatever_it_counts(aim, found):
    assert below_aims(aim) == found
