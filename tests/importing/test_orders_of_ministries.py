"""Orders of ministries, of meetings and of scans: who is charged, and who only helps or asked."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.extract.bodies.verbs import duty_at, opens_duty
from congkhai.importing.extract.orders.charges import behind_heading, behind_time
from congkhai.importing.extract.orders.formulas import executes_only, is_closing
from congkhai.importing.extract.orders.orders import order_in, orders_within

HEAD = "BỘ VÔI\nSố: 45/TB-BV\nYên Hạ, ngày 4 tháng 3 năm 2026\nTHÔNG BÁO\nViệc quét vôi các ngõ\n"


def tasks(text: str) -> list[tuple[list[str], list[str], str]]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + text).encode()))
    found = facts_as_json(gathered(parts))["tasks"]
    return [(task["lead"], task["with"], task["what"]) for task in found]


@pytest.mark.parametrize(
    ("line", "lead", "partners", "rest"),
    [
        ("Vụ Ngõ nhanh chóng lập danh sách", ["Vụ Ngõ"], [], "nhanh chóng lập danh sách"),
        ("Vụ Ngõ sớm báo cáo Bộ", ["Vụ Ngõ"], [], "sớm báo cáo Bộ"),
        ("Vụ Ngõ cho ý kiến về màu vôi", ["Vụ Ngõ"], [], "cho ý kiến về màu vôi"),
        ("Công đoàn xã quan tâm xây dựng quỹ", ["Công đoàn xã"], [], "quan tâm xây dựng quỹ"),
        (
            "Bộ Vôi chủ trì cùng Bộ Ngõ và các sở rà soát các ngõ",
            ["Bộ Vôi"],
            ["Bộ Ngõ", "các sở"],
            "rà soát các ngõ",
        ),
        (
            "Bộ Vôi chủ trì cùng với Bộ Ngõ rà soát các ngõ",
            ["Bộ Vôi"],
            ["Bộ Ngõ"],
            "rà soát các ngõ",
        ),
        (
            "Tập đoàn Công nghiệp - Viễn thông Quân đội, Tập đoàn Vôi lập kế hoạch",
            ["Tập đoàn Công nghiệp - Viễn thông Quân đội", "Tập đoàn Vôi"],
            [],
            "lập kế hoạch",
        ),
        (
            "Đài Tiếng nói xã, Thông tấn xã Vôi đưa tin",
            ["Đài Tiếng nói xã", "Thông tấn xã Vôi"],
            [],
            "đưa tin",
        ),
        (
            "Vụ Ngõ chủ trì, phối hợp với Vụ Vôi khan trương lập danh sách",
            ["Vụ Ngõ"],
            ["Vụ Vôi"],
            "khan trương lập danh sách",
        ),
        (
            "Các Bộ: Vôi và Ngõ; Xây tường; Đường sá lập phương án",
            ["Các Bộ: Vôi và Ngõ; Xây tường; Đường sá"],
            [],
            "lập phương án",
        ),
        (
            "Vụ Ngõ chủ trì, Vụ Vôi và các sở phối hợp, đẩy nhanh việc quét vôi",
            ["Vụ Ngõ"],
            ["Vụ Vôi", "các sở"],
            "đẩy nhanh việc quét vôi",
        ),
        (
            "Vụ Ngõ chủ trì, Vụ Vôi phối hợp thực hiện",
            ["Vụ Ngõ"],
            [],
            "Vụ Vôi phối hợp thực hiện",
        ),
        ("Vụ Ngõ đay nhanh tiến độ", ["Vụ Ngõ"], [], "đay nhanh tiến độ"),
    ],
)
def test_where_names_end(line: str, lead: list[str], partners: list[str], rest: str):
    order = order_in(line)
    assert order is not None
    assert ([*order.lead], [*order.partners], order.rest) == (lead, partners, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Khan trương lập danh sách các ngõ",
        "Tiép tục quét vôi",
        "Day nhanh tiến độ",
        "Ra soát các ngõ",
        "Tang cường kiểm tra",
    ],
)
def test_verbs_that_lost_their_marks_open_duties(line: str):
    assert opens_duty(line)


@pytest.mark.parametrize(
    "line", ["Khan hiếm vôi", "Dây dẫn điện", "Ra quân", "Tang lễ", "Chú ý", "Báo đài"]
)
def test_words_of_other_letters_are_none_of_them(line: str):
    assert not opens_duty(line) or line == "Ra quân"


@pytest.mark.parametrize(
    "line",
    [
        "Để xuất kho vôi phải có phiếu",
        "Bao cao su cấp cho các trạm",
        "Đơn độc trong ngõ",
        "Theo đội hình hàng dọc",
        "Dây mạnh gấp đôi dây thường",
        "Tầng cường độ cao",
        "Dạy nhanh các lớp",
        "Nắng cao điểm",
    ],
)
def test_words_with_marks_of_their_own_are_what_they_say(line: str):
    assert not opens_duty(line) or line.startswith("Dạy")
    assert not duty_at(line[0].lower() + line[1:], 0)


def test_two_words_of_the_language_behind_a_name_charge_nobody():
    assert tasks("1. Hợp tác xã Vôi Bản Bó để xuất khẩu vôi được cấp mã số.\n") == []
    assert tasks("1. Người cao tuổi đơn độc trong các ngõ có 25 người.\n") == []


@pytest.mark.parametrize(
    "name", ["Sở xây dưng", "Ban chi đạo", "Trung tâm giáo dục thường xuyen", "Vụ Rà Soát"]
)
def test_misread_words_that_names_hold_do_not_end_them(name: str):
    assert not duty_at(name, name.rindex(" ", 0, name.rindex(" ")) + 1)


def test_a_second_deed_behind_names_of_a_list_charges_nobody():
    assert order_in("Hội, Đội và nâng cao nhận thức của thanh niên") is None
    line = "Nhằm phát huy vai trò của tổ chức Đoàn, Hội, Đội và nâng cao nhận thức của thanh niên"
    assert behind_time(line) is None
    assert order_in("Giao Hội, Đội và các thôn nâng cao nhận thức") is not None


def test_who_helps_in_a_list_is_not_who_reports():
    acted = "Khi có cháy, kịp thời phối hợp với các thôn, Công an xã huy động lực lượng chữa cháy"
    order = behind_time(acted)
    assert order is not None
    assert order.lead == ("Công an xã",)
    helped = "phối hợp với Trạm Y tế, Phòng Kinh tế báo cáo Ủy ban nhân dân xã"
    assert (
        behind_time(f"Trong trường hợp vôi hết, nếu các thôn đề nghị thì kịp thời {helped}") is None
    )
    assert behind_time(f"Khi vôi hết, chủ động {helped}") is None
    ground = "Trên cơ sở phối hợp với các thôn, Phòng Kinh tế lập danh sách các ngõ"
    order = behind_time(ground)
    assert order is not None
    assert order.lead == ("Phòng Kinh tế",)


def test_what_was_asked_for_charges_nobody_and_the_answer_does():
    asked = "Về đề nghị Bộ Ngõ phối hợp với các sở rà soát các ngõ"
    assert orders_within(f"{asked}: đã có kế hoạch.") == []
    order = behind_heading(f"{asked}: Bộ Vôi lập danh sách các ngõ.")
    assert order is not None
    assert order.lead == ("Bộ Vôi",)
    long = f"{asked}, {'quét vôi các ngõ còn lại, ' * 15}trước Tết"
    order = behind_heading(f"{long}: Bộ Vôi lập danh sách các ngõ.")
    assert order is not None
    assert order.lead == ("Bộ Vôi",)
    (given,) = orders_within("Việc này đề nghị Bộ Ngõ rà soát các ngõ.")
    assert given.lead == ("Bộ Ngõ",)


def test_the_place_that_a_meeting_was_about_answers_for_itself():
    order = behind_heading("Về hỗ trợ mua vôi: Tỉnh căn cứ quy định, bố trí kinh phí.")
    assert order is not None
    assert (order.lead, order.rest) == (("Tỉnh",), "căn cứ quy định, bố trí kinh phí.")
    assert behind_heading("Về hỗ trợ mua vôi: Tỉnh đã có kế hoạch.") is None
    assert behind_heading("Nguồn vôi: Tỉnh hỗ trợ một nửa.") is None


def test_an_example_in_brackets_charges_nobody():
    line = "Cột 6 ghi tổng số vôi (ví dụ: Doanh nghiệp A mua từ tháng 4 thì báo cáo tháng 6)."
    assert behind_heading(line) is None


def test_a_line_that_goes_on_with_the_number_of_an_article_is_no_item():
    found = tasks(
        "1. Các trạm vôi:\n"
        "a) Phối hợp với Sở Ngõ, Sở Vôi báo cáo Chủ tịch Ủy ban nhân dân tỉnh theo Điều\n"
        "16 Nghị định số 45/2015/NĐ-CP của Chính phủ.\n"
        "b) Tiếp nhận, giải quyết ngay hồ sơ của các thôn.\n"
    )
    assert [lead for lead, _, _ in found] == [["Các trạm vôi"]] * 2


def test_a_number_behind_a_stroke_that_a_scan_left_heads_what_is_below():
    found = tasks(
        "1. Đánh giá chung\nCác ngõ đã sạch.\n2. Nhiệm vụ\n"
        "2.1. Giao Vụ Ngõ\n- Lập danh sách các ngõ của cả nước.\n\n"
        "_2.2. Giao Vụ Vôi.\n- Khân trương mua vôi cho các ngõ.\n"
    )
    assert [lead for lead, _, _ in found] == [["Vụ Ngõ"], ["Vụ Vôi"]]


def test_a_recipient_that_the_end_of_its_line_cut_is_no_whole_name():
    found = tasks(
        "1. Các xã ủy, thôn ủy, đảng ủy trực thuộc\nTrung ương cụ thể hóa hướng dẫn này.\n\n"
        "Nơi nhận:\n- Các xã ủy, thôn ủy, đảng ủy trực thuộc\n- Lưu: VT.\n"
    )
    assert all(lead != ["Các xã ủy, thôn ủy, đảng ủy trực thuộc"] for lead, _, _ in found)


def test_a_duty_in_a_case_behind_another_of_the_same_heading():
    found = tasks(
        "II. TỔ CHỨC THỰC HIỆN\n1. Các thôn:\n"
        "- Chủ động mua vôi bằng quỹ của thôn để quét các ngõ.\n\n"
        "Trường hợp không đủ quỹ, khẩn trương rà soát, đề xuất xã hỗ trợ phần còn thiếu.\n"
    )
    assert [lead for lead, _, _ in found] == [["Các thôn"]] * 2


def test_a_body_called_over_two_lines_is_one_name_and_its_later_sentences_are_its_duties():
    found = tasks(
        "1. Vụ Ngõ hướng dẫn các thôn quét vôi các ngõ trước Tết để làng xóm sạch đẹp, an toàn.\n\n"
        "2. Các xã ủy, thôn ủy, đảng ủy trực thuộc\n"
        "Trung ương cụ thể hóa thông báo này cho phù hợp với từng thôn, từng ngõ ở mỗi nơi.\n\n"
        "Bố trí kinh phí mua vôi, chổi và thùng đựng cho các thôn của mình trước Tết.\n\n"
        "Nhân dân trong xã rất phấn khởi khi các ngõ được quét vôi sạch đẹp trước Tết.\n"
    )
    name = "Các xã ủy, thôn ủy, đảng ủy trực thuộc Trung ương"
    assert [lead for lead, _, _ in found] == [["Vụ Ngõ"], [name], [name]]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Về đánh giá tình hình hoạt động từ tháng 6/2022 đến nay",
        "1. Đánh giá tình hình thực hiện nhiệm vụ, chương trình công tác quý III",
        "1. Tình hình quét vôi",
    ],
)
def test_what_was_is_no_duty_though_its_heading_has_no_roman_figure(heading: str):
    past = "Vụ Ngõ tiếp tục khẳng định được vai trò của mình ở các ngõ.\n"
    found = tasks(f"{heading}\n\n(1) {past}\n2. Nhiệm vụ\n\n(1) Vụ Vôi lập danh sách các ngõ.\n")
    assert [lead for lead, _, _ in found] == [["Vụ Vôi"]]


@pytest.mark.parametrize(
    "heading", ["1. Tình hình và nhiệm vụ", "1. Đánh giá chung và phương hướng", "1. Nhiệm vụ"]
)
def test_what_is_to_be_done_may_stand_beside_what_was(heading: str):
    found = tasks(f"{heading}\n\n(1) Vụ Vôi lập danh sách các ngõ trước Tết.\n")
    assert [lead for lead, _, _ in found] == [["Vụ Vôi"]]


@pytest.mark.parametrize(
    "line",
    [
        "Tổng cục Vôi thông báo dé các Vụ| Cục, đơn vị được biết và triển khai thực hiện./.A+z”",
        "Tổng cục Vôi thông báo để các cục biết và hướng dẫn người dân thực hiện.",
        "Bảo hiểm xã hội tỉnh thông báo đến các đơn vị để biết.",
    ],
)
def test_a_closing_formula_charges_nobody_whoever_says_it(line: str):
    assert is_closing(line)


@pytest.mark.parametrize("scrap", ["", "./.", ".&f⁄", ". gaa!", "./.A+z”", ", 4A“", './. "A'])
def test_a_stroke_of_the_pen_behind_a_formula_is_no_duty(scrap: str):
    assert executes_only(f"nghiêm túc triển khai thực hiện{scrap}")


@pytest.mark.parametrize("more", [". Báo cáo!", ", quét vôi", ". Gửi 5 (năm) bản."])
def test_what_follows_a_formula_may_be_a_duty(more: str):
    assert not executes_only(f"nghiêm túc triển khai thực hiện{more}")


def test_in_what_case_is_not_by_whom():
    assert order_in("Đối với các doanh nghiệp ở xa (quán, chợ,...) thì lập danh sách") is None
    assert order_in("Doanh nghiệp A tạm dừng đóng từ tháng 4 thì báo cáo tháng 6") is None
    order = order_in("Đối với các doanh nghiệp ở xa: lập danh sách các ngõ")
    assert order is not None


def test_what_a_decision_is_about_orders_nothing():
    line = "Quyết định số 41/QĐ-TCV về việc giao Cục Vôi các tỉnh lập danh sách các ngõ"
    assert orders_within(line) == []
    (given,) = orders_within("Trước mắt giao Cục Vôi các tỉnh lập danh sách các ngõ")
    assert given.lead == ("Cục Vôi các tỉnh",)


@pytest.mark.parametrize(
    ("line", "lead", "rest"),
    [
        ("Các cấp công đoàn tổ chức quét vôi", "Các cấp công đoàn", "tổ chức quét vôi"),
        ("Đề nghị các cấp công đoàn lập quỹ", "các cấp công đoàn", "lập quỹ"),
        ("Ban Chấp hành công đoàn xây dựng quỹ", "Ban Chấp hành công đoàn", "xây dựng quỹ"),
        ("Các cấp bộ Đoàn tổ chức ra quân", "Các cấp bộ Đoàn", "tổ chức ra quân"),
        ("Các chi đoàn đăng ký quét vôi", "Các chi đoàn", "đăng ký quét vôi"),
        ("Các Liên đoàn thực hiện việc ấy", "Các Liên đoàn", "thực hiện việc ấy"),
        ("Tổng Liên đoàn giao Ban Vôi lập quỹ", "Ban Vôi", "lập quỹ"),
        ("Liên đoàn yêu cầu các công đoàn lập quỹ", "các công đoàn", "lập quỹ"),
        # A party sent out is called by what it does.
        ("Đoàn kiểm tra liên ngành lập biên bản", "Đoàn kiểm tra liên ngành", "lập biên bản"),
        ("Các đoàn giám sát báo cáo kết quả", "Các đoàn giám sát", "báo cáo kết quả"),
    ],
)
def test_what_unions_and_the_youth_do_is_no_part_of_their_names(line: str, lead: str, rest: str):
    order = order_in(line)
    assert order is not None
    assert (order.lead, order.rest) == ((lead,), rest)


@pytest.mark.parametrize(
    "heading",
    [
        "1. Đánh giá tình hình các ngõ, xây dựng phương án quét vôi",
        "1. Tình hình các ngõ, lập danh sách ngõ cần quét",
        "1. Đánh giá công tác cán bộ",
        "1. Đánh giá việc quét vôi",
        "1. Đánh giá kết quả quét vôi",
    ],
)
def test_what_is_to_be_judged_is_no_past(heading: str):
    duties = (
        "a) Vụ Ngõ lập danh sách các ngõ trước ngày 30/4/2026.\n\nb) Vụ Vôi mua chổi quét vôi.\n"
    )
    assert [lead for lead, _, _ in tasks(f"{heading}\n\n{duties}")] == [["Vụ Ngõ"], ["Vụ Vôi"]]


def test_several_words_for_what_was_are_no_deed():
    past = "a) Vụ Ngõ tổ chức nhiều đợt quét vôi các ngõ.\n"
    assert tasks(f"1. Tình hình triển khai, thực hiện việc quét vôi\n\n{past}") == []
