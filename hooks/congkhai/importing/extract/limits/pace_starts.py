"""Where the words begin that say how often something is done, if they bind anybody."""

from __future__ import annotations

import re

from ....expressions import expression
from ..times.pace_words import HELD_OFTEN, NO_DUTY, is_at_most
from .deadlines import RELATION

DUTY = expression(
    r"\b(?:bao cao|tong hop|so ket|tong ket|danh gia|ra soat|kiem tra|giao ban|cong bo"
    r"|cong khai|g[uo]i|cap nhat"
    r"|binh xet|xay dung|to chuc|tham muu|tien hanh|thong ke|trinh|thuc hien|tong ket)\b"
)
"""What is done again, as bare text."""
_REPORT = expression(
    r"\b(?:bao cao|tong hop|g[uo]i|so ket|tong ket|giao ban|ra soat|thong ke|danh gia|kiem tra)\b"
)
_MADE = expression(r"\b(?:thuc hien|gui|lap|nop|xay dung|tong hop|che do)\b")
_SENT = expression(r"\b(?:g[uo]i|nop|trinh)\b")
# «trước 16 giờ hằng tuần», «báo cáo nhanh hằng ngày»
_HOUR = expression(
    r"\b(?:truoc|vao luc|luc) \d{1,2}\s?(?:gio|h)(?: ?\d{2})?(?: ?phut|[’'′])?\s*$",
    holds=("luc", "truoc"),
)
_REPORTED = expression(r"\bbao cao(?: [^\W\d]+){0,4}$")
_HELD = expression(
    r"\b(?:to chuc|tien hanh) (?:so ket|tong ket|danh gia|kiem tra|ra soat|giao ban)$",
    holds=("tien hanh", "to chuc"),
)
_TIME = expression(
    r"\b(?:thoi gian|thoi han|tien do|dinh ky)(?: (?:thuc hien|bao cao))?:?$",
    holds=("dinh ky", "thoi gian", "thoi han", "tien do"),
)
_SEASON = expression(
    r"\b(?:quy (?:iv|i{1,3}|0?[1-4])|thang \d{1,2})"
    r"(?:(?:,| va|, va) (?:(?:thang )?\d{1,2}|(?:quy )?(?:iv|i{1,3})\b))*(?: cua)?$",
    holds=("quy ", "thang "),
)
# «Định kỳ phát sóng (mỗi tháng 02 chuyên mục)»
_OFTEN = expression(r"\bdinh ky (?:[^\W\d]+ ){1,3}\(?$")
# «ít nhất 01 lần/quý»
_AT_LEAST = expression(r"\b(?:it nhat|toi thieu|trung binh|dinh ky)(?: la)?\s*$")
_ONCE = expression(r"\b0?1 lan")
_CHECKED = expression(
    r"\b(?:bao cao|tong hop|g[uo]i|so ket|tong ket|giao ban|ra soat|thong ke|danh gia|kiem tra)\b"
    r"[^,;:.]{0,60}$"
)
_MARK = expression(r"^\W*(?:\w{1,3}[.)]\s*)?")


_OF_DAYS = ("next", "some", "quarter", "alone", "month", "following", "named")
"""Paces that only a day beside them makes one."""
# «họp 06 tháng một lần», «thay đổi mật khẩu 03 tháng một lần»
_DONE_EACH_TIME = expression(
    r"\b(?:hop|thay(?: doi)?|to chuc|kiem tra|bao cao|danh gia|cap nhat|ra soat|sinh hoat|giao ban"
    r"|bao (?:duong|tri)|kham|luan (?:chuyen|phien)|tiep|doi thoai)\b[^.;:]{0,90}:?\s*$"
)


