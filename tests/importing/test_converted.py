"""What converters make of documents: saved pages, tables cell by cell, names cut in two."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.readers.plain_text import text_lines

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\n"
    "KẾ HOẠCH\nLàm đường\n\n"
)
END = "\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLan Thị Mai\n"


def read(text):
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return facts_as_json(gathered(parts))


def assigned(found):
    return [(task["what"], task["lead"], task["due"]) for task in found["tasks"]]


BARS = """
|
TT
|
Nhiệm vụ
|
Chủ trì
|
Hoàn thành
|
Sản phẩm
|
|
I
|
Việc chung
|
|
1
|
Dọn các
tuyến đường thôn
|
Phòng Kinh tế
|
Quý II/2026
|
|
|
2
|
Trồng hàng cây
|
Các thôn
|
Trước ngày 20/3/2026
|
Hàng cây
|
"""


def test_a_table_whose_cells_stand_between_bars_is_a_table():
    found = read(f"{HEAD}I. PHÂN CÔNG\n{BARS}\nTrên đây là Kế hoạch.\n{END}")
    assert assigned(found) == [
        ("Dọn các tuyến đường thôn", ["Phòng Kinh tế"], "2026-Q2"),
        ("Trồng hàng cây", ["Các thôn"], "2026-03-20"),
    ]
    assert [task["deliverable"] for task in found["tasks"]] == [None, "Hàng cây"]


@pytest.mark.parametrize(
    "text",
    [
        # Head and signature between bars are no tables of data, nor is a text between two tables.
        "|\nỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\n"
        "Số: 6/KH-UBND\n|\nYên Hạ, ngày 3 tháng 1 năm 2026\n|\n\nKẾ HOẠCH\n\n"
        "Làm đường\n\n1. Các thôn dọn đường.\n\n|\nNơi nhận:\n"
        "- Lưu: VT.\n|\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLan Thị Mai\n|\n",
    ],
)
def test_bars_of_the_head_and_of_the_signature_part_columns(text):
    found = read(text)
    assert (found["agency"], found["number"], found["title"]) == (
        "Ủy ban nhân dân xã Yên Hạ",
        "6",
        "Làm đường",
    )
    assert found["signatory"]["name"] == "Lan Thị Mai"
    assert assigned(found) == [("Dọn đường", ["Các thôn"], None)]


LISTED = """
Stt
Nội dung
Thời gian
trình UBND
Cơ quan
chủ trì
Kế hoạch giữ gìn đường
làng sạch đẹp.
Quý I/2026
Phòng Kinh tế
Hướng dẫn trồng cây
ven đường.
Tháng 3/2026
Ban Chỉ huy
Quân sự xã
Quy chế quản lý đường
thôn.
Hằng quý
Đảng uỷ xã
"""


def test_a_table_written_down_cell_by_cell_gives_its_tasks():
    found = read(f"{HEAD}I. CHUNG\n\n1. Làm đẹp đường làng.\n{END}\nPHỤ LỤC\n{LISTED}")
    tasks = found["tasks"]
    assert assigned(found) == [
        ("Kế hoạch giữ gìn đường làng sạch đẹp", ["Phòng Kinh tế"], "2026-Q1"),
        ("Hướng dẫn trồng cây ven đường", ["Ban Chỉ huy Quân sự xã"], "2026-03"),
        ("Quy chế quản lý đường thôn", ["Đảng uỷ xã"], None),
    ]
    assert tasks[2]["every"] == "quarter"


def test_headings_in_running_text_are_no_such_table():
    found = read(f"{HEAD}I. NỘI DUNG\n\nThời gian\n\nĐơn vị chủ trì\n\nSẽ ghi sau.\n{END}")
    assert found["tasks"] == []


@pytest.mark.parametrize(
    ("lead", "due"),
    [("- Phòng Kinh tế.\n\n- Công an xã.", "Tháng 5/2026"), ("- Các thôn.", "Tháng 5/2026")],
)
def test_a_section_that_heads_its_bodies_is_one_task(lead, due):
    found = read(
        f"{HEAD}I. TUYÊN TRUYỀN\n\n1. Nội dung\n\na) Tờ rơi cho từng nhà.\n\nb) Loa của thôn.\n\n"
        f"2. Cơ quan chủ trì\n\n{lead}\n\n3. Cơ quan phối hợp\n\n- Trạm Y tế.\n\n"
        f"4. Thời gian thực hiện: {due}.\n{END}"
    )
    (task,) = found["tasks"]
    names = [name.strip("- .") for name in lead.split("\n\n")]
    assert (task["what"], task["lead"]) == ("Tuyên truyền", names)
    assert (task["with"], task["due"]) == (["Trạm Y tế"], "2026-05")


MENU = "\n".join(f"Mục {number} của trang" for number in range(30))


def test_the_menus_of_a_saved_page_are_no_part_of_the_document():
    found = read(
        f"{MENU}\nNỘI DUNG ĐƯỢC SỬA ĐỔI\n\nỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\n-------\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 6/KH-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\n"
        f"KẾ HOẠCH\nLàm đường\n\n1. Các thôn dọn đường.\n{END}"
    )
    assert (found["agency"], found["parent_agency"]) == ("Ủy ban nhân dân xã Yên Hạ", None)
    assert found["title"] == "Làm đường"
    account = found["accounting"]
    assert account["placed"] + account["set_aside"] == account["lines"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Vũ\nVăn Mẫu", "Vũ Văn Mẫu"), ("Lê Văn\nMẫu", "Lê Văn Mẫu"), ("Lê Mẫu", "Lê Mẫu")],
)
def test_a_name_over_two_lines_is_one(printed, name):
    found = read(f"{HEAD}1. Các thôn dọn đường.\n\nTM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\n{printed}\n")
    assert found["signatory"] == {
        "name": name,
        "title": "CHỦ TỊCH",
        "capacity": ["TM. ỦY BAN NHÂN DÂN"],
    }


@pytest.mark.parametrize(
    ("head", "text", "agency"),
    [
        ("TONG CỤC MẪU", "Tổng cục Mẫu", "Tổng cục Mẫu"),
        ("VAN PHONG XÃ", "Văn phòng xã", "Văn phòng xã"),
        ("SỞ Y TE", "Sở Y tế", "Sở Y tế"),
        # No other spelling stands in the text.
        ("PHÒNG KINH TẾ", "Phòng họp", "Phòng Kinh tế"),
    ],
)
def test_a_head_without_its_marks_is_spelt_as_the_text_does(head, text, agency):
    found = read(
        f"{head}\nSố: 6/KH-X\nYên Hạ, ngày 3 tháng 1 năm 2026\nKẾ HOẠCH\nLàm đường\n\n"
        f"Thực hiện nhiệm vụ, {text} ban hành kế hoạch.\n\nI. VIỆC\n\n1. {text} dọn đường.\n"
    )
    assert found["agency"] == agency


@pytest.mark.parametrize(
    ("intro", "sentence", "lead"),
    [
        ("cán bộ coi thi (CBCT)", "CBCT kiểm tra thẻ của từng người.", ["CBCT"]),
        ("Ban quản lý đường thôn (gọi tắt là BQĐT)", "BQĐT lập danh sách hộ.", ["BQĐT"]),
        ("Nhóm giữ đường (sau đây gọi là Nhóm xanh)", "Nhóm xanh dọn rác.", ["Nhóm xanh"]),
        # A bracket that names no body makes none.
        ("phần mềm quản lý (PMQL)", "PMQL kiểm tra thẻ của từng người.", None),
    ],
)
def test_a_short_name_that_the_text_gives_names_who_does_it(intro, sentence, lead):
    found = read(f"{HEAD}I. CHUNG\n\n1. Mỗi thôn có {intro}.\n\nII. VIỆC\n\n1. {sentence}\n{END}")
    leads = [task["lead"] for task in found["tasks"] if task["line"] > 12]
    assert leads == ([lead] if lead else [])


def test_the_hours_of_a_programme_are_of_the_day_above_it():
    found = read(
        f"{HEAD}I. CHƯƠNG TRÌNH\n\nNGÀY 1: THỨ HAI, NGÀY 24/8/2026\n\n"
        "| Thời gian | Nội dung | Phụ trách |\n|---|---|---|\n"
        "| 7h00 - 7h15 | Ổn định tổ chức | Các thôn |\n| 8h30 | Ra quân dọn đường | Công an xã |\n"
        f"{END}"
    )
    assert [task["due"] for task in found["tasks"]] == ["2026-08-24", "2026-08-24"]


PROPERTIES = "\n|\n".join(["|\n**Số hiệu:**", "6/KH-UBND", "|", "**Ngày:**", "3/1/2026", "|"])


def test_what_a_site_tells_above_the_head_is_no_table_with_it():
    found = read(
        f"{PROPERTIES}\n{MENU}\n|\n|\nỦY BAN NHÂN DÂN\n**\nXÃ YÊN HẠ**\n-------\n|\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\nSố: 6/KH-UBND\n|\n*Yên Hạ, ng**ày 3 tháng 1 năm "
        "2026*\n|\n\n**KẾ HOẠCH**\n\nLàm đường\n\n1. Các thôn dọn đường.\n"
    )
    keys = ("agency", "parent_agency", "number", "date", "place", "title")
    assert [found[key] for key in keys] == [
        "Ủy ban nhân dân xã Yên Hạ",
        None,
        "6",
        "2026-01-03",
        "Yên Hạ",
        "Làm đường",
    ]


@pytest.mark.parametrize(
    ("lines", "capacity", "office"),
    [
        ("KT. CHỦ TỊCH\nPHÓ\nCHỦ TỊCH", ["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
        ("KT. BỘ\nTRƯỞNG\nTHỨ TRƯỞNG", ["KT. BỘ TRƯỞNG"], "THỨ TRƯỞNG"),
        ("TL. CỤC\nTRƯỞNG\nTRƯỞNG BAN", ["TL. CỤC TRƯỞNG"], "TRƯỞNG BAN"),
        ("KT. CH****Ủ TỊCH\nPHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
    ],
)
def test_an_office_that_a_narrow_cell_cut_is_one(lines, capacity, office):
    found = read(f"## {HEAD}1. Các thôn dọn đường.\n\n{lines}\nLan Thị Mai\n")
    assert found["signatory"] == {"name": "Lan Thị Mai", "title": office, "capacity": capacity}


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Họp thôn vào chiều thứ Năm, ngày 05/3/2026 tại nhà văn hóa", "2026-03-05"),
        ("Họp thôn ngày 05/3/2026 (thứ Năm), từ 8 giờ tại nhà văn hóa", "2026-03-05T08:00"),
        ("Họp thôn lúc 7h30, thứ Năm, ngày 05/3/2026 tại nhà văn hóa", "2026-03-05T07:30"),
        ("Họp thôn ngày 05/3/2026 để bàn 7 giờ làm đường", None),
        ("Gửi danh sách trước 16 giờ ngày 05/3/2026 để tổng hợp", None),
    ],
)
def test_a_meeting_has_a_day_and_a_part_of_it(words, at):
    found = read(f"{HEAD}I. VIỆC\n\n1. {words}.\n{END}")
    assert [event["at"] for event in found["deadlines"]["events"]] == ([at] if at else [])


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("<figcaption>Ảnh: lễ trao giải</figcaption>", "Ảnh: lễ trao giải"),
        ('<img src="/anh.png" alt="x"/>Lễ trao giải', "Lễ trao giải"),
        ("Diện tích 5 m<sup>2</sup>, <o:p></o:p>mỗi lớp", "Diện tích 5 m2, mỗi lớp"),
        ("Ghi <tên đơn vị> và <span_x> vào mẫu", "Ghi <tên đơn vị> và <span_x> vào mẫu"),
        ("Lớp có a < 5 và b > 7", "Lớp có a < 5 và b > 7"),
    ],
)
def test_tags_of_a_page_are_no_words_and_other_angles_are(printed, read_as):
    lines = text_lines(f"# Kế hoạch\n\n{printed}")
    assert [line.text for line in lines][-1] == read_as
