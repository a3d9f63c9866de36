"""A sentence that charges another ends the duty before it, and keeps its own day."""

from __future__ import annotations

import pytest

from tests.importing.test_strict_drafts import front, written


def tasks(sentence: str) -> list[dict[str, object]]:
    found = front(written("KẾ HOẠCH", f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n"))
    return [{"what": t["what"], "lead": t.get("lead"), "due": t.get("due")} for t in found["tasks"]]


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "Phòng Kinh tế rà soát tiền sửa cống. Để bảo đảm tiến độ, Ban Quản lý chợ khẩn trương"
            " lập thiết kế, hoàn thành trước ngày 30/6/2026.",
            ("Rà soát tiền sửa cống", "Phòng Kinh tế", None),
            ("Khẩn trương lập thiết kế", "Ban Quản lý chợ", "30/06/2026"),
        ),
        (
            "Phòng Kinh tế lập danh sách các quầy; Trạm Y tế hướng dẫn các quầy lập nội quy"
            " trong quý III/2026.",
            ("Lập danh sách các quầy", "Phòng Kinh tế", None),
            ("Hướng dẫn các quầy lập nội quy", "Trạm Y tế", "2026-Q3"),
        ),
        (
            "Phòng Kinh tế tổ chức họp chợ. Trên cơ sở đó, Trạm Y tế rà soát nơi bán thịt; đồng"
            " thời chủ động bố trí nước sạch, báo cáo Ủy ban nhân dân xã trong tháng 8 năm 2026.",
            ("Tổ chức họp chợ", "Phòng Kinh tế", None),
            (
                "Rà soát nơi bán thịt; đồng thời chủ động bố trí nước sạch, báo cáo Ủy ban nhân"
                " dân xã",
                "Trạm Y tế",
                "2026-08",
            ),
        ),
    ],
)
def test_each_has_its_own_sentence_and_day(sentence, first, second):
    found = [tuple(task.values()) for task in tasks(sentence)]
    assert found == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế rà soát tiền sửa cống. Để bảo đảm tiến độ, chủ động lập thiết kế.",
        "Phòng Kinh tế lập danh sách các quầy; hướng dẫn các quầy lập nội quy.",
        "Phòng Kinh tế hướng dẫn các thôn; các hội và các trường họp chợ.",
    ],
)
def test_more_of_one_duty_is_not_parted(sentence):
    assert len(tasks(sentence)) == 1


def test_who_is_met_is_no_partner():
    text = "I. TỔ CHỨC\n\n1. Phòng Kinh tế chủ động làm việc, trao đổi với các công ty điện lực.\n"
    (task,) = front(written("KẾ HOẠCH", text))["tasks"]
    assert "with" not in task
