"""A task to issue a plan of one's own, and what the portal holds of those who were to issue one."""

from __future__ import annotations

import datetime as dt
import re

from ...expressions import expression
from ...model import Agency, Level, Plan, Task
from ...snapshot import Snapshot

_MOST = 3
_TO_ISSUE = expression(
    r"^(?:[^.;,]{0,60}\b)?(?:ban hành|xây dựng|lập|cụ thể hóa)\b[^.;]{0,60}?\bkế hoạch\b",
    re.IGNORECASE,
    holds="kế hoạch",
)
# «Tham mưu Ủy ban nhân dân ban hành kế hoạch»: who issues it is another.
_FOR_ANOTHER = expression(
    r"^[^.;]{0,80}\b(?:tham mưu|trình|đề xuất|hướng dẫn|đôn đốc|kiểm tra|góp ý|giúp)\b",
    re.IGNORECASE,
)

_LEVELS = {
    Level.PROVINCE: expression(r"\b(?:các|cấp) (?:tỉnh|thành phố)\b", re.IGNORECASE),
    Level.COMMUNE: expression(
        r"\b(?:các|cấp) (?:xã|phường|đặc khu)\b|(?<!thị) xã, phường\b", re.IGNORECASE
    ),
}
_MANY = expression(r"\b(?:các|những|mỗi|từng)\b", re.IGNORECASE)


def own_plans_seen(snapshot: Snapshot, plan: Plan, task: Task, last: dt.date) -> str:
    """Which documents carry this one out and are by those who were to issue a plan; or empty.

    That one of them is what the task asks for nobody has said, and so nobody is praised for it; but
    it cannot be said that nothing was seen.
    """
    if not _TO_ISSUE.match(task.what) or _FOR_ANOTHER.match(task.what):
        return ""
    found = [child for child in _children(snapshot, plan) if _is_by(snapshot, child, task)]
    if not found:
        return ""
    named = ", ".join(_named(child, last) for child in found[:_MOST])
    more = f" và {len(found) - _MOST} văn bản khác" if len(found) > _MOST else ""
    return f"Cổng có văn bản thực hiện: {named}{more}; chưa ai ghi là kết quả của việc này"


def _children(snapshot: Snapshot, plan: Plan) -> list[Plan]:
    keys = dict.fromkeys(edge.source for edge in snapshot.portal.children(plan.id))
    plans = snapshot.portal.plans
    found = [plans[key] for key in keys if key in plans and plans[key].status.binds]
    return sorted(found, key=lambda child: child.issued.last if child.issued else dt.date.max)


def _is_by(snapshot: Snapshot, child: Plan, task: Task) -> bool:
    """Whether one of the doers issued it, or one of a group; words alone may mean anybody."""
    agencies = {party.agency for party in task.lead if party.agency}
    known = snapshot.portal.agencies
    issuer = known.get(child.agency)
    words = [party.name for party in task.lead if not party.agency]
    if not task.lead or any(_is_of_level(name, issuer) for name in words):
        return True
    if child.agency in agencies or (issuer and agencies & {*issuer.member_of}):
        return True
    # A group of which the register names no member may hold whoever is of its level.
    return any(
        _is_open_group(snapshot, known[key]) and _is_of_level(known[key].name, issuer)
        for key in agencies
        if key in known
    )


def _is_of_level(name: str, issuer: Agency | None) -> bool:
    """«Ủy ban nhân dân các tỉnh» is none of communes; what names no level may be anybody."""
    levels = {level for level, words in _LEVELS.items() if words.search(name)}
    return not levels or issuer is None or issuer.level in levels


def _is_open_group(snapshot: Snapshot, agency: Agency) -> bool:
    is_group = agency.group or _MANY.search(agency.name) is not None
    return is_group and not snapshot.ask(has_members, agency.id)


def has_members(snapshot: Snapshot, agency_id: str) -> bool:
    return any(agency_id in one.member_of for one in snapshot.portal.agencies.values())


def _named(child: Plan, last: dt.date) -> str:
    name = child.code if child.number else child.heading
    if child.issued is None:
        return name
    late = " sau hạn" if child.issued.first > last else ""
    return f"{name} ngày {child.issued.written()}{late}"
