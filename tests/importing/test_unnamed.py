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
        "III. TIẾN ĐỘ, PHÂN CÔNG TRÁCH NHIỆM THỰC HIỆN",
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
        ("Báo cáo viên sử dụng tài liệu gửi cho các học viên dự lớp.", False),
    ],
)
def test_a_report_to_a_body_is_a_duty_wherever_it_stands(line: str, is_set: bool) -> None:
    assert [lead for lead, _ in told(f"II. NỘI DUNG\n1. Treo biển\n- {line}")] == [()] * is_set


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("1. Cấp xã", ("Cấp xã",)),
        ("1. Cấp Đoàn cơ sở và Đoàn trực thuộc:", ("Cấp Đoàn cơ sở và Đoàn trực thuộc",)),
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
        ("UBKT Quận Đoàn xây dựng chương trình, kế hoạch kiểm tra.", "UBKT Quận Đoàn"),
        ("Các cơ sở đào tạo trực thuộc Sở rà soát ngõ.", "Các cơ sở đào tạo trực thuộc Sở"),
        ("Các cơ sở cung cấp nước sạch báo cáo kết quả.", "Các cơ sở cung cấp nước sạch"),
        ("Các cơ sở lập danh sách các ngõ hẹp.", "Các cơ sở"),
        ("Phòng Kinh tế cuối năm gửi Sở Xây dựng danh sách ngõ.", "Phòng Kinh tế"),
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
        "Đối với các cơ sở thuộc phạm vi quản lý, hướng dẫn chủ cơ sở treo biển số nhà."
    )
    assert [lead for lead, _ in told(EXECUTION + body)] == [("Phòng Kinh tế",)]


def test_a_pace_behind_an_order_is_its_own() -> None:
    (task,) = tasks_of(f"{EXECUTION}1. Giao Công an xã rà soát các biển ngõ hằng năm.")
    assert task.when.every == "year"


def test_meetings_called_giao_ban_charge_nobody() -> None:
    body = f"{EXECUTION}1. Tổ chức hội nghị giao ban công tác treo biển giữa hai bên."
    assert [lead for lead, _ in told(body)] == [()]


@pytest.mark.parametrize("whose", ["Sinh viên thực hiện đồ án", "Giảng viên hướng dẫn đồ án"])
def test_a_heading_tells_which_of_them_are_meant(whose: str) -> None:
    body = f"{EXECUTION}1. {whose}\n- Nộp đề cương về khoa.\n- Tham gia bảo vệ đồ án."
    assert [lead for lead, _ in told(body)] == [(whose,)] * 2