def start_of_pace(clause: str, pace: re.Match[str], is_cell: bool) -> int | None:
    """Where a pace without a day begins; None for «ngân sách hàng năm», which binds nobody."""
    if any(pace[name] for name in _OF_DAYS):
        return None
    if pace["times"] and is_cell:
        # «02 lần/năm» below «Tần suất»: how often water is tested.
        return None
    at = pace.start()
    before = clause[:at].rstrip()
    if NO_DUTY.search(before) and not is_cell:
        return None
    if is_at_most(clause, pace):
        return None
    after = clause[pace.end() :]
    if pace["times"]:
        return _start_of_count(clause, pace)
    season = _SEASON.search(before)
    if season:
        relation = RELATION.search(before[: season.start()])
        timed = _TIME.search(before[: season.start()].rstrip())
        if relation or timed or (is_cell and not _MARK.sub("", before[: season.start()])):
            return relation.start() if relation else season.start()
        return None
    hour = _HOUR.search(before)
    if hour and (_REPORT.search(before[: hour.start()]) or _REPORT.search(after[:120])):
        return hour.start()
    if pace["unit"] in {"ngay", "tuan"} and _REPORTED.search(before):
        return at
    opening = _MARK.sub("", before).strip(" -+*0123456789.)(,:")
    if is_cell and len(clause) < 60:
        return at
    if pace["six"] or pace[0].startswith("dinh ky") or before.endswith("dinh ky"):
        return _start_of_regular(clause, pace)
    wide = _OFTEN.search(clause[max(0, at - 60) : at]) if pace["each"] else None
    if wide and (HELD_OFTEN.search(wide[0]) or _REPORT.search(wide[0])):
        return at
    if pace["half"] or pace["three"] or pace["monthly"]:
        is_done = pace[0].endswith(" lan") and _DONE_EACH_TIME.search(before[-120:])
        return at if _REPORT.search(after) or is_done or _goes_on(after) else None
    if not pace["unit"]:
        return None
    if not opening and DUTY.search(after) and (after.lstrip().startswith(",") or leads(after)):
        return at
    if _TIME.search(before) and not after.strip(" .;,)"):
        return at
    return at if _HELD.search(before) else None


def _start_of_regular(clause: str, pace: re.Match[str]) -> int | None:
    """«Định kỳ hằng quý báo cáo …», «tổ chức kiểm tra định kỳ 6 tháng»."""
    before, after = clause[: pace.start()].rstrip(), clause[pace.end() :]
    often = re.search(r"\bdinh ky$", before)
    bound = _REPORT.search(after[:120]) or _REPORT.search(before[-60:])
    bound = bound or HELD_OFTEN.search(before[-90:]) or HELD_OFTEN.match(after.lstrip())
    is_made = _MADE.search(before) or _SENT.search(after[:160])
    if before.endswith("bao cao dinh ky") and not is_made:
        # «Báo cáo định kỳ hằng năm gồm …» tells what a report is.
        return None
    return (often.start() if often else pace.start()) if bound or _goes_on(after) else None


def _goes_on(after: str) -> bool:
    """What is done follows at once: «định kỳ hằng tháng tổ chức …»."""
    return DUTY.match(after.lstrip(" ,").removeprefix("tien hanh ")) is not None


def _start_of_count(clause: str, pace: re.Match[str]) -> int | None:
    """«01 lần/quý»; of what is done several times, reports of each day and week alone.

    «Kiểm tra 02 lần/năm» has no pace that would say it: its words stay with the duty.
    """
    before = clause[: pace.start()]
    if _ONCE.match(pace[0]):
        is_bound = bool(_CHECKED.search(before[-90:]) or HELD_OFTEN.search(before[-90:]))
        is_bound = is_bound or leads(clause[pace.end() :])
    else:
        is_bound = pace["per"] in {"ngay", "tuan"} and bool(_REPORTED.search(before.rstrip()))
    if not is_bound:
        return None
    least = _AT_LEAST.search(before)
    return least.start() if least else pace.start()


def leads(after: str) -> bool:
    """The duty follows at once: «Hàng quý báo cáo …»."""
    return bool(_REPORT.match(re.sub(r"^\s*(?:co|phai|co trach nhiem) ", "", after).lstrip()))
