"""Duties known by where they stand: among duties, below a name, behind a label."""

from __future__ import annotations

import pytest

from tests.importing.test_task_doubts import tasks_of

ROOM = "1. Phòng Kinh tế\n"


def told(body: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in tasks_of(body)]


@pytest.mark.parametrize(
    "duty",
    [
        "Đánh bóng toàn bộ số ngõ chưa có biển.",
        "Thương lượng với chủ đất để nắn thẳng ngõ.",
        "Bạt mái các rãnh thoát nước dọc ngõ;",
        "Khẩn trơng cắm mốc các ngõ mới mở.",
    ],
)
def test_what_stands_among_duties_is_one_whatever_its_verb(duty: str) -> None:
    tasks = tasks_of(f"{ROOM}- Lập danh sách các ngõ.\n- {duty}\n- Báo cáo kết quả.")
    assert [task.lead for task in tasks] == [("Phòng Kinh tế",)] * 3
    assert tasks[1].what == duty.rstrip(".;")
    assert tasks[1].doubt


@pytest.mark.parametrize(
    "line",
    [
        "Nội dung báo cáo: số ngõ, chiều dài, số hộ.",
        "Kinh phí thực hiện lấy từ ngân sách xã hằng năm.",
        "Thời gian nhận hồ sơ trong giờ hành chính các ngày.",
        "Số lượng biển ngõ của mỗi thôn theo thực tế.",
    ],
)
def test_what_names_a_thing_is_no_duty_among_duties(line: str) -> None:
    tasks = tasks_of(f"{ROOM}- Lập danh sách các ngõ.\n- {line}\n- Báo cáo kết quả.")
    assert [task.what for task in tasks] == ["Lập danh sách các ngõ", "Báo cáo kết quả"]


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        (
            "1. Đề nghị Công an xã, các thôn được chọn làm điểm mở rộng ngõ:",
            ("Công an xã", "các thôn được chọn làm điểm mở rộng ngõ"),
        ),
        (
            "1. Đối với các hộ được hỗ trợ xi măng:",
            ("các hộ được hỗ trợ xi măng",),
        ),
        (
            "1. Yêu cầu các đơn vị được giao trông coi ngõ:",
            ("các đơn vị được giao trông coi ngõ",),
        ),
        (
            "1. Các phòng chuyên môn: Phòng Kinh tế, Phòng Văn hóa và Trạm Y tế",
            ("Phòng Kinh tế", "Phòng Văn hóa", "Trạm Y tế"),
        ),
    ],
)
def test_a_heading_names_bodies_to_its_end(heading: str, who: tuple[str, ...]) -> None:
    tasks = tasks_of(f"{heading}\n- Lập sổ theo dõi từng ngõ.\n- Dọn ngõ mỗi tuần.")
    assert {task.lead for task in tasks} == {who}


@pytest.mark.parametrize(
    "name", ["Quận Đoàn Yên Hạ", "Mạng lưới cộng tác viên", "Nghệ nhân làng nghề:"]
)
def test_beside_a_body_what_heads_duties_of_organising_is_one(name: str) -> None:
    tasks = tasks_of(
        f"II. TỔ CHỨC THỰC HIỆN\n1. {name}\n- Lập danh sách các ngõ.\n- Vẽ tranh ở đầu ngõ.\n"
        "2. Công an xã\n- Bảo đảm trật tự."
    )
    assert tasks[0].lead == (name.rstrip(":"),)
    assert tasks[0].doubt


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("- BQLC xã dọn chợ mỗi chiều thứ sáu.", "BQLC xã"),
        ("- Các HTXNN triển khai cắm biển ở ruộng.", "Các HTXNN"),
        ("- TTVHTT xã tổ chức phát thanh về ngõ đẹp.", "TTVHTT xã"),
    ],
)
def test_bodies_called_by_their_letters_are_charged(line: str, who: str) -> None:
    assert tasks_of(f"1. Việc chung\n{line}")[0].lead == (who,)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("1. Đoàn tiến hành đo từng ngõ trong tháng.", "Đoàn"),
        ("1. Trung tâm gửi danh sách cho các thôn.", "Trung tâm"),
        ("1. Cán bộ phải đeo thẻ khi đi đo ngõ.", "Cán bộ"),
        ("1. Đề nghị các đơn vị thực hiện tốt việc giữ ngõ.", "các đơn vị"),
    ],
)
def test_a_verb_that_no_name_holds_ends_it(line: str, who: str) -> None:
    assert tasks_of(line)[0].lead == (who,)


