"""Items whose lines below say who, when and what comes of it: «- Đơn vị chủ trì: Phòng A»."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.clauses import clauses
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..bodies.partners import duty_in, partners_within
from ..bodies.verbs import opens_duty
from ..orders.orders import order_in, without_number
from ..tables.body_cells import bodies_of_cell
from ..tables.labels import Role, labels_within, role_of
from ..times.frame import Frame
from ..times.when import When, is_without_end, when_said
from .label_runs import Gathering, LabelledItem
from .labelled_lines import goes_on, values_of
from .listed_names import lists_of_names, without_listed
from .put_forward import item_and_preparers
from .task import Origin, ReadTask

_NO_ITEM = expression(
    r"^(?:kinh (?:gui|goi)\b|(?:co quan|don vi) (?:chu tri|phoi hop)\b.{0,24}$"
    # «2.1. Hình thức và thời gian», «+ Đại diện các thôn» below «Thành phần».
    r"|(?:hinh thuc|thoi gian|dia diem|thanh phan|doi tuong)(?:,? (?:va )?\w+){0,4}$"
    r"|(?:dai dien|cac thanh vien|dai bieu|khach moi)\b)"
)
# «Hoạt động 1», «Nhiệm vụ số 2»: what it is stands below.
_COUNTER = expression(r"^(?:hoat dong|nhiem vu|noi dung|viec|cong viec|hang muc)(?: so)? \d{1,2}$")
# «Đơn vị: Triệu đồng» above a table of figures names nobody.
_MEASURE = expression(
    r"(?:(?:trieu|nghin|ngan|ty|1\.?000) ?)?dong(?:$| ?/)|%|(?:nguoi|ha|tan|kg|cay)$|phu luc"
    # «Đơn vị: 10 m2», «01 km/lần»; but «02 xã vùng cao» are bodies.
    r"|\d+ ?(?:m|km|cm|ha|kg|tam|bo|cai|chiec|cot|cau|cay|lan|ca|doan|tan|tuyen)\b"
)
_OF_SEVERAL = expression(r"(?:Các|Những|Toàn thể|Một số) ")
# «- Đối tượng thăm, tặng quà:»: who stands below is visited, and is no work.
_WHOM = expression(
    r"^\W*(?:doi tuong|thanh phan)\b[^:]{0,60}:\W*$", holds=("doi tuong", "thanh phan")
)
_PHASE = expression(r"\b(?:dot|giai doan|buoc|vong|lan|ky) \w{1,5}\b\W*:?")


@value_class
class ReadLabels:
    """The tasks that labelled lines make of items, and the lines (by `id`) that they took."""

    tasks: tuple[ReadTask, ...] = ()
    consumed: frozenset[int] = frozenset()

    def by_owner(self) -> dict[int, list[ReadTask]]:
        """The tasks by the item (by `id`) that they are of."""
        found: dict[int, list[ReadTask]] = {}
        for task in self.tasks:
            found.setdefault(id(task.paragraph), []).append(task)
        return found


# «Ủy ban nhân dân xã trân trọng kính mời đồng chí dự họp:»
_INVITES = expression(r"\b(?:kinh|tran trong) moi\b", holds=(" moi",))


def labelled_tasks(paragraphs: Sequence[Paragraph], frame: Frame) -> ReadLabels:
    """One task for each item whose labels name a body, or a time below the item."""
    gathering = Gathering()
    previous: Paragraph | None = None
    whom: Paragraph | None = None
    lists = lists_of_names(paragraphs)
    paragraphs = without_listed(paragraphs, lists)
    for index, paragraph in enumerate(paragraphs):
        is_listed = paragraph.kind is Kind.BULLET and whom is not None
        is_below = is_listed and whom is not None and depth_of(paragraph) > depth_of(whom)
        if is_below and not any(labels_within(paragraph.text)):
            continue
        is_whom = paragraph.kind is not Kind.TABLE and _WHOM.match(paragraph.bare) is not None
        whom = paragraph if is_whom else whom if is_below else None
        if is_whom:
            gathering.run, previous = [], None
            continue
        if paragraph.kind in {Kind.TABLE, Kind.SECTION}:
            gathering.run, gathering.after_label = [], False
            gathering.is_below_time, gathering.time_above = False, None
            gathering.counted = 0
            gathering.items += gathering.counted_duties.ended()
            continue
        if paragraph.kind in {Kind.ITEM, Kind.HEADING} and gathering.opens_time(paragraph):
            previous = None
            continue
        listed = lists.get(id(paragraph))
        values = (
            [*listed.values] if listed else values_of(paragraph, paragraphs[index + 1 : index + 2])
        )
        if not values:
            values = gathering.prepared_by(paragraph)
        if not values and paragraph.mark.isdecimal():
            gathering.counted = int(paragraph.mark)
        if gathering.is_of_whole(paragraph, values, paragraphs[index + 1 : index + 2]):
            previous = paragraph
            continue
        is_whole = not values and (paragraph.mark or gathering.is_below_time)
        drawn_in = item_and_preparers(paragraph.text) if is_whole else ("", ())
        if drawn_in[0]:
            gathering.content(paragraph, drawn_in[0])
            gathering.labels(paragraph, drawn_in[1])
        elif not values:
            heads = bool(role_of(without_number(paragraph.text).rstrip(" :")))
            if heads and paragraph.text.rstrip().endswith(":"):
                continue
            if not goes_on(paragraph, previous):
                gathering.content(paragraph)
                inner = [value for _, _, found in labels_within(paragraph.text) for value in found]
                if inner:
                    gathering.labels(paragraph, inner)
        elif values[0].role is Role.WHAT and len(values) == 1 and paragraph.kind is Kind.ITEM:
            # «a) Nhiệm vụ: Tham mưu …; b) Cơ quan thực hiện: …»
            gathering.content(paragraph, values[0].value)
        else:
            gathering.labels(paragraph, values)
        previous = paragraph
    gathering.items += gathering.counted_duties.ended()
    tasks: list[ReadTask] = []
    consumed: set[int] = set()
    for item in gathering.items:
        if _INVITES.search(item.owner.bare):
            # Its time is that of the meeting, which the line of the time tells.
            continue
        told = _told_apart(item, frame)
        whole = None if told else _task(item, frame)
        if not told and whole is None:
            continue
        tasks += told or [task for task in [whole] if task is not None]
        consumed |= {id(line) for line, _ in item.values if line is not item.owner}
    listed_too = {id(line) for at, told in lists.items() if at in consumed for line in told.lines}
    return ReadLabels(tuple(tasks), frozenset(consumed | listed_too))


def _task(item: LabelledItem, frame: Frame) -> ReadTask | None:
    lead: list[str] = []
    partners: list[str] = []
    for _, value in item.of(Role.LEAD, Role.DOERS):
        led, helped = bodies_of_cell(value.value)
        lead += led
        partners += helped
    for _, value in item.of(Role.PARTNERS):
        led, helped = bodies_of_cell(value.value)
        partners += [*led, *helped]
    lead = [name for name in lead if not _MEASURE.match(bare(name))]
    if not lead:
        lead = [n for _, v in item.of(Role.OVERSEER) for n in bodies_of_cell(v.value)[0]]
    when, printed = _when(item, frame)
    if not lead and not (when.says and item.of(Role.DUE) and _times_are_its_own(item)):
        return None
    what = _what(item)
    if not what or (not lead and _PHASE.search(bare(what))):
        return None
    if are_bodies(what) or _NO_ITEM.match(bare(what)):
        # «- Bộ Quốc phòng.» below «Cơ quan chủ trì», «Kính gửi: …» are items of no list of work.
        return None
    if not lead and _OF_SEVERAL.match(what) and not opens_duty(what):
        # «+ Các em học sinh có hoàn cảnh khó khăn» with a time: whom something is for.
        return None
    partners = partners or list(duty_in(what)[0] or partners_within(what))
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
        inferred=_named_for_all(item) if lead else "",
        doubt=when.doubt,
    )


def _told_apart(item: LabelledItem, frame: Frame) -> list[ReadTask]:
    """«Cơ quan thực hiện: Sở A rà soát …; các xã gửi …»: each body with a duty of its own words."""
    named = item.of(Role.LEAD, Role.DOERS)
    if len(named) != 1:
        return []
    line, value = named[0]
    when, printed = _when(item, frame)
    tasks: list[ReadTask] = []
    for start, end in clauses(value.value):
        order = order_in(value.value[start:end].strip(" ;."))
        if order is None or len(order.rest.split()) < _FEWEST_WORDS:
            if start == 0:
                return []
            continue
        if start == 0 and (_DOES_THIS.match(order.rest) or _ITS_PART.search(order.rest)):
            return []
        if not opens_duty(order.rest) or order.rest.startswith("phối hợp với"):
            return []
        words = order.rest.strip(" ;.,")
        subject = _what(item)
        is_short = bool(subject) and len(subject) < _LONGEST_SUBJECT
        tasks.append(
            ReadTask(
                what=f"{subject}: {words}" if is_short else words[:1].upper() + words[1:],
                lead=order.lead,
                partners=order.partners,
                when=when,
                paragraph=line,
                line=line.number,
                origin=Origin.LABELS,
                printed=printed,
                doubt=when.doubt,
            )
        )
    return tasks


# «Lộ trình: 15/9/2026 Trạm bơm có mặt bằng»: what is to be by then is told behind the time.
_TELLS_WHAT = expression(
    r"\W*(?:ngày |tháng |quý |năm )?[\dIVX/.-]{1,10}(?:,? (?:năm )?\d{4})?,? "
    r"(?=[^\W\d_a-z]\w)(?:[^\s,;()]+ ){4}"
)


_LABEL = expression(r"\W*[^\W\d_]+(?: [^\W\d_]+){0,3}:\s")


def _times_are_its_own(item: LabelledItem) -> bool:
    """Whether a time without anybody named is the item's: it stands right below it.

    Items further up keep a time that a line out of their list says for all; a bullet like them
    speaks of the one above it.
    """
    times = item.of(Role.DUE)
    if any(_TELLS_WHAT.match(value.value) for _, value in times):
        return False
    if _LABEL.match(without_number(item.owner.text)) and any(
        line.mark and item.owner.mark and depth_of(line) == depth_of(item.owner)
        for line, _ in times
    ):
        # «2. Mức thu: …», «3. Thời gian: …» stand side by side.
        return False
    return item.is_just_above or any(line.kind is not Kind.BULLET for line, _ in times)


# «Sở A chủ trì, phối hợp với Sở B tổ chức thực hiện» says who does what the item tells.
_DOES_THIS = expression(
    r"(?:chủ trì|phối hợp|tổ chức|triển khai|thực hiện|tham mưu hoạt động)[, ]*"
    r"(?:(?:tổ chức|triển khai|thực hiện|hoạt động|nhiệm vụ|nội dung)[ ,]*){0,4}(?:này|trên)?\W*$"
)
_ITS_PART = expression(
    r"\b(?:lĩnh vực|nội dung|nhiệm vụ|phần việc) (?:được )?(?:phụ trách|giao)\W*$"
)
_FEWEST_WORDS = 4
_LONGEST_SUBJECT = 120


def _named_for_all(item: LabelledItem) -> str:
    """The label of a whole group, which no item of it holds."""
    named = item.of(Role.LEAD, Role.DOERS, Role.OVERSEER)
    if not item.is_of_group or not named:
        return ""
    _, value = named[0]
    return f"nêu một lần cho cả nhóm việc: «{value.label}: {value.value}»"


def _when(item: LabelledItem, frame: Frame) -> tuple[When, str]:
    going_on = ""
    for _, value in item.of(Role.DUE):
        if _PHASE.match(bare(value.value)):
            continue
        said = when_said(value.value, frame, value.label)
        words = f"{value.label}: {value.value}".strip(" :") if value.label else value.value
        if said.says:
            return said, words
        going_on = going_on or (words if is_without_end(value.value) else "")
    if item.time_above is not None and item.of(Role.LEAD) and not item.of(Role.DUE):
        words = without_number(item.time_above.text)
        return when_said(words, frame), words
    return When(), going_on


def _what(item: LabelledItem) -> str:
    """The item's words without the labels in it; of a mere heading, what «Nội dung» says."""
    text = item.owner.text
    for start, end, _ in reversed(list(labels_within(text))):
        text = f"{text[:start]} {text[end:]}"
    words = squeezed(without_number(text)).strip(" ;.,:")
    told = item.told or next((value.value for _, value in item.of(Role.WHAT) if value.value), "")
    if item.told or role_of(words) is not None or (told and _COUNTER.match(bare(words))):
        return told[:1].upper() + told[1:]
    return words[:1].upper() + words[1:]
