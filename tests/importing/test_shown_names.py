"""Names known by where they stand, items whose number is damaged, duties of unknown verbs."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.tables.body_cells import bodies_of_cell
from congkhai.importing.extract.times.when import when_said

from tests.importing.test_assigned import read
from tests.importing.test_tasks import tasks_of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "1. Phòng Kinh tế\n- Lập danh sách.\n2. Công an xã\n- Bảo đảm trật tự.\n"
            "3. FPT Yên Hạ\n- Bảo đảm đường truyền.",
            "FPT Yên Hạ",
        ),
        (
            "1. Phòng Kinh tế: Lập danh sách.\n2. Công an xã: Bảo đảm trật tự.\n"
            "3. Mobi Yên Hạ: Bảo đảm đường truyền.",
            "Mobi Yên Hạ",
        ),
        (
            "1. Phòng Kinh tế lập danh sách.\n2. Công an xã bảo đảm trật tự.\n"
            "3. Mạng lưới cộng tác viên tuyên truyền tại các ngõ.",
            "Mạng lưới cộng tác viên",
        ),
        (
            "1. Ban Quản lý dự án đầu tư xây dựng số 1:\n- Lập hồ sơ mời thầu.",
            "Ban Quản lý dự án đầu tư xây dựng số 1",
        ),
        (
            "1. Các cơ sở đào tạo nghề trên địa bàn\n- Mở lớp ngắn hạn cho hộ nghèo.",
            "Các cơ sở đào tạo nghề trên địa bàn",
        ),
        (
            "1. Ban Quản lý dự án đầu tư xây dựng số 1:\n- Lập hồ sơ mời thầu.\n"
            "2. Giao Ban Quản lý dự án đầu tư xây dựng số 1 đo lại ranh giới.",
            "Ban Quản lý dự án đầu tư xây dựng số 1",
        ),
        (
            "1. Nhà đầu tư của hai bến xe:\na) Tập kết máy móc, vật liệu tại bến.",
            "Nhà đầu tư của hai bến xe",
        ),
        ("1. Giao Đảng đoàn Mặt trận tổ chức giám sát.", "Đảng đoàn Mặt trận"),
        ("1. Phó chủ tịch phụ trách văn hóa\n- Chủ trì hội thi.", "Phó chủ tịch phụ trách văn hóa"),
        (
            "1. Các chủ rừng là tổ chức (các Ban quản lý rừng, các công ty):\n- Rà soát ranh giới.",
            "Các chủ rừng là tổ chức",
        ),
    ],
)
def test_a_name_is_known_whole_by_where_it_stands(text, who):
    assert read(text)[-1][0] == who


@pytest.mark.parametrize(
    "text",
    [
        # A topic among bodies, a measure, a label, and the only unknown one of its list.
        "1. Phòng Kinh tế\n- Lập danh sách.\n2. Công an xã\n- Bảo đảm trật tự.\n"
        "3. Công tác tuyên truyền\n- Phát tờ rơi.",
        "1. Phòng Kinh tế: Lập danh sách.\n2. Công an xã: Bảo đảm trật tự.\n"
        "3. Kinh phí: Dự toán năm 2026.",
        "1. Phòng Kinh tế: Lập danh sách.\n2. Công an xã: Bảo đảm trật tự.\n"
        "3. Mục tiêu chung: Làm sạch các ngõ.",
        "1. Sạch đường\n- Quét dọn các ngõ.\n2. Sạch nhà\n- Sắp xếp đồ đạc.",
    ],
)
def test_a_topic_is_no_name(text):
    known = {"Phòng Kinh tế", "Công an xã"}
    assert {who for who, _ in read(text)} <= known


def test_who_is_guessed_is_marked():
    *_, task = tasks_of(
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Lập danh sách.\n2. Công an xã\n"
        "- Bảo đảm trật tự.\n3. FPT Yên Hạ\n- Bảo đảm đường truyền."
    )
    assert "máy đoán" in task.doubt
    assert "\u00a0" not in task.lead[0] + task.what + task.printed


@pytest.mark.parametrize(
    "mark",
    ["§.", "„ 2.", "2,"],
)
def test_an_item_with_a_damaged_number_stands_where_it_counts_on(mark):
    text = f"1. Phòng Kinh tế\n\n- Lập danh sách.\n\n{mark} Công an xã\n\n- Bảo đảm trật tự."
    text += "\n\n3. Đoàn xã\n\n- Ra quân dọn các ngõ."
    assert [name for name, _ in read(text)] == ["Phòng Kinh tế", "Công an xã", "Đoàn xã"]


@pytest.mark.parametrize("mark", ["§.", "7."])
def test_a_number_that_does_not_count_on_stays_text(mark):
    text = f"1. Phòng Kinh tế\n\n- Lập danh sách.\n\n{mark} Công an xã\n\n- Bảo đảm trật tự."
    assert read(text)[0] == ("Phòng Kinh tế", "Lập danh sách")


@pytest.mark.parametrize(
    "heading", ["HI- TỔ CHỨC THỰC HIỆN", "VIII Tổ chức thực hiện:", "Phân công nhiệm vụ:"]
)
def test_what_is_to_be_done_ends_what_was_aside(heading):
    tasks = tasks_of(
        f"II. THÀNH PHẦN, ĐỊA ĐIỂM\n1. Thành phần\n- Các thôn.\n{heading}\n"
        "1. Phòng Kinh tế\n- Chuẩn bị bàn ghế.\n2. Các đơn vị:\n- Chuẩn bị tài liệu cho đoàn."
    )
    assert [task.lead for task in tasks] == [("Phòng Kinh tế",), ("Các đơn vị",)]


def test_whole_sentences_below_a_name_are_its_duties_whatever_their_verb():
    assert read("1. Phòng Kinh tế\nSong hành cùng các hộ trong cả vụ gieo trồng mới.") == [
        ("Phòng Kinh tế", "Song hành cùng các hộ trong cả vụ gieo trồng mới")
    ]
    # Parts of a list, and a line that is no sentence, are none.
    assert (
        read("1. Phòng Kinh tế\n- Nộp hồ sơ gồm:\n+ Bản kê các hộ có tên trong sổ của xã.")[1:]
        == []
    )
    assert read("1. Phòng Kinh tế\nSong hành cùng các hộ trong cả vụ gieo trồng mới") == []


def test_nobody_is_charged_among_the_recipients():
    assert read(
        "1. Phòng Kinh tế\n- Lập danh sách.\n.Vơi nhận:\n- Lưu: VT, tổ in ấn phát hành;"
    ) == [("Phòng Kinh tế", "Lập danh sách")]


@pytest.mark.parametrize(
    ("text", "who", "partners"),
    [
        (
            "1. Các tổ chức cung cấp dịch vụ truyền hình chủ động mở tài khoản cho các hộ.",
            "Các tổ chức cung cấp dịch vụ truyền hình",
            (),
        ),
        (
            "1. Phòng Kinh tế phối hợp với các doanh nghiệp sản xuất phân bón rà soát giá bán.",
            "Phòng Kinh tế",
            ("các doanh nghiệp sản xuất phân bón",),
        ),
        # Near misses: their verb is the duty itself.
        ("1. Các doanh nghiệp cung cấp số liệu cho Phòng Kinh tế.", "Các doanh nghiệp", ()),
        ("1. Các thôn quản lý sổ ngõ, tổ chức họp tổ.", "Các thôn", ()),
        (
            "1. Phòng Kinh tế\n\nPhối hợp với Công an xã Yên Hạ mời các hộ đến dự lễ khai mạc.",
            "Phòng Kinh tế",
            ("Công an xã Yên Hạ",),
        ),
    ],
)
def test_what_a_body_does_in_general_is_of_its_name(text, who, partners):
    ((task),) = tasks_of("III. TỔ CHỨC THỰC HIỆN\n" + text)
    assert (task.lead, task.partners) == ((who,), partners)


def test_items_in_brackets_bear_their_own_labels_and_partners():
    tasks = tasks_of(
        "III. NHIỆM VỤ\n1. Hạ tầng số\n\n(1) Phối hợp Bưu điện xã sửa chữa đường truyền.\n\n"
        "- Đơn vị chủ trì: Phòng Văn hóa.\n\n(2) Sửa các loa ngõ.\n\n- Đơn vị chủ trì: Đoàn xã."
    )
    assert [(t.lead, t.partners) for t in tasks] == [
        (("Phòng Văn hóa",), ("Bưu điện xã",)),
        (("Đoàn xã",), ()),
    ]


@pytest.mark.parametrize(
    "unit", ["Triệu đồng.", "Đồng/học sinh", "01 m2", "10 m", "01 km/lần", "10 tấm"]
)
def test_a_unit_of_measure_is_nobody(unit):
    assert not tasks_of(f"III. BIỂU\nBiểu số 2 về thu chi của các thôn trong năm\nĐơn vị: {unit}")


def test_a_number_of_bodies_is_no_unit_of_measure():
    (task,) = tasks_of("III. NHIỆM VỤ\n1. Quét vôi các ngõ.\nĐơn vị thực hiện: 02 xã vùng cao.")
    assert task.lead == ("02 xã vùng cao",)


@pytest.mark.parametrize(
    ("words", "due", "every"),
    [
        ("2026", ("2026",), ""),
        ("Năm 2027", ("2027",), ""),
        ("Trước ngày 05 của tháng liền kề", ("---05+month",), "month"),
        ("Trước ngày 31/01 năm liền kề", ("--01-31+year",), "year"),
        ("Số 2026/KH", (), ""),
        ("Ngay sau khi họp, trong tháng sau khi ký", (), ""),
    ],
)
def test_a_cell_says_a_year_alone_or_the_next_month(words, due, every):
    said = when_said(words)
    assert (said.due, said.every) == (due, every)


def test_a_cell_that_points_elsewhere_names_nobody():
    assert bodies_of_cell("Theo phân công tại Quyết định số 5/QĐ-UBND") == ([], [])
    assert bodies_of_cell("Tổ Theo dõi dịch bệnh") == (["Tổ Theo dõi dịch bệnh"], [])


def test_an_item_whose_number_is_slanted_counts():
    assert read("*4.1. *Giao Phòng Kinh tế lập sổ ngõ.\n\n*4.2. *Các thôn dọn đường.") == [
        ("Phòng Kinh tế", "Lập sổ ngõ"),
        ("Các thôn", "Dọn đường"),
    ]


LETTER = (
    "ỦY BAN NHÂN DÂN XÃ MẪU\nSố: 5/UBND-VP\nMẫu, ngày 02 tháng 3 năm 2026\n"
    "V/v sửa đường ngõ\n\nKính gửi: Phòng Kinh tế.\n\n"
)


def test_a_letter_without_numbers_orders_behind_its_opening():
    text = (
        "Xét đề nghị của Phòng Kinh tế, Phòng Kinh tế lập báo cáo ngày 01/3/2026.\n\n"
        "Chủ tịch xã có ý kiến như sau:\n\n"
        "Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát các ngõ hẹp."
    )
    (parts,) = documents(read_bytes("a.txt", (LETTER + text).encode()))
    ((task),) = gathered(parts).duties.tasks
    assert (task.lead, task.what) == (("Phòng Kinh tế",), "Rà soát các ngõ hẹp")
    (parts,) = documents(read_bytes("a.txt", (LETTER + text.replace("như sau:", ".")).encode()))
    assert gathered(parts).duties.tasks == ()


def test_a_duty_may_open_with_what_it_is_about_and_names_bear_no_notes():
    assert read("1. Phòng Kinh tế[1]:\n- Về nguồn đá: tiếp tục hỗ trợ các thôn.") == [
        ("Phòng Kinh tế", "Về nguồn đá: tiếp tục hỗ trợ các thôn")
    ]
    assert read("1. Phòng Kinh tế:\n- Về nguồn đá ở các mỏ của xã") == []


def test_of_an_unknown_verb_behind_helpers_the_whole_is_kept():
    text = "1. Phòng Kinh tế chủ trì, phối hợp với các thôn đo vẽ lại ranh các ngõ hẹp."
    ((who, what),) = read(text)
    assert who == "Phòng Kinh tế"
    assert what.startswith("Chủ trì, phối hợp với các thôn đo vẽ")
    assert read("1. Phòng Kinh tế chủ trì, phối hợp với các thôn.") == []


def test_a_date_of_what_is_only_thought_of_is_no_term():
    duty = "1. Phòng Kinh tế gửi lịch sửa ngõ cho các thôn"
    (task,) = tasks_of(
        f"III. TỔ CHỨC THỰC HIỆN\n{duty}, trong đó lưu ý các ngõ sửa trong tháng 4/2026."
    )
    assert not task.when.due
    (task,) = tasks_of(f"III. TỔ CHỨC THỰC HIỆN\n{duty} trong tháng 4/2026.")
    assert task.when.due == ("2026-04",)


@pytest.mark.parametrize("since", ["Từ", "Kể từ"])
def test_who_does_what_in_a_stretch_of_days_is_a_task_till_its_end(since):
    stretch = f"{since} ngày 05/4/2026 đến ngày 08/4/2026"
    text = f"III. TỔ CHỨC THỰC HIỆN\n- {stretch}: {{}} họp với các thôn."
    (task,) = tasks_of(text.format("Phòng Kinh tế"))
    assert (task.lead, task.when.due) == (("Phòng Kinh tế",), ("2026-04-08",))
    assert tasks_of(text.format("Phát động,")) == ()
