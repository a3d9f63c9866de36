"""The words of the genre: types of document, offices, capacities.

Types and abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW for the Party;
Luật Ban hành văn bản quy phạm pháp luật for laws and below.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...expressions import expression
from ..readers.lines import bare
from .family_names import FAMILY_NAMES

TYPES: dict[str, tuple[str, ...]] = {
    "nghị quyết": ("NQ",),
    "nghị quyết liên tịch": ("NQLT",),
    "quyết định": ("QĐ",),
    "chỉ thị": ("CT",),
    "quy chế": ("QC",),
    "quy định": ("QyĐ",),
    "thông cáo": ("TC",),
    "thông báo": ("TB",),
    "thông báo kết luận": (),
    "hướng dẫn": ("HD",),
    "chương trình": ("CTr",),
    "chương trình hành động": ("CTHĐ",),
    "kế hoạch": ("KH",),
    "kế hoạch liên tịch": ("KHLT",),
    "kế hoạch phối hợp": ("KHPH",),
    "chương trình phối hợp": ("CTPH", "CTrPH"),
    "quy chế phối hợp": ("QCPH",),
    "phương án": ("PA",),
    "đề án": ("ĐA",),
    "dự án": ("DA",),
    "báo cáo": ("BC",),
    "biên bản": ("BB",),
    "tờ trình": ("TTr",),
    "hợp đồng": ("HĐ",),
    "công điện": ("CĐ",),
    "bản ghi nhớ": ("BGN",),
    "bản thỏa thuận": ("BTT",),
    "bản đăng ký": (),
    "bản giao ước": (),
    "bản giao ước thi đua": (),
    "giao ước thi đua": (),
    "bản cam kết": (),
    "giấy ủy quyền": ("GUQ",),
    "giấy mời": ("GM",),
    "giấy giới thiệu": ("GGT",),
    "phiếu chuyển": ("PC",),
    "thư công": (),
    "luật": ("QH",),
    "bộ luật": (),
    "pháp lệnh": ("UBTVQH", "PL"),
    "lệnh": ("L",),
    "sắc lệnh": ("SL",),
    "nghị định": ("NĐ",),
    "thông tư": ("TT",),
    "thông tư liên tịch": ("TTLT",),
    "kết luận": ("KL",),
    "chiến lược": ("CL",),
    "quy trình": ("QTr",),
    "lời kêu gọi": (),
    "tuyên bố": (),
    "công văn": ("CV",),
    "thông tri": ("TTri",),
    "văn bản hợp nhất": ("VBHN",),
    "đề cương": ("ĐC",),
    "điều lệ": ("ĐL",),
    "nội quy": (),
    "thể lệ": (),
    "thư mời": (),
    "phiếu trình": ("PTr",),
    "đề xuất": ("ĐX",),
    "đính chính": (),
}
BARE_TYPES = {bare(name): name for name in sorted(TYPES, key=len, reverse=True)}
_SPACED_TYPES = {name.replace(" ", ""): written for name, written in BARE_TYPES.items()}
BY_ABBREVIATION = {mark: name for name, marks in TYPES.items() for mark in marks}
# «90/PL-SNV» is no ordinance: one body alone issues it, and «ĐC» may be an outline or a correction.
SURE_WITH = {"PL": "UBTVQH", "L": "CTN", "SL": "CTN", "ĐC": "", "PC": "", "TC": ""}
"""Abbreviations that tell the type of a document only with their issuer's; «»: never alone."""
ABBREVIATIONS = frozenset(BY_ABBREVIATION) | {"VBHN", "TTg", "VP", "GM", "NQLT", "BKH", "ĐK"}

