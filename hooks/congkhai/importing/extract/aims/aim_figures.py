"""Figures that plans count by: a share, so many of a thing; below aims whatever is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ....expressions import expression
from ..bodies.verbs import opens_duty
from ..tables.figures import IN_WORDS
from .aim_rates import rates_in
from .technical_units import technical_figures
from .things_counted import counts_thing, is_number_word, named_things

# What is counted, as far as plans of campaigns count it; without marks.
_UNITS = (
    "(?:ty |ti |trieu |nghin |ngan )?(?:usd|do la(?: my)?)|khu cong nghiep|cum cong nghiep"
    "|kcn|ccn|cay"
    "|ho gia dinh|ho so|ho|lop|tu sach|mo hinh"
    "|cuoc thi"
    "|cuoc|buoi|hoi nghi|hoi thao|tin, bai|tin bai|bai viet|bai|tin|nguoi|hoc sinh|hoc vien|ty dong"
    "|ti dong|trieu dong|nghin dong|dong(?! (?:chi|bao|ho|phuc)\\b)|ha|km"
    "|m2|mw|gio hoc|gio cong|thon|xa|phuong|to dan pho|co so"
    "|doanh nghiep"
    "|hop tac xa|san pham|du an|de tai|sang kien|luot|chuyen muc|chuyen de|cau lac bo|can nha"
    "|nha khoa hoc|nha dau tu|nha"
    "|cong trinh|truong|don vi|phong trao|diem|may|tan|suat|phan qua|dot|lan|dien hinh|guong"
    "|to chuc|hoat dong|gia dinh|vuon|tuyen duong|tuyen|bo ho so|bo|phong hoc|thu vien|dau sach"
    "|cuon sach|cuon"
    "|ban chinh|ban sao|ban(?! hanh)|video|clip|phong su|dam may|ca nhan|ca|vu|dai bieu|hoi vien"
    "|doan vien|dang vien|can bo|giao vien|phu nu|lao dong|tre em|thanh nien|sinh vien|nong dan"
    "|bac si|giuong benh|can ho|can(?! (?:cu|ke|co))|tram"
)
_MANY = "(?:(?:chuc |tram )?(?:nghin|ngan|van|trieu|ty) )?"
_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = f"(?:{_MANY}(?:{_UNITS}))".replace(" ", "[ ]")
_VALUE = expression(
    rf"""(?<![\w./,\-–])
    # «từ 50 ha đến 70 ha»; but «02 hội nghị đến 30 người»
    (?:(?:tu\ )?(?P<low>{_FIGURE})\s?(?:
        (?:%\s?(?:/nam\s)?)?(?:[-–]|den)\s?(?=\d[\d.,]*\s?(?:%|{_UNIT}\b))
        |(?P<each>{_UNIT})\s(?:[-–]|den)\s(?=\d[\d.,]*\s?(?P=each)\b)))?
    (?P<value>{_FIGURE})\s?
    (?P<unit>%(?:/nam)?|{_UNIT}\b)""",
    re.VERBOSE,
)
_BEHIND_FIGURE = expression(r"\d\s?(%|[a-z]\w*)")
_FIRST_WORDS = frozenset(
    ["%", *re.findall(r"(?:^|[|:])(\w+)", f"chuc|tram|nghin|ngan|van|trieu|ty|{_UNITS}")]
)
# Words that name nothing to count, and such as are counted in the telling, not reached.
_NO_UNIT = (
    r"(?:nhiem vu|muc tieu|chi tieu|giai doan|giai phap|noi dung|van de|nguyen tac|quan diem"
    r"|kv|con so|chu so|linh vuc|tru cot|dot pha|tieu chi|uy vien|dong chi|tai cho)\b"
)
_MORE = (
    r"(?:(?<!\bnam)(?<!\bngay)(?<!\bthang)(?<!\bm)(?<!\b[ck]m)(?<!\bha)(?<!\bkg)(?<!\b[gm]w)"
    r" (?!(?:da|dang|co|duoc|dat|va|tren|o|tai|theo|cho|den|vao|la|thuoc|trong|moi|ra|ben|de|tu|voi"
    r"|tro|hoac|do|doi voi|so voi|tam nhin|thoi ky|nam 20\d\d)\b)[a-z]+)?"
)
_THING = (
    rf"(?!{_NO_UNIT})(?:he sinh thai|to hop tac|khu dan cu|khu do thi|khu du lich|co so du lieu"
    rf"|nha van hoa|tram y te|[a-z]+[23]?\b{_MORE})"
).replace(" ", "[ ]")
_ROUNDED = (
    r"(?:(?:chuc |tram )?(?:nghin|ngan|van|trieu|ty) )"
    r"(?!(?:vao|den|trong|nam|moi|o|tren|va|de|cho|so|dong)\b)"
).replace(" ", "[ ]")
_PER = rf"(?:\s?/\s?(?:\d[\d.]* )?[a-z]+\d?{_MORE})?".replace(" ", "[ ]")
_COUNTED = expression(
    rf"""(?:(?:\b(?:it\ nhat|toi\ thieu|tren|duoi|khong\ qua|khong\ duoi|dat|duy\ tri(?:\ o\ muc)?
            |xuong|xuong\ duoi|xuong\ con|len|(?<!duy\ tri\ )o\ muc
            |(?<!pham\ vi\ )(?<!ban\ kinh\ )(?<!den\ )khoang
            # «ngõ dài khoảng 300 mét», «cách chợ khoảng 200 m»
            (?!\ \d[\d.,–-]*\ ?(?:m|met|cm)\b)
            |vuot(?:\ (?:chi\ tieu|muc\ tieu|ke\ hoach|moc))?
            |(?:(?:tang|giam)\ )?(?:binh\ quan|trung\ binh)(?:\ dat)?)
            (?:\ duoi|\ tren|\ muc|\ khoang|\ toi\ thieu|\ it\ nhat|\ tu)*
            |\b(?:tang|giam)\ tu(?=\ \d[\d,.]*\ ?[-–])
            |\b(?:giam|ha)\ tu\ \d[\d,.]*(?:\ [a-z]+){{1,3}}?\ con
            |(?<!\d):|[≥≤<>])\s*)
        (?:(?P<low>{_FIGURE})\s?[-–]\s?)?(?P<value>{_FIGURE})\s?
        (?P<unit>‰|[μµ]g{_PER}|(?:{_ROUNDED})?{_THING}{_PER})""",
    re.VERBOSE,
)
# «Trẻ dưới 5 tuổi», «người trên 15 tuổi»
_OF_WHOM = expression(r"(?:tren|duoi|khoang|it nhat|toi thieu) [\d,-]+ ?tuoi\b", holds=("tuoi",))
_BESIDE = expression(r"(?:tren|duoi)\b")
# «85 bến thuyền và 20 chòi canh»: goes on with what stands before.
_AND = expression(
    rf"""[^\d,;:.()]{{0,30}}?(?:\ va|,(?:\ va)?)\ (?P<low>(?!))?(?P<value>{_FIGURE})[ ]
        (?P<unit>{_THING})""",
    re.VERBOSE,
)
# «… đạt 40 bao năm 2028, 50-60 bao năm 2030»: as much of the same.
_ANY = expression(
    rf"""(?<![\w./,\-–])(?:(?P<low>{_FIGURE})\s?[-–]\s?)?(?P<value>{_FIGURE})\s
        (?P<unit>(?:{_ROUNDED})?{_THING}{_PER})""",
    re.VERBOSE,
)
_BRINGS_ABOUT = r"""(?:co|xay\ dung|hinh\ thanh|thanh\ lap|phat\ trien|ket\ nap|dao\ tao
        |boi\ duong|tap\ huan|day\ (?:nghe|boi)|trong|ho\ tro|tao|giai\ quyet|hoan\ thanh|thu\ hut
        |cap|trao|tang|lap\ dat|lap|mo|don|nang\ cap|sua\ chua|cai\ tao|nhan\ rong|tuyen\ dung
        |thu\ hoi|giao\ quan|tuyen\ quan
        |dau\ tu|trang\ bi|ra\ mat|cung\ cap|so\ hoa|ket\ noi|xoa|chuyen\ doi|phuc\ hoi|di\ doi)
        (?:\ (?:moi|them|du|duoc|cho|khoang|gan|tu|va|xay\ dung|lap|di\ doi|sua\ chua|dua|lap\ dat
            |viec\ lam|dau\ tu|ban\ giao|phat\ trien|nang\ cap|cai\ tao)\b){0,3}[ ]"""
# «Hình thành 03 bến thuyền», «dạy bơi cho 1.500 thiếu nhi»: a verb that brings about, and how many.
_BROUGHT = expression(
    rf"""(?:^\W*(?:\w{{1,3}}[.)]\s*)?|[,;:]\ |\bphan\ dau[ ]
            |\b(?:toan\ [a-z]+|ca\ (?:xa|nuoc|tinh)|dia\ ban(?:\ [a-z]+){{0,3}}|nam\ 20\d\d
                |moi(?:\ [a-z]+){{1,4}})\ )
        {_BRINGS_ABOUT}(?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>{_THING})""",
    re.VERBOSE,
)
# «3 - 5 khu vui chơi», «đưa vào trồng được 1 - 2 giống hoa»: a range opens what is to be reached.
_RANGE = expression(
    rf"""(?:^\W*(?:\w{{1,3}}[.)]\s*)?|[,;]\ |\b(?:va|duoc|them)\ |\b{_BRINGS_ABOUT})
        (?:tu\ )?(?P<low>{_FIGURE})\s?(?:[-–]|den)\s?
        (?P<value>{_FIGURE})\ (?!tuoi\b)(?P<unit>{_THING})""",
    re.VERBOSE,
    holds=("-", "–", "den"),
)
# «01 bến thuyền, 05 chòi canh»: counts, and nothing else is told.
_LISTED = expression(
    rf"""(?:^\W*|,\ )(?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>{_THING})
        (?=[^,;:.\d]{{0,40}}(?:,\ \d|\W*$))""",
    re.VERBOSE,
)
_LIST = expression(r"\W*0?\d{1,4}(?: [a-z]+){1,7}(?:, 0?\d{1,4}(?: [a-z]+){1,7})+\W*")
# «ít nhất một vườn mẫu»
_IN_WORDS = expression(
    rf"""\b(?:it\ nhat|toi\ thieu)[ ]
        (?P<low>(?!))?(?P<value>{"|".join(IN_WORDS)})[ ]
        (?P<unit>cau\ lac\ bo|hop\ tac\ xa|{_THING})""",
    re.VERBOSE,
    holds=("it nhat", "toi thieu"),
)
# «Số năm sống khỏe đạt tối thiểu 68 năm», «thời gian chờ còn 30 phút»
_LASTING = expression(
    rf"""\b(?:(?<!trong\ )thoi\ (?:gian|luong)|so\ (?:nam|ngay|gio|phut)
            |(?<!trong\ )(?<!vao\ )(?<!nhan\ )ngay\ (?!(?:hoi|le|tet|quoc|toan|the)\b)
            [a-z]+\ [a-z]+)\b
        [^;:%\d]{{0,100}}?
        (?:\b(?:con|xuong|duoi|khong\ qua|toi\ da|dat|toi\ thieu|it\ nhat|tren|trung\ binh
            |binh\ quan)|[≤≥<>])[ ]
        (?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>nam|thang|ngay(?:\ lam\ viec)?|gio|phut|giay)\b
        (?!\ ke\ tu)""",
    re.VERBOSE,
    holds=("ngay ", "so gio", "so nam", "so ngay", "so phut", "thoi gian", "thoi luong"),
)
# «Sưu tầm 250 hiện vật», «Cấp mới, đổi 300 thẻ»: below aims a deed and how much of it.
_DEED = expression(
    rf"""(?:^\W*(?:\w{{1,3}}[.)]\s*)?|[,;]\ )
        (?P<deed>[a-z]+(?:,?\ [a-z]+){{0,4}}?)
        (?<!\bloai)(?<!\bduoi)(?<!\bcap)(?<!\blop)(?<!\btheo)(?<!\btai)(?<!\btrong)(?<!\bcua)
        (?<!\bvoi)(?<!\bso)(?<!\bden)(?<!\bgom)(?<!\bthanh)(?<!\bnhom)(?<!\btop)[ ]
        (?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>{_THING}{_PER})""",
    re.VERBOSE,
)
# «Giảm số giờ làm việc nhà … còn 1,7 lần»
_FALLEN = expression(
    rf"""\b(?:giam|ha|rut\ ngan)\b[^;:%\d]{{5,160}}?\bcon[ ]
        (?P<low>(?!))?(?P<value>{_FIGURE})\ (?P<unit>{_THING}{_PER})
        (?=\W*(?:$|[,;.]|(?:vao|den|trong|nam|so)\b))""",
    re.VERBOSE,
    holds=("con ",),
)
# «Phấn đấu 9/9 thôn có sân chơi»; «dịp 2/9», «ngày 3/4» are days.
_OUT_OF = expression(
    rf"""(?P<set>(?:^\W*(?:\w{{1,3}}[.)]\s*)?(?:co\ )?
            |\bnam\ 20\d\d,?(?:\ toan\ [a-z]+)?,?\ co[ ]
            |\b(?:phan\ dau|dat|duy\ tri|giu\ vung|hoan\ thanh|it\ nhat|toi\ thieu)[ ]
             (?:co\ |tu\ )?))?
        (?<![\w./,\-–])(?<!\bngay\ )(?<!\bdip\ )(?<!\ble\ )(?<!\bso\ )(?<!\bden\ )(?<!\btu\ )
        (?<!\bquyet\ )(?<!\bdinh\ )(?<!\btruoc\ )
        (?P<low>(?!))?(?P<value>\d{{1,3}})/(?P<all>\d{{1,3}})\ (?!tong\b|so\b)
        (?P<unit>{_UNIT}\b|tieu\ chi|{_THING})""",
    re.VERBOSE,
    holds=("/",),
)
# «Tổng đàn trâu 12.500 con», «Tuổi thọ trung bình 75 tuổi»: below aims what is measured, how much.
_MEASURE = expression(
    rf"""^\W*(?:\w{{1,3}}[.)]\s*)?(?:tong|so|san\ luong|dien\ tich|nang\ suat|tuoi\ tho|quy\ mo
            |thu\ nhap|mat\ do|doanh\ thu|gia\ tri|kim\ ngach)\ [^\d%:;,]{{3,70}}?[ ]
        (?:(?P<low>{_FIGURE})\s?[-–]\s?)?(?P<value>{_FIGURE})\ (?P<unit>con\b|{_THING}{_PER})
        (?=\W*(?:$|(?:vao|den|trong|nam)\b))""",
    re.VERBOSE,
)
# «Tăng 15 bậc so với năm 2025», «giảm 15 phút»; how far above last year, in brackets, is none
_STEPS = expression(
    rf"\b(?:tang|giam|nang)(?: it nhat| toi thieu| tu)? (?P<low>(?!))?(?P<value>{_FIGURE}) "
    r"(?P<unit>bac|hang|diem phan tram|diem|phut|gio|ngay)\b(?! (?:ke tu|le|nghi|tet)\b)",
    holds=(" bac", " hang", " diem", " phut", " gio", " ngay"),
)
# «- 02 chính sách được sửa»: below aims how many opens the item.
_FIRST = expression(
    rf"""^\W*(?P<low>(?!))?(?P<value>0\d|\d{{2,3}}(?:\.\d{{3}})*)\ (?P<unit>{_THING})
        (?=[^;:]{{0,120}}\b(?:duoc|dat|co|tham\ gia|hoan\ thanh)\b)""",
    re.VERBOSE,
)
# «Lập 65 tổ tại thôn có từ 20 hộ trở lên»: of which the count is.
_OF_SUCH = expression(
    r"\b(?:tai|cho|o|doi voi|thuoc) [^,;:.\d]{2,60}? (?:co|su dung|dat)(?: quy mo)?"
    r"(?: (?:tu|tren|duoi|it nhat|toi thieu))+ ?$"
)
_LONGEST_SUCH = 140
_FEW = 2
_WHOSE = expression(r"\bcua $", holds=("cua ",))


def counted_in(
    clause: str, plain: str, reach: int, aimed_from: int | None, apart: bytearray
) -> list[re.Match[str]]:
    """The figures of a clause (`plain`: without marks) up to `reach`, and outside what is `apart`.

    Where an aim is told, from `aimed_from` on, whatever is counted is a figure; before, and
    elsewhere, what plans count by.
    """
    found = list(rates_in(plain, reach, apart))
    # Most figures of a text are of dates and numbers, as the word behind them tells.
    if not _FIRST_WORDS.isdisjoint(_BEHIND_FIGURE.findall(plain)):
        values = _apart_from(found, _VALUE.finditer(plain, 0, reach))
        found += [m for m in values if counts_thing(m, clause, plain, apart)]
    if aimed_from is None:
        return found
    named = partial(named_things, clause=clause, plain=plain, apart=apart)
    counted = (m for m in _COUNTED.finditer(plain, aimed_from, reach) if not _OF_WHOM.match(m[0]))
    technical = technical_figures(clause, plain, aimed_from, reach, apart)
    if any(m["unit"].startswith("%") for m in found):
        # «Trẻ sinh trên 2 con … đạt 80%»: of whom a share is told.
        counted = (m for m in counted if not _BESIDE.match(m[0]))
        technical = (m for m in technical if plain.startswith(", ", m.start() - 2))
    found += _apart_from(found, technical)
    found += _apart_from(found, named(counted))
    found += _apart_from(found, named(_RANGE.finditer(plain, aimed_from, reach)))
    for pattern in (_LASTING, _STEPS, _FALLEN):
        told_of = pattern.finditer(plain, aimed_from, reach)
        found += _apart_from(found, (m for m in told_of if not apart[m.start("value")]))
    found += _apart_from(found, _whole_counts(clause, plain, aimed_from, reach))
    ends = ((m, m.start("value")) for m in found)
    such = [m for m, at in ends if _OF_SUCH.search(plain, max(0, at - _LONGEST_SUCH), at)]
    found = [m for m in found if m not in such]
    if _LIST.fullmatch(plain):
        found += _apart_from(found, named(_LISTED.finditer(plain, aimed_from, reach)))
    deeds = [*_DEED.finditer(plain, aimed_from, reach)]
    found += _apart_from(found, named(m for m in deeds if _is_deed(clause, m)))
    for pattern in (_BROUGHT, _FIRST, _MEASURE):
        found = found or [*named(pattern.finditer(plain, aimed_from, reach))]
    found = found or such or [*named(m for m in deeds if _may_be_deed(m))]
    whole = plain.find(", trong do ", aimed_from, reach)
    if whole > 0 and all(m.start() > whole for m in found):
        # «Trồng 500 cây, trong đó cây xanh 5%»: the whole beside its parts.
        found += named(_BROUGHT.finditer(plain, aimed_from, whole))
    told = (m for m in _IN_WORDS.finditer(plain, aimed_from, reach) if is_number_word(m, clause))
    found += _apart_from(found, named(told))
    last = max((m.end() for m in found), default=reach)
    also = _AND.match(plain, last, reach)
    found += _apart_from(found, named([also] if also else []))
    # «12.400 hồ sơ của 03 xã»: whose they are.
    first = min((m.start() for m in found), default=reach)
    found = [m for m in found if m.start() == first or not _WHOSE.search(plain, first, m.start())]
    units = {m["unit"] for m in found}
    same = (m for m in _ANY.finditer(plain, min(last, reach), reach) if m["unit"] in units)
    return found + _apart_from(found, named(same))


def _is_deed(clause: str, match: re.Match[str]) -> bool:
    return opens_duty(clause[match.start("deed") : match.end()])


def _may_be_deed(match: re.Match[str]) -> bool:
    """«Lát 40 ngõ»: a word or two, whatever they are, and a number of more than one digit."""
    return (
        match["deed"].count(" ") < _FEW
        and len(match["value"]) >= _FEW
        and not match.string[: match.start("deed")].strip()
    )


def _whole_counts(clause: str, plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """«9/9 thôn», «Có 5/8 chi đoàn», which look like days; of «26/3 đoàn viên» the first is no part
    of the second, and «còn 21/42 vị trí» tells how things stand."""
    matches = (
        match
        for match in _OUT_OF.finditer(plain, start, end)
        if 1 <= int(match["value"]) <= int(match["all"]) > 1
        and (match["set"] is not None or match["value"].lstrip("0") == match["all"].lstrip("0"))
    )
    return named_things(matches, clause, plain, bytearray(len(plain) + 1))


def _apart_from(
    found: Sequence[re.Match[str]], others: Iterable[re.Match[str]]
) -> list[re.Match[str]]:
    """Those of the `others` that share no letter with what is found."""
    return [m for m in others if all(m.start() >= f.end() or m.end() <= f.start() for f in found)]
