"""Days of the week that words name for every week: «vào sáng thứ 7 hằng tuần»."""

from __future__ import annotations

from ....expressions import expression

_PART = r"(?:(?:sang|chieu|toi|trua|dem|ngay|(?:cac|nhung) (?:ngay|buoi)|buoi (?:sang|chieu|toi)) )"
_NAMED = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_NEXT = rf"(?:{_PART}?{_NAMED}|(?:hai|ba|tu|nam|sau|bay|[2-7]))"
# All that are told together: «thứ 3, thứ 5 hằng tuần», «từ thứ hai đến thứ sáu hằng tuần».
_EACH_WEEK = expression(
    rf"\b(?:(?:vao|tu) )?(?P<part>{_PART}?)(?P<day>{_NAMED})"
    rf"(?:(?:,| va|, va| hoac| den(?: het)?| toi| ?-) ?{_NEXT}\b){{0,7}} (?:hang|moi) tuan\b",
    holds=(" tuan",),
)
# «Lần thứ hai hằng tuần», «nhóm thứ tư», «ngõ thứ 3»: the second, the fourth, the third.
_BEFORE_DAY = expression(r"(?:^|[^\w\s,]|\b(?:vao|tu|giao ban|dinh ky))\W*$")
# «các ngày lễ và chủ nhật hằng tuần»: the list began before.
_GOES_ON = expression(r"(?:,|\b(?:va|hoac|den|cung))\s*$")
# «Trừ chủ nhật hằng tuần», «không họp vào thứ hai hằng tuần»: every day but that.
_NOT_THEN = expression(r"\b(?:tru|ngoai|khong|nghi)\b[^,;.:]{0,40}$")


def weekly(clause: str) -> tuple[int, int] | None:
    """Where a clause, as bare text, names days of every week on which something is done."""
    for match in _EACH_WEEK.finditer(clause):
        before = clause[max(0, match.start() - 60) : match.start("part")]
        is_day = match["part"] or match["day"] == "chu nhat" or _BEFORE_DAY.search(before)
        if is_day and not (_NOT_THEN.search(before) or _GOES_ON.search(before)):
            return match.span()
    return None
