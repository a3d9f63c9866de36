"""Sections that count, after what is to be done, who leads it, who helps and when.

II. TUYÊN TRUYỀN              One task for the section: what it counts below «Nội dung» is how
1. Nội dung                   it is done, and the bodies below the headings are its doers.
a) …
2. Cơ quan chủ trì
- Sở A.
3. Thời gian thực hiện: Quý III/2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from ...expressions import expression
from ...value import record_class
from ..readers.lines import bare, squeezed
from ..structure import genre
from ..structure.paragraphs import Kind, Paragraph
from .body_cells import names_of_cell
from .charges import is_charging_heading
from .labelled_items import ReadLabels
from .labels import Role, labelled, role_of
from .orders import order_in, without_number
from .task import Origin, ReadTask
from .verbs import opens_duty
from .when import Frame, When, when_said

_BOTH = expression(
    r"^(?:co quan|don vi)(?:,? (?:co quan|don vi))? chu tri,? (?:va |, )?phoi hop$",
    holds=(" chu tri",),
)
_BODIES = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS})
_TOLD = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS, Role.DUE})


@record_class
class _Section:
    heading: Paragraph
    lead: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    when: When = field(default_factory=When)
    printed: str = ""
    used: set[int] = field(default_factory=set)


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
        words = squeezed(without_number(heading.text)).rstrip(" :.")
        tasks.append(
            ReadTask(
                what=words.capitalize() if genre.is_capitals(words) else words,
                lead=tuple(dict.fromkeys(section.lead)),
                partners=tuple(dict.fromkeys(section.partners)),
                when=section.when,
                paragraph=heading,
                line=heading.number,
                origin=Origin.LABELS,
                printed=section.printed,
                doubt=section.when.doubt,
            )
        )
        consumed |= {id(paragraph) for paragraph in below}
    return ReadLabels(tuple(tasks), frozenset(consumed))


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
        elif is_head and role is not None and named in _BODIES and value.strip():
            # «2. Cơ quan chủ trì, phối hợp» / «a) Cơ quan chủ trì: Bộ A; Bộ B»
            _name(section, named, value)
        elif is_head:
            role = None
        elif role in {Role.LEAD, Role.DOERS, Role.PARTNERS} and paragraph.kind is Kind.BULLET:
            order = order_in(words)
            if order is None and opens_duty(words):
                # «1. Các đơn vị:» / «- Chuẩn bị tài liệu …»: a body, and what it is to do.
                return _Section(heading)
            if labelled(paragraph.text) or (order is not None and len(order.rest.split()) > 3):
                # Each tells its own duty: «- Sở A hướng dẫn …».
                return _Section(heading)
            _name(section, role, words)
    return section


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
