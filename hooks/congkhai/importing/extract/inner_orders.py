"""Tasks of the words of one paragraph: its sentences behind the first, orders in its midst."""

from __future__ import annotations

from collections.abc import Iterator

from ...expressions import expression
from ..structure.clauses import clauses
from ..structure.paragraphs import Paragraph
from .charges import behind_time, duty_behind
from .formulas import executes_only, is_closing
from .orders import Order, order_in, orders_within, without_number
from .partners import partners_within
from .task import Origin, ReadTask
from .verbs import opens_duty
from .zones import DIRECTS, MONITORS

# «…; các thôn và các hội dọn ngõ» goes on with a list; «…; mỗi thôn dọn một ngõ» begins anew.
_OF_LIST = expression(r"(?!(?:mỗi|từng)\b)[a-zà-ỹđ]")


def later_sentences(
    paragraph: Paragraph, leads: set[tuple[str, ...]], is_charging: bool
) -> Iterator[ReadTask]:
    """Sentences behind the first that charge another: «…. Sở A tổng hợp, báo cáo».

    Where nobody is charged, in aims and before the first section, only a plain order does.
    """
    text = without_number(paragraph.text)
    handed: tuple[str, ...] = ()
    for start, end in clauses(text):
        sentence = text[start:end].strip()
        if is_closing(sentence) or executes_only(sentence):
            continue
        if start and DIRECTS.match(sentence):
            # «…. Chỉ đạo các thôn …» is of whom the sentence before charges.
            if len(leads) == 1 and order_in(sentence):
                yield task_of(paragraph, sentence, next(iter(leads)), (), Origin.INNER)
            continue
        order = order_in(sentence) or (_behind_setting(sentence) if start else None)
        if order is not None and order.rest and executes_only(order.rest):
            handed = order.lead
            continue
        if not start:
            continue
        if (
            order is None
            and handed
            and handed not in leads
            and (duty_behind(sentence) or opens_duty(sentence))
        ):
            # «Đề nghị các đơn vị triển khai thực hiện. Định kỳ hằng năm báo cáo …» is theirs too.
            yield task_of(paragraph, sentence, handed, (), Origin.INNER)
            continue
        if order is None or not order.rest or order.lead in leads or len(order.rest) < 12:
            continue
        if executes_only(order.rest):
            continue
        if not order.is_opened and (not is_charging or _goes_on(text, start, sentence)):
            continue
        if any(set(order.lead) <= set(names) for names in leads):
            # «Yêu cầu Sở A; Sở B …» is told of both.
            continue
        yield task_of(paragraph, order.rest, order.lead, order.partners, Origin.INNER)


def _goes_on(text: str, start: int, sentence: str) -> bool:
    """Behind a semicolon a name in small letters is the next of a list."""
    return text[:start].rstrip().endswith(";") and _OF_LIST.match(sentence) is not None


def _behind_setting(sentence: str) -> Order | None:
    """«Sau khi được phê duyệt, các thôn báo cáo …»; but «…, Sở A sẽ xem xét» promises."""
    order = behind_time(sentence)
    if order is None or order.rest.startswith("sẽ "):
        return None
    return order if not any(letter.isdigit() for name in order.lead for letter in name) else None


def orders_inside(paragraph: Paragraph, text: str) -> Iterator[ReadTask]:
    """«…; giao Sở A chủ trì …»."""
    for order in orders_within(text):
        yield task_of(paragraph, order.rest, order.lead, order.partners, Origin.INNER)


def task_of(
    paragraph: Paragraph,
    what: str,
    lead: tuple[str, ...],
    partners: tuple[str, ...],
    origin: Origin,
) -> ReadTask:
    words = what.strip(" ;.,:/")
    partners = partners or partners_within(words)
    return ReadTask(
        what=words[:1].upper() + words[1:],
        lead=lead,
        partners=tuple(name for name in partners if name not in lead),
        paragraph=paragraph,
        line=paragraph.number,
        origin=origin,
        monitors=bool(MONITORS.match(words)),
        doubt="đọc từ giữa đoạn: xem đúng ai phải làm" if origin is Origin.INNER else "",
    )
