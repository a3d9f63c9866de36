"""Who is named and only meant, thanked or headed, and what a heading of helpers leaves below it."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.tasks.task_signs import sign_of

from tests.importing.test_tasks import tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.what, task.lead) for task in tasks_of(BELOW.format(text))]


@pytest.mark.parametrize(
    "text",
    [
        # Whom a rule or a contest is for.
        "1. Đối tượng thi đua\n\na) Tập thể\n\n- Các tổ chức, hộ kinh doanh tham gia quét vôi.",
        "Điều 2. Đối tượng áp dụng\n\n1. Các thôn tổ chức quét vôi ngõ của mình.",
        "2. Phạm vi, đối tượng\n\n- Các cơ sở giáo dục thường xuyên của xã Yên Hạ.",
        # Of which bodies something is said.
        "1. Các tổ chức, cá nhân có liên quan đến việc bảo đảm vôi cho các ngõ.",
        "1. Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên của xã Yên Hạ.",
        # Who organises it, and when, stands below.
        "1. Đơn vị tổ chức - Thời gian - Địa điểm\n\n- Quét vôi ngõ.\n\n- Dọn cống.",
        "2. Đơn vị thực hiện\n\n- Đón tiếp đại biểu.\n\n- Bế mạc.",
        "3. Cơ quan, thời gian, địa điểm\n\n- Biểu diễn văn nghệ.",
        "4. Chung\n\n- Đơn vị phối hợp: Công ty Vôi Yên Hạ.",
        # Formulas.
        "Văn phòng Ủy ban nhân dân xã, Phòng Kinh tế căn cứ Quyết định thi hành./.",
        "Phòng Kinh tế trả lời để Công ty Vôi Yên Hạ biết và thực hiện.",
        "Phòng Kinh tế trân trọng cảm ơn sự phối hợp của quý thôn.",
        # How much is allowed; a number of a document.
        "- Các thôn ven sông: Tối đa 24 ngõ, tối thiểu 12 ngõ.",
        "1. Chủ tịch Hội đồng Quét vôi số 02/2017/TT-QV ngày 31/10/2017 về vôi ngõ.",
    ],
)
def test_nobody_is_charged(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is ordered outright counts even there; what stands in the next part counts again.
        (
            "1. Đối tượng thi đua\n\n- Các thôn tham gia quét vôi.\n\n2. Nhiệm vụ\n\n"
            "- Các thôn lập danh sách ngõ cần quét vôi.",
            [("Lập danh sách ngõ cần quét vôi", ("Các thôn",))],
        ),
        (
            "1. Phòng Giáo dục thường xuyên kiểm tra việc quét vôi ngõ.",
            [("Thường xuyên kiểm tra việc quét vôi ngõ", ("Phòng Giáo dục",))],
        ),
        (
            "1. Phòng Kinh tế căn cứ Quyết định lập danh sách ngõ cần quét vôi.",
            [("Căn cứ Quyết định lập danh sách ngõ cần quét vôi", ("Phòng Kinh tế",))],
        ),
        (
            "1. Phòng Kinh tế trả lời kiến nghị của các hộ để ngõ nào cũng có vôi.",
            [("Trả lời kiến nghị của các hộ để ngõ nào cũng có vôi", ("Phòng Kinh tế",))],
        ),
        (
            "1. Phòng Kinh tế bố trí tối đa 24 thùng vôi cho mỗi thôn.",
            [("Bố trí tối đa 24 thùng vôi cho mỗi thôn", ("Phòng Kinh tế",))],
        ),
    ],
)
def test_what_is_near_is_still_a_duty(text, expected):
    assert told(text) == expected


def test_helpers_of_a_heading_are_those_of_its_duties():
    text = (
        "1. Phòng Kinh tế chủ trì, phối hợp với các thôn, cơ quan liên quan\n\n"
        "a) Lập danh sách ngõ cần quét vôi.\n\nb) Cấp vôi cho các ngõ."
    )
    found = tasks_of(BELOW.format(text))
    assert [(task.what, task.partners) for task in found] == [
        ("Lập danh sách ngõ cần quét vôi", ("các thôn, cơ quan liên quan",)),
        ("Cấp vôi cho các ngõ", ("các thôn, cơ quan liên quan",)),
    ]


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        (
            "1. Cơ quan soạn thảo văn bản có trách nhiệm gửi dự thảo cho các thôn.",
            ("Cơ quan soạn thảo văn bản",),
        ),
        (
            "1. Cán bộ làm nhiệm vụ văn thư có trách nhiệm kiểm tra dự thảo.",
            ("Cán bộ làm nhiệm vụ văn thư",),
        ),
        (
            "1. Các tổ quét vôi đang thi công tiếp tục quét vôi ngõ Đình.",
            ("Các tổ quét vôi đang thi công",),
        ),
        (
            "1. Đề nghị Hội Phụ nữ xã, Hội Cựu chiến binh xã... vận động các hộ quét vôi ngõ.",
            ("Hội Phụ nữ xã", "Hội Cựu chiến binh xã"),
        ),
        # Near misses: the verb is the duty.
        ("1. Các thôn soạn thảo và có trách nhiệm gửi danh sách ngõ.", ("Các thôn",)),
        ("1. Phòng Kinh tế soạn thảo kế hoạch quét vôi ngõ.", ("Phòng Kinh tế",)),
    ],
)
def test_who_is_told_by_what_they_do(line, lead):
    assert [task for _, task in told(line)] == [lead]


def test_below_a_name_an_own_order_stays_its_own():
    text = (
        "1. Ủy ban nhân dân các xã\n\n"
        "a) Tổ chức vận động các hộ quét vôi: Chỉ đạo các phòng, ban phối hợp với các hội lập danh"
        " sách ngõ."
    )
    assert [lead for _, lead in told(text)] == [("Ủy ban nhân dân các xã",)]


def test_a_sentence_goes_on_behind_a_quotation_at_the_end_of_a_short_line():
    text = (
        "I. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Phòng Kinh tế phát huy nếp nghĩ “Ngõ nhà mình”\n"
        "với tinh thần giúp đỡ lẫn nhau, chỉ đạo các thôn cho mượn xe chở vôi và thang tre.\n"
        "2. Phòng Y tế lập danh sách “Ngõ nhà mình”\n"
        "Các thôn báo cáo số ngõ đã quét vôi xong về Ủy ban nhân dân xã Yên Hạ mỗi tuần.\n"
    )
    found = [task.what for task in tasks_of(text)]
    assert found[0].endswith("thang tre")
    assert found[1].endswith("“Ngõ nhà mình”")


@pytest.mark.parametrize(
    ("line", "is_doubted"),
    [
        ("1. Ban Chỉ đạo thực hiện việc quét vôi ngõ kiểm tra các thôn.", True),
        ("1. Ban Chỉ đạo quét vôi xã thực hiện việc kiểm tra các thôn.", False),
        ("1. Ban Chỉ đạo kiểm tra việc quét vôi ngõ của các thôn.", False),
    ],
)
def test_a_board_that_carries_out_may_be_named_so(line, is_doubted):
    task = tasks_of(BELOW.format(line))[0]
    assert bool(task.doubt or sign_of(task)) is is_doubted


def test_a_body_is_charged_though_its_deed_speaks_of_time():
    assert told("1. Ban Quản lý dự án 5: Thông đường trong thời gian sớm nhất.") == [
        ("Thông đường trong thời gian sớm nhất", ("Ban Quản lý dự án 5",))
    ]
    assert told("2. Các đơn vị thực hiện:\n\n- Dọn cống.") == [
        ("Dọn cống", ("Các đơn vị thực hiện",))
    ]


LED = (
    "II. TỔ CHỨC THỰC HIỆN\n\n2. {}\n\n{}\n\n"
    "- Phòng Kinh tế rà soát chợ.\n\n- Trạm Y tế dọn cống.\n"
)


@pytest.mark.parametrize(
    ("name", "opener", "leads"),
    [
        ("Công an xã", "b) Chủ trì, phối hợp", ["Công an xã", "Công an xã"]),
        ("Công an xã:", "b) Chủ trì và phối hợp chặt chẽ với:", ["Công an xã", "Công an xã"]),
        ("Các việc chung", "a) Công an xã chủ trì, phối hợp với:", ["Công an xã", "Công an xã"]),
        # Nobody is said to lead.
        ("Công an xã", "b) Phân công", ["Phòng Kinh tế", "Trạm Y tế"]),
        ("Các việc chung", "b) Chủ trì, phối hợp với:", ["Phòng Kinh tế", "Trạm Y tế"]),
    ],
)
def test_who_takes_the_lead_above_a_list_leads_each_of_its_lines(name, opener, leads):
    found = tasks_of(LED.format(name, opener))
    assert [task.lead for task in found] == [(lead,) for lead in leads]
    if leads[0] == leads[1]:
        assert [task.partners for task in found] == [("Phòng Kinh tế",), ("Trạm Y tế",)]


def test_what_stands_behind_such_a_list_is_its_own():
    text = LED.format("Công an xã", "b) Chủ trì, phối hợp với:") + "\n3. Trạm Thú y dọn chợ.\n"
    assert tasks_of(text)[-1].lead == ("Trạm Thú y",)
