"""Who sits in a body, what papers and notes say, what was asked before: nobody is charged."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in tasks_of(BELOW.format(text))]


@pytest.mark.parametrize(
    "text",
    [
        # Who sits in a body, and who it is.
        "1. Ban Chỉ đạo quét vôi do Chủ tịch xã Yên Hạ làm Trưởng ban.",
        "1. Tổ quét vôi, do đồng chí Trưởng thôn làm Tổ trưởng; Bí thư Chi đoàn làm Tổ phó.",
        "1. Lãnh đạo Phòng: gồm Trưởng phòng và không quá hai Phó Trưởng phòng.",
        "1. Giám đốc Trung tâm: PGS. TS. Lò Văn Mẫu",
        "1. Trưởng Bộ phận Vôi: ThS. Lò Thị Mẫu - Phụ trách vôi ngõ.",
        "1. Chủ tịch Hội Quét vôi: Ông Lò Văn Mẫu; Phó Chủ tịch: Bà Lò Thị Mẫu.",
        "1. Trưởng phòng Vôi: Nguyễn Văn Mẫu",
        "1. Bí thư làm Trưởng ban, Chủ tịch xã làm Phó Trưởng ban, Trưởng thôn làm ủy viên.",
        "+ Trưởng đoàn: Đại diện Ban Thường trực Ủy ban MTTQ xã.",
        "+ Thành viên đoàn: Đại diện lãnh đạo một số tổ chức ở xã;",
        "+ Chủ tọa: Đại diện Đảng ủy xã Yên Hạ",
        # What is watched over.
        "- Trách nhiệm của các cơ quan báo chí nơi quét vôi; trách nhiệm của đơn vị có ngõ.",
        "- Việc chấp hành trách nhiệm của Phòng Kinh tế nơi có ngõ.",
        # A paper, not an order.
        "1. Có quyết định phân công kế toán thực hiện thu chi tiền vôi; bảng phân công Phòng Kinh"
        " tế theo dõi vôi.",
        # A note below the text.
        "[5] Các xã: (i) Yên Hạ, (ii) Mai Hạ lập danh sách ngõ.",
        # Whom to ask.
        "1. Phòng Kinh tế\n\nChi tiết xin liên hệ Phòng Kinh tế, số 5 ngõ Vôi.",
        # What a scan made of a formula.
        "1. Trưởng các thôn có trách nhiệm tô chức thực hiện Quyết định nay./.",
    ],
)
def test_nobody_is_charged(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Giám đốc Trung tâm: Ông Lò Văn Mẫu lập danh sách ngõ.",
            [(("Ông Lò Văn Mẫu",), "Lập danh sách ngõ")],
        ),
        (
            "1. Phòng Kinh tế làm đầu mối tổng hợp số ngõ của các thôn.",
            [(("Phòng Kinh tế",), "Tổng hợp số ngõ của các thôn")],
        ),
        (
            "1. Phòng Kinh tế phân công người quét vôi từng ngõ.",
            [(("Phòng Kinh tế",), "Phân công người quét vôi từng ngõ")],
        ),
        (
            "1. Phòng Kinh tế liên hệ các thôn lấy danh sách ngõ.",
            [(("Phòng Kinh tế",), "Liên hệ các thôn lấy danh sách ngõ")],
        ),
        # Who holds an office, and what he does in it.
        (
            "1. Giao Trưởng Công an xã làm Trưởng ban, tổ chức tuần tra các ngõ.",
            [(("Trưởng Công an xã",), "Làm Trưởng ban, tổ chức tuần tra các ngõ")],
        ),
        (
            "1. Đồng chí Phó Chủ tịch xã làm Tổ trưởng và chỉ đạo quét vôi.",
            [(("Đồng chí Phó Chủ tịch xã",), "Làm Tổ trưởng và chỉ đạo quét vôi")],
        ),
        (
            "1. Giao Trưởng thôn Vôi làm Trưởng đoàn kiểm tra các ngõ trong tháng 4/2026.",
            [(("Trưởng thôn Vôi",), "Làm Trưởng đoàn kiểm tra các ngõ")],
        ),
        # «trong phạm vi …» is of the duty.
        (
            "1. Phòng Kinh tế chủ trì, phối hợp với các thôn trong phạm vi nhiệm vụ được giao"
            " hướng dẫn quét vôi.",
            [
                (
                    ("Phòng Kinh tế",),
                    "Trong phạm vi nhiệm vụ được giao hướng dẫn quét vôi",
                )
            ],
        ),
        # Whose places stand behind a colon.
        (
            "1. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Yên Hà, Mai Hà"
            " chủ động lập danh sách ngõ.",
            [
                (
                    (
                        "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương:"
                        " Yên Hà, Mai Hà",
                    ),
                    "Lập danh sách ngõ",
                )
            ],
        ),
    ],
)
def test_what_is_near_is_still_a_duty(text: str, expected: object) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("helper", ["ngành y tế", "ngành Giáo dục xã"])
def test_a_branch_of_the_state_helps(helper: str) -> None:
    (task,) = tasks_of(BELOW.format(f"1. Các thôn phối hợp với {helper} lập sổ tiêm."))
    assert (task.lead, task.partners, task.what) == (("Các thôn",), (helper,), "Lập sổ tiêm")


def test_what_a_trade_is_like_charges_nobody() -> None:
    assert told("1. Ngành trồng trọt phát triển đều ở các thôn.") == []
    assert told("1. Ngành y tế dự phòng phát triển tốt.") == []
    assert told("1. Ngành Giáo dục mầm non\n\n- Thực hành ở trường mầm non của xã.") == []


LETTER = (
    "Kính gửi: Ủy ban nhân dân các xã.\n\nXét đề nghị của xã Yên Hạ, {}\n\n"
    "Văn phòng thông báo để các xã biết, thực hiện./.\n"
)


def test_the_first_order_behind_an_opinion_is_read_and_those_after_it() -> None:
    words = (
        "Chủ tịch huyện có ý kiến như sau: Chủ tịch xã Yên Hạ khẩn trương lập danh sách ngõ. Phòng"
        " Kinh tế rà soát giá vôi của các cửa hàng."
    )
    tasks = tasks_of(LETTER.format(words))
    assert [task.lead for task in tasks] == [("Chủ tịch xã Yên Hạ",), ("Phòng Kinh tế",)]


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        # What was asked for before is no task; what is asked for now is one.
        ("Phòng Kinh tế đã có Văn bản số 5/PKT đề nghị các thôn lập danh sách ngõ.", []),
        ("Huyện đã ban hành Quyết định số 5, trong đó giao Phòng Kinh tế lập danh sách ngõ.", []),
        (
            "Huyện đã ban hành Quyết định số 5; đề nghị các thôn lập danh sách ngõ.",
            [("các thôn",)],
        ),
        # What a document told its readers, of which this one speaks.
        (
            "Công văn số 6/UBND của huyện thông báo ý kiến chỉ đạo của Phó Chủ tịch Lò Văn An giao "
            "Phòng Kinh tế lập danh sách ngõ.",
            [],
        ),
        ("Tại Thông báo số 9/TB kết luận của Chủ tịch huyện giao Phòng Kinh tế đo ngõ.", []),
        (
            "Theo Công văn số 6/UBND truyền đạt chỉ đạo của huyện, giao Phòng Kinh tế lập sổ ngõ.",
            [("Phòng Kinh tế",)],
        ),
        (
            "Xét Tờ trình số 7/TTr, Chủ tịch huyện có ý kiến giao Phòng Kinh tế lập danh sách ngõ.",
            [("Phòng Kinh tế",)],
        ),
        # What the things are like that somebody is to see to.
        (
            "Đối với các hộ đã có đơn đề nghị giao Phòng Kinh tế lập danh sách ngõ.",
            [("Phòng Kinh tế",)],
        ),
        (
            "Đối với các ngõ đã có chủ trương sửa yêu cầu các thôn lập danh sách.",
            [("các thôn",)],
        ),
        (
            "Theo kế hoạch đã ban hành năm trước giao Phòng Kinh tế lập danh sách ngõ.",
            [("Phòng Kinh tế",)],
        ),
    ],
)
def test_what_was_asked_for_before_is_no_task(words: str, leads: list[object]) -> None:
    assert [task.lead for task in tasks_of(LETTER.format(words))] == leads


WRAPPED = """1. Các phòng chuyên môn, các đoàn thể của xã, Tổ quét vôi của các thôn
trong xã Yên Hạ và các cửa hàng vôi, các hội và Công ty Công nghiệp
- Vôi Yên Hạ kịp thời cung cấp vôi cho các thôn, báo cáo Ủy ban
nhân dân xã giá vôi của các cửa hàng trong xã và trong các xã kề.

