"""Lists of what the portal holds: all plans, and all that is wrong with the data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ..codes import CODES
from ..codes.entry import Code
from ..edition import Edition
from ..page import Page
from ..problem import Problem
from ..wording import phase_in_words
from . import words
from .frame import headings_of, render
from .view import DocumentView, document

PER_PAGE = 500


@dataclass(frozen=True, slots=True)
class PlanRow:
    document: DocumentView
    heading: str
    status: str
    phase: str
    campaign: str


def plans_page(edition: Edition) -> Page:
    page = Page("ke-hoach/", "Kế hoạch", "Mọi kế hoạch và văn bản trên cổng", "", tab="ke-hoach/")
    portal = edition.portal
    ordered = sorted(
        portal.plans.values(), key=lambda plan: (str(plan.issued or ""), plan.id), reverse=True
    )
    rows = []
    for plan in ordered[:PER_PAGE]:
        campaign = portal.campaigns.get(plan.campaign or "")
        rows.append(
            PlanRow(
                document(edition, plan.id),
                plan.heading,
                words.STATUS[plan.status],
                phase_in_words(edition.timeline.of(plan.id)) if plan.phases else "",
                campaign.short if campaign else "",
            )
        )
    content = render(
        "plans.html", root=page.root, rows=rows, count=len(ordered), left_out=edition.left_out
    )
    return replace(page, content=content)


def quality_page(edition: Edition) -> Page:
    page = Page(
        "chat-luong-du-lieu/",
        "Chất lượng dữ liệu",
        "Mọi điều chưa khớp trong dữ liệu của cổng, như chương trình kiểm tra thấy",
        "",
    )
    groups: dict[str, list[Problem]] = {}
    for problem in edition.problems:
        groups.setdefault(problem.place.file, []).append(problem)
    content = render(
        "quality.html",
        root=page.root,
        site=edition.site,
        groups=groups,
        count=Counter(problem.severity for problem in edition.problems),
        left_out=edition.left_out,
        plans=len(edition.portal.plans),
        plan_of={plan.at.file: plan for plan in edition.portal.plans.values()},
    )
    return replace(page, content=content, headings=headings_of(content))


def codes_page() -> Page:
    page = Page(
        "huong-dan/ma-loi/",
        "Mã lỗi",
        "Mọi mã mà chương trình kiểm tra có thể báo",
        "",
        tab="huong-dan/",
    )
    groups: dict[str, list[Code]] = {}
    for code in sorted(CODES.values(), key=lambda one: one.code):
        groups.setdefault(code.code[:2], []).append(code)
    content = render("codes.html", root=page.root, groups=groups, titles=GROUPS)
    return replace(page, content=content, headings=headings_of(content))


GROUPS = {
    "K1": "Không đọc được tệp",
    "K2": "Khóa và giá trị",
    "K3": "Dữ kiện trong một văn bản",
    "K4": "Giữa các văn bản",
    "K5": "Chữ trong nguồn",
    "K6": "Đối chiếu theo quan hệ",
    "K7": "Bản ghi",
    "K8": "Nhập văn bản",
}
SEVERITY = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Ghi nhận"}
