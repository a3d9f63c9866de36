"""What tells that a figure is set as a target, and what makes it a condition or a thing past."""

from __future__ import annotations

import re

AIM = re.compile(
    r"\b(?:phan dau|muc tieu|chi tieu|it nhat|toi thieu|toi da|khong qua|khong duoi|duy tri"
    r"|nang ty le"
    r"|dat(?! chuan| tieu chuan| yeu cau)|giam|tang|chiem|tren|duoi"
    r"|(?:dam bao|bao dam)(?: duoc| cho)*(?= \d))\b"
)
# «nếu»; «các phần mềm nêu trên», «đã nêu» name what was told.
_IF = r"(?<!da )neu(?! (?:tren|o tren|tai|ro|ra)\b)"
_CONDITION = re.compile(
    rf"\b(?:co the dieu chinh|truong hop|{_IF}|noi co|thi khong|thi (?:hop|duoc|to chuc|bo|phai)"
    r"|khong dat|khong duoc"
    r"|duoc moi|co mat"
    r"|trich|he so|ngan sach (?:trung uong|dia phuong|nha nuoc|tinh|huyen|xa)|muc phat|phat tien"
    r"|le phi|hoc phi|lai suat|dieu kien|tham gia dong"
    r"|dong y|tan thanh"
    r"|mien giam|dinh muc|chi phi|phi quan ly|so diem|thang diem|loai (?:gioi|kha)|tru diem"
    r"|vi pham)\b"
)
# «100% đảng viên (bảo đảm các điều kiện …) sử dụng …» opens with the share itself: there only
# words that make the whole sentence a condition count.
_OF_ALL = re.compile(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:[^:;%]{3,60}:\s*)?(?:(?:tu|den|trong) nam [^,;%]{4,20},\s*)?"
    r"(?:(?:phan dau |dam bao |bao dam |it nhat |toi thieu |tren |dat )*|phan dau [^,;:%\d]{1,60})"
    r"\d{1,3}(?:,\d+)?\s?%"
)
_RULING = re.compile(
    rf"\b(?:co the dieu chinh|truong hop|{_IF}|thi khong|khong dat|khong duoc|trich|muc phat"
    r"|phat tien|lai suat|dong y"
    r"|tan thanh|co mat|he so|hoc phi|le phi)\b"
)
_GRADE = re.compile(r"^\W*(?:loai )?(?:xuat sac|gioi|tot|kha|trung binh|yeu|kem)\s*:")
_PAST = re.compile(
    r"\b(?:da (?:dat|co|thuc hien|hoan thanh|giam|tang|trong|to chuc)|so voi (?:cung ky"
    r"|nam truoc)|cung ky"
    r"|thuc hien nam truoc|uoc dat|(?<!phat )hien (?:nay|co)|tinh den|dung thu|xep thu"
    r"|vua qua|qua \d+ nam)\b"
)
# Of a share that is aimed at, who «đã có» or is «hiện có» tells only of whom.
_REPORTED = re.compile(
    r"\b(?:da (?:dat|thuc hien|hoan thanh|giam|tang)|so voi (?:cung ky|nam truoc)|cung ky"
    r"|thuc hien nam truoc|uoc dat|vua qua)\b"
)
# «… tăng 17% so với cùng kỳ; trong đó xuất khẩu tăng 16%»: what was, in its parts.
OF_WHICH = re.compile(r"\W*trong do\b")


def sets_condition(plain: str) -> bool:
    """Whether a clause, without marks, rules when something holds, or grades it."""
    opens = _OF_ALL.match(plain)
    is_share = opens is not None and not _CONDITION.search(opens[0])
    ruling = _RULING if is_share else _CONDITION
    return ruling.search(plain) is not None or _GRADE.match(plain) is not None


def tells_past(plain: str, is_aim: bool) -> bool:
    """Whether a clause tells what was; `is_aim`: it stands below «Mục tiêu»."""
    opens = _OF_ALL.match(plain)
    is_aimed = opens is not None and (is_aim or AIM.search(opens[0]) is not None)
    return (_REPORTED if is_aimed else _PAST).search(plain) is not None
