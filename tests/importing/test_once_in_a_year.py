"""Reports that a plan for one year calls by their stretch fall due once, in that year."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\n{}\n\nII. BÁO CÁO\n\n1. {}\n"
)
FOR_A_YEAR = "Giữ gìn nếp sống năm 2026"


def front(line: str, title: str = FOR_A_YEAR) -> dict[str, list[dict[str, object]]]:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(title, line).encode()))
    text = drafted(gathered(parts), KnownRegisters()).text
    return yaml.safe_load(text.split("\n---\n")[0])


def told(line: str, title: str = FOR_A_YEAR) -> list[dict[str, object]]:
    return front(line, title).get("deadlines", [])


def days(line: str, title: str = FOR_A_YEAR) -> list[tuple[object, object, object]]:
    return [(item["what"], item.get("every"), item.get("due")) for item in told(line, title)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Trạm Y tế báo cáo tháng về Phòng Văn hóa trước ngày 20 hằng tháng; báo cáo 6 tháng "
            "trước ngày 10/6; báo cáo năm trước ngày 05/12.",
            [
                ("Báo cáo 6 tháng", None, "10/06/2026"),
                ("Báo cáo năm", None, "05/12/2026"),
                ("Báo cáo tháng về Phòng Văn hóa", "month", "ngày 20"),
            ],
        ),
        (
            "Các thôn báo cáo 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) về Phòng Kinh tế.",
            [
                ("Báo cáo 6 tháng về Phòng Kinh tế", None, "10/06/2026"),
                ("Báo cáo năm về Phòng Kinh tế", None, "10/12/2026"),
            ],
        ),
        (
            "Các trường gửi báo cáo quý trước ngày 20 tháng cuối quý, báo cáo năm trước ngày "
            "10/01.",
            [
                ("Gửi báo cáo năm", None, "10/01/2027"),
                ("Gửi báo cáo quý", "quarter", "ngày 20"),
            ],
        ),
    ],
)
def test_a_plan_for_one_year_has_its_yearly_report_once(line, expected):
    assert days(line) == expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Các thôn báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 hằng năm.", ""),
        ("Các thôn báo cáo xã trước ngày 10/12 mỗi năm.", ""),
        (
            "Các thôn báo cáo 6 tháng (trước ngày 10/6), báo cáo năm (trước ngày 10/12).",
            "Giữ gìn nếp sống giai đoạn 2026 - 2030",
        ),
    ],
)
def test_what_returns_beyond_the_year_is_left_to_return(line, title):
    told_days = days(line, title or FOR_A_YEAR)
    assert {every for _, every, _ in told_days} == {"year"}


@pytest.mark.parametrize(
    ("line", "to", "via"),
    [
        (
            "Báo cáo hằng tháng về Sở Y tế (qua Phòng Nghiệp vụ Y) trước ngày 28 hằng tháng; báo "
            "cáo 6 tháng trước ngày 20/6; báo cáo tổng kết năm trước ngày 15/12.",
            {"Sở Y tế"},
            {"Phòng Nghiệp vụ Y"},
        ),
        (
            "Các trường gửi báo cáo quý về Phòng Văn hóa trước ngày 20 của tháng cuối quý; báo "
            "cáo năm trước ngày 15/12/2026.",
            {"Phòng Văn hóa"},
            {None},
        ),
        (
            "Công an xã gửi báo cáo kết quả đợt 1 về Phòng Kinh tế trước ngày 20/3/2026; báo cáo "
            "đợt 2 trước ngày 20/6/2026.",
            {"Phòng Kinh tế"},
            {None},
        ),
    ],
)
def test_a_report_called_by_its_stretch_alone_goes_where_the_one_before_goes(line, to, via):
    found = told(line)
    assert len(found) > 1
    assert {item.get("to") for item in found} == to
    assert {item.get("via") for item in found} == via


def test_a_report_about_something_else_names_its_own_addressee_or_none():
    line = "Các thôn gửi danh sách về Phòng Kinh tế trước ngày 20/3/2026; báo cáo số hộ ngập nước "
    line += "trước ngày 20/6/2026."
    assert [item.get("to") for item in told(line)] == ["Phòng Kinh tế", None]


def test_reports_of_one_list_are_each_called_by_its_own_stretch():
    line = "Trạm Y tế báo cáo Sở Y tế kết quả thực hiện: 6 tháng trước ngày 15/6, năm trước ngày "
    assert {what for what, _, _ in days(f"{line}10/12/2026.")} == {
        "Báo cáo Sở Y tế kết quả thực hiện 6 tháng",
        "Báo cáo Sở Y tế kết quả thực hiện năm",
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Sơ kết 6 tháng vào tháng 6, tổng kết vào tháng 12.",
            [("Sơ kết 6 tháng", "2026-06"), ("Tổng kết", "2026-12")],
        ),
        (
            "Đoàn xã tổ chức sơ kết trong quý II; tổng kết vào tháng 11.",
            [("Tổ chức sơ kết", "2026-Q2"), ("Tổng kết", "2026-11")],
        ),
        ("Hội nghị tổng kết trong tháng 12.", [("Hội nghị tổng kết", "2026-12")]),
        (
            "Mở 02 hội nghị: hội nghị gặp mặt (tháng 3), hội nghị tổng kết (tháng 12).",
            [("Hội nghị tổng kết", "2026-12")],
        ),
        (
            "Họp sơ kết đợt một (quý II), tổng kết trong tuần đầu tháng 12.",
            [("Họp sơ kết đợt một", "2026-Q2"), ("Tổng kết", "2026-12")],
        ),
        ("Tổng kết vào quý I năm sau.", [("Tổng kết", "2027-Q1")]),
        ("Các thôn tổ chức tổng kết trong tháng 01.", [("Tổ chức tổng kết", "2027-01")]),
        ("Sơ kết đợt một vào tháng 02.", [("Sơ kết đợt một", "2026-02")]),
        ("Tổng kết đợt hoa Tết trong quý I.", [("Tổng kết đợt hoa Tết", "2026-Q1")]),
        ("Tổng kết chiến dịch vào tháng 02.", [("Tổng kết chiến dịch", "2026-02")]),
    ],
)
def test_reviews_of_a_month_are_of_the_plan_s_year(line, expected):
    assert [(told["name"], told["due"]) for told in front(line)["milestones"]] == expected
    assert "milestones" not in front(line, "Giữ gìn nếp sống giai đoạn 2026 - 2030")


@pytest.mark.parametrize(
    "line",
    [
        "Hằng năm tổ chức tổng kết vào tháng 12.",
        "Báo cáo tổng kết vào tháng 12/2025 cho thấy ngõ sạch.",
        "Sơ kết hoạt động 10 năm.",
        "Xã đã tổng kết phong trào vào tháng 12, nay mở rộng ra các thôn.",
        "Thôn đã tổ chức sơ kết trong tháng 6.",
    ],
)
def test_other_words_of_reviews_are_of_no_month_of_that_year(line):
    assert "milestones" not in front(line)


def test_turns_of_one_deed_are_each_called_by_their_own_day():
    line = "Tổ chức 02 lớp: lớp thứ nhất trong tháng 4/2026, lớp thứ hai trong tháng 9/2026."
    assert {what for what, _, _ in days(line)} == {
        "Tổ chức 02 lớp: lớp thứ nhất",
        "Tổ chức 02 lớp: lớp thứ hai",
    }
    line = "Làm sạch 2 đợt: đợt 1 trước ngày 15/3/2026 và đợt 2 trước ngày 15/6/2026."
    assert {what for what, _, _ in days(line)} == {
        "Làm sạch 2 đợt: đợt 1",
        "Làm sạch 2 đợt: đợt 2",
    }


def test_a_quarter_that_returns_leaves_half_year_and_year_to_the_plan_s_own():
    line = (
        "Các thôn báo cáo xã hằng quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 15/6), "
    )
    found = {(every, due) for _, every, due in days(f"{line}năm (trước ngày 10/12).")}
    assert found == {("quarter", "ngày 20"), (None, "15/06/2026"), (None, "10/12/2026")}
