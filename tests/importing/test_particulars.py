"""What a form says of a person or a firm is nobody's task."""

from __future__ import annotations

import pytest

from tests.importing.test_converted import END, HEAD, read
from tests.importing.test_tasks import tasks_of

FORM = (
    "Điều 1. Giao đất cho hộ kinh doanh với các nội dung sau:\n\n1. {who}\n\n{line}\n\n"
    "2. Diện tích: 300 m2.\n\nĐiều 2. Tổ chức thực hiện\n\n1. {who}\n\n- Trồng cây quanh chợ.\n"
)


@pytest.mark.parametrize("who", ["Nhà đầu tư", "Chủ hộ kinh doanh", "Hợp tác xã Mẫu"])
@pytest.mark.parametrize(
    "line",
    [
        "Tên doanh nghiệp: Công ty Cổ phần Mẫu.",
        "Giấy chứng nhận đăng ký kinh doanh số 01 cấp ngày 20/12/2024 do Phòng Kinh tế cấp.",
        "Mã số thuế: 0123.",
        "Người đại diện theo pháp luật của Công ty",
        "Ông Lê Văn Mẫu; Ngày sinh: 08/12/1994; Dân tộc: Kinh; Quốc tịch: Việt Nam.",
        "Bà Lê Thị Mẫu, sinh năm 1980, thường trú tại thôn Nà Vọng.",
        "Căn cước công dân số 0; Ngày cấp: 13/9/2023; Nơi cấp: Cục Cảnh sát.",
        "Chức danh: Tổng Giám đốc.",
        "Nơi thường trú: thôn Nà Vọng, xã Yên Hạ.",
    ],
)
def test_who_somebody_is_is_no_task(who, line):
    assert [task.what for task in tasks_of(FORM.format(who=who, line=line))] == [
        "Trồng cây quanh chợ"
    ]


@pytest.mark.parametrize(
    "duty",
    [
        "Đại diện xã dự lễ khai chợ.",
        "Rà soát dân tộc, tôn giáo của các hộ mới đến.",
        "Cấp căn cước công dân cho người bán hàng.",
        "Tổ chức hộ khẩu lưu động tại chợ.",
        "Trang thông tin điện tử xã: mở chuyên mục về chợ.",
        "Trụ sở các thôn: treo cờ.",
        "Chức danh chủ chợ: rà soát người đủ điều kiện.",
    ],
)
def test_what_begins_with_such_words_may_be_one(duty):
    text = f"1. Công an xã\n\n- Lập sổ theo dõi.\n\n- {duty}\n"
    assert len(tasks_of(text)) == 2


def test_the_day_of_a_first_issue_is_no_deadline():
    found = read(
        HEAD
        + "(Cấp lần đầu: Ngày 3 tháng 1 năm 2026)\n\nĐiều 1. Chấp thuận.\n\n"
        + "1. Các thôn dọn đường trước ngày 15/3/2026.\n"
        + END
    )
    assert [due["due"] for due in found["deadlines"]["one_off"]] == ["2026-03-15"]


@pytest.mark.parametrize(
    "line",
    [
        "Trong quá trình thực hiện, nếu thấy ổ gà phải báo ngay cho xã.",
        "Trong quá trình triển khai, có vướng mắc thì trao đổi với Công an xã.",
    ],
)
def test_a_sentence_among_bullets_ends_no_list_of_duties(line):
    text = f"1. Phòng Kinh tế\n\n- Dọn các ngõ.\n\n{line}\n\n- Lập sổ thu gom rác.\n"
    assert [(task.lead, task.what) for task in tasks_of(text)] == [
        (("Phòng Kinh tế",), "Dọn các ngõ"),
        (("Phòng Kinh tế",), "Lập sổ thu gom rác"),
    ]
