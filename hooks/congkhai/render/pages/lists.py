"""Lists of what the portal holds: all plans, and all codes of problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...addresses import CODES_PAGE, PLANS_PAGE, plans_from
from ...model import Plan
from ...problems import CODES, Code
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.standing import issuer_end, stage_in_words, status_in_words
from ..parts.view import DocumentView, document

PER_PAGE = 60
"""So many plans a phone can hold."""
InOrder = tuple[tuple[str, str], ...]
"""Each plan with the year of its date, which may be empty."""


@value_class
class ListedPlan:
    document: DocumentView
    heading: str
    status: str
    phase: str
    campaign: str
    anchor: str
    """Of the first plan of each year."""


@value_class
class YearBegins:
    words: str
    url: str


def plans_in_order(snapshot: Snapshot, _: str) -> InOrder:
    """The newest first."""
    ordered = sorted(
        snapshot.portal.plans.values(),
        key=lambda plan: (str(plan.issued or ""), plan.id),
        reverse=True,
    )
    return tuple((plan.id, str(plan.issued)[:4] if plan.issued else "") for plan in ordered)


def plan_list_keys(snapshot: Snapshot) -> Iterator[str]:
    """The first page has none, each later one its number."""
    yield ""
    pages = -(-len(snapshot.portal.plans) // PER_PAGE)
    yield from map(str, range(2, pages + 1))


def plans_page(snapshot: Snapshot, key: str) -> Page:
    """So many plans, and the way to all others."""
    ordered = snapshot.ask(plans_in_order, "")
    number = int(key or 1)
    total = -(-len(ordered) // PER_PAGE)
    title = "Kế hoạch"
    page = Page(
        url=plans_from(number),
        title=f"{title}, trang {number}" if key else title,
        description="Mọi kế hoạch và văn bản trên cổng"
        + (f", trang {number} trên {total}" if key else ""),
        content="",
        tab=PLANS_PAGE,
    )
    first: dict[str, int] = {}
    for at, (_, year) in enumerate(ordered):
        first.setdefault(year, at)
    start = (number - 1) * PER_PAGE
    rows = [
        _listed(snapshot, plan_id, _anchor(year) if first[year] == at else "")
        for at, (plan_id, year) in enumerate(ordered[start : start + PER_PAGE], start)
    ]
    content = render(
        "plans.html",
        root=page.root,
        rows=rows,
        count=len(ordered),
        number=number,
        total=total,
        newer=plans_from(number - 1) if number > 1 else "",
        older=plans_from(number + 1) if number < total else "",
        years=[
            YearBegins(
                f"Năm {year}" if year else "Không ghi ngày",
                f"{plans_from(at // PER_PAGE + 1)}#{_anchor(year)}",
            )
            for year, at in first.items()
        ]
        if total > 1
        else [],
        has_campaigns=any(row.campaign for row in rows),
        left_out=snapshot.left_out,
        can_search="search" not in snapshot.without,
    )
    return replace(page, content=content)


def _anchor(year: str) -> str:
    return f"nam-{year}" if year else "khong-ngay"


def _listed(snapshot: Snapshot, plan_id: str, anchor: str) -> ListedPlan:
    plan = snapshot.portal.plans[plan_id]
    campaign = snapshot.portal.campaigns.get(plan.campaign or "")
    return ListedPlan(
        document=document(snapshot, plan.id),
        heading=plan.heading,
        status=status_in_words(snapshot, plan),
        phase=stage_in_words(snapshot, plan) if _has_stage(snapshot, plan) else "",
        campaign=campaign.short if campaign else "",
        anchor=anchor,
    )


def _has_stage(snapshot: Snapshot, plan: Plan) -> bool:
    return bool(plan.phases or not plan.status.binds or issuer_end(snapshot, plan))


def codes_page() -> Page:
    page = Page(
        url=CODES_PAGE,
        title="Mã lỗi",
        description="Mọi mã mà chương trình kiểm tra có thể báo",
        content="",
        tab="huong-dan/",
    )
    groups: dict[str, list[Code]] = {}
    for code in sorted(CODES.values(), key=lambda code: code.code):
        shown = replace(code, vi=_blanked(code.vi), hint=_blanked(code.hint))
        groups.setdefault(code.code[:2], []).append(shown)
    content = render("codes.html", root=page.root, groups=groups, titles=GROUPS)
    return replace(page, content=content, headings=headings_of(content))


def _blanked(words: str) -> str:
    """Without the names of what fills them, which say nothing to a reader; nothing where no other
    word stands."""
    blanked = re.sub(r"\$\w+", "…", words)
    return blanked if re.search(r"\w", blanked) else ""


GROUPS = {
    "K1": "Không đọc được tệp",
    "K2": "Khóa và giá trị",
    "K3": "Dữ kiện trong một văn bản",
    "K4": "Giữa các văn bản",
    "K5": "Chữ trong nguồn",
    "K6": "Đối chiếu theo quan hệ",
    "K7": "Bản ghi",
}
