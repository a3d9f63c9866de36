"""What a scan leaves of tables read across their columns, of formulas and of the ends of lines."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

from tests.importing.test_tasks import HEAD, tasks_of

TOP = "II. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn dọn ngõ.\n\n"
ROWS = [
    (
        "Thăm các ngõ đã quét vôi | Phòng Kinh tế\nghi vào sổ ngõ của xã, | Bộ Công an\n"
        "làm lại biển đã mờ | Các thôn"
    ),
    "Xem lại giếng làng | Trạm Y tế\nvà thau giếng | Đề nghị Hội Nông dân\n\ntu sửa thành giếng",
    "Phòng Văn hóa |- Kiểm tra nhà bia,\nvà các thôn khác | sửa mái nhà bia\ntheo yêu cầu | Quý II",
]


def facts_of(text: str):
    (parts,) = documents(read_bytes("a.txt", (HEAD + text).encode()))
    return gathered(parts)


@pytest.mark.parametrize("rows", ROWS)
def test_rows_torn_by_bars_charge_nobody_and_are_shown_to_the_editor(rows: str):
    duties = facts_of(f"{TOP}Phụ lục\n\n{rows}\n").duties
    assert [task.lead for task in duties.tasks] == [("Các thôn",)]
    assert [place.text[:9] for place in duties.unread] == [rows[:9]]


@pytest.mark.parametrize(
    "contact",
    [
        "Đường dây nóng 1900 | thư điện tử xa@maiha.vn",
        "Điện thoại 0212 | Fax 0213",
        "Bản điện tử tại www.maiha.vn | Hotline 1900",
    ],
)
def test_bars_between_ways_to_ask_tear_no_rows(contact: str):
    tasks = tasks_of(f"{TOP}{contact}\n\n2. Công an xã lập sổ ngõ.\n\n{contact}\n")
    assert ("Công an xã",) in [task.lead for task in tasks]


def test_a_torn_list_of_names_and_numbers_is_no_place_to_look_for_tasks():
    rows = "1 | Bệnh viện Hạ | 02\n2 | Bệnh viện Thượng | 03\n3 | Trạm Y tế | 01"
    assert facts_of(f"{TOP}Phụ lục\n\n{rows}\n").duties.unread == ()


@pytest.mark.parametrize(
    "text",
    [
        # One bar alone is a speck.
        "2. Phòng Kinh tế rà soát các ngõ của các | thôn ở xa trung tâm.",
        # The rim of a page.
        "2. Phòng Kinh tế rà soát ngõ của các thôn |\n| ở xa trung tâm |\n| của xã.",
        "2. Phòng Kinh tế rà soát ngõ của các thôn.\n\n_ | _ | _",
    ],
)
def test_bars_that_part_no_words_are_specks(text: str):
    assert [task.lead for task in tasks_of(TOP + text)][1:] == [("Phòng Kinh tế",)]


@pytest.mark.parametrize(
    ("text", "lead", "partners"),
    [
        (
            "Phòng Kinh tế\n\nChủ tri, phối hợp với các thôn lập sổ ngõ.",
            "Phòng Kinh tế",
            True,
        ),
        (
            "Công an xã\n\nChủ trị, phôi hợp với các thôn lập sổ ngõ.",
            "Công an xã",
            True,
        ),
        ("Trạm Y tế\n\nPhổi hợp với các thôn kiểm tra giếng.", "Trạm Y tế", True),
        ("Phòng Kinh tế\n\nLập sổ ngõ của xã.", "Phòng Kinh tế", False),
    ],
)
def test_the_formula_of_who_helps_is_known_though_a_scan_changed_its_marks(
    text: str, lead: str, partners: bool
):
    task = tasks_of(f"{TOP}2. {text}\n\n3. Kinh phí.")[-1]
    assert task.lead == (lead,)
    assert task.partners == (("các thôn",) if partners else ())
    assert "hợp với" not in task.what


@pytest.mark.parametrize("speck", [" :", " -", " ˆ", " .,"])
def test_a_speck_behind_the_end_opens_nothing(speck: str):
    found = tasks_of(f"{TOP}2. Công an xã\n\nLập sổ ngõ và ghi tên các ngõ.{speck}\n\n3. Kinh phí.")
    assert [(task.lead, task.what) for task in found[1:]] == [
        (("Công an xã",), "Lập sổ ngõ và ghi tên các ngõ")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "các trường khẩn trương thực hiện, mọi thông tin chi tiết xin liên hệ ông Mẫu.",
        "các thôn chỉ đạo, thực hiện; mọi thắc mắc liên hệ Văn phòng xã.",
        "Trạm Y tế quan tâm thực hiện, nếu có vướng mắc xin liên lạc số máy của xã.",
    ],
)
def test_whom_to_ask_makes_no_duty_of_a_formula(words: str):
    assert tasks_of(f"Nhận được công văn này, yêu cầu {words}\n") == ()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Danh sách ngõ của các thôn gửi về Phòng Kinh tế trước ngày 05/7/2026.",
            ["Các thôn"],
        ),
        (
            "Báo cáo của Công an xã nộp cho Văn phòng trước ngày 05/7/2026.",
            ["Công an xã"],
        ),
        (
            "2. Phiếu đăng ký của các trường gửi qua Trạm Y tế trước 05/7/2026.",
            ["Các trường"],
        ),
        # Of a thing, and of nobody.
        ("Danh sách của năm 2025 gửi về Phòng Kinh tế trước ngày 05/7/2026.", []),
        ("Danh sách ngõ gửi về Phòng Kinh tế trước ngày 05/7/2026.", []),
    ],
)
def test_whose_paper_is_to_be_sent_owes_it(sentence: str, who: list[str]):
    (due,) = facts_of(f"Đề nghị dọn ngõ.\n\n{sentence}\n").duties.dues
    assert list(due.who) == who


@pytest.mark.parametrize(
    "who",
    ["Phòng Kinh tế", "Trạm Y tế xã", "Ban Chỉ huy Quân sự xã"],
)
def test_who_takes_papers_in_is_not_who_sends_them(who: str):
    text = f"Giao {who} tổng hợp, theo dõi.\n\nDanh sách ngõ gửi về {who} trước ngày 05/7/2026.\n"
    (due,) = facts_of(text).duties.dues
    assert due.who == ()


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("- Các đơn vị: Xây dựng kế hoạch dọn ngõ, quét vôi.", "Các đơn vị"),
        ("- Các cơ quan: Tổ chức dọn ngõ quanh nơi làm việc.", "Các cơ quan"),
        ("- Mỗi đơn vị: Lập sổ ngõ của mình.", "Mỗi đơn vị"),
    ],
)
def test_bodies_of_a_kind_before_a_deed_are_who_does_it_and_no_label(text: str, lead: str):
    found = tasks_of(f"{TOP}- Phòng Kinh tế: Chia vôi cho các thôn.\n\n{text}\n")
    assert [task.lead for task in found[1:]] == [("Phòng Kinh tế",), (lead,)]


@pytest.mark.parametrize(
    "title",
    [
        "PHIẾU CUNG CẤP THÔNG TIN VỀ GIẾNG LÀNG",
        "BẢNG HỎI VỀ NGÕ",
        "HƯỚNG DẪN ĐIỀN MẪU SỔ NGÕ",
    ],
)
def test_what_a_form_asks_is_no_duty_and_no_aim(title: str):
    facts = facts_of(
        f"{TOP}Nơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\n\n{title}\n\n"
        "Các thôn có giếng ghi rõ số giếng.\n\n"
        "- Phấn đấu đến năm 2030 có 100% số ngõ được quét vôi.\n"
    )
    assert [task.lead for task in facts.duties.tasks] == [("Các thôn",)]
    assert facts.targets == ()


@pytest.mark.parametrize(
    ("day", "due"),
    [("ngày 16/12", "2026-12-16"), ("ngày 02/02", "2027-02-02"), ("ngày 05/11", "")],
)
def test_a_month_of_issue_is_enough_to_complete_a_day(day: str, due: str):
    head = HEAD.replace("ngày 05 tháng 01", "ngày     tháng 12")
    text = f"{head}{TOP}2. Công an xã báo cáo chậm nhất {day}.\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert [d.due for d in gathered(parts).duties.dues] == ([due] if due else [])


@pytest.mark.parametrize("mark", ["1,", "„ 1,", "§."])
def test_a_first_number_that_a_scan_damaged_counts_as_the_second_tells(mark: str):
    found = tasks_of(
        f"Điều 4. Tổ chức thực hiện\n\n{mark} Phòng Kinh tế rà soát ngõ của các thôn.\n\n"
        "2. Công an xã lập sổ ngõ.\n"
    )
    assert [task.lead for task in found] == [("Phòng Kinh tế",), ("Công an xã",)]


@pytest.mark.parametrize(
    "marks",
    [["I", "TI", "HH", "1V"], ["I", "I]", "III", "IV"], ["I", "IL", "III", "IV"]],
)
def test_marks_of_sections_are_known_by_their_place(marks: list[str]):
    names = ["MỤC ĐÍCH", "NỘI DUNG", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"]
    body = "".join(
        f"{mark}. {name}\n\nNgõ sạch {{ ~ đẹp.\n\n" for mark, name in zip(marks, names, strict=True)
    )
    assert [s[:4].split(".")[0] for s in facts_as_json(facts_of(body))["sections"]] == [
        "I",
        "II",
        "III",
        "IV",
    ]


def test_headings_that_fall_back_are_of_the_next_enclosure():
    body = (
        "Điều 1. Ban hành Kế hoạch dọn ngõ.\n\nĐiều 2. Các thôn thi hành.\n\n"
        "Nơi nhận:\n- Lưu: VT.\n"
        "\nKẾ HOẠCH\nDọn ngõ năm 2026\n(Kèm theo Quyết định số 1/QĐ-UBND)\n\n"
        "I. MỤC ĐÍCH\n\nI. Mục đích chung\n\nNgõ sạch.\n\nII. NỘI DUNG\n\nDọn ngõ.\n\n"
        "III. KINH PHÍ\n\nCủa xã.\n\nPhụ lục\n\nII. KẾT QUẢ DỌN NGÕ\n\nBao nhiêu ngõ.\n"
    )
    found = facts_as_json(facts_of(body.replace("Ngõ sạch", "Ngõ { ~ sạch")))["sections"]
    assert [heading.split(".")[0] for heading in found] == ["I", "II", "III"]


@pytest.mark.parametrize(
    ("orders", "who"),
    [
        ("1. Các thôn rà soát ngõ.", ["Các thôn"]),
        ("1. Công an xã lập sổ ngõ.\n\n2. Công an xã kiểm tra ngõ.", ["Công an xã"]),
        # Two are charged: nobody is guessed.
        ("1. Các thôn rà soát ngõ.\n\n2. Công an xã lập sổ ngõ.", []),
    ],
)
def test_a_paper_is_sent_by_the_only_one_charged_above(orders: str, who: list[str]):
    text = f"{orders}\n\nDanh sách ngõ gửi về Văn phòng xã trước ngày 05/7/2026.\n"
    due = next(due for due in facts_of(text).duties.dues if due.due == "2026-07-05")
    assert list(due.who) == who
    assert bool(due.doubt) == bool(who)


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Ban gồm: Chủ tịch xã làm Trưởng ban và Công an xã làm Phó Trưởng ban.", []),
        ("Trưởng Trạm Y tế làm ủy viên.", []),
        ("Chủ tịch Hội Nông dân là thư ký.", []),
        ("Trưởng Trạm Y tế lập sổ.", [("Trưởng Trạm Y tế",)]),
        ("Chủ tịch xã làm Trưởng ban, trực tiếp chỉ đạo dọn ngõ.", [("Chủ tịch xã",)]),
    ],
)
def test_who_sits_in_a_board_has_no_duty_by_that(text: str, leads: list[tuple[str, ...]]):
    assert [task.lead for task in tasks_of(f"{TOP}{text}\n")][1:] == leads


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("2. Các đơn vị tổ chức rà soát ngõ.", "Các đơn vị"),
        (
            "2. Các cơ quan, đơn vị tổ chức phổ biến kế hoạch này.",
            "Các cơ quan, đơn vị",
        ),
        ("2. Các cơ quan tổ chức lấy ý kiến người dân.", "Các cơ quan"),
        # The one that holds it is named after that.
        ("2. Đơn vị tổ chức thông báo kết quả thi.", "Đơn vị tổ chức"),
        (
            "2. Các đơn vị tổ chức hội thi báo cáo kết quả.",
            "Các đơn vị tổ chức hội thi",
        ),
    ],
)
def test_many_who_are_to_hold_something_are_not_named_after_it(text: str, lead: str):
    assert tasks_of(TOP + text)[-1].lead == (lead,)


@pytest.mark.parametrize(
    ("years", "issued"),
    [(("2028", "2029"), None), (("2028", "2025"), "2026-01"), ((), "2026-01")],
)
def test_a_scan_that_names_later_documents_has_its_year_misread(years, issued: str | None):
    grounds = "".join(
        f"Căn cứ Quyết định số {n}/QĐ-UBND ngày 05 tháng 3 năm {year} của xã;\n\n"
        for n, year in enumerate(years, 4)
    )
    head = HEAD.replace("ngày 05 tháng 01", "ngày Z5ˆ tháng 01")
    text = f"{head}{grounds}{TOP}Ngõ {{ ~ đã bẩn từ lâu.\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert gathered(parts).date == issued


@pytest.mark.parametrize(
    "marks",
    [
        ("a)", "b)", "8)", "d)"),
        ("3)", "b)", "c)"),
        ("a)", "b)", "c)", "d)", "8)", "e)"),
        ("a)", "b)", "©)", "d)"),
        ("a)", "b)", ": c)", "Ị d)"),
    ],
)
def test_a_letter_read_as_a_figure_keeps_its_place(marks: tuple[str, ...]):
    items = "".join(f"{mark} Lập sổ ngõ số {n}.\n\n" for n, mark in enumerate(marks))
    found = tasks_of(f"{TOP}2. Công an xã:\n\n{items}3. Trạm Y tế kiểm tra giếng.\n")
    leads = [task.lead for task in found[1:]]
    assert leads == [("Công an xã",)] * len(marks) + [("Trạm Y tế",)]
