"""Names of bodies in which a verb stands, and deeds that names had taken in."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        ("Phòng Tham mưu chủ trì mở 03 lớp vẽ.", "Phòng Tham mưu", "Mở 03 lớp vẽ"),
        ("Phòng Tham mưu tổng hợp số ngõ.", "Phòng Tham mưu", "Tổng hợp số ngõ"),
        ("Ban Tham mưu xã đội lập sổ.", "Ban Tham mưu xã đội", "Lập sổ"),
        ("Bộ Tham mưu kiểm tra các chốt.", "Bộ Tham mưu", "Kiểm tra các chốt"),
        ("Phòng Kinh tế tham mưu xã dọn ngõ.", "Phòng Kinh tế", "Tham mưu xã dọn ngõ"),
        ("Văn phòng Tham mưu xã dọn ngõ.", "Văn phòng", "Tham mưu xã dọn ngõ"),
        ("Chủ tọa kỳ họp điều hành hai phiên.", "Chủ tọa kỳ họp", "Điều hành hai phiên"),
        ("Thư ký kỳ họp công bố số phiếu.", "Thư ký kỳ họp", "Công bố số phiếu"),
        ("Chủ tọa phiên họp lập sổ.", "Chủ tọa phiên họp", "Lập sổ"),
        ("Thư ký cuộc họp lập biên bản.", "Thư ký cuộc họp", "Lập biên bản"),
        ("Phòng PX06 cấp 15.000 thẻ xe.", "Phòng PX06", "Cấp 15.000 thẻ xe"),
        ("Công an xã cấp giấy phép đỗ xe.", "Công an xã", "Cấp giấy phép đỗ xe"),
        ("Mỗi đơn vị đăng ký ít nhất 01 ngõ.", "Mỗi đơn vị", "Đăng ký ít nhất 01 ngõ"),
        ("Các đơn vị thực hiện 03 ngõ mẫu.", "Các đơn vị", "Thực hiện 03 ngõ mẫu"),
        (
            "Cơ quan Cảnh sát điều tra thụ lý các vụ mất xe.",
            "Cơ quan Cảnh sát điều tra",
            "Thụ lý các vụ mất xe",
        ),
        # None of these names holds its verb.
        ("Ban Chỉ đạo định kỳ họp mỗi quý.", "Ban Chỉ đạo", "Định kỳ họp mỗi quý"),
        ("Các thành viên họp mỗi quý.", "Các thành viên", "Họp mỗi quý"),
        ("Công an cấp xã lập sổ.", "Công an cấp xã", "Lập sổ"),
        ("Đơn vị đăng ký đất đai lập sổ.", "Đơn vị đăng ký đất đai", "Lập sổ"),
    ],
)
def test_who_and_what_are_parted_behind_the_whole_name(text, lead, what):
    (task,) = duties_below(f"1. {text}").tasks
    assert task.lead == (lead,)
    assert task.what.removesuffix(".") == what


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("Đội Quét vôi Yên Hà phơi trên 100 thảm lập sổ.", True),
        ("Tổ số 3 lập sổ.", False),
        ("Văn phòng lập sổ.", False),
    ],
)
def test_a_name_that_holds_a_figure_is_looked_at(text, is_marked):
    (task,) = duties_below(f"1. {text}").tasks
    assert bool(task.doubt) is is_marked
