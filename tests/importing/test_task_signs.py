"""Wordings in which tasks are often read amiss: they are marked, their neighbours are not."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 5/KH-UBND
Mẫu, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Triển khai việc mẫu năm 2026
I. TỔ CHỨC THỰC HIỆN
"""


def marks(body: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return [task["mark"] or "" for task in facts_as_json(gathered(parts))["tasks"]]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        # What befalls those who do otherwise, and words that are of any work.
        (
            "1. Các thôn nộp sổ ở xã, quá thời hạn trên sẽ không được nhận.",
            "nếu khác đi",
        ),
        (
            "1. Phòng Kinh tế\n- Xếp loại các quán theo sổ. Nếu bằng điểm thì quán cũ xếp trên.",
            "nếu khác đi",
        ),
        ("1. Phòng Kinh tế\n- Không được nhận tiền của các quán.", "nếu khác đi"),
        (
            "1. Phòng Kinh tế\n- Tập trung nguồn lực, đảm bảo tiến độ được giao.",
            "không nói rõ việc",
        ),
        ("1. Phòng Kinh tế\n- Tổ chức triển khai, hoàn thành nhiệm vụ.", "không nói rõ việc"),
        # Days without a year that no bound stands before.
        ("1. Công an xã giám sát chợ, ngày 20/6 và ngày 20/9.", "ngày in không có năm"),
        ("1. Công an xã kiểm tra bến, từ ngày 10 - 15/5.", "không ghi làm hạn"),
        # With whom those work that are told to.
        (
            "1. Phòng Kinh tế: Chỉ đạo các thôn phối hợp với Công an xã giữ trật tự ở chợ.",
            "chỉ đạo nơi khác phối hợp",
        ),
        (
            "1. Phòng Kinh tế\n- Cử cán bộ đầu mối để phối hợp với Công an xã giữ trật tự ở chợ.",
            "chỉ đạo nơi khác phối hợp",
        ),
        (
            "1. Phòng Kinh tế\n- Phân công cụ thể cho các bộ phận chuẩn bị sổ và phối hợp với"
            " Công an xã giữ trật tự ở chợ.",
            "chỉ đạo nơi khác phối hợp",
        ),
        (
            "1. Phòng Kinh tế\n- Lập danh sách các quán ở chợ, các hộ bán cây giống, các hộ bán"
            " gà con và các hộ bán rau; thu tiền vệ sinh của từng quán theo sổ, ghi biên lai và"
            " nộp tiền ngay trong ngày; quét dọn nền chợ sau mỗi phiên; phối hợp với Công an xã"
            " giữ trật tự ở chợ.",
            "một phần",
        ),
        (
            "1. Phòng Kinh tế: Hướng dẫn các hộ phối hợp chặt chẽ với Trạm Y tế rửa nền chợ.",
            "chỉ đạo nơi khác phối hợp",
        ),
        (
            "1. Phòng Kinh tế\n- Dọn chợ vào kỳ nghỉ tháng 12 năm 2026 cho các hộ.",
            "máy không ghi làm hạn",
        ),
        # Whom it is done with stands behind another deed.
        (
            "1. Công an xã\n- Phối hợp, hỗ trợ các thôn trong việc giữ trật tự ở chợ.",
            "không đọc được với ai",
        ),
        (
            "1. Công an xã\n- Tiếp tục làm việc với Phòng Kinh tế để thống nhất việc dọn chợ.",
            "không đọc được với ai",
        ),
        (
            "1. Công an xã\n- Duy trì chế độ họp giao ban hằng quý với các thôn về chợ.",
            "không đọc được với ai",
        ),
        # What will be done, and what befalls in a case.
        ("1. Phó Chủ tịch xã sẽ rà soát danh sách các chợ trong xã.", "việc sẽ làm"),
        ("- Phòng Kinh tế sẽ phê bình các thôn không dọn chợ.", "việc sẽ làm"),
        (
            "1. Trường hợp quán thiếu giấy phép, Công an xã lập biên bản tại chợ.",
            "một trường hợp",
        ),
        ("Trường hợp cần thiết, Phòng Kinh tế họp các quán ở chợ.", "một trường hợp"),
        (
            "a) Đối với trường hợp quán không rửa nền, Trạm Y tế xã nhắc nhở chủ quán.",
            "một trường hợp",
        ),
        ("1. Công an xã chỉ kiểm tra các quán khi có người báo tin.", "lẫn chữ khác"),
        # A day that is not the day of the document named before it.
        ("1. Các thôn gửi báo cáo kết quả cho xã, hạn ngày 15/4/2026.", "máy không ghi làm hạn"),
        (
            "1. Phòng Kinh tế thực hiện Quyết định số 5/QĐ-UBND, hết hạn nộp ngày 20/4/2026.",
            "máy không ghi làm hạn",
        ),
        (
            "1. Phòng Kinh tế\n- Xây dựng kế hoạch dọn chợ, họp các hộ ngày 20/4/2026 ở chợ Hạ.",
            "máy không ghi làm hạn",
        ),
        # A pace of a deed, and another who is charged, that nothing tells.
        (
            "1. Phòng Kinh tế\n- Rà soát các chợ. Chuẩn bị sổ. Hằng quý kiểm tra các quán.",
            "việc lặp lại mà máy không ghi",
        ),
        (
            "1. Phòng Kinh tế\n- Rà soát, phối hợp với Công an xã kiểm tra chợ; Trạm Y tế xã phối "
            "hợp với các thôn rửa nền chợ.",
            "giao việc cho nơi khác",
        ),
        (
            "1. Phòng Kinh tế\n- Định kỳ 6 tháng, hằng năm báo cáo kết quả về xã.",
            "nhiều kỳ",
        ),
        ("1. Phòng Kinh tế\n- Họp giao ban thứ hai hằng tuần và gửi sổ hằng tháng.", "nhiều kỳ"),
        (
            "1. Phòng Kinh tế\n- Hằng quý báo cáo xã về các chợ; số liệu lấy đến hết ngày 20.",
            "một ngày trong kỳ",
        ),
        (
            "1. Các thôn sử dụng phần mềm: Rà soát danh sách các chợ; gửi trước tháng 5.",
            "còn dấu hai chấm",
        ),
    ],
)
def test_a_wording_that_is_often_read_amiss_is_marked(body, said):
    assert any(said in mark for mark in marks(body)), marks(body)


