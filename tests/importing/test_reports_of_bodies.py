"""Who is named, when, and «báo cáo»: a report, in whatever order a sentence says it."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.entries import is_handed_in

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH MINH HẢI\nSố: 1/KH-UBND\nMinh Hải, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nSửa đường làng\n\nI. TRÁCH NHIỆM\n\n"
)


def test_how_often_a_list_of_stretches_says_is_no_part_of_who_reports():
    deadlines, tasks = drafted_lists(
        "Công an xã Mai Hạ, 6 tháng, 1 năm báo cáo Ban Chỉ đạo tỉnh (trước ngày 10/6 và 10/11)."
    )
    assert tasks == []
    (report,) = deadlines
    assert (report["due"], report["who"]) == (["10/06", "10/11"], "Công an xã Mai Hạ")


def source_of(sentence: str) -> str:
    """The draft of a plan with this item."""
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}1. {sentence}\n".encode()))
    return drafted(gathered(parts), KnownRegisters()).text


def drafted_lists(sentence: str) -> tuple[list[dict], list[dict]]:
    """The deadlines and the tasks that it has."""
    front = yaml.safe_load(source_of(sentence).split("---\n")[1])
    return front.get("deadlines", []), front.get("tasks", [])


@pytest.mark.parametrize(
    ("sentence", "who", "every"),
    [
        (
            "Sở Xây dựng định kỳ hằng quý tổng hợp báo cáo Ủy ban nhân dân tỉnh.",
            "Sở Xây dựng",
            "quarter",
        ),
        (
            "Sở Xây dựng hằng năm (trước ngày 15/12) báo cáo Ủy ban nhân dân tỉnh về kết quả.",
            "Sở Xây dựng",
            "year",
        ),
        (
            "Sở Xây dựng định kỳ hằng năm hoặc đột xuất, báo cáo Ủy ban nhân dân tỉnh.",
            "Sở Xây dựng",
            "year",
        ),
        (
            "Các xã, phường ngày 25 hằng tháng báo cáo kết quả về Sở Xây dựng.",
            "Các xã, phường",
            "month",
        ),
        (
            "Sở Xây dựng thực hiện chế độ báo cáo định kỳ hằng quý gửi Sở Tài chính.",
            "Sở Xây dựng",
            "quarter",
        ),
        (
            "Sở Xây dựng hằng năm thống kê, đánh giá việc sửa đường, gửi Sở Tài chính.",
            "Sở Xây dựng",
            "year",
        ),
        (
            "Sở Xây dựng lập dự toán sửa đường gửi Sở Tài chính trước ngày 20/6 hằng năm.",
            "Sở Xây dựng",
            "year",
        ),
    ],
)
def test_a_report_stands_among_the_deadlines_whatever_comes_first(sentence, who, every):
    deadlines, tasks = drafted_lists(sentence)
    (report,) = deadlines
    assert (report["who"], report["every"], tasks) == (who, every, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Xây dựng định kỳ hằng quý kiểm tra các cầu, cống trên địa bàn tỉnh.",
        "Sở Xây dựng hằng năm tổ chức hội nghị báo cáo viên của tỉnh.",
        "Sở Xây dựng rà soát các cống, hoàn thành trước ngày 31/12/2026 và báo cáo Sở Tài chính.",
    ],
)
def test_another_deed_stays_a_task(sentence):
    deadlines, (task,) = drafted_lists(sentence)
    assert (deadlines, task["lead"]) == ([], "Sở Xây dựng")


def test_what_is_done_besides_a_report_stays_a_task_without_its_time():
    sentence = "Sở Xây dựng định kỳ hằng quý báo cáo Ủy ban nhân dân tỉnh; kiểm tra các cầu yếu."
    (report,), (task,) = drafted_lists(sentence)
    assert report["what"] == "Định kỳ hằng quý báo cáo Ủy ban nhân dân tỉnh"
    assert (task["lead"], task["what"]) == ("Sở Xây dựng", "Kiểm tra các cầu yếu")
    assert not {"every", "due"} & task.keys()


@pytest.mark.parametrize(
    "behind",
    ["thời hạn: ngày 20", "Sở Tài chính tổng hợp báo cáo", "kết quả đánh giá các cầu yếu"],
)
def test_what_else_stands_behind_a_report_is_nobodys_task(behind):
    sentence = f"Sở Xây dựng định kỳ hằng quý báo cáo Ủy ban nhân dân tỉnh; {behind}."
    _, tasks = drafted_lists(sentence)
    assert "Sở Xây dựng" not in [task["lead"] for task in tasks]


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("gửi Sở Tài chính Kế hoạch sửa đường năm sau", ["Sở Tài chính"]),
        ("báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Tài chính tình hình", ["Thủ tướng Chính phủ"]),
        ("công bố kết quả xếp hạng về Chính phủ số", []),
        ("gửi Sở Kế hoạch và Đầu tư", ["Sở Kế hoạch và Đầu tư"]),
    ],
)
def test_an_addressee_is_no_longer_than_its_name(words, to):
    deadlines, _ = drafted_lists(f"Sở Xây dựng hằng năm báo cáo và {words}.")
    named = [report.get("to", []) for report in deadlines]
    assert named == ([to[0]] if to else [[]])


@pytest.mark.parametrize(
    ("words", "is_report"),
    [
        ("Trước ngày 15 tháng 7 hằng năm, gửi Sở Tài chính bảng kê", True),
        ("Chậm nhất ngày 10/01 năm sau báo cáo kết quả", True),
        ("Thường xuyên báo cáo tình hình", True),
        ("Trong năm 2026 báo cáo viên xuống từng xã", False),
        ("Định kỳ sửa các cống", False),
        ("Hằng năm chi trả tiền công", False),
        ("Tổng hợp ý kiến của dân. Gửi Sở Tài chính", False),
        ("Lập danh sách các hộ còn ở gần cống", False),
        ("Kiểm tra, rà soát các cống yếu báo cáo về Sở Xây dựng", True),
        ("Kê khai số cống gửi về Sở Xây dựng", True),
        ("Rà soát các cống, hoàn thành sửa chữa và gửi về Sở Xây dựng", False),
        ("Kiểm tra các cống theo báo cáo về cống yếu", False),
    ],
)
def test_a_time_before_the_verb_is_no_part_of_the_deed(words, is_report):
    assert is_handed_in(words) is is_report


def test_what_is_doubted_of_who_does_it_is_doubted_of_the_report_too():
    sentence = "Các doanh nghiệp định kỳ hằng quý báo cáo Sở Xây dựng về các cầu yếu."
    assert "what: Định kỳ hằng quý báo cáo Sở Xây dựng về các cầu yếu # cần xem" in source_of(
        sentence
    )
    sure = sentence.replace("Các doanh nghiệp", "Sở Tài chính")
    assert "yếu # cần xem" not in source_of(sure)
