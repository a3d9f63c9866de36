"""Names of bodies in which a verb stands, and deeds that names had taken in."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below, source_below


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        ("Phòng Tham mưu chủ trì mở 03 lớp vẽ.", "Phòng Tham mưu", "Mở 03 lớp vẽ"),
        ("Đảng bộ bộ phận xây dựng kế hoạch.", "Đảng bộ bộ phận", "Xây dựng kế hoạch"),
        ("Già làng, trưởng bản: vận động họp bản.", "Già làng, trưởng bản", "Vận động họp bản"),
        ("Bộ phận kiểm tra lập sổ.", "Bộ phận kiểm tra", "Lập sổ"),
        ("Trưởng bản đọc danh sách hộ.", "Trưởng bản", "Đọc danh sách hộ"),
        ("Phòng Kinh tế dự kiến hoàn thành sổ.", "Phòng Kinh tế", "Hoàn thành sổ"),
        (
            "Đoàn kiểm tra, giám sát làm việc với các chợ.",
            "Đoàn kiểm tra, giám sát",
            "Làm việc với các chợ",
        ),
        (
            "Các hội huyện còn nợ sổ thu: Hội Làm vườn các xã có trách nhiệm lập sổ.",
            "Hội Làm vườn các xã",
            "Lập sổ",
        ),
        (
            "Các thôn còn chậm khẩn trương hoàn thành việc thu vôi.",
            "Các thôn còn chậm",
            "Khẩn trương hoàn thành việc thu vôi",
        ),
        (
            "Các trường còn thiếu vôi khẩn trương bổ sung vôi.",
            "Các trường còn thiếu vôi",
            "Khẩn trương bổ sung vôi",
        ),
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
        (
            "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở thôn 2 tuần tra ban đêm.",
            "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở thôn 2",
            "Tuần tra ban đêm",
        ),
        ("Hải đội sẵn sàng lực lượng ứng phó lũ.", "Hải đội", "Sẵn sàng lực lượng ứng phó lũ"),
        ("Dân quân thường trực lập chốt.", "Dân quân thường trực", "Lập chốt"),
        (
            "Ủy ban nhân dân các tỉnh ven biển: Mai Hạ, Yên Hà, Bến Mơ bố trí tiền.",
            "Ủy ban nhân dân các tỉnh ven biển: Mai Hạ, Yên Hà, Bến Mơ",
            "Bố trí tiền",
        ),
        (
            "Các đồn Biên phòng: Mai Hạ, Yên Hà lập sổ.",
            "Các đồn Biên phòng: Mai Hạ, Yên Hà",
            "Lập sổ",
        ),
        (
            "Đồng chí Đại úy Lò Văn Mẫu, Phó Trưởng Công an xã phụ trách tuần tra ngõ.",
            "Phó Trưởng Công an xã",
            "Phụ trách tuần tra ngõ",
        ),
        (
            "Đồng chí Lò Văn Mẫu, Phó Chủ tịch UBND xã chỉ đạo việc dọn ngõ.",
            "Phó Chủ tịch UBND xã",
            "Chỉ đạo việc dọn ngõ",
        ),
        (
            "Ban Chỉ huy 2 - Đình Lập hướng dẫn xã đội lập sổ.",
            "Ban Chỉ huy 2 - Đình Lập",
            "Hướng dẫn xã đội lập sổ",
        ),
        (
            "Tòa Hình sự xây dựng lịch xét xử hằng tuần.",
            "Tòa Hình sự",
            "Xây dựng lịch xét xử hằng tuần",
        ),
        ("Tòa Dân sự lập sổ.", "Tòa Dân sự", "Lập sổ"),
        (
            "Phòng Cảnh sát hình sự kiểm tra hai chốt.",
            "Phòng Cảnh sát hình sự",
            "Kiểm tra hai chốt",
        ),
        ("Ban CHQS các xã huấn luyện dân quân.", "Ban CHQS các xã", "Huấn luyện dân quân"),
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


def test_days_of_standing_by_are_no_order():
    found = duties_below(
        "1. Ban CHQS xã huấn luyện: năm đầu 15 ngày; dân quân thường trực 60 ngày."
    )
    assert not any("thường" in name for task in found.tasks for name in task.lead)


def test_a_bracket_does_not_end_a_sentence():
    found = duties_below(
        "1. Các thôn lập sổ trước ngày 30/6/2026; báo cáo kết quả về xã (qua Phòng Kinh tế, số 4 "
        "phố Mới; email: ab@c.vn) trước ngày 15/10/2026."
    )
    (due,) = [due for due in found.dues if due.due == "2026-10-15"]
    assert due.what.startswith("báo cáo kết quả về xã")


@pytest.mark.parametrize("town", ["TP. Yên Hạ", "TX. Mai Hạ", "TT. Bến Mơ"])
def test_the_point_of_a_short_word_does_not_end_a_sentence(town):
    (due,) = duties_below(
        f"1. Các thôn gửi sổ ngõ về xã, số 4 phố Mới, {town} trước ngày 15/10/2026."
    ).dues
    assert due.what.startswith("Các thôn gửi sổ ngõ")


def test_an_address_is_no_part_of_the_body_it_is_sent_through():
    source = source_below(
        "1. Các thôn báo cáo UBND xã (qua Phòng Kinh tế, số 4 phố Mới; email: ab@c.vn) trước ngày "
        "15/10/2026."
    )
    assert "via: Phòng Kinh tế\n" in source


@pytest.mark.parametrize("limit", ["hoàn thành trước 30/10/2026", "xong trước ngày 30/10/2026"])
def test_a_limit_alone_is_of_what_stands_before_it(limit):
    found = duties_below(f"1. Sau hè. Dọn 02 ngõ ở thôn Đông; {limit}.")
    assert [due.what for due in found.dues] == ["Dọn 02 ngõ ở thôn Đông"]


def test_lists_of_courts_are_parted_at_each_body():
    (task,) = duties_below(
        "1. Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh, Thi hành án dân sự tỉnh lập sổ."
    ).tasks
    assert len(task.lead) == 3


def test_what_a_report_is_about_is_no_part_of_who_gets_it():
    source = source_below(
        "1. Các thôn báo cáo Ban Chỉ đạo về tiến độ dọn ngõ trước ngày 15/5/2026."
    )
    assert "to: Ban Chỉ đạo\n" in source


def test_members_who_take_part_are_charged_with_nothing():
    assert not duties_below("1. Thành viên: Lãnh đạo các Ban HĐND; mời Mặt trận tham gia.").tasks


def test_a_heading_that_begins_with_a_verb_is_no_committee():
    found = duties_below("III. BAN HÀNH CÁC VĂN BẢN CHỈ ĐẠO, HƯỚNG DẪN VỀ NGÕ\n1. Xã lập sổ.")
    assert not any("Hành" in name for task in found.tasks for name in task.lead)


def test_all_day_long_is_no_hour():
    assert not duties_below("1. Công an xã trực 24/24 giờ từ ngày 10/4/2026 (thứ Hai).").events


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        ("Quỹ hỗ trợ phát triển chợ quê lập sổ.", "Quỹ hỗ trợ phát triển chợ quê", "Lập sổ"),
        ("Quỹ Mùa xuân hỗ trợ 300 hộ.", "Quỹ Mùa xuân", "Hỗ trợ 300 hộ"),
        (
            "Hội đồng thẩm định Nhà nước thẩm định sổ ngõ.",
            "Hội đồng thẩm định Nhà nước",
            "Thẩm định sổ ngõ",
        ),
        ("Hội đồng nghiệm thu cấp xã lập sổ.", "Hội đồng nghiệm thu cấp xã", "Lập sổ"),
        ("Hội đồng trường kiểm tra 03 lớp.", "Hội đồng trường", "Kiểm tra 03 lớp"),
        ("Lực lượng Kiểm lâm sở tại lập sổ.", "Lực lượng Kiểm lâm sở tại", "Lập sổ"),
        (
            "Chính quyền xã Mai Hạ sau sắp xếp lập sổ.",
            "Chính quyền xã Mai Hạ sau sắp xếp",
            "Lập sổ",
        ),
        ("Các đơn vị sau kiểm tra lập sổ.", "Các đơn vị sau kiểm tra", "Lập sổ"),
        ("Các thôn tháng sau rà soát sổ.", "Các thôn tháng sau", "Rà soát sổ"),
        (
            "Chủ tịch xã Mai Hạ ra Quyết định hỗ trợ các hộ.",
            "Chủ tịch xã Mai Hạ",
            "Ra Quyết định hỗ trợ các hộ",
        ),
        (
            "Giám đốc Sở Nội vụ Quyết định hỗ trợ các thôn.",
            "Giám đốc Sở Nội vụ",
            "Quyết định hỗ trợ các thôn",
        ),
        (
            "Các đội xung kích ngay khi có lũ phải lập chốt.",
            "Các đội xung kích",
            "Khi có lũ phải lập chốt",
        ),
    ],
)
def test_names_with_a_verb_are_whole_and_take_in_no_deed(text, lead, what):
    (task,) = duties_below(f"1. {text}").tasks
    assert (task.lead, task.what) == ((lead,), what)


@pytest.mark.parametrize(
    "heading",
    [
        "Giao Đảng ủy xã Mai Hạ lãnh đạo, chỉ đạo:",
        "Giao Đảng ủy xã Mai Hạ tập trung lãnh đạo, chỉ đạo:",
        "Đảng ủy xã Mai Hạ:",
    ],
)
def test_who_leads_what_stands_below_is_named_without_that(heading):
    (task,) = duties_below(f"1. {heading}\n\n- Khẩn trương lập sổ ngõ.").tasks
    assert task.lead == ("Đảng ủy xã Mai Hạ",)


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("chủ trì, phối với Phòng Văn hóa lập sổ.", ("Phòng Văn hóa",)),
        (
            "phối hợp với cơ quan, đơn vị trực tiếp quản lý người trông chợ lập sổ.",
            ("cơ quan, đơn vị trực tiếp quản lý người trông chợ",),
        ),
    ],
)
def test_with_whom_is_whole(text, partners):
    (task,) = duties_below(f"1. Phòng Kinh tế {text}").tasks
    assert (task.partners, task.what) == (partners, "Lập sổ")
