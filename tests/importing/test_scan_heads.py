"""Heads and signatures of scans: numbers by hand, stamps, margins, letters that were misread."""

from __future__ import annotations

from typing import Any

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from congkhai.importing.structure.agency_names import agency_as_written
from congkhai.importing.structure.head_marks import date_read, motto_at, number_read
from congkhai.importing.structure.misread_marks import is_scrap_line
from congkhai.importing.structure.scan_names import (
    acronyms_kept,
    agency_of_scan,
    called_in_text,
    has_bare_middle,
    middle_mended,
)
from congkhai.importing.structure.scan_signatures import (
    capacity_of_scan,
    name_of_scan,
    office_of_scan,
)
from congkhai.importing.structure.scan_titles import title_of_scan
from congkhai.importing.structure.signing_columns import signed_lines


def facts_of(text: str) -> dict[str, Any]:
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return facts_as_json(gathered(parts))


@pytest.mark.parametrize(
    ("plain", "at"),
    [
        ("so noi vu oc lap - o - hanh phuc", 10),
        ("ubnd tinh yen ha _ cong hda xa hoi #hu nghia viet nam", 19),
        ("huyen doan yen ha doc lap - ti e - hanh 6bi e", 18),
        ("ubnd thanh pho yen ha... cong hoa xa hoi $ l", 25),
        ("doc lap - tu do|~", 0),
        ("phat trien kinh te - xa hoi nong thon", None),
        ("hoi cong nhan va doanh nghiep viet", None),
    ],
)
def test_where_a_misread_motto_begins(plain: str, at: int | None):
    assert motto_at(plain) == at


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Só:#⁄6 /KH-TCTLN-C04", None, "KH-TCTLN-C04"),
        ("Sế:,222JÉ /TB -SYT Yên Hà, ngày|Ê. tháng 12 năm 2017", None, "TB-SYT"),
        ("số:/4 '?/UBND- KSTTHC Yên Hà, ngày 2 tháng 12 năm 2011", None, "UBND-KSTTHC"),
        ("Số:JóTB-BĐH", None, "TB-BĐH"),
        ("2⁄{ /KH-ĐHVH Yên Hà, ngày -24 tháng { năm 2022", None, "KH-ĐHVH"),
        ("$6:45/TB-SYT Yên Hà, ngayl4thing 4 ăm 2024", "45", "TB-SYT"),
        ("86:78 /SYT-VP Yên Hà, ngày (/_ tháng 3 năm 2019", "78", "SYT-VP"),
        ("Sá:4HHH /SYT-VP", None, "SYT-VP"),
        (".Sẽ: 1883 /SYT-VP Yên Hà, ngày [| 2 tháng 4 năm 2019", "1883", "SYT-VP"),
        ("so: 529 /SYT-VP Yên Hà. ngày J.J thắng 02 nam 2015", "529", "SYT-VP"),
        ("số: 9344 /CT-TTHT", "9344", "CT-TTHT"),
    ],
)
def test_a_number_written_by_hand(line: str, number: str | None, symbol: str):
    found = number_read(line)
    assert found is not None
    assert found[:2] == (number, symbol)


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y tế/Chi cục Dân số",
        "sổ tay 12/KH",
        "Số hộ nghèo: 12",
        "km/GIỜ-NGÀY",
        "a/b/C-D",
        "VT/BCĐ-TCT",
        "VT,TH/BCĐ-TCT",
        "Lưu/BCĐ-TCT",
        "556/SGDĐT-CTTT",
        "số: 15/KH-UBND ngày 3/4/2026 của xã",
        "số 15/KH-UBND",
        "96 hộ/SYT-VP",
    ],
)
def test_what_is_no_number(line: str):
    assert number_read(line) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Yên Hà, ngày 28 thing 01 năm 2019", "2019-01-28"),
        ("Yên Hà, ngay 13 théng 6 năm 2018", "2018-06-13"),
        ("Yên Hà, ngay3 théng 6 năm 2018", "2018-06"),
        ("Yên Hà, ngày‡3 théng 6 năm 2018", "2018-06"),
    ],
)
def test_a_day_before_a_misread_month_is_kept_where_its_figures_stand_alone(line: str, date: str):
    found = date_read(line)
    assert found is not None
    assert found[1] == date


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Trần Dinh Liễu", "Trần Đình Liễu"),
        ("Nguyễn Van Thắng", "Nguyễn Văn Thắng"),
        ("Lê Xuan Mẫu", "Lê Xuân Mẫu"),
        ("Lê Thị Dinh", "Lê Thị Dinh"),
        ("Y Khút Niê", "Y Khút Niê"),
        ("Lê An", "Lê An"),
        # «Vân», «Việt» or «Viết», and «Trong», which people bear.
        ("Trần Thị Van Anh", "Trần Thị Van Anh"),
        ("Trần Van Anh", "Trần Van Anh"),
        ("Nguyễn Viet Anh", "Nguyễn Viet Anh"),
        ("Nguyễn Trong Sáng", "Nguyễn Trong Sáng"),
    ],
)
def test_a_name_between_that_lost_its_marks_has_them(read: str, name: str):
    assert middle_mended(read) == name


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Phạm Thi Trang", True),
        ("Trần Thị Van Anh", True),
        ("Nguyễn Trong Sáng", True),
        ("Nguyễn Viet Anh", True),
        ("Phạm Thị Trang", False),
        ("Lê Dinh", False),
        ("Lê Thanh Mai", False),
    ],
)
def test_whom_a_document_names_stays_as_printed_and_a_lost_mark_is_told(name: str, is_told: bool):
    text = f"""ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 45/KH-UBND
Yên Hạ, ngày 4 tháng 3 năm 2026

KẾ HOẠCH
Quét vôi các ngõ

1. Các thôn lập danh sách các ngõ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
{name}
"""
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    facts = gathered(parts)
    assert facts.signer == name
    assert any(f"«{name}», nghi sai dấu" in doubt.message for doubt in facts.doubts) == is_told
    assert has_bare_middle(name) == is_told


