"""What ends a verb of two words is no verb of its own; nobody passes an order on for ever."""

from __future__ import annotations

import time

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.bodies.name_clauses import does_things
from congkhai.importing.extract.orders.orders import order_in
from congkhai.importing.extract.tasks.duty_stretches import stretch_told


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("Chủ đầu tư dự án đầu tư xây dựng nhà ở ngõ Đông", "lập sổ"),
        ("Đơn vị cung cấp tài khoản", "lập sổ khách"),
        ("Ban phê duyệt kế hoạch", "lập sổ"),
        ("Tổ thu dọn rác xã", "lập sổ"),
        ("Khoa cấp cứu", "tiếp nhận người bệnh"),
        ("Nhóm ứng cứu khẩn cấp", "rà soát thiết bị"),
        ("Đội nạo vét mương", "báo cáo"),
        ("Hội đồng xét xử", "công bố lịch họp"),
        ("Tòa án nhân dân khu vực", "xét xử công khai"),
        ("Cơ quan cấp Giấy chứng nhận", "xem xét hồ sơ"),
        ("Quỹ dự trữ", "bổ sung vốn"),
        ("Chủ tịch", "thu hồi giấy phép"),
        ("Cơ quan đăng ký hộ tịch", "thu hồi giấy khai sinh"),
        ("Phòng Hướng dẫn tham quan", "lập sổ"),
        ("Bộ phận Văn thư lưu trữ", "lập sổ"),
        ("Cơ quan cấp thẻ bảo hiểm y tế", "thông báo cho các thôn"),
    ],
)
def test_a_name_goes_on_to_its_own_deed(name, deed):
    order = order_in(f"{name} {deed}.")
    assert order is not None
    assert (order.lead, order.rest) == ((name,), f"{deed}.")


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("Phòng Kinh tế", "dựng nhà văn hóa"),
        ("Phòng Kinh tế", "cấp tài khoản cho các hộ"),
        ("Phòng Kinh tế", "duyệt kế hoạch của các thôn"),
        ("Đội xe", "nạo vét mương"),
        ("Trung tâm Phục vụ hành chính công", "bố trí cán bộ"),
    ],
)
def test_the_same_word_alone_is_a_deed(name, deed):
    order = order_in(f"{name} {deed}.")
    assert order is not None
    assert (order.lead, order.rest) == ((name,), f"{deed}.")


@pytest.mark.parametrize(
    "said",
    [
        "Nhà trường kính mong các hộ ",
        "Sở Y tế yêu cầu Sở Nội vụ giao ",
        "Yêu cầu các thôn nghiêm túc thực hiện. Giao các thôn nghiêm túc thực hiện. ",
        "Phòng Kinh tế: ",
    ],
)
def test_an_order_that_is_passed_on_for_ever_is_read_to_an_end(said):
    order_in(said * 700)


@pytest.mark.parametrize(
    "name",
    [
        "Ban Quản lý các di tích xã",
        "Trung tâm Bảo tồn các di sản",
        "Ban Tổ chức các ngày lễ lớn",
        "Hội đồng xét tặng các danh hiệu thi đua",
        "Lãnh đạo các Đơn vị",
        "Ủy ban về các vấn đề xã hội",
        "Hội đồng xét việc nâng bậc",
    ],
)
def test_a_name_with_things_in_it_does_nothing(name):
    assert not does_things(name)


@pytest.mark.parametrize("name", ["Công an xã khảo thí các ngõ", "Thôn Đông đan việc lưới"])
def test_a_verb_that_nobody_told_does(name):
    assert does_things(name)


@pytest.mark.parametrize(
    ("what", "due"),
    [
        ("Quét vôi các ngõ từ nay đến ngày 30/9/2026", ("2026-09-30",)),
        ("Thực hiện kế hoạch quét vôi từ nay đến ngày 30/9/2026", ("2026-09-30",)),
        # Until when what is told of goes.
        ("Xây dựng kế hoạch quét vôi từ nay đến năm 2030", ()),
        ("Đăng ký các nhiệm vụ từ nay đến hết năm 2026, gửi Phòng Kinh tế", ()),
    ],
)
def test_from_now_until_is_of_the_deed_and_not_of_what_it_tells(what, due):
    assert stretch_told("", what, "2026-01-05").due == due


def test_a_table_of_many_columns_takes_no_time():
    heads = ["STT", "Chỉ tiêu", "ĐVT", *(f"Kế hoạch {n} năm 2026" for n in range(800))]
    rows = [heads, ["---"] * len(heads), ["1", "Số ngõ sạch", "ngõ", *["5"] * 800]]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    started = time.process_time()
    (parts,) = documents(read_bytes("a.md", f"KẾ HOẠCH\nQuét vôi\n\n{table}\n".encode()))
    gathered(parts)
    assert time.process_time() - started < 2
