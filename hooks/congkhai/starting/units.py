"""The administrative units of Việt Nam, by name: a province with its communes, or one commune.

Names and codes are facts of the State's own list; they lie in the package so that a portal can be
made without a network. The well-kept lists that there are ask for newer Pythons or other licences.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..expressions import expression
from ..text import fold
from ..value import value_class

LIST = Path(__file__).with_name("units.tsv")
_LEVEL = expression(r"^(tinh|thanh pho|xa|phuong|dac khu)\s+")

_COUNTRY = expression(
    r"(?:(?:ca )?nuoc )?(?:cong hoa xa hoi chu nghia )?viet nam|ca nuoc|toan quoc"
)


@value_class
class AdministrativeUnit:
    """`communes` is empty for a commune; `province` for a province."""

    code: str
    name: str
    province: AdministrativeUnit | None = None
    communes: tuple[AdministrativeUnit, ...] = ()

    @property
    def bare_name(self) -> str:
        """«Bình Lạc» for «Xã Bình Lạc»."""
        matched = _LEVEL.match(_plain(self.name))
        return self.name[matched.end() :] if matched else self.name


@value_class
class Ambiguous:
    """A name that several units bear; each is written with its province."""

    names: tuple[str, ...]


def units_named(name: str) -> AdministrativeUnit | Ambiguous | None:
    """«Lào Cai», «tỉnh Lào Cai», «Xã Bát Xát», «Xã Tân Lập, Lào Cai»; None for an unknown one.

    A province goes before a commune of its name, unless the level is written.
    """
    wanted, _, above = (_plain(part) for part in name.partition(","))
    found = [
        unit
        for province in provinces()
        for unit in (province, *province.communes)
        if _is_named(unit, wanted) and (not above or _is_in(unit, above))
    ]
    own = [unit for unit in found if not unit.province] or found
    if len(own) > 1:
        return Ambiguous(tuple(full_name(unit) for unit in own))
    return own[0] if own else None


def names_country(text: str) -> bool:
    """«Việt Nam», «cả nước»: no unit of the list, but all of them."""
    return _COUNTRY.fullmatch(_plain(text)) is not None


def full_name(unit: AdministrativeUnit) -> str:
    return f"{unit.name}, {unit.province.name}" if unit.province else unit.name


@cache
def provinces() -> tuple[AdministrativeUnit, ...]:
    """All of them, each with its communes; a commune's own `province` names it without these."""
    found: list[tuple[AdministrativeUnit, list[AdministrativeUnit]]] = []
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, name = line.split("\t")
        if len(code) == 2:
            found.append((AdministrativeUnit(code, name), []))
        else:
            found[-1][1].append(AdministrativeUnit(code, name, province=found[-1][0]))
    return tuple(
        AdministrativeUnit(province.code, province.name, communes=tuple(communes))
        for province, communes in found
    )


def _is_named(unit: AdministrativeUnit, wanted: str) -> bool:
    plain = _plain(unit.name)
    return wanted == plain or wanted == _LEVEL.sub("", plain)


def _is_in(unit: AdministrativeUnit, above: str) -> bool:
    return unit.province is not None and _is_named(unit.province, above)


def _plain(text: str) -> str:
    words = re.sub(r"[^\w\s]", " ", fold(text).lower()).split()
    return re.sub(r"^tp\b", "thanh pho", " ".join(words))
