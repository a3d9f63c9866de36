"""Who signed: names of all peoples, titles that are no names, blanks that stay blank."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.output.line_account import accounted
from congkhai.importing.structure.genre import person_named

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nDọn đường làng năm 2026\n\nI. VIỆC\n\n1. Dọn đường.\n\n"
)


def signed(*lines: str):
    text = HEAD + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n" + "\n".join(lines) + "\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return gathered(parts)


@pytest.mark.parametrize(
    "name",
    [
        "Lan Thị Mai",
        "Rơ Châm An",
        "H'Mai Niê",
        "H’Lan Êban",
        "Y Khút Niê",
        "Ksor H'Lan",
        "K'Brôi",
        "Sùng A Sò",
        "Giàng Thị Dí",
        "Rơ Mah Tuấn",
        "Ha Lăng Bình",
        "Đinh Văn K'Rể",
        "Nguyễn Thị Thanh Tâm An",
        "Thạch Sa Rết",
        "H'Brăm",
        "Voòng A Ví Dụ",
        "Alăng Ví Dụ",
    ],
)
def test_the_line_below_the_office_is_the_name(name):
    facts = signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name)
    assert (facts.signer, facts.office, facts.capacity) == (
        name,
        "CHỦ TỊCH",
        ("TM. ỦY BAN NHÂN DÂN",),
    )


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ThS. Lan Thị Mai", "Lan Thị Mai"),
        ("Thượng tá Lò Văn Mẫu", "Lò Văn Mẫu"),
        ("BS. Lê Văn Mẫu", "Lê Văn Mẫu"),
        # «Kim», «Hồng» are families too, and here they are none.
        ("BS. Lò Thị Kim Mẫu", "Lò Thị Kim Mẫu"),
        ("BSCKI. Lê Thị Hồng Mẫu", "Lê Thị Hồng Mẫu"),
        ("BSCKII. Lê Văn Ví Dụ", "Lê Văn Ví Dụ"),
        ("NGUYỄN VĂN MẪU", "Nguyễn Văn Mẫu"),
    ],
)
def test_ranks_and_capitals_are_no_part_of_a_name(printed, name):
    assert signed("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", printed).signer == name


@pytest.mark.parametrize(
    "title",
    [
        "TRƯỞNG TIỂU BAN",
        "PHÓ TRƯỞNG BAN",
        "TRƯỞNG CÔNG AN",
        "CHỈ HUY TRƯỞNG",
        "HIỆU TRƯỞNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "ỦY VIÊN THƯỜNG TRỰC",
        "CHI CỤC TRƯỞNG",
        "BÍ THƯ",
        "Phó Chủ Tịch",
        "Nhân Dân",
        "Trưởng Tiểu Ban",
    ],
)
def test_a_title_is_never_a_name(title):
    assert person_named(title, is_expected=True) is None
    assert signed("TM. TIỂU BAN", title, "Lan Thị Mai").signer == "Lan Thị Mai"


def test_a_post_below_the_name_is_kept_beside_it():
    facts = signed("TM. TIỂU BAN", "TRƯỞNG TIỂU BAN", "Lan Thị Mai", "TRƯỞNG PHÒNG VĂN HÓA")
    assert (facts.signer, facts.office) == ("Lan Thị Mai", "TRƯỞNG TIỂU BAN")
    assert facts.parts.closing.posts == ("TRƯỞNG PHÒNG VĂN HÓA",)
    assert facts.parts.appendix == ()


def test_a_capacity_over_two_lines_is_one():
    facts = signed("TM. ỦY BAN", "NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lan Thị Mai")
    assert facts.capacity == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    assert facts.signer == "Lan Thị Mai"


@pytest.mark.parametrize(
    ("lines", "capacity", "name"),
    [
        (
            ("KT. CỤC TRƯỞNG CỤC CHỢ QUÊ VÀ", "LÊ HỘI TRONG XÃ", "PHÓ CỤC TRƯỞNG", "Trần Văn Mẫu"),
            ("KT. CỤC TRƯỞNG CỤC CHỢ QUÊ VÀ LÊ HỘI TRONG XÃ",),
            "Trần Văn Mẫu",
        ),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRẦN VĂN MẪU"), ("KT. CHỦ TỊCH",), "Trần Văn Mẫu"),
        (
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "TRẦN VĂN MẪU", "TRƯỞNG PHÒNG"),
            ("TL. CHỦ TỊCH",),
            "Trần Văn Mẫu",
        ),
        (("TL. GIÁM ĐỐC", "TRẦN THỊ MẪU", "CHÁNH VĂN PHÒNG"), ("TL. GIÁM ĐỐC",), "Trần Thị Mẫu"),
        (("TM. TỔ CHỢ", "LÊ VĂN MẪU", "PHÓ GIÁM ĐỐC SỞ"), ("TM. TỔ CHỢ",), "Lê Văn Mẫu"),
    ],
)
def test_capitals_above_an_office_are_of_the_capacity(lines, capacity, name):
    facts = signed(*lines)
    assert (facts.capacity, facts.signer) == (capacity, name)


def test_offices_in_small_letters_are_offices():
    facts = signed("TL. Hiệu trưởng", "Phó Hiệu trưởng", "Lan Thị Mai")
    assert (facts.capacity, facts.office, facts.signer) == (
        ("TL. Hiệu trưởng",),
        "Phó Hiệu trưởng",
        "Lan Thị Mai",
    )


def test_a_blank_signature_stays_blank_and_is_told():
    facts = signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert facts.signer is None
    assert any(doubt.name == "signatory" for doubt in facts.doubts)


def test_recipients_and_signature_in_one_row_of_a_table():
    text = HEAD + (
        "| Nơi nhận: - Ban Bí thư; - Chính phủ; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"
        " Lan Thị Mai |\n|---|---|\n"
    )
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert facts.parts.closing.recipients == ("Ban Bí thư;", "Chính phủ;", "Lưu: VT.")
    assert (facts.signer, facts.office) == ("Lan Thị Mai", "CHỦ TỊCH")


@pytest.mark.parametrize(
    ("lines", "office", "capacity"),
    [
        (["TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG (Đã ký) Lò Văn Mẫu"], "CHÁNH VĂN PHÒNG", ("TL. GIÁM ĐỐC",)),
        (["CHỦ TỊCH [đã ký] Lò Văn Mẫu"], "CHỦ TỊCH", ()),
        (["CHỦ TỊCH (Ký tên, đóng dấu) Lò Văn Mẫu"], "CHỦ TỊCH", ()),
        (["CHỦ TỊCH", "Đã ký: Lò Văn Mẫu"], "CHỦ TỊCH", ()),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Đã ký - Lò Văn Mẫu"], "CHỦ TỊCH",
         ("TM. ỦY BAN NHÂN DÂN",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("recipients", ["Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", ""])
def test_the_mark_of_a_seal_is_no_part_of_a_name(recipients, lines, office, capacity):
    text = HEAD + recipients + "\n".join(lines) + "\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert (facts.signer, facts.office, facts.capacity) == ("Lò Văn Mẫu", office, capacity)


@pytest.mark.parametrize(
    "line", ["Đã ký: hợp đồng mua vôi", "Giám đốc (đã ký) cho các tổ", "Chủ hộ (ký tên) vào sổ"]
)
def test_what_was_signed_is_no_name(line):
    assert signed("CHỦ TỊCH", line).signer is None


@pytest.mark.parametrize(
    ("office", "post"),
    [
        ("KHỐI TRƯỞNG", "GIÁM ĐỐC SỞ CÔNG THƯƠNG"),
        ("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ"),
        ("CỤM TRƯỞNG", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC YÊN HẠ"),
    ],
)
def test_what_a_signer_is_elsewhere_is_set_aside_and_told(office, post):
    facts = signed(office, post, "Lan Thị Mai")
    assert (facts.signer, facts.office) == ("Lan Thị Mai", office)
    assert post in [line.text for line in accounted(facts.parts).set_aside]
    above = drafted(facts, KnownRegisters()).text.partition("\nsignatory:")[0].splitlines()
    assert f"# cần xem: còn in «{post}», chức vụ khác của người ký" in above[-2:]


def test_the_deputy_below_the_chair_signs_for_it():
    facts = signed("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lan Thị Mai")
    assert (facts.office, facts.capacity) == ("PHÓ GIÁM ĐỐC", ("KT. GIÁM ĐỐC",))
    assert "chức vụ khác" not in drafted(facts, KnownRegisters()).text


@pytest.mark.parametrize("name", ["Chang Go Ví Dụ", "Pờ Xè Ví Dụ", "Sùng A Ví Dụ", "Y Bhăm Ví Dụ"])
def test_the_head_of_a_village_signs_as_such_and_needs_no_second_look(name):
    facts = signed("TRƯỞNG BẢN", name)
    assert (facts.signer, facts.office) == (name, "TRƯỞNG BẢN")
    assert not [doubt for doubt in facts.doubts if doubt.name == "signatory"]
