"""Duties that return, at a pace that running words say in many ways."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.paces_said import only_pace, pace_said
from congkhai.importing.extract.times.when import when_said


def returning(sentence: str) -> list[tuple[str, str, tuple[str, ...]]]:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"KẾ HOẠCH\nDọn đường làng\n\nI. VIỆC\n\n- {sentence}\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return [(item.when, item.every, item.days) for item in gathered(parts).duties.returning]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hằng tháng có báo cáo nhanh, 3 tháng một lần có báo cáo định kỳ.",
         {("month", ()), ("quarter", ())}),
        ("Giám sát các thôn và báo cáo hằng ngày.", {("day", ())}),
        ("Thiết lập chế độ báo cáo nhanh hàng ngày trong mùa lũ.", {("day", ())}),
        ("Gởi danh sách cho thôn từ ngày 01 đến 03 mỗi tháng.", {("month", ("---03",))}),
        ("Phát hành bản tin, gửi các thôn vào ngày 15 của tháng trước đó.",
         {("month", ("---15",))}),
        # A day right before how often is its day, whatever is done.
        ("Các thôn họp dân vào ngày 02 hằng tháng.", {("month", ("---02",))}),
        ("Phòng Văn hóa treo cờ ngày 20/11 hằng năm.", {("year", ("--11-20",))}),
        ("Trạm Y tế gửi báo cáo ngày mồng 5 hằng tháng.", {("month", ("---05",))}),
        ("Các trường nộp sổ vào ngày mùng 3 hằng tháng.", {("month", ("---03",))}),
        ("Các thôn tặng quà nhân ngày 27/7 hằng năm.", {("year", ())}),
        ("Các thôn lấy ngày 10/10 hằng năm làm ngày hội.", {("year", ())}),
        # A word that begins as the quarter does, a thing of every year.
        ("Mỗi quy trình có 01 giám khảo chấm.", set()),
        ("Bố trí kinh phí trong dự toán ngân sách nhà nước hằng năm của xã.", set()),
        ("Xây dựng kế hoạch phát triển khoa học hằng năm.", set()),
        ("Giao đất trồng cây hằng năm cho các hộ.", set()),
        ("Đăng ký chỉ tiêu theo lộ trình thực hiện hằng năm.", set()),
    ],
)  # fmt: skip
def test_what_returns_has_a_pace(sentence, found):
    assert {(every, days) for _, every, days in returning(sentence)} == found


def test_a_report_of_every_week_keeps_its_hour():
    ((when, every, _),) = returning("Trước 16 giờ hằng tuần báo cáo kết quả về xã.")
    assert (when.lower(), every) == ("trước 16 giờ hằng tuần", "week")


def test_the_month_from_which_on_is_told_with_the_pace():
    words = "tự đánh giá hằng tháng của xã, bắt đầu thực hiện từ tháng 01/2026"
    assert pace_said(words) == ("month", "hằng tháng … từ tháng 01/2026")


@pytest.mark.parametrize(
    ("cell", "pace"),
    [
        ("Thường xuyên, định kỳ hằng quý báo cáo về Sở A", "định kỳ hằng quý"),
        ("Quý IV hàng năm", "Quý IV hàng năm"),
        ("6 tháng, hằng năm và định kỳ", "6 tháng, hằng năm"),
        ("Thường xuyên", "Thường xuyên"),
    ],
)
def test_of_a_cell_the_words_of_its_pace_are_kept(cell, pace):
    assert only_pace(cell) == pace


def test_as_another_plan_says_is_no_pace():
    found = when_said("Theo kế hoạch công tác tư pháp hàng năm")
    assert (found.every, found.trigger) == ("", "Theo kế hoạch công tác tư pháp hàng năm")


def test_a_start_without_an_end_is_no_day_to_be_done_by():
    assert when_said("Từ tháng 11/2026 đến khi kết thúc kiểm kê").due == ()
    assert when_said("Từ tháng 11/2026 đến tháng 12/2026").due == ("2026-12",)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Phát thanh vào các ngày thứ 3, thứ 5 hằng tuần.", "vào các ngày thứ 3, thứ 5 hằng tuần"),
        ("Trực vào thứ 2, 4 và 6 hằng tuần.", "vào thứ 2, 4 và 6 hằng tuần"),
        ("Trực thứ bảy và chủ nhật, sáng thứ hai hằng tuần.", "hằng tuần"),
        ("Mở cửa từ thứ hai đến thứ sáu hằng tuần.", "từ thứ hai đến thứ sáu hằng tuần"),
        ("Tổng vệ sinh vào sáng thứ 7 hằng tuần.", "vào sáng thứ 7 hằng tuần"),
        ("Họp giao ban thứ hai hằng tuần.", "thứ hai hằng tuần"),
        ("Trực vào các ngày lễ và chủ nhật hằng tuần.", "hằng tuần"),
        ("Mở cửa các ngày trong tuần trừ thứ bảy, chủ nhật hằng tuần.", "hằng tuần"),
        ("Trừ chủ nhật hằng tuần, các ngày khác quét vôi, báo cáo.", "hằng tuần"),
        ("Không họp vào thứ hai hằng tuần.", "hằng tuần"),
        ("Lần thứ hai hằng tuần kiểm tra các ngõ.", "hằng tuần"),
        ("Nhóm thứ tư hằng tuần báo cáo.", "hằng tuần"),
        ("Ngõ thứ 3 hằng tuần kiểm tra.", "hằng tuần"),
    ],
)
def test_days_of_the_week_are_told_whole_or_not_at_all(sentence, when):
    assert {found.lower() for found, _, _ in returning(sentence)} in ({when}, set())
    if when != "hằng tuần":
        assert returning(sentence)


@pytest.mark.parametrize("day", ["ngày thứ bảy", "vào sáng thứ bảy", "chủ nhật"])
def test_a_day_of_the_week_hides_no_other_pace(day):
    found = returning(f"Trực {day} hằng tuần, định kỳ hằng quý báo cáo xã.")
    assert {every for _, every, _ in found} == {"week", "quarter"}


@pytest.mark.parametrize("joined", [",", " và", ", và"])
def test_a_day_is_not_of_the_pace_of_what_follows(joined):
    said = f"Hằng tháng báo cáo xã trước ngày 25{joined} hằng quý báo cáo tỉnh trước ngày 20."
    found = {(every, days) for _, every, days in returning(said)}
    assert found == {("month", ("---25",)), ("quarter", ("---20",))}


def test_a_day_is_of_the_pace_behind_it():
    found = returning("Báo cáo xã trước ngày 25, hằng tháng.")
    assert [entry[1:] for entry in found] == [("month", ("---25",))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # An hour with its stroke, several times a day, some evenings of a month.
        ("Tổng hợp, báo cáo xã trước 19h00’ hằng ngày.", [("trước 19h00’ hằng ngày", "day", ())]),
        (
            "Dọn chợ; báo cáo 02 lần/ngày (trước 9h00 và 16h00) cho xã.",
            [("02 lần/ngày (trước 9h00 và 16h00)", "day", ())],
        ),
        (
            "Tổ chức phát sóng vào tối thứ Sáu tuần thứ 2 và tối thứ Sáu tuần thứ 4 hàng tháng.",
            [("hàng tháng", "month", ())],
        ),
        (
            "Tổ chức chương trình; định kỳ phát sóng (mỗi tháng 02 số).",
            [("mỗi tháng", "month", ())],
        ),
        # How often water is tested, how much is paid; what months of a year bring in.
        ("Tần suất lấy mẫu nước 02 lần/năm.", []),
        ("Chi hỗ trợ không quá 02 lần/năm.", []),
        ("Dự báo kịch bản thu từng tháng còn lại của năm.", []),
        ("Quay phim (mỗi tháng 02 số).", []),
    ],
)
def test_paces_of_hours_and_of_evenings(sentence, found):
    assert returning(sentence) == found


def test_how_often_a_cell_says_that_water_is_tested_is_nobodys_duty():
    rows = (
        "| Chỉ tiêu | Tần suất |\n|---|---|\n| Độ mặn | 02 lần/năm |\n| Nhiệt độ | 02 lần/tháng |"
    )
    text = f"ỦY BAN NHÂN DÂN XÃ YÊN HẠ\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nDọn mương\n\nI. VIỆC\n\n{rows}\n"
    (parts,) = documents(read_bytes("a.md", text.encode()))
    assert gathered(parts).duties.returning == ()


@pytest.mark.parametrize(
    ("sentence", "whens"),
    [
        # How often at most: nobody has to do it, and the words stay whole.
        ("Phòng Kinh tế kiểm tra hộ bán vôi không quá 01 lần/năm.", []),
        ("Phòng Kinh tế kiểm tra hộ bán vôi tối đa 01 lần/năm.", []),
        ("Phòng Kinh tế kiểm tra hộ bán vôi nhiều nhất là 02 lần/năm.", []),
        ("Công an xã kiểm tra chợ không quá một lần mỗi năm.", []),
        ("Công an xã kiểm tra chợ định kỳ hằng năm không quá 01 lần.", []),
        # What is done several times has no pace that would say so, reports of each day apart.
        ("Trạm Y tế xã cho người ốm uống thuốc 02 lần/ngày, báo cáo xã.", []),
        ("Các thôn dạy vẽ 02 lần/tuần, đánh giá kết quả.", []),
        ("Công an xã kiểm tra các chợ tối thiểu 02 lần/quý.", []),
        ("Công an xã báo cáo 02 lần/ngày về việc dọn chợ.", ["02 lần/ngày"]),
        ("Công an xã kiểm tra các chợ ít nhất 01 lần/quý.", ["ít nhất 01 lần/quý"]),
        ("Công an xã rà soát các ngõ 01 lần/tháng.", ["01 lần/tháng"]),
        ("Hằng tháng báo cáo xã không quá 02 trang.", ["Hằng tháng"]),
    ],
)
def test_how_often_at_most_is_no_pace(sentence, whens):
    assert [when for when, _, _ in returning(sentence)] == whens


def test_the_words_of_what_is_done_at_most_so_often_stay_whole():
    line = "1. Phòng Kinh tế kiểm tra hộ bán vôi không quá 01 lần/năm."
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
        f"KẾ HOẠCH\nDọn đường làng\n\nI. TỔ CHỨC THỰC HIỆN\n\n{line}\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    (task,) = gathered(parts).duties.tasks
    assert (task.what, task.when.says) == ("Kiểm tra hộ bán vôi không quá 01 lần/năm", False)


@pytest.mark.parametrize(
    ("sentence", "every", "days"),
    [
        ("Hằng quý, thôn báo cáo trước ngày 10 tháng tiếp theo.", "quarter", ("---10+month",)),
        ("Thôn báo cáo quý trước ngày 05 của tháng sau.", "quarter", ("---05+month",)),
        (
            "Thôn gửi báo cáo kết quả 6 tháng trước ngày 05 tháng sau.",
            "half_year",
            ("---05+month",),
        ),
        (
            "Thôn báo cáo định kỳ 6 tháng trước ngày 05 tháng kế tiếp.",
            "half_year",
            ("---05+month",),
        ),
        # Of every month.
        ("Thôn báo cáo hằng tháng trước ngày 05 tháng sau.", "month", ("---05+month",)),
        ("Thôn báo cáo kết quả trước ngày 05 tháng sau.", "month", ("---05+month",)),
    ],
)
def test_the_next_month_is_not_of_every_month(sentence, every, days):
    assert [found[1:] for found in returning(sentence)] == [(every, days)]


def test_of_two_reports_each_keeps_its_pace():
    found = returning("Thôn báo cáo tháng trước ngày 20, báo cáo quý trước ngày 05 tháng sau.")
    assert [item[1:] for item in found] == [("month", ("---20",)), ("quarter", ("---05+month",))]


@pytest.mark.parametrize(
    ("sentence", "every", "days"),
    [
        (
            "Trạm Y tế báo cáo hằng quý trước ngày 05 tháng đầu quý sau.",
            "quarter",
            ("---05+quarter",),
        ),
        (
            "Trạm Y tế báo cáo hằng quý trước ngày 05 của tháng đầu tiên của quý tiếp theo.",
            "quarter",
            ("---05+quarter",),
        ),
        ("Trạm Y tế báo cáo hằng quý trước ngày 05 tháng đầu mỗi quý.", "quarter", ("--01-05",)),
        ("Trạm Y tế báo cáo hằng quý trước ngày 25 tháng cuối quý.", "quarter", ("---25",)),
        ("Trạm Y tế báo cáo hằng tháng trước ngày 05 tháng sau.", "month", ("---05+month",)),
        ("Trạm Y tế báo cáo hằng tháng trước ngày 05 của tháng.", "month", ("---05",)),
        (
            "Trạm Y tế báo cáo năm trước ngày 15 tháng 01 năm sau.",
            "year",
            ("--01-15+year",),
        ),
        ("Trạm Y tế báo cáo hằng năm trước ngày 15 tháng 12.", "year", ("--12-15",)),
    ],
)
def test_a_day_of_the_stretch_after_is_kept_as_one(sentence, every, days):
    assert [found[1:] for found in returning(sentence)] == [(every, days)]
