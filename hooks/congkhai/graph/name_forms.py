"""How names of bodies are said in other ways: in another order, short, with their level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..expressions import expression
from ..model import Agency
from .citations.place import spelled_out, whose_committee
from .own_names import OF_ONE_PLACE

_UNITS = r"(?:xã|phường|thị trấn|đặc khu)"
_SOME_UNITS = expression(rf"\b{_UNITS}(?: {_UNITS})+")
_BY_REGION = "|".join(
    map(
        spelled_out,
        (
            "Bảo hiểm xã hội cơ sở",
            "Thuế cơ sở",
            "Tòa án nhân dân khu vực",
            "Viện kiểm sát nhân dân khu vực",
            "Kho bạc Nhà nước",
            "Phòng Thi hành án dân sự khu vực",
            "Đồn Biên phòng",
            "Đội Quản lý thị trường",
            "Hải quan",
        ),
    )
)
_ONE_THERE = expression(rf"(?:{_BY_REGION})\b|.*\bcác (?:{_UNITS}|huyện|quận)\b")
_CODE = expression(r"\s*\([A-Z]{1,4}\d{1,3}\)$")
_OF_ANOTHER = expression(
    r"(?:^| )(?:văn phòng|đảng ủy|đảng bộ|chi bộ|công đoàn|đoàn thanh niên|hội cựu chiến binh"
    r"|ủy ban kiểm tra"
    r"|(?<!ủy )ban(?! thường vụ| chấp hành| giám)(?: (?!(?:và|với|cùng)\b)[^ ]+){1,5}?)"
    r"(?: của| thuộc)?$"
)


def other_ways(name: str, key: str) -> Iterator[str]:
    """«Ban Xây dựng Đảng của Đảng ủy xã» is «Ban Xây dựng Đảng Đảng ủy xã», «Phòng Cảnh sát hình
    sự (PC02)» bears a code, and «Ban Thường vụ Tỉnh ủy» is the Tỉnh ủy."""
    if " của " in key:
        yield key.replace(" của ", " ")
    if (plain := _CODE.sub("", name)) != name:
        yield with_units_in_order(spelled_out(plain))
    body = whose_committee(name)
    if body != name:
        yield with_units_in_order(spelled_out(body))


def committees_of(agencies: Mapping[str, Agency]) -> dict[str, list[str]]:
    """By body, those through which it acts that the register holds as parts of it."""
    found: dict[str, list[str]] = {}
    for agency in agencies.values():
        whole = agencies.get(agency.parent or "")
        body = whose_committee(agency.name)
        if whole and body != agency.name and spelled_out(body) == spelled_out(whole.name):
            found.setdefault(whole.id, []).append(agency.id)
    return found


def says_level(key: str) -> bool:
    is_level = f" {key}".endswith((" tỉnh", " thành phố", " tỉnh ủy", " thành ủy"))
    return is_level or key in OF_ONE_PLACE


def is_one_at_its_place(key: str) -> bool:
    """Whether a province has just one body of that name, whoever is above it: the units of branches
    are numbered or named by their region, and «Công an các xã» are those of all its communes."""
    return _ONE_THERE.match(key) is not None


def without_tail(key: str, tail: str) -> str:
    return key.removesuffix(tail) if key.endswith(tail) else ""


def with_units_in_order(key: str) -> str:
    """«các phường, xã» are «các xã, phường»."""
    return _SOME_UNITS.sub(lambda found: _sorted_units(found[0]), key)


def _sorted_units(units: str) -> str:
    every = re.findall(_UNITS, units)
    return " ".join(sorted(every))


def is_of_another(before: str) -> bool:
    """Whether what stands before a body's name has its own being within that body: «văn phòng»."""
    return _OF_ANOTHER.search(before) is not None


__all__ = [
    "is_of_another",
    "is_one_at_its_place",
    "other_ways",
    "says_level",
    "with_units_in_order",
    "without_tail",
]
