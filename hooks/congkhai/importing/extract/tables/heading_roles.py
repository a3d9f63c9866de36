"""What headings of columns say that no label in a line does: «Thứ, ngày», «Bộ, ngành chủ trì»."""

from __future__ import annotations

import re
from functools import lru_cache

from ....expressions import expression
from ...readers.lines import bare, squeezed
from .labels import Role, role_of

_PERSON = (
    r"(?:(?:cac )?(?:dong chi|d c|can bo|cong chuc|vien chuc|chuyen vien|thanh vien|uy vien"
    r"|giao vien|gv|nhan vien|nguoi|bch|btv|bgh|thuong truc|pho chu tich|pho giam doc"
    r"|(?:dong chi )?lanh dao(?: (?:ubnd|hdnd|so|bo|cuc|vu|ban|phong|van phong|don vi|co quan"
    r"|tinh|thanh pho|tp|xa|phuong|huyen|truc tiep))*))"
)
_DONE = (
    r"(?:bat dau|phat hanh|dien ra|cong bo|pho bien|dang ky|ban giao|nghiem thu|phe duyet"
    r"|thong qua|can|phai|hoan thanh|thuc hien|trien khai|trinh|ban hanh|bao cao|gui|nop"
    r"|tinh|xa|phuong|ubnd|hdnd|chinh phu|thu tuong|quoc hoi|cap co tham quyen|co tham quyen"
    r"|du kien|truoc ngay|truoc|cuoi|den|den ngay)"
)
# «Ngày ban hành», «Năm phê duyệt»: of what there is already.
_TOLD = r"(?:ban hanh|cong bo|cong nhan|dang ky|phe duyet|thong qua|phat hanh)"
_THING = (
    r"(?:noi dung|nhiem vu|cong viec|cong tac|hoat dong|de an|du an|van ban|chuong trinh"
    r"|ke hoach|bao cao|giai phap|sang kien|cong trinh|phong trao|su kien|nghi quyet"
    r"|quyet dinh|dau viec|hang muc|nhom nhiem vu|chuyen de|trung bay)"
)
_FORMS: tuple[tuple[Role, str], ...] = (
    (
        Role.OVERSEER,
        rf"{_PERSON}(?: {_PERSON})*(?: (?:phu trach|chi dao|dam nhiem|tham muu|thuc hien))+"
        r"(?: chung)?|phu trach chi dao|chi dao thuc hien",
    ),
    (Role.MONITORS, rf"(?:{_PERSON}|co quan|don vi) theo doi(?: (?:don doc|danh gia|tong hop))*"),
    (Role.DOERS, r"(?:co quan|don vi)(?: don vi)? (?:lap |gui |cung cap )?(?:bao cao|cung cap)"),
    (
        Role.DUE,
        rf"(?!(?:ngay|nam) {_TOLD}$)(?:du kien )?"
        rf"(?:thoi (?:gian|han|diem)|tien do|moc|ngay|han|nam|thang|quy)(?: {_DONE})+"
        r"|moc thoi gian|(?:thu|ngay|gio)(?: (?:thu|ngay|thang|nam|gio))+|(?:tu|den) ngay"
        r"|thoi gian(?: thuc hien)? (?:va )?(?:dia diem|lo trinh)(?: (?:thuc hien|to chuc))?"
        r"|(?:ky|dinh ky) bao cao|dip(?: (?:to chuc|trung bay|ky niem))*",
    ),
    (
        Role.DELIVERABLE,
        r"minh chung|(?:(?:ten|loai|yeu cau|muc tieu) )?(?:ket qua|san pham)"
        r"(?: (?:ket qua|san pham|mong doi|cong viec|can dat|phai|hoan thanh|dau ra|du kien"
        r"|thuc hien|chu yeu|va|nhiem vu))*|yeu cau can dat",
    ),
    (
        Role.WHAT,
        rf"(?:(?:cac|ten|danh muc|loai|muc tieu) )*{_THING}(?: (?:va |hoac )?(?:{_THING}|cu the"
        r"|trong tam|chu yeu|chinh|chi tiet|can|phai|duoc giao|duoc phan cong|phan cong"
        r"|tuyen truyen|chi dao|ket luan|khac phuc|chuan bi|hoi nghi|tap huan|hop|dang ky|thi dua"
        r"|sinh hoat|giao ban|trien khai|thuc hien|yeu cau|de nghi))*"
        r"|mo ta (?:nhiem vu|cong viec|noi dung)"
        r"|(?:cac )?buoc(?: (?:thuc hien|tien hanh|cong viec))?|trinh tu(?: cong viec| thuc hien)",
    ),
)
_READY = tuple((role, expression(form)) for role, form in _FORMS)
_BRACKETS = expression(r"\([^()]*\)", holds=("(",))
# Alone these head columns of other tables: «Dự án», «Tên sáng kiến», «Báo cáo», «Năm …».
_TOO_PLAIN = expression(
    r"(?:(?:cac|ten|danh muc) )*(?:cong tac|du an|chuong trinh|cong trinh|phong trao|su kien"
    r"|sang kien)|(?:cac )?(?:van ban|ke hoach|bao cao|nghi quyet|quyet dinh|de an)"
    r"|(?:nam|thang|quy) (?:tinh|xa|truoc)"
)


@lru_cache(maxsize=1024)
def role_of_heading(heading: str) -> Role | None:
    """The role of a column: what a label of those words tells, or what only a heading does."""
    role = role_of(heading)
    if role is not None:
        return role
    plain = squeezed(re.sub(r"[^\w\s]", " ", _BRACKETS.sub(" ", bare(heading))))
    if not plain or len(plain) > 80 or _TOO_PLAIN.fullmatch(plain):
        return None
    return next((role for role, form in _READY if form.fullmatch(plain)), None)