@pytest.mark.parametrize(
    "line",
    [
        "- Về thi công: chỉ đạo các thôn mở rộng ngõ trước mùa mưa.",
        "- Công tác giữ gìn: phân công cán bộ trông từng ngõ.",
        "- Chỉ đạo các tổ dân phố quét dọn các ngõ.",
    ],
)
def test_whom_a_body_directs_is_not_charged_in_its_place(line: str) -> None:
    assert told(ROOM + line)[0][0] == ("Phòng Kinh tế",)


@pytest.mark.parametrize(
    "duty",
    [
        "Lấy mẫu nước của các giếng trong ngõ đã hỏng nắp, gửi đến các nơi kiểm nghiệm dưới đây:",
        "Rà soát lại các ngõ mà xe cứu hỏa không vào được, lập phương án cho những ngõ sau:",
        "Hướng dẫn các hộ ở đầu ngõ lùi hàng rào theo mốc mới của những thửa đất như sau:",
    ],
)
def test_a_duty_that_ends_in_a_list_of_things_is_one(duty: str) -> None:
    tasks = tasks_of(f"{ROOM}- {duty}\n+ Ngõ 5 thôn Thượng;\n+ Ngõ 7 thôn Hạ.\n- Báo cáo kết quả.")
    assert [task.lead for task in tasks] == [("Phòng Kinh tế",)] * 2


@pytest.mark.parametrize(
    ("first", "second", "who"),
    [
        (
            "1. Báo Yên Hạ, Đài Tiếng nói Yên",
            "Hạ, Trung tâm Văn hóa xã đưa tin về các ngõ đẹp, mỗi tuần ít nhất hai bài, và phát "
            "lại vào buổi chiều.",
            ("Báo Yên Hạ", "Đài Tiếng nói Yên Hạ", "Trung tâm Văn hóa xã"),
        ),
        (
            "2. Ban Quản lý chợ Yên",
            "Hạ phối hợp với các thôn dọn các ngõ vào chợ mỗi sáng thứ bảy, giữ lối đi cho xe cứu "
            "hỏa.",
            ("Ban Quản lý chợ Yên Hạ",),
        ),
        (
            "3. Phòng Kinh tế, Công an xã,",
            "Trạm Y tế lập sổ theo dõi từng ngõ, ghi rõ số hộ, chiều dài, bề rộng và ngày mở rộng "
            "của ngõ.",
            ("Phòng Kinh tế", "Công an xã", "Trạm Y tế"),
        ),
    ],
)
def test_a_name_that_a_short_line_cut_is_whole(
    first: str, second: str, who: tuple[str, ...]
) -> None:
    assert tasks_of(f"1. Các thôn của xã Yên Hạ dọn ngõ.\n{first}\n{second}\n")[1].lead == who


@pytest.mark.parametrize(
    "stretch", ["Từ 05/05 đến 08/05/2026", "Từ ngày 05/05 đến ngày 08/05/2026"]
)
def test_who_does_what_in_a_stretch_is_charged(stretch: str) -> None:
    (task,) = tasks_of(f"1. Các bước\n- {stretch}: Công an xã tổ chức đo các ngõ trong xã.")
    assert (task.lead, task.when.due) == (("Công an xã",), ("2026-05-08",))


@pytest.mark.parametrize(
    "heading", ["3. Chế độ báo cáo", "3. Về công tác thông tin, báo cáo:", "Chế độ báo cáo:"]
)
def test_reports_are_of_everybody_unless_somebody_is_named(heading: str) -> None:
    tasks = told(
        f"1. Phòng Kinh tế lập danh sách các ngõ trong xã.\n\n{heading}\n\n"
        "- Báo cáo kết quả giữ ngõ gửi trước ngày 10/6/2026.\n"
        "- Trạm Y tế gửi danh sách ca sốt trước ngày 10/6/2026."
    )
    assert [lead for lead, _ in tasks] == [("Phòng Kinh tế",), (), ("Trạm Y tế",)]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Kết thúc tháng thi đua các thôn báo cáo kết quả về xã.", "các thôn"),
        ("Định kỳ 6 tháng các chi hội xây dựng báo cáo gửi xã.", "các chi hội"),
        ("Trong quá trình giữ ngõ Trưởng các thôn chủ động nhắc các hộ.", "Trưởng các thôn"),
    ],
)
def test_no_comma_need_part_when_from_who(line: str, who: str) -> None:
    assert told(f"1. Việc chung\n{line}")[-1][0] == (who,)


