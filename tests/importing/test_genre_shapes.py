"""Heads, signatures, phases and terms made from the rules of the genre are read back.

Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for documents of the Party.
"""

from __future__ import annotations

import datetime as dt
import os

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes
from hypothesis import given, settings
from hypothesis import strategies as st

MORE = 20 if os.environ.get("SOAK") else 1
PROVINCES = """
An Giang; Bắc Ninh; Cà Mau; Cao Bằng; Đắk Lắk; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Tĩnh
Hưng Yên; Khánh Hòa; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Nghệ An; Ninh Bình; Phú Thọ
Quảng Ngãi; Quảng Ninh; Quảng Trị; Sơn La; Tây Ninh; Thái Nguyên; Thanh Hóa; Tuyên Quang; Vĩnh Long
"""
CITIES = "Cần Thơ; Đà Nẵng; Hà Nội; Hải Phòng; Hồ Chí Minh; Huế"
COMMUNES = "Ia Mẫu; Đắk Mẫu; Mường Mẫu; Tân Mẫu; Krông Mẫu; Nậm Mẫu; Bình Mẫu 2"
FIELDS = (
    "Nội vụ; Tư pháp; Tài chính; Công Thương; Xây dựng; Y tế; Giáo dục và Đào tạo"
    "; Khoa học và Công nghệ; Nông nghiệp và Môi trường; Văn hóa, Thể thao và Du lịch"
)
NAMES = """
Nguyễn Văn An; Trần Thị Thu Hà; Lê Hữu Nghĩa Bình; Hồ Văn Mẫu; Y Mẫu Niê; H’Mẫu Êban; Giàng A Mẫu
Lò Thị Mẫu; K’ Mẫu; Rơ Châm Mẫu; Thạch Sô Mẫu; Chamaléa Mẫu; Hoàng Xuân Trường; Ma Thị Sơn
"""
TOPICS = (
    "Phát động phong trào thi đua làm đẹp đường làng",
    "Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa",
    "Kiểm tra việc thực hiện chế độ báo cáo định kỳ",
    "Tuyên truyền, phổ biến pháp luật cho thanh niên vùng cao",
)


def of(words: str) -> list[str]:
    return [part.strip() for part in words.replace("\n", ";").split(";") if part.strip()]


@st.composite
def issuers(draw: st.DrawFn) -> tuple[list[str], str, str | None, str, str]:
    """The lines of a head, the agency and its parent as one writes them, symbol and place."""
    province = draw(st.sampled_from(of(PROVINCES)))
    commune = draw(st.sampled_from(of(COMMUNES)))
    kind = draw(st.sampled_from(["province", "city", "department", "commune", "division", "party"]))
    if kind == "province":
        lines = ["ỦY BAN NHÂN DÂN", f"TỈNH {province}"]
        return lines, f"Ủy ban nhân dân tỉnh {province}", None, "UBND", province
    if kind == "city":
        city = draw(st.sampled_from(of(CITIES)))
        lines = ["ỦY BAN NHÂN DÂN", f"THÀNH PHỐ {city}"]
        return lines, f"Ủy ban nhân dân thành phố {city}", None, "UBND", city
    if kind == "department":
        field = draw(st.sampled_from(of(FIELDS)))
        lines = [f"UBND TỈNH {province}", f"SỞ {field}"]
        return lines, f"Sở {field}", f"UBND tỉnh {province}", "SỞ", province
    if kind == "commune":
        lines = ["ỦY BAN NHÂN DÂN", f"XÃ {commune}"]
        return lines, f"Ủy ban nhân dân xã {commune}", None, "UBND", commune
    if kind == "division":
        lines = ["ỦY BAN NHÂN DÂN", f"XÃ {commune}", "PHÒNG KINH TẾ"]
        return lines, "Phòng Kinh tế", f"Ủy ban nhân dân xã {commune}", "PKT", commune
    lines = [f"ĐẢNG BỘ TỈNH {province}", f"ĐẢNG ỦY XÃ {commune}"]
    return lines, f"Đảng ủy xã {commune}", f"Đảng bộ tỉnh {province}", "ĐU", commune


def written(rows: list[tuple[str, str]], beside: bool) -> str:
    """Two columns side by side, as a PDF's text has them, or one below the other."""
    if beside:
        return "\n".join("\t".join(filter(None, row)) for row in rows)
    return (
        "\n".join(row[0] for row in rows if row[0]) + "\n" + "\n".join(r[1] for r in rows if r[1])
    )


