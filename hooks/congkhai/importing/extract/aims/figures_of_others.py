"""Figures below aims that are not for this body to reach: those of the whole country, of a group's
size, of the ground and the power of a project, and of how often a plan is looked at again."""

from __future__ import annotations

import re

from ....expressions import expression

# «… góp phần đạt mục tiêu tăng trưởng 8,5% của cả nước», «… đưa rừng toàn quốc đạt 42%»
_TO_WHOLE = expression(r"\bgop phan\b[^;.]*\b(?:ca nuoc|toan quoc)\b[^;.,]*$", holds=("gop phan",))
_PART_IN = expression(r"\bgop phan\b[^;.]*$", holds=("gop phan",))
_OF_WHOLE = expression(
    r"[^,;.\d]{0,40}\b(?:ca nuoc|toan quoc|dat nuoc|quoc gia|ca tinh|toan tinh|ca vung|toan vung"
    r"|cua (?:tinh|thanh pho|vung|trung uong|chinh phu))\b",
    holds=("nuoc", "quoc", "tinh", "vung", "thanh pho", "trung uong", "chinh phu"),
)
# «nhóm từ 30 hộ trở lên chưa có điện», «dự án từ 20 ha trở lên»: which of them. «Mỗi thôn từ 5
# ngõ trở lên» is asked of each.
_WHICH = expression(
    r"(?<!moi )(?<!tung )(?<!toan )(?<!tai )(?<!cua )(?<!so )(?<!\bo )"
    r"\b(?:(?P<body>doanh nghiep|hop tac xa|du an|cong trinh|co so|truong|lop|nha may|chu rung"
    r"|to hop tac|trang trai)|nhom|thon|xom|ban|lang|xa|cum|khu|diem dan cu|thua|lo|ho)"
    r"(?: (?!tu\b|co\b)[a-z]+){0,2}(?P<has> (?:co|su dung)(?: quy mo| dien tich)?)?"
    r"(?: quy mo| dien tich)? (?:tu|tren|duoi) $"
)
_AND_MORE = expression(r"(?: [a-z]+){0,2} tro (?:len|xuong)(?P<goes_on> [a-z(])?")
# «Quy mô dự án: với diện tích 76 ha», «Dự án có tổng diện tích 76 ha»
_OF_PROJECT = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:quy mo|vi tri|dia diem|pham vi|(?:tong )?dien tich|cong suat)"
    r"(?:,? (?:va )?(?:dien tich|quy mo|cong suat|dia diem))*(?: cua)?"
    r" (?:du an|dau tu|cong trinh|xay dung|thiet ke|khu dat|quy hoach|lap quy hoach|su dung dat)\b"
    r"|^\W*(?:\w{1,3}[.)]\s*)?(?:du an|cong trinh|khu dat|nha may)\b[^,;:%\d]{0,60}"
    r"\b(?:dien tich|quy mo|cong suat|tong von dau tu|tong muc dau tu)\b[^,;%\d]{0,30}$"
)
_LOOKED_AT_AGAIN = expression(r"\bdieu chinh (?:toi da |khong qua )?$", holds=("dieu chinh ",))
# «100% ngõ có đèn, trừ 02 ngõ …»: where it need not be reached; but «phòng trừ sâu».
_EXCEPTED = expression(
    r"(?<!phòng )(?<!phòng, )(?<!diệt )(?<!loại )(?<!bài )(?<!thuốc )(?<!khấu )(?<!giảm )(?<!xóa )"
    r"\b(?:trừ(?! sâu| cỏ| khử)|ngoại trừ|không (?:kể|tính)|chưa kể)\b[^,;:%\d]{0,40}$",
    re.IGNORECASE,
    holds="trừ|không kể|không tính|chưa kể",
)

_NEAR = 60
"""Letters before a figure that may except it."""


def is_of_others(clause: str, plain: str, begin: int, end: int) -> bool:
    """Whether the figure from `begin` to `end` of a clause (`plain`: without marks) is of such a
    thing."""
    if _EXCEPTED.search(clause, max(0, begin - _NEAR), begin):
        return True
    before, behind = plain[:begin], plain[end:]
    if _TO_WHOLE.search(before) or (_PART_IN.search(before) and _OF_WHOLE.match(behind)):
        return True
    if plain.startswith(("lan", "dot"), end - 3) and _LOOKED_AT_AGAIN.search(before):
        return True
    if _OF_PROJECT.search(before):
        return True
    which, more = _WHICH.search(before), _AND_MORE.match(behind)
    if which is None or more is None:
        return False
    # «Thôn có từ 50 hộ trở lên đăng ký» is asked of it; «dự án có từ 10 người trở lên …» is not.
    return not which["has"] or (which["body"] is not None and more["goes_on"] is not None)
