"""Where a name ends: nouns that begin like deeds, deeds that no rule knew, and what is denied."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.bodies.verbs import opens_duty
from congkhai.importing.output.marks import task_mark

from tests.importing.below_organising import duties_below


def told(line: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in duties_below(line).tasks]


@pytest.mark.parametrize(
    "line",
    [
        # Members of a board, a voter and a graduate among them.
        "1. Bà Lò Thị Mẫu, Đại diện cử tri thôn Đông, Ủy viên;",
        "1. Ông Lò Văn Mẫu, đại diện cử nhân của xã, Thư ký;",
        # Who need not do it.
        "1. Cơ quan thuế không có trách nhiệm xác định giá vôi của các ngõ.",
        "1. Các cơ quan, đơn vị không phải lập danh sách các ngõ.",
        "1. Phòng Kinh tế chưa phải báo cáo kết quả quét vôi.",
        # Which post is held, who is a member, what organisers do not have to do.
        "1. Cụm I (12 đơn vị): Hội Phụ nữ xã Mai Hạ làm Cụm trưởng năm 2026.",
        "1. Trạm Y tế xã giữ vai trò Tổ phó, Trường Tiểu học xã làm thư ký.",
        "1. Ban Tổ chức\n\n- Các ông/bà là lãnh đạo các trường là thành viên Ban Tổ chức;",
        "1. Ban Tổ chức không được tham gia cuộc thi.",
        "1. Ban Tổ chức sẽ không chịu trách nhiệm về bài gửi thiếu tên ngõ.",
        "II. ĐƠN VỊ PHỐI HỢP, TRUYỀN THÔNG\n\n1. Báo Yên Hạ.",
        # Who is in a board, and which office each has.
        "1. Trưởng ban: Ông Lò Văn Mẫu – Chủ tịch Ủy ban nhân dân xã;",
        "1. Phó Trưởng ban: Bà Lò Thị Mẫu - Trưởng phòng Kinh tế;",
        "1. Ủy viên: Ông Vàng Văn Mẫu - Công chức văn hóa.",
        "1. Giảng viên: Thầy Lò Văn Mẫu – Trường Chính trị tỉnh.",
        "1. Hiệu trưởng: Ông Lò Văn Mẫu - Bí thư chi bộ.",
        # How a day goes.
        "II. Quy trình kiểm tra, đánh giá\n\n1. Trưởng Đoàn: Chỉ đạo về mục đích kiểm tra;\n\n"
        "2. Lãnh đạo xã: Báo cáo kết quả quét vôi.",
        "II. CHƯƠNG TRÌNH LÀM VIỆC\n\n1. Thư ký: Thông qua quyết định thành lập Đoàn.",
        # Whom to call.
        "1. Phòng Kinh tế: 66 phố Chợ, xã Mai Hạ, số điện thoại: 028 3829 1875; email a@b.vn.",
    ],
)
def test_it_is_no_duty(line):
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        ("1. Phòng Kinh tế cử người dự họp.", "Phòng Kinh tế", "Cử người dự họp"),
        (
            "1. Ban quản lý ký túc xá lập danh sách phòng.",
            "Ban quản lý ký túc xá",
            "Lập danh sách phòng",
        ),
        (
            "1. Bưu điện chuyển phát nhanh gửi sổ ngõ.",
            "Bưu điện chuyển phát nhanh",
            "Gửi sổ ngõ",
        ),
        # A post and who holds it, how many there are.
        (
            "1. Hiệu trưởng: Ông Lò Văn Mẫu – Chỉ đạo chung, duyệt sổ ngõ.",
            "Hiệu trưởng: Ông Lò Văn Mẫu",
            "Chỉ đạo chung, duyệt sổ ngõ",
        ),
        (
            "1. Bí thư Đoàn xã: Vàng Thị Mẫu - Loa phát thanh, băng rôn.",
            "Bí thư Đoàn xã: Vàng Thị Mẫu",
            "Loa phát thanh, băng rôn",
        ),
        ("1. 22 GVCN: Lập danh sách lớp.", "22 GVCN", "Lập danh sách lớp"),
        ("1. 12 chi hội: Vận động hội viên.", "12 chi hội", "Vận động hội viên"),
        # How often is no part of a name.
        (
            "1. Công an xã, 6 tháng, 1 năm báo cáo Ban Chỉ đạo.",
            "Công an xã",
            "Báo cáo Ban Chỉ đạo",
        ),
        (
            "1. Phòng Kinh tế, quý, năm tổng hợp số ngõ gửi xã.",
            "Phòng Kinh tế",
            "Tổng hợp số ngõ gửi xã",
        ),
        # «Phòng tổng hợp» is a name, «Biên phòng» has its verb behind it.
        (
            "1. Bộ đội Biên phòng tổng hợp số ngõ.",
            "Bộ đội Biên phòng",
            "Tổng hợp số ngõ",
        ),
        ("1. Trạm kiểm soát biên phòng báo cáo xã.", "Trạm kiểm soát biên phòng", "Báo cáo xã"),
        # Who holds a post and does something; what is to be done in a year, and not on one day.
        (
            "1. Hội Phụ nữ xã làm Trưởng nhóm, tổ chức tập huấn hội viên.",
            "Hội Phụ nữ xã",
            "Làm Trưởng nhóm, tổ chức tập huấn hội viên",
        ),
        (
            "II. Chương trình kiểm tra, giám sát năm 2026\n\n1. Văn phòng Đảng ủy lập sổ chi bộ.",
            "Văn phòng Đảng ủy",
            "Lập sổ chi bộ",
        ),
        (
            "II. Chương trình làm việc 6 tháng cuối năm\n\n1. Phòng Kinh tế rà soát các chợ.",
            "Phòng Kinh tế",
            "Rà soát các chợ",
        ),
        # «trước ngày 05 tháng sau» introduces nothing.
        (
            "1. Các khoa, phòng báo cáo số ngõ về Tổ Quét vôi trước ngày 05 tháng sau.",
            "Các khoa, phòng",
            "Báo cáo số ngõ về Tổ Quét vôi",
        ),
        (
            "1. Các thôn lập danh sách các ngõ gửi Phòng Kinh tế để làm căn cứ cho năm sau.",
            "Các thôn",
            "Lập danh sách các ngõ gửi Phòng Kinh tế để làm căn cứ cho năm sau",
        ),
        # «Thường trực» with how long is a deed.
        (
            "1. Công an xã\n\na) Thường trực 24/24 giờ; ghi sổ các ngõ.",
            "Công an xã",
            "Thường trực 24/24 giờ; ghi sổ các ngõ",
        ),
        (
            "1. Các Trạm Y tế: Mai Hạ, Yên Hạ, Bến Đò lập danh sách các ngõ.",
            "Các Trạm Y tế: Mai Hạ, Yên Hạ, Bến Đò",
            "Lập danh sách các ngõ",
        ),
        # «Hàng không», «phòng không» deny nothing.
        ("1. Cục Hàng không phải rà soát đường.", "Cục Hàng không", "Phải rà soát đường"),
        (
            "1. Trung đoàn Phòng không có trách nhiệm canh ngõ.",
            "Trung đoàn Phòng không",
            "Canh ngõ",
        ),
        # Who asks is not who is asked.
        (
            "1. Nhà trường kính mong các hộ đăng ký ngõ trước Tết.",
            "các hộ",
            "Đăng ký ngõ trước Tết",
        ),
        (
            "1. Trung tâm Văn hóa rất mong Trưởng các thôn thông báo trên loa.",
            "Trưởng các thôn",
            "Thông báo trên loa",
        ),
        # A newspaper prints.
        (
            "1. Đề nghị Báo Mai Hạ đăng Thông báo này trên ba số liền.",
            "Báo Mai Hạ",
            "Đăng Thông báo này trên ba số liền",
        ),
        (
            "1. Trung tâm Văn hóa đăng tin, bài về hội quét vôi.",
            "Trung tâm Văn hóa",
            "Đăng tin, bài về hội quét vôi",
        ),
        # A company is called by what it does.
        (
            "1. Công ty TNHH một thành viên quản lý khai thác công trình thủy lợi tỉnh phối hợp "
            "với các thôn mở cống.",
            "Công ty TNHH một thành viên quản lý khai thác công trình thủy lợi tỉnh",
            "Mở cống",
        ),
        (
            "1. Công ty TNHH MTV cấp nước Mai Hạ sửa chữa vòi.",
            "Công ty TNHH MTV cấp nước Mai Hạ",
            "Sửa chữa vòi",
        ),
        (
            "1. Công ty TNHH Mai Hạ quản lý các cống.",
            "Công ty TNHH Mai Hạ",
            "Quản lý các cống",
        ),
        # Whom to call for a duty that is one.
        (
            "1. Phòng Kinh tế tiếp nhận phản ánh qua số điện thoại của xã.",
            "Phòng Kinh tế",
            "Tiếp nhận phản ánh qua số điện thoại của xã",
        ),
    ],
)
def test_the_duty_stands_behind_the_name(line, lead, what):
    assert told(line) == [((lead,), what)]


def test_nouns_open_no_duty():
    for noun in ("Cử tri thôn Đông", "Ký túc xá của trường", "Trình độ cán bộ", "Xét xử vụ án"):
        assert not opens_duty(noun), noun
    for deed in ("Cử cán bộ dự họp", "Ký kết quy chế", "Trình xã phê duyệt", "Xét khen thưởng"):
        assert opens_duty(deed), deed


def test_who_leads_a_meeting_keeps_the_word():
    assert told("1. Phòng Kinh tế\n- Chủ trì các buổi họp ngõ, điểm danh các hộ.") == [
        (("Phòng Kinh tế",), "Chủ trì các buổi họp ngõ, điểm danh các hộ")
    ]
    assert told("1. Phòng Kinh tế chủ trì hội nghị quét vôi của xã.") == [
        (("Phòng Kinh tế",), "Chủ trì hội nghị quét vôi của xã")
    ]
    assert told("1. Phòng Kinh tế\n- Chủ trì, phối hợp với các thôn lập sổ.") == [
        (("Phòng Kinh tế",), "Lập sổ")
    ]
    assert told("1. Phòng Kinh tế chủ trì lập sổ vôi.") == [(("Phòng Kinh tế",), "Lập sổ vôi")]


@pytest.mark.parametrize(
    "line",
    [
        "- Căn cứ Khoản 2 Điều 7 Luật Ngõ xóm năm 2015;",
        "- Căn cứ Điều 1, Điều 2 Thông tư số 20/2026/TT-BXD ngày 06/3/2026 của Bộ Xây dựng (đã "
        "được sửa đổi, bổ sung theo Thông tư số 30/2026/TT-BXD);",
        "- Căn cứ Nghị định số 8/2026/NĐ-CP ngày 06/3/2026 của Chính phủ hướng dẫn xây dựng ngõ;",
        "- Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
        "- Căn cứ Nghị định số 8/2026/NĐ-CP sửa đổi, bổ sung một số điều của Luật Ngõ xóm;",
    ],
)
def test_a_ground_alone_is_no_duty(line):
    assert told(f"1. Các thôn\n{line}\n- Lập sổ ngõ.") == [(("Các thôn",), "Lập sổ ngõ")]


@pytest.mark.parametrize(
    "what",
    [
        "Căn cứ Kế hoạch số 10/KH-UBND ngày 05/3/2026 của huyện xây dựng kế hoạch của thôn",
        "Căn cứ Kế hoạch số 10/KH-UBND để lập sổ ngõ",
        "Căn cứ Thông tư số 10/2026/TT-BXD và tình hình thực tế rà soát các ngõ",
        "Căn cứ Kế hoạch số 10/KH-UBND, lập sổ ngõ",
        "Căn cứ Kế hoạch số 10/KH-UBND về quét vôi và nhiệm vụ được giao, trong tháng 3 lập sổ",
    ],
)
def test_behind_a_ground_stands_what_is_to_be_done(what):
    assert told(f"1. Các thôn\n- {what}.") == [(("Các thôn",), what)]


@pytest.mark.parametrize(
    ("line", "is_counted"),
    [
        (
            "Trong thời gian 03 tháng kể từ ngày Ủy ban nhân dân xã ban hành Kế hoạch này, các hội "
            "hoàn thành sổ nợ.",
            True,
        ),
        ("Các hội nộp sổ nợ trong 30 ngày kể từ khi xã phê duyệt Đề án này.", True),
        ("Sau 15 ngày kể từ ngày ban hành Kế hoạch này, các hội nộp sổ nợ.", True),
        ("Trong 30 ngày kể từ ngày nhận đủ hồ sơ của các hộ, các hội nộp sổ nợ.", False),
        ("Trong 30 ngày, các hội nộp sổ nợ.", False),
    ],
)
def test_days_counted_from_the_document_are_told_to_the_editor(line, is_counted):
    (task,) = duties_below(line).tasks
    mark = task_mark(task, is_scan=False)
    assert ("tính từ ngày ban hành" in (mark[1] if mark else "")) is is_counted


@pytest.mark.parametrize(
    "name",
    [
        "Ban Tôn giáo - Sở Nội vụ",
        "Chi cục Kiểm lâm - Sở Nông nghiệp và Môi trường",
        "Trung tâm Kiểm nghiệm - Sở Y tế",
        "Phòng Cảnh sát giao thông - Công an tỉnh",
        "Phòng Kinh tế - UBND xã Mai Hạ",
    ],
)
def test_a_unit_and_the_body_it_is_of_are_one(name):
    assert told(f"1. {name} chủ trì kiểm tra các ngõ.") == [((name,), "Kiểm tra các ngõ")]
    assert told(f"1. {name}\n\n- Kiểm tra các ngõ.") == [((name,), "Kiểm tra các ngõ")]


@pytest.mark.parametrize(
    "names",
    [
        ("Hội Nông dân", "Hội Phụ nữ"),
        ("Chi cục Thuế", "Sở Tài chính"),
        ("Trung tâm Y tế", "Công an huyện"),
        ("Ban Dân tộc", "Sở Nội vụ", "Sở Y tế"),
        ("Văn phòng UBND tỉnh", "Sở Nội vụ"),
        ("Thanh tra tỉnh", "Sở Tài chính"),
        ("Ban Tổ chức Tỉnh ủy", "Sở Nội vụ"),
        ("Văn phòng Đảng ủy", "UBND xã"),
        ("Sở Nội vụ", "Sở Y tế"),
    ],
)
def test_bodies_that_dashes_list_are_several(names):
    line = f"1. {' - '.join(names)} chủ trì kiểm tra các ngõ."
    assert told(line) == [(names, "Kiểm tra các ngõ")]


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        (
            "1. Trường Mai Hạ, Trạm Y tế xã: mỗi đơn vị trồng 10 cây.",
            ("Trường Mai Hạ", "Trạm Y tế xã"),
        ),
        (
            "1. Trường Mai Hạ; Trạm Y tế xã; Hội Nông dân, Đoàn Thanh niên: mỗi đơn vị tổ chức "
            "02 buổi quét vôi.",
            ("Trường Mai Hạ", "Trạm Y tế xã", "Hội Nông dân", "Đoàn Thanh niên"),
        ),
        ("1. Thôn Đông, Thôn Đoài: từng thôn lập danh sách.", ("Thôn Đông", "Thôn Đoài")),
        (
            "1. Các phường Bến Đò, Trung Tâm, xã Mai Hạ: lập danh sách các ngõ.",
            ("Các phường Bến Đò, Trung Tâm", "xã Mai Hạ"),
        ),
        ("1. Quét vôi các ngõ: mỗi đơn vị lập danh sách.", ("mỗi đơn vị",)),
    ],
)
def test_each_of_those_named_before_a_colon_is_charged(line, leads):
    assert [lead for lead, _ in told(line)] == [leads]


def test_what_was_given_to_another_before_is_no_order():
    line = "1. Việc trước đây giao Phòng Nội vụ huyện, nay giao Phòng Văn hóa xã thực hiện."
    assert [lead for lead, _ in told(line)] == [("Phòng Văn hóa xã",)]


def test_the_others_have_a_day_of_their_own():
    line = (
        "1. Riêng xã Mai Hạ: hoàn thành quét vôi trước ngày 10/10/2026; các xã còn lại trước ngày "
        "30/10/2026."
    )
    dues = {due.due: due.who for due in duties_below(line).dues}
    assert dues == {"2026-10-10": ("xã Mai Hạ",), "2026-10-30": ("Các xã còn lại",)}
