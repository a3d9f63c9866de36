"""Reports at several paces in one sentence, each with its day.

«báo cáo tháng vào ngày 20, quý vào ngày 20 tháng cuối quý, 6 tháng trước 10/6, năm trước 10/11»
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed

_PART = expression(
    r"(?P<report>báo cáo )?(?:kết quả |định kỳ |hằng |hàng )?(?:sơ kết |tổng kết |cả )?"
    r"(?P<pace>tuần|quý(?: (?:I{1,3}|IV)\b)?|(?:0?[369]|ba|sáu|chín) tháng(?: đầu năm)?|tháng|năm)"
    r"(?:\s?[:(]\s?|\s)(?:gửi |nộp )?(?:(?P<bound>(?:chậm nhất|muộn nhất|trước|vào)"
    # «6 tháng (20/6)»: in a bracket the figures alone are a day.
    r"(?: là| vào)?(?: ngày)?|ngày) |(?<=\())(?:\d{1,2} ?(?:giờ|h) ?(?:\d{2}(?: phút)? )?)?"
    r"(?:(?:sáng|trưa|chiều|tối) )?(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])\b"
    r"|\d{1,2}(?:\s?/\s?\d{1,2}(?![\d/])| tháng \d{1,2}(?!\d))?)"
    r"(?P<tail> (?:của )?tháng (?:cuối|đầu)(?: của)?(?: mỗi| hằng)? quý(?: sau)?"
    r"| (?:của )?tháng (?:sau|kế tiếp|tiếp theo))?\)?",
    re.IGNORECASE,
    holds=("tuần", "quý", "tháng", "năm"),
)
# «…; báo cáo dịch trong vòng 24 giờ; …»: one among them that has no pace.
_BETWEEN = expression(
    r"(?:\s|,|;|\bvà\b"
    r"|\bbáo cáo (?:[^\W\d_]+ ){1,4}(?:trong vòng|ngay khi|khi|sau) [^,;.]{1,60}[,;])*",
    re.IGNORECASE,
)
_REPORTS = expression(r"\bbáo cáo(?: [^\W\d]+){0,6}[: ]*$", re.IGNORECASE)
# «Hằng tháng (ngày 14), 6 tháng (ngày 14/6), năm (ngày 14/11) Phòng A báo cáo …»
_REPORTS_BEHIND = expression(r",?(?: [^\W\d]+){0,10} báo cáo\b", re.IGNORECASE)
_FEW_WORDS = 4
"""«báo cáo kết quả»"""
_FEWEST, _MOST = 2, 12
"""Reports of one list."""
_EVERY = {"tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}


# «9 tháng (trước 20/9)» comes once a year.
_OF_YEAR = expression(r"(?P<half>0?6|sáu) tháng|(?:0?[39]|ba|chín) tháng|quý i")


@value_class
class PacedPart:
    """One report of such a list: where it stands, its name, how often and when it is due."""

    start: int
    end: int
    behind_day: int
    called: str
    when: str
    every: str
    day: str
    """«---20», «--11-10», or blank for a day of the week."""


@lru_cache(maxsize=256)
def paced_parts(text: str) -> tuple[PacedPart, ...]:
    """The reports of a list, in its order; none where it is no such list.

    Where all stands in brackets and none is of a week or half a year, or each says «báo cáo …,
    trước …», they are read one by one.
    """
    found = list(_PART.finditer(text))
    if not _FEWEST <= len(found) <= _MOST or any(map(_is_apart, pairwise(found))):
        return ()
    is_report = found[0]["report"] or _REPORTS.search(text[: found[0].start()])
    is_report = is_report or _REPORTS_BEHIND.match(text, found[-1].end())
    is_plain = all(match["report"] and (match["bound"] or "-")[0] in "ctmCTM" for match in found)
    is_in_brackets = all("(" in match[0] for match in found)
    if not is_report or is_plain or (is_in_brackets and not _has_rarer(found)):
        return ()
    parts = [_part(match) for match in found]
    whole = [part for part in parts if part is not None]
    called = {(part.every, bare(part.called).removeprefix("bao cao ")) for part in whole}
    if len(whole) < len(parts) or len(called) < len(whole):
        return ()
    return tuple(whole)


# «báo cáo quý II trước 10/6, quý III trước 10/9»: of this year alone.
_NUMBERED = expression(r"quý i(?:i{0,2}|v)\b", re.IGNORECASE, holds="quý i")


def tells_paces(text: str) -> bool:
    """Whether it is a list of reports that say how often each returns, or each in brackets."""
    parts = paced_parts(text)
    return bool(parts) and ("(" in text or not any(_NUMBERED.match(p.called) for p in parts))


def _is_apart(two: tuple[re.Match[str], re.Match[str]]) -> bool:
    first, second = two
    return _BETWEEN.fullmatch(first.string, first.end(), second.start()) is None


def _has_rarer(found: Sequence[re.Match[str]]) -> bool:
    """Whether a list in brackets has «tuần», or «6 tháng» among three: not read one by one."""
    paces = {match["pace"].lower() for match in found}
    return "tuần" in paces or (len(paces) > _FEWEST and not paces <= _EVERY.keys())


def _part(match: re.Match[str]) -> PacedPart | None:
    pace = match["pace"].lower()
    stretch = _OF_YEAR.match(pace)
    every = ("half_year" if stretch["half"] else "year") if stretch else _EVERY[pace]
    numbers = [int(number) for number in re.findall(r"\d{1,2}", match["day"])]
    is_of_week = bare(match["day"]).startswith("thu ")
    if is_of_week != (every == "week"):
        return None
    day = ""
    if not is_of_week:
        is_dated = len(numbers) > 1
        if is_dated != (every in {"half_year", "year"}) or not 1 <= numbers[0] <= _LAST_DAY:
            return None
        if is_dated and not 1 <= numbers[1] <= _LAST_MONTH:
            return None
        day = f"--{numbers[1]:02d}-{numbers[0]:02d}" if is_dated else f"---{numbers[0]:02d}"
    words = squeezed(match[0]).strip()
    words = words if "(" in words else words.strip(" )")
    called = squeezed(match.string[match.start() : match.end("pace")])
    return PacedPart(
        start=match.start(),
        end=match.end(),
        behind_day=match.end("day"),
        called=called,
        when=words,
        every=every,
        day=day,
    )


_LAST_DAY, _LAST_MONTH = 31, 12


_EACH_YEAR = expression(r"^ (?:hằng|hàng|mỗi) năm\b", opens=" hằng| hàng| mỗi")


def called_by_pace(what: str, when: str) -> str:
    """The list's sentence in the words of the one report that `when` quotes; blank for none."""
    parts = paced_parts(what)
    own = [part for part in parts if part.when == when]
    if len(own) != 1:
        return ""
    called = own[0].called
    before = what[: parts[0].start].rstrip()
    before = before[:-1] if before.lower().endswith("báo cáo:") else before
    begun = _REPORTS.search(before)
    if begun and called.lower().startswith("báo cáo") and len(begun[0].split()) <= _FEW_WORDS:
        # «báo cáo kết quả hằng tháng …, báo cáo quý …»
        before = before[: begun.start()]
    is_named = called.lower().startswith("báo cáo") or begun is not None
    if not is_named and _REPORTS_BEHIND.match(what, parts[-1].end):
        told = f"hằng {called}" if called.lower() in _EVERY else called
    else:
        told = called if is_named else f"báo cáo {called}"
    after = _EACH_YEAR.sub("", what[parts[-1].end :])
    words = squeezed(f"{before} {told} {after}").strip(" ,;.")
    return words[:1].upper() + words[1:]


