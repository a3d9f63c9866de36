"""Targets in whole words, on the right side of their figure, by the time that is theirs."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def targets_of(text: str, title: str = "Dọn đường làng"):
    whole = f"{HEAD}KẾ HOẠCH\n{title}\n\n{text}"
    (parts,) = documents(read_bytes("a.txt", whole.encode()))
    return gathered(parts).targets


def below_aims(aim: str, heading: str = "I. MỤC TIÊU ĐẾN NĂM 2030"):
    return targets_of(f"{heading}\n\n- {aim}\n\nII. VIỆC\n")


@pytest.mark.parametrize(
    "aim",
    [
        "Tỷ lệ thùng rác được dọn đúng ngày, trước ngày đạt từ 98% trở lên",
        "Tỷ lệ rác của hộ bán hàng là cửa hiệu, quán ăn đạt tối thiểu 98%",
        "Tỷ lệ ngõ bẩn sau quét, sau mưa không quá 5%",
        "Số vụ đổ rác ven sông, ven hồ, cạnh chợ giảm trên 3%",
        "Tỷ lệ thu gom rác tại bến thuyền, bãi tắm đạt 100%",
        "Ven hồ, 100% hộ có thùng rác, chổi, xẻng",
        "Trao xẻng cho thôn Đông, thôn Đoài, ít nhất 50% hộ ven hồ có xẻng",
    ],
)
def test_a_comma_of_a_list_cuts_no_target(aim):
    assert [t.what for t in below_aims(f"{aim}.")] == [aim]


@pytest.mark.parametrize(
    ("aim", "whats"),
    [
        (
            "90% hộ ven hồ được cấp thùng rác, 70% thôn trồng hoa.",
            ["90% hộ ven hồ được cấp thùng rác", "70% thôn trồng hoa"],
        ),
        (
            "Trồng 500 cây, xây dựng 3 vườn hoa, tỷ lệ ngõ sạch đạt 90%.",
            ["Trồng 500 cây", "Xây dựng 3 vườn hoa", "Tỷ lệ ngõ sạch đạt 90%"],
        ),
        (
            "Giảm 50% số ao bẩn, giảm 60% số ngõ ngập.",
            ["Giảm 50% số ao bẩn", "Giảm 60% số ngõ ngập"],
        ),
        (
            "Số cây đạt 120 cây, tăng 5% so với năm 2025.",
            ["Số cây đạt 120 cây, tăng 5% so với năm 2025"] * 2,
        ),
        # What is said stands behind both: neither says it alone.
        (
            "Phấn đấu 100% ao làng, bến thuyền và 90% bãi rơm được dọn.",
            ["Phấn đấu 100% ao làng, bến thuyền và 90% bãi rơm được dọn"] * 2,
        ),
        (
            "Lập ít nhất 10 đội dọn ngõ, 5 đội dọn hồ.",
            ["Lập ít nhất 10 đội dọn ngõ, 5 đội dọn hồ"] * 2,
        ),
        # «Tốc độ tăng» of what stands before the semicolon.
        (
            "Sản lượng rau sạch đạt 30 tấn; tốc độ tăng bình quân 5%/năm.",
            [
                "Sản lượng rau sạch đạt 30 tấn",
                "Sản lượng rau sạch đạt 30 tấn; tốc độ tăng bình quân 5%/năm",
            ],
        ),
        (
            "Tỷ lệ rác được phân loại của cửa hiệu đạt 98%; của hộ ven hồ đạt 85%.",
            [
                "Tỷ lệ rác được phân loại của cửa hiệu đạt 98%",
                "Tỷ lệ rác được phân loại của cửa hiệu đạt 98%; của hộ ven hồ đạt 85%",
            ],
        ),
        (
            "Tỷ lệ ngõ sạch đạt 90%. Đối với thôn Đông, 80% hộ có chổi.",
            ["Tỷ lệ ngõ sạch đạt 90%", "Đối với thôn Đông, 80% hộ có chổi"],
        ),
        ("Chỉ tiêu 2: Tỷ lệ ngõ sạch đạt 90%.", ["Tỷ lệ ngõ sạch đạt 90%"]),
        ("Phấn đấu (iii) Tỷ lệ ngõ sạch đạt 90%.", ["Phấn đấu (iii) Tỷ lệ ngõ sạch đạt 90%"]),
        ("(iii) Tỷ lệ ngõ sạch đạt 90%.", ["Tỷ lệ ngõ sạch đạt 90%"]),
        ("Phấn đấu theo các mẫu số 01, 02, 05 ban hành kèm kế hoạch.", []),
    ],
)
def test_statements_are_parted_where_each_stands_alone(aim, whats):
    assert [t.what for t in below_aims(aim)] == whats


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        (
            "Tỷ lệ ngõ sạch đạt 60% năm 2026, 70% năm 2027 và 100% năm 2030.",
            [("60", "2026"), ("70", "2027"), ("100", "2030")],
        ),
        (
            "Tỷ lệ ngõ sạch năm 2026 đạt 60%, năm 2027 đạt 70%, năm 2030 đạt 100%.",
            [("60", "2026"), ("70", "2027"), ("100", "2030")],
        ),
    ],
)
def test_one_thing_for_several_years_is_called_by_its_name(aim, expected):
    found = below_aims(aim)
    assert [(t.value, t.due) for t in found] == expected
    assert {t.what for t in found} == {"Tỷ lệ ngõ sạch"}


@pytest.mark.parametrize(
    ("aim", "what"),
    [
        ("Đến năm 2028, gom trên 85% rác ven hồ; năm 2026 đạt 60%", "Gom rác ven hồ"),
        ("Đến năm 2030, phủ xanh 70% đồi trọc; năm 2028 đạt 55%", "Phủ xanh đồi trọc"),
        ("Đến năm 2028, tỷ lệ hộ có vườn đạt 90%; năm 2026 đạt 60%", "Tỷ lệ hộ có vườn"),
        ("Trồng 300 ha rừng phòng hộ; năm 2026 là 40 ha", "Trồng rừng phòng hộ"),
    ],
)
def test_what_is_told_for_an_earlier_year_is_named_without_the_later(aim, what):
    assert below_aims(aim)[-1].what == what


def test_a_year_behind_a_semicolon_is_of_what_stands_before():
    found = below_aims(
        "Số thôn có đèn: năm 2026 là 20 thôn; năm 2028 là 40 thôn; năm 2030 là 60 thôn."
    )
    assert [(t.value, t.due) for t in found] == [("20", "2026"), ("40", "2028"), ("60", "2030")]
    assert [t.what for t in found][1:] == ["Số thôn có đèn"] * 2


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        (
            "Đến năm 2028, 50% thôn và đến năm 2030, 100% thôn có vườn.",
            [("50", "2028"), ("100", "2030")],
        ),
        ("Năm 2027 có 5 vườn hoa, năm 2029 có 9 vườn hoa.", [("5", "2027"), ("9", "2029")]),
        ("Từ năm 2027 trở đi 100% thôn có vườn.", [("100", "")]),
        ("Tỷ lệ ngõ sạch đạt 50% từ năm 2028 trở đi.", [("50", "")]),
        ("Kể từ năm 2028, 100% ngõ có đèn.", [("100", "")]),
        ("Từ năm 2027 đến năm 2029, 90% ngõ có đèn.", [("90", "2029")]),
        ("Tỷ lệ hộ từ 5 người trở lên có thùng rác đạt 90%.", [("90", "2030")]),
    ],
)
def test_each_figure_has_its_own_time_and_a_start_is_no_end(aim, expected):
    assert [(t.value, t.due) for t in below_aims(aim)] == expected


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("Tỷ lệ ngõ sạch đạt 95%.", [""]),
        ("Tỷ lệ ngõ sạch đạt 60 %.", [""]),
        ("Tỷ lệ ngõ có đèn bằng 100%.", ["bằng"]),
        ("Phấn đấu đạt mục tiêu xây dựng 20% ngõ sạch.", [""]),
        ("Không để ngõ bẩn trở lại quá 2%.", ["tối đa"]),
        ("Không có thôn nào bỏ dọn quá 1%.", ["tối đa"]),
        ("Tỷ lệ ngõ ngập khống chế ở mức 4%.", ["tối đa"]),
        ("Tỷ lệ ngõ ngập giảm xuống còn 10%.", ["tối đa"]),
        ("Tỷ lệ ngõ ngập giảm còn dưới 5%.", ["dưới"]),
        ("Số ngõ ngập giảm từ 32 ngõ xuống còn 25 ngõ.", ["tối đa"]),
        ("Giảm 5% số ngõ ngập.", [""]),
        ("Vào ngày lễ, ít nhất bằng 30% hộ dọn ngõ.", ["ít nhất"]),
        ("Tỷ lệ thanh niên dọn ngõ trước khi kết hôn đạt 90%.", [""]),
        ("Hơn 90% hộ có chổi.", ["trên"]),
        ("Tỷ lệ hộ góp công bình quân không thấp hơn 16%.", ["ít nhất"]),
        ("Không chỉ hộ ven hồ, phấn đấu trên 80% hộ có chổi.", ["trên"]),
    ],
)
def test_a_bound_is_what_the_words_say(aim, expected):
    assert [t.bound for t in below_aims(aim)] == expected


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("Mỗi năm dọn tối thiểu 15 ao làng.", ["year"]),
        ("Hằng năm, số ngõ ngập giảm trên 3%.", ["year"]),
        (
            "Hằng năm, số ngõ ngập giảm trên 3%; số ao bẩn giảm trên 5%.",
            ["year", "year"],
        ),
        ("100% thôn mỗi quý có ít nhất 04 buổi dọn ngõ.", ["quarter", "quarter"]),
        ("Tổ chức ít nhất 02 buổi dọn ngõ mỗi tháng.", ["month"]),
        ("Định kỳ hằng quý, mỗi thôn có ít nhất 01 buổi dọn ngõ.", ["quarter"]),
        # What a level is by the year of its heading.
        ("Đón tối thiểu 300 lượt người/năm.", [""]),
        ("Tỷ lệ ngõ ngập giảm hằng năm 1% - 1,5%.", ["year"]),
        # An average, a report's name, something else's pace, and a new year.
        ("Số ngõ sạch tăng bình quân hằng năm 5%.", [""]),
        ("100% thôn có báo cáo hằng năm.", [""]),
        ("Tỷ lệ ngõ sạch đạt 90%.", [""]),
        ("Hằng năm, số ngõ ngập giảm trên 3%. Tỷ lệ ngõ sạch đạt 90%.", ["year", ""]),
        ("Xây mới năm 2026 được 5 vườn hoa.", [""]),
    ],
)
def test_what_is_to_be_reached_each_year_has_a_pace(aim, expected):
    assert [t.every for t in below_aims(aim)] == expected


@pytest.mark.parametrize(
    ("aim", "unit"),
    [
        ("Có ít nhất 20 tập dữ liệu về ngõ.", "tập dữ liệu"),
        ("Phát triển ít nhất 5 bộ dữ liệu về ngõ.", "bộ dữ liệu"),
        ("Có ít nhất 3 bộ tiêu chí ngõ sạch.", "bộ tiêu chí"),
        ("Hình thành ít nhất 2 trung tâm dọn ngõ.", "trung tâm"),
        ("Phấn đấu có 25 giải trở lên.", "giải"),
        ("Thu nhập bình quân đạt 120 triệu đồng/người/năm.", "triệu đồng/người/năm"),
        ("Năng suất rau đạt 5 tấn/ha.", "tấn/ha"),
        ("Dọn ít nhất 12 km đường/ngõ.", "km"),
    ],
)
def test_a_unit_is_no_half_of_a_word(aim, unit):
    assert [t.unit for t in below_aims(aim)] == [unit]


def test_what_stops_at_a_semicolon_is_marked():
    first, second = below_aims(
        "100% người dân ở xóm Đông, xóm Tây; các xóm ven hồ và 50% người dân xóm Nam được cấp chổi."
    )
    assert first.doubt
    assert not second.doubt


CRITERIA = """I. MỤC TIÊU

