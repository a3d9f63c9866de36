"""Stretches of time: phases, the plan's own term, targets by a date, and what is none."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.stretches import spans_of_time
from congkhai.importing.readers.lines import bare


def facts_of(text: str, title: str = "Dọn đường làng"):
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"KẾ HOẠCH\n{title}\n\n"
    )
    (parts,) = documents(read_bytes("a.txt", (head + text).encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("từ ngày 01/6/2026 đến ngày 07/6/2026", ("2026-06-01", "2026-06-07")),
        ("từ 15 đến 20/11/2026", ("2026-11-15", "2026-11-20")),
        ("01–15/3/2026", ("2026-03-01", "2026-03-15")),
        ("từ tháng 3 đến ngày hội 15/4/2026", ("2026-03", "2026-04-15")),
        ("từ nay đến hết ngày 20/10/2026", ("2026-01-05", "2026-10-20")),
        ("từ ngày ký đến hết tháng 6/2026", ("2026-01-05", "2026-06")),
        ("trong khoảng thời gian từ ngày 04/5 đến 08/5/2026", ("2026-05-04", "2026-05-08")),
        ("trong quý III/2026", ("2026-Q3", "2026-Q3")),
        ("6 tháng đầu năm 2026", ("2026-H1", "2026-H1")),
        ("giai đoạn 2026 - 2030", ("2026", "2030")),
    ],
)
def test_a_stretch_has_a_first_and_a_last(words, span):
    found = next(iter(spans_of_time(bare(words), "2026-01-05")))
    assert (found.first, found.last) == span


@pytest.mark.parametrize("words", ["từ 20 đến 15/11/2026", "ngày hội làng", "đến nay"])
def test_what_has_no_end_or_runs_backwards_is_no_stretch(words):
    found = next(iter(spans_of_time(bare(words), "2026-01-05")), None)
    assert found is None or found.is_single


def test_windows_of_a_job_are_phases_named_for_it():
    facts = facts_of(
        "I. VIỆC\n\n3. Kiểm tra chợ\n\n* Thời gian thực hiện:\n\n"
        "+ Đợt 1: Từ ngày 01/6/2026 đến ngày 14/6/2026.\n\n+ Đợt 2: Quý IV/2026.\n"
    )
    assert [(s.name, s.first, s.last) for s in facts.duties.stages] == [
        ("Kiểm tra chợ, đợt 1", "2026-06-01", "2026-06-14"),
        ("Kiểm tra chợ, đợt 2", "2026-Q4", "2026-Q4"),
    ]
    assert facts.term is None
    assert facts.duties.dues == ()


def test_a_phase_without_an_end_waits_for_its_day():
    (stage,) = facts_of("I. VIỆC\n\n1. Đợt 3: Sau ngày 15/4/2026\n").duties.open_stages
    assert (stage.name, stage.trigger) == ("Đợt 3", "sau ngày 15/4/2026")
    assert stage.first == "2026-04-16"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Sau ngày hội làng 31/12/2026", "2027-01-01"),
        ("Từ sau ngày khai mạc ngày 28/02/2026", "2026-03-01"),
        ("Sau ngày 9 tháng 6 năm 2026", "2026-06-10"),
        # What is of that day is no day on which something else begins.
        ("Sau khi có Quyết định ngày 15/4/2026", ""),
        ("Sau ngày ban hành Kế hoạch 15/4/2026", ""),
        ("Sau ngày hội làng", ""),
        ("Sau ngày 15/4/2026 ba tuần", ""),
    ],
)
def test_a_phase_behind_a_day_begins_on_the_next(words, first):
    (stage,) = facts_of(f"I. VIỆC\n\n1. Đợt 3: {words}\n").duties.open_stages
    assert stage.first == first


@pytest.mark.parametrize(
    ("text", "title", "term"),
    [
        ("", "Dọn đường giai đoạn 2026 - 2030", ("2026", "2030")),
        (
            "I. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/3/2026 đến ngày 30/9/2026.\n",
            "Dọn đường",
            ("2026-03-01", "2026-09-30"),
        ),
        (
            "I. CHUNG\n\nPhong trào được thực hiện từ năm 2026 đến năm 2030.\n",
            "Dọn đường",
            ("2026", "2030"),
        ),
        (
            "I. CHUNG\n\nThời gian thực hiện Kế hoạch: từ tháng 3/2026 đến tháng 9/2026.\n",
            "Dọn đường",
            ("2026-03", "2026-09"),
        ),
        (
            "I. CHUNG\n\n1. Kế hoạch thực hiện đến hết ngày 31/10/2026.\n",
            "Dọn đường",
            ("2026-01-05", "2026-10-31"),
        ),
        (
            "I. VIỆC\n\n1. Dọn.\n\nKế hoạch có hiệu lực từ ngày ký đến hết ngày 20/9/2026.\n",
            "Dọn đường",
            ("2026-01-05", "2026-09-20"),
        ),
        (
            "Ủy ban nhân dân xã mở đợt cao điểm 90 ngày (từ ngày 01/3/2026 đến hết ngày "
            "29/5/2026) như sau:\n\nI. VIỆC\n\n1. Dọn đường.\n",
            "Dọn đường",
            ("2026-03-01", "2026-05-29"),
        ),
        (
            "I. VIỆC\n\n1. Các thôn phát động chiến dịch quét vôi (từ ngày 01/3/2026 đến ngày "
            "10/3/2026).\n",
            "Dọn đường",
            None,
        ),
        ("I. VIỆC\n\n1. Kiểm tra thực hiện từ ngày 01/3/2026 đến 02/3/2026.\n", "Dọn đường", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Dọn đường năm 2026", ("2026", "2026")),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Dọn đường đến năm 2030", ("", "2030")),
        # What happens once has days, and a year that is over is told of.
        ("I. VIỆC\n\n1. Dọn đường.\n", "Tổ chức Tết trồng cây năm 2026", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Xét sáng kiến năm 2026", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Dọn đường dịp cuối năm 2026", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Cải thiện chỉ số nước sạch năm 2026", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Dọn đường năm 2024", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Kiểm kê đường ngày 01 tháng 01 năm 2026", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Sinh hoạt đầu khóa năm học 2026 - 2027", None),
        ("I. VIỆC\n\n1. Dọn đường.\n", "Giám sát bầu cử đại biểu, nhiệm kỳ 2026 - 2031", None),
        (
            "I. VIỆC\n\n1. Dọn đường.\n",
            "Thực hiện Nghị quyết Đại hội Đảng bộ xã, nhiệm kỳ 2025 - 2030",
            ("2025", "2030"),
        ),
        (
            "I. NỘI DUNG VÀ THỜI GIAN\n\n1. Nội dung\n\n2. Thời gian thực hiện:\n\n"
            "Từ nay đến hết năm 2026.\n",
            "Dọn đường",
            ("2026-01-05", "2026"),
        ),
        (
            "I. VIỆC\n\n1. Dọn đường.\n\n2. Thời gian thực hiện: Từ tháng 2/2026 đến khi khánh "
            "thành cầu.\n",
            "Dọn đường",
            ("2026-02", ""),
        ),
        (
            "I. VIỆC\n\n1. Quét dọn.\n- Thời gian thực hiện: Từ tháng 2/2026 trở đi.\n\n"
            "2. Trồng cây.\n- Thời gian thực hiện: Từ tháng 3/2026 trở đi.\n",
            "Dọn đường",
            None,
        ),
        ("Thời gian dọn đường 02 tháng kể từ ngày 05/02/2026.\n", "Dọn đường", ("2026-02-05", "")),
        ("I. LỘ TRÌNH\n\n- Quý I/2026: Khảo sát.\n", "Dọn đường", None),
    ],
)
def test_only_the_time_of_the_whole_plan_is_its_period(text, title, term):
    found = facts_of(text or "I. VIỆC\n\n1. Dọn đường.\n", title).term
    assert (found and (found.first, found.last)) == term


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Phấn đấu trên 80% hộ tham gia.", [("80", "%", "trên", "")]),
        ("Phấn đấu tỷ lệ hộ nghèo xuống dưới 5%.", [("5", "%", "dưới", "")]),
        ("Đến năm 2030, 100% thôn có tủ sách; 90% hộ có thùng rác.",
         [("100", "%", "", "2030"), ("90", "%", "", "2030")]),
        ("Phấn đấu trồng 5.000 cây xanh trong năm 2026.", [("5000", "cây", "", "2026")]),
        ("Mỗi thôn có ít nhất 01 tủ sách trước ngày 30/6/2026.",
         [("1", "tủ sách", "ít nhất", "2026-06-30")]),
        ("Phấn đấu tỷ lệ che phủ đạt 42,5%.", [("42.5", "%", "", "")]),
        ("Phấn đấu đạt 80% trở lên hộ dân dùng nước sạch.", [("80", "%", "ít nhất", "")]),
        ("Phấn đấu giảm từ 23 ca/1.000 hộ xuống dưới 18 ca/1.000 hộ.",
         [("18", "ca/1.000 hộ", "dưới", "")]),
        ("Nơi có tỷ lệ thấp dưới 30% có thể điều chỉnh mục tiêu.", []),
        ("Thôn không được trên 50% số hộ đồng ý thì không xét.", []),
        ("Trường hợp có dưới 100 hộ thì họp toàn thể.", []),
        ("Tốc độ tăng trưởng đã đạt 7,35%, đứng thứ 3.", []),
        ("Được trích lại 40% số thu của nhà văn hóa.", []),
        ("Theo Quyết định số 45/2021/QĐ-UBND ngày 12/8/2021.", []),
    ],
)  # fmt: skip
def test_targets_are_aims_with_a_figure(sentence, targets):
    found = facts_of(f"I. VIỆC\n\n1. {sentence}\n").targets
    assert [(t.value, t.unit, t.bound, t.due) for t in found] == targets


@pytest.mark.parametrize(
    ("section", "sentence", "is_doubted"),
    [
        ("I. MỤC TIÊU", "Hộ dân dùng nước sạch đạt 80%.", False),
        ("I. VIỆC", "Phấn đấu 80% hộ dân dùng nước sạch.", False),
        ("I. VIỆC", "Số hộ dùng nước sạch tăng thêm 8%.", True),
    ],
)
def test_a_figure_outside_the_aims_is_doubted(section, sentence, is_doubted):
    (target,) = facts_of(f"{section}\n\n1. {sentence}\n").targets
    assert bool(target.doubt) is is_doubted


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("- Tỷ lệ tăng dân số tự nhiên: < 10,6 ‰.", ("10.6", "‰", "dưới")),
        ("- Tổng tỷ suất sinh đạt 2,1 con/phụ nữ.", ("2.1", "con/phụ nữ", "")),
        ("- Xây dựng ít nhất 02 vùng nuôi cá sạch.", ("2", "vùng nuôi", "ít nhất")),
        (
            "- Tỷ số giới tính khi sinh: dưới 109 bé trai/100 bé gái.",
            ("109", "bé trai/100 bé gái", "dưới"),
        ),
        ("- Mở lớp ít nhất 3 tháng.", None),
        ("- Đạt chuẩn mức độ 2 của tỉnh.", None),
        ("- Thực hiện tốt Nghị quyết 15 khóa 7.", None),
    ],
)
def test_below_the_aims_whatever_is_counted_is_a_target(sentence, target):
    head = "ỦY BAN NHÂN DÂN XÃ MẪU\nSố: 5/KH-UBND\nKẾ HOẠCH\nViệc mẫu năm 2026\n"
    text = f"{head}I. MỤC TIÊU, CHỈ TIÊU\n{sentence}"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    found = [(t.value, t.unit, t.bound) for t in gathered(parts).targets]
    assert found == ([target] if target else [])
    # Elsewhere such a thing is counted, not aimed at.
    (parts,) = documents(read_bytes("a.txt", text.replace("MỤC TIÊU, CHỈ TIÊU", "VIỆC").encode()))
    assert not [t for t in gathered(parts).targets if t.unit not in {"%"}]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("10 - 15% hộ nghèo thoát nghèo", "10"),
        ("5 - 7 xã đạt chuẩn nông thôn mới", "5"),
        ("20% - 25% hộ có thùng rác", "20"),
    ],
)
def test_a_quantity_that_opens_a_target_is_no_number_of_an_item(printed, value):
    head = "ỦY BAN NHÂN DÂN XÃ MẪU\nSố: 5/KH-UBND\nKẾ HOẠCH\nViệc mẫu năm 2026\n"
    text = f"{head}I. MỤC TIÊU, CHỈ TIÊU\n{printed}.\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert [(t.value, t.printed) for t in gathered(parts).targets] == [(value, printed)]


def test_a_point_within_a_figure_ends_no_number_of_an_item():
    text = "I. MỤC TIÊU\n\n2.5 ha rừng được trồng.\n"
    assert not [target for target in facts_of(text).targets if target.value == "5"]


def test_figures_of_the_past_are_no_targets():
    text = "I. TÌNH HÌNH\n\n1. Tỷ lệ hộ nghèo đạt 5%.\n\nII. MỤC TIÊU\n\n1. Hộ nghèo dưới 3%.\n"
    assert [target.value for target in facts_of(text).targets] == ["3"]


@pytest.mark.parametrize(
    ("kind", "title", "span"),
    [
        ("KẾ HOẠCH", "Làm đường thôn giai đoạn 2026 - 2030", ("2026", "2030")),
        ("QUYẾT ĐỊNH", "Ban hành Kế hoạch làm đường thôn giai đoạn 2026 - 2030", ("2026", "2030")),
        ("QUYẾT ĐỊNH", "Về việc giao vốn giai đoạn 2026 - 2030", None),
        ("THÔNG BÁO", "Kết quả làm đường thôn giai đoạn 2021 - 2025", None),
        ("BÁO CÁO", "Tình hình làm đường thôn giai đoạn 2021 - 2025", None),
    ],
)
def test_only_the_name_of_what_runs_for_a_time_is_its_term(kind, title, span):
    text = (
        f"UBND XÃ YÊN HẠ\nSố: 6/X-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\n{kind}\n{title}\n\n"
        "I. NỘI DUNG\n\n1. Các thôn dọn đường.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    term = gathered(parts).term
    assert (term and (term.first, term.last)) == span


def test_a_round_that_ends_with_an_event_is_open_and_keeps_its_first_day():
    text = "I. VIỆC\n\n1. Đợt 3: Từ ngày 15/3/2026 đến ngày bầu cử, các thôn trực.\n"
    ((stage),) = facts_of(text).duties.open_stages
    assert (stage.name, stage.first, stage.trigger) == (
        "Đợt 3",
        "2026-03-15",
        "từ ngày 15/3/2026 đến ngày bầu cử",
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tổ chức Tháng hành động vì trẻ em năm 2026 (từ", "Tháng hành động vì trẻ em"),
        (
            "Tháng Công nhân và Tháng hành động về an toàn, vệ sinh lao động: các thôn làm từ",
            "Tháng hành động về an toàn, vệ sinh lao động",
        ),
        ("Hưởng ứng Tuần lễ biển sạch được mở từ", "Tuần lễ biển sạch"),
    ],
)
def test_a_month_of_action_is_a_phase(words, name):
    text = f"I. VIỆC\n\n1. {words} ngày 15/11/2026 đến ngày 15/12/2026) tại các thôn.\n"
    (stage,) = facts_of(text).duties.stages
    assert (stage.name, stage.first, stage.last) == (name, "2026-11-15", "2026-12-15")


def test_a_count_of_years_is_no_phase():
    text = "I. VIỆC\n\n1. Lập dự toán cho giai đoạn 03 năm 2026 - 2028 của xã.\n"
    assert facts_of(text).duties.stages == ()


@pytest.mark.parametrize("body", ["HỘI NÔNG DÂN XÃ HẠ", "ĐOÀN XÃ HẠ", "CÔNG ĐOÀN XÃ HẠ"])
@pytest.mark.parametrize(("kind", "is_told"), [("NGHỊ QUYẾT", True), ("KẾ HOẠCH", False)])
def test_a_resolution_of_a_congress_is_of_its_term(body, kind, is_told):
    text = (
        f"{body}\nSố: 01-NQ/ĐH\nHạ, ngày 28 tháng 10 năm 2025\n\n{kind}\nĐẠI HỘI ĐẠI BIỂU {body} "
        "LẦN THỨ IX, NHIỆM KỲ 2025 - 2030\n\nI. VIỆC\n\n1. Dọn đường.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    term = gathered(parts).term
    assert (term is not None and (term.first, term.last) == ("2025", "2030")) is is_told
