"""A time that tells whom something concerns, or what holds, is nobody's limit and no step."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.duties import Duties

from tests.importing.test_tasks import HEAD


def _duties(text: str) -> Duties:
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}I. VIỆC\n\n{text}\n".encode()))
    return gathered(parts).duties


@pytest.mark.parametrize(
    "sentence",
    [
        "Các hộ có đất được giao trước ngày 15/10/2026 được hỗ trợ cây giống.",
        "Học sinh có tên trong danh sách trước ngày 15/9/2026 không được miễn phí gửi xe.",
        "Ao hoàn thành trước ngày 01/12/2026 sẽ được nghiệm thu.",
        "Hợp đồng ký trước ngày 01/6/2026 tiếp tục thực hiện.",
        "Thời hạn xử lý đơn nhận trước ngày 01/6/2026 là 15 ngày.",
        "Học sinh nghỉ học đến hết ngày 20/3/2026.",
        "Cấm đường qua chợ đến hết ngày 20/3.",
        "Giấy phép có thời hạn đến ngày 20/6/2026.",
        "Các trường không tựu trường trước ngày 01/8/2026.",
        "Không được tổ chức trồng cây trước ngày 05/10/2026 do nắng nóng.",
        "Người lao động đóng bảo hiểm xã hội từ ngày 01/4/2026 đến ngày 30/6/2026 được hỗ trợ.",
        "Đóng đường từ ngày 01/4/2026 đến ngày 10/4/2026.",
        "Gửi xe miễn phí từ ngày 01/4/2026 đến ngày 10/4/2026.",
        "Thu hoạch lúa từ ngày 01/5/2026 đến ngày 20/5/2026.",
        "Chi trả cho các hộ đăng ký cấy lúa từ ngày 01/4/2026 đến ngày 30/4/2026 là 5 thôn.",
    ],
)
def test_no_limit(sentence):
    assert _duties(f"1. {sentence}").dues == ()


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Phấn đấu trước ngày 30/9/2026 được công nhận đạt chuẩn.", "2026-09-30"),
        ("Thôn Đông phải quét ngõ trước ngày 30/4/2026 được giao.", "2026-04-30"),
        ("Thôn Đông không có ao thì báo cáo trước ngày 20/5/2026.", "2026-05-20"),
        ("Nhiệm vụ đã giao hoàn thành trước ngày 30/6/2026.", "2026-06-30"),
        ("Trạm Y tế khám miễn phí cho trẻ đến hết ngày 30/6/2026.", "2026-06-30"),
        ("Thôn Đông nộp danh sách, thời hạn đến ngày 20/6/2026.", "2026-06-20"),
        ("Sinh viên đóng học phí từ ngày 01/4/2026 đến ngày 30/4/2026.", "2026-04-30"),
        ("Phòng Kinh tế thu học phí từ ngày 01/4/2026 đến ngày 30/4/2026.", "2026-04-30"),
        ("Công dân nộp hồ sơ từ ngày 01/4/2026 đến ngày 30/4/2026 tại xã.", "2026-04-30"),
        (
            "Thí sinh thi lại: đối với môn Văn nộp đơn từ ngày 01/4/2026 đến ngày 30/4/2026.",
            "2026-04-30",
        ),
        ("Một số hộ nộp quỹ từ ngày 01/4/2026 đến ngày 30/4/2026.", "2026-04-30"),
        ("Sổ thu trước ngày 15/5/2026 được gửi về xã.", "2026-05-15"),
        ("Phòng Kinh tế mua lợn giống từ ngày 01/4/2026 đến ngày 30/4/2026.", "2026-04-30"),
        ("Phòng Kinh tế tổ chức tổng vệ sinh từ ngày 01/4/2026 đến ngày 30/4/2026.", "2026-04-30"),
    ],
)
def test_limits_stay(sentence, day):
    assert [due.due for due in _duties(f"1. {sentence}").dues] == [day]


NOTICE = """ỦY BAN NHÂN DÂN XÃ HẠ BÌNH
Số: 8/TB-UBND
Hạ Bình, ngày 10 tháng 3 năm 2026

THÔNG BÁO
Kết luận tại cuộc họp ngày 05/3/2026

Sau khi nghe báo cáo, Chủ tịch kết luận như sau:

1. {}

2. Thôn Tây quét ngõ trước ngày 30/4/2026.
"""


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Phòng Kinh tế trình phương án trước ngày 08/3/2026.", ["2026-03-08"]),
        ("Thôn Đông lập hồ sơ khen thưởng trước ngày 08/3/2026.", ["2026-03-08"]),
        # How things stood at the meeting.
        ("Các thôn đã dọn xong chợ trước ngày 05/3/2026.", []),
        ("Biểu dương các thôn hoàn thành thu quỹ trước ngày 28/02/2026.", []),
        ("Cầu chậm tiến độ so với yêu cầu hoàn thành trước ngày 28/02/2026.", []),
    ],
)
def test_what_a_meeting_was_told_is_no_limit(sentence, days):
    (parts,) = documents(read_bytes("a.txt", NOTICE.format(sentence).encode()))
    found = [due.due for due in gathered(parts).duties.dues]
    assert found == [*days, "2026-04-30"]


def test_what_befalls_gives_the_duty_no_time():
    found = _duties(
        "1. Thôn Đông giúp các hộ bị thiệt hại do mưa lũ từ ngày 01/9/2026 đến ngày 10/9/2026."
    )
    assert [task.when.due for task in found.tasks] == [()]


def _names(*steps: str) -> list[str]:
    days = ("từ ngày 01/6/2026 đến ngày 05/6/2026", "từ ngày 10/6/2026 đến ngày 12/6/2026")
    lines = [f"- {step}: {time}" for step, time in zip(steps, days, strict=True)]
    return [stage.name for stage in _duties("\n\n".join(lines)).stages]


@pytest.mark.parametrize(
    "steps",
    [
        ("Hợp đồng thuê xe", "Hợp đồng bảo vệ"),
        ("Ông Đỗ Văn A đi học", "Bà Lò Thị B chăm con"),
        ("Đợt mưa thứ nhất", "Đợt mưa thứ hai"),
    ],
)
def test_no_steps(steps):
    assert _names(*steps) == []


@pytest.mark.parametrize(
    "steps",
    [
        ("Nhận hồ sơ", "Chấm hồ sơ"),
        ("Chi trả tiền công", "Thay cây chết"),
        ("Bà con góp công", "Chị em quét ngõ"),
    ],
)
def test_steps_stay(steps):
    assert _names(*steps) == list(steps)


def test_the_end_of_a_word_is_no_part_of_a_bound():
    (due,) = _duties("1. Phấn đấu đến hết ngày 30/9, các thôn quét xong ngõ.").dues
    assert due.relation == "đến hết ngày"
    (due,) = _duties("1. Thôn Đông lo cây trồng trước ngày 15/11/2026.").dues
    assert due.relation == "trước ngày"
