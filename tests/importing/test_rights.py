"""What people may do, get or must not do has no day by which somebody has to do it."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


def times(sentence: str) -> list[object]:
    duties = duties_below(f"1. {sentence}\n")
    timed = [task.when.due for task in duties.tasks if task.when.due]
    return [*duties.dues, *duties.returning, *timed]


@pytest.mark.parametrize(
    "sentence",
    [
        "Người dân được phản ánh về kênh mương trước ngày 30/6 hằng năm.",
        "Các xã có thể tổ chức lễ mở kênh vào ngày 10/3 hằng năm.",
        "Các hộ có quyền khiếu nại trước ngày 30/6/2026.",
        "Các doanh nghiệp không được xả thải xuống kênh trước ngày 31/12/2026.",
        # What befalls those who fall short is no limit either.
        "Thôn nào chưa nạo đủ kênh thì bị trừ điểm trước ngày 15/11 hằng năm.",
        "Hộ chậm nộp sẽ bị cắt nước trước ngày 30/6/2026.",
        "Nghiêm cấm đốt rơm trước ngày 31/12/2026.",
        "Các thôn được lựa chọn giờ dọn kênh trước ngày 30/6/2026.",
        # «lấp» is no «lập».
        "Người dân được phản ánh việc lấp kênh tới xã trước ngày 30/6 hằng năm.",
        "Các hộ được khiếu nại việc lập danh sách trước ngày 30/6/2026.",
        "Thống nhất để Hội Nuôi vịt tổ chức đại hội vào ngày 09/4/2026.",
        "Đồng ý cho Công ty Ao Vàng sửa cống trước ngày 30/6/2026.",
        "Cho phép các hộ thả vịt trên kênh đến hết ngày 30/6/2026.",
    ],
)
def test_rights_options_and_prohibitions_have_no_day(sentence):
    assert times(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Thí sinh có thể nộp hồ sơ qua mạng trước ngày 30/6/2026.",
        "Các thôn giúp các hộ nhiều nhất có thể, hoàn thành trước ngày 30/6/2026.",
        "Công an xã mở lối để có thể dọn kênh trước ngày 30/6/2026.",
        "Hồ sơ được gửi về Công an xã trước ngày 30/6/2026.",
        "Các thôn không để rác trên kênh, xong trước ngày 30/6/2026.",
        "Thống nhất để các thôn dọn kênh và phải báo cáo xã trước ngày 30/6/2026.",
        "Thống nhất giao Công an xã dọn kênh trước ngày 30/6/2026.",
        "Thống nhất nội dung, gửi Công an xã trước ngày 30/6/2026.",
        "Các thôn được đăng ký thêm giờ dọn kênh trước ngày 30/6/2026.",
        "Công an xã phải kiểm tra kênh, không được để rác trôi, hoàn thành trước ngày 30/6/2026.",
        "Các thôn rà soát các hộ được hỗ trợ, xong trước ngày 30/6/2026.",
        "Người được hưởng trợ cấp nộp hồ sơ trước ngày 30/6/2026.",
        "Công an xã rà soát các hộ sẽ bị ảnh hưởng khi xả đập trước ngày 30/6/2026.",
        "Phòng Kinh tế lập danh sách các khu đô thị bị ngập trước ngày 30/6/2026.",
        "Trạm Y tế xã khám cho trẻ ở siêu thị bị khói trước ngày 30/6/2026.",
        "Thôn Đông rà soát các điểm có thể sạt lở trước ngày 30/6/2026.",
        "Công an xã lập danh sách người có quyền bầu cử trước ngày 30/6/2026.",
        "Công an xã xử lý xe không được đăng kiểm trước ngày 30/6/2026.",
        "Các thôn không được để rác tồn đọng, báo cáo xã trước ngày 30/6/2026.",
        "Các thôn gửi báo cáo không được chậm hơn và trước ngày 30/6/2026.",
    ],
)
def test_what_has_to_be_done_keeps_its_day(sentence):
    assert times(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Các tổ chức, cá nhân cung cấp tin, bài, ảnh được đăng tải sẽ được trả nhuận bút.",
        "Doanh nghiệp đáp ứng điều kiện hỗ trợ quy định tại Điều 12 được hỗ trợ, ưu đãi sau: đất.",
        "Các hộ đăng ký dọn kênh, tham gia đủ ngày thì được cộng điểm thi đua.",
    ],
)
def test_what_people_get_is_no_duty_of_theirs(sentence):
    assert duties_below(f"1. {sentence}\n").tasks == ()


def test_what_people_are_to_give_is_one():
    (task,) = duties_below("1. Các tổ chức, cá nhân cung cấp tin, bài về kênh mương.\n").tasks
    assert task.lead == ("Các tổ chức, cá nhân",)


@pytest.mark.parametrize(
    ("sentence", "lead", "what"),
    [
        (
            "Các cơ quan, tổ chức, đơn vị chủ trì quản lý hộp thư có trách nhiệm thực hiện chế độ "
            "bảo mật.",
            "Các cơ quan, tổ chức, đơn vị chủ trì quản lý hộp thư",
            "Thực hiện chế độ bảo mật",
        ),
        (
            "Các Sở quản lý công trình chuyên ngành chủ trì thẩm định báo cáo.",
            "Các Sở quản lý công trình chuyên ngành",
            "Thẩm định báo cáo",
        ),
        # Two deeds of all of them.
        (
            "Các Sở quản lý chặt chẽ kinh phí, chủ trì thẩm định báo cáo.",
            "Các Sở",
            "Quản lý chặt chẽ kinh phí, chủ trì thẩm định báo cáo",
        ),
        (
            "Chủ tịch Ủy ban nhân dân xã quyết định xác lập quyền sở hữu hộp thư bỏ quên.",
            "Chủ tịch Ủy ban nhân dân xã",
            "Quyết định xác lập quyền sở hữu hộp thư bỏ quên",
        ),
        (
            "Chủ tịch Ủy ban nhân dân xã bổ nhiệm, bổ nhiệm lại người giữ kênh.",
            "Chủ tịch Ủy ban nhân dân xã",
            "Bổ nhiệm, bổ nhiệm lại người giữ kênh",
        ),
        (
            "Ban Quản lý các ngõ (sau đây gọi tắt là “Ban Quản lý”) tiếp nhận hồ sơ.",
            "Ban Quản lý các ngõ",
            "Tiếp nhận hồ sơ",
        ),
        (
            "Trạm xử lý nước thải Mai Hạ kiểm tra đường ống.",
            "Trạm xử lý nước thải Mai Hạ",
            "Kiểm tra đường ống",
        ),
        (
            "Đối với cầu do xã, thôn, bản giữ thì Công an xã tiếp tục giữ.",
            "Công an xã",
            "Tiếp tục giữ",
        ),
        (
            "Công an xã kiểm tra các hộ, nếu hộ nào chưa dọn thì lập danh sách gửi xã.",
            "Công an xã",
            "Kiểm tra các hộ, nếu hộ nào chưa dọn thì lập danh sách gửi xã",
        ),
    ],
)
def test_who_acts_is_named_whole_and_no_more(sentence, lead, what):
    (task,) = duties_below(f"1. {sentence}\n").tasks
    assert (task.lead, task.what) == ((lead,), what)


def test_a_definition_and_a_tax_charge_nobody():
    assert not duties_below(
        "1. Trạm xử lý nước thải tập trung là trạm có nhiệm vụ nhận nước.\n"
    ).tasks
    assert not duties_below("1. Thuế phát sinh của chợ, tiền sử dụng đất cần rà soát.\n").tasks


def test_the_words_of_a_time_that_was_cut_go_with_it():
    (task,) = duties_below(
        "1. Công an xã rà soát các cống, lập sơ đồ. Thời gian hoàn thành trước ngày 30/6/2026.\n"
    ).tasks
    assert (task.what, task.when.due) == ("Rà soát các cống, lập sơ đồ", ("2026-06-30",))
