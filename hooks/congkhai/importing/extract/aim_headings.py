"""Headings of aims, of what was and of conditions, below which figures tell different things."""

from __future__ import annotations

from ...expressions import expression

PAST_ZONE = expression(
    r"\b(?:tinh hinh|ket qua (?:dat duoc|thuc hien)|danh gia (?:chung|ket qua)|thuc trang"
    r"|uu diem|han che|ton tai)\b",
    holds=("danh gia ", "han che", "ket qua ", "thuc trang", "tinh hinh", "ton tai", "uu diem"),
)
# «1. Đánh giá tình hình thực hiện nhiệm vụ 9 tháng»: below such a heading stands what was.
PAST_HEADING = expression(
    r"^\W*(?:\w{1,3}[.)/-]\s*|\d{1,2}\s)?"
    r"(?:danh gia (?:tinh hinh|ket qua|chung)|tinh hinh|ket qua)\b",
    holds=("danh gia ", "ket qua", "tinh hinh"),
)
_AIM_ZONE = expression(r"\b(?:muc tieu|chi tieu)\b", holds=("chi tieu", "muc tieu"))
OF_WORK = expression(r"^\W*(?:\w{1,4}[.)]\s*)?(?:noi dung|nhiem vu|chi tieu)\b")
_REACHES = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:hoan thanh|thuc hien|bao dam|dam bao)\b.*\b(?:chi|muc) tieu"
)
ASIDE_ZONE = expression(
    r"\b(?:tieu chuan|tieu chi|dieu kien|kinh phi|khen thuong|thanh phan|muc chi)\b"
)


def heads_aims(plain: str) -> bool:
    """«II. MỤC TIÊU»; not «1. Hoàn thành mục tiêu mở trên 30 km đường», which is work."""
    return bool(_AIM_ZONE.search(plain)) and not _REACHES.search(plain)