# «quý I trước 10/3, quý II trước 10/6, năm trước 10/12»: reports of one year, one by one.
_DATED_PART = expression(
    r"(?P<called>(?:báo cáo )?(?:quý [IVX]{1,3}|(?:0?[369]|sáu|chín) tháng(?: đầu năm)?|cả năm|năm"
    r"|đợt \d|lần \d|học kỳ [IVX]{1,2})) "
    r"\(?(?:gửi |nộp )?(?:chậm nhất|trước|vào)(?: là)?(?: ngày)? "
    r"(?P<day>\d{1,2})(?:\s?/\s?| tháng )(?P<month>\d{1,2})"
    r"(?:(?:\s?/\s?|,? năm )20\d\d)?(?![\d/])\)?",
    holds=("quý ", "tháng", "năm", "đợt ", "lần ", "học kỳ "),
)


@lru_cache(maxsize=256)
def _dated_parts(what: str) -> tuple[re.Match[str], ...]:
    parts = tuple(_DATED_PART.finditer(what))
    is_list = _FEWEST <= len(parts) <= _MOST and not any(map(_is_apart, pairwise(parts)))
    return parts if is_list else ()


def called_by_day(what: str, iso: str) -> str:
    """The sentence of such a list in the words of the report that is due that day."""
    paced = [part for part in paced_parts(what) if part.day == f"-{iso[4:]}"]
    if len(paced) == 1:
        return called_by_pace(what, paced[0].when)
    parts = _dated_parts(what)
    own = [p for p in parts if iso[4:] == f"-{int(p['month']):02d}-{int(p['day']):02d}"]
    if len(own) != 1:
        return ""
    before, called = what[: parts[0].start()], own[0]["called"]
    # «… kết quả thực hiện: 6 tháng trước ngày …, năm trước ngày …»; but «3 đợt: đợt 1 …»
    is_stretch = own[0]["called"].lower().endswith(("tháng", "năm"))
    before = before.rstrip().removesuffix(":") if is_stretch else before
    if parts[0]["called"].lower().startswith("báo cáo") and own[0] is not parts[0]:
        called = called if called.lower().startswith("báo cáo") else f"báo cáo {called}"
    after = _EACH_YEAR.sub("", what[parts[-1].end() :])
    return squeezed(f"{before} {called} {after}").strip(" ,;.")