_OFFICE = (
    r"(?:pho |quyen |q\.? ?)?(?:chu tich|giam doc|tong giam doc|bo truong|thu truong|thu tuong"
    r"|truong ban|truong phong|truong tieu ban|truong doan|truong cong an|truong bo mon|truong nhom"
    r"|truong co quan|truong chi nhanh|vien truong|chanh van phong|chanh thanh tra|vu truong"
    r"|cuc truong|chi cuc truong|tong cuc truong|bi thu|hieu truong|tong bi thu|chanh an|thong doc"
    r"|tong kiem toan|kiem toan truong|chu nhiem|tham muu truong|chi huy truong|tu lenh|chinh uy"
    r"|thuong truc|truong thon|chu tich nuoc|pho giam doc|to truong|pho chanh van phong|vien pho"
    r"|cham van phong|ke toan truong|thu ky|tong thu ky|thanh tra|cuc pho|chanh vp|uy vien"
    r"|benh vien truong|thu truong co quan|doi truong|tram truong|truong khoa|chinh tri vien"
    r"|khoi truong|khoi pho|cum truong|cum pho|nhom truong|hat truong"
    r"|pho truong ban|thong tan xa|tong bien tap|bi thu thu nhat)"
)
_CAPACITY = expression(
    r"^(?:(?:t ?/ ?m|k ?/ ?t|t ?/ ?l)\s?[.,]?\s*|(?:t ?m|k ?t|t ?l|t ?u ?q)(?:\s?[.,]\s*|\s+)"
    r"|q\s?[.]\s*)"
    r"(?=[a-z])"
)
_HEAD_OF = expression(r"^(?:PHÓ |QUYỀN |Q\. ?)?TRƯỞNG\s+[^\W\d_a-z]", holds=("TRƯỞNG",))
_OFFICE_LINE = expression(rf"^{_OFFICE}\b")
# «TM. ĐOÀN CHỦ TỊCH» and «TM. BAN BÍ THƯ» name bodies; no office stands there.
_NEXT_SIGNING = expression(
    r"\s+(?=(?:kt|tl|tuq)\s?[./]"
    r"|pho (?:chu|giam|tong|truong|chanh|bi|cuc|vu|vien|hieu|tham|chi|thu)\b"
    r"|(?:quyen |q\.? ?)?(?:(?<!doan )chu tich|(?<!ban )bi thu|thu truong|bo truong|giam doc"
    r"|tong giam doc|truong (?:ban|phong|doan)|chanh (?:van phong|thanh tra)|chu nhiem"
    r"|(?:cuc|vu|chi cuc|vien|hieu) truong|thong doc|tong thu ky|(?<=chinh phu )thu tuong)\b)"
)

_FEWEST, _MOST = 2, 6
_RANK = expression(
    # «TS.BS. …», «PGS.TS. …», «GS.TS …»
    r"^(?:(?:gs|pgs|ts|ths|bs|ks|cn|ds|cki|ckii|bscki|bsckii)\.){1,4}\s*(?:(?:ts|ths|bs|cki+)\s+)?"
    r"|^(?:(?:th\.? ?s|ths|ts|pgs|gs|bs|ks|cn|ls|cki|ckii|bs\.? ?cki+|dr|ong|ba|dong chi|bsckii"
    r"|bscki|nghiem|luat su|ky su|bac si|thac si|tien si"
    r"|dai ta|thuong ta|trung ta|thieu ta|thieu tuong|trung tuong|thuong tuong|dai tuong"
    r"|dai uy|nha giao|pgs\.? ?ts|gs\.? ?ts)[.,]?\s+)+"
)
_CAPITAL = "A-ZĐÀÁẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÈÉẺẼẸÊẾỀỂỄỆÌÍỈĨỊÒÓỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÙÚỦŨỤƯỨỪỬỮỰỲÝỶỸỴ"
# «Nguyễn Văn An», «H'Mai Niê», «Y Khút Niê», «Ksor H'Lan», «Rơ Châm An», «Hà-Lăng Bình».
_NAME_WORD = rf"(?:[{_CAPITAL}](?:[’'`]\s?[{_CAPITAL}])?[\w’'-]*)"
_NAME = expression(
    rf"^(?:{_NAME_WORD}(?:\s+{_NAME_WORD}){{{_FEWEST - 1},{_MOST - 1}}}|[HK][’'`]\w{{2,}})$"
)
# Offices, bodies and places in what looks like a name.
# «TONG CUC THUE», whose first word without its marks is a family's.
_BODY = expression(
    r"(?:tong (?:cuc|cong ty|lien doan|kiem toan|thanh tra)|hoi dong)\b",
    holds=(
        "hoi dong",
        "tong cong ty",
        "tong cuc",
        "tong kiem toan",
        "tong lien doan",
        "tong thanh tra",
    ),
)
_NO_NAME = expression(
    r"(?:^(?:ban|phòng|sở|bộ|cục|vụ|hội|chi|văn phòng|trung tâm|công an|trường|viện|kính|nơi|xã"
    r"|tỉnh"
    r"|huyện|phường|thôn|khu|lưu|như|phụ|biểu|mẫu|kế|quyết|thông|căn|điều|mục|phần|chương|đã|ký|số"
    r"|thời|địa|nội|tên|họ|đại diện|người|cơ quan|đơn vị)\b"
    r"|\b(?:trưởng|phó|chủ tịch|giám đốc|bí thư|chánh|văn phòng|[uủ][ỷy] ban|hội đồng|thường trực"
    r"|thường vụ|chủ nhiệm|hành chính|nhân dân|tổ chức|chấp hành|quản lý|chỉ đạo|ủy viên"
    r"|phụ trách|hợp nhất)\b)",
    re.IGNORECASE,
)


