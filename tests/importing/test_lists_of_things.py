"""Lists of things whose last member reads like a deed, and names that only end a list."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

WORK = "I. TỔ CHỨC THỰC HIỆN\n"


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    return [(task.lead, task.partners, task.what) for task in tasks_of(WORK + text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mở các ứng dụng mới: Nhà máy xanh (eco), tự động hóa kho, giám sát ngõ xóm.",
        "Mở rộng các mô hình: Trường học xanh, bệnh viện sạch, tổ chức ngày hội đẹp.",
        "Phát triển các dịch vụ như: Ngân hàng số, thương mại điện tử, quản lý kho gạo.",
    ],
)
def test_what_stands_in_a_list_of_things_charges_nobody(sentence):
    assert all(not lead for lead, _, _ in told(f"1. {sentence}\n\n2. Quét ngõ.\n"))


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        (
            "Mở các mô hình: Công an xã, Đoàn xã tổ chức tuần tra ngõ xóm.",
            ("Công an xã", "Đoàn xã"),
        ),
        (
            "Mở các mô hình: Phòng Văn hóa, Thể thao tổ chức ngày hội quét ngõ.",
            ("Phòng Văn hóa, Thể thao",),
        ),
        ("Mở các dịch vụ mới: Các trường học tổ chức ngày hội quét ngõ.", ("Các trường học",)),
    ],
)
def test_whom_a_list_of_things_heads_is_charged(sentence, lead):
    assert [task[0] for task in told(f"1. {sentence}\n\n2. Quét ngõ.\n")] == [lead]


@pytest.mark.parametrize(
    "sentence",
    [
        "Về cơ cấu, có đủ người của cơ quan đảng, Công an xã, Hội Nông dân; tăng số người trẻ,"
        " bảo đảm tỷ lệ nữ.",
        "Về thành phần, mời đại diện các thôn, Hội Nông dân; bố trí đủ ghế ngồi cho các cụ.",
    ],
)
def test_who_ends_a_list_does_not_what_follows(sentence):
    assert told(f"+ {sentence}\n\n+ Quét ngõ.\n") == []


def test_who_stands_behind_why_is_charged_with_all_that_follows():
    sentence = "Căn cứ tình hình ở ngõ, Công an xã tăng cường tuần tra; báo cáo xã kết quả."
    assert [task[0] for task in told(f"+ {sentence}\n\n+ Quét ngõ.\n")] == [("Công an xã",)]


@pytest.mark.parametrize("thing", ["Dữ liệu", "Phần mềm", "Hệ thống", "Thiết bị"])
def test_a_thing_beside_bodies_is_nobody(thing):
    text = (
        "- Các hộ buôn bán phối hợp các đơn vị liên quan thực hiện tốt việc quét ngõ.\n\n"
        "- Các đơn vị liên quan tích cực phối hợp, giúp các hộ quét ngõ.\n\n"
        f"- {thing} thu thập từ các chợ sẽ cung cấp tin về ngõ, giúp xã quyết định.\n"
    )
    assert [task[0][0] for task in told(text)] == ["Các hộ buôn bán", "Các đơn vị liên quan"]


def test_what_is_led_besides_with_others_is_a_duty_of_its_own():
    text = (
        "1. Trạm Điện: Chủ trì, phối hợp với Công an xã bảo đảm điện sáng trong ngõ; chủ trì,"
        " phối hợp với các thôn xây dựng kế hoạch thay bóng đèn.\n\n2. Hội Nông dân xã vận động"
        " các hộ quét ngõ; chủ trì phối hợp với Đoàn xã tổ chức ngày hội.\n"
    )
    assert told(text) == [
        (("Trạm Điện",), ("Công an xã",), "Bảo đảm điện sáng trong ngõ"),
        (("Trạm Điện",), ("các thôn",), "Xây dựng kế hoạch thay bóng đèn"),
        (("Hội Nông dân xã",), (), "Vận động các hộ quét ngõ"),
        (("Hội Nông dân xã",), ("Đoàn xã",), "Tổ chức ngày hội"),
    ]


def test_what_is_done_with_others_in_passing_stays_with_its_duty():
    text = "1. Hội Nông dân xã vận động các hộ; phối hợp với Đoàn xã tổ chức ngày hội.\n"
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Các thôn gửi danh sách trước ngày 05/12/2026; sau thời hạn trên, sổ được khóa; Phòng"
        " Kinh tế không tiếp nhận danh sách giấy.",
        "Các thôn gửi danh sách trước ngày 05/12/2026. Quá thời hạn, Phòng Kinh tế không tổng hợp"
        " danh sách của thôn ấy.",
        "Các thôn gửi danh sách trước ngày 05/12/2026. Thôn nào gửi chậm, Phòng Kinh tế không chịu"
        " trách nhiệm về việc thiếu chổi.",
    ],
)
def test_what_is_not_done_for_who_is_late_is_no_duty(sentence):
    assert {task[0] for task in told(f"1. {sentence}\n\n2. Quét ngõ.\n") if task[0]} == {
        ("Các thôn",)
    }


def test_what_is_never_to_be_taken_in_is_a_duty():
    text = "1. Các thôn không tiếp nhận rác từ nơi khác chở đến.\n\n2. Quét ngõ.\n"
    assert told(text)[0][0] == ("Các thôn",)
