"""Who acts, where a sentence names others before: a case, whose need it is, what a body is for."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


def read(sentence: str) -> list[tuple[str, str]]:
    tasks = duties_below(f"1. {sentence}\n").tasks
    return [("; ".join(task.lead), task.what) for task in tasks]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đối với địa phương điều tiết các khoản thu phân chia về ngân sách tỉnh thì ngân sách tỉnh "
        "hỗ trợ 80%, ngân sách xã hỗ trợ 20%.",
        "Đối với các ao do sở, ban, ngành thành phố làm chủ đầu tư trước khi thực hiện sắp xếp thì "
        "ngân sách thành phố chịu trách nhiệm đối ứng phần còn lại.",
        "Trường hợp các thôn tổ chức dọn ao thì nguồn vốn của xã bảo đảm 50% chi phí.",
        # What a word means.
        "Cơ quan, đơn vị xử lý, giám sát là các cơ quan được giao xử lý phản ánh về vịt.",
    ],
)
def test_money_and_what_words_mean_charge_nobody(sentence):
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        (
            "Đối với các thôn có ao lớn thì Sở Vịt đồng hỗ trợ máy bơm và hướng dẫn nạo vét.",
            "Sở Vịt đồng",
            "Hỗ trợ máy bơm và hướng dẫn nạo vét",
        ),
        (
            "Đối với phản ánh sai, cán bộ đầu mối tiếp nhận chịu trách nhiệm ẩn phản ánh đó.",
            "cán bộ đầu mối tiếp nhận",
            "Ẩn phản ánh đó",
        ),
        (
            "Cơ quan, đơn vị xử lý có trách nhiệm ẩn phản ánh trùng lặp.",
            "Cơ quan, đơn vị xử lý",
            "Ẩn phản ánh trùng lặp",
        ),
        (
            "Căn cứ dự toán được giao, đơn vị thực hiện rút dự toán tại Kho bạc.",
            "đơn vị",
            "Thực hiện rút dự toán tại Kho bạc",
        ),
        (
            "Các cơ quan, đơn vị thực hiện báo cáo định kỳ gửi Sở Vịt đồng.",
            "Các cơ quan, đơn vị",
            "Thực hiện báo cáo định kỳ gửi Sở Vịt đồng",
        ),
        (
            "Trên cơ sở nhu cầu của các Phòng Vịt, các đơn vị thuộc Sở Vịt đồng, Giám đốc Sở Vịt "
            "đồng ban hành Quyết định điều chỉnh dự toán.",
            "Giám đốc Sở Vịt đồng",
            "Ban hành Quyết định điều chỉnh dự toán",
        ),
        (
            "Theo đề nghị của các xã, các phường, Sở Vịt đồng phân bổ con giống.",
            "Sở Vịt đồng",
            "Phân bổ con giống",
        ),
        (
            "Công ty TNHHNN một thành viên Quản lý khai thác công trình ao tỉnh phối hợp với các "
            "xã lập phương án tháo nước.",
            "Công ty TNHHNN một thành viên Quản lý khai thác công trình ao tỉnh",
            "Lập phương án tháo nước",
        ),
        (
            "Hằng năm, hội báo cáo quyết toán tài chính gửi cơ quan tài chính.",
            "hội",
            "Báo cáo quyết toán tài chính gửi cơ quan tài chính",
        ),
        # A case within the duty, or in the next sentence, is another.
        (
            "Đối với các xã có ao, Sở Vịt đồng kiểm tra, nếu ao bẩn thì các xã dọn ao.",
            "Sở Vịt đồng",
            "Kiểm tra, nếu ao bẩn thì các xã dọn ao",
        ),
        # Near misses: a help, a blame, several who all act, a body that means itself.
        (
            "Phòng Vịt phối hợp có trách nhiệm gửi số liệu.",
            "Phòng Vịt",
            "Phối hợp có trách nhiệm gửi số liệu",
        ),
        (
            "Các đơn vị giám sát chịu trách nhiệm về kết quả giám sát.",
            "Các đơn vị giám sát",
            "Chịu trách nhiệm về kết quả giám sát",
        ),
        (
            "Căn cứ số liệu đã có, các thôn, Phòng Vịt lập danh sách hộ nuôi.",
            "các thôn; Phòng Vịt",
            "Lập danh sách hộ nuôi",
        ),
        (
            "Phòng Vịt là đầu mối tổng hợp số liệu của các cơ quan, đơn vị.",
            "Phòng Vịt",
            "Là đầu mối tổng hợp số liệu của các cơ quan, đơn vị",
        ),
    ],
)
def test_who_acts_is_named_whole(sentence, who, what):
    assert read(sentence) == [(who, what)]


def test_power_that_is_handed_on_is_to_be_looked_at():
    (task,) = duties_below(
        "1. Ủy ban nhân dân xã ủy quyền cho Chủ tịch Ủy ban nhân dân xã chọn người nuôi vịt.\n"
    ).tasks
    assert "trao quyền" in task.doubt
