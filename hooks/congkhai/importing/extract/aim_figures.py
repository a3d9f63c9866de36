"""Figures that plans count by: a share, so many of a thing; below aims whatever is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...expressions import expression
from ..readers.lines import bare

# What is counted, as far as plans of campaigns count it; without marks.
_UNITS = (
    "(?:ty |trieu |nghin |ngan )?(?:usd|do la)|khu cong nghiep|cum cong nghiep|kcn|ccn|cay"
    "|ho gia dinh|ho so|ho|lop|tu sach|mo hinh"
    "|cuoc thi"
    "|cuoc|buoi|hoi nghi|hoi thao|tin, bai|tin bai|bai viet|bai|tin|nguoi|hoc sinh|hoc vien|ty dong"
    "|trieu dong|nghin dong|dong|ha|km|m2|mw|gio hoc|gio cong|thon|xa|phuong|to dan pho|co so"
    "|doanh nghiep"
    "|hop tac xa|san pham|du an|de tai|sang kien|luot|chuyen muc|chuyen de|cau lac bo|can nha"
    "|nha khoa hoc|nha dau tu|nha"
    "|cong trinh|truong|don vi|phong trao|diem|may|tan|suat|phan qua|dot|lan|dien hinh|guong"
    "|to chuc|hoat dong|gia dinh|vuon|tuyen duong|tuyen|bo ho so|bo|phong hoc|thu vien|dau sach"
    "|cuon sach|cuon"
    "|ban chinh|ban sao|ban(?! hanh)|video|clip|phong su|dam may|ca nhan|ca|vu|dai bieu|hoi vien"
    "|doan vien|dang vien|can bo|giao vien"
)
_MANY = "(?:(?:chuc |tram )?(?:nghin|ngan|van|trieu|ty) )?"
_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = f"(?:{_MANY}(?:{_UNITS}))".replace(" ", "[ ]")
_VALUE = expression(
    rf"""(?<![\w./,\-–])
    # «từ 50 ha đến 70 ha»; but «02 hội nghị đến 30 người»
    (?:(?:tu\ )?(?P<low>{_FIGURE})\s?(?:
        (?:%\s?)?(?:[-–]|den)\s?(?=\d[\d.,]*\s?(?:%|{_UNIT}\b))
        |(?P<each>{_UNIT})\s(?:[-–]|den)\s(?=\d[\d.,]*\s?(?P=each)\b)))?
    (?P<value>{_FIGURE})\s?
    (?P<unit>%(?:/nam)?|{_UNIT}\b)""",
    re.VERBOSE,
)
# Words that name nothing to count, and such as are counted in the telling, not reached.
_NO_UNIT = (
    r"(?:nhiem vu|muc tieu|chi tieu|giai doan|giai phap|noi dung|van de|nguyen tac|quan diem"
    r"|linh vuc|tru cot|dot pha|tieu chi|uy vien|dong chi|tai cho)\b"
)
_THING = (
    rf"(?!{_NO_UNIT})(?:he sinh thai|khu dan cu|khu do thi|khu du lich|co so du lieu|nha van hoa"
    r"|tram y te|[a-z]+"
    r"(?: (?!(?:co|duoc|dat|va|tren|o|tai|theo|cho|den|vao|la|thuoc|trong|moi|ra|ben|de|tu|voi"
    r"|tro)\b)"
    r"[a-z]+)?)"
).replace(" ", "[ ]")
_COUNTED = expression(
    rf"""(?:(?:\b(?:it\ nhat|toi\ thieu|tren|duoi|khong\ qua|khong\ duoi|dat|duy\ tri(?:\ o\ muc)?
            |xuong|xuong\ duoi|xuong\ con|len)(?:\ duoi|\ tren|\ muc|\ khoang)?
            |(?<!\d):|[≥≤<>])\s*)
        (?P<low>(?!))?(?P<value>{_FIGURE})\s?
        (?P<unit>‰|{_THING}(?:\s?/\s?(?:\d+\ )?[a-z]+(?:\ [a-z]+)?)?)""",
    re.VERBOSE,
)
# «Hình thành 03 bến thuyền», «dạy bơi cho 1.500 thiếu nhi»: a verb that brings about, and how many.
_BROUGHT = expression(
    rf"""(?:^\W*(?:\w{{1,3}}[.)]\s*)?|[,;:]\ |\bphan\ dau\ )
        (?:co|xay\ dung|hinh\ thanh|thanh\ lap|phat\ trien|ket\ nap|dao\ tao
        |boi\ duong|tap\ huan|day\ (?:nghe|boi)|trong|ho\ tro|tao|giai\ quyet|hoan\ thanh|thu\ hut
        |cap|trao|tang|lap\ dat|lap|mo|don|nang\ cap|sua\ chua|cai\ tao|nhan\ rong|tuyen\ dung
        |dau\ tu|trang\ bi|ra\ mat|cung\ cap|so\ hoa|ket\ noi|xoa|chuyen\ doi|phuc\ hoi|di\ doi)
        (?:\ (?:moi|them|duoc|cho|khoang|gan|tu|va|xay\ dung|lap|di\ doi|sua\ chua|dua|lap\ dat
            |viec\ lam|dau\ tu|ban\ giao|phat\ trien|nang\ cap|cai\ tao)\b){{0,3}}[ ]
        (?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>{_THING})""",
    re.VERBOSE,
)
# «trên 1 vạn dân», «trên 1.000 trẻ»: of how many a measure tells, not what is to be reached.
_OF_HOW_MANY = expression(
    r"\b(?:so|ty le|ti le|ty suat|ti suat|mat do|binh quan)\b[^;]*\btren\s*$", holds=("tren",)
)
_ROUND = expression(r"10{0,2}(?:\.?000)*")
# One syllable without its marks may stand for several words: «hộ» and «hồ», «ca» and «cá».
_PRINTED = {
    "ho": "hộ", "ca": "ca", "bo": "bộ", "may": "máy", "tan": "tấn", "nha": "nhà", "tin": "tin",
    "lan": "lần", "vu": "vụ", "dot": "đợt", "cay": "cây", "lop": "lớp", "dong": "đồng", "xa": "xã",
    "bai": "bài", "cuoc": "cuộc", "buoi": "buổi", "diem": "điểm", "vuon": "vườn", "thon": "thôn",
}  # fmt: skip
_WORDS = """đối đổi của và cho theo tại để đề khi như là với từ về ở do sẽ phải bằng hoặc những các
năm tháng ngày giờ quý tuần phút lần đến trở có được cấp nhóm loại bậc hạng trong phía
chiều nhất mặt bước phó trưởng nam thang ngay gio quy tuan phut"""
_NAMES_NOTHING = frozenset(_WORDS.split())
_PAPERS = {"ho so", "bo ho so", "ban chinh", "ban sao"}


def counted_in(
    clause: str, plain: str, reach: int, is_aim: bool, apart: bytearray
) -> list[re.Match[str]]:
    """The figures of a clause (`plain`: without marks) up to `reach`, and outside what is `apart`.

    Below «Mục tiêu» (`is_aim`) whatever is counted is a figure, else what plans count by.
    """
    found = [m for m in _VALUE.finditer(plain, 0, reach) if _is_figure(m, clause, plain, apart)]
    if is_aim and not found:
        found = [*_things(_COUNTED, clause, plain, reach, apart)]
    if is_aim and not found:
        found = [*_things(_BROUGHT, clause, plain, reach, apart)]
    return found


def _things(
    pattern: re.Pattern[str], clause: str, plain: str, reach: int, apart: bytearray
) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(plain, 0, reach):
        first = clause[match.start("unit") : match.end("unit")].split(" ")[0]
        names = not first[0].isupper() and first not in _NAMES_NOTHING
        if names and _is_figure(match, clause, plain, apart):
            yield match


def _is_figure(match: re.Match[str], clause: str, plain: str, apart: bytearray) -> bool:
    at = match.start("value")
    if apart[at] or match["unit"] in _PAPERS:
        return False
    first = clause[match.start("unit") : match.end("unit")].lower().split(" ")[0]
    said = _PRINTED.get(match["unit"])
    if said is not None and first != said and first != bare(said):
        return False
    if _ROUND.fullmatch(match["value"]) and plain.find("%", match.end()) < 0:
        before = plain[max(0, at - 120) : at]
        goes_on = re.search(r"\d", plain[match.end() : match.end() + 80])
        return not (goes_on and _OF_HOW_MANY.search(before))
    return True
