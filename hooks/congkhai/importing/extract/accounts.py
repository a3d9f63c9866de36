"""Reports and submissions tell what was done and what is meant: of that, nothing is a limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from ..structure.levels import depth_of
from ..structure.paragraphs import Kind, Paragraph
from .bodies.verbs import opens_duty
from .duties import Duties
from .limits.deadlines import Due
from .orders.orders import without_number
from .parts_ahead import is_of_what_was, is_still_to_do, looks_ahead, uncounted
from .tasks.task import ReadTask

_OF_PAGE = "phần đầu không ghi loại văn bản: xem bài chỉ kể lại hay văn bản giao việc này"
_KINDS = {"báo cáo", "tờ trình"}
# «V/v tình hình triển khai Nghị quyết …», a letter; «V/v báo cáo kết quả …» may ask for a report.
_OF_STATE = expression(r"^(?:v/v |ve viec |ve )?(?:tinh hinh|ket qua|tien do)\b")
_TOLD = expression(
    r"\b(?:du kien|hien nay|den nay|tinh den)\b"
    r"|\b(?:da|dang|vua) (?:duoc )?(?:trinh|gui|ban hanh|xay dung|trien khai|to chuc|hoan thanh"
    r"|phoi hop|chi dao|co|lap|hoan thien|thuc hien|tham muu|bao cao|phe duyet|khai truong)\b"
)
_MEANS = expression(r" (?:du kien|da|dang)$")
_SET = expression(
    r"\b(?:phai|can|yeu cau|de nghi|kien nghi|giao|phan dau|bao dam|dam bao|cham nhat|khong qua"
    r"|de xuat|thong nhat|gia han)\b"
)


_WISHED = expression(r"(?:kinh )?(?:de nghi|kien nghi)\b")
_ABOVE = expression(
    r"(?:(?:lanh dao|chu tich|thuong truc|van phong) )?(?:quoc hoi|chinh phu|thu tuong|trung uong"
    r"|bo (?!chi huy|tu lenh|mon|phan|doi)|tinh uy|thanh uy"
    r"|(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?:tinh|thanh pho|tp)\b)"
    r"|(?:\S+ ){1,6}trung uong\b"
)
"""Whom nobody who makes a report to them can charge."""


def is_account(kind: str | None, title: str | None) -> bool:
    """A report, a submission, a letter of how things stand."""
    return kind in _KINDS or (kind == "công văn" and bool(_OF_STATE.match(bare(title or ""))))


def without_news(duties: Duties) -> Duties:
    """Less the dates of what somebody did, does or means to do, with which nobody is charged, and
    what those above are asked for."""
    return replace(
        duties,
        dues=tuple(due for due in duties.dues if not (_is_news(due) or _is_wish(due, due.who))),
        tasks=tuple(
            task for task in duties.tasks if not (_means_to(task.lead) or _is_wish(task, task.lead))
        ),
        events=tuple(event for event in duties.events if not _tells(event.what)),
    )


# «IV. KIẾN NGHỊ» of a report: what is wished.
_WISHES = expression(r"(?:mot so |nhung |cac )?(?:noi dung |van de )?(?:de xuat|kien nghi)\b")
_HEADS = frozenset({Kind.SECTION, Kind.HEADING})


def without_past_and_wishes(duties: Duties, body: Sequence[Paragraph]) -> Duties:
    """Of a report what stands ahead alone: what was done is over, and a wish binds nobody."""
    aside: set[int] = set()
    level: float | None = None
    ahead: float | None = None
    for paragraph in body:
        if paragraph.kind in _HEADS and (level is None or depth_of(paragraph) <= level):
            words = uncounted(paragraph.text)
            if ahead is None or depth_of(paragraph) <= ahead:
                # «1. Công tác chỉ đạo» below «II. PHƯƠNG HƯỚNG» is still to be done.
                ahead = depth_of(paragraph) if is_still_to_do(words) else None
            is_past = ahead is None and is_of_what_was(words)
            is_aside = is_past or _WISHES.match(words) is not None
            level = depth_of(paragraph) if is_aside and not looks_ahead(words) else None
        if level is not None:
            aside.add(id(paragraph))
    return replace(
        duties,
        dues=tuple(due for due in duties.dues if id(due.paragraph) not in aside),
        tasks=tuple(task for task in duties.tasks if id(task.paragraph) not in aside),
        returning=tuple(item for item in duties.returning if id(item.paragraph) not in aside),
        events=tuple(event for event in duties.events if id(event.paragraph) not in aside),
    )


def doubted_of_page(duties: Duties) -> Duties:
    """The tasks of what does not say what kind of document it is: a page tells of many duties."""
    tasks = (replace(task, doubt=task.doubt or _OF_PAGE) for task in duties.tasks)
    return replace(duties, tasks=tuple(tasks))


def _is_news(due: Due) -> bool:
    if due.who:
        return _means_to(due.who)
    return not opens_duty(without_number(due.what)) and _tells(due.printed)


def _is_wish(duty: Due | ReadTask, who: tuple[str, ...]) -> bool:
    words = uncounted(duty.printed or duty.paragraph.text)
    asked = _WISHED.match(words)
    names = map(bare, who) if who else iter([words[asked.end() :].strip()] if asked else [])
    return asked is not None and all(_ABOVE.match(name) for name in names)


def _means_to(names: tuple[str, ...]) -> bool:
    """«Câu lạc bộ A dự kiến tổ chức …»: a name read as far as the verb."""
    return any(_MEANS.search(bare(name)) for name in names)


def _tells(words: str) -> bool:
    plain = bare(words)
    return _TOLD.search(plain) is not None and _SET.search(plain) is None
