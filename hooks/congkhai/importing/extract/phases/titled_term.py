"""The time of a plan as far as its title tells it."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare
from ..times.stretches import spans_of_time
from .plan_term import Term

_OF_TITLE = "lấy từ tên văn bản, lời văn không nêu riêng"
_STAGE = expression(r"\b(?:giai doan|thoi ky)\s", holds=("giai doan", "thoi ky"))
# «Kế hoạch thực hiện Quy hoạch … thời kỳ 2021-2030»: the time of the master plan (Luật Quy hoạch),
# which began long before what carries it out.
_MASTER_PLAN = expression(r"\bquy hoach\b.*\bthoi ky\s$", holds=("quy hoach",))
# A congress's own term is the time of what carries out its resolution, not of an election to come.
_OFFICE = expression(r"\bnghi quyet dai hoi\b.*\bnhiem ky\s", holds=("nghi quyet dai hoi",))
# «Kiểm tra cải cách hành chính năm 2026»: a plan for a year; what happens once has days.
_FOR_YEAR = expression(r"\b(?:trong )?nam (?P<year>20\d{2})\b(?!\s?[-–/]|\s+den\b)")
_FOR_YEARS = expression(r"\bnam (?P<first>20\d{2})\s?[-–]\s?(?P<last>20\d{2})\b")
_NOT_WHOLE = expression(
    r"\b(?:cuoi|dau|den|tu|het|ngay|thang|thoi diem|chi so|ket qua|so lieu"
    r"|bao cao|so sanh voi|du toan|dai hoi)"
    r"(?: [^ ,;.]+){0,3} $"
)
_ONCE = expression(
    r"^\W*(?:ve viec |v/v )?(?:phat dong |trien khai |thuc hien )?"
    r"(?:to chuc|hoi thi|hoi nghi|hoi thao|le|tet|ngay|tuan|thang|dot|xet"
    r"|tuyen (?:sinh|dung|chon)|thi|dai hoi|dien tap|hop|cuoc thi|giai|ky)\b|\bbau cu\b"
)
# «Công tác học kỳ I năm học 2026 - 2027»
_SCHOOL_YEAR = expression(
    r"\b(?:hoc ky (?:i{1,3}|[1-3]|he),? )?nam hoc (?P<first>20\d{2})\s?[-–/]\s?(?P<last>20\d{2})\b",
    holds=("nam hoc",),
)
# «Sửa đổi, bổ sung một số điều của Quy định … giai đoạn 2023-2025»: the time of what is changed.
_CHANGES_ANOTHER = expression(
    r"\W*(?:ve (?:viec )?|v/v )?(?:nghi quyet |quyet dinh )?(?:ban hanh )?"
    r"(?:sua doi|bo sung (?:mot so|noi dung|dieu|khoan|danh muc)|bai bo|dinh chinh|thay the)\b",
    holds="sua doi|bo sung |bai bo|dinh chinh|thay the",
)
_OUTLOOK = expression(r"\b(?:tam nhin|dinh huong) $")
_UNTIL_YEAR = expression(r"\b(?:tu nay )?den(?: het)? nam (?P<year>20\d{2})\b")


def in_title(plain: str, issued: str | None) -> Term | None:
    """«… giai đoạn 2026 - 2030», «… năm 2026», «… đến năm 2030»."""
    if _CHANGES_ANOTHER.match(plain):
        return None
    for match in (*_STAGE.finditer(plain), *_OFFICE.finditer(plain)):
        if _MASTER_PLAN.search(plain[: match.end()]):
            continue
        stretch = next(iter(spans_of_time(plain[match.end() :])), None)
        if stretch and not stretch.is_single and stretch.start < 6:
            return Term(stretch.first, stretch.last)
    if _ONCE.search(plain) or "nam hoc" in plain:
        return None
    until = [m for m in _UNTIL_YEAR.finditer(plain) if not _OUTLOOK.search(plain[: m.start()])]
    if len(until) == 1:
        return Term("", until[0]["year"], doubt=_OF_TITLE, titled=f"năm {until[0]['year']}")
    span = _FOR_YEARS.search(plain)
    if span and span["first"] < span["last"] and not _NOT_WHOLE.search(plain[: span.start()]):
        return Term(
            span["first"],
            span["last"],
            doubt=_OF_TITLE,
            titled=f"năm {span['first']} - {span['last']}",
        )
    years = [m for m in _FOR_YEAR.finditer(plain) if not _NOT_WHOLE.search(plain[: m.start()])]
    if len(years) != 1 or len(set(re.findall(r"\b20\d{2}\b", plain))) != 1:
        return None
    year = years[0]["year"]
    is_ahead = issued is not None and int(issued[:4]) <= int(year) <= int(issued[:4]) + 1
    return Term(year, year, doubt=_OF_TITLE, titled=f"năm {year}") if is_ahead else None


def school_year(title: str, issued: str | None) -> Term | None:
    plain = bare(title)
    found = _SCHOOL_YEAR.search(plain)
    if found is None or issued is None or _ONCE.search(plain) or _CHANGES_ANOTHER.match(plain):
        return None
    first, last = found["first"], found["last"]
    is_whole = not _NOT_WHOLE.search(plain[: found.start()])
    is_ahead = int(first) - 1 <= int(issued[:4]) <= int(last)
    if not (is_whole and is_ahead and int(last) - int(first) == 1):
        return None
    told = title[found.start() : found.end()]
    called = told.lower() if told.isupper() else f"{told[:1].lower()}{told[1:]}"
    return Term(first, last, doubt=_OF_TITLE, titled=called)
