"""Sections that count, after what is to be done, who leads it, who helps and when.

II. TUYÊN TRUYỀN              What it counts below «Nội dung» are its tasks where most open with a
1. Nội dung                   verb; else the section is one task, and they are how it is done. The
a) …                          bodies below the headings are the doers.
2. Cơ quan chủ trì
- Sở A.
3. Thời gian thực hiện: Quý III/2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from ....expressions import expression
from ....value import record_class
from ...readers.lines import bare, squeezed
from ...structure import genre
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.verbs import opens_duty
from ..orders.charges import is_charging_heading
from ..orders.orders import order_in, without_number
from ..tables.body_cells import names_of_cell
from ..tables.labels import Role, labelled, role_of
from ..times.frame import Frame
from ..times.when import When, when_said
from .label_runs import are_duties
from .labelled_items import ReadLabels
from .task import Origin, ReadTask

_BOTH = expression(
    r"^(?:co quan|don vi)(?:,? (?:co quan|don vi))? chu tri,? (?:va |, )?phoi hop$",
    holds=(" chu tri",),
)
_BODIES = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS})
_TOLD = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS, Role.DUE})
_FEWEST_ITEMS = 2


@record_class
class _Section:
    heading: Paragraph
    lead: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    when: When = field(default_factory=When)
    printed: str = ""
    heads: list[str] = field(default_factory=list)
    """The headings of the bodies, as printed."""
    counted: list[Paragraph] = field(default_factory=list)
    """What stands before the headings of the bodies."""
    behind: list[Paragraph] = field(default_factory=list)


def section_labels(paragraphs: Sequence[Paragraph], frame: Frame) -> ReadLabels:
    """One task of each section that heads its bodies so; `consumed` are its paragraphs."""
    tasks: list[ReadTask] = []
    consumed: set[int] = set()
    for heading, below in _sections(paragraphs):
        if is_charging_heading(heading):
            # «III. TỔ CHỨC THỰC HIỆN» is no work itself: «2. Ban Tổ chức» there lists its members.
            continue
        section = _read(heading, below, frame)
        if not section.lead:
            continue
        tasks += _counted_apart(section) or [_task(section, heading)]
        consumed |= {id(paragraph) for paragraph in below}
    return ReadLabels(tuple(tasks), frozenset(consumed))


def _task(section: _Section, owner: Paragraph) -> ReadTask:
    words = squeezed(without_number(owner.text)).strip(" ;:.,")
    is_whole = owner is section.heading
    return ReadTask(
        what=words.capitalize() if genre.is_capitals(words) else words[:1].upper() + words[1:],
        lead=tuple(dict.fromkeys(section.lead)),
        partners=tuple(dict.fromkeys(section.partners)),
        when=section.when,
        paragraph=owner,
        line=owner.number,
        origin=Origin.LABELS,
        printed=section.printed,
        inferred="" if is_whole else f"nêu một lần cho cả nhóm việc, ở mục «{section.heads[0]}»",
        doubt=section.when.doubt,
    )


def _counted_apart(section: _Section) -> list[ReadTask]:
    """A task of each item that the section counts, where they are work."""
    items = _outermost(section.counted)
    goes_on = any(opens_duty(without_number(paragraph.text)) for paragraph in section.behind)
    is_list = len(items) >= _FEWEST_ITEMS and are_duties(items) and not goes_on
    return [_task(section, item) for item in items] if is_list else []


def _outermost(counted: Sequence[Paragraph]) -> list[Paragraph]:
    """The items without «1. Nội dung» above them and without what is counted below them."""
    heads = {
        id(paragraph)
        for paragraph, after in pairwise(counted)
        if depth_of(after) > depth_of(paragraph) and not opens_duty(without_number(paragraph.text))
    }
    kept: list[Paragraph] = []
    for paragraph in counted:
        if id(paragraph) in heads:
            continue
        if kept and depth_of(paragraph) > depth_of(kept[-1]):
            continue
        kept.append(paragraph)
    return kept


def _sections(
    paragraphs: Sequence[Paragraph],
) -> Iterator[tuple[Paragraph, Sequence[Paragraph]]]:
    starts = [i for i, paragraph in enumerate(paragraphs) if paragraph.kind is Kind.SECTION]
    for start, end in pairwise([*starts, len(paragraphs)]):
        yield paragraphs[start], paragraphs[start + 1 : end]


def _read(heading: Paragraph, below: Sequence[Paragraph], frame: Frame) -> _Section:
    """Goes down a section; a heading that names a role charges the bullets below it."""
    section = _Section(heading)
    role: Role | None = None
    for paragraph in below:
        if paragraph.kind is Kind.TABLE:
            return _Section(heading)
        words = without_number(paragraph.text)
        label, _, value = words.partition(":")
        named = _role(label)
        is_head = bool(paragraph.mark) and paragraph.kind is not Kind.BULLET
        if is_head and named is Role.DUE and value.strip():
            if section.printed:
                # Said of each item again: its own labels tell of it.
                return _Section(heading)
            role = named
            section.when = when_said(value, frame, label)
            section.printed = squeezed(words)
        elif is_head and named is not None and not value.strip():
            # With its value on the line it is the label of the item above it.
            role = named
            section.heads.append(squeezed(label))
        elif is_head and role is not None and named in _BODIES and value.strip():
            # «2. Cơ quan chủ trì, phối hợp» / «a) Cơ quan chủ trì: Bộ A; Bộ B»
            _name(section, named, value)
            section.heads.append(squeezed(label))
        elif is_head or (paragraph.mark and role is None):
            role = None
            is_behind = bool(section.lead or section.partners or section.printed)
            (section.behind if is_behind else section.counted).append(paragraph)
        elif role in _BODIES and _may_name(paragraph, words):
            order = order_in(words)
            if order is None and opens_duty(words):
                # «1. Các đơn vị:» / «- Chuẩn bị tài liệu …»: a body, and what it is to do.
                return _Section(heading)
            if labelled(paragraph.text) or (order is not None and len(order.rest.split()) > 3):
                # Each tells its own duty: «- Sở A hướng dẫn …».
                return _Section(heading)
            _name(section, role, words)
    return section


def _may_name(paragraph: Paragraph, words: str) -> bool:
    """A bullet, or a line of names alone that lost it."""
    is_line = paragraph.kind is Kind.TEXT and bool(are_bodies(words.strip(" .;")))
    return is_line or paragraph.kind is Kind.BULLET


_SIGNS = expression(r"[^\w\s,]")


def _role(label: str) -> Role | None:
    plain = squeezed(_SIGNS.sub(" ", bare(label)))
    if _BOTH.match(plain):
        return Role.LEAD
    role = role_of(label)
    return role if role in _TOLD else None


def _name(section: _Section, role: Role | None, words: str) -> None:
    names = names_of_cell(words.strip(" .;"))
    (section.partners if role is Role.PARTNERS else section.lead).extend(names)