@pytest.mark.parametrize("about", ["V/v", "Viv", "VWv", "VW", "V/y", "V/w", "Vw", "V|v"])
def test_what_a_scan_reads_for_the_sign_of_a_subject(about: str):
    text = f"""SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NGHIỆP VỤ Độc lập - Tự do - Hạnh phúc
Số: 45/SYT-NV Yên Hà, ngày 4 tháng 3 năm 2026
{about} quét vôi các ngõ trước Tết

Kính gửi: Các trạm y tế.

Đề nghị các trạm y tế lập danh sách các ngõ.
"""
    assert facts_of(text)["title"] == "V/v quét vôi các ngõ trước Tết"


@pytest.mark.parametrize(
    "title",
    ["Viện vệ sinh phòng dịch xã", "Vườn vải ở các thôn", "Vi vu mùa hè"],
)
def test_words_that_open_like_the_sign_of_a_subject_are_words(title: str):
    text = f"""ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 45/KH-UBND
Yên Hạ, ngày 4 tháng 3 năm 2026
KẾ HOẠCH
{title}
I. MỤC ĐÍCH
"""
    assert facts_of(text)["title"] == title


@pytest.mark.parametrize(
    ("printed", "capacity", "office"),
    [
        ("KT. TONG CỤC TRƯỞNG\nPHO TONG CỤC TRƯỞNG", "KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"),
        ("KT. TÓNG GIAM ĐÓC\nPHÓ TỎNG GIÁM ĐÓC", "KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"),
        ("TM. CHÍNH PHU\nTHỦ TƯỚNG", "TM. CHÍNH PHỦ", "THỦ TƯỚNG"),
        ("TM. UỶ BAN NHÂN DÂN\nCHỦ TỊCH", "TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. BAN THUONG VU\nPHO BI THU", "TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    ],
)
def test_offices_are_called_as_they_are(printed: str, capacity: str, office: str):
    text = f"""SỞ Y TẾ
Số: 45/KH-SYT
Yên Hà, ngày 4 tháng 3 năm 2026
KẾ HOẠCH
Quét vôi các ngõ
1. Các trạm lập danh sách các ngõ trước khi quét.
{printed}
Lê Văn Thử
"""
    signatory = facts_of(text)["signatory"]
    assert (signatory["capacity"], signatory["title"]) == ([capacity], office)


def test_a_day_written_by_hand():
    assert date_read("Yên Hà, Ìgày tháng 3 năm 2012") == ("Yên Hà", "2012-03", 6, 29)
    found = date_read("Yên Hà, ngày-$4 tháng Q@»ăm 2026")
    assert found is not None
    assert found[:2] == ("Yên Hà", "2026")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Yên Hà, ngày 25 tháng 0I năm 2026", "2026-01-25"),
        ("Yên Hà, ngày O5 tháng l1 năm 2026", "2026-11-05"),
        ("Yên Hà, ngày 25 tháng I năm 2026", "2026"),
    ],
)
def test_a_day_whose_figures_were_read_as_letters_is_doubted(printed: str, day: str):
    head = f"UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\n{printed}\nKẾ HOẠCH\nTrồng cây\n\nCác thôn trồng cây."
    found = facts_of(head)
    assert found["date"] == day
    assert "issued" in {doubt["key"] for doubt in found["doubts"]}


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("ữk Yên Hà", "Yên Hà"),
        ("ky Yên Hà", "Yên Hà"),
        ("g Yên Hà", "Yên Hà"),
        ("xã Yên Hà", "xã Yên Hà"),
        ("tp. Yên Hà", "tp. Yên Hà"),
        ("đặc khu Yên Hà", "đặc khu Yên Hà"),
        ("cù lao Mẫu", "cù lao Mẫu"),
        ("chợ Gạo Mẫu", "chợ Gạo Mẫu"),
        ("bến Mẫu Hạ", "bến Mẫu Hạ"),
        ("Đà Bắc", "Đà Bắc"),
        ("Ủy Hà", "Ủy Hà"),
    ],
)
def test_what_a_pen_left_before_a_place(printed: str, place: str):
    head = (
        "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\n"
        f"{printed}, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\nCác thôn trồng cây."
    )
    assert facts_of(head)["place"] == place


