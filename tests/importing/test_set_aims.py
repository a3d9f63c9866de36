"""Aims, phases and titles as resolutions and campaigns set them, and provinces of a scan."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.structure.genre import person_named
from congkhai.importing.structure.provinces import place_written, province_written

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def facts_of(text: str, title: str = "Dọn đường làng", kind: str = "KẾ HOẠCH", suffix: str = "txt"):
    whole = f"{HEAD}{kind}\n{title}\n\n{text}"
    (parts,) = documents(read_bytes(f"a.{suffix}", whole.encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Đưa tỉnh vào nhóm 10 tỉnh dẫn đầu cả nước về chỉ số xanh.", [("10", "", "tỉnh")]),
        (
            "Thuộc nhóm 3 nước dẫn đầu, top 50 nước hàng đầu.",
            [("3", "", "nước"), ("50", "", "nước")],
        ),
        ("Có từ 40 - 50 tổ chức khoa học được xếp hạng.", [("40", "50", "tổ chức")]),
        ("Mở 10 đến 15 lớp mỗi quý.", [("10", "15", "lớp")]),
        ("Thành lập nhóm 5 người giúp việc.", [("5", "", "người")]),
    ],
)
def test_ranks_and_ranges_of_things_are_aims(aim, found):
    read = facts_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert [(t.value, t.highest, t.unit) for t in read] == found


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Bố trí ít nhất 15% ngân sách nhà nước chi cho thư viện xã.", ["15"]),
        ("Dành tối thiểu 3% tổng chi ngân sách tỉnh cho chuyển đổi số.", ["3"]),
        ("Ngân sách tỉnh hỗ trợ tối đa 70% chi phí mua máy.", []),
        ("Trường hợp bố trí dưới 15% ngân sách nhà nước thì báo cáo lý do.", []),
    ],
)
def test_a_share_of_the_budget_to_be_set_apart_is_an_aim(sentence, values):
    read = facts_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n").targets
    assert [t.value for t in read] == values


@pytest.mark.parametrize(
    ("step", "span"),
    [
        (
            "Đợt 1: Nhân dịp năm mới. Đúng 07h00 ngày 13/02/2026 (thứ sáu) các thôn đồng loạt dọn "
            "đường đến hết ngày 28/02/2026.",
            ("2026-02-13", "2026-02-28"),
        ),
        (
            "Đợt 2: Chào mừng ngày hội làng và ngày hội các dòng họ trong toàn xã; chào mừng ngày "
            "30/04 và ngày 01/05, từ ngày 15/03/2026 đến 20/04/2026.",
            ("2026-03-15", "2026-04-20"),
        ),
        ("Đợt 3: từ ngày 01/6/2026 đến ngày 07/6/2026.", ("2026-06-01", "2026-06-07")),
    ],
)
def test_a_phase_begins_and_ends_wherever_its_days_stand(step, span):
    read = facts_of(f"I. VIỆC\n\n- {step}\n").duties.stages
    assert [(stage.first, stage.last) for stage in read] == [span]


def test_a_phase_of_one_day_is_none():
    text = "I. VIỆC\n\n- Đợt 1: Đúng 7h00 ngày 13/02/2026 ra quân tại đình. Có mặt từ sớm.\n"
    assert facts_of(text).duties.stages == ()


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Đến hết tháng 12/2025 tổ chức đã có hơn 6 nghìn hội viên và thực hiện tốt.", []),
        ("Đến tháng 9/2025, xã đã hoàn thành 3 việc.", []),
        ("Đến ngày 30/12/2025 đã hoàn thành việc dọn đường.", []),
        # How things will stand nobody knows: what is said of a day to come is due then.
        ("Đến ngày 30/9/2026 phải đã thực hiện xong việc dọn đường.", ["2026-09-30"]),
        ("Hoàn thành dọn đường đến ngày 15/5/2026 đối với ngõ đã xây dựng.", ["2026-05-15"]),
        ("Đến hết tháng 12/2026 Thôn Đông hoàn thành việc dọn đường.", ["2026-12"]),
    ],
)
def test_how_things_stand_by_a_day_is_no_deadline(sentence, days):
    read = facts_of(f"I. VIỆC\n\n1. {sentence}\n").duties.dues
    assert [due.due for due in read] == days


@pytest.mark.parametrize(
    ("title", "read"),
    [
        (
            "HỘI NGHỊ LẦN THỨ TƯ BAN CHẤP HÀNH HỘI KHÓA X\nVề nâng cao chất lượng lớp học",
            "Về nâng cao chất lượng lớp học",
        ),
        (
            "Giải quyết việc về (1) Rác thải;\n\n(2) Nước thải; (3) Chợ tạm trên địa bàn xã",
            "Giải quyết việc về (1) Rác thải; (2) Nước thải; (3) Chợ tạm trên địa bàn xã",
        ),
        ("HỘI NGHỊ ĐỐI THOẠI VỚI NHÂN DÂN", "HỘI NGHỊ ĐỐI THOẠI VỚI NHÂN DÂN"),
    ],
)
def test_a_title_is_what_it_is_about(title, read):
    facts = facts_of("Căn cứ Luật Thư viện;\n\nI. VIỆC\n", title, "NGHỊ QUYẾT")
    assert facts.title == read


def test_bold_letters_in_the_midst_of_a_title_or_heading_are_the_converters():
    text = "**I- MỤC** TIÊU\n\n- Trồng 5 vườn hoa.\n\n**II- VIỆC**\n"
    facts = facts_of(text, "**về đọc sách**, **học tập và mở** thư **viện**", "**KẾ HOẠCH**", "md")
    assert facts.title == "về đọc sách, học tập và mở thư viện"
    assert [p.text for p in facts.sections] == ["I- MỤC TIÊU", "II- VIỆC"]
    assert [t.value for t in facts.targets] == ["5"]


@pytest.mark.parametrize(
    ("name", "written", "by_letters"),
    [
        ("Ủy ban nhân dân tỉnh LÂM ĐÒNG", "Ủy ban nhân dân tỉnh LÂM ĐÒNG", "Lâm Đồng"),
        ("Cục Thuế tỉnh long an", "Cục Thuế tỉnh Long An", "Long An"),
        ("Công an TP HẢI PHÒNG", "Công an TP Hải Phòng", "Hải Phòng"),
        ("Sở Y tế tỉnh Thanh Hoá", "Sở Y tế tỉnh Thanh Hoá", "Thanh Hoá"),
        ("Ủy ban nhân dân xã Hòa Binh", "Ủy ban nhân dân xã Hòa Binh", "xã Hòa Binh"),
    ],
)
def test_a_province_is_written_as_it_is_called(name, written, by_letters):
    assert province_written(name) == written
    assert province_written(name, by_letters=True).endswith(by_letters)


@pytest.mark.parametrize(
    ("place", "written"),
    [("Lâm Đông", "Lâm Đồng"), ("TP. Hỗ Chí Minh", "TP. Hồ Chí Minh"), ("Yên Ha", "Yên Ha")],
)
def test_a_place_of_a_scan_that_is_a_province(place, written):
    assert place_written(place) == written


def test_a_label_of_recipients_that_a_scan_misread_and_a_mark_over_the_page():
    text = (
        "Điều 4. Thôn Đông thi hành Quyết định này./.\n\nNơi nhậm:\n\n- Như Điều 4;\n\n- Lưu: VT."
        "\n\nTHU VIEN PHAP LUAT* Tel +84-28-3930 3279\n\nLê Văn Mẫu\n"
    )
    facts = facts_of(text, kind="QUYẾT ĐỊNH")
    assert len(facts.parts.closing.recipients) == 2
    assert facts.signer == "Lê Văn Mẫu"


@pytest.mark.parametrize(
    ("sentence", "paces"),
    [
        ("Duy trì tổng vệ sinh vào sáng thứ 7 hằng tuần.", [("vào sáng thứ 7 hằng tuần", "week")]),
        ("Thôn Đông quét đường chủ nhật hàng tuần.", [("chủ nhật hàng tuần", "week")]),
        ("Thôn Đông quét đường vào sáng thứ 7.", []),
        ("Số người dự lớp hằng tuần tăng lên.", []),
    ],
)
def test_a_day_of_each_week_is_held_to(sentence, paces):
    found = facts_of(f"I. VIỆC\n\n- {sentence}\n").duties.returning
    assert [(item.when, item.every) for item in found] == paces


@pytest.mark.parametrize(
    ("number", "symbol"),
    [("Số: 9/QD-UBND", "QĐ-UBND"), ("Số: 9/QĐ-UBND", "QĐ-UBND"), ("Số: 9/KH-UBND", "KH-UBND")],
)
def test_a_scan_loses_the_bar_of_a_decision(number, symbol):
    text = (
        "ỦY BAN NHÂN DÂN CONG HÒA XÃ HOI CHỦ NGHĨA VIỆT NAM\nTĨNH LÂM ĐÒNG Độc lập - Tw do - Hanh"
        f" phúc\n{number} Lâm Đông, ngày 05 tháng 01 năm 2026\nQUYÉT ĐỊNH\nVề việc don duong\n"
        "Căn cứ Luật Tô chức chính quyền địa phưong;\nĐiều 1. Thôn Đông dọn đừơng.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.symbol, facts.place) == (symbol, "Lâm Đồng")
    assert facts.agency == "Ủy ban nhân dân tỉnh Lâm Đồng"


@pytest.mark.parametrize("line", ["TONG CUC THUE", "Tong Cuc Thue", "Hoi Dong Truong"])
def test_a_body_whose_first_word_is_a_familys_signs_nothing(line):
    assert person_named(line) is None


@pytest.mark.parametrize("name", ["Tống Văn Mẫu", "Tống Thanh Mẫu", "Tống Công Mẫu"])
def test_people_of_such_families_still_sign(name):
    assert person_named(name) == name


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Thủ quỹ chỉ giữ trong két không quá 10 triệu đồng.", []),
        ("Mỗi thôn cử tối đa 5 người tham dự.", []),
        ("Phấn đấu không quá 3 vụ cháy mỗi năm.", ["3"]),
        ("Tỷ lệ đơn tồn đọng không quá 5%.", ["5"]),
        ("Mỗi thôn trồng ít nhất 5 vườn hoa.", ["5"]),
    ],
)
def test_the_most_that_a_rule_allows_is_no_aim(sentence, values):
    read = facts_of(f"I. VIỆC\n\n1. {sentence}\n").targets
    assert [t.value for t in read] == values


def test_a_fund_is_no_quarter():
    text = "I. VIỆC\n\n1. Hằng năm, Quỹ báo cáo Sở Tài chính trước ngày 31 tháng 12.\n"
    (item,) = facts_of(text).duties.returning
    assert (item.when, item.every) == ("Hằng năm … trước ngày 31 tháng 12", "year")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Nghị định số 12/2024/NĐ-CP1 của Chính phủ", "12/2024/NĐ-CP"),
        ("Quyết định số 12/QĐ-TTg2 của Thủ tướng Chính phủ", "12/QĐ-TTg"),
        ("Nghị quyết số 50-NO/TW của Bộ Chính trị", "50-NQ/TW"),
        ("Quyết định số 66/OD-BTC của Bộ Tài chính", "66/QĐ-BTC"),
        ("Nghị quyết số 9/2025/UBTVQH15 của Ủy ban Thường vụ Quốc hội", "9/2025/UBTVQH15"),
    ],
)
def test_a_symbol_that_a_note_or_a_scan_spoilt_is_mended(printed, number):
    facts = facts_of(f"Căn cứ {printed};\n\nI. VIỆC\n\n1. Thôn Đông dọn đường.\n")
    assert facts.cited_numbers == (number,)


@pytest.mark.parametrize(
    ("aim", "what"),
    [
        (
            "Tăng cường tuyên truyền, phấn đấu 50% số xã, phường không có rác ứ đọng, góp phần giữ "
            "môi trường.",
            "Tăng cường tuyên truyền, phấn đấu 50% số xã, phường không có rác ứ đọng, góp phần giữ "
            "môi trường",
        ),
        (
            "Mở lớp tập huấn, 90% cán bộ, công chức, viên chức dự lớp.",
            "Mở lớp tập huấn, 90% cán bộ, công chức, viên chức dự lớp",
        ),
        (
            "Kỹ năng phòng, chống cháy cho 80% hộ, giữ vững kết quả.",
            "Kỹ năng phòng, chống cháy cho 80% hộ, giữ vững kết quả",
        ),
        (
            "Trồng 5 vườn hoa dọc đường làng, tổ chức 3 buổi dọn đường.",
            "Trồng 5 vườn hoa dọc đường làng",
        ),
    ],
)
def test_a_comma_between_like_names_parts_no_aim(aim, what):
    read = facts_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert read[0].what == what


@pytest.mark.parametrize(
    ("aim", "whats"),
    [
        (
            "Phấn đấu xã đạt 90% hộ quét vôi ngõ, thôn đạt 95% hộ có hố rác, phường đạt 80% ngõ "
            "có đèn.",
            [
                "Phấn đấu xã đạt 90% hộ quét vôi ngõ",
                "Thôn đạt 95% hộ có hố rác",
                "Phường đạt 80% ngõ có đèn",
            ],
        ),
        (
            "Phấn đấu 90% hộ quét vôi, đơn vị trường học đạt 100% lớp có hộp sách.",
            ["Phấn đấu 90% hộ quét vôi", "Đơn vị trường học đạt 100% lớp có hộp sách"],
        ),
        (
            "Phấn đấu trồng 20 vườn hoa ngõ, hợp tác xã có 3 vườn rau sạch mới.",
            ["Phấn đấu trồng 20 vườn hoa ngõ", "Hợp tác xã có 3 vườn rau sạch mới"],
        ),
        (
            "Phấn đấu 90% cán bộ, công chức, viên chức có 2 buổi dọn đường.",
            ["Phấn đấu 90% cán bộ, công chức, viên chức có 2 buổi dọn đường"] * 2,
        ),
        (
            "Phấn đấu ít nhất 90% số xã, phường có 2 mô hình vườn hoa.",
            ["Phấn đấu ít nhất 90% số xã, phường có 2 mô hình vườn hoa"] * 2,
        ),
        (
            "Phấn đấu đến năm 2027, đơn vị có 90% cán bộ dọn đường.",
            ["Phấn đấu đến năm 2027, đơn vị có 90% cán bộ dọn đường"],
        ),
        (
            "Phấn đấu dọn 3 tuyến đường ở các xã, phường.",
            ["Phấn đấu dọn 3 tuyến đường ở các xã, phường"],
        ),
    ],
)
def test_a_clause_with_a_figure_of_its_own_is_parted(aim, whats):
    read = facts_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert [target.what for target in read] == whats


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        # Each year before its figure; a figure «trở lên» is no base.
        (
            "- Phấn đấu số ngõ sạch năm 2026 đạt trên 8% và năm 2027 đạt từ 10% trở lên.",
            [("8", "2026", "trên"), ("10", "2027", "ít nhất")],
        ),
        # An index has no unit; what is only spoken of, and a figure with one, are none of it.
        (
            "- Phấn đấu đến năm 2030, chỉ số làng xanh (LX) duy trì trên 0,7.",
            [("0.7", "2030", "trên")],
        ),
        ("- Chỉ số làng xanh của xã hiện là 0,7.", []),
        ("- Phấn đấu chỉ số làng xanh năm sau cao hơn.", []),
        # What opens with all of them is asked of all.
        ("- 100% các thôn dọn ngõ trước ngày hội.", [("100", "", "")]),
        ("- 100% kinh phí do xã chi.", []),
    ],
)  # fmt: skip
def test_years_indexes_and_shares_of_all(aim, found):
    read = facts_of(f"I. YÊU CẦU\n\n{aim}\n\nII. VIỆC\n").targets
    assert [(t.value, t.due[:4] if "hội" not in aim else "", t.bound) for t in read] == found


def test_what_stands_below_an_account_of_the_past_is_no_aim():
    text = (
        "1. Đánh giá tình hình thực hiện 9 tháng:\n- Tỷ lệ ngõ sạch trên tổng số ngõ là 10%.\n"
        "2. Nhiệm vụ\n- Phấn đấu tỷ lệ ngõ sạch đạt 20%.\n"
    )
    assert [t.value for t in facts_of(text).targets] == ["20"]


def test_an_aim_told_again_in_other_words_is_one():
    said = "Phấn đấu số ngõ sạch của cả xã trong năm 2026 {}tăng trên 8% so với số ngõ của các thôn"
    text = f"I. MỤC TIÊU\n\n{said.format('')}.\n\nII. VIỆC\n\n1. {said.format('phải ')}.\n"
    assert [t.value for t in facts_of(text).targets] == ["8"]


YEARS = """I. MỤC TIÊU

