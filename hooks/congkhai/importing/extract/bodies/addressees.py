"""To whom a report or paper goes, as its sentence names them."""

from __future__ import annotations

import re
from functools import lru_cache

from ....expressions import expression
from .bodies import bodies_at

_SENT_TO = expression(
    r"\b(?:báo cáo|gửi|gởi|nộp|trình|phản ánh|thông báo)(?: (?:kết quả|báo cáo|danh sách|hồ sơ"
    r"|bằng văn bản|đăng ký|tình hình"
    r"|văn bản|thông tin)(?: thực hiện)?)*\s+(?:(?:về|cho|đến|tới)\s+)?|\bvề\s+|\bđến\s+"
    # But «trong quý tới Phòng A nộp …»: when.
    r"|(?<!gian )(?<!sắp )(?<!quý )(?<!tháng )(?<!năm )(?<!tuần )(?<!kỳ )(?<!đợt )\btới\s+",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def addressees(text: str) -> tuple[str, ...]:
    """To whom a report or paper goes: «gửi về Sở Nội vụ (qua …) trước ngày …»."""
    text = _SIGNED.sub("", text.replace("*", ""))
    for match in _SENT_TO.finditer(text):
        named = bodies_at(text, match.end())
        if _NO_BODY.match(text, match.end()):
            continue
        if named is not None and text[match.end() : match.end() + 1].isupper():
            names = (_BY_WAY.split(name, maxsplit=1)[0] for name in named.names)
            names = (_PACE.sub("", name) for name in names)
            names = (_PAPER.sub("", _COPIED.sub("", name)) for name in names)
            first = tuple(_BRACKET.sub("", name).strip() for name in names)
            return (*first, *_at_once(text, named.end, first))
    return ()


def _at_once(text: str, end: int, first: tuple[str, ...]) -> tuple[str, ...]:
    """«… báo cáo UBND tỉnh, đồng thời gửi Bộ Tư pháp»: to both, of one sentence."""
    second = _AT_ONCE.match(text, max(0, end - len("đồng thời")))
    if second is None or not text[second.end() : second.end() + 1].isupper():
        return ()
    named = bodies_at(text, second.end())
    return tuple(n for n in named.names if n not in first) if named is not None else ()


_AT_ONCE = expression(
    r"[^.;:]{0,80}\bđồng thời (?:gửi|báo cáo)(?: (?:về|cho|đến))? ", holds=("đồng thời ",)
)
# «trình Giám đốc báo cáo UBND tỉnh» goes to the UBND; the Giám đốc signs it. A body does not:
# «trình UBND tỉnh báo cáo Thủ tướng» goes to the UBND.
_SIGNED = expression(
    r"\btrình (?!UBND|[UỦ]|Ban |H[ộĐ])[^,;.]{3,50}? (?=báo cáo [A-ZĐỦ])", holds=("trình ",)
)
# «Ủy ban nhân dân xã (qua Phòng Kinh tế) số hộ bị ngập»: what is told stands behind the way.
_BY_WAY = expression(r"\s*\((?:thông )?qua\s", re.IGNORECASE)
# «Sở Y tế 6 tháng trước ngày …»
_PACE = expression(
    r" (?:\d{1,2} (?:tháng|tuần)(?:\s?/\s?(?:\d{1,2} )?lần)?|năm|quý [IVX]{1,3}"
    r"|(?:hằng|hàng|từng|mỗi) \w+|ngay (?:sau|khi)|sau (?:khi|mỗi|từng|đợt|\d)|định kỳ|đột xuất"
    r"|ngày \d[\d/]*|vào ngày \d[\d/]*)"
    r"(?:[ ,][^A-Z]*)?$",
    holds=" ngay| sau| ngày| vào| tháng| tuần| năm| quý | hằng| hàng| từng| mỗi| định kỳ| đột xuất",
)
# «Sở Nội vụ danh sách …»: what is sent; not «Phòng tiếp nhận hồ sơ».
_PAPER = expression(
    r"(?<=\w\w)(?<!nhận)(?<!trả)(?<!lập)(?<!lý)(?<!định)(?<!hiện)(?<!thu)(?<!dựng)"
    r"(?<!dõi)(?<!nắm)(?<!sát)"
    r" (?:danh sách|phương án|hồ sơ|kết quả|dự thảo|tờ trình|số liệu|biên bản|tiến độ|tình hình)"
    r"(?: .*)?$",
    holds=" danh sách| phương án| hồ sơ| kết quả| dự thảo| tờ trình| số liệu| biên bản| tiến độ"
    "| tình hình",
)
# «Bộ Tài chính Kế hoạch viện trợ năm sau», «Thủ tướng Chính phủ, đồng gửi Bộ Tài chính»
_COPIED = expression(
    r"(?:,?(?<!Hội)(?<!hội)(?<!ộng)(?<!ợp) đồng(?: thời)?(?: (?:kính )?gửi.*)?"
    r"|(?<!Sở)(?<!Bộ)(?<!Phòng)(?<!Ban)(?<!Vụ)(?<!Tổ)(?<!phòng)(?<!tâm)(?<!Viện)"
    r" (?:Kế hoạch|Báo cáo|Tờ trình) .*)\s*$",
    holds=" đồng| Kế hoạch| Báo cáo| Tờ trình",
)
# «đăng trên Cổng …», «xếp hạng về Chính phủ số»: what something is about.
_NO_BODY = expression(r"Chính phủ (?:số|điện tử)\b|Chính quyền (?:số|điện tử)\b")
_BRACKET = expression(r"\s*\([^()]*\)?$")