@pytest.mark.parametrize(
    ("lines", "kind", "title"),
    [
        ("HƯỚNG DẪN LIÊN NGÀNH\nVề việc trồng cây", "hướng dẫn", "Về việc trồng cây"),
        ("HƯỚNG DẪN LIÊN TỊCH\nVề việc trồng cây", "hướng dẫn", "Về việc trồng cây"),
        ("KẾ HOẠCH\nVềviệc trồng cây", "kế hoạch", "Về việc trồng cây"),
        ("CHỈ THỊ\nvà việc tăng cường trồng cây", "chỉ thị", "Về việc tăng cường trồng cây"),
        ("KẾ HOẠCH\nVề việc trồng cây liên ngành", "kế hoạch", "Về việc trồng cây liên ngành"),
    ],
)
def test_what_a_title_opens_with(lines: str, kind: str, title: str):
    head = "UBND XÃ YÊN HÀ\nSố: 4/X-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\n"
    found = facts_of(f"{head}{lines}\n\nCăn cứ tình hình, các thôn trồng cây.")
    assert (found["type"], found["title"]) == (kind, title)


@pytest.mark.parametrize("read", ["QUYEÉT F ĐỊNH", "0UYẾI Đ|NII", "~ QU;ÊT Ð ỊNI"])
def test_a_decision_whose_type_cannot_be_read_keeps_its_grounds(read: str):
    found = facts_of(
        f"CHỦ TỊCH TỈNH YÊN HÀ\nSố: 4/QĐ-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\n{read}\n"
        "Về việc phê duyệt Chương trình trồng cây\nđến năm 2030\n\nCHỦ TỊCH TỈNH YÊN HÀ\n"
        "Căn cứ Luật Cây xanh ngày 25 tháng 12 năm 2001;\nXét đề nghị của Sở Xây dựng,\n\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Chương trình trồng cây đến năm 2030.\n"
    )
    title = "Về việc phê duyệt Chương trình trồng cây đến năm 2030"
    assert (found["type"], found["title"]) == ("quyết định", title)
    assert [parent["name"] for parent in found["parents"]] == ["Luật Cây xanh"]


