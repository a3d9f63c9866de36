"""Under which key an amending document writes a duty: the one that it stands under in the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from ..model import Deadline, Milestone, Obligation, Plan, Portal, Target, Task
from ..schedule import LISTS, Item, may_be_one, those_in_line, words_of_item

_KINDS: dict[str, type[Milestone | Deadline | Obligation | Task]] = {
    "milestones": Milestone,
    "deadlines": Deadline,
    "obligations": Obligation,
    "tasks": Task,
}
_SAME_FIELDS = ({"what", "name"}, {"who", "lead"}, {"to", "audience"})
_OF_BEFORE = ("category", "headings", "binding", "monitors")


def under_one_key(plan: Plan, portal: Portal) -> Plan:
    """The same, where each entry that moves a duty of a document before it stands in the list that
    the duty stands in there: «deadlines: - id: viec-4» of a plan's `tasks` is that task."""
    earlier = []
    for _, held in those_in_line(plan, portal):
        if held.id == plan.id:
            break
        earlier.append(held)
    stand: dict[str, tuple[str, Item]] = {}
    for held in earlier:
        for name, item in _entries(held):
            stand.setdefault(item.id, (name, item))
    lists: dict[str, list[Item]] = {name: [] for name in LISTS}
    moved = False
    for name, item in _entries(plan):
        there, before = stand.get(item.id, (name, item))
        if there != name and (anew := _as(there, item, before, plan)):
            moved = True
            lists[there].append(anew)
        else:
            lists[name].append(item)
    more: dict[str, Any] = {name: tuple(some) for name, some in lists.items()}
    return replace(plan, **more) if moved else plan


def _entries(plan: Plan) -> Iterable[tuple[str, Item]]:
    return ((name, item) for name in LISTS for item in getattr(plan, name))


def _as(list_name: str, item: Item, before: Item, plan: Plan) -> Item | None:
    """What is written as one kind of duty as the kind of that before; None where it is no duty, a
    program came by the id, it moves no day, or that kind cannot hold how often it returns."""
    kind = _KINDS.get(list_name)
    if kind is None or isinstance(item, Target):
        return None
    every = getattr(item, "every", None)
    if not (item.due or every) or not may_be_one(plan, words_of_item(item), words_of_item(before)):
        return None
    names = [one.name for one in fields(kind)]
    if every and "every" not in names:
        return None
    said: dict[str, Any] = {}
    for name in names:
        if name in _OF_BEFORE:
            said[name] = getattr(before, name)
        elif own := next((one for one in _alike(name) if hasattr(item, one)), None):
            said[name] = getattr(item, own)
    return kind(**said)


def _alike(name: str) -> set[str]:
    return next((some for some in _SAME_FIELDS if name in some), {name})
