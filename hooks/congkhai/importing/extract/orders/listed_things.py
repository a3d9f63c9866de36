"""Sentences above a list of things: «lập hồ sơ, bao gồm:», «trong các trường hợp sau:».

What stands below is what the sentence speaks of, and nobody's duty, whatever word it opens with:
«Báo cáo thu chi», «Quyết định giao đất», «Tổ chức đánh bạc».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression

_THINGS = (
    r"(?:ho so|giay to|tai lieu|loi ich|quyen loi|hanh vi|truong hop|doi tuong|tieu chi|tieu chuan"
    r"|dieu kien|nguyen tac|uu dai|dau hieu|chinh sach|thong tin|khoan (?:thu|chi)"
    r"|quyen(?! (?:han|va)\b))"
)
# No sentence is of things that hands on duties: «hồ sơ, thực hiện các việc sau:».
_NO_DUTY = (
    r"(?:(?!\b(?:nhiem vu|trach nhiem|giai phap|bien phap|(?:cong )?viec|noi dung|thuc hien"
    r"|trien khai|yeu cau|cu the|nhu)\b)[^:;.()])"
)
# As bare text, to the end of the sentence.
_LISTS = expression(
    rf"\b{_THINGS}\b{_NO_DUTY}{{0,60}}?\b(?:bao )?gom(?: co)?"
    rf"(?: (?:cac|nhung) {_NO_DUTY}{{1,40}}?)?(?: sau(?: day)?| duoi day)?\s*:\W*$"
    rf"|\b(?:cac|nhung|loai|mot so|mot trong) (?:loai |so )?{_THINGS}\b{_NO_DUTY}{{0,50}}?"
    r" (?:sau(?: day)?|duoi day)\s*:\W*$"
    # «Các hành vi sau thì bị xử phạt theo Nghị định số …, như:»: what nobody should do.
    r"|\bhanh vi\b[^.;:]{0,60}?\bbi (?:nghiem )?(?:xu phat|phat|xu ly|cam)\b[^;:]{0,400}:\W*$",
    holds=(":",),
)


def lists_things(plain: str) -> bool:
    """Whether a sentence (as bare text) ends by naming what sort of things stand below."""
    return _LISTS.search(plain) is not None


def are_things(words: str) -> bool:
    """«Nhân rộng mô hình: trường học xanh; cơ quan văn minh; …»: what a deed brings about stands
    behind its colon, in small letters, and no name of who is to do it."""
    first, parted, _ = words.partition(";")
    return bool(parted) and first.islower() and not first.startswith(("các ", "mỗi ", "từng "))


# «Mở các ứng dụng mới: Nhà máy sạch, robot quét ngõ, …», «phát triển các dịch vụ như: …»
_HEADS_THINGS = expression(
    r"\b(?:các|những|một số|nhiều) (?:ứng dụng|mô hình|dịch vụ|công nghệ|sản phẩm|loại hình"
    r"|ngành(?: nghề)?|lĩnh vực|tính năng|tiện ích|thiết bị|công trình|hạng mục|nền tảng)\b"
    r"[^:;.]{0,80}:\s*$",
    re.IGNORECASE,
    holds=(":",),
)


_BRACKETS = expression(r"\([^()]*\)", holds=("(",))


def is_of_things(heading: str, lead: Sequence[str]) -> bool:
    """Whether what was taken for one name is a list of what the `heading` names, its last member
    taken for a deed."""
    name = _BRACKETS.sub("", lead[0]) if len(lead) == 1 else ""
    # «Phòng Văn hóa, Thể thao» is one name.
    is_list = "," in name and name[1:].islower()
    return is_list and _HEADS_THINGS.search(heading) is not None


def ends_list(text: str, rest: str) -> bool:
    """«…, Công an xã, Hội Nông dân; tăng số người …»: who ends a list does not what follows."""
    at = text.find(rest[:_ENOUGH])
    return at > 0 and text[:at].rstrip().endswith(";")


_ENOUGH = 20
