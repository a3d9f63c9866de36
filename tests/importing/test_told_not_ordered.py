"""What letters and decisions only tell: laws that they quote, whom to call, what they decide."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

LETTER = "Kính gửi: Các thôn.\n\n1. Công an xã lập sổ vôi của xã.\n\n{}\n"
FIRST = (("Công an xã",), "Lập sổ vôi của xã")
BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    """The tasks behind the first, which tells that no more is opening."""
    return [found for task in tasks_of(text) if (found := (task.lead, task.what)) != FIRST]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Ủy ban nhân dân xã thông báo để Hội Nông dân xã biết./.",
        "Sở Nội vụ trả lời để Ủy ban nhân dân xã được rõ./.",
        "Phòng Kinh tế thông báo cho các thôn biết để thực hiện theo đúng quy định./.",
        "Chi cục Thuế trả lời cho Công ty được biết và thực hiện./.",
        "Chi cục Thuế trả lời dé Công ty Quét vôi biét./.",
        "Phòng Kinh tế hướng dẫn để các thôn được biết và lưu ý thực hiện./.",
        "Phòng Kinh tế thông báo Công ty Quét vôi biết để thực hiện./.",
        "Chi cục Thuế thông báo cho Công ty biết để thực hiện theo đúng quy định đã trích dẫn, nếu"
        " còn vướng mắc đề nghị liên hệ Chi cục Thuế (Phòng Tuyên truyền) để được hướng dẫn./.",
        "Chi cục Thuế thông báo Công ty biết để thực hiện theo quy định tại văn bản này. _&",
        "Văn phòng Huyện ủy xin thông báo kết luận của Bí thư để các thôn biết và thực hiện.",
    ],
)
def test_who_writes_lets_others_know(text: str) -> None:
    assert told(LETTER.format(text)) == []


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        (
            "1. Giao Văn phòng thông báo lịch quét vôi để các thôn biết./.",
            "Văn phòng",
            "Thông báo lịch quét vôi để các thôn biết",
        ),
        (
            "Phòng Kinh tế thông báo lịch quét vôi để các hộ biết trước ngày 05/5/2026.",
            "Phòng Kinh tế",
            "Thông báo lịch quét vôi để các hộ biết",
        ),
        (
            "Đài Truyền thanh xã thông báo lịch quét vôi để các hộ biết.",
            "Đài Truyền thanh xã",
            "Thông báo lịch quét vôi để các hộ biết",
        ),
    ],
)
def test_but_whom_it_charges_lets_know_too(text: str, lead: str, what: str) -> None:
    (task,) = tasks_of(BELOW.format(text))
    assert task.lead == (lead,)
    assert task.what.startswith(what)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Ủy ban nhân dân các xã thông báo cho các hộ biết./.", "Ủy ban nhân dân các xã"),
        ("Trạm Y tế thông báo trên loa để nhân dân biết, thực hiện./.", "Trạm Y tế"),
        ("Các trường thông báo cho phụ huynh biết và thực hiện./.", "Các trường"),
        (
            "Văn phòng trả lời các hộ để dân được rõ về giá vôi trước ngày 05/5/2026.",
            "Văn phòng",
        ),
    ],
)
def test_many_or_in_a_time_or_to_all_are_charged_to_let_know(text: str, lead: str) -> None:
    assert [names for names, _ in told(LETTER.format(text))] == [(lead,)]


QUOTED = """Tại khoản 2 Điều 5 Nghị định số 8/2020/NĐ-CP ngày 04/3/2020 của Chính phủ quy định:

{}

