"""What a document rests on, and what it only cites: one rule for letters, directives and plans."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes


def leaned(opening: str, rest: str = "") -> list[tuple[str, str | None]]:
    """Number or name, and day, of the parents of a letter."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH YÊN HÀ\nSố: 8/UBND-VX\nYên Hà, ngày 02 tháng 3 năm 2026\n"
        "V/v giữ sạch chợ quê\n\nKính gửi:\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã.\n\n"
        f"{opening}\n\nỦy ban nhân dân tỉnh yêu cầu:\n\n1. Các sở giữ sạch chợ.\n\n"
        f"2. Các xã giữ sạch đường.\n\n{rest}\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return [(c.number or c.name, c.date) for c in gathered(parts).parents]


@pytest.mark.parametrize(
    ("opening", "parents"),
    [
        (
            "Hưởng ứng Kế hoạch số 9/KH-BVH ngày 05/01/2026 của Bộ Văn hóa về chợ sạch.",
            [("9/KH-BVH", "2026-01-05")],
        ),
        (
            "Hưởng ứng Luật Phòng, chống rác thải nhựa; Nghị định số 4/2026/NĐ-CP ngày 06/01/2026.",
            [("Luật Phòng, chống rác thải nhựa", None), ("4/2026/NĐ-CP", "2026-01-06")],
        ),
        (
            "Ngày 10 tháng 02 năm 2026, Ủy ban nhân dân tỉnh đã ban hành Công văn số 77/UBND-VX về "
            "việc dọn chợ trước Tết trên địa bàn toàn tỉnh.",
            [("77/UBND-VX", "2026-02-10")],
        ),
        (
            "Ngày 12/02/2026, tại Thông báo số 31/TB-VPCP của Văn phòng Chính phủ, Phó Thủ tướng "
            "đã giao các tỉnh giữ sạch chợ quê.",
            [("31/TB-VPCP", "2026-02-12")],
        ),
        (
            "Để việc giữ sạch chợ kịp thời, trên cơ sở báo cáo của Sở Công Thương tại văn bản số "
            "15/SCT-TM ngày 20/02/2026, Sở Nội vụ tại văn bản số 16/SNV-VP ngày 21/02/2026.",
            [("15/SCT-TM", "2026-02-20"), ("16/SNV-VP", "2026-02-21")],
        ),
        (
            "Sau khi Chính phủ ban hành Nghị quyết số 3/NQ-CP ngày 04/01/2026 về chợ sạch, các "
            "xã đã bắt đầu dọn chợ.",
            [("3/NQ-CP", "2026-01-04")],
        ),
        (
            "Căn cứ Luật Chợ năm 2024 và các Công điện số 7/CĐ-UBND và số 8/CĐ-UBND "
            "ngày 19/02/2026 của Ủy ban nhân dân tỉnh;",
            [("Luật Chợ", "2024"), ("7/CĐ-UBND", "2026-02-19"), ("8/CĐ-UBND", "2026-02-19")],
        ),
        (
            "Xét báo cáo của Sở Xây dựng tại Công văn số 159/SXD-QLN& TTBĐS nhày 14/01/2026;",
            [("159/SXD-QLN&TTBĐS", "2026-01-14")],
        ),
        (
            "Thực hiện Chương trình phòng, chống lãng phí đến năm 2030 của Chính phủ;",
            [("Chương trình phòng, chống lãng phí đến năm 2030", None)],
        ),
        (
            "Thực hiện Công văn số 53/SNV-VP ngày 9 tháng l02.năm 2026 của Sở Nội vụ;",
            [("53/SNV-VP", "2026-02-09")],
        ),
        (
            "Căn cứ Luật Chợ năm 2017 ngày 21 tháng 11 năm 2017;",
            [("Luật Chợ năm 2017", "2017-11-21")],
        ),
        (
            "Căn cứ Luật Chợ ngày 22 tháng lÌ năm 2019; Luật Ao hồ ngày 5 tháng I2 năm 2020; "
            "Luật Đê ngày 7 tháng l năm 2021;",
            [("Luật Chợ", "2019-11-22"), ("Luật Ao hồ", "2020-12-05"), ("Luật Đê", "2021-01-07")],
        ),
    ],
)
def test_a_document_rests_on_what_its_opening_says(opening, parents):
    assert leaned(opening) == parents


