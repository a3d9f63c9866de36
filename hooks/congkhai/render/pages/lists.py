"""Lists of what the portal holds: all plans, and all codes of problems."""

from __future__ import annotations

import re
from dataclasses import replace

from ...addresses import CODES_PAGE, PLANS_PAGE
from ...problems import CODES, Code
from ...schedule import phase_in_words
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.standing import status_in_words
from ..parts.view import DocumentView, document

PER_PAGE = 500


@value_class
class ListedPlan:
    document: DocumentView
    heading: str
    status: str
    phase: str
    campaign: str


def plans_page(snapshot: Snapshot) -> Page:
    page = Page(
        url=PLANS_PAGE,
        title="Kế hoạch",
        description="Mọi kế hoạch và văn bản trên cổng",
        content="",
        tab=PLANS_PAGE,
    )
    portal = snapshot.portal
    ordered = sorted(
        portal.plans.values(), key=lambda plan: (str(plan.issued or ""), plan.id), reverse=True
    )
    rows = []
    for plan in ordered[:PER_PAGE]:
        campaign = portal.campaigns.get(plan.campaign or "")
        rows.append(
            ListedPlan(
                document(snapshot, plan.id),
                plan.heading,
                status_in_words(snapshot, plan),
                phase_in_words(snapshot.timeline.of(plan.id)) if plan.phases else "",
                campaign.short if campaign else "",
            )
        )
    content = render(
        "plans.html",
        root=page.root,
        rows=rows,
        count=len(ordered),
        has_campaigns=any(row.campaign for row in rows),
        left_out=snapshot.left_out,
        can_search="search" not in snapshot.without,
    )
    return replace(page, content=content)


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
