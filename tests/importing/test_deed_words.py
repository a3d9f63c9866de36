"""Deeds of works, order, culture, schools and help: what tells where a name ends."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.bodies.verbs import duty_at, opens_duty

from tests.importing.below_organising import duties_below


def told(line: str) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    return [(task.lead, task.what, task.partners) for task in duties_below(line).tasks]


DEEDS = (
    "gia cố bờ kè",
    "tháo gỡ khó khăn cho các hộ",
    "tạm ứng tiền vôi",
    "dự trữ rọ đá",
    "túc trực tại ngầm tràn",
    "trùng tu đình làng",
    "trưng bày sách cũ",
    "giảm thiểu rác thải",
    "luân chuyển kế toán",
    "mời các hộ dự họp",
    "phân khai vốn",
    "tăng thời lượng phát thanh",
    "nắm tình hình các hộ",
    "cấp thẻ thư viện",
    "đỡ đầu học sinh nghèo",
    "xếp lịch trực",
)


@pytest.mark.parametrize("deed", DEEDS)
def test_a_name_ends_before_it(deed):
    what = deed[0].upper() + deed[1:]
    assert told(f"1. Phòng Kinh tế {deed}.") == [(("Phòng Kinh tế",), what, ())]
    assert told(f"1. Phòng Kinh tế chủ trì, phối hợp với Công an xã và các thôn {deed}.") == [
        (("Phòng Kinh tế",), what, ("Công an xã", "các thôn"))
    ]


@pytest.mark.parametrize("deed", [*DEEDS, "diễn tập phòng lụt", "khám sàng lọc", "sơn cổng làng"])
def test_it_opens_a_duty_below_a_name(deed):
    assert opens_duty(deed[0].upper() + deed[1:])


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        # What tells which body of its kind is meant.
        ("Đội ứng cứu sự cố của xã", "lập sổ"),
        ("Công ty duy tu cầu đường Mai Hạ", "lập sổ"),
        ("Quỹ ủng hộ người nghèo xã", "lập sổ"),
        ("Trung tâm phục hồi chức năng", "lập sổ"),
        ("Cục dự trữ nhà nước khu vực", "lập sổ"),
        ("Hội đồng xếp loại thi đua xã", "lập sổ"),
        ("Đội bảo dưỡng đường xã", "lập sổ"),
        ("Hội đồng Phối hợp phổ biến, giáo dục pháp luật xã", "lập sổ"),
    ],
)
def test_a_name_may_be_told_by_it(name, deed):
    assert told(f"1. {name} {deed}.") == [((name,), "Lập sổ", ())]


def test_nouns_of_the_same_letters_are_none():
    for text in ("bầu cử", "đấu thầu", "thực địa", "kế toán", "thu phí", "Gia cố"):
        assert not duty_at(f"Sở A {text}", 5), text


@pytest.mark.parametrize(
    ("line", "lead", "partners"),
    [
        ("Phòng Kinh tế cùng Công an xã lập sổ.", ("Phòng Kinh tế",), ("Công an xã",)),
        (
            "Phòng Kinh tế - Hạ tầng cùng với Công an xã và các thôn lập sổ.",
            ("Phòng Kinh tế - Hạ tầng",),
            ("Công an xã", "các thôn"),
        ),
        ("Công an xã và các thôn lập sổ.", ("Công an xã", "các thôn"), ()),
        ("Tổ công tác vùng cùng khổ lập sổ.", ("Tổ công tác vùng cùng khổ",), ()),
    ],
)
def test_who_acts_and_who_is_beside(line, lead, partners):
    assert told(f"1. {line}") == [(lead, "Lập sổ", partners)]


def test_a_line_that_names_a_body_and_a_verb_nobody_told_is_looked_at():
    duties = duties_below("1. Phòng Kinh tế khảo thí các ngõ của xã.\n2. Công an xã lập sổ ngõ.")
    assert [place.text for place in duties.unread] == ["1. Phòng Kinh tế khảo thí các ngõ của xã."]
    duties = duties_below("1. Thủ trưởng các phòng, ban có liên quan của xã.\n2. Xã lập sổ ngõ.")
    assert not duties.unread


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Phòng Kinh tế kiện toàn tổ quét vôi trước ngày 30/8 hằng năm.", ("--08-30",)),
        ("Phòng Kinh tế gia cố bờ kè chậm nhất ngày 15/6 hằng năm.", ("--06-15",)),
        ("Các thôn tổng vệ sinh ngõ trước 25/12 hằng năm.", ("--12-25",)),
        # No limit, or nobody who does anything.
        ("Hội làng của xã vào ngày 10/3 hằng năm đông vui.", ()),
    ],
)
def test_a_day_that_binds_each_year_is_of_any_deed(sentence, days):
    duties = duties_below(f"1. {sentence}")
    assert tuple(day for task in duties.tasks for day in task.when.due) == days


@pytest.mark.parametrize(
    "when",
    [
        "trước 11h30 thứ Sáu, ngày 13/11/2026",
        "trước 11h30, thứ Sáu ngày 13/11/2026",
        "chậm nhất 17h00 chiều thứ Sáu, ngày 13/11/2026",
        "trước Chủ nhật, ngày 13/11/2026",
    ],
)
def test_the_day_of_the_week_may_stand_before_the_day(when):
    (due,) = duties_below(f"1. Các thôn nộp danh sách về xã {when}.").dues
    assert due.due == "2026-11-13"


@pytest.mark.parametrize(
    ("line", "lead", "what", "partners"),
    [
        # All are to carry it out; one of them is charged with more.
        (
            "Yêu cầu các thôn nghiêm túc thực hiện; giao Phòng Kinh tế đôn đốc, lập sổ ngõ.",
            "Phòng Kinh tế",
            "Đôn đốc, lập sổ ngõ",
            (),
        ),
        (
            "Đề nghị các thôn triển khai thực hiện Kế hoạch này. Giao Phòng Kinh tế lập sổ ngõ.",
            "Phòng Kinh tế",
            "Lập sổ ngõ",
            (),
        ),
        (
            "Giao Phòng Kinh tế chủ trì, cùng Công an xã lập sổ ngõ.",
            "Phòng Kinh tế",
            "Lập sổ ngõ",
            ("Công an xã",),
        ),
        (
            "Chủ tịch xã chịu trách nhiệm tổ chức thực hiện; Thường trực HĐND xã rà soát sổ ngõ.",
            "Thường trực HĐND xã",
            "Rà soát sổ ngõ",
            (),
        ),
        (
            "Phòng Kinh tế chịu trách nhiệm chính trong việc cấp phát vôi.",
            "Phòng Kinh tế",
            "Cấp phát vôi",
            (),
        ),
        ("Ngoài ra, các thôn còn có nhiệm vụ lập sổ ngõ.", "các thôn", "Lập sổ ngõ", ()),
        ("Mỗi chi hội nhận giúp đỡ hai hộ.", "Mỗi chi hội", "Nhận giúp đỡ hai hộ", ()),
        (
            "Phòng Văn hóa - Xã hội trực tiếp kiểm tra các ngõ.",
            "Phòng Văn hóa - Xã hội",
            "Trực tiếp kiểm tra các ngõ",
            (),
        ),
    ],
)
def test_who_is_charged_behind_all(line, lead, what, partners):
    assert told(f"8. {line}") == [((lead,), what, partners)]


def test_what_all_are_to_do_besides_stays():
    found = told("8. Yêu cầu các thôn quét dọn ngõ; giao Phòng Kinh tế lập sổ ngõ của xã.")
    assert [lead for lead, _, _ in found] == [("các thôn",), ("Phòng Kinh tế",)]


@pytest.mark.parametrize(
    "name",
    [
        "Ban chỉ huy quân sự",
        "Chi đoàn",
        "Văn thư",
        "Lực lượng dân phòng",
        "Bộ phận Tiếp nhận và Trả kết quả",
        "Bộ phận tiếp nhận và trả kết quả",
        "Ban phát triển thôn",
        "HTX nông nghiệp Mai Hạ",
        "Người có uy tín",
        "Tiểu khu 3",
        "Cộng tác viên dân số",
        "Liên đội",
        "Chủ hộ",
        "Đại biểu HĐND xã",
        "Đơn vị kết nghĩa",
    ],
)
def test_whoever_they_are_they_act(name):
    found = told(f"1. {name} lập danh sách gửi xã.")
    assert found == [((name,), "Lập danh sách gửi xã", ())]


def test_things_that_open_alike_act_not():
    for line in ("Ban phát thẻ cho hộ.", "Làng có 5 ngõ.", "Đại biểu dự họp.", "Sự phối hợp tốt."):
        assert told(f"1. {line}") == [], line


def test_deeds_of_schools_and_clinics():
    for line, name, does in (
        ("Trạm Y tế khám sức khỏe cho học sinh.", "Trạm Y tế", "Khám sức khỏe cho học sinh"),
        ("Tổ chuyên môn duyệt giáo án.", "Tổ chuyên môn", "Duyệt giáo án"),
        ("Văn thư in sao đề kiểm tra.", "Văn thư", "In sao đề kiểm tra"),
        ("Chi ủy lập danh sách.", "Chi ủy", "Lập danh sách"),
        ("Ban Giám khảo chấm thi khách quan.", "Ban Giám khảo", "Chấm thi khách quan"),
        ("Thanh tra huyện kết thúc cuộc thanh tra.", "Thanh tra huyện", "Kết thúc cuộc thanh tra"),
        ("Hạt Kiểm lâm trực cháy.", "Hạt Kiểm lâm", "Trực cháy"),
        ("Văn phòng UBND đăng Công báo.", "Văn phòng UBND", "Đăng Công báo"),
        ("Trường phun thuốc diệt muỗi.", "Trường", "Phun thuốc diệt muỗi"),
        ("Ban ra đề nộp đề.", "Ban ra đề", "Nộp đề"),
        ("Ban chấm thi bàn giao bài thi.", "Ban chấm thi", "Bàn giao bài thi"),
        ("Tổ in sao đề bảo quản đề thi.", "Tổ in sao đề", "Bảo quản đề thi"),
        ("Thủ kho xuất kho theo phiếu.", "Thủ kho", "Xuất kho theo phiếu"),
        ("Nhân dân các thôn tổng vệ sinh.", "Nhân dân các thôn", "Tổng vệ sinh"),
        ("Hiệu trưởng báo cáo số học sinh.", "Hiệu trưởng", "Báo cáo số học sinh"),
    ):
        assert told(f"1. {line}") == [((name,), does, ())]


def test_a_partner_ends_where_it_holds_a_meeting():
    ((leads, does, partners),) = told(
        "1. Bí thư chi bộ phối hợp với trưởng thôn tổ chức hội nghị nhân dân."
    )
    assert partners == ("trưởng thôn",), (leads, does)