def test_a_saved_page_whose_date_type_and_title_stand_on_one_line():
    found = facts_of(
        "BỘ MẪU --------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
        "Số: 17/QĐ-BM\nYên Hà, ngày 29 tháng 01 năm 2026 QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH TRỒNG CÂY"
        " NĂM 2026 BỘ TRƯỞNG BỘ MẪU\nCăn cứ Nghị định số 2/2025/NĐ-CP;\nĐiều 1.\nBan hành kèm theo"
        " Quyết định này Kế hoạch trồng cây.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n"
        "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Mẫu KẾ HOẠCH TRỒNG CÂY NĂM 2026 (Ban hành kèm theo Quyết"
        " định số 17/QĐ-BM)\nI. MỤC ĐÍCH\n1. Trồng cây.\n"
    )
    assert found["title"] == "BAN HÀNH KẾ HOẠCH TRỒNG CÂY NĂM 2026"
    assert (found["date"], found["place"]) == ("2026-01-29", "Yên Hà")
    signed = {"name": "Lê Văn Mẫu", "title": "THỨ TRƯỞNG", "capacity": ["KT. BỘ TRƯỞNG"]}
    assert found["signatory"] == signed


@pytest.mark.parametrize(
    ("end", "capacity", "name"),
    [
        ("TM. ỦY BAN KIỂM TRA\nNơi nhận: CHỦ NHIỆM\n- Lưu: VT.", ["TM. ỦY BAN KIỂM TRA"], None),
        ("TM. BAN THƯỜNG VỤ\nNơi nhận:\n- Như trên;\n- Lưu: VT.", ["TM. BAN THƯỜNG VỤ"], None),
        ("Trần Văn Mẫu Lê Thị Thử\nNơi nhận:\n- Như trên;\n- Lưu: VT.", [], "Lê Thị Thử"),
        ("Lê Thị Thử\nNơi nhận:\n- Như trên;\n- Lưu: VT.", [], "Lê Thị Thử"),
        ("Trần Văn Mẫu Lê Thị Thử\nNơi nhận:\n- Lưu: VT.", [], "Lê Thị Thử"),
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTTS.I Huỳnh Văn Mẫu", [], "Huỳnh Văn Mẫu"),
    ],
)
def test_a_signature_of_which_half_is_lost(end: str, capacity: list[str], name: str | None):
    head = "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"
    signed = facts_of(f"{head}Các thôn trồng cây trong tháng này./.\n{end}\n")["signatory"]
    assert (signed["capacity"], signed["name"]) == (capacity, name)


RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Thử\n"


@pytest.mark.parametrize(
    "last",
    [
        "2. Đầu mối liên hệ:\nBà Trần Thị Mẫu",
        "2. Đầu mối liên hệ:\nNguyễn Thị Mẫu",
        "II. ĐẦU MỐI\nNguyễn Thị Mẫu",
        "2. Trồng ở mỗi ngõ một loài:\nHoa Mai Vàng",
        "2. Trồng cây./.\nHoa Mai Vàng",
        "2. Trồng cây./.\nTrần Thị Mẫu Lê Thị Hai",
    ],
)
@pytest.mark.parametrize("beside", [False, True])
def test_who_is_named_last_signs_nothing_that_another_signs(last: str, beside: bool):
    head = "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"
    below = f"{RECIPIENTS}{SIGNATURE}"
    if beside:
        below = "Nơi nhận:\tCHỦ TỊCH\n- Như trên;\n- Lưu: VT.\tLê Văn Thử\n"
    found = facts_of(f"{head}1. Các thôn trồng cây.\n{last}\n{below}")
    assert (found["signatory"]["name"], found["signatory"]["title"]) == ("Lê Văn Thử", "CHỦ TỊCH")
    assert "signatory" not in {doubt["key"] for doubt in found["doubts"]}