@pytest.mark.parametrize(
    "body",
    [
        "1. Phòng Kinh tế phối hợp với Công an xã tổ chức giữ trật tự tại các chợ.",
        "1. Trạm Y tế: Rà soát quy chế và công tác phối hợp với các thôn.",
        "1. Phòng Kinh tế: Báo cáo Ủy ban nhân dân xã trước ngày 15/12 hằng năm.",
        "1. Phòng Kinh tế\n- Hằng quý báo cáo theo Công văn số 5/UBND ngày 05 tháng 02 năm 2026.",
        "1. Trạm Y tế: Tổ chức khám cho tiểu thương trước ngày 15/12/2026.",
        "1. Phòng Kinh tế\n- Rà soát danh sách các chợ.",
        "1. Phòng Kinh tế\n- Lập sổ theo nhiệm vụ được giao, phối hợp với Công an xã giữ chợ.",
        "1. Phòng Kinh tế\n- Thu tiền vệ sinh; quét nền chợ; phối hợp với Công an xã giữ chợ.",
        "1. Phòng Kinh tế rà soát các chợ, trong đó: tập trung vào chợ Hạ.",
        "1. Việc chung\n- Phòng Kinh tế tổ chức sơn cổng chợ.",
        # A second duty with partners, and a pace of a thing: read aright more often than not.
        "1. Phòng Kinh tế: Rà soát danh sách các chợ; phối hợp với Công an xã giữ trật tự.",
        "1. Trạm Y tế: Tổ chức khám cho tiểu thương, phối hợp chặt chẽ với các thôn lập sổ.",
        "1. Phòng Kinh tế: Bố trí trong kinh phí hằng năm của xã cho việc dọn chợ.",
        "1. Trạm Y tế: Kiểm tra định kỳ các quán ăn trong chợ.",
        "1. Công an xã\n- Phối hợp với các thôn trong việc giữ trật tự ở chợ.",
        # Nobody is named to help, or what is told behind a colon is an example.
        "1. Công an xã\n- Phối hợp, chia sẻ sổ sách trong việc giữ trật tự ở chợ.",
        "1. Công an xã\n- Tăng cường phối hợp trong việc giữ trật tự ở chợ.",
        "1. Các phòng, đơn vị rà soát các chợ, trong đó: tập trung vào chợ Hạ, chợ Thượng.",
        # What comes behind is no case that a rule tells of.
        "1. Công an xã\n- Lập biên bản đối với trường hợp quán thiếu giấy phép.",
        "1. Giao Công an xã kiểm tra các quán, trường hợp thiếu giấy phép thì lập biên bản.",
        "1. Phòng Kinh tế thông báo việc sẽ đóng chợ Hạ trong tháng 5.",
        # Days of documents, and of what takes place.
        "1. Phòng Kinh tế\n- Thực hiện Quyết định số 5/QĐ-UBND ngày 04/02/2026 của xã về chợ.",
        "1. Phòng Kinh tế\n- Thực hiện Kế hoạch 5/KH-UBND ngày 04/02/2026 của xã về chợ.",
        "1. Phòng Kinh tế\n- Thực hiện Thông báo ngày 04/02/2026 của xã về chợ.",
        "1. Phòng Kinh tế\n- Rà soát danh sách các chợ; Quyết định xử phạt các quán.",
        "1. Phòng Kinh tế\n- Thực hiện Luật Giá ngày 19 tháng 6 năm 2023 ở các chợ.",
        "1. Phòng Kinh tế\n- Tuyên truyền về hội chợ diễn ra vào tháng 11/2026.",
    ],
)
def test_a_plain_wording_is_not_marked(body):
    assert marks(body) == [""]


