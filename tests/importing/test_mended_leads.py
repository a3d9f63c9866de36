"""Verbs that stood in names are the duty's; examples, refusals and what may be are none."""

from __future__ import annotations

import pytest

from tests.importing.test_strict_drafts import front, written


def facts(sentence: str) -> dict[str, object]:
    return front(written("KẾ HOẠCH", f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n"))


def tasks(sentence: str) -> list[tuple[object, object]]:
    return [(task.get("lead"), task["what"]) for task in facts(sentence).get("tasks", ())]


@pytest.mark.parametrize(
    ("sentence", "lead", "what"),
    [
        (
            "Trung tâm Văn hóa tổ chức lấy ý kiến người bán hàng.",
            "Trung tâm Văn hóa",
            "Tổ chức lấy ý kiến người bán hàng",
        ),
        (
            "Giám đốc Trung tâm giao nhiệm vụ nghiên cứu giống rau.",
            "Giám đốc Trung tâm",
            "Giao nhiệm vụ nghiên cứu giống rau",
        ),
        (
            "Đảng ủy Ủy ban nhân dân xã lãnh đạo Ủy ban nhân dân xã bố trí kinh phí.",
            "Đảng ủy Ủy ban nhân dân xã",
            "Lãnh đạo Ủy ban nhân dân xã bố trí kinh phí",
        ),
        (
            "Mỗi cấp ủy viên dự sinh hoạt chi bộ hằng quý.",
            "Mỗi cấp ủy viên",
            "Dự sinh hoạt chi bộ hằng quý",
        ),
        (
            "Tổ giúp việc do đồng chí Phó Trưởng ban làm Tổ trưởng, hoàn thành báo cáo.",
            "Tổ giúp việc",
            "Hoàn thành báo cáo",
        ),
        (
            "Trường Tiểu học Mai Hạ; Trạm Y tế xã: mỗi đơn vị đảm nhận 01 ngõ tự quản.",
            ["Trường Tiểu học Mai Hạ", "Trạm Y tế xã"],
            "Đảm nhận 01 ngõ tự quản",
        ),
        (
            "Riêng các phường Mai Hạ, Yên Hà, xã Bến Đò: dọn xong các ngõ trước ngày 10/10/2026.",
            ["các phường Mai Hạ, Yên Hà", "xã Bến Đò"],
            "Dọn xong các ngõ",
        ),
        (
            "Thường trực Đảng ủy chỉ đạo các chi bộ dọn ngõ.",
            "Thường trực Đảng ủy",
            "Chỉ đạo các chi bộ dọn ngõ",
        ),
        (
            "Các xã, đơn vị được giao vốn cần phải nỗ lực giải ngân.",
            "Các xã, đơn vị được giao vốn",
            "Phải nỗ lực giải ngân",
        ),
    ],
)
def test_the_verb_is_of_the_duty(sentence, lead, what):
    assert tasks(sentence) == [(lead, what)]


def test_who_stands_ready_day_and_night_is_named_above():
    (task,) = facts("Công an xã\n\na) Thường trực 24/24 giờ; báo cáo nhanh về xã.")["tasks"]
    assert task["lead"] == "Công an xã"


def test_a_body_of_leaders_is_one_name():
    ((lead, what),) = tasks(
        "Ban thường vụ cấp ủy, tập thể lãnh đạo cơ quan, đơn vị có trách nhiệm rà soát danh sách."
    )
    assert lead == "Ban thường vụ cấp ủy, tập thể lãnh đạo cơ quan, đơn vị"
    assert what == "Rà soát danh sách"


def test_where_a_name_ends_is_not_guessed():
    (task,) = facts("Trạm Y tế xông khói vào đầu mùa mưa hằng năm.")["tasks"]
    assert "lead" not in task
    assert task["what"].startswith("Trạm Y tế xông khói vào đầu mùa mưa")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ban Tổ chức lập danh sách các quầy.",
        "Các đơn vị thực hiện lập sổ theo dõi chợ.",
        "Ban Chỉ đạo xã rà soát các quầy hàng.",
    ],
)
def test_names_that_hold_a_verb_stay(sentence):
    ((lead, _),) = tasks(sentence)
    assert sentence.startswith(lead)
    assert len(lead) > len("Ban Chỉ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ví dụ: Đồng chí Nguyễn Văn X, Ủy viên Ban Thường vụ, lập danh sách trước ngày 30/6/2026.",
        "Thí dụ, Phòng Kinh tế gửi báo cáo trước ngày 15/6/2026.",
        "Sau thời gian trên, Ủy ban nhân dân xã không giải quyết.",
        "Thời gian hỗ trợ: Từ nay đến hết ngày 31/12/2026.",
        "Thay vì chợ cũ chỉ mở đến năm 2030 thì chúng ta tiếp tục kéo dài đến 2035.",
        "Mở rộng các nguồn vốn: quỹ xã, các quỹ đầu tư, vốn vay, đảm bảo nguồn vốn bền vững.",
        "Tính điểm như sau. Ví dụ:\n- Phòng Kinh tế nộp báo cáo trước ngày 15/5/2026: 10 điểm.\n"
        "- Trạm Y tế nộp báo cáo trước ngày 20/5/2026: 5 điểm.",
    ],
)
def test_what_is_no_duty_is_none(sentence):
    found = facts(sentence)
    assert "tasks" not in found
    assert "deadlines" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế hướng dẫn các quầy, lấy ví dụ của chợ khác.",
        "Ủy ban nhân dân xã không cấp giấy phép mới cho chợ cóc.",
        "Trạm Y tế rà soát nơi có thể mở quầy thuốc.",
        "Sau thời gian trên, Ban Quản lý chợ không được thay đổi các quầy.",
        "Thay vị trí biển báo ở cổng chợ trước ngày 30/9/2026.",
    ],
)
def test_near_misses_stay_duties(sentence):
    assert len(tasks(sentence)) == 1


