"""Ranks that a plan aims at («thuộc nhóm 10 tỉnh dẫn đầu»), those to be left, and indexes."""

from __future__ import annotations

import re

from ....expressions import expression

# «thuộc nhóm 10 tỉnh dẫn đầu», «trong top 5 quốc gia»
_RANK = expression(
    r"\b(?:nhom|top|top dau|nhom dau|trong|trong so) (?P<low>(?!))?(?P<value>\d{1,3}) (?P<unit>nuoc"
    r"|quoc gia|tinh, thanh pho|xa, phuong|bo, nganh|so, nganh"
    r"|tinh|thanh pho|dia phuong|xa|phuong|truong|don vi|co quan|nen kinh te|co so)\b",
    holds=("nhom", "top", "trong"),
)
# «trong tốp 10 cả nước»
_TOP = expression(
    r"\btop (?:dau )?(?P<low>(?!))?(?P<value>\d{1,3})(?P<unit>)(?= (?:ca nuoc|toan quoc|the gioi"
    r"|khu vuc|vung|toan tinh|toan thanh pho|chau a|dong nam a|asean|cua)\b)",
    holds=("top",),
)
_ABOVE = expression(
    r"[^.;,]{0,40}?\b(?:(?:dan|dung|hang|top|tot) dau\b|tot nhat\b"
    r"|dau (?:ca nuoc|ca tinh|toan (?:quoc|tinh|thanh pho|huyen)|tinh|thanh pho|khu vuc)\b"
    r"|(?:chi so|diem|ket qua|chat luong|thu nhap|tang truong|xep hang|thu hang)\b[^.;,]{0,24}?"
    r" cao nhat\b)"
)
_BAD = expression(
    r"[^.;,]{0,60}?\b(?:cuoi|kem|yeu|thap|o nhiem|rac|ngheo|tai nan|toi pham|ma tuy|vi pham|cham"
    r"|dich|benh|khieu nai|that nghiep|tu vong|su co)\b"
)
# «Không để xã nằm trong nhóm …», «thoát khỏi nhóm …», «đã thuộc nhóm …»; what a later word aims
# at is none of it.
_SHUNNED = expression(
    r"\b(?:khong (?:duoc |con |phai )?(?:de(?! xay)|bi|con|dung|lot|nam|roi|thuoc|vao|xep)"
    r"|chua (?:dat|duoc|lot|nam|thuoc|vao)|tranh (?:bi|de|nam|roi|tinh trang)|(?:ra|thoat) khoi"
    r"|khac phuc|tinh trang|nguy co|(?:da|tung|dang|van|(?<!thuc )hien|vua qua) (?:duoc|dung|len"
    r"|lot|nam|thuoc|vao|vuon|xep))\b"
    r"(?:(?!\b(?:phan dau|vuon len)\b).)*$"
)
# «chỉ số phát triển con người (HDI) duy trì trên 0,7»: a figure of no unit.
_INDEX = expression(
    r"\b(?:chi so|he so)\b(?:\s[^\W\d]+){0,9}?(?:\s\([^()]{1,20}\))?\s(?:[^\W\d]+\s){0,3}?"
    r"(?:(?:tren|dat|duy tri|muc|duoi|khong duoi|toi thieu|la|len|tu)\s)+"
    r"(?P<low>(?!))?(?P<value>\d{1,2},\d{1,4})(?P<unit>)(?=\s*(?:$|[;,.)]|tro len\b|vao nam\b))",
    holds=("chi so", "he so"),
)
_FAR = 160
"""Letters before a rank that may say so."""
_YEAR = expression(r"\b20\d{2}\b")


def ranks(plain: str, issued: str | None) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The ranks of a clause, given without marks, that are aimed at, and those to be left."""
    aimed: list[re.Match[str]] = []
    left: list[re.Match[str]] = []
    years = _YEAR.findall(plain)
    is_past = bool(years) and issued is not None and max(years) < issued[:4]
    for match in _RANK.finditer(plain):
        before = plain[max(0, match.start() - _FAR) : match.start()]
        if is_past or _SHUNNED.search(before) or _BAD.match(plain, match.end()):
            left.append(match)
        elif _ABOVE.match(plain, match.end()):
            aimed.append(match)
    for match in _TOP.finditer(plain):
        before = plain[max(0, match.start() - _FAR) : match.start()]
        (left if is_past or _SHUNNED.search(before) else aimed).append(match)
    return aimed, left


def indexes(plain: str) -> list[re.Match[str]]:
    """What indexes are to be, which no unit measures."""
    return list(_INDEX.finditer(plain)) if " so " in plain else []
