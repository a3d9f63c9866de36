"""Who does it, told once for all the duties that a section or a heading counts."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

SECTION = (
    "II. TUYÊN TRUYỀN VỀ CHỢ SẠCH\n\n1. {heading}\n\na) Treo băng rôn ở cổng chợ;\n\n"
    "b) Từng bước lắp loa cho các dãy hàng{own};\n\nc) Tập huấn người bán hàng.\n\n"
    "2. {leading}\n\n- Phòng Kinh tế.\n\n- Công an xã.\n\n"
    "3. Cơ quan phối hợp\n\n{partners}\n\n4. Thời gian thực hiện: Quý III/2026.\n"
)
WORK = [
    "Treo băng rôn ở cổng chợ",
    "Từng bước lắp loa cho các dãy hàng",
    "Tập huấn người bán hàng",
]


def section(
    heading: str = "Nội dung",
    own: str = "",
    leading: str = "Cơ quan chủ trì",
    partners: str = "- Trạm Y tế xã.",
) -> str:
    return SECTION.format(heading=heading, own=own, leading=leading, partners=partners)


@pytest.mark.parametrize("heading", ["Nội dung", "Nội dung, biện pháp", "Các hoạt động"])
@pytest.mark.parametrize("leading", ["Cơ quan chủ trì", "Chủ trì thực hiện"])
def test_what_a_section_counts_is_done_by_the_bodies_that_it_heads(heading, leading):
    tasks = tasks_of(section(heading, leading=leading))
    assert [task.what for task in tasks] == WORK
    assert {task.lead for task in tasks} == {("Phòng Kinh tế", "Công an xã")}
    assert {task.partners for task in tasks} == {("Trạm Y tế xã",)}
    assert {task.when.due for task in tasks} == {("2026-Q3",)}
    assert {task.inferred for task in tasks} == {f"nêu một lần cho cả nhóm việc, ở mục «{leading}»"}


def test_partners_may_stand_on_a_line_that_lost_its_bullet():
    tasks = tasks_of(section(partners="Trạm Y tế xã; các thôn."))
    assert {task.partners for task in tasks} == {("Trạm Y tế xã", "các thôn")}


def test_an_item_with_a_day_of_its_own_is_due_then():
    tasks = tasks_of(section(own=" trước ngày 15/5/2026"))
    assert [task.when.due for task in tasks] == [("2026-Q3",), ("2026-05-15",), ("2026-Q3",)]


def test_things_that_a_section_counts_are_how_its_work_is_done():
    text = section().replace("Treo băng rôn", "Băng rôn").replace("Tập huấn", "Sổ tay cho")
    assert [task.what for task in tasks_of(text)] == ["Tuyên truyền về chợ sạch"]


COUNTED = "II. NHIỆM VỤ\n\n1. Giữ chợ sạch\n\n{items}\n\n{labels}\n\n2. Giữ chợ yên\n\n{more}\n"


@pytest.mark.parametrize("mark", ["", "* "])
@pytest.mark.parametrize(
    ("first", "second"),
    [("a) ", "b) "), ("1.1. ", "1.2. ")],
)
def test_labels_below_the_last_that_is_counted_are_of_all(mark, first, second):
    text = COUNTED.format(
        items=f"{first}Dọn các dãy hàng.\n\n{second}Rửa nền chợ mỗi tuần.",
        labels=f"{mark}Đơn vị thực hiện: Phòng Kinh tế.\n\n{mark}Thời gian: tháng 5/2026.",
        more="a) Kiểm tra cân.\n\nĐơn vị thực hiện: Công an xã.",
    )
    dọn, rửa, cân = tasks_of(text)
    assert dọn.lead == rửa.lead == ("Phòng Kinh tế",)
    assert dọn.when.due == rửa.when.due == ("2026-05",)
    assert dọn.inferred == "nêu một lần cho cả nhóm việc: «Đơn vị thực hiện: Phòng Kinh tế»"
    assert (cân.lead, cân.inferred) == (("Công an xã",), "")


@pytest.mark.parametrize(
    "items",
    [
        # Each has its own, but one.
        "a) Dọn các dãy hàng.\n\nĐơn vị thực hiện: Trạm Y tế xã.\n\nb) Kẻ vạch.\n\nc) Thay đèn.",
        # What they are is no work.
        "a) Chợ cũ.\n\nb) Chợ mới.\n\nc) Thay đèn.",
    ],
)
def test_where_each_has_labels_they_are_of_one_alone(items):
    text = COUNTED.format(
        items=items, labels="Đơn vị thực hiện: Phòng Kinh tế.", more="a) Kiểm tra cân."
    )
    told = [task.what for task in tasks_of(text) if task.lead == ("Phòng Kinh tế",)]
    assert told == ["Thay đèn"]


@pytest.mark.parametrize(
    ("purpose", "place"),
    [
        ("Để tháo gỡ khó khăn, vướng mắc", "tỉnh Mai Hạ"),
        ("Nhằm giữ đà, tăng tốc", "xã Nà Mẫu"),
        ("Trong các tháng còn lại, trước mùa mưa", "thành phố Yên Hạ"),
        ("Để đạt mức tăng 8% của xã, góp phần vào mức 9% của cả tỉnh", "xã Nà Mẫu"),
    ],
)
def test_a_place_asked_behind_a_purpose_does_what_stands_below(purpose, place):
    text = (
        f"II. NHIỆM VỤ\n\n{purpose}, {place} cần tiếp tục giữ chợ sạch, trong đó lưu ý tập trung "
        "thực hiện một số nội dung sau:\n\n1. Rà soát các chợ.\n\n2. Lập đội vệ sinh.\n"
    )
    assert [(task.lead, task.what) for task in tasks_of(text)] == [
        ((place,), "Rà soát các chợ"),
        ((place,), "Lập đội vệ sinh"),
    ]


def test_a_place_that_is_only_told_of_does_nothing():
    text = "II. NHIỆM VỤ\n\nĐể tháo gỡ khó khăn, tỉnh Mai Hạ đã có nhiều cách làm.\n\n1. Chợ cũ.\n"
    assert tasks_of(text) == ()


BELOW = (
    "III. VIỆC\n\n1. Giữ chợ sạch\n\na) Hoạt động 1\n\n- Nội dung: Dọn các dãy hàng.\n\n{label}\n\n"
)


@pytest.mark.parametrize("label", ["- Cơ quan thực hiện:", "* Đơn vị chủ trì:", "Phân công:"])
@pytest.mark.parametrize(
    ("lines", "lead", "partners"),
    [
        ("+ Phòng Kinh tế.\n\n+ Trạm Y tế xã.", ("Phòng Kinh tế", "Trạm Y tế xã"), ()),
        (
            "+ Phòng Kinh tế chủ trì, phối hợp với các thôn, Trạm Y tế xã.",
            ("Phòng Kinh tế",),
            ("các thôn", "Trạm Y tế xã"),
        ),
        ("+ Phòng Kinh tế: chủ trì;\n\n+ Các thôn: phối hợp.", ("Phòng Kinh tế",), ("Các thôn",)),
    ],
)
def test_names_below_a_label_are_its_value(label, lines, lead, partners):
    (task,) = tasks_of(f"{BELOW.format(label=label)}{lines}\n\n- Thời gian: tháng 5/2026.\n")
    assert (task.what, task.lead, task.partners) == ("Dọn các dãy hàng", lead, partners)
    assert task.when.due == ("2026-05",)


def test_who_has_a_duty_of_its_own_below_a_label_keeps_it():
    lines = "+ Phòng Kinh tế chủ trì.\n\n+ Công an xã đăng tin trên bảng của chợ.\n"
    found = tasks_of(BELOW.format(label="- Cơ quan thực hiện:") + lines)
    assert [(task.what, task.lead) for task in found] == [
        ("Dọn các dãy hàng", ("Phòng Kinh tế",)),
        ("Đăng tin trên bảng của chợ", ("Công an xã",)),
    ]


BELOW_BULLETS = "III. NỘI DUNG\n\n1. {head}\n\n- {first}\n\n- {second}\n\n* Thời gian{time}.\n"


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Giám sát việc lập danh sách tổ", "Việc giải quyết khiếu nại.", "Bảo đảm đủ hộ."),
        ("Kiểm tra các chợ đêm", "Kiểm tra cân.", "Kiểm tra giá."),
        ("Vận động góp ngày công", "Nội dung vận động.", "Bảo đảm công bằng."),
    ],
)
def test_a_note_of_time_below_a_list_tells_of_what_the_list_is_of(head, first, second):
    text = BELOW_BULLETS.format(
        head=head, first=first, second=second, time=": từ ngày 03/02/2026 đến ngày 15/3/2026"
    )
    timed = [(task.what, task.when.due) for task in tasks_of(text) if task.when.due]
    assert timed == [(head, ("2026-03-15",))]


@pytest.mark.parametrize("head", ["Hội Nông dân xã", "Trạm Y tế xã", "Ban Quản lý chợ đêm"])
def test_a_note_of_time_below_what_one_body_has_to_do_is_not_lost(head):
    text = BELOW_BULLETS.format(
        head=head,
        first="Lập sổ ngõ.",
        second="Kiểm tra giá.",
        time=" thực hiện: từ ngày 03/02/2026 đến ngày 15/3/2026",
    ).replace("NỘI DUNG", "TỔ CHỨC THỰC HIỆN")
    timed = [(task.what, task.lead, task.when.due) for task in tasks_of(text) if task.when.due]
    assert timed == [("Kiểm tra giá", (head,), ("2026-03-15",))]
