"""Heads made from the rules of the genre, each set in many ways: what is read must not differ.

Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for documents of the Party.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import zip_longest

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says, and the lines in which its agencies and title are set."""

    agencies: tuple[str, ...]
    agency: str
    parent: str | None
    number: str
    symbol: str
    place: str
    kind: str
    title: tuple[str, ...]
    capacity: tuple[str, ...]
    office: str
    name: str
    is_party: bool = False
    day: tuple[int, int, int] = (9, 3, 2026)

    @property
    def facts(self) -> dict[str, object]:
        day, month, year = self.day
        return {
            "type": self.kind.lower(),
            "number": self.number or None,
            "symbol": self.symbol,
            "date": f"{year}-{month:02d}-{day:02d}",
            "place": self.place,
            "agency": self.agency,
            "parent_agency": self.parent,
            "title": " ".join(self.title),
            "name": self.name,
            "office": self.office,
            "capacity": list(self.capacity),
        }


HEADS = (
    Head(
        ("ỦY BAN NHÂN DÂN", "TỈNH YÊN HÀ"),
        "Ủy ban nhân dân tỉnh Yên Hà",
        None,
        "45",
        "KH-UBND",
        "Yên Hà",
        "KẾ HOẠCH",
        ("Phát động phong trào thi đua làm đẹp đường làng", "giai đoạn 2026 - 2030"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
    ),
    Head(
        ("ỦY BAN NHÂN DÂN", "XÃ TÂN MẪU"),
        "Ủy ban nhân dân xã Tân Mẫu",
        None,
        "7",
        "KH-UBND",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Tổ chức phong trào thi đua đặc biệt",),
        ("TM. ỦY BAN NHÂN DÂN",),
        "CHỦ TỊCH",
        "Hồ Thị Mẫu",
    ),
    Head(
        ("UBND TỈNH YÊN HÀ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        "Sở Giáo dục và Đào tạo",
        "UBND tỉnh Yên Hà",
        "1234",
        "KH-SGDĐT",
        "Yên Hà",
        "KẾ HOẠCH",
        ("Triển khai tháng hành động vì trẻ em,", "phòng, chống tai nạn thương tích", "năm 2026"),
        ("KT. GIÁM ĐỐC",),
        "PHÓ GIÁM ĐỐC",
        "Trần Thu Mẫu",
    ),
    Head(
        ("SỞ Y TẾ TỈNH YÊN HÀ", "TRUNG TÂM Y TẾ", "KHU VỰC TÂN MẪU"),
        "Trung tâm Y tế khu vực Tân Mẫu",
        "Sở Y tế tỉnh Yên Hà",
        "88",
        "KH-TTYT",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Khám sức khỏe định kỳ cho người cao tuổi",),
        (),
        "GIÁM ĐỐC",
        "Lò Văn Mẫu",
    ),
    Head(
        ("ỦY BAN NHÂN DÂN", "XÃ TÂN MẪU", "TRƯỜNG TIỂU HỌC TÂN MẪU"),
        "Trường tiểu học Tân Mẫu",
        "Ủy ban nhân dân xã Tân Mẫu",
        "15",
        "KH-THTM",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Thực hiện phong trào thi đua", "“Dạy tốt, học tốt”", "năm học 2025 - 2026"),
        (),
        "HIỆU TRƯỞNG",
        "Vũ Thị Mẫu",
    ),
    Head(
        ("ĐẢNG BỘ TỈNH YÊN HÀ", "ĐẢNG ỦY XÃ TÂN MẪU"),
        "Đảng ủy xã Tân Mẫu",
        "Đảng bộ tỉnh Yên Hà",
        "12",
        "KH/ĐU",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("thực hiện phong trào thi đua", "chào mừng đại hội"),
        ("T/M BAN THƯỜNG VỤ",),
        "PHÓ BÍ THƯ",
        "Giàng A Mẫu",
        is_party=True,
    ),
    Head(
        ("TỈNH ỦY YÊN HÀ",),
        "Tỉnh ủy Yên Hà",
        None,
        "29",
        "CT/TU",
        "Yên Hà",
        "CHỈ THỊ",
        ("về tăng cường sự lãnh đạo của các cấp ủy đảng", "đối với công tác thi đua"),
        ("T/M BAN THƯỜNG VỤ",),
        "BÍ THƯ",
        "Lê Hữu Mẫu",
        is_party=True,
    ),
    Head(
        ("ỦY BAN MTTQ VIỆT NAM", "XÃ TÂN MẪU", "BAN THƯỜNG TRỰC"),
        "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Mẫu",
        None,
        "03",
        "KH-MTTQ-BTT",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Vận động Nhân dân tham gia phong trào thi đua",),
        ("TM. BAN THƯỜNG TRỰC",),
        "CHỦ TỊCH",
        "Y Mẫu Niê",
    ),
    Head(
        ("BỘ THÓI QUEN TỐT",),
        "Bộ Thói quen tốt",
        None,
        "611",
        "KH-BTQT",
        "Yên Hà",
        "KẾ HOẠCH",
        ("Tổ chức thực hiện phong trào thi đua", "“Cán bộ gần dân”"),
        ("KT. BỘ TRƯỞNG",),
        "THỨ TRƯỞNG",
        "Phạm Thị Mẫu",
    ),
    Head(
        ("UBND TỈNH YÊN HÀ", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"),
        "Hội đồng Thi đua - Khen thưởng",
        "UBND tỉnh Yên Hà",
        "21",
        "HD-HĐTĐKT",
        "Yên Hà",
        "HƯỚNG DẪN",
        ("Hoạt động của cụm, khối thi đua năm 2026",),
        ("KT. CHỦ TỊCH",),
        "PHÓ CHỦ TỊCH",
        "Rơ Châm Mẫu",
    ),
    Head(
        ("CÔNG AN TỈNH YÊN HÀ", "CÔNG AN XÃ TÂN MẪU"),
        "Công an xã Tân Mẫu",
        "Công an tỉnh Yên Hà",
        "102",
        "KH-CAX",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Phát động phong trào thi đua “Vì an ninh Tổ quốc”",),
        ("KT. TRƯỞNG CÔNG AN XÃ",),
        "PHÓ TRƯỞNG CÔNG AN XÃ",
        "Hà Văn Mẫu",
    ),
    Head(
        ("BAN CHẤP HÀNH ĐOÀN TỈNH YÊN HÀ", "BAN CHẤP HÀNH ĐOÀN XÃ TÂN MẪU"),
        "Ban Chấp hành Đoàn xã Tân Mẫu",
        "Ban Chấp hành Đoàn tỉnh Yên Hà",
        "9",
        "KH/ĐTN",
        "Tân Mẫu",
        "KẾ HOẠCH",
        ("Tổ chức Tháng Thanh niên năm 2026",),
        ("TM. BAN THƯỜNG VỤ",),
        "BÍ THƯ",
        "Sùng A Mẫu",
    ),
    Head(
        ("UBND TỈNH YÊN HÀ", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"),
        "Ban Chỉ đạo Chuyển đổi số",
        "UBND tỉnh Yên Hà",
        "5",
        "KH-BCĐ",
        "Yên Hà",
        "KẾ HOẠCH",
        ("Phát động Cuộc thi tìm hiểu về chuyển đổi số",),
        ("KT. TRƯỞNG BAN",),
        "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
        "Đinh Thị Mẫu",
    ),
    Head(
        ("UBND TỈNH YÊN HÀ", "TRƯỜNG ĐẠI HỌC BIỂN BẠC", "THÀNH PHỐ YÊN HÀ"),
        "Trường đại học Biển Bạc thành phố Yên Hà",
        "UBND tỉnh Yên Hà",
        "35",
        "KH-ĐHBB",
        "Thành phố Yên Hà",
        "KẾ HOẠCH",
        ("Hỏi ý kiến sinh viên về thư viện", "đối với giờ mở cửa buổi tối"),
        ("KT. HIỆU TRƯỞNG",),
        "PHÓ HIỆU TRƯỞNG",
        "Thái Văn Mẫu",
    ),
)
"""A province, a commune, bodies of theirs, the Party, the Front, a ministry, a council."""


@dataclass(slots=True)
class Setting:
    """How a head is laid out; drawn by chance."""

    chance: random.Random
    names: list[str] = field(default_factory=list)
    otherwise: dict[str, object] = field(default_factory=dict)
    """What this setting says otherwise than the head: a number left blank."""

    def draw(self, name: str, *ways: str) -> str:
        way = self.chance.choice(ways)
        self.names.append(f"{name}={way}")
        return way


def number_lines(head: Head, setting: Setting) -> list[str]:
    """The number as a decree prints it, as a stamp breaks it, or left blank."""
    colon = "" if head.is_party and setting.draw("colon", "no", "yes") == "no" else ":"
    joint = "-" if head.is_party else "/"
    way = setting.draw("number", "plain", "spaced", "gap", "below", "apart", "tab", "blank", "dots")
    if way in {"blank", "dots"}:
        setting.otherwise["number"] = None
        return [f"Số{colon} {'       ' if way == 'blank' else '……'}{joint}{head.symbol}"]
    if way == "plain":
        return [f"Số{colon} {head.number}{joint}{head.symbol}"]
    if way == "spaced":
        return [f"Số{colon} {head.number} {joint} {head.symbol.replace('-', ' - ')}"]
    if way == "gap":
        return [f"Số{colon}   {head.number}   {joint}{head.symbol}"]
    if way == "below":
        return [f"Số{colon}", f"{head.number}{joint}{head.symbol}"]
    if way == "apart":
        return [f"Số{colon} {head.number}", f"{joint}{head.symbol}"]
    return [f"Số{colon}\t{head.number}{joint}{head.symbol}"]


def date_lines(head: Head, setting: Setting) -> list[str]:
    day, month, year = head.day
    way = setting.draw("date", "plain", "spaced", "broken", "brokenplace", "dayless", "slanted")
    if way == "dayless":
        setting.otherwise["date"] = f"{year}-{month:02d}"
        return [f"{head.place}, ngày      tháng {month:02d} năm {year}"]
    if way == "slanted":
        return [f"*{head.place}, ngày {day:02d} tháng {month} năm {year}*"]
    said = f"ngày {day:02d} tháng {month} năm {year}"
    if way == "plain":
        return [f"{head.place}, {said}"]
    if way == "spaced":
        return [f"{head.place} , ngày  {day:02d}  tháng {month:02d}  năm {year}"]
    if way == "broken":
        return [f"{head.place}, ngày {day:02d}", f"tháng {month} năm {year}"]
    return [f"{head.place},", said]


def agency_lines(head: Head, setting: Setting) -> list[str]:
    way = setting.draw("agency", "plain", "narrow", "starred", "oneline")
    if way == "narrow":
        # A narrow cell breaks long lines at a space.
        found: list[str] = []
        for line in head.agencies:
            words = line.split()
            cut = len(words) // 2 + 1 if len(line) > 16 else len(words)
            found += [" ".join(words[:cut]), *([" ".join(words[cut:])] if words[cut:] else [])]
        return found
    if way == "starred":
        return [f"**{line}**" for line in head.agencies]
    if way == "oneline" and head.agencies[0] in {"ỦY BAN NHÂN DÂN", "ỦY BAN MTTQ VIỆT NAM"}:
        return [" ".join(head.agencies[:2]), *head.agencies[2:]]
    return list(head.agencies)


def head_text(head: Head, setting: Setting) -> str:
    """Both columns of the head: side by side, one below the other, between bars."""
    rule = setting.draw("rule", "-------", "", "_____", "*", "———")
    left_top = [*agency_lines(head, setting), *([rule] if rule else [])]
    right_top = [*(PARTY if head.is_party else MOTTO), *([rule] if rule else [])]
    left_low, right_low = number_lines(head, setting), date_lines(head, setting)
    way = setting.draw(
        "columns", "tabs", "spaces", "below", "rightfirst", "bars", "table", "mixed", "run", "woven"
    )
    if way in {"tabs", "spaces"}:
        gap = "\t" if way == "tabs" else "        "
        return "\n".join([*beside(left_top, right_top, gap), *beside(left_low, right_low, gap)])
    if way == "below":
        return "\n".join([*left_top, *left_low, *right_top, *right_low])
    if way == "rightfirst":
        return "\n".join([*right_top, *left_top, *left_low, *right_low])
    if way == "run":
        # A scan keeps one space of the gap between the columns.
        rows = [
            *zip_longest(left_top, right_top, fillvalue=""),
            *zip_longest(left_low, right_low, fillvalue=""),
        ]
        return "\n".join(" ".join(filter(None, row)) for row in rows)
    if way == "woven":
        rows = [*zip_longest(left_top, right_top), *zip_longest(left_low, right_low)]
        return "\n".join(line for row in rows for line in row if line)
    if way == "mixed":
        return "\n".join([*left_top, *right_top, *left_low, *right_low])
    cells = [left_top, right_top, left_low, right_low]
    if way == "bars":
        return "|\n" + "\n|\n".join("\n".join(cell) for cell in cells) + "\n|"
    a, b, c, d = ("<br>".join(cell) for cell in cells)
    return f"| {a} | {b} |\n|---|---|\n| {c} | {d} |"


def beside(left: list[str], right: list[str], gap: str) -> list[str]:
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [
        f"{a}{gap}{b}" if a and b else (a or f"{gap}{b}" if gap == "\t" else a or f"{gap * 4}{b}")
        for a, b in zip(left, right, strict=True)
    ]


def title_text(head: Head, setting: Setting) -> str:
    title = list(head.title)
    way = setting.draw(
        "title", "lines", "one", "words", "bold", "note", "capitals", "draft", "same"
    )
    if way == "capitals":
        title = [line.upper() for line in title]
    if way == "draft":
        title.append("(Dự thảo)")
    if way == "same":
        return (
            f"{head.kind} {title[0]}\n" + "\n".join(title[1:])
            if title[0][0].isupper()
            else (head.kind + "\n" + "\n".join(title))
        )
    if way == "one":
        title = [" ".join(title)]
    elif way == "words":
        words = " ".join(title).split()
        title = [" ".join(words[at : at + 5]) for at in range(0, len(words), 5)]
        if len(title[-1].split()) < 2 and len(title) > 1:
            title[-2:] = [" ".join(title[-2:])]
    elif way == "bold":
        title = [f"**{line}**" for line in title]
    elif way == "note":
        title.append("(Kèm theo Tờ trình số 5/TTr-VP ngày 02/3/2026 của Văn phòng)")
    kind = f"**{head.kind}**" if way == "bold" else head.kind
    gap = setting.draw("gap", "\n", "\n\n")
    under = setting.draw("under", "", "\n--------", "\n_______________")
    return kind + gap + "\n".join(title) + under


def end_text(head: Head, setting: Setting) -> str:
    """Recipients and signature: side by side, below each other, between bars."""
    recipients = [
        "Nơi nhận:",
        "- Sở Nội vụ;",
        "- Các phòng, ban, đơn vị liên quan;",
        "- Lưu: VT.",
    ]
    mark = setting.draw("signed", "", "(Đã ký)", "[daky]", "Ký bởi: Văn phòng", "(Ký, đóng dấu)")
    rank = setting.draw("rank", "", "", "", "TS. ", "Thượng tá ", "BS.CKII. ")
    signed = [*head.capacity, head.office, *([mark] if mark else []), "", rank + head.name]
    way = setting.draw(
        "end", "tabs", "below", "bars", "signedfirst", "table", "narrow", "between", "inword"
    )
    if way == "between":
        # The signature fell in among the recipients.
        return "\n".join([recipients[0], *signed[:-2], *recipients[1:], "", signed[-1]])
    if way == "inword":
        cut = [f"{line[:4]}**{line[4:]}**" if len(line) > 6 else line for line in signed[:-2]]
        return "|\n" + "\n".join(recipients) + "\n|\n" + "\n".join([*cut, "", signed[-1]]) + "\n|"
    if way == "tabs":
        return "\n".join(beside(recipients, signed, "\t"))
    if way == "below":
        return "\n".join([*recipients, "", *signed])
    if way == "signedfirst":
        return "\n".join([*signed, "", *recipients])
    if way == "narrow":
        broken: list[str] = []
        for line in (*head.capacity, head.office):
            words = line.split()
            cut = setting.chance.choice([1, len(words) - 1])
            is_cut = len(words) > 2 and line in head.capacity
            broken += [" ".join(words[:cut]), " ".join(words[cut:])] if is_cut else [line]
        return "|\n" + "\n".join(recipients) + "\n|\n" + "\n".join([*broken, *signed[-2:]]) + "\n|"
    if way == "bars":
        return (
            "|\n*"
            + "*\n".join(recipients[:1])
            + "*\n"
            + "\n".join(recipients[1:])
            + "\n|\n"
            + "\n".join(f"**{line}**" if line else "" for line in signed)
            + "\n|"
        )
    return f"| {'<br>'.join(recipients)} | {'<br>'.join(signed)} |\n|---|---|"


BODY = """
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Cơ quan ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của cán bộ và người dân.

II. TỔ CHỨC THỰC HIỆN
Các đơn vị triển khai và báo cáo kết quả trước ngày 15/11/2026./.
"""


def made(head: Head, seed: int) -> tuple[str, dict[str, object], str]:
    """A document with this head, what is to be read of it, and how it is set."""
    setting = Setting(random.Random(seed))
    text = "\n\n".join(
        [head_text(head, setting), title_text(head, setting), BODY, end_text(head, setting)]
    )
    return text, {**head.facts, **setting.otherwise}, " ".join(setting.names)
