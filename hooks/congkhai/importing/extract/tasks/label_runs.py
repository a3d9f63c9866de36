"""The items of a list that the labelled lines below them may speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ....value import record_class
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.verbs import opens_duty
from ..orders.orders import order_in, without_number
from ..tables.labels import LabelledValue, Role, labelled
from .put_forward import is_time_alone, who_prepares


@record_class
class LabelledItem:
    """An item, and what the labels that reach it say."""

    owner: Paragraph
    values: list[tuple[Paragraph, LabelledValue]] = field(default_factory=list)
    told: str = ""
    """What a label «Nhiệm vụ» in front says the item is."""
    is_of_group: bool = False
    is_just_above: bool = False
    """The labels stand right below it, or it is the last of their group."""
    time_above: Paragraph | None = None
    """The heading «2. Năm 2026» that it stands below."""

    def of(self, *roles: Role) -> list[tuple[Paragraph, LabelledValue]]:
        return [(line, value) for line, value in self.values if value.role in roles]


def are_duties(items: Sequence[Paragraph]) -> bool:
    """Whether half of the items open with a verb: a list of work, for which bodies are named."""
    return 2 * sum(opens_duty(without_number(item.text)) for item in items) >= len(items)


class CountedDuties:
    """Duties counted «a), b), c)» of which the last alone is followed by labels: they tell of all.

    Where one of them further on has labels of its own, each tells of the item above it.
    """

    def __init__(self) -> None:
        self._fellows: dict[float, list[LabelledItem]] = {}
        self._told: dict[float, list[list[LabelledItem]]] = {}
        """Lists that ended in labels, while more may be counted on."""
        self._each_tells: set[float] = set()

    def goes_on(self, item: LabelledItem, level: float) -> list[LabelledItem]:
        """Notes an item; those of deeper lists, over now, that have the labels of their last."""
        over = self.ended(level)
        fellows = self._fellows.setdefault(level, [])
        if fellows and fellows[-1].values:
            fellows = self._fellows[level] = []
        fellows.append(item)
        return over

    def labelled(self, last: LabelledItem, line: Paragraph) -> None:
        """Notes that a line of labels stands below an item."""
        level = depth_of(last.owner)
        fellows = self._fellows.get(level, [])
        if line is last.owner or last.values or not fellows or fellows[-1] is not last:
            return
        is_out = line.kind is Kind.TEXT or line.mark == "*"
        if len(fellows) == 1 or not is_out or last.owner.kind is Kind.BULLET or not last.owner.mark:
            self._each_tells.add(level)
        elif are_duties([item.owner for item in fellows]):
            self._told.setdefault(level, []).append(fellows)

    def ended(self, level: float = 0.0) -> list[LabelledItem]:
        """The items of lists deeper than a level that have the labels of their last."""
        found: list[LabelledItem] = []
        for deeper in [one for one in self._fellows if one > level]:
            told = self._told.pop(deeper, [])
            for *others, last in [] if deeper in self._each_tells else told:
                last.is_of_group = True
                for item in others:
                    item.values, item.is_of_group = [*last.values], True
                found += others
            self._each_tells.discard(deeper)
            del self._fellows[deeper]
        return found


class Gathering:
    """Goes down the lines, keeping the items that the next labels may speak of.

    Labels deeper than an item tell of it alone; labels as deep, or out again, tell of all items
    since the last heading: «- việc, - việc, - việc, Đơn vị chủ trì: …».
    """

    def __init__(self) -> None:
        self.items: list[LabelledItem] = []
        self.run: list[LabelledItem] = []
        self.after_label = False
        self.is_below_time = False
        """Below «2. Năm 2026» the items may stand without a number."""
        self.time_above: Paragraph | None = None
        self.counted = 0
        """The number of the last heading «2. …» of the section."""
        self.beside: list[tuple[LabelledItem, Paragraph]] = []
        """Labels that count on as the items do: «2. Trách nhiệm của Sở A: …» behind «1. …»."""
        self.counted_duties = CountedDuties()
        self.head: LabelledItem | None = None
        """The item or heading right above the bullets."""

    def content(self, paragraph: Paragraph, told: str = "") -> None:
        level = depth_of(paragraph)
        self._drop_headings(paragraph)
        above = self.run[-1] if self.run else None
        if self.after_label or (above and depth_of(above.owner) != level):
            self.run = []
        if paragraph.kind is not Kind.BULLET:
            self.head = None
        elif above and above.owner.kind in {Kind.ITEM, Kind.HEADING} and not above.values:
            self.head = above
        self.after_label = False
        self.run.append(LabelledItem(paragraph, told=told, time_above=self.time_above))
        self.items += self.counted_duties.goes_on(self.run[-1], level)

    def opens_time(self, paragraph: Paragraph) -> bool:
        """«2. Năm 2026» opens what is to be done then; whether this heading does."""
        self.is_below_time = is_time_alone(paragraph.text)
        if self.is_below_time:
            self.run, self.time_above = [], paragraph
        elif self.time_above and depth_of(paragraph) <= depth_of(self.time_above):
            self.time_above = None
        return self.is_below_time

    def prepared_by(self, paragraph: Paragraph) -> list[LabelledValue]:
        """Who puts the item above forward, where a line below it says nothing else."""
        if not self.run or paragraph.kind not in {Kind.TEXT, Kind.BULLET}:
            return []
        owner = self.run[-1].owner
        is_text = owner.kind is Kind.TEXT and self.is_below_time
        is_below = depth_of(paragraph) > depth_of(owner) or is_text
        is_subject = not are_bodies(without_number(owner.text)) and order_in(owner.text) is None
        return list(who_prepares(paragraph.text)) if is_below and is_subject else []

    def is_of_whole(
        self,
        paragraph: Paragraph,
        values: Sequence[LabelledValue],
        following: Sequence[Paragraph],
    ) -> bool:
        """«3. Thời gian thực hiện: 2026 - 2030» below the items of «2. …» counts on the headings.

        Where who does it is counted on too, the labels are the items' own.
        """
        said = {value.role for line in following for value in labelled(line.text)}
        return (
            bool(self.run)
            and self.run[-1].owner.kind is Kind.BULLET
            and not self.after_label
            and self.counted > 0
            and paragraph.mark == str(self.counted + 1)
            and {value.role for value in values} == {Role.DUE}
            and said.isdisjoint({Role.LEAD, Role.DOERS, Role.PARTNERS})
        )

    def labels(self, paragraph: Paragraph, values: Sequence[LabelledValue]) -> None:
        if not self.run:
            return
        self.after_label = True
        last = self.run[-1]
        head = self.head if self._is_of_list(paragraph, values) else None
        if head and opens_duty(without_number(head.owner.text)):
            # «* Thời gian thực hiện: từ … đến …» below a list tells of what the list is of; a body
            # that heads it is no work.
            self.items.append(head)
            head.is_just_above = True
            head.values += [(paragraph, value) for value in values]
            return
        self.counted_duties.labelled(last, paragraph)
        is_bullet = last.owner.kind is Kind.BULLET
        is_out = depth_of(paragraph) <= depth_of(last.owner) or (
            is_bullet and paragraph.kind is Kind.TEXT
        )
        for item in self.run if is_out and is_bullet else [last]:
            if item not in self.items:
                self.items.append(item)
            item.is_of_group = item.is_of_group or (is_out and len(self.run) > 1)
            item.is_just_above = item.is_just_above or item is last
            item.values += [(paragraph, value) for value in values]
            is_beside = is_out and not is_bullet and paragraph is not item.owner
            if is_beside and paragraph.mark and paragraph.kind is not Kind.BULLET:
                self.beside.append((item, paragraph))

    def _is_of_list(self, line: Paragraph, values: Sequence[LabelledValue]) -> bool:
        are_bullets = len(self.run) > 1 and self.run[-1].owner.kind is Kind.BULLET
        is_time = {value.role for value in values} == {Role.DUE}
        return line.mark == "*" and are_bullets and is_time and not self.run[-1].values

    def _drop_headings(self, paragraph: Paragraph) -> None:
        """What stood like a label is an item of its own where items go on beside or below it."""
        if not paragraph.mark or not self.beside:
            return
        level = depth_of(paragraph)
        for item, line in self.beside:
            if level >= depth_of(line):
                item.values = [(at, value) for at, value in item.values if at is not line]
        self.items = [item for item in self.items if item.values]
        self.beside = []
