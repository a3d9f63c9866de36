"""Who acts where a name opens with a rarer word, and what only opens alike."""

from __future__ import annotations

import pytest
from congkhai.importing.output.own_words import without_who

from tests.importing.below_organising import duties_below


def _read(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in duties_below(text).tasks]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("1. Chủ dự án thành phần lập danh sách các ngõ.", "Chủ dự án thành phần"),
        ("1. Chủ chương trình có trách nhiệm gom biển cũ.", "Chủ chương trình"),
        ("1. Chủ rừng phát quang đường băng.", "Chủ rừng"),
        ("1. Chủ quản hệ thống lập bản sao hằng tuần.", "Chủ quản hệ thống"),
        ("1. Chủ nguồn thải phân loại rác tại bãi.", "Chủ nguồn thải"),
        ("1. Cơ sở giáo dục mầm non dọn sân.", "Cơ sở giáo dục mầm non"),
        ("1. Cơ sở cai nghiện Mai Hạ rà soát số giường.", "Cơ sở cai nghiện Mai Hạ"),
        ("1. Quân khu Bến Mơ cử xe chở nước.", "Quân khu Bến Mơ"),
        ("1. Kiểm lâm xã kiểm tra các lán.", "Kiểm lâm xã"),
        ("1. Cảnh sát giao thông phân luồng ở chợ.", "Cảnh sát giao thông"),
        ("1. Vườn quốc gia Mai Hạ mở đường tuần tra.", "Vườn quốc gia Mai Hạ"),
        ("1. Chi nhánh nước sạch Mai Hạ kiểm tra vòi ở chợ.", "Chi nhánh nước sạch Mai Hạ"),
        ("1. Phó Cục trưởng phụ trách theo dõi việc sửa kè.", "Phó Cục trưởng phụ trách"),
        ("1. Đặc khu Hòn Mơ lập đội dọn bãi.", "Đặc khu Hòn Mơ"),
        ("1. Khu phố 3 dọn hai ngõ.", "Khu phố 3"),
        ("1. Xóm 5 rà soát các hộ.", "Xóm 5"),
        ("1. Ngành nông nghiệp phối hợp với các thôn chuẩn bị giống.", "Ngành nông nghiệp"),
        ("1. Tổ chức pháp chế của xã rà soát nội quy chợ.", "Tổ chức pháp chế của xã"),
        ("1. Tổng phụ trách Đội lập danh sách.", "Tổng phụ trách Đội"),
        ("1. Lưu trữ hiện hành lập danh sách bản đồ cũ.", "Lưu trữ hiện hành"),
        ("1. KBNN khu vực đối chiếu số dư.", "KBNN khu vực"),
    ],
)
def test_names_that_open_with_rarer_words(text, lead):
    assert [names for names, _ in _read(text)] == [(lead,)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Chủ đề tháng này phải được treo ở chợ.",
        "1. Chủ trương chung phải được phổ biến đến các hộ.",
        "1. Chủ nhật hằng tuần phải có người quét chợ.",
        "1. Cơ sở dữ liệu đất phải được sao lưu.",
        "1. Cơ sở vật chất của trường phải bảo đảm.",
        "1. Cơ sở để tính phải rõ ràng.",
        "1. Khối lượng đất đào phải ghi sổ.",
        "1. Lưu trữ bản vẽ phải đủ năm năm.",
        "1. Ngành nghề mới phải được giới thiệu.",
        "1. Khu phố cũ phải được quét vôi.",
        "1. Xóm 5 nghìn dân phải có nhà văn hóa.",
        "1. Thành phố 10 năm phát triển phải được giới thiệu.",
        "1. Tỉnh 5 lần quyết toán phải nộp sổ.",
        "1. Ngành văn hóa dân gian phải được gìn giữ.",
        "1. Ngành nông nghiệp hữu cơ phải được mở rộng.",
        "1. Ngành lao động phổ thông phải được dạy nghề.",
        "1. Huyện lỵ phải sạch.",
        "1. Giấy tờ phải nộp vào lưu trữ hiện hành của xã.",
    ],
)
def test_what_opens_alike_and_acts_not(text):
    assert all(not names for names, _ in _read(text))


