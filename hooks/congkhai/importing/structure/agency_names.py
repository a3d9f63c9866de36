"""Names of agencies: the lines of a head put together, and written as in running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...expressions import expression
from ...text import modern_tone
from ..readers.lines import bare, squeezed
from ..readers.syllables import could_be_syllable
from . import genre
from .agency_letters import FIELD_OF, by_rule

_HEADS = (
    "uy ban|ubnd|hoi dong|hdnd|so|bo|ban|cuc|chi cuc|tong cuc|vu|phong|van phong|truong|trung tam"
    "|cong an|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|dang doan|ban can su|chi bo"
    "|hoi|lien hiep|lien doan|doan|mat tran|ubmttq|vien|hoc vien|dai hoc|benh vien"
    "|toa an|kiem toan"
    "|ngan hang|thanh tra|chinh phu|thu tuong|quoc hoi|chu tich nuoc|bao hiem|kho bac"
    "|thue|hai quan"
    "|tong cong ty|tap doan|cong ty|ctcp|cty|tct|dai(?! (?:hoi|bieu|dien))|bao|quy|to|nha|kiem lam"
    "|quan khu|bo chi huy|chi nhanh"
    "|bcd|bch|bql|ldld|cong doan|tinh doan|thanh doan|huyen doan|quan doan|tand|vksnd|cum thi dua"
    "|khoi thi dua|lien minh|tong hoi|tieu ban|tong lien doan|trung uong"
    "|uy ban thuong vu|hop tac xa|tram|nha xuat ban|tap chi|khoa(?! hoc)|bo mon|phan hieu"
    "|phan vien|thuong truc|don bien phong|doi|hat|cang vu|lien doi|chi doan|chi hoi|tong doi"
    "|lu doan|su doan|trung doan|xi nghiep|ubkt|ubtvqh|bo tu lenh|bo tong tham muu|ky tuc xa"
    "|nha truong|thuong vu|khu|cau lac bo|bv|bvdk|bvdkkv|ttyt|tyt|bhxh"
    "|thu vien|vuon quoc gia|kho luu tru|lang (?:tre em|huu nghi|van hoa)|trai (?:tam )?giam"
    "|cong vien|co so (?:cai nghien|giao duc|dieu tri|tro giup|bao tro)|dien luc|vien thong"
    "|buu dien|cang (?:hang khong|ca|bien)|nong truong|lam truong"
)
_HEAD = expression(rf"^(?:{_HEADS})\b")
_COMPANY = expression(r"^(?:cong ty|ctcp|cty)\b")
# «TỔNG CÔNG TY THÉP ĐÔNG HẢI / CÔNG TY TNHH MỘT THÀNH VIÊN»: of what kind the company above is.
_LEGAL_FORM = expression(
    r"(?:ctcp|(?:cong ty|cty) (?:tnhh|trach nhiem huu han|co phan|hop danh)"
    r"(?: (?:nha nuoc|mtv|(?:mot|1|hai|2) thanh vien(?: tro len)?))*)\W*"
)
_FIRM = expression(r"^(?:tong cong ty|tct|tap doan|cong ty|cty|ngan hang|xi nghiep|nha may)\b")
_IN_FIRM = expression(r"\b(?:tong cong ty|cong ty|tap doan|xi nghiep|nha may|hop tac xa)\b")
_CAPTION = expression(
    r"^(?:yeu cau|giay (?:moi|de nghi|xac nhan|gioi thieu)|don (?:de nghi|xin)|danh sach|quy che"
    r"|quy dinh|noi quy|the le|dieu le|thu moi|phieu|bien ban|to trinh|bao cao|ke hoach|quyet dinh"
    r"|thong bao|huong dan|chuong trinh|de an|phuong an|de cuong|hop dong|ban cam ket|lich)\b"
    r"(?! (?:ban|quan ly)\b)"
)
# Words that without their marks look like the head of a name: «CHUYỂN / ĐỔI SỐ», «THÀNH / VIÊN».
_OTHER_WORD = expression(
    r"^(?:(?:đổi|đối|tờ|số(?= hóa)|bản|bàn|quy|quý|viên|bố|hỏi|hồi|vũ|tô|ban hành|tổ chức)(?: |$)"
    # «BAN CHỈ ĐẠO QUỐC GIA / PHÒNG, CHỐNG …», «… / HỘI NHẬP QUỐC TẾ»: what a committee is for.
    r"|phòng(?:, (?:chống|ngừa|trừ|tránh)| (?:chống|ngừa|thủ|vệ|cháy|bệnh|dịch))\b"
    r"|hội (?:nhập|chợ)\b|bảo (?:vệ|đảm|tồn|trợ|hộ)\b|nhà ở\b|viện trợ\b|đoàn kết\b)"
)
# «THÔN BÃI TRÊN» below «UBND XÃ YÊN HẠ»; «BẢN CAM KẾT» is a paper.
_VILLAGE = expression(
    r"^(?:thôn|ấp|buôn|bon|làng|xóm|khóm|khối phố|khu phố|khu dân cư|tổ dân phố|tiểu khu|phum|sóc"
    r"|bản(?! (?:cam|đăng|tin|tự|kiểm|kê|giao|ghi|thuyết|tổng|mô|dự|thỏa|thoả|đồ|sao|nhận|báo|khai"
    r"|tóm|tường|quyền|án|chất|sắc|vẽ|in|đề)\b)) [^\W_]"
)
_OF_COMMUNE = expression(
    r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu) \w"
)
# A head that says nothing alone: what follows on the next line belongs to it.
_UNFINISHED = expression(
    r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd"
    r"|uy ban mat tran to quoc(?: viet nam)?|ubmttq(?: viet nam| vn)?"
    r"|hoi dong nhan dan va uy ban nhan dan|ban quan ly|ban chi dao(?: cong tac)?|ban chi huy"
    r"|hoi dong"
    r"|ban chap hanh"
    r"|ban thuong vu|uy ban|doan dai bieu quoc hoi|uy ban bau cu|so|bo|phong|.*\b(?:va"
    r"|cua|cac|ve)|.*[,–-])$"
)
_OFFICE = expression(
    r"(?:pho )?thu tuong|van phong|chu tich|pho chu tich|thanh tra|van phong trung uong"
)
_OF_STATE = expression(r"^(?:chinh phu|quoc hoi|nuoc|chu tich nuoc|trung uong|dang)\b")
_TERRITORY = expression(
    r"^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|khu vuc)\b"
    r"(?! (?:uy|doan)\b)"
)

# A scan's specks around a name; a bracket or point may be the end of it.
_EDGES = expression(r"^[\W_]+|[\s*_\-–—~.,;:|]+$")
# «VĂN HÓA,» and «HỘI ĐỒNG THI ĐUA -» go on below; a rule of dashes is no name.
_GOES_OVER = expression(r"[^\W_](,| [-–])[\s*_]*$")
# «HỘI ĐỒNG THI ĐUA» above «- KHEN THƯỞNG»
_DASHED = expression(r"^[\s*]*[-–] ?[^\W\d_]")
_OFTEN = 3
"""So many times as often a spelling must stand in the text as the one that it is put for."""
_AROUND = " ,.;:()“”\"'"
# «CHỦ TỊCH ỦY BAN NHÂN DÂN»: whose head decides.
_CHAIR = expression(r"^CHỦ TỊCH (?=(?:ỦY|UỶ)\b)")
# «P. NHÂN SỰ»
_DIVISION = expression(r"^p\. ?", holds=("p.",))
_PARTED_PLACE = expression(r"(?<=\w)[-–](?=[^\W\d])")


def agencies(lines: Sequence[str]) -> list[str]:
    """The agencies that the lines of a head name, from the highest down, as printed."""
    names: list[str] = []
    is_listed = False
    for raw in lines:
        text = _CHAIR.sub("", squeezed(_EDGES.sub("", raw)))
        if not text:
            continue
        goes_over = _GOES_OVER.search(raw)
        text += goes_over[1] if goes_over else ""
        plain = _DIVISION.sub("phong ", bare(text))
        # «SỞ Y TẾ» above «– TẠP CHÍ SỨC KHỎE»: the two issue it together; a list has dashes from
        # its first line on.
        is_joined = bool(names) and _DASHED.match(raw) is not None and not is_listed
        is_listed = is_listed or (not names and _DASHED.match(raw) is not None)
        if names and _DASHED.match(raw) and (is_joined or not _HEAD.match(plain)):
            text = f"- {text}"
        if names and _LEGAL_FORM.fullmatch(plain) and _FIRM.match(bare(names[-1])):
            continue
        if names and _CAPTION.match(plain):
            # «YÊU CẦU BÁO GIÁ», «QUY CHẾ HOẠT ĐỘNG …»: what the paper is, below whose it is.
            break
        is_own = bool(names) and _OF_COMMUNE.match(bare(names[-1])) and is_village(text)
        goes_on = (
            bool(names)
            and not is_own
            and (
                is_joined
                or not _HEAD.match(plain)
                or _OTHER_WORD.match(modern_tone(text.lower())) is not None
                or _is_word_of_head(names[-1], plain)
                or _UNFINISHED.match(bare(names[-1])) is not None
                or (_TERRITORY.match(plain) is not None)
                or _is_office_of(names[-1], plain)
                # A company of a group names the group above it, never below.
                or (
                    plain.startswith(("tap doan ", "tong cong ty "))
                    and _COMPANY.match(bare(names[-1]))
                )
            )
        )
        if goes_on:
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    # A scrap of a scan, or the banner of a site, above the names is none of them.
    while len(names) > 1 and not is_agency(names[0]) and is_agency(names[-1]):
        del names[0]
    return [name.rstrip(",-– ") for name in names]


def _is_word_of_head(before: str, plain: str) -> bool:
    """«ỦY» above «BAN NHÂN DÂN», «TỔNG» above «CỤC THUẾ»: a head that a narrow cell broke."""
    first = bare(before)
    return not _HEAD.match(first) and bool(_HEAD.match(f"{first} {plain}"))


def _is_office_of(before: str, plain: str) -> bool:
    """«THỦ TƯỚNG» above «CHÍNH PHỦ», «VĂN PHÒNG» above «QUỐC HỘI»: one body on two lines."""
    return bool(_OFFICE.fullmatch(bare(before)) and _OF_STATE.match(plain))


def is_village(text: str) -> bool:
    """Whether a line names a village or a quarter of a town, below whose commune it stands."""
    return _VILLAGE.match(modern_tone(text.lower())) is not None


def is_agency(name: str) -> bool:
    """Whether a line in capitals begins as the names of agencies do."""
    is_other = _OTHER_WORD.match(modern_tone(name.lower())) is not None
    return bool(_HEAD.match(bare(name))) and not is_other


def is_garbled(name: str) -> bool:
    """Signs and single letters that no name of an agency holds: a scan was misread."""
    return bool(re.search(r"[{}|=~^<>\\:;@#$%*]|\d/|(?:^| )[^\W\dYÝ](?: [^\W\d])+(?: |$)", name))


def agency_as_written(name: str, body: str, place: str | None = None) -> str:
    """«SỞ CÔNG THƯƠNG» as running text writes it: as the body itself does, else by the rules."""
    if not genre.is_capitals(name):
        return name
    found = _as_in(name, body)
    if found:
        return found
    text = _firm_as_in(by_rule(name), body)
    if not place:
        return text
    if _PARTED_PLACE.search(place):
        # «BÀ RỊA-VŨNG TÀU» is set apart as the name around it is.
        place = _PARTED_PLACE.sub(" - ", place)
        return re.sub(rf"\b{re.escape(place)}\b", place, text, flags=re.IGNORECASE)
    return re.sub(rf"\b{re.escape(place.lower())}\b", place, text)


def _firm_as_in(name: str, body: str) -> str:
    """«Công đoàn cơ sở công ty may sao mai» with the company as the text calls it, whatever it
    calls what stands before («CĐCS Công ty May Sao Mai»)."""
    firm = _IN_FIRM.search(bare(name))
    words = name[firm.start() :].split() if firm else []
    for first in range(len(words) - 1):
        tail = " ".join(words[first:])
        found = _as_in(tail, body)
        if found and found.split()[-1][:1].isupper():
            return name[: -len(tail)] + found
    return name


def spelt_in_text(name: str, body: str, place: str | None = None) -> str | None:
    """«TONG CỤC THUÊ» as the text spells it, «Tổng cục Thuế»; None where it says no other.

    A scan loses marks, most of all of capitals. The text names its own agency again and again, so
    that its usual spelling is the right one.
    """
    wanted = bare(name)
    plain = bare(body)
    found: Counter[str] = Counter()
    at = 0
    while len(wanted) > 5 and (at := plain.find(wanted, at)) >= 0:
        printed = body[at : at + len(name)]
        end = at + len(name)
        is_word = not plain[at - 1 : at].isalnum() and not plain[end : end + 1].isalnum()
        if is_word and not genre.is_capitals(printed) and printed[:1].isupper():
            found[printed] += 1
        at = end
    if found:
        usual = max(found, key=lambda text: (found[text], sum(not c.isascii() for c in text)))
        return usual if modern_tone(usual.lower()) != modern_tone(name.lower()) else None
    if place and f" {bare(place)} " in f" {wanted} ":
        at = f" {wanted} ".find(f" {bare(place)} ")
        printed = name[at : at + len(place)]
        if printed.lower() != place.lower():
            return f"{name[:at]}{place.upper()}{name[at + len(place) :]}"
    return None


def place_parted(name: str, place: str | None) -> str:
    """«Ủy ban nhân dân tỉnh Phúthọ» of a narrow cell, where the head dates from «Phú Thọ»."""
    if not place or " " not in place:
        return name
    joined = rf"(?<!\w){re.escape(place.replace(' ', ''))}(?!\w)"
    return re.sub(joined, place, name, flags=re.IGNORECASE)


def fields_respelt(name: str) -> str:
    """«Bộ Giáo đục và Đào tạo» of a scan: the field that it can only mean, «Giáo dục»."""
    head, _, rest = name.partition(" ")
    plain = bare(rest)
    for bare_field, field in FIELD_OF.items():
        end = len(bare_field)
        if plain.startswith(bare_field) and not plain[end : end + 1].isalnum():
            return f"{head} {field}{rest[end:]}" if rest[:end].lower() != field.lower() else name
    return name


def words_as_in_text(text: str, body: str) -> str:
    """«kiêm tra thuê» of a scan's head as the body spells it, «kiểm tra thuế».

    Three words that the body has in other marks, and never so, were misread above.
    """
    words = text.split()
    plain, low = bare(body), modern_tone(body.lower())
    if len(plain) != len(low):
        return text
    often = Counter(re.findall(r"[^\W\d_]+", low))
    for at in range(len(words) - 2):
        three = [word.strip(_AROUND) for word in words[at : at + 3]]
        wanted = modern_tone(" ".join(three).lower())
        found = _spellings(bare(wanted), plain, low)
        usual = max(found, key=lambda spelling: found[spelling], default="")
        if not found or found[usual] < _OFTEN * found[wanted] or not all(three):
            continue
        for place, (old, new) in enumerate(zip(three, usual.split(), strict=True)):
            own = modern_tone(old.lower())
            is_sure = often[own] < often[new] or found[usual] > 1
            if own != new and could_be_syllable(new) and is_sure:
                shape = new.upper() if old.isupper() else new
                shape = shape[:1].upper() + shape[1:] if old[:1].isupper() else shape
                words[at + place] = words[at + place].replace(old, shape)
    return " ".join(words)


def _spellings(wanted: str, plain: str, low: str) -> Counter[str]:
    """The spellings of words without marks in a text, and how often."""
    found: Counter[str] = Counter()
    at = 0
    while (at := plain.find(wanted, at)) >= 0:
        end = at + len(wanted)
        if not plain[at - 1 : at].isalnum() and not plain[end : end + 1].isalnum():
            found[low[at:end]] += 1
        at = end
    return found


def _as_in(name: str, body: str) -> str | None:
    """The agency's name where the body writes it in running letters, as it mostly does."""
    at = 0
    low, wanted = body.lower(), name.lower()
    found: Counter[str] = Counter()
    while (at := low.find(wanted, at)) >= 0:
        printed = body[at : at + len(name)]
        at += len(name)
        if not genre.is_capitals(printed) and printed[:1].isupper():
            found[printed] += 1
    return found.most_common(1)[0][0] if found else None
