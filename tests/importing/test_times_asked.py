"""«…; thời gian hoàn thành: …» asks for the time of what stands before it; so of a meeting."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    "line",
    [
        "Phòng Kinh tế rà soát danh mục; thời gian hoàn thành: tháng 3/2027.",
        "Phòng Kinh tế rà soát danh mục. Thời gian thực hiện: Tháng 3/2027.",
        "Phòng Kinh tế rà soát danh mục, thời gian hoàn thành trong tháng 3/2027.",
        "Phòng Kinh tế rà soát danh mục; thời hạn: tháng 3/2027.",
    ],
)
def test_the_words_that_ask_for_a_time_are_no_part_of_the_deed(line):
    (task,) = duties_below(line).tasks
    assert (task.what, task.when.due) == ("Rà soát danh mục", ("2027-03",))


@pytest.mark.parametrize(
    "line",
    [
        "Trạm Y tế hòa vôi các ngõ; thời gian thực hiện: tháng 3/2027.",
        "Trạm Y tế hòa vôi các ngõ. Thời hạn hoàn thành: tháng 3/2027.",
    ],
)
def test_behind_an_unknown_verb_they_name_nobody(line):
    duties = duties_below(line)
    assert not duties.tasks
    (due,) = duties.dues
    assert (due.due, due.what) == ("2027-03", "Trạm Y tế hòa vôi các ngõ")


def test_what_is_done_within_a_time_keeps_its_words():
    (task,) = duties_below("Phòng Kinh tế lập danh sách đúng thời hạn trong tháng 3/2027.").tasks
    assert task.what == "Lập danh sách đúng thời hạn"


def test_the_time_of_an_invitation_is_that_of_the_meeting():
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 9/GM-UBND\nYên Hạ, ngày 11 tháng 5 năm 2026\n\n"
        "GIẤY MỜI\nDự họp bàn quét vôi các ngõ\n\n"
        "Ủy ban nhân dân xã trân trọng kính mời đồng chí dự họp:\n"
        "- Thời gian: 7 giờ 30 phút, ngày 14/5/2026 (thứ Năm).\n- Địa điểm: Hội trường.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    duties = gathered(parts).duties
    assert [(e.at, e.what) for e in duties.events] == [
        ("2026-05-14T07:30", "Dự họp bàn quét vôi các ngõ")
    ]
    assert not duties.tasks
