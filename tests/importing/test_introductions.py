"""Lines that introduce the duties below or beside them, and what only looks like one."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.times.when import when_said

from tests.importing.test_task_doubts import tasks_of

BELOW = "\n- Vận động các hộ mở rộng ngõ.\n- Lập sổ theo dõi từng ngõ."


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        (
            "1. Chủ tịch Ủy ban nhân dân các xã từ Yên Hạ đến Yên Lạc, trong đó trọng tâm là các "
            "xã: Yên Hạ, Yên Sơn:",
            ("Chủ tịch Ủy ban nhân dân các xã từ Yên Hạ đến Yên Lạc",),
        ),
        ("1. Phòng Kinh tế, Công an xã, nhất là các tổ cơ sở:", ("Phòng Kinh tế", "Công an xã")),
        ("1. Các thôn ven đê, đặc biệt là các thôn: Thượng, Hạ:", ("Các thôn ven đê",)),
        ("1. Đề nghị Trung ương Hội Nông dân Việt Nam", ("Trung ương Hội Nông dân Việt Nam",)),
        ("1. Trung ương Đoàn Thanh niên:", ("Trung ương Đoàn Thanh niên",)),
        ("1. GVCN các lớp:", ("GVCN các lớp",)),
    ],
)
def test_a_heading_names_a_body_though_more_is_said_of_it(
    heading: str, who: tuple[str, ...]
) -> None:
    assert {task.lead for task in tasks_of(heading + BELOW)} == {who}


@pytest.mark.parametrize(
    ("heading", "helpers"),
    [
        ("a) Chủ trì, phối hợp với Công an xã", ("Công an xã",)),
        ("a) Phối hợp với các thôn, Hội Nông dân xã", ("các thôn", "Hội Nông dân xã")),
        ("a) Chủ trì, phối hợp cùng Trạm Y tế:", ("Trạm Y tế",)),
    ],
)
def test_what_names_helpers_alone_tells_with_whom_the_duties_below_are_done(
    heading: str, helpers: tuple[str, ...]
) -> None:
    tasks = tasks_of(f"1. Phòng Kinh tế\n{heading}{BELOW}")
    assert [(task.lead, task.partners) for task in tasks] == [(("Phòng Kinh tế",), helpers)] * 2


@pytest.mark.parametrize(
    "below",
    [
        "\n- Vì làng xanh, vì ngõ sạch\n- Mỗi nhà một chậu hoa\n- Ngõ là nhà của chung",
        "\n+ Khẩu hiệu số một\n+ Khẩu hiệu số hai",
        "",
    ],
)
def test_a_duty_above_what_is_none_is_a_task(below: str) -> None:
    *_, task = tasks_of(f"1. Phòng Kinh tế\na) Chọn và treo khẩu hiệu tại các thôn{below}")
    assert task.what.startswith("Chọn và treo khẩu hiệu")


def test_a_duty_above_duties_heads_them() -> None:
    tasks = tasks_of(f"1. Phòng Kinh tế\n1.1. Khẩn trương triển khai dự án{BELOW}")
    assert [task.what for task in tasks] == [
        "Vận động các hộ mở rộng ngõ",
        "Lập sổ theo dõi từng ngõ",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "1. Ban Chỉ đạo\n- Ông A, Giám đốc Sở, Trưởng ban;\n2. Ban Tổ chức\n- Bà B, Phó ban;\n"
        "3. Phân công thực hiện\n3.1. Phòng Kinh tế\nĐo tất cả các ngõ trong thôn.",
        "1. Đơn vị thực hiện\n- Trạm Y tế\n- Công an xã\n2. Phòng Kinh tế\n"
        "- Đo tất cả các ngõ trong thôn.",
    ],
)
def test_a_section_that_charges_is_no_work_of_those_listed_below(body: str) -> None:
    *_, task = tasks_of(body)
    assert (task.lead, task.what.startswith("Đo tất cả")) == (("Phòng Kinh tế",), True)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("1. Văn phòng lập danh sách các hộ.", "Văn phòng"),
        ("1. Giao Văn phòng chuyển đơn đến nơi xử lý.", "Văn phòng"),
        (
            "1. Văn phòng điều phối nông thôn mới mở sổ theo dõi.",
            "Văn phòng điều phối nông thôn mới",
        ),
        ("1. Văn phòng Đăng ký đất đai lập sổ địa bạ.", "Văn phòng Đăng ký đất đai"),
        ("1. Phòng Quản lý đô thị rà soát các ngõ.", "Phòng Quản lý đô thị"),
        (
            "1. Về kho thóc: với vai trò chủ đầu tư, Công ty Yên Hạ làm việc trực tiếp với các hộ.",
            "Công ty Yên Hạ",
        ),
        (
            "1. Đề nghị các Công ty: Cấp nước Yên Hạ, Môi trường Yên Lạc sửa chữa đường ống.",
            "các Công ty: Cấp nước Yên Hạ, Môi trường Yên Lạc",
        ),
        ("1. Đối với người tự ứng cử thì Ủy ban bầu cử xác minh đơn.", "Ủy ban bầu cử"),
        ("1. Trường hợp gửi nhầm thì Công an xã chuyển đơn đến nơi xử lý.", "Công an xã"),
        ("1. Các đơn vị tùy theo điều kiện thực tế tổ chức lấy ý kiến.", "Các đơn vị"),
        (
            "1. Ủy ban nhân dân các xã có chợ đầu mối thường xuyên cập nhật giá gạo.",
            "Ủy ban nhân dân các xã có chợ đầu mối",
        ),
    ],
)
def test_who_is_charged_is_told_from_what_stands_around_the_name(body: str, who: str) -> None:
    (task,) = tasks_of(body)
    assert task.lead == (who,)


@pytest.mark.parametrize(
    "words", ["Tháng /2026", "Quý …/2026", "Ngày / /2026", "tháng    năm 2026"]
)
def test_a_blank_month_leaves_the_year(words: str) -> None:
    assert when_said(words).due == ("2026",)


def test_a_term_at_the_end_of_a_paragraph_is_of_all_its_duties() -> None:
    tasks = tasks_of(
        "1. Phòng Kinh tế rà soát các ngõ. Công an xã phân luồng xe. "
        "Thời hạn hoàn thành: trước ngày 30/11/2026."
    )
    assert [task.when.due for task in tasks] == [("2026-11-30",)] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Văn phòng Ủy ban nhân dân xã trân trọng thông báo./.",
        "Địa điểm: Sở A, địa chỉ: Số 5 ngõ 2.",
    ],
)
def test_what_closes_or_tells_where_charges_nobody(line: str) -> None:
    assert len(tasks_of(f"1. Phòng Kinh tế lập danh sách các hộ.\n{line}")) == 1


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            "Đề nghị các thôn nghiêm túc triển khai thực hiện. Định kỳ hằng năm (trước ngày 30 "
            "tháng 11) báo cáo kết quả về Phòng Kinh tế.",
            "--11-30",
        ),
        (
            "Yêu cầu các thôn tổ chức thực hiện Kế hoạch này. Trước ngày 15/12/2026, gửi báo cáo "
            "về Phòng Kinh tế.",
            "2026-12-15",
        ),
        (
            "Đề nghị các thôn triển khai thực hiện; báo cáo Phòng Kinh tế trước ngày 15/12/2026.",
            "2026-12-15",
        ),
    ],
)
def test_what_follows_the_order_to_carry_out_is_of_those_it_names(text: str, due: str) -> None:
    *_, task = tasks_of(f"1. Công an xã phân luồng xe.\n{text}")
    assert (task.lead, task.when.due) == (("các thôn",), (due,))


@pytest.mark.parametrize(
    "line",
    [
        "Công tác pha chế thuốc theo đơn của bệnh viện;",
        "Việc thực hiện các quy định về giá thuốc;",
        "Tình hình lưu giữ sổ sách của các quầy;",
    ],
)
def test_what_an_inspection_looks_at_is_no_duty_of_whom_it_looks_at(line: str) -> None:
    assert not tasks_of(f"1. Trung tâm Kiểm nghiệm\n- {line}")


@pytest.mark.parametrize(
    "line",
    [
        "Việc hỗ trợ các hộ phải bảo đảm công khai, đúng người.",
        "Từ ngày 13/11/2026, các thôn tự kiểm tra theo nội dung đã nêu trên.",
        "Các thôn thực hiện các chỉ tiêu đã đề ra trong năm.",
    ],
)
def test_a_ruling_and_what_was_set_before_are_duties(line: str) -> None:
    assert len(tasks_of(f"1. Trung tâm Kiểm nghiệm\n- {line}")) == 1


def test_whose_appendix_it_is_is_no_doer() -> None:
    tasks = tasks_of("1. Giao Phòng Kinh tế tổng hợp số liệu.\n\nĐơn vị: Phụ lục I\nBảng kê")
    assert {task.lead for task in tasks} == {("Phòng Kinh tế",)}


@pytest.mark.parametrize(
    "heading",
    ["2. Học phí và hình thức thanh toán", "2. Học kỳ và lịch thi", "2. Học bổng của lớp"],
)
def test_a_heading_of_things_is_no_duty_of_those_the_letter_is_sent_to(heading: str) -> None:
    letter = "Kính gửi: Các thôn.\nVăn phòng thông báo như sau:\n1. Lập danh sách gửi về xã.\n"
    assert all("Học" not in task.what for task in tasks_of(f"{letter}{heading}"))


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("1. Phòng Kinh tế có các nhiệm vụ, quyền hạn sau:", "Phòng Kinh tế"),
        ("1. Phòng Kinh tế có những nhiệm vụ sau đây:", "Phòng Kinh tế"),
        ("Phòng Kinh tế có các nhiệm vụ sau:", "Phòng Kinh tế"),
        ("1. Các hộ nuôi cá có nghĩa vụ:", "Các hộ nuôi cá"),
        ("1. Các hộ nuôi cá có các nghĩa vụ, trách nhiệm sau đây:", "Các hộ nuôi cá"),
        ("1. Các trường học tuyên truyền, vận động học sinh thực hiện các việc sau:", "Các trường"),
    ],
)
def test_who_has_duties_is_charged_with_what_stands_below(line, lead):
    (task,) = tasks_of(f"III. TỔ CHỨC THỰC HIỆN\n{line}\n- Lập sổ chợ.")
    assert task.lead[0].startswith(lead)
    assert len(task.lead[0].split()) <= len(lead.split()) + 1


def test_who_owes_something_does_it():
    (task,) = tasks_of("III. TỔ CHỨC THỰC HIỆN\n1. Hợp tác xã có nghĩa vụ nộp tiền thuê chợ.")
    assert (task.lead, task.what) == (("Hợp tác xã",), "Nộp tiền thuê chợ")
