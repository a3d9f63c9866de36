"""Who is charged with what: bodies, labels, sentences, tables, and what only looks like them."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.bodies.addressees import addressees
from congkhai.importing.extract.bodies.bodies import are_bodies, bodies_at
from congkhai.importing.extract.orders.orders import order_in
from congkhai.importing.extract.tables.body_cells import names_of_cell
from congkhai.importing.extract.tables.labels import Role, labelled, role_of
from congkhai.importing.extract.times.frame import frame_of
from congkhai.importing.extract.times.when import when_said

from tests.importing.made import paragraph as word
from tests.importing.made import table, word_file

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nDọn đường làng năm 2026\n\n"
)


def tasks_of(text: str):
    (parts,) = documents(read_bytes("a.txt", (HEAD + text).encode()))
    return gathered(parts).duties.tasks


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
        ("Sở Khoa học và Công nghệ, Sở Y tế", ["Sở Khoa học và Công nghệ", "Sở Y tế"]),
        (
            "Các sở, ban, ngành; UBND các xã, phường và các đơn vị liên quan",
            ["Các sở, ban, ngành", "UBND các xã, phường", "các đơn vị liên quan"],
        ),
        ("Công an xã, Đoàn Thanh niên xã:", ["Công an xã", "Đoàn Thanh niên xã"]),
        ("Ông Lò Văn Mẫu - Trưởng đoàn", ["Ông Lò Văn Mẫu - Trưởng đoàn"]),
        ("Trưởng thôn Nà Mẫu", ["Trưởng thôn Nà Mẫu"]),
    ],
)
def test_bodies_are_told_apart_and_keep_their_names(words, names):
    assert list(are_bodies(words)) == names


@pytest.mark.parametrize(
    "words",
    [
        "Ban hành kế hoạch",
        "Hội nghị phát động",
        "Hội thi vẽ tranh",
        "Đoàn kiểm tra làm việc",
        "Tổ chức tập huấn",
        "Trường hợp vắng mặt",
        "Sở hữu nhà ở",
        "Phòng, chống dịch",
        "Bộ tiêu chí",
        "Báo cáo kết quả",
        "Các nội dung khác",
        "Khoa học và công nghệ",
        "Thuế suất",
    ],
)
def test_what_opens_like_a_body_is_none(words):
    assert bodies_at(words) is None


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Nhiệm vụ cụ thể", Role.WHAT),
        ("NỘI DUNG CÔNG VIỆC", Role.WHAT),
        ("Nhiệm vụ, giải pháp", Role.WHAT),
        ("Kết quả/Sản phẩm", Role.DELIVERABLE),
        ("Sản phẩm (dự kiến)", Role.DELIVERABLE),
        ("Thời gian (Năm 2026)", Role.DUE),
        ("Thời hạn hoàn thành", Role.DUE),
        ("Tiến độ", Role.DUE),
        ("Hoàn thành trước", Role.DUE),
        ("Cơ quan, đơn vị chủ trì", Role.LEAD),
        ("Đơn vị chịu trách nhiệm", Role.LEAD),
        ("Sở, ngành chủ trì tham mưu", Role.LEAD),
        ("Trách nhiệm thực hiện", Role.DOERS),
        ("Đơn vị/cá nhân thực hiện", Role.DOERS),
        ("Phối hợp", Role.PARTNERS),
        ("Thành phần phối hợp", Role.PARTNERS),
        ("Lãnh đạo phụ trách", Role.OVERSEER),
        ("Báo cáo về", Role.TO),
        ("Thông qua", Role.VIA),
        ("Theo dõi, đôn đốc", Role.MONITORS),
        ("STT", Role.ASIDE),
        ("Kinh phí", Role.ASIDE),
        ("Thành phần", Role.ASIDE),
        ("Họ và tên", None),
        ("Năm 2026", None),
        ("Phòng Kinh tế", None),
    ],
)
def test_headings_and_labels_say_what_stands_below(heading, role):
    assert role_of(heading) is role


def test_several_labels_share_a_line():
    said = labelled("- Chủ trì: Phòng A; phối hợp: Phòng B; hoàn thành trước ngày 20/3/2026.")
    assert [(value.role, value.value) for value in said] == [
        (Role.LEAD, "Phòng A"),
        (Role.PARTNERS, "Phòng B"),
        (Role.DUE, "hoàn thành trước ngày 20/3/2026"),
    ]


@pytest.mark.parametrize(
    ("words", "around", "due", "comparator", "every"),
    [
        ("Trước ngày 20/01/2026", "", ("2026-01-20",), "before", ""),
        ("trước 17 giờ ngày 20/3/2026", "", ("2026-03-20",), "no_later_than", ""),
        ("Quý II", "năm 2026", ("2026-Q2",), "in", ""),
        ("Tháng 3 - Tháng 5", "năm 2026", ("2026-05",), "no_later_than", ""),
        ("ngày 15", "tháng 3/2026", ("2026-03-15",), "on", ""),
        ("Từ 19 giờ 30 phút ngày 22 tháng 1", "(Năm 2026)", ("2026-01-22",), "on", ""),
        ("Từ 01/4 đến 30/6/2026", "", ("2026-06-30",), "no_later_than", ""),
        ("6 tháng đầu năm 2026", "", ("2026-H1",), "in", ""),
        ("Trước ngày 25 hằng tháng", "", ("---25",), "before", "month"),
        ("trước ngày 15/6 và 15/12 hằng năm", "", ("--06-15", "--12-15"), "before", "year"),
        ("ngày 25 tháng cuối quý", "", ("---25",), "on", "quarter"),
        ("Hằng quý", "", (), "unspecified", "quarter"),
        ("Thường xuyên", "năm 2026", (), "unspecified", ""),
        ("Năm 2025 và các năm tiếp theo", "", (), "unspecified", ""),
        ("31/4/2026", "", (), "unspecified", ""),
    ],
)
def test_a_few_words_say_when(words, around, due, comparator, every):
    said = when_said(words, frame_of(around))
    assert (said.due, said.comparator.value, said.every) == (due, comparator, every)


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("Sau khi có kết quả", "Sau khi có kết quả"),
        ("Trong 10 ngày kể từ ngày ký", "Trong 10 ngày kể từ ngày ký"),
        ("Sau ngày 15/10/2026", "Sau ngày 15/10/2026"),
        ("Trong quý II/2026", ""),
    ],
)
def test_what_waits_for_something_is_a_trigger(words, trigger):
    assert when_said(words).trigger == trigger


@pytest.mark.parametrize(
    ("sentence", "lead", "partners", "rest"),
    [
        ("Phòng Kinh tế: Bố trí kinh phí.", "Phòng Kinh tế", "", "Bố trí kinh phí."),
        (
            "Giao Phòng A chủ trì, phối hợp với Công an xã kiểm tra chợ",
            "Phòng A",
            "Công an xã",
            "kiểm tra chợ",
        ),
        ("Đề nghị Mặt trận xã vận động hội viên", "Mặt trận xã", "", "vận động hội viên"),
        ("Các thôn có trách nhiệm dọn đường", "Các thôn", "", "dọn đường"),
        ("Bộ Y tế đề nghị các tỉnh rà soát hồ sơ", "các tỉnh", "", "rà soát hồ sơ"),
    ],
)
def test_a_sentence_charges_a_body(sentence, lead, partners, rest):
    order = order_in(sentence)
    assert order is not None
    assert (", ".join(order.lead), ", ".join(order.partners), order.rest) == (lead, partners, rest)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban nhân dân xã đã ban hành kế hoạch.",
        "Sở Y tế là cơ quan thường trực.",
        "Phòng chống cháy nổ mùa khô.",
        "Trên đây là Kế hoạch dọn đường.",
    ],
)
def test_what_only_speaks_of_a_body_charges_nobody(sentence):
    assert order_in(sentence) is None


def test_a_body_reaches_to_the_next_of_its_level():
    found = tasks_of(
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\na) Lập danh sách đường hỏng.\n\n"
        "b) Theo dõi, đôn đốc các thôn.\n\n2. Công an xã: Giữ trật tự.\n\n"
        "3. Các thôn\n\n- Dọn đường trước ngày 20/3/2026.\n\n"
        "Trên đây là Kế hoạch dọn đường làng năm 2026./.\n"
    )
    assert [(task.lead, task.what, task.when.due, task.monitors) for task in found] == [
        (("Phòng Kinh tế",), "Lập danh sách đường hỏng", (), False),
        (("Phòng Kinh tế",), "Theo dõi, đôn đốc các thôn", (), True),
        (("Công an xã",), "Giữ trật tự", (), False),
        (("Các thôn",), "Dọn đường", ("2026-03-20",), False),
    ]


def test_labels_behind_a_group_speak_of_all_its_items():
    found = tasks_of(
        "I. NHIỆM VỤ\n\n1. Sửa đường\n\n- Đo đoạn hỏng.\n\n- Vá đường.\n\n"
        "Đơn vị chủ trì: Phòng Kinh tế; Đơn vị phối hợp: Các thôn.\n\n2. Trồng hoa\n\n"
        "- Chọn giống hoa.\n\nĐơn vị chủ trì: Hội Phụ nữ xã.\n"
    )
    assert [(task.what, task.lead, task.partners) for task in found] == [
        ("Đo đoạn hỏng", ("Phòng Kinh tế",), ("Các thôn",)),
        ("Vá đường", ("Phòng Kinh tế",), ("Các thôn",)),
        ("Chọn giống hoa", ("Hội Phụ nữ xã",), ()),
    ]


def test_labels_in_brackets_belong_to_their_item():
    (task,) = tasks_of(
        "I. NHIỆM VỤ\n\n1. Sửa cống thôn Nà Mẫu (Chủ trì: Phòng Kinh tế; thời hạn: Quý II).\n"
    )
    assert (task.what, task.lead, task.when.due) == (
        "Sửa cống thôn Nà Mẫu",
        ("Phòng Kinh tế",),
        ("2026-Q2",),
    )
    assert "không in năm" in task.doubt


def test_a_letter_charges_whom_it_is_sent_to():
    text = (
        "SỞ Y TẾ\nSố: 9/SYT-NV\nYên Hà, ngày 05 tháng 01 năm 2026\nV/v giữ vệ sinh\n\n"
        "Kính gửi: Các trạm y tế\n\nĐể giữ vệ sinh, Sở Y tế hướng dẫn như sau:\n\n"
        "1. Rà soát nguồn nước của trạm.\n\n2. Danh mục kèm theo.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    (task,) = gathered(parts).duties.tasks
    assert (task.lead, task.what) == (("Các trạm y tế",), "Rà soát nguồn nước của trạm")
    assert task.doubt


COLUMNS = ["TT", "Công việc", "Chủ trì", "Phối hợp", "Thời gian (Năm 2026)", "Kinh phí"]


def tasks_in_word(rows):
    blocks = [word(line) for line in HEAD.split("\n") if line]
    (parts,) = documents(read_bytes("a.docx", word_file(*blocks, word("I. VIỆC"), table(rows))))
    return gathered(parts).duties.tasks


def test_rows_are_tasks_and_group_rows_head_them():
    found = tasks_in_word(
        [
            COLUMNS,
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["I", "Chuẩn bị", "", "", "", ""],
            ["1", "Lập danh sách", "Phòng Kinh tế", "Các thôn;\nCông an xã", "Quý I", "Năm 2025"],
            ["2", "In tờ rơi", "-nt-", "", "Trước 20/4", ""],
            COLUMNS,
            ["3", "Phát tờ rơi", "Phòng Y tế (chủ trì), các thôn", "", "ngày 22 tháng 5", ""],
        ]
    )
    assert [(t.what, t.lead, t.partners, t.when.due) for t in found] == [
        ("Lập danh sách", ("Phòng Kinh tế",), ("Các thôn", "Công an xã"), ("2026-Q1",)),
        ("In tờ rơi", ("Phòng Kinh tế",), (), ("2026-04-20",)),
        ("Phát tờ rơi", ("Phòng Y tế",), ("các thôn",), ("2026-05-22",)),
    ]


def test_crosses_below_quarters_say_when():
    (task,) = tasks_in_word(
        [
            ["TT", "Nội dung", "Đơn vị thực hiện", "Quý I", "Quý II", "Quý III", "Quý IV"],
            ["1", "Dọn đường", "Các thôn", "", "x", "x", ""],
        ]
    )
    assert (task.when.first, task.when.due) == ("2026-Q2", ("2026-Q3",))


@pytest.mark.parametrize(
    "rows",
    [
        [["TT", "Họ và tên", "Chức vụ"], ["1", "Lò Văn Mẫu", "Trưởng thôn"]],
        [["TT", "Nội dung", "Đơn vị chủ trì"], ["1", "", ""], ["2", "", ""]],
        [["TT", "Hạng mục", "Số tiền", "Vốn giao năm 2026"], ["1", "Vá đường", "12", ""]],
    ],
    ids=["people", "an empty form", "money"],
)
def test_tables_of_people_money_and_forms_charge_nobody(rows):
    assert tasks_in_word(rows) == ()


def test_a_line_of_text_between_bars_is_a_table_too():
    (task,) = tasks_of(
        "I. VIỆC\n\n| TT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn |\n|---|---|---|---|\n"
        "| 1 | Dọn đường | Chủ trì: Phòng A; Phối hợp: các thôn | 15/3/2026 |\n"
    )
    assert (task.lead, task.partners, task.when.due, task.when.comparator.value) == (
        ("Phòng A",),
        ("các thôn",),
        ("2026-03-15",),
        "no_later_than",
    )


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("báo cáo kết quả về UBND xã trước ngày 20 hằng tháng", ("UBND xã",)),
        ("gửi về Sở Nội vụ (qua Phòng A) để tổng hợp", ("Sở Nội vụ",)),
        ("Báo cáo UBND tỉnh chậm nhất ngày 25/6/2026", ("UBND tỉnh",)),
        ("báo cáo kết quả trước ngày 20/6/2026", ()),
    ],
)
def test_the_addressee_ends_before_the_date(sentence, to):
    assert addressees(sentence) == to


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Y tế Sở Xây dựng", ["Sở Y tế", "Sở Xây dựng"]),
        ("Sở Y tế Các sở, ngành", ["Sở Y tế", "Các sở, ngành"]),
        ("Phòng Kinh tế Phòng Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
        ("Công an xã Các thôn", ["Công an xã", "Các thôn"]),
        # One name that holds such a word of its own.
        ("Thanh tra Sở Y tế", ["Thanh tra Sở Y tế"]),
        ("Văn phòng Sở Xây dựng", ["Văn phòng Sở Xây dựng"]),
        ("Giám đốc Sở Y tế", ["Giám đốc Sở Y tế"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Bộ Chỉ huy Quân sự tỉnh", ["Bộ Chỉ huy Quân sự tỉnh"]),
    ],
)
def test_names_that_a_cell_runs_together_are_told_apart(cell, names):
    assert names_of_cell(cell) == names
