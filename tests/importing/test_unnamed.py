"""Duties that nobody is named for, and those whose name only a heading of a tier bears."""

from __future__ import annotations

import pytest

from tests.importing.test_task_doubts import tasks_of

EXECUTION = "III. TỔ CHỨC THỰC HIỆN\n"


def told(body: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in tasks_of(body)]


@pytest.mark.parametrize(
    "heading",
    [
        "III. TỔ CHỨC THỰC HIỆN",
        "III. BIỆN PHÁP TỔ CHỨC THỰC HIỆN",
        "III. LỊCH DỌN NGÕ VÀ PHÂN CÔNG TRÁCH NHIỆM",
    ],
)
def test_what_is_to_be_carried_out_is_a_duty_though_nobody_is_named(heading: str) -> None:
    body = f"{heading}\n1. Lập danh sách các ngõ chưa có biển.\n2. Treo biển tại đầu mỗi ngõ mới."
    assert told(body) == [
        ((), "Lập danh sách các ngõ chưa có biển"),
        ((), "Treo biển tại đầu mỗi ngõ mới"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "III. NỘI DUNG\n1. Lập danh sách các ngõ chưa có biển.",
        "III. NHIỆM VỤ, GIẢI PHÁP VÀ PHÂN CÔNG TRÁCH NHIỆM\n1. Lập danh sách các ngõ cũ.",
        f"{EXECUTION}1. Kinh phí thực hiện\n- Lập dự toán theo quy định hiện hành.",
        f"{EXECUTION}1. Lập danh sách ngõ.",
        f"{EXECUTION}1. Căn cứ Kế hoạch này để chủ động thực hiện tại thôn.",
        f"{EXECUTION}- Cấp xã: gồm đại diện lãnh đạo các ban, ngành.",
    ],
)
def test_what_only_tells_of_a_plan_sets_no_duty(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("line", "is_set"),
    [
        ("Báo cáo kết quả treo biển về Ủy ban nhân dân xã trước ngày 20/12/2026.", True),
        ("Gửi danh sách các ngõ đến Phòng Kinh tế ngay sau khi lập.", True),
        ("Báo cáo về số ngõ chưa có biển của từng khu dân cư.", False),
        ("Báo cáo của Phòng Kinh tế gửi cho Ủy ban nhân dân xã nêu rõ số ngõ.", False),
        ("Nộp hồ sơ trực tiếp về Phòng Kinh tế hoặc qua bưu điện.", False),
        ("Báo cáo viên sử dụng tài liệu gửi cho các học viên dự lớp.", False),
    ],
)
def test_a_report_to_a_body_is_a_duty_wherever_it_stands(line: str, is_set: bool) -> None:
    assert [lead for lead, _ in told(f"II. NỘI DUNG\n1. Treo biển\n- {line}")] == [()] * is_set


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện tốt phong trào treo biển trong thời gian vừa qua đã góp phần làm đẹp ngõ.",
        "Thực hiện các phong trào của thôn đã giúp nhiều ngõ sạch hơn.",
        "Tổ chức bộ máy của xã gồm các phòng và trung tâm.",
        "Kiểm tra cho thấy các ngõ đều sạch và có cây.",
        "Trồng cây là việc làm của mọi nhà trong xã.",
        "Vận động viên của các thôn thi chạy quanh hồ.",
    ],
)
def test_what_tells_of_what_is_or_was_sets_no_duty(line: str) -> None:
    assert told(f"{EXECUTION}- {line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Lập tổ kiểm tra gồm năm người của các thôn.",
        "Sửa chữa các biển ngõ đã hỏng trong mùa mưa.",
        "Trao biển cho các ngõ ngay khi đã có đủ số nhà.",
        "Xác định treo biển là việc làm trước hết của thôn.",
        "Vận động viên chức của xã tham gia dọn ngõ.",
        "Rà soát danh sách đã lập ở từng thôn.",
        "Giữ những hàng cây đã trồng trong năm qua.",
        "Tổ chức hội thi gồm ba phần tại sân xã.",
        "Trao biển cho ngõ đã đạt chuẩn trong tháng.",
        "Tuyên truyền để mọi nhà hiểu treo biển là việc chung.",
    ],
)
def test_words_of_which_and_when_are_of_a_duty_all_the_same(line: str) -> None:
    assert [lead for lead, _ in told(f"{EXECUTION}- {line}")] == [()]


