"""The time that a title names as its document's own: «Quét vôi các ngõ năm 2026», «Kiểm tra bếp ăn
năm học 2026 - 2027»."""

from __future__ import annotations

import datetime as dt
import re

from ..expressions import expression
from ..value import value_class

_TITLED = expression(
    r"(?<!đến )(?<!tới )(?<!hết )(?<!trước )(?<!từ )(?<!sau )\bnăm (?P<year>20\d\d)"
    r"(?=\s*$|,? (?:trên địa bàn|tại|ở)\b)",
    re.IGNORECASE,
)
# «Hành động năm 2026 về quét vôi»: the work itself is of that year.
_OPENING = expression(
    r"^(?:kế hoạch |chương trình )?(?:hành động|công tác|hoạt động|thi đua|kiểm tra|giám sát"
    r"|tuyên truyền|nhiệm vụ)(?: trọng tâm)?,? năm (?P<year>20\d\d)\b(?! *[-–])",
    re.IGNORECASE,
)
_YEAR = expression(r"\b(?:19|20)\d\d\b")
# «thi hành Luật Thủy lợi năm 2026»: the year is the law's; «Ngày Pháp luật» names none.
_LAW = expression(r"(?<!Pháp )\b(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?: [A-ZÀ-ỸĐ]|$)")

# «từ đầu năm học 2026 - 2027», «từ học kỳ II …», «… và những năm tiếp theo» go on.
_SCHOOL_YEAR = expression(
    r"(?<!\w)(?P<bound>(?:đến|tới|hết|trước|từ|sau|bắt)(?: hết| đầu)? )?"
    r"(?P<words>(?:học k[ỳì] (?P<term>I{1,3}|[1-3]|hè),? (?:của )?)?"
    r"năm học (?P<first>20\d\d)(?: ?[-–/] ?)(?P<last>20\d\d))\b"
    r"(?P<more>,? (?:và )?(?:các |những )?năm (?:học )?(?:tiếp|sau|kế)|,? trở đi\b"
    r"| và (?:các|những) năm\b)?",
    re.IGNORECASE,
    holds="năm học",
)
_SMALL_TERM = expression(r"(?<=\bhọc k[ỳì] )i+\b")
_LAST_OF_TERM = {"1": (1, 31), "I": (1, 31), "2": (6, 30), "II": (6, 30)}
"""Of the second year. Schools end their terms in the middle of January and by the end of May,
universities some weeks later; nothing is counted beyond that, but for the summer's."""


@value_class
class TitledTime:
    """The words of a title that name its document's time, and the last day of it."""

    words: str
    last: dt.date
    is_year: bool


def time_in_title(title: str, issued: int) -> TitledTime | None:
    """The one year or school year that a title names, where that of the issue is in it or comes
    just before."""
    if year := year_in_title(title, issued):
        return TitledTime(f"năm {year}", dt.date(year, 12, 31), True)
    schools = [*_SCHOOL_YEAR.finditer(" ".join(title.split()))]
    if len(schools) != 1 or len(set(_YEAR.findall(title))) != 2:
        return None
    found = schools[0]
    if found["bound"] or found["more"]:
        return None
    first, last = int(found["first"]), int(found["last"])
    if last != first + 1 or not first - 1 <= issued <= last:
        return None
    day = _LAST_OF_TERM.get((found["term"] or "").upper(), (8, 31))
    words = found["words"]
    if words.isupper():
        words = _SMALL_TERM.sub(lambda term: term[0].upper(), words.lower())
    return TitledTime(f"{words[:1].lower()}{words[1:]}", dt.date(last, *day), False)


def year_in_title(title: str, issued: int) -> int | None:
    """The one year that a title names, where it is that of the issue or the one behind it."""
    named = _TITLED.search(title) or _OPENING.match(title)
    if named is None or len(set(_YEAR.findall(title))) != 1:
        return None
    if _LAW.search(title[: named.start()].rstrip()):
        return None
    year = int(named["year"])
    return year if issued <= year <= issued + 1 else None