def test_a_branch_is_part_of_its_bank():
    text = "1. Ngân hàng Mai Hạ - Chi nhánh Bến Mơ lập danh sách hộ vay."
    assert _read(text) == [(("Ngân hàng Mai Hạ - Chi nhánh Bến Mơ",), "Lập danh sách hộ vay")]


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        (
            "1. Nhiệm vụ các thôn\n- Lập danh sách hộ nghèo.\n",
            "các thôn",
            "Lập danh sách hộ nghèo",
        ),
        (
            "1. Nhiệm vu của Trạm Y tế\n- Rà soát tủ thuốc.\n",
            "Trạm Y tế",
            "Rà soát tủ thuốc",
        ),
        (
            "Điều 5. Trách nhiệm, quyền hạn của Phòng Kinh tế\n1. Kiểm tra các ao.\n",
            "Phòng Kinh tế",
            "Kiểm tra các ao",
        ),
        (
            "1. Công an xã:\n- Cụ thể hóa nội quy chợ thành bảng treo ở cổng.\n",
            "Công an xã",
            "Cụ thể hóa nội quy chợ thành bảng treo ở cổng",
        ),
        (
            "1. Công an xã:\n- Giao các bộ phận chuyên môn kiểm tra chợ hằng tuần.\n",
            "Công an xã",
            "Giao các bộ phận chuyên môn kiểm tra chợ hằng tuần",
        ),
        (
            "1. Công an xã:\n- Giao Phòng Kinh tế kiểm tra chợ hằng tuần.\n",
            "Phòng Kinh tế",
            "Kiểm tra chợ hằng tuần",
        ),
        (
            "1. Đơn vị tư vấn, kiểm tra cầu gỗ có nhiệm vụ:\n- Lập danh sách cầu hỏng.\n",
            "Đơn vị tư vấn, kiểm tra cầu gỗ",
            "Lập danh sách cầu hỏng",
        ),
        (
            "1. Cơ quan giữ chợ tại xã có trách nhiệm:\n- Lập danh sách quầy.\n",
            "Cơ quan giữ chợ tại xã",
            "Lập danh sách quầy",
        ),
        (
            "1. Các hội thuộc xóm Mơ có nhiệm vụ sau đây:\n- Lập danh sách quầy.\n",
            "Các hội thuộc xóm Mơ",
            "Lập danh sách quầy",
        ),
    ],
)
def test_who_is_named_above(text, lead, what):
    assert _read(text) == [((lead,), what)]


def test_headings_beside_known_ones_name_who_acts():
    text = (
        "1. Treo biển ở cổng chợ và các ngõ.\n"
        "2. Quét vôi các gốc cây ở sân.\n"
        "3. Xóa các hình vẽ ở tường.\n"
        "4. Gom các biển cũ về kho.\n"
        "5. Nhóm thợ làng Mơ:\na) Lập danh sách ngõ hẹp.\nb) Rà soát các cầu gỗ.\n"
        "6. Người giữ đình:\na) Lập danh sách đồ thờ.\n"
        "7. Các thôn:\na) Kiểm tra các giếng.\n"
    )
    read = [lead for lead, what in _read(text) if what.startswith(("Lập", "Rà", "Kiểm"))]
    assert read[0] == read[1] == ("Nhóm thợ làng Mơ",)
    assert read[2:] == [("Người giữ đình",), ("Các thôn",)]


@pytest.mark.parametrize(
    "last",
    [
        "Trạm Y tế có trách nhiệm:",
        "Giao Trạm Y tế thực hiện các việc sau:",
        "Riêng Trạm Y tế thực hiện các việc sau:",
        "Điều 3. Trạm Y tế có trách nhiệm:",
    ],
)
def test_the_last_sentence_hands_on_what_is_below(last):
    text = (
        f"1. Phòng Kinh tế lập danh sách các ao. {last}\n"
        "- Kiểm tra nước ao.\n- Rà soát thuốc khử khuẩn.\n2. Công an xã kiểm tra chợ.\n"
    )
    assert [lead for lead, _ in _read(text)] == [
        ("Phòng Kinh tế",),
        ("Trạm Y tế",),
        ("Trạm Y tế",),
        ("Công an xã",),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Trưởng các thôn; Công an xã có trách nhiệm:",
        "Trưởng các thôn, Công an xã, trong phạm vi của mình có trách nhiệm:",
    ],
)
def test_a_list_of_bodies_is_no_other_sentence(first):
    read = _read(f"1. {first}\n- Kiểm tra nước ao.\n- Rà soát thuốc khử khuẩn.\n")
    assert len({lead for lead, _ in read}) == 1
    assert len(read) == 2


def test_letters_that_a_scan_misread():
    text = (
        "1. Công an xã:\n\na) Kiểm tra các lán ở chợ.\n\nb) Rà soát các đèn ở ngõ.\n\n"
        "ø) Lập danh sách các hộ có chó.\n\ndd) Tổ chức tuần tra vào buổi tối.\n"
    )
    assert [lead for lead, _ in _read(text)] == [("Công an xã",)] * 4