_OFFICES = """
chủ tịch; giám đốc; bộ trưởng; thứ trưởng; thủ tướng; trưởng ban; trưởng phòng; chánh văn phòng
chánh thanh tra; cục trưởng; vụ trưởng; hiệu trưởng; viện trưởng; chủ nhiệm; bí thư; thống đốc
tổng giám đốc; tổng cục trưởng; chi cục trưởng; tổng biên tập; chính phủ; quốc hội; ban thường vụ
ban chấp hành; hội đồng nhân dân
"""
_OFFICE_NAMES = {
    bare(name): name
    for name in sorted(re.split(r"[;\n]\s*", _OFFICES.strip()), key=len, reverse=True)
}
_OFFICE_WORDS = expression(rf"\b(pho )?({'|'.join(_OFFICE_NAMES)})\b")
# Families whose name without marks is no other's.
_SURE_FAMILIES = {bare(name): name for name in ("Nguyễn", "Trần", "Phạm", "Huỳnh")}


def office_mended(text: str) -> str:
    """«PHO CHỦ TICH» as the office is called; only marks are set right."""

    def mended(match: re.Match[str]) -> str:
        name = ("phó " if match[1] else "") + _OFFICE_NAMES[match[2]]
        return name.upper()

    pieces: list[str] = []
    at = 0
    for match in _OFFICE_WORDS.finditer(bare(text)):
        if text[match.start() : match.end()].lower() == "trưởng bản":
            continue  # of a village, and of no committee
        pieces += [text[at : match.start()], mended(match)]
        at = match.end()
    return "".join([*pieces, text[at:]])


def name_mended(name: str) -> str:
    """«Nguyên Văn A» with the right marks of the family."""
    family, space, rest = name.partition(" ")
    return f"{_SURE_FAMILIES.get(bare(family), family)}{space}{rest}"


def type_named(text: str, is_capital: bool = False) -> tuple[str, str] | None:
    """The type that opens a line in capitals, or in them alone (`is_capital`), and what follows."""
    plain = bare(text)
    for bare_name, name in BARE_TYPES.items():
        if plain.startswith(bare_name) and (not is_capital or text[: len(bare_name)].isupper()):
            rest = text[len(bare_name) :]
            if rest[:1].isalnum():
                continue
            return name, rest.strip(" :.")
    return None


def type_spaced(text: str) -> tuple[str, str] | None:
    """«K Ế H O Ạ C H», «K ÉT LUẬN»: a type alone on its line, its letters set apart."""
    name = _SPACED_TYPES.get(bare(text).replace(" ", "")) if len(text) < 48 else None
    return (name, "") if name else None


@lru_cache(maxsize=4096)
def is_capitals(text: str) -> bool:
    """Mostly capitals: a heading, an agency or an office as the decree prints them."""
    if text.islower():
        return False
    letters = "".join(filter(str.isalpha, text))
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


_RUNNING_CAPACITY = expression(
    r"^(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?[.,]\s?[A-ZĐỦ][^.;:,]{3,50}$",
    holds=("K/T", "KT", "T/L", "T/M", "TL", "TM", "TUQ"),
)


