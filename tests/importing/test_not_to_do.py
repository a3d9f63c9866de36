"""What stands behind a body's name, or below it, and is nothing that anybody is to do."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import tasks_in_word, tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.what, task.lead) for task in tasks_of(BELOW.format(text))]


@pytest.mark.parametrize(
    "line",
    [
        # Documents with their numbers, what was issued before.
        "1. Đề nghị các thôn trong xã căn cứ:\n\n- Hướng dẫn số 31-HD/BTC ngày 05/01/2026 của "
        "Huyện ủy Yên Hạ;",
        "1. Phòng Kinh tế căn cứ:\n\n- Báo cáo số 12/BC-UBND ngày 05/01/2026 của xã;",
        "1. Ủy ban nhân dân xã Yên Hạ ban hành Kế hoạch số 12/KH-UBND về quét vôi các ngõ.",
        # How many there are.
        "- Nhóm 1: 14 thôn, xóm đã quét vôi xong các ngõ trong năm 2025.",
        "- Phòng Kinh tế: 100% ngõ của xã có biển tên ngõ.",
        # Who writes asks.
        "1. Phòng Kinh tế kính trình Ủy ban nhân dân xã cho phép đổi tên ngõ Đình.",
        # What is so.
        "1. Hội đồng quản lý Quỹ là cơ quan của Quỹ, gồm năm người.",
        "1. Chi bộ thôn chịu sự lãnh đạo, chỉ đạo của Đảng ủy xã.",
        "1. Giám đốc Quỹ do Hội đồng quản lý Quỹ bổ nhiệm trong năm người ấy.",
        "1. Ban Quản lý Khu kinh tế mở Yên Hạ là cơ quan của huyện.",
        "- Theo chỉ đạo của Ủy ban nhân dân xã; các nội dung triển khai phải bảo đảm gọn gàng.",
        # A name in capitals that a page parted.
        "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ QUÉT VÔI",
        "TRÁCH NHIỆM CỦA CÁC THÔN TRONG VIỆC",
    ],
)
def test_it_is_no_duty(line):
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "what", "lead"),
    [
        ("1. Phòng Kinh tế ban hành kế hoạch quét vôi các ngõ trong số ngõ của xã.", None, None),
        ("1. Phòng Kinh tế: thông báo số điện thoại của các tổ quét vôi.", None, None),
        (
            "1. Phòng Kinh tế: 02 lần mỗi tháng kiểm tra các ngõ đã quét vôi.",
            "02 lần mỗi tháng kiểm tra các ngõ đã quét vôi",
            None,
        ),
        ("1. Phòng Kinh tế trình Ủy ban nhân dân xã phương án đổi tên ngõ Đình.", None, None),
        (
            "1. Hội đồng quản lý Quỹ công khai số tiền quét vôi các ngõ.",
            "Công khai số tiền quét vôi các ngõ",
            "Hội đồng quản lý Quỹ",
        ),
        (
            "1. Các nhà thầu xây dựng sửa chữa các ngõ đã hỏng.",
            "Sửa chữa các ngõ đã hỏng",
            "Các nhà thầu xây dựng",
        ),
        (
            "1. Các nhà thầu xây dựng kế hoạch quét vôi các ngõ.",
            "Xây dựng kế hoạch quét vôi các ngõ",
            "Các nhà thầu",
        ),
        (
            "1. Ban Quản lý Khu kinh tế mở lớp dạy quét vôi cho các thôn.",
            "Mở lớp dạy quét vôi cho các thôn",
            "Ban Quản lý Khu kinh tế",
        ),
        (
            "1. Các cơ quan, tổ chức hữu quan quét vôi các ngõ có trách nhiệm gửi hóa đơn về xã.",
            "Gửi hóa đơn về xã",
            "Các cơ quan, tổ chức hữu quan quét vôi các ngõ",
        ),
        (
            "1. Các thôn thi đua hoàn thành việc quét vôi các ngõ.",
            "Thi đua hoàn thành việc quét vôi các ngõ",
            "Các thôn",
        ),
        (
            "1. Các cụm thi đua gửi danh sách ngõ về xã.",
            "Gửi danh sách ngõ về xã",
            "Các cụm thi đua",
        ),
        ("1. Phòng Kinh tế xuất cấp vôi cho các thôn.", "Xuất cấp vôi cho các thôn", None),
        ("1. Phòng Kinh tế quy định số ngõ của mỗi thôn.", "Quy định số ngõ của mỗi thôn", None),
        (
            "1. Các bộ, cơ quan: Tài chính, Xây dựng, Y tế theo chức năng rà soát các ngõ.",
            "Theo chức năng rà soát các ngõ",
            "Các bộ, cơ quan: Tài chính, Xây dựng, Y tế",
        ),
    ],
)
def test_near_misses_are_duties_of_whom_they_name(line, what, lead):
    found = told(line)
    assert len(found) == 1
    assert found[0][1] == (lead or "Phòng Kinh tế",)
    assert what is None or found[0][0] == what


def test_a_second_sentence_that_directs_is_more_of_the_duty():
    text = (
        "1. Phòng Kinh tế lập danh sách các ngõ trong xã. Chỉ đạo các tổ quét vôi dọn ngõ.\n\n"
        "2. Phòng Y tế lập danh sách tổ quét vôi. Giao Trạm Y tế hướng dẫn các tổ quét vôi "
        "đeo khẩu trang."
    )
    assert [lead for _, lead in told(text)] == [
        ("Phòng Kinh tế",),
        ("Phòng Y tế",),
        ("Trạm Y tế",),
    ]


def test_whom_something_is_for_is_no_work_though_a_time_stands_below():
    text = (
        "- Đối tượng nhận vôi:\n\n+ Các cụ già, người ốm trong xã Yên Hạ.\n\n"
        "+ Tổ chức quét vôi ngõ Đình.\n\n- Thời gian: trước ngày 05/02/2026.\n"
    )
    assert all(not what.startswith("Các cụ") for what, _ in told(text))


@pytest.mark.parametrize(
    ("line", "what", "lead"),
    [
        (
            "+ Lập danh sách các hộ (Chủ trì: Phòng Kinh tế; Thời gian: tháng 6/2026).",
            "Lập danh sách các hộ",
            "Phòng Kinh tế",
        ),
        (
            "+ Quà cho các cụ (Chủ trì: Trạm Y tế; thời gian: tháng 6/2026).",
            "Quà cho các cụ",
            "Trạm Y tế",
        ),
    ],
)
def test_work_told_below_whom_it_is_for_is_read(line, what, lead):
    above = "- Đối tượng nhận quà:\n\n+ Các cụ già trong xã Yên Hạ."
    below = "+ Các em học sinh nghèo của xã.\n\n- Thời gian: trước ngày 05/7/2026."
    found = told(f"{above}\n\n{line}\n\n{below}\n")
    assert (what, (lead,)) in found
    assert not any(words.startswith(("Các cụ", "Các em")) for words, _ in found)


def test_several_heads_in_a_row_go_on_with_the_purpose():
    text = "- Nhằm phát huy vai trò của tổ chức Đoàn, Hội, Đội và nâng cao nhận thức của các thôn."
    assert told(text) == []


def test_a_list_of_procedures_says_whose_they_are_and_charges_nobody():
    columns = ["TT", "Mã số", "Tên thủ tục hành chính", "Cơ quan thực hiện"]
    row = ["1", "1.001", "Thủ tục cấp giấy quét vôi các ngõ trong xã", "Phòng Kinh tế"]
    assert tasks_in_word([columns, row]) == ()
    timed = tasks_in_word(
        [[*columns, "Thời hạn hoàn thành"], [*row[:2], f"Rà soát {row[2]}", row[3], "30/6/2026"]]
    )
    assert [(task.lead, task.when.due) for task in timed] == [(("Phòng Kinh tế",), ("2026-06-30",))]


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Thủ tục hành chính cần rà soát", ["Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm"]),
        ("Thủ tục hành chính cần rà soát", ["Cơ quan thực hiện"]),
        ("TTHC rà soát, đơn giản hóa", ["Cơ quan chủ trì", "Sản phẩm"]),
        ("Rà soát, đơn giản hóa thủ tục hành chính", ["Đơn vị chủ trì"]),
        ("Tên thủ tục hành chính", ["Cơ quan chủ trì"]),
        ("Tên thủ tục hành chính", ["Cơ quan thực hiện", "Kết quả"]),
    ],
)
def test_procedures_that_somebody_is_to_review_are_work(heading, columns):
    cells = ["Phòng Kinh tế", "Công an xã", "Báo cáo rà soát"]
    row = ["1", "Cấp giấy quét vôi các ngõ trong xã, bỏ xác nhận của thôn", *cells[: len(columns)]]
    (task,) = tasks_in_word([["TT", heading, *columns], row])
    assert (task.lead, task.what) == (("Phòng Kinh tế",), row[1])


@pytest.mark.parametrize("keeper", ["Cơ quan giải quyết", "Nơi tiếp nhận", "Cơ quan thực hiện"])
def test_whose_a_procedure_is_charges_nobody(keeper):
    row = ["1", "Thủ tục cấp giấy quét vôi các ngõ trong xã", "Phòng Kinh tế"]
    assert tasks_in_word([["TT", "Danh mục TTHC", keeper], row]) == ()


def test_headings_told_again_are_no_row():
    columns = ["TT", "Việc phải làm ở các ngõ trong xã", "Cơ quan thực hiện"]
    rows = [columns, ["1", "Quét vôi các ngõ ở thôn Đình, thôn Chợ", "Phòng Kinh tế"], columns]
    assert len(tasks_in_word(rows)) == 1


def test_whose_part_is_to_grow_is_not_charged():
    line = "- Để phát huy vai trò của Mặt trận, Đoàn Thanh niên và nâng cao nhận thức của các thôn."
    assert told(line) == []


def test_who_is_meant_by_what_they_do_is_not_charged():
    line = (
        "b) Các tổ chức, cá nhân thuộc cơ quan giữ ngõ; sửa ngõ; quét vôi ngõ và tham mưu về ngõ."
    )
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "- Phó Chủ tịch xã Lò Văn Mẫu (để báo cáo);",
        "- Chánh Văn phòng xã (b/c);",
        "- Các ông Lò Văn Mẫu, Hà Văn Mẫu (để biết).",
    ],
)
def test_who_is_sent_a_text_of_which_a_scan_lost_the_heading_does_nothing(line):
    text = f"1. Công an xã:\n\n- Dọn chợ Đình và chợ Vôi.\n\n{line}\n"
    assert [what for what, _ in told(text)] == ["Dọn chợ Đình và chợ Vôi"]


def test_what_is_done_for_a_report_is_a_duty():
    text = "1. Công an xã:\n\n- Gửi sổ các ngõ về xã (để báo cáo).\n"
    assert [lead for _, lead in told(text)] == [("Công an xã",)]


@pytest.mark.parametrize(
    "line",
    [
        "Trong năm qua, Công an xã tổ chức nhiều buổi dọn chợ.",
        "1. Trong những năm vừa qua, các thôn tổ chức nhiều buổi dọn ngõ.",
        "1. Năm trước, Phòng Kinh tế hướng dẫn các hộ quét vôi.",
        "- Thời gian gần đây, các thôn dọn ngõ và quét vôi.",
    ],
)
def test_what_was_done_in_the_past_is_told(line):
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "1. Trên cơ sở kết quả năm qua, các thôn lập danh sách các ngõ.",
        "1. Sau đợt quét vôi vừa qua, các thôn dọn chợ và báo cáo xã.",
        "1. Thời gian qua chợ còn bẩn, yêu cầu các thôn dọn chợ.",
        "1. Trong thời gian tới, các thôn dọn chợ và báo cáo xã.",
    ],
)
def test_what_follows_from_the_past_is_a_duty(line):
    assert [lead for _, lead in told(line)] == [("các thôn",)]


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Sau khi họp các tổ chức Đoàn, Công an xã lập biên bản.", ("Công an xã",)),
        ("Sau khi thăm các Hội, Phòng Kinh tế gửi sổ về xã.", ("Phòng Kinh tế",)),
        (
            "Đoàn Thanh niên và Hội Phụ nữ và thực hiện tuyên truyền việc quét vôi.",
            ("Đoàn Thanh niên", "Hội Phụ nữ"),
        ),
    ],
)
def test_who_acts_behind_a_kind_or_a_second_and_is_charged(line, lead):
    assert [found for _, found in told(f"1. {line}")] == [lead]


BODIES = [
    # What a name ends with, and what begins behind it.
    ("Các đoàn thanh tra, kiểm tra gửi kết luận về xã.", "Các đoàn thanh tra, kiểm tra"),
    ("Phòng Y tế thanh tra, kiểm tra các quán ăn ven ngõ.", "Phòng Y tế"),
    ("Các công ty trung gian thanh toán gửi số liệu về xã.", "Các công ty trung gian thanh toán"),
    ("Các cơ sở giáo dục, đào tạo dọn các ngõ quanh trường.", "Các cơ sở giáo dục, đào tạo"),
    ("Các phòng liên quan phát triển chợ ven ngõ Đình.", "Các phòng liên quan"),
    ("Vụ Nuôi trồng cây vôi rà soát các ngõ.", "Vụ Nuôi trồng cây vôi"),
    ("Phòng Kinh tế sớm hoàn thiện danh sách các ngõ.", "Phòng Kinh tế"),
    ("Các công ty xây dựng đường ngõ tiến hành sửa xe.", "Các công ty xây dựng đường ngõ"),
    ("Các cục quản lý Nhà nước chuyên ngành rà soát ngõ.", "Các cục quản lý Nhà nước chuyên ngành"),
    ("Phòng Y tế bảo quản vôi của xã trong kho.", "Phòng Y tế"),
    ("Cơ quan điều tra lập hồ sơ các vụ đổ rác.", "Cơ quan điều tra"),
    ("Các thôn, đặc biệt là thôn Đình cần dọn ngõ.", "Các thôn, đặc biệt là thôn Đình"),
    ("Các thôn khi kiểm tra các ngõ cần lập biên bản.", "Các thôn"),
    # What tells which one it is, though it opens duties elsewhere.
    ("Trung tâm Cảnh báo sớm lũ quét gửi số đo.", "Trung tâm Cảnh báo sớm lũ quét"),
    ("Trung tâm Phát hiện sớm sâu bệnh gửi danh sách.", "Trung tâm Phát hiện sớm sâu bệnh"),
    ("Sở Lao động sớm hoàn thiện danh sách các ngõ.", "Sở Lao động"),
    ("Ban Chỉ đạo xã chuyển đổi số xây dựng kế hoạch.", "Ban Chỉ đạo xã chuyển đổi số"),
    ("Ban Chỉ đạo phường bảo vệ rừng họp giao ban.", "Ban Chỉ đạo phường bảo vệ rừng"),
    ("Ban Chỉ đạo khôi phục chợ Đình gửi danh sách.", "Ban Chỉ đạo khôi phục chợ Đình"),
    ("Hợp tác xã phát triển chè Đình gửi danh sách.", "Hợp tác xã phát triển chè Đình"),
    ("Trạm Y tế xã khôi phục việc khám bệnh.", "Trạm Y tế xã"),
    ("UBND các phường bảo vệ cây xanh ven ngõ.", "UBND các phường"),
    ("Các xã, phường chuyển đổi các ngõ đất sang ngõ gạch.", "Các xã, phường"),
    ("Công an xã bảo vệ chợ Đình và chợ Vôi.", "Công an xã"),
    ("Các thôn khuyến cáo người dân không đổ rác ra ngõ.", "Các thôn"),
]


@pytest.mark.parametrize(("line", "lead"), BODIES)
def test_a_name_ends_where_its_words_do(line, lead):
    assert [name for _, name in told(f"1. {line}")] == [(lead,)]


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        ("Các phòng, ban: Rà soát ngõ; Dọn chợ; Gửi sổ về xã.", "Các phòng, ban", "Rà soát ngõ"),
        ("Các xã: Dọn chợ; Quét vôi ngõ; Gửi sổ về tỉnh.", "Các xã", "Dọn chợ"),
        ("Các phòng: Niêm yết sổ; Kinh phí do xã cấp; Gửi sổ.", "Các phòng", "Niêm yết sổ"),
        ("Các bộ, ngành: Cắt giảm giấy tờ; Niêm yết sổ.", "Các bộ, ngành", "Cắt giảm giấy tờ"),
        (
            "Các bộ: Nội vụ; Xây dựng; Y tế rà soát ngõ.",
            "Các bộ: Nội vụ; Xây dựng; Y tế",
            "Rà soát ngõ",
        ),
        (
            "Các phòng: Tài chính; Tổ chức cán bộ; Y tế chủ động gửi sổ.",
            "Các phòng: Tài chính; Tổ chức cán bộ; Y tế",
            "Gửi sổ",
        ),
    ],
)
def test_deeds_behind_a_colon_are_no_names(line, lead, what):
    (found,) = told(f"1. {line}")
    assert found[1] == (lead,)
    assert what in found[0]


def test_a_list_of_companies_charges_nobody():
    text = (
        "1. Công ty Xử lý chất thải xây dựng và Vật liệu xây dựng Yên Hạ.\n\n2. Công ty Vôi Đình."
    )
    assert told(text) == []


def test_a_heading_of_whom_is_whole_whatever_they_do():
    text = (
        "1. Đối với các đơn vị thu gom, vận chuyển, xử lý vôi thừa:\n\n"
        "- Rửa xe trước khi vào các ngõ của xã.\n\n- Lập sổ ghi số xe vào mỗi ngõ.\n\n"
        "2. Đối với các thôn: lập danh sách các ngõ cần quét vôi."
    )
    assert [lead for _, lead in told(text)] == [
        ("các đơn vị thu gom, vận chuyển, xử lý vôi thừa",),
        ("các đơn vị thu gom, vận chuyển, xử lý vôi thừa",),
        ("các thôn",),
    ]


def test_where_a_body_is_belongs_to_its_name():
    text = "1. Đề nghị Mặt trận Tổ quốc tại địa phương\n\n- Giám sát việc quét vôi các ngõ."
    assert told(text) == [("Giám sát việc quét vôi các ngõ", ("Mặt trận Tổ quốc tại địa phương",))]
    text = "1. Phòng Kinh tế trên địa bàn xã lập danh sách các ngõ."
    assert [lead for _, lead in told(text)] == [("Phòng Kinh tế trên địa bàn xã",)]


def test_fields_behind_a_kind_of_bodies_are_names_and_nothing_else():
    text = "- Các phòng: Tài chính, Kinh tế, Y tế.\n\n- Các phòng: Kinh tế lập danh sách các ngõ."
    assert len(told(text)) == 1


def test_work_above_those_who_do_it_is_a_heading():
    text = (
        "Ủy ban nhân dân xã yêu cầu các phòng, các thôn thực hiện các nhiệm vụ sau:\n\n"
        "1. Quét vôi các ngõ\n\na) Hoàn thiện việc giao ngõ cho các thôn\n\n"
        "- Phòng Kinh tế\n\n+ Lập danh sách các ngõ.\n\n+ Giao ngõ cho các thôn.\n\n"
        "b) Tổ chức lễ quét vôi ở ngõ Đình\n\n"
    )
    leads = dict(told(text))
    assert "Hoàn thiện việc giao ngõ cho các thôn" not in leads
    assert leads["Lập danh sách các ngõ"] == ("Phòng Kinh tế",)
    assert "Tổ chức lễ quét vôi ở ngõ Đình" in leads


def test_what_is_forbidden_below_a_name_needs_no_second_look():
    text = "1. Phòng Kinh tế\n\n- Không cấp phép đào các ngõ đã quét vôi.\n"
    (task,) = tasks_of(BELOW.format(text))
    assert (task.lead, task.doubt) == (("Phòng Kinh tế",), "")


PROCEDURES = """ỦY BAN NHÂN DÂN XÃ YÊN HẠ
Số: 12/QĐ-UBND

