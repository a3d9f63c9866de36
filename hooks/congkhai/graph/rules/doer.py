"""Whether the document itself says who must do what its facts say of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...bilingual import Bilingual
from ...expressions import expression
from ...model import Agency, Party, Plan, Portal
from ...problems import Place, Problem, found
from ...text import Outline
from ..citations.place import proper, spelled_out
from ..homes import home, place_said, without_place
from ..restated import doers_above
from .doer_meant import doer_fix, several_in

_PART = expression(r"[,;()/]|\s(?:và|hoặc|cùng)\s")
_CENTRAL = expression(r"\s+trực thuộc (?:T|t)rung ương\b|\s+trực thuộc TW\b")
_EMPTY = expression(r"\b(?:các|những|của|thuộc|tại|và|ở)\b ?")
Doing = tuple[tuple[str, str], str, tuple[Party, ...], str, str | None, str, Place]
"""Its list and id, what is to be done, by whom, why that is inferred, the item, the words, and
where it stands."""


def doers_are_named(plan: Plan, outline: Outline | None, portal: Portal) -> Iterator[Problem]:
    """Whoever a fact says must do it is named in its item or above it, marked as inferred, or named
    by the document whose duty is set anew."""
    if outline is None:
        return
    known: dict[str, str] = {}
    for duty, what, doers, inferred, section, printed, at in _doings(plan):
        if inferred or section is None or section not in outline.by_anchor:
            continue
        said = f"{_said(outline, section)} {printed}".lower() if doers else ""
        for party in doers:
            if party.agency and party.agency not in portal.agencies:
                continue  # K402 tells it: nobody knows how it is called
            names = _names(party, plan, portal)
            if any(name.lower() in said for name in names):
                continue
            if section not in known:
                known[section] = _plain(_said(outline, section))
            # In other spellings: abbreviated, or one of a list that shares its words.
            context = f"{known[section]} {_plain(printed)}"
            if not any(_is_in(name, context) for name in names):
                parts = several_in(names[0])
                if len(parts) > 1 and all(_is_in(part, context) for part in parts):
                    continue  # K223 tells that they are several
                place = Bilingual(outline.by_anchor[section].label, section)
                fix = doer_fix(names[0], f"{_said(outline, section)} {printed}", portal)
                if (party.agency or party.name) in doers_above(plan, *duty, portal):
                    continue
                yield found(at, "K313", what=what, who=names[0], where=place, fix=fix)


def _doings(plan: Plan) -> Iterator[Doing]:
    for stone in plan.milestones:
        key = "milestones", stone.id
        yield key, stone.name, stone.who, stone.inferred, stone.section, stone.printed, stone.at
    for name, some in (("deadlines", plan.deadlines), ("obligations", plan.obligations)):
        for duty in some:
            key = name, duty.id
            yield key, duty.what, duty.who, duty.inferred, duty.section, duty.printed, duty.at
    for task in plan.tasks:
        key = "tasks", task.id
        yield key, task.what, task.lead, task.inferred, task.section, task.printed, task.at


def _names(party: Party, plan: Plan, portal: Portal) -> list[str]:
    """As the editor wrote it; else all the names that the register knows."""
    agency = portal.agencies.get(party.agency or "")
    registered = (agency.name, *agency.short_names, *agency.aliases) if agency else ()
    names = [name for name in (party.name, *registered) if name] or [party.agency or ""]
    # Few documents print all of «các tỉnh, thành phố trực thuộc Trung ương».
    names += [short for name in names if (short := _CENTRAL.sub("", name)) not in names]
    # «Ủy ban nhân dân tỉnh Bình Hải» is «UBND tỉnh» at home.
    territory = portal.territories.get((agency.territory if agency else "") or "")
    place = f" {proper(territory.name)}" if territory else ""
    if place.strip():
        plain = [spelled_out(name) for name in registered]
        names += [name.removesuffix(place) for name in plain if name.endswith(place)]
    # «Phòng Kinh tế xã Trà Lam» is «Phòng Kinh tế» in what Trà Lam issues.
    issuer = portal.agencies.get(plan.agency)
    here = home(issuer, portal.agencies, lambda body: _place(body, portal)) if issuer else None
    for name in registered:
        own = place_said(name) or place.strip()
        if own and own == here:
            names += [short for short, _ in without_place(spelled_out(name), own)]
    return names


def _place(agency: Agency, portal: Portal) -> str:
    """Its territory, else the place that its name says, registered or not."""
    territory = portal.territories.get(agency.territory or "")
    return proper(territory.name) if territory else place_said(agency.name)


def _said(outline: Outline, anchor: str) -> str:
    """The words of an item and of all that stand above it."""
    return ". ".join(item.text for item in outline.lineage(anchor))


def _plain(words: str) -> str:
    return _EMPTY.sub("", spelled_out(words.replace("*", "")))


def _is_in(name: str, context: str) -> bool:
    parts = _parts(name)
    return bool(parts) and all(part in context for part in parts)


# Every plan names the same agencies.
@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(plain for part in _PART.split(name) if (plain := _plain(part).strip()))
