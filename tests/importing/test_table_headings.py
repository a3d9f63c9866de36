"""Headings of columns as offices word them, and columns that only look like them."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.tables.heading_roles import role_of_heading
from congkhai.importing.extract.tables.labels import Role

from tests.importing.test_tasks import tasks_of

TABLE = "II. NỘI DUNG\n\nPhân công như sau:\n\n{}\n"


def read(*rows: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    written = ["| " + " | ".join(row) + " |" for row in cells]
    written.insert(1, "|" + "---|" * len(cells[0]))
    found = tasks_of(TABLE.format("\n".join(written)))
    return [(t.what, t.lead, t.partners, t.when.due) for t in found]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Bộ, ngành chủ trì", Role.LEAD),
        ("Cơ quan, địa phương chủ trì", Role.LEAD),
        ("Cơ quan chủ trì xây dựng", Role.LEAD),
        ("Cơ quan trình", Role.LEAD),
        ("Đơn vị chịu trách nhiệm cung cấp", Role.LEAD),
        ("Cơ quan, địa phương phối hợp", Role.PARTNERS),
        ("Bộ, ngành phối hợp", Role.PARTNERS),
        ("Đơn vị hỗ trợ", Role.PARTNERS),
        ("Chủ trì/Phối hợp", Role.DOERS),
        ("Đơn vị chủ trì, phối hợp", Role.DOERS),
        ("Lực lượng thực hiện", Role.DOERS),
        ("Đơn vị báo cáo", Role.DOERS),
        ("Đồng chí phụ trách", Role.OVERSEER),
        ("Giáo viên phụ trách", Role.OVERSEER),
        ("Cán bộ, công chức thực hiện", Role.OVERSEER),
        ("Lãnh đạo UBND xã phụ trách", Role.OVERSEER),
        ("Cơ quan theo dõi, đánh giá", Role.MONITORS),
        ("Thời gian trình UBND tỉnh", Role.DUE),
        ("Thời gian phải hoàn thành", Role.DUE),
        ("Thời gian, địa điểm", Role.DUE),
        ("Thứ, ngày", Role.DUE),
        ("Mốc thời gian", Role.DUE),
        ("Kỳ báo cáo", Role.DUE),
        ("Năm hoàn thành", Role.DUE),
        ("Dịp", Role.DUE),
        ("Dịp tổ chức", Role.DUE),
        ("Chuyên đề", Role.WHAT),
        ("Tên trưng bày", Role.WHAT),
        ("Minh chứng", Role.DELIVERABLE),
        ("Kết quả, sản phẩm dự kiến hoàn thành", Role.DELIVERABLE),
        ("Tên đề án, dự án", Role.WHAT),
        ("Tên báo cáo", Role.WHAT),
        ("Nội dung chuẩn bị", Role.WHAT),
        ("Nhiệm vụ được phân công", Role.WHAT),
        ("Các bước thực hiện", Role.WHAT),
        # What other tables are headed with.
        ("Số", None),
        ("Dự án", None),
        ("Văn bản", None),
        ("Giao cho", Role.LEAD),
        ("Dự kiến hoàn thành", Role.DUE),
        ("Đến ngày", Role.DUE),
        ("Ý kiến chỉ đạo", Role.WHAT),
        ("Mô tả công việc", Role.WHAT),
        ("Dự kiến kinh phí", Role.ASIDE),
        ("Cơ quan phê duyệt", Role.ASIDE),
        ("Năm", None),
        ("Thời gian giải quyết", None),
        ("Thời gian kiểm tra", None),
        ("Nội dung kiểm tra", None),
        ("Đơn vị được kiểm tra", None),
        ("Cấp thực hiện", None),
        ("Chủ đầu tư", None),
        ("Thành viên", None),
        ("Bộ", None),
        ("Ngày ban hành", None),
        ("Năm phê duyệt", None),
        ("Tên sáng kiến", None),
        ("Tờ trình", None),
    ],
)
def test_what_a_heading_says(heading, role):
    assert role_of_heading(heading) is role
    assert role_of_heading(heading.upper()) is role


def test_numbers_at_the_head_of_narrow_columns_are_no_offices():
    assert role_of_heading("Sở") is Role.DOERS
    rows = ("Mã | Tên học phần | Số | Thời gian", "Q1 | Kỹ thuật quét vôi căn bản | 3 | 45")
    assert read(*rows) == []


def test_a_person_in_charge_leads_where_no_body_is_named_beside():
    both = read(
        "TT | Nội dung công việc | Đơn vị chủ trì | Đồng chí phụ trách | Thời hạn",
        "1 | Mua vôi | Phòng Kinh tế | Đ/c Vôi | 5/3/2026",
    )
    assert both == [("Mua vôi", ("Phòng Kinh tế",), (), ("2026-03-05",))]
    alone = read(
        "TT | Nội dung công việc | Giáo viên phụ trách | Thời hạn",
        "1 | Mua vôi | Đ/c Trần Văn Vôi | 5/3/2026",
    )
    assert alone == [("Mua vôi", ("Đ/c Trần Văn Vôi",), (), ("2026-03-05",))]


def test_who_leads_and_who_helps_in_one_cell():
    rows = (
        "TT | Nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời gian",
        "1 | Mua vôi | Phòng Kinh tế chủ trì, phối hợp với các thôn | Quý I/2026",
        "2 | Quét vôi | Các thôn | Quý II/2026",
    )
    assert read(*rows) == [
        ("Mua vôi", ("Phòng Kinh tế",), ("các thôn",), ("2026-Q1",)),
        ("Quét vôi", ("Các thôn",), (), ("2026-Q2",)),
    ]


def test_the_end_and_not_the_beginning_is_the_limit():
    rows = (
        "TT | Công việc | Thời gian bắt đầu | Thời gian kết thúc | Người thực hiện",
        "1 | Mua vôi | 01/3/2026 | 15/3/2026 | Tổ Hậu cần",
    )
    assert read(*rows) == [("Mua vôi", ("Tổ Hậu cần",), (), ("2026-03-15",))]


def test_a_word_that_says_no_time_leaves_it_to_the_next_column():
    rows = (
        "TT | Tên báo cáo | Đơn vị báo cáo | Kỳ báo cáo | Thời hạn gửi",
        "1 | Báo cáo tổng kết quét vôi | Phòng Kinh tế | Năm | Trước ngày 15/12/2026",
    )
    assert read(*rows) == [("Báo cáo tổng kết quét vôi", ("Phòng Kinh tế",), (), ("2026-12-15",))]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "TT | Chỉ tiêu | Đơn vị | Kế hoạch | Cơ quan chủ trì",
            "1 | Tỷ lệ ngõ được quét vôi của các thôn trong xã | % | 80 | Phòng Kinh tế",
            "2 | Số buổi tuyên truyền về quét vôi ngõ ở các thôn | Buổi | 12 | Phòng Văn hóa",
        ),
        (
            "TT | Chỉ tiêu | Chủ trì",
            "1 | Tỷ lệ ngõ được quét vôi của các thôn đạt 80% | Phòng Kinh tế",
            "2 | Tỷ lệ hộ có chổi quét ngõ đạt 90% trở lên | Phòng Văn hóa",
        ),
        (
            "TT | Các chỉ tiêu chủ yếu | ĐVT | Năm 2026",
            "1 | Số ngõ được quét vôi trong năm của toàn xã | Ngõ | 120",
        ),
    ],
)
def test_what_is_to_be_reached_is_no_work(rows):
    assert read(*rows) == []


def test_work_beside_what_is_to_be_reached_counts():
    rows = (
        "TT | Nhiệm vụ | Chỉ tiêu | Đơn vị chủ trì",
        "1 | Quét vôi các ngõ | 120 ngõ | Các thôn",
    )
    assert read(*rows) == [("Quét vôi các ngõ", ("Các thôn",), (), ())]
    rows = (
        "TT | Chỉ tiêu, nhiệm vụ | Đơn vị chủ trì",
        "1 | Vận động các hộ quét vôi ngõ trước nhà mình | Các thôn",
    )
    assert len(read(*rows)) == 1


def test_documents_to_be_written_are_the_work():
    rows = (
        "TT | Tên văn bản | Cơ quan soạn thảo | Thời gian trình",
        "1 | Quyết định ban hành Quy chế quét vôi ngõ | Phòng Kinh tế | Tháng 3/2026",
        "2 | Quyết định thưởng thôn quét vôi sớm | Phòng Văn hóa | Tháng 4/2026",
    )
    assert [(what, lead) for what, lead, _, _ in read(*rows)] == [
        ("Quyết định ban hành Quy chế quét vôi ngõ", ("Phòng Kinh tế",)),
        ("Quyết định thưởng thôn quét vôi sớm", ("Phòng Văn hóa",)),
    ]


@pytest.mark.parametrize(
    ("cell", "lead"),
    [
        ("Cục Việc làm", "Cục Việc làm"),
        ("Cục Người có công", "Cục Người có công"),
        ("Tổ Hậu cần", "Tổ Hậu cần"),
        ("Phòng Kinh tế thực hiện", "Phòng Kinh tế"),
        ("Phòng Kinh tế tham mưu UBND xã ban hành", "Phòng Kinh tế"),
    ],
)
def test_a_name_in_a_cell_keeps_its_last_word(cell, lead):
    rows = (
        "TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn",
        f"1 | Mua vôi | {cell} | 5/3/2026",
    )
    assert read(*rows)[0][1] == (lead,)


@pytest.mark.parametrize(
    "rows",
    [
        # Documents, works and ideas that there are already.
        (
            "TT | Tên văn bản | Số, ký hiệu | Ngày ban hành",
            "1 | Quy chế quét vôi | 5/QĐ | 5/3/2024",
        ),
        (
            "TT | Tên văn bản | Số hiệu | Cơ quan thực hiện",
            "1 | Quy chế quét vôi ngõ xóm | 5/QĐ | Các thôn",
        ),
        ("TT | Nội dung | Năm hoàn thành", "1 | Xây lò vôi | 2024", "2 | Sửa lò vôi | 2025"),
        # What is bought, by its measure.
        ("TT | Hạng mục | Đơn vị | Khối lượng | Đơn giá", "1 | Mua vôi bột | kg | 500 | 2.000"),
        ("TT | Nội dung | Đơn vị | Số lượng", "1 | Mua chổi cán dài | Bộ | 50"),
        ("TT | Nội dung | ĐV | Số lượng", "1 | Sơn tường ngõ xóm | m2 | 50"),
        # Whom somebody sees to.
        (
            "TT | Lãnh đạo UBND xã phụ trách | Địa bàn phụ trách",
            "1 | Lò Văn Mẫu | Thôn Thượng, thôn Hạ và thôn Trung",
        ),
        ("TT | Tên đơn vị | Người phụ trách", "1 | Trường Tiểu học Yên Hạ | Lò Văn Mẫu"),
    ],
)
def test_lists_that_set_nothing_to_do(rows):
    assert read(*rows) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("TT | Nội dung | Đơn vị | Số lượng", "1 | Quét vôi các ngõ | Công an xã Yên Hạ | 5"),
            ("Quét vôi các ngõ", ("Công an xã Yên Hạ",), (), ()),
        ),
        (
            ("TT | Nội dung | Đơn vị | Số lượng", "1 | Quét vôi các ngõ | Công an | 5"),
            ("Quét vôi các ngõ", ("Công an",), (), ()),
        ),
        (
            ("TT | Nội dung | Thời gian", "1 | Mua vôi | Tháng 12/2025", "2 | Quét | Quý I/2026"),
            ("Mua vôi", (), (), ()),
        ),
        (
            (
                "TT | Tên đề án | Cơ quan trình | Thời gian trình",
                "1 | Đề án vôi | Tổ Vôi | Quý II/2026",
            ),
            ("Đề án vôi", ("Tổ Vôi",), (), ("2026-Q2",)),
        ),
    ],
)
def test_what_is_near_is_a_table_of_tasks(rows, expected):
    assert read(*rows)[0] == expected