QUYẾT ĐỊNH
{}

Điều 1. Ban hành kèm theo Quyết định này bản mô tả.

Điều 2. Phòng Kinh tế đăng tải Quyết định này lên trang thông tin của xã.

Nơi nhận:
- Như Điều 2.
CHỦ TỊCH

Lò Văn Mẫu

PHỤ LỤC

1. Trình tự thực hiện

- Bước 1: Phòng Kinh tế tiếp nhận đơn xin quét vôi ngõ.

- Bước 2: Ủy ban nhân dân xã giải quyết đơn ấy.
"""


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Công bố thủ tục hành chính về quét vôi các ngõ", 1),
        ("Phê duyệt quy trình giải quyết thủ tục hành chính về quét vôi", 1),
        ("Ban hành Kế hoạch rà soát, công bố thủ tục hành chính về quét vôi", 3),
        ("Ban hành Kế hoạch quét vôi các ngõ", 3),
    ],
)
def test_what_a_list_of_procedures_describes_is_no_duty(title, count):
    (parts,) = documents(read_bytes("a.txt", PROCEDURES.format(title).encode()))
    assert len(gathered(parts).duties.tasks) == count


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("PHÂN CÔNG NHIỆM VỤ", 3),
        ("BẢNG PHÂN CÔNG NHIỆM VỤ", 3),
        ("TỔ CHỨC THỰC HIỆN", 3),
        ("III. TRÁCH NHIỆM CỦA CÁC PHÒNG", 3),
        ("Phụ lục II\n\nVIỆC PHẢI LÀM", 3),
        ("II. QUY TRÌNH NỘI BỘ", 1),
        ("DANH MỤC THỦ TỤC", 1),
    ],
)
def test_orders_beside_procedures_are_duties(heading, count):
    decision = PROCEDURES.format("Công bố thủ tục hành chính và nâng cao chất lượng phục vụ")
    orders = (
        "1. Phòng Kinh tế rà soát các ngõ trước ngày 15/4/2026.\n\n2. Công an xã niêm yết sổ ngõ.\n"
    )
    text = f"{decision}\n{heading}\n\n{orders}"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert len(gathered(parts).duties.tasks) == count


@pytest.mark.parametrize(
    "line",
    [
        "1. Hội đồng ……………… gửi biên bản về xã.",
        "1. Thư ký: Ký tên (ghi rõ họ tên)",
        "1. Phòng Kinh tế nhận: ……………………………………",
    ],
)
def test_a_form_to_be_filled_in_charges_nobody(line):
    assert told(line) == []


def test_a_draft_with_a_blank_day_charges_whom_it_names():
    line = "1. Phòng Kinh tế ký danh sách các ngõ trước ngày ……/4/2026."
    assert [lead for _, lead in told(line)] == [("Phòng Kinh tế",)]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("1. Công an xã không cấp phép đào các ngõ đã quét vôi.", "Không cấp phép"),
        ("1. Phòng Kinh tế không giải quyết đơn gửi muộn.", "Không giải quyết"),
        ("1. Các thôn coi việc quét vôi là việc của mình.", "Coi việc"),
        (
            "1. Các thôn được giao ngõ tại Phụ lục kèm theo có trách nhiệm gửi sổ ghi về xã.",
            "Gửi sổ ghi về xã",
        ),
        (
            "1. Các thôn có thực hiện việc quét vôi chủ trì, phối hợp với Công an xã dọn ngõ.",
            "Dọn ngõ",
        ),
    ],
)
def test_orders_that_begin_with_other_words_are_read(line, what):
    (found,) = told(line)
    assert found[0].startswith(what)


def test_what_a_body_has_not_done_is_no_order():
    assert told("1. Phòng Kinh tế không báo cáo đúng hạn, không có sổ ghi các ngõ.") == []
    assert told("1. Những hộ chưa thực hiện việc quét vôi cần nêu tên trên loa của xã.") == []


@pytest.mark.parametrize(
    ("turn", "count"),
    [
        ("Để quét vôi xong, các thôn cần thực hiện tốt một số nhiệm vụ, giải pháp sau đây:", 2),
        ("Việc quét vôi các ngõ cần được nhìn như sau:", 0),
        ("Các thôn đã quét vôi xong.", 0),
    ],
)
def test_an_introduction_ends_what_is_told_of_the_past(turn, count):
    text = (
        f"I. ĐÁNH GIÁ CHUNG\n\nNăm qua xã đã quét vôi ba ngõ.\n\n{turn}\n\n"
        "1. Các thôn phải lập danh sách các ngõ.\n\n2. Phòng Kinh tế mua vôi cho các thôn.\n"
    )
    assert len(tasks_of(text)) == count


def test_a_duty_in_a_case_may_have_lost_its_bullet_too():
    text = (
        "1. Phòng Kinh tế\n\n- Lập danh sách các ngõ trong xã.\n\n"
        "Trường hợp thiếu vôi, khẩn trương đề xuất Ủy ban nhân dân xã mua thêm cho các thôn.\n"
    )
    assert [lead for _, lead in told(text)] == [("Phòng Kinh tế",)] * 2


@pytest.mark.parametrize(
    ("line", "is_clear"),
    [
        ("Không cấp phép cho các ngõ chưa quét vôi.", True),
        ("Không hợp thức hóa các ngõ quét dở trong lúc ô nhiễm nghiêm trọng.", True),
        ("Tạm dừng tổ chức quét vôi ở ngõ Đình.", True),
        # What was not done, or is not done well.
        ("Chưa thực hiện tốt việc quét vôi các ngõ.", False),
        ("Chưa triển khai việc quét vôi ngõ Đình.", False),
        ("Không thực hiện đúng quy định thì bị xử lý.", False),
        ("Không giải quyết kịp thời hồ sơ của các ngõ.", False),
        # How long something is forbidden is no limit.
        ("Không cấp phép mới trước ngày 30/6/2026.", False),
        # Duties that open with everyday words of offices.
        ("Dự thảo báo cáo sơ kết việc quét vôi.", True),
        ("Dự thảo Nghị quyết về quét vôi.", True),
        ("Nhân dịp Tết, thăm các tổ quét vôi.", True),
        ("Dự thảo này nêu các ngõ đã quét vôi.", False),
        ("Nhân dân phấn khởi khi quét vôi ngõ Đình.", False),
    ],
)
def test_what_is_forbidden_is_clear_and_what_was_amiss_is_marked(line, is_clear):
    found = tasks_of(BELOW.format(f"1. Phòng Kinh tế\n\n- {line}"))
    assert all(task.doubt or is_clear for task in found), found
    assert not is_clear or [task.doubt for task in found] == [""]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("1. Phòng Kinh tế không cấp phép cho các ngõ chưa quét vôi.", 1),
        ("1. Phòng Kinh tế không ký hợp đồng với tổ quét vôi từ năm 2020 đến nay.", 0),
        ("1. Phòng Kinh tế không giải quyết kịp thời hồ sơ là vi phạm kỷ luật.", 0),
        ("1. Phòng Kinh tế không cấp phép mới trước ngày 30/6/2026.", 0),
    ],
)
def test_a_body_that_withholds_is_charged_where_the_sentence_orders(line, count):
    assert len(told(line)) == count


def test_a_number_of_something_else_is_no_document():
    found = told("1. Phòng Kinh tế\n\n- Thông báo số 12 đường dây nóng cho các thôn biết.")
    assert [lead for _, lead in found] == [("Phòng Kinh tế",)]
    assert told("1. Phòng Kinh tế căn cứ:\n\n- Thông báo số 12 ngày 05/01/2026 của xã;") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Các hành vi vi phạm quy định về chợ thì bị xử phạt theo Nghị định số 12/2026/NĐ-CP như:",
        "Những hành vi bị nghiêm cấm ở chợ quê:",
        "Một trong các hành vi sau của tổ trông chợ bị xử lý theo quy định của xã:",
    ],
)
def test_what_is_punished_is_nothing_to_do(heading):
    text = (
        f"1. Các thôn:\n\n- Lập sổ ngõ.\n\n2. {heading}\n\n- Cho các thôn khác mượn\n"
        "Giấy phép họp chợ quê.\n\n- Sửa chữa, làm sai sổ ngõ.\n"
    )
    assert [what for what, _ in told(text)] == ["Lập sổ ngõ"]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("2. Ngày 15/3/2026, toàn dân xã Yên Hạ hăng hái đi chợ quê!", []),
        ("2. Tích cực dọn hồ, chào mừng ngày hội 20/3/2026!", []),
        ("2. Cán bộ, đảng viên xã Mai Hạ gương mẫu quét ngõ trước ngày 20/3/2026!", []),
        ("2. Tuổi trẻ Yên Hạ lập thành tích mừng ngày hội 20/3/2026!", []),
        ("2. Đề nghị các thôn gửi sổ ngõ trước ngày 20/3/2026!", ["2026-03-20"]),
        ("2. Xã trân trọng đề nghị các trường nộp sổ trước ngày 20/3/2026!", ["2026-03-20"]),
        ("2. Công an xã lập danh sách ngõ trước ngày 20/3/2026!", ["2026-03-20"]),
        ("2. Trạm Y tế xã báo cáo xã trước ngày 20/3/2026!", ["2026-03-20"]),
        ("2. Các thôn gửi sổ ngõ trước ngày 20/3/2026. Xin cảm ơn!", ["2026-03-20"]),
    ],
)
def test_a_slogan_sets_no_day_and_charges_nobody(line, days):
    text = f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế lập sổ.\n\nII. KHẨU HIỆU\n\n{line}\n"
    head = "UBND XÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 03 tháng 3 năm 2026\nKẾ HOẠCH\nQuét ngõ\n\n"
    (parts,) = documents(read_bytes("a.txt", (head + text).encode()))
    duties = gathered(parts).duties
    assert [due.due for due in duties.dues] == days
    assert len(duties.tasks) == 1 + len(days)