1. Thôn khó khăn là thôn đáp ứng ít nhất một trong các tiêu chí sau:

a) Có dưới 80% đường ngõ được đổ nhựa;

b) Tỷ lệ hộ có nhà tắm dưới 50%.

2. Điều kiện hỗ trợ thôn

- Có trên 20% hộ nghèo.

3. Xóm nhỏ là xóm có dưới 100 hộ.

4. Phấn đấu 90% hộ có nhà tắm.

5. Phấn đấu đạt các tiêu chí sau:

- 95% ngõ có đèn.
"""


@pytest.mark.parametrize(
    ("aim", "count"),
    [
        ("Mức XANH tương ứng với kết quả dọn ngõ đạt từ 90% trở lên", 0),
        ("Mức VÀNG tương ứng với kết quả dọn ngõ từ 70% đến dưới 90%", 0),
        ("Mức đỏ: từ 50% đến dưới 70%", 0),
        ("Xếp loại sạch khi đạt từ 80% số ngõ trở lên", 0),
        ("Hạng nhất nếu có ít nhất 95% hộ phân loại rác", 0),
        # Whom a grade is of makes an aim of its share; a level is something to reach.
        ("Hộ xếp loại sạch đạt từ 80% trở lên", 1),
        ("Loại tốt đạt 30% trở lên", 1),
        ("Mức độ hài lòng của người dân đạt 90%", 1),
        ("Phấn đấu mức hài lòng khi dọn ngõ đạt 90%", 1),
        ("Phân loại rác tại ngõ khi thu gom đạt 60%", 1),
        ("Nhóm trẻ ra lớp khi đủ 3 tuổi đạt 95%", 1),
        ("Mức tăng số ngõ sạch khi hết năm đạt 8%", 1),
        ("Hạng mục kè hồ khi hoàn thành đạt 100% khối lượng", 1),
    ],
)
def test_what_figures_a_grade_is_given_for_are_no_targets(aim, count):
    assert len(below_aims(f"{aim}.")) == count


@pytest.mark.parametrize(
    ("opener", "count"),
    [
        ("2. Đến năm 2030 xóm đạt các tiêu chí sau:", 2),
        ("2. Xây dựng xóm sạch theo các tiêu chí:", 2),
        ("2. Việc dọn ngõ phải đạt các yêu cầu sau:", 2),
        ("2. Thu gom rác theo đối tượng:", 2),
        ("2. Giải quyết hồ sơ xin chổi theo các nhóm:", 2),
        ("2. Xóm sạch là xóm đáp ứng các tiêu chí sau:", 0),
        ("2. Xóm được công nhận khi đạt các tiêu chí:", 0),
    ],
)
def test_marks_to_be_reached_are_targets_below_aims(opener, count):
    text = f"I. MỤC TIÊU\n\n{opener}\n\n- 95% ngõ có đèn.\n\n- 80% hộ có thùng rác.\n"
    assert len(targets_of(text)) == count


def test_marks_conditions_and_definitions_are_no_targets():
    assert [t.value for t in targets_of(CRITERIA)] == ["90", "95"]


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        (
            "1. Tỷ lệ ngõ sạch:\n\n- Năm 2026: 60%.\n\n- Đến năm 2028 đạt 80%.\n",
            ["Tỷ lệ ngõ sạch"] * 2,
        ),
        (
            "1. Số thôn có vườn\n\na) Năm 2026: 2 thôn\n\nb) Năm 2028: 4 thôn\n",
            ["Số thôn có vườn"] * 2,
        ),
        (
            "1. Năm 2026, 60% ngõ có đèn; năm 2028 đạt 80%.\n",
            ["Năm 2026, 60% ngõ có đèn", "Ngõ có đèn"],
        ),
        (
            "1. 95% hộ có thùng rác; trong đó năm 2026 đạt 60%, năm 2028 đạt 95%.\n",
            ["95% hộ có thùng rác", "Hộ có thùng rác", "Hộ có thùng rác"],
        ),
        (
            "1. Chợ có điểm tập kết rác; trong đó năm 2026 đạt 6 chợ, năm 2028 đạt 9 chợ.\n",
            ["Chợ có điểm tập kết rác"] * 2,
        ),
        # What says more than a time stays as it is.
        ("1. Ngõ xóm:\n\n- Năm 2026: 60% ngõ có đèn.\n", ["Năm 2026: 60% ngõ có đèn"]),
    ],
)
def test_a_year_and_a_figure_are_of_what_heads_them(text, whats):
    found = targets_of(f"I. MỤC TIÊU\n\n{text}")
    assert [t.what for t in found] == whats
    assert not any(t.doubt for t in found)


def test_a_year_and_a_figure_of_nothing_are_marked():
    assert [bool(t.doubt) for t in targets_of("I. MỤC TIÊU\n\nNăm 2026: 60%.\n")] == [True]


@pytest.mark.parametrize(
    ("aim", "scope"),
    [
        ("Mỗi năm có ít nhất 15 buổi dọn ngõ.", ""),
        ("Mỗi thôn có ít nhất 15 buổi dọn ngõ.", "mỗi thôn"),
        ("Mỗi đơn vị đảm nhận 01 tuyến đường.", "mỗi đơn vị"),
        ("Mỗi tổ từ 3 - 5 người.", "mỗi tổ"),
        ("Từng hộ đóng góp khoảng 5 cây.", "từng hộ"),
        ("Mỗi năm, mỗi thôn có ít nhất 15 buổi dọn ngõ.", "mỗi thôn"),
    ],
)
def test_a_pace_is_no_scope(aim, scope):
    assert [t.scope for t in below_aims(aim)] == [scope]


def test_a_range_of_shares_behind_a_pace_is_one():
    (target,) = below_aims("Tỷ lệ ngõ ngập giảm hằng năm 1%-1,5%.")
    assert (target.value, target.highest) == ("1", "1.5")


@pytest.mark.parametrize(
    ("aim", "read"),
    [
        ("Diện tích quét vôi từ 50 ha đến 70 ha.", [("50", "70", "ha")]),
        ("Mỗi thôn trồng từ 200 cây - 300 cây.", [("200", "300", "cây")]),
        ("Đạt từ 20 km đến 25 km ngõ sạch.", [("20", "25", "km")]),
        # From what it is today.
        ("Tăng diện tích quét vôi từ 50 ha đến 70 ha.", [("70", "", "ha")]),
        ("Tăng lượng vôi từ 50 tấn năm 2026 đến 70 tấn năm 2030.", [("70", "", "tấn")]),
        # Two things.
        (
            "Có 02 hội nghị đến 30 người dự.",
            [("2", "", "hội nghị"), ("30", "", "người")],
        ),
    ],
)
def test_a_range_whose_unit_is_told_twice(aim, read):
    assert [(t.value, t.highest, t.unit) for t in below_aims(aim)] == read


@pytest.mark.parametrize(
    "aim", ["Giảm từ 12 vụ xuống còn 10 vụ", "Tăng từ 10 trường lên 12 trường"]
)
def test_a_verb_alone_names_no_target(aim):
    assert [t.what for t in below_aims(f"{aim}.")] == [aim]