{first}

- 70% ngõ được quét vôi.

{second}

- 90% ngõ được quét vôi.
"""


@pytest.mark.parametrize(
    ("first", "second", "dues"),
    [
        ("b) Đến năm 2030", "c) Tầm nhìn đến năm 2035", ["2030", "2035"]),
        ("1. Đến năm 2030", "b) Tầm nhìn đến năm 2035", ["2030", "2035"]),
        ("- Mục tiêu đến năm 2028", "- Định hướng đến năm 2032", ["2028", "2032"]),
        ("a) Giai đoạn 2026-2028", "b) Giai đoạn 2029 - 2030", ["2028", "2030"]),
        ("**a) Đến hết năm 2027**", "**b) Đến năm 2030**", ["2027", "2030"]),
        # Something is said of that year: it heads nothing.
        ("1. Đến năm 2030", "b) Đến năm 2035 các ngõ đều sạch", ["2030", "2030"]),
    ],
)
def test_a_line_that_only_tells_a_year_heads_the_aims_below(first, second, dues):
    read = facts_of(YEARS.format(first=first, second=second)).targets
    assert [(t.value, t.due) for t in read] == [("70", dues[0]), ("90", dues[1])]


@pytest.mark.parametrize(
    ("aim", "dues"),
    [
        ("Tốc độ quét vôi giai đoạn 2026 - 2030 bình quân đạt 10%/năm.", [2030]),
        ("Phấn đấu 95% hộ có vườn trong thời kỳ 2026-2029.", [2029]),
        ("Trong 5 năm (2026 - 2030) trồng 300 ha cau.", [2030]),
        ("Năm học 2026-2027 có 95% học sinh biết bơi.", [2027]),
        ("100% thôn thực hiện Chương trình làng sạch giai đoạn 2026 - 2030.", [2028]),
        ("Phấn đấu đạt 20% thôn, xóm không rác năm 2026, đạt 50% xóm năm 2027.", [2026, 2027]),
        ("Có 20 vườn, ao mẫu vào năm 2026, 35 vườn, ao mẫu vào năm 2027.", [2026, 2027]),
        ("Đến 2027 có 30 vườn mẫu, 2030 có 50 vườn mẫu.", [2027, 2030]),
        ("Trồng từ 1.990 đến 2.027 cây cau.", [2028]),
        ("Dự báo đến năm 2030 có 90% hộ dùng đèn mặt trời.", []),
        ("Theo ước tính, năm 2027 có 5.000 lượt khách.", []),
        ("Dự báo khách tăng, phấn đấu năm 2027 đón 5.000 lượt khách.", [2027]),
        # To foretell is the deed itself, and what is meant to be done is no forecast.
        ("Dự báo sớm 100% các đợt lũ.", [2028]),
        ("Dự báo, cảnh báo kịp thời 95% các cơn bão.", [2028]),
        ("Dự tính trồng 200 cây dừa trong năm 2027.", [2027]),
    ],
)
def test_a_term_or_a_bare_year_of_the_sentence_is_its_limit_and_a_forecast_no_aim(aim, dues):
    text = f"III. MỤC TIÊU ĐẾN NĂM 2028\n\n1. {aim}\n\nIV. TỔ CHỨC THỰC HIỆN"
    assert [target.due for target in facts_of(text).targets] == [str(due) for due in dues]


@pytest.mark.parametrize(
    ("aim", "scope"),
    [
        ("Mỗi tổ đặt 01 thùng rác", "mỗi tổ"),
        ("Mỗi chi hội hiến ít nhất 20 m2 vườn", "mỗi chi hội"),
        ("Từng thôn phải đăng ký 2 tuyến đường hoa.", "từng thôn"),
        ("Mỗi trường cần trồng 20 cây cau.", "mỗi trường"),
        ("Mỗi tổ dân phố được giao dọn 3 km đường.", "mỗi tổ dân phố"),
    ],
)
def test_of_whom_so_much_is_asked_each_ends_before_the_verb(aim, scope):
    (target,) = facts_of(f"III. MỤC TIÊU\n\n1. {aim}\n").targets
    assert target.scope == scope


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        # Of which the counted ones are, and how far beyond what was asked an aim goes.
        ("Thành lập 65 tổ tại thôn có từ 20 hộ trở lên.", [("65", "tổ")]),
        ("Xây dựng 12 vườn mẫu cho hộ có trên 300 m2.", [("12", "vườn")]),
        ("Mở 4 lớp ở trường có ít nhất 50 học sinh.", [("4", "lớp")]),
        ("Tại các trường có ít nhất 20 cây xanh.", [("20", "cây")]),
        ("Kết nạp 680 hội viên (vượt 30 so với chỉ tiêu giao).", [("680", "hội viên")]),
        ("Trồng 500 cây (cao hơn 20 cây so với kế hoạch năm trước).", [("500", "cây")]),
        ("Tỷ lệ ngõ sạch năm 2025 đạt 81% (vượt 6% so với chỉ tiêu giao).", []),
    ],
)
def test_of_what_size_and_how_far_beyond_is_no_figure_of_its_own(aim, found):
    read = facts_of(f"I. MỤC TIÊU\n\n1. {aim}\n\nII. VIỆC\n").targets
    assert [(target.value, target.unit) for target in read] == found


@pytest.mark.parametrize(
    ("aim", "dues"),
    [
        (
            "Giải ngân quý I đạt 20%, 6 tháng đạt 50%, 9 tháng đạt 75% kế hoạch.",
            ["2026-Q1", "2026-H1", "2026-09"],
        ),
        ("Tỷ lệ ngõ sạch đến hết quý II đạt 60%.", ["2026-Q2"]),
        ("Thu 300 triệu đồng, trong đó quý IV 80 triệu đồng.", ["", "2026-Q4"]),
        ("Quý III/2027 trồng 500 cây.", ["2027-Q3"]),
        ("Gửi báo cáo 6 tháng đạt 100% đúng hạn.", [""]),
        ("Ngõ sạch hết 9 tháng đạt 70%.", ["2026-09"]),
        (
            "Quý I trồng 20 cây; quý II: 30 cây; hết 9 tháng: 45 cây.",
            ["2026-Q1", "2026-Q2", "2026-09"],
        ),
        # Times that stand behind their figures.
        ("Kết nạp 5 đoàn viên quý I/2026, 6 đoàn viên quý II/2026.", ["2026-Q1", "2026-Q2"]),
        ("Kết nạp 5 đoàn viên quý I, 6 đoàn viên.", ["", ""]),
        # How old and how long, no part of the year.
        ("Trẻ dưới 6 tháng đạt 95% được bú mẹ.", [""]),
        ("Học nghề 9 tháng ít nhất 200 người.", [""]),
        ("Lao động làm đủ 6 tháng đạt 70%.", [""]),
    ],
)
def test_a_figure_for_a_part_of_the_year_is_due_with_it(aim, dues):
    read = facts_of(f"I. MỤC TIÊU\n\n1. {aim}\n\nII. VIỆC\n", "Dọn đường làng năm 2026").targets
    assert [target.due for target in read] == dues


@pytest.mark.parametrize(
    ("aim", "told"),
    [
        ("Quý I trồng 20 cây; quý II: 30 cây.", ["Quý I trồng 20 cây", "Trồng cây"]),
        ("6 tháng cuối năm 2026 thu 5 tỷ đồng, cả năm 12 tỷ đồng.",
         ["6 tháng cuối năm 2026 thu 5 tỷ đồng, cả năm 12 tỷ đồng"] * 2),
        ("Trong quý I tỷ lệ ngõ sạch đạt 20%, quý II đạt 30%.", ["Tỷ lệ ngõ sạch"] * 2),
    ],
)  # fmt: skip
def test_what_is_told_for_another_part_of_the_year_is_not_named_by_the_first(aim, told):
    read = facts_of(f"I. MỤC TIÊU\n\n1. {aim}\n\nII. VIỆC\n").targets
    assert [target.what for target in read] == told


def test_the_part_of_a_year_without_a_year_anywhere_is_no_limit():
    read = facts_of("I. MỤC TIÊU\n\n1. Ngõ sạch quý I đạt 20%.\n\nII. VIỆC\n").targets
    assert [target.due for target in read] == [""]


@pytest.mark.parametrize(
    ("month", "table", "found"),
    [
        ("08", "| Chỉ tiêu | Năm học 2025-2026 | Năm học 2026-2027 |", [("20", "2027")]),
        ("03", "| Chỉ tiêu | Năm học 2025-2026 | Năm học 2026-2027 |",
         [("12", "2026"), ("20", "2027")]),
        ("08", "| Chỉ tiêu | Năm 2026 | Năm 2027 |", [("12", "2026"), ("20", "2027")]),
    ],
)  # fmt: skip
def test_the_column_of_a_school_year_that_is_over_tells_what_was(month, table, found):
    head = HEAD.replace("tháng 01", f"tháng {month}")
    rows = f"{table}\n|---|---|---|\n| Tỷ lệ lớp sạch (%) | 12 | 20 |\n"
    whole = f"{head}KẾ HOẠCH\nDọn lớp\n\nI. CHỈ TIÊU\n\n{rows}\nII. VIỆC\n\n1. Quét.\n"
    (parts,) = documents(read_bytes("a.md", whole.encode()))
    assert [(t.value, t.due) for t in gathered(parts).targets] == found


@pytest.mark.parametrize(
    ("aim", "scopes"),
    [
        ("Mỗi thôn 01 vườn, trong đó thôn Vôi 02 vườn.", ["mỗi thôn", ""]),
        ("Mỗi xã ít nhất 2 bến đò, toàn tỉnh 40 bến đò.", ["mỗi xã", ""]),
        ("Mở 04 lớp đan, mỗi xã ít nhất 02 lớp đan.", ["", "mỗi xã"]),
        ("Mỗi tổ trồng 9 cây cau, riêng tổ 4 ít nhất 20 cây cau.", ["mỗi tổ", ""]),
        ("Mỗi hộ trồng 9 cây, trong đó ít nhất 4 cây cau.", ["mỗi hộ", "mỗi hộ"]),
        ("Mỗi thôn 2 lớp chèo, mỗi trường 3 lớp chèo.", ["mỗi thôn", "mỗi trường"]),
    ],
)
def test_each_figure_of_a_sentence_is_asked_of_those_beside_it(aim, scopes):
    found = facts_of(f"III. MỤC TIÊU\n\n1. {aim}\n").targets
    assert [target.scope for target in found] == scopes


@pytest.mark.parametrize(
    ("aim", "values"),
    [
        ("100% thôn có hương ước; trong đó 80% hương ước đạt loại A.", ["100", "80"]),
        ("70% quy ước đạt chuẩn.", ["70"]),
        ("100% xưởng có thỏa ước, trong đó 60% thỏa ước đạt mức khá.", ["100", "60"]),
        ("Năm nay ước đạt 80% hộ có ao.", []),
        ("Tiếp ít nhất 1.200 hộ với doanh số 15.000 tỷ đồng.", ["1200", "15000"]),
        ("Quy mô dân số 9.000 người.", ["9000"]),
        ("Lãi suất cho vay giảm 0,5 điểm phần trăm so với cuối năm 2025.", ["0.5"]),
        ("Giảm lãi suất bình quân 1 điểm phần trăm.", ["1"]),
        ("Hộ vay được hưởng mức lãi suất 5%/năm.", []),
    ],
)
def test_words_that_look_like_those_of_the_past_or_of_a_rule_set_an_aim(aim, values):
    found = facts_of(f"III. MỤC TIÊU ĐẾN NĂM 2028\n\n1. {aim}\n").targets
    assert [target.value for target in found] == values


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Quyết định này được lập thành 04 (bốn) bản chính: 01 bản cấp cho Công ty Muối, "
         "02 bản lưu tại xã.", []),
        ("Biên bản làm thành 03 bản, 01 bản gửi Trạm Y tế, 01 bản lưu.", []),
        ("Quy chế này lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.", []),
        ("Phát hành 500 bản tin gửi các thôn.", [("500", "bản")]),
        ("In 300 bản hướng dẫn gửi các hộ.", [("300", "bản")]),
        ("Thành lập thành 03 bản, làng văn hóa.", [("3", "bản")]),
        ("Chia bản Vôi thành 02 bản.", [("2", "bản")]),
    ],
)  # fmt: skip
def test_copies_of_the_paper_itself_are_nothing_to_reach(sentence, found):
    read = facts_of(f"I. MỤC TIÊU\n\n1. {sentence}\n\nII. VIỆC\n").targets
    assert [(target.value, target.unit[:3]) for target in read] == found
