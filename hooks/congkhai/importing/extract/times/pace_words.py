"""The words that say how often, and those near them that bind nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression

# «hằng quý, 6 tháng, năm»: one duty at several paces.
_MORE = (
    r"(?:(?:,| va| hoac) ?(?:hang |ca |01 |1 )?(?:quy|0?[369] thang|nam|thang)\b(?! ?\d)"
    r"| (?:mot|01|1) lan\b|, (?:giua|cuoi) nhiem ky\b)*"
)
RECURRING = expression(
    r"\b(?:hang (?P<unit>nam|quy|thang|tuan|ngay)"
    r"|(?:dinh ky|moi|cu) (?:(?P<six>(?:0?6|sau) thang)"
    r"|(?P<each>nam|quy(?! (?:trinh|dinh|mo|uoc|luat|che|hoach)\b)|thang|tuan))"
    r"|(?P<half>0?6 thang)(?=(?:,| va) (?:hang |ca |01 |1 )?nam\b(?! ?\d)"
    r"| (?:mot|01|1) lan\b|\s?/\s?(?:01 |1 )?lan\b)"
    r"|(?P<three>0?3 thang|ba thang)(?= (?:mot|01|1) lan\b|\s?/\s?(?:01 |1 )?lan\b)"
    r"|(?P<monthly>0?1 thang|mot thang)(?= (?:mot|01|1) lan\b|\s?/\s?(?:01 |1 )?lan\b))\b"
    rf"{_MORE}"
    # «02 lần/ngày (trước 9h00 và 16h00)»
    r"|(?P<times>\b\d{1,2} lan\s?/\s?(?P<per>ngay|tuan|thang|quy|nam)\b"
    r"(?: ?\((?:truoc|vao|luc|cham nhat)[^()]{0,40}\))?)"
    r"|(?:\bva|,) (?P<alone>nam|quy|(?:0?6|sau) thang)(?= \((?:gui |nop )?(?:truoc|vao|ngay)\b)"
    r"|\b(?P<quarter>thang (?:cuoi|dau)(?: cua)?(?: moi| hang)? quy(?: sau| ke tiep| tiep theo)?)\b"
    r"|(?<=\d) cua (?P<month>thang (?:truoc(?: do| lien ke)?|lien ke truoc))\b"
    r"|(?<=\d) (?:cua )?(?P<following>thang (?:sau|ke tiep|tiep theo|lien ke(?! truoc)|ke sau))\b"
    # «trước ngày 20 tháng 12 năm trước», «chậm nhất ngày 15 tháng 8 của năm xét tặng», «… của năm
    # liền kề trước năm kế hoạch»
    r"|(?<=\d) (?:cua )?(?P<next>nam (?:truoc(?: do| lien ke)?(?: cua)?(?: nam ke hoach)?"
    r"|lien (?:ke )?truoc(?: cua)?(?: nam (?:ke hoach|bao cao|thuc hien|hoc|ngan sach|do))?"
    r"|(?:sau lien ke|lien ke|lien sau|sau|ke tiep|tiep theo)(?: sau)?(?: cua)?"
    r"(?: nam (?:ke hoach|bao cao|thuc hien))?"
    r"|bao cao|thuc hien|xet (?:tang|chon|duyet|thuong)|ke hoach(?! \d)))\b"
    # «báo cáo định kỳ (trước ngày 15 tháng 12)»
    r"|\bbao cao (?P<returns>dinh ky)(?= \((?:gui |nop )?(?:truoc|cham nhat|vao)\b[^()\d]{0,16}"
    r"\d{1,2}(?:\s?/\s?| thang )\d{1,2}\))"
    r"|(?<=\d) cua (?P<some>nam)\b(?! (?:\d|cuoi|dau|truoc|sau|ke|tiep|lien))"
    r"|(?<=\bbao cao )(?:so ket |tong ket )?(?P<named>(?:0?6|sau) thang(?: dau nam)?|nam|quy|thang)"
    r"(?= ?[(:,]? ?(?:gui |nop )?(?:truoc|cham nhat|vao ngay) "
    # «báo cáo tháng (ngày 20), báo cáo năm (ngày 01/12)»
    r"| \((?:vao )?ngay \d{1,2}(?:\s?/\s?\d{1,2}| thang \d{1,2})?\))"
)
OFTEN = ("nam", "quy", "thang", "tuan", "hang ngay", " lan")
"""Letters of which each that is found there has some."""
# «tổ chức các lớp tập huấn này định kỳ hàng năm», «định kỳ hằng quý tổ chức …»
HELD_OFTEN = expression(
    r"\b(?:to chuc|mo|tien hanh|tham gia) (?:[^\W\d]+ ){0,4}?(?:lop|hoi nghi|tap huan|boi duong"
    r"|dao tao|giao ban|kham|kiem tra|dien tap|sinh hoat|hop)\b"
    r"|\b(?:kham suc khoe|giao ban|tap huan|phat song)\b"
)
# «trợ cấp hàng tháng», «Nghị quyết hằng năm của Hội đồng»: what people get, and what is called so.
NO_DUTY = expression(
    r"\b(?:tro cap|phu cap|luong|muc huong|muc chi|hoc phi|thu nhap|tien an|sinh hoat phi"
    r"|nghi quyet|mau bao cao|du toan|ngan sach|ke hoach(?: [^\W\d]+){0,3})(?: them)?\s*$"
)
_MOST = r"\b(?:khong (?:duoc )?(?:vuot )?qua|khong (?:nhieu )?hon|toi da|nhieu nhat|duoi|it hon)"
_COUNT = r"(?: la)? (?:\d{1,2}|mot|hai|ba)(?: \([^()]{1,12}\))? (?:lan|dot|cuoc|ky)\b"
_AT_MOST = expression(rf"{_MOST}(?: la)?\s*$")
_AT_MOST_COUNTED = expression(
    rf"{_MOST}{_COUNT}(?: trong)?\W*$", holds=("duoi", "it hon", "khong ", "nhieu nhat", "toi da")
)
_COUNTED_BEHIND = expression(
    rf"\W*(?:thuc hien |kiem tra |to chuc )?{_MOST}{_COUNT}",
    holds=("duoi", "it hon", "khong ", "nhieu nhat", "toi da"),
)
_EVERY = {"nam": "year", "quy": "quarter", "thang": "month", "tuan": "week", "ngay": "day"}


def pace_of(match: re.Match[str]) -> str:
    """What a match of RECURRING says."""
    if match["per"]:
        return _EVERY[match["per"]]
    named = (match["named"] or "").partition(" ")[0]
    alone = match["alone"] or ""
    if match["six"] or match["half"] or (match["named"] and named not in _EVERY):
        return "half_year"
    if alone.endswith("thang"):
        return "half_year"
    if match["quarter"] or match["three"]:
        return "quarter"
    if match["month"] or match["following"] or match["monthly"]:
        return "month"
    return _EVERY.get(match["unit"] or match["each"] or alone or named or "nam", "year")


_WIDER = expression(
    r"\b(?:bao cao|quyet toan|ke khai)(?: [^\W\d]+){0,4}? "
    r"(?:(?P<quarter>quy)|(?P<half_year>(?:0?6|sau) thang(?: dau nam)?)|(?P<year>nam)) ?[:,(]? ?$"
)


def wider_pace(clause: str, paces: Sequence[re.Match[str]], at: int) -> str | None:
    """«Báo cáo quý trước ngày 10 tháng sau», «hằng quý … tháng sau»: not a duty of every month."""
    named = _WIDER.search(clause, max(0, at - 60), at)
    if named:
        return named.lastgroup
    before = [pace for pace in paces if pace.end() <= at]
    if not before or any(map(str.isdigit, clause[before[-1].end() : at])):
        return None
    every = pace_of(before[-1])
    return every if every in {"quarter", "half_year", "year"} else None


def is_at_most(plain: str, pace: re.Match[str]) -> bool:
    """«Không quá 01 lần/năm», «mỗi năm tối đa hai lần»: how often at most, and nobody has to."""
    before = plain[max(0, pace.start() - 60) : pace.start()]
    if _AT_MOST_COUNTED.search(before) or _COUNTED_BEHIND.match(plain, pace.end()):
        return True
    # But «không quá 6 tháng một lần» binds.
    return pace[0][:1].isdigit() and "/" in pace[0] and _AT_MOST.search(before) is not None