2. Giao các thôn, các tổ dân phố và các chi hội của các đoàn thể
trong xã lập sổ các ngõ của mình.
"""


def test_a_dash_at_the_head_of_a_full_line_is_of_the_name() -> None:
    task, _ = tasks_of(BELOW.format(WRAPPED))
    assert task.lead[-1] == "Công ty Công nghiệp - Vôi Yên Hạ"
    assert task.what.startswith("Kịp thời cung cấp vôi")


@pytest.mark.parametrize(
    "above",
    [
        # Headings without a mark at their end, as full as the lines below.
        "a) Phòng Kinh tế và các thôn trong toàn xã có trách nhiệm quét vôi các\n"
        "ngõ hẹp của thôn và các ngõ rộng của thôn trước khi sang tháng tư",
        "1. Tăng cường công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền xã\n"
        "trong việc quét vôi, nâng cao trách nhiệm của các thôn trong xã",
    ],
)
def test_a_bullet_below_a_full_line_that_ends_in_no_name_stays_one(above: str) -> None:
    bullets = (
        "- Lập danh sách các hộ chưa quét vôi, chưa nộp tiền vôi của năm trước\n"
        "và của năm nay, báo cáo Ủy ban nhân dân xã trong tháng 4 năm 2026.\n"
    )
    last = tasks_of(BELOW.format(f"{above}\n{bullets}"))[-1]
    assert last.what.startswith("Lập danh sách các hộ")
    assert last.when.due == ("2026-04",)


def test_a_bullet_below_a_line_that_stops_short_stays_one() -> None:
    tasks = tasks_of(BELOW.format("1. Phòng Kinh tế\n- Lập sổ vôi của xã và của các thôn;"))
    assert [task.what for task in tasks] == ["Lập sổ vôi của xã và của các thôn"]


@pytest.mark.parametrize(
    ("words", "lead", "what"),
    [
        ("Tổ Hậu cần lập sổ vôi", "Tổ Hậu cần", "Lập sổ vôi"),
        ("Phòng Hậu cần - Kỹ thuật mua vôi", "Phòng Hậu cần - Kỹ thuật", "Mua vôi"),
        ("Tiểu ban hậu cần: mua vôi", "Tiểu ban hậu cần", "Mua vôi"),
        ("Phòng Kinh tế cần lập sổ vôi", "Phòng Kinh tế", "Cần lập sổ vôi"),
        ("Đoàn Thanh niên xã đóng góp ý kiến", "Đoàn Thanh niên xã", "Đóng góp ý kiến"),
        ("Đoàn Thanh niên xã góp ý quy ước", "Đoàn Thanh niên xã", "Góp ý quy ước"),
        ("Các hộ đóng góp tiền mua vôi", "Các hộ", "Đóng góp tiền mua vôi"),
        ("Hội Phụ nữ quét dọn các ngõ", "Hội Phụ nữ", "Quét dọn các ngõ"),
        ("Công ty Vôi phát quang bụi rậm", "Công ty Vôi", "Phát quang bụi rậm"),
        ("Thư ký Hội đồng gia hạn việc nộp sổ", "Thư ký Hội đồng", "Gia hạn việc nộp sổ"),
    ],
)
def test_a_name_ends_before_the_whole_verb(words: str, lead: str, what: str) -> None:
    assert told(f"1. {words}.") == [((lead,), what)]


@pytest.mark.parametrize(
    "words",
    [
        "Các hộ có nhiều đóng góp được khen",
        "Các cửa hàng được gia hạn nộp thuế lập hồ sơ",
        "Quỹ đóng góp của nhân dân được dùng mua vôi",
    ],
)
def test_what_is_said_of_them_is_no_duty(words: str) -> None:
    assert told(f"1. {words}.") == []


@pytest.mark.parametrize("name", ["PGS. Lò Văn Mẫu", "Ông Lò Văn Mẫu", "TS. Hoàng Thị Vẽ"])
def test_a_row_that_names_a_person_is_no_duty(name: str) -> None:
    table = (
        "| STT | Nội dung | Đơn vị chủ trì |\n|---|---|---|\n"
        f"| 1 | {name} | Phòng Kinh tế |\n| 2 | Lập sổ vôi của xã | Công an xã |\n"
        f"| 3 | {name} lập sổ vôi | Trạm Y tế xã |\n"
    )
    found = told(table)
    assert (("Công an xã",), "Lập sổ vôi của xã") in found
    assert (("Phòng Kinh tế",), name) not in found
    assert len(found) == 2