@pytest.mark.parametrize(
    "heading",
    [
        "Cấp Đoàn phí",
        "Cấp Hội viên mới",
        "Cấp chi phí trồng cây",
        "Cấp xã hội hóa",
        "Cấp cơ sở vật chất",
    ],
)
def test_what_is_granted_is_no_tier(heading: str) -> None:
    assert told(f"{EXECUTION}1. {heading}\n- Lập danh sách các ngõ.") == []


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("1. Cấp xã", ("Cấp xã",)),
        ("1. Cấp chi hội, cấp thôn:", ("Cấp chi hội, cấp thôn",)),
        ("1. Cấp xã và cơ sở Đoàn", ("Cấp xã và cơ sở Đoàn",)),
        ("2. Cấp Hội cơ sở và xã", ("Cấp Hội cơ sở và xã",)),
        ("2. Tại cấp phường - thôn", ("Tại cấp phường - thôn",)),
        ("1. Ở cấp cơ sở", ("Ở cấp cơ sở",)),
    ],
)
def test_a_tier_acts_where_duties_are_told(heading: str, who: tuple[str, ...]) -> None:
    body = f"{heading}\n- Lập danh sách ngõ.\n- Báo cáo kết quả."
    assert [lead for lead, _ in told(EXECUTION + body)] == [who, who]
    assert told("II. QUY MÔ\n" + body) == []


def test_duties_counted_on_beside_the_name_are_of_whom_it_names() -> None:
    body = "1. Giao Phòng Kinh tế thực hiện các việc:\n2. Lập danh sách ngõ.\n3. Treo biển ngõ."
    assert [lead for lead, _ in told(EXECUTION + body)] == [("Phòng Kinh tế",)] * 2


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("11h00 ngày 19/7/2026, các thôn báo cáo Phòng Kinh tế kết quả treo biển.", "các thôn"),
        ("Kết thúc đợt thi đua các thôn lập danh sách hộ đã treo biển.", "các thôn"),
        ("UBKT Huyện Đoàn xây dựng sổ theo dõi các ngõ.", "UBKT Huyện Đoàn"),
        ("UBKT Đảng ủy xã lập danh sách các ngõ.", "UBKT Đảng ủy xã"),
        ("Các cơ sở đào tạo trong xã rà soát ngõ.", "Các cơ sở đào tạo trong xã"),
        ("Các cơ sở cung cấp nước sạch báo cáo kết quả.", "Các cơ sở cung cấp nước sạch"),
        ("Các cơ sở lập danh sách các ngõ hẹp.", "Các cơ sở"),
        ("Phòng Kinh tế cuối năm gửi Sở Xây dựng danh sách ngõ.", "Phòng Kinh tế"),
        ("Phòng Kinh tế đầu vụ gửi các thôn danh sách cây giống.", "Phòng Kinh tế"),
        ("Trạm Y tế cuối đợt gửi Ủy ban nhân dân xã sổ tiêm.", "Trạm Y tế"),
        ("Trường Mầm non xã đầu học kỳ lập danh sách cây xanh.", "Trường Mầm non xã"),
    ],
)
def test_who_acts_is_told_behind_when_and_before_when(sentence: str, who: str) -> None:
    assert [lead for lead, _ in told(f"{EXECUTION}1. {sentence}")] == [(who,)]


@pytest.mark.parametrize(
    ("second", "lead"),
    [
        ("Sau khi lập xong, các thôn báo cáo Phòng Kinh tế.", ("các thôn",)),
        ("Trường hợp phát sinh, các thôn báo cáo ngay.", ("các thôn",)),
        ("Sau khi lập xong, Phòng Kinh tế sẽ thông báo.", None),
    ],
)
def test_a_later_sentence_may_open_with_its_setting(
    second: str, lead: tuple[str, ...] | None
) -> None:
    leads = [lead for lead, _ in told(f"{EXECUTION}1. Công an xã lập danh sách ngõ. {second}")]
    assert leads == [("Công an xã",), lead] if lead else leads == [("Công an xã",)]


def test_a_bullet_that_a_colon_ends_by_mistake_is_a_duty_itself() -> None:
    body = (
        "1. Phòng Kinh tế\n"
        "- Lập danh sách các ngõ chưa có biển trong xã:\n"
        "- Treo biển tại đầu các ngõ.\n"
    )
    assert len(told(EXECUTION + body)) == 2


def test_what_is_said_of_those_in_charge_of_is_no_name_below_one() -> None:
    body = (
        "1. Phòng Kinh tế\n"
        "Đối với các quán ăn trên địa bàn quản lý, hướng dẫn chủ quán treo biển số nhà."
    )
    assert [lead for lead, _ in told(EXECUTION + body)] == [("Phòng Kinh tế",)]


def test_meetings_called_giao_ban_charge_nobody() -> None:
    body = f"{EXECUTION}1. Tổ chức buổi giao ban hằng tuần về các ngõ đã quét vôi."
    assert [lead for lead, _ in told(body)] == [()]


@pytest.mark.parametrize("whose", ["Sinh viên thực hiện đồ án", "Giảng viên hướng dẫn đồ án"])
def test_a_heading_tells_which_of_them_are_meant(whose: str) -> None:
    body = f"{EXECUTION}1. {whose}\n- Nộp đề cương về khoa.\n- Tham gia bảo vệ đồ án."
    assert [lead for lead, _ in told(body)] == [(whose,)] * 2