def read(text: str) -> dict[str, object]:
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return facts_as_json(gathered(parts))


def wrapped(title: str, count: int) -> list[str]:
    words = title.split()
    size = -(-len(words) // count)
    return [" ".join(words[at : at + size]) for at in range(0, len(words), size)]


@settings(max_examples=60 * MORE, deadline=None)
@given(
    issuer=issuers(),
    number=st.integers(1, 4999) | st.none(),
    day=st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31)),
    topic=st.sampled_from(TOPICS),
    lines=st.integers(1, 3),
    in_capitals=st.booleans(),
    beside=st.booleans(),
)
def test_a_head_of_the_decree_is_read_back(issuer, number, day, topic, lines, in_capitals, beside):
    names, agency, parent, mark, place = issuer
    is_party = mark == "ĐU"
    own = "STC" if mark == "SỞ" else mark
    printed = "" if number is None else str(number)
    symbol = f"KH/{own}" if is_party else f"KH-{own}"
    stamp = f"Số: {printed}-{symbol}" if is_party else f"Số: {printed}/{symbol}"
    motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    right = ["ĐẢNG CỘNG SẢN VIỆT NAM"] if is_party else motto
    title = topic.upper() if in_capitals else topic
    rows = [
        (left.upper() if left else "", beyond)
        for left, beyond in zip(
            [*names, ""][: max(len(names), len(right))],
            [*right, "", ""][: max(len(names), len(right))],
            strict=False,
        )
    ]
    rows.append((stamp, f"{place}, ngày {day.day:02d} tháng {day.month} năm {day.year}"))
    text = "\n".join(
        [
            written(rows, beside),
            "",
            "KẾ HOẠCH",
            *wrapped(title, lines),
            "",
            "Thực hiện nhiệm vụ được giao, kế hoạch được ban hành với nội dung như sau:",
            "",
            "I. MỤC ĐÍCH",
            "",
            "1. Nâng cao nhận thức.",
        ]
    )
    found = read(text)
    assert (found["type"], found["symbol"], found["number"]) == (
        "kế hoạch",
        symbol,
        printed or None,
    )
    assert found["date"] == day.isoformat()
    assert found["place"] == place
    assert str(found["title"]).lower() == topic.lower()
    assert (found["agency"], found["parent_agency"]) == (agency, parent)