Đề nghị Phòng Kinh tế hướng dẫn các hộ mua vôi.
"""


@pytest.mark.parametrize(
    "law",
    [
        "“2. Phòng Nội vụ thông báo cho các hộ số vôi được mua.”",
        "“Điều 5. Trách nhiệm của cơ quan cấp vôi\n\n1. Phòng Nội vụ lập sổ vôi.\n\n"
        "2. Ủy ban nhân dân cấp xã xác nhận số vôi.”",
        "“a) Ủy ban nhân dân cấp xã lập danh sách các hộ mua vôi;\n\n"
        "b) Công an cấp xã kiểm tra sổ vôi của các hộ.”.",
        '"2. Phòng Nội vụ thông báo cho các hộ số vôi được mua."',
    ],
)
def test_a_law_that_is_quoted_charges_nobody(law: str) -> None:
    assert told(LETTER.format(QUOTED.format(law))) == [
        (("Phòng Kinh tế",), "Hướng dẫn các hộ mua vôi")
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # Words within a sentence, a slogan of a duty.
        ("1. Phòng Kinh tế treo khẩu hiệu “5 sạch”.\n\n2. Các thôn lập sổ vôi.", 2),
        # A scan lost the sign at the end: no more than the line is put aside.
        (QUOTED.format("“2. Phòng Nội vụ thông báo cho các hộ số vôi được mua."), 1),
        # What a decision puts in the place of an older wording binds.
        (
            "1. Sửa đổi khoản 2 Điều 5 như sau:\n\n“2. Phòng Kinh tế lập sổ vôi của xã.”",
            1,
        ),
        (
            "1. Điều chỉnh mục II Kế hoạch số 8/KH-UBND như sau:\n\n“2. Phòng Kinh tế lập sổ vôi "
            "của xã.\n\n3. Công an xã kiểm tra sổ vôi.”",
            2,
        ),
        ("1. Khoản 2 được thay bằng:\n\n“2. Phòng Kinh tế lập sổ vôi của xã.”", 1),
        ('1. Đính chính khoản 2 như sau:\n\n"2. Phòng Kinh tế lập sổ vôi của xã."', 1),
        # A name in signs.
        ("“Phòng Kinh tế” lập sổ vôi của xã.\n\n1. Các thôn quét vôi các ngõ.", 1),
    ],
)
def test_what_looks_like_a_quotation(text: str, count: int) -> None:
    assert len(told(LETTER.format(text))) == count


@pytest.mark.parametrize(
    "line",
    [
        "- Ông Lò Văn Mẫu, Phòng Quét vôi, Sở Quét vôi, số điện thoại 0912345678; "
        "email: mau@quetvoi.gov.vn.",
        "- Bà Hoàng Thị Vẽ, Phòng Kinh tế, điện thoại: 0987654321.",
        "- Đồng chí Lò Văn Mẫu, Phòng Kinh tế, email: mau@quetvoi.gov.vn.",
        "- Ông Lò Văn Mẫu - Chuyên viên Phòng Kinh tế, ĐT: 0912345678",
    ],
)
def test_whom_to_call_is_charged_with_nothing(line: str) -> None:
    text = f"Mọi chi tiết xin liên hệ:\n\n{line}"
    assert told(LETTER.format(text)) == []
    assert told(BELOW.format(f"1. Phòng Kinh tế\n\n- Lập sổ vôi của xã.\n\n{line}")) == [
        (("Phòng Kinh tế",), "Lập sổ vôi của xã")
    ]


def test_a_person_who_is_charged_is_shown() -> None:
    text = "1. Ông Lò Văn Mẫu, Trưởng thôn, lập sổ vôi của thôn."
    assert any("Lập sổ vôi" in task.what for task in tasks_of(BELOW.format(text)))


SAMPLE = """Đối tượng khảo sát gồm:

+ Lãnh đạo cấp phòng: Khảo sát tất cả lãnh đạo cấp phòng của huyện (Trưởng phòng, Phó phòng).

+ Công chức phụ trách vôi: Khảo sát mỗi thôn 01 công chức phụ trách vôi.

