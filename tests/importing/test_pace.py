"""Duties that return, and the words that only sound like one."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.extract.limits.recurring import returning
from congkhai.importing.extract.times.paces_said import pace_said
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Báo cáo trước ngày 15/6 và 15/12 hằng năm.", ["trước ngày 15/6 và 15/12 hằng năm"]),
        ("Sở Y tế định kỳ hằng năm (trước ngày 10/12) báo cáo.", ["hằng năm (trước ngày 10/12)"]),
        (
            "Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 hằng năm.",
            ["trước ngày 10/6 … hằng năm", "trước ngày 10/12 hằng năm"],
        ),
        (
            "Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) báo cáo.",
            ["Định kỳ 6 tháng (trước ngày 15/6)", "hằng năm (trước ngày 15/12)"],
        ),
        (
            "Chốt số liệu đến ngày 31/12 và báo cáo trước ngày 10 tháng 01 năm sau.",
            ["trước ngày 10 tháng 01 năm sau"],
        ),
        ("Trước ngày 05 hàng tháng, các xã báo cáo.", ["Trước ngày 05 hàng tháng"]),
        ("Báo cáo vào ngày 25 hằng tháng.", ["vào ngày 25 hằng tháng"]),
        (
            "Báo cáo trước ngày 20 của tháng cuối quý.",
            ["trước ngày 20 của tháng cuối quý"],
        ),
        ("Hàng quý, 6 tháng, năm báo cáo về Sở Y tế.", ["Hàng quý, 6 tháng, năm"]),
        (
            "Gửi báo cáo 6 tháng (trước ngày 15/6), báo cáo năm (trước ngày 15/12) về xã.",
            ["6 tháng (trước ngày 15/6)", "báo cáo năm (trước ngày 15/12)"],
        ),
        (
            "Gửi báo cáo quý trước ngày 20 tháng cuối quý, báo cáo năm trước ngày 05/12.",
            ["trước ngày 20 tháng cuối quý", "năm trước ngày 05/12"],
        ),
        (
            "Báo cáo 6 tháng gửi chậm nhất ngày 10 tháng 6, báo cáo năm chậm nhất 10 tháng 12.",
            ["6 tháng gửi chậm nhất ngày 10 tháng 6", "năm chậm nhất 10 tháng 12"],
        ),
        (
            "Gửi báo cáo chậm nhất ngày 20 tháng 11 của năm báo cáo.",
            ["chậm nhất ngày 20 tháng 11 của năm báo cáo"],
        ),
        ("Mở lớp tập huấn định kỳ hằng năm cho các thôn.", ["định kỳ hằng năm"]),
        ("Tổ chức giao ban với các thôn định kỳ hàng tuần.", ["định kỳ hàng tuần"]),
        ("Khám sức khỏe định kỳ hằng năm cho tiểu thương.", ["định kỳ hằng năm"]),
        ("Gửi báo cáo năm 2026 trước ngày 05/12/2026.", []),
        ("Người già được hưởng trợ cấp hằng tháng, báo cáo xã.", []),
        ("Phụ cấp hằng tháng của trưởng thôn, báo cáo xã.", []),
        ("Chi theo Nghị quyết hằng năm của xã và báo cáo.", []),
        ("Báo cáo định kỳ 6 tháng, năm về Sở Y tế.", ["định kỳ 6 tháng, năm"]),
        ("Định kỳ hằng năm tổ chức kiểm tra.", ["Định kỳ hằng năm"]),
        ("Tổ chức sơ kết hằng năm.", ["hằng năm"]),
        ("Thời gian thực hiện: Quý IV hằng năm.", ["Quý IV hằng năm"]),
        ("Hoàn thành trong quý IV hằng năm.", ["trong quý IV hằng năm"]),
        ("Hằng năm, rà soát danh mục.", ["Hằng năm"]),
        ("Thực hiện chế độ báo cáo định kỳ hằng quý.", ["định kỳ hằng quý"]),
    ],
)
def test_a_duty_returns_at_the_time_that_is_printed(sentence, when):
    assert [
        item.when for item in returning(paragraphs([TextLine(text=f"- {sentence}", number=1)]))
    ] == when


@pytest.mark.parametrize(
    "sentence",
    [
        "Kinh phí từ ngân sách hằng năm được giao.",
        "Phấn đấu hằng năm giảm 5% số vụ tai nạn.",
        "Tỷ lệ hộ nghèo giảm bình quân hằng năm 1%.",
        "Hưởng ứng Ngày Đọc sách (21/4) hằng năm.",
        "Tổ chức Ngày hội 10/10 hằng năm.",
        "Trợ cấp hằng tháng được chi trả kịp thời.",
        "Khen thưởng hằng năm",
        "Lồng ghép vào kế hoạch hằng năm và 5 năm.",
        "Báo cáo định kỳ hằng năm gồm ba phần.",
    ],
)
def test_what_only_says_how_often_binds_nobody(sentence):
    assert returning(paragraphs([TextLine(text=f"- {sentence}", number=1)])) == []


def test_rows_that_only_say_every_year_are_told_together():
    text = (
        "Số: 1/KH-A\nKẾ HOẠCH\nĐọc sách\n\nI. VIỆC\n\n"
        "| Việc | Thời gian |\n|---|---|\n| Mua sách | Hằng năm |\n| Mượn sách | Hằng năm |"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert len(facts.duties.returning) == 2
    recurring = facts_as_json(facts)["deadlines"]["recurring"]
    assert [(item["when"], item["what"]) for item in recurring] == [
        ("Hằng năm", "Mua sách; Mượn sách")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Tiêm cho người khỏi bệnh không quá 6 tháng.",
        "Giữ tỷ lệ dùng nước sạch theo Nghị quyết hằng năm của Hội đồng.",
        "Trả lời người dân trong vòng 6 tháng.",
        "Hỗ trợ hộ có thu nhập hằng tháng dưới mức chuẩn.",
    ],
)
def test_a_length_of_time_and_a_name_are_no_pace(words):
    assert pace_said(words) == ("", "")


def test_a_pace_of_a_deed_is_one():
    assert pace_said("Tổ chức kiểm tra các chợ hằng năm.")[0] == "year"
