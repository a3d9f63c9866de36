"""Sentences that bind somebody to put something where all can read it, and those that may."""

from __future__ import annotations

from ...expressions import expression
from ..readers.lines import bare
from .bodies.bodies import bodies_at

# «niêm yết công khai …», «công bố danh sách …», «đăng tải Báo cáo … trên Trang thông tin điện tử»;
# «đăng tải tin, bài …» is propaganda, «công bố quyết định» a ceremony.
_DISCLOSE = expression(
    r"^(?:thuc hien |ban hanh va |to chuc )?(?:cong khai|(?:cong bo|thong bao|dang(?: tai)?)"
    r" cong khai|niem yet(?! gia\b))\b"
    r"|\bthuc hien cong khai\b",
    holds=("cong khai", "niem yet"),
)
# «kết quả công khai trên Trang …», «danh mục được niêm yết tại trụ sở»: of what is made public, and
# nobody is named; not «thủ tục đã được công khai tại Quyết định …».
_THING = (
    r"(?:(?:toan bo|cac|nhung) )?(?:ket (?:qua|luan)|danh (?:sach|muc)|phuong an|ho so|thong tin"
    r"|so lieu"
    r"|muc (?:thu|gia|chi|dong gop)|bang gia|don gia|lich|noi dung|ke hoach|quy (?:che|hoach)"
    r"|du thao"
    r"|(?:cac khoan )?thu,? chi|khoan (?:thu|dong gop)|tieu chi|diem|quyet toan|du toan|bao cao)"
)
_MADE_PUBLIC = expression(
    rf"^{_THING}"
    r"(?: (?!(?:da|cua|khong|chua|cam|quyen)\b)[^\W\d_]+){0,8}?"
    r" (?:(?:phai |se )?(?:duoc )?(?:dang tai|niem yet)?"
    r" ?(?:cong khai|niem yet)|(?:phai |se )?duoc (?:dang tai|cong bo|thong bao))"
    r" (?:tren|tai|o|trong (?:vong |thoi (?:han|gian) )?\d|cham nhat|truoc|den (?:tung|moi))\b"
    r"(?! (?:quyet dinh|thong bao|cong van|van ban|ke hoach|phu luc|bao cao)\b)",
    holds=("cong khai", "niem yet", "duoc "),
)
_PUBLISHES = expression(
    r"^(?:dinh ky |hang (?:nam|quy|thang|tuan)[, ]+)?cong bo (?:ket qua (?:danh gia|xep hang"
    r"|xep loai|cham diem|kiem tra|kiem nghiem|quan trac)|danh (?:sach|muc)|so lieu|thong tin"
    r"|chi so|lich|gia\b|quy hoach|ban an)"
    r"|^(?:dang tai|dang(?! tai)|cap nhat|cong bo|thong bao)\b"
    r"(?! (?:cac )?(?:tin\b|bai\b|phong su|video|clip))[^;.]{4,160}?"
    r" tren (?:trang|cong)\b(?: thong tin| tt)",
    holds=("cong bo", "tren trang", "tren cong"),
)
# «Quỹ của chi hội được công khai …», «Kinh phí vận động được phải công khai, minh bạch»: whatever
# it is; not «Thủ tục đã được công khai», «Nếu kết quả được công khai», «Phóng viên được công khai
# hình ảnh», a right.
_MUST_BE_PUBLIC = expression(
    r"^(?!(?:neu|khi|sau khi|truoc khi|truong hop|can cu|theo|nhung gi)\b)"
    r"(?P<thing>(?:[^\W_]+,? ){1,12}?)"
    r"(?:(?P<must>phai|can phai|bat buoc)(?: duoc)?"
    r"|(?<!da )(?<!chua )(?<!khong )(?:se )?duoc)"
    r"(?: (?:niem yet|thuc hien|dang tai|thong bao|cong bo)(?:,| va)?)? (?:cong khai|niem yet)\b"
    r"(?P<behind>.{0,60})",
    holds=("cong khai", "niem yet"),
)
_SHOWN_THING = expression(
    r" (?!(?:tai|tren|o|trong|truoc|trang|cho|theo|den|toi|voi|bang|qua|thong qua|hang|moi|dinh ky"
    r"|thuong xuyen|cong khai|minh bach|dan chu|day du|kip thoi|rong rai|ro|dung|de|va|hoac"
    r"|cham nhat|vao|ngay|khi|sau|nhu|lien tuc|toan|dong thoi|nham)\b)[a-z]"
)
# «Việc bình xét phải công khai, dân chủ»: how something is done; money is to be shown.
_MANNER = expression(r",? (?:va )?(?:minh bach|dan chu|khach quan|cong bang|dung|trung thuc)\b")
_MONEY = expression(
    r"(?:(?:moi|toan bo|cac|nhung|so|nguon|viec|khoan) )*(?:kinh phi|tien(?! (?:do|hanh|trinh|si))"
    r"|quy(?! (?:dinh|che|trinh|tac|hoach|dat))|thu(?! (?:tuc|truong|ky))"
    r"|chi(?! (?:tieu|thi|bo|hoi|dao|doan))|nguon|khoan|dong gop|ung ho|tai tro"
    r"|quan ly (?:quy|tien|kinh phi))\b"
)
_OF_DOCUMENT = expression(
    r" (?:tai|trong|theo|kem theo) (?:quyet dinh|thong bao|cong van|van ban|phu luc|luat|nghi dinh"
    r"|thong tu)\b"
)
# «…, công khai tại sinh hoạt chi hội», «… và công khai trước toàn dân» at the end of a sentence.
_AND_PUBLIC = expression(
    r"\b(?P<before>[^\W_]{1,12})(?:,(?: va| dong thoi| sau do)?| va) (?:phai |duoc |se )?"
    r"(?:niem yet )?(?:cong khai|niem yet)(?: (?:tai|tren|cho|voi|hang|dinh ky|o|den"
    r"|truoc (?!phap luat)|trong (?:ky|buoi|cuoc|sinh hoat|hoi nghi|noi bo|vong|toan))\b"
    r"| truoc (?:toan|dan|nhan dan|hoi|doan|cong|tap the|thon|to|lop|phu huynh))",
    holds=("cong khai", "niem yet"),
)
_LIKE_MANNER = expression(
    r"(?:chu|quan|bach|bang|thuc|tuc|dinh|thoi|du|xac|luat|che|gon|re|sach|toan|nghiem)$"
)


def makes_public(text: str) -> bool:
    """Whether a clause, its number left out, says that something is made public."""
    plain = bare(text)
    return bool(_DISCLOSE.search(plain)) or publishes(plain) or _says_besides(plain)


def is_made_public(text: str) -> bool:
    """Whether a clause says so of a thing, and names nobody who does it."""
    plain = bare(text)
    if _MADE_PUBLIC.match(plain) is not None:
        return True
    said = _MUST_BE_PUBLIC.match(plain)
    if said is None or _OF_DOCUMENT.match(said["behind"]):
        return False
    if said["must"] is None and _SHOWN_THING.match(said["behind"]):
        return False
    if _MANNER.match(said["behind"]) and not _MONEY.match(said["thing"]):
        return False
    # «Các tổ phải công khai quỹ» names who does it.
    return said["must"] is None or bodies_at(text[:1].upper() + text[1:]) is None


def publishes(plain: str) -> bool:
    """Whether bare words open with something to be put where all can read it."""
    return _PUBLISHES.match(plain) is not None


def _says_besides(plain: str) -> bool:
    said = _AND_PUBLIC.search(plain)
    return said is not None and _LIKE_MANNER.search(said["before"]) is None