@pytest.mark.parametrize("last", ["Đồi Chè Xanh", "Văn Miếu Mẫu", "Hoa Mai Vàng", "Bà Lê Thị Mẫu"])
@pytest.mark.parametrize("above", ["Trồng cây ở:", "Mỗi thôn trồng một nơi.", "II. NƠI TRỒNG"])
def test_the_last_line_of_a_text_that_nobody_signs_is_no_signature(last: str, above: str):
    head = "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"
    found = facts_of(f"{head}1. Các thôn trồng cây.\n{above}\n{last}\n{RECIPIENTS}")
    assert found["signatory"] is None
    assert {"key": "signatory", "message": "không thấy tên người ký"}.items() <= next(
        doubt for doubt in found["doubts"] if doubt["key"] == "signatory"
    ).items()


def test_a_name_without_its_office_is_doubted():
    head = "UBND XÃ YÊN HÀ\nSố: 4/KH-UBND\nYên Hà, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây\n\n"
    found = facts_of(f"{head}Các thôn trồng cây trong tháng này./.\nLê Thị Thử\n{RECIPIENTS}")
    told = [doubt["message"] for doubt in found["doubts"] if doubt["key"] == "signatory"]
    assert found["signatory"]["name"] == "Lê Thị Thử"
    assert told == ["chỉ thấy tên người ký, không thấy chức vụ"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("TTS.I Huỳnh Văn Mẫu", "Huỳnh Văn Mẫu"),
        ("PGS.T Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
        ("Y.K Niê Mẫu", "Y.K Niê Mẫu"),
        ("TTS.I Niê Mẫu", "TTS.I Niê Mẫu"),
        ("BS. Trần Thị Kim Mẫu", "BS. Trần Thị Kim Mẫu"),
        ("BSCKII. Lê Thị Hồng Thử", "BSCKII. Lê Thị Hồng Thử"),
        ("TS. Trần Văn Mẫu Lê Thị Thử", "Lê Thị Thử"),
    ],
)
def test_what_a_stamp_leaves_before_a_whole_name(printed: str, name: str):
    assert signed_lines(printed) == [name]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("UBND THÀNH PHÓ YÊN HÀ", "UBND THÀNH PHỐ YÊN HÀ"),
        ("ˆ UBND TỈNH YÊN HÀ", "UBND TỈNH YÊN HÀ"),
        ("ỦY BANNHÂNDÂN", "ỦY BAN NHÂN DÂN"),
        ("UBNDTỈNH YÊN HÀ", "UBND TỈNH YÊN HÀ"),
        ("SỞ THÔNG TIN & TRUYÈN THÔNG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
        ("Ộ Số: }4/IDI", ""),
    ],
)
def test_the_agency_of_a_scan(line: str, meant: str):
    assert agency_of_scan(line) == meant


def test_an_agency_is_called_as_the_text_calls_it():
    told = "Nay Ban Điều hành chương trình sữa học đường đề nghị các trường báo cáo."
    damaged = "Ban Điều hành chưong trìnhh sữa học đưòng"
    assert called_in_text(damaged, told) == "Ban Điều hành chương trình sữa học đường"
    assert called_in_text("Ban Điều hành mạng lưới đường sắt", told) is None


