"""By when, said between who and what; from now on; how often, in any words."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.bodies.addressees import addressees
from congkhai.importing.extract.limits.several_limits import MANY_LIMITS
from congkhai.importing.extract.tasks.task_signs import sign_of
from congkhai.importing.output.marks import task_mark

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("when", "due", "every"),
    [
        ("trước ngày 25/6/2026", ("2026-06-25",), ""),
        ("trong quý III/2026", ("2026-Q3",), ""),
        ("chậm nhất ngày 25/6/2026", ("2026-06-25",), ""),
        ("từ ngày 01/3 đến 30/3/2026", ("2026-03-30",), ""),
        ("trước ngày 25 hằng tháng", ("---25",), "month"),
        ("trong tháng 01 hằng năm", ("--01-31",), "year"),
    ],
)
def test_it_may_stand_between_who_and_what(when, due, every):
    (task,) = duties_below(f"1. Phòng Kinh tế {when} tổng hợp danh sách các ngõ.").tasks
    assert task.lead == ("Phòng Kinh tế",)
    assert (task.when.due, task.when.every or "") == (due, every)
    assert task_mark(task, is_scan=False) is None


@pytest.mark.parametrize(
    "line",
    [
        # A time, and nothing done.
        "1. Phòng Kinh tế từ tháng 3 năm 2026 có ba người.",
        "1. Chợ xã trước năm 1990 đông vui.",
    ],
)
def test_where_nothing_is_done_nobody_is_charged(line):
    assert not duties_below(line).tasks


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Từ nay đến ngày 30/9/2026", ("2026-09-30",)),
        ("Từ nay cho đến hết năm 2026", ("2026",)),
        ("Từ nay đến cuối năm", ()),
        ("Từ tháng 3/2026", ()),
    ],
)
def test_from_now_it_runs_until_a_day(words, due):
    (task,) = duties_below(f"1. {words}, Phòng Kinh tế rà soát các ngõ.").tasks
    assert task.when.due == due


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("mỗi quý một lần", "quarter"),
        ("tối thiểu mỗi quý một lần", "quarter"),
        ("3 tháng/lần", "quarter"),
        ("03 tháng/01 lần", "quarter"),
        ("06 tháng/lần", "half_year"),
        ("02 lần/năm", "half_year"),
        ("01 lần/quý", "quarter"),
        ("01 tháng/lần", "month"),
        # A rule, an institution, and twice at most.
        ("mọi quy mô", ""),
        ("không quá 02 lần/năm", ""),
    ],
)
def test_how_often_in_any_words(words, every):
    (task,) = duties_below(f"1. Phòng Kinh tế kiểm tra các ngõ {words}.").tasks
    assert (task.when.every or "") == every


def test_the_pace_is_no_part_of_whom_it_goes_to():
    assert addressees("báo cáo UBND xã 3 tháng/lần") == ("UBND xã",)
    assert addressees("báo cáo UBND xã 02 tuần/lần") == ("UBND xã",)


def test_a_seal_is_no_beginning():
    (task,) = duties_below("1. Văn thư xã thu hồi con dấu trước ngày 01/8/2026.").tasks
    assert task.when.due == ("2026-08-01",)
    assert task.what == "Thu hồi con dấu"


@pytest.mark.parametrize(
    ("deed", "is_of_many"),
    [
        ("tổ chức đại hội xong trước 30/6; đại hội cấp trên xong trước 30/9/2026", True),
        ("giải ngân vốn cũ đến 31/01/2027; vốn mới giải ngân hết trong tháng 12/2026", True),
        # One day, told twice, and what is no day.
        ("tổ chức đại hội xong trước 30/6/2026, chậm nhất 30/6/2026", False),
        ("tổ chức đại hội từ ngày 01/6/2026 đến 30/6/2026", False),
        ("gửi số liệu từ ngày 01/6/2026 đến ngày 14/6/2026, gửi trước ngày 20/6/2026", False),
        # What is said behind the day that was read.
        ("hỗ trợ sửa nhà, hoàn thành trước ngày 30/6/2026; dựng nhà trước ngày 30/9/2026", False),
        ("làm hết 2/3 việc trước ngày 30/6/2026", False),
    ],
)
def test_a_second_day_in_the_words_of_a_duty_is_told(deed, is_of_many):
    (task,) = duties_below(f"1. Hội Nông dân xã {deed}.").tasks
    assert task.when.due
    assert (sign_of(task) == MANY_LIMITS) == is_of_many


def test_the_day_is_no_part_of_whom_it_goes_to():
    assert addressees("gửi về Phòng Nội vụ ngày 02/6/2026") == ("Phòng Nội vụ",)
