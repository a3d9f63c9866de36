"""Heads and tables as converters leave them: HTML, frames of signs, cells on one line."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.readers.plain_text import text_lines


def facts_of(text):
    (parts,) = documents(read_bytes("a.md", text.encode()))
    return facts_as_json(gathered(parts))


REST = """
**KẾ HOẠCH**

**Phát động phong trào Làng xanh**

Căn cứ Luật Thi đua, khen thưởng;

**I. MỤC ĐÍCH**

a\\) Cho sạch.

> Cho đẹp.

II. PHÂN CÔNG

"""
HTML = """<table>
<colgroup>
<col style="width: 33%" />
</colgroup>
<tbody>
<tr>
<td style="text-align: center;"><p><strong>UBND TỈNH SƠN HẢI</strong></p>
<p><strong>SỞ NỘI VỤ</strong></p>
<p>Số: 45/KH-SNV</p></td>
<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p>Độc lập - Tự do - Hạnh phúc</p>
<p><em>Sơn Hải, ngày 10 tháng 9 năm 2026</em></p></td>
</tr>
</tbody>
</table>
"""
ONE_LINE = """|  |  |
| --- | --- |
| **UBND TỈNH SƠN HẢI**  **SỞ NỘI VỤ**  Số: 45/KH-SNV | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**  \
**Độc lập - Tự do - Hạnh phúc**  *Sơn Hải, ngày 10 tháng 9 năm 2026* |
"""
FRAME = """+:--------------------:+:-------------------------------------:+
| UBND TỈNH SƠN HẢI    | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM    |
|                      |                                       |
| SỞ NỘI VỤ            | Độc lập - Tự do - Hạnh phúc           |
|                      |                                       |
| Số: 45/KH-SNV        | Sơn Hải, ngày 10 tháng 9 năm 2026     |
+----------------------+---------------------------------------+
"""
BARS = """|UBND TỈNH SƠN HẢI     |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM    |
|SỞ NỘI VỤ             |Độc lập - Tự do - Hạnh phúc            |
|Số: 45/KH-SNV         |Sơn Hải, ngày 10 tháng 9 năm 2026      |
"""


@pytest.mark.parametrize("head", [HTML, ONE_LINE, FRAME, BARS])
def test_a_head_says_the_same_whichever_converter_set_it(head):
    found = facts_of(head + REST)
    names = ("number", "symbol", "date", "place", "agency", "parent_agency", "title")
    assert [found[name] for name in names] == [
        "45",
        "KH-SNV",
        "2026-09-10",
        "Sơn Hải",
        "Sở Nội vụ",
        "UBND tỉnh Sơn Hải",
        "Phát động phong trào Làng xanh",
    ]
    assert found["sections"] == ["I. MỤC ĐÍCH", "II. PHÂN CÔNG"]


TASKS = [
    "<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th><th>Thời hạn</th></tr>"
    "<tr><td>1</td><td>Lập danh sách<br/>các hộ</td><td>Phòng Kinh tế</td><td>15/10/2026</td></tr>"
    "</table>",
    "+----+---------------+---------------+------------+\n"
    "| TT | Nhiệm vụ      | Đơn vị chủ trì| Thời hạn   |\n"
    "+====+===============+===============+============+\n"
    "| 1  | Lập danh sách | Phòng Kinh tế | 15/10/2026 |\n"
    "|    | các hộ        |               |            |\n"
    "+----+---------------+---------------+------------+",
    "TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn\n"
    "1 | Lập danh sách các hộ | Phòng Kinh tế | 15/10/2026\n"
    "2 | | |",
    "|TT  |Nhiệm vụ       |Đơn vị chủ trì |Thời hạn    |\n"
    "|1   |Lập danh sách  |Phòng Kinh tế  |15/10/2026  |\n"
    "|    |các hộ         |               |            |",
]


@pytest.mark.parametrize("table", TASKS)
def test_a_table_of_tasks_is_read_whichever_converter_set_it(table):
    found = facts_of(f"{ONE_LINE}{REST}\n{table}\n")
    assert [(task["what"], task["lead"], task["due"]) for task in found["tasks"]] == [
        ("Lập danh sách các hộ", ["Phòng Kinh tế"], "2026-10-15")
    ]


def test_what_the_paper_is_does_not_go_into_the_name_above_it():
    found = facts_of(
        "SỞ Y TẾ SƠN HẢI\nBỆNH VIỆN ĐA KHOA YÊN HÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Yên Hà, ngày 10 tháng 9 năm 2026\nYÊU CẦU BÁO GIÁ\nKính gửi: Các nhà cung cấp\n\nNội dung."
    )
    assert found["agency"] == "Bệnh viện Đa khoa Yên Hà"


def test_a_company_named_for_its_group_is_one_body():
    found = facts_of(
        "CÔNG TY CỔ PHẦN ĐẦU TƯ\nTẬP ĐOÀN MẪU\nSố: 4/KH-MAU\nKẾ HOẠCH\nTrồng cây\n\nNội dung."
    )
    assert found["agency"].lower() == "công ty cổ phần đầu tư tập đoàn mẫu"
    assert found["parent_agency"] is None


def test_half_a_word_at_the_head_of_a_line_is_no_roman_figure():
    found = facts_of(
        "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nCho đẹp.\n\n"
        "II. PHẠM\nVI, ĐỐI TƯỢNG VÀ THỜI GIAN\nCả xã.\n\nIII. TỔ CHỨC\nCác thôn làm."
    )
    assert found["sections"] == [
        "I. MỤC ĐÍCH",
        "II. PHẠM VI, ĐỐI TƯỢNG VÀ THỜI GIAN",
        "III. TỔ CHỨC",
    ]


def test_a_frame_whose_rows_have_other_columns_is_cut_where_each_row_is():
    found = facts_of(
        "+------------------------------+--------------------------------------+\n"
        "| UBND XÃ YÊN HÀ               | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   |\n"
        "+------------------------------+--------------------------------------+\n"
        "| Số: 7/UBND-KT                | Yên Hà, ngày 10 tháng 9 năm 2026     |\n"
        "+------------------------------+--------------------------------------+\n"
        "| V/v lập danh sách các hộ cần |                                      |\n"
        "| giúp ngày công               |                                      |\n"
        "+------------+-----------------+--------------------------------------+\n"
        "| Kính gửi:  | - Các thôn;                                            |\n"
        "+------------+--------------------------------------------------------+\n"
        "\nUBND xã đề nghị các thôn lập danh sách trước ngày 20/9/2026."
    )
    assert found["title"] == "V/v lập danh sách các hộ cần giúp ngày công"


@pytest.mark.parametrize("gap", ["     ", "          "])
def test_a_subject_over_indented_lines_is_whole(gap):
    found = facts_of(
        f"{gap}UBND XÃ YÊN HÀ{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"{gap}Số: 7/UBND-KT{gap}Yên Hà, ngày 10 tháng 9 năm 2026\n"
        f"  V/v lập danh sách các hộ\ncần giúp ngày công\n\n{gap}{gap}Kính gửi:\n"
        f"{gap}{gap} - Các thôn.\n\nUBND xã đề nghị các thôn lập danh sách."
    )
    assert found["title"] == "V/v lập danh sách các hộ cần giúp ngày công"


def test_a_list_that_a_decision_encloses_has_no_sections():
    found = facts_of(
        "UBND XÃ YÊN HÀ\nSố: 4/QĐ-UBND\nQUYẾT ĐỊNH\nKhen thưởng các thôn\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật Thi đua, khen thưởng;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Khen 3 thôn.\nĐiều 2. Các thôn thi hành.\n\nNơi nhận:\n- Như Điều 2.\n"
        "CHỦ TỊCH\nTrần Văn Mẫu\n\nDANH SÁCH CÁC THÔN\nĐƯỢC KHEN\nThôn Đồi\nThôn Hạ\n"
    )
    assert found["sections"] == []


@pytest.mark.parametrize("word", ["xây dựng", "sử dụng", "giải đấu"])
def test_a_word_that_looks_like_a_bound_is_none_of_it(word):
    found = facts_of(
        "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nKẾ HOẠCH\nLàm đường\n\nI. VIỆC\n"
        f"Các thôn hoàn thành {word} trước ngày 20/9/2026."
    )
    assert [due["rel"] for due in found["deadlines"]["one_off"]] == ["trước ngày"]


def test_a_form_names_no_body():
    found = facts_of(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "TỜ KHAI ĐĂNG KÝ HỘ\nKính gửi: UBND xã …\n\nTôi đề nghị như sau."
    )
    assert found["agency"] is None


@pytest.mark.parametrize(
    "rows",
    [
        "| 1  | Thôn Đông | 1.200 |\n| 2  | Thôn Đoài | 1.500 |\n| 3  | Thôn Nam  | 1.100 |",
        "| 1  | Thôn      | 1.200 |\n|    | Đông      |       |\n| 2  | Thôn Đoài | 1.500 |",
    ],
)
def test_headings_of_other_width_stay_with_rows_of_one_width(rows):
    text = f"| TT | Đơn vị | Trồng cây trong năm (cây) |\n{rows}\nHết bảng."
    lines = text_lines(text)
    cells = [(line.text, line.cell.row) for line in lines if line.cell]
    assert [words for words, row in cells if row == 0] == [
        "TT",
        "Đơn vị",
        "Trồng cây trong năm (cây)",
    ]
    assert ("Thôn Đông", 1) in cells
    assert lines[-1].text == "Hết bảng."


def test_two_lines_with_bars_are_words():
    text = "Điện thoại | Thư | Trang\nThứ hai | Thứ ba | Thứ tư\n"
    assert not any(line.cell for line in text_lines(text))
