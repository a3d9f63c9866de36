"""Deeds of one sentence that return, each by its own day; and reviews, which are no tasks."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing.output.entries import category
from congkhai.importing.readers.lines import bare

from tests.importing.below_organising import source_below


def read(line: str) -> dict[str, list[tuple[str, object]]]:
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    return {
        key: [(entry.get("what") or entry["name"], entry.get("due")) for entry in front[key]]
        for key in ("tasks", "deadlines", "milestones")
        if key in front
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Khối trưởng tổ chức sơ kết trước ngày 12 tháng 7, tổng kết trước ngày 06 tháng 12 "
            "hằng năm.",
            {"deadlines": [("Tổ chức sơ kết", "12/07"), ("Tổng kết", "06/12")]},
        ),
        (
            "Hằng năm, Phòng Nội vụ sơ kết trước ngày 30/6 và tổng kết trước ngày 14/12.",
            {"deadlines": [("Sơ kết", "30/06"), ("Tổng kết", "14/12")]},
        ),
        (
            "Các thôn rà soát hộ trước ngày 15/3, gửi danh sách về Phòng Kinh tế trước ngày 15/9 "
            "hằng năm.",
            {
                "tasks": [("Rà soát hộ", "15/03")],
                "deadlines": [("Gửi danh sách về Phòng Kinh tế", "15/09")],
            },
        ),
        (
            "Đoàn xã mở lớp trước ngày 15/3, tổng kết trước ngày 30/8 và công khai kết quả trước "
            "ngày 20/9 hằng năm.",
            {
                "tasks": [("Mở lớp", "15/03")],
                "deadlines": [("Tổng kết", "30/08"), ("Công khai kết quả", "20/09")],
            },
        ),
    ],
)
def test_each_deed_of_a_sentence_returns_on_its_own_day(line, told):
    assert read(line) == told


def test_days_of_one_deed_stay_together():
    line = "Các thôn báo cáo kết quả trước ngày 15/6 và 15/12 hằng năm."
    assert read(line) == {"deadlines": [("Báo cáo kết quả", ["15/06", "15/12"])]}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sở Công Thương tổ chức hội nghị sơ kết trước ngày 10/7/2026.", "hội nghị sơ kết"),
        ("Đoàn xã tổ chức tổng kết trước ngày 10/7/2026.", "tổng kết"),
        ("Hội Nông dân tiến hành sơ kết trước ngày 10/7/2026.", "sơ kết"),
    ],
)
def test_a_review_that_somebody_holds_is_a_milestone(line, name):
    (told,) = read(line)["milestones"]
    assert told[0].endswith(name)
    assert told[1] == "10/07/2026"


def test_a_review_in_a_row_is_a_milestone():
    rows = (
        "| TT | Nội dung | Thời gian | Chủ trì |\n|---|---|---|---|\n"
        "| 1 | Hội nghị sơ kết | Trước 12/7/2026 | Đoàn xã |\n"
        "| 2 | Làm sạch ngõ Đình | Trước 20/7/2026 | Hội Nông dân |\n"
    )
    front = yaml.safe_load(source_below(rows, "md").split("---\n")[1])
    assert [entry["name"] for entry in front["milestones"]] == ["Hội nghị sơ kết"]
    assert [entry["what"] for entry in front["tasks"]] == ["Làm sạch ngõ Đình"]


@pytest.mark.parametrize(
    ("line", "what", "to"),
    [
        (
            "Các chi đoàn đăng ký chỉ tiêu gửi Khối trưởng trước ngày 16 tháng 02 hằng năm.",
            "Đăng ký chỉ tiêu gửi Khối trưởng",
            "Khối trưởng",
        ),
        (
            "Các thôn có trách nhiệm tự chấm điểm, gửi Cụm trưởng chậm nhất ngày 26 tháng 11 hằng "
            "năm; quá thời hạn trên thì không xét.",
            "Tự chấm điểm, gửi Cụm trưởng",
            "Cụm trưởng",
        ),
        (
            "Trường Tiểu học lập hồ sơ gửi Đoàn xã trước ngày 15/6/2026.",
            "Lập hồ sơ gửi Đoàn xã",
            "Đoàn xã",
        ),
        (
            "Các thôn tự chấm điểm, gửi kết quả về Thường trực Khối trước ngày 20/5/2026.",
            "Tự chấm điểm, gửi kết quả về Thường trực Khối",
            "Thường trực Khối",
        ),
    ],
)
def test_what_is_drawn_up_to_be_sent_is_a_deadline_with_its_addressee(line, what, to):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    (told,) = front["deadlines"]
    assert (told["what"], told["to"]) == (what, to)
    assert "tasks" not in front


def test_what_is_done_with_things_that_are_sent_is_a_task():
    line = "Các thôn đăng ký ngõ sạch và tự quét vôi trước ngày 20/5/2026."
    assert "deadlines" not in read(line)


@pytest.mark.parametrize("paces", ["6 tháng, năm", "quý, năm", "hằng quý và năm"])
def test_paces_behind_an_addressee_are_no_part_of_its_name(paces):
    line = f"1. Phòng Nội vụ theo dõi; báo cáo Ban Tôn giáo tỉnh {paces}."
    front = yaml.safe_load(source_below(line).split("---\n")[1])
    assert {told["to"] for told in front.get("deadlines", [])} <= {"Ban Tôn giáo tỉnh"}


def test_of_two_paces_one_of_which_is_kept_the_editor_is_told():
    text = source_below("1. Phòng Nội vụ theo dõi; báo cáo Ban Tôn giáo tỉnh 6 tháng, năm.")
    assert "every: half_year # cần xem: văn bản nêu nhiều kỳ" in text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Trạm Y tế gửi số liệu về Trung tâm Y tế chậm nhất ngày 05 hằng tháng; Trung tâm Y tế "
            "tổng hợp, báo cáo Sở Y tế chậm nhất ngày 10 hằng tháng.",
            [("Trạm Y tế", "ngày 05"), ("Trung tâm Y tế", "ngày 10")],
        ),
        (
            "Các thôn gửi danh sách về Phòng Kinh tế trước ngày 10/6/2026; Phòng Kinh tế tổng hợp, "
            "báo cáo UBND xã trước ngày 20/6/2026.",
            [("Các thôn", "10/06/2026"), ("Phòng Kinh tế", "20/06/2026")],
        ),
        (
            "Các thôn gửi danh sách về Phòng Kinh tế trước ngày 10/6/2026; báo cáo UBND xã trước "
            "ngày 20/6/2026.",
            [("Các thôn", "10/06/2026"), ("Các thôn", "20/06/2026")],
        ),
    ],
)
def test_whom_a_later_clause_names_itself_owes_what_it_tells(line, expected):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    assert [(told["who"], told["due"]) for told in front["deadlines"]] == expected


def test_what_is_decided_and_sent_by_days_of_their_own_are_three():
    line = "Các thôn đăng ký danh hiệu trước ngày 27/02, bình xét trước ngày 15/11 và gửi hồ sơ về "
    assert read(f"{line}UBND xã trước ngày 30/11 hằng năm.") == {
        "tasks": [("Đăng ký danh hiệu", "27/02")],
        "deadlines": [("Bình xét", "15/11"), ("Gửi hồ sơ về UBND xã", "30/11")],
    }


def test_a_report_behind_all_its_paces_is_a_deadline_at_each():
    line = "Định kỳ hằng quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 15/6) và năm "
    line += "(trước ngày 10/12), các thôn báo cáo Phòng Nội vụ."
    assert [due for _, due in read(line)["deadlines"]] == ["ngày 20", "15/06", "10/12"]
    assert "tasks" not in read(line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Đánh giá giữa kỳ: hoàn thành trước ngày 30/6/2028. Đánh giá cuối kỳ: quý III/2030.",
            [("Đánh giá giữa kỳ", "30/06/2028"), ("Đánh giá cuối kỳ", "2030-Q3")],
        ),
        ("Đánh giá đầu kỳ: quý II/2026.", [("Đánh giá đầu kỳ", "2026-Q2")]),
    ],
)
def test_evaluations_of_a_programme_are_reviews(line, told):
    front = yaml.safe_load(source_below(f"1. {line}").split("---\n")[1])
    dues = [*front.get("deadlines", ()), *front.get("milestones", ())]
    assert [(due.get("what") or due["name"], due["due"]) for due in dues] == told
    assert {due["category"] for due in dues} == {"review"}


@pytest.mark.parametrize(
    ("deed", "report"),
    [
        ("Rà soát giá đất", "Hoàn thành và báo cáo UBND xã (thông qua Sở Nội vụ, Sở Xây dựng)"),
        ("Kiểm tra hợp đồng", "Hoàn tất và báo cáo Chủ tịch UBND xã"),
        ("Lập hồ sơ ngõ", "Xong và gửi Sở Nội vụ"),
    ],
)
def test_what_is_done_and_reported_by_one_day_is_a_task_and_a_report(deed, report):
    told = read(f"Phòng Kinh tế {deed[:1].lower()}{deed[1:]}. {report} trước ngày 20/12/2026.")
    assert told["deadlines"] == [(report, "20/12/2026")]
    assert [due for _, due in told["tasks"]] == ["20/12/2026"]


@pytest.mark.parametrize(
    ("what", "sort"),
    [
        ("hành trình đỏ; ứng phó mưa bão", "other"),
        ("chương trình sữa học đường", "other"),
        ("công trình măng non của xã", "other"),
        ("trình UBND xã phương án", "submit"),
    ],
)
def test_a_journey_or_a_programme_puts_nothing_before_anybody(what, sort):
    assert category(bare(what), bare(what)) == sort
