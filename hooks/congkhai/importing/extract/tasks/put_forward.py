"""Programmes of what is put before a committee: the item, and below it who prepares it and when.

2.1. Nghị quyết về phát triển du lịch giai đoạn 2026 - 2030
Đảng ủy UBND xã chủ trì, phối hợp các cơ quan liên quan tham mưu, trình trong tháng 01/2026

The second line says nothing of its own: it is a label without the word for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ....expressions import expression
from ...readers.lines import bare
from ..bodies.bodies import NamedBodies, bodies_at
from ..bodies.body_words import HEAD
from ..bodies.partners import duty_in, partners_within
from ..orders.orders import without_number
from ..tables.labels import LabelledValue, Role

LONGEST_LINE = 260
_SHORTEST_ITEM = 20
_LONGEST_OF_NAMES = 12
# Nothing but that it is prepared and put forward, and when.
_PREPARES = expression(
    r"""(?: (?: phối\ hợp\ (?:với\ )?(?-i:[A-ZĐ])[^,.;:]{2,60}?
                (?=\ (?:tham\ mưu|trình|chuẩn\ bị))
              | chủ\ trì | phối\ hợp | chỉ\ đạo | tham\ mưu | trình | chuẩn\ bị | soạn\ thảo
              | xây\ dựng | tổ\ chức | thực\ hiện | nội\ dung | dự\ thảo | thông\ qua | và
            ) [ ,]* ){1,7}
        (?P<when> \(? (?:(?:trong|vào|trước|từ|đến)\ )?
                  (?:ngày|tháng|quý|năm)\ [^.;:()]{0,40}\d{4}[^.;:()]{0,40}\)? )?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
# «… của Hội đồng nhân dân xã»: the item's own words go on.
_GOES_ON = expression(r"\b(?:của|và|với|về|cho|do|các|tại|trong|đối với|trực thuộc|thuộc) $")
_SAYS_SO = expression(r"\b(?:tham mưu|trình|chuẩn bị|soạn thảo)\b", re.IGNORECASE)


# «2. Năm 2026», «1. Quý IV, năm 2025»: when, no item.
_TIME = expression(r"(?:(?:quy|thang) [ivx\d]{1,4}\W*)?(?:nam )?\d{4}\W*")


def is_time_alone(text: str) -> bool:
    return _TIME.fullmatch(bare(without_number(text))) is not None


@lru_cache(maxsize=4096)
def who_prepares(text: str) -> tuple[LabelledValue, ...]:
    """What «Phòng A chủ trì, phối hợp Phòng B tham mưu, trình trong tháng 3/2026» tells."""
    words = without_number(text)
    named = bodies_at(words) if len(words) < LONGEST_LINE else None
    return _told(words, named) if named is not None else ()


def _told(words: str, named: NamedBodies) -> tuple[LabelledValue, ...]:
    rest = words[named.end :]
    partners, what = duty_in(rest)
    if not partners and (partners := partners_within(rest)):
        what = rest.partition(partners[-1])[2].strip(" ,")
    prepares = _PREPARES.fullmatch(what)
    if prepares is None or not _SAYS_SO.search(what):
        return ()
    told = [LabelledValue(Role.LEAD, "", "; ".join(named.names))]
    if partners:
        told.append(LabelledValue(Role.PARTNERS, "", "; ".join(partners)))
    if prepares["when"]:
        told.append(LabelledValue(Role.DUE, "", prepares["when"].strip("() ")))
    return tuple(told)


@lru_cache(maxsize=4096)
def item_and_preparers(text: str) -> tuple[str, tuple[LabelledValue, ...]]:
    """An item into which a narrow page drew the line below it: its own words, and what that told.

    A name with figures in it began too early: «Đảng bộ giai đoạn 2026 - 2030 Ban Xây dựng Đảng».
    """
    if not _SAYS_SO.search(text[-LONGEST_LINE:]):
        return "", ()
    for head in HEAD.finditer(text, max(_SHORTEST_ITEM, len(text) - LONGEST_LINE)):
        before = text[: head.start()]
        is_first = (
            before.endswith(" ") and before[-2] not in ",;:(-–" and not _GOES_ON.search(before)
        )
        if not head[0][:1].isupper() or not is_first:
            continue
        named = bodies_at(text, head.start())
        is_clean = named is not None and all(
            len(name.split()) <= _LONGEST_OF_NAMES and not re.search(r"\d", name)
            for name in named.names
        )
        if named is None or not is_clean:
            continue
        told = _told(text, named)
        if told:
            return without_number(before).strip(" .;"), told
    return "", ()
