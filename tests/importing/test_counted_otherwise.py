"""Items whose number stands in heavy type, or before a dash: named as people would name them."""

from __future__ import annotations

import pytest

from tests.importing.test_strict_drafts import front, written


@pytest.mark.parametrize(
    "body",
    [
        "**1.** Các thôn lập danh sách.\n\n**2.** Phòng Kinh tế:\n\na) Rà soát các quầy.\n\n"
        "**3.** Trạm Y tế hướng dẫn các quầy.\n",
        "**1. Các thôn** lập danh sách.\n\n**2. Phòng Kinh tế** rà soát các quầy.\n\n"
        "**3. Trạm Y tế** hướng dẫn các quầy.\n",
        "1- Các thôn lập danh sách.\n\n2- Phòng Kinh tế rà soát các quầy.\n\n"
        "3- Trạm Y tế hướng dẫn các quầy.\n",
    ],
)
def test_each_number_is_an_item(body):
    found = front(written("CHỈ THỊ", f"Ủy ban nhân dân xã yêu cầu:\n\n{body}"))["tasks"]
    assert [task["section"][:1] for task in found] == ["1", "2", "3"]
    assert found[-1]["section"] == "3"


def test_a_report_behind_a_dash_is_a_report():
    body = "Ủy ban nhân dân xã yêu cầu:\n\n1- Các thôn lập danh sách.\n\n" + (
        "2- Phòng Kinh tế báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026.\n"
    )
    found = front(written("CHỈ THỊ", body))
    (report,) = found["deadlines"]
    assert (report["section"], report["who"]) == ("2", "Phòng Kinh tế")
    assert report["what"].startswith("Báo cáo")
