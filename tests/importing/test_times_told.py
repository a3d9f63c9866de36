"""Times in wordings of every office: stretches, parts of a month, days of some year, conditions."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes


def read(text: str, head: str = "Số: 1/KH-UBND", kind: str = "KẾ HOẠCH\nDọn đường làng"):
    written = (
        f"ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\n{head}\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n{kind}\n\n"
        f"II. TỔ CHỨC THỰC HIỆN\n\n{text}\n"
    )
    (parts,) = documents(read_bytes("a.txt", written.encode()))
    return gathered(parts)


def dues(text: str) -> list[tuple[str, str]]:
    return [(due.due, due.comparator.value) for due in read(text).duties.dues]


def paces(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(item.every, item.days) for item in read(text).duties.returning]


@pytest.mark.parametrize(
    "text",
    [
        "1. Trạm Y tế kiểm tra chợ từ ngày 01/3/2026 đến ngày 14/3/2026.",
        "1. Từ ngày 01/3/2026 đến ngày 14/3/2026, Trạm Y tế rà soát các hộ.",
        "1. Trạm Y tế:\n\n- Từ 01/3 đến hết ngày 14/3/2026, phối hợp với các thôn phun thuốc.",
        "1. Trạm Y tế tiến hành kiểm tra từ ngày 01/3/2026 đến ngày 14/3/2026 theo lịch của xã.",
    ],
)
def test_a_duty_is_due_by_the_last_day_of_its_stretch(text):
    found = read(text).duties
    assert [task.when.due for task in found.tasks] == [("2026-03-14",)]
    assert found.tasks[0].when.first == "2026-03-01"
    assert dues(text) == [("2026-03-14", "no_later_than")]


@pytest.mark.parametrize(
    "text",
    [
        "1. Trạm Y tế rà soát các hộ thiệt hại do đợt mưa lũ từ ngày 01/3/2026 đến ngày 14/3/2026.",
        "1. Trạm Y tế tổng hợp số liệu từ ngày 01/3/2026 đến ngày 14/3/2026.",
        "1. Trạm Y tế xây dựng kế hoạch giai đoạn 2026 - 2030.",
        "1. Công an xã tuần tra, cao điểm từ ngày 01/3/2026 đến ngày 14/3/2026.",
    ],
)
def test_a_stretch_of_something_else_is_no_due_of_the_duty(text):
    assert [task.when.due for task in read(text).duties.tasks] == [()]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sinh viên sẽ bắt đầu đóng học phí từ ngày 18/3/2026 đến hết ngày 31/3/2026.", "03-31"),
        ("- Nộp hồ sơ dự tuyển từ ngày 05/4/2026 đến ngày 30/5/2026 tại phòng 2.", "05-30"),
        ("- Đăng ký dự thi trực tuyến từ ngày 05/4/2026 đến ngày 30/5/2026.", "05-30"),
        ("- Thời gian nhận bài: từ ngày 05/4/2026 đến ngày 30/5/2026.", "05-30"),
    ],
)
def test_what_is_handed_in_has_a_last_day(text, day):
    assert dues(text) == [(f"2026-{day}", "no_later_than")]


@pytest.mark.parametrize(
    "text",
    [
        "- Tạm dừng nhận hồ sơ từ ngày 05/4/2026 đến ngày 30/5/2026.",
        "- Nhân dân các thôn đi lại khó khăn từ ngày 05/4/2026 đến ngày 30/5/2026.",
    ],
)
def test_what_is_not_taken_has_none(text):
    assert dues(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- Công bố kết quả: Dự kiến giữa tháng 4/2026.", ("2026-04", "in")),
        ("- Công bố kết quả: Dự kiến trong nửa đầu tháng 4/2026.", ("2026-04", "in")),
        ("- Các thôn chốt danh sách xong trước tuần 2 tháng 4/2026.", ("2026-04", "no_later_than")),
        ("- Cuối tháng 4 năm 2026: triển khai giao ban các thôn.", ("2026-04", "in")),
        ("- Trạm Y tế nộp phương án vào các quý II và III năm 2026.", ("2026-Q3", "in")),
        ("- Xã Yên Hạ bảo đảm hoàn thành ngày 19 tháng 4 năm 2026.", ("2026-04-19", "on")),
        ("- Các thôn gửi sổ định kỳ trước 15 tháng 4 năm 2026.", ("2026-04-15", "before")),
        ("- Ngày 18/5/2026, Ủy ban nhân dân xã sẽ bàn giao chợ.", ("2026-05-18", "on")),
    ],
)
def test_parts_of_a_month_and_days_of_the_deed_are_limits(text, found):
    assert dues(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "- Mưa lớn vào giữa tháng 4/2026 làm ngập đồng.",
        "- Từ đầu tháng 4/2026 sông cạn dần.",
        "- Nhà văn hóa đã hoàn thành ngày 19 tháng 4 năm 2026.",
    ],
)
def test_parts_of_a_month_that_bind_nobody_are_none(text):
    # «vào giữa tháng 4/2026» is a time also where nobody is bound by it, never a limit.
    assert [due for due in dues(text) if due != ("2026-04", "in")] == []


def test_a_day_in_brackets_explains_a_bound():
    line = "- Ban bầu cử niêm yết danh sách chậm nhất trước 40 ngày trước ngày bầu cử "
    found = read(f"{line}(tức ngày 03/02/2026).").duties
    assert [(due.due, due.comparator.value) for due in found.dues] == [
        ("2026-02-03", "no_later_than")
    ]
    assert found.events == ()
    assert dues("- Ban bầu cử họp ngày rằm tháng giêng (tức ngày 03/3/2026).") == []


@pytest.mark.parametrize(
    "text",
    [
        "- Hộ đã đăng ký dùng nước trước ngày 01/6/2026 thì tiếp tục sử dụng.",
        "- Trạm Y tế lập danh sách, trừ các hộ đã được hỗ trợ sửa mái trước ngày 01/6/2026.",
        "- Lập danh sách người sinh trước ngày 01/6/2026.",
        "- Đến hết ngày 04/01/2026, có 22 hộ nộp đơn.",
    ],
)
def test_a_condition_is_no_limit(text):
    assert dues(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- Bảo đảm các thôn đã được cấp nước trước ngày 01/6/2026.",
        "- Các thôn phải hoàn thành việc đã giao trước ngày 01/6/2026.",
    ],
)
def test_what_is_to_be_so_by_a_day_is_one(text):
    assert dues(text) == [("2026-06-01", "before")]


def test_a_year_in_the_name_of_a_law_is_no_deadline_of_its_row():
    table = "| STT | Nội dung | Số liệu |\n|---|---|---|\n| 1 | Cấp giấy cho chợ làng | {} |\n"
    assert dues(table.format("Luật Chợ làng năm 2026")) == []
    assert dues(table.format("Quý II năm 2026")) == [("2026-Q2", "in")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trạm Y tế nộp sổ chậm nhất ngày 20 tháng 12 năm trước.", ("year", ("--12-20",))),
        ("Trước ngày 31 tháng 7 của năm xét tặng, Trạm Y tế gửi sổ.", ("year", ("--07-31",))),
        ("Các thôn gửi sổ từ ngày 10 đến ngày 15 tháng 12 hằng năm.", ("year", ("--12-15",))),
        ("Hằng năm, các thôn gửi sổ từ ngày 10 đến ngày 15 tháng 12.", ("year", ("--12-15",))),
        ("Định kỳ hằng năm báo cáo xã chậm nhất *ngày 17 tháng 12.*", ("year", ("--12-17",))),
        ("Trạm Y tế ban hành giá trước ngày mùng 5 tháng cuối quý.", ("quarter", ("---05",))),
        ("Trạm Y tế báo cáo xã trước ngày 15 tháng sau.", ("month", ("---15+month",))),
        ("Trạm Y tế định kỳ 01 tháng 01 lần tổ chức dọn sân.", ("month", ())),
        ("Ban Chỉ đạo họp định kỳ: 06 tháng một lần.", ("half_year", ())),
        ("Báo cáo định kỳ 06 tháng (trước ngày 30/6 của năm).", ("half_year", ("--06-30",))),
    ],
)
def test_days_of_some_year_or_month_return(text, found):
    assert paces(f"1. {text}") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Số liệu tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12.",
        "Số của sổ bắt đầu từ 01 và kết thúc vào ngày 31 tháng 12 hằng năm.",
        "Trạm Y tế rà soát người sinh trước ngày 31 tháng 12 của năm 2010.",
        "Dự toán của năm cuối kỳ được lập trước.",
    ],
)
def test_what_is_counted_from_day_to_day_does_not(text):
    assert paces(f"1. {text}") == []


def test_six_months_beside_other_paces_keep_their_own_day():
    text = (
        "1. Các thôn định kỳ hàng tháng (*trước ngày 16 hàng tháng*), 6 tháng (*trước ngày 16/6*)"
    )
    assert paces(f"{text}, tổng kết năm (*trước ngày 20/11 hàng năm*) báo cáo xã.") == [
        ("month", ("---16",)),
        ("half_year", ("--06-16",)),
        ("year", ("--11-20",)),
    ]


def test_two_bodies_with_one_duty_have_its_day_each():
    same = "báo cáo xã kết quả thu dọn chợ trước ngày 20 tháng 6 hằng năm."
    found = read(f"1. Hội Phụ nữ {same}\n\n2. Hội Nông dân {same}").duties
    assert [task.when.due for task in found.tasks] == [("--06-20",), ("--06-20",)]
    assert [item.who for item in found.returning] == [("Hội Phụ nữ",), ("Hội Nông dân",)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("- Kỳ thi dự kiến diễn ra trong ngày 26 và ngày 27 tháng 6 năm 2026.", "2026-06-26"),
        ("- Tổ chức Lễ tốt nghiệp vào các ngày 11 và 12/4/2026.", "2026-04-11"),
    ],
)
def test_what_is_held_on_two_days_begins_on_the_first(text, day):
    assert [event.at for event in read(text).duties.events] == [day]


def test_an_hour_behind_after_is_no_event():
    assert read("- Sau thời gian 23h55 ngày 10/3/2026 cổng đóng.").duties.events == ()


def test_lines_that_open_with_a_bold_day_are_an_agenda():
    found = read("- **Ngày 30/5/2026:** Thi tuyển\n\n- **Ngày 31/5/2026:** Chấm bài").duties
    assert [event.at for event in found.events] == ["2026-05-30", "2026-05-31"]


def test_years_from_and_to_before_a_colon_are_a_phase():
    (stage,) = read("- Từ năm 2026 đến hết năm 2028: Giao rừng cho các thôn.").duties.stages
    assert (stage.first, stage.last) == ("2026", "2028")


def test_figures_of_what_rules_for_good_are_norms():
    text = "1. Kho phải rộng tối thiểu 40m2.\n\n2. Phấn đấu 80% hộ có bể."
    assert len(read(text).targets) == 2
    assert read(text, "Số: 16/2026/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc trông kho").targets == ()
    assert read(text, "Số: 1/QC-UBND", "QUY CHẾ\nTrông kho").targets == ()


def test_a_year_that_a_figure_is_measured_by_is_not_its_own():
    (target,) = read("1. Trong năm 2027 phấn đấu thu tăng 20% so với năm 2026.").targets
    assert target.due == "2027"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Các thôn nộp sổ về Trạm Y tế trước ngày 15/7.", ("2026-07-15", "before")),
        ("1. Các thôn nộp sổ chậm nhất ngày 20 tháng 3.", ("2026-03-20", "no_later_than")),
        ("1. Các thôn nộp sổ trước ngày 15/8 năm 2027.", ("2027-08-15", "before")),
    ],
)
def test_a_limit_without_a_year_is_the_next_such_day(text, found):
    assert dues(text) == [found]
    assert read(text).duties.tasks[0].when.due == (found[0],)


def test_a_guessed_year_is_marked():
    facts = read(
        "1. Các thôn nộp sổ trước ngày 15/7.\n\n2. Các hộ nộp sổ trước ngày 15/8 năm 2026."
    )
    guessed, printed = facts.duties.dues
    assert guessed.doubt
    assert not printed.doubt
    marks = [task["mark"] for task in facts_as_json(facts)["tasks"]]
    assert marks == [guessed.doubt, None]


@pytest.mark.parametrize(
    "text",
    [
        "1. Các thôn dọn sân trước ngày lễ 30/4.",
        "1. Số liệu tính đến hết ngày 31/12.",
        "1. Trạm Y tế mở cửa từ ngày 01/5 đến hết ngày 15/5.",
        "1. Trước ngày 31 tháng 12 của năm cuối kỳ, Trạm Y tế lập sổ.",
        "1. Hằng năm, các thôn nộp sổ trước ngày 15/7.",
        "1. Hộ đã đăng ký trước ngày 15/7 thì được dùng nước.",
    ],
)
def test_other_days_without_a_year_are_no_limits(text):
    assert dues(text) == []


def test_a_rule_for_good_means_each_year_by_a_day_without_one():
    text = "1. Các thôn nộp sổ trước ngày 15/7."
    found = read(text, "Số: 16/2026/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc giữ sổ").duties
    assert found.dues == ()


def test_lines_that_name_a_step_and_its_days_are_phases():
    lines = (
        "- Lịch thi vòng xã: từ ngày 12/5 đến ngày 16/5/2026;\n\n"
        "- Lịch thi dự phòng: từ ngày 17/5 đến ngày 18/5/2026."
    )
    stages = read(lines).duties.stages
    assert [(s.name, s.first, s.last) for s in stages] == [
        ("Lịch thi vòng xã", "2026-05-12", "2026-05-16"),
        ("Lịch thi dự phòng", "2026-05-17", "2026-05-18"),
    ]
    alone = read("- Lịch thi vòng xã: từ ngày 12/5 đến ngày 16/5/2026;\n\n- Thi ở đình.")
    assert alone.duties.stages == ()


@pytest.mark.parametrize("hour", ["17:00 ngày", "chậm nhất 17g00 ngày", "hết 17 giờ ngày"])
def test_a_stretch_may_end_at_an_hour(hour):
    found = read(f"- Từ 20/5/2026 đến {hour} 23/5/2026: Nhập sổ của các hộ.").duties
    assert [(s.first, s.last) for s in found.stages] == [("2026-05-20", "2026-05-23")]


def test_limits_between_a_meeting_and_the_notice_of_it_are_kept():
    kind = "THÔNG BÁO\nKết luận của Chủ tịch xã tại cuộc họp"
    text = "1. Trạm Y tế nộp sổ trước ngày 20/12/2025.\n\n2. Các thôn gửi sổ trước ngày 01/6/2025."
    assert [d.due for d in read(text, "Số: 1/TB-UBND", kind).duties.dues] == ["2025-12-20"]
    assert read(text).duties.dues == ()


def test_a_step_with_an_end_alone_is_told_beside_its_deadline():
    facts = read(
        "1. Bước 1: Lập danh sách\n\nCác thôn lập danh sách hộ cần sửa mái.\n\n"
        "Thời gian hoàn tất: trước ngày 27/6/2026.\n\n"
        "2. Bước 2: Kiểm tra nhà\n\nTrạm Y tế kiểm tra nhà.\n\n"
        "Thời gian hoàn tất: trước ngày 25/7/2026.\n"
    )
    phases = facts_as_json(facts)["phases"]
    assert [(p["from"], p["to"]) for p in phases] == [(None, "2026-06-27"), (None, "2026-07-25")]
    assert facts.duties.stages == ()
    assert [(due.due, due.what) for due in facts.duties.dues] == [
        ("2026-06-27", "Bước 1: Lập danh sách"),
        ("2026-07-25", "Kiểm tra nhà"),
    ]
    (alone,) = [read("1. Bước 1: Lập sổ\n\nThời gian hoàn tất: trước ngày 27/6/2026.\n")]
    assert alone.duties.ending_steps == ()


@pytest.mark.parametrize(
    ("sentence", "due", "who"),
    [
        # Parts of a month or quarter before who does it.
        ("Giữa tháng 7/2026, Trạm Y tế sơ kết việc phun thuốc.", ("2026-07", "in"), "Trạm Y tế"),
        ("Đầu quý II/2026, Phòng Nội vụ mở lớp tập huấn.", ("2026-Q2", "in"), "Phòng Nội vụ"),
        ("Nửa cuối tháng 8/2026, các thôn họp dân.", ("2026-08", "in"), "các thôn"),
        ("Tuần cuối tháng 5/2026, Trạm Y tế phun thuốc.", ("2026-05", "in"), "Trạm Y tế"),
        (
            "Các thôn kiện toàn tổ dọn ngõ trong tuần đầu tháng 3/2026.",
            ("2026-03", "in"),
            "Các thôn",
        ),
        # A bound that no comma parts from who is held to it.
        (
            "Tới ngày 30/11/2026 các thôn phải hoàn thành ký cam kết.",
            ("2026-11-30", "no_later_than"),
            "các thôn",
        ),
        (
            "Đến ngày 15/8/2026 các hội phải nộp xong sổ.",
            ("2026-08-15", "no_later_than"),
            "các hội",
        ),
        # «Chỉ đạo» of a board's name is no part of the bound.
        (
            "Phòng Nội vụ kiện toàn Ban Chỉ đạo trước ngày 31/3/2026.",
            ("2026-03-31", "before"),
            "Phòng Nội vụ",
        ),
    ],
)
def test_a_time_of_any_wording_is_a_limit_of_whom_its_sentence_names(sentence, due, who):
    found = read(f"1. {sentence}").duties
    assert [(d.due, d.comparator.value, d.who) for d in found.dues] == [(*due, (who,))]
    assert not found.events
    assert "Ban Chỉ đạo" not in sentence or found.tasks[0].what == "Kiện toàn Ban Chỉ đạo"


@pytest.mark.parametrize(
    ("sentence", "due", "what"),
    [
        ("Ngày 15/11/2026 là hạn chót để các thôn gửi sổ.", "2026-11-15", "các thôn gửi sổ"),
        ("Ngày 20/10/2026 là ngày cuối cùng nhận bài thi.", "2026-10-20", "nhận bài thi"),
        (
            "Thời hạn cuối cùng ban tổ chức có trách nhiệm trao thưởng cho người thắng giải là"
            " ngày 15/12/2026.",
            "2026-12-15",
            "Thời hạn cuối cùng",
        ),
        (
            "Hạn chót để các thôn gửi danh sách các hộ tham gia hội thi là ngày 05/9/2026.",
            "2026-09-05",
            "Hạn chót",
        ),
        ("Thời hạn lấy ý kiến từ ngày 01/3/2026 đến ngày 15/3/2026.", "2026-03-15", "Lấy ý kiến"),
        ("Thời gian góp ý: từ ngày 02/3/2026 đến ngày 20/3/2026.", "2026-03-20", "Góp ý"),
    ],
)
def test_a_day_called_the_last_and_the_end_of_a_consultation_are_limits(sentence, due, what):
    (found,) = read(f"1. {sentence}").duties.dues
    assert (found.due, found.comparator.value) == (due, "no_later_than")
    assert found.what.startswith(what)


@pytest.mark.parametrize("since", ["Bắt đầu từ", "Kể từ"])
def test_who_acts_behind_the_day_it_begins_on_is_charged_and_has_no_limit(since):
    (task,) = read(f"1. {since} ngày 01/4/2026, các thôn tiếp nhận hồ sơ.").duties.tasks
    assert (task.lead, task.when.due) == (("các thôn",), ())


def test_a_meeting_in_the_evening_is_still_held():
    text = "1. Tối ngày 20/11/2026, các thôn tổ chức lễ kỷ niệm."
    assert [event.at for event in read(text).duties.events] == ["2026-11-20"]


@pytest.mark.parametrize(
    ("basis", "names"),
    [
        ("Tờ trình số 12/TTr-VH và Báo cáo số 15/BC-VH", ["Tờ trình", "Báo cáo"]),
        ("Quyết định số 8/QĐ-UBND, 9/QĐ-UBND của xã", ["Quyết định", "Quyết định của xã"]),
        (
            "Quyết định số 8/QĐ-UBND về sửa đổi Quyết định số 5/QĐ-UBND",
            ["Quyết định về sửa đổi Quyết định số 5/QĐ-UBND", "Quyết định"],
        ),
    ],
)
def test_what_is_cited_is_not_called_by_what_stands_beside_it(basis, names):
    found = read(f"1. Các thôn dọn ngõ theo {basis}.").citations
    assert [citation.name for _, citation in found] == names


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Từ ngày 27/7/2026, chỉ các hộ đã đăng ký mới được vào chợ.", "2026-07-27"),
        ("Kể từ 0h00 ngày 01/8/2026 ngừng cung cấp mẫu sổ cũ.", "2026-08-01"),
        ("Từ ngày 01/6/2026 chính thức mở chợ mới.", "2026-06-01"),
        ("Từ ngày 01/9/2026: không tiếp nhận hồ sơ giấy.", "2026-09-01"),
    ],
)
def test_from_when_something_is_otherwise_is_an_event(sentence, day):
    found = read(f"1. {sentence}").duties
    assert [(event.at, event.what) for event in found.events] == [(day, sentence)]
    assert not found.dues


@pytest.mark.parametrize(
    "sentence",
    [
        "Từ ngày 01/4/2026, chi trả trợ cấp ở đình.",
        "Từ ngày 01/5/2026: Trạm Y tế chỉ đạo các thôn.",
        "Từ ngày 01/4/2026 đến ngày 10/4/2026, tạm dừng nhận hồ sơ.",
        "Kế hoạch có hiệu lực từ ngày 01/4/2026, chỉ dùng ở xã.",
    ],
)
def test_a_stretch_and_a_deed_that_begins_are_no_events(sentence):
    assert not read(f"1. {sentence}").duties.events


@pytest.mark.parametrize(
    "sentence",
    [
        "Kế hoạch thực hiện đến hết ngày 31/10/2026.",
        "Kế hoạch này thực hiện từ ngày ký đến hết ngày 30/6/2026.",
        "Phong trào được triển khai đến hết ngày 30/9/2026.",
    ],
)
def test_how_long_the_plan_itself_runs_is_no_deadline(sentence):
    assert not dues(f"1. {sentence}")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Các thôn nộp sổ trước ngày 05/5/2026 thay cho trước ngày 30/4.", ["2026-05-05"]),
        ("Các thôn nộp sổ trước ngày 05/5/2026 (thay vì 30/4/2026).", ["2026-05-05"]),
        ("Các thôn họp chậm nhất ngày 08/5/2026, thay cho ngày 01/5/2026.", ["2026-05-08"]),
    ],
)
def test_a_day_that_another_takes_the_place_of_holds_no_more(sentence, kept):
    found = read(f"1. {sentence}").duties
    assert [due.due for due in found.dues] + [event.at for event in found.events] == kept


def test_the_same_of_days_that_return():
    text = "1. Các thôn báo cáo trước ngày 20 hằng tháng (thay cho trước ngày 18)."
    assert paces(text) == [("month", ("---20",))]


def test_a_list_of_reports_goes_over_its_semicolons():
    text = (
        "1. Các thôn báo cáo kết quả hằng tháng trước ngày 15; quý trước ngày 12 của tháng cuối"
        " quý; năm trước ngày 30/10."
    )
    assert paces(text) == [("month", ("---15",)), ("quarter", ("---12",)), ("year", ("--10-30",))]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Tổng kết học kỳ I vào ngày 22/01.", ["2026-01-22"]),
        ("Công an xã giám sát bến đò, ngày 20/6 và ngày 20/9.", ["2026-06-20", "2026-09-20"]),
        ("Sơ kết việc dọn ngõ, dự kiến ngày 10/7.", ["2026-07-10"]),
        # The day of a paper, a stretch, what was.
        ("Trạm Y tế kiểm tra các quán theo Công văn ngày 20/3.", []),
        ("Các thôn kiểm tra từ ngày 10/5 đến ngày 15/5.", []),
        ("Đã kiểm tra các thôn, ngày 20/3.", []),
    ],
)
def test_a_review_or_a_visit_on_a_day_without_a_year_is_asked_about(sentence, days):
    found = read(f"1. {sentence}").duties.dues
    assert [due.due for due in found] == days
    assert all(due.comparator.value == "on" and due.doubt for due in found)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        (
            "Phòng Nội vụ triển khai Tháng hành động (từ ngày 15/11 đến ngày 15/12/2026) ở thôn.",
            ("2026-12-15",),
        ),
        (
            "Trạm Y tế phun thuốc đợt 1 từ ngày 15/5 đến ngày 30/5/2026 và đợt 2 từ ngày 15/9 đến"
            " 30/9/2026.",
            ("2026-05-30", "2026-09-30"),
        ),
    ],
)
def test_who_works_in_a_phase_is_charged_by_its_end(sentence, due):
    found = read(f"1. {sentence}").duties
    assert [task.when.due for task in found.tasks] == [due]
    assert [stage.last for stage in found.stages] == [*due]


def test_a_phase_that_opens_its_line_is_nobodys_task():
    found = read("1. Giai đoạn 1: từ tháng 3/2026 đến tháng 6/2026, các thôn lập danh sách.").duties
    assert (len(found.stages), found.tasks) == (1, ())
