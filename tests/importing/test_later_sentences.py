"""Sentences behind the first of a paragraph: whom they charge, and where they charge nobody."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below
from tests.importing.test_tasks import tasks_of

DUTIES = "II. TỔ CHỨC THỰC HIỆN\n\n"


def leads(text: str) -> list[tuple[str, ...]]:
    return [task.lead for task in tasks_of(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Phòng Kinh tế lập danh sách các ngõ. Công an xã tuần tra ban đêm ở các ngõ.",
        "1. Phòng Kinh tế lập danh sách các ngõ; Công an xã tuần tra ban đêm ở các ngõ.",
        "1. Phòng Kinh tế lập danh sách các ngõ; giao Công an xã tuần tra ban đêm.",
    ],
)
def test_a_later_sentence_charges_another(sentence):
    assert leads(DUTIES + sentence + "\n") == [("Phòng Kinh tế",), ("Công an xã",)]


def test_each_of_them_is_charged_behind_a_semicolon():
    text = DUTIES + "1. Phòng Kinh tế lập danh sách; mỗi thôn chọn một ngõ để quét vôi trước.\n"
    assert leads(text)[-1] == ("mỗi thôn",)


@pytest.mark.parametrize(
    "sentence",
    [
        # The list of whom the first directs goes on.
        "1. Phòng Kinh tế đôn đốc, hướng dẫn Công an xã; các thôn và các hội tổ chức dọn ngõ.",
        "1. Phòng Kinh tế phối hợp với Công an xã; các thôn rà soát danh sách các ngõ.",
        # Its own people.
        "1. Phòng Kinh tế phân công cán bộ của Phòng tham gia kiểm tra các ngõ.",
    ],
)
def test_who_is_directed_or_appointed_is_not_charged_beside(sentence):
    assert leads(DUTIES + sentence + "\n") == [("Phòng Kinh tế",)]


def test_who_is_asked_with_another_is_charged_once():
    text = DUTIES + (
        "Ủy ban nhân dân xã yêu cầu Trưởng các phòng; Trưởng các thôn tổ chức quán triệt và chỉ"
        " đạo các hộ dọn ngõ.\n"
    )
    assert leads(text) == [("Trưởng các phòng", "Trưởng các thôn")]


@pytest.mark.parametrize(
    "sentence",
    [
        "- Các ngõ sạch, đẹp. Trong đó, các thôn giữ vai trò chủ trì trong việc quét vôi ngõ.",
        "- Việc dọn ngõ có lộ trình rõ ràng. Các thôn phối hợp dọn ngõ theo nguyên tắc chung.",
        "- Các ngõ được dọn; các thôn và các hội thường xuyên quan tâm chỉ đạo việc quét vôi.",
    ],
)
def test_in_aims_only_a_plain_order_charges(sentence):
    work = "1. Công an xã tuần tra ban đêm ở các ngõ.\n"
    aims = f"I. MỤC ĐÍCH, YÊU CẦU\n\n{sentence}\n\n"
    assert leads(aims + DUTIES + work) == [("Công an xã",)]
    asked = (
        f"I. MỤC ĐÍCH, YÊU CẦU\n\n- Ngõ phải sạch. Giao các thôn lập danh sách các ngõ.\n\n{DUTIES}"
    )
    assert leads(asked + work) == [("các thôn",), ("Công an xã",)]


def test_who_issues_the_plan_is_not_charged_with_issuing_it():
    text = (
        "Để các ngõ sạch, đẹp. Ủy ban nhân dân xã xây dựng Kế hoạch dọn ngõ gồm (1) quét vôi; (2)"
        " trồng cây, với các nội dung sau.\n\n" + DUTIES + "1. Công an xã tuần tra ban đêm.\n"
    )
    assert leads(text) == [("Công an xã",)]


@pytest.mark.parametrize(
    "line",
    [
        "Đồng thời, Công an xã kiểm tra các biển ngõ.",
        "Ngoài ra, Công an xã có trách nhiệm kiểm tra các biển ngõ.",
        "Bên cạnh đó, giao Công an xã kiểm tra các biển ngõ.",
        "Riêng Công an xã kiểm tra các biển ngõ.",
    ],
)
def test_words_that_join_an_order_to_the_one_above_hide_nobody(line):
    text = f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế lập danh sách các ngõ.\n\n{line}\n"
    assert [(task.what, task.lead) for task in tasks_of(text)] == [
        ("Lập danh sách các ngõ", ("Phòng Kinh tế",)),
        ("Kiểm tra các biển ngõ", ("Công an xã",)),
    ]


@pytest.mark.parametrize("line", ["Đồng thời, các ngõ phải sạch.", "Riêng vôi mua ở chợ xã."])
def test_words_that_join_a_sentence_without_an_order_charge_nobody(line):
    text = f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế lập danh sách các ngõ.\n\n{line}\n"
    assert len(tasks_of(text)) == 1


TASKS = DUTIES + "1. Phòng Kinh tế\n- {}\n"


@pytest.mark.parametrize(
    ("sentence", "lead", "due", "every"),
    [
        (
            "Lập danh sách các ngõ; các thôn cung cấp số liệu trước ngày 10/3/2026.",
            ("các thôn",),
            ("2026-03-10",),
            "",
        ),
        (
            "Mua vôi và chổi; đoàn thanh niên tổ chức ra quân trước ngày 26/3/2026.",
            ("đoàn thanh niên",),
            ("2026-03-26",),
            "",
        ),
        ("Mở sổ ghi các ngõ; các hội hằng quý báo cáo số ngõ.", ("các hội",), (), "quarter"),
        (
            "Mở sổ ghi các ngõ; đồng thời các thôn báo cáo trước ngày 10/3/2026.",
            ("các thôn",),
            ("2026-03-10",),
            "",
        ),
        ("Mở sổ; riêng các hội hằng tháng báo cáo số ngõ về xã.", ("các hội",), (), "month"),
        # Behind a body as well: a time of its own is of nobody else.
        (
            "Hướng dẫn Công an xã; các thôn rà soát danh sách trước ngày 10/3/2026.",
            ("các thôn",),
            ("2026-03-10",),
            "",
        ),
        # A pace before who reports.
        (
            "Lập danh sách các ngõ; định kỳ hằng quý các thôn báo cáo kết quả về xã.",
            ("các thôn",),
            (),
            "quarter",
        ),
    ],
)
def test_a_time_of_another_behind_a_semicolon_stays_with_them(sentence, lead, due, every):
    first, second = tasks_of(TASKS.format(sentence))
    assert (first.lead, first.when.due, first.when.every) == (("Phòng Kinh tế",), (), "")
    assert (second.lead, second.when.due, second.when.every) == (lead, due, every)
    assert second.doubt


def test_who_is_asked_once_more_behind_others_owes_that_alone():
    text = TASKS.format(
        "Yêu cầu các thôn, các hội lập danh sách ngõ; các thôn báo cáo trước ngày 10/3/2026."
    )
    assert [(task.lead, task.when.due) for task in tasks_of(text)] == [
        (("các thôn", "các hội"), ()),
        (("các thôn",), ("2026-03-10",)),
    ]


def test_all_in_general_are_not_charged_behind_a_semicolon():
    text = TASKS.format("Lập danh sách các ngõ; cán bộ, đảng viên phải gương mẫu thực hiện.")
    assert leads(text) == [("Phòng Kinh tế",)]


def test_an_introduction_behind_joining_words_is_no_duty():
    text = (
        f"{DUTIES}Các thôn dọn ngõ. Đồng thời, yêu cầu các phòng thực hiện các việc sau:\n\n"
        "1. Phòng Kinh tế lập danh sách các ngõ.\n"
    )
    assert ("các phòng",) not in leads(text)


@pytest.mark.parametrize(
    "second",
    [
        "Chỉ đạo các thôn rà soát các ngõ, báo cáo trước ngày 15/4/2026.",
        "Tiếp tục chỉ đạo các thôn quét vôi, hoàn thành chậm nhất ngày 15/4/2026.",
        "Thường xuyên chỉ đạo các tổ quét vôi xong trước ngày 15/4/2026.",
    ],
)
def test_a_limit_of_what_is_directed_is_not_of_the_sentence_before(second):
    first, later = tasks_of(f"{DUTIES}1. Phòng Kinh tế tham mưu kế hoạch. {second}\n")
    assert (first.when.due, later.when.due) == ((), ("2026-04-15",))
    assert later.lead == ("Phòng Kinh tế",)
    assert later.doubt


def test_what_is_directed_without_a_limit_is_more_of_the_duty():
    (task,) = tasks_of(
        f"{DUTIES}1. Phòng Kinh tế tham mưu kế hoạch. Chỉ đạo các thôn quét 15 ngõ.\n"
    )
    assert task.what.endswith("quét 15 ngõ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xã yêu cầu các thôn dọn hồ. Giao Phòng Kinh tế chủ trì đôn đốc các thôn.",
            [("các thôn", "Dọn hồ"), ("Phòng Kinh tế", "Đôn đốc các thôn")],
        ),
        (
            "Đề nghị Hội Nông dân vận động các hộ. Công an xã tuần tra ban đêm.",
            [("Hội Nông dân", "Vận động các hộ"), ("Công an xã", "Tuần tra ban đêm")],
        ),
        (
            "Sở Y tế yêu cầu các trạm nghiêm túc triển khai. Giao Phòng Kinh tế đôn đốc các trạm;"
            " báo cáo Sở Y tế kết quả.",
            [("Phòng Kinh tế", "Đôn đốc các trạm; báo cáo Sở Y tế kết quả")],
        ),
    ],
)
def test_a_letter_without_numbers_charges_sentence_by_sentence(text, expected):
    assert [(task.lead[0], task.what) for task in tasks_of(f"{text}\n")] == expected


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        (
            "Công an xã, TP. Yên Hạ lập sổ trước ngày 05/6/2026. Các thôn gửi sổ trước 08/6/2026.",
            [("Các thôn",), ("Công an xã, TP. Yên Hạ",)],
        ),
        (
            "Phòng Kinh tế lập sổ, gửi UBND TP. Các trường gửi sổ trước ngày 08/6/2026.",
            [("Các trường",)],
        ),
    ],
)
def test_a_short_word_may_end_a_sentence_before_who_is_charged_next(text, dues):
    assert sorted(due.who for due in duties_below(f"1. {text}\n").dues) == dues


@pytest.mark.parametrize("marks", [("(i)", "(ii)", "(iii)"), ("(i).", "(ii).", "(iii).")])
def test_small_roman_figures_count_duties_too(marks):
    below = "\n\n".join(f"{mark} Sớm dọn ngõ số {n}." for n, mark in enumerate(marks))
    told = tasks_of(f"Ủy ban nhân dân xã đề nghị Phòng Kinh tế:\n\n{below}\n")
    assert [(task.lead, task.what) for task in told] == [
        (("Phòng Kinh tế",), f"Sớm dọn ngõ số {n}") for n in range(3)
    ]


@pytest.mark.parametrize(
    ("clause", "is_charged"),
    [
        ("Công an xã chủ động chỉ đạo từ sớm, từ xa, kịp thời", False),
        ("Phòng Kinh tế thường xuyên đôn đốc các thôn", False),
        ("Công an xã phải tuần tra ban đêm ở các ngõ", True),
        ("Phòng Kinh tế tổng hợp kết quả trước ngày 10/5/2026", True),
    ],
)
def test_how_it_was_goes_on_behind_a_semicolon(clause, is_charged):
    text = f"{DUTIES}1. Sau lũ, Huyện ủy Yên Hạ đã tập trung lãnh đạo; {clause}.\n"
    assert bool(tasks_of(text)) == is_charged
