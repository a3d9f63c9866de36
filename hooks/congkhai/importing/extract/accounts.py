"""Reports and submissions tell what was done and what is meant: of that, nothing is a limit."""

from __future__ import annotations

from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from .deadlines import Due
from .duties import Duties
from .orders import without_number
from .verbs import opens_duty

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


def is_account(kind: str | None, title: str | None) -> bool:
    """A report, a submission, a letter of how things stand."""
    return kind in _KINDS or (kind == "công văn" and bool(_OF_STATE.match(bare(title or ""))))


def without_news(duties: Duties) -> Duties:
    """Less the dates of what somebody did, does or means to do, with which nobody is charged."""
    return replace(
        duties,
        dues=tuple(due for due in duties.dues if not _is_news(due)),
        tasks=tuple(task for task in duties.tasks if not _means_to(task.lead)),
        events=tuple(event for event in duties.events if not _tells(event.what)),
    )


def doubted_of_page(duties: Duties) -> Duties:
    """The tasks of what does not say what kind of document it is: a page tells of many duties."""
    tasks = (replace(task, doubt=task.doubt or _OF_PAGE) for task in duties.tasks)
    return replace(duties, tasks=tuple(tasks))


def _is_news(due: Due) -> bool:
    if due.who:
        return _means_to(due.who)
    return not opens_duty(without_number(due.what)) and _tells(due.printed)


def _means_to(names: tuple[str, ...]) -> bool:
    """«Câu lạc bộ A dự kiến tổ chức …»: a name read as far as the verb."""
    return any(_MEANS.search(bare(name)) for name in names)


def _tells(words: str) -> bool:
    plain = bare(words)
    return _TOLD.search(plain) is not None and _SET.search(plain) is None