@pytest.mark.parametrize(
    "line",
    [
        "Định kỳ báo cáo Ủy ban nhân dân xã kết quả giữ ngõ của các thôn.",
        "Hằng tháng tổng hợp số liệu của Công an xã gửi lên.",
        "Cuối năm đề xuất khen thưởng các thôn có ngõ đẹp.",
    ],
)
def test_whom_a_timed_duty_speaks_of_is_not_charged(line: str) -> None:
    assert [lead for lead, _ in told(f"{ROOM}- {line}")] == [("Phòng Kinh tế",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("l. Phòng Kinh tế", "2, Công an xã"), ("i. Phòng Kinh tế", "2. Công an xã")],
)
def test_a_count_whose_first_figure_was_misread_goes_on(first: str, second: str) -> None:
    text = f"{first}\n\n- Đo các ngõ trong xã.\n\n{second}\n\n- Giữ trật tự ở các ngõ."
    assert [lead for lead, _ in told(text)] == [("Phòng Kinh tế",), ("Công an xã",)]


@pytest.mark.parametrize("mark", ["b}", "b]", "b>"])
def test_a_point_whose_bracket_was_misread_counts_on(mark: str) -> None:
    text = f"{ROOM}a) Đo các ngõ trong xã.\n\n{mark} Vẽ bản đồ các ngõ đã đo."
    assert [what for _, what in told(text)] == ["Đo các ngõ trong xã", "Vẽ bản đồ các ngõ đã đo"]


@pytest.mark.parametrize(
    "name",
    [
        "Sở Văn hóa “và Thể thao",
        "Phòng “Kinh tế",
    ],
)
def test_a_speck_like_a_quotation_mark_ends_no_name(name: str) -> None:
    assert told(f"1. {name} có trách nhiệm đo các ngõ.")[0][0] == (name,)


@pytest.mark.parametrize(
    "as_what",
    [", cơ quan thường trực,", ", đơn vị đầu mối của xã,", " - cơ quan thường trực"],
)
def test_what_a_body_is_besides_is_not_of_its_name(as_what: str) -> None:
    assert told(f"1. Phòng Kinh tế{as_what} chịu trách nhiệm đo các ngõ.")[0][0] == (
        "Phòng Kinh tế",
    )


@pytest.mark.parametrize(
    "asked",
    [
        "rà soát các ngõ hẹp trong xã, lập danh sách và gửi về xã theo các mục sau:",
        "thống kê toàn bộ biển ngõ đã mất, đã mờ của từng thôn theo mẫu dưới đây:",
        "báo cáo kết quả giữ gìn ngõ xóm sạch đẹp trong sáu tháng đầu năm như sau:",
    ],
)
def test_what_a_letter_asks_above_the_points_it_explains_is_a_task(asked: str) -> None:
    tasks = told(
        f"Để có số liệu, Ủy ban nhân dân xã đề nghị các thôn {asked}\n"
        "1. Số ngõ trong thôn.\n2. Số hộ của mỗi ngõ."
    )
    assert [lead for lead, _ in tasks] == [("các thôn",)]


def test_what_only_points_below_is_no_task() -> None:
    tasks = told(
        "Ủy ban nhân dân xã đề nghị các thôn khẩn trương triển khai thực hiện tốt một số nội dung, "
        "nhiệm vụ trọng tâm sau:\n1. Đo các ngõ trong thôn.\n2. Vẽ bản đồ các ngõ đã đo."
    )
    assert len(tasks) == 2


@pytest.mark.parametrize("pace", ["hằng năm", "hàng năm"])
def test_what_is_done_periodically_returns_though_a_plan_is_spoken_of(pace: str) -> None:
    (task,) = tasks_of(f"1. Phòng Kinh tế lập kế hoạch tổ chức các lớp dạy nghề định kỳ {pace}.")
    assert task.when.every == "year"


