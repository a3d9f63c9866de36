"""Sentences that allow or forbid: nobody has to do it by the day that they name."""

from __future__ import annotations

from ...expressions import expression
from ..readers.lines import bare
from .orders import without_number

# «Các xã có thể mở hội vào ngày 10/3», «người dân được phản ánh trước ngày 30/6», «không được xả
# thải trước ngày 31/12»; but who may hand something in is told until when, and «không được chậm hơn
# ngày 30/6» binds.
_LIMITED = (
    r"(?:nop|gui|goi|dang ky|gop y|tham gia y kien|bo sung ho so|hoan thien ho so|nhap hoc)\b"
)
_ALLOWS = expression(
    r"(?:(?!\b(?:phai|trach nhiem|bao cao|yeu cau|de nghi|giao)\b)[^;:.]){2,140}?"
    r"\b(?<!khong )(?<!nhat )(?<!de )"
    rf"(?:(?:co the|co quyen|duoc quyen|duoc phep)(?! (?:da |se )?{_LIMITED})"
    r"|duoc (?:phan anh|kien nghi|lua chon|huong|nghi|su dung|khieu nai|to cao|mua|vay|chon"
    r"|uu tien|mien|giam)\b)",
    holds="co the|co quyen|duoc ",
)
_FORBIDS = expression(
    r"(?:(?!\b(?:phai|trach nhiem|bao cao)\b)[^;:.]){0,140}?"
    r"(?:\bnghiem cam\b|\bkhong duoc\b(?! (?:de )?(?:qua|cham|tre|muon|vuot|sau|keo dai)\b))",
    holds="nghiem cam|khong duoc",
)
_BOUND_BEHIND = expression(r"\b(?:phai|bat buoc|co trach nhiem|hoan thanh|xong)\b")


def allows_or_forbids(words: str, when: str = "") -> bool:
    """Whether the clause that names the time `when` says what may be, or may not be, done."""
    plain = bare(without_number(words))
    at = plain.find(bare(when)) if when else -1
    before = plain[:at] if at > 0 else plain
    told = _ALLOWS.match(before) or _FORBIDS.match(before)
    return told is not None and _BOUND_BEHIND.search(before, told.end()) is None