def test_a_number_behind_a_misread_word_opens_no_item():
    text = (
        "1. Công an xã:\n\na) Kiểm tra các lán theo khoản 4 Điễu\n1 Nội quy chợ;\n\n"
        "b) Rà soát các đèn ở ngõ.\n"
    )
    assert [what for _, what in _read(text)] == [
        "Kiểm tra các lán theo khoản 4 Điễu 1 Nội quy chợ",
        "Rà soát các đèn ở ngõ",
    ]


BELOW = "1. Phòng Kinh tế\n- {}\n"


@pytest.mark.parametrize(
    "duty",
    [
        # Who gets it stands in the midst of the sentence.
        "Khi đo xong, gửi kết quả đến Hội Nông dân xã, Trạm Y tế xã và tổ dân phố kiểm tra lại.",
        "Sau khi dọn, chuyển sổ cho Công an xã, Trạm Y tế xã tổng hợp.",
        "Trong 02 ngày, thông báo về Trường Mai Hạ, Hội Phụ nữ xã. Đăng tải ở cổng xã.",
        # What is to be brought about stands behind the colon.
        "Xây dựng điểm bán: trung tâm thương mại; cửa hàng tự chọn, hợp tác xã bán rau; mở chợ.",
        "Nhân rộng mô hình: trường học xanh; cơ quan văn minh; tổ hòa giải, tổ chức tốt hội thi.",
        "Hình thành các nhóm: doanh nghiệp làng nghề; hộ nuôi cá, hợp tác xã cung cấp giống.",
    ],
)
def test_who_gets_and_what_is_brought_about_does_not_act(duty):
    ((lead, _),) = _read(BELOW.format(duty))
    assert lead == ("Phòng Kinh tế",)


@pytest.mark.parametrize(
    ("duty", "lead"),
    [
        ("Khi đo xong, các thôn gửi kết quả đến Hội Nông dân xã, Trạm Y tế xã.", "các thôn"),
        ("Sửa kênh: phòng Văn hóa chủ trì khảo sát; các thôn góp công.", "phòng Văn hóa"),
        ("Mở hội: các thôn chuẩn bị sân; phòng Văn hóa mời khách.", "các thôn"),
        ("Hằng quý, vào ngày 20 của tháng cuối quý, công đoàn cơ sở gửi sổ.", "công đoàn cơ sở"),
        ("Cuối năm, trước ngày 20/12, trưởng thôn lập danh sách.", "trưởng thôn"),
        ("Khi có dịch, thông báo cho các hộ, Trạm Y tế xã phun thuốc.", "Trạm Y tế xã"),
        ("Trước khi tháo nước, gửi giấy cho bà con, Công an xã lập sổ.", "Công an xã"),
        ("Tổ chức thực hiện: công an xã tuần tra; trạm y tế phun thuốc các chợ.", "công an xã"),
        (
            "Triển khai: trường Mầm non Sen rà soát sân chơi; xã Yên Hạ cấp cát.",
            "trường Mầm non Sen",
        ),
    ],
)
def test_who_acts_behind_a_time_or_a_colon_still_does(duty, lead):
    assert _read(BELOW.format(duty))[0][0] == (lead,)


@pytest.mark.parametrize("joint", [" và ", ", ", ", và ", "; "])
def test_a_duty_begins_behind_all_the_names_that_owe_it(joint):
    who = ("Phòng Kinh tế", "Trạm Y tế")
    assert without_who(f"{joint.join(who)} nộp sổ ngõ", who) == "nộp sổ ngõ"


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        (
            "Mỗi tổ đặt 01 thùng rác, vận động ít nhất 50 hộ tham gia.",
            "Mỗi tổ",
            "Đặt 01 thùng rác, vận động ít nhất 50 hộ tham gia",
        ),
        ("Các tổ hiến ít nhất 20 m2 vườn.", "Các tổ", "Hiến ít nhất 20 m2 vườn"),
        ("Từng thôn quét 12 ngõ, báo xã.", "Từng thôn", "Quét 12 ngõ, báo xã"),
        ("Mỗi chi hội thăm 05 nhà trong dịp hè.", "Mỗi chi hội", "Thăm 05 nhà trong dịp hè"),
        # Behind a name that holds such a word.
        ("Tổ góp vốn 05 lập sổ quỹ.", "Tổ góp vốn 05", "Lập sổ quỹ"),
    ],
)
def test_a_deed_before_so_many_of_something_ends_the_name(text, lead, what):
    (task,) = duties_below(f"1. {text}").tasks
    assert (task.lead, task.what) == ((lead,), what)
