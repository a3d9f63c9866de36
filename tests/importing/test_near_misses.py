"""What looks like an aim, a phase, a label or a part of the head, and is none."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.structure.genre import person_named
from congkhai.importing.structure.provinces import place_written

AGENCY = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\n"
HEAD = f"{AGENCY}Số: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def facts_of(whole: str, suffix: str = "txt"):
    (parts,) = documents(read_bytes(f"a.{suffix}", whole.encode()))
    return gathered(parts)


def read(text: str, title: str = "Dọn đường làng", kind: str = "KẾ HOẠCH", suffix: str = "txt"):
    return facts_of(f"{HEAD}{kind}\n{title}\n\n{text}", suffix)


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Từ năm 2025 đến 30 hộ tham gia.", [("30", "")]),
        ("Từ năm 2026 đến 500 km đường được dọn.", [("500", "")]),
        ("Từ tháng 5 đến 30 hộ tham gia.", [("30", "")]),
        ("Theo khoản 5 đến 10 hộ dọn mỗi ngõ.", [("10", "")]),
        ("Từ 50 đến 30 hộ tham gia.", [("30", "")]),
        ("Từ 2.000 đến 5.000 cây xanh.", [("2000", "5000")]),
        ("Trồng 100-200 cây xanh.", [("100", "200")]),
        ("Trồng 1,5 - 2 ha hoa.", [("1.5", "2")]),
    ],
)
def test_a_range_goes_up_and_begins_with_no_year(aim, found):
    targets = read(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert [(t.value, t.highest) for t in targets] == found


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Không để xã nằm trong nhóm 10 địa phương có tỷ lệ rác cao nhất tỉnh.", []),
        ("Đưa xã ra khỏi nhóm 10 đơn vị có điểm cao nhất về rác.", []),
        ("Năm 2025 xã thuộc nhóm 10 đơn vị dẫn đầu tỉnh, giữ vững kết quả đó.", []),
        ("Xã đã lọt top 5 đơn vị dẫn đầu.", []),
        ("Xã đã vươn lên nhóm 10 xã dẫn đầu.", []),
        ("Xã hiện nằm trong nhóm 5 đơn vị dẫn đầu.", []),
        ("Thực hiện vươn lên nhóm 10 xã dẫn đầu.", ["10"]),
        ("Giữ vững vị trí trong nhóm 10 tỉnh dẫn đầu.", ["10"]),
        ("Khắc phục tình trạng ở trong nhóm 5 đơn vị đứng cuối.", []),
        ("Thuộc nhóm 10 địa phương thu hút đầu tư.", []),
        ("Khắc phục rác thải, phấn đấu năm 2027 vào nhóm 20 đơn vị dẫn đầu.", ["20"]),
        ("Vào nhóm 20 đơn vị dẫn đầu về ngõ sạch.", ["20"]),
        ("Năng lực cạnh tranh thuộc nhóm 10 tỉnh có chỉ số cao nhất.", ["10"]),
        ("Thuộc nhóm 10 xã dẫn đầu; không ngừng vươn lên nhóm 3 xã đứng đầu.", ["10", "3"]),
        ("Môi trường không khí vào top 5 tỉnh tốt nhất.", ["5"]),
    ],
)
def test_a_rank_to_be_left_or_passed_is_no_aim_and_none_is_told_twice(aim, found):
    targets = read(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert [t.value for t in targets] == found


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Bố trí ít nhất 2% ngân sách xã đối với các thôn có trên 60% hộ nghèo.", ["2"]),
        ("Dành tối thiểu 3% ngân sách tỉnh cho các xã đạt dưới 50% tiêu chí.", ["3"]),
        ("Bố trí 10% ngân sách xã khi ngõ đã xong trên 50%.", []),
        ("Bố trí 5% ngân sách cho khí hậu, trồng 30 vườn hoa.", ["5", "30"]),
    ],
)
def test_whom_a_share_of_the_budget_is_for_is_no_aim(aim, found):
    targets = read(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n").targets
    assert [t.value for t in targets] == found


@pytest.mark.parametrize(
    ("step", "spans"),
    [
        (
            "Đợt 2: Vào ngày 05/01/2026 xã tổng kết năm 2025, sau đó giao ban đến ngày 10/3/2026 "
            "nộp sổ.",
            [],
        ),
        (
            "Đợt 1: Từ ngày 10/02/2026 họp thôn bàn việc dọn đường, các hộ ghi tên với trưởng thôn "
            "đến ngày 20/02/2026, dọn xong ngày 30/4/2026.",
            [],
        ),
        ("Đợt 1: Thứ tư ngày 10/02/2026 họp thôn bàn việc đến ngày 20/02/2026.", []),
        (
            "Đợt 1: Đúng 7h ngày 13/02/2026 các thôn ra quân tại đình, dọn các ngõ lớn đến hết "
            "ngày 28/02/2026.",
            [("Đợt 1", "2026-02-13", "2026-02-28")],
        ),
    ],
)
def test_days_of_several_deeds_are_no_phase(step, spans):
    stages = read(f"I. VIỆC\n\n- {step}\n").duties.stages
    assert [(stage.name, stage.first, stage.last) for stage in stages] == spans


def test_a_stretch_of_another_thing_far_behind_is_not_the_phases():
    text = (
        "I. VIỆC\n\n- Bước 1: Báo cho các hộ dân trong thôn biết về việc dọn đường làng. Các hộ "
        "ghi tên với trưởng thôn; hợp đồng mua chổi có giá trị từ ngày 01/4/2026 đến ngày "
        "30/6/2026.\n"
    )
    assert not [s for s in read(text).duties.stages if s.name.startswith("Bước")]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Đến hết tháng 12/2026 tổ chức đã có hơn 6 nghìn hội viên.", []),
        ("Đến tháng 9/2026, xã đã hoàn thành 3 việc.", []),
        ("Đến ngày 30/9/2026 phải đã thực hiện xong việc dọn đường.", ["2026-09-30"]),
        ("Hoàn thành dọn đường đến ngày 15/5/2026 đối với ngõ đã xây dựng.", ["2026-05-15"]),
        ("Gửi sổ đến ngày 15/5/2026, những thôn đã có sổ thì thôi.", ["2026-05-15"]),
        ("Gửi sổ đến ngày 15/5/2026 cho các thôn đã có sổ.", ["2026-05-15"]),
    ],
)
def test_without_a_day_of_issue_only_what_stands_at_the_day_is_told_of(sentence, days):
    facts = facts_of(f"{AGENCY}KẾ HOẠCH\nDọn đường làng\n\nI. VIỆC\n\n1. {sentence}\n")
    assert [due.due for due in facts.duties.dues] == days


def test_of_a_day_in_the_month_of_issue_may_be_told_how_things_stood():
    head = HEAD.replace("05 tháng 01", "… tháng 01")
    sentences = (
        "Đến 21/01/2026, xã đã tiếp nhận 506 lá đơn.\n\n2. Đến 21/3/2026, xã đã tiếp nhận đơn."
    )
    facts = facts_of(f"{head}KẾ HOẠCH\nDọn đường làng\n\nI. VIỆC\n\n1. {sentences}\n")
    assert [due.due for due in facts.duties.dues] == ["2026-03-21"]


@pytest.mark.parametrize(
    ("lines", "dues"),
    [
        (
            "- Phát cỏ.\n\n1. Thời gian hoàn thành: Quý II/2026\n\n2. Đơn vị chủ trì: Thôn Đông",
            ["2026-Q2"],
        ),
        (
            "1. Việc chính\n\n- Phát cỏ.\n\n2. Thời gian hoàn thành: Quý II/2026\n\n"
            "3. Đơn vị chủ trì: Thôn Đông",
            ["2026-Q2"],
        ),
        ("1. Việc chính\n\n- Phát cỏ.\n\n2. Thời gian thực hiện: Quý II/2026", []),
    ],
)
def test_labels_that_are_counted_are_the_items_unless_they_count_on_the_headings(lines, dues):
    tasks = read(f"I. VIỆC\n\n{lines}\n\nII. KHÁC\n").duties.tasks
    assert [due for task in tasks for due in task.when.due] == dues


@pytest.mark.parametrize("name", ["Tống Cục Mẫu", "Tống Cúc Hoa", "Tống Thanh Tra"])
def test_a_family_whose_letters_a_body_shares_still_signs(name):
    assert person_named(name) == name
    assert person_named(name.upper(), is_expected=True) == name


@pytest.mark.parametrize("line", ["TỔNG CỤC THUẾ", "TỐNG CỤC THUẾ", "Tong Cuc Thue"])
def test_a_body_misread_as_a_family_signs_nothing(line):
    assert person_named(line) is None


@pytest.mark.parametrize(
    ("kind", "title", "whole"),
    [
        (
            "KẾ HOẠCH",
            "ĐẠI HỘI THỂ DỤC THỂ THAO XÃ LẦN THỨ TƯ\nVề đích nông thôn mới",
            "ĐẠI HỘI THỂ DỤC THỂ THAO XÃ LẦN THỨ TƯ",
        ),
        (
            "KẾ HOẠCH",
            "HỘI NGHỊ LẤY Ý KIẾN NHÂN DÂN\nvề dọn đường làng",
            "HỘI NGHỊ LẤY Ý KIẾN NHÂN DÂN về dọn đường làng",
        ),
        (
            "NGHỊ QUYẾT",
            "HỘI NGHỊ ĐỐI THOẠI VỚI NHÂN DÂN\nvề dọn đường làng",
            "HỘI NGHỊ ĐỐI THOẠI VỚI NHÂN DÂN về dọn đường làng",
        ),
        ("KẾT LUẬN", "HỘI NGHỊ LẦN THỨ HAI KHÓA X\nvề dọn đường", "về dọn đường"),
    ],
)
def test_a_meeting_that_is_the_matter_stays_in_the_title(kind, title, whole):
    assert read("I. VIỆC\n", title, kind).title == whole


def test_an_item_below_a_whole_title_is_none_of_it():
    text = "(2) Việc dọn đường giao cho Thôn Đông.\n\nI. VIỆC\n"
    assert read(text, "Làm việc (1) của Nghị quyết").title == "Làm việc (1) của Nghị quyết"


@pytest.mark.parametrize(
    ("title", "number", "whole"),
    [
        ("DỌN ĐƯỜNG THEO KẾ HOẠCH\nSố: 12/KH-UBND", "12", "DỌN ĐƯỜNG THEO KẾ HOẠCH"),
        (
            "THỰC HIỆN CHỈ THỊ\nSỐ 27/CT-UBND NGÀY 01/01/2026",
            None,
            "THỰC HIỆN CHỈ THỊ SỐ 27/CT-UBND NGÀY 01/01/2026",
        ),
    ],
)
def test_a_number_alone_below_a_title_is_the_documents(title, number, whole):
    place = "Yên Hạ, ngày 05 tháng 01 năm 2026\n\n"
    facts = facts_of(f"{AGENCY}{place}KẾ HOẠCH\n{title}\n\nI. VIỆC\n\n1. Dọn đường.\n")
    assert (facts.number, facts.title) == (number, whole)


@pytest.mark.parametrize(
    ("below", "symbol"),
    [
        ("CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QĐ"),
        ("BAN\nCHỈ ĐẠO", "QĐ"),
        ("UBND", "QĐ-UBND"),
        ("TTg", "QĐ-TTg"),
        ("KẾ\nHOẠCH", "QĐ"),
    ],
)
def test_only_letters_of_a_symbol_go_on_one(below, symbol):
    facts = facts_of(
        f"{AGENCY}Số: 4/QĐ-\n{below}\nYên Hạ, ngày 05 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\n"
        "Về việc dọn đường\n\nĐiều 1. Thôn Đông dọn đường.\n"
    )
    assert facts.symbol == symbol


def test_a_place_that_head_or_text_calls_so_is_no_province_misread():
    assert place_written("Hóa Bình", "ỦY BAN NHÂN DÂN XÃ HÓA BÌNH") == "Hóa Bình"
    assert place_written("Hóa Bình", "TRƯỜNG TIỂU HỌC HÓA BÌNH") == "Hóa Bình"
    assert place_written("Hóa Bình", "Người dân xã Hóa Bình dọn đường.") == "Hóa Bình"
    assert place_written("Hóa Bình", "Sở Y tế tỉnh Hóa Bình") == "Hòa Bình"
    assert place_written("Lâm Đông", "Xã Lâm Đông Hạ nằm ở tỉnh Lâm Đồng.") != "Lâm Đồng"
    assert place_written("Lâm Đông", "xã Lâm Hà, tỉnh Lâm Đồng") == "Lâm Đồng"


def test_where_something_is_handed_out_is_no_list_of_recipients():
    text = (
        "I. VIỆC\n\n1. Thôn Đông: Dọn đường tại\nNơi\nnhận: chổi ở kho thôn, các hộ đến lấy.\n"
        "2. Thôn Đoài: Lập sổ.\n\nNơi\nnhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nLan Thị Mẫu\n"
    )
    facts = read(text)
    assert [task.lead for task in facts.duties.tasks] == [("Thôn Đông",), ("Thôn Đoài",)]
    assert len(facts.parts.closing.recipients) == 2


@pytest.mark.parametrize("first", ["Q. Hải Hạ", "Q. HẢI HẠ", "TL. số 5"])
def test_a_row_that_begins_with_a_district_is_no_signature(first):
    rows = (
        f"|\n{first}\n|\nThôn Đông\n|\n3/2026\n|\n|\nXã Hạ\n|\nThôn Đoài\n|\n4/2026\n|\n"
        "|\nXã Hai\n|\nThôn Nam\n|\n5/2026\n|\n"
    )
    facts = read(f"I. VIỆC\n\n1. Thôn Đông: Dọn đường.\n{rows}\nViệc khác do thôn bàn.\n")
    assert [task.what for task in facts.duties.tasks if task.lead == ("Thôn Đông",)] == [
        "Dọn đường"
    ]


def test_a_meeting_in_bold_figures_keeps_its_hour():
    text = "# I. VIỆC\n\n- Lễ ra quân vào **7h30** ngày **12/02/2026** tại đình.\n"
    facts = read(text, suffix="md")
    assert [event.at for event in facts.duties.events] == ["2026-02-12T07:30"]


def test_a_cut_office_ends_no_other():
    facts = read("I. VIỆC\n\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ\nCHỦ TỊCH\nTHỨ\n")
    assert facts.office == "PHÓ CHỦ TỊCH"


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("I. DỰ KIẾN CÁC SẢN PHẨM CỦA ĐỀ ÁN", ["20", "40"]),
        ("I. KẾT QUẢ DỰ KIẾN", ["20", "40"]),
        ("Phần thứ Hai: Dự kiến các sản phẩm của Chương trình\n\nI. Dọn đường", ["20", "40"]),
        # Near misses: what was, what is made, and a part of goals whose sections tell of work.
        ("I. KẾT QUẢ", []),
        ("I. SẢN PHẨM OCOP CỦA XÃ", []),
        ("Phần thứ Hai: Mục tiêu, nhiệm vụ\n\nI. Dọn đường", []),
    ],
)
def test_what_is_to_come_out_of_it_is_aimed_at(heading, values):
    targets = read(f"{heading}\n\n1. 20% số ngõ có ghế đá.\n\n2. 40 ngõ có đèn.\n").targets
    assert [aim.value for aim in targets if not aim.doubt] == values
