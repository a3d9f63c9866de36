"""Titles in capitals as running text would write them."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.head.title_case import in_running_letters
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

TEXT = (
    "Thực hiện Chỉ thị số 8/CT-TTg của Thủ tướng Chính phủ, các đơn vị phối hợp với Hội Nông dân",
    "Chào mừng đại hội, cả đại hội trồng cây;",
    "Đề án do Bùi Lan Mẫu ký; mạng IoT đặt ở xã Tra Lâm, theo Đề án này.",
)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("PHỐI HỢP VỚI HỘI NÔNG DÂN", "Phối hợp với Hội Nông dân"),
        ("VỀ MẠNG IOT THEO ĐỀ ÁN", "Về mạng IoT theo Đề án"),
        ("KẾT LUẬN CỦA BÙI LAN MẪU", "Kết luận của Bùi Lan Mẫu"),
        ("THỰC HIỆN CHỈ THỊ SỐ 8/CT-TTG", "Thực hiện Chỉ thị số 8/CT-TTg"),
        # What the text has nowhere: a word is ordinary, what is no syllable stays.
        ("TRỒNG RỪNG, PHẦN IV, UBND", "Trồng rừng, phần IV, UBND"),
        ("TRỒNG RỪNG TRÊN ĐỊA BÀN TỈNH YÊN HÀ", "Trồng rừng trên địa bàn tỉnh Yên Hà"),
        ("ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ II", "Đại hội Đảng bộ xã lần thứ II"),
        ("TRỒNG RỪNG Ở ĐẢO HẠ THU", "Trồng rừng ở đảo Hạ Thu"),
        ("V/V TRỒNG RỪNG NĂM 2026", "V/v trồng rừng năm 2026"),
        ("PHONG TRÀO “VÌ RỪNG XANH” NĂM 2026", "Phong trào “Vì rừng xanh” năm 2026"),
        # The type's line holds its first words.
        ("CÔNG TÁC Tháng 12 năm 2026 của xã", "Công tác tháng 12 năm 2026 của xã"),
        ("PHỐI HỢP VỚI HỘI NÔNG DÂN Năm 2026", "Phối hợp với Hội Nông dân năm 2026"),
        ("TRỒNG RỪNG Yên Hạ", "Trồng rừng Yên Hạ"),
        ("UBND xã trồng rừng", "UBND xã trồng rừng"),
        ("HĐND, UBND xã trồng rừng", "HĐND, UBND xã trồng rừng"),
        # A Roman figure counts something; elsewhere its letters are a syllable.
        ("XỬ LÝ VI PHẠM, CUNG ỨNG XI MĂNG", "Xử lý vi phạm, cung ứng xi măng"),
        ("NGHỊ QUYẾT ĐẠI HỘI VI, KHÓA XI", "Nghị quyết đại hội VI, khóa XI"),
        # What follows a unit need not be its name.
        ("PHÁT TRIỂN HỢP TÁC XÃ THỦY SẢN", "Phát triển hợp tác xã thủy sản"),
        ("XÂY DỰNG XÃ HỘI HỌC TẬP", "Xây dựng xã hội học tập"),
        ("PHÂN CẤP CHO CẤP XÃ QUẢN LÝ", "Phân cấp cho cấp xã quản lý"),
        ("TRỒNG RỪNG Ở XÃ, CHĂN NUÔI", "Trồng rừng ở xã, chăn nuôi"),
        ("TRỒNG RỪNG Ở THÀNH PHỐ BÌNH HẢI", "Trồng rừng ở thành phố Bình Hải"),
        # In other letters a title is as printed.
        ("Trồng Rừng ở UBND", "Trồng Rừng ở UBND"),
    ],
)
def test_a_title_in_capitals_is_written_as_the_text_writes_its_words(title, written):
    assert in_running_letters(title, TEXT, ("Hạ Thu", None)) == written


def test_the_text_s_own_letters_go_before_what_any_document_may_hold():
    texts = ("Dùng ngân sách của chính phủ, giáo dục đảng viên, tăng cường quản lý nhà nước.",)
    title = "QUẢN LÝ NHÀ NƯỚC, CHÍNH PHỦ VÀ ĐẢNG VIÊN"
    assert in_running_letters(title, texts, ()) == "Quản lý nhà nước, chính phủ và đảng viên"
    assert in_running_letters("CỦA CHÍNH PHỦ", (), ()) == "Của Chính phủ"


def test_a_name_with_signs_of_a_bad_conversion_is_no_pattern():
    assert in_running_letters("TRỒNG CÂY Ở YÊN\\HÀ", (), ("Yên\\Hà",)) == "Trồng cây ở Yên\\Hà"


def test_what_opens_a_sentence_says_nothing_of_a_word():
    texts = ("Rừng xanh. Rừng già; Rừng là vàng.", "Rừng đẹp", "Hãy giữ rừng.")
    assert in_running_letters("GIỮ RỪNG XANH", texts, ()) == "Giữ rừng xanh"


def test_a_draft_bears_its_title_in_running_letters():
    text = (
        "UBND TỈNH YÊN HÀ\nSố: 8/KH-UBND\nYên Hà, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\n"
        "TRIỂN KHAI LUẬT TRỒNG CÂY TRÊN ĐỊA BÀN TỈNH YÊN HÀ\n\n"
        "Căn cứ Luật Trồng cây, UBND tỉnh Yên Hà triển khai như sau:\n\n"
        "1. Mục đích\n\nNhà nhà trồng cây.\n\n2. Tổ chức\n\nSở Y tế trồng 5 cây.\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.title or "").isupper()
    draft = drafted(facts, KnownRegisters())
    assert "\ntitle: Triển khai Luật Trồng cây trên địa bàn tỉnh Yên Hà\n" in draft.text