def test_an_example_within_a_paragraph_gives_no_day():
    (task,) = facts(
        "Phòng Kinh tế rà soát hồ sơ. Ví dụ: Trạm Y tế lập hồ sơ trước ngày 30/6/2026."
    )["tasks"]
    assert task["what"] == "Rà soát hồ sơ"
    assert "due" not in task


@pytest.mark.parametrize(
    "sentence",
    [
        "Thay vị trí biển báo ở cổng chợ trước ngày 15/9/2026.",
        "Vì dự án chậm, Trạm Y tế gửi báo cáo trước ngày 15/9/2026.",
        "Thay vì gửi trước ngày 30/8/2026, các thôn gửi báo cáo trước ngày 15/9/2026.",
    ],
)
def test_a_day_that_only_looks_told_of_binds(sentence):
    found = facts(sentence)
    entries = [*found.get("deadlines", ()), *found.get("tasks", ())]
    assert {entry["due"] for entry in entries if "due" in entry} == {"15/09/2026"}


@pytest.mark.parametrize(
    ("sentence", "lead", "what"),
    [
        # A deed with its days, which a name had taken in.
        (
            "Hội Phụ nữ xã tổ chức kỷ niệm 8/3, 20/10; trao quà cho hội viên.",
            "Hội Phụ nữ xã",
            "Tổ chức kỷ niệm 8/3, 20/10; trao quà cho hội viên",
        ),
        (
            "Ban Nữ công tổ chức gặp mặt 08/3, 28/6, trao chổi cho các tổ.",
            "Ban Nữ công",
            "Tổ chức gặp mặt 08/3, 28/6, trao chổi cho các tổ",
        ),
        # A number and a colon end a name, whatever comma it holds.
        (
            "Tổ Quản lý, hỗ trợ hộ kinh doanh số 1: đôn đốc nộp sổ.",
            "Tổ Quản lý, hỗ trợ hộ kinh doanh số 1",
            "Đôn đốc nộp sổ",
        ),
        (
            "Đội Thu gom, xử lý rác số 2: kiểm tra các bãi.",
            "Đội Thu gom, xử lý rác số 2",
            "Kiểm tra các bãi",
        ),
        (
            "Phòng Kinh tế, Tổ hòa giải số 1: dọn ngõ.",
            ["Phòng Kinh tế", "Tổ hòa giải số 1"],
            "Dọn ngõ",
        ),
    ],
)
def test_where_a_name_ends_that_holds_days_commas_or_a_number(sentence, lead, what):
    assert tasks(sentence) == [(lead, what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội giảng cấp trường chuyển sang từ ngày 23/11 đến ngày 28/11/2026.",
        "Hội thi dọn ngõ lùi đến ngày 15/12/2026.",
        "Hội chợ của xã dời sang tháng 5/2026.",
    ],
)
def test_what_is_moved_to_another_day_does_nothing(sentence):
    assert all(lead is None for lead, _ in tasks(sentence))
