"""Where the words of a label end, in text whose lines no stop ends."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

TOP = "II. NHIỆM VỤ\n\n1. Lập danh sách các ngõ.\n- Thời gian: Quý II/2026\n"


@pytest.mark.parametrize(
    "below",
    [
        "Trên đây là Kế hoạch dọn đường làng năm 2026./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các thôn báo cáo trước ngày 10/3/2026.",
        "Yêu cầu các thôn nghiêm túc thực hiện kế hoạch năm 2027.",
        "Lưu ý các thôn về hạn năm 2027",
        "Địa điểm: nhà văn hóa các thôn năm 2027",
        "Kế hoạch này thay Kế hoạch năm 2025",
        "Kinh phí do xã bố trí trong dự toán năm 2027.",
    ],
)
@pytest.mark.parametrize("last", ["- Đơn vị chủ trì: Công an xã", "- Hạn: tháng 5/2026"])
def test_a_sentence_below_the_last_label_is_none_of_its_words(last, below):
    labels = ["- Đơn vị chủ trì: Công an xã", last] if "Hạn" in last else [last]
    first, *_ = tasks_of(TOP + "\n".join([*labels, below]))
    assert (first.what, first.lead) == ("Lập danh sách các ngõ", ("Công an xã",))
    assert first.when.due == ("2026-Q2",)


def test_a_closing_formula_is_a_paragraph_by_itself_whatever_stands_above():
    text = TOP + "- Đơn vị chủ trì: Các thôn và\nCông an xã\nTrên đây là Kế hoạch năm 2027./."
    first, *_ = tasks_of(text)
    assert (first.lead, first.when.due) == (("Các thôn", "Công an xã"), ("2026-Q2",))


@pytest.mark.parametrize(
    ("cut", "lead"),
    [
        (
            "- Đơn vị chủ trì: Phòng Kinh tế và Hạ tầng\nđô thị xã",
            "Phòng Kinh tế và Hạ tầng đô thị xã",
        ),
        ("- Đơn vị chủ trì: Văn phòng\nĐảng ủy xã", "Văn phòng Đảng ủy xã"),
        ("- Đơn vị chủ trì: Các\n\nPhòng, ban, đơn vị của xã.", "Các Phòng, ban, đơn vị của xã"),
        ("- Đơn vị chủ trì: Các\n\nTrường, trạm y tế trong xã.", "Các Trường, trạm y tế trong xã"),
    ],
)
def test_a_name_that_a_narrow_page_cut_goes_on_below(cut, lead):
    first, *_ = tasks_of(TOP + cut + "\n\nTrên đây là Kế hoạch dọn đường làng năm 2026./.")
    assert first.lead == (lead,)


TWO_BODIES = "IV. TỔ CHỨC THỰC HIỆN\n\n- Trạm Y tế: lập sổ tiêm của từng xóm.\n- {}\n"


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        ("Các phòng, khoa: phối hợp nhập số liệu.", "Các phòng, khoa", "Phối hợp nhập số liệu"),
        ("Các phòng/ban: phối hợp thực hiện.", "Các phòng/ban", "Phối hợp thực hiện"),
        ("Các phòng và ban: cử người trực.", "Các phòng và ban", "Cử người trực"),
        ("Các đơn vị, cá nhân: Tự kiểm tra tủ.", "Các đơn vị, cá nhân", "Tự kiểm tra tủ"),
        (
            "Các phòng, khoa: Tổ chức họp từng tuần.",
            "Các phòng, khoa",
            "Tổ chức họp từng tuần",
        ),
    ],
)
def test_those_who_are_told_what_to_do_are_no_label_of_the_work_above(line, lead, what):
    first, second = tasks_of(TWO_BODIES.format(line))
    assert (first.lead, first.what) == (("Trạm Y tế",), "Lập sổ tiêm của từng xóm")
    assert (second.lead, second.what) == ((lead,), what)


@pytest.mark.parametrize(
    ("label", "lead"),
    [
        ("Các phòng, khoa: Phòng Dược, Khoa Nhi", ("Phòng Dược", "Khoa Nhi")),
        ("Các phòng, ban: Tổ chức - Hành chính, Đào tạo", ("Tổ chức - Hành chính, Đào tạo",)),
        ("Đơn vị thực hiện: các phòng, khoa", ("các phòng, khoa",)),
        ("Đơn vị thực hiện: tổ chức đoàn thể xã", ("tổ chức đoàn thể xã",)),
        ("Cơ quan chủ trì: Thanh tra Sở", ("Thanh tra Sở",)),
        ("Đơn vị thực hiện: phối hợp với nhà thầu để làm", ()),
    ],
)
def test_a_label_names_bodies_and_never_a_deed(label, lead):
    first, *_ = tasks_of(f"II. NHIỆM VỤ\n\n1. Sơn lại cổng chợ.\n- {label}.\n- Hạn: tháng 5/2026\n")
    assert first.lead == lead


@pytest.mark.parametrize(
    ("cell", "lead", "partners"),
    [
        ("Phối hợp thực hiện", (), ()),
        ("Theo dõi, đôn đốc", (), ()),
        ("Phối hợp với Phòng Dược", (), ("Phòng Dược",)),
        ("Tổ chức - Hành chính", ("Tổ chức - Hành chính",), ()),
        ("Đào tạo", ("Đào tạo",), ()),
        ("bảo vệ", ("bảo vệ",), ()),
    ],
)
def test_a_cell_of_who_leads_names_bodies_and_never_a_deed(cell, lead, partners):
    first, *_ = tasks_of(
        "II. NHIỆM VỤ\n\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n"
        f"| 1 | Sơn lại cổng chợ | {cell} | Tháng 5/2026 |\n"
        "| 2 | Kê lại tủ thuốc | Phòng Dược | Tháng 6/2026 |\n"
    )
    assert (first.what, first.lead, first.partners) == ("Sơn lại cổng chợ", lead, partners)
