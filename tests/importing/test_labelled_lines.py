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
