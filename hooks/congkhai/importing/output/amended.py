"""Which entry of the amended document a clause speaks of: «Mục 2 phần III sửa thành: “…”»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ...dates import PartialDate
from ...expressions import expression
from ...text import capitalize_first, slugify
from ..extract.facts import DocumentFacts
from ..extract.registers import KnownRegisters
from ..structure.body import Body
from .entries import remark
from .remarked import Remarked

if TYPE_CHECKING:
    from ...model import Deadline, Milestone, Obligation, Plan, Target, Task

    Entry = Deadline | Milestone | Obligation | Target | Task

_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_ADDRESS = expression(
    rf"\b(?:gach dau dong (?:thu )?(?P<dash>{'|'.join(_ORDINALS)}|dau tien|\d{{1,2}})"
    r"(?: (?:cua|tai|thuoc))?,? )?"
    r"(?:diem (?P<point>[a-z]),? )?(?:(?:khoan|muc|y|diem"
    r"|(?:chi tieu|nhiem vu|noi dung) so) (?P<item>\d+(?:\.\d+){0,3}),? )?"
    r"(?:(?:cua|tai|thuoc) )?(?P<rank>phan|muc|dieu|chuong) (?P<part>[ivx]{1,5}|\d{1,3})"
    r"(?:\.(?P<inner>\d+(?:\.\d+){0,3}))?(?![\w.]\w)"
)
_OWN_MARK = expression(r"^\W*(?:dieu \d{1,3}|\w{1,3})\s?[.)]\s*")
_OF_DUTIES = ("milestones", "deadlines", "tasks", "obligations")
_OTHER_DUTY = (
    "văn bản này sửa văn bản khác: việc nào đặt ngày mới cho một việc đã có thì ghi mã của việc ấy "
    "thay cho mã ở đây"
)
_OTHER_TARGET = (
    "văn bản này sửa văn bản khác: chỉ tiêu nào thay một chỉ tiêu đã có thì ghi mã của chỉ tiêu ấy "
    "thay cho mã ở đây"
)
# «Sửa đổi gạch đầu dòng thứ hai điểm 2 Mục I: “Tỷ lệ … đạt 94%”»: what is set anew is quoted.
_SET_ANEW = expression(
    r"(?:Sửa đổi|Bổ sung|Điều chỉnh|Thay thế|Sửa)\b[^“\"]{0,160}[“\"](?P<what>[^”\"]{8,})[”\"]?\W*$"
)


def with_own_ids(
    front: Mapping[str, Any],
    facts: DocumentFacts,
    body: Body,
    known: KnownRegisters,
    issued: PartialDate | None,
) -> Iterator[tuple[str, str]]:
    """Gives the entries ids that no other source bears by chance, for an entry with the id of one
    of the amended document stands in its place; which list to look at, and why."""
    named = slugify(facts.number or "") or "so"
    mark = f"sua-{named}-{issued.year}" if issued else f"sua-{named}"
    dated = [key for key in _OF_DUTIES if key in front]
    duties = _meant(facts, body, known, _duties_of)
    for key in dated:
        _mark_own(front[key], mark, duties, "việc")
    if dated:
        yield dated[0], _OTHER_DUTY
    if targets := front.get("targets"):
        _mark_own(targets, mark, _meant(facts, body, known, lambda plan: plan.targets), "chỉ tiêu")
        for entry in targets:
            if anew := _SET_ANEW.match(str(entry.get("what") or "")):
                entry["what"] = capitalize_first(anew["what"])
        yield "targets", _OTHER_TARGET


def _mark_own(
    entries: Iterable[Remarked], mark: str, meant: Mapping[str, tuple[str, str]], called: str
) -> None:
    for entry in entries:
        entry["id"] = f"{mark}-{entry['id']}"
        if found := meant.get(str(entry.get("section"))):
            remark(entry, "id", f"nếu là {called} «{found[0]}» của {found[1]} thì ghi mã ấy")


def _duties_of(plan: Plan) -> list[Entry]:
    return [*plan.milestones, *plan.deadlines, *plan.tasks, *plan.obligations]


def _meant(
    facts: DocumentFacts,
    body: Body,
    known: KnownRegisters,
    entries_of: Callable[[Plan], Iterable[Entry]],
) -> dict[str, tuple[str, str]]:
    """By section of the amending document: the id of the one entry of the amended plan that stands
    at the place that the clause names, and the plan's number."""
    plans = {plan.id: plan for plan in known.plans}
    numbers = {
        c.number: c for _, c in facts.citations if facts.acts.get(c.number or "") == "amends"
    }
    ids = [known.document_numbered(c.number, c.name, c.date) for c in numbers.values()]
    amended = [plans[one] for one in ids if one in plans]
    if len(amended) != 1:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for paragraph in facts.parts.body:
        text = _OWN_MARK.sub("", paragraph.bare)
        places = {_anchor(match) for match in _ADDRESS.finditer(text)}
        section = body.anchor_of(paragraph)
        if section and len(places) == 1:
            place = places.pop()
            told = [e.id for e in entries_of(amended[0]) if _stands_at(e.section or "", place)]
            if len(told) == 1:
                found[section] = told[0], amended[0].code
    return found


def _anchor(match: re.Match[str]) -> str:
    """«mục 2 phần III» as «iii-2», «khoản 1 Điều 2» as «dieu-2-1»."""
    part = match["part"]
    first = part if match["rank"] in {"phan", "muc"} else f"{match['rank']}-{part}"
    inner = [piece.replace(".", "-") for piece in (match["inner"], match["item"]) if piece]
    dash = match["dash"] or ""
    bullet = (
        dash if dash.isdecimal() else str(_ORDINALS.index(dash) + 1 if dash in _ORDINALS else 1)
    )
    last = [match["point"]] if match["point"] else []
    return "-".join([first, *inner, *last, *([f"b{bullet}"] if dash else [])])


def _stands_at(section: str, place: str) -> bool:
    return section == place or ("-" in place and section.endswith(f"-{place}"))