def test_a_figure_of_a_name_stays_beside_its_dash():
    told = "Ban Chỉ đạo phòng, chống dịch COVID-19 đã họp.\n"
    name = agency_as_written("BAN CHỈ ĐẠO PHÒNG CHỐNG DỊCH COVID-19", told)
    assert acronyms_kept(name, told).endswith("dịch COVID-19")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("đánh giá thực ữ : trạng phòng học", "đánh giá thực trạng phòng học"),
        ("Tiếp công dân, xử lý đơn thư", "Tiếp công dân, xử lý đơn thư"),
        ("giai đoạn 2026-2030", "giai đoạn 2026-2030"),
        ("phát triển kinh tế - xã hội", "phát triển kinh tế - xã hội"),
        ("Về v việc tập huấn năm 2025 ~ 2026", "Về việc tập huấn năm 2025 - 2026"),
        ("trồng cây tại xã Yên Hà : Căn cứ Nghị định số 1", "trồng cây tại xã Yên Hà"),
        ("ôn tập cho học sinh, : sinh viên. ị", "ôn tập cho học sinh, sinh viên"),
        ("trên địa bàn tỉnh Quảng Nøãi", "trên địa bàn tỉnh Quảng Ngãi"),
        ("Phát động Tết trồng cây - Đời đời nhớ ơn", "Phát động Tết trồng cây - Đời đời nhớ ơn"),
        ("hỗ trợ DTTS (giai đoạn 1)", "hỗ trợ DTTS (giai đoạn 1)"),
    ],
)
def test_the_title_of_a_scan(printed: str, meant: str):
    assert title_of_scan(printed, "Ủy ban nhân dân tỉnh Quảng Ngãi ban hành.") == meant


def test_lines_that_say_nothing():
    assert is_scrap_line("b7 x . + `")
    assert not any(map(is_scrap_line, ["2026 - 2030", "VTYT", "xã Ia O", "Quý I"]))


@pytest.mark.parametrize(
    ("read", "office"),
    [
        ("HHö GIẦM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (".GLÁM ĐÓC", "GIÁM ĐỐC"),
        ("cH ANñ VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("BAN GIÁM ĐỐC", None),
        ("VĂN PHÒNG", None),
        ("PHÒNG GIÁO DỤC", None),
    ],
)
def test_an_office_below_a_stamp(read: str, office: str | None):
    assert office_of_scan(read) == office


def test_capacities_and_names_below_a_stamp():
    assert capacity_of_scan("VỊ. GIÁM ĐÓC") == "KT. GIÁM ĐỐC"
    assert capacity_of_scan("( TM.ỦY BAN NHÂN DÂ") == "TM. ỦY BAN NHÂN DÂN"
    assert capacity_of_scan("KT. PHÒNG HỌP") is None
    assert name_of_scan("`=#fuyễn Văn Mẫu") == "Nguyễn Văn Mẫu"
    assert name_of_scan("Ẩhj Thu Mẫu") is None
    assert name_of_scan("Rơ Châm Mẫu") is None


@pytest.mark.parametrize(
    ("month", "cited", "date"),
    [
        # The day is lost, and what is cited came later: the month was misread.
        ("ngay {ƒ théng 4 năm 2024", "ngày 30/7/2024", "2024"),
        ("ngay {ƒ théng 4 năm 2024", "ngày 30/3/2024", "2024-04"),
        ("ngay {ƒ théng 4 năm 2024", "ngày 30/7/2923", "2024-04"),
        # A day that was read whole stands.
        ("ngày 14 tháng 4 năm 2024", "ngày 30/7/2024", "2024-04-14"),
    ],
)
def test_a_document_of_a_scan_cites_none_that_came_later(month: str, cited: str, date: str):
    text = f"""SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NGHIỆP VỤ Độc lập - Tự do - Hạnh phúc
Số: 45/TB-SYT Yên Hà, {month}
THÔNG BÁO
Quét vôi các ngõ ~ trước Têt

Thực hiện Quyêt định số 12/QĐ-UBND {cited} của Ủy ban nhân dân xã, Sở thông báo như sau:
1. Các trạm lập danh sách các ngõ.
"""
    assert facts_of(text)["date"] == date