@pytest.mark.parametrize(
    "formula", ["chủ trì, phối hợp thực hiện", "tổ chức thực hiện", "có trách nhiệm triển khai"]
)
def test_a_heading_that_orders_mere_execution_heads_all_the_same(formula: str) -> None:
    tasks = told(
        f"1. Phòng Kinh tế\na) Lập danh sách các ngõ.\n\n2. Công an xã {formula}\n\n"
        "a) Giữ trật tự ở các ngõ.\n\nb) Nhắc nhở các hộ lấn ngõ."
    )
    assert [lead for lead, _ in tasks] == [("Phòng Kinh tế",), ("Công an xã",), ("Công an xã",)]


@pytest.mark.parametrize(
    "duty",
    [
        "Tổng hợp số liệu các ngõ; giao Trạm Y tế lập danh sách hộ có người già.",
        "Rà soát các ngõ hẹp; đề nghị Trạm Y tế lập sổ theo dõi, giao Trạm Y tế gửi thuốc.",
        "Theo dõi việc giữ ngõ; khi có dịch giao Trạm Y tế lập chốt ở đầu ngõ.",
    ],
)
def test_a_duty_that_hands_on_a_part_is_told_beside_that_part(duty: str) -> None:
    leads = [lead for lead, _ in told(f"{ROOM}- {duty}")]
    assert leads[0] == ("Phòng Kinh tế",)
    assert ("Trạm Y tế",) in leads


@pytest.mark.parametrize(
    "later",
    [
        "Chỉ đạo các thôn quét dọn ngõ mỗi sáng thứ bảy.",
        "Tiếp tục chỉ đạo Trạm Y tế phun thuốc ở các ngõ ngập.",
        "Thường xuyên chỉ đạo các tổ dân phố nhắc nhở hộ lấn ngõ.",
    ],
)
def test_whom_a_later_sentence_directs_is_not_charged_in_its_place(later: str) -> None:
    tasks = told(f"1. Công an xã lập danh sách các ngõ hẹp trong xã. {later}")
    assert {lead for lead, _ in tasks} == {("Công an xã",)}


@pytest.mark.parametrize("torn", ["tổ .chức bình xét ngõ đẹp", "ban . hành quy ước giữ ngõ"])
def test_a_verb_with_a_speck_in_it_names_nobody(torn: str) -> None:
    leads = [lead for lead, _ in told(f"{ROOM}- Căn cứ đăng ký đầu năm, {torn} trong xã.")]
    assert set(leads) <= {("Phòng Kinh tế",)}


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("a) Thực hiện đăng ký thi đua", ["Phát mẫu cho các thôn.", "Tổng hợp, trình xã."]),
        ("b) Tổ chức kiểm tra ngõ", ["Thành lập tổ kiểm tra.", "Kiểm tra từng ngõ."]),
        ("c) Khám mắt cho người già", ["Lập danh sách người già;", "Mở phòng khám ở đình."]),
    ],
)
def test_a_letter_above_bullets_heads_them(heading: str, below: list[str]) -> None:
    bullets = "\n".join(f"- {line}" for line in below)
    tasks = tasks_of(f"1. Phòng Kinh tế:\n{heading}\n{bullets}\nd) Dọn chợ.")
    assert [task.what for task in tasks] == [*(line.strip(".;") for line in below), "Dọn chợ"]


def test_a_letter_above_what_is_no_duty_is_one() -> None:
    tasks = tasks_of("1. Phòng Kinh tế:\na) Tổ chức lễ hội\n- Sân đình.\n- Các cụ và trẻ em.")
    assert [task.what for task in tasks] == ["Tổ chức lễ hội"]


@pytest.mark.parametrize(
    "heading",
    [
        "III. ĐƠN VỊ TỔ CHỨC - THỜI GIAN - ĐỊA ĐIỂM",
        "III. CƠ QUAN CHỦ TRÌ, THÀNH PHẦN",
        "III. Cơ quan thực hiện, thời gian",
    ],
)
def test_a_heading_that_names_what_is_told_below_charges_nobody(heading: str) -> None:
    tasks = tasks_of(f"{heading}\n1. Nội dung\n- Đón tiếp đại biểu.\n- Biểu diễn văn nghệ.\n")
    assert not tasks