def test_what_a_sentence_above_charges_somebody_with_is_not_marked():
    above = "Đề nghị Phòng Kinh tế thực hiện các việc sau:"
    assert marks(f"{above}\n- Rà soát các chợ của xã.\n- Kiểm tra các quán.") == ["", ""]


@pytest.mark.parametrize("name", ["Các đơn vị", "Hiệu trưởng", "Cơ quan"])
def test_of_a_heading_that_names_nobody_that_is_said_once(name):
    first, *others = marks(f"1. {name}\n- Rà soát danh sách các chợ.\n- Treo biển ở cổng chợ.")
    assert "chỉ gọi chung" in first
    assert others == [""]
    (mark,) = marks(f"1. {name} rà soát danh sách các chợ.")
    assert "chỉ gọi chung" in mark


@pytest.mark.parametrize("scan", [True, False])
def test_a_line_of_prose_is_marked_in_a_scan_alone(scan):
    speck = "{ ~ KHOẺ ĐẸP\n" if scan else ""
    said = "Đoàn Thanh niên rà soát danh sách các chợ trên địa bàn."
    (mark,) = marks(f"{speck}II. KINH PHÍ\n{said}")
    assert ("không đánh số" in mark) is scan


def test_prose_that_tells_of_somebody_is_marked():
    told = "Trước ngày 10/4/2026, Phó Chủ tịch xã sẽ rà soát danh sách các chợ trong xã."
    assert ["không đánh số" in mark for mark in marks(told)] == [True]
    assert marks("Phó Chủ tịch xã rà soát danh sách các chợ trong xã.") == [""]


def test_a_date_is_not_doubted_because_of_who():
    body = "1. Các đơn vị rà soát danh sách các chợ và gửi về xã trước ngày 15/5/2026."
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    facts = facts_as_json(gathered(parts))
    assert facts["tasks"][0]["mark"]
    assert not facts["deadlines"]["one_off"][0]["mark"]


def test_a_guess_about_a_table_is_told_at_its_first_row():
    table = (
        "\n\n| STT | Tên gọi | Đơn vị chủ trì | Hạn |\n|---|---|---|---|\n"
        "| 1 | Dọn chợ Hạ | Phòng Kinh tế | 15/5/2026 |\n"
        "| 2 | Sơn lại cổng chợ | Trạm Y tế | 16/5/2026 |\n"
        "| 3 | Trồng cây quanh chợ | Hội Nông dân | 17/5/2026 |\n"
    )
    told = marks(table)
    assert len(told) == 3
    assert [bool(mark) for mark in told[1:]] == [False, False]


@pytest.mark.parametrize("scan", [True, False])
def test_words_that_a_scan_misread_are_marked_in_a_scan_alone(scan):
    speck = "{ ~ KHOẺ ĐẸP\n" if scan else ""
    body = f"{speck}1. Phòng Kinh tế: Rà soát danhh sáchh hộộ buônn bán tại chợ.\n"
    assert marks(body) == ["nhiều chữ đọc sai từ bản chụp: đối chiếu với bản gốc" if scan else ""]


def test_two_names_run_together_in_a_cell_are_marked():
    table = (
        "\n\n| STT | Nội dung | Đơn vị chủ trì | Hạn |\n|---|---|---|---|\n"
        "| 1 | Dọn chợ Hạ | Các thôn, đơn vị Phòng Kinh tế xã | 15/5/2026 |\n"
        "| 2 | Sơn lại cổng chợ | Văn phòng Ủy ban nhân dân xã | 16/5/2026 |\n"
    )
    first, second = marks(table)
    assert "lẫn chữ khác" in first
    assert not second


def test_to_whom_is_told_without_the_way_and_what_is_told():
    said = "báo cáo Ủy ban nhân dân xã (qua Phòng Kinh tế, Trạm Y tế) số hộ bị ngập"
    body = f"1. Các thôn {said} trước ngày 15/5/2026."
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    (due,) = facts_as_json(gathered(parts))["deadlines"]["one_off"]
    assert due["to"] == ["Ủy ban nhân dân xã"]
