"""Names that go on with what the body does, before what it must do."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.tasks.task_signs import sign_of

from tests.importing.below_organising import duties_below


def told(line: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what.rstrip(" .;")) for task in duties_below(line).tasks]


@pytest.mark.parametrize(
    ("name", "link", "what"),
    [
        ("Đơn vị tiếp nhận phản ánh", "có trách nhiệm", "chuyển phản ánh về xã"),
        ("Thành viên Đoàn kiểm tra", "có trách nhiệm", "báo cáo Trưởng đoàn"),
        ("Hội đồng kiểm tra", "chịu trách nhiệm", "lập biên bản"),
        (
            "Thủ trưởng cơ quan, đơn vị thực hiện nhiệm vụ tuyên truyền",
            "chịu trách nhiệm",
            "lựa chọn hình thức",
        ),
        (
            "Các cơ quan thông tin, tuyên truyền và báo chí của xã",
            "có trách nhiệm",
            "giới thiệu các hộ",
        ),
        (
            "Các cơ quan, tổ chức sử dụng tiền của xã để mua vôi",
            "có trách nhiệm",
            "theo dõi việc quét",
        ),
        (
            "Các tổ được giao quét vôi theo đợt",
            "có trách nhiệm",
            "lập danh sách ngõ",
        ),
    ],
)
def test_the_duty_stands_behind_what_the_body_does(name, link, what):
    assert told(f"1. {name} {link} {what}.") == [((name,), what[:1].upper() + what[1:])]


def test_who_must_do_it_is_told_so_too():
    (task,) = told("1. Cơ quan được giao soạn thảo văn bản phải đưa dự thảo ra lấy ý kiến.")
    assert task == (("Cơ quan được giao soạn thảo văn bản",), "Phải đưa dự thảo ra lấy ý kiến")


def test_duties_below_such_a_name_are_all_its_own():
    found = told(
        "1. Doanh nghiệp thực hiện dự án quét vôi có trách nhiệm:\n"
        "a) Bố trí vôi đủ cho các ngõ;\nb) Báo cáo xã khi xong."
    )
    assert [lead for lead, _ in found] == [("Doanh nghiệp thực hiện dự án quét vôi",)] * 2


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("Phòng Văn hóa", "kiểm tra các hộ có trách nhiệm quét vôi"),
        ("Các đơn vị", "rà soát các hộ có trách nhiệm quét vôi"),
        ("Trạm Y tế", "tổ chức thực hiện và chịu trách nhiệm về kết quả"),
        ("Chủ tịch xã", "chỉ đạo quét vôi, chịu trách nhiệm trước huyện"),
        ("Các cơ quan", "căn cứ chức năng, nhiệm vụ có trách nhiệm phối hợp quét vôi"),
        ("Các hộ", "tổ chức quét vôi để bảo đảm ngõ phải được sạch"),
        ("Các thôn", "lập danh sách ngõ phải quét vôi"),
        ("Các đơn vị", "báo cáo xã việc phải làm"),
        ("Các tổ chức", "hướng dẫn các hộ khi quét vôi phải mang găng"),
        ("Hợp tác xã Tân Hòa", "tổ chức thu gom phải bảo đảm an toàn"),
        ("Công ty Ánh Sáng", "cung cấp đèn có trách nhiệm lắp đặt ở ngõ"),
        ("Ngân hàng Chính sách xã hội", "giải ngân phải bảo đảm đúng hộ"),
        ("Bộ phận Một cửa", "tiếp nhận hồ sơ phải trả đúng hẹn"),
    ],
)
def test_what_it_does_is_its_duty_where_nothing_else_is(name, deed):
    assert told(f"1. {name} {deed}.") == [((name,), deed[:1].upper() + deed[1:])]


def test_what_a_body_is_and_how_it_does_it_are_told_whole():
    (task,) = told("1. Phòng Văn hóa là cơ quan thường trực Ban biên tập bản tin, giúp xã làm tin.")
    assert task[1].startswith("Là cơ quan thường trực Ban biên tập")
    (task,) = told("1. Phòng Văn hóa:\n- Chủ động hơn nữa công tác tuyên truyền quét vôi.")
    assert task[1].startswith("Chủ động hơn nữa")


def test_a_name_cut_before_what_it_was_given_is_doubted():
    line = "1. Các tổ được giao nhiệm vụ chuẩn bị vôi, dọn ngõ khẩn trương ra quân."
    (task,) = duties_below(line).tasks
    assert task.lead == ("Các tổ được giao nhiệm vụ",)
    assert sign_of(task)


def test_as_a_heading_it_is_whole():
    (task,) = duties_below("1. Các tổ được giao nhiệm vụ:\na) Chuẩn bị vôi cho các ngõ;").tasks
    assert not sign_of(task)


def test_a_kind_of_organisation_in_a_list_is_no_deed():
    (task,) = duties_below(
        "1. Các phòng chuyên môn, các đơn vị sự nghiệp, tổ chức hành chính khác của xã rà soát ngõ."
    ).tasks
    assert task.what == "Rà soát ngõ"


def test_how_often_is_no_part_of_a_name():
    (task,) = duties_below("1. Phân công cán bộ thôn định kỳ hằng tháng kiểm tra ngõ.").tasks
    assert task.lead == ("cán bộ thôn",)


def test_a_row_that_is_a_name_alone_charges_nobody():
    table = (
        "| TT | Cơ quan chủ trì | Nhiệm vụ | Thời hạn |\n|---|---|---|---|\n"
        "| A | PHÒNG KINH TẾ | PHÒNG KINH TẾ | |\n"
        "| 1 | Phòng Kinh tế | Lập danh sách ngõ | Tháng 9/2026 |\n"
    )
    assert [task.what for task in duties_below(table).tasks] == ["Lập danh sách ngõ"]
