"""A row for the register of agencies: the id and the level that follow from a name and a place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from ...expressions import expression
from ...text import slugify
from ...value import value_class
from ..extract.registers import PLACE_IN_NAME, are_one_name, is_another_place
from ..readers.lines import bare
from ..structure.provinces import names_ended_province
from .remarked import Remarked, entry_of

if TYPE_CHECKING:
    from ...model import Territory

LONGEST = 56
_COUNCILS = r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)"
_UNITED = dt.date(2025, 6, 30)


@value_class
class Newcomer:
    """An agency to add to the register, and the place that its document names."""

    entry: Remarked
    place: str
    above: str = ""
    """The body that its head prints above and that no register was known to hold."""

    def is_one_with(self, entry: Remarked, place: str) -> bool:
        """Whether another entry is this body: «Đảng ủy» of Yên Hạ is not that of Yên Hà."""
        name = str(entry["name"])
        if not are_one_name(str(self.entry["name"]), name):
            return False
        is_of_place = not has_territory(name) and entry.get("level") != "central"
        return not (is_of_place and is_another_place(place, self.place))


def new_agency(
    name: str, place: str, territory: Territory | None, parent: str | None = None
) -> Remarked:
    """`place` is the name of where it sits, without its level; `territory` where the register
    knows it; `parent` whose body it is."""
    home = territory.id if territory else slugify(place)
    bare_place = bare(place)
    of_place = rf"(?<!\w){re.escape(bare_place)}(?!\w)"
    own = slugify(re.sub(of_place, " ", bare(name)) if bare_place else name)
    own = re.sub(r"^uy-ban-nhan-dan\b", "ubnd", own)
    level = _level(name, parent or "")
    if level == "central" or _IS_CENTRAL.search(bare(name)) or _OF_REGION.match(bare(name)):
        # «Hà Nội, ngày …» says where it sits, not whose body it is.
        home, territory = "", None
    identifier = cut_slug(f"{home}-{own}".strip("-") or "co-quan-chua-ro", LONGEST)
    entry = entry_of(id=identifier, name=name, level=level)
    if territory and home:
        entry["territory"] = territory.id
    return entry


_LAST_DAY = "30/06/2025"
_DISTRICT = expression(rf"^{_COUNCILS} (?:huyen|quan|thi xa)\b")
_PROVINCE = expression(rf"^{_COUNCILS} tinh\b")
_NO_PLACE = expression(
    rf"^{_COUNCILS}(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu))?$"
)


def ended_with_its_place(name: str, issued: dt.date | None) -> dict[str, str]:
    """The last day of a council of a district, or of a province that was united with others, and
    which resolution says so; nothing where the document is of a later day."""
    plain = bare(name)
    if issued and issued > _UNITED:
        return {}
    if _DISTRICT.match(plain):
        return {"valid_to": _LAST_DAY, "source": "Nghị quyết 203/2025/QH15"}
    if _PROVINCE.match(plain) and names_ended_province(name):
        return {"valid_to": _LAST_DAY, "source": "Nghị quyết 202/2025/QH15"}
    return {}


def is_of_no_place(name: str) -> bool:
    """«Ủy ban nhân dân quận», which nothing tells from that of another district."""
    return _NO_PLACE.match(bare(name)) is not None


def free_id(identifier: str, taken: Collection[str]) -> str:
    """The id, or the first of its numbered ones that is not taken."""
    number = 2
    free = identifier
    while free in taken:
        free, number = f"{identifier}-{number}", number + 1
    return free


# Bodies that every commune, school or ministry has: alone their name tells nothing.
_PART = expression(
    r"^(?:ban (?:thuong truc|thuong vu|chap hanh|chi dao|quan ly|giam hieu|giam doc|to chuc)"
    r"|thuong truc"
    r"|van phong|phong|khoa|trung tam|tieu ban|hoi dong|to|bo mon)\b"
)
_OF_PLACE = expression(r"^(?:so|chi cuc|thanh tra|cong an|bao hiem)\b")
# Bodies of every commune that stand in a head alone: the place tells of which.
_OF_COMMUNE = expression(
    r"^(?:tram y te|dang uy|dang bo|(?:ban thuong vu|thuong truc) dang uy|hoi nong dan"
    r"|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|hoi cuu chien binh|hoi lien hiep phu nu)$"
)
# Of these there is one, wherever it signs.
_OF_COUNTRY = expression(
    r"\b(?:trung uong|chinh phu|quoc (?:gia|hoi|phong)|viet nam|nha nuoc|chu tich nuoc|toi cao"
    r"|lien hiep quoc|dai hoc)\b"
)
# «Chi cục Thuế khu vực IX», «Kho bạc Nhà nước khu vực V» hold several provinces; the courts of
# regions are counted anew in each.
_OF_REGION = expression(
    r"^(?:(?:chi )?cuc (?!kiem lam|bien|thuy)[a-z ]{2,40}?|thue|hai quan|bao hiem xa hoi"
    r"|kho bac nha nuoc|ngan hang nha nuoc(?: viet nam)?(?: chi nhanh)?|kiem toan nha nuoc) "
    r"khu vuc (?:[ivx]{1,6}|\d{1,2})$",
    holds=("khu vuc ",),
)
# Such a body is of the whole country, whatever place its documents name.
_IS_CENTRAL = expression(
    r"^(?!(?:benh vien|truong|cong ty|vien(?! kiem sat)|trung tam|khoa|phong|thu vien|nha)\b)"
    r".*\b(?:trung uong|toi cao)\b|^(?:bo chinh tri|ban bi thu|chu tich nuoc)\b"
    r"|^(?:kiem toan nha nuoc|(?:ban chi dao|uy ban|hoi dong) (?:nha nuoc|quoc gia))\b",
    holds="trung uong|toi cao|bo chinh tri|ban bi thu|chu tich nuoc| nha nuoc| quoc gia",
)
_OF_PARTY = expression(
    r"^(?:bo chinh tri|van phong|uy ban kiem tra|dang uy|hoi dong ly luan"
    r"|ban (?!chi dao|thuong truc|(?:chap hanh|thuong vu) trung uong (?:doan|hoi))\w)"
)
# «UBND các tỉnh, thành phố trực thuộc Trung ương»
_OF_PROVINCES = expression(rf"^{_COUNCILS} (?:(?:cac|cap) )?(?:tinh|thanh pho)\b")
_OF_THE_COUNTRY = expression(
    r"^(?:(?:bao hiem xa hoi|dai (?:tieng noi|truyen hinh)|thong tan xa|ngan hang chinh sach xa hoi"
    r"|ngan hang nha nuoc) viet nam|kho bac nha nuoc|cuc (?:thue|hai quan)|quan khu \w{1,4})$",
    holds=("viet nam", "kho bac", "cuc ", "quan khu"),
)
_OF_MINISTRY = expression(r"^(?:tong cuc|cuc|vu|thanh tra|vien)\b")
_MINISTRY = expression(r"^bo (?!chi huy|tu lenh|phan|mon|chinh tri)|^ngan hang nha nuoc\b")


def registered_name(name: str, parent: str | None, place: str | None) -> str:
    """«Ban Thường trực» of a head, as a register of many must call it: with whose it is."""
    plain = bare(name)
    territory = PLACE_IN_NAME.search(parent or "")
    home = territory[0] if territory else place or ""
    if level := _ENDS_IN_LEVEL.search(name):
        return f"{name} {_place_of_level(level[0], home, place or '')}".strip()
    told = bare(re.sub(r"^\S+\s", "", home)) if territory else bare(home)
    if not name or (told and told in plain) or PLACE_IN_NAME.search(name):
        return name
    if _IS_CENTRAL.search(plain) or _OF_REGION.match(plain):
        return name
    if _PART.match(plain) and parent and bare(parent) not in plain:
        return f"{name} {parent}"
    if _OF_COUNTRY.search(plain):
        return name
    if place and (_PART.match(plain) or _OF_COMMUNE.match(plain)):
        return f"{name} {place}"
    return f"{name} {home}" if _OF_PLACE.match(plain) and home else name


# «Công an tỉnh», «Hội Nông dân xã»: which one, the head says above it or beside the day.
_ENDS_IN_LEVEL = expression(
    r"(?<=[\w)] )(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$", re.IGNORECASE
)


def _place_of_level(level: str, above: str, place: str) -> str:
    """«Yên Hà» of «UBND tỉnh Yên Hà» for a body of the province; else where the document sits."""
    is_that = above.lower().startswith(f"{level.lower()} ")
    return above[len(level) :].strip() if is_that else place


def has_territory(name: str) -> bool:
    """Whether a name says of which province, commune, … the body is."""
    return PLACE_IN_NAME.search(name) is not None


_MANY = expression(
    r"^(?:(?:truong|pho|chu tich|bi thu|giam doc|thu truong|hieu truong) )?(?:cac|nhung) "
    r"|^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|cong an|tram y te"
    r"|uy ban (?:mat tran to quoc|mttq) viet nam|hoi (?!dong)[a-z ]{2,40}?"
    r"|doan thanh nien[a-z ]{0,40}?|lien doan lao dong)"
    r" (?:cac|cap) (?:xa|phuong|thi tran|dac khu|huyen|quan|tinh)\b"
)


def is_many(name: str) -> bool:
    """«Đảng ủy các xã, phường» is one of each; «Đảng ủy các cơ quan Đảng» is one body."""
    return _MANY.match(bare(name)) is not None


def cut_slug(slug: str, length: int) -> str:
    """A slug cut between words."""
    return slug if len(slug) <= length else slug[:length].rsplit("-", 1)[0]


_ONE_BY_ONE = expression(r"\b(?:cac|cap)\s")


def _level(name: str, parent: str) -> str:
    """The level of an agency, from how its name begins and whose body it is."""
    plain = bare(name)
    if _OF_PROVINCES.match(plain):
        return "province"
    if _OF_THE_COUNTRY.match(plain):
        return "central"
    if _IS_CENTRAL.search(plain):
        return "party" if _OF_PARTY.match(plain) else "central"
    if _OF_MINISTRY.match(plain) and _MINISTRY.match(bare(parent)) and not has_territory(name):
        return "central"
    levels = (
        # «Trung ương Đoàn …», «Ủy ban Trung ương MTTQ …», «Ban Chấp hành Trung ương Hội …»
        (
            r"^(?:(?:uy ban|ban (?:chap hanh|thuong vu)) )?trung uong (?:mat tran|mttq|doan|hoi)\b",
            "central",
        ),
        (rf"^{_COUNCILS} (?:tinh|thanh pho)", "province"),
        (rf"^{_COUNCILS} (?:huyen|quan|thi xa)", "district"),
        (rf"^{_COUNCILS} (?:xa|phuong|thi tran|dac khu)", "commune"),
        (
            # «Bộ Chỉ huy Quân sự tỉnh», «Bộ phận Một cửa» are no ministries.
            r"^(?:chinh phu|thu tuong|bo(?! (?:chi huy|tu lenh|phan|mon|doi)\b)|quoc hoi"
            r"|van phong chinh phu|ngan hang nha nuoc(?! (?:chi nhanh|khu vuc)))\b",
            "central",
        ),
        (r"^(?:so|ban quan ly|thanh tra tinh)\b", "department"),
        (r"^phong\b", "division"),
        (
            r"^(?:(?:ban (?:thuong vu|chap hanh)|thuong truc) )?"
            r"(?:(?:tinh|thanh|huyen|quan|thi|dang) uy|(?:dang|chi) bo|chi uy)\b",
            "party",
        ),
        (r"^(?:ban tuyen giao|ban to chuc|ban dan van|ban noi chinh|uy ban kiem tra)\b", "party"),
        # What works for a committee of the Party, or for its Central Committee.
        (
            r"^(?:van phong|ban|trung tam|truong|bao|dang doan)\b.*"
            r"\b(?:(?:tinh|thanh|huyen|quan|thi|dang) uy|trung uong dang)\b",
            "party",
        ),
        (
            r"^(?:ban (?:thuong vu|chap hanh) )?(?:uy ban mat tran|uy ban mttq|mat tran|mttq"
            r"|hoi(?! dong)|(?:tong )?lien doan|tong hoi|cong doan"
            r"|doan(?! (?:dai bieu|kiem tra|thanh tra|giam sat|cong tac)))\b",
            "organisation",
        ),
        (r"^ban thuong truc\b", "organisation"),
        (r"^(?:tinh|thanh|huyen|quan|thi) doan\b", "organisation"),
        (r"^cac (?:to chuc (?:thanh vien|chinh tri)|hoi\b|doan the)", "organisation"),
    )
    # «UBND các xã, phường …», «Các sở, ban, ngành», «UBND cấp xã»: as each of them is.
    as_one = _ONE_BY_ONE.sub("", plain)
    said = (level for form in (plain, as_one) for sign, level in levels if re.match(sign, form))
    return next(said, "unit")
