"""A limit that leads in a list is told of each item; a step that an event opens says what is done;
a programme's phases are no phases of the plan that names it."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing.extract.bodies.addressees import addressees

from tests.importing.below_organising import duties_below, source_below


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        (
            "1. Trước ngày 01 tháng 01 năm 2030:\n\na) Sở Xây dựng lắp đặt trạm cân;\n\n"
            "b) Công an xã lắp đặt đèn tín hiệu.\n",
            [("2030-01-01", "before"), ("2030-01-01", "before")],
        ),
        (
            "1. Hoàn thành chậm nhất ngày 15/9/2026:\n\n- Trạm Y tế xã rà soát thiết bị.\n\n"
            "- Phòng Kinh tế lập danh sách học viên trong tháng 7/2026.\n",
            [("2026-09-15", "no_later_than"), ("2026-07", "in")],
        ),
        (
            "1. Trong tháng 8/2026 các nhiệm vụ sau:\n\n- Công an xã kiểm tra kho.\n",
            [("2026-08", "in")],
        ),
        # What tells its own time is not bound by the lead-in.
        (
            "1. Trước ngày 20/12/2026:\n\na) Kể từ ngày 01/7/2026 đến hết ngày 31/8/2026: làm thử "
            "tại hai thôn.\n\nb) Khuyến khích các hộ phân loại rác.\n",
            [],
        ),
    ],
)
def test_a_limit_that_leads_in_a_list_binds_each_item_and_is_no_deadline_itself(text, dues):
    duties = duties_below(text)
    assert [(t.when.due[0], t.when.comparator.value) for t in duties.tasks if t.when.due] == dues
    assert all(due.is_in_task or due.due != "2026-12-20" for due in duties.dues)
    assert not [due for due in duties.dues if due.what in {"", "1"}]


@pytest.mark.parametrize(
    ("step", "what", "trigger"),
    [
        (
            "Bước 4. Sau khi có quyết định phê duyệt danh sách hỗ trợ nhà ở, nước sinh hoạt, "
            "Ủy ban nhân dân xã niêm yết danh sách tại trụ sở.",
            "Ủy ban nhân dân xã niêm yết danh sách tại trụ sở",
            "sau khi có quyết định phê duyệt danh sách hỗ trợ nhà ở, nước sinh hoạt",
        ),
        (
            "Bước 2: Sau khi nhận đủ hồ sơ, Phòng Kinh tế họp xét.",
            "Phòng Kinh tế họp xét",
            "sau khi nhận đủ hồ sơ",
        ),
        ("Bước 5: sau ngày 15/7/2026.", "Bước 5", "sau ngày 15/7/2026"),
    ],
)
def test_a_step_that_an_event_opens_says_what_is_done_then(step, what, trigger):
    front = yaml.safe_load(source_below(f"1. Trình tự\n\n{step}\n").split("---\n")[1])
    told = [(d["what"], d["trigger"]) for d in front["deadlines"] if "trigger" in d]
    assert told == [(what, trigger)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Đối tượng của Chương trình làm đường bản giai đoạn 2021 - 2030, giai đoạn I: từ năm "
            "2021 đến năm 2025 trên địa bàn xã.",
            [],
        ),
        (
            "Các thôn tham gia Đề án nước sạch giai đoạn 2021-2030; giai đoạn 1 (từ năm 2021 đến "
            "năm 2025).",
            [],
        ),
        (
            "Theo Quyết định số 12/QĐ-TTg về Chương trình làm đường bản giai đoạn 2021 - 2030; giai"
            " đoạn I: từ năm 2021 đến năm 2025; Quyết định số 15/QĐ-TTg về điều chỉnh Chương trình"
            " làm đường bản giai đoạn 2021 - 2030; giai đoạn I: từ năm 2021 đến năm 2025.",
            [],
        ),
        (
            "Thực hiện giai đoạn 2026 - 2030, giai đoạn 1 (từ năm 2026 đến năm 2027) đào giếng; "
            "giai đoạn 2 (từ năm 2028 đến năm 2030) nối ống.",
            ["giai đoạn 1", "giai đoạn 2"],
        ),
    ],
)
def test_a_phase_in_the_name_of_a_programme_is_the_programmes(sentence, names):
    assert [stage.name for stage in duties_below(f"1. {sentence}\n").stages] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "báo cáo Chủ tịch Ủy ban nhân dân tỉnh, đồng thời gửi Sở Tư pháp về tình hình",
            ("Chủ tịch Ủy ban nhân dân tỉnh", "Sở Tư pháp"),
        ),
        (
            "báo cáo kết quả về Sở Y tế trước ngày 10/6, đồng thời gửi Ủy ban nhân dân xã Mai Hạ",
            ("Sở Y tế", "Ủy ban nhân dân xã Mai Hạ"),
        ),
        (
            "gửi Sở Nội vụ (qua Phòng A) đồng thời báo cáo Thường trực Tỉnh ủy",
            ("Sở Nội vụ", "Thường trực Tỉnh ủy"),
        ),
        # Another sentence's, and papers.
        ("báo cáo Sở Nội vụ. Ủy ban xã đồng thời gửi Sở Y tế", ("Sở Nội vụ",)),
        ("báo cáo Sở Nội vụ, đồng thời gửi thư mời các thôn", ("Sở Nội vụ",)),
    ],
)
def test_what_is_sent_at_once_to_another_goes_to_both(sentence, names):
    assert addressees(sentence) == names


@pytest.mark.parametrize(
    "below",
    [
        "Lắp đèn ở cổng.\n\nSơn nhà văn hóa.\n",
        "| TT | Việc |\n|---|---|\n| 1 | Lắp đèn cổng |\n| 2 | Sơn nhà |\n",
    ],
)
def test_a_limit_above_what_is_no_list_stays_a_deadline(below):
    text = f"1. Hoàn thành chậm nhất ngày 15/9/2026 các việc sau:\n\n{below}"
    assert [due.due for due in duties_below(text).dues] == ["2026-09-15"]


@pytest.mark.parametrize("item", ["Dọn rác.", "Sửa 05 ngõ theo Kế hoạch năm 2025 của xã."])
def test_what_says_no_time_of_its_own_below_a_limit_is_due_by_it(item):
    text = f"1. Trước ngày 20/12/2026:\n\n- {item}\n\n- Công an xã kiểm tra kho.\n"
    assert [due.due for due in duties_below(text).dues] == ["2026-12-20"]
