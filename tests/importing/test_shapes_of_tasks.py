"""One content in the shapes that public documents come in: the tasks stay the same."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.tasks.plain_headings import below_lone_names
from congkhai.importing.structure.paragraphs import Kind, Paragraph

from tests.importing.test_task_doubts import tasks_of

DUTIES = {
    "Phòng Kinh tế": ("Lập danh sách các ngõ chưa có biển.", "Gửi dự toán về xã trong quý II."),
    "Trạm Y tế xã": ("Cử người trực tại buổi ra quân.", "Rà soát tủ thuốc của các thôn."),
    "Các thôn": ("Vận động mỗi nhà treo một biển.", "Báo cáo kết quả về Phòng Kinh tế."),
}
EXPECTED = [((name,), duty.rstrip(".")) for name, duties in DUTIES.items() for duty in duties]


def written(heading: str, item: str, between: str = "\n") -> str:
    """The duties below the names, a heading and an item each written as their patterns say."""
    lines: list[str] = []
    for number, (name, duties) in enumerate(DUTIES.items(), start=1):
        items = (item.format(duty=duty, a="ab"[at]) for at, duty in enumerate(duties))
        lines.append(between.join([heading.format(n=number, name=name), *items]))
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    "heading",
    [
        "{n}. {name}",
        "{n}) {name}",
        "{n}/ {name}",
        "{n}- {name}",
        "{n} - {name}",
        "{n} {name}",
        "({n}) {name}",
        "{name}",
        "{name}:",
        "**{name}**",
        "### {name}",
        "{n}. Đối với {name}",
        "{n}. {name} có trách nhiệm:",
        "Giao {name}:",
    ],
)
@pytest.mark.parametrize("item", ["- {duty}", "+ {duty}", "• {duty}", "■ {duty}", "{a}) {duty}"])
def test_names_head_their_duties_whatever_the_numbers(heading: str, item: str) -> None:
    tasks = tasks_of(written(heading, item))
    assert [name for task in tasks for name in task.lead] == [n for (n,), _ in EXPECTED]
    assert [task.what for task in tasks] == [what for _, what in EXPECTED]


@pytest.mark.parametrize("item", ["({a}) {duty}", "{a}/ {duty}", "{a}- {duty}", "{a}. {duty}"])
def test_letters_count_in_any_dress(item: str) -> None:
    tasks = tasks_of(written("{n}. {name}", item))
    assert [task.lead for task in tasks] == [lead for lead, _ in EXPECTED]


@pytest.mark.parametrize("item", ["- {duty}", "a) {duty}", "{a}) {duty}"])
def test_items_set_in_one_line_are_told_apart(item: str) -> None:
    tasks = tasks_of(written("{n}. {name}:", item, between=" "))
    assert [task.lead for task in tasks] == [lead for lead, _ in EXPECTED]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Phòng Kinh tế đôn đốc, kiểm tra các thôn thực hiện: - Treo biển; - Báo cáo kết quả.",
            "Đôn đốc, kiểm tra các thôn thực hiện: - Treo biển; - Báo cáo kết quả",
        ),
        (
            "Phòng Kinh tế kiểm tra việc: a) Lập sổ; b) Báo cáo kết quả của các thôn.",
            "Kiểm tra việc: a) Lập sổ; b) Báo cáo kết quả của các thôn",
        ),
        (
            "Phòng Kinh tế hướng dẫn các thôn: a) Lập danh sách; b) Báo cáo kết quả.",
            "Hướng dẫn các thôn: a) Lập danh sách; b) Báo cáo kết quả",
        ),
        (
            "Phòng Kinh tế tham mưu xã: a) Ban hành quy chế; b) Tổ chức hội nghị.",
            "Tham mưu xã: a) Ban hành quy chế; b) Tổ chức hội nghị",
        ),
        (
            "Phòng Kinh tế báo cáo: (1) Tổng hợp số hộ; (2) Lập danh sách.",
            "Báo cáo: (1) Tổng hợp số hộ; (2) Lập danh sách",
        ),
        (
            "Phòng Kinh tế thẩm định hồ sơ: (1) Lập dự toán; (2) Tổ chức thi công.",
            "Thẩm định hồ sơ: (1) Lập dự toán; (2) Tổ chức thi công",
        ),
    ],
)
def test_items_of_what_others_do_stay_with_their_verb(text: str, what: str) -> None:
    (task,) = tasks_of(f"1. {text}\n")
    assert (task.lead, task.what) == (("Phòng Kinh tế",), what)


@pytest.mark.parametrize(
    "head",
    [
        "Phòng Kinh tế:",
        "Giao Phòng Kinh tế:",
        "Đối với Phòng Kinh tế:",
        "Phòng Kinh tế có trách nhiệm:",
        "Phòng Kinh tế có trách nhiệm thực hiện các nhiệm vụ sau:",
        "Phòng Kinh tế thực hiện:",
        "Phòng Kinh tế tập trung thực hiện các nội dung sau đây:",
        "Phòng Kinh tế chủ trì, phối hợp với Trạm Y tế xã:",
        "Phòng Kinh tế chủ trì, phối hợp với Trạm Y tế xã thực hiện:",
    ],
)
def test_items_below_what_only_charges_are_duties(head: str) -> None:
    tasks = tasks_of(f"1. {head} a) Lập danh sách các ngõ; b) Báo cáo kết quả về xã.\n")
    assert [(task.lead, task.what) for task in tasks] == [
        (("Phòng Kinh tế",), "Lập danh sách các ngõ"),
        (("Phòng Kinh tế",), "Báo cáo kết quả về xã"),
    ]


def test_items_behind_with_whom_or_members_are_duties() -> None:
    text = (
        "1. Phòng Kinh tế\n\nChủ trì, phối hợp với các thôn, các cơ quan, đơn vị có liên quan: "
        "- Lập danh sách các ngõ; - Treo biển số nhà.\n\n"
        "2. Các đơn vị chuyên môn: Khoa Sử, Viện Kinh tế a) Tổ chức hội thảo; b) Viết tài liệu.\n"
    )
    assert [(task.lead[0], task.what) for task in tasks_of(text)] == [
        ("Phòng Kinh tế", "Lập danh sách các ngõ"),
        ("Phòng Kinh tế", "Treo biển số nhà"),
        ("Khoa Sử", "Tổ chức hội thảo"),
        ("Khoa Sử", "Viết tài liệu"),
    ]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_duty_of_two_words_is_one(between: str) -> None:
    items = between.join(["- Treo biển;", "- Lập sổ;", "- Báo cáo xã."])
    tasks = tasks_of(f"1. Phòng Kinh tế có trách nhiệm:{between}{items}\n")
    assert [task.what for task in tasks] == ["Treo biển", "Lập sổ", "Báo cáo xã"]


def test_items_below_a_verb_without_a_name_stay_with_it() -> None:
    text = "1. Phòng Kinh tế\n\n- Kiểm tra các thôn về: a) Lập sổ; b) Báo cáo kết quả.\n"
    (task,) = tasks_of(text)
    assert task.what == "Kiểm tra các thôn về: a) Lập sổ; b) Báo cáo kết quả"


def test_a_dash_within_a_name_opens_no_item() -> None:
    text = "1. Phòng Kế hoạch - Tổng hợp lập danh sách các ngõ; gửi về xã - Báo đài đưa tin.\n"
    assert len(tasks_of(text)) == 1


def test_numbers_below_plain_names_begin_anew() -> None:
    text = (
        "Phòng Kinh tế\n\n1. Lập danh sách.\n\n2. Gửi về xã xem.\n\n"
        "Trạm Y tế xã\n\n1. Cử người trực.\n"
    )
    leads = [task.lead for task in tasks_of(text)]
    assert leads == [("Phòng Kinh tế",), ("Phòng Kinh tế",), ("Trạm Y tế xã",)]


@pytest.mark.parametrize(
    "text",
    [
        "Kính gửi:\n\nPhòng Kinh tế\n\nGửi kèm kế hoạch này.",
        "Kính gửi:\n\nPhòng Kinh tế\n\nTrạm Y tế xã\n\nGửi kèm kế hoạch này.",
        "Nơi thực hiện\n\nTrạm Y tế xã\n\nXây dựng năm 2020, rộng 300 m2.",
        "Địa điểm:\n\nTrạm Y tế xã\n\nXây dựng năm 2020, rộng 300 m2.",
        "Thành phần gồm\n\nPhòng Kinh tế\n\nTrạm Y tế xã\n\nKiểm tra hồ sơ của các thôn.",
        "Tham dự gồm có:\n\nPhòng Kinh tế\n\nKiểm tra hồ sơ của các thôn.",
        "Phòng Kinh tế\n\nTrạm Y tế xã\n\nKiểm tra hồ sơ của các thôn.",
    ],
)
def test_names_that_are_only_listed_head_nothing(text: str) -> None:
    assert tasks_of(f"{text}\n") == ()


@pytest.mark.parametrize("above", ["Tổ chức thực hiện", "TỔ CHỨC THỰC HIỆN", "Phân công:"])
def test_a_name_below_what_heads_duties_is_none_of_a_list(above: str) -> None:
    text = f"Việc mẫu.\n\n{above}\n\nPhòng Kinh tế\n\nKiểm tra hồ sơ của các thôn.\n"
    assert [task.lead for task in tasks_of(text)] == [("Phòng Kinh tế",)]


def test_a_lone_name_above_a_duty_is_a_guess_and_several_are_a_pattern() -> None:
    lone = "Phòng Kinh tế\n\nKiểm tra hồ sơ của các thôn.\n"
    (task,) = tasks_of(lone)
    assert "đứng riêng một dòng" in task.doubt
    tasks = tasks_of(f"{lone}\nTrạm Y tế xã\n\nCử người trực tại buổi ra quân.\n")
    assert [bool(task.doubt) for task in tasks] == [False, False]


def test_the_guess_is_said_of_the_first_duty_though_a_line_stands_above_it() -> None:
    heading, said, first, later = (
        Paragraph(kind, text, ())
        for kind, text in [
            (Kind.HEADING, "Phòng Kinh tế"),
            (Kind.TEXT, "Việc này gồm nhiều bước ở các thôn."),
            (Kind.TEXT, "Kiểm tra hồ sơ của các thôn."),
            (Kind.TEXT, "Rà soát danh sách các ngõ."),
        ]
    )
    assert below_lone_names([heading, said, first, later]) == {id(first)}
    assert below_lone_names([heading, said]) == {id(said)}


def test_a_plain_line_that_names_nobody_heads_nothing() -> None:
    text = "1. Phòng Kinh tế\n- Lập danh sách các ngõ.\n\nHồ sơ kèm theo\n\n- Báo cáo kết quả.\n"
    assert {task.lead for task in tasks_of(text)} == {("Phòng Kinh tế",)}


ROWS = [
    ("STT", "Công việc cần triển khai", "Đơn vị thực hiện chính", "Phối hợp cùng", "Thời hạn"),
    ("1", "Lập danh sách các ngõ", "Phòng Kinh tế", "Các thôn", "30/4/2026"),
    ("2", "Đúc biển số nhà", "Tổ Mộc", "Phòng Kinh tế", "15/5/2026"),
    ("3", "Treo biển", "Các thôn", "Đoàn Thanh niên xã", "31/5/2026"),
]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("| " + " | ".join(row) + " |" for row in ROWS),
        "\n".join("\t".join(row) for row in ROWS),
        "\n".join(cell for row in ROWS for cell in row),
        "\n\n".join(cell for row in ROWS for cell in row),
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in ROWS)
        + "</table>",
    ],
    ids=["bars", "tabs", "cells", "cells apart", "html"],
)
def test_a_table_is_one_whatever_parts_its_cells(text: str) -> None:
    tasks = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n{text}\n")
    assert [(task.what, task.lead, task.when.due) for task in tasks] == [
        ("Lập danh sách các ngõ", ("Phòng Kinh tế",), ("2026-04-30",)),
        ("Đúc biển số nhà", ("Tổ Mộc",), ("2026-05-15",)),
        ("Treo biển", ("Các thôn",), ("2026-05-31",)),
    ]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_what_follows_a_table_is_no_cell_of_its_last_row(between: str) -> None:
    rows = "\n".join(cell for row in ROWS for cell in row[:4])
    last = "4\nTưới cây\nTrạm Y tế xã"
    report = "Các cơ quan được giao việc báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026."
    tasks = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n{rows}\n{last}{between}{report}\n")
    watering = next(task for task in tasks if task.what == "Tưới cây")
    assert (watering.lead, watering.partners) == (("Trạm Y tế xã",), ())
    assert not watering.when.due


def test_a_sentence_is_a_cell_where_the_rows_above_have_some_too() -> None:
    what = "Lập danh sách các ngõ chưa có biển, nhà chưa có số của tất cả các thôn"
    rows = "".join(f"{n}\n{what} đợt {n}.\nPhòng Kinh tế\n" for n in (1, 2, 3))
    tasks = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\nSTT\nNội dung\nCơ quan chủ trì\n{rows}")
    assert [task.what for task in tasks] == [f"{what} đợt {n}" for n in (1, 2, 3)]


def test_tabs_in_two_lines_make_no_table() -> None:
    text = "1. Phòng Kinh tế\tlập\tdanh sách.\n2. Các thôn\ttreo\tbiển.\n"
    assert [task.origin.value for task in tasks_of(text)] == ["sentence", "sentence"]


def test_labels_that_end_an_item_tell_of_it() -> None:
    text = "- Lập danh sách các ngõ. Đơn vị chủ trì: Phòng Kinh tế. Thời gian: Quý II/2026.\n"
    (task,) = tasks_of(text)
    assert (task.what, task.lead) == ("Lập danh sách các ngõ", ("Phòng Kinh tế",))
    assert task.when.due == ("2026-Q2",)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "1. Các thôn tại khu vực ven sông, ven suối chủ động sơ tán các hộ.",
            "Các thôn tại khu vực ven sông, ven suối",
        ),
        (
            "1. Ban Quản lý dự án đầu tư xây dựng số 1 rà soát tiến độ làm ngõ.",
            "Ban Quản lý dự án đầu tư xây dựng số 1",
        ),
        (
            "1. Các cơ sở cung cấp dịch vụ mạng: Lắp đặt đường truyền tại các thôn.",
            "Các cơ sở cung cấp dịch vụ mạng",
        ),
    ],
)
def test_a_name_is_whole_though_it_holds_a_place_or_a_verb(text: str, lead: str) -> None:
    assert [task.lead for task in tasks_of(text)] == [(lead,)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Xã ghi nhận và đánh giá cao kết quả của các thôn.",
        "1. Các thôn theo chức năng, nhiệm vụ, thẩm quyền.",
    ],
)
def test_praise_and_mere_competence_are_no_tasks(text: str) -> None:
    assert tasks_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "1. Phòng Kinh tế lập danh sách ngõ (năm 2027, có hai thôn mới sáp nhập).",
        "1. Phòng Kinh tế chi mức hỗ trợ thêm cho đối tượng hằng tháng của xã.",
    ],
)
def test_a_time_that_tells_of_something_else_is_not_due(text: str) -> None:
    (task,) = tasks_of(text)
    assert not task.when.due
    assert not task.when.every


def test_a_time_in_the_duty_itself_is_due() -> None:
    (task,) = tasks_of("1. Phòng Kinh tế lập danh sách ngõ trước ngày 15 hằng tháng.")
    assert task.when.every == "month"
