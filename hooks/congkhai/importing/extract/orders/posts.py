"""People named with the post they hold, before what they do: «Hiệu trưởng: Ông A – Duyệt»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...structure import genre
from ..bodies.bodies import are_bodies
from ..bodies.verbs import opens_duty

_POSTED = expression(
    r"(?P<post>[^\W\d_a-z][^:;.()]{3,50}): (?P<person>(?:(?:[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Đđ]/c"
    r"|[Đđ]ồng chí) )?(?P<name>[^\W\d_a-z][^:;.,()–—]{3,30}?)) [-–—] (?P<deed>\S.*)$",
    holds=(": ",),
)
# «Trưởng ban: Ông A – Chủ tịch xã», «Liên hệ: Bà A - 0912…»: who is in a board, or whom to call.
_SEATED = expression(
    r"(?:phó )?(?:trưởng (?:ban|đoàn|tiểu ban|nhóm)|tổ (?:trưởng|phó)|nhóm trưởng|ủy viên|uỷ viên"
    r"|thành viên|thư ký|giảng viên|báo cáo viên|diễn giả|chủ trì|đầu mối|người|cán bộ|liên hệ"
    r"|(?:chủ tịch|phó chủ tịch) hội đồng)\b",
    re.IGNORECASE,
)
_OFFICE = expression(
    r"(?:công chức|viên chức|chuyên viên|cán bộ|nhân viên|giáo viên|kế toán|văn thư|nhà|phó|quyền"
    r"|nguyên|bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|điện thoại|sđt|đt|email)\b|\W*\d",
    re.IGNORECASE,
)
# «22 GVCN: …», «12 chi hội: …»: how many of them there are.
_COUNTED = expression(
    r"(?P<who>\d{1,3} (?P<kind>[^\W\d_][^:;.,()\d]{1,40})): +(?P<deed>\S.*)$", holds=(":",)
)


def _is_told(posted: re.Match[str]) -> bool:
    """Whether behind the holder of a post stands what is to be done, and not which office is."""
    deed = posted["deed"]
    if _SEATED.match(posted["post"]) or _OFFICE.match(deed) or are_bodies(deed.strip(" .;")):
        return opens_duty(deed)
    return True


def person_in_post(text: str) -> tuple[str, str] | None:
    """Who is charged and with what, where a text opens with a post and its holder, or with how many
    of a kind; else None."""
    posted = _POSTED.match(text)
    if posted is not None and genre.person_named(posted["name"]) and _is_told(posted):
        return (f"{posted['post']}: {posted['person']}", posted["deed"].strip(" .;"))
    counted = _COUNTED.match(text)
    if counted is None or not opens_duty(counted["deed"]):
        return None
    if not (are_bodies(f"Các {counted['kind']}") or are_bodies(counted["kind"])):
        return None
    return counted["who"], counted["deed"].strip(" .;")