@pytest.mark.parametrize(
    "opening",
    [
        "Sau khi nghe các sở báo cáo chính sách theo quy định tại Nghị định số 79/2025/NĐ-CP của "
        "Chính phủ, Ủy ban nhân dân tỉnh có ý kiến như sau về việc giữ sạch chợ.",
        "Thời gian qua việc thu phí tại chợ được quy định tại Thông tư số 12/2025/TT-BTC của Bộ "
        "Tài chính, nhiều xã còn lúng túng.",
        "Xét đề nghị của Công ty Sao Mai tại Văn bản số 24/SM-PL ngày 17/02/2026; Hợp tác xã Bình "
        "Minh tại Văn bản số 28/CV-BM ngày 18/02/2026;",
    ],
)
def test_what_is_only_cited_is_no_parent(opening):
    assert leaned(opening) == []


@pytest.mark.parametrize(
    "heading", ["3. Cơ sở pháp lý:", "3. Căn cứ lập kế hoạch", "3. Các căn cứ"]
)
def test_what_is_listed_below_a_heading_of_grounds_is_leaned_on(heading):
    listed = (
        f"{heading}\n\n- Luật Chợ số 11/2024/QH15 ngày 05/5/2024;\n\n"
        "- Nghị định 12/2025/NĐ-CP ngày 06/6/2025 của Chính phủ về chợ;\n\n"
        "4. Kinh phí\n\n- Quyết định số 5/QĐ-UBND ngày 07/01/2026 về mức chi.\n"
    )
    assert leaned("Chợ quê còn bẩn, nhiều người phàn nàn về rác.", listed) == [
        ("11/2024/QH15", "2024-05-05"),
        ("12/2025/NĐ-CP", "2025-06-06"),
    ]


@pytest.mark.parametrize("word", ["đề ", "ghi ", "ký ", "lập ", "ban hành ", ""])
def test_a_day_is_told_behind_its_number_in_many_words(word):
    opening = f"Trả lời Công văn số 9/SYT-NV {word}ngày 05/01/2026 của Sở Y tế về chợ sạch."
    assert leaned(opening) == [("9/SYT-NV", "2026-01-05")]


def test_a_day_before_which_something_is_sent_is_none_of_the_number():
    opening = "Trả lời Công văn số 9/SYT-NV gửi trước ngày 05/01/2026 của Sở Y tế về chợ sạch."
    assert leaned(opening) == [("9/SYT-NV", None)]


@pytest.mark.parametrize(
    ("opening", "numbers"),
    [
        ("Trả lời văn bản số 009/VC-2026 ngày 21/2/2026 của Hội A về chợ.", ["009/VC-2026"]),
        ("Căn\ncứ Nghị định số 4/2026/NĐ-CP ngày 06/01/2026 về chợ;", ["4/2026/NĐ-CP"]),
        (
            "Theo đề nghị của Sở Y tế tại Tờ trình số:\n421/TTr-SYT ngày 29/01/2026, 5/TTr-SYT;",
            ["421/TTr-SYT", "5/TTr-SYT"],
        ),
    ],
)
def test_numbers_and_words_that_lines_part(opening, numbers):
    assert [number for number, _ in leaned(opening)] == numbers


@pytest.mark.parametrize(
    ("opening", "parents"),
    [
        (
            "Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh; kế thừa Kế "
            "hoạch số 5/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân huyện Yên Thượng (cũ).",
            ["9/KH-UBND"],
        ),
        (
            "Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, tiếp nối "
            "Chương trình số 4/CTr-UBND ngày 06/3/2024 và Kế hoạch số 5/KH-UBND ngày 07/3/2024.",
            ["9/KH-UBND"],
        ),
        (
            "Trên cơ sở kết quả thực hiện Kế hoạch số 5/KH-UBND ngày 06/3/2024 và căn cứ Kế hoạch "
            "số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.",
            ["9/KH-UBND"],
        ),
        (
            "Tiếp tục thực hiện Kế hoạch số 5/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh.",
            ["5/KH-UBND"],
        ),
    ],
)
def test_what_is_taken_up_as_gone_before_is_not_carried_out(opening, parents):
    assert [number for number, _ in leaned(opening)] == parents
