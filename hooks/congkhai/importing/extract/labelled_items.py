"""Items whose lines below say who, when and what comes of it: «- Đơn vị chủ trì: Phòng A»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .labels import LabelledValue, Role, in_brackets, labelled, role_of
from .orders import without_number
from .task import Origin, ReadTask
from .task_tables import bodies_of_cell
from .when import Frame, When, when_said

_FREE = frozenset({Kind.BULLET, Kind.TEXT, Kind.ITEM, Kind.HEADING})
_TELLING = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS, Role.DUE, Role.DELIVERABLE})
_PHASE = re.compile(r"\b(?:dot|giai doan|buoc|vong|lan|ky) \w{1,5}\b\W*:?")


@value_class
class ReadLabels:
    """The tasks that labelled lines make of items, and the lines (by `id`) that they took."""

    tasks: tuple[ReadTask, ...] = ()
    consumed: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Item:
    """An item, and what the labels below it say."""

    owner: Paragraph
    values: list[tuple[Paragraph, LabelledValue]] = field(default_factory=list)

    def of(self, *roles: Role) -> list[tuple[Paragraph, LabelledValue]]:
        return [(line, value) for line, value in self.values if value.role in roles]


def labelled_tasks(paragraphs: Sequence[Paragraph], frame: Frame) -> ReadLabels:
    """One task for each item whose labels name a body, or a time below the item."""
    items: list[_Item] = []
    owner: Paragraph | None = None
    current: _Item | None = None
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE:
            owner = current = None
            continue
        values = _values(paragraph)
        if values and owner is not None:
            if current is None or current.owner is not owner:
                current = _Item(owner)
                items.append(current)
            current.values += [(paragraph, value) for value in values]
            continue
        if paragraph.kind is Kind.SECTION:
            owner = current = None
            continue
        owner, current = paragraph, None
        for _, _, inner in in_brackets(paragraph.text):
            current = _Item(paragraph, [(paragraph, value) for value in inner])
            items.append(current)
    tasks: list[ReadTask] = []
    consumed: set[int] = set()
    for item in items:
        task = _task(item, frame)
        if task is None:
            continue
        tasks.append(task)
        consumed |= {id(line) for line, _ in item.values if line is not item.owner}
    return ReadLabels(tuple(tasks), frozenset(consumed))


def _values(paragraph: Paragraph) -> list[LabelledValue]:
    """The labels of a line; a numbered heading alone («2. Thời gian thực hiện») is none."""
    if paragraph.kind not in _FREE or len(paragraph.text) > 900:
        return []
    values = labelled(paragraph.text)
    if values and values[0].role is Role.WHAT and not values[0].value:
        return []
    return values


def _task(item: _Item, frame: Frame) -> ReadTask | None:
    lead: list[str] = []
    partners: list[str] = []
    for _, value in item.of(Role.LEAD, Role.DOERS):
        led, helped = bodies_of_cell(value.value)
        lead += led
        partners += helped
    for _, value in item.of(Role.PARTNERS):
        led, helped = bodies_of_cell(value.value)
        partners += [*led, *helped]
    when, printed = _when(item, frame)
    if not lead and not (when.says and item.of(Role.DUE)):
        return None
    what = _what(item)
    if not what or (not lead and _PHASE.search(bare(what))):
        return None
    deliverables = [value.value for _, value in item.of(Role.DELIVERABLE) if value.value]
    return ReadTask(
        what=what,
        lead=tuple(dict.fromkeys(lead)),
        partners=tuple(dict.fromkeys(name for name in partners if name not in lead)),
        via=tuple(name for _, v in item.of(Role.VIA) for name in bodies_of_cell(v.value)[0]),
        to=tuple(name for _, v in item.of(Role.TO) for name in bodies_of_cell(v.value)[0]),
        deliverable="; ".join(deliverables),
        when=when,
        paragraph=item.owner,
        line=item.owner.number,
        origin=Origin.LABELS,
        printed=printed,
        doubt=when.doubt,
    )


def _when(item: _Item, frame: Frame) -> tuple[When, str]:
    for _, value in item.of(Role.DUE):
        if _PHASE.match(bare(value.value)):
            continue
        said = when_said(value.value, frame, value.label)
        if said.says:
            return said, f"{value.label}: {value.value}".strip(" :") if value.label else value.value
    return When(), ""


def _what(item: _Item) -> str:
    """The item's words without brackets of labels; of a mere heading, what «Nội dung» says."""
    text = item.owner.text
    for start, end, _ in reversed(list(in_brackets(text))):
        text = f"{text[:start]} {text[end:]}"
    words = squeezed(without_number(text)).strip(" ;.,:")
    told = next((value.value for _, value in item.of(Role.WHAT) if value.value), "")
    if role_of(words) is not None:
        return told
    return words[:1].upper() + words[1:]
