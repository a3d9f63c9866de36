"""Which tasks of running text are marked for a look, and which are none."""

from __future__ import annotations

import re

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.extract.tasks.task import ReadTask
from congkhai.importing.output.draft_writer import drafted

HEAD = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 5/KH-UBND
Mẫu, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Triển khai việc mẫu năm 2026
I. TỔ CHỨC THỰC HIỆN
"""


def tasks_of(body: str) -> tuple[ReadTask, ...]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return gathered(parts).duties.tasks


@pytest.mark.parametrize(
    "body",
    [
        "1. Phòng Văn hóa - Xã hội chủ trì, tổng hợp số liệu của các thôn.",
        "1. Phòng Văn hóa - Xã hội\n- Tổng hợp số liệu của các thôn.",
        "1. Giao Phòng Văn hóa - Xã hội tham mưu.",
        "1. Phòng Văn hóa - Xã hội\n\nTổng hợp số liệu của các thôn.",
        "1. Việc chung.\nGiao Phòng Văn hóa - Xã hội tổng hợp số liệu.",
        "1. Các thôn theo chức năng, nhiệm vụ tổng hợp số liệu.",
        "1. Các thôn: Trên cơ sở sổ ngõ, tổng hợp số liệu.",
        "1. Việc chung.\n- Trong thời hạn 05 ngày kể từ ngày nhận được Kế hoạch này,"
        " Phòng Kinh tế phải lập danh sách các quán.",
        "1. Việc chung.\n- Khi đó, Phòng Kinh tế có trách nhiệm lập danh sách các quán.",
        # A line of prose, a long list of doers: read aright more often than not.
        "II. BỐI CẢNH\n1. Việc chung.\nGiao Phòng Kinh tế tổng hợp số liệu.",
        "1. Các phòng, cơ quan chuyên môn, đơn vị sự nghiệp, hội đặc thù, doanh nghiệp, hợp tác xã"
        " và tổ hợp tác có liên quan trên địa bàn xã chủ trì, tổng hợp số liệu của các thôn.",
        "1. Phòng Văn hóa - Xã hội treo khẩu hiệu “Làng sạch”.",
        "1. Phòng Văn hóa - Xã hội\n- Mở sổ ngõ.\n\nTổng hợp số liệu của các thôn.",
        "II. NHIỆM VỤ KHEN THƯỞNG\n1. Phòng Kinh tế lập danh sách các thôn được khen.",
    ],
)
def test_what_names_its_doer_plainly_is_not_marked(body: str) -> None:
    (task,) = tasks_of(body)
    assert not task.doubt


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("1. Đơn vị chủ trì, tổng hợp số liệu của các thôn.", "gọi chung"),
        ("1. Phòng Kinh tế\n- Đối với các ngõ hẹp: Kiểm tra gương ở các góc.", "một trường hợp"),
        ("II. KHEN THƯỞNG\n1. Phòng Kinh tế lập danh sách các thôn được khen.", "khen thưởng"),
        ("1. Phòng Kinh tế\n- Về các ngõ hẹp: Kiểm tra gương ở các góc.", "một trường hợp"),
        ("1. Phòng Kinh tế chủ | dong tổng hợp số liệu của các thôn.", "lẫn chữ khác"),
        ("1. Các giáo viên chủ nhiệm lập danh sách học trò.", "gọi chung"),
        ("1. Phòng Kinh tế tổng hợp số liệu của các thôn và", "giữa câu"),
        ("1. Phòng Kinh tế treo khẩu hiệu “Làng sạch.", "lời trích"),
        (
            "1. Việc chung.\n- Khi mở chợ, Phòng Kinh tế có trách nhiệm kiểm tra thẻ của các quán.",
            "một trường hợp",
        ),
        (
            "1. Việc chung.\n- Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ,"
            " Phòng Kinh tế có trách nhiệm cấp thẻ cho các quán.",
            "một trường hợp",
        ),
        ("1. Đề nghị các doanh nghiệp vui lòng lập danh sách hàng.", "lẫn chữ khác"),
    ],
)
def test_what_may_be_read_amiss_is_marked(body: str, words: str) -> None:
    *_, task = tasks_of(body)
    assert words in task.doubt


@pytest.mark.parametrize(
    "body",
    [
        "1. Việc chung.\nUBND xã phối hợp.",
        "1. Phòng Văn hóa - Xã hội\n- Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2026;",
    ],
)
def test_a_ground_or_a_word_of_a_heading_is_no_task(body: str) -> None:
    assert tasks_of(body) == ()


def unread(body: str) -> list[tuple[str, str]]:
    """The words of each place that was not read, and why."""
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return [(place.text, place.reason) for place in gathered(parts).duties.unread]


@pytest.mark.parametrize(
    ("body", "words", "why"),
    [
        (
            "1. Mạng lưới tuyên truyền viên ở các ngõ phát tờ rơi vào buổi tối.",
            "1. Mạng lưới",
            "mục giao việc",
        ),
        (
            "II. NỘI DUNG\n1. Mỗi người trong ngõ đều có trách nhiệm với rác của nhà mình.",
            "1. Mỗi người",
            "trách nhiệm",
        ),
        (
            "1. Phòng Kinh tế mở sổ ngõ ở các thôn. Định kỳ tổng hợp, báo cáo kết quả với xã.",
            "1. Phòng Kinh tế",
            "báo cáo, sơ kết",
        ),
        (
            "1. Việc theo từng tuần\n\nSTT Công việc\n\nThời gian Người thực hiện\n\n"
            "01 Mở sổ ngõ 05/3/2026 Phòng Kinh tế\n\n02 Quét sơn 06/3/2026 Đoàn xã",
            "STT Công việc",
            "bảng mất khung",
        ),
    ],
)
def test_a_place_where_a_task_may_stand_unread_is_told(body: str, words: str, why: str) -> None:
    ((text, reason),) = unread(body)
    assert text.startswith(words)
    assert why in reason


@pytest.mark.parametrize(
    "body",
    [
        "1. Phòng Kinh tế mở sổ ngõ ở các thôn trong xã.",
        "1. Phòng Kinh tế mở sổ ngõ ở các thôn. Báo cáo phải nêu rõ số ngõ chưa có sổ ghi.",
        "1. Các phòng, các thôn chịu trách nhiệm thi hành Kế hoạch này.",
        "1. Kinh phí: Lấy từ quỹ của xã và các thôn trong xã.",
        "Trên đây là Kế hoạch, các thôn có trách nhiệm thực hiện cho tốt.",
        "II. TÌNH HÌNH\n1. Các thôn đã có trách nhiệm hơn với đường ngõ của mình.",
        "1. Phòng Kinh tế\n- Mở sổ ngõ.\nNơi nhận:\n- Phòng Kinh tế xã (để thực hiện theo dõi).",
    ],
)
def test_what_is_read_or_charges_nobody_is_no_such_place(body: str) -> None:
    assert unread(body) == []


def test_places_not_read_stand_in_the_draft_and_its_review() -> None:
    body = "1. Phòng Kinh tế mở sổ ngõ.\n2. Mạng lưới viên ở các ngõ phát tờ rơi vào buổi tối.\n"
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    source = drafted(gathered(parts), KnownRegisters())
    assert "tasks: có thể còn việc chưa đọc ra, ở dòng 8 của văn bản gốc" in source.text
    (item,) = source.review
    assert item.key == "tasks"
    assert item.sentence.startswith("2. Mạng lưới")


def test_tasks_of_a_table_point_at_their_rows() -> None:
    body = (
        "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Mở sổ ngõ | Phòng Kinh tế | 15/3/2026 |\n| 2 | Quét sơn | Đoàn xã | Năm 2026 |\n"
    )
    (parts,) = documents(read_bytes("a.md", (HEAD + "1. Các việc\n\n" + body).encode()))
    source = drafted(gathered(parts), KnownRegisters())
    assert re.findall(r"section: (\S+-r\d)", source.text) == ["i-1-p1-r1", "i-1-p1-r2"]
    assert "| 2 | Quét sơn |" in source.text


def test_of_many_places_that_were_not_read_ten_are_named() -> None:
    places = "".join(
        f"{number}. Mạng lưới viên ở ngõ {number} phát tờ rơi vào buổi tối.\n"
        for number in range(2, 16)
    )
    body = f"1. Phòng Kinh tế mở sổ ngõ.\n{places}"
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    told = drafted(gathered(parts), KnownRegisters()).text
    assert "ở dòng 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 và 4 chỗ nữa (xem --review)" in told


@pytest.mark.parametrize(
    "person",
    [
        "bà Nguyễn Thị Mẫu, 0912345678",
        "Bà Nguyễn Thị Mẫu",
        "đồng chí Trần Văn Thử",
        "Ông Lê Văn Ví",
    ],
)
def test_a_person_behind_a_sentence_is_not_who_leads(person: str) -> None:
    assert not tasks_of(f"- Lập danh sách các ngõ. Đơn vị chủ trì: {person}.\n")


def test_a_person_on_a_line_of_labels_is_marked() -> None:
    labels = "Đơn vị chủ trì: {who}.\n- Thời gian: Quý II/2026.\n"
    text = f"1. Lập danh sách các ngõ.\n- {labels}"
    (task,) = tasks_of(text.format(who="bà Nguyễn Thị Mẫu, 0912345678"))
    assert "cá nhân" in task.doubt
    for body in ("UBND tỉnh Bà Rịa - Vũng Tàu", "Đồng chí Phó Trưởng ban Văn hóa - Xã hội"):
        (task,) = tasks_of(text.format(who=body))
        assert "cá nhân" not in task.doubt
