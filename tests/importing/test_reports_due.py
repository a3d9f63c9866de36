"""Reports and reviews stand among the deadlines, each with its own day and its own words."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from ruamel.yaml import YAML

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 12 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nQuét vôi các ngõ năm 2026\n\nI. NỘI DUNG\n\n1. {}\n"
)


def front(line: str) -> dict[str, list[dict[str, object]]]:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(line).encode()))
    return YAML(typ="safe").load(
        drafted(gathered(parts), KnownRegisters()).text.split("\n---\n")[0]
    )


@pytest.mark.parametrize(
    "line",
    [
        "Phòng Kinh tế là đơn vị thường trực, tổng hợp báo cáo Ủy ban nhân dân xã trước ngày "
        "15/6/2026.",
        "Các thôn triển khai thực hiện và gửi Báo cáo kết quả về Phòng Kinh tế trước ngày "
        "05/10/2026.",
        "Đề nghị Trường Tiểu học Yên Hạ báo cáo bổ sung kết quả về Phòng Kinh tế trước ngày "
        "20/3/2026.",
        "Các thôn tổ chức thực hiện, báo cáo kết quả về Phòng Kinh tế trước ngày 20/4/2026.",
    ],
)
def test_a_report_is_a_deadline_whatever_stands_before_it(line):
    told = front(line)
    assert [item["category"] for item in told["deadlines"]] == ["report"]
    assert "tasks" not in told


def test_what_reports_by_the_way_is_a_task():
    told = front("Công an xã triển khai thực hiện việc cắm biển trước ngày 20/4/2026.")
    assert "deadlines" not in told
    assert len(told["tasks"]) == 1


@pytest.mark.parametrize(
    ("line", "days"),
    [
        (
            "Phòng Kinh tế báo cáo Ủy ban nhân dân xã trước ngày 15/6 (báo cáo 6 tháng) và trước "
            "ngày 10/12 (báo cáo năm).",
            ["15/06/2026", "10/12/2026"],
        ),
        (
            "Phòng Kinh tế báo cáo Ủy ban nhân dân xã 6 tháng trước ngày 10/6, báo cáo năm trước "
            "ngày 30/11 hằng năm.",
            ["10/06", "30/11"],
        ),
        ("Phòng Kinh tế báo cáo Ủy ban nhân dân xã trước ngày 05/01.", []),
    ],
)
def test_each_of_two_days_in_a_sentence_is_kept(line, days):
    told = front(line).get("deadlines", [])
    assert [item["due"] for item in told] == days
    assert all(item["to"] == "Ủy ban nhân dân xã" for item in told)


@pytest.mark.parametrize(
    ("sentence", "reviews"),
    [
        (
            "Ủy ban nhân dân xã sơ kết 6 tháng trong tháng 6/2026, tổng kết trong tháng 12/2026.",
            {"so-ket-2026-06": "Sơ kết 6 tháng", "tong-ket-2026-12": "Tổng kết"},
        ),
        (
            "Hội nghị sơ kết đợt một xong trước ngày 10/7/2026, tổng kết năm vào tuần đầu tháng "
            "12/2026.",
            {"so-ket-2026-07-10": "Hội nghị sơ kết đợt một", "tong-ket-2026-12": "Tổng kết năm"},
        ),
        (
            "Các thôn họp sơ kết đợt một trước ngày 10/7 và tổng kết, chấm điểm, bình xét trước "
            "ngày 05/11/2026.",
            {
                "tong-ket-2026-11-05": "Tổng kết, chấm điểm, bình xét",
                "so-ket-2026-07-10": "Họp sơ kết đợt một",
            },
        ),
        (
            "Các thôn sơ kết giữa kỳ vào quý II/2028, tổng kết vào năm 2030.",
            {"so-ket-2028-q2": "Sơ kết giữa kỳ", "tong-ket-2030": "Tổng kết"},
        ),
    ],
)
def test_two_reviews_in_a_sentence_are_two(sentence, reviews):
    told = front(sentence)["milestones"]
    assert {m["id"]: m["name"] for m in told} == reviews
    # A month, a quarter and a year are no days.
    assert all((m["comparator"] == "in") == (len(str(m["due"])) < 10) for m in told)


def test_a_review_below_the_time_of_the_plan_is_a_milestone():
    told = front(
        "Thời gian tổ chức: Phong trào được thực hiện từ tháng 10 năm 2025 đến hết tháng 3 năm "
        "2026. Tổng kết vào tháng 4 năm 2026."
    )
    assert [(m["name"], m["due"]) for m in told["milestones"]] == [("Tổng kết", "2026-04")]
    assert all("kết" not in phase["name"] for phase in told.get("phases", []))


@pytest.mark.parametrize("pace", ["hằng ngày", "hằng tuần", "mỗi ngày"])
def test_a_pace_that_sources_have_no_word_for_stays_in_words(pace):
    (task,) = front(f"Các thôn giám sát việc quét vôi và báo cáo {pace}.")["tasks"]
    assert task["what"] == f"Giám sát việc quét vôi và báo cáo {pace}"


def test_a_day_that_is_set_off_goes_on_in_its_sentence():
    told = front(
        "Nộp hồ sơ\n\nHồ sơ của các thôn gửi về Phòng Kinh tế\n*trước ngày 31/3/2026 *để tổng "
        "hợp, thẩm định *(trường hợp đổi ngày sẽ có thông báo).*"
    )
    (item,) = told["deadlines"]
    assert item["what"].startswith("Hồ sơ của các thôn gửi về Phòng Kinh tế")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Phòng Kinh tế rà soát các ngõ quý I (xong trước ngày 15/4/2026), báo cáo Sở Xây dựng "
            "trước ngày 20/12/2026.",
            [("Rà soát các ngõ quý I", "15/04/2026", None)],
        ),
        (
            "Phòng Kinh tế tự chấm điểm ngõ 6 tháng (hoàn thành trước 15/7) và cuối năm (hoàn "
            "thành trước 10/12), gửi Sở Xây dựng trước ngày 20/12/2026.",
            [("Tự chấm điểm ngõ 6 tháng", "15/07/2026", None),
             ("Tự chấm điểm ngõ 6 tháng (hoàn thành trước 15/7) và cuối năm", "10/12/2026", None)],
        ),
    ],
)  # fmt: skip
def test_a_day_in_brackets_is_of_what_is_done_by_then_and_no_report(line, told):
    items = [(i["what"], i["due"], i.get("to")) for i in front(line)["deadlines"]]
    assert [item for item in items if item[1] != "20/12/2026"] == told
    assert [item[2] for item in items if item[1] == "20/12/2026"] == ["Sở Xây dựng"]


@pytest.mark.parametrize(
    ("line", "what", "report"),
    [
        (
            "Các thôn chỉ đạo các hội dọn cỏ, hằng quý báo cáo kết quả về Phòng Kinh tế trước ngày "
            "20 tháng cuối quý.",
            "Chỉ đạo các hội dọn cỏ",
            ("quarter", "ngày 20"),
        ),
        (
            "Các thôn tổ chức quét vôi đầu ngõ, định kỳ 6 tháng báo cáo Phòng Kinh tế trước ngày "
            "15 tháng 6 và ngày 01 tháng 12 hằng năm.",
            "Tổ chức quét vôi đầu ngõ",
            ("year", ["15/06", "01/12"]),
        ),
        (
            "Các thôn vận động hộ dân trồng hoa, đồng thời hằng tháng báo cáo Phòng Kinh tế.",
            "Vận động hộ dân trồng hoa",
            ("month", None),
        ),
    ],
)
def test_a_report_at_its_own_pace_is_none_of_the_deed_before_it(line, what, report):
    told = front(line)
    (task,), (item,) = told["tasks"], told["deadlines"]
    assert (task["what"], "every" in task, "due" in task) == (what, False, False)
    assert (item["category"], item["to"]) == ("report", "Phòng Kinh tế")
    assert (item["every"], item.get("due")) == report


@pytest.mark.parametrize(
    ("line", "receiver"),
    [
        ("Các thôn báo cáo Ủy ban nhân dân xã tiến độ quét vôi", "Ủy ban nhân dân xã"),
        ("Các thôn báo cáo Phòng Kinh tế tình hình quét vôi", "Phòng Kinh tế"),
        ("Các khoa gửi sổ trực về Phòng Kế hoạch tổng hợp", "Phòng Kế hoạch tổng hợp"),
        ("Các khoa gửi sổ trực về Phòng Hành chính tổng hợp", "Phòng Hành chính tổng hợp"),
    ],
)
def test_a_receiver_is_named_whole_and_without_what_is_reported(line, receiver):
    (item,) = front(f"{line} trước ngày 20/6/2026.")["deadlines"]
    assert item["to"] == receiver


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Chi hội trưởng các chi hội thu hội phí, nộp về Hội Nông dân xã quý I trước ngày 25/3, "
            "quý II trước 25/6.",
            [("Thu hội phí, nộp về Hội Nông dân xã quý I", "25/03/2026"),
             ("Thu hội phí, nộp về Hội Nông dân xã quý II", "25/06/2026")],
        ),
        (
            "Công an xã là cơ quan thường trực, theo dõi, đôn đốc, 6 tháng, 1 năm báo cáo Ban Chỉ "
            "đạo tỉnh (trước ngày 10/6 và 10/11).",
            [("6 tháng, 1 năm báo cáo Ban Chỉ đạo tỉnh (trước ngày 10/6 và 10/11)", "10/06/2026"),
             ("6 tháng, 1 năm báo cáo Ban Chỉ đạo tỉnh (trước ngày 10/6 và 10/11)", "10/11/2026")],
        ),
        (
            "Các thôn báo cáo 6 tháng gửi trước 25/5, báo cáo năm gửi trước 25/10.",
            [("Báo cáo 6 tháng", "25/05/2026"), ("Báo cáo năm", "25/10/2026")],
        ),
        (
            "Các thôn hoàn thiện hồ sơ, gửi Phòng Kinh tế trước ngày 25/11/2026; bàn giao sổ cho "
            "trưởng thôn mới trước 31/12/2026.",
            [("Hoàn thiện hồ sơ, gửi Phòng Kinh tế", "25/11/2026")],
        ),
    ],
)  # fmt: skip
def test_what_is_handed_in_by_several_days_is_as_many_deadlines(line, told):
    assert [(item["what"], item["due"]) for item in front(line)["deadlines"]] == told


def test_what_is_done_behind_a_handing_in_has_its_own_day():
    (task,) = front(
        "Các thôn hoàn thiện hồ sơ, gửi Phòng Kinh tế trước ngày 25/11/2026; bàn giao sổ cho "
        "trưởng thôn mới trước 31/12/2026."
    )["tasks"]
    assert (task["what"], task["due"]) == ("Bàn giao sổ cho trưởng thôn mới", "31/12/2026")


@pytest.mark.parametrize(
    ("line", "receiver"),
    [
        (
            "Các sở báo cáo kết quả quét vôi tới Bộ Xây dựng (qua Vụ Đô thị) và Bộ Tài chính trong "
            "quý III năm 2026 để tổng hợp, báo cáo Thủ tướng Chính phủ.",
            ["Bộ Xây dựng", "Bộ Tài chính"],
        ),
        (
            "Trong thời gian tới Sở Y tế rà soát các trạm, báo cáo UBND tỉnh trước ngày 22/6/2026.",
            "UBND tỉnh",
        ),
        (
            "Các thôn gửi danh sách về Quỹ Hỗ trợ cộng đồng trước ngày 27/6/2026.",
            "Quỹ Hỗ trợ cộng đồng",
        ),
        (
            "Các xã gửi báo cáo về Phòng Theo dõi tiến độ trước ngày 20/6/2026.",
            "Phòng Theo dõi tiến độ",
        ),
        (
            "Sở Xây dựng tổng hợp, trình UBND tỉnh báo cáo Thủ tướng Chính phủ trong ngày "
            "23/02/2026.",
            "UBND tỉnh",
        ),
        (
            "Phòng Kinh tế tổng hợp, trình Giám đốc báo cáo Ủy ban nhân dân tỉnh trước ngày "
            "23/02/2026.",
            "Ủy ban nhân dân tỉnh",
        ),
    ],
)
def test_a_report_goes_where_it_is_sent_and_not_where_that_body_reports(line, receiver):
    (item,) = front(line)["deadlines"]
    assert item["to"] == receiver


@pytest.mark.parametrize(
    "line",
    [
        "Qua kiểm tra thực tế cho thấy, việc quét vôi trong tháng 4/2026 của các thôn còn chậm.",
        "Để hoàn thành quét vôi trước ngày 30/6/2026, Ủy ban nhân dân xã yêu cầu các thôn làm sớm:",
        "Việc dọn các ngõ mà dự kiến khởi công trước ngày 30/4/2026, trong đó:",
    ],
)
def test_what_was_seen_or_why_one_asks_is_no_deadline(line):
    assert "deadlines" not in front(line)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Qua kiểm tra cho thấy còn 3 trạm bơm hỏng, đề nghị Công ty A sửa xong trước ngày "
            "20/7/2026.",
            "20/07/2026",
        ),
        (
            "Để kịp thời tổng hợp, đề nghị các thôn gửi báo cáo về Phòng Kinh tế trước ngày "
            "20/6/2026, nội dung gồm:",
            "20/06/2026",
        ),
        (
            "Nhằm chuẩn bị tốt cho đại hội, yêu cầu Hội Nông dân xã nộp danh sách trước ngày "
            "15/8/2026 theo yêu cầu sau:",
            "15/08/2026",
        ),
        (
            "Qua rà soát hồ sơ đất của các thôn cho thấy còn sai sót, các thôn phải nộp lại trước "
            "ngày 10/9/2026.",
            "10/09/2026",
        ),
        ("Phòng Kinh tế bàn giao mã hoàn thành cho các thôn trước ngày 30/10/2026.", "30/10/2026"),
    ],
)
def test_what_is_asked_behind_what_was_seen_or_why_is_due(line, day):
    told = front(line)
    dues = [*told.get("deadlines", []), *told.get("tasks", [])]
    assert [each["due"] for each in dues] == [day]


def test_before_that_day_a_thing_that_is_seen_later_is_due():
    told = front("Các thôn dọn cỏ xong trước ngày 30/6/2026; qua kiểm tra cho thấy còn chậm.")
    assert [task["due"] for task in told["tasks"]] == ["30/06/2026"]


def test_what_goes_on_for_some_days_is_not_due_on_the_last():
    told = front("Các thôn treo cờ từ ngày 10/5/2026 đến hết ngày 14/5/2026.")
    assert "due" not in told["tasks"][0]
    told = front("Các thôn dọn cỏ từ ngày 10/5/2026 đến hết ngày 14/5/2026.")
    assert told["tasks"][0]["due"] == "14/05/2026"


@pytest.mark.parametrize(
    ("line", "who", "to"),
    [
        (
            "Các thôn rà soát hộ ven ngõ, lập danh sách gửi Phòng Kinh tế trước ngày 03/10/2026.",
            "Các thôn",
            "Phòng Kinh tế",
        ),
        (
            "Các thôn quét dọn; đề xuất khen thưởng các hộ gửi Hội đồng xã trước ngày 05/01/2027.",
            "Các thôn",
            "Hội đồng xã",
        ),
        (
            "Các Trạm Y tế: Yên Hạ, Mai Hạ báo cáo số ngõ sạch về Phòng Kinh tế vào ngày 25 hằng "
            "tháng.",
            "Các Trạm Y tế: Yên Hạ, Mai Hạ",
            "Phòng Kinh tế",
        ),
        (
            "Các thôn nộp sổ ghi ngõ về Hội đồng (qua Phòng Kinh tế) trước ngày 05/6/2026.",
            "Các thôn",
            "Hội đồng",
        ),
        (
            "Phòng Kinh tế thực hiện: (i) Báo cáo giám sát quét vôi (định kỳ hằng quý) gửi Sở Xây "
            "dựng; (ii) Kiểm tra các ngõ hẹp.",
            "Phòng Kinh tế",
            "Sở Xây dựng",
        ),
    ],
)
def test_what_is_drawn_up_and_sent_is_a_deadline(line, who, to):
    (item,) = front(line)["deadlines"]
    assert (item["who"], item["to"]) == (who, to)


def test_the_next_item_of_a_sentence_is_no_part_of_the_report():
    told = front(
        "Phòng Kinh tế thực hiện: (i) Báo cáo giám sát quét vôi (định kỳ hằng quý) gửi Sở Xây "
        "dựng; (ii) Kiểm tra các ngõ hẹp."
    )
    assert [task["what"] for task in told["tasks"]] == ["Kiểm tra các ngõ hẹp"]
