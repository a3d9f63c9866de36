"""What a plan sets out to reach, in the shapes plans give it; and figures that are no aim."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/{symbol}\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def targets_of(text: str, kind: str = "KẾ HOẠCH", title: str = "Dọn đường làng"):
    symbol = {"KẾ HOẠCH": "KH-UBND", "THÔNG BÁO": "TB-UBND", "QUYẾT ĐỊNH": "QĐ-UBND"}[kind]
    whole = f"{HEAD.format(symbol=symbol)}{kind}\n{title}\n\n{text}"
    (parts,) = documents(read_bytes("a.txt", whole.encode()))
    return gathered(parts).targets


def below_aims(aim: str):
    return targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Đón 2,5 triệu lượt khách đến hồ.", [("2.5", "triệu lượt")]),
        ("Phấn đấu có ít nhất 3 nghìn hộ trồng chè.", [("3", "nghìn hộ")]),
        ("Sản lượng chè khô đạt 12 nghìn tấn.", [("12", "nghìn tấn")]),
        ("Hình thành 03 bến thuyền mới bên hồ.", [("3", "bến thuyền")]),
        ("Hoàn thành di dời 07 chuồng trại ra khỏi làng.", [("7", "chuồng trại")]),
        ("Dạy bơi cho 1.500 thiếu nhi trong xã.", [("1500", "thiếu nhi")]),
        ("Thôn nào cũng dọn ngõ, xây dựng mới 05 vòi nước.", [("5", "vòi nước")]),
    ],
)
def test_whatever_is_counted_below_aims_is_one(aim, found):
    assert [(t.value, t.unit) for t in below_aims(aim)] == found


@pytest.mark.parametrize(
    "aim",
    [
        "Xây dựng chính quyền 2 cấp gần dân.",
        "Thực hiện 5 nhiệm vụ trọng tâm của xã.",
        "Triển khai Đề án 06 đến từng thôn.",
        "Hoàn thành trong 3 giai đoạn.",
        "Thực hiện phương châm 4 tại chỗ.",
        "Xây dựng nếp sống theo Tiêu chuẩn ISO 9001:2015 đối với mọi việc.",
        "Cử 01 Phó Chủ tịch phụ trách việc dọn ngõ.",
        "Thực hiện theo Hướng dẫn 12 của huyện.",
        "Tổ chức dịp kỷ niệm 80 năm ngày lập xã.",
        "Xây dựng đô thị loại 4 ven hồ.",
    ],
)
def test_numbers_of_other_things_below_aims_are_none(aim):
    assert [t.value for t in below_aims(aim)] == []


@pytest.mark.parametrize(
    ("aim", "values"),
    [
        ("Cắt giảm ít nhất 30% thời gian chờ, ít nhất 20% chi phí giấy tờ.", ["30", "20"]),
        ("Chi phí chở rơm so với giá rơm giảm xuống còn 12%.", ["12"]),
        ("Số hóa 100% thủ tục có đủ điều kiện làm trên mạng.", ["100"]),
        ("Giảm 50% lệ phí chợ cho người bán hàng rong.", ["50"]),
        ("Trường hợp trời mưa thì giảm 50% chỗ ngồi.", []),
        ("Nếu không đạt 80% thì xã không xét khen.", []),
    ],
)
def test_words_of_conditions_do_not_undo_an_aim(aim, values):
    assert [t.value for t in below_aims(aim)] == values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Cắt giảm ít nhất 30% chi phí tuân thủ thủ tục, bãi bỏ 20% điều kiện kinh doanh.", ["30"]),
        ("Phấn đấu giảm ít nhất 30% chi phí chở rác.", ["30"]),
        ("Xã hỗ trợ tối đa 70% chi phí mua máy.", []),
        ("Hộ có điều kiện thì đóng ít nhất 20% tiền vật tư.", []),
    ],
)
def test_costs_that_are_to_fall_are_aims_in_any_section(sentence, values):
    found = [t.value for t in targets_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n")]
    assert found[: len(values)] == values
    assert values or not found


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        (
            "Nằm trong nhóm 15 tỉnh, thành phố dẫn đầu cả nước về chỉ số sạch.",
            [("15", "tỉnh, thành phố")],
        ),
        ("Thuộc nhóm 10 xã, phường dẫn đầu tỉnh.", [("10", "xã, phường")]),
        ("Không để thuộc nhóm 10 xã, phường đứng cuối tỉnh.", []),
    ],
)
def test_a_rank_among_places_of_two_kinds(aim, found):
    assert [(t.value, t.unit) for t in below_aims(aim)] == found


def test_a_sentence_may_open_with_its_share():
    aim = "Đến năm 2030, 20% thôn, làng có hồ bơi và giữ hồ sạch. 50% hộ có thuyền."
    first, second = below_aims(aim)
    assert (first.value, second.value) == ("20", "50")
    assert second.what == "50% hộ có thuyền"


@pytest.mark.parametrize(
    ("aim", "values"),
    [
        ("Số thầy thuốc trên 1 vạn dân đạt khoảng 15 thầy thuốc.", ["15"]),
        ("Kinh phí dọn ngõ: 12 triệu đồng.", []),
        ("Vốn huy động của dân đạt 12 triệu đồng.", ["12"]),
        ("Tỷ lệ trẻ ngã trên 1.000 trẻ còn dưới 5 ca.", ["5"]),
        ("Có trên 1.000 hộ tham gia.", ["1000"]),
    ],
)
def test_of_how_many_and_what_it_costs_is_no_aim(aim, values):
    assert [t.value for t in below_aims(aim)] == values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Mỗi thôn cử ít nhất 02 cá nhân đi quét.", [("2", "cá nhân")]),
        ("Bước 1: Người dân nộp 01 bộ hồ sơ.", []),
        ("Hồ sơ gồm ít nhất 01 bản chính.", []),
        ("Tổ chức ít nhất 02 buổi quét mỗi tháng.", [("2", "buổi")]),
    ],
)
def test_a_unit_is_the_word_that_is_printed(sentence, values):
    found = targets_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n")
    assert [(t.value, t.unit) for t in found] == values


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Vốn các chương trình mục tiêu quốc gia: 38 tỷ đồng.", []),
        ("Vốn hỗ trợ có mục tiêu của tỉnh: 40 tỷ đồng.", []),
        ("Phấn đấu thu 40 tỷ đồng từ chợ.", ["40"]),
        ("Quy chế chi tiêu của xã: 30% tiền điện do thôn trả.", []),
    ],
)
def test_programmes_and_spending_are_no_aims(line, values):
    assert [t.value for t in targets_of(f"I. NHIỆM VỤ\n\n1. {line}\n")] == values


def test_a_heading_of_a_programme_or_of_spending_heads_no_aims():
    text = (
        "1. Chương trình mục tiêu quốc gia làm đường\n\n- Đã giao 12 km đường.\n\n"
        "2. Chi tiêu của xã\n\n- Mua 3 máy bơm.\n"
    )
    assert [t.value for t in targets_of(f"II. NHIỆM VỤ\n\n{text}")] == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Hộ nghèo được hưởng 80% giá điện.", []),
        ("Tỷ lệ hộ có nhà tắm dưới 50%.", []),
        ("Công ty nắm giữ trên 50% vốn góp.", []),
        ("Cuộc họp có ít nhất 02 cán bộ dự.", []),
        ("Ao hồ chiếm khoảng 40% diện tích xã.", []),
        ("Mỗi ngõ dài khoảng 300 mét được quét vôi.", []),
        ("Chòi cách chợ khoảng 200 m về phía sông.", []),
        ("Phấn đấu 90% hộ đổ rác đúng chỗ.", ["90"]),
        ("Các thôn bảo đảm 100% ngõ có đèn.", ["100"]),
        ("Hoàn thành tối thiểu 80% việc dọn ngõ trong tháng 5.", ["80"]),
        ("100% thôn ký cam kết giữ ngõ sạch.", ["100"]),
    ],
)
@pytest.mark.parametrize("kind", ["THÔNG BÁO", "QUYẾT ĐỊNH"])
def test_what_sets_no_aims_has_them_where_it_strives(sentence, values, kind):
    title = "Về việc dọn đường làng"
    assert [t.value for t in targets_of(f"1. {sentence}\n", kind, title)] == values


@pytest.mark.parametrize("title", ["Ban hành Kế hoạch dọn đường làng", "Về việc dọn đường"])
def test_a_decision_that_issues_a_plan_or_tells_aims_sets_them(title):
    aims = "" if "Kế hoạch" in title else "I. MỤC TIÊU\n\n- Làng sạch.\n\n"
    text = f"{aims}II. VIỆC\n\n1. Mỗi thôn trồng ít nhất 50 cây.\n"
    assert [t.value for t in targets_of(text, "QUYẾT ĐỊNH", title)] == ["50"]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Phấn đấu 90% hộ đổ rác đúng chỗ theo Kế hoạch số 9/KH-UBND ngày 04/02/2026.", ""),
        ("Phấn đấu 90% hộ đổ rác đúng chỗ trước ngày 04/02/2026.", "2026-02-04"),
    ],
)
def test_the_day_of_a_cited_text_is_no_limit_of_an_aim(sentence, due):
    (target,) = targets_of(f"I. NHIỆM VỤ\n\n1. {sentence}\n")
    assert target.due == due


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("1. Mục tiêu theo Thông tư số 3/2027/TT-BXD", ""),
        ("1. Mục tiêu đến năm 2028", "2028"),
        ("1. Mục tiêu giai đoạn 2026-2030", "2030"),
    ],
)
def test_a_heading_gives_the_year_but_not_that_of_a_cited_text(heading, due):
    (target,) = targets_of(f"II. MỤC TIÊU\n\n{heading}\n\n- 90% hộ đổ rác đúng chỗ.\n")
    assert target.due == due


@pytest.mark.parametrize(
    ("aim", "what"),
    [
        (
            "100% các bãi đổ rơm, chứa củi, phơi lá trong làng được dọn sạch.",
            "100% các bãi đổ rơm, chứa củi, phơi lá trong làng được dọn sạch",
        ),
        (
            "Tỷ lệ người già, bệnh tật, neo đơn được thăm đạt 95%.",
            "Tỷ lệ người già, bệnh tật, neo đơn được thăm đạt 95%",
        ),
        ("Giữ làng xanh, sạch, 90% hộ quét ngõ.", "Giữ làng xanh, sạch, 90% hộ quét ngõ"),
        ("90% hộ được cấp thùng, giữ ngõ sạch.", "90% hộ được cấp thùng, giữ ngõ sạch"),
        (
            "90% hộ ven hồ được cấp thùng rác, 70% thôn trồng hoa.",
            "90% hộ ven hồ được cấp thùng rác",
        ),
    ],
)
def test_an_aim_is_told_with_all_of_whom_it_tells(aim, what):
    assert below_aims(aim)[0].what == what


@pytest.mark.parametrize(
    ("aim", "values"),
    [
        # The whole country's, or a province's.
        ("Đạt mục tiêu gom rác 80%, góp phần đạt mục tiêu gom rác 85% của cả nước.", ["80"]),
        ("Góp phần đưa tỷ lệ ao sạch toàn quốc đạt 42%.", []),
        ("Góp phần đạt mục tiêu giảm 5% số ao bẩn của tỉnh.", []),
        ("Góp phần giữ sạch hồ, đạt 95% hộ có thùng rác.", ["95"]),
        # Which ones; but so many of each.
        ("Xóa trắng nhóm từ 30 hộ trở lên chưa có đèn ngõ.", []),
        ("Xóm từ 50 hộ trở lên có sân chơi.", []),
        ("Hợp tác xã có từ 10 lao động trở lên lập tổ gom rác.", []),
        ("Dự án từ 20 ha trở lên có lối đi quanh hồ.", []),
        ("100% nhóm từ 30 hộ trở lên có đèn ngõ.", ["100"]),
        ("Thôn có từ 50 hộ trở lên đăng ký danh hiệu ngõ sạch.", ["50"]),
        ("Kết nạp từ 20 hội viên trở lên.", ["20"]),
        # The ground that something takes, how often an aim is set anew.
        ("Quy mô dự án: ao chợ với diện tích 76,39 ha.", []),
        ("Diện tích khu đất: 12 ha ven hồ.", []),
        ("Dự án kè hồ có tổng diện tích 7 ha.", []),
        ("Chỉ tiêu giao được xem xét điều chỉnh 01 lần trong năm.", []),
        ("Mở rộng vườn ven hồ thêm 12 ha.", ["12"]),
    ],
)
def test_figures_of_others_are_not_to_be_reached_here(aim, values):
    assert [t.value for t in below_aims(aim)] == values


@pytest.mark.parametrize("aim", ["gom rác ven hồ", "quét vôi ngõ xóm", "dọn ao trong làng"])
def test_an_aim_told_for_a_purpose_is_called_by_its_name(aim):
    text = f"I. MỤC TIÊU\n\nĐể đạt được mục tiêu {aim} 80% năm 2026, các thôn cần cố gắng.\n"
    (told,) = targets_of(text)
    assert told.what == f"{aim[0].upper()}{aim[1:]}"


def test_of_whom_a_share_is_says_nothing_of_its_side():
    assert [t.bound for t in below_aims("100% nhóm từ 30 hộ trở lên có đèn ngõ.")] == [""]


@pytest.mark.parametrize(
    "part", ["Phần thứ hai\nPHƯƠNG HƯỚNG NĂM 2027", "B. PHƯƠNG HƯỚNG NĂM 2027"]
)
def test_the_year_of_a_part_is_that_of_its_chapters(part):
    first = "A. KẾT QUẢ NĂM 2026" if part[0] == "B" else "Phần thứ nhất\nKẾT QUẢ NĂM 2026"
    text = f"{first}\n\n1. Quét 20 ngõ.\n\n{part}\n\nI. CHỈ TIÊU\n\n1. Giảm ít nhất 5% số ao bẩn.\n"
    assert [t.due for t in targets_of(text, title="Việc năm 2026 và 2027")] == ["2027"]


@pytest.mark.parametrize(
    ("aim", "unit"),
    [
        ("24/24 xã, phường có sân chơi.", "xã, phường"),
        ("Xây dựng 08 thôn, xóm sạch.", "thôn, xóm"),
        ("Có 12 cơ quan, đơn vị trồng cây.", "cơ quan, đơn vị"),
        ("Có 12 xã, trồng 5 vườn.", "xã"),
    ],
)
def test_units_told_by_two_names_keep_both(aim, unit):
    assert below_aims(aim)[0].unit == unit
