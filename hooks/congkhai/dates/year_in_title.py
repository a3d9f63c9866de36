"""The year that a title names as its document's own: «Quét vôi các ngõ năm 2026»."""

from __future__ import annotations

import re

from ..expressions import expression

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


def year_in_title(title: str, issued: int) -> int | None:
    """The one year that a title names, where it is that of the issue or the one behind it."""
    named = _TITLED.search(title) or _OPENING.match(title)
    if named is None or len(set(_YEAR.findall(title))) != 1:
        return None
    if _LAW.search(title[: named.start()].rstrip()):
        return None
    year = int(named["year"])
    return year if issued <= year <= issued + 1 else None
