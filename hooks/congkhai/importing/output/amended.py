"""Which duty of the amended document a clause speaks of: «Mục 2 phần III sửa thành: “…”»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...expressions import expression
from ..extract.facts import DocumentFacts
from ..extract.registers import KnownRegisters
from ..structure.body import Body

if TYPE_CHECKING:
    from ...model import Deadline, Milestone, Obligation, Plan, Task

_ADDRESS = expression(
    r"\b(?:diem (?P<point>[a-z]),? )?(?:(?:khoan|muc|y) (?P<item>\d+(?:\.\d+){0,3}),? )?"
    r"(?:cua )?(?P<rank>phan|muc|dieu|chuong) (?P<part>[ivx]{1,5}|\d{1,3})"
    r"(?:\.(?P<inner>\d+(?:\.\d+){0,3}))?(?![\w.]\w)"
)
_OWN_MARK = expression(r"^\W*(?:dieu \d{1,3}|\w{1,3})\s?[.)]\s*")


def meant_duties(
    facts: DocumentFacts, body: Body, known: KnownRegisters
) -> dict[str, tuple[str, str]]:
    """By section of the amending document: the id of the one duty of the amended plan that stands
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
            duties = list(_standing_at(amended[0], places.pop()))
            if len(duties) == 1:
                found[section] = duties[0], amended[0].code
    return found


def _anchor(match: re.Match[str]) -> str:
    """«mục 2 phần III» as «iii-2», «khoản 1 Điều 2» as «dieu-2-1»."""
    part = match["part"]
    first = part if match["rank"] in {"phan", "muc"} else f"{match['rank']}-{part}"
    inner = [piece.replace(".", "-") for piece in (match["inner"], match["item"]) if piece]
    return "-".join([first, *inner, *([match["point"]] if match["point"] else [])])


def _standing_at(plan: Plan, place: str) -> Iterator[str]:
    lists = (plan.milestones, plan.deadlines, plan.tasks, plan.obligations)
    duties: list[Milestone | Deadline | Task | Obligation] = [
        duty for some in lists for duty in some
    ]
    for duty in duties:
        section = duty.section or ""
        if section == place or ("-" in place and section.endswith(f"-{place}")):
            yield duty.id
