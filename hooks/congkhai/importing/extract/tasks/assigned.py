"""Tasks that running text assigns: below a body's name, behind it, in labelled lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from ....value import record_class
from ...structure.levels import TEXT, depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.partners import duty_in
from ..bodies.verbs import forbids
from ..orders.charges import (
    behind_heading,
    behind_opinion,
    behind_time,
    duty_behind,
    is_aside_heading,
    is_charging_heading,
    is_ground,
    is_line_of_heading,
    is_own,
    is_whole_sentence,
    last_within,
    lost_its_bullet,
    meant,
)
from ..orders.doers_behind import doer_behind
from ..orders.duty_lists import in_duty_lists
from ..orders.formulas import informs, is_closing
from ..orders.introductions import (
    SEEN_BELOW,
    asks_itself,
    behind_formula,
    bullets_go_on,
    counts_on,
    decides,
    heads_duties,
    heads_helped,
    introduces,
    is_formula,
    labels_only,
    names_doers,
    tells_itself,
)
from ..orders.letter_addressees import LetterAddressees, addressees_of_letter
from ..orders.listed_things import lists_things
from ..orders.neighbours import is_counted
from ..orders.nicknames import nicknames, order_by_nickname
from ..orders.orders import Order, is_duty, order_in, without_number
from ..orders.particulars import is_aside
from ..orders.quoted_law import quoted
from ..orders.reach import (
    Reach,
    Reaches,
    aside_of_heading,
    sets_duties,
    tells_of_past,
    zone_of_section,
)
from ..orders.subjects import with_subject
from ..orders.unnamed import Unnamed
from ..orders.zones import (
    APPENDIX,
    CHARGES_BELOW,
    GIVES_ITS_OWN,
    HANDED,
    NO_DUTY,
    OPENS_ORDERS,
    REPORTS_ZONE,
    SENT_TO,
)
from .inner_orders import before_others, later_sentences, orders_inside, task_below, task_of
from .labelled_items import ReadLabels
from .mended_leads import with_verbs_back
from .second_duties import with_second
from .task import Origin, ReadTask, headed
from .task_doubts import LOST_BULLET, UNKNOWN_VERB, looked_over

_SHORTEST = 12


@record_class
class _Walk:
    """Goes through the paragraphs with the bodies in whose reach they stand."""

    consumed: frozenset[int]
    reaches: Reaches = field(default_factory=Reaches)
    unnamed: Unnamed = field(default_factory=Unnamed)
    addressing: LetterAddressees = field(default_factory=LetterAddressees)
    is_opening: bool = True
    """Before the first number: who issues it, and on what it leans."""
    concludes: bool = False
    is_charging: bool = False
    """Below a section of what is to be done."""
    is_over: bool = False
    """Among those whom the document is sent to."""
    following: Sequence[Paragraph] = ()
    has_sections: bool = False
    duty_lists: frozenset[int] = frozenset()
    nicknames: Mapping[str, str] = field(default_factory=dict)
    """Short names that the text gives its bodies."""

    def _is_said(self, paragraph: Paragraph, text: str) -> bool:
        """A sentence among duties or right below a name is a duty, whatever verb it opens with."""
        is_letter = not self.has_sections and paragraph.kind is Kind.TEXT and text.endswith(".")
        is_told = self.reaches.is_below_name and (self.is_charging or is_letter)
        return (is_told or id(paragraph) in self.duty_lists) and is_whole_sentence(text)

    def tasks(self, paragraph: Paragraph, following: Sequence[Paragraph]) -> Iterator[ReadTask]:
        """What a paragraph charges somebody with, given what stands below it."""
        self.following = following
        ends = paragraph.kind is Kind.TEXT and SENT_TO.match(paragraph.bare) is not None
        self.is_over = (self.is_over or ends) and paragraph.kind is not Kind.SECTION
        if self.is_over or is_aside(paragraph.text):
            return
        found, later = list(with_second(self._of_paragraph(paragraph))), list[ReadTask]()
        is_opening = self.is_opening and not found
        if not self.reaches.is_past and not is_opening and id(paragraph) not in self.consumed:
            is_told = self.is_charging or not self.has_sections
            later += later_sentences(paragraph, found, is_told)
        yield from before_others(found, later)
        yield from later
        self.is_opening = self.is_opening and not OPENS_ORDERS.search(paragraph.text)

    def _of_paragraph(self, paragraph: Paragraph) -> Iterator[ReadTask]:
        opens_more = paragraph.kind is Kind.HEADING
        if paragraph.kind is Kind.TEXT and APPENDIX.match(paragraph.bare.partition("\n")[0]):
            self.reaches = Reaches()
        text = without_number(paragraph.text)
        level = depth_of(paragraph)
        self.unnamed.enter(paragraph, level)
        if is_charging_heading(paragraph):
            self.reaches.enter(1.0 if paragraph.kind in {Kind.SECTION, Kind.TEXT} else level)
            self.is_charging, self.is_opening = True, False
            return
        is_intro = introduces(paragraph, text, self.following)
        if paragraph.kind is Kind.TEXT and is_intro:
            level = self.reaches.introduced(text)
            self.is_charging |= self.concludes and sets_duties(text)
        if is_closing(text) or (paragraph.kind is Kind.TEXT and informs(text)):
            if paragraph.kind is Kind.TEXT and not bullets_go_on(text, self.following):
                self.reaches.enter(1.5)
            return
        self.reaches.enter(level)
        if opens_more and not self.has_sections and tells_of_past(paragraph, self.following):
            self.reaches.add(Reach(level, is_aside=True, is_past=True))
            return
        if paragraph.kind is Kind.SECTION:
            zone, self.is_charging = zone_of_section(paragraph.bare, level)
            self.reaches.add(zone)
        elif REPORTS_ZONE.match(paragraph.bare):
            self.reaches.add(Reach(level, is_open=True))
            return
        elif is_aside_heading(paragraph, text):
            self.reaches.add(aside_of_heading(text, level))
            return
        is_addressed = self.is_opening and self.addressing.takes(paragraph)
        is_told_elsewhere = not text or id(paragraph) in self.consumed or is_addressed
        if is_told_elsewhere or is_line_of_heading(paragraph, text):
            return
        is_name = opens_more and not lists_things(paragraph.bare)
        as_heading = meant(paragraph, text) or self.unnamed.tier(text) if is_name else None
        order = as_heading or order_in(text) or order_by_nickname(text, self.nicknames)
        order = order or self._behind_opinion(text) or behind_heading(text)
        if order is None and (order := behind_time(text)) is not None:
            is_below = self.reaches.is_right_below and not is_intro
            order = None if is_below and is_ground(text, order) else order
        order = with_subject(text, order or meant(paragraph, text))
        if order is not None and self.reaches.lead() is not None and is_own(paragraph, text):
            # Below a body's name «Chỉ đạo các phòng …» is that body's own duty.
            order = None
        is_charge = order is not None and is_intro and CHARGES_BELOW.search(text) is not None
        if is_charge or (paragraph.mark and paragraph.kind is not Kind.BULLET):
            # «Giám đốc Sở A có trách nhiệm:» in a letter without numbers.
            self.is_opening = False
        if order is not None and self.reaches.is_told and labels_only(text, order):
            return
        if order is not None and (order.is_opened or not (self.reaches.is_told or self.is_opening)):
            tells_more = is_intro and not any(p.kind is Kind.TABLE for p in self.following[:1])
            yield from self._ordered(paragraph, level, order, tells_more)
        elif paragraph.kind is not Kind.SECTION and not self.reaches.is_aside:
            yield from self._inherited(paragraph, level, text, is_intro)

    def _behind_opinion(self, text: str) -> Order | None:
        order = behind_opinion(text) if self.is_opening else None
        self.is_opening = self.is_opening and order is None
        return order

    def _ordered(
        self, paragraph: Paragraph, level: float, order: Order, is_intro: bool
    ) -> Iterator[ReadTask]:
        order = behind_formula(order)
        if is_intro and decides(without_number(paragraph.text), order):
            self.reaches.add(Reach(level, is_aside=True))
            return
        if not is_intro and is_formula(paragraph, order):
            if paragraph.kind is not Kind.TEXT:
                # «12. Công an tỉnh chủ trì, phối hợp thực hiện», above duties: a name.
                reach = Reach(level=level, lead=order.lead, partners=order.partners, is_name=True)
                self.reaches.add(reach)
            return
        is_name = not order.rest or is_intro or len(order.rest.split()) < 2
        is_name = is_name or heads_helped(paragraph, order, self.following)
        reach = Reach(level=level, lead=order.lead, partners=order.partners)
        reach.is_name, reach.is_task = is_name, not is_name
        reach.is_order = not is_name and bool(paragraph.mark) and paragraph.kind is not Kind.BULLET
        if is_intro and counts_on(paragraph, self.following):
            reach.level -= 0.5
        reach.is_heading = is_name and paragraph.kind in {Kind.HEADING, Kind.ARTICLE}
        if paragraph.kind is Kind.TEXT and not is_intro:
            # A sentence between items charges for itself alone.
            if not is_name:
                yield task_of(paragraph, order.rest, order.lead, order.partners, Origin.SENTENCE)
            elif names_doers(paragraph, self.following):
                self.reaches.take_over(reach)
            return
        self.reaches.add(reach)
        if not is_name or (is_intro and asks_itself(order, self.following)):
            yield task_of(paragraph, order.rest, order.lead, order.partners, Origin.SENTENCE)

    def _inherited(
        self, paragraph: Paragraph, level: float, text: str, is_intro: bool
    ) -> Iterator[ReadTask]:
        doers, words = doer_behind(text)
        if doers and not (self.reaches.is_right_below and words == text and is_duty(text)):
            self.reaches.add(Reach(level=level, lead=doers, is_task=True))
            yield task_of(paragraph, words, doers, (), Origin.SENTENCE)
            return
        reach = self.reaches.lead()
        if is_intro and (handed := last_within(text)):
            # «… Thủ tướng yêu cầu Chủ tịch các tỉnh thực hiện:»
            self.reaches.add(Reach(level=level, lead=handed.lead, partners=handed.partners))
            if asks_itself(handed, self.following):
                yield task_of(paragraph, handed.rest, handed.lead, handed.partners, Origin.INNER)
            return
        if reach is None:
            if level < TEXT:
                self.reaches.add(Reach(level))
            inner = list(orders_inside(paragraph, text))
            yield from inner
            is_asked = bool(self.addressing.names) and not self.is_opening and level < TEXT
            is_concluded = self.concludes and self.is_charging and is_counted(paragraph)
            is_open = is_concluded or self.reaches.is_open
            is_told = is_open and text.rstrip(" /").endswith((".", ";")) and is_duty(text)
            is_set = not (self.is_opening or is_asked) and self.unnamed.is_set(paragraph, text)
            if not inner and (is_set or is_told):
                # The conclusions of a meeting with one body tell its duties without its name.
                yield task_of(paragraph, text, (), (), Origin.HEADED)
            elif not inner and is_asked and not is_intro and is_duty(text):
                task = task_of(
                    paragraph, duty_in(text)[1], self.addressing.names, (), Origin.HEADED
                )
                yield replace(task, doubt="thư giao việc cho nơi nhận: xem ai phải làm")
            return
        if paragraph.kind is Kind.TEXT and self.reaches.is_below_task:
            of_heading = self.reaches.is_of_heading
            if (of_heading or self.reaches.is_of_order) and lost_its_bullet(text):
                task = task_of(paragraph, duty_in(text)[1], reach.lead, (), Origin.HEADED)
                yield task if of_heading else replace(task, doubt=LOST_BULLET)
            return
        if is_intro and not tells_itself(paragraph, text, self.following):
            partners, _ = duty_in(text)
            self.reaches.add(Reach(level=level, lead=reach.lead, partners=partners))
            return
        is_passed_on = HANDED.search(text) is not None and not GIVES_ITS_OWN.match(text)
        passed_on = list(orders_inside(paragraph, text)) if is_passed_on else []
        if passed_on and not is_duty(text):
            # «Khi có kết quả, giao Sở A …» charges another than the heading names.
            yield from passed_on
            return
        is_whole = text[-1:] in {".", ";"} and is_duty(text)
        if NO_DUTY.match(text) or (len(text) < _SHORTEST and not is_whole):
            return
        partners, what = duty_in(text)
        is_known = is_duty(text) or is_duty(what) or duty_behind(text)
        if not is_known and not self._is_said(paragraph, text):
            # Members of a list, grades, account numbers: nobody is to do them.
            return
        if heads_duties(paragraph, self.following):
            # What is to be done stands below: «1. Khẩn trương triển khai dự án», «a) …».
            self.reaches.add(Reach(level=level, lead=reach.lead, partners=partners))
            return
        if level < TEXT:
            self.reaches.add(Reach(level=level, lead=reach.lead, is_task=True))
        doubt = "" if is_known or forbids(text) else UNKNOWN_VERB
        yield replace(task_below(paragraph, what, partners, reach), doubt=doubt)
        yield from passed_on


def assigned(
    paragraphs: Sequence[Paragraph],
    labels: ReadLabels,
    appended: Paragraph | None = None,
    concludes: bool = False,
    asks: bool = False,
) -> list[ReadTask]:
    """The tasks of a text in their order, those of labelled lines among them.

    Whom the text names is not charged with what is `appended`. What `concludes` a meeting may leave
    unsaid whom it charges; what `asks` charges no reader.
    """
    has_sections = any(paragraph.kind is Kind.SECTION for paragraph in paragraphs)
    asked = () if has_sections or asks else addressees_of_letter(paragraphs)
    apart = labels.consumed | quoted(paragraphs)
    walk = _Walk(
        apart, addressing=LetterAddressees(asked), concludes=concludes, has_sections=has_sections
    )
    walk.unnamed.has_labels = bool(labels.consumed)
    walk.duty_lists, walk.nicknames = in_duty_lists(paragraphs), nicknames(paragraphs)
    found, owners = list[ReadTask](), labels.by_owner()
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.TABLE:
            continue
        if paragraph is appended:
            walk.reaches, walk.addressing = Reaches(), LetterAddressees()
        read = list(walk.tasks(paragraph, paragraphs[index + 1 : index + 1 + SEEN_BELOW]))
        owned = owners.get(id(paragraph))
        found += read if owned is None else [one for task in owned for one in headed(task, read)]
    return list(looked_over(list(with_verbs_back(found)), paragraphs))
