"""On which side of a figure what is reached must stand: «tối thiểu 80%», «không để … quá 2%»."""

from __future__ import annotations

from ....expressions import expression

_NEAR = 40
"""Letters before a figure that say its bound, but for what a «không» far before rules."""
_LEAST = expression(
    r"\b(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon)\W*(?:la |tu |dat |bang )?$"
    # «Tỷ lệ … ít nhất vào năm 2028 đạt 40%»
    r"|\b(?:it nhat|toi thieu)(?: (?:vao|den|trong|het|cuoi|nam|20\d\d))+ (?:dat|co|la) $"
    r"|≥\s*$"
)
# «kết hôn», «tảo hôn» are no «hơn».
_OVER = expression(
    r"\b(?:tren|vuot|(?:cao|nhieu|lon|nhanh) hon)\W*(?:la |tu |dat )?$"
    r"|(?<!ket )(?<!tao )(?<!ly )(?<!hoa )\bhon\W*$|>\s*$",
    holds="tren|vuot|hon|>",
)
_MOST = expression(
    r"\b(?:toi da|khong qua|khong vuot qua|khong vuot|nhieu nhat|khong cao hon)\W*(?:la |muc )?$"
    r"|≤\s*$"
)
# «Không để hộ tái nghèo quá 2%», «không có thôn nào vượt 3 vụ»
_NO_MORE = expression(
    r"\bkhong (?:de|co|qua|con|cho|nen|duoc)\b[^,;:.%\d]{0,90}\b(?:qua|vuot|vuot qua|tren)\W*$",
    holds=("khong ",),
)
# «khống chế ở mức 4%», «giảm từ 12 xuống còn 10 vụ»: less is better.
_HELD_DOWN = expression(
    r"\b(?:khong che|kiem soat|keo giam)\b[^,;:.%\d]{0,40}\b(?:muc|con|xuong|trong)\W*$"
    r"|(?<!/)(?<!\d )\b(?:giam|ha)\b[^,;:]{0,70}\b(?:xuong|con)\W*$",
    holds="khong che|kiem soat|keo giam|xuong|con",
)
# «Tỷ lệ hộ nghèo còn 12%»; «không còn 2 ngõ», «…, còn 30% …» tell otherwise.
_LEFT = expression(
    r"(?<!khong )(?<!van )(?<!hien )(?<!dang )(?<!\bso )(?<!phan )"
    r"(?<=[a-z\d%)] )con\W*(?:lai )?(?:khoang )?$",
    holds=("con",),
)
# «Chỉ tiêu kết nạp giảm từ 120 xuống 100», «Năng suất từ 2,0 xuống còn 1,8»: the figure is another,
# and more is as good as before.
_AIM_LOWERED = expression(
    r"\b(?:chi tieu|muc tieu|ke hoach giao)\b[^;:]{0,120}\b(?:giam|ha)\b[^;:]*$"
    r"|(?<!co )(?<!ton that )(?<!that thoat )"
    r"\b(?:nang suat|san luong|doanh thu|thu nhap|loi nhuan|tiep nhan|ket nap|tai canh|trong moi"
    r"|do che phu|luot khach|xuat khau|thu ngan sach)\b[^;:]*$",
)
_UNDER = expression(r"\b(?:duoi|(?<!khong )thap hon)\W*(?:muc )?$|<\s*$")
_EQUAL = expression(r"\bbang\W*$", holds=("bang",))
_REACHED = expression(r"\b(?:dat|la|len)\W*$")
_UPWARD = expression(r"^\s*(?:[^\s,;.\d]+ ){0,4}?tro len\b", holds=("tro len",))
_DOWNWARD = expression(r"^\s*(?:[^\s,;.\d]+ ){0,4}?tro xuong\b", holds=("tro xuong",))


def bound_of(before: str, after: str) -> str:
    """A bound that the model knows, of the words around a figure; «đạt 95%» says none."""
    near = before[-_NEAR:]
    if _UPWARD.match(after):
        return "ít nhất"
    if _DOWNWARD.match(after):
        return "tối đa"
    if _MOST.search(near) or _NO_MORE.search(before):
        return "tối đa"
    for bound, words in (("ít nhất", _LEAST), ("dưới", _UNDER), ("trên", _OVER)):
        if words.search(near):
            return bound
    if (_HELD_DOWN.search(before) or _LEFT.search(near)) and not _AIM_LOWERED.search(before):
        return "tối đa"
    return "bằng" if _EQUAL.search(near) else ""


def says_reached(before: str) -> bool:
    """«… đạt», «… là», «… lên»: what comes to just this figure."""
    return _REACHED.search(before[-_NEAR:]) is not None
