"""Of whom so much is asked each: «mỗi thôn», «từng hộ»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ..bodies.verbs import opens_duty

_EACH = expression(
    r"\b(?P<scope>(?:mỗi|từng) (?!(?:năm|quý|tháng|tuần|ngày)\b)[^\W\d_]+"
    r"(?:,? [^\W\d_]+){0,4}?)(?<! và)"
    r"(?= (?:có|phải|cần|được|sẽ|đều|ít nhất|tối thiểu|tổ chức|xây dựng|trồng|đạt|phấn đấu|thành"
    r"|từ|khoảng|trên|không quá|tối đa|bảo đảm|đảm (?:bảo|nhận)|đóng góp|vận động|nhận|thu hồi"
    r"|thực hiện|(?:trợ )?giúp|hỗ trợ|mở|đăng ký|tuyên truyền|kết nạp|phát triển|\d))",
    re.IGNORECASE,
)
_AMOUNT = expression(r"\s(?:ít nhất|tối thiểu|\d)")
# «mỗi thôn 01 ao, trong đó thôn Vôi 02 ao», «mỗi xã 2 bến, toàn tỉnh 40 bến»; but «mỗi thôn 9 cây,
# trong đó 4 cây cau» is of each of them.
_SET_APART = expression(r"\b(?:trong đó|riêng)(?P<whom>[^,;]*)$", re.IGNORECASE)
_TOGETHER = expression(
    r"\b(?:toàn (?:tỉnh|thành phố|huyện|xã|phường|ngành|trường)|cả (?:tỉnh|nước|xã|phường)"
    r"|tổng cộng)\b",
    re.IGNORECASE,
)

# «25 căn nhà (mỗi nhà 80 triệu đồng), 1.500 suất quà»
_BRACKETS = expression(r"\([^()]*\)", holds=("(",))
_COUNTED = expression(r"\d (?P<things>[a-z]+(?: [a-z]+){0,2})")
_PRICE = expression(
    r"\bmoi (?P<thing>[a-z]+)(?: (?!(?:co|thu|van|dong|gop|dat|phai|tiet|gay|lam|nop|ung|huy)\b)"
    r"[a-z]+){0,3}? (?:(?:tri gia|tu|it nhat|khoang|la) )*$"
)


_NEAR, _FAR = 40, 240
"""Letters before a sum that name its thing, and that count it."""


def is_price(before: str) -> bool:
    """«tặng 300 suất quà, mỗi suất 500.000 đồng»: what each of those counted before costs, by the
    words before the sum."""
    before = before[-_FAR:]
    price = _PRICE.search(before, max(0, len(before) - _NEAR))
    return price is not None and any(
        price["thing"] in counted["things"].split()
        for counted in _COUNTED.finditer(before, 0, price.start())
    )


def scope_at(clause: str, at: int, figures: Sequence[tuple[int, int]]) -> str:
    """Whom the figure at `at` is asked of, each: who stands last before it, unless another is set
    apart behind; who stands after it, where no figure of theirs follows."""
    aside = [m.span() for m in _BRACKETS.finditer(clause) if not m.start() < at < m.end()]
    each = [
        match
        for match in _EACH.finditer(clause)
        if not any(start < match.start() < end for start, end in aside)
    ]
    nearest = next((match for match in reversed(each) if match.start() < at), None)
    if nearest is not None:
        scope, between = _doer(clause, nearest), clause[nearest.end("scope") : at]
        apart = _SET_APART.search(between)
        is_other = apart is not None and scope.split()[1] in apart["whom"].lower().split()
        return "" if is_other or _TOGETHER.search(between) else scope
    if not each or any(start > each[0].start() for start, _ in figures):
        return ""
    return _doer(clause, each[0])


def _doer(clause: str, each: re.Match[str]) -> str:
    """«mỗi giáo viên» of «Mỗi giáo viên đọc ít nhất 3 sách», whose verb is none of the listed."""
    words = each["scope"]
    if _AMOUNT.match(clause, each.end()):
        kind = words.find(" ", words.find(" ") + 1)
        spaces = [at for at, sign in enumerate(words) if sign == " " and at >= kind > 0]
        ends = (at for at in spaces if opens_duty(clause[each.start() + at + 1 :]))
        words = words[: next(ends, len(words))]
    return words.lower()