+ Hộ mua vôi: Phỏng vấn 20 hộ mua vôi ở mỗi thôn.
"""


def test_who_is_asked_asks_nobody() -> None:
    assert told(LETTER.format(SAMPLE)) == []


def test_who_asks_others_is_charged() -> None:
    text = "+ Công chức phụ trách vôi: Khảo sát tất cả các hộ mua vôi của thôn."
    assert len(told(BELOW.format(text))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "- Nghiêm cấm mọi hình thức bán vôi giả.",
        "- Cấm các hành vi bán vôi ở ngõ Đình.",
        "- Tuyệt đối nghiêm cấm việc đổ vôi xuống ao.",
    ],
)
def test_what_is_forbidden_to_all_is_nobodys_duty(line: str) -> None:
    text = f"1. Các thôn\n\n- Lập sổ vôi của thôn.\n\n{line}"
    assert told(BELOW.format(text)) == [(("Các thôn",), "Lập sổ vôi của thôn")]


@pytest.mark.parametrize(
    "line",
    [
        "- Cấm biển ở các ngõ đang quét vôi, báo cáo Công an xã.",
        "- Không cấp phép bán vôi trong tháng 5/2026.",
        "- Cắm biển cấm xe ở ngõ Đình.",
        "- Cấm các loại xe tải vào ngõ Đình trong giờ quét vôi.",
    ],
)
def test_what_they_themselves_shall_not_do_is_theirs(line: str) -> None:
    text = f"1. Công an xã\n\n- Mở sổ vôi của xã.\n\n{line}"
    assert [lead for lead, _ in told(BELOW.format(text))] == [("Công an xã",)] * 2


DECIDES = """Điều 1. Sắp xếp các ngõ

Trên cơ sở Đề án số 8/ĐA-CP, Ủy ban nhân dân huyện quyết định {} như sau:

1. Sắp xếp toàn bộ ngõ Đình và ngõ Chùa thành ngõ mới có tên gọi là ngõ Đình.

2. Điều chỉnh tên ngõ Hạ thành ngõ Thượng.
"""


@pytest.mark.parametrize("deed", ["sắp xếp các ngõ của huyện", "các nội dung", "đổi tên các ngõ"])
def test_what_a_body_decides_is_not_what_it_shall_do(deed: str) -> None:
    assert told(DECIDES.format(deed)) == []


@pytest.mark.parametrize(
    "intro",
    [
        "1. Giao Ủy ban nhân dân xã quyết định, thực hiện các việc sau:",
        "1. Ủy ban nhân dân xã có trách nhiệm quyết định và làm các việc sau:",
    ],
)
def test_who_is_told_to_decide_shall(intro: str) -> None:
    text = f"{intro}\n\na) Lập sổ vôi;\n\nb) Mua vôi."
    assert [lead for lead, _ in told(BELOW.format(text))] == [("Ủy ban nhân dân xã",)] * 2


@pytest.mark.parametrize(
    "intro",
    [
        "1. Các thôn thực hiện quyết định của Chủ tịch xã, tập trung:",
        "1. Các thôn tổ chức thi hành quyết định này như sau:",
        "1. Các thôn căn cứ quyết định của xã:",
    ],
)
def test_who_carries_out_a_decision_does_not_decide(intro: str) -> None:
    text = f"{intro}\n\n- Lập sổ vôi của xã.\n\n- Quét vôi các ngõ."
    assert [lead for lead, _ in told(BELOW.format(text))][:1] == [("Các thôn",)]


def test_who_may_decide_is_charged_below() -> None:
    text = (
        "1. Các cơ quan có thẩm quyền quyết định được phân cấp tại Quyết định này có trách nhiệm:"
        "\n\na) Lập sổ vôi;\n\nb) Mua vôi."
    )
    assert len(told(BELOW.format(text))) == 2


@pytest.mark.parametrize(
    "heading",
    ["Doanh nghiệp số", "Chính quyền điện tử", "Nhóm các nền tảng dùng chung", "Nhóm dịch vụ vôi"],
)
def test_what_a_heading_is_about_is_charged_with_nothing(heading: str) -> None:
    assert told(BELOW.format(f"1. {heading}\n\n- Xây dựng sổ vôi của xã.")) == []


@pytest.mark.parametrize("name", ["Doanh nghiệp vôi số 5", "Nhóm giúp việc", "Nhóm hộ nuôi cá"])
def test_whom_a_heading_names_is(name: str) -> None:
    text = f"1. {name}\n\n- Xây dựng sổ vôi của xã."
    assert [what for _, what in told(BELOW.format(text))] == ["Xây dựng sổ vôi của xã"]