OFFICES = [
    (["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"),
    (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
    (["KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC"),
    (["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG"),
    (["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG"),
    (["TUQ. CHỦ TỊCH"], "GIÁM ĐỐC SỞ NỘI VỤ"),
    (["T/M ĐẢNG ỦY"], "BÍ THƯ"),
    (["T/M BAN THƯỜNG VỤ"], "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    (["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"], "PHÓ TRƯỞNG BAN"),
    (["KT. BỘ TRƯỞNG, CHỦ NHIỆM"], "PHÓ CHỦ NHIỆM"),
    ([], "HIỆU TRƯỞNG"),
    ([], "Q. GIÁM ĐỐC"),
    (["KT. TRƯỞNG THUẾ TỈNH"], "PHÓ TRƯỞNG THUẾ TỈNH"),
]
RANKS = ["", "ThS. ", "TS.BS. ", "Thượng tá ", "PGS.TS. ", "GS.TS ", "PGS.TS.BS "]


@settings(max_examples=80 * MORE, deadline=None)
@given(
    signing=st.sampled_from(OFFICES),
    name=st.sampled_from([name for name in of(NAMES) if len(name.split()) > 1]),
    rank=st.sampled_from(RANKS),
    shape=st.sampled_from(["below", "beside", "cut"]),
)
def test_a_signature_of_any_capacity_is_read_back(signing, name, rank, shape):
    capacity, office = signing
    right = [*capacity, office, "", "", f"{rank}{name}"]
    if shape == "cut" and len(name.split()) > 2 and not rank:
        head, rest = name.rsplit(" ", 1)
        right[-1:] = [head, rest]
    left = ["Nơi nhận:", "- Như trên;", "- Phòng Kinh tế (để thực hiện);", "- Lưu: VT."]
    if shape == "beside":
        longest = max(len(left), len(right))
        pairs = zip([*left, *[""] * longest], [*right, *[""] * longest], strict=False)
        closing = [f"{a}\t{b}".strip("\n") for a, b in list(pairs)[:longest]]
    else:
        closing = [*left, *right]
    head = "SỞ Y TẾ\nSố: 6/KH-SYT\nYên Hà, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nKhám bệnh\n\n"
    found = read("\n".join([f"{head}1. Khám bệnh cho người già.", "", *closing]))
    signer = found["signatory"]
    assert signer["name"] == name
    assert signer["title"] == office
    assert signer["capacity"] == capacity
    assert found["recipients_count"] == 3


BOUNDS = [
    ("trước ngày {}", "before"),
    ("chậm nhất ngày {}", "no_later_than"),
    ("chậm nhất là ngày {}", "no_later_than"),
    ("muộn nhất vào ngày {}", "no_later_than"),
    ("không muộn hơn ngày {}", "no_later_than"),
    ("xong trước ngày {}", "before"),
    ("hạn chót ngày {}", "no_later_than"),
    ("đến hết ngày {}", "no_later_than"),
]
DOERS = ["Phòng Kinh tế", "Công an xã", "Trạm Y tế", "Ủy ban MTTQ Việt Nam xã", "Các thôn"]
DUTIES = ["gửi danh sách hộ nghèo", "báo cáo kết quả thực hiện", "rà soát các tuyến đường"]


@settings(max_examples=60 * MORE, deadline=None)
@given(
    bound=st.sampled_from(BOUNDS),
    doer=st.sampled_from(DOERS),
    duty=st.sampled_from(DUTIES),
    day=st.dates(dt.date(2026, 4, 1), dt.date(2026, 12, 31)),
    spelt=st.booleans(),
    first=st.booleans(),
)
def test_who_owes_what_by_which_day_is_read_back(bound, doer, duty, day, spelt, first):
    words, comparator = bound
    date = (
        f"{day.day:02d} tháng {day.month:02d} năm {day.year}" if spelt else day.strftime("%d/%m/%Y")
    )
    when = words.format(date)
    sentence = (
        f"{when[:1].upper()}{when[1:]}, {doer} {duty}." if first else f"{doer} {duty} {when}."
    )
    found = read(
        "UBND XÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 23 tháng 3 năm 2026\nKẾ HOẠCH\nLàm đường\n\n"
        f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n\n2. Văn phòng theo dõi việc thực hiện.\n"
    )
    (task, *_) = found["tasks"]
    assert (task["lead"], task["due"], task["comparator"]) == ([doer], day.isoformat(), comparator)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("Đợt 1: Từ ngày 01/4/2026 đến ngày 15/4/2026: ra quân.", ("2026-04-01", "2026-04-15")),
        ("Giai đoạn 2 (tháng 5 - tháng 7/2026): làm mương.", ("2026-05", "2026-07")),
        ("Từ 07/02 - 19/02/2026 (tuần 28, 29): học trực tuyến.", ("2026-02-07", "2026-02-19")),
        ("Từ 21/02/2026: học tập trung tại trường.", ("2026-02-21", None)),
        ("Bước 3: Trong quý III/2026 nghiệm thu.", ("2026-Q3", "2026-Q3")),
    ],
)
def test_a_stretch_that_a_bullet_opens_with_is_a_phase(words, span):
    found = read(
        "UBND XÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\nKẾ HOẠCH\nLàm đường\n\n"
        f"I. TIẾN ĐỘ\n\n- {words}\n\n- Văn phòng theo dõi.\n"
    )
    (phase,) = found["phases"]
    assert (phase["from"], phase["to"]) == span


def test_items_that_end_with_their_years_are_a_road_map():
    found = read(
        "UBND XÃ YÊN HẠ\nSố: 6/KH-UBND\nYên Hạ, ngày 3 tháng 1 năm 2026\nKẾ HOẠCH\nLàm đường\n\n"
        "I. LỘ TRÌNH\n\n1. Khảo sát các tuyến đường thôn (2026 - 2027).\n\n"
        "2. Đổ bê tông các tuyến còn lại (xuyên suốt 2026 - 2030).\n\n"
        "3. Giao cho thôn giữ gìn tuyến đường (2028 trở đi).\n"
    )
    spans = [(phase["from"], phase["to"]) for phase in found["phases"]]
    assert spans == [("2026", "2027"), ("2026", "2030"), ("2028", None)]
