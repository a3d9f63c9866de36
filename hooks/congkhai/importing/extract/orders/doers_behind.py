"""Who does it, told behind the deed: «… (Phòng A thực hiện)», «… do Phòng A chủ trì»."""

from __future__ import annotations

import re

from ....expressions import expression
from ..bodies.bodies import are_bodies

# «… (Phòng A thực hiện)», «… do Phòng A chủ trì», «… - Phòng A thực hiện.»
_BY = expression(
    r"""\((?P<inner>[^()]{3,160})\)\s*[.;]?\s*$
      | \bdo:?\s+(?P<by>[^\W\d_a-z][^,;.:]{2,90}?)\s+
        (?: (?:chủ\ trì|thực\ hiện|đảm\ nhận|đảm\ nhiệm|phụ\ trách|tổ\ chức)\b
          | (?: phê\ duyệt | quyết\ định(?:\ thành\ lập)? | hướng\ dẫn(?:\ thực\ hiện)?
              | (?:tự|chủ\ động)\ (?:sắp\ xếp|bố\ trí|thực\ hiện) )\s*[.;]?\s*$ )
      | \s[-–—]\s+(?P<dash>[A-ZĐÀ-Ỹc][^-–—.;:()]{2,80}?)\s+
        (?:hỗ\ trợ\ |chủ\ trì,?\ |phối\ hợp\ )?
        (?: thực\ hiện | chủ\ trì | phụ\ trách | đảm\ nhận | đảm\ nhiệm
          | cho\ ý\ kiến(?:,\ thảo\ luận)? )\s*[.;]?\s*$""",
    re.VERBOSE,
    holds="(|do|-|–|—",
)
# «(Phòng A chủ trì, hoàn thành trước ngày 10/12)», «(Phòng A, xong trước ngày 15/12)»
_TIMED = expression(
    r"[,;]\s*(?=(?:hoàn thành|xong|thời (?:hạn|gian)|trước|chậm nhất|trong|vào|ngày|tháng|quý)\b)"
)
# «(Nhà văn hóa thôn Đông, ngày 15/12)» is where and when.
_LIMITED = expression(r"(?:hoàn thành|xong|thời hạn|thời gian hoàn thành|trước|chậm nhất)\b")
_DOES = expression(r"\s+(?:chủ trì|thực hiện|tham mưu|phụ trách|đảm nhận)(?:\s+thực hiện)?\s*$")


def doer_behind(text: str) -> tuple[tuple[str, ...], str]:
    """«… (Phòng A thực hiện)», «… do Phòng A chủ trì»: the bodies, and the text without them."""
    match = _BY.search(text)
    if match is None:
        return (), text
    if match["by"]:
        return are_bodies(match["by"]), text
    if match["dash"]:
        names = are_bodies(match["dash"])
        return names, text
    inner, *when = _TIMED.split(match["inner"].strip(), maxsplit=1)
    does = _DOES.search(inner)
    if does is None and not any(map(_LIMITED.match, when)):
        return (), text
    names = are_bodies(inner[: does.start()] if does else inner)
    return (names, text[: match.start()].rstrip(" ,")) if names else ((), text)
