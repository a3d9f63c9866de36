"""Whom a document asks for a plan of their own to carry it out: `expects`, and no task too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...expressions import expression
from ..extract.facts import DocumentFacts
from ..extract.tasks.task import ReadTask
from ..readers.lines import bare
from ..structure.body import Body
from .entries import day_written, entry_words, named_parties, shortened
from .remarked import Remarked, entry_of

_THIS = (
    r"(?:(?:cac |nhung )?(?:noi dung|nhiem vu|giai phap)(?: cua| tai| trong)? )?"
    r"(?:ke hoach|chi thi|nghi quyet|chuong trinh|quyet dinh|de an|phong trao|cong dien|huong dan"
    r"|chien dich|ket luan|thong bao|chuong trinh hanh dong)(?: nay| tren| noi tren)?"
)
_WHERE = (
    r"(?:,? (?:tren dia ban|tai (?:dia phuong|co quan|don vi)|o (?:dia phuong|co quan|don vi)"
    r"|trong pham vi|thuoc pham vi|phu hop|cua (?:dia phuong|co quan|don vi|cap|nganh)"
    r"|theo chuc nang|bao dam|dam bao)\b[^;.]{0,140})?"
)
# «Xây dựng kế hoạch cụ thể để triển khai thực hiện Chỉ thị này tại địa phương, gửi về …»
_OWN_PLAN = expression(
    r"^\W*(?:(?:can cu|tren co so|theo)\b[^;:.]{3,160}?, )?"
    r"(?:(?:chu dong|khan truong|kip thoi|nghien cuu|phai|can|chi dao|to chuc)(?:,| va)? )*"
    r"(?:xay dung|ban hanh|lap)(?:,? (?:va )?(?:xay dung|ban hanh))? "
    r"(?P<plan>(?:ke hoach|chuong trinh|phuong an)"
    r"(?: (?:cu the|chi tiet|rieng|hanh dong|cua (?:co quan|don vi|dia phuong)(?:,? (?:co quan"
    r"|don vi|dia phuong))*(?: minh)?))*"
    r"(?:,? (?:de|va))? ?(?:(?:to chuc|trien khai) )*(?:thuc hien|trien khai)"
    rf"(?: {_THIS})?{_WHERE})"
    r"(?:[,;] (?:gui|bao cao)\b[^;.]{3,160})?\W*$",
    holds=" ke hoach| chuong trinh| phuong an",
)


def expected(facts: DocumentFacts, body: Body) -> Iterator[Remarked]:
    """An entry for each that must make a plan of its own."""
    for task in facts.duties.tasks:
        if not is_expected(task):
            continue
        due = task.when.due[0] if task.when.due else ""
        values: dict[str, Any] = {
            "who": named_parties(task.lead),
            "what": entry_words(_plan_of(task)),
            "due": day_written(due) if due else None,
            "comparator": task.when.comparator.value if due else None,
            "section": body.anchor_of(task.paragraph, task.line),
            "printed": shortened(task.printed or task.paragraph.text),
        }
        yield entry_of(**values)


def is_expected(task: ReadTask) -> bool:
    """Whether somebody is to make a plan that carries out this one, and is charged with no more."""
    is_once = not task.when.every and len(task.when.due) < 2
    is_plain = not (task.partners or task.deliverable or task.doubt or task.inferred)
    return bool(task.lead) and is_once and is_plain and bool(_plan_of(task))


def _plan_of(task: ReadTask) -> str:
    """«Kế hoạch thực hiện»; blank where no plan is all that is asked for."""
    for what in (task.what, *_with_its_verb(task)):
        if found := _OWN_PLAN.match(bare(what)):
            return what[found.start("plan") : found.end("plan")]
    return ""


def _with_its_verb(task: ReadTask) -> Iterator[str]:
    """«Xây dựng kế hoạch thực hiện trước ngày 31/3»: the verb is of the plan, not of the day."""
    at = task.paragraph.bare.find(f"{bare(task.what)} thuc hien")
    if at >= 0:
        yield f"{task.what} thực hiện"
