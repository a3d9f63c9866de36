"""`congkhai new agency`: an entry of the register of agencies, made from a name."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from string import Template

from ..expressions import expression
from ..graph import bodies_by_name
from ..importing import ended_with_its_place, free_id, is_many, new_agency
from ..model import AgencyRegister, Territory
from ..problems import Problem
from ..sources import can_be_id, close_to, read_sources, read_value
from ..text import fold, slugify, with_entry
from ..writing import write_over
from .messages import MESSAGES

_LEVEL_WORD = expression(
    r"^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+", re.IGNORECASE
)


def add_agency(args: argparse.Namespace) -> int:
    """Writes the entry after the last one; 1 when there is one already, 2 for wrong use."""
    say = MESSAGES[args.language]
    name = " ".join(args.name.split())
    if not any(map(str.isalpha, name)) or not (args.id or slugify(name)):
        return _told(say["no_agency_name"], 2, name=name)
    register = _register(args.plans)
    file = args.plans / "agencies.yml"
    if register is None:
        return _told(say["broken_register"], 2, path=file)
    territories = {territory.id: territory for territory in register.territories}
    if args.territory and args.territory not in territories:
        known = ", ".join(sorted(territories)[:5])
        return _told(say["no_territory"], 2, id=args.territory, near=known)
    home = territories.get(args.territory) or _home(name, register.territories)
    entry = dict(new_agency(name, _place(home), home))
    entry.update(ended_with_its_place(name, None))
    if is_many(name):
        entry["group"] = "yes"
    if args.parent:
        entry["parent"] = args.parent
    known_ids = {agency.id for agency in register.agencies}
    bodies = bodies_by_name(register.agencies, register.territories)
    same = bodies.bearers(name, by_place=True)
    for agency in register.agencies:
        is_same = agency.id in same and agency.valid_to is None
        if is_same or fold(agency.name).lower() == fold(name).lower():
            return _told(say["agency_exists"], 1, id=agency.id, path=file)
    if args.parent and args.parent not in known_ids:
        near = bodies.bearers(args.parent) or close_to(args.parent, known_ids)
        why = say["no_agency_but"] if near else say["no_agency"]
        return _told(why, 2, id=args.parent, path=file, near=", ".join(near))
    entry["id"] = args.id or free_id(str(entry["id"]), known_ids)
    if not can_be_id(entry["id"]):
        return _told(say["bad_id"], 2, id=entry["id"])
    if entry["id"] in known_ids:
        return _told(say["agency_exists"], 1, id=entry["id"], path=file)
    lines = [f"    {key}: {_scalar(str(value))}" for key, value in entry.items()]
    lines[0] = f"  - {lines[0].lstrip()}"
    text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    whole = with_entry(text, "agencies", lines)
    if whole is None:
        return _told(say["agencies_on_one_line"], 2, path=file)
    write_over(file, whole)
    told = ("level", "territory", "group", "valid_to")
    read = ", ".join(f"{key}: {entry[key]}" for key in told if key in entry)
    if "territory" not in entry and entry["level"] != "central":
        alike = _called_alike(name, register.territories)
        why = say["place_like_in_name"] if alike else say["no_place_in_name"]
        values = {"place": alike.name, "id": alike.id} if alike else {}
        read += f", {Template(why).substitute(values)}"
    print(Template(say["agency_made"]).substitute(id=entry["id"], path=file, read=read))
    return 0


def _register(plans: Path) -> AgencyRegister | None:
    """None when it stands and cannot be read."""
    draft = read_sources(plans).registers.get("agencies") if plans.is_dir() else None
    if draft is None or (draft.root is None and not draft.problems):
        return AgencyRegister()
    problems: list[Problem] = list(draft.problems)
    value = read_value(draft.root, AgencyRegister, problems) if draft.root else None
    has_mistakes = any(problem.severity == "error" for problem in problems)
    return None if has_mistakes or value is None else value


def only_agency(plans: Path) -> str:
    """Its id, where a portal has exactly one; whose plans it holds is then no question."""
    register = _register(plans)
    every = register.agencies if register else ()
    known = [agency.id for agency in every if not agency.group]
    return known[0] if len(known) == 1 else ""


def _told(why: str, status: int, **values: object) -> int:
    print(Template(why).substitute(values), file=sys.stderr)
    return status


def _place(home: Territory | None) -> str:
    return _LEVEL_WORD.sub("", home.name) if home else ""


def _home(name: str, territories: tuple[Territory, ...]) -> Territory | None:
    """The territory that the name speaks of: the one with the longest name in it, still there.

    Many a hospital or school bears the name of a commune that it has nothing to do with: one is
    meant only where the name calls it «xã», «phường», ….
    """
    named = [
        territory
        for territory in territories
        if territory.level != "country"
        and not territory.valid_to
        and _speaks_of(name, _place(territory) if territory.level == "province" else territory.name)
    ]
    return max(named, key=lambda territory: len(_place(territory)), default=None)


_OTHER_LEVELS = ("huyen", "quan", "thi xa", "tinh", "thanh pho", "xa", "phuong", "thi tran")
_CALLED_SO = expression(r"^(?:truong|benh vien|cong ty|hop tac xa|doanh nghiep|khach san|cho)\b")


def _called_alike(name: str, territories: tuple[Territory, ...]) -> Territory | None:
    """The one commune whose name without its level ends that of a body: «Đồn Biên phòng Yên Hà»."""
    plain = slugify(name, " ")
    if _CALLED_SO.match(plain):
        return None
    named = [
        territory
        for territory in territories
        if territory.level == "commune"
        and not territory.valid_to
        and plain.endswith(f" {slugify(_place(territory), ' ')}")
    ]
    if len(named) != 1:
        return None
    before = plain.removesuffix(slugify(_place(named[0]), " ")).strip()
    # «Ủy ban nhân dân huyện Yên Hà» is not of the zone of Yên Hà.
    return None if before.endswith(_OTHER_LEVELS) else named[0]


def _speaks_of(name: str, place: str) -> bool:
    """Whole words only: «Chi cục Thuế» says nothing of Huế."""
    words, wanted = (f" {slugify(text, ' ')} " for text in (name, place))
    return wanted in words


def _scalar(value: str) -> str:
    """As YAML reads it back: a JSON string where the bare words could mean something else."""
    return (
        value if re.fullmatch(r"\w[\w ,.&()/–-]*", value) else json.dumps(value, ensure_ascii=False)
    )
