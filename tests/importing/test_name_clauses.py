"""What is read as a name and goes on with a clause is marked; names of many words are not."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.bodies.name_clauses import (
    does_things,
    heads_no_duty,
    is_more_than_named,
)


@pytest.mark.parametrize(
    "name",
    [
        "Trưởng trạm quyết định cho nghỉ",
        "Thường trực Hội đồng nhân dân xã dự kiến cơ cấu",
        "Ban Giám đốc ra Quyết định",
        "Các hộ vào trang nêu trên tạo tài khoản",
        "Chợ Mẫu có các quyền sau",
        "Phòng Kinh tế như sau",
        "Quỹ Làng sạch được sử dụng",
        "Tổ chức khác do Chủ tịch xã",
        "các hợp tác xã, người",
        "Các cơ quan giới thiệu người ứng",
        "Chủ tịch xã quyết định xác",
        "Xã hình thành sau",
        "các hộ kinh doanh vui lòng",
        "Thư ký Hội đồng giúp Chủ tịch",
        "Thuế đối với hàng nhập",
        "Chính quyền xã trước",
        "Ủy ban nhân dân xã quy định một số chính sách khác bao gồm",
        "các đơn vị, địa phương tô chức",
        "Đơn vị chậm nộp từ 30 ngày",
    ],
)
def test_a_name_that_is_a_clause_goes_on(name: str) -> None:
    assert is_more_than_named(name)


@pytest.mark.parametrize(
    "name",
    [
        "Người có thẩm quyền quyết định đầu tư",
        "các đơn vị được giao vốn nêu tại Điều 1 Quyết định này",
        "người ra quyết định",
        "Các Sở Xây dựng nêu trên",
        "Tổ giúp việc Ban Chỉ đạo",
        "các cơ quan, tổ chức",
        "Cơ quan được giao chủ trì",
        "Trung tâm Đào tạo",
        "Các trường có học sinh bán trú",
        "Thuế tỉnh Mẫu",
        "Các xã từ Làng Trên đến Làng Dưới",
        "các hội, tổ chức",
        "Các cơ quan quy định tại Điều 2 Quy chế này",
        "Ban Quản lý dự án Đường Làng",
        "các đối tượng được hỗ trợ",
    ],
)
def test_a_name_of_many_words_does_not(name: str) -> None:
    assert not is_more_than_named(name)


@pytest.mark.parametrize(
    ("name", "is_none"),
    [
        ("Quỹ Làng sạch được sử dụng như sau", True),
        ("Trưởng đoàn kiểm tra có quyền thực hiện một số biện pháp", True),
        ("Các hộ có thể chọn một trong hai cách sau", True),
        ("Các loại thẻ chợ, bao gồm", True),
        ("Chủ tịch xã quy định chi tiết Điều này", True),
        ("Các đơn vị được sử dụng vốn vay", False),
        ("Cơ quan có thẩm quyền", False),
        ("Các hộ theo quy định tại Điều này", False),
        ("Tổ có các nhiệm vụ, quyền hạn", False),
        ("Phòng Kinh tế như sau", False),
        ("Các hộ có quyền lợi liên quan", False),
        ("Người có quyền sử dụng đất ven hồ", False),
    ],
)
def test_what_may_be_done_or_what_there_is_charges_nobody(name: str, is_none: bool) -> None:
    assert heads_no_duty(name) == is_none


@pytest.mark.parametrize(
    "name",
    [
        "Công an xã khảo thí các ngõ",
        "các thôn đan những tấm lưới",
        "Trạm Y tế xã phẩy việc quét vôi",
    ],
)
def test_a_verb_that_nobody_told_is_seen_by_the_things_behind_it(name):
    assert does_things(name)
    assert is_more_than_named(name)


@pytest.mark.parametrize(
    "name",
    [
        "Hiệu trưởng các trường",
        "Ban Quản lý các khu công nghiệp tỉnh",
        "các sở, ngành có liên quan đến việc quét vôi",
        "Tổ giúp việc Ban Chỉ đạo",
        "Đoàn Thanh niên và các câu lạc bộ",
        "các đơn vị được giao quản lý các ngõ",
        "Tất cả các thí sinh",
    ],
)
def test_names_of_many_are_whole(name):
    assert not does_things(name)


@pytest.mark.parametrize(
    "name",
    [
        "Tiểu ban Hậu cần bưng bê cỗ bàn",
        "Ban Đào tạo nhờ vả bà con",
        "Công an xã Tân An khảo thí ba lượt",
        "Bộ đội Biên phòng tỉnh khảo thí ba lượt",
    ],
)
def test_a_name_in_capitals_goes_on_with_an_unknown_deed(name):
    assert is_more_than_named(name)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Giao thông vận tải",
        "Vụ Tổ chức cán bộ",
        "Ban Chỉ đạo quốc gia",
        "Phòng Quản lý chất lượng",
        "Chi nhánh Văn phòng đăng ký đất đai",
        "Công an xã Tân An nơi xảy ra cháy",
        "Quỹ Bình ổn giá xăng dầu",
        "Cục Kiểm soát thủ tục hành chính",
        "Các cơ quan (gồm cả Ban A bưng bê cỗ bàn)",
    ],
)
def test_fields_and_places_behind_capitals_are_of_the_name(name):
    assert not is_more_than_named(name)
