"""The words of a duty that returns, as they are printed: its day, its pace, and what binds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import squeezed
from ..bodies.bodies import is_open_bracket
from ..times.paced_lists import called_by_pace

_BESIDE = 12
"""Letters between a day and its pace that are quoted_pace with both."""
_FUND = expression(r",? (?:Quỹ|quỹ|Quy|quy)\s*$", holds=(" Quy", " Quỹ", " quy", " quỹ"))
# «6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11)»: each day has its own pace before it.
_OWN = expression(
    r"\b(?:(?P<year>(?:tong ket |bao cao )?nam)|(?P<half_year>(?:0?6|sau) thang(?: dau nam)?)) \("
    r"(?:(?:gui|nop|bao cao) )?$"
)

# «hàng tháng (trước ngày 18 hàng tháng), 6 tháng (trước ngày 18/5), tổng kết năm (trước ngày …)»
_PACED_PART = expression(
    r"(?P<pace>(?:(?:định kỳ|h[ằà]ng) )?(?:tuần|tháng|quý|(?:0?6|sáu) tháng(?: đầu năm)?"
    r"|(?:01 |tổng kết |báo cáo |cả )?năm)) \((?:gửi |nộp |báo cáo )?(?P<day>(?:chậm nhất"
    r"|trước|vào)[^()]{3,60})\)",
    re.IGNORECASE,
)
# «báo cáo quý trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 05/12 về xã»
_REPORT_PART = expression(
    r"\bbáo cáo (?:sơ kết |tổng kết |kết quả |định kỳ )?"
    r"(?P<pace>ngày|tuần|quý|(?:0?6|sáu) tháng(?: đầu năm)?|tháng|năm) "
    r"(?:\((?P<in>[^()]{3,60})\)"
    r"|(?P<day>(?:chậm nhất|trước|vào)(?: là| vào| trước)* ngày \d[^,;()]{0,40}?"
    r"(?=\s*(?:[,;(.]|$)|\s(?:và|về|gửi|đến|cho)\b)))",
    re.IGNORECASE,
)
_BETWEEN = expression(r"(?:\s|,|;|\bvà\b)*", re.IGNORECASE)
_FEWEST = 2
_LONGEST_LIST = 1500
"""Letters of a sentence that lists paces."""
_LONGEST_REST = 40
"""Letters between a day and the bracket that closes behind it."""


def of_own_pace(what: str, when: str) -> str:
    """A duty of several paces in the words of the one that `when` quotes; blank for any other.

    «Báo cáo tháng (trước ngày 16), 6 tháng (trước ngày 16/6)» is «Báo cáo 6 tháng» by 16/6.
    """
    if len(what) > _LONGEST_LIST:
        return ""
    if listed := called_by_pace(what, when):
        return listed
    parts = list(_REPORT_PART.finditer(what))
    if len(parts) >= _FEWEST:
        return _of_own_report(what, when.strip(" ()"), parts)
    parts = list(_PACED_PART.finditer(what))
    apart = any(_BETWEEN.fullmatch(what, a.end(), b.start()) is None for a, b in pairwise(parts))
    if len(parts) < _FEWEST or apart:
        return ""
    day = when[when.find("(") + 1 :].strip(" ()")
    own = [part for part in parts if part["day"] in {day, when}]
    own = own or [part for part in parts if day and day in part["day"]]
    if len(own) != 1:
        return ""
    before, after = what[: parts[0].start()], what[parts[-1].end() :]
    if own[0] is not parts[0]:
        before = re.sub(r"\bđịnh kỳ\s*$", "", before)
    words = squeezed(f"{before} {own[0]['pace']} {after.lstrip(' ,;')}")
    return words.strip(" ,;.")


def _of_own_report(what: str, when: str, parts: Sequence[re.Match[str]]) -> str:
    """«Báo cáo quý trước ngày …, báo cáo năm trước ngày … về xã»: each is sent to the xã."""
    if any(_BETWEEN.fullmatch(what, a.end(), b.start()) is None for a, b in pairwise(parts)):
        return ""
    own = [part for part in parts if when in part[0] or (part["in"] or part["day"]) == when]
    if len(own) != 1:
        return ""
    head = own[0][0][: own[0].start("in" if own[0]["in"] else "day") - own[0].start()]
    words = squeezed(f"{what[: parts[0].start()]} {head.strip(' (')} {what[parts[-1].end() :]}")
    return words[:1].upper() + words[1:].strip(" ,;.")


def own_pace(clause: str, start: int, end: int) -> re.Match[str] | None:
    """The pace before the bracket in which a day stands with no other."""
    own = _OWN.search(clause, max(0, start - 40), start)
    return own if own and clause[end : end + 1] == ")" else None


def quoted_pace(text: str, days: tuple[int, int], pace: re.Match[str]) -> str:
    """The printed words: «trước ngày 15/6 và 15/12 hàng năm»; «…» stands for what lies between."""
    names = (name for name in ("alone", "named") if pace.groupdict().get(name))
    own = next(map(pace.start, names), pace.start())
    (start, end), (next_start, last) = sorted((days, (own, pace.end())))
    if next_start - end < _BESIDE:
        return _verbatim(text, start, max(end, last))
    return f"{_verbatim(text, start, end)} … {_verbatim(text, next_start, last)}"


def _verbatim(text: str, start: int, end: int) -> str:
    """Words as they stand, with the bracket that closes behind them."""
    closing = text.find(")", end, end + _LONGEST_REST) if is_open_bracket(text[start:end]) else -1
    is_closed = closing >= 0 and "(" not in text[end:closing]
    return tidy(text[start : closing + 1 if is_closed else end])


def tidy(text: str) -> str:
    cut = "[*]" if text.count("(") == text.count(")") else "[*()]"
    # «Hằng năm, Quỹ báo cáo»: a fund, no quarter.
    words = squeezed(_FUND.sub("", re.sub(cut, " ", text))).strip(" ,;")
    return re.sub(r"^[Hh]oàn thành\s+(?=\S)", "", words)


def without_times(what: str, when: str) -> str:
    """A sentence without the words that end it and only say when."""
    at = what.lower().find(when.lower())
    tail = what[at + len(when) :].strip(" .;,)")
    kept = what[:at].rstrip(" ,(:")
    # «3 tháng, 6 tháng và năm (trước ngày 15 …)»: the day is of them all.
    return kept if at > 8 and not tail and not kept.endswith((" và", " hoặc")) else what


_PACE_FIRST = expression(r"(?:tuần|tháng|quý|năm) (?:trước|sau)\b")
# «báo cáo ngày (trước 16 giờ), …», «báo cáo tuần và báo cáo tháng trước ngày 20»
_SHORTER = expression(
    r"\bbáo cáo (?:ngày|tuần)(?: \(|[,;]| và | (?:vào |trước )?(?:(?:sáng|trưa|chiều|tối) )?thứ )",
    re.IGNORECASE,
    holds="áo cáo ngày|áo cáo tuần",
)


def with_report(when: str, what: str) -> str:
    """«báo cáo năm trước ngày 05/12»: «năm trước» alone is the year before."""
    told = re.search(rf"báo cáo {re.escape(when)}", what, re.IGNORECASE)
    return told[0] if told and _PACE_FIRST.match(when) else when


def tells_shorter_pace(what: str) -> bool:
    """«báo cáo ngày (…), báo cáo tuần (…), báo cáo tháng (…)»: sources have no day, no week."""
    return _SHORTER.search(what) is not None
