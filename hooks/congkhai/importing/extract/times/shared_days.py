"""Several days of one clause: which share a bound, and which open a deed of their own.

«trước ngày 10/6 và ngày 10/12» is one deed by two days; «sơ kết trước ngày 30/6, tổng kết trước
ngày 15/12» are two.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ....value import value_class

JOINS_DAY = expression(
    # «… 15 tháng 01 (học kỳ I) và trước ngày 15 tháng 6 (học kỳ II)»
    r"^\s*(?:\([^()\d]{1,24}\)\s*)?(?:va|,|hoac|, va)\s+(?:(?:truoc|den|vao) )?"
    r"(?:ngay |thang |quy )?$"
)
_BRACKET = expression(r"\s*\([^()\d]{1,24}\)")
_OWN_DEED = expression(
    r"^(?:\s(?:hang|moi) (?:tuan|thang|quy|nam)| (?:cua )?thang (?:sau|(?:cuoi|dau) quy))?"
    r"\s*,?\s*(?:va |dong thoi )?(?P<deed>(?:(?:to chuc|hop) )?(?:hoi nghi )?"
    r"(?:so ket|tong ket|bao cao|gui|nop|cong khai|cong bo|dang ky|binh xet|binh chon"
    r"|xet (?:chon|duyet|tang|khen)|cham diem|tham dinh|nghiem thu|phe duyet|ban hanh)\b"
    r"[^,;.]{0,80})$"
)


# «kiểm tra 6 tháng (xong trước 15/7) và cuối năm (xong trước 10/12), báo cáo …»: a day in brackets
# by which what stands before them is done.
_DONE_IN_BRACKET = expression(r"\(\s*(?:da )?(?:xong|hoan (?:thanh|tat))\b[^()]*$", holds="(")
_HANDED_IN_BEHIND = expression(r"\)[^;.]*[,)] [^;.]*\b(?:bao cao|gui|nop|trinh)\b[^;.]*\d")
_MOST = 40
"""Days of one clause; a sentence has no more."""


@value_class
class SharedDay:
    """Where the words begin and end that one day of a clause is of, and where its bound does."""

    begin: int
    stop: int
    bound: int
    last: int
    """The end of the last day that has the same bound."""
    is_joined: bool
    """With the day before it."""
    is_aside: bool = False
    """In brackets, of a part of what another day is of."""


def shared_days(
    plain: str, around: tuple[int, int], days: Sequence[tuple[int, int]]
) -> list[SharedDay]:
    """`days`: in their order where the bound of each begins and where the day ends; of one that
    shares the bound before it, the same beginning."""
    begin, end = around
    if len(days) > _MOST:
        return [
            SharedDay(begin=begin, stop=end, bound=bound, last=last, is_joined=False)
            for bound, last in days
        ]
    opened: dict[int, int] = {}
    for number in range(1, len(days)):
        bound, before = days[number][0], days[number - 1][1]
        deed = _OWN_DEED.match(plain[before:bound]) if bound > before else None
        if deed is not None:
            opened[number] = before + deed.start("deed")
    found: list[SharedDay] = []
    for number, (bound, last) in enumerate(days):
        begin = opened.get(number, begin)
        after = (at for at in opened if at > number)
        stop = days[next(after) - 1][1] if any(at > number for at in opened) else end
        is_aside = _DONE_IN_BRACKET.search(plain, begin, last) is not None
        is_aside = is_aside and _HANDED_IN_BEHIND.search(plain, last, end) is not None
        stop = plain.find(")", last) + 1 if is_aside else stop
        same = [last for other, last in days if other == bound]
        bracket = _BRACKET.match(plain, same[-1]) if same[1:] else None
        found.append(
            SharedDay(
                begin=begin,
                stop=stop,
                bound=bound,
                last=bracket.end() if bracket else same[-1],
                is_joined=number > 0 and days[number - 1][0] == bound,
                is_aside=is_aside,
            )
        )
    return found
