"""Tasks of the words of one paragraph: its sentences behind the first, orders in its midst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure.clauses import clauses
from ...structure.paragraphs import Paragraph
from ..bodies.bodies import bodies_at, is_open_bracket
from ..bodies.partners import partners_within
from ..bodies.verbs import opens_duty
from ..orders.charges import behind_time, duty_behind
from ..orders.formulas import executes_only, is_closing
from ..orders.introductions import points_below
from ..orders.orders import Order, order_in, orders_within, without_number
from ..orders.reach import Reach
from ..orders.subjects import with_subject
from ..orders.zones import DIRECTS, INTRO, MONITORS
from ..times.dates import moments
from ..times.paces_said import pace_said
from .task import Origin, ReadTask

# «…; các thôn và các hội dọn ngõ» goes on with a list; «…; mỗi thôn dọn một ngõ» begins anew.
_OF_LIST = expression(r"(?!(?:mỗi|từng)\b)[^\W\d_A-ZÀ-Ý]")
# «…; cán bộ, đảng viên phải gương mẫu», «…; các cấp, các ngành quan tâm»: all, and nobody by name.
_ALL = expression(
    r"(?:(?:các|mọi|toàn thể|mỗi) )?(?:cấp|ngành|cá nhân|tổ chức|cán bộ|công chức|viên chức"
    r"|đảng viên|hội viên|đoàn viên|người|nhân dân|tập thể)\b"
)
# «…; đồng thời các thôn báo cáo trước ngày 10/3/2026», «…; riêng các thôn …».
_JOINED = expression(
    r"^(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|song song|riêng|và),?\s+", re.IGNORECASE
)
_HAS_LIMIT = expression(
    r"\b(?:truoc|cham nhat|muon nhat|den het|xong|trong (?:ngay|thang|quy|nam))\b[^.;]{0,24}\d"
)
_LONGEST_NAME = 80
# «Huyện ủy đã tập trung lãnh đạo; xã chủ động chỉ đạo từ sớm; …»: how it was goes on.
_WAS_SO = expression(
    r"\bđã (?:tập trung|chủ động|kịp thời|tích cực|ban hành|chỉ đạo|tổ chức|triển khai|thực hiện"
    r"|quan tâm|vào cuộc|quyết liệt|nỗ lực|phối hợp)\b",
    holds="đã ",
)
_TO_BE_DONE = expression(
    r"\b(?:phải|cần|sẽ|có trách nhiệm|yêu cầu|đề nghị|giao|trước ngày|tiếp tục)\b"
)


def later_sentences(
    paragraph: Paragraph, found: Sequence[ReadTask], is_charging: bool
) -> Iterator[ReadTask]:
    """Sentences behind the first that charge another: «…. Sở A tổng hợp, báo cáo».

    Where nobody is charged, in aims and before the first section, only a plain order does.
    """
    text = without_number(paragraph.text)
    leads = {task.lead for task in found}
    handed: tuple[str, ...] = ()
    last: ReadTask | None = None
    rest, before = "", 0
    for start, end in clauses(text):
        sentence = text[start:end].strip()
        joined = _JOINED.match(sentence) if start else None
        if joined is not None and not INTRO.search(sentence):
            sentence = sentence[joined.end() :]
        if is_closing(sentence) or executes_only(sentence):
            continue
        if start and DIRECTS.match(sentence):
            # «…. Chỉ đạo các thôn …» is more of the duty of whom the sentence before charges;
            # with a limit of its own it is another, lest the limit be taken for the first's.
            if len(leads) == 1 and _HAS_LIMIT.search(bare(sentence)):
                yield task_of(paragraph, sentence, next(iter(leads)), (), Origin.INNER)
            continue
        order = order_in(sentence) or (_behind_setting(sentence) if start else None)
        if order is not None and order.rest and executes_only(order.rest):
            handed = order.lead
            continue
        # «…. Giao Sở A đôn đốc các xã; báo cáo …» is told by whom the last order charges.
        handed = () if order is not None else handed
        if not start:
            continue
        is_more = last is not None and text[:start].rstrip().endswith(";") and order is None
        if is_more and last is not None and (duty_behind(sentence) or opens_duty(sentence)):
            # «…; đồng thời bố trí quỹ đất, báo cáo …» is more of whom the clause before charges.
            rest += text[before:end]
            last = task_of(paragraph, rest, last.lead, last.partners, last.origin)
            before = end
            continue
        if last is not None:
            yield last
            last = None
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
        if executes_only(order.rest) or points_below(order.rest):
            continue
        is_sentence = text[:start].rstrip().endswith(".")
        is_of_duty = is_charging or (bool(found) and (is_sentence or _is_timed(sentence)))
        if not order.is_opened and (not is_of_duty or _goes_on(text, start, sentence)):
            continue
        if not order.is_opened and _tells_on(text[:start], sentence):
            continue
        if any(_is_told_in(task, order) for task in found):
            # «Yêu cầu Sở A; Sở B …» is told of both.
            continue
        last = task_of(paragraph, order.rest, order.lead, order.partners, Origin.INNER)
        rest, before = order.rest.rstrip(" ;"), end
        rest += text[:end][len(text[:end].rstrip(" ;")) :]
    if last is not None:
        yield last


def _tells_on(before: str, clause: str) -> bool:
    """Whether a clause behind «;» goes on with what a sentence tells of the past."""
    told = before[before.rfind(". ") + 1 :]
    is_behind = before.rstrip().endswith(";") and _WAS_SO.search(told) is not None
    return is_behind and not (_TO_BE_DONE.search(told + clause) or moments(bare(clause)))


def before_others(found: Sequence[ReadTask], later: Sequence[ReadTask]) -> list[ReadTask]:
    """The tasks of a paragraph without its sentences that charge others: «…. Sở B lập thiết kế»."""
    return [
        _before_others(task, [other for other in later if not _is_of_one(other, task)])
        for task in found
    ]


def _is_of_one(task: ReadTask, other: ReadTask) -> bool:
    """Of one body, though a scan may have read more into its name."""
    return any(mine.startswith(its) for mine in task.lead for its in other.lead)


def _before_others(task: ReadTask, others: Sequence[ReadTask]) -> ReadTask:
    openings = [other.what.partition(";")[0][:_LONGEST_NAME].lower() for other in others]
    for start, end in clauses(task.what) if openings else ():
        words = task.what[start:end]
        if is_open_bracket(task.what[:start]):
            continue
        if start and any(opening in words.lower() for opening in openings):
            what = task.what[:start].rstrip(" ;.,")
            if not (opens_duty(what) or duty_behind(what)):
                return task
            kept = tuple(name for name in task.partners if name in what or name not in words)
            return replace(task, what=what, partners=kept)
    return task


def _goes_on(text: str, start: int, sentence: str) -> bool:
    """Behind a body and a semicolon a name in small letters is the next of a list.

    A date or a pace of its own is of nobody else: «…; các thôn báo cáo trước ngày 10/3/2026».
    """
    before = text[max(0, start - 2 * _LONGEST_NAME) : start].rstrip()
    if not before.endswith(";") or _OF_LIST.match(sentence) is None:
        return False
    is_list = _ALL.match(sentence) is not None or ends_with_body(before[:-1].rstrip())
    return is_list and not _is_timed(sentence)


def _is_timed(sentence: str) -> bool:
    return bool(moments(bare(sentence))) or bool(pace_said(sentence)[0])


def ends_with_body(text: str) -> bool:
    """Whether the last words of a text name a body."""
    tail = text[-_LONGEST_NAME:]
    for word in re.finditer(r"(?<!\S)\S", tail):
        named = bodies_at(tail, word.start())
        if named is not None and named.end == len(tail):
            return True
    return False


def _is_told_in(task: ReadTask, order: Order) -> bool:
    """Whether a task of more bodies, some of them partners, was read from the same words."""
    words = order.rest.strip(" ;.,:/").lower()[:_LONGEST_NAME]
    return set(order.lead) <= {*task.lead, *task.partners} and task.what.lower().startswith(words)


def _behind_setting(sentence: str) -> Order | None:
    """«Sau khi được phê duyệt, các thôn báo cáo …»; but «…, Sở A sẽ xem xét» promises."""
    order = behind_time(sentence)
    if order is None or order.rest.startswith("sẽ "):
        return None
    return order if not any(letter.isdigit() for name in order.lead for letter in name) else None


def orders_inside(paragraph: Paragraph, text: str) -> Iterator[ReadTask]:
    """«…; giao Sở A chủ trì …»."""
    for read in orders_within(text):
        order = with_subject(text, read) or read
        is_given = any(f"giao {name}" in text for name in order.lead)
        if executes_only(order.rest) and not is_given:
            # «Nhận được công văn, yêu cầu các trường khẩn trương thực hiện»; but «việc dọn ngõ nay
            # giao Phòng A thực hiện».
            continue
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


def task_below(
    paragraph: Paragraph, what: str, partners: tuple[str, ...], reach: Reach
) -> ReadTask:
    """The task of a paragraph that names nobody, by what reaches down to it."""
    task = task_of(paragraph, what, reach.lead, partners or reach.partners, Origin.HEADED)
    # A sentence, no heading, names them: «Giao Phòng A các việc sau:».
    inferred = f"câu dẫn phía trên nêu «{', '.join(reach.lead)}»" if reach.level % 1 else ""
    return replace(task, is_below_heading=reach.is_heading, inferred=inferred)
