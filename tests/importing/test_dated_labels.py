"""Lines that are a label and a day, and reviews whose year stands in brackets or behind a colon."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below, source_below


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("+ Thông báo lớp ít người:               27/8/2026", "2026-08-27"),
        ("- Nhận hồ sơ: ngày 07/9/2026", "2026-09-07"),
        ("- Ngày phỏng vấn: 08/9/2026 (thứ Ba).", "2026-09-08"),
        ("- Chấm bài vòng hai: dự kiến ngày 10 tháng 9 năm 2026;", "2026-09-10"),
        ("- Công bố danh sách: 06/9/2026.", "2026-09-06"),
    ],
)
def test_a_label_and_its_day_tell_what_goes_on_then(line, day):
    (event,) = duties_below(line).events
    assert event.at == day
    assert event.what == " ".join(line.split())


@pytest.mark.parametrize(
    "line",
    [
        "- Ngày đăng: 27/8/2026",
        "- Ngày sinh: 27/8/2026",
        "- Hạn nhận hồ sơ: 27/8/2026",
        "- Thời gian đi: 27/8/2026",
        "- Ngày hiệu lực: 27/8/2026",
        "- Kế hoạch trồng hoa: quyết định số 5 ngày 27/8/2026",
        "- Nhận hồ sơ: 27/8/2025",
        "- Trồng hoa: các thôn cùng làm ngày 27/8/2026",
        "- Gửi bài dự thi: 27/8/2026",
    ],
)
def test_what_tells_of_a_text_a_limit_or_of_the_past_is_no_such_line(line):
    assert not duties_below(line).events


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Thôn Đông sơ kết 3 năm (năm 2028), tổng kết 5 năm (năm 2030).",
         {"2028": "Sơ kết 3 năm", "2030": "Tổng kết 5 năm"}),
        ("a) Sơ kết: năm 2028; tổng kết: năm 2030.", {"2028": "Sơ kết", "2030": "Tổng kết"}),
        ("Sơ kết: 15/9/2026; tổng kết: ngày 15/12/2026.",
         {"15/09/2026": "Sơ kết", "15/12/2026": "Tổng kết"}),
        ("Thôn Đông sơ kết ba tháng đầu (15/9/2026) và tổng kết (ngày 20/12/2026).",
         {"15/09/2026": "Sơ kết ba tháng đầu", "20/12/2026": "Tổng kết"}),
        ("Thời gian sơ kết đợt một: 30/5/2026; tổng kết: 15/12/2026.",
         {"30/05/2026": "Thời gian sơ kết đợt một", "15/12/2026": "Tổng kết"}),
        ("Tổ chức sơ kết giữa kỳ: quý II/2028.", {"2028-Q2": "Tổ chức sơ kết giữa kỳ"}),
        ("Sơ kết Kế hoạch dọn đường làng (dự kiến năm 2028).",
         {"2028": "Sơ kết Kế hoạch dọn đường làng"}),
    ],
)  # fmt: skip
def test_a_review_has_the_year_in_its_brackets(line, told):
    source = source_below(line)
    for due, name in told.items():
        assert f"due: {due}" in source
        assert f"name: {name}\n" in source


@pytest.mark.parametrize(
    "line",
    [
        "Đánh giá kết quả 5 năm (2021 - 2025) dọn đường làng.",
        "Tổng kết: các thôn dọn đường năm 2028.",
        "Sơ kết mô hình vườn mẫu (xây dựng từ năm 2028).",
    ],
)
def test_other_years_of_a_review_are_no_limit(line):
    assert "due:" not in source_below(line)