def is_capacity(text: str) -> bool:
    """«TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «TL. Hiệu trưởng»: on whose behalf one signs."""
    if _RUNNING_CAPACITY.match(text):
        return True
    return is_capitals(text) and bool(_CAPACITY.match(bare(text)))


def is_running_office(text: str) -> bool:
    """«Phó Hiệu trưởng», in small letters, alone on its line."""
    return len(text) < 50 and text[:1].isupper() and bool(_OFFICE_LINE.match(bare(text)))


def capacity_written(text: str) -> str:
    """«KT.TRƯỞNG BAN» with the point and space of the decree; «T/M» stays."""
    match = _CAPACITY.match(bare(text))
    if not match:
        return text
    head = re.sub(r"[\s.,]", "", text[: match.end()])
    return f"{head}{'' if '/' in head else '.'} {text[match.end() :].strip()}"


def signing_parts(text: str) -> list[str]:
    """«KT. BỘ TRƯỞNG THỨ TRƯỞNG» on one line: the capacity, and the office below it."""
    words = text.split()
    named = next(
        (i for i, word in enumerate(words) if not word.isupper() and any(map(str.isalpha, word))),
        len(words),
    )
    before, name = " ".join(words[:named]), " ".join(words[named:])
    if (is_capacity(before) or is_office(before)) and person_named(name, is_expected=True):
        # «PHÓ CHỦ TỊCH Nguyễn Văn A» on one line.
        return [*signing_parts(before), name]
    plain = bare(text)
    if not is_capitals(text):
        return [text]
    mark = _CAPACITY.match(plain)
    if not mark:
        # «TRƯỞNG BAN PHÓ THỦ TƯỚNG»: the office in the body, then the signer's own.
        office = _OFFICE_LINE.match(plain)
        other = _NEXT_SIGNING.match(plain, office.end()) if office else None
        return [text[: other.start()], text[other.end() :]] if other else [text]
    office = _OFFICE_LINE.match(plain[mark.end() :])
    first = mark.end() + (office.end() if office else 0)
    # «KT. BỘ TRƯỞNG, CHỦ NHIỆM» is one office.
    ends = (m for m in _NEXT_SIGNING.finditer(plain, first) if plain[m.start() - 1] != ",")
    found = next(ends, None)
    if found is None:
        return [text]
    return [text[: found.start()], *signing_parts(text[found.end() :])]


def is_office(text: str) -> bool:
    """«PHÓ CHỦ TỊCH»: the office of the person who signs."""
    if not is_capitals(text):
        return False
    # «TRƯỞNG THUẾ», «PHÓ TRƯỞNG ĐÀI»; but «TRƯỜNG TIỂU HỌC» is a school.
    return bool(_OFFICE_LINE.match(bare(text)) or _HEAD_OF.match(text))


def is_family(text: str) -> bool:
    """«Nguyễn», alone and in running letters."""
    return text.istitle() and bare(text) in FAMILY_NAMES


def person_named(text: str, is_expected: bool = False) -> str | None:
    """A person's name alone on its line, without rank or degree.

    Below an office the place tells a name: any family, of any of the country's peoples. Elsewhere,
    and in capitals, the family must be a known one.
    """
    text = text.strip(" .,*_-")
    rank = _RANK.match(bare(text))
    name = text[rank.end() :] if rank else text
    if not _NAME.match(name) or _NO_NAME.search(name):
        return None
    in_capitals = is_capitals(name) and len(name) > 3
    if _BODY.match(bare(name)) and not (
        # «Tống Cục Mẫu» bears the mark of the family; a scan reads «TỔNG CỤC» so in capitals alone.
        name.lower().startswith(("tống ", "tòng ")) and (is_expected or not in_capitals)
    ):
        return None
    if in_capitals and (is_office(name) or is_capacity(name)):
        return None
    is_known = bare(name).split()[0] in FAMILY_NAMES
    if not is_known and (in_capitals or not is_expected):
        return None
    if is_expected and not in_capitals and any(len(w) > 2 and w.isupper() for w in name.split()):
        return None
    return name.title() if in_capitals else name
