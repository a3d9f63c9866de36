"""What is sent, reported or made public at the end of a sentence stands among the deadlines."""

from __future__ import annotations

import pytest
import yaml

from tests.importing.below_organising import source_below


def keys(line: str) -> dict[str, list[str]]:
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    return {key: [e["what"] for e in front[key]] for key in ("tasks", "deadlines") if key in front}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Phòng A tổng hợp, trình Giám đốc báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2026.",
         "Tổng hợp, trình Giám đốc báo cáo Ủy ban nhân dân tỉnh"),
        ("Phòng A kiểm tra giờ làm, báo cáo Giám đốc trước ngày 05 hằng tháng.",
         "Kiểm tra giờ làm, báo cáo Giám đốc"),
        ("Các phòng rà soát đề cương, gửi về Phòng A trước ngày 30/9/2026.",
         "Rà soát đề cương, gửi về Phòng A"),
        ("Trung tâm Mẫu thu gom rác, công khai mức thu trước ngày 30/9/2026.",
         "Thu gom rác, công khai mức thu"),
    ],
)  # fmt: skip
def test_what_ends_in_sending_is_a_deadline(line, what):
    assert keys(line) == {"deadlines": [what]}


def test_a_report_of_each_quarter_behind_a_plan_is_one_too():
    line = "Các phòng lập kế hoạch, gửi Sở trước ngày 31/5/2026; định kỳ hằng quý báo cáo kết quả "
    line += "về Sở trước ngày 20 tháng cuối quý."
    told = keys(line)
    assert "tasks" not in told
    assert len(told["deadlines"]) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Phòng A lập danh sách hộ, gửi thư mời các hộ trước ngày 30/9/2026.",
        "Các thôn rà soát hộ, nộp quỹ theo quy định trước ngày 30/9/2026.",
        "Các thôn rà soát hộ, quét ngõ trước ngày 30/9/2026.",
    ],
)
def test_other_deeds_stay_tasks(line):
    assert len(keys(line)["tasks"]) == 1
    assert "deadlines" not in keys(line)


def test_who_signs_is_not_to_whom_it_goes():
    line = "1. Phòng A tổng hợp, trình Giám đốc báo cáo UBND tỉnh trước ngày 30/6/2026."
    assert "\n    to: UBND tỉnh\n" in source_below(line)
    line = "1. Phòng A tổng hợp, trình Giám đốc trước ngày 30/6/2026."
    assert "UBND" not in source_below(line).split("tasks:")[-1].split("printed:")[0]


def test_who_gives_a_duty_is_no_part_of_it():
    line = "Ban Giám hiệu giao Phòng A kiểm tra giờ giảng, báo cáo Hiệu trưởng trước ngày 05 hằng "
    assert keys(f"{line}tháng.")["deadlines"] == ["Kiểm tra giờ giảng, báo cáo Hiệu trưởng"]


def test_obstacles_are_told_to_whom_their_own_sentence_says():
    line = "1. Các thôn báo cáo năm trước ngày 05/12 về Ủy ban nhân dân xã (qua Phòng Kinh tế). "
    line += "Vướng mắc phản ánh về Phòng Nội vụ để tổng hợp, báo cáo Chủ tịch xem xét."
    front = yaml.safe_load(source_below(line).split("---\n")[1])
    assert front["feedback"]["to"] == "Phòng Nội vụ"
    assert "via" not in front["feedback"]


def test_what_somebody_helps_another_to_report_is_a_report():
    line = "Phòng A kiểm tra chợ; tham mưu UBND xã báo cáo UBND tỉnh trước ngày 15/12 hằng năm."
    told = keys(line)
    assert told == {"tasks": ["Kiểm tra chợ"], "deadlines": ["Tham mưu UBND xã báo cáo UBND tỉnh"]}
    assert "deadlines" not in keys("Phòng A tham mưu UBND xã lập kế hoạch trước ngày 15/12/2026.")


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("Phản ánh, kiến nghị về thủ tục gửi Văn phòng UBND xã (điện thoại 02) hoặc qua ứng dụng.",
         "Văn phòng UBND xã"),
        ("Mọi thắc mắc liên hệ Phòng Kế hoạch (P.201).", "Phòng Kế hoạch"),
        ("Văn phòng tiếp nhận phản ánh, kiến nghị của người dân, báo cáo Ủy ban nhân dân tỉnh.",
         None),
    ],
)  # fmt: skip
def test_where_citizens_turn_is_feedback(line, to):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    assert front.get("feedback", {}).get("to") == to


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("Tổ Chợ báo cáo Ban Quản lý tuần cuối tháng; tổng hợp vướng mắc trước ngày 25/6.", None),
        ("Có vướng mắc thì các thôn báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng.",
         "Ủy ban nhân dân xã"),
        ("Nếu có khó khăn; các hộ phản ánh về Phòng Kinh tế cuối tuần.", "Phòng Kinh tế"),
        ("Khó khăn gửi về Ngân hàng Hoa Ban vào ngày 5.", "Ngân hàng Hoa Ban"),
    ],
)  # fmt: skip
def test_when_obstacles_are_told_is_no_part_of_to_whom(line, to):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    assert front.get("feedback", {}).get("to") == to


@pytest.mark.parametrize(
    "line",
    [
        "Lũy kế đến hết quý IV thu phí chợ đạt 100% dự toán; phấn đấu vượt 5%.",
        "Các Đội Thu phí đạt 100% dự toán.",
        "Tỷ lệ hồ sơ đúng hạn đạt 99% kiểm tra ngẫu nhiên.",
    ],
)
def test_what_a_share_is_of_is_no_deed(line):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    assert "tasks" not in front


@pytest.mark.parametrize(
    "who",
    ["công đoàn cơ sở", "nhà trường", "ban quản lý chợ", "các thôn"],
)
def test_who_stands_behind_nothing_but_times_has_the_duty(who):
    line = f"1. Hằng quý, vào ngày 20 của tháng cuối quý, {who} gửi danh sách hộ trồng cau."
    (due,) = yaml.safe_load(source_below(line).split("---\n")[1])["deadlines"]
    assert (due["who"], due["what"]) == (who, "Gửi danh sách hộ trồng cau")


def test_two_that_act_by_days_of_their_own_have_a_duty_each_whatever_the_heading():
    line = "1. Chi đoàn tự chấm điểm trước ngày 25/10/2026; Phòng Kinh tế rà soát xong trước "
    line += "05/11/2026 và trình Ủy ban nhân dân xã."
    front = yaml.safe_load(source_below(f"III. CHẤM ĐIỂM\n\n{line}").split("---\n")[1])
    assert [(task["lead"], task["due"]) for task in front["tasks"]] == [
        ("Chi đoàn", "25/10/2026"),
        ("Phòng Kinh tế", "05/11/2026"),
    ]


def test_a_target_that_opens_with_a_name_keeps_its_quotation_mark():
    line = "1. “Tết ấm” năm 2027: 100% hộ khó khăn được tặng quà."
    (target,) = yaml.safe_load(source_below(line).split("---\n")[1])["targets"]
    assert target["what"].startswith("“Tết ấm”")


def test_what_a_case_is_due_by_is_not_named_with_its_conjunction():
    line = "1. Xong trong quý I; hộ ở xa thì chậm nhất 30/4/2026."
    front = yaml.safe_load(source_below(line).split("---\n")[1])
    assert not [due for due in front["deadlines"] if due["what"].endswith(" thì")]
