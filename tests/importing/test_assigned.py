"""Duties in running text: whose they are, where the words around the name vary."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.when import when_said

from tests.importing.made import paragraph as word
from tests.importing.made import table, word_file
from tests.importing.test_tasks import tasks_of

DUTIES = "III. TỔ CHỨC THỰC HIỆN\n"


def read(text: str) -> list[tuple[str, str]]:
    """Who and what of each task; several names parted by a semicolon."""
    return [("; ".join(task.lead), task.what) for task in tasks_of(DUTIES + text)]


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        (
            "1. Các hội của phụ nữ xã tham gia chấm điểm các ngõ.",
            "Các hội của phụ nữ xã",
            "Tham gia chấm điểm các ngõ",
        ),
        (
            "1. Phòng Kinh tế: Là đầu mối tổng hợp kết quả các thôn.",
            "Phòng Kinh tế",
            "Là đầu mối tổng hợp kết quả các thôn",
        ),
        (
            "1. Các thôn là đầu mối theo dõi, đôn đốc các hộ.",
            "Các thôn",
            "Là đầu mối theo dõi, đôn đốc các hộ",
        ),
        (
            "1. Các phòng được phân công chủ trì thực hiện nhiệm vụ có trách nhiệm lập dự toán.",
            "Các phòng được phân công chủ trì thực hiện nhiệm vụ",
            "Lập dự toán",
        ),
        (
            "1. Thanh tra vệ sinh: Các thôn làm đầu mối phát hiện, báo tin.",
            "Các thôn",
            "Phát hiện, báo tin",
        ),
        (
            "1. Đối với các ngõ: Ngõ 5 và ngõ 6, giao thôn Nà Mẫu huy động đá làm đường.",
            "thôn Nà Mẫu",
            "Huy động đá làm đường",
        ),
        (
            "1. Các trường tại Phụ lục I: Chuẩn bị báo cáo theo mẫu.",
            "Các trường tại Phụ lục I",
            "Chuẩn bị báo cáo theo mẫu",
        ),
        ("1. Hiệp hội Vận tải Yên Hạ vận động các chủ xe.", "Hiệp hội Vận tải Yên Hạ", None),
        ("1. Ban Thư ký lập danh sách các ngõ.", "Ban Thư ký", "Lập danh sách các ngõ"),
        ("1. P. HCQT chuẩn bị nước uống cho buổi lễ.", "P. HCQT", None),
        (
            "1. Văn phòng Ủy ban Phối hợp Phòng Kinh tế tham mưu lịch ra quân.",
            "Văn phòng Ủy ban",
            "Tham mưu lịch ra quân",
        ),
        (
            "1. Tham luận về dọn ngõ sạch - Thôn Nà Mẫu hỗ trợ thực hiện.",
            "Thôn Nà Mẫu",
            None,
        ),
        ("1. Danh sách khen do Chủ tịch Hội đồng xã phê duyệt.", "Chủ tịch Hội đồng xã", None),
    ],
)
def test_a_sentence_says_whose_duty_it_is(line, who, what):
    ((found, duty),) = read(line)
    assert found == who
    assert what in {None, duty}


@pytest.mark.parametrize(
    "line",
    [
        "- Trong phạm vi quản lý, chủ động phối hợp với các thôn dọn ngõ.",
        "- Ngay sau buổi lễ, gửi danh sách về xã.",
        "- Đối với rác thải nhựa: Hướng dẫn các hộ phân loại.",
        "- Trên cơ sở đề xuất của các thôn, tổng hợp nhu cầu vôi, chổi.",
        "- Trước 16 giờ hằng tuần báo cáo kết quả dọn dẹp.",
        "- Chủ trì tham mưu, tổ chức triển khai thực hiện Kế hoạch này.",
        "- Triệu tập các trưởng thôn đến họp.",
        "- Phối hợp với cán bộ của Trạm Y tế phun khử khuẩn các ngõ.",
        "- Phân công đồng chí Phó Trưởng phòng phụ trách các thôn.",
    ],
)
def test_a_line_below_a_body_is_its_duty_whatever_stands_before_the_verb(line):
    ((who, _),) = read(f"1. Phòng Kinh tế\n{line}\n")
    assert who == "Phòng Kinh tế"


@pytest.mark.parametrize(
    "line",
    [
        "- Tốt: hoàn thành 100%.",
        "- Tổ bộ môn và đại diện lãnh đạo nhà trường.",
        "- Căn cứ Quyết định số 5/QĐ-UBND ngày 03/01/2026.",
    ],
)
def test_a_line_below_a_body_that_says_no_deed_is_none(line):
    assert read(f"1. Phòng Kinh tế\n{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "Yêu cầu các thôn nghiêm túc triển khai thực hiện nội dung trên bảo đảm tiến độ./.",
        "Đề nghị các thôn khẩn trương triển khai thực hiện./.",
        "Đề nghị quý cơ quan quan tâm phối hợp./.",
        "Ủy ban nhân dân xã thông báo để các thôn biết, thực hiện./.",
    ],
)
def test_an_order_of_mere_execution_closes_a_text_and_is_no_task(line):
    assert read(f"1. Các thôn dọn đường.\n{line}") == [("Các thôn", "Dọn đường")]


def test_an_order_among_the_items_stands_however_short():
    assert read("1. Giao Ủy ban nhân dân xã tổ chức thực hiện.") == [
        ("Ủy ban nhân dân xã", "Tổ chức thực hiện")
    ]


def test_a_heading_that_explains_its_bodies_keeps_their_name_alone():
    text = "5. Các chủ rừng là tổ chức (các Ban quản lý, các Công ty)\n- Trồng lại đồi trọc.\n"
    assert read(text) == [("Các chủ rừng là tổ chức", "Trồng lại đồi trọc")]


def test_a_number_set_off_by_stars_counts_all_the_same():
    text = "**1. Phòng Kinh tế **(cơ quan thường trực):\n\n- Lập danh sách ngõ.\n\n"
    assert read(text + "**2. **Các thôn dọn ngõ của mình.") == [
        ("Phòng Kinh tế", "Lập danh sách ngõ"),
        ("Các thôn", "Dọn ngõ của mình"),
    ]


def test_bodies_behind_a_label_that_tell_each_their_duty_are_so_many_tasks():
    text = (
        "1. Rà soát ngõ ngập\n- Cơ quan thực hiện: Phòng Kinh tế tiến hành rà soát các ngõ ngập;"
        " các thôn gửi danh sách ngõ về xã.\n- Thời gian: Quý II năm 2026.\n"
    )
    tasks = tasks_of("II. NHIỆM VỤ\n" + text)
    assert [(task.lead, task.when.due) for task in tasks] == [
        (("Phòng Kinh tế",), ("2026-Q2",)),
        (("các thôn",), ("2026-Q2",)),
    ]
    assert tasks[0].what == "Rà soát ngõ ngập: tiến hành rà soát các ngõ ngập"


def test_one_body_behind_a_label_leads_what_the_item_tells():
    text = "a) Hoạt động 1\n- Nội dung: Vẽ tường.\n- Cơ quan thực hiện: Đoàn xã chủ trì.\n"
    assert read("1. Làm đẹp ngõ\n" + text) == [("Đoàn xã", "Vẽ tường")]


def test_a_letter_without_numbers_charges_below_who_is_responsible():
    text = "Trưởng các thôn có trách nhiệm:\n- Lập danh sách các hộ.\n- Đôn đốc dọn ngõ.\n"
    assert [task.lead for task in tasks_of(text)] == [("Trưởng các thôn",)] * 2


def test_bullets_below_a_heading_of_doers_that_order_each_for_itself():
    text = (
        "2. Trách nhiệm thực hiện\n- Phòng Kinh tế hướng dẫn khen thưởng các thôn.\n"
        "- Đề nghị Mặt trận xã vận động các hộ dọn ngõ.\n"
    )
    assert [who for who, _ in read(text)] == ["Phòng Kinh tế", "Mặt trận xã"]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("1. Định kỳ 6 tháng, hằng năm, giữa kỳ, Phòng Kinh tế tổ chức sơ kết.", "Phòng Kinh tế"),
        ("1. Kết thúc buổi lễ, các thôn báo cáo kết quả về xã.", "các thôn"),
        (
            "1. Đoàn kiểm tra trong quá trình đi kiểm tra nếu thấy ngõ ngập thì báo cáo ngay.",
            "Đoàn kiểm tra",
        ),
        ("1. Trưởng thôn sau khi tổng hợp ý kiến, tổ chức họp các hộ.", "Trưởng thôn"),
        ("1. Các Khoa, Phòng ban nhắc nhở sinh viên giữ vệ sinh.", "Các Khoa; Phòng ban"),
        ("1. Ban công tác Mặt trận vận động các hộ quét ngõ.", "Ban công tác Mặt trận"),
        (
            "1. Hội đồng Thi đua các cấp phân công rõ trách nhiệm các thành viên.",
            "Hội đồng Thi đua các cấp",
        ),
        ("1. Giao Phòng Kinh tế là cơ quan thường trực của xã để dọn rác.", "Phòng Kinh tế"),
    ],
)
def test_what_stands_between_time_name_and_verb_hides_nobody(line, who):
    ((found, _),) = read(line)
    assert found == who


def test_the_list_before_a_verb_is_not_cut_at_its_last_comma():
    line = "- Theo dõi, đôn đốc các cơ quan, đơn vị giải trình trước xã.\n"
    assert [who for who, _ in read("1. Phòng Kinh tế\n" + line)] == ["Phòng Kinh tế"]


def test_a_heading_that_tells_which_bodies_are_meant_heads_them_all():
    text = "5. Các phòng tham gia đào tạo\n- Cử người dự lớp đầy đủ.\n"
    assert read(text) == [("Các phòng tham gia đào tạo", "Cử người dự lớp đầy đủ")]


def test_not_to_be_left_behind_introduces_nothing():
    text = "1. Hội Phụ nữ\n- Tiếp tục phong trào “Không để ai bị bỏ lại phía sau”.\n"
    assert [who for who, _ in read(text)] == ["Hội Phụ nữ"]


def test_a_deed_below_a_task_is_one_too():
    text = "1. Các thôn xây dựng lịch dọn ngõ.\n- Báo cáo kết quả về xã.\n"
    assert read(text) == [
        ("Các thôn", "Xây dựng lịch dọn ngõ"),
        ("Các thôn", "Báo cáo kết quả về xã"),
    ]


def test_bodies_on_the_line_of_their_label_lead_the_section():
    text = (
        "II. MUA SẮM CHỔI\n1. Nội dung\na) Mua chổi cho các thôn;\n2. Cơ quan chủ trì, phối hợp\n"
        "a) Cơ quan chủ trì: Phòng Kinh tế.\nb) Cơ quan phối hợp: Các thôn.\n"
    )
    ((lead, partners),) = [(task.lead, task.partners) for task in tasks_of(text)]
    assert (lead, partners) == (("Phòng Kinh tế",), ("Các thôn",))


def test_addressees_over_torn_lines_are_charged_with_nothing():
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Trưởng các thôn: Nà Mẫu,\n\nNà Vọng, Nà Hai;\n\n"
        "- Các Ban: Kinh tế, Văn hóa.\n\n1. Trưởng các thôn dọn ngõ ngập."
    )
    assert [task.what for task in tasks_of(text)] == ["Dọn ngõ ngập"]


@pytest.mark.parametrize(
    ("duty", "partners"),
    [
        ("Chuẩn bị hồ sơ và phối hợp chặt chẽ với Công an xã phân luồng xe.", ["Công an xã"]),
        ("Tiếp tục phối hợp với các thôn, Đoàn xã dọn ngõ.", ["các thôn", "Đoàn xã"]),
        ("Mở lớp tập huấn theo quy chế phối hợp với Công an xã.", []),
        ("Gửi danh sách về xã để Phòng Kinh tế phối hợp với Công an xã kiểm tra.", []),
        ("Mở lớp tập huấn cho các thôn.", []),
    ],
)
def test_whom_a_duty_is_done_with_may_stand_in_its_midst(duty, partners):
    (task,) = tasks_of(f"{DUTIES}1. Văn phòng Ủy ban\n- {duty}\n")
    assert list(task.partners) == partners


@pytest.mark.parametrize(
    ("line", "due", "every"),
    [
        ("1. Trong năm 2027, các thôn dọn xong ngõ.", ("2027",), ""),
        ("1. Kết thúc năm 2027, các thôn báo cáo xã.", ("2027",), ""),
        ("1. Hằng năm, các thôn rà soát ngõ ngập.", (), "year"),
        ("1. Các thôn dọn ngõ trong năm 2027 để đón lễ.", ("2027",), ""),
        ("1. Các thôn dọn ngõ và báo cáo hằng ngày.", (), "day"),
        ("1. Các thôn xây dựng kế hoạch dọn ngõ hằng năm và 5 năm.", (), ""),
        ("1. Các thôn dùng tiền từ dự toán ngân sách nhà nước hằng năm.", (), ""),
        ("1. Các thôn dọn ngõ; Trưởng thôn báo cáo kết quả hằng quý.", (), ""),
    ],
)
def test_a_duty_has_the_time_of_its_own_sentence(line, due, every):
    task = tasks_of(DUTIES + line)[0]
    assert (task.when.due, task.when.every) == (due, every)


def test_a_quarter_is_read_in_either_spelling_and_behind_a_dash():
    assert when_said("Quí IV-2026").due == ("2026-Q4",)


def test_a_name_whose_number_was_lost_takes_over_from_the_one_before():
    text = "3. Sở Công Thương\n- Lập danh sách.\n\nSở Xây dựng\n\n- Tham mưu quy hoạch.\n\n"
    text += "Công an tỉnh\n\nThực hiện tốt công tác phòng ngừa.\n"
    assert [who for who, _ in read(text)] == ["Sở Công Thương", "Sở Xây dựng", "Công an tỉnh"]


def test_places_behind_a_colon_are_of_the_name():
    text = "12. Ủy ban nhân dân các xã: Gia Thuận, Tân Điền, Gò Công\n- Xây dựng kế hoạch.\n"
    assert read(text) == [
        ("Ủy ban nhân dân các xã: Gia Thuận, Tân Điền, Gò Công", "Xây dựng kế hoạch")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ chức năng, chỉ đạo các trường lồng ghép nội dung.",
        "Căn cứ vào chức năng, nhiệm vụ của đơn vị, đề xuất việc cần làm.",
        "Căn cứ văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp với các thôn dọn ngõ.",
        "Trên cơ sở đề xuất của các sở, ban, ngành, tổng hợp nhu cầu.",
        "Tổ chức thực hiện các dự án do Bộ Công an chủ trì theo chức năng.",
    ],
)
def test_grounds_below_a_body_name_no_other_doer(line):
    ((who, _),) = read(f"3. Phòng Kinh tế\n\n{line}\n")
    assert who == "Phòng Kinh tế"


def test_who_appoints_its_own_people_stays_charged():
    line = "1. Ủy ban nhân dân các xã phân công cán bộ theo dõi các ngõ."
    assert read(line) == [("Ủy ban nhân dân các xã", "Phân công cán bộ theo dõi các ngõ")]


def test_a_place_that_is_charged_is_doubted():
    (task,) = tasks_of("II. NỘI DUNG\n- Xã Tân Tiến: Lấy mẫu nước 01 vị trí tại vùng nuôi.\n")
    assert "tên một nơi" in task.doubt


def test_short_names_of_deeds_charge_nobody():
    text = (
        "1. Các thôn tham gia Tháng làm sạch ngõ (sau đây gọi là Tháng hành động).\n"
        "2. Tháng hành động tổ chức ở mọi nơi.\n"
    )
    assert [who for who, _ in read(text)] in (["Các thôn"], [])


@pytest.mark.parametrize(
    ("line", "who"),
    [
        (
            "1. Bộ trưởng các Bộ: Quốc phòng, Công an chỉ đạo lực lượng ứng cứu.",
            "Bộ trưởng các Bộ: Quốc phòng, Công an",
        ),
        (
            "1. Các Bộ: Xây dựng, Công Thương và các địa phương theo chức năng chỉ đạo ứng phó.",
            "Các Bộ: Xây dựng, Công Thương; các địa phương",
        ),
        ("1. Văn phòng trên cơ sở chức năng, nhiệm vụ được giao theo dõi việc này.", "Văn phòng"),
        ("1. Bộ Quốc phòng khẩn trương hoàn thiện hồ sơ.", "Bộ Quốc phòng"),
        ("1. Thành phố Yên Hạ đẩy nhanh việc lựa chọn nhà thầu.", "Thành phố Yên Hạ"),
        ("1. Sở Tài chính, trên cơ sở nhu cầu của các sở, ban, tổng hợp chi.", "Sở Tài chính"),
    ],
)
def test_names_are_whole_whatever_follows(line, who):
    ((found, _),) = read(line)
    assert found == who


@pytest.mark.parametrize(
    "text",
    [
        "Điều 2. Đối tượng áp dụng\n1. Các cơ quan có liên quan đến quản lý xăng dầu.\n",
        "Quý Thành viên xác nhận giúp trang này được lưu trữ thông tin.\n",
        "a) Giấy tờ:\n- Cá nhân: Ghi số định danh; tổ chức: Ghi số quyết định.\n",
        "1. Phòng Đào tạo: Phòng họp số 2\n",
    ],
)
def test_whom_a_rule_is_for_a_form_and_a_footer_charge_nobody(text):
    assert [task for task in tasks_of("I. CHUNG\n" + text) if not task.doubt] == []


def test_subject_and_details_side_by_side_are_told_together():
    file = word_file(
        word("KẾ HOẠCH")
        + word("Dọn đường làng năm 2026")
        + table(
            [
                ["Stt", "Nội dung", "Chi tiết", "Phụ trách"],
                ["1", "Chuẩn bị", "Chổi và vôi cho các thôn", "P. HCQT"],
                ["2", "Ghi hình", "", "Ban Thư ký"],
            ]
        )
    )
    (parts,) = documents(read_bytes("a.docx", file))
    assert [(task.what, task.lead) for task in gathered(parts).duties.tasks] == [
        ("Chuẩn bị: Chổi và vôi cho các thôn", ("P. HCQT",)),
        ("Ghi hình", ("Ban Thư ký",)),
    ]


def test_the_duty_behind_an_order_of_mere_execution_is_the_task():
    text = (
        "1. Các thôn dọn đường.\nỦy ban nhân dân xã yêu cầu các thôn nghiêm túc triển khai"
        " thực hiện; định kỳ trước ngày 30 tháng 11 hằng năm báo cáo kết quả về xã."
    )
    *_, task = tasks_of(DUTIES + text)
    assert (task.lead, task.when.due, task.when.every) == (("các thôn",), ("--11-30",), "year")


def test_conclusions_of_a_meeting_may_leave_unsaid_whom_they_charge():
    head = "UBND XÃ YÊN HẠ\nSố: 1/TB-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\nTHÔNG BÁO\n{}\n\n"
    text = "II. NHIỆM VỤ, GIẢI PHÁP\n1. Rà soát, điều chỉnh quy hoạch các ngõ.\n2. Về nước sạch\n"
    found = []
    for title in ("Kết luận của Chủ tịch tại buổi làm việc với thôn", "Về việc dọn ngõ"):
        (parts,) = documents(read_bytes("a.txt", (head.format(title) + text).encode()))
        found.append([(task.lead, task.what) for task in gathered(parts).duties.tasks])
    assert found == [[((), "Rà soát, điều chỉnh quy hoạch các ngõ")], []]
