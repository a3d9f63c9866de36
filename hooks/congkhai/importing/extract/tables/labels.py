"""Labels and headings that say what stands beside or below them: «Đơn vị chủ trì», «Thời hạn»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from ....dates import BOUND
from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import bare, squeezed
from ..bodies.body_words import HEAD
from ..bodies.deed_values import is_deed, is_deed_of_many
from ..bodies.private_persons import is_private_person


class Role(Enum):
    """What a column or a labelled line tells of a task."""

    WHAT = "what"
    DELIVERABLE = "deliverable"
    DUE = "due"
    LEAD = "lead"
    PARTNERS = "partners"
    DOERS = "doers"
    """«Cơ quan thực hiện»: a lead, or leads and partners in one cell."""
    OVERSEER = "overseer"
    """«Lãnh đạo phụ trách»: the lead where no body is named beside."""
    VIA = "via"
    TO = "to"
    MONITORS = "monitors"
    ASIDE = "aside"
    """No fact of a task: dates there are no deadlines."""


_WHO = (
    r"(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|phong ban|phong|ban|so|nganh"
    r"|cq|dv|khoa))"
)
_WHOS = rf"(?:{_WHO}(?: (?:va )?{_WHO})*)"
# Who is said to do something; alone these words name nobody: «Bộ», «Địa phương», «Lực lượng».
_ACTOR = rf"(?:{_WHO}|(?:cac )?(?:bo|dia phuong|luc luong|to(?: chuyen mon)?|chu the|khoi))"
_ACTORS = rf"(?:{_ACTOR}(?: (?:va |hoac )?{_ACTOR})*(?: chuyen mon)?)"
# Of a heading without marks and signs; a role is the first whose form is the whole of it.
_FORMS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (
        Role.MONITORS,
        (
            rf"(?:{_WHOS} )?theo doi(?: (?:va )?don doc)?(?: kiem tra| giam sat)*",
            r"kiem tra(?: va)? giam sat",
            rf"{_WHOS} (?:giam sat|kiem tra)",
        ),
    ),
    (
        Role.PARTNERS,
        (
            rf"(?:{_ACTORS} )?(?:cung )?phoi hop"
            r"(?: thuc hien| tham muu| voi| cung| chinh| trien khai| xay dung| to chuc)*",
            rf"thanh phan phoi hop|cung thuc hien|{_WHOS} ho tro",
            rf"{_WHOS} (?:tham gia|lien quan)(?: phoi hop)?",
        ),
    ),
    (
        Role.LEAD,
        (
            rf"(?:{_ACTORS} )?chu tri(?: thuc hien| tham muu| soan thao| chinh| trien khai"
            r"| xay dung| to chuc| bien soan)*",
            rf"{_ACTORS} (?:tham muu|soan thao|dau moi|phu trach)(?: thuc hien)?",
            r"(?:co quan|don vi) trinh",
            rf"(?:{_ACTORS} )?chiu trach nhiem(?: chinh| chu tri| thuc hien| pho bien| cung cap"
            r"| bao cao| cong bo| bien soan)*",
            rf"{_ACTORS} (?:duoc )?(?:phan cong|giao)(?: thuc hien| chu tri)*|phan cong chu tri",
            r"dau moi(?: chu tri| thuc hien| tham muu)?",
            rf"phu trach(?: {_WHOS}| chinh)?|giao cho",
        ),
    ),
    (Role.OVERSEER, (rf"lanh dao(?: {_WHOS})? (?:phu trach|chi dao)|chi dao(?: chung)?",)),
    (
        Role.DOERS,
        (
            rf"{_WHOS}|{_ACTORS} (?:duoc )?(?:thuc hien|trien khai|thi hanh|tien hanh|phu trach"
            r"|to chuc)(?: chinh)?",
            # «Chủ trì/Phối hợp»: both in one cell.
            rf"(?:{_ACTORS} )?(?:chu tri|thuc hien)(?: thuc hien)?(?: va)?(?: {_ACTORS})?"
            r" phoi hop(?: thuc hien)?",
            rf"(?:phan cong|trach nhiem|thuc hien"
            rf"|phan cong trach nhiem)(?: (?:cua )?{_WHOS})?(?: thuc hien| to chuc)*",
            r"phan cong nhiem vu",
        ),
    ),
    (
        Role.DELIVERABLE,
        (
            r"(?:yeu cau )?(?:ket qua|san pham)(?: (?:du kien|dau ra|can dat|dat duoc|hoan thanh"
            r"|cu the|thuc hien|phai dat))*(?: (?:va )?(?:san pham|ket qua)(?: (?:du kien|dau ra"
            r"|can dat|chu yeu))*)?",
            r"du kien (?:ket qua|san pham)(?: (?:dat duoc|san pham))?",
            r"san pham (?:ket qua )?du kien hoan thanh",
            r"hinh thuc (?:van ban|san pham)",
            r"(?:loai|ten) van ban(?: ban hanh)?",
            r"dau ra",
        ),
    ),
    (
        Role.DUE,
        (
            r"(?:du kien )?(?:thoi (?:gian|han|diem)|tien do|lo trinh|ky han)(?: va tien do)?"
            r"(?: (?:(?:bat dau )?(?:thuc hien|trien khai|hoan thanh|hoan tat|ket thuc|trinh"
            r"|ban hanh|bao cao|to chuc"
            r"|nop|gui|tien hanh|du kien|dat duoc|phai hoan thanh|cu the))(?: va)?)*",
            r"(?:han|thoi han) (?:cuoi|chot|cuoi cung|hoan thanh|nop|bao cao|xu ly|gui)|han",
            r"(?:hoan thanh|xong|thuc hien|gui|nop|trinh) (?:truoc|trong)(?: ngay)?",
            r"ngay(?: thang| thang nam| gio)?(?: (?:hoan thanh|thuc hien|ket thuc|to chuc))?"
            r"|hoan thanh",
            r"(?:thang|quy)(?: (?:hoan thanh|thuc hien))?",
            r"tien do (?:thoi gian|hoan thanh|yeu cau)|thoi gian tien do",
            r"moc (?:thoi gian|hoan thanh)",
            r"du kien (?:hoan thanh|thuc hien|ket thuc)|ket thuc|den ngay",
            r"thoi gian phoi hop",
        ),
    ),
    (
        Role.TO,
        (
            r"(?:noi nhan|bao cao ve|gui ve|noi gui|noi nhan bao cao|gui den)",
            rf"{_WHOS} (?:nhan|tiep nhan)(?: bao cao)?",
        ),
    ),
    (Role.VIA, (r"thong qua", rf"{_WHOS} (?:tong hop|trinh)", r"cap trinh")),
    (
        Role.ASIDE,
        (
            r"stt|tt|so tt|so thu tu|ghi chu|can cu(?: phap ly)?|co so(?: phap ly)?|chu thich",
            r"(?:du (?:toan|kien) )?(?:nguon )?kinh phi(?: (?:du kien|thuc hien|dam bao))*|du toan"
            r"|nguon von|von\b.*",
            r"dia diem(?: to chuc| thuc hien)?|thanh phan(?: tham (?:du|gia))?"
            r"|doi tuong(?: tham (?:du|gia))?",
            rf"{_WHOS} phe duyet|tai lieu(?: kem theo)?",
            r"so luong(?: .*)?|don vi tinh|dvt|cap phe duyet|tham quyen(?: ban hanh)?"
            r"|cap ban hanh|muc do.*",
            r"ma so|diem(?: chuan| so)?|ho so|hinh thuc|quy mo|dien tich|so tien|thanh tien"
            r"|don gia|tong(?: so| cong)?"
            r"|lien he|dien thoai|hinh thuc to chuc|nguoi lien he|ty le.*",
        ),
    ),
    (
        Role.WHAT,
        (
            r"(?:cac |ten |danh muc |muc )?(?:noi dung|nhiem vu|cong viec|viec|dau viec|hoat dong"
            r"|giai phap|nhom nhiem vu|hang muc|phan viec|muc tieu nhiem vu)"
            r"(?: (?:va|hoac|chinh|chu yeu|trong tam|cu the|chi tiet|cong viec|nhiem vu"
            r"|giai phap|noi dung"
            r"|(?:can |phai )?(?:thuc hien|trien khai|hoan thanh|lam)|hoat dong|duoc giao"
            r"|cong tac"
            r"|yeu cau|to chuc))*",
            r"danh muc(?: cong viec| nhiem vu| van ban| de an)?|ten (?:de an|van ban"
            r"|chuong trinh|nhiem vu|du an)"
            r"|trich yeu(?: noi dung)?",
            r"(?:noi dung|y kien) chi dao|mo ta cong viec|ten chuyen de",
            r"cac buoc (?:thuc hien|tien hanh)|viec can lam|cong viec phai lam",
            r"(?:noi dung )?chi tiet(?: cong viec| thuc hien)?",
        ),
    ),
)
# With every word of a form: most of what is asked has another.
_ROLES = tuple(
    (role, frozenset(re.findall(r"[a-z]+", form)), expression(form))
    for role, forms in _FORMS
    for form in forms
)
_BODIES = {Role.LEAD, Role.PARTNERS, Role.DOERS, Role.VIA, Role.TO}
_TIMED = expression(
    rf"[;,.]\s*(?P<label>thời (?:gian|hạn)(?: hoàn thành| thực hiện)?|hạn|)"
    rf"\s*(?P<when>(?:hoàn thành |xong |thực hiện )?(?:{BOUND})\s.*\d.*)$",
    re.IGNORECASE,
)
# «Các Ban: Kinh tế, Văn hóa» heads a column, but opens a list of names in a line.
_KINDS = expression(r"^(?:cac )?(?:so|nganh|phong|phong ban|ban|khoa|ca nhan|to chuc|nguoi)$")
# «Các đơn vị: Xây dựng kế hoạch …»: who is to do that, where no name stands behind.
_MANY = expression(r"^(?:cac|tung|moi) (?:don vi|co quan|bo phan|phong|dv|cq)$")
# «Các phòng, khoa: phối hợp …», «Người phụ trách: theo dõi …»: likewise, but «Đơn vị thực hiện: …».
_SUBJECTS = expression(rf"(?:cac|tung|moi|nhung|tat ca)\b.*|{_WHOS}(?: (?:lien quan|phu trach))?")
_OF_MANY = expression(r"(?:cac|tung|moi|nhung|tat ca)\b")
# «Số» at the head of a narrow column is a number; «Sở» is an office.
_COUNT = expression(r"[Ss][ôốÔỐ]")
_BRACKETS = expression(r"\([^()]*\)", holds=("(",))
_SIGN = expression(r"[^\w\s]")
_LABEL = expression(r"(?:(?<=[;.,(\n])\s*|^[\W]*)(?P<label>[^\W\d_][^:;.()\n]{1,70}?)\s*:")
_MARK = expression(r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*)?\W*")


@lru_cache(maxsize=4096)
def role_of(heading: str) -> Role | None:
    """The role that a heading or label names, in whatever letters; None for all other words."""
    plain = squeezed(_SIGN.sub(" ", _BRACKETS.sub(" ", bare(heading))))
    if len(plain) > 80:
        return None
    first, *others = plain.split(" ")
    if first == "so" and not others and _COUNT.search(heading):
        return None
    for role, words, form in _ROLES:
        # Behind what is set aside any word may stand: «vốn …».
        may_be = first in words and (role is Role.ASIDE or words.issuperset(others))
        if may_be and form.fullmatch(plain):
            return role
    return None


@value_class
class LabelledValue:
    """What stands behind a label."""

    role: Role
    label: str
    value: str


def labelled(text: str) -> list[LabelledValue]:
    """The labels of a line with their values; empty where it does not begin with one."""
    if ":" not in text:
        return []
    body = text[_end_of_mark(text) :]
    found: list[tuple[int, int, Role, str]] = []
    for match in _LABEL.finditer(body):
        label = match["label"].strip(" *")
        role = role_of(label)
        is_subject = _is_subject(bare(label), body[match.end() :].strip(), bool(found), role)
        if role is not None and not is_subject and not _KINDS.match(bare(label)):
            found.append((match.start("label"), match.end(), role, label))
    if not found or body[: found[0][0]].strip(" *(-+–"):
        return []
    ends = [start for start, _, _, _ in found[1:]] + [len(body)]
    values: list[LabelledValue] = []
    for (_, after, role, label), end in zip(found, ends, strict=True):
        value = _value(body[after:end])
        timed = _TIMED.search(value) if role in _BODIES else None
        if timed:
            # «Phối hợp: Phòng B; hoàn thành trước ngày …» names its last label without a colon.
            values.append(LabelledValue(role, label, _value(value[: timed.start()])))
            values.append(LabelledValue(Role.DUE, timed["label"], value[timed.start("when") :]))
        else:
            values.append(LabelledValue(role, label, value))
    return values


def _is_subject(label: str, told: str, is_later: bool, role: Role | None) -> bool:
    """Whether what stands before a colon is who does what is told behind it, and no label."""
    if _MANY.match(label) and not HEAD.match(capitalize_first(told)):
        return True
    if is_later or role not in _BODIES or not _SUBJECTS.fullmatch(label):
        return False
    return is_deed_of_many(told) if _OF_MANY.match(label) else is_deed(told)


_BRACKET = expression(r"\(([^()]*)\)", holds=("(",))


def labels_within(text: str) -> Iterator[tuple[int, int, list[LabelledValue]]]:
    """Labels in brackets behind an item, or that end it, with their span.

    «… (Chủ trì: Phòng A; thời hạn: Quý II)», «…. Đơn vị chủ trì: Phòng A. Thời gian: Quý II.»
    """
    is_told = False
    for match in _BRACKET.finditer(text):
        values = labelled(match[1])
        if values:
            is_told = True
            yield match.start(), match.end(), values
    for match in () if is_told or ":" not in text else _BEHIND.finditer(text):
        values = labelled(text[match.end() :])
        leads = [value.value for value in values if value.role is Role.LEAD and value.value]
        if leads and not any(map(is_private_person, leads)):
            yield match.start(), len(text), values
            return


# A sentence that begins with what may be a label: «…. Đơn vị chủ trì: …».
_BEHIND = expression(r"(?<=\w\w\w)[.;]\s+(?=[^\W\d_][^:;.()\n]{1,70}:)")


def _end_of_mark(text: str) -> int:
    match = _MARK.match(text)
    return match.end() if match else 0


def _value(text: str) -> str:
    return text.strip(" *;,.)\n\t")
