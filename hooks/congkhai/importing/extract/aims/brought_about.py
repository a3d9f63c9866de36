"""How much the work of a plan is to bring about, told outside its aims: «trồng 2.000 cây»."""

from __future__ import annotations

import re

from ....expressions import expression
from .labelled_counts import labelled_counts

_FIGURE = r"\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d+)?"
_OPENS = r"(?:^\W*(?:\w{1,3}[.)]\s*)?|[;:,] |\bva )(?:(?:tiep tuc|phoi hop|tham muu|van dong) )*"
_MORE = r"(?: (?:moi|them|duoc|khoang|tren|gan|it nhat|toi thieu))*"
# What is built, planted, given, joined, looked into; how many an office has or sends is not.
_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"(?:xay dung|xay|sua chua|nang cap|cai tao|ban giao|trao tang|xoa)"
        r"(?:(?:,| va|, ban giao)? (?:xay dung|sua chua|moi|trao tang))*",
        r"(?:can nha|ngoi nha|nha|cong trinh|cay cau|cau|phong hoc|san choi|vuon mau|mo hinh"
        r"|tuyen duong|km|diem sang)\b(?! nuoc)",
    ),
    (
        r"(?:(?:van dong )?(?:[a-z]+ ){0,5}hien|hien mau|tiep nhan|thu|huy dong)",
        r"don vi mau|luot nguoi hien",
    ),
    (r"trong(?: rung)?", r"cay|ha\b"),
    (r"(?:suu tam|phuc che|tu sua|bao quan|trung bay|so hoa|tiep nhan)", r"(?:hien vat|tu lieu)\b"),
    (
        r"(?:don|phuc vu|luan chuyen|cap(?: moi)?(?:, doi)?)",
        r"(?:luot (?:khach|sach|ban doc)|the)\b",
    ),
    (
        r"(?:ket nap|phat trien|boi duong,? ket nap)",
        r"(?:dang vien|doan vien|hoi vien|thanh vien)\b",
    ),
    (
        r"(?:giam sat|phan bien(?: xa hoi)?|kiem tra|thanh tra|tiep xuc cu tri)"
        r"(?:,? (?:giam sat|kiem tra|chuyen de))*",
        r"(?:cuoc|don vi|co so|doanh nghiep)\b",
    ),
    (r"(?:mo|to chuc)", r"lop\b"),
    (
        r"(?:dao tao|boi duong|tap huan|day nghe|dao tao nghe)(?: nghe)?(?: cho)?",
        r"(?:lao dong|nguoi|hoc vien|luot nguoi|luot can bo|can bo)\b",
    ),
    (r"(?:giup|giup do|ho tro|nhan do dau)", r"(?:ho|tre mo coi|hoc sinh ngheo)\b"),
    (r"(?:giai quyet|tao)(?: them)? viec lam(?: moi)?(?: cho)?", r"(?:lao dong|nguoi)\b"),
    (
        r"(?:thanh lap|ra mat|nhan rong)",
        r"(?:hop tac xa|to hop tac|cau lac bo|doanh nghiep|chi hoi|mo hinh|to hoi)\b",
    ),
    (
        r"(?:van dong|quyen gop|ung ho|huy dong)\b[^,;:.\d]{0,70}?(?: dat| duoc)?",
        r"(?:ty|trieu)(?: viet nam)? dong\b",
    ),
    (r"van dong", r"(?:ho|gia dinh|ho gia dinh)\b(?= (?:dang ky|tham gia|ky cam ket))"),
)
_BROUGHT = tuple(
    expression(rf"{_OPENS}(?:{verbs}){_MORE} (?P<low>(?!))?(?P<value>{_FIGURE}) (?P<unit>{things})")
    for verbs, things in _KINDS
)
# «tổ chức ngày hội tại 100% khu dân cư»
_EVERYWHERE = expression(
    r"\b(?:tai|o|trong|den|cho) (?P<low>(?!))?(?P<value>100) ?(?P<unit>%) (?=(?:cac |so )?"
    r"(?:khu dan cu|thon|xom|ap|to dan pho|xa|phuong|truong|chi (?:bo|hoi|doan)|co so)\b)",
    holds=("%",),
)
_BEHIND_FIGURE = expression(r"\d ?(%|[a-z]\w*)")
# Most figures are of days and numbers, as the word behind them tells.
_FIRST_WORDS = frozenset(["%", *(re.findall(r"(?:^|[|:])(\w+)", "|".join(t for _, t in _KINDS)))])
_WORKS = expression(r"^\W*(?:\w{1,3}[.)]\s*)?(?:to chuc|trien khai|thuc hien|phat dong|xay dung)\b")
_NOTHING_ASKED = expression(r"\b(?:da|gom|bao gom|trong do|kinh phi|du toan|chi phi|dinh muc)\b")


def brought_about(plain: str, issued: str | None) -> list[re.Match[str]]:
    """The figures of a clause (without marks) that tell how much of its work there is to be."""
    labelled = labelled_counts(plain, issued)
    if labelled:
        return labelled
    counted = _BEHIND_FIGURE.findall(plain)
    if _FIRST_WORDS.isdisjoint(counted) or _NOTHING_ASKED.search(plain):
        return []
    found = [match for kind in _BROUGHT for match in kind.finditer(plain)]
    if _WORKS.match(plain):
        found += _EVERYWHERE.finditer(plain)
    return sorted(found, key=lambda match: match.start("value"))
