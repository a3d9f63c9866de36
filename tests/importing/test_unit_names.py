"""Where the names of units end that hold a verb, or stand before one that seldom opens a duty."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.below_organising import HEAD, duties_below


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        ("Các Trạm quản lý bảo vệ rừng tuần tra ban đêm.", "Các Trạm quản lý bảo vệ rừng", "Tuần"),
        ("Đội quản lý trật tự đô thị kiểm tra vỉa hè.", "Đội quản lý trật tự đô thị", "Kiểm tra"),
        ("Trạm kiểm dịch động vật lập chốt.", "Trạm kiểm dịch động vật", "Lập chốt"),
        ("Hạt quản lý đường bộ rà soát ổ gà.", "Hạt quản lý đường bộ", "Rà soát"),
        ("Phòng Kinh tế thay Phòng Quét vôi làm đầu mối.", "Phòng Kinh tế", "Thay Phòng"),
        ("Phó Chủ tịch thay mặt Chủ tịch ký giấy mời.", "Phó Chủ tịch", "Thay mặt"),
        ("Phòng Nội vụ thay thế biển tên ngõ.", "Phòng Nội vụ", "Thay thế"),
        ("Các hộ thu gom lá khô.", "Các hộ", "Thu gom"),
        ("Trung tâm Cung ứng dịch vụ công thu gom rác.", "Trung tâm Cung ứng dịch vụ công", "Thu"),
        ("Các Hạt Kiểm lâm trực 24/24 giờ.", "Các Hạt Kiểm lâm", "Trực"),
        ("Ban Chỉ huy quân sự xã trực sẵn sàng chiến đấu.", "Ban Chỉ huy quân sự xã", "Trực"),
        # The first verb is the duty's own.
        ("Đội kiểm tra việc quét vôi.", "Đội", "Kiểm tra việc"),
        # These are called after what they do.
        ("Tổ thu gom rác lập danh sách hộ.", "Tổ thu gom rác", "Lập danh sách"),
        ("Các tổ trực ban lập bảng phân công.", "Các tổ trực ban", "Lập bảng"),
    ],
)
def test_a_unit_is_named_as_far_as_its_name_goes(line, lead, what):
    (task,) = duties_below(f"1. {line}").tasks
    assert task.lead == (lead,)
    assert task.what.startswith(what)


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Trạm Y tế phun hóa chất diệt muỗi.", "Trạm Y tế"),
        ("Chi hội Nông dân các thôn nạo vét 2 km mương.", "Chi hội Nông dân các thôn"),
        ("Công đoàn ngành tặng quà cho 20 đoàn viên.", "Công đoàn ngành"),
        ("Hội đồng tự đánh giá họp mỗi tháng.", "Hội đồng tự đánh giá"),
        ("Trung tâm Phục vụ hành chính công niêm yết giá.", "Trung tâm Phục vụ hành chính công"),
    ],
)
def test_a_body_does_what_seldom_opens_a_duty(line, lead):
    (task,) = duties_below(f"1. {line}").tasks
    assert task.lead == (lead,)


def test_the_second_clause_is_of_whom_it_names():
    told = duties_below("1. Thư viện bảo đảm sách; Ký túc xá bảo đảm chỗ ở cho học sinh.").tasks
    assert [task.lead for task in told] == [("Thư viện",), ("Ký túc xá",)]


@pytest.mark.parametrize(
    ("section", "line", "is_told"),
    [
        ("I. NHIỆM VỤ", "Đội Văn nghệ xã hát then cho bà con nghe.", True),
        ("I. NHIỆM VỤ", "Đội Văn nghệ xã đã hát cho bà con nghe.", False),
        ("I. NHIỆM VỤ", "Cơ quan thường trực là Phòng Kinh tế của xã.", False),
        ("I. NHIỆM VỤ", "Hát then cho bà con các thôn nghe.", False),
        ("I. MỤC ĐÍCH", "Đội Văn nghệ xã hát then cho bà con nghe.", False),
    ],
)
def test_an_item_of_a_body_whose_verb_is_unknown_needs_eyes(section, line, is_told):
    text = f"{HEAD.partition('II. TỔ')[0]}{section}\n\n1. {line}\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    reasons = [place.reason for place in gathered(parts).duties.unread]
    assert any("mở đầu bằng tên nơi làm" in reason for reason in reasons) is is_told
