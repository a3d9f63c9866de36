"""What reports tell, and one time above or below many items: neither is anybody's limit."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def duties_of(text: str, kind: str = "KẾ HOẠCH", symbol: str = "KH", about: str = "Dọn đường làng"):
    head = (
        f"ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/{symbol}-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"{kind}\n{about}\n\n"
    )
    (parts,) = documents(read_bytes("a.txt", (head + text).encode()))
    return gathered(parts).duties


def report(text: str):
    return duties_of(text, "BÁO CÁO", "BC", "Kết quả dọn đường làng")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Văn hóa đã trình xã dự thảo Quy ước, dự kiến ban hành trước ngày 28/5/2026.",
        "Hiện nay, Thôn Đông đang triển khai làm thử, rút kinh nghiệm trong tháng 5/2026.",
        "Câu lạc bộ Hoa Sen dự kiến tổ chức ra mắt vào ngày 18/3/2026.",
        "Đến nay, chợ Mới hoàn thành 80% và mở cửa trước ngày 30/4/2026.",
    ],
)
def test_what_a_report_tells_is_no_limit(sentence):
    found = report(f"I. KẾT QUẢ\n\n- {sentence}\n\nII. KHÓ KHĂN\n\nCòn thiếu xe.\n")
    assert (found.dues, found.events) == ((), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Đề nghị các thôn đã lập tổ gửi danh sách trước ngày 28/5/2026.",
        "Hoàn thành các việc đã có nguồn chậm nhất ngày 28/5/2026.",
        "Thôn Đông gửi báo cáo về xã trước ngày 28/5/2026.",
    ],
)
def test_what_a_report_asks_for_is_a_limit(sentence):
    found = report(f"I. NHIỆM VỤ THỜI GIAN TỚI\n\n- {sentence}\n\nViệc khác do thôn bàn.\n")
    assert [due.due for due in found.dues] == ["2026-05-28"]


def test_a_plan_may_have_what_is_meant_as_its_limit():
    found = duties_of("I. VIỆC\n\n- Công bố kết quả bình xét: dự kiến giữa tháng 3/2026.\n")
    assert [due.due for due in found.dues] == ["2026-03"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến 05/01/2026: 16 xóm & 3 chợ gửi văn bản về xã.",
        "Đến hết ngày 05/01/2026, 12 thôn nộp đủ danh sách.",
        "Đến 05/01/2026: 80% hộ gửi phiếu.",
    ],
)
def test_how_many_have_by_the_documents_day_is_no_limit(sentence):
    assert duties_of(f"I. VIỆC\n\n- {sentence}\n").dues == ()


def test_how_many_shall_by_a_day_to_come_stays():
    found = duties_of("I. VIỆC\n\n- Đến 30/6/2026: 16 xóm gửi văn bản về xã.\n")
    assert [due.due for due in found.dues] == ["2026-06-30"]


@pytest.mark.parametrize(
    "label",
    [
        "- Thời gian thực hiện: trước ngày 20/3/2026.",
        "- Thời hạn: tháng 3/2026.",
        "- Tiến độ: Quý I/2026.",
    ],
)
def test_a_time_among_items_is_of_the_one_above_it(label):
    found = duties_of(f"I. VIỆC\n\n1. Dọn đường\n\n- Phát cỏ.\n\n- Nhặt rác.\n\n{label}\n")
    assert [task.what for task in found.tasks if task.when.due] == ["Nhặt rác"]


def test_a_time_that_tells_what_is_to_be_then_is_no_items_time():
    found = duties_of(
        "I. VIỆC\n\n1. Đường\n\n- Xóm Trại góp 324 công.\n\n- Sổ hộ khẩu: đủ 15 xóm.\n\n"
        "- Lộ trình: 15/9/2026 Trạm bơm Đầu Làng có mặt bằng bàn giao cho các xóm.\n"
    )
    assert [task for task in found.tasks if task.when.due] == []


def test_a_time_below_the_list_and_who_it_names_are_of_all_items():
    found = duties_of(
        "I. VIỆC\n\n1. Dọn đường\n\n- Phát cỏ.\n\n- Nhặt rác.\n\n"
        "- Thời gian thực hiện: trước ngày 20/3/2026.\n\n- Đơn vị chủ trì: Thôn Đông.\n"
    )
    assert [(task.what, task.when.due) for task in found.tasks] == [
        ("Phát cỏ", ("2026-03-20",)),
        ("Nhặt rác", ("2026-03-20",)),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Căn cứ pháp lý liên quan", "Cơ sở pháp lý", "Sự cần thiết lập quy ước", "Căn cứ đề xuất"],
)
def test_headings_of_a_submission_charge_nobody(heading):
    found = duties_of(
        f"Kính gửi: Chủ tịch Ủy ban nhân dân huyện Sông Lam.\n\n1. {heading}\n\n"
        "a) Lấy ý kiến các cơ quan liên quan về quy ước;\n\nb) Niêm yết quy ước tại đình.\n",
        "TỜ TRÌNH",
        "TTr",
        "Về việc phê duyệt quy ước",
    )
    assert found.tasks == ()
