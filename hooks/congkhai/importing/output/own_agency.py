"""Whose source a draft is: a body of the register, or one to add to it with whose body it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from ...dates import PartialDate
from ...expressions import expression
from ..extract.facts import DocumentFacts
from ..extract.registers import KnownRegisters, are_one_name
from .new_agency import Newcomer, ended_with_its_place, free_id, new_agency, registered_name
from .remarked import Remarked

if TYPE_CHECKING:
    from ...model import Agency, Territory

# «Ban Thường trực Ủy ban MTTQ …», «Ban Chấp hành Hội …» speak for the union itself; a council's
# standing body has powers of its own.
_SPEAKS_FOR = expression(
    r"(?:Ban )?(?:Thường trực|Thường vụ|Chấp hành) (?P<union>(?:Ủy ban M|UBMTTQ|Mặt trận"
    r"|Hội(?! đồng)|Liên đoàn|Công đoàn|Đoàn|(?:Tỉnh|Thành|Huyện|Quận|Xã) đoàn)\S*.*)",
    holds="Thường trực|Thường vụ|Chấp hành",
)
_OF_DEPARTMENT = expression(r"Sở\s|(?:Chi )?[Cc]ục\s")
_ORGAN = expression(
    r"(?:Ban )?(?:Thường trực|Thường vụ|Chấp hành) (?=[^\W\d_a-z])",
    holds="Thường trực|Thường vụ|Chấp hành",
)
# «Đoàn TNCS Hồ Chí Minh tỉnh Mai Hạ» is «Tỉnh đoàn Mai Hạ».
_YOUTH = expression(
    r"Đoàn (?:TNCS|Thanh niên Cộng sản|Thanh niên cộng sản) Hồ Chí Minh "
    r"(?P<level>tỉnh|thành phố|huyện|quận|xã|phường) (?P<place>.+)"
)
_YOUTH_OF = {
    "tỉnh": "Tỉnh đoàn",
    "thành phố": "Thành đoàn",
    "huyện": "Huyện đoàn",
    "quận": "Quận đoàn",
    "xã": "Đoàn xã",
    "phường": "Đoàn phường",
}


def own_agency(
    facts: DocumentFacts,
    known: KnownRegisters,
    territory: Territory | None,
    issued: PartialDate | None,
    proposed: Collection[Newcomer],
) -> tuple[str, Remarked | None]:
    """The agency's id, and an entry for the register where it is not there."""
    full = registered_name(facts.agency or "", facts.parent_agency, facts.place)
    for name in dict.fromkeys((facts.agency or "", full, *_unions(full))):
        found = _registered(known, name, facts, issued) if name else None
        if found:
            return found.id, None
    unknown = f"Cơ quan chưa rõ ở {facts.place}" if facts.place else "Cơ quan chưa rõ"
    name = full or unknown
    entry = new_agency(name, facts.place or "", territory, facts.parent_agency)
    if entry["level"] == "department" and _OF_DEPARTMENT.match(facts.parent_agency or ""):
        # A department's own unit: «Ban Quản lý rừng phòng hộ» below «Sở Nông nghiệp …».
        entry["level"] = "unit"
    if above := _above(facts, known, issued, proposed):
        entry["parent"] = above
    entry.update(ended_with_its_place(name, issued.last if issued else None))
    # «Yên Hạ» and «Yên Hà» are one in an id.
    place = facts.place or ""
    others = {a.id for a in known.agencies if not are_one_name(a.name, name)}
    others |= {str(other.entry["id"]) for other in proposed if not other.is_one_with(entry, place)}
    entry["id"] = free_id(str(entry["id"]), others)
    return str(entry["id"]), entry


def _registered(
    known: KnownRegisters, name: str, facts: DocumentFacts, issued: PartialDate | None
) -> Agency | None:
    return known.agency_named(name, facts.place, facts.parent_agency, issued)


def _unions(name: str) -> list[str]:
    """The union whose standing body a name is, in the ways that registers call it."""
    told = _SPEAKS_FOR.match(name)
    if told is None:
        return []
    youth = _YOUTH.match(told["union"])
    called = [f"{_YOUTH_OF[youth['level']]} {youth['place']}"] if youth else []
    return [told["union"], *called]


def _above(
    facts: DocumentFacts,
    known: KnownRegisters,
    issued: PartialDate | None,
    proposed: Collection[Newcomer],
) -> str:
    """The id of the body that the head prints above, where it is registered or to be."""
    organ = _ORGAN.match(facts.agency or "")
    # «Thường trực Hội đồng nhân dân tỉnh» says itself whose it is.
    own = facts.agency[organ.end() :] if facts.agency and organ else ""
    names = (name for name in (own, facts.parent_agency) if name)
    found = (body_of(name, facts.place or "", known, issued, proposed) for name in names)
    return next(filter(None, found), "")


def body_of(
    name: str,
    place: str,
    known: KnownRegisters,
    issued: PartialDate | None,
    proposed: Collection[Newcomer],
) -> str:
    """The id of the body that a name means at a place, where it is registered or to be."""
    found = known.agency_named(name, place, None, issued) if name else None
    if found:
        return found.id
    full = registered_name(name, None, place)
    same = [o for o in proposed if are_one_name(str(o.entry["name"]), full) and o.place == place]
    if same:
        return str(same[0].entry["id"])
    at_home = [o for o in proposed if o.entry.get("territory")]
    if not at_home or not name:
        return ""
    # Where there is a register, what makes agencies of it has been loaded.
    from ...model import Agency, Level

    coming = (
        Agency(
            id=str(o.entry["id"]),
            name=str(o.entry["name"]),
            level=Level(o.entry["level"]),
            territory=str(o.entry["territory"]),
        )
        for o in at_home
    )
    found = replace(known, agencies=tuple(coming)).agency_named(name, place, None, issued)
    return found.id if found else ""
